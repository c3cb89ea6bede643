"""Participles that are half prepositions: 'a crash involving two buses', 'spread following the vote'; those of a passive."""

from __future__ import annotations

from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.dated_nouns import happening_before, happening_between, noun_before
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import begun, last_before


def involved(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'a | crash | involving two buses on Monday': what the participle tells of, if that happened; 'spread following the |
    vote | in Ostby, on Monday', 'One thing was left: the | vote | on Monday', 'said Lee, referring to his | vow | last week'."""
    behind = begun(place.tokens, clause.predicate.end, place.lead)
    colon = next((token.end for token in behind if token.lower == ":"), None)
    if colon is not None and not any(token.form for token in begun(place.tokens, colon, place.lead)):
        return happening_between(place.tokens, colon, place.lead, data)
    if clause.kind != "participle" or place.lead < clause.head.end:
        return None
    if clause.lemma in data.involving:
        return happening_before(place.tokens, clause.predicate.start, data)
    if clause.lemma in data.mentioning and place.side == "past" and begun(place.tokens, *clause.head)[0].form == "ger":
        told = happening_between(place.tokens, clause.head.end, place.lead, data)
        return told or noun_before(place.tokens, place.extent.start, data)
    if not governs(place, clause, data):
        return None
    return happening_between(place.tokens, clause.head.end, place.lead, data)


def governs(place: Place, clause: Clause, data: NounData) -> bool:
    """Whether the head is a preposition in -ing: 'following'."""
    return any(token.lower in data.nominal for token in begun(place.tokens, *clause.head))


def had_trouble(place: Place, clause: Clause, upper: Clause, data: NounData) -> bool:
    """'had some | problems | getting it open | on Friday': how something went that was done then."""
    before = last_before(place.tokens, clause.predicate.start)
    troubled = bool(before) and before[0].lemma in data.troubles and clause.kind == "participle"
    return troubled and upper.lemma in data.possessing and upper.head.end <= before[0].start


def in_passive(place: Place, clause: Clause) -> bool:
    """'was | recalled', 'has been | recalled': does a participle behind an auxiliary tell what became of the subject?"""
    forms = [token.form for token in begun(place.tokens, *clause.predicate)]
    return len(forms) > 1 and forms[-1] == "part" and forms.count("part") > clause.perfect
