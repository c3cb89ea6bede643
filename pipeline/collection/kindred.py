"""Of which kinds of happenings the words of statements may tell, and how near two are by these."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.collection.beside import tellers_of
from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of
from pipeline.collection.subjects import remember

FEW = 0.25
"""Share of the kinds of the word that has fewer with which two words are hardly of one kind."""

Kinds = frozenset[int]


class Kindred:
    """The kinds of statements, which are remembered."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._kinds: dict[int, Kinds] = {}
        self._spoken: dict[int, Kinds] = {}

    def kinds(self, p: Proposition) -> Kinds:
        """The kinds of happenings that the event's word may tell of; of a vague word those that all words may tell of."""
        if p.rank not in self._kinds:
            remember(self._kinds, p.rank, _kinds_of(p, tellers_of(p)))
        return self._kinds[p.rank]

    def spoken(self, p: Proposition) -> Kinds:
        """The kinds of all words of a statement but those that tell of another event."""
        if p.rank not in self._spoken:
            remember(self._spoken, p.rank, _kinds_of(p, p.terms - p.aside - {p.head}) | self.kinds(p))
        return self._spoken[p.rank]

    def beside(self, p: Proposition) -> Kinds:
        """The kinds of the words beside the event's, those of that word left out."""
        return _kinds_of(p, p.terms - p.aside - {p.head}) - _kinds_of(p, [p.head])

    def hardly(self, one: Proposition, two: Proposition) -> bool:
        """Whether the words for two events are of many kinds, and few are common: 'left' and 'crashed' may go off the rails."""
        left, right = self.kinds(one), self.kinds(two)
        return len(left & right) < FEW * min(len(left), len(right))


def _kinds_of(p: Proposition, stems: Iterable[str]) -> Kinds:
    known = wording_of(p.mention.lang).kinds
    return frozenset().union(*(known.get(stem, ()) for stem in stems))
