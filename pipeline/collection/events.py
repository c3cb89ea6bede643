"""Claims about one event, whatever time they give for it, share an event_id.

Claims are joined, strongest evidence first, when they state the same with equal days, or with days that cannot both be right but
are easily confused (next day, another month, one of two years for what happens once), or coarse beside fine. A day that does
not look like a slip waits until all that agrees is joined: it is in dispute with what most tell. What speaks against it always
wins: other names; a document that tells both days itself; two days that a coarse time would bridge; the same yearly event in
two years.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import numpy as np

from pipeline.collection.astray import astray
from pipeline.collection.clashes import confused, told_both
from pipeline.collection.clusters import Clusters
from pipeline.collection.evidence import Evidence, least_likeness, same_event
from pipeline.collection.grouping import Keys, Ranked, candidate_pairs, hash_places
from pipeline.collection.keys import Telling, heads_of, similar_pairs
from pipeline.collection.likeness import Likeness, tells_itself
from pipeline.collection.linkrows import LinkRows
from pipeline.collection.mainevent import main_events
from pipeline.collection.misdated import misdated
from pipeline.collection.ofdays import MANY
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import NO_DAY, Collection
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.room import Ranges, slices
from pipeline.collection.sameday import Pairs, SameDay
from pipeline.collection.spells import one_digit
from pipeline.collection.swapped import swapped
from pipeline.schema import ConflictKind, Link

CLASHES: dict[str, ConflictKind] = {kind: kind for kind in ("shifted day", "typo-like", "dispute")}
AGAIN = 0.15
"""Overlap that two statements of one word and one document need if one of them names nobody."""
NOTES = ("equal", "nested", *CLASHES)
"""How two times of one event may lie to each other."""


def group_events(likeness: Likeness, claims: np.ndarray, telling: Telling, links: LinkRows) -> np.ndarray:
    """For each proposition (by rank) the smallest of its event; the links between claims are added to `links`.

    `claims`: for each the smallest of its claim.
    """
    found, same_day = likeness.collection, SameDay(likeness)
    clusters, ranks = Clusters(likeness, claims, same_day), _representatives(found, claims)

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
    join(_Strongest(found, swapped(likeness)).of(*NOTES), loose=True)
    join(_companions(likeness, claims, clusters))
    join_all(same_day.pairs(ranks, telling))

    def event_of(rank: int) -> int:
        return clusters.groups[int(claims[rank])]

    def join_slips(pairs: Pairs) -> None:
        slips = _slips(likeness, chain(pairs, misdated(found, same_day, event_of)))
        join(_Strongest(found, filter(is_slip, slips)).of(*NOTES), loose=True)

    def is_slip(item: Evidence) -> bool:
        """Whether one document alone tells of one of two days that differ by a digit: several do not slip alike."""
        days = [p.days[0] for p in (item.one, item.two) if p.days]
        few = min(clusters.tellers(int(claims[p.rank])) for p in (item.one, item.two))
        return few < MANY or item.clash != "typo-like" or not one_digit(*days)

    def join_astray() -> None:
        join(_Strongest(found, astray(likeness, same_day, event_of)).of(*NOTES), loose=True)

    join_slips(same_day.neighbours(ranks))
    join_astray()
    join_all(main_events(found, same_day, event_of))
    join_slips(iter(()))  # more tell the main events now
    join(strict.of("dispute"))
    join_astray()
    leaders = clusters.groups.leaders()
    return found.room.joined((leaders[claims[some]] for some in slices(len(claims))), np.int64)


def _slips(likeness: Likeness, pairs: Pairs) -> Iterator[Evidence]:
    """Those pairs whose days are easily confused and that nothing else tells apart."""
    for score, one, two in pairs:
        clash = confused(one, two)
        with_others = not one.names.isdisjoint(two.names) and likeness.are_strangers(one, two)
        known = clash and any(knows(likeness.collection, one, two) for knows in (told_both, _knows_nearer, _knows_year))
        if clash and not known and not with_others:
            yield Evidence(score, one, two, clash)


def _knows_nearer(found: Collection, one: Proposition, two: Proposition) -> bool:
    """Whether the document of either tells by the other's word of a day that lies nearer to its own, or by its own word of one
    that lies nearer to the other's: it rather means that."""
    if not one.days or not two.days:
        return False
    gap = abs(one.days[0] - two.days[0])
    return any(
        day not in (p.days[0], q.days[0]) and abs(day - near) < gap
        for p, q in ((one, two), (two, one))
        if p.days and q.days
        for head, near in ((q.head, p.days[0]), (p.head, q.days[0]))
        for day in found.days_told(p.document, head)
    )


def _knows_year(found: Collection, one: Proposition, two: Proposition) -> bool:
    """Whether the document of either of two events of one kind, told of one day of two years, tells of the other's day, too."""
    if one.head == two.head or not one.days or not two.days or one.days[0].year == two.days[0].year:
        return False
    return found.tells_of(one.document, two.days[0]) or found.tells_of(two.document, one.days[0])


class _Strongest:
    """Evidence by how the days of both agree or clash, the more alike the earlier."""

    def __init__(self, found: Collection, evidence: Iterable[Evidence]) -> None:
        """All evidence, which is laid down."""
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


def _companions(likeness: Likeness, claims: np.ndarray, clusters: Clusters) -> Iterator[Evidence]:
    """Statements without names ('the ship left') beside the only event of that word and day that others tell."""
    found = likeness.collection
    for cell in _cells(found):
        named = [rank for rank in cell.tolist() if found.named[rank]]
        if len({clusters.groups[int(claims[rank])] for rank in named}) != 1:
            continue
        first = found[named[0]]
        for p in (found[rank] for rank in cell.tolist() if not found.named[rank]):
            score = likeness.overlap(p, first)
            apart = p.document == first.document and (score < AGAIN or likeness.told_apart(p, first))
            if likeness.share_names(p, first) and tells_itself(p, first) and not apart:
                yield Evidence(score, p, first, None)


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
