"""A noun phrase with a time expression in it, as the rules that find and date such phrases hand it on."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.dating.noun_words import NounKind
from pipeline.frozen import frozen
from pipeline.model import Token
from pipeline.schema import Span


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


def phrase_words(tokens: Sequence[Token], noun: DatedNoun) -> list[str]:
    """Lower-cased words of the phrase before its head: determiners and adjectives."""
    return [token.lower for token in tokens[noun.first :] if token.start < noun.head.start]
