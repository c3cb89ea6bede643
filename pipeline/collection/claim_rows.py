"""The rows of claims from their mentions, the links that say why each mention belongs to its claim, and the conflicts of events.

Most claims have one mention, whose columns are the claim's; they are taken together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.conflicts import event_conflicts
from pipeline.collection.grouping import Members
from pipeline.collection.likeness import Likeness
from pipeline.collection.linkrows import LinkRows
from pipeline.collection.room import Room, slices
from pipeline.collection.stored import PIECE, Stored, ids_of, numbers_of, whole
from pipeline.model import make_id
from pipeline.output.columns import arrow_schema
from pipeline.schema import Claim, Conflict, Link, Mention
from pipeline.tables import arrow_table

FULL = 400
"""Code points up to which a longer claim text is fuller."""
BRIEF = 25
"""Code points below which a claim text hardly tells what happened, whoever says it: 'We strike at midnight'."""
AT_A_TIME = 5000
"""Claims whose mentions are objects at a time."""
SAME = ("claim_text", "role", "factuality", "start", "end", "bounds", "relation", "precision", "edtf", "confidence")
"""Columns that a claim has from its main mention."""
LOOKED_AT = (
    *SAME, "mention_id", "doc_id", "source_id", "publisher", "published_date", "claimant_name", "attribution_id", "reviewed",
    "uses_published", "when_text",
)  # fmt: skip
"""What claims and conflicts are made of."""


CONFLICTING = (
    "claim_id", "event_id", "role", "claim_text", "start", "end", "bounds", "n_negated", "n_mentions",
)  # fmt: skip
"""What conflicts look at of claims."""


class ClaimRows:
    """The claims of a collection as rows."""

    def __init__(
        self,
        likeness: Likeness,
        claims: np.ndarray,
        events: np.ndarray,
        documents: Stored,
        copies: np.ndarray,
        links: LinkRows,
    ) -> None:
        """`claims`, `events`: for each proposition (by rank) the smallest of its claim and of its event; `documents` are
        all, and `copies` the place of the copy group of each. Why mentions belong to their claims is added to `links`
        while the tables are made."""
        self._likeness = likeness
        self._found = likeness.collection
        self._claims, self._events = claims, events
        self._members = Members(claims, self._found.room)
        self._documents, self._copies = documents, copies
        self._links = links
        self.claim_ids, self.event_ids = self._numbers()
        """The ids of each proposition's claim and event as numbers, by rank."""

    def _numbers(self) -> Iterator[np.ndarray]:
        """The ids that are made of mention ids; a claim is named by the smallest of them, an event by its smallest claim."""
        found, parts = self._found, list(slices(len(self._claims)))
        ids = found.room.zeros(len(self._claims), np.uint64)
        for some in parts:
            own = some.start + np.flatnonzero(self._claims[some] == np.arange(some.start, some.stop))
            mentions = ids_of("m", found.ids[found.rows[own]]).to_pylist()
            ids[own] = numbers_of(pa.array(map(partial(make_id, "c"), mentions), pa.string()))
        for leaders in (self._claims, self._events):
            yield found.room.joined((ids[leaders[some]] for some in parts), np.uint64)

    def _leaders(self, *, several: bool) -> np.ndarray:
        """The names of claims of one mention, or of several, rising."""
        sizes = self._found.room.zeros(len(self._claims), np.int32)
        parts = list(slices(len(self._claims)))
        for some in parts:
            np.add.at(sizes, self._claims[some], 1)
        own = (np.flatnonzero(sizes[some] > 1 if several else sizes[some] == 1) + some.start for some in parts)
        return self._found.room.joined(own, np.int64)

    def tables(self) -> Iterator[pa.Table]:
        """The claims, a table after the other."""
        single, joined = (self._leaders(several=several) for several in (False, True))
        for start in range(0, max(len(single), 1), PIECE):
            yield self._of_one(single[start : start + PIECE])
        for start in range(0, len(joined), AT_A_TIME):
            yield self._of_several(joined[start : start + AT_A_TIME])

    def _of_one(self, ranks: np.ndarray) -> pa.Table:
        """The claims of one mention each."""
        mentions = self._found.stored.take(self._found.rows[ranks], LOOKED_AT)
        ids = whole(mentions, "mention_id")
        ones = pa.array(np.ones(len(ids), np.int32))

        def number(truths: pa.Array) -> pa.Array:
            return truths.cast(pa.int32())

        factuality, given = whole(mentions, "factuality"), {name: whole(mentions, name) for name in SAME}
        asserted, negated = (number(pc.equal(factuality, kind)) for kind in ("asserted", "negated"))
        columns = given | {
            "claim_id": ids_of("c", self.claim_ids[ranks]),
            "event_id": ids_of("e", self.event_ids[ranks]),
            "main_mention_id": ids,
            "claimants": _lists(whole(mentions, "claimant_name")),
            "n_asserted": asserted,
            "n_negated": negated,
            "n_other": pc.subtract(pc.subtract(ones, asserted), negated),
            "n_own_voice": number(pc.is_null(whole(mentions, "attribution_id"))),
            "n_reviewed": number(pc.is_valid(whole(mentions, "reviewed"))),
            "n_publishers": number(pc.not_equal(pc.fill_null(whole(mentions, "publisher"), ""), "")),
            "first_doc_id": whole(mentions, "doc_id"),
        }
        columns |= dict.fromkeys(("n_mentions", "n_documents", "n_independent"), ones)
        columns |= dict.fromkeys(("first_published", "last_published"), whole(mentions, "published_date"))
        schema = arrow_schema("claims")
        return pa.table([columns[name] for name in schema.names], schema=schema)

    def _of_several(self, leaders: np.ndarray) -> pa.Table:
        """The claims of several mentions each; their links are kept."""
        members = [self._members.of(leader) for leader in leaders.tolist()]
        mentions = dict(zip((rank for own in members for rank in own), self._rows(members), strict=True))
        ids = zip(self.claim_ids[leaders].tolist(), self.event_ids[leaders].tolist(), strict=True)
        rows = []
        for own, (claim, event) in zip(members, ids, strict=True):
            told = [mentions[rank] for rank in own]
            copies = self._copy_groups(own, told)
            rows.append(_claim_row(f"c{claim:016x}", f"e{event:016x}", told, copies))
            for link in _claim_links(rows[-1], dict(zip(own, told, strict=True)), self._likeness, copies):
                self._links.add(link)
        return arrow_table("claims", rows)

    def conflicts(self, stored: Stored) -> Iterator[Conflict]:
        """Conflicts among the days that claims of one event give; `stored` are the claims, in the order of the tables."""
        room = self._found.room
        leaders = room.joined((self._leaders(several=several) for several in (False, True)), np.int64)
        events = room.joined((self._events[leaders[some]] for some in slices(len(leaders))), np.int64)
        rows, own = _several(events, room)
        start = 0
        while start < len(rows):
            last = own[min(start + AT_A_TIME, len(rows)) - 1]
            some = rows[start : (start := int(np.searchsorted(own, last, "right")))]
            yield from self._conflicts_of(stored.rows(some, CONFLICTING), leaders[some])

    def _conflicts_of(self, claims: list[Claim], leaders: np.ndarray) -> Iterator[Conflict]:
        """The conflicts of some events, whose claims have these leaders."""
        members = [self._members.of(leader) for leader in leaders.tolist()]
        mentions = iter(self._rows(members))
        by_claim: dict[str, list[Mention]] = {}
        heads: dict[str, set[int]] = {}
        copies: dict[str, str] = {}
        numbered: set[str] = set()
        for own in members:
            told = [next(mentions) for _ in own]
            claim_id, rows = self._found.claim_id(own[0]), self._found.rows[own]
            by_claim[claim_id] = told
            heads[claim_id] = set(self._found.contents.heads[rows].tolist()) - {0}
            copies |= self._copy_groups(own, told)
            numbered |= {m.mention_id for m, row in zip(told, rows, strict=True) if self._found.contents.numbered[row]}
        return event_conflicts(claims, by_claim, heads, copies, numbered)

    def _rows(self, members: list[list[int]]) -> list[Mention]:
        ranks = np.array([rank for own in members for rank in own], np.int64)
        return self._found.stored.rows(self._found.rows[ranks], LOOKED_AT)

    def _copy_groups(self, ranks: list[int], mentions: list[Mention]) -> dict[str, str]:
        """doc_id -> copy_group of the documents of some mentions."""
        groups = self._copies[self._found.documents[self._found.rows[ranks]]].tolist()
        return {m.doc_id: self._documents.lazy(group).doc_id for m, group in zip(mentions, groups, strict=True)}


