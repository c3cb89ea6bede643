"""Clauses quoted within a sentence that goes on behind them: 'wore shirts reading | “Stop the mine” | on Sunday'."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model import Token
from pipeline.syntax.openclauses import OpenClauses, Range

_CLOSED_BY = {"“": "”", "``": "''", '"': '"'}
_ENDS = frozenset({",", ".", "?", "!", ";", ":", "...", "…"})
"""Marks at the end of what somebody says, behind which the sentence begins anew or a cue follows."""


def inline_quotes(text: str, tokens: list[Token]) -> Sequence[Range]:
    """Places of the marks around each quotation with a verb in it that a sentence runs through."""
    if not any(mark in text for mark in _CLOSED_BY):
        return ()
    found: list[Range] = []
    opened = -1
    for place, token in enumerate(tokens):
        if opened >= 0 and token.lower == _CLOSED_BY[tokens[opened].lower]:
            if _runs_through(tokens, opened, place):
                found.append((opened, place))
            opened = -1
        elif opened < 0 and token.lower in _CLOSED_BY:
            opened = place
    return found


def _runs_through(tokens: list[Token], opened: int, closed: int) -> bool:
    before, behind = tokens[opened - 1 : opened], tokens[closed + 1 : closed + 2]
    if not before or not behind or behind[0].pos == "PUNCT" or closed - opened < 2:
        return False
    return tokens[closed - 1].lower not in _ENDS and any(token.form for token in tokens[opened:closed])


def leave_quotes(clauses: OpenClauses, left: int, at: int) -> None:
    """Close the clauses that were opened within the quotations that end between two places."""
    for opened, closed in clauses.quotes:
        if left <= closed < at:
            depth = next((place for place, frame in enumerate(clauses.stack) if frame.start > opened), 0)
            clauses.close(depth or len(clauses.stack), closed)
