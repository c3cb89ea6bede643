"""Text -> what stands between quotation marks. No words of any language, no sources, no cues.

Marks are read paragraph by paragraph, because a speech of several paragraphs opens each anew and closes only the last.
Which way a straight mark faces is read from its neighbours, never from counting, so that one forgotten mark spoils its own
quotation and not the rest of the paragraph:

- a mark with blank or an opening bracket before it and a letter after it opens;
- a mark with a letter or punctuation before it and no letter after it closes;
- a closing mark with nothing open, at a paragraph's start, closes a quotation whose opening mark is missing;
- an opening mark that nothing closes runs to the paragraph's end (`closed` is false);
- paragraphs without marks behind it are within it where the next mark is a closing one that lacks its opening one.

Single marks count only where they cannot be apostrophes; they are read from `Page.text`, since the shadow spells them alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby

from pipeline.frozen import changed, frozen
from pipeline.model import BODY, Page, Sentence
from pipeline.saying.marks import Mark, closing_level, is_double, lacks_opening, marks_in, nests, opens, speaks_on
from pipeline.schema import Quote, Span


@frozen
class Quotation:
    """A stretch within quotation marks; the marks are part of it."""

    start: int
    end: int
    opened: bool
    """It has its opening mark; without one it begins with its paragraph."""
    closed: bool
    """It has its closing mark; without one it ends with its paragraph."""
    depth: int
    """0: outermost; 1: inside another quotation."""
    continues: bool = False
    """Its speech began in an earlier paragraph, whose quotation was left open."""

    @property
    def inner(self) -> Span:
        """The stretch without its marks."""
        return Span(self.start + self.opened, self.end - self.closed)


@frozen
class Quotations:
    """The outermost quotations of a page, in order, and questions about them."""

    items: tuple[Quotation, ...]
    nested: tuple[Quotation, ...]
    _starts: tuple[int, ...]

    def at(self, position: int) -> Quotation | None:
        """The outermost quotation that holds the character at `position`."""
        place = bisect_right(self._starts, position) - 1
        if place >= 0 and position < self.items[place].end:
            return self.items[place]
        return None

    def within(self, start: int, end: int) -> tuple[Quotation, ...]:
        """The outermost quotations that have a character in start..end."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end, first)
        found = self.items[first:last]
        return found[1:] if found and found[0].end <= start else found

    def kind(self, text: str, spans: Iterable[Span]) -> Quote:
        """direct: every letter of the spans is quoted; indirect: none; mixed: some."""
        inside = outside = False
        for start, end in spans:
            at = start
            for quotation in self.within(start, end):
                inside = inside or _has_letter(text, max(start, quotation.start), min(end, quotation.end))
                outside = outside or _has_letter(text, at, quotation.start)
                at = quotation.end
            outside = outside or _has_letter(text, at, end)
        return "indirect" if not inside else "mixed" if outside else "direct"


_LETTER = re.compile(r"[^\W_]")
_UNMARKED = 12
"""Paragraphs without any mark at most that lie within one quotation."""
_PRIMES = "″"
"""A mark of quotations in texts whose shadow has none of it."""


def _has_letter(text: str, start: int, end: int) -> bool:
    return _LETTER.search(text, start, end) is not None


def find_quotations(page: Page, sentences: list[Sentence]) -> Quotations:
    """All quotations of the sentences' paragraphs, also those whose opening or closing mark is missing."""
    found: list[Quotation] = []
    quoting = _PRIMES in page.text and _PRIMES not in page.shadow
    for of_paragraph in _by_paragraph(page.text.replace(_PRIMES, '"') if quoting else page.text, sentences):
        found.extend(of_paragraph)
    outer = tuple(sorted((q for q in found if q.depth == 0), key=lambda q: q.start))
    nested = tuple(sorted((q for q in found if q.depth), key=lambda q: q.start))
    return Quotations(outer, nested, tuple(q.start for q in outer))


def _by_paragraph(text: str, sentences: list[Sentence]) -> Iterator[list[Quotation]]:
    """The quotations of each paragraph; those of paragraphs without marks come with the one that closes them."""
    open_speech, unmarked = False, list[Quotation]()
    for start, end, kind in _paragraphs(sentences):
        if open_speech and kind in BODY and len(unmarked) < _UNMARKED and _is_unmarked(text, start, end):
            unmarked.append(Quotation(start, end, False, False, 0, True))
            continue
        found = _read_paragraph(text, start, end, open_speech)
        if unmarked and (not found or found[0].opened):
            yield _read_alone(text, unmarked)
            found, unmarked = _read_paragraph(text, start, end, False), []
        yield [*unmarked, *found]
        unmarked = []
        last = max((q for q in found if q.depth == 0), key=lambda q: q.start, default=None)
        if last is not None or kind in BODY:  # a link between two paragraphs of a speech ends none
            open_speech = last is not None and not last.closed
    yield _read_alone(text, unmarked)


def _read_alone(text: str, unmarked: list[Quotation]) -> list[Quotation]:
    """What paragraphs hold that no quotation closes behind: those in single marks."""
    return [one for each in unmarked for one in _read_paragraph(text, each.start, each.end, False)]


def _is_unmarked(text: str, start: int, end: int) -> bool:
    """Does a paragraph hold no mark but such as may be an apostrophe ('The clerks' mill is late.')?"""
    return not any(is_double(mark) or mark.at == start for mark in marks_in(text, start, end))


def _paragraphs(sentences: list[Sentence]) -> Iterator[tuple[int, int, str]]:
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        members = list(group)
        yield members[0].start, members[-1].end, members[0].kind


def _read_paragraph(text: str, start: int, end: int, open_speech: bool) -> list[Quotation]:
    """Quotations of one paragraph, by a stack of open marks."""
    found: list[Quotation] = []
    stack: list[Mark] = []
    for mark in marks_in(text, start, end):
        level = closing_level(stack, mark)
        if level is not None:
            at = stack[level].at
            found.append(Quotation(at, mark.after, True, True, 0, open_speech and at == start))
            del stack[level:]
        elif opens(stack, mark):
            if stack and stack[-1].sign == mark.sign and not nests(stack[-1], mark):
                stack.pop()
            stack.append(mark)
        elif not stack and not found and lacks_opening(mark):
            found.append(Quotation(start, mark.after, False, True, 0, open_speech))
    left_open = next((mark for mark in stack if is_double(mark) or speaks_on(mark)), None)
    if left_open is not None:
        found.append(Quotation(left_open.at, end, True, False, 0, open_speech and left_open.at == start))
    return _with_depth(found)


def _with_depth(found: list[Quotation]) -> list[Quotation]:
    """The same quotations, each with the number of those around it."""
    if len(found) < 2:
        return found
    depths = [sum(o.start < q.start and q.end < o.end + 1 for o in found) for q in found]
    return [changed(q, depth=depth) if depth else q for q, depth in zip(found, depths, strict=True)]
