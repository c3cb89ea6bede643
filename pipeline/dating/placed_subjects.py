"""Times of subjects: copulas that say of one only when, how long, where or with whom, and times within one."""

from __future__ import annotations

from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import head_noun, lemma_of, upper
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.parts import OWNED
from pipeline.syntax.places import begun, overlap


def places_subject(place: Place, clause: Clause, subject: Span, data: NounData) -> bool:
    """Whether the predicate is a time, a length, or where the subject happened."""
    return is_time(place, clause) or _is_length(place, clause, subject) or _is_place(place, clause, subject, data)


def is_time(place: Place, clause: Clause) -> bool:
    """'The deadline is Friday': the predicate is the time itself."""
    return overlap(clause.head, place.extent)


def _is_length(place: Place, clause: Clause, subject: Span) -> bool:
    """'In 2019 the wait was 26 weeks': another expression of time says how long the subject is; not 'it has been 26 weeks'."""
    measured = any(overlap(clause.head, other) for other in place.others)
    nouns = (token for token in place.tokens if subject.start <= token.start < subject.end)
    return measured and any(token.pos in ("NOUN", "PROPN") for token in nouns)


def _is_place(place: Place, clause: Clause, subject: Span, data: NounData) -> bool:
    """'The talks were | in Lund', 'His debut was | against Alba': where or with whom something happened, with an article or a
    name; not 'The vote was | in doubt', 'was | on Friday put off'."""
    words = begun(place.tokens, clause.predicate.start, clause.head.end)
    at = next((at for at, token in enumerate(words) if token.pos not in ("AUX", "ADV")), 0)
    named = any(token.pos in ("DET", "PROPN") for token in words[at:])
    if not at or words[at].pos != "ADP" or words[-1].form or not named:
        return False
    noun = head_noun(place.tokens, subject, data)
    return noun is not None and noun.kind == "happened"


def lies_in_subject(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'The man behind | an attack | in May was jailed', 'The victims of | a raid | on Monday met on Friday': a time that is
    longer than a day, or not the verb's only one, directly behind what happened, within a subject that is somebody."""
    subject = clause.subject
    if subject is None or noun.kind != "happened" or not noun.governor or not _is_beside(place, noun, data):
        return False
    if noun.phrase.start <= subject.start or place.extent.end > clause.predicate.start:
        return False
    dated = any(other.start >= clause.predicate.end and other.start not in place.lengths for other in place.others)
    if not (place.coarse or dated):
        return False
    above = upper(place.tokens, noun, data)
    if noun.governor in data.belonging:
        return lemma_of(place.tokens, above) in data.involved_in
    # 'An inquiry into | the deaths | in 2011'; not 'the rise in attacks in May'
    apart = noun.governor not in data.adverbial
    return above.kind != "scale" and (apart or above.kind not in HAPPENING)


def _is_beside(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """Directly, or with what the noun is of between: 'the collapse | of a bridge | in 2013'."""
    between = begun(place.tokens, noun.head.end, place.lead)
    return not between or (between[0].lower in data.belonging and all(token.pos in OWNED for token in between[1:]))
