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
from pipeline.dating.appositions import apposed_noun, by_holder, in_apposition, lacks_verb, noun_in_commas, ranked_noun
from pipeline.dating.bounded import is_bounded
from pipeline.dating.cancelled import cancelled_noun
from pipeline.dating.comparisons import by_comparison, starts_early
from pipeline.dating.dated import Dated, dated_noun, dated_verb, is_timed
from pipeline.dating.dated_noun import DatedNoun, is_state
from pipeline.dating.dated_nouns import (
    HAPPENING,
    dated_adjective,
    happening_before,
    happening_between,
    head_noun,
    lemma_of,
    noun_before,
    upper,
    upper_noun,
)
from pipeline.dating.governing import governing_clause
from pipeline.dating.habits import is_habit, tells_day
from pipeline.dating.in_phrase import REJECTED, attributive, counted_verb, dated_in_phrase, is_adverbial
from pipeline.dating.main_clauses import held_true
from pipeline.dating.measures import is_standard
from pipeline.dating.names_of_days import is_called, is_delivered, is_named, is_reference
from pipeline.dating.noun_or_verb import keeps_time
from pipeline.dating.noun_phrases import token_range
from pipeline.dating.noun_signs import (
    acts,
    clashes,
    has_time,
    is_ahead,
    is_made_for,
    is_stretch,
    is_term,
    tells_period,
    tells_which,
)
from pipeline.dating.noun_words import NounData, noun_data
from pipeline.dating.of_clause import dated_by_clause, is_reached, lies_in, recalls
from pipeline.dating.one_of_them import one_of_them
from pipeline.dating.participles import governs, involved
from pipeline.dating.place import Place, is_credit, preposition_before, with_particle
from pipeline.dating.quoted_before import is_object
from pipeline.dating.results import spent_later
from pipeline.dating.several import listed_before, verbs_awaited, verbs_told
from pipeline.dating.without_verb import noun_without_verb, stood_beside
from pipeline.language import Language
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun, last_before

NO_PREDICATE = "no predicate"
_LABEL = 6
"""Characters between a bracket and a time before a colon: '(H1 | 2024: 366 million)'."""


def find_dated(place: Place, language: Language) -> list[Dated] | str:
    """The predicates that the expression dates, or the reason why there is none."""
    data = language.once(noun_data)
    found = NO_PREDICATE if is_credit(place) else _find_dated(place, language, data)
    return found if isinstance(found, str) else [cancelled_noun(place, one, data) for one in found]


def _find_dated(place: Place, language: Language, data: NounData) -> list[Dated] | str:
    clause = _thought(place, governing_clause(place, data), language)
    noun = attributive(place, data)
    if noun is not None and is_called(place.tokens, *place.extent, data):
        return "name"
    if noun is not None and is_standard(place, noun, data):
        return "comparison"
    if noun is not None and noun.kind != "scale":
        return dated_in_phrase(place, noun, clause, data)
    lasting = counted_verb(place, noun, clause, data) if noun is not None else []
    if lasting and clause is not None and not is_reached(place, clause, data):
        return lasting
    if clause is not None and _is_told_by(place, clause, data):
        return NO_PREDICATE
    if clause is not None and is_habit(place, clause, data):
        return "repeated"
    if clause is not None and tells_day(place, clause, data):
        return verbs_awaited(place, data) or NO_PREDICATE
    if is_named(place.tokens, *place.extent, data, place.op == "holiday") or is_reference(place, data):
        return "name"
    compared = stood_beside(place, clause, data) or by_comparison(place, clause, data)
    if compared is not None:
        return compared
    if (held := by_holder(place, clause, data) or by_aim(place, clause, data)) is not None:
        return [held]
    if tells_period(place, data):
        return NO_PREDICATE
    if tells_age(place, data) or is_delivered(place, data):
        return REJECTED["thing"]
    ranked = ranked_noun(place, data)
    if ranked is not None:
        gapped = [dated_verb(place, clause)] if clause is not None and lacks_verb(place) else NO_PREDICATE
        return gapped if isinstance(ranked, str) else [dated_noun(place, ranked, clause)]
    listed = _listed(place, language)
    if listed:
        return listed
    left = _parenthetic(place, clause, data) or _noun_to_the_left(place, clause, data)
    if isinstance(left, str):
        return left
    if left is not None:
        return _by_noun(place, left, clause, data)
    if tells_origin(place, clause, data):
        return REJECTED["thing"]
    if clause is None or clause.kind == "fragment":
        head = noun_without_verb(place, data)
        return NO_PREDICATE if head is None else [dated_noun(place, head, None)]
    if (told_of := involved(place, clause, data)) is not None:
        return [dated_noun(place, told_of, clause)]
    if clause.kind == "participle" and governs(place, clause, data):
        if clause.parent is None or place.preposition is not None or place.extent.start == clause.head.end + 1:
            return NO_PREDICATE  # 'his win | following | Sunday polls'
        clause = place.clauses[clause.parent]  # 'Speaking | following question time | today'
    if in_apposition(place, clause, data):
        apposed = apposed_noun(place, clause, data)
        return NO_PREDICATE if apposed is None else [dated_noun(place, apposed, clause)]
    if recalls(place, clause, data):
        return verbs_told(place, None, data) or NO_PREDICATE
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


