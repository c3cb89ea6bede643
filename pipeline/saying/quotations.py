"""Text -> what stands between quotation marks. No words of any language, no sources, no cues.

Marks are read paragraph by paragraph, because a speech of several paragraphs opens each anew and closes only the last.
Which way a straight mark faces is read from its neighbours, never from counting, so that one forgotten mark spoils its own
quotation and not the rest of the paragraph:

- a mark with blank or an opening bracket before it and a letter after it opens;
- a mark with a letter or punctuation before it and no letter after it closes;
- a closing mark with nothing open, at a paragraph's start, closes a quotation whose opening mark is missing;
- an opening mark that nothing closes runs to the paragraph's end (`closed` is false).

Single marks count only where they cannot be apostrophes; they are read from `Page.text`, since the shadow spells them alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline.frozen import changed, frozen
from pipeline.model import Page, Sentence
from pipeline.schema import Quote, Span

# Three apostrophes after a word close an inner quotation and the outer one; one within a word (don't) marks nothing.
_MARK = re.compile("(?<=\\S)'(?=''(?!'))|``|''|´´|[\"“”„‟«»‹›‘‚]|['’](?![^\\W_])|(?<![^\\W_])['’]")
_CHARACTERS = re.compile("[\"“”„‟«»‹›‘‚’'`´]")
"""The characters of all marks: a search for one is many times as fast as one for a mark."""
_DOUBLE = {'"', "“", "”", "„", "‟", "«", "»", "``", "''", "´´"}
_ONLY_OPENS = {"„", "‟", "``", "‚"}
# What may close a quotation that a given mark opened. Typists mix straight and curly marks within one quotation.
_CLOSERS = {
    '"': {'"', "”", "''"},
    "“": {"”", '"', "''", "“"},
    "”": {"”", '"'},
    "„": {"“", "”", '"', "‟"},
    "‟": {"”", '"'},
    "«": {"»"},
    "»": {"«"},
    "``": {"''", '"', "”"},
    "''": {"''", '"'},
    "´´": {"´´", "''"},
    "‹": {"›"},
    "›": {"‹"},
    "‘": {"’", "'"},
    "‚": {"‘", "’"},
    "'": {"'", "’"},
}
MARKS = frozenset(_CLOSERS)
_FACING = {"“": "”", "«": "»", "‘": "’"}
"""Marks that tell by their form that they open, and what closes them."""
_BEGINS = frozenset('@#[($…“"')
"""What a quotation in single marks may begin with beside a letter; a digit may be a short year ('90s)."""
STOPS = frozenset(",.?!…")
NEAR, FAR = 300, 4000
"""Characters behind a single mark in which its partner is looked for: any that may close, and one behind a stop."""
_DEEP = 3
"""How many opening marks in a row a quotation in single marks may hold."""
_BEFORE_OPENING = frozenset("([{—–-/:;>*_")


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


def _has_letter(text: str, start: int, end: int) -> bool:
    return _LETTER.search(text, start, end) is not None


def find_quotations(page: Page, sentences: Sequence[Sentence]) -> Quotations:
    """All quotations of the sentences' paragraphs, also those whose opening or closing mark is missing."""
    found: list[Quotation] = []
    open_speech = False
    for start, end in _paragraphs(sentences):
        of_paragraph = _read_paragraph(page.text, start, end, open_speech)
        found.extend(of_paragraph)
        last = max((q for q in of_paragraph if q.depth == 0), key=lambda q: q.start, default=None)
        open_speech = last is not None and not last.closed
    outer = tuple(sorted((q for q in found if q.depth == 0), key=lambda q: q.start))
    nested = tuple(sorted((q for q in found if q.depth), key=lambda q: q.start))
    return Quotations(outer, nested, tuple(q.start for q in outer))


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        members = list(group)
        yield members[0].start, members[-1].end


@frozen
class _Open:
    mark: str
    start: int
    continues: bool


def _read_paragraph(text: str, start: int, end: int, open_speech: bool) -> list[Quotation]:
    """Quotations of one paragraph, by a stack of open marks."""
    found: list[Quotation] = []
    stack: list[_Open] = []
    for match in _marks(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        level = _closing_level(stack, text, mark, at, after, end)
        if level is not None:
            found.append(Quotation(stack[level].start, after, True, True, 0, stack[level].continues))
            del stack[level:]
        elif _opens(stack, text, mark, at, after, start, end):
            if stack and stack[-1].mark == mark and not _nests(text, stack[-1], after, start, end):
                stack.pop()
            stack.append(_Open(mark, at, open_speech and at == start))
        elif mark in _DOUBLE and not stack and not found and _lacks_opening(text, mark, at, after, start, end):
            found.append(Quotation(start, after, False, True, 0, open_speech))
    left_open = [one for one in stack if one.mark in _DOUBLE or _speaks_on(text, one.mark, end)]
    if left_open:
        found.append(Quotation(left_open[0].start, end, True, False, 0, left_open[0].continues))
    return _with_depth(found)


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The marks of a stretch, in order."""
    character = _CHARACTERS.search(text, start, end)
    while character:
        mark = _MARK.match(text, character.start(), end)
        if mark:
            yield mark
        character = _CHARACTERS.search(text, (mark or character).end(), end)


def _with_depth(found: list[Quotation]) -> list[Quotation]:
    """The same quotations, each with the number of those around it."""
    if len(found) < 2:
        return found
    depths = [sum(o.start < q.start and q.end < o.end + 1 for o in found) for q in found]
    return [changed(q, depth=depth) if depth else q for q, depth in zip(found, depths, strict=True)]


def _nests(text: str, outer: _Open, after: int, start: int, end: int) -> bool:
    """Is a quotation within `outer` what begins at `after`: do two closing marks follow, before the next opening one or more
    than open, or does the speech of `outer` go on in the next paragraph?"""
    opening = outer.mark
    closing = _FACING.get(opening)
    if closing is None:
        return False
    rest = text[after : min(end, after + FAR)]
    if re.match(f"[^{opening}{closing}]*{closing}[^{opening}{closing}]*{closing}", rest):
        return True
    left = len(re.findall(rf"{closing}(?![^\W_])", rest)) - rest.count(opening)
    return left > 1 or (left == 1 and outer.start == start and text[end : end + FAR].lstrip()[:1] == opening)


def _closing_level(stack: list[_Open], text: str, mark: str, at: int, after: int, end: int) -> int | None:
    """The place in the stack of the quotation that this mark closes, innermost first; None if it closes none."""
    if not _may_close(text, mark, at, after, end):
        return None
    for level in range(len(stack) - 1, -1, -1):
        if mark in _CLOSERS[stack[level].mark] and at > stack[level].start + len(stack[level].mark):
            return level
    return None


def _may_close(text: str, mark: str, at: int, after: int, end: int) -> bool:
    if mark in _ONLY_OPENS or mark == "‘":
        return False
    before, behind = text[at - 1 : at], text[after : after + 1] if after < end else ""
    if mark in {"'", "’"}:
        # Not within a word (don't), not before a digit ('90s): only a mark that ends a word or follows punctuation.
        return not behind.isalnum() and not before.isspace() and not _is_plural(text, at, after, end)
    if mark in {'"', "''"}:
        # Facing right only: blank before and a letter behind is an opening.
        return not (before.isspace() and behind.isalnum())
    return mark != "“" or not (behind.isalnum() or before.isspace())


def _opens(stack: list[_Open], text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    if after >= end or (text[after].isspace() and mark not in {"«", "„", "“"}):
        return mark == '"' and not stack and _is_spaced(text, at, after, start, end)
    before = text[at - 1] if at > start else ""
    free = not before or before.isspace() or before in _BEFORE_OPENING or before in "\"“‘'"
    if mark in {"'", "‘"}:
        return (
            free
            and (text[after].isalpha() or text[after] in _BEGINS)
            and (_single_closes(text, after, end, plural=True, curly=mark == "‘") or _speaks_on(text, mark, end))
            and all(o.mark != mark or (o is stack[-1] and _nests(text, o, after, start, end)) for o in stack)
        )
    if mark in {"’", "‹", "›", "»"}:
        return mark in {"‹", "»"} and free and not stack
    if mark == "”":
        # A curly mark that faces the wrong way opens where nothing is open and a word begins.
        return free and not stack and text[after].isalnum()
    return mark in {"“", "„", "«", "‟"} or free


def _is_spaced(text: str, at: int, after: int, start: int, end: int) -> bool:
    """'said: " It is late." ': a straight mark between blanks, whose partner follows a word or stop."""
    partner = text.find('"', after, end)
    return (at == start or text[at - 1].isspace()) and partner > 0 and not text[partner - 1].isspace()


def _is_plural(text: str, at: int, after: int, end: int) -> bool:
    """A plural's apostrophe (voters' rights): after s, a lower-case word behind, and another mark that can close."""
    behind = text[after : after + 2] if after + 1 < end else ""
    return (
        text[at - 1] in "sS"
        and behind[:1].isspace()
        and behind[1:].islower()
        and _single_closes(text, after, end, plural=False)
    )


def _single_closes(text: str, after: int, end: int, plural: bool, curly: bool = False) -> bool:
    """Does a single mark that closes stand in reach, before another one opens? With `plural`, one after a plural's s counts
    too. A straight mark may be an apostrophe: far from it only what follows punctuation closes; a `curly` one opens surely, so
    that others may stand within it."""
    inner = 0
    for match in re.finditer("[’'‘]", text[after : min(end, after + FAR)]):
        at = after + match.start()
        behind = text[at + 1 : at + 2] if at + 1 < end else ""
        if match.group() == "‘" or (text[at - 1].isspace() and behind.isalpha()):
            inner += 1
            if not curly or inner > _DEEP:
                return False
            continue
        doubtful = text[at - 1] in "sS" and behind.isspace() and text[at + 2 : at + 3].islower()
        near = curly or match.start() < NEAR or text[at - 1] in STOPS
        if near and not behind.isalnum() and (plural or not doubtful):
            if not inner:
                return True
            inner -= 1
    return False


def _speaks_on(text: str, mark: str, end: int) -> bool:
    """Whether another curly mark opens the next paragraph: a speech of several paragraphs."""
    return mark == "‘" and text[end : end + FAR].lstrip()[:1] == mark


def _lacks_opening(text: str, mark: str, at: int, after: int, start: int, end: int) -> bool:
    """A closing mark that ends a speech from the paragraph's start: it follows punctuation or ends the paragraph."""
    if mark not in {"”", '"', "''"} or at == start:
        return False
    behind = text[after : after + 1] if after < end else ""
    return text[at - 1] in STOPS and not behind.isalnum()
