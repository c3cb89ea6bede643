"""Times that are only compared with, and the amounts that were measured at them."""

from __future__ import annotations

from dataclasses import replace

from pipeline.dating.dated import Dated, dated_noun, dated_verb
from pipeline.dating.dated_noun import DatedNoun, phrase_words
from pipeline.dating.dated_nouns import happening_before, lemma_of, noun_before
from pipeline.dating.measures import compared_change, is_comparing, measured_at
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place, preposition_before
from pipeline.dating.ranks import INFINITIVE, counts_ranks, is_rank, is_since_thing, ranks
from pipeline.dating.several import verbs_told
from pipeline.model import Clause, Token
from pipeline.syntax.places import begun, first_from, last_before

_NAMED = 2
"""Tokens of a comma and the word behind it, before a name; of a rank and what it ranks."""
_SIZED = 3
"""Words of an amount up to its number: 'more than 40', 'about 40'."""
_DIGITS = 4
"""Digits of a year."""


def by_comparison(place: Place, clause: Clause | None, data: NounData) -> list[Dated] | str | None:
    """What a time of a measure or a comparison dates, or why it dates nothing; None if it is none of them."""
    if clause is not None and _reaches(place, clause, data):
        return [dated_verb(place, clause)]
    measured = compared_change(place, clause, data) or measured_at(place, clause, data)
    if measured is not None:
        if isinstance(measured, str):
            return measured
        return [replace(measured, compared=True), *verbs_told(place, measured.clause, data)]
    compared = _compared_event(place, clause, data)
    if compared is not None:
        return [dated_noun(place, compared, clause)]
    return verbs_told(place, None, data) or "comparison" if compares(place, clause, data) else None


def _reaches(place: Place, clause: Clause, data: NounData) -> bool:
    """'| fell | from 800 deaths in 1990 to 40 deaths per day | in 2014': the amount that it fell to."""
    behind = begun(place.tokens, clause.predicate.end, place.lead)
    moved = max((at for at, token in enumerate(behind) if token.lower in data.moved_to), default=len(behind))
    told, opener = behind[moved + 1 :], data.compared_amount - data.compared
    apart = any(token.form or token.lower == "," or token.lower in opener for token in told)
    sized = not apart and any(token.pos == "NUM" for token in told[:_SIZED])
    return clause.lemma in data.varying and sized and any(token.lower in opener for token in behind[:moved])


def compares(place: Place, clause: Clause | None, data: NounData) -> bool:
    """The time is only compared with: 'the worst storm since 1953', 'up from a year earlier', 'compared with 2014'."""
    preposition = place.preposition
    told = clause is not None and clause.kind == "participle"
    if clause is not None and told and (is_comparing(clause, data) or _excludes(place, clause, data)):
        return True  # 'compared with 2 yen | Wednesday'
    if preposition is None or preposition.lower in data.adverbial:
        counted = counts_ranks(place, preposition.start if preposition else place.extent.start, data)
        if preposition is None or counted:
            if clause is not None and clause.lemma in data.outdoing and place.lead == clause.predicate.end + 1:
                return True  # 'surpasses | May'
            return counted or _is_set_against(place, data) or _is_nth_time(place, clause, data)
        if is_since_thing(place, clause, data) or _is_record(place, data) or _is_of_standard(place, data):
            return True
        if _is_long(place) and _is_first_to_act(place, clause, data):
            return True
    return _is_standard(place, preposition, clause, data) or _is_rare_since(place, preposition, clause, data)


def _is_standard(place: Place, preposition: Token, clause: Clause | None, data: NounData) -> bool:
    """'in contrast to | Thursday', 'is 40 percent below that | of 2010', 'up from | a year earlier': what is measured by it."""
    word = preposition.lower
    before = [token.lower for token in _before_whole(place, preposition, data)]
    if word in data.moved_to and not data.set_against.isdisjoint(before):
        return True  # 'in contrast to | Thursday'
    if data.compared.intersection([word, *before, " ".join([*before, word])]) and not place.bounded:
        return True
    if data.compared_ahead.intersection([word, " ".join([*before, word])]):
        return any(token.pos == "NUM" for token in last_before(place.tokens, preposition.start, 2)[:1])
    if word in data.belonging and (data.standing_for.intersection(before) or _tops_period(place, data)):
        return True  # 'is 40 percent below that | of 2010'
    if _likens(place, preposition, data):
        return True
    if word in data.compared_earlier and _varies(place, preposition, clause, data):
        return True
    over = _ends_in_year(place, data) or _is_gain(place, preposition)
    dated = word in data.compared_year or (word in data.compared_over and over)
    if dated and before and _is_year(place, data) and _varies(place, preposition, None, data):
        return True
    return clause is not None and is_comparing(clause, data)


