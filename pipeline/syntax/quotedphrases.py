"""Marks around words in the middle of a noun phrase: 'a “strong” showing', 'its “clear victory” in May'."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Token
from pipeline.schema import Span
from pipeline.syntax.lexicon import Word

Range = tuple[int, int]

_CLOSED_BY = {"“": "”", "``": "''", '"': '"', "‘": "’"}
_OPENING = frozenset(_CLOSED_BY)
OPENING = tuple(_CLOSED_BY)
"""What may open such words."""
_LONGEST = 4
"""Words between the marks, at most: more are a sentence of their own, or a title."""
_OPENS_CLAUSE = frozenset({"WP", "WDT", "WRB", "PRP", "EX", "MD future", "MD present", "MD past", "TO", "NEG"})


def quoted_words(words: Sequence[Word]) -> list[Range]:
    """The places of each pair of such marks, before the words have been read."""
    return [
        (opened, closed)
        for opened, closed in _pairs([word.lower for word in words])
        if words[opened - 1].only in ("DT", "PRP$") and all(map(_describes, words[opened + 1 : closed]))
    ]


def quoted_tokens(tokens: Sequence[Token]) -> list[Range]:
    """The same behind reading."""
    return [
        (opened, closed)
        for opened, closed in _pairs([token.lower for token in tokens])
        if tokens[opened - 1].pos == "DET"
        and all(token.text.islower() and not token.form for token in tokens[opened + 1 : closed])
    ]


def with_marks(span: Span, tokens: Sequence[Token], quoted: Sequence[Range]) -> Span:
    """What was found without such marks, with both of a pair if it begins or ends between them."""
    start, end = span
    for opened, closed in quoted:
        first, last = tokens[opened], tokens[closed]
        start = first.start if first.start < start < last.end else start
        end = last.end if first.end < end <= last.start else end
    return Span(start, end)


def _describes(word: Word) -> bool:
    """Whether it is neither a name nor what opens a clause or belongs to a verb."""
    return not word.auxiliary and "NNP" not in word.tags and word.only not in _OPENS_CLAUSE


def _pairs(words: list[str]) -> list[Range]:
    """Marks behind some word, with nothing but a few words between."""
    found: list[Range] = []
    opened = -1
    if _OPENING.isdisjoint(words):
        return found
    for at, word in enumerate(words):
        if opened >= 0 and word == _CLOSED_BY[words[opened]]:
            if 0 < opened < at - 1 <= opened + _LONGEST and all(one[0].isalpha() for one in words[opened + 1 : at]):
                found.append((opened, at))
            opened = -1
        elif opened < 0 and word in _CLOSED_BY:
            opened = at
    return found
