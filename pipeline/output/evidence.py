"""A stretch of a text with its evidence marked, for people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Literal

Mark = Literal["claim", "time", "source", "cue"]
Marked = tuple[int, int, Mark]

PLAIN: dict[Mark, tuple[str, str]] = {
    "claim": ("[[", "]]"),
    "time": ("{", "}"),
    "source": ("<", ">"),
    "cue": ("_", "_"),
}
# Underlined, bold, cyan, yellow: each can be switched off by itself, so they may overlap.
STYLED: dict[Mark, tuple[str, str]] = {
    "claim": ("\x1b[4m", "\x1b[24m"),
    "time": ("\x1b[1m", "\x1b[22m"),
    "source": ("\x1b[36m", "\x1b[39m"),
    "cue": ("\x1b[33m", "\x1b[39m"),
}
CONTEXT = 120
UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def mark(text: str, start: int, end: int, marks: Iterable[Marked], *, styled: bool) -> str:
    """`text[start:end]` on one line with the marks in it; marks that leave the stretch are cut, outer ones open first.

    `styled` uses terminal styles in place of brackets. Characters that could steer a terminal are shown as blanks.
    """
    signs = STYLED if styled else PLAIN
    edges: list[tuple[int, int, int, str]] = []
    for first, last, kind in marks:
        first, last = max(first, start), min(last, end)
        if first < last:
            edges.append((first, 1, -last, signs[kind][0]))
            edges.append((last, 0, -first, signs[kind][1]))
    parts, done = [], start
    for place, _, _, sign in sorted(edges):
        parts += [harmless(text[done:place]), sign]
        done = place
    return "".join([*parts, harmless(text[done:end])])


def legend(kinds: Iterable[Mark], *, styled: bool) -> str:
    """What the marks mean, marked in the same way."""
    signs = STYLED if styled else PLAIN
    return ", ".join(f"{signs[kind][0]}{kind}{signs[kind][1]}" for kind in kinds)


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of the lines that hold start to end, at most `CONTEXT` code points more on each side."""
    first = max(text.rfind("\n", 0, start) + 1, start - CONTEXT)
    last = text.find("\n", end)
    return first, min(len(text) if last < 0 else last, end + CONTEXT)


def marks_of(mention: Mapping[str, Any]) -> list[Marked]:
    """The evidence of a mention row."""
    spans: tuple[tuple[str, Mark], ...] = (("claimant_spans", "source"), ("cue_spans", "cue"), ("when_spans", "time"))
    found: list[Marked] = [(mention["claim_char_start"], mention["claim_char_end"], "claim")]
    return found + [(part["start"], part["end"], kind) for column, kind in spans for part in mention[column]]


def harmless(text: str) -> str:
    """The text with a blank for each character that breaks a line or could steer a terminal."""
    return "".join(" " if unicodedata.category(character) in UNPRINTABLE else character for character in text)
