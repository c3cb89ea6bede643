"""Times that only tell how old a thing is, or which one is meant: 'houses dating back to the 1890s', 'her play from 1962'."""

from __future__ import annotations

from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import begun, last_before


def tells_age(place: Place, data: NounData) -> bool:
    """'in houses dating back to | the 1890s': whatever clause that is part of."""
    if place.word not in data.dating_by:
        return False
    before = last_before(place.tokens, place.lead, 2)
    return any(token.lemma in data.dating and token.form in ("ger", "part") for token in before)


def tells_origin(place: Place, clause: Clause | None, data: NounData) -> bool:
    """'Her best play from | 1962 | became a film': within the subject it only says which one is meant."""
    preposition = place.preposition
    if clause is None or preposition is None or preposition.lower not in data.compared_earlier or clause.kind != "main":
        return False
    subject = begun(place.tokens, clause.span.start, preposition.start)
    named = bool(subject) and subject[-1].pos == "NOUN" and not any(token.text == "," for token in subject[1:])
    whole = place.coarse and place.side == "past" and not place.ranged
    return named and whole and place.extent.end < clause.predicate.start