def _several(events: np.ndarray, room: Room) -> tuple[np.ndarray, np.ndarray]:
    """The rows whose event is not theirs alone, by event, and the event of each."""
    order = room.order(events)
    own = room.joined((events[order[some]] for some in slices(len(order))), np.int64)
    chosen = room.zeros(len(own), np.bool_)
    for some in slices(len(own)):
        first, last = max(some.start, 1), some.stop
        again = first + np.flatnonzero(own[first:last] == own[first - 1 : last - 1])
        chosen[again] = chosen[again - 1] = True
    rows, events = (
        room.joined((column[some][chosen[some]] for some in slices(len(own))), np.int64) for column in (order, own)
    )
    return rows, events


def _lists(cells: pa.Array) -> pa.Array:
    """A list of the cell where it is not empty, else an empty list."""
    told = pc.not_equal(pc.fill_null(cells, ""), "")
    ends = np.append(0, np.cumsum(told.to_numpy(zero_copy_only=False)))
    kind = arrow_schema("claims").field("claimants").type
    return pa.ListArray.from_arrays(pa.array(ends, pa.int32()), cells.filter(told), kind)


def _claim_row(claim_id: str, event_id: str, mentions: list[Mention], copy_group: Mapping[str, str]) -> Claim:
    """The row of a claim from all its mentions."""
    main, first = main_mention(mentions), min(mentions, key=_published)
    timed = first if main.role == "publication" else main
    factualities = [m.factuality for m in mentions]
    n_asserted, n_negated = factualities.count("asserted"), factualities.count("negated")
    published = [m.published_date for m in mentions if m.published_date]
    return Claim(
        claim_id=claim_id,
        event_id=event_id,
        main_mention_id=main.mention_id,
        claim_text=main.claim_text,
        role=main.role,
        factuality=main.factuality,
        start=timed.start,
        end=timed.end,
        bounds=timed.bounds,
        relation=timed.relation,
        precision=timed.precision,
        edtf=timed.edtf,
        claimants=tuple(sorted({m.claimant_name for m in mentions if m.claimant_name})),
        n_asserted=n_asserted,
        n_negated=n_negated,
        n_other=len(mentions) - n_asserted - n_negated,
        n_own_voice=[m.attribution_id for m in mentions].count(None),
        n_reviewed=len(mentions) - [m.reviewed for m in mentions].count(None),
        n_mentions=len(mentions),
        n_documents=len({m.doc_id for m in mentions}),
        n_publishers=len({m.publisher for m in mentions if m.publisher}),
        n_independent=len({copy_group[m.doc_id] for m in mentions}),
        first_published=min(published, default=None),
        last_published=max(published, default=None),
        first_doc_id=first.doc_id,
        confidence=main.confidence,
    )


