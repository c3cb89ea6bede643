"""A sentence told in brackets or between dashes, behind whose end the verb of the subject before it stands: 'The plan (nobody
liked it) | failed in May'. What is inserted and what is around it are read each by itself."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import CAN_HEAD, FINITE

_DASHES = ("-", "–", "—", "--", "_")
_CLOSED_BY = {"(": (")",), "[": ("]",)} | dict.fromkeys(_DASHES, _DASHES)
_MARKS = frozenset(_CLOSED_BY)
MARKS = tuple(_CLOSED_BY)
"""What an insertion may begin with."""
_LONGEST = 30
"""Words of an insertion, its marks included."""
_SHORTEST = 4
_BEFORE = 2
"""Words before it, at least: 'Look - I know it - did he go?' has no subject there."""
_BEGINS = CAN_HEAD | {"DT", "PRP", "PRP$", "EX", "IN", "PRD"}
_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_OPENS = _NOUNS | {"DET", "ADJ", "NUM", "ADP", "SCONJ"}


def inserted_words(words: list[Word]) -> tuple[int, int] | None:
    """The places of the marks around an insertion, before its words have been read; None without one."""
    found = _between([word.lower for word in words])
    if found is None or found[1] + 1 >= len(words) or found[0] < _BEFORE:
        return None
    opened, closed = found
    inside = words[opened + 1 : closed]
    named = not words[opened - 1].tags.isdisjoint(CAN_HEAD)
    verb = next((at for at, word in enumerate(inside) if at and _may_be_finite(word)), 0)
    begins = not inside[0].tags.isdisjoint(_BEGINS) and not any(word.tags & _RELATIVE for word in inside[:verb])
    return found if named and begins and verb and _may_be_finite(words[closed + 1]) else None


def inserted_tokens(tokens: list[Token], relatives: frozenset[str]) -> tuple[int, int] | None:
    """The same behind reading; `relatives` open no sentence of their own ('the state - which she won - voted')."""
    found = _between([token.lower for token in tokens])
    if found is None or found[1] + 1 >= len(tokens) or found[0] < _BEFORE:
        return None
    opened, closed = found
    inside, behind = tokens[opened + 1 : closed], tokens[closed + 1]
    verb = next((at for at, token in enumerate(inside) if at and token.form == "fin"), 0)
    begins = inside[0].pos in _OPENS and all(token.lower not in relatives for token in inside[:verb])
    return found if begins and verb and behind.form == "fin" and tokens[opened - 1].pos in _NOUNS else None


def _may_be_finite(word: Word) -> bool:
    return "POS" not in word.tags and (bool(word.auxiliary) or not word.tags.isdisjoint(FINITE))


def _between(words: list[str]) -> tuple[int, int] | None:
    """The first pair of brackets or dashes with enough words between."""
    if _MARKS.isdisjoint(words):
        return None
    for opened, mark in enumerate(words):
        if mark in _CLOSED_BY:
            ends = range(opened + _SHORTEST, min(opened + _LONGEST, len(words)))
            closed = next((at for at in range(opened + 1, ends.stop) if words[at] in _CLOSED_BY[mark]), 0)
            return (opened, closed) if closed in ends else None
    return None


def bracketed_name(words: list[Word]) -> int:
    """The place of the bracket that opens around one name behind a word, before they have been read: 'the Pact (ATP)'; 0
    without one."""
    for opened in range(1, len(words) - 2):
        if words[opened].lower == "(" and words[opened + 2].lower == ")" and "NNP" in words[opened + 1].tags:
            return opened
    return 0


def bracketed_names(tokens: list[Token]) -> list[int]:
    """The places of the brackets that open around one name behind a word: 'the Trade Pact | (ATP) ended'."""
    return [
        at
        for at in range(1, len(tokens) - 2)
        if tokens[at].text == "(" and tokens[at + 2].text == ")" and tokens[at + 1].pos == "PROPN"
    ]
