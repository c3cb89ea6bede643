"""A time within a noun phrase, 'the 1998 bombing': it dates the noun, or as an adverbial ('in the 1998 bombing') the verb."""

from __future__ import annotations

from dataclasses import replace

from pipeline.dating.dated import Dated, dated_noun, dated_verb
from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import attributive_noun, lemma_of, upper
from pipeline.dating.measures import is_comparing
from pipeline.dating.noun_kinds import noun_kind
from pipeline.dating.noun_phrases import token_range
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.dating.ranks import is_ranked, ranks
from pipeline.model import Clause, Token
from pipeline.schema import Span
from pipeline.syntax.places import begun, last_before

REJECTED = {"thing": "document or product", "name": "name", "unknown": "noun that did not happen"}

_POSSESSIVE = 2
_TOLD = frozenset({"past", "future"})


def attributive(place: Place, data: NounData) -> DatedNoun | None:
    """The noun that a time is part of; 'left after | the 2019 season' is about a season that held, and no scale."""
    noun = _attributive(place, data)
    if noun is None or noun.kind != "scale" or not place.coarse or lemma_of(place.tokens, noun) in data.units:
        return noun
    before = begun(place.tokens, 0, place.tokens[noun.first].start)
    ahead = " ".join(token.lower for token in before[-2:]) in data.compared_ahead
    later = place.tokens[token_range(place.tokens, *noun.head)[1] :][:1]
    told = bool(later) and later[0].form == "fin"
    beside = noun.governor in data.standing & data.nominal and noun.governor not in data.counted
    return replace(noun, kind="held") if (ahead or beside) and not told else noun


def _attributive(place: Place, data: NounData) -> DatedNoun | None:
    """The noun that a time is part of, also with another time beside it: 'her | 2008 and 2012 | campaigns'."""
    if place.op == "offset" and any(token.pos in ("ADP", "SCONJ") for token in begun(place.tokens, *place.extent)):
        return None  # 'arrived | three days after Friday | talks'
    behind = sorted(span for span in place.others if span.start >= place.extent.end)
    behind = behind[1:] if behind and _owns(place, behind[0], data) else behind
    stop = behind[0].start if behind else None
    noun = _shared_noun(place, stop, data) or attributive_noun(place.tokens, *place.extent, data, stop)
    if noun is not None or not behind:
        return noun
    between = begun(place.tokens, place.extent.end, behind[0].start)
    if [token.pos for token in between] != ["CCONJ"]:
        return None
    after = behind[1].start if len(behind) > 1 else None
    alone = attributive_noun(place.tokens, *behind[0], data, after)
    both = attributive_noun(place.tokens, place.extent.start, behind[0].end, data, after)
    whole = alone is not None or _is_determined(place, place.extent.start)
    return both if both is not None and (whole or both.kind == "thing") else None


def _shared_noun(place: Place, stop: int | None, data: NounData) -> DatedNoun | None:
    """'the 2012 and | 2013 | Nova finals', 'in the 2010 and | 2014 | polls': behind a determiner, another time, a conjunction."""
    last = max((other for other in place.others if other.end < place.extent.start), default=None)
    if last is None or not _is_determined(place, last.start):
        return None
    between = [token.pos for token in begun(place.tokens, last.end, place.extent.start)]
    return attributive_noun(place.tokens, last.start, place.extent.end, data, stop) if between == ["CCONJ"] else None


def _is_determined(place: Place, start: int) -> bool:
    before = last_before(place.tokens, start)
    return bool(before) and before[0].pos == "DET"


def _owns(place: Place, other: Span, data: NounData) -> bool:
    """'Friday's | monthly | figures': a time that describes what a possessive time owns, directly behind it."""
    last, between = last_before(place.tokens, other.start, 1), begun(place.tokens, place.extent.end, other.start)
    return len(between) < _POSSESSIVE and bool(last) and last[0].lower in data.possessive


