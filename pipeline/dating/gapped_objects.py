"""The second object of a verb, with a time of its own: 'won the league in 2009 and | the cup in 2015'."""

from __future__ import annotations

from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import begun

_JOINTS = frozenset({",", ";"})
_OBJECTS = frozenset({"NOUN", "PROPN", "NUM", "PRON"})


def is_gapped_object(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """Whether a noun stands behind a conjunction or comma that a time of the clause's verb and its object lead to; not where
    the verb tells of two events ('recalled the fire in 2014 and | the flood in 2015')."""
    if any(clause.lemma in verbs for verbs in (data.relating_verbs, data.succeeding, data.owning)):
        return False
    joint = place.tokens[noun.first - 1] if noun.first else None
    if joint is None or noun.of_noun or (joint.pos != "CCONJ" and joint.lower not in _JOINTS):
        return False
    start = joint.start
    if joint.pos == "CCONJ" and place.tokens[noun.first - 2].lower == ",":
        start = place.tokens[noun.first - 2].start  # ', and the cup in 2015'
    time = next((other for other in place.others if 0 <= start - other.end <= 1), None)
    if time is None or time.start < clause.predicate.end or time.start in place.lengths:
        return False
    between = begun(place.tokens, clause.predicate.end, time.start)
    governs = (token.pos == "ADP" and token.lower not in data.belonging for token in between[:-1])
    if any(governs) or any(token.form for token in between):
        return False  # 'left after the strike in May and | the riots in June'
    return any(token.pos in _OBJECTS for token in between)
