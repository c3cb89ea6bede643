"""The letters of a share and how its price moved, behind a firm's name: 'Norsteel NVS, -0.53% said'."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.saying.lines import Line
from pipeline.saying.name_data import Name

_SIGNS = frozenset("+-–−")
_MOVED = re.compile(r", [-+–−]?\d+(?:\.\d+)?%")


def before_ticker(line: Line, first: int) -> int:
    """'Norsteel | NVS, -0.53% said': where the letters begin whose rate ends before the verb at `first`; `first` without one."""
    tokens = line.tokens
    comma = first - 3
    if comma < 2 or tokens[first - 1].text != "%" or tokens[first - 2].pos != "NUM":
        return first
    comma -= tokens[comma].text in _SIGNS
    letters = tokens[comma - 1]
    named = comma > 1 and tokens[comma - 2].text[0].isupper() and letters.text.isupper()
    return comma - 1 if named and tokens[comma].text == "," else first


def without_ticker(name: Name, text: str) -> Name:
    """'Norsteel' of 'Norsteel NVS, -0.53%'."""
    letters = name.words[-1]
    if len(name.words) == 1 or name.tail or not letters.isupper() or not _MOVED.match(text, name.end):
        return name
    return replace(name, words=name.words[:-1], end=name.end - len(letters) - 1)
