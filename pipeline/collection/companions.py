"""Names that stand for one another in what is told of one event: who is told of as another's ('the lander Alva of the probe Orro
came down') may be named by either ('Orro has landed'), and so may 'Rita Alm' ('Rita was held', 'Alm was held')."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from itertools import pairwise

from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of
from pipeline.collection.takingpart import owners, parts_of
from pipeline.collection.wording import tokens_of


def as_one(one: Proposition, two: Proposition, members: Sequence[Proposition]) -> tuple[Proposition, Proposition]:
    """Two statements of an event, each with the names that the other does it by, if a third tells that these are its doer's."""
    return _named_too(one, two, members), _named_too(two, one, members)


def _named_too(p: Proposition, other: Proposition, members: Iterable[Proposition]) -> Proposition:
    too = _companions(p, members) & (other.names - other.hanging)
    too -= owners(other) if too else frozenset()
    too |= _of_one_name(parts_of(p), parts_of(other), members)
    if not too:
        return p
    found = copy(p)
    objects = p.objects | too if p.objects else p.objects
    found.__dict__.update(
        names=p.names | too, actors=p.actors | too if p.actors or not objects else p.actors, objects=objects
    )
    return found


def _of_one_name(own: frozenset[str], other: frozenset[str], members: Iterable[Proposition]) -> frozenset[str]:
    """Those of other names that stand right beside an own one where somebody names both: 'Rita Alm was held'."""
    if not own or not other or not own.isdisjoint(other):
        return frozenset()
    both = (m for m in members if not own.isdisjoint(m.names) and not other.isdisjoint(m.names))
    return frozenset(
        second for m in both for first, second in _beside_each_other(m) if first in own and second in other
    )


def _beside_each_other(p: Proposition) -> Iterator[tuple[str, str]]:
    """Each two words with a capital between which only a blank stands, either way round."""
    stem = wording_of(p.mention.lang).stem
    for (_, end, first), (start, _, second) in pairwise(tokens_of(p.mention.claim_text)):
        if start == end + 1 and first[0].isupper() and second[0].isupper():
            yield from ((stem(first), stem(second)), (stem(second), stem(first)))


def _companions(p: Proposition, members: Iterable[Proposition]) -> frozenset[str]:
    """What hangs on the names of those who do it, where others tell of them: not 'Lee of Oslo', as Falk may be of Oslo, too."""
    own = p.actors - p.hanging
    told = (m.actors & m.hanging for m in members if not own.isdisjoint(m.actors - m.hanging))
    return frozenset().union(*told)
