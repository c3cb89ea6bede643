"""Which way an open date points, past or future, and what says so: lead, clause, in this order."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.clauses import clause_at
from pipeline.model import Clause, Direction, Extent

_CLOSE = 24
"""Characters between a verb and a date that surely belong together ("took office in November")."""

_GAP = 2
"""Characters between a fronted date and its clause."""


class Pointing(NamedTuple):
    """A direction, its reason, and whether the verb stands so close that nothing else can outweigh it."""

    direction: Direction
    why: str
    firm: bool = False


def direction_of(extent: Extent, clauses: list[Clause]) -> Pointing:
    """Direction of an extent; "" where nothing tells."""
    towards: Direction = extent.fields.get("towards", "")
    clause = _fronted(extent, clauses) or clause_at(clauses, extent.start)
    if extent.fields.get("attributive") and not towards:
        will = clause is not None and clause.kind != "infinitive" and clause.tense == "future"
        return Pointing("future", "future tense: future") if will else Pointing("", "part of a noun phrase: past")
    found = _of_clause(clause) if clause else Pointing("", "nothing tells: past")
    if towards and not (extent.fields.get("relation") in ("by", "until") and found.direction == "past"):
        return Pointing(towards, f"{extent.lead}: {towards}")
    close = clause is not None and 0 <= extent.start - clause.head.end <= _CLOSE
    return found._replace(firm=close and bool(found.direction))


def _fronted(extent: Extent, clauses: list[Clause]) -> Clause | None:
    """The clause that begins directly behind the extent ("but in March a judge ruled ..."), unless a verb stands before."""
    if any(0 <= extent.start - clause.predicate.end <= _CLOSE for clause in clauses):
        return None
    opens = (c for c in clauses if c.kind in ("main", "coordinate") and 0 < c.span.start - extent.end <= _GAP)
    return next(opens, None)


def _of_clause(clause: Clause) -> Pointing:
    if clause.kind == "infinitive" and not clause.perfect:
        return Pointing("future", "infinitive: future")
    if clause.modality == "planned":
        return Pointing("future", "planned: future")
    if clause.perfect or clause.tense == "past":
        return Pointing("past", "perfect: past" if clause.perfect else "past tense: past")
    if clause.tense == "future":
        return Pointing("future", "future tense: future")
    return Pointing("", "nothing tells: past")
