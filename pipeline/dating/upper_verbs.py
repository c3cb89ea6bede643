"""Times behind an infinitive or participle that are of the verb above it: 'will decide whether to sell it | on Monday'."""

from __future__ import annotations

from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun


def is_of_upper(place: Place, clause: Clause, data: NounData) -> bool:
    """The time of a choice is not that of what it is about, 'It took years to build it | in 1990' tells of all of it, and so do
    'became the first to win it | in 1990' and 'died surrounded by her family | on Monday'."""
    if clause.parent is None or place.lead < clause.head.end:
        return False
    upper = place.clauses[clause.parent]
    if clause.kind == "participle":
        accompanied = clause.lemma in data.accompanying and upper.head.end <= clause.predicate.start
        return accompanied or _tells_of_object(place, clause, upper, data) or _is_sent(clause, upper, data)
    if clause.kind != "infinitive":
        return False
    return clause.marker in data.choosing or _took(place, upper, data) or _came_first(place, clause, upper, data)


def _tells_of_object(place: Place, clause: Clause, upper: Clause, data: NounData) -> bool:
    """'signed a law | banning it | in 1990', 'shot a man | standing there | on Monday': what the object of a verb in the past is
    like; not what bounds a time of its own ('a law banning it | from 1990 on')."""
    if clause.marker or clause.subject is None or place.side == "ahead":
        return False
    beside = upper.head.end + 1 == clause.subject.start or _is_sought(place, clause.subject, upper, data)
    # 'freed miners | trapped there', 'hunted for miners | trapped there', not 'talked to miners trapped'
    active = begun(place.tokens, *clause.head)[0].form == "ger"
    if not active and not (beside and clause.lemma in data.stationed):
        return False
    if active and clause.lemma not in data.characterising and not _reaches(place, clause, data):
        return False
    word = place.word
    behind = upper.head.end < clause.subject.start and clause.subject.end + 1 == clause.predicate.start
    # 'continued to hunt for miners | trapped there'
    hunts = upper.kind == "infinitive" and upper.lemma in data.searching
    told = hunts or (upper.tense == "past" and upper.lemma not in data.picturing)
    bounded = place.ranged or word in data.counted or word in data.until
    return behind and told and not bounded


def _reaches(place: Place, clause: Clause, data: NounData) -> bool:
    """'closed the roads | leading to the port | on Monday'; not 'a man leading a march'."""
    behind = begun(place.tokens, clause.head.end, place.lead)[:1]
    return clause.lemma in data.reaching and [token.pos for token in behind] == ["ADP"]


def _is_sought(place: Place, subject: Span, upper: Clause, data: NounData) -> bool:
    """'searched for | miners': whoever is looked for."""
    between = [token.lower for token in begun(place.tokens, upper.head.end, subject.start)]
    return upper.lemma in data.searching and len(between) == 1 and between[0] in data.nominal_for


def _is_sent(clause: Clause, upper: Clause, data: NounData) -> bool:
    """'sent boulders | tumbling down the road | on Monday': one event, which the verb above tells."""
    if clause.subject is None or clause.marker:
        return False
    beside = clause.subject.end + 1 == clause.head.start and upper.head.end + 1 == clause.subject.start
    return beside and upper.lemma in data.sending


def _took(place: Place, upper: Clause, data: NounData) -> bool:
    subject = begun(place.tokens, *upper.subject) if upper.subject is not None else []
    return upper.lemma in data.lengthening and [token.lower in data.cleft_subject for token in subject] == [True]


def _came_first(place: Place, clause: Clause, upper: Clause, data: NounData) -> bool:
    between = begun(place.tokens, upper.head.end, clause.predicate.start) if upper.lemma in data.attaining else []
    return any(token.lower in data.ranks or token.lower.endswith(data.rank_endings) for token in between)
