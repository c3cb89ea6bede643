"""A phrase in commas behind an auxiliary: 'is, in fact, | unfair', 'has, on Monday, | signed', 'would, if elected, | sign'."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Token

_LONGEST = 6
"""Words of an aside, its second comma included."""


def behind_aside(tokens: Sequence[Token], index: int) -> int:
    """Place behind the aside whose first comma is at `index`, else `index`; no verb but a participle stands in it."""
    if index >= len(tokens) or tokens[index].lower != ",":
        return index
    for place in range(index + 1, min(index + 1 + _LONGEST, len(tokens) - 1)):
        if tokens[place].lower == ",":
            return place + 1 if place > index + 1 and tokens[place + 1].pos != "CCONJ" else index
        if tokens[place].form not in ("", "part") or tokens[place].pos == "PUNCT":
            return index
    return index
