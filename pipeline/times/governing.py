"""How the clause of a time hangs on others: what governs it, supposes it or tells of it."""

from __future__ import annotations

from pipeline.model import Clause, Extent


def with_participle(clause: Clause, clauses: list[Clause]) -> Clause:
    """The clause that a participle hangs on: "could fall before rising on Friday" supposes both; "would be her first trip since
    taking office in May" does not.
    """
    if clause.kind == "participle" and not clause.perfect and clause.parent is not None:
        upper = clauses[clause.parent]
        return upper if upper.tense == clause.tense else clause
    return clause


def is_object(clause: Clause, governor: Clause | None) -> bool:
    """Whether the subject of an infinitive stands as object directly behind its verb: "asked people to stay"."""
    return governor is not None and clause.subject is not None and clause.subject.start - governor.predicate.end == 1


def is_under_plan(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether a clause hangs on one that is planned: "will give him the lift needed to win on Sunday"."""
    upper = clauses[clause.parent] if clause.parent is not None else None
    return upper is not None and upper.modality == "planned"


def is_under_future(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether a clause belongs to one that is still to come: "should be ready before it opens on 30 June"."""
    upper = clauses[clause.parent] if clause.kind == "subordinate" and clause.parent is not None else None
    return upper is not None and (upper.tense == "future" or upper.modality in ("planned", "hypothetical"))


def tells(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether the clause, or the one that its participle hangs on, stands in the past tense."""
    for _ in clauses:
        if clause.kind == "participle" and clause.tense != "past" and clause.parent is not None:
            clause = clauses[clause.parent]
    return clause.tense == "past"


def is_of_doer(extent: Extent, clause: Clause) -> bool:
    """Whether a time stands in the subject of a verb without an auxiliary: "Saturday's march passed off peacefully"."""
    subject = clause.subject
    within = subject is not None and subject.start <= extent.start < subject.end
    return within and clause.predicate == clause.head and clause.tense == "past"
