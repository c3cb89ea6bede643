"""What two documents on one subject hardly tell of two things: the same figures, the same span of time."""

from __future__ import annotations

from pipeline.collection.likeness import numbers_agree
from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of


def tell_one_figure(one: Proposition, two: Proposition) -> bool:
    """Whether two sources tell the same figures: 'would shed 17,000 jobs', 'would cut 17,000 jobs'."""
    return bool(one.numbers & two.numbers) and numbers_agree(one, two)


def tell_one_span(one: Proposition, two: Proposition) -> bool:
    """Whether both tell by one word what went on from one time to another: 'between 1999 and 2015 clerks were prosecuted'."""
    spans = one.days == two.days and one.mention.relation == two.mention.relation == "between"
    return spans and one.head == two.head and one.head not in wording_of(one.mention.lang).vague
