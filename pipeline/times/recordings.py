"""The stamps of a transcript that count from the start of its recording: "Speaker 2 (00:12):". They are no times of day."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.frozen import changed
from pipeline.model import Extent, Sentence

_STAMP = re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")
_BEFORE = re.compile(r"(?:\A|\n)[^\n.!?]{0,40}[\[(]\Z")
_BEHIND = re.compile(r"[\])] ?(?::|\n|\Z|[^\W\d_])")
_LEAST = 2


def without_stamps(extents: list[Extent], sentences: list[Sentence]) -> list[Extent]:
    """The extents without the stamps of a recording, numbered anew: times in brackets at the start of lines of which the first
    lies within the first minute and each other behind the one before."""
    stamps = [(extent, count) for extent in extents if (count := _seconds(extent, sentences)) is not None]
    if len(stamps) < _LEAST or not _runs([count for _, count in stamps]):
        return extents
    dropped = {extent.index for extent, _ in stamps}
    kept = (extent for extent in extents if extent.index not in dropped)
    return [changed(extent, index=index) for index, extent in enumerate(kept)]


def _runs(counts: list[int]) -> bool:
    return counts[0] < 60 and all(one <= other for one, other in pairwise(counts))


def _seconds(extent: Extent, sentences: list[Sentence]) -> int | None:
    """Seconds that a bracketed stamp at the start of a line counts ("01:09", "1:02:30"), else None."""
    found = _STAMP.fullmatch(extent.text) if extent.op == "clock" else None
    if found is None:
        return None
    sentence = sentences[extent.sentence]
    start, end = extent.start - sentence.start, extent.end - sentence.start
    if _BEFORE.search(sentence.text, max(0, start - 42), start) is None or not _BEHIND.match(sentence.text, end):
        return None
    first, second, third = int(found[1]), int(found[2]), found[3]
    return first * 60 + second if third is None else (first * 60 + second) * 60 + int(third)
