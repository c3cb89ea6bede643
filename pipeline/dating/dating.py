"""Which predicate a time expression dates: a verb, a noun, several verbs, or none and why (docs/dated-claims.md).

An expression dates the closest governing predicate, unless it stands in a noun phrase of its own ("the 2019 initiative",
"the flood of 12 January"). "in / during / at X" is an adverbial of the verb; "before / after / ahead of X" and X as subject
or object leave the time to the noun X. A fronted time also covers a later clause with a subject of its own that nothing
re-times. Spans and readings come from the clauses; nothing is dated here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.dating.dated_nouns import (
    HAPPENING,
    DatedNoun,
    attributive_noun,
    dated_adjective,
    governor_of,
    happening_before,
    happening_between,
    head_noun,
    is_named,
    noun_before,
    phrase_words,
    upper_noun,
)
from pipeline.dating.governing import Place, governing_clause, has_own_subject, told_clause
from pipeline.dating.noun_words import NounData, noun_data
from pipeline.language import Language
from pipeline.model import Clause
from pipeline.schema import Span

NO_PREDICATE = "no predicate"
_AMOUNT = frozenset({"NUM", "DET", "NOUN", "ADV"})
_REJECTED = {"thing": "document or product", "name": "name", "unknown": "noun that did not happen"}


@dataclass(frozen=True, slots=True)
class Dated:
    """A predicate that a time expression dates."""

    event: Span
    claim: Span
    clause: Clause | None
    """The predicate's clause; for a noun the clause it stands in, None outside of any."""
    noun: DatedNoun | None
    """Set where the predicate is a noun."""
    attributive: bool = False
    """The expression is part of the noun's phrase: a preposition before it governs the noun, not the time."""
    counted: tuple[str, Span] | None = None
    """The time counts from or to a dated noun ('since the 1998 bombing'): the relation and the words that say it."""
    planned: bool = False
    cancelled: bool = False
    reached: bool = False
    """'did not leave until Friday': it happened then."""


def find_dated(place: Place, language: Language) -> list[Dated] | str:
    """The predicates that the expression dates, or the reason why there is none."""
    data = language.once(noun_data)
    clause = governing_clause(place, data)
    following = min((span.start for span in place.others if span.start >= place.extent.end), default=None)
    noun = attributive_noun(place.tokens, *place.extent, data, following)
    if noun is not None and noun.kind != "scale":
        return _in_phrase(place, noun, clause, data)
    if is_named(place.tokens, *place.extent, data):
        return "name"
    measured = _measured(place, clause, data)
    if measured is not None:
        return measured if isinstance(measured, str) else [measured]
    if _compares(place, clause, data):
        return "comparison"
    left = _parenthetic(place, data) or _noun_to_the_left(place, clause, data)
    if isinstance(left, str):
        return left
    if left is not None:
        planned = clause is not None and clause.lemma in data.scheduling
        return [*_counted(place, left, clause, data), replace(_dated_noun(place, left, clause), planned=planned)]
    if clause is None or clause.kind == "fragment":
        return _without_predicate(place, data)
    if clause.lemma in data.scheduling:
        scheduled = _scheduled_noun(place, clause, data)
        if scheduled is not None:
            return [replace(_dated_noun(place, scheduled, clause), planned=True)]
    subject = clause.subject
    if subject is not None and (_is_time(place, clause) or _schedules(place, clause, subject, data)):
        return [_dated_subject(place, clause, subject, data)]
    return [
        *_before_it(place, clause),
        _dated_verb(place, clause) if not _is_reached(place, clause, data) else _reached_verb(place, clause),
        *_told(place, clause, data),
        *_covered(place, clause),
    ]


def main_predicates(clauses: Sequence[Clause]) -> list[Dated]:
    """The predicates of a sentence that a time named before it dates: main clauses with a subject of their own."""
    return [
        Dated(clause.head, clause.span, clause, None)
        for clause in clauses
        if clause.kind in ("main", "coordinate") and has_own_subject(clause, clauses)
    ]


