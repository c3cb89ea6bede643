"""Near copies among documents: wire stories that several papers carry, reprints, cut or lightly edited.

Candidates share a long run of words (found through an inverted index of sampled 8-word shingles, so that time grows with the
text and not with its square); each pair is then compared exactly, in such an order that sketches are read from disk in theirs.
Three things make a copy: most 5-word shingles in common, most of the shorter text standing in the longer one, or a run of prose
outside quotation marks too long for chance together with a fair share of the text. A quoted sentence alone makes none: two
reporters may quote the same speech; nor does such a run of one publisher, whose reports repeat what went before, or of texts
that appeared more than a week apart, as those of an agency do, too. Shingles that several pages of one publisher share are its
boilerplate and count for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise, starmap
from typing import NamedTuple

import numpy as np

from pipeline.collection.grouping import PAIRS, Groups, hash_places
from pipeline.collection.ragged import Growing, Sets, ShelvedSets, distinct, mixed
from pipeline.collection.room import Ranges, Room, slices
from pipeline.collection.sketches import Sketches
from pipeline.collection.stored import NO_DAY, Stored

JACCARD, CONTAINED, PARTLY = 0.25, 0.45, 0.15
"""Shares of common shingles: of both, of the shorter text, and of the shorter text with a run."""
FEWEST = 30
"""Shingles a text must have to be contained in another."""
WEEK = 7
"""Days after which a run tells that what went before is repeated."""
BOILERPLATE = 3
"""Pages of one publisher that share a seed: so many make it boilerplate."""
CROWD = 400
"""Documents that share a seed: with more it finds no candidates."""
AT_HAND = 1 << 23
"""Hashes of documents that are in memory while others are compared with them."""
TOGETHER = 1 << 19
"""Hashes of pairs that are compared at a time, nearly."""


def copy_groups(documents: Stored, sketches: Sketches) -> np.ndarray:
    """For each document the place of the earliest published of its near copies; its own, if it has none.

    `sketches` are those of the documents, in the same order.
    """
    room = documents.room
    groups = Groups(len(documents), room)
    texts = _Texts(sketches, documents.hashes("publisher"), documents.days("published_date"))
    sharers = _sharers(sketches.seeds, texts.publishers, room)
    most = sum(int((sizes * (sizes - 1) // 2).sum()) for sizes in (part.sizes() for part in sharers.parts()))
    # What is in one group by then is not compared: hundreds cost no hundreds squared.
    for pairs in (_neighbours, _others):
        _join(groups, pairs(sharers, groups), texts, most, room)
    leaders = groups.leaders()
    first = _earliest(documents, leaders, groups)
    return room.joined((first[leaders[some]] for some in slices(len(leaders))), np.int64)


def _earliest(documents: Stored, leaders: np.ndarray, groups: Groups) -> np.ndarray:
    """The place of the earliest published document of each group, by the name of the group."""
    first = documents.room.zeros(len(leaders), np.int64)
    for some in slices(len(leaders)):
        places = np.arange(some.start, some.stop)
        first[some] = places
        for leader in distinct(leaders[some][leaders[some] != places]).tolist():
            members = list(groups.members(leader))
            order = [(d.published_date or date.max, d.published or "~", d.doc_id) for d in map(documents.lazy, members)]
            first[leader] = members[order.index(min(order))]
    return first


# --- who shares a seed ----------------------------------------------------------------------------------------------------


def _sharers(seeds: ShelvedSets, publishers: np.ndarray, room: Room) -> Sets:
    """The documents (places, rising) that share a seed which is no boilerplate, a row for each such set of documents; seeds are
    sorted a range of them at a time."""
    found = Ranges(room, int(seeds.ends[-1]), (np.uint64, np.int32))
    first = 0
    for part in seeds.parts():
        owners = np.repeat(np.arange(first, first := first + len(part)), part.sizes())
        found.add(hash_places(part.codes, found.count), part.codes, owners)
    sharers = Growing(room)
    for codes, owners in found:
        for own in _by_size(codes, owners):
            own = own[~_are_boilerplate(publishers[own])]
            sharers.add(Sets(np.arange(len(own) + 1) * own.shape[1], own.ravel()))
    return sharers.whole()


def _by_size(seeds: np.ndarray, places: np.ndarray) -> Iterator[np.ndarray]:
    """The sets of documents that share a seed, each once, those of one size together: an array with a row for each."""
    order = np.argsort(seeds, kind="stable")
    seeds, places = seeds[order], places[order]
    starts = np.flatnonzero(np.append(True, seeds[1:] != seeds[:-1])) if len(seeds) else np.empty(0, np.int64)
    sizes = np.diff(np.append(starts, len(seeds)))
    for size in distinct(sizes[(sizes > 1) & (sizes <= CROWD)]).tolist():
        rows = places[starts[sizes == size][:, None] + np.arange(size)]
        yield rows[np.unique(mixed(*rows.T.astype(np.uint64)), return_index=True)[1]]


def _are_boilerplate(publishers: np.ndarray) -> np.ndarray:
    """Whether documents of these publishers (hashes, a row each) share a seed as boilerplate."""
    known = np.sort(publishers, axis=1)
    last, first = known[:, BOILERPLATE - 1 :], known[:, : known.shape[1] - BOILERPLATE + 1]
    return np.asarray(((last == first) & (first != 0)).any(axis=1))


def _neighbours(sharers: Sets, _: Groups) -> Iterator[np.ndarray]:
    """Pairs of documents that follow each other in a set, each as one number."""
    for part in sharers.parts():
        places = part.codes.astype(np.int64)
        last = np.zeros(len(places), bool)
        last[part.ends[1:] - 1] = True
        yield places[:-1][~last[:-1]] << 32 | places[1:][~last[:-1]]


def _others(sharers: Sets, groups: Groups) -> Iterator[np.ndarray]:
    """Other pairs of a set that are in different groups."""
    leaders = groups.leaders()
    for part in sharers.parts():
        sizes = part.sizes()
        for size in distinct(sizes[sizes > 2]).tolist():
            rows = part.codes[part.ends[:-1][sizes == size][:, None] + np.arange(size)].astype(np.int64)
            left, right = np.triu_indices(size, 2)
            for start in range(0, len(rows), max(PAIRS // len(left), 1)):
                some = rows[start : start + max(PAIRS // len(left), 1)]
                pairs = distinct((some[:, left] << 32 | some[:, right]).ravel())
                yield pairs[leaders[pairs >> 32] != leaders[pairs & 0xFFFFFFFF]]


# --- comparing ------------------------------------------------------------------------------------------------------------


class _Texts(NamedTuple):
    """What documents are compared by."""

    sketches: Sketches
    publishers: np.ndarray
    """A hash of the publisher of each; 0 for none."""
    days: np.ndarray
    """The day of publication of each; NO_DAY for none."""


def _join(groups: Groups, pairs: Iterable[np.ndarray], texts: _Texts, most: int, room: Room) -> None:
    """Make one group of those of all pairs, so many at the most, that are copies."""
    found = Ranges(room, most, (np.int64,))
    for own in map(distinct, pairs):
        found.add((own >> 32) * found.count // max(len(texts.sketches.shingles), 1), own)
    for (own,) in found:
        for left, right in _at_hand(distinct(own), texts.sketches.shingles):
            leaders = groups.leaders()
            apart = leaders[left] != leaders[right]
            for one, two in _copies(left[apart], right[apart], texts):
                for pair in zip(one.tolist(), two.tolist(), strict=True):
                    groups.merge(*pair)


def _at_hand(pairs: np.ndarray, shingles: ShelvedSets) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Sorted pairs in two columns, as many at a time as have first documents that are in memory together, by the second."""
    left, right = pairs >> 32, pairs & 0xFFFFFFFF
    begun = np.append(True, left[1:] != left[:-1])[: len(left)]
    size = np.cumsum(np.where(begun, shingles.sizes_of(left), 0))
    for some in _edges(size, AT_HAND):
        order = np.argsort(right[some], kind="stable")
        yield left[some][order], right[some][order]


