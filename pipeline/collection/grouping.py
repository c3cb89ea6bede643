"""Groups that grow by merging, and the pairs worth comparing; both the same in any order of their input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from pipeline.collection.lazy import lazy
from pipeline.collection.ragged import distinct, mixed
from pipeline.collection.room import Ranges, Room, slices

KEYS = 12
"""Keys of an item, nearly."""
PAIRS = 1 << 20
"""Pairs that are made at a time, nearly."""
WAITING = 1 << 14
"""Pairs that wait as objects."""
CROWD = 40
"""Items that share a key and are all compared; a larger crowd is compared neighbour by neighbour only."""


class Groups:
    """Disjoint groups of the numbers below a count; a group is named by its smallest member."""

    def __init__(self, count: int, room: Room) -> None:
        """Every number starts alone."""
        self._leaders, following = (room.zeros(count, np.int64) for _ in range(2))
        for numbers in (self._leaders, following):
            for rows in slices(count):
                numbers[rows] = np.arange(rows.start, rows.stop)
        self._leader, self._after = self._leaders.data, following.data  # many times faster than arrays
        self._room = room

    def __getitem__(self, item: int) -> int:
        """The smallest member of the item's group."""
        leader = item
        while self._leader[leader] != leader:
            leader = self._leader[leader]
        while self._leader[item] != leader:
            self._leader[item], item = leader, self._leader[item]
        return leader

    def merge(self, one: int, two: int) -> None:
        """Make one group of two."""
        first, second = sorted((self[one], self[two]))
        if first != second:
            self._leader[second] = first
            self._after[first], self._after[second] = self._after[second], self._after[first]

    def members(self, leader: int) -> Iterator[int]:
        """The members of the group of that name, in no order."""
        item = leader
        while True:
            yield item
            item = self._after[item]
            if item == leader:
                return

    def leaders(self) -> np.ndarray:
        """The name of each number's group."""
        found = self._leaders
        while not all(np.array_equal(found[rows], found[found[rows]]) for rows in slices(len(found))):
            found = self._room.joined((found[found[rows]] for rows in slices(len(found))), np.int64)
        return found


class Members:
    """The members of groups."""

    def __init__(self, leaders: np.ndarray, room: Room) -> None:
        """By the name of each item's group."""
        self._order = room.order(leaders)
        self._sorted = room.joined((leaders[self._order[rows]] for rows in slices(len(leaders))), np.int64)

    def of(self, leader: int) -> list[int]:
        """The members of a group, rising."""
        start, stop = np.searchsorted(self._sorted, [leader, leader + 1]).tolist()
        found: list[int] = self._order[start:stop].tolist()
        return found


Keys = tuple[np.ndarray, np.ndarray]
"""Hashes (uint64) of keys of one kind, and the items that have them, rising."""


class Ranked:
    """Pairs of items with notes, the more alike the earlier."""

    def __init__(self, room: Room) -> None:
        """No pairs yet."""
        self._room = room
        self._columns = [room.column(kind) for kind in (np.float64, np.int64, np.int64, np.int8)]
        self._waiting: list[tuple[float, int, int, int]] = []

    def add(self, score: float, one: int, two: int, note: int = 0) -> None:
        """A pair, how alike, and a number that is noted with it."""
        self._waiting.append((-score, one, two, note))
        if len(self._waiting) == WAITING:
            self._lay_down()

    def _lay_down(self) -> None:
        for column, cells in zip(self._columns, zip(*self._waiting, strict=True), strict=bool(self._waiting)):
            column.add(np.array(cells))
        self._waiting.clear()

    @lazy
    def _whole(self) -> list[np.ndarray]:
        self._lay_down()
        return [column.whole() for column in self._columns]

    def of(self, *chosen: int) -> Iterator[tuple[float, int, int, int]]:
        """The pairs with one of these notes, in order; none is added any more."""
        minus, one, two, notes = self._whole
        rows = np.flatnonzero(np.isin(notes, chosen))
        rows = rows[self._room.order(two[rows], one[rows], minus[rows])]
        for some in slices(len(rows)):
            own = rows[some]
            yield from zip(
                *((-minus[own]).tolist(), one[own].tolist(), two[own].tolist(), notes[own].tolist()), strict=True
            )


def candidate_pairs(
    keys: Callable[[np.ndarray], Iterable[Keys]], items: np.ndarray, room: Room
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pairs of items (smaller first), sorted, that share a key; time grows with the number of keys, not with its square.

    `items` are rising; `keys` tells those of some of them, kind by kind; keys of different kinds are different.
    """
    shared = Ranges(room, len(items) * KEYS, (np.int64,))
    last = int(items[-1]) + 1 if len(items) else 1
    for codes, owners in _in_ranges(keys, items, room):
        for pairs in map(distinct, _sharers(codes, owners)):
            shared.add((pairs >> 32) * shared.count // last, pairs)
    for (found,) in shared:
        every = distinct(found)
        for some in slices(len(every)):
            pairs = every[some]
            yield pairs >> 32, pairs & 0xFFFFFFFF


def _in_ranges(keys: Callable[[np.ndarray], Iterable[Keys]], items: np.ndarray, room: Room) -> Ranges:
    """All keys, equal ones in one range, their items rising."""
    found = Ranges(room, len(items) * KEYS, (np.uint64, np.int64))
    for rows in slices(len(items)):
        for kind, (codes, owners) in enumerate(keys(items[rows])):
            own = mixed(codes, np.uint64(kind))
            found.add(hash_places(own, found.count), own, owners)
    return found


def hash_places(hashes: np.ndarray, count: int) -> np.ndarray:
    """The place of each hash among so many ranges of them."""
    return (hashes >> np.uint64(32)).astype(np.int64) * count >> 32


def _sharers(codes: np.ndarray, items: np.ndarray) -> Iterator[np.ndarray]:
    """The pairs that share a key, each as one number, by the number of items that share it, so many at a time."""
    order = np.argsort(codes, kind="stable")
    codes, items = codes[order], items[order]
    starts = np.flatnonzero(np.append(True, codes[1:] != codes[:-1])) if len(codes) else np.empty(0, np.int64)
    sizes = np.diff(np.append(starts, len(codes)))
    for size in np.unique(sizes[sizes > 1]).tolist():
        left, right = np.triu_indices(size, 1) if size <= CROWD else (np.arange(size - 1), np.arange(1, size))
        own, some = starts[sizes == size], max(PAIRS // len(left), 1)
        for first in range(0, len(own), some):
            rows = items[own[first : first + some][:, None] + np.arange(size)]
            yield (rows[:, left] << 32 | rows[:, right]).ravel()
