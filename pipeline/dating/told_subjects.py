"""A subject whose predicate is a time, and what is told of it: 'The last time they met was in 1988'."""

from __future__ import annotations

from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.schema import Span

TELLING = frozenset({"relative", "participle"})
"""Kinds of clauses that tell what a noun of time is the time of."""


def telling_subject(place: Place, clause: Clause, noun: DatedNoun) -> Clause | None:
    """'The last time | they met | was in 1988': what the subject tells of."""
    inside = (c for c in place.clauses if c.kind in TELLING and c.parent == clause.index)
    return next((told for told in inside if noun.head.end <= told.head.start < clause.predicate.start), None)


def acting_subject(place: Place, clause: Clause, subject: Span, noun: DatedNoun | None) -> Clause | None:
    """'The last mayor | to visit | was in 1988': what the subject, which is no happening, did for the first or last time."""
    if noun is None or noun.kind in HAPPENING or noun.kind == "scale":
        return None
    inside = (c for c in place.clauses if c.kind == "infinitive" and c.parent == clause.index)
    return next(
        (c for c in inside if c.modality == "asserted" and subject.end <= c.predicate.start < clause.predicate.start),
        None,
    )
