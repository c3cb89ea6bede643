"""What stands beside the word of an event, by which the event is named where that word says little."""

from __future__ import annotations

from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of


def is_named_beside(one: Proposition, two: Proposition) -> bool:
    """Whether only a word beside a verb that tells something too names the other event: 'received a request'."""
    named = two.head in one.beside or one.head in two.beside
    return named and one.head != two.head and not (one.light or two.light)


def name_one_noun(one: Proposition, two: Proposition) -> bool:
    """Whether the noun beside a verb that says little stands in the other statement, too: 'an election was held', 'beat him in
    the election'."""
    return any(p.light and not (p.beside - p.names).isdisjoint(q.terms) for p, q in ((one, two), (two, one)))


def says_little(p: Proposition) -> bool:
    """Whether a statement says nothing beside the event's word but what its document names elsewhere: 'would buy the firm'."""
    return bool(p.head) and p.terms - wording_of(p.mention.lang).relative == {p.head}
