"""Which way an open date points, past or future, and what says so: lead, clause, in this order."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.clauses import clause_at
from pipeline.model import Clause, Direction, Extent
from pipeline.schema import BlockKind

_CLOSE = 24
"""Characters between a verb and a date that surely belong together ("took office in November")."""

_GAP = 2
"""Characters between a fronted date and its clause."""

_HEADLINES: frozenset[BlockKind] = frozenset({"title", "heading"})


class Pointing(NamedTuple):
    """A direction, its reason, and whether the verb stands so close that nothing else can outweigh it."""

    direction: Direction
    why: str
    firm: bool = False


_NOTHING = Pointing("", "nothing tells: past")
_PLANNED = Pointing("future", "planned: future")


def direction_of(extent: Extent, clauses: list[Clause], kind: BlockKind = "body") -> Pointing:
    """Direction of an extent in a block of some kind; "" where nothing tells."""
    towards: Direction = extent.fields.get("towards", "")
    if towards == "future" and "dropped" in extent.fields:
        return Pointing("past", "planned, but did not happen: past")
    clause = _fronted(extent, clauses) or clause_at(clauses, extent.start)
    if extent.fields.get("attributive") and not towards:
        will = clause is not None and clause.kind != "infinitive" and clause.tense == "future"
        return Pointing("future", "future tense: future") if will else Pointing("", "part of a noun phrase: past")
    found = _of_clause(extent, clause, clauses, kind) if clause else _NOTHING
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


def _of_clause(extent: Extent, clause: Clause, clauses: list[Clause], kind: BlockKind) -> Pointing:
    if clause.kind == "infinitive" and not clause.perfect:
        return _of_infinitive(clause, clauses)
    if clause.modality == "planned":
        return _PLANNED
    if clause.kind == "participle" and not clause.perfect and _awaited(extent, clauses):
        return Pointing("future", "after what is still to come: future")
    if clause.perfect or clause.tense == "past":
        return Pointing("past", "perfect: past" if clause.perfect else "past tense: past")
    if clause.tense == "future":
        return Pointing("future", "future tense: future")
    return _of_present(extent, clause, kind)


def _of_infinitive(clause: Clause, clauses: list[Clause]) -> Pointing:
    """An infinitive goes with its verb: "gathered to mark it on Friday" is past, "agreed to meet to mark it" is not."""
    if clause.tense != "past":
        return Pointing("future", "infinitive: future")
    governor = None if clause.parent is None else clauses[clause.parent]
    planned = governor is not None and governor.kind != "infinitive" and governor.modality == "planned"
    return _PLANNED if planned else Pointing("past", "infinitive of a past verb: past")


def _awaited(extent: Extent, clauses: list[Clause]) -> bool:
    """Whether a clause of time in the present follows: "resigning on Friday after the board meets"."""
    behind = (c for c in clauses if c.kind == "subordinate" and 0 < c.span.start - extent.end <= _CLOSE)
    clause = next(behind, None) if "temporal" in extent.fields else None
    return clause is not None and clause.tense == "present" and not clause.perfect


def _of_present(extent: Extent, clause: Clause, kind: BlockKind) -> Pointing:
    """The present is future where a programme says when something happens, and in headlines without a finite verb."""
    finite = clause.tense == "present" and clause.kind != "participle" and kind not in _HEADLINES
    if finite and 0 <= extent.start - clause.head.start <= extent.fields.get("scheduled", -1):
        return Pointing("future", "scheduled present: future")
    if clause.kind == "participle" and not clause.tense and clause.parent is None and kind in _HEADLINES:
        return Pointing("future", "announced in a headline: future")
    return _NOTHING
