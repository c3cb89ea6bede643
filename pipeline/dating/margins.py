"""Where a piece of a content begins and ends in its sentence: without marks at its ends, with both marks of a quoted part."""

from __future__ import annotations

import re

from pipeline.model import Sentence
from pipeline.schema import Span

EDGE = " \t\r\n\xa0\"“”„‟«»‹›‘’'`´,;:.…–—-"
STOPS = frozenset(".,")
"""Marks that may stand before a closing one."""
_SINGLE_OPENS = re.compile(r"(?<!\w)['‘](?=\w)")
_SINGLE_CLOSES = re.compile(r"(?<=\S)'(?!\w)")
OPENERS = {'"': '"', "”": "“„", "“": "„", "»": "«", "›": "‹", "'": "'‘"}
"""A closing mark, as the shadow spells it, and what may have opened it."""


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
    left -= _opens(text[left - 1 : left], text[left:right])
    stop = right + (text[right : right + 1] in STOPS)
    if _closes(text[stop : stop + 1], text[left:right]):
        right = stop + 1
    return Span(span.start + left, span.start + right)


def _opens(mark: str, inner: str) -> bool:
    """Whether the mark before `inner` opens a quotation that `inner` closes."""
    closers = [closer for closer, openers in OPENERS.items() if mark and mark in openers and closer in inner]
    return any(not _pending(closer, inner[: inner.index(closer)]) for closer in closers)


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
