"""A verb group whose time is its own: 'On Friday they | agreed to sign', 'agreed to sign yesterday'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.nouns import NounWords
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.tags import DASHES

_REACH = 12
"""Words behind an infinitive among which a time may end its clause."""


def is_timed_act(tokens: list[Token], group: Predicate, words: NounWords) -> bool:
    """Whether a time stands in front of a plain past tense: 'On Friday they agreed to sign', 'Oslo on Friday agreed to', 'until
    Friday, when they agreed to sign'."""
    if group.end > group.start + 1 or group.tense != "past":
        return False
    index, start = _before_aside(tokens, group.start - 1), -1
    while index >= 0 and not tokens[index].form:
        if tokens[index].lower in words.then:
            return _ends_time(tokens, index - 1, words)
        joined = tokens[index].pos == "CCONJ" and index > 0 and tokens[index - 1].pos == "PUNCT"
        start = index if start < 0 and (joined or tokens[index].lower == ";") else start
        index -= 1
    if start < 0 <= index:
        return False
    first = 0 if index < 0 else start  # 'On Friday the mayor, the council, and the police agreed to' is one clause
    return any(_is_time(tokens, place, words) for place in range(first, _before_aside(tokens, group.start - 1) + 1))


def _before_aside(tokens: list[Token], last: int) -> int:
    """The last word before what dashes enclose that ends at `last` ('On Friday Oslo | – which lost – agreed to'), else `last`."""
    mark = tokens[last].lower if last > 0 else ""
    opening = next((at for at in range(last - 2, 0, -1) if tokens[at].lower == mark), 0) if mark in DASHES else 0
    return opening - 1 if opening else last


def _ends_time(tokens: list[Token], place: int, words: NounWords) -> bool:
    """Whether a time ends at a place, or before the mark there: 'on | Friday |,', 'on May | 23 |,', 'in | 2015'."""
    place -= place > 0 and tokens[place].pos == "PUNCT"
    day = place > 0 and tokens[place].pos == "NUM" and tokens[place - 1].lower in words.time
    return place >= 0 and (day or _is_time(tokens, place, words))


def _is_time(tokens: list[Token], place: int, words: NounWords) -> bool:
    """Whether a time stands alone: 'on | Friday', 'in | 2015', but not "Friday's vote", 'in 20 towns'."""
    token, following = tokens[place], tokens[place + 1]
    if token.pos == "NUM":
        governed = place > 0 and tokens[place - 1].pos == "ADP"
        return governed and following.pos in ("PUNCT", "DET", "PRON", "PROPN", "SCONJ")
    return token.lower in words.time and following.pos != "PART"


def is_bygone_act(tokens: list[Token], group: Predicate, infinitive: int, words: NounWords) -> bool:
    """Whether a time that has passed ends a plain past tense: 'agreed to sign it yesterday', 'last week'?"""
    if group.tense != "past":
        return False
    for place in range(infinitive + 1, min(infinitive + _REACH, len(tokens) - 1)):
        token, following = tokens[place], tokens[place + 1]
        if token.form or token.pos in ("PUNCT", "SCONJ", "CCONJ"):
            return False
        if token.lower in words.bygone and following.pos != "PART":
            return True
        if token.lower in words.foregone and following.lower in words.periods:
            return tokens[min(place + 2, len(tokens) - 1)].pos not in ("PART", "NOUN", "PROPN")
    return False
