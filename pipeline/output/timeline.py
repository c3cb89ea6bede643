"""Claims, mentions and conflicts -> rows of timeline.csv: one line an event, for reading in a spreadsheet.

An event that is told with several times or polarities shows the dated claim that most independent documents make (then the
one with both days known, then the smallest id); what else is said of its time stands in `conflict`. Where no claim dates the
event, its time stays empty and only `said` has a day: the day of a statement or of a publication is never shown as the event's.
"""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.ragged import hashes_of, mixed
from pipeline.collection.stored import NO_DAY, PIECE, Stored, days_of, numbers_of, whole
from pipeline.output.columns import arrow_schema
from pipeline.output.light import light_rows
from pipeline.schema import Claim, Conflict, Document, Mention, TimelineRow

MONTHLY = frozenset({"half", "quarter", "season", "month"})
YEARLY = frozenset({"century", "decade", "year"})
OPEN_END = {"since": "since", "after": "from"}
OPEN_START = {"by": "by"}


WHEN = ("start", "end", "bounds", "relation", "precision", "edtf")
"""What a time is told by."""
SHOWN = ("mention_id", "doc_id", "publisher", "said_start", "sentence_text", "reviewed", "fragment_url")
"""What is looked at of mentions, besides the ids of their claims and events."""
CLAIMED = (
    "claim_id", "event_id", "main_mention_id", "role", "factuality", "claim_text", "claimants", "n_independent", *WHEN,
)  # fmt: skip
"""What is looked at of claims."""
LAST = (date.max - date(1970, 1, 1)).days
"""The day that stands for none where rows are sorted."""


class Told(NamedTuple):
    """The mentions that a timeline tells of, and the ids of each as numbers."""

    stored: Stored
    mention_ids: np.ndarray
    claim_ids: np.ndarray
    event_ids: np.ndarray


def timeline_tables(
    claims: Stored, told: Told, documents: pa.Table, conflicts: Iterable[Conflict]
) -> Iterator[pa.Table]:
    """The rows of `timeline_rows`, a piece after the other; `documents` have `doc_id` and `copy_group`.

    Most events have one claim and one mention; their rows are made together.
    """
    conflicts = list(conflicts)
    events = claims.numbers("event_id")
    disputed = numbers_of(pa.array(list(_explanations(conflicts)), pa.string()))
    once = _once(events) & np.isin(events, told.event_ids[_once(told.event_ids)]) & ~np.isin(events, disputed)
    several = claims.rows(np.flatnonzero(~once), CLAIMED)
    rows = _rows(several, told, np.flatnonzero(np.isin(told.event_ids, events[~once])), documents, conflicts)
    order = np.argsort(told.mention_ids)
    single = np.flatnonzero(once)
    main = np.searchsorted(told.mention_ids, claims.numbers("main_mention_id")[single], sorter=order)
    yield from _in_order(claims, single, told, order[main], rows)


def _once(numbers: np.ndarray) -> np.ndarray:
    """Whether each number is there only once."""
    _, places, counts = np.unique(numbers, return_inverse=True, return_counts=True)
    found: np.ndarray = counts[places] == 1
    return found


def _rows(
    claims: Iterable[Claim], told: Told, own: np.ndarray, documents: pa.Table, conflicts: Iterable[Conflict]
) -> pa.Table:
    """The rows of events of several claims or mentions, which are `own`."""
    mentions = light_rows([told.stored.take(own, SHOWN)], SHOWN, ("claim_id", "event_id"))
    ids = zip(told.claim_ids[own].tolist(), told.event_ids[own].tolist(), strict=True)
    for mention, (claim, event) in zip(mentions, ids, strict=True):
        mention.claim_id, mention.event_id = f"c{claim:016x}", f"e{event:016x}"
    wanted = pc.is_in(documents["doc_id"], value_set=pa.array([mention.doc_id for mention in mentions], pa.string()))
    groups = light_rows([documents.filter(wanted)], ("doc_id", "copy_group"))
    rows = timeline_rows(claims, mentions, groups, conflicts)
    cells = [[getattr(row, field.name) for row in rows] for field in arrow_schema("timeline")]
    return pa.table(cells, schema=arrow_schema("timeline"))


def _in_order(
    claims: Stored, single: np.ndarray, told: Told, mentions: np.ndarray, others: pa.Table
) -> Iterator[pa.Table]:
    """The rows of single claims, each with its mention, among other rows."""
    dated = np.concatenate(
        [np.empty(0, bool), *(pc.equal(role, "event").to_numpy(False) for role in claims.columns("role"))]
    )
    days = [np.where(dated, claims.days(name), NO_DAY)[single] for name in ("start", "end")]
    own = (*days, told.stored.days("said_start")[mentions], told.mention_ids[mentions])
    other = (
        *(days_of(whole(others, name)) for name in ("start", "end", "said")),
        numbers_of(whole(others, "mention_id")),
    )
    start, end, said, ids = (np.append(*columns) for columns in zip(own, other, strict=True))
    last = np.where(end == NO_DAY, LAST, end)
    first = np.where(start != NO_DAY, start, np.where(end != NO_DAY, end, np.where(said != NO_DAY, said, LAST)))
    order = np.lexsort((ids, last, first))
    for at in range(0, len(order), PIECE):
        piece = order[at : at + PIECE]
        alone = piece < len(single)
        chosen = piece[alone]
        rows = _single(claims.take(single[chosen], CLAIMED), told.stored.take(mentions[chosen], SHOWN))
        both = pa.concat_tables([rows, others.take(pa.array(piece[~alone] - len(single)))])
        yield both.take(pa.array(np.argsort(np.argsort(~alone, kind="stable"))))


