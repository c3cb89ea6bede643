"""Words that head a noun phrase for others: what a set consists of, the name before its number."""

from __future__ import annotations

from pipeline.dating.noun_kinds import noun_kind
from pipeline.dating.noun_words import NounData
from pipeline.model import Token
from pipeline.syntax.parts import GROUPED, NAMING

_ROMAN = frozenset("IVX")


def before_number(tokens: list[Token], place: int) -> int:
    """Index of the name before the number at an index, else that index: 'World War | II', 'Apollo | 11', 'the Nova | 4S'."""
    if place < 1 or tokens[place - 1].pos not in NAMING:
        return place
    counted = tokens[place].pos == "NUM" and any(map(str.isupper, tokens[place - 1].text))
    return place - 1 if counted or set(tokens[place].text) <= _ROMAN else place


def within_set(tokens: list[Token], place: int, stop: int, data: NounData) -> int:
    """'Friday's series of | blasts', 'a day of | talks': the place of what a set or stretch consists of, if that happened, else
    `place`."""
    inside = place + 2
    if (
        inside >= stop
        or (tokens[place].lemma not in data.sets and tokens[place].lemma not in data.units)
        or tokens[place + 1].lower not in data.belonging
    ):
        return place
    while inside + 1 < stop and tokens[inside].pos in GROUPED and tokens[inside + 1].pos in NAMING:
        inside += 1
    return inside if noun_kind(tokens[inside], data) == "happened" else place
