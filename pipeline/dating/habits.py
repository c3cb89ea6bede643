"""Clauses that tell of no one time: what is usual and what a rule asks for; or of nothing but a time."""

from __future__ import annotations

from pipeline.dating.dated_nouns import happening_before
from pipeline.dating.noun_words import NounData
from pipeline.dating.of_clause import lies_in
from pipeline.dating.place import Place, preposition_before
from pipeline.model import Clause
from pipeline.syntax.nouns import is_plural_noun
from pipeline.syntax.places import begun, last_before
from pipeline.syntax.walked import is_year


def is_habit(place: Place, clause: Clause, data: NounData) -> bool:
    """'The rains usually begin | in July': in no one year; 'Fires must be reported | within 72 hours': of any fire."""
    beside = [*last_before(place.tokens, clause.predicate.start), *begun(place.tokens, *clause.predicate)]
    often = any(token.lower in data.habitual for token in beside) and not _names_year(place)
    if often and _may_be_present(place, clause):
        return True
    if clause.tense == "past" or clause.perfect:
        return False
    usual = often and clause.tense == "present"
    return usual or _recurs(place, clause, data) or _is_norm(place, clause, data)


def _may_be_present(place: Place, clause: Clause) -> bool:
    """'Storms often | hit | the coast in May': a past like its present, of several, at a time that comes again."""
    head = next(iter(begun(place.tokens, *clause.head)))
    alike = clause.tense == "past" and not clause.perfect and head.form == "fin" and head.lower == head.lemma
    if not alike or clause.subject is None or not place.coarse or place.bygone:
        return False
    return any(is_plural_noun(token) for token in begun(place.tokens, *clause.subject))


def _names_year(place: Place) -> bool:
    """'They often cite the fire | in 2004': the time is of one year."""
    return any(token.pos == "NUM" and is_year(token.text) for token in begun(place.tokens, *place.extent))


def _recurs(place: Place, clause: Clause, data: NounData) -> bool:
    """'The annual rains, which start | in April or May, will make it worse', 'The rainy season runs | from May to July': a month
    or season of every year."""
    if clause.tense != "present" or not place.coarse or place.bygone:
        return False
    words = begun(place.tokens, *place.extent)
    dated = any(token.pos == "NUM" or token.lower in data.pointing for token in words)
    before = begun(place.tokens, place.sentence.start, clause.predicate.start)
    spans = clause.lemma in data.spanning and any(token.lower in data.seasons for token in before)
    return not dated and (spans or any(token.lower in data.recurring for token in before))


def _is_norm(place: Place, clause: Clause, data: NounData) -> bool:
    """Whether a duty has a length of time, counted from no day, and falls on all of a kind: 'Fires', 'Any fire'; not what will
    be under a condition ('A vote will be held in two weeks if nobody wins')."""
    conditions = (one for one in place.clauses if one.parent == clause.index and one.kind == "subordinate")
    duty = clause.modality == "hypothetical" and all(one.modality != "hypothetical" for one in conditions)
    if place.op != "duration" or place.content or not duty or clause.subject is None:
        return False
    first = next(iter(begun(place.tokens, *clause.subject)))
    return (
        first.lower in data.single
        or first.lower in data.indefinite
        or (first.pos == "NOUN" and first.lemma != first.lower)
    )


def tells_day(place: Place, clause: Clause, data: NounData) -> bool:
    """'It was Tuesday', 'Today is Monday', 'The year was 1969': nothing happens but the time that the predicate names; nor does
    it where '11 days | left in the month' only count."""
    if clause.kind == "participle" and clause.subject is not None and clause.subject.start in place.lengths:
        noun = happening_before(place.tokens, place.extent.start, data)  # 'days left until the vote on Friday'
        return noun is None or noun.head.start <= clause.head.start
    if clause.subject is None or preposition_before(place.tokens, clause.head.start) is not None:
        return False
    if clause.lemma in data.dates and lies_in(place.extent, clause.subject):
        return True  # '| Friday and Saturday | are backup dates'
    times = (place.extent, *place.others)
    if not any(lies_in(clause.head, time) for time in times):
        return False
    subject = begun(place.tokens, *clause.subject)
    it_alone = len(subject) == 1 and subject[0].lower in data.cleft_subject
    named = len(subject) > 1 and any(token.pos == "PROPN" for token in subject)  # 'Labour Day is | this Monday'
    return it_alone or (not named and any(lies_in(clause.subject, time) for time in times))
