"""Claims about one event, whatever time they give for it, share an event_id.

Claims are joined, strongest evidence first, when they state the same with days that agree (equal, or coarse beside fine), or with
days that cannot both be right but are easily confused (next day, another month, one of two years for what happens once). What
speaks against it always wins: other names; a document that tells both days itself; two days that a coarse time would bridge;
the same yearly event in two years.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import numpy as np

from pipeline.collection.evidence import Evidence, alike, confused, least_likeness, same_event, told_both
from pipeline.collection.grouping import Groups, Keys, Members, candidate_pairs
from pipeline.collection.keys import Telling, heads_of, similar_pairs
from pipeline.collection.likeness import Casts, Likeness
from pipeline.collection.mainevent import main_events, misdated
from pipeline.collection.propositions import NO_DAY, Collection, Proposition
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.sameday import Pairs, SameDay
from pipeline.collection.spells import Days, disjoint
from pipeline.schema import Link


def group_events(likeness: Likeness, claims: np.ndarray, telling: Telling) -> tuple[np.ndarray, list[Link]]:
    """For each proposition (by rank) the smallest of its event, and the links between claims.

    `claims`: for each the smallest of its claim.
    """
    found, same_day = likeness.collection, SameDay(likeness)
    clusters, ranks = _Clusters(likeness, claims, same_day), _representatives(found, claims)
    links: list[Link] = []

    def join(evidence: Iterable[Evidence], *, loose: bool = False) -> None:
        for item in evidence:
            left, right = int(claims[item.one.rank]), int(claims[item.two.rank])
            if clusters.merge(left, right, item, loose=loose):
                links.append(_link(item, left, right, likeness))

    evidence = sorted(_evidence(likeness, claims, telling, ranks))
    join(filter(None, (alike(likeness, found[one], found[two]) for _, _, one, two in evidence)))
    join(_companions(likeness, claims, clusters))
    join(sorted((Evidence(*pair, None) for pair in same_day.pairs(ranks, telling)), key=_strength), loose=True)
    join(sorted(_slips(found, same_day.neighbours(ranks, telling)), key=_strength), loose=True)

    def event_of(p: Proposition) -> int:
        return clusters.groups[int(claims[p.rank])]

    def join_slips() -> None:
        join(sorted(_slips(found, misdated(found, same_day, event_of)), key=_strength), loose=True)

    join_slips()
    told = main_events(found, same_day, event_of)
    join(sorted((Evidence(*pair, None) for pair in told), key=_strength), loose=True)
    join_slips()  # more tell the main events now
    return clusters.groups.leaders()[claims], links


def _slips(found: Collection, pairs: Pairs) -> Iterator[Evidence]:
    """Those pairs whose days are easily confused."""
    for score, one, two in pairs:
        clash = confused(one, two)
        if clash and not told_both(found, one, two):
            yield Evidence(score, one, two, clash)


def _strength(item: Evidence) -> tuple[bool, float, int, int]:
    """Agreeing days before clashing ones, then the more alike, then by id."""
    return item.clash is not None, -item.score, item.one.rank, item.two.rank


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
    order = np.argsort(keys, kind="stable")
    edges = np.flatnonzero(np.append(True, keys[order][1:] != keys[order][:-1])) if len(keys) else np.empty(0, int)
    named = np.add.reduceat(found.named[ranks[order]].astype(np.int64), edges) if len(edges) else edges
    sizes = np.diff(np.append(edges, len(order)))
    mixture = np.flatnonzero((named > 0) & (named < sizes))
    for cell in mixture[np.argsort(ranks[order[edges[mixture]]])].tolist():
        yield ranks[order[edges[cell] : edges[cell] + sizes[cell]]]


def _evidence(
    likeness: Likeness, claims: np.ndarray, telling: Telling, ranks: np.ndarray
) -> Iterator[tuple[bool, float, int, int]]:
    """Pairs of propositions of one event and of two claims: agreeing days before clashing ones, then the more alike."""
    found = likeness.collection
    left, right = candidate_pairs(_keys(found, telling, ranks))
    apart = claims[left] != claims[right]
    left, right = left[apart], right[apart]
    for one, two in similar_pairs(found, left, right, least_likeness(found, found.rows[left], found.rows[right])):
        item = same_event(likeness, found[one], found[two])
        if item:
            yield item.clash is not None, -item.score, one, two


def _representatives(found: Collection, claims: np.ndarray) -> np.ndarray:
    """One proposition (rank) for each wording of a claim, with the number of its day or without."""
    wordings = mixed(found.terms.hashes(found.known.hashes), found.contents.numbered.astype(np.uint64))
    keys = mixed(claims.astype(np.uint64), wordings[found.rows])
    return np.sort(np.unique(keys, return_index=True)[1])


def _keys(found: Collection, telling: Telling, ranks: np.ndarray) -> Iterator[Keys]:
    """Of events: each word that names it with each of the words that tell most, or with the days; the days with the rarest
    words. Of what is said: the source with each of the words that tell most."""
    hashes, rows = found.known.hashes, found.rows[ranks]
    days = mixed(found.langs, found.starts.astype(np.uint64), found.ends.astype(np.uint64))
    event, words = found.roles[rows] == hash_of("event"), telling.all

    owners, codes = words.pairs(rows[~event])
    said = rows[~event][owners]
    yield mixed(found.langs[said], found.sources[said], hashes[codes]), ranks[~event][owners]

    rows, ranks = rows[event], ranks[event]
    owners, heads = heads_of(found.contents, found.light).pairs(rows)
    pairs, codes = words.pairs(rows[owners])
    yield mixed(found.langs[rows][owners][pairs], hashes[heads[pairs]], hashes[codes]), ranks[owners][pairs]
    dated = found.starts[rows][owners] != NO_DAY
    yield mixed(days[rows][owners], hashes[heads])[dated], ranks[owners][dated]
    owners, codes = telling.rarest.pairs(rows)
    yield mixed(days[rows][owners], hashes[codes]), ranks[owners]


class _Clusters:
    """Claims joined to events, with the times, documents and names of each."""

    def __init__(self, likeness: Likeness, claims: np.ndarray, same_day: SameDay) -> None:
        found, members = likeness.collection, Members(claims)
        self.groups = Groups(len(claims))
        self._found, self._claims = found, members
        self._told: dict[int, dict[int, list[int]]] = {}
        """By event that claims were joined to: document -> its statements (ranks) of it."""
        self._same_day = same_day
        self._casts = Casts(likeness, self._members)
        self._times: dict[int, dict[Days, set[int]]] = {}

    def _members(self, leader: int) -> Iterator[Proposition]:
        """Those of a claim, to which no other was joined yet."""
        return (self._found[rank] for rank in self._claims.of(leader))

    def _told_by(self, leader: int) -> dict[int, list[int]]:
        if leader not in self._told:
            found = self._told[leader] = defaultdict(list)
            for rank in self._claims.of(leader):
                found[int(self._found.documents[self._found.rows[rank]])].append(rank)
        return self._told[leader]

    def _times_of(self, leader: int) -> dict[Days, set[int]]:
        """The times that the claims of an event give, and the documents that give them; most events are never asked for."""
        if leader not in self._times:
            found = self._times[leader] = defaultdict(set)
            for p in self._members(leader):
                if p.days and p.mention.role == "event" and not p.retracted:
                    found[p.days].add(p.document)
        return self._times[leader]

    def merge(self, left: int, right: int, item: Evidence, *, loose: bool = False) -> bool:
        """Join the events of two claims unless times or names forbid it; whether they were joined now."""
        one, two = sorted((self.groups[left], self.groups[right]))
        if one == two:
            return False
        if loose and self._rivals(one, two):
            return False
        left_times, right_times = self._times_of(one), self._times_of(two)
        if not self._compatible(left_times, right_times, item) or self._casts.differ(one, two, loose=loose):
            return False
        self._casts.merge(one, two)
        fewer, more = sorted(map(self._told_by, (one, two)), key=len)
        for document, ranks in fewer.items():
            more.setdefault(document, []).extend(ranks)
        self._told[one] = more
        self.groups.merge(one, two)
        for days, documents in right_times.items():
            left_times.setdefault(days, set()).update(documents)
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

    def _compatible(self, one: dict[Days, set[int]], two: dict[Days, set[int]], item: Evidence) -> bool:
        accepted = {item.one.days, item.two.days} if item.clash else set()
        for left, left_docs in one.items():
            for right, right_docs in two.items():
                if not disjoint(left, right):
                    continue
                if left_docs & right_docs:
                    return False
                if {left, right} != accepted and left not in two and right not in one:
                    return False
        return True


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