def _single(claims: pa.Table, mentions: pa.Table) -> pa.Table:
    """The rows of claims of one mention each."""
    role = pc.equal(claims["role"], "event")
    told = pc.not_equal(pc.fill_null(mentions["publisher"], ""), "")
    who = pc.binary_join(whole(claims, "claimants").cast(pa.list_(pa.string())), "; ")
    columns = {
        "when": _when(claims),
        "start": pc.if_else(role, claims["start"], None),
        "end": pc.if_else(role, claims["end"], None),
        "who": pc.if_else(pc.equal(who, ""), None, who),
        "said": mentions["said_start"],
        "factuality": claims["factuality"],
        "claim": claims["claim_text"],
        "sentence": mentions["sentence_text"],
        "outlets": told.cast(pa.int32()),
        "independent": pa.array(np.ones(len(claims), np.int32)),
        "conflict": pa.nulls(len(claims), pa.string()),
        "reviewed": mentions["reviewed"],
        "link": mentions["fragment_url"],
        "mention_id": mentions["mention_id"],
    }
    schema = arrow_schema("timeline")
    return pa.table([columns[name] for name in schema.names], schema=schema)


def _when(claims: pa.Table) -> pa.Array:
    """The times of events in words; few are distinct."""
    keys = mixed(*(hashes_of(whole(claims, name)) for name in ("role", *WHEN)))
    _, first, places = np.unique(keys, return_index=True, return_inverse=True)
    distinct = light_rows([claims.take(pa.array(first))], ("role", *WHEN))
    words = pa.array([when(claim) if claim.role == "event" else None for claim in distinct], pa.string())
    return words.take(pa.array(places))


def timeline_rows(
    claims: Iterable[Claim], mentions: Iterable[Mention], documents: Iterable[Document], conflicts: Iterable[Conflict]
) -> list[TimelineRow]:
    """One row an event, by its first day (else its last, else the day it was said; undated rows last) and mention."""
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_event[claim.event_id].append(claim)
    told: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        told[mention.event_id or ""].append(mention)
    groups = {document.doc_id: document.copy_group or document.doc_id for document in documents}
    explained = _explanations(conflicts)
    rows = [
        _row(min(found, key=_standing), told[event], groups, explained.get(event))
        for event, found in sorted(by_event.items())
    ]
    return sorted(rows, key=_place)


def when(claim: Claim | Mention) -> str | None:
    """The time in the calendar's own words, no more precise than stated: '2019', '2014 to 2016-10-25', 'until 2030'."""
    start = claim.start and edge(claim.start, claim.precision, first=True)
    end = claim.end and edge(claim.end, claim.precision, first=False)
    if start and end:
        return start if start == end else f"{start} to {end}"
    if claim.bounds == "unknown":
        return claim.edtf
    if end:
        return f"{OPEN_START.get(claim.relation, 'until')} {end}"
    if start:
        return f"{OPEN_END.get(claim.relation, 'from')} {start}"
    return claim.edtf


@lru_cache(1 << 16)
def edge(day: date, precision: str | None, *, first: bool) -> str:
    """A first or last day as the year or month it bounds, where the precision is no finer than that."""
    last = calendar.monthrange(day.year, day.month)[1]
    if precision in YEARLY and (day.month, day.day) == ((1, 1) if first else (12, 31)):
        return f"{day.year:04}"
    if precision in MONTHLY | YEARLY and day.day == (1 if first else last):
        return f"{day.year:04}-{day.month:02}"
    return day.isoformat()


def _standing(claim: Claim) -> tuple[bool, int, bool, str]:
    return claim.role != "event", -claim.n_independent, claim.bounds != "closed", claim.claim_id


def _place(row: TimelineRow) -> tuple[date, date, str]:
    first = row.start or row.end or row.said or date.max
    return first, row.end or date.max, row.mention_id


def _row(claim: Claim, told: list[Mention], groups: Mapping[str, str], conflict: str | None) -> TimelineRow:
    main = next(mention for mention in told if mention.mention_id == claim.main_mention_id)
    said = [mention.said_start for mention in told if mention.claim_id == claim.claim_id and mention.said_start]
    dated = claim.role == "event"
    return TimelineRow(
        when=when(claim) if dated else None,
        start=claim.start if dated else None,
        end=claim.end if dated else None,
        who="; ".join(claim.claimants) or None,
        said=min(said, default=None),
        factuality=claim.factuality,
        claim=claim.claim_text,
        sentence=main.sentence_text,
        outlets=len({mention.publisher for mention in told if mention.publisher}),
        independent=len({groups[mention.doc_id] for mention in told}),
        conflict=conflict,
        reviewed=main.reviewed,
        link=main.fragment_url,
        mention_id=main.mention_id,
    )


def _explanations(conflicts: Iterable[Conflict]) -> dict[str, str]:
    """By event, the sentences that explain its conflicts; a conflict's values share one."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for conflict in sorted(conflicts, key=lambda row: row.conflict_id):
        if conflict.event_id:
            found[conflict.event_id].setdefault(conflict.explanation)
    return {event: " ".join(sentences) for event, sentences in found.items()}
