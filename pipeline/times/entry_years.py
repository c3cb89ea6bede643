"""Years that are lines of their own above the entries of a history: "1788", and below it "The mill is built".

Alone, a number that old is rarely a year. It is one where such lines, some with a month or day, stand in order, each above a
line of words.
"""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.frozen import changed
from pipeline.model import Extent, Sentence

_LINE = re.compile(r"(?:[-•*–·] ?)?((?:[\w.]{1,9},? ){0,2})([12]\d{3})[:.]?")
_LONGEST = len("- 12 September 1788:")
_ENTRIES = 4
"""How many such lines make a history."""
_LAST = 2100


def with_years_of_entries(extents: list[Extent], sentences: list[Sentence]) -> list[Extent]:
    """The extents, with the years above the entries of a history as such."""
    lines = [(one, found) for one in sentences if len(one.text) <= _LONGEST and (found := _LINE.fullmatch(one.text))]
    figures = [int(found[2]) for _, found in lines]
    if len(set(figures)) < _ENTRIES or figures != sorted(figures) or figures[-1] >= _LAST:
        return extents
    if any(one.index + 1 == other.index for (one, _), (other, _) in pairwise(lines)):
        return extents
    known = {extent.sentence for extent in extents}
    added = [_year(one, found) for one, found in lines if one.index not in known and not found[1]]
    both = sorted([*extents, *added], key=lambda one: one.start)
    return [changed(one, index=index) for index, one in enumerate(both)]


def _year(sentence: Sentence, found: re.Match[str]) -> Extent:
    start, fields = sentence.start + found.start(2), {"year": int(found[2])}
    return Extent(
        0, sentence.index, start, start + len(found[2]), found[2], "year_of_an_entry", "calendar", fields, None
    )
