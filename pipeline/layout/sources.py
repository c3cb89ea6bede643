"""Lists of sources and links at the end of a text ("References", "External links"): no running text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.schema import BlockKind

LATE = 0.4
"""Share of the text behind which the list begins: above it such a heading stands in a table of contents."""
HEADINGS: frozenset[BlockKind] = frozenset({"title", "heading"})


def without_sources(
    lines: Sequence[tuple[int, str, BlockKind | None]], kinds: list[BlockKind], heading: re.Pattern[str] | None
) -> list[BlockKind]:
    """The kinds of lines, navigation where they list sources: from a heading that says so to the next one of the format.

    A line is its offset, text and what the format says it is.
    """
    if heading is None or not lines:
        return kinds
    late = LATE * lines[-1][0]
    listed, found = False, []
    for (start, text, said), kind in zip(lines, kinds, strict=True):
        if start >= late and heading.match(text):
            listed = True
        elif said in HEADINGS:
            listed = False
        found.append("navigation" if listed and kind not in HEADINGS else kind)
    return found
