"""Which way an open date points, past or future, and what says so: lead, clause, nearest cue, in this order."""

from __future__ import annotations

from pipeline.model import Clause, Direction, Extent


def direction_of(extent: Extent, clauses: list[Clause]) -> tuple[Direction, str]:
    """Direction of an extent and its reason; "" where nothing tells."""
    towards: Direction = extent.fields.get("towards", "")
    clause = innermost(extent, clauses)
    if towards and not (extent.fields.get("relation") == "by" and clause and of_clause(clause)[0] == "past"):
        return towards, f"{extent.lead}: {towards}"
    if clause:
        found = of_clause(clause)
        if found[0]:
            return found
    cue: Direction = extent.fields.get("cue", "")
    return cue, f"nearest verb: {cue}" if cue else "nothing tells: past"


def innermost(extent: Extent, clauses: list[Clause]) -> Clause | None:
    """The smallest clause that holds the extent; of equal ones the last."""
    holding = [clause for clause in clauses if clause.span.start <= extent.start and extent.end <= clause.span.end]
    return min(holding, key=lambda clause: (clause.span.end - clause.span.start, -clause.index), default=None)


def of_clause(clause: Clause) -> tuple[Direction, str]:
    if clause.kind == "infinitive" and not clause.perfect:
        return "future", "infinitive: future"
    if clause.modality == "planned":
        return "future", "planned: future"
    if clause.perfect or clause.tense == "past":
        return "past", "perfect: past" if clause.perfect else "past tense: past"
    if clause.tense == "future":
        return "future", "future tense: future"
    return "", ""
