"""Nouns that tell what is to come, and what is told: a year that a forecast is for is no time at which it was made."""

from __future__ import annotations

from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.dated_nouns import lemma_of, upper
from pipeline.dating.noun_phrases import token_range
from pipeline.dating.noun_words import NounData
from pipeline.model import Token

_PHRASES = 3
"""How many phrases may stand between a forecast and its time: 'expectations for growth in the region this year'."""


def foretold_noun(tokens: list[Token], noun: DatedNoun, data: NounData) -> DatedNoun | None:
    """'its forecast for | inflation | in 2007', 'expectations of | growth | in the region this year'"""
    for _ in range(_PHRASES):
        if not noun.of_noun:
            return None
        above = upper(tokens, noun, data)
        told = noun.governor in data.nominal_for or noun.governor in data.belonging
        if told and lemma_of(tokens, above) in data.foretelling:
            return noun
        noun = above
    return None


def is_hoped(tokens: list[Token], noun: DatedNoun, data: NounData) -> bool:
    """'prospects for | success', 'the odds of | victory'"""
    hangs = noun.of_noun and (noun.governor in data.nominal_for or noun.governor in data.belonging)
    return hangs and lemma_of(tokens, upper(tokens, noun, data)) in data.hoped


def tells_ahead(tokens: list[Token], noun: DatedNoun, data: NounData) -> bool:
    """'its inflation forecast | range | for 2007': a forecast, or what describes one."""
    head, _ = token_range(tokens, *noun.head)
    return any(token.lemma in data.foretelling for token in tokens[noun.first : head + 1])