def _is_rare_since(place: Place, preposition: Token, clause: Clause | None, data: NounData) -> bool:
    """'the worst storm | since 1953', 'has not played | since May': it only tells how rare something is."""
    word = preposition.lower
    if word in data.comparing and _denies(place, preposition, clause, data):
        return True
    if (word in data.comparing or word in data.until) and _is_ranked_by_clause(place, clause, data):
        return True
    if word in data.comparing and (ranks(place, preposition, clause, data) or _exceeds(place, preposition, data)):
        return True
    noun = noun_before(place.tokens, place.extent.start, data) if word in data.comparing else None
    if noun is None or (clause is not None and clause.perfect and place.tokens[noun.first].pos == "ADJ"):
        return False  # 'has halted most trains since Sunday'
    return any(word in data.ranks or word.endswith(data.rank_endings) for word in phrase_words(place.tokens, noun))


def _tops_period(place: Place, data: NounData) -> bool:
    """'one of the lightest trading | days of the year', 'the worst | week of 2014': a stretch of time that stands out in it."""
    noun = noun_before(place.tokens, place.extent.start, data)
    stretch = noun is not None and lemma_of(place.tokens, noun) in data.units
    return stretch and noun is not None and any(w.endswith(data.rank_endings) for w in phrase_words(place.tokens, noun))


def _is_ranked_by_clause(place: Place, clause: Clause | None, data: NounData) -> bool:
    """'is the | highest | it has been since 2007'"""
    if clause is None or clause.subject is None or place.lead < clause.predicate.start:
        return False
    return any(is_rank(token, data) for token in last_before(place.tokens, clause.subject.start) if token.pos == "ADJ")


def _is_set_against(place: Place, data: NounData) -> bool:
    """'they are united, | unlike | four years ago', where the word is no preposition"""
    before = last_before(place.tokens, place.extent.start)
    return bool(before) and before[0].pos == "ADJ" and before[0].lower in data.compared


def _is_nth_time(place: Place, clause: Clause | None, data: NounData) -> bool:
    """'it was the third | time | this year that it failed'"""
    before = last_before(place.tokens, place.lead, 2)
    if clause is None or len(before) < _NAMED or before[1].start != clause.head.start:
        return False
    return before[1].lemma in data.ranked_times and is_rank(before[0], data)


def _is_record(place: Place, data: NounData) -> bool:
    """'at its highest level | in the last 14 years', 'is the coldest | in the past decade', 'the sixth mayor | in the last ten
    years': no more than how rare it is."""
    if not _is_long(place):
        return False
    before = last_before(place.tokens, place.lead)
    noun = noun_before(place.tokens, place.extent.start, data)
    if noun is not None and before and before[0].lemma != before[0].lower:
        return False  # 'wrote his best books | in the last ten years'
    words = before if noun is None else place.tokens[noun.first : first_from(place.tokens, noun.head.start)]
    ranked = any(token.pos == "ADJ" and token.lower.endswith(data.rank_endings) for token in words)
    return ranked or (noun is not None and any(is_rank(token, data) for token in words))


def _excludes(place: Place, clause: Clause, data: NounData) -> bool:
    """'| Excluding | one week in May, it rained'"""
    return any(token.lower in data.compared for token in begun(place.tokens, *clause.head))


def _is_of_standard(place: Place, data: NounData) -> bool:
    """'is hotter than | the record | in 2005'; not 'paid more than | the mayor | in 2005'."""
    noun = noun_before(place.tokens, place.extent.start, data)
    return noun is not None and noun.governor in data.compared and lemma_of(place.tokens, noun) in data.standards


def _is_long(place: Place) -> bool:
    """'the past decade', 'the last 14 years'"""
    return place.op == "span" and place.coarse


def _is_first_to_act(place: Place, clause: Clause | None, data: NounData) -> bool:
    """'the biggest storm to hit | the coast in the past ten years'"""
    if clause is None or clause.kind != "infinitive":
        return False
    before = [token for token in place.tokens if token.end <= clause.head.start]
    rank = max((at for at, token in enumerate(before) if is_rank(token, data)), default=len(before))
    return rank + 1 < len(before) and all(token.pos in INFINITIVE for token in before[rank + 1 :])


