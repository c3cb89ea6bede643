"""Which way an open date points, past or future, and what says so: lead, clause, in this order."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.clauses import clause_at
from pipeline.model import Clause, Direction, Extent

_CLOSE = 24
"""Characters between a verb and a date that surely belong together ("took office in November")."""


class Pointing(NamedTuple):
    """A direction, its reason, and whether the verb stands so close that nothing else can outweigh it."""

    direction: Direction
    why: str
    firm: bool = False


def direction_of(extent: Extent, clauses: list[Clause]) -> Pointing:
    """Direction of an extent; "" where nothing tells."""
    towards: Direction = extent.fields.get("towards", "")
    clause = clause_at(clauses, extent.start)
    found = _of_clause(clause) if clause else Pointing("", "nothing tells: past")
    if towards and not (extent.fields.get("relation") == "by" and found.direction == "past"):
        return Pointing(towards, f"{extent.lead}: {towards}")
    close = clause is not None and 0 <= extent.start - clause.head.end <= _CLOSE
    return found._replace(firm=close and bool(found.direction))


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
