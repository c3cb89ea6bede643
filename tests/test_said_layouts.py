"""Who speaks where the layout tells it, or where marks of other kinds and of several paragraphs stand; outermost attributions."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    # A German mark that closes at a paragraph's end makes no heading of it.
    (
        "“We met,” Lee said.\n\nHe went on:\n\n„I love this mill.“\n\nThe mill is old and stands in Alba.",
        [("Lee", "said", "“We met,”"), ("He", "went on", "„I love this mill.“")],
    ),
    (
        "Lee spoke about the mill.\n\n„We all love this mill.“\n\nThe mill is old and stands in Alba.",
        [("Lee", "spoke about", "the mill"), ("Lee", "spoke about", "„We all love this mill.“")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sources_of_layouts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