def _compared_event(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | None:
    """What is compared with, where it has a time: 'compared with 9 in | a vote | in May', 'with | sales | last year'."""
    if clause is None or not is_comparing(clause, data) or place.extent.start < clause.head.end:
        return None
    noun = happening_before(place.tokens, place.extent.start, data)
    told = noun is not None and (noun.kind == "happened" or noun.head.end + 1 == place.extent.start)
    return noun if noun is not None and told and noun.head.start > clause.head.end else None


def _before_whole(place: Place, preposition: Token, data: NounData) -> list[Token]:
    """The word before a preposition, through 'all of': '| than | in all of 2020'."""
    before = last_before(place.tokens, preposition.start, 4)
    if preposition.lower in data.belonging and before and before[-1].lower in data.whole:
        before.pop()
        while before and before[-1].pos in ("DET", "ADP") and before[-1].lower not in data.compared:
            before.pop()
    return before[-1:]


def starts_early(place: Place, data: NounData) -> bool:
    """'knew of the leak as early | as 3 March': a time of the verb."""
    preposition = place.preposition
    if preposition is None or preposition.lower not in data.likening:
        return False
    return any(token.lower in data.likening_early for token in last_before(place.tokens, preposition.start))


def _likens(place: Place, preposition: Token, data: NounData) -> bool:
    """'arranged as | in 1614', 'the same | as last year'; not 'as early as | in 1614', nor 'As | at 1 May, 40 were built'."""
    if preposition.lower in data.likening and _is_same(place, preposition, data):
        return True
    before = last_before(place.tokens, preposition.start, 2)
    placed = preposition.lower in data.adverbial or preposition.lower in data.before_days
    if not placed or not before or before[-1].lower not in data.likening:
        return False
    if before[-1] is place.tokens[0] and _is_figured(place, preposition, data):
        return False
    return len(before) < 2 or before[0].lower not in data.likening_early


def _is_same(place: Place, preposition: Token, data: NounData) -> bool:
    """'to the | same | level | as last year': two words between at most."""
    before = [token.lower for token in last_before(place.tokens, preposition.start, 3)]
    return not data.set_against.isdisjoint(before) and "," not in before


def _is_figured(place: Place, preposition: Token, data: NounData) -> bool:
    """'on | 1 May, ', 'at | March 31, 2020, ': does a date with a figure stand between such a preposition and a comma?"""
    if preposition.lower not in data.as_of:
        return False
    date = begun(place.tokens, preposition.end, place.extent.end)
    behind = place.behind[:1]
    return any(token.pos == "NUM" for token in date) and bool(behind) and behind[0].lower == ","


def _varies(place: Place, preposition: Token, clause: Clause | None, data: NounData) -> bool:
    """'up from a year earlier', 'rose 4 percent from May', 'a change from last year'; not 'on strike from Monday'."""
    other = next((other for other in place.others if 0 <= preposition.start - other.end <= 1), None)
    tie = preposition_before(place.tokens, other.start) if other is not None else None
    before = last_before(place.tokens, (tie or preposition).start)  # 'down 3 percent | in May | on a year ago'
    if before and before[0].lower == "," and preposition.lower in data.compared_over:
        before = last_before(place.tokens, before[0].start)  # 'fell 2 percent, or $3 million, | over 2015'
    if len(before) == 1 and before[0].lower in data.changes and _takes_particle(place, before[0], data):
        return False
    amount = not before or before[0].pos == "NUM" or before[0].lemma in data.varying or before[0].lower in data.shares
    if not place.earlier:
        whole = [token.lower in data.definite for token in begun(place.tokens, *place.extent)] == [True, False]
        year = [token.pos for token in begun(place.tokens, *place.extent)] == ["NUM"]
        told = whole or year or place.side == "past"  # 'up 4% on | the year', 'up 4% from | 2015' in 2015
        return bool(before) and amount and told and not place.ranged
    return amount or (clause is not None and clause.lemma in data.varying)


def _takes_particle(place: Place, particle: Token, data: NounData) -> bool:
    """'the mill | burned | down on Christmas Eve last year': no change of anything."""
    verb = last_before(place.tokens, particle.start)
    return bool(verb) and verb[0].lemma in data.particled


def _is_year(place: Place, data: NounData) -> bool:
    """'the previous year', '2023', 'FY 2017': nothing happens on one."""
    *before, last = last_before(place.tokens, place.extent.end, 2)
    counted = place.earlier and bool(before) and before[0].lemma in data.units  # 'a year earlier'
    if counted and before[0].start >= place.extent.start:
        return True
    bare = not before or before[0].start < place.extent.start or before[0].pos == "ADP"  # 'the same time in | 2023'
    named = place.long and place.op == "calendar"  # 'FY 17'
    return last.lemma in data.units or (last.pos == "NUM" and (named or (bare and len(last.text) == _DIGITS)))


def _ends_in_year(place: Place, data: NounData) -> bool:
    """'last year', '2023'"""
    last = last_before(place.tokens, place.extent.end)[0]
    return last.pos == "NUM" or last.lemma in data.yearly


def _is_gain(place: Place, preposition: Token) -> bool:
    """'an | increase | over last week', 'a gain of 3 | percent | over last month'; not 'rose over last month', 'a rise over the
    past month'."""
    before, first = last_before(place.tokens, preposition.start), begun(place.tokens, *place.extent)[0]
    return bool(before) and before[0].pos == "NOUN" and first.pos == "ADJ" and place.op == "deictic"


def _denies(place: Place, preposition: Token, clause: Clause | None, data: NounData) -> bool:
    """'Not since 1987 has it rained so', 'a rate not seen since 1987'."""
    before = [token for token in place.tokens if token.end <= preposition.start][-1:]
    if before and before[0].pos == "PART" and before[0].lower in data.not_until:
        return True
    return clause is not None and clause.kind == "participle" and clause.negated


def _exceeds(place: Place, preposition: Token, data: NounData) -> bool:
    """'was higher than in any year since 2004'; not 'raised more than $3 million since May'."""
    before = [token for token in place.tokens if token.end <= preposition.start]
    word = max((index for index, token in enumerate(before) if token.lower in data.compared), default=len(before))
    behind = before[word + 1 :]
    counts = not behind or behind[0].pos == "NUM"
    return not counts and not any(token.form or token.lower == "," for token in behind)
