"""Years that open the entries of a history: "1788" on a line, and below it "The mill is built"; "1788 The mill is built".

Alone, a number that old is rarely a year. It is one where such lines, some with a month or day, stand in order, each above a
line of words; and where sentences that begin so do, one of them with a newer year or all of them paragraphs.
"""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.frozen import changed
from pipeline.model import Extent, Sentence
from pipeline.times.paragraphs import opens_paragraph

_LINE = re.compile(r"(?:[-•*–·] ?)?((?:[\w.]{1,9}(?:,? |/)){0,2})([12]\d{3})[:.]?(?: ?\|)?")
_LONGEST = len("- 12 September 1788: |")
_OPENED = re.compile(r"(?:[-•*–·] ?)?()([12]\d{3}) (?=[^\W\d_])")
_ENTRIES = 4
"""How many such lines make a history."""
_LAST = 2100
_Opening = tuple[Sentence, re.Match[str]]


def with_years_of_entries(extents: list[Extent], sentences: list[Sentence]) -> list[Extent]:
    """The extents, with the years that open the entries of a history as such."""
    known = {extent.start for extent in extents}
    added = [
        _year(one, found)
        for group in (_lines(sentences), _opened(sentences, known))
        if _stand_in_order([int(found[2]) for _, found in group])
        for one, found in group
        if _place(one, found) not in known and not found[1]
    ]
    if not added:
        return extents
    both = sorted([*extents, *added], key=lambda one: one.start)
    return [changed(one, index=index) for index, one in enumerate(both)]


def _lines(sentences: list[Sentence]) -> list[_Opening]:
    """The lines that are a year, a day or a month with its year; none where two stand one below the other."""
    lines = [(one, found) for one in sentences if len(one.text) <= _LONGEST and (found := _LINE.fullmatch(one.text))]
    return [] if any(one.index + 1 == other.index for (one, _), (other, _) in pairwise(lines)) else lines


def _opened(sentences: list[Sentence], known: set[int]) -> list[_Opening]:
    """The sentences that open with a year; none where no time is known to stand at one of these places, unless each opens its
    paragraph.
    """
    opened = [(one, found) for one in sentences if (found := _OPENED.match(one.text))]
    lines = all(_is_entry(one.text[found.end() :]) and opens_paragraph(one, sentences) for one, found in opened)
    return opened if lines or any(_place(one, found) in known for one, found in opened) else []


def _is_entry(rest: str) -> bool:
    """Whether what stands behind a number is told of a year; addresses are written in capitals ("1788 Mill Road")."""
    return rest[:1].isupper() and any(map(str.islower, rest.split()))


def _stand_in_order(figures: list[int]) -> bool:
    return len(set(figures)) >= _ENTRIES and figures == sorted(figures) and figures[-1] < _LAST


def _place(sentence: Sentence, found: re.Match[str]) -> int:
    return sentence.start + found.start(2)


def _year(sentence: Sentence, found: re.Match[str]) -> Extent:
    start, fields = _place(sentence, found), {"year": int(found[2])}
    return Extent(
        0, sentence.index, start, start + len(found[2]), found[2], "year_of_an_entry", "calendar", fields, None
    )
