"""A noun phrase with a time expression in it, as the rules that find and date such phrases hand it on."""

from __future__ import annotations

from pipeline.dating.noun_words import NounData, NounKind
from pipeline.frozen import frozen
from pipeline.model import Token
from pipeline.schema import Span

HAPPENING: frozenset[NounKind] = frozenset({"happened", "held"})
"""Kinds of nouns that have a time of their own."""
_COUNTS = frozenset({"NUM", "DET", "PRON", "ADJ"})


@frozen
class DatedNoun:
    """A noun phrase with a time expression in it."""

    head: Span
    phrase: Span
    """With determiner, time expression and what is attached to it on the right."""
    kind: NounKind
    governor: str
    """Lower-cased preposition before the phrase, '' if there is none."""
    of_noun: bool
    """The phrase hangs on another noun ('his part in the 2014 coup'), not on a verb."""
    first: int
    """Index of the phrase's first token."""


def phrase_words(tokens: list[Token], noun: DatedNoun) -> list[str]:
    """Lower-cased words of the phrase before its head: determiners and adjectives."""
    return [token.lower for token in tokens[noun.first :] if token.start < noun.head.start]


def is_in_partitive(tokens: list[Token], noun: DatedNoun) -> bool:
    """'all 63 of | its flights', 'most of | the games': behind a verb all that is done is done to them."""
    return noun.first > 1 and not noun.of_noun and tokens[noun.first - 2].pos in _COUNTS


def is_state(tokens: list[Token], noun: DatedNoun, data: NounData) -> bool:
    """'went | to trial', 'got back | to work', 'shot her | to death': a bare noun behind a verb of moving tells a state that one
    comes to, no event, and so does one that tells how something was done."""
    first, head = tokens[noun.first], noun.head
    if f"{noun.governor} {first.lower}" in data.manner:
        return True
    if noun.first < 2 or noun.governor not in data.states_behind or (first.start, first.end) != tuple(head):
        return False
    return first.lower == first.lemma and tokens[noun.first - 2].lemma in data.moving_to
