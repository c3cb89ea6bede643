"""Pronouns that something is done to: 'The Sun quoted | her | on Monday as saying' is of another than the Sun."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.places import ended_by


def is_acted_on(tokens: list[Token], position: int) -> bool:
    """'quoted | her | as saying': does a pronoun stand between a verb and a preposition?"""
    at = ended_by(tokens, position)
    before, behind = tokens[max(at - 1, 0)], tokens[min(at + 1, len(tokens) - 1)]
    return before.pos == "VERB" and behind.pos == "ADP"


def says_between(tokens: list[Token], start: int, position: int) -> bool:
    """'Lee | said the Sun quoted | her', but 'The Sun | on Monday quoted | her': has who ends at `start` another verb than the
    one that takes the pronoun?"""
    between = tokens[ended_by(tokens, start + 1) : ended_by(tokens, position)]
    return sum(token.pos == "VERB" and token.form == "fin" for token in between) > 1
