"""How the clause of a time hangs on others: what governs it, supposes it or tells of it."""

from __future__ import annotations

from pipeline.clauses import clause_at, is_joined_infinitive
from pipeline.model import Clause, Extent

CLOSE = 24
"""Characters between a verb and a date that surely belong together ("took office in November")."""

GAP = 2
"""Characters between a fronted date and its clause."""


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


def goes_with_plan(extent: Extent, clause: Clause, clauses: list[Clause]) -> bool:
    """Whether a participle behind a comma goes on from what is planned: "is expected to grow, striking the coast on Friday"; a
    quarter may be over, of which one will report.
    """
    if clause.tense != "present" or clause.parent is None or "quarter" in extent.fields:
        return False
    upper = clauses[clause.parent]
    return (upper.modality, upper.tense) == ("planned", "future") and clause.span.start - upper.span.end == GAP


def may_come(clause: Clause) -> bool:
    """Whether a clause tells what will, may or should happen from now on: "may quit", "plans to quit"."""
    open_yet = clause.modality in ("hedged", "hypothetical", "planned") and clause.tense == "present"
    return not clause.perfect and (clause.tense == "future" or open_yet)


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


def holding(extent: Extent, clauses: list[Clause]) -> Clause | None:
    """The clause that an extent stands in; a time is nothing that a clause behind it ("on Tuesday that he plans") describes."""
    clause = next((c for c in clauses if extent.start < c.span.start < extent.end), clause_at(clauses, extent.start))
    clause = clauses[clause.parent or 0] if clause is not None and is_joined_infinitive(clause, clauses) else clause
    if clause is not None and clause.kind == "participle" and (whole := _outcome_of(clause, clauses)):
        return whole
    if clause is not None and clause.kind == "participle" and clause.parent is not None:
        upper = clauses[clause.parent]  # 'the day is 28 September, | held in the hall'
        beside = 0 < extent.start - upper.predicate.end <= GAP and extent.end < clause.predicate.start
        followed = clause.perfect and clause.subject == (extent.start, extent.end)  # 'at 10 a.m. | followed by a walk'
        return upper if beside or followed else clause
    if clause is None or clause.kind != "relative" or clause.parent is None:
        return clause
    upper = clauses[clause.parent]
    subject = clause.subject
    described = (
        subject is not None and subject.start == clause.span.start and subject.start <= extent.start < subject.end
    )
    if (
        clause.marker
        and described
        and (upper.tense == "past" or upper.kind == "infinitive")
        and is_close(extent, upper)
    ):
        return upper  # 'said on Saturday | that talks would resume'
    opened = subject.start if subject else clause.predicate.start
    if clause.marker is None:  # 'made clear on Tuesday | they had no plans'
        return upper if extent.end <= opened else clause
    return upper if opened - extent.end in (1, len(clause.marker) + GAP, len(clause.marker) + GAP + 1) else clause


def _outcome_of(clause: Clause, clauses: list[Clause]) -> Clause | None:
    """'Holding the vote on 8 May | would be wise': the clause to come whose subject a participle is."""
    return next((one for one in clauses if one.subject == clause.span and one.tense == "future"), None)


def is_close(extent: Extent, clause: Clause) -> bool:
    """Whether a time stands so near behind a verb that they surely belong together."""
    return any(0 <= extent.start - end <= CLOSE for end in (clause.head.end, clause.predicate.end))


def is_told_beside(extent: Extent, clause: Clause | None) -> bool:
    """'left before the dam | burst on Friday': whether a clause of time tells right beside what happened; not 'left before the
    vote on Friday'."""
    if "before_then" not in extent.fields or clause is None or clause.kind != "subordinate":
        return False
    return clause.modality == "asserted" and is_close(extent, clause)


def is_arranged(extent: Extent, clause: Clause, clauses: list[Clause]) -> bool:
    """'The ruling comes Friday, | when the two are due in court', 'opens a hearing Friday, when ...'."""
    if "temporal" not in extent.fields or extent.start < clause.head.end:
        return False
    behind = (c for c in clauses if c.kind == "subordinate" and 0 < c.span.start - extent.end <= CLOSE)
    told = next(behind, None)
    return told is not None and told.modality == "planned" and told.parent == clause.index


def was_reached(extent: Extent, clause: Clause | None) -> bool:
    """'did not score until 24 May': what is told to have come about then."""
    told = clause is not None and clause.negated and (clause.tense, clause.modality) == ("past", "asserted")
    return told and extent.fields.get("relation") == "until"


def is_kept(extent: Extent, clause: Clause | None) -> bool:
    """'has been closed until Monday': what a present perfect bounds goes on; 'has raised two million through June' sums up."""
    if clause is None or extent.fields.get("relation") != "until" or "spanning" in extent.fields or clause.negated:
        return False
    return clause.perfect and clause.tense == "present" and clause.kind != "participle"


def is_thinking(clause: Clause) -> bool:
    """'The bank | expected | in May that prices would fall': when somebody did so; 'is expected in May' is passive."""
    active = clause.kind in ("main", "subordinate", "coordinate") and clause.predicate == clause.head
    return active and clause.tense == "past" and not clause.perfect
