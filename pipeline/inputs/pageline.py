"""A stretch of a web page as the line that a browser shows."""

from __future__ import annotations

_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))
"""Soft hyphens and marks of zero width: a word is one word with or without them."""


def one_line(text: str) -> str:
    """The text with single blanks, and without characters that nobody sees."""
    return " ".join((text if text.isascii() else text.translate(_UNSEEN)).split())
