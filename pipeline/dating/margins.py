"""The edges of contents and claims in their sentence: without marks at the ends, with both marks of a quoted part."""

from __future__ import annotations

import re

from pipeline.language import Language
from pipeline.model import Sentence, Token
from pipeline.schema import Span
from pipeline.syntax.places import first_from
from pipeline.syntax.tags import QUOTES

EDGE = " \t\r\n\xa0\"“”„‟«»‹›‘’'`´,;:.…–—-"
STOPS = frozenset(".,")
"""Marks that may stand before a closing one."""
_APOSTROPHES = frozenset({"'", "’"})
_SINGLE_OPENS = re.compile(r"(?<![\w'])['‘](?=\w)")
_SINGLE_CLOSES = re.compile(r"(?<=[^\s'])'(?![\w'])")
_TWICE = "''"
"""A double mark typed as two apostrophes, which may open and close; what else opens that way only opens."""
_TWICE_OPENS = "``"
OPENERS = {'"': '"', "”": "“„", "“": "„", "»": "«", "›": "‹", "'": "'‘"}
"""A closing mark, as the shadow spells it, and what may have opened it."""
_OPENING = frozenset("".join(OPENERS.values()))
_BEFORE_NUMBER = 30
"""Characters of what bounds a number."""


def trimmed(sentence: Sentence, span: Span, opening: tuple[str, ...]) -> Span | None:
    """The span without marks at its ends and without the word of `opening` before it; None if no letter is left.

    A mark at an end stays where its partner stands inside ('it was a "disaster"').
    """
    text = sentence.text[span.start - sentence.start : span.end - sentence.start]
    left = len(text) - len(text.lstrip(EDGE))
    if text[left:].lower().startswith(opening):
        left += text[left:].index(" ")
        left += len(text[left:]) - len(text[left:].lstrip(EDGE))
    right = len(text.rstrip(EDGE))
    if not any(map(str.isalnum, text[left:right])):
        return None
    if not text.startswith("‘‘", max(left - 2, 0)):
        left -= _opens(text[max(left - 2, 0) : left], text[left:right])
    stop = right + (text[right : right + 1] in STOPS)
    right = _closed(text, left, right, stop)
    return Span(span.start + left, span.start + right)


def _opens(before: str, inner: str) -> int:
    """Characters of the mark at the end of `before` that opens a quotation which `inner` closes."""
    if before in (_TWICE, _TWICE_OPENS):
        return 2 * (_TWICE in inner)
    mark = before[-1:]
    if not mark or mark not in _OPENING:
        return 0
    if mark == "'":
        return int(_SINGLE_CLOSES.search(inner) is not None)
    closers = [closer for closer, openers in OPENERS.items() if mark in openers and closer in inner]
    return int(any(not _pending(closer, inner[: inner.index(closer)]) for closer in closers))


def _closed(text: str, left: int, right: int, stop: int) -> int:
    """Behind the mark at `stop` if it closes a quotation that is opened from `left` on, else `right`."""
    inner = text[left:right]
    if text.startswith(_TWICE, stop) and not text.startswith(_TWICE, stop + 1):
        return stop + 2 if _pending_twice(inner) else right
    return stop + 1 if _closes(text[stop : stop + 1], inner) else right


def _pending_twice(text: str) -> bool:
    """Whether `text` leaves open what two apostrophes would close."""
    opened, marks = text.count(_TWICE_OPENS), text.count(_TWICE)
    return opened > marks if opened else marks % 2 == 1


def _closes(mark: str, inner: str) -> bool:
    """Whether the mark behind `inner` closes a quotation that `inner` opens."""
    return mark in OPENERS and _pending(mark, inner)


def _pending(closer: str, text: str) -> bool:
    """Whether `text` leaves open what `closer` would close."""
    openers = OPENERS[closer]
    if closer == "'":
        last = max((mark.end() for mark in _SINGLE_OPENS.finditer(text)), default=-1)
        return last >= 0 and not _SINGLE_CLOSES.search(text, last)
    if closer in openers:
        return text.count(closer) % 2 == 1
    return sum(map(text.count, openers)) > text.count(closer)


def behind_mark(text: str, claim: Span) -> Span:
    """Without a quotation mark that opens it and has no partner in it."""
    inside = text[claim.start : claim.end]
    opened = inside[:1] in QUOTES - _APOSTROPHES and not any(mark in QUOTES for mark in inside[1:])
    return Span(claim.start + 1, claim.end) if opened else claim


def covering(claim: Span, event: Span) -> Span:
    """The claim, stretched so that it holds its event."""
    return Span(min(claim.start, event.start), max(claim.end, event.end))


def balanced(text: str, claim: Span) -> Span:
    """With the bracket that closes one in it: 'Ida Brekke (born 1950)'."""
    inside = text[claim.start : claim.end]
    unclosed = inside.count("(") > inside.count(")") and text[claim.end : claim.end + 1] == ")"
    return Span(claim.start, claim.end + 1) if unclosed else claim


def _compile_bounds(language: Language) -> re.Pattern[str]:
    """What may stand before a number and bounds it: 'at least', 'between 20 and'."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(language.table('mentions', 'claim')['bounds'])}) $")


def with_bound(claim: Span, tokens: list[Token], sentence: Sentence, language: Language) -> Span:
    """The claim with what bounds the number that it begins with: '| at least | 30 people died'."""
    at = first_from(tokens, claim.start)
    number = next((token for token in tokens[at : at + 3] if token.pos == "NUM"), None)
    if number is None:
        return claim
    end = number.start - sentence.start
    before = sentence.text[max(end - _BEFORE_NUMBER, 0) : end].lower()
    bound = language.once(_compile_bounds).search(before)
    start = number.start - len(before) + bound.start() if bound else claim.start
    return Span(min(start, claim.start), claim.end)
