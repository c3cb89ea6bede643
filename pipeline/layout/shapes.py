"""Lines that are no prose by their shape: addresses, items of lists, rows of tables. No word of any language is needed."""

from __future__ import annotations

import re
import sys

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z|[\w.-]+\.(?:jpe?g|png|gif|webp|html?)\Z", re.IGNORECASE)
_NO_WORD = re.compile(r"[\W\d_]+\Z")
_BULLET = re.compile(r"(?:[•·▪‣◦*–-]|\(?\d{1,2}[.)]|\([a-z]\))\s+\S")
_FIGURES = re.compile(r"[^|:\t]{2,60}(?:(?<!\])(?!(?<=\d):\d\d(?!\d)):\s*|\t)[$€£]?[\d.,]+\s?%?\Z")
_ROW = re.compile(r"\|[^|\n]+\|[^\n]*|[^\t\n]+\t[^\t\n]+\t[^\n]*")


def is_address(line: str) -> bool:
    """The address of a page, or the name of a file."""
    return " " not in line and bool(_ADDRESS.match(line))


def is_wordless(line: str) -> bool:
    """Marks and numbers alone."""
    return bool(_NO_WORD.match(line))


def opens_item(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether the stretch from start to end begins with the mark, number or letter of an item of a list."""
    return bool(_BULLET.match(text, start, end))


def is_row(text: str) -> bool:
    """Whether a line is the row of a table: cells, or a name with a figure."""
    tabbed = "\t" in text
    if (tabbed or "|" in text) and _ROW.match(text):
        return True
    return (tabbed or ":" in text) and (text[-1] in ".,%" or text[-1].isdigit()) and bool(_FIGURES.match(text))


def in_capitals(text: str) -> bool:
    """Whether most longer words are capitalised, as in an English title."""
    longer = [word for word in text.split() if len(word) > 3]
    return sum(word[0].isupper() for word in longer) >= 0.6 * len(longer)


def lines_of_title(lines: list[str], title: str) -> int:
    """How many lines at the top make a title together, all folded: 'Port opens;' and 'It is late.' ('Port opens; it is late')."""
    made = ""
    for place, line in enumerate(lines):
        made += line
        if made == title != "":
            return place + 1
        if not line or not title.startswith(made):
            break
    return 0