def main_mention(mentions: list[Mention]) -> Mention:
    """The fullest mention: reviewed before others, asserted, not brief, with a named claimant, a longer text before a shorter."""
    return min(
        mentions,
        key=lambda m: (
            m.reviewed is None,
            m.factuality != "asserted",
            len(m.claim_text) < BRIEF,
            m.claimant_name is None,
            -min(len(m.claim_text), FULL),
            len(m.claim_text),
            m.mention_id,
        ),
    )


def _published(mention: Mention) -> tuple[date, str, str]:
    return mention.published_date or date.max, mention.doc_id, mention.mention_id


def _claim_links(
    claim: Claim, members: Mapping[int, Mention], likeness: Likeness, copy_group: Mapping[str, str]
) -> Iterator[Link]:
    """Why each mention belongs to its claim: one link a mention, the main one left out; `members` by rank."""
    main = next(rank for rank, m in members.items() if m.mention_id == claim.main_mention_id)
    first = likeness.collection[main]
    for rank, mention in members.items():
        if rank == main:
            continue
        other = likeness.collection[rank]
        copied = copy_group[mention.doc_id] == copy_group[members[main].doc_id]
        copied = copied and mention.doc_id != members[main].doc_id
        yield Link(
            claim_id=claim.claim_id,
            mention_id=mention.mention_id,
            other_claim_id=None,
            relation="copy" if copied else "same claim",
            score=round(likeness.similarity(first, other), 2),
            reason="near copies of one document" if copied else f"common words: {likeness.common_words(first, other)}",
        )
