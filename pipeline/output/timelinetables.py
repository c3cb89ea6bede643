"""The rows of timeline.csv from tables that may be larger than memory: a range of events at a time, then in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.grouping import hash_places
from pipeline.collection.ragged import hashes_of, mixed
from pipeline.collection.room import Ranges, Room, slices
from pipeline.collection.stored import NO_DAY, PIECE, Stored, numbers_of, stored, whole
from pipeline.output.columns import arrow_schema
from pipeline.output.light import light_rows
from pipeline.output.timeline import explanations, rows_of_events, when
from pipeline.schema import Claim, Conflict

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
EVENTS = 5000
"""Claims of events whose rows are objects at a time."""


class Told(NamedTuple):
    """The mentions that a timeline tells of, and the ids of each as numbers."""

    stored: Stored
    mention_ids: np.ndarray
    claim_ids: np.ndarray
    event_ids: np.ndarray


class Copies(NamedTuple):
    """The documents as numbers, and the copy group of each."""

    doc_ids: np.ndarray
    groups: np.ndarray


def timeline_tables(claims: Stored, told: Told, documents: Copies, conflicts: Iterable[Conflict]) -> Iterator[pa.Table]:
    """The rows of `timeline_rows`, a piece after the other.

    Most events have one claim and one mention; their rows are made together.
    """
    room, explained = told.stored.room, explanations(conflicts)
    single, mentions = room.column(np.int64), room.column(np.int64)
    groups = _Groups(documents, room)

    def others() -> Iterator[pa.Table]:
        yield arrow_schema("timeline").empty_table()
        for event in _events(claims, told, numbers_of(pa.array(list(explained), pa.string()))):
            single.add(event.single)
            mentions.add(event.mention)
            for own in _some(event):
                yield _rows(claims.rows(own.claims, CLAIMED), told, own.mentions, groups, explained)

    rows = stored(others(), room)
    yield from _in_order(claims, single.whole(), told, mentions.whole(), rows)


class _Events(NamedTuple):
    """Rows of claims and mentions of a range of events."""

    single: np.ndarray
    """Claims of events with one claim and one mention, and that mention."""
    mention: np.ndarray
    claims: np.ndarray
    """Those of all other events, and the event of each, rising."""
    of_claims: np.ndarray
    mentions: np.ndarray
    of_mentions: np.ndarray


def _events(claims: Stored, told: Told, disputed: np.ndarray) -> Iterator[_Events]:
    """All events, a range of them at a time."""
    numbers = (claims.numbers("event_id"), told.event_ids)
    ranges = [Ranges(told.stored.room, len(told.event_ids), (np.uint64, np.int64)) for _ in numbers]
    for found, events in zip(ranges, numbers, strict=True):
        for rows in slices(len(events)):
            found.add(hash_places(events[rows], found.count), events[rows], np.arange(rows.start, rows.stop))
    for columns in zip(*ranges, strict=True):
        orders = [np.argsort(events, kind="stable") for events, _ in columns]
        (of_claims, own), (of_mentions, mentions) = (
            [column[order] for column in both] for both, order in zip(columns, orders, strict=True)
        )
        once = np.setdiff1d(np.intersect1d(of_claims[_once(of_claims)], of_mentions[_once(of_mentions)]), disputed)
        alone, of_one = np.isin(of_claims, once), np.isin(of_mentions, once)
        yield _Events(
            own[alone], mentions[of_one], own[~alone], of_claims[~alone], mentions[~of_one], of_mentions[~of_one]
        )


def _once(numbers: np.ndarray) -> np.ndarray:
    """Whether each of some numbers, which are rising, is there only once."""
    edges = np.append(True, numbers[1:] != numbers[:-1]) if len(numbers) else np.empty(0, bool)
    return edges & np.append(edges[1:], True)[: len(edges)]


def _some(events: _Events) -> Iterator[_Events]:
    """The claims and mentions of some events at a time."""
    start = 0
    while start < len(events.claims):
        last = events.of_claims[min(start + EVENTS, len(events.claims)) - 1]
        stop = int(np.searchsorted(events.of_claims, last, "right"))
        first = int(np.searchsorted(events.of_mentions, events.of_claims[start], "left"))
        behind = int(np.searchsorted(events.of_mentions, last, "right"))
        yield events._replace(claims=events.claims[start:stop], mentions=events.mentions[first:behind])
        start = stop


class _Groups:
    """The copy groups of documents."""

    def __init__(self, documents: Copies, room: Room) -> None:
        """Of which documents."""
        self._documents = documents
        self._order = room.order(documents.doc_ids)

    def of(self, doc_ids: Iterable[str]) -> dict[str, str]:
        """Those of some documents."""
        texts = list(dict.fromkeys(doc_ids))
        numbers = numbers_of(pa.array(texts, pa.string()))
        at = self._order[np.searchsorted(self._documents.doc_ids, numbers, sorter=self._order)]
        return dict(zip(texts, (f"d{group:016x}" for group in self._documents.groups[at].tolist()), strict=True))


def _rows(
    claims: Iterable[Claim], told: Told, own: np.ndarray, groups: _Groups, explained: Mapping[str, str]
) -> pa.Table:
    """The rows of events of several claims or mentions, which are `own`."""
    mentions = light_rows([told.stored.take(own, SHOWN)], SHOWN, ("claim_id", "event_id"))
    ids = zip(told.claim_ids[own].tolist(), told.event_ids[own].tolist(), strict=True)
    for mention, (claim, event) in zip(mentions, ids, strict=True):
        mention.claim_id, mention.event_id = f"c{claim:016x}", f"e{event:016x}"
    rows = rows_of_events(claims, mentions, groups.of(mention.doc_id for mention in mentions), explained)
    cells = [[getattr(row, field.name) for row in rows] for field in arrow_schema("timeline")]
    return pa.table(cells, schema=arrow_schema("timeline"))


def _in_order(
    claims: Stored, single: np.ndarray, told: Told, mentions: np.ndarray, others: Stored
) -> Iterator[pa.Table]:
    """The rows of single claims, each with its mention, among other rows."""
    room = told.stored.room
    order = room.order(*(room.joined(own, kind) for own, kind in _keys(claims, single, told, mentions, others)))
    for at in range(0, len(order), PIECE):
        piece = order[at : at + PIECE]
        alone = piece < len(single)
        chosen = piece[alone]
        rows = _single(claims.take(single[chosen], CLAIMED), told.stored.take(mentions[chosen], SHOWN))
        both = pa.concat_tables([rows, others.take(piece[~alone] - len(single), rows.column_names).cast(rows.schema)])
        yield both.take(pa.array(np.argsort(np.argsort(~alone, kind="stable"))))


def _keys(
    claims: Stored, single: np.ndarray, told: Told, mentions: np.ndarray, others: Stored
) -> Iterator[tuple[Iterator[np.ndarray], Any]]:
    """What rows are sorted by, the first counting least: the ids of mentions, the last and the first days."""
    roles = (pc.equal(role, "event").to_numpy(False) for role in claims.columns("role"))
    dated = told.stored.room.joined(roles, np.bool_)
    start, end, said = claims.days("start"), claims.days("end"), told.stored.days("said_start")

    def last(end: np.ndarray) -> np.ndarray:
        return np.where(end == NO_DAY, LAST, end)

    def first(start: np.ndarray, end: np.ndarray, said: np.ndarray) -> np.ndarray:
        return np.where(start != NO_DAY, start, last(np.where(end != NO_DAY, end, said)))

    def of(days: np.ndarray, some: slice) -> np.ndarray:
        return np.where(dated[single[some]], days[single[some]], NO_DAY)

    parts = list(slices(len(single)))
    yield chain((told.mention_ids[mentions[some]] for some in parts), [others.numbers("mention_id")]), np.uint64
    yield chain((last(of(end, some)) for some in parts), [last(others.days("end"))]), np.int32
    firsts = (first(of(start, some), of(end, some), said[mentions[some]]) for some in parts)
    yield chain(firsts, [first(*map(others.days, ("start", "end", "said")))]), np.int32


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
