"""Which predicate a time expression dates: a verb, a noun, several verbs, or none and why (docs/dated-claims.md).

An expression dates the closest governing predicate, unless it stands in a noun phrase of its own ("the 2019 initiative",
"the flood of 12 January"). "in / during / at X" is an adverbial of the verb; "before / after / ahead of X" and X as subject
or object leave the time to the noun X. A fronted time also covers a later clause with a subject of its own that nothing
re-times. Spans and readings come from the clauses; nothing is dated here.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.dating.ages import tells_age, tells_origin
from pipeline.dating.aimed import by_aim
from pipeline.dating.appositions import apposed_noun, by_holder, in_apposition, lacks_verb, ranked_noun
from pipeline.dating.brackets import NO_PREDICATE, parenthetic
from pipeline.dating.cancelled import cancelled_noun
from pipeline.dating.comparisons import by_comparison
from pipeline.dating.dated import Dated, dated_noun, dated_verb
from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import lemma_of, noun_before
from pipeline.dating.forecasts import foretold_noun
from pipeline.dating.governing import governing_clause
from pipeline.dating.habits import is_habit, tells_day
from pipeline.dating.in_phrase import REJECTED, attributive, counted_verb, dated_in_phrase
from pipeline.dating.main_clauses import held_true
from pipeline.dating.measures import is_standard
from pipeline.dating.names_of_days import is_called, is_delivered, is_named, is_reference
from pipeline.dating.noun_phrases import token_range
from pipeline.dating.noun_signs import tells_period
from pipeline.dating.noun_words import NounData, noun_data
from pipeline.dating.nouns_left import noun_to_the_left
from pipeline.dating.of_clause import dated_by_clause, is_reached, lies_in, recalls
from pipeline.dating.participles import governs, involved
from pipeline.dating.pictured import is_of_pictured
from pipeline.dating.place import Place, is_credit, preposition_before, with_particle
from pipeline.dating.results import spent_later
from pipeline.dating.several import listed_before, verbs_awaited, verbs_told
from pipeline.dating.without_verb import entry_noun, noun_without_verb, stood_beside
from pipeline.language import Language
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun, last_before


def find_dated(place: Place, language: Language) -> list[Dated] | str:
    """The predicates that the expression dates, or the reason why there is none."""
    data = language.once(noun_data)
    found = NO_PREDICATE if is_credit(place) else _find_dated(place, language, data)
    return found if isinstance(found, str) else [cancelled_noun(place, one, data) for one in found]


def _find_dated(place: Place, language: Language, data: NounData) -> list[Dated] | str:
    """The questions in order: the first that has an answer decides."""
    clause = _thought(place, governing_clause(place, data), language)
    found = _of_own_phrase(place, clause, data)
    if found is None:
        found = _of_no_event(place, clause, data)
    if found is None:
        found = _of_other_word(place, clause, data)
    if found is None:
        found = _listed(place, language) or _of_noun_before(place, clause, data)
    return _of_clause(place, clause, data) if found is None else found


def _of_own_phrase(place: Place, clause: Clause | None, data: NounData) -> list[Dated] | str | None:
    """A time within a noun phrase ('the 2019 initiative'); None elsewhere."""
    noun = attributive(place, data)
    if noun is None:
        return None
    if is_called(place.tokens, *place.extent, data):
        return "name"
    if is_standard(place, noun, data):
        return "comparison"
    if noun.kind != "scale":
        return dated_in_phrase(place, noun, clause, data)
    lasting = counted_verb(place, noun, clause, data)
    return lasting if lasting and clause is not None and not is_reached(place, clause, data) else None


def _of_no_event(place: Place, clause: Clause | None, data: NounData) -> list[Dated] | str | None:
    """A time that is told itself, is that of a habit, or is a name; None elsewhere."""
    if clause is not None and _is_told_by(place, clause, data):
        return NO_PREDICATE
    if clause is not None and is_habit(place, clause, data):
        return "repeated"
    if clause is not None and tells_day(place, clause, data):
        return verbs_awaited(place, data) or NO_PREDICATE
    named = is_named(place.tokens, *place.extent, data, place.op == "holiday")
    return "name" if named or is_reference(place, data) else None


def _of_other_word(place: Place, clause: Clause | None, data: NounData) -> list[Dated] | str | None:
    """A time that is compared with, of an aim, an age, a rank; None elsewhere."""
    compared = stood_beside(place, clause, data) or by_comparison(place, clause, data)
    if compared is not None:
        return compared
    held = by_holder(place, clause, data) or by_aim(place, clause, data)
    if held is not None:
        return [held]
    if tells_period(place, data) or _is_met(place, data):
        return NO_PREDICATE
    if tells_age(place, data) or is_delivered(place, data):
        return REJECTED["thing"]
    ranked = ranked_noun(place, data)
    if ranked is None:
        return None
    gapped = [dated_verb(place, clause)] if clause is not None and lacks_verb(place) else NO_PREDICATE
    return gapped if isinstance(ranked, str) else [dated_noun(place, ranked, clause)]


def _is_met(place: Place, data: NounData) -> bool:
    """'opened just in time for | Christmas': it came before."""
    return " ".join(token.lower for token in last_before(place.tokens, place.extent.start, 3)) in data.in_time


def _of_noun_before(place: Place, clause: Clause | None, data: NounData) -> list[Dated] | str | None:
    """A time of the noun before it ('the flood of 12 January'); None elsewhere."""
    left = parenthetic(place, clause, data) or noun_to_the_left(place, clause, data) or _said_of(place, clause, data)
    if left is None or isinstance(left, str):
        return left
    return _by_noun(place, left, clause, data)


def _said_of(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | None:
    """'called Kim's | vote | on Saturday a farce': within what is said, somebody's event has its time, and not the verb that
    says it."""
    said = place.content
    if (
        said is None
        or clause is None
        or not clause.head.end <= said.start < place.lead < place.extent.end + 1 < said.end
    ):
        return None
    noun = noun_before(place.tokens, place.lead, data)
    if noun is None or noun.kind not in HAPPENING or noun.phrase.start < said.start:
        return None
    owned = any(
        token.lower in data.possessive or token.lower in data.owned_by for token in begun(place.tokens, *noun.phrase)
    )
    return noun if owned else None


def _of_clause(place: Place, clause: Clause | None, data: NounData) -> list[Dated] | str:
    """A time of the clause that it stands in, or of the words of a fragment."""
    if tells_origin(place, clause, data):
        return REJECTED["thing"]
    if clause is None or clause.kind == "fragment":
        head = noun_without_verb(place, data)
        return NO_PREDICATE if head is None else [dated_noun(place, head, None)]
    if (head := entry_noun(place, clause, data)) is not None:
        return [dated_noun(place, head, None)]
    if (told_of := involved(place, clause, data)) is not None:
        return [dated_noun(place, told_of, clause)]
    if clause.kind == "participle" and governs(place, clause, data):
        if clause.parent is None or place.preposition is not None or place.extent.start == clause.head.end + 1:
            return NO_PREDICATE  # 'his win | following | Sunday polls'
        clause = place.clauses[clause.parent]  # 'Speaking | following question time | today'
    return _of_verb(place, clause, data)


def _of_verb(place: Place, clause: Clause, data: NounData) -> list[Dated] | str:
    """A time of a clause with a verb, unless that one only dates or tells of something else."""
    if in_apposition(place, clause, data):
        apposed = apposed_noun(place, clause, data)
        return NO_PREDICATE if apposed is None else [dated_noun(place, apposed, clause)]
    if recalls(place, clause, data):
        return verbs_told(place, None, data) or NO_PREDICATE
    if is_of_pictured(place, clause, data):
        return verbs_told(place, None, data) or REJECTED["unknown"]
    if clause.lemma in data.dating and (clause.kind == "participle" or place.extent.start == clause.predicate.end + 1):
        return REJECTED["thing"]  # 'The letter was dated | 6 April'
    if place.forward and clause.tense == "past" and clause.modality == "asserted" and clause.kind != "infinitive":
        return spent_later(place, clause, data) or "no day to count from"  # 'for the next ten months she hid them'
    return dated_by_clause(place, clause, data)


def _by_noun(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> list[Dated]:
    """The noun before a time, which may be planned ('a vote is due | on Friday'), and the verbs that the time dates, too."""
    planned = clause is not None and clause.lemma in data.scheduling and not _stands_in_front(noun, clause)
    planned = planned and noun.governor not in data.following  # 'set up after | the fire in 2017'
    planned = planned or _is_due(place, noun, data)
    told = foretold_noun(place.tokens, noun, data) if place.coarse else None  # not 'its estimate of | deaths | in 2014'
    planned = planned or (told is not None and (place.side != "past" or told.governor in data.nominal_for))
    if clause is not None and clause.lemma in data.succeeding:  # not 'Following | the vote last night'
        planned = planned or (clause.tense == "future" and place.side != "past")
    planned = planned or ((place.side != "past" or place.accounted) and _is_foreseen(place, noun, clause, data))
    verbs = [*counted_verb(place, noun, clause, data), *verbs_told(place, clause, data)]
    excluded = place.side == "ahead" and clause is not None and with_particle(place, clause) in data.excluding
    return [*verbs, replace(dated_noun(place, noun, clause), planned=planned and not excluded, cancelled=excluded)]


def _is_due(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'The note, | due | on Friday,', 'before the | vote, originally due on Friday,'."""
    behind = [token.lower for token in begun(place.tokens, noun.head.end, place.lead) if token.pos != "PUNCT"]
    return not data.scheduling.isdisjoint(behind[:2] or [lemma_of(place.tokens, noun)])