def _edges(sums: np.ndarray, most: int) -> Iterator[slice]:
    """Stretches of rows which weigh so much at the most, unless one does alone; `sums` of the weights up to each row."""
    edges = np.searchsorted(sums, np.arange(most, sums[-1] if len(sums) else 0, most))
    return starmap(slice, pairwise(distinct(np.array([0, *edges, len(sums)])).tolist()))


def _copies(left: np.ndarray, right: np.ndarray, texts: _Texts) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Those of pairs of documents that are copies; the second ones are rising."""
    shingles = texts.sketches.shingles
    at_hand = _read(shingles, left)
    sizes = sum(map(shingles.sizes_of, (left, right)))
    for some in _edges(np.cumsum(sizes), TOGETHER):
        own = left[some], right[some]
        copied = are_copies(*own, at_hand, texts)
        yield own[0][copied], own[1][copied]


class _Read(NamedTuple):
    """Hashes of some documents, whose places are rising."""

    places: np.ndarray
    hashes: Sets


def _read(column: ShelvedSets, places: np.ndarray) -> _Read:
    """The hashes of documents, read in their order."""
    own = distinct(places)
    return _Read(own, column.take(own))


def are_copies(left: np.ndarray, right: np.ndarray, of_left: _Read, texts: _Texts) -> np.ndarray:
    """Whether one of two documents is a near copy of the other, for each pair; the shingles of the first ones are at hand."""
    sketches, publishers, days = texts
    common = _n_common(left, right, of_left, _read(sketches.shingles, right))
    one, two = map(sketches.shingles.sizes_of, (left, right))
    shorter = np.minimum(one, two)
    found = common >= JACCARD * (one + two - common)
    found |= (shorter >= FEWEST) & (common >= CONTAINED * shorter)
    others = (publishers[left] != publishers[right]) | (publishers[left] == 0)
    known = (days[left] != NO_DAY) & (days[right] != NO_DAY)
    others &= ~known | (np.abs(days[left].astype(np.int64) - days[right]) <= WEEK)
    unsure = np.flatnonzero(~found & others & (common >= PARTLY * shorter))
    left, right = left[unsure], right[unsure]
    runs = _read(sketches.runs, np.append(left, right))
    found[unsure] = _n_common(left, right, runs, runs) > 0
    return np.asarray(found)


def _n_common(left: np.ndarray, right: np.ndarray, of_left: _Read, of_right: _Read) -> np.ndarray:
    """How many hashes two documents share, for each pair."""
    both = ((left, of_left), (right, of_right))
    told = [read.hashes.pairs(np.searchsorted(read.places, places)) for places, read in both]
    found = np.concatenate([owners << 32 | hashes for owners, hashes in told])
    found.sort(kind="stable")  # two sorted runs, which are merged
    return np.bincount(found[1:][found[1:] == found[:-1]] >> 32, minlength=len(left))
