"""Groups that grow by merging, and the pairs worth comparing; both the same in any order of their input."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

import numpy as np

T = TypeVar("T", int, str)

CROWD = 40
"""Items that share a key and are all compared; a larger crowd is compared neighbour by neighbour only."""
AT_A_TIME = 1 << 16
"""Pairs that are objects at a time."""


class Groups(Generic[T]):
    """Disjoint groups of ids or places; a group is named by its smallest member."""

    def __init__(self, items: Iterable[T]) -> None:
        """Every item starts alone."""
        self._leader: dict[T, T] = {item: item for item in items}

    def __getitem__(self, item: T) -> T:
        """The smallest member of the item's group."""
        leader = item
        while self._leader[leader] != leader:
            leader = self._leader[leader]
        while self._leader[item] != leader:
            self._leader[item], item = leader, self._leader[item]
        return leader

    def merge(self, one: T, two: T) -> None:
        """Make one group of two."""
        first, second = sorted((self[one], self[two]))
        self._leader[second] = first

    def members(self) -> dict[T, list[T]]:
        """Name of each group -> its members, all sorted."""
        found = defaultdict(list)
        for item in sorted(self._leader):
            found[self[item]].append(item)
        return dict(found)


Key = tuple[Hashable, ...]
"""What items share."""


def candidate_pairs(keys: Iterable[tuple[Iterable[Key], int]]) -> Iterator[tuple[int, int]]:
    """Pairs of items (smaller first), sorted, that share a key; time grows with the number of keys, not with its square.

    `keys` gives the keys of each item, the items in rising order.
    """
    numbers: dict[Hashable, int] = {}
    codes, items = array("q"), array("q")
    for found, item in keys:
        for key in found:
            front, last = numbers.setdefault(key[:-1], len(numbers)), numbers.setdefault(key[-1], len(numbers))
            codes.append(front << 32 | last)  # few fronts and words make many keys, which are kept as numbers only
            items.append(item)
    shared = _sharers(np.array(codes, np.int64), np.array(items, np.int64))
    pairs = np.unique(np.concatenate([np.empty(0, np.int64), *shared]))
    for start in range(0, len(pairs), AT_A_TIME):
        some = pairs[start : start + AT_A_TIME]
        yield from zip((some >> 32).tolist(), (some & 0xFFFFFFFF).tolist(), strict=True)


def _sharers(codes: np.ndarray, items: np.ndarray) -> Iterator[np.ndarray]:
    """The pairs that share a key, each as one number, by the number of items that share it."""
    order = np.argsort(codes, kind="stable")
    codes, items = codes[order], items[order]
    starts = np.flatnonzero(np.append(True, codes[1:] != codes[:-1])) if len(codes) else np.empty(0, np.int64)
    sizes = np.diff(np.append(starts, len(codes)))
    for size in np.unique(sizes[sizes > 1]).tolist():
        rows = items[starts[sizes == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(size, 1) if size <= CROWD else (np.arange(size - 1), np.arange(1, size))
        yield np.unique(rows[:, left] << 32 | rows[:, right])
