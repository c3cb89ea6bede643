"""Running text: inside a block, line breaks, marks of references ('in 2019.[12]') and the mark of a list item are blanks, and a
word that a line breaks is one word."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.model import Page
from pipeline.schema import Block

_REFERENCE = re.compile(r"(?<=[^\s\[])\[\d{1,3}\](?::\d{1,4}(?:[-–]\d{1,4})?)?")
_BROKEN = re.compile(r"(?<=[^\W\d_]{2})-\n(?=[^\W\d_A-Z]{2})")
_JOINED = "-\u02d1"
"""In place of the end of a line within a word: a mark that is a letter."""
_ITEM = re.compile(
    r"(?:[•·▪‣◦*–-]|\(?(?P<number>\d{1,3})[.)])\s+(?=\S)|(?:\d{1,2}\.){1,3}\d{1,2}\.?\s+(?=[\"“]?[^\W\d_a-z])"
)


def run_on(page: Page, blocks: list[Block]) -> Page:
    """The page with a shadow, of the same length, whose blocks are each one run of words.

    A block of several lines is a paragraph that its file breaks by width: `layout/blocks.py` has joined them.
    """
    if not blocks:
        return page
    pieces, done = [], 0
    for block, mark in zip(blocks, _marks(page.shadow, blocks), strict=True):
        inside = page.shadow[block.char_start + mark : block.char_end]
        if "\n" in inside:
            inside = _BROKEN.sub(_JOINED, inside).replace("\n", " ")
        pieces += [
            page.shadow[done : block.char_start],
            " " * mark,
            _REFERENCE.sub(_blank, inside) if "[" in inside else inside,
        ]
        done = block.char_end
    return replace(page, shadow="".join([*pieces, page.shadow[done:]]))


def _marks(shadow: str, blocks: list[Block]) -> list[int]:
    """Code points of the mark at the start of each block; a number is one where a block beside counts on to it or from it."""
    found = [_ITEM.match(shadow, block.char_start, block.char_end) for block in blocks]
    numbers = [item and item["number"] for item in found]
    counts = [bool(one and two and int(two) == int(one) + 1) for one, two in pairwise(numbers)]
    beside = [before or behind for before, behind in zip([False, *counts], [*counts, False], strict=True)]
    return [
        len(item.group()) if item and (not number or counted) else 0
        for item, number, counted in zip(found, numbers, beside, strict=True)
    ]


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark.group())
