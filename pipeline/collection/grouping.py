"""Groups that grow by merging, and the pairs worth comparing; both the same in any order of their input."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import combinations, pairwise
from typing import Generic, TypeVar

T = TypeVar("T", int, str)

CROWD = 40
"""Items that share a key and are all compared; a larger crowd is compared neighbour by neighbour only."""


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


def candidate_pairs(keys: Iterable[tuple[Iterable[Hashable], int]]) -> set[tuple[int, int]]:
    """Pairs of items (smaller first) that share a key; time grows with the number of keys, not with its square.

    `keys` gives the keys of each item, the items in rising order.
    """
    first: dict[Hashable, int] = {}
    sharing: dict[Hashable, list[int]] = {}
    for found, item in keys:
        for key in found:
            other = first.setdefault(key, item)
            if other != item:
                sharing.setdefault(key, [other]).append(item)
    pairs: set[tuple[int, int]] = set()
    for items in sharing.values():
        pairs.update(combinations(items, 2) if len(items) <= CROWD else pairwise(items))
    return pairs