def _is_foreseen(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> bool:
    """'expects | results | for the year to be good'"""
    above = place.clauses[clause.parent] if clause is not None and clause.parent is not None else clause
    told = (one for one in (clause, above) if one is not None and one.head.end <= noun.head.start)
    return any(one.lemma in data.foreseeing and one.tense == "present" for one in told)


def _thought(place: Place, clause: Clause | None, language: Language) -> Clause | None:
    """'In 2010 I think | she was right': what somebody thinks now was or will be so at a time in front; not one in the subject,
    as in 'The vote on Monday means that she will go'."""
    if clause is None or not place.side or clause.tense != "present" or place.extent.end > clause.predicate.start:
        return clause
    if clause.subject is not None and lies_in(place.extent, clause.subject):
        return clause
    return held_true(clause, place.clauses, language)


def _listed(place: Place, language: Language) -> list[Dated] | str:
    """The noun that a list of places and times tells of: 'contests in Lund on 3 May and Nes on 5 May'."""
    before = listed_before(place)
    if before is None:
        return []
    others = [*(other for other in place.others if not lies_in(other, before)), place.extent]
    preposition = preposition_before(place.tokens, before.start)
    dated = find_dated(replace(place, extent=before, others=others, preposition=preposition), language)
    if isinstance(dated, str):
        return dated if dated in REJECTED.values() else []  # 'The winners of 2018 and | 2019 | met'
    if any(one.noun is None for one in dated):
        return []
    return [replace(one, claim=Span(one.claim.start, max(one.claim.end, place.extent.end))) for one in dated]


def _stands_in_front(noun: DatedNoun, clause: Clause) -> bool:
    """'After his death in 2015 she set out': the noun is neither the subject nor the object of the verb."""
    subject = clause.subject
    return noun.head.end <= clause.predicate.start and (subject is None or not lies_in(noun.head, subject))


def _is_told_by(place: Place, clause: Clause, data: NounData) -> bool:
    """'the year the wall fell' is a time that what happened tells, not the other way round."""
    first, after = token_range(place.tokens, *place.extent)
    if clause.kind != "relative" or clause.span.start != place.extent.start or first + 2 != after:
        return False
    return place.tokens[first].lower in data.definite and place.tokens[first + 1].lemma in data.units
