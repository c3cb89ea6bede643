"""Claims, mentions and conflicts -> rows of timeline.csv: one line an event, for reading in a spreadsheet.

An event that is told with several times or polarities shows the dated claim that most independent documents make (then the
one with both days known, then the smallest id); what else is said of its time stands in `conflict`. Where no claim dates the
event, its time stays empty and only `said` has a day: the day of a statement or of a publication is never shown as the event's.
"""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from pipeline.schema import Claim, Conflict, Document, Mention, TimelineRow

MONTHLY = frozenset({"half", "quarter", "season", "month"})
YEARLY = frozenset({"century", "decade", "year"})
OPEN_END = {"since": "since", "after": "from"}
OPEN_START = {"by": "by"}


def timeline_rows(
    claims: Iterable[Claim], mentions: Iterable[Mention], documents: Iterable[Document], conflicts: Iterable[Conflict]
) -> list[TimelineRow]:
    """One row an event, by its first day (else its last, else the day it was said; undated rows last) and mention."""
    groups = {document.doc_id: document.copy_group or document.doc_id for document in documents}
    return rows_of_events(claims, mentions, groups, explanations(conflicts))


def rows_of_events(
    claims: Iterable[Claim], mentions: Iterable[Mention], groups: Mapping[str, str], explained: Mapping[str, str]
) -> list[TimelineRow]:
    """The same of mentions that know their copy `groups` by document; `explained` are the conflicts of events in words."""
    by_event: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_event[claim.event_id].append(claim)
    told: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        told[mention.event_id or ""].append(mention)
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
    main = {mention.mention_id: mention for mention in told}[claim.main_mention_id]
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


def explanations(conflicts: Iterable[Conflict]) -> dict[str, str]:
    """By event, the sentences that explain its conflicts; a conflict's values share one."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for conflict in sorted(conflicts, key=lambda row: row.conflict_id):
        if conflict.event_id:
            found[conflict.event_id].setdefault(conflict.explanation)
    return {event: " ".join(sentences) for event, sentences in found.items()}