def _in_phrase(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> list[Dated] | str:
    """The time is part of a noun phrase: 'the 1998 bombing'."""
    if noun.kind not in HAPPENING:
        return _REJECTED[noun.kind]
    adverbial = noun.governor in data.adverbial and not noun.of_noun and not _is_matter(place, noun, clause, data)
    if clause is not None and clause.kind != "fragment" and adverbial and noun.head != clause.head:
        return [replace(_dated_verb(place, clause), attributive=True)]
    return [*_counted(place, noun, clause, data), replace(_dated_noun(place, noun, clause), attributive=True)]


def _is_matter(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> bool:
    """'was charged in the 1998 bombing' tells of the bombing, but not when anybody was charged."""
    return clause is not None and clause.lemma in data.matter and noun.governor in data.matter_in


def _counted(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> list[Dated]:
    """'has limped since the 1998 bombing': the verb holds since then, beside the noun's own time."""
    relation = data.counted.get(noun.governor)
    if relation is None or clause is None or clause.kind == "fragment" or noun.head == clause.head:
        return []
    start = place.tokens[noun.first - 1].start
    words = Span(start, max(noun.phrase.end, place.extent.end))
    verb = _dated_verb(place, clause)
    claim = Span(min(verb.claim.start, words.start), max(verb.claim.end, words.end))
    return [replace(verb, claim=claim, counted=(relation, words))]


def _compares(place: Place, clause: Clause | None, data: NounData) -> bool:
    """The time is only compared with: 'the worst storm since 1953', 'up from a year earlier', 'compared with 2014'."""
    preposition = place.preposition
    if preposition is None:
        return False
    word = preposition.lower
    before = [token.lower for token in place.tokens if token.end <= preposition.start][-1:]
    if data.compared.intersection([word, *before]) or (word in data.compared_earlier and place.earlier):
        return True
    if clause is not None and clause.lemma in data.comparing_verbs:
        return True
    noun = noun_before(place.tokens, place.extent.start, data) if word in data.comparing else None
    return noun is not None and any(
        word in data.ranks or word.endswith(data.rank_endings) for word in phrase_words(place.tokens, noun)
    )


def _measured(place: Place, clause: Clause | None, data: NounData) -> Dated | str | None:
    """What an amount that is compared with was an amount of: 'up from | sales of $3 million | a year earlier'.

    Without a noun of its own it is one of the clause's subject: 'Sales rose from $3 million a year earlier'.
    """
    amount = _amount_before(place, data)
    if amount is None:
        return None
    noun = happening_before(place.tokens, place.tokens[amount].start, data) if amount else None
    opener = place.tokens[amount - 1].lower if amount else ""
    compared = clause is not None and clause.lemma in data.comparing_verbs
    if noun is not None and opener in data.belonging:
        return _dated_noun(place, noun, clause) if compared or noun.governor in data.compared_amount else None
    if clause is None or clause.subject is None or opener not in data.compared_amount:
        return None
    measure = happening_between(place.tokens, clause.predicate.end, place.tokens[amount].start, data)
    measure = measure or head_noun(place.tokens, clause.subject, data)
    if measure is None or measure.kind not in HAPPENING:
        return "comparison" if _ends_in_number(place) else None
    return Dated(measure.head, Span(clause.span.start, max(clause.span.end, place.extent.end)), clause, measure)


def _ends_in_number(place: Place) -> bool:
    before = [token for token in place.tokens if token.end <= place.lead]
    return before[-1].pos == "NUM"


def _amount_before(place: Place, data: NounData) -> int | None:
    """Index of the first token of the amount directly before the expression: '$1 billion, or 34 cents a share,'."""
    index = sum(token.end <= place.lead for token in place.tokens)
    counted = False
    while index and (place.tokens[index - 1].pos in _AMOUNT or place.tokens[index - 1].lower in data.amount_joints):
        index -= 1
        counted = counted or place.tokens[index].pos == "NUM"
    return index if counted else None


def _parenthetic(place: Place, data: NounData) -> DatedNoun | str | None:
    """A time alone in brackets dates the noun before them or, like life dates and years of works, nothing."""
    text, offset = place.sentence.text, place.sentence.start
    before, after = text[: place.extent.start - offset].rstrip(), text[place.extent.end - offset :].lstrip()
    if not (before.endswith("(") and after.startswith(")")):
        return None
    noun = happening_before(place.tokens, offset + len(before) - 1, data)
    return noun if noun is not None and noun.kind == "happened" else NO_PREDICATE


def _noun_to_the_left(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | str | None:
    """'the flood of 12 January', 'after the vote on Friday', 'a fire in March destroyed'; a reason for 'the law of 1947'."""
    adjective = dated_adjective(place.tokens, place.extent.start, data)
    if adjective is not None:
        return adjective
    noun = noun_before(place.tokens, place.extent.start, data)
    word = place.preposition.lower if place.preposition is not None else ""
    if noun is not None and noun.kind in _REJECTED and (word in data.belonging or _is_dated_thing(noun, word, data)):
        return _REJECTED[noun.kind]
    if clause is not None and clause.subject is not None and _lies_in(place.extent, clause.subject):
        subject = head_noun(place.tokens, clause.subject, data)
        if subject is not None and subject.kind == "happened" and subject.head.end <= place.extent.start:
            return subject
    if noun is not None and noun.kind in HAPPENING and word in data.partitive:
        return upper_noun(place.tokens, noun, data)
    happening = happening_before(place.tokens, place.extent.start, data)
    if happening is not None and (clause is None or _keeps_time(place, happening, clause, data)):
        return happening
    if clause is None or not _clashes(place, clause):
        return None
    return happening or happening_between(place.tokens, clause.predicate.end, place.lead, data)


def _keeps_time(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """Whether a time behind a noun that happened is the noun's: by what governs it, or because no verb has come yet."""
    governor = governor_of(place.tokens, noun, data)
    if governor in data.nominal or (governor in data.nominal_ahead and place.side == "ahead"):
        return True
    opens = clause.span.start <= noun.head.start and place.extent.end <= clause.predicate.start
    return opens and not governor and place.tokens[noun.first].start <= clause.span.start


def _clashes(place: Place, clause: Clause) -> bool:
    """The verb's tense does not agree with the time: 'is about the attack in 2014', 'spoke of the vote next month'."""
    if clause.modality != "asserted":
        return False
    finite = clause.kind in ("main", "coordinate", "subordinate", "relative")
    return finite and (clause.tense, place.side) in (("present", "past"), ("past", "ahead"))


def _is_dated_thing(noun: DatedNoun, word: str, data: NounData) -> bool:
    """'the budget for 2016'"""
    return noun.kind == "thing" and word in data.partitive


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _without_predicate(place: Place, data: NounData) -> list[Dated] | str:
    """A sentence without a verb dates its head noun, if that happened or held: 'Good news for the town today.'"""
    noun = head_noun(place.tokens, Span(place.sentence.start, place.sentence.end), data)
    if noun is not None and noun.kind in HAPPENING:
        return [_dated_noun(place, noun, None)]
    return NO_PREDICATE


def _dated_noun(place: Place, noun: DatedNoun, clause: Clause | None) -> Dated:
    claim = Span(min(noun.phrase.start, place.extent.start), max(noun.phrase.end, place.extent.end))
    return Dated(noun.head, claim, clause, noun)


def _dated_verb(place: Place, clause: Clause) -> Dated:
    start = min(_claim_start(place, clause), place.lead)
    return Dated(clause.head, Span(start, max(clause.span.end, place.extent.end)), clause, None)


def _claim_start(place: Place, clause: Clause) -> int:
    """A relative clause is stated with what it is about ('the nurse who left'), unless words stand between ('Falk, 47, who')."""
    if clause.kind != "relative" or clause.subject is None or clause.marker is None:
        return clause.span.start
    gap = [token for token in place.tokens if clause.subject.end <= token.start < clause.predicate.start]
    marker = next((token for token in gap if token.lower == clause.marker), None)
    if marker is None or all(token.pos == "PUNCT" for token in gap if token.start < marker.start):
        return clause.span.start
    return marker.start


def _scheduled_noun(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'They planned a march on Saturday': the march is on Saturday."""
    if place.extent.start < clause.predicate.end:
        return None
    noun = head_noun(place.tokens, Span(clause.predicate.end, place.extent.start), data)
    return noun if noun is not None and noun.kind == "happened" else None


def _is_time(place: Place, clause: Clause) -> bool:
    """'The deadline is Friday': the predicate is the time itself."""
    return clause.head.start < place.extent.end and place.extent.start < clause.head.end


def _schedules(place: Place, clause: Clause, subject: Span, data: NounData) -> bool:
    """'The vote is scheduled for Friday', 'is planned Friday': the verb only says that its subject has a time."""
    if clause.lemma not in data.scheduling:
        return False
    preposition = place.preposition
    if preposition is not None and preposition.lower in data.scheduling_for:
        return True
    noun = head_noun(place.tokens, subject, data)
    head = next(token for token in place.tokens if token.start == clause.head.start)
    return noun is not None and noun.kind == "happened" and (head.form == "part" or head.pos == "ADJ")


def _dated_subject(place: Place, clause: Clause, subject: Span, data: NounData) -> Dated:
    """What a predicate of time says a time of."""
    noun = head_noun(place.tokens, subject, data)
    if noun is None and _is_time(place, clause):
        return replace(_dated_verb(place, clause), event=_last_verb(place, clause))
    parent = place.clauses[clause.parent] if clause.parent is not None else None
    cancelled = parent is not None and parent.subject == clause.subject and parent.lemma in data.cancelling
    upper = parent if cancelled and parent else clause
    claim = Span(min(clause.span.start, upper.span.start), max(clause.span.end, upper.span.end, place.extent.end))
    planned = clause.lemma in data.scheduling
    dated = Dated(noun.head if noun else subject, claim, clause, None, planned=planned, cancelled=cancelled)
    until = _is_reached(place, clause, data)
    return replace(dated, attributive=True, reached=True) if until else dated


def _is_reached(place: Place, clause: Clause, data: NounData) -> bool:
    """'not until Friday', 'did not leave until Friday': on that day it happened."""
    preposition = place.preposition
    if preposition is None or data.counted.get(preposition.lower) != "until" or clause.modality != "asserted":
        return False
    before = [token for token in place.tokens if token.end <= preposition.start][-1:]
    if before and before[0].pos == "PART" and before[0].lower in data.not_until:
        return True
    return clause.negated and clause.tense == "past" and clause.head.end <= preposition.start


def _reached_verb(place: Place, clause: Clause) -> Dated:
    return replace(_dated_verb(place, clause), attributive=True, reached=True)


def _last_verb(place: Place, clause: Clause) -> Span:
    """The last word of a predicate ('there | were | a decade ago')."""
    verbs = [token for token in place.tokens if clause.predicate.start <= token.start < clause.predicate.end]
    return Span(verbs[-1].start, verbs[-1].end)


def _before_it(place: Place, clause: Clause) -> list[Dated]:
    """The participle before a participle that the time ends: 'seven people killed and twelve injured since 1993'."""
    if clause.kind != "participle" or clause.subject is None or clause.parent is None:
        return []
    other = place.clauses[clause.parent]
    joined = other.kind == "participle" and other.subject is not None and other.head.end < clause.subject.start
    if not joined or _retimed(place, other) or not _is_joined(place, other.head.end, clause.subject.start):
        return []
    return [Dated(other.head, Span(other.span.start, max(other.span.end, place.extent.end)), other, None)]


def _is_joined(place: Place, start: int, end: int) -> bool:
    between = [token.pos for token in place.tokens if start <= token.start < end]
    return between in (["CCONJ"], ["PUNCT", "CCONJ"])


def _covered(place: Place, clause: Clause) -> list[Dated]:
    """Later clauses with a subject of their own under a fronted time."""
    opened = clause.subject.start if clause.subject else clause.predicate.start
    if place.extent.start >= opened:
        return []
    return [
        Dated(other.head, other.span, other, None)
        for other in place.clauses
        if other.kind == "coordinate"
        and has_own_subject(other, place.clauses)
        and other.head.start > clause.head.end
        and other.tense == clause.tense
        and not _retimed(place, other)
        and other.parent == clause.index
    ]


def _told(place: Place, clause: Clause, data: NounData) -> list[Dated]:
    """'left on Friday, when the bridge closed' dates both; 'since May, when it closed' says that it closed in May."""
    told = told_clause(place, data)
    if told is None or told.head == clause.head or _retimed(place, told):
        return []
    claim = Span(min(told.span.start, place.extent.start), told.span.end)
    return [Dated(told.head, claim, told, None, attributive=True)]


def _retimed(place: Place, clause: Clause) -> bool:
    return any(clause.span.start <= span.start < clause.span.end for span in place.others)