def dated_in_phrase(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> list[Dated] | str:
    """The time is part of a noun phrase: 'the 1998 bombing'."""
    if _is_vote(place, noun, clause, data):
        noun = replace(noun, kind="happened")
    if noun.kind not in HAPPENING:
        verb = dated_verb(place, clause) if clause is not None and _is_told_in(place, noun, clause, data) else None
        return REJECTED[noun.kind] if verb is None else [replace(verb, attributive=True)]
    if noun.governor in data.before_days and lemma_of(place.tokens, noun) in data.put_on:
        return REJECTED["thing"]
    if clause is not None and noun.head.start > clause.head.start and _is_published(place, noun, clause, data):
        return REJECTED["thing"]
    if clause is not None and is_adverbial(place, noun, clause, data) and not _goes_on(place, clause):
        verb = dated_verb(place, clause)
        return [replace(verb, claim=Span(verb.claim.start, max(verb.claim.end, noun.head.end)), attributive=True)]
    return [*counted_verb(place, noun, clause, data), replace(dated_noun(place, noun, clause), attributive=True)]


def _goes_on(place: Place, clause: Clause) -> bool:
    """'is denying claims of theft | during the 2008 vote': what goes on now was not then."""
    now = clause.tense == "present" and not clause.perfect and clause.kind != "participle" and place.side == "past"
    return now and begun(place.tokens, *clause.head)[0].form == "ger" and clause.head.end < place.lead


def _is_vote(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> bool:
    """'will boycott | the May polls', 'ahead of | the May polls', 'won in | the May polls': a vote; not 'led in May polls'."""
    word = place.tokens[token_range(place.tokens, *noun.head)[0]].lower
    if word not in data.votes:
        object_of = not noun.governor and clause is not None and clause.lemma in data.fighting_votes
        return word in data.fought and object_of  # 'will contest | the May 3 poll'
    before = " ".join(token.lower for token in last_before(place.tokens, noun.phrase.start, 2))
    held = noun.governor in data.adverbial or not noun.governor
    held = held and clause is not None and clause.lemma in data.holding_votes
    return held or noun.governor in data.around_votes or before in data.compared_ahead


def _is_told_in(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'was doubled in | Tuesday's budget', 'In | Sunday's paper, she wrote it': in a document of a day, which tells when the verb
    was; 'In | a May poll, Lee led', which tells when it was so."""
    if lemma_of(place.tokens, noun) in data.surveys and clause.tense != "future" and place.side != "ahead":
        return is_adverbial(place, noun, clause, data)
    behind = begun(place.tokens, place.extent.end, noun.head.start)
    owned = bool(behind) and behind[0].lower in data.possessive and noun.kind == "thing"
    told = clause.tense == "past" and clause.modality == "asserted" and not place.coarse and place.side != "ahead"
    return owned and told and is_adverbial(place, noun, clause, data)


def _is_published(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'will publish its | third-quarter results', 'is due to report its | 2025 earnings': papers, which say more than is told;
    not 'expects to report | first-quarter earnings of $3 a share'."""
    behind = begun(place.tokens, noun.head.end, place.sentence.end)[:2]
    if len(behind) > 1 and behind[0].lower in data.belonging and behind[1].pos == "NUM":
        return False
    planned = clause.modality == "planned" and clause.lemma in data.results
    return (planned or clause.lemma in data.publishing) and lemma_of(place.tokens, noun) in data.published


def is_adverbial(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> bool:
    """'was hurt in | the 1998 bombing', 'fell in | the siege of 1532', 'The board during | Monday's meeting heard' tell when the
    verb was."""
    if clause is None or clause.kind == "fragment" or noun.head == clause.head:
        return False
    before = place.tokens[noun.first - 2] if noun.first > 1 else None
    light = before is not None and before.lower in data.light and before.start == clause.head.end + 1
    aside = (
        noun.head.end + 1 == clause.predicate.start and before is not None and noun_kind(before, data) not in HAPPENING
    )
    behind = before is not None and (clause.head.start <= before.start or aside) and noun.governor in data.throughout
    behind = behind or _is_done_at(place, noun, clause, data) or _is_behind_agent(place, noun, clause, data)
    behind = behind or _is_there(place, noun, clause, data)
    if noun.of_noun and not (light or behind) and lemma_of(place.tokens, noun) not in data.counting:
        return False  # but 'took power in | a 2014 coup', 'had 300 inhabitants at | the 2011 census'
    # 'a population of 300 at | the census'
    counted = noun.first > 2 and place.tokens[noun.first - 3].lower in data.belonging
    number = before is not None and before.pos == "NUM" and not (_is_score(before) or counted)
    number = number and not _is_reached(place, noun, clause, data)
    if before is not None and (number or before.lower in data.compared):
        return False  # 'from 400 in the primary of 2008', 'higher than in the primary of 2008'
    if place.coarse and lemma_of(place.tokens, noun) in data.published:
        return False  # 'said in third-quarter | results | that it would close'
    return noun.governor in data.adverbial and not _is_matter(noun, clause, data)


def _is_reached(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'fell to | 12% | in the May vote', 'won only | 12% | in it': what the verb ends at, no amount that is compared with."""
    told = begun(place.tokens, clause.head.start, place.tokens[noun.first - 1].start)
    while told and told[-1].pos in ("NUM", "ADV"):
        told = told[:-1]
    reached = len(told) == 1 or (bool(told) and told[-1].lower in data.moved_to)
    return reached and lemma_of(place.tokens, noun) in data.contests and not is_comparing(clause, data)


def _is_score(token: Token) -> bool:
    """'beat Lee | 6-2 | in Friday's final', 'voted | 51-48 | in the May session': how it ended, no amount that was so then."""
    first, dash, second = token.text.partition("-")
    return bool(dash) and first.isdigit() and second.isdigit()


def _is_behind_agent(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'was beaten by Ann Lee in | the 2020 election', 'raised by two clerks at | the May 3 meeting': behind who did it."""
    between = begun(place.tokens, clause.head.end, place.tokens[noun.first - 1].start) if noun.first else []
    named = len(between) > 1 and between[0].lower in data.agents
    several = noun.kind == "happened" and all(token.pos != "ADP" for token in between[1:])
    several = several and named and between[-1].pos == "NOUN" and noun_kind(between[-1], data) not in HAPPENING
    several = several and between[-1].lemma not in data.changing.get(noun.governor, ())  # 'by a slump in 2016 sales'
    named = several or (named and between[-1].pos == "PROPN")
    return named and all(token.pos not in ("PUNCT", "VERB", "AUX", "CCONJ") for token in between)


def _is_done_at(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'adopted the budget at | the 7 May meeting', 'lost her seat in | the May vote', 'backed Lee in the May vote', 'in a May
    speech': behind a verb and an object that is none that happened."""
    if not noun.of_noun:
        return False
    word, before = lemma_of(place.tokens, noun).lower(), place.tokens[noun.first - 2]
    above = upper(place.tokens, noun, data)
    contest, voting = word in data.contests, clause.lemma in data.contesting and above.governor not in data.concerning
    # 'drew 900 votes in | the May vote', 'rose to 40 percent in | the May vote'
    amount = any(token.pos == "NUM" for token in begun(place.tokens, above.phrase.start, above.head.end))
    counted = voting or (contest and (amount or before.lemma in data.measured_change or before.lemma in data.standings))
    named = contest and before.pos == "PROPN" and begun(place.tokens, *clause.head)[0].form != "ger"
    if clause.tense not in _TOLD and not named:  # 'faces Lee | in Saturday's final'
        return False
    if contest and clause.lemma in data.backing and not place.coarse:
        return False  # 'backed Lee in | the May 3 vote'
    inside = counted or named or word in data.spoken_in
    if not (noun.governor in data.gathered_at or (inside and noun.governor in data.matter_in)):
        return False
    return clause.head.end < above.head.start and (counted or above.kind not in HAPPENING)


def _is_there(place: Place, noun: DatedNoun, clause: Clause, data: NounData) -> bool:
    """'There was | fraud | in the 2016 election', not 'There was a drop in 2016 sales', 'There was relief after a deal in the May
    talks'."""
    if clause.subject is None or clause.head.end > noun.phrase.start:
        return False
    subject = [token.lower for token in begun(place.tokens, *clause.subject)]
    before = place.tokens[noun.first - 2].lemma if noun.first > 1 else ""
    tied = before in data.completed_in or before in data.changing.get(noun.governor, ())
    there = len(subject) == 1 and subject[0] in data.existential and not tied
    apart = data.nominal - data.nominal_but_days - data.nominal_but_bare_days - data.belonging
    return there and not (noun.of_noun and upper(place.tokens, noun, data).governor in apart)


def _is_matter(noun: DatedNoun, clause: Clause | None, data: NounData) -> bool:
    """'was charged in the 1998 bombing', 'will result in a May vote' tell of the bombing and the vote, and not when it was."""
    told = (
        clause is not None
        and (clause.lemma in data.matter or clause.lemma in data.ending_in)
        and clause.head.end <= noun.head.start
    )
    return told and noun.governor in data.matter_in


def _counts_down(place: Place, clause: Clause) -> bool:
    """'with two weeks | to go | until the June vote', 'had two days | left | until it': how long it is until then."""
    before = last_before(place.tokens, clause.head.start, 2)
    before = before[:-1] if before and before[-1].pos == "PART" else before
    ends = {other.end for other in place.others if other.start in place.lengths}
    return bool(before) and before[-1].end in ends


def counted_verb(place: Place, noun: DatedNoun, clause: Clause | None, data: NounData) -> list[Dated]:
    """'has limped since the 1998 bombing': the verb holds since then, beside the noun's own time."""
    relation = data.counted.get(noun.governor)
    if relation is None or clause is None or clause.kind == "fragment" or noun.head == clause.head:
        return []
    if _counts_down(place, clause):
        return []
    start = place.tokens[noun.first - 1].start
    if clause.subject is not None and clause.subject.start <= noun.head.start < clause.subject.end:
        if clause.parent is None or clause.tense != "past":
            return []  # 'since the 1998 bombing is no rare case'
        clause = place.clauses[clause.parent]  # 'has limped | since the 1998 bombing shook it'
    if noun.governor in data.comparing and (
        is_ranked(place, clause, start, data) or ranks(place, place.tokens[noun.first - 1], clause, data)
    ):
        return []
    words = Span(start, max(noun.phrase.end, place.extent.end))
    verb = dated_verb(place, clause)
    claim = Span(min(verb.claim.start, words.start), max(verb.claim.end, words.end))
    return [replace(verb, claim=claim, counted=(relation, words))]
