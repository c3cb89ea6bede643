"""Names that stand for one another in what is told of one event: who is told of as another's ('the lander Alva of the probe Orro
came down') may be named by either ('Orro has landed')."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy

from pipeline.collection.proposition import Proposition
from pipeline.collection.takingpart import owners


def as_one(one: Proposition, two: Proposition, members: Sequence[Proposition]) -> tuple[Proposition, Proposition]:
    """Two statements of an event, each with the names that the other does it by, if a third tells that these are its doer's."""
    return _named_too(one, two, members), _named_too(two, one, members)


def _named_too(p: Proposition, other: Proposition, members: Iterable[Proposition]) -> Proposition:
    too = _companions(p, members) & (other.names - other.hanging)
    too -= owners(other) if too else frozenset()
    if not too:
        return p
    found = copy(p)
    found.__dict__.update(names=p.names | too, actors=p.actors | too)
    return found


def _companions(p: Proposition, members: Iterable[Proposition]) -> frozenset[str]:
    """What hangs on the names of those who do it, where others tell of them: not 'Lee of Oslo', as Falk may be of Oslo, too."""
    own = p.actors - p.hanging
    told = (m.actors & m.hanging for m in members if not own.isdisjoint(m.actors - m.hanging))
    return frozenset().union(*told)
