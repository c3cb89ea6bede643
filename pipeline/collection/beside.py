"""What stands beside the word of an event, by which the event is named where that word says little."""

from __future__ import annotations

from itertools import pairwise

from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of
from pipeline.collection.wording import fold_word, tokens_of


def stands_beside(one: Proposition, two: Proposition) -> bool:
    """Whether the word of either event, no name, stands beside that of the other: 'made an offer', 'the offer'."""
    first, second = one.head in two.beside, two.head in one.beside
    return (first and one.head not in one.names) or (second and two.head not in two.names)


def is_named_beside(one: Proposition, two: Proposition) -> bool:
    """Whether only a word beside a verb that tells something too names the other event: 'received a request'."""
    return stands_beside(one, two) and one.head != two.head and not (one.light or two.light)


def name_one_noun(one: Proposition, two: Proposition) -> bool:
    """Whether the noun beside a verb that says little stands in the other statement, too: 'an election was held', 'beat him in
    the election'."""
    return any(p.light and not (p.beside - p.names).isdisjoint(q.terms) for p, q in ((one, two), (two, one)))


def says_little(p: Proposition) -> bool:
    """Whether a statement says nothing beside the event's word but what its document names elsewhere: 'would buy the firm'."""
    return bool(p.head) and p.terms - wording_of(p.mention.lang).relative == {p.head}


def is_where(p: Proposition) -> bool:
    """Whether it tells where somebody was: 'was in Oslo on Monday'."""
    if p.head not in p.names:
        return False
    wording = wording_of(p.mention.lang)
    words = pairwise(word for *_, word in tokens_of(p.mention.claim_text))
    return any(wording.stem(word) == p.head and fold_word(before) in wording.placing for before, word in words)
