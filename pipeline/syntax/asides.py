"""What may stand between an auxiliary and its verb: 'is, in fact, | unfair', 'did not and | does not punish'."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Token
from pipeline.syntax.predicate import SKIPPED

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


def behind_repeated(tokens: Sequence[Token], index: int, copula: str) -> int | None:
    """Index of the second auxiliary of 'did not and | does not sign', 'can and | should sign'."""
    while index < len(tokens) and tokens[index].pos in SKIPPED:
        index += 1
    joined = index + 1 < len(tokens) and tokens[index].pos == "CCONJ"
    auxiliary = joined and tokens[index + 1].pos == "AUX" and tokens[index + 1].form == "fin"
    return index + 1 if auxiliary and tokens[index + 1].lemma != copula else None
