"""Groups that grow by merging, and the pairs worth comparing; both the same in any order of their input."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

import numpy as np

from pipeline.collection.ragged import distinct

CROWD = 40
"""Items that share a key and are all compared; a larger crowd is compared neighbour by neighbour only."""


class Groups:
    """Disjoint groups of the numbers below a count; a group is named by its smallest member."""

    def __init__(self, count: int) -> None:
        """Every number starts alone."""
        self._leader = array("q", range(count))

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
        self._leader[second] = first

    def leaders(self) -> np.ndarray:
        """The name of each number's group."""
        found = np.array(self._leader, np.int64)
        while not np.array_equal(found, above := found[found]):
            found = above
        return found


class Members:
    """The members of groups."""

    def __init__(self, leaders: np.ndarray) -> None:
        """By the name of each item's group."""
        self._order = np.argsort(leaders, kind="stable")
        self._sorted = leaders[self._order]

    def of(self, leader: int) -> list[int]:
        """The members of a group, rising."""
        start, stop = np.searchsorted(self._sorted, [leader, leader + 1]).tolist()
        found: list[int] = self._order[start:stop].tolist()
        return found


Keys = tuple[np.ndarray, np.ndarray]
"""Hashes (uint64) of keys of one kind, and the items that have them, rising."""


def candidate_pairs(keys: Iterable[Keys]) -> tuple[np.ndarray, np.ndarray]:
    """Pairs of items (smaller first), sorted, that share a key; time grows with the number of keys, not with its square.

    Keys of different kinds are different.
    """
    shared = [distinct(np.concatenate([np.empty(0, np.int64), *_sharers(*own)])) for own in keys]
    pairs = distinct(np.concatenate([np.empty(0, np.int64), *shared]))
    return pairs >> 32, pairs & 0xFFFFFFFF


def _sharers(codes: np.ndarray, items: np.ndarray) -> Iterator[np.ndarray]:
    """The pairs that share a key, each as one number, by the number of items that share it."""
    order = np.argsort(codes, kind="stable")
    codes, items = codes[order], items[order]
    starts = np.flatnonzero(np.append(True, codes[1:] != codes[:-1])) if len(codes) else np.empty(0, np.int64)
    sizes = np.diff(np.append(starts, len(codes)))
    for size in np.unique(sizes[sizes > 1]).tolist():
        rows = items[starts[sizes == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(size, 1) if size <= CROWD else (np.arange(size - 1), np.arange(1, size))
        yield (rows[:, left] << 32 | rows[:, right]).ravel()
