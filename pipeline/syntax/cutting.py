"""Where the text of a sentence is cut into tokens: words, clitics, numbers and marks, each with the blanks behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DOTTED = re.compile(r"\.[^\s.]+\.")
_SITE = re.compile(r"[^\W\d_]{3,}\.[a-z]{3,}")
"""'nes.com': no abbreviation, so that the dot behind it ends the sentence."""


def cutter(clitics: Iterable[str]) -> re.Pattern[str]:
    """Finds the next token with the blanks behind it; clitics without an apostrophe at their start are left on their word.

    A dot is part of a short word where the sentence goes on behind it: it ends an abbreviation ('Oct. 3', "Holm Corp.'s"), also
    before a hyphen ('U.S.-led').
    """
    clitic = "'(?:" + "|".join(re.escape(clitic[1:]) for clitic in clitics if clitic.startswith("'")) + ")"
    joint = r"(?:\.-|[-'.&/\u00ad])\w+|[,:]\d+"
    word = rf"\w+(?:(?!{clitic}(?!\w|{joint}))(?:{joint}))*(?:(?<=[^\W\d_])\+(?![\w+]))?"  # 'OPEC+'
    short = rf"(?:[^\W\d_]{{1,9}}-)?[^\W\d_]{{1,5}}(?:\.(?=[ ,][\s\S]|{clitic}\b)|[$£€¥](?=\d))"
    return re.compile(rf"(?:{short}|{word}|{clitic}\b|``|''|‘‘|’’|--+|\.\.+|[^\w\s])\s*", re.IGNORECASE)


def has_dots(stretch: str) -> bool:
    """Is there a dot behind a word with a dot inside?"""
    return _DOTTED.search(stretch) is not None


def with_dots(pieces: list[str]) -> list[str]:
    """The same tokens of a stretch, dots put to the dotted words that they end ('U.S.')."""
    joined: list[str] = []
    for piece in pieces:
        if (
            piece[0] == "."
            and joined
            and "." in joined[-1]
            and joined[-1][0].isalpha()
            and not joined[-1][-1].isspace()
            and not _SITE.fullmatch(joined[-1])
        ):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined
