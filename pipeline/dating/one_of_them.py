"""A number that stands for some of what was named before it: 'won three games, including | one | on Saturday'."""

from __future__ import annotations

from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.dated_nouns import happening_before
from pipeline.dating.noun_phrases import noun_at, token_range
from pipeline.dating.noun_words import NounData
from pipeline.model import Token


def one_of_them(tokens: list[Token], lead: int, data: NounData) -> DatedNoun | None:
    """The number directly before a time that begins at `lead`, if what it counts happened."""
    place = token_range(tokens, lead, lead + 1)[0] - 1
    if place < 2 or tokens[place].pos != "NUM" or tokens[place - 1].lower not in data.counting_among:
        return None
    opening = place - 1 - (tokens[place - 2].lower == ",")
    counted = happening_before(tokens, tokens[opening].start, data)
    return noun_at(tokens, place, place, "happened") if counted is not None and counted.kind == "happened" else None
