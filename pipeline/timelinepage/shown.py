"""A mention's sentence in its paragraph, cut into pieces that are marked alike.

The page never counts characters: Python's offsets are code points, a browser's are not.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from pipeline.output.evidence import Mark, marks_of
from pipeline.timelinepage.collection import Collection, Row

AROUND = 320
"""Most code points shown on each side of the sentence."""
SENTENCE = 1
MARKS: dict[Mark, int] = {"claim": 2, "source": 4, "cue": 8, "time": 16}
Piece = tuple[str, int]


def pieces(mention: Row, collection: Collection) -> list[Piece]:
    """Texts in order with the sum of what each is: `SENTENCE` and `MARKS`; '…' where the paragraph is cut, and behind a time on
    a line above it."""
    text = collection.texts[mention["doc_id"]]
    sentence = mention["sentence_char_start"], mention["sentence_char_end"]
    marks = [(*sentence, SENTENCE), *((start, end, MARKS[kind]) for start, end, kind in marks_of(mention))]
    paragraph = _paragraph(*sentence, collection.blocks[mention["doc_id"]])
    first, last = max(paragraph[0], sentence[0] - AROUND), min(paragraph[1], sentence[1] + AROUND)
    edges = {edge for start, end, _ in marks for edge in (start, end) if first < edge < last}
    found = [
        (text[start:end], sum({mark for a, b, mark in marks if a <= start and end <= b}))
        for start, end in pairwise(sorted({first, last} | edges))
    ]
    above = [piece for start, end, kind in marks if end <= first for piece in ((text[start:end], kind), (" … ", 0))]
    before, after = above or [("… ", 0)] * (first > paragraph[0]), [(" …", 0)] * (last < paragraph[1])
    return before + found + after


def _paragraph(start: int, end: int, blocks: list[tuple[int, int]]) -> tuple[int, int]:
    """From the start of the block that holds `start` to the end of the one that holds the code point before `end`."""
    starts = [first for first, _ in blocks]
    first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
    if first < 0 or last < 0:
        return start, end
    return min(blocks[first][0], start), max(blocks[last][1], end)
