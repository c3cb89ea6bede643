"""What stands under a heading that says so and is no running text: sources, links to other pages, comments of readers.

And what is a list though its lines look like headings or datelines: a chronology.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.frozen import frozen
from pipeline.layout.linewords import ListWords
from pipeline.model import HEADLINES
from pipeline.schema import BlockKind

LATE = 0.4
"""Share of the text behind which a list of sources begins: above it such a heading stands in a table of contents."""
_ENTRY = re.compile(r"[\w ,.]{0,20}(?<!\d)[12]\d{3}(?: ?[:–—]| -) +[^\W\d_]{2}")
"""A line of a chronology: a date up to its year, a mark, and words."""
FEWEST = 3
"""Lines of prose above comments: with fewer, 'Comments' is a button above the text."""


@frozen
class ListLine:
    """A line of a page, as far as lists are concerned."""

    start: int
    text: str
    said: BlockKind | None
    """What the format says."""
    prose: bool


def without_lists(lines: Sequence[ListLine], kinds: Sequence[BlockKind], words: ListWords) -> list[BlockKind]:
    """The kinds of lines, navigation where they stand in a list: of sources from their heading to the next one of the format,
    of links to the next line of prose that is no item of a list, and everything below the last heading of comments. Lines of a
    chronology are items."""
    entries = {at for at, line in enumerate(lines) if line.said is None and _ENTRY.match(line.text)}
    chronicled = {at for at in entries if not entries.isdisjoint((at - 1, at + 1)) and not lines[at].prose}
    kinds = ["list" if at in chronicled else kind for at, kind in enumerate(kinds)]
    listed = {*_sources(lines, words.sources), *_links(lines, words.links), *_comments(lines, words.comments)}
    return ["navigation" if at in listed and kind not in HEADLINES else kind for at, kind in enumerate(kinds)]


def _sources(lines: Sequence[ListLine], heading: re.Pattern[str] | None) -> Iterator[int]:
    if heading is None or not lines:
        return
    late, listed = LATE * lines[-1].start, False
    for at, line in enumerate(lines):
        if line.start >= late and heading.match(line.text):
            listed = True
        elif line.said in HEADLINES:
            listed = False
        if listed:
            yield at


def _links(lines: Sequence[ListLine], heading: re.Pattern[str] | None) -> Iterator[int]:
    listed = False
    for at, line in enumerate(lines):
        if heading is not None and not line.prose and heading.match(line.text):
            listed = True
        elif (line.prose and line.said != "list") or line.said in HEADLINES:
            listed = False
        if listed:
            yield at


def _comments(lines: Sequence[ListLine], heading: re.Pattern[str] | None) -> range:
    if heading is None:
        return range(0)
    found = [at for at, line in enumerate(lines) if not line.prose and heading.match(line.text)]
    above = sum(line.prose for line in lines[: found[-1]]) if found else 0
    return range(found[-1], len(lines)) if above >= FEWEST else range(0)
