"""Claims about one event, whatever time they give for it, share an event_id.

Claims are joined, strongest evidence first, when they state the same with equal days, or with days that cannot both be right but
are easily confused (next day, another month, one of two years for what happens once), or coarse beside fine. A day that does
not look like a slip waits until all that agrees is joined: it is in dispute with what most tell. What speaks against it always
wins: other names; a document that tells both days itself; two days that a coarse time would bridge; the same yearly event in
two years.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any

import numpy as np

from pipeline.collection.evidence import Evidence, confused, least_likeness, same_event, told_both
from pipeline.collection.grouping import Groups, Keys, Members, Ranked, candidate_pairs, hash_places
from pipeline.collection.keys import Telling, heads_of, similar_pairs
from pipeline.collection.likeness import ENOUGH, Casts, Likeness
from pipeline.collection.linkrows import LinkRows
from pipeline.collection.mainevent import MANY, main_events, misdated
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import NO_DAY, Collection
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.room import Ranges, slices
from pipeline.collection.sameday import Pairs, SameDay
from pipeline.collection.spells import Days, disjoint
from pipeline.collection.subjects import remember
from pipeline.schema import ConflictKind, Link

CLASHES: dict[str, ConflictKind] = {kind: kind for kind in ("shifted day", "typo-like", "dispute")}
NOTES = ("equal", "nested", *CLASHES)
"""How two times of one event may lie to each other."""


def group_events(likeness: Likeness, claims: np.ndarray, telling: Telling, links: LinkRows) -> np.ndarray:
    """For each proposition (by rank) the smallest of its event; the links between claims are added to `links`.

    `claims`: for each the smallest of its claim.
    """
    found, same_day = likeness.collection, SameDay(likeness)
    clusters, ranks = _Clusters(likeness, claims, same_day), _representatives(found, claims)

    def join(evidence: Iterable[Evidence], *, loose: bool = False) -> None:
        for item in evidence:
            left, right = int(claims[item.one.rank]), int(claims[item.two.rank])
            if clusters.merge(left, right, item, loose=loose):
                links.add(_link(item, left, right, likeness))

    def join_all(pairs: Pairs) -> None:
        join(_Strongest(found, (Evidence(*pair, None) for pair in pairs)).of(*NOTES), loose=True)

    strict = _Strongest(found, _evidence(likeness, claims, telling, ranks))
    for notes in (("equal",), ("shifted day", "typo-like"), ("nested",)):
        join(strict.of(*notes))
    join(_companions(likeness, claims, clusters))
    join_all(same_day.pairs(ranks, telling))

    def event_of(p: Proposition) -> int:
        return clusters.groups[int(claims[p.rank])]

    def join_slips(pairs: Pairs) -> None:
        slips = _slips(likeness, chain(pairs, misdated(found, same_day, event_of)))
        join(_Strongest(found, slips).of(*NOTES), loose=True)

    join_slips(same_day.neighbours(ranks))
    join_all(main_events(found, same_day, event_of))
    join_slips(iter(()))  # more tell the main events now
    join(strict.of("dispute"))
    leaders = clusters.groups.leaders()
    return found.room.joined((leaders[claims[some]] for some in slices(len(claims))), np.int64)


def _slips(likeness: Likeness, pairs: Pairs) -> Iterator[Evidence]:
    """Those pairs whose days are easily confused and that nothing else tells apart."""
    for score, one, two in pairs:
        clash = confused(one, two)
        with_others = not one.names.isdisjoint(two.names) and likeness.are_strangers(one, two)
        if clash and not told_both(likeness.collection, one, two) and not with_others:
            yield Evidence(score, one, two, clash)


class _Strongest:
    """Evidence by how the days of both agree or clash, the more alike the earlier."""

    def __init__(self, found: Collection, evidence: Iterable[Evidence]) -> None:
        self._found, self._ranked = found, Ranked(found.room)
        for item in evidence:
            self._ranked.add(item.score, item.one.rank, item.two.rank, NOTES.index(_note(item)))

    def of(self, *notes: str) -> Iterator[Evidence]:
        """All evidence of some kinds."""
        for score, one, two, note in self._ranked.of(*map(NOTES.index, notes)):
            yield Evidence(score, self._found[one], self._found[two], CLASHES.get(NOTES[note]))


def _note(item: Evidence) -> str:
    one, two = item.one.mention, item.two.mention
    return item.clash or ("equal" if (one.start, one.end) == (two.start, two.end) else "nested")


def _companions(likeness: Likeness, claims: np.ndarray, clusters: _Clusters) -> Iterator[Evidence]:
    """Statements without names ('the ship left') beside the only event of that word and day that others tell."""
    found = likeness.collection
    for cell in _cells(found):
        named = [rank for rank in cell.tolist() if found.named[rank]]
        if len({clusters.groups[int(claims[rank])] for rank in named}) != 1:
            continue
        first = found[named[0]]
        for p in (found[rank] for rank in cell.tolist() if not found.named[rank]):
            if likeness.share_names(p, first):
                yield Evidence(likeness.overlap(p, first), p, first, None)


def _cells(found: Collection) -> Iterator[np.ndarray]:
    """Propositions (ranks) of one word and day, some with names and some without; those with the smallest rank first."""
    heads = found.contents.heads
    chosen = (found.roles == hash_of("event")) & (heads != 0) & ~found.light & found.on_one_day
    ranks = np.flatnonzero(chosen[found.rows])
    rows = found.rows[ranks]
    keys = mixed(found.langs[rows], heads[rows].astype(np.uint64), found.starts[rows].astype(np.uint64))
    order = found.room.order(keys)
    edges = np.flatnonzero(np.append(True, keys[order][1:] != keys[order][:-1])) if len(keys) else np.empty(0, int)
    named = np.add.reduceat(found.named[ranks[order]].astype(np.int64), edges) if len(edges) else edges
    sizes = np.diff(np.append(edges, len(order)))
    mixture = np.flatnonzero((named > 0) & (named < sizes))
    for cell in mixture[np.argsort(ranks[order[edges[mixture]]])].tolist():
        yield ranks[order[edges[cell] : edges[cell] + sizes[cell]]]


def _evidence(likeness: Likeness, claims: np.ndarray, telling: Telling, ranks: np.ndarray) -> Iterator[Evidence]:
    """What speaks for propositions of one event and of two claims."""
    found = likeness.collection
    for left, right in candidate_pairs(lambda some: _keys(found, telling, some), ranks, found.room):
        apart = claims[left] != claims[right]
        left, right = left[apart], right[apart]
        for one, two in similar_pairs(found, left, right, least_likeness(found, found.rows[left], found.rows[right])):
            item = same_event(likeness, one, two)
            if item:
                yield item


def _representatives(found: Collection, claims: np.ndarray) -> np.ndarray:
    """One proposition (rank) for each wording of a claim, with the number of its day or without."""
    keys = Ranges(found.room, len(found), (np.uint64, np.int64))
    for some in slices(len(found)):
        rows = found.rows[some]
        wordings = found.terms.hashes_of(rows, found.known.hashes), found.contents.numbered[rows].astype(np.uint64)
        own = mixed(claims[some].astype(np.uint64), mixed(*wordings))
        keys.add(hash_places(own, keys.count), own, np.arange(some.start, some.stop))
    chosen = found.room.zeros(len(found), np.bool_)
    for own, ranks in keys:
        chosen[ranks[np.unique(own, return_index=True)[1]]] = True
    return found.room.joined((some.start + np.flatnonzero(chosen[some]) for some in slices(len(found))), np.int64)


def _keys(found: Collection, telling: Telling, ranks: np.ndarray) -> Iterator[Keys]:
    """Of events: each word that names it with each of the words that tell most, or with the days; the days with the rarest
    words. Of what is said: the source with each of the words that tell most."""
    hashes, rows = found.known.hashes, found.rows[ranks]
    event, words = found.roles[rows] == hash_of("event"), telling.all

    owners, codes = words.pairs(rows[~event])
    said = rows[~event][owners]
    yield mixed(found.langs[said], found.sources[said], hashes[codes]), ranks[~event][owners]

    rows, ranks = rows[event], ranks[event]
    days = mixed(found.langs[rows], found.starts[rows].astype(np.uint64), found.ends[rows].astype(np.uint64))
    owners, heads = heads_of(found.contents, found.light[rows], rows)
    pairs, codes = words.pairs(rows[owners])
    yield mixed(found.langs[rows][owners][pairs], hashes[heads[pairs]], hashes[codes]), ranks[owners][pairs]
    dated = found.starts[rows][owners] != NO_DAY
    yield mixed(days[owners], hashes[heads])[dated], ranks[owners][dated]
    owners, codes = telling.rarest.pairs(rows)
    yield mixed(days[owners], hashes[codes]), ranks[owners]


class _Clusters:
    """Claims joined to events, with the times, documents and names of each, which are put together where they are asked for."""

    def __init__(self, likeness: Likeness, claims: np.ndarray, same_day: SameDay) -> None:
        found = likeness.collection
        self.groups = Groups(len(claims), found.room)
        self._found, self._claims = found, Members(claims, found.room)
        self._same_day = same_day
        self._casts = Casts(likeness)
        self._told: dict[int, dict[int, list[int]]] = {}
        self._times: dict[int, dict[Days, set[int]]] = {}

    def _members(self, leader: int) -> list[int]:
        """The statements (ranks) of an event."""
        return [rank for claim in self.groups.members(leader) for rank in self._claims.of(claim)]

    def _told_by(self, leader: int) -> dict[int, list[int]]:
        """Document -> its statements (ranks) of an event."""
        if leader not in self._told:
            found = defaultdict(list)
            for rank in self._members(leader):
                found[int(self._found.documents[self._found.rows[rank]])].append(rank)
            remember(self._told, leader, found)
        return self._told[leader]

    def _times_of(self, leader: int) -> dict[Days, set[int]]:
        """The times that the claims of an event give, and the documents that give them."""
        if leader not in self._times:
            found = defaultdict(set)
            for p in map(self._found.__getitem__, self._members(leader)):
                if p.days and p.mention.role == "event" and not p.retracted:
                    found[p.days].add(p.document)
            remember(self._times, leader, found)
        return self._times[leader]

    def merge(self, left: int, right: int, item: Evidence, *, loose: bool = False) -> bool:
        """Join the events of two claims unless times or names forbid it; whether they were joined now."""
        one, two = sorted((self.groups[left], self.groups[right]))
        if one == two:
            return False
        if loose and self._rivals(one, two):
            return False
        if not self._compatible(one, two, item):
            return False
        known = item.clash is not None and len(item.one.names & item.two.names) >= ENOUGH
        if self._casts.differ(*((name, partial(self._members, name)) for name in (one, two)), loose=loose, known=known):
            return False
        self._casts.merge(one, two)
        _join(self._told, one, two, list.extend)
        _join(self._times, one, two, set.update)
        self.groups.merge(one, two)
        return True

    def _rivals(self, one: int, two: int) -> bool:
        """Whether one document tells of both in sentences of their own with other words: they are two things."""
        fewer, more = sorted(map(self._told_by, (one, two)), key=len)
        pairs = (
            (self._found[left], self._found[right])
            for document in fewer
            if document in more
            for left in fewer[document]
            for right in more[document]
        )
        return any(p.mention.role == q.mention.role and self._same_day.relation(p, q) < 2 for p, q in pairs)

    def _compatible(self, one: int, two: int, item: Evidence) -> bool:
        """Whether the times of two events can be those of one."""
        accepted = {days for days in (item.one.days, item.two.days) if item.clash and days}
        left_times, right_times = map(self._times_of, (one, two))
        for left, left_docs in left_times.items():
            for right, right_docs in right_times.items():
                if not disjoint(left, right):
                    continue
                if left_docs & right_docs:
                    return False
                if {left, right} == accepted or _is_told_in(left, right_times) or _is_told_in(right, left_times):
                    continue
                if not any(
                    _is_told_for(*pair, accepted, left_times, right_times) for pair in ((left, right), (right, left))
                ):
                    return False
        return True


def _is_told_in(days: Days, times: Iterable[Days]) -> bool:
    """Whether a time is among others, or one of them lies within it."""
    return any(days[0] <= start and end <= days[1] for start, end in times)


def _is_told_for(known: Days, wrong: Days, accepted: set[Days], *told: Mapping[Days, set[int]]) -> bool:
    """Whether a time that is taken for a wrong one of an event agrees with the right one, as a month does with its day, or is a
    slip too: of a time that more documents tell."""
    others = accepted - {wrong}
    if wrong not in accepted or len(others) != 1:
        return False
    (right,) = others
    many, *few = (len({d for times in told for d in times.get(days, ())}) for days in (right, known, wrong))
    return not disjoint(known, right) or (many >= MANY and max(few) < many)


def _join(known: dict[int, dict[Any, Any]], one: int, two: int, extend: Callable[[Any, Any], None]) -> None:
    """What is known of two events becomes what is known of the first; nothing, if either is not."""
    left, right = known.pop(one, None), known.pop(two, None)
    if left is None or right is None:
        return
    fewer, more = sorted((left, right), key=len)
    for key, values in fewer.items():
        if key in more:
            extend(more[key], values)
        else:
            more[key] = values
    known[one] = more


def _link(item: Evidence, left: int, right: int, likeness: Likeness) -> Link:
    """The link of two claims; a forecast comes first."""
    forecast = item.one.future != item.two.future
    if forecast and item.two.future:
        left, right = right, left
    common = likeness.common_words(item.one, item.two)
    words = f"common words: {common}" if common else "one subject and one time"
    return Link(
        claim_id=likeness.collection.claim_id(left),
        mention_id=None,
        other_claim_id=likeness.collection.claim_id(right),
        relation="forecast of" if forecast else "same event",
        score=round(item.score, 2),
        reason=f"{item.clash}; {words}" if item.clash else words,
    )
