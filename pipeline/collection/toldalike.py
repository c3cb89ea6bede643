"""What two documents on one subject hardly tell of two things, the same figures or span of time; and the names that tell nothing
there."""

from __future__ import annotations

import numpy as np

from pipeline.collection.likeness import numbers_agree
from pipeline.collection.ofdays import names_of_most
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.reading import wording_of

FEW = 8
"""Documents on a subject of which two that have a name may be half by chance."""


class Everywhere:
    """The names that half of the documents on a subject have, if these are more than a few."""

    def __init__(self, found: Collection) -> None:
        """Of which collection."""
        self._found = found
        self._names: dict[int, frozenset[str]] = {}

    def names(self, topic: int) -> frozenset[str]:
        """Those of a subject."""
        if topic not in self._names:
            documents = set(self._found.documents[np.flatnonzero(self._found.topics == topic)].tolist())
            self._names[topic] = names_of_most(self._found, documents) if len(documents) >= FEW else frozenset()
        return self._names[topic]


def tell_one_figure(one: Proposition, two: Proposition) -> bool:
    """Whether two sources tell the same figures: 'would shed 17,000 jobs', 'would cut 17,000 jobs'."""
    return bool(one.numbers & two.numbers) and numbers_agree(one, two)


def tell_one_span(one: Proposition, two: Proposition) -> bool:
    """Whether both tell by one word what went on from one time to another: 'between 1999 and 2015 clerks were prosecuted'."""
    spans = one.days == two.days and one.mention.relation == two.mention.relation == "between"
    return spans and one.head == two.head and one.head not in wording_of(one.mention.lang).vague
