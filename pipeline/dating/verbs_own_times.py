"""What has a time of its own beside that of its verb: 'pleaded guilty on Friday to the murder of a clerk on May 3'."""

from __future__ import annotations

from pipeline.clauses import clause_at
from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun, first_from, last_before


def is_of_another_day(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'pleaded guilty on Friday to | the murder of a clerk | on May 3', 'was arrested in May for a series of | thefts | in
    April': what one is tried for or owns up to, where that has a time of its own."""
    tried = any(clause.lemma in verbs for verbs in (data.punishing, data.trying, data.matter, data.owning))
    told = tried and noun.kind == "happened" and clause.predicate.end <= noun.phrase.start
    return told and (has_its_time(place, noun, clause, data) or _is_first_of_several(place, clause, data))


def _is_first_of_several(place: Place, clause: Clause, data: NounData) -> bool:
    """'admitted | the theft of a boat on May 3 | and a robbery on May 4': deeds with a time each; not 'admitted it on May 3 and
    was freed on May 4'."""
    behind = place.tokens[first_from(place.tokens, place.extent.end) :][:2]
    listed = clause.lemma in data.owning and bool(behind) and (behind[0].pos == "CCONJ" or behind[0].lower == ",")
    later = next((other for other in place.others if other.start > place.extent.end), None) if listed else None
    if later is None or clause_at(place.clauses, later.start) is not clause_at(place.clauses, place.extent.start):
        return False
    between = begun(place.tokens, place.extent.end, later.start)
    return any(token.pos == "NOUN" for token in between) and not any(token.form for token in between)


def has_its_time(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'was found guilty last month of a fraud between 2009 and 2016', 'Kim on Friday accused Lee over a fraud on 9 May': the
    verb has its time already, within or behind it ('was on Friday charged over a fraud') or, for a day, right before it."""
    on_day = place.word in data.before_days
    times = [other for other in place.others if other.start not in place.lengths]  # not 'six weeks | of evidence'
    if on_day and any(_is_right_before(place, other, clause, data) for other in times):
        return True
    return any(clause.predicate.start <= other.start <= other.end <= noun.phrase.start for other in times)


def _is_right_before(place: Place, time: Span, clause: Clause, data: NounData) -> bool:
    """'Kim | on Friday | accused', no part of the subject ('the winners of 2018 | met', 'men held on Friday | were accused')."""
    before = last_before(place.tokens, time.start, 2)
    on = bool(before) and (before[-1].lower in data.before_days or before[-1].pos in ("NOUN", "PROPN"))
    held = len(before) > 1 and before[-1].lower in data.before_days and before[0].form == "part"
    return on and not held and 0 <= clause.predicate.start - time.end <= 1
