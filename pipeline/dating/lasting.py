"""Whether what a verb says can have lasted since a time: 'In office since 2015, Falk faces a vote' has not."""

from __future__ import annotations

from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import begun


def holds_now(place: Place, clause: Clause, data: NounData) -> bool:
    """'In office since 2015, Falk faces a vote': no plain present has lasted since then; but 'Since 2015, each gets a vote'."""
    preposition = place.preposition
    if preposition is not None and preposition.start == place.sentence.start and _comma_behind(place):
        return False
    if (
        preposition is None
        or preposition.lower not in data.comparing
        or (clause.tense, clause.perfect) not in (("present", False), ("future", False))
    ):
        return False
    head = next((token for token in place.tokens if token.start == clause.head.start), None)
    return head is not None and head.pos == "VERB" and head.form == "fin" and place.extent.end <= clause.predicate.start


def _comma_behind(place: Place) -> bool:
    return any(token.lower == "," for token in begun(place.tokens, place.extent.end, place.sentence.end)[:1])
