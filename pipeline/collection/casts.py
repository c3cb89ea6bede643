"""Who is named in each group of statements, so that one without names does not join two groups about others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

from pipeline.collection.companions import as_one
from pipeline.collection.likeness import Likeness
from pipeline.collection.proposition import Proposition
from pipeline.collection.subjects import remember

MEMBERS = 8
"""Members of a group whose names are remembered."""
Cast = tuple[int, Callable[[], Iterable[int]]]
"""Name of a group, and what tells its members (ranks)."""


class Casts:
    """Who is named in each group, so that a statement without names does not join two groups about others."""

    def __init__(self, likeness: Likeness) -> None:
        """Compared by what."""
        self._likeness = likeness
        self._named: dict[int, list[int]] = {}

    def differ(self, one: Cast, two: Cast, *, loose: bool = False, known: bool = False) -> bool:
        """Whether the members of two groups name others; `loose` for statements of one time in documents on one subject;
        `known`: names are common to both, so that others count only beside one word for the event, and if unknown to the
        other's document."""
        other = self._likeness.others if loose else self._likeness.other_people
        # Members of both are asked for, so that `merge` need not begin again with all of them.
        left, right = self._of(*one), self._of(*two)
        pairs: Iterable[tuple[Proposition, Proposition]] = product(left, right)
        if known:
            pairs = ((p, q) for p, q in pairs if p.head == q.head and self._likeness.are_strangers(p, q))
        return any(other(p, q) and other(*as_one(p, q, left + right)) for p, q in pairs)

    def merge(self, one: int, two: int) -> None:
        """Make one group of two; it is named by the smaller name."""
        left, right = self._named.pop(one, None), self._named.pop(two, None)
        if left is not None and right is not None:
            self._keep(min(one, two), left + right)

    def _of(self, group: int, members: Callable[[], Iterable[int]]) -> list[Proposition]:
        """Those of a group; most groups are never asked for."""
        if group not in self._named:
            self._keep(group, members())
        return [self._likeness.collection[rank] for rank in self._named[group]]

    def _keep(self, group: int, members: Iterable[int]) -> None:
        found = _distinct(map(self._likeness.collection.__getitem__, members))
        remember(self._named, group, [p.rank for p in found])


def _distinct(members: Iterable[Proposition]) -> list[Proposition]:
    """A few members with different names, in the order of their ids."""
    found = {(p.names, p.actors): p for p in sorted(members, key=lambda p: p.rank, reverse=True) if p.names}
    return sorted(found.values(), key=lambda p: p.rank)[:MEMBERS]