def _parenthetic(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | str | None:
    """A time alone in brackets dates the noun before or, as life dates, nothing; '(Q3 2024: 366 million)' is compared with."""
    text, offset = place.sentence.text, place.sentence.start
    before, after = text[: place.extent.start - offset].rstrip(), text[place.extent.end - offset :].lstrip()
    opened = before.rpartition("(")
    if opened[1] and len(opened[2]) < _LABEL and ")" not in opened[2] and after.startswith(":"):
        return "comparison"
    if not (before.endswith("(") and after.startswith(")")):
        return noun_in_commas(place, data)
    last = last_before(place.tokens, offset + len(before) - 1)
    if last and last[0].form == "part" and not place.coarse:
        return None  # 'cases were reported (Wednesday) in Lund'
    noun = happening_before(place.tokens, offset + len(before) - 1, data)
    if clause is not None and clause.tense == "future" and noun is None and place.side == "ahead":
        return None  # 'The show will travel to Alba (3 May)'
    return noun if noun is not None and noun.kind == "happened" else NO_PREDICATE


def _noun_to_the_left(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | str | None:
    """'the flood of 12 January', 'after the vote on Friday', 'a fire in March destroyed'; a reason for 'the law of 1947'."""
    adjective = dated_adjective(place.tokens, place.extent.start, data)
    if adjective is not None or is_object(place, clause):
        return adjective
    if (one := one_of_them(place.tokens, place.lead, data)) is not None:
        return one
    noun = noun_before(place.tokens, place.extent.start, data)
    word = place.preposition.lower if place.preposition is not None else ""
    if starts_early(place, data) or is_bounded(place, clause, data):
        return None
    thing = noun is not None and tells_which(place, noun, word, clause, data)
    if noun is not None and is_made_for(place, noun, word, data):
        return REJECTED["thing"]
    if _is_entitled(place, data) or (noun is not None and is_term(place, noun, clause, data)):
        return REJECTED["thing"]
    stretch = noun is not None and lemma_of(place.tokens, noun) in data.stretches
    stretch = stretch and noun is not None and is_stretch(place, noun, data)
    if noun is not None and noun.kind in REJECTED and noun.governor in data.comparing and word in data.adverbial:
        return REJECTED[noun.kind]  # 'has not played since the Open | in January'
    if noun is not None and noun.kind in REJECTED and not stretch and (word in data.belonging or thing):
        return _what_happened_there(place, noun, data) or REJECTED[noun.kind]
    if noun is not None and word in data.compared_earlier and place.earlier:
        return happening_before(place.tokens, place.extent.start, data) or REJECTED["unknown"]
    if noun is not None and noun.kind == "happened" and word in data.belonging:
        return None if is_adverbial(place, noun, clause, data) else noun  # 'victory in | the election of 1860'
    if clause is not None and clause.subject is not None and lies_in(place.extent, clause.subject):
        subject = head_noun(place.tokens, clause.subject, data)
        if subject is not None and subject.kind in HAPPENING and subject.head.end <= place.extent.start:
            told = noun is not None and noun.kind in HAPPENING and noun.head != subject.head
            if noun is not None and told and has_time(place, subject, noun):
                return noun
            return None if acts(place, subject, clause, data) else subject
    if noun is not None and noun.kind in HAPPENING and word in data.partitive:
        argument = noun.governor in data.nominal and noun.governor not in data.belonging
        return noun if argument else upper_noun(place.tokens, noun, data)
    on_day = word in data.before_days  # 'will face the winner of Tuesday's match | on Thursday'
    happening = noun if is_ahead(place, noun, data) else happening_before(place.tokens, place.extent.start, data)
    if happening is not None and (is_state(place.tokens, happening, data) or (on_day and is_timed(place, happening))):
        return None
    if (
        happening is not None
        and clause is not None
        and place.extent.end <= clause.head.start
        and acts(place, happening, clause, data)
    ):
        return None
    if happening is not None and (clause is None or keeps_time(place, happening, clause, data)):
        return happening
    if clause is None or not clashes(place, clause, data):
        return None
    if happening is not None:
        whole = place.bounded and happening.governor in data.belonging  # 'outlines the | delivery | of aid by 2030'
        return upper_noun(place.tokens, happening, data) if whole else happening
    return happening_between(place.tokens, clause.predicate.end, place.lead, data)


def _is_entitled(place: Place, data: NounData) -> bool:
    """'paid to holders | of record as of 3 May', 'on the register on 3 May'"""
    words = [token.lower for token in last_before(place.tokens, place.lead, 4) if token.pos != "DET"]
    return any(" ".join(words[at : at + 2]) in data.entitled for at in (len(words) - 2, len(words) - 3) if at >= 0)


def _what_happened_there(place: Place, noun: DatedNoun, data: NounData) -> DatedNoun | None:
    """'The | fire | in the tunnel of 12 January', '| Profit | before tax for the year'."""
    if not noun.of_noun:
        return None
    above = upper(place.tokens, noun, data)
    if noun.kind == "thing":
        return above if noun.phrase.start == noun.head.start and above.kind == "held" else None
    return above if above.kind == "happened" and noun.governor in data.located else None
