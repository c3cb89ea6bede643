"""Marks around words in the middle of a phrase: 'a “strong” showing', 'its “clear victory” in May', 'the (old) mill', and what an
editor puts into what somebody said: 'if [Ann Lee] leaves'."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Token
from pipeline.schema import Span
from pipeline.syntax.lexicon import Word

Range = tuple[int, int]

_CLOSED_BY = {"“": "”", "``": "''", '"': '"', "‘": "’"}
_BRACKETS = {"(": ")"}
_ADDED = {"[": "]"}
OPENING = (*_CLOSED_BY, *_BRACKETS, *_ADDED)
"""What may open such words."""
_LONGEST = 4
"""Words between the marks, at most: more are a sentence of their own, or a title."""
_NAMED = frozenset({"NN", "NNS", "NNP", "PRP", "CD", "EX", "PRD"})
"""Behind such a word what stands in square brackets says who or what it is: 'he [Ann Lee's son] left'."""
_LIKE = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_OPENS_CLAUSE = frozenset({"WP", "WDT", "WRB", "PRP", "EX", "MD future", "MD present", "MD past", "TO", "NEG"})


def quoted_words(words: Sequence[Word]) -> list[Range]:
    """The places of each pair of such marks, before the words have been read."""
    lower = [word.lower for word in words]
    found = [
        (opened, closed)
        for opened, closed in _pairs(lower, _CLOSED_BY) + _pairs(lower, _BRACKETS)
        if words[opened - 1].only in ("DT", "PRP$") and all(map(_describes, words[opened + 1 : closed]))
    ]
    added = _pairs(lower, _ADDED)
    return sorted(found + [pair for pair in added if _takes_added(words[pair[0] - 1])]) if added else found


def quoted_tokens(tokens: Sequence[Token]) -> list[Range]:
    """The same behind reading."""
    lower = [token.lower for token in tokens]
    found = [
        (opened, closed)
        for opened, closed in _pairs(lower, _CLOSED_BY) + _pairs(lower, _BRACKETS)
        if tokens[opened - 1].pos == "DET"
        and all(token.text.islower() and not token.form for token in tokens[opened + 1 : closed])
    ]
    added = _pairs(lower, _ADDED)
    return sorted(found + [pair for pair in added if _is_added(tokens, *pair)]) if added else found


def left_out(tokens: Sequence[Token], quoted: Sequence[Range]) -> set[int]:
    """What clauses are read without: such marks, and all of what only tells who is meant ('he [Ann Lee's son] left')."""
    found: set[int] = set()
    for opened, closed in quoted:
        inside = tokens[opened + 1 : closed]
        tells = tokens[opened].text in _ADDED and opened > 0 and tokens[opened - 1].pos in _LIKE
        tells = tells and not any(token.form for token in inside)
        found |= set(range(opened, closed + 1)) if tells else {opened, closed}
    return found


def with_marks(span: Span, tokens: Sequence[Token], quoted: Sequence[Range]) -> Span:
    """What was found without such marks, with both of a pair if it begins or ends between them."""
    start, end = span
    for opened, closed in quoted:
        first, last = tokens[opened], tokens[closed]
        start = first.start if first.start < start < last.end else start
        end = last.end if first.end < end <= last.start else end
    return Span(start, end)


def _takes_added(before: Word) -> bool:
    """Whether what stands in square brackets goes on behind this word, and does not tell who that is."""
    return bool(before.auxiliary) or (before.only != "PUNCT" and before.tags.isdisjoint(_NAMED))


def _is_added(tokens: Sequence[Token], opened: int, closed: int) -> bool:
    """The same behind reading; where it opens a sentence, that goes on with a small letter: not '[Applause] We left'."""
    before, behind = tokens[max(opened - 1, 0)], tokens[closed + 1 : closed + 2]
    if not behind or (behind[0].pos == "PUNCT" and behind[0].text != ","):
        return False
    opens = opened == 0 or before.pos == "PUNCT"
    return behind[0].text.islower() if opens else True


def _describes(word: Word) -> bool:
    """Whether it is neither a name nor what opens a clause or belongs to a verb."""
    return not word.auxiliary and "NNP" not in word.tags and word.only not in _OPENS_CLAUSE


def _pairs(words: list[str], closed_by: dict[str, str]) -> list[Range]:
    """Marks with nothing but a few words between, behind some word if they are no square brackets."""
    found: list[Range] = []
    opened = -1
    if closed_by.keys().isdisjoint(words):
        return found
    for at, word in enumerate(words):
        if opened >= 0 and word == closed_by[words[opened]]:
            near = opened < at - 1 <= opened + _LONGEST and (closed_by is _ADDED or opened > 0)
            if near and all(one[0].isalpha() for one in words[opened + 1 : at]):
                found.append((opened, at))
            opened = -1
        elif opened < 0 and word in closed_by:
            opened = at
    return found
