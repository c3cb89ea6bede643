"""Lines that are no prose by their shape: addresses, items of lists, rows of tables. No word of any language is needed."""

from __future__ import annotations

import re
import sys

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z|[\w.-]+\.(?:jpe?g|png|gif|webp|html?)\Z", re.IGNORECASE)
_NO_WORD = re.compile(r"[\W\d_]+\Z")
_BULLET = re.compile(r"(?:[•·▪‣◦*–-]|\(?\d{1,2}[.)]|\([a-z]\))\s+\S")
_FIGURES = re.compile(r"[^|:\t]{2,60}(?:(?<!\])(?!(?<=\d):\d\d(?!\d)):\s*|\t)[$€£]?[\d.,]+\s?%?\Z")
SIGNED_POST = re.compile(r"(?:—|–|--|-) ?(?=[^\W\d_])[^()@\n]{1,60} \(@\w{1,30}\)")
"""Who wrote a post, behind it: '— Ann Lee (@annlee)', before a date."""
_SIGNED_QUOTATION = re.compile(r"[\"“„«‘'][^\n]{4,500}[.?!…][\"”“»’'] ?(?:—|–|--|-) ?[A-Z]")
_ROW = re.compile(r"\|[^|\n]+\|[^\n]*|[^\t\n]+\t[^\t\n]+\t[^\n]*")
_NEAR = 4000
"""Code points before and behind a line in which prose may name what it names."""
_ASCII_MARKS = bytes(code for code in range(128) if not chr(code).isalnum())


def fold(text: str) -> str:
    """Letters and digits of a text, lower-case: equal for lines that differ in marks and blanks only."""
    folded = text.casefold()
    if folded.isascii():
        return folded.encode().translate(None, _ASCII_MARKS).decode()
    return "".join(filter(str.isalnum, folded))


def is_address(line: str) -> bool:
    """The address of a page, or the name of a file."""
    return " " not in line and bool(_ADDRESS.match(line))


def signs_post(line: str) -> bool:
    """'— Ann Lee (@annlee) October 24, 2016', below a post."""
    return "(@" in line and SIGNED_POST.match(line) is not None


def is_signed(line: str) -> bool:
    """'“It is late.” — Ann Lee': a quotation with who said it, which has no stop."""
    return line[:1] in "\"“„«‘'" and _SIGNED_QUOTATION.match(line) is not None


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


def named_in_prose(line: str, at: int, text: str) -> bool:
    """Whether a line that begins at `at` stands, word for word, inside a longer line near by: a name that the text uses, under
    its picture."""
    start, end = max(at - _NEAR, 0), at + _NEAR
    found = text.find(line, start, end)
    while found >= 0:
        after = found + len(line)
        if found != at and text[after : after + 1] == " " and text[after : after + 2].strip():
            return True
        found = text.find(line, after, end)
    return False
