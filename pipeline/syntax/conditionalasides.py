"""A condition without a subject between a relative and its verb: 'a bill, which, if passed, | would cut taxes'.

What is said on that condition is told of the noun before the relative; the clause above it, in which a bill was signed, holds.
"""

from __future__ import annotations

from collections.abc import Set

from pipeline.model import Token

_LONGEST = 8
"""Words of such a condition, its commas included."""


def conditional_aside(tokens: list[Token], relatives: Set[str], conditions: Set[str]) -> tuple[int, int] | None:
    """Place of the condition, with its commas, and place behind it, before a finite verb; None without one."""
    for relative in range(1, len(tokens) - 3):
        if tokens[relative].lower not in relatives or tokens[relative].pos == "DET":
            continue
        parted = tokens[relative + 1].text == ","
        marker = relative + 1 + parted
        if tokens[marker].lower in conditions and (end := _end(tokens, marker, parted)) is not None:
            return relative + 1, end
    return None


def _end(tokens: list[Token], marker: int, parted: bool) -> int | None:
    """Place behind a condition that opens at `marker` with a participle or adjective; None where it has a verb of its own."""
    if tokens[marker + 1].form != "part" and tokens[marker + 1].pos != "ADJ":
        return None
    for at in range(marker + 2, min(marker + _LONGEST, len(tokens))):
        if tokens[at].form == "fin":
            return at if (tokens[at - 1].text == ",") == parted else None
        if not parted and tokens[at].pos != "ADV":
            return None  # 'said that if elected | she would resign'
    return None
