"""Amounts that are compared with: what they were an amount of, and when."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pipeline.dating.dated import Dated, dated_noun, dated_verb, is_timed
from pipeline.dating.dated_noun import HAPPENING, DatedNoun, is_in_partitive
from pipeline.dating.dated_nouns import happening_before, happening_between, head_noun, lemma_of
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place, preposition_before
from pipeline.model import Clause, Token
from pipeline.schema import Span
from pipeline.syntax.places import begun, ended_by, last_before

_JOINED = 2
"""Tokens of a time and a conjunction, at least."""
_TIED = 5
"""Characters from a noun to its time, with a preposition between them."""
_AMOUNT = frozenset({"NUM", "DET", "NOUN", "ADV"})
_DESCRIBING = frozenset({"DET", "ADJ", "ADV"})


def is_comparing(clause: Clause, data: NounData) -> bool:
    """'compared with', 'as opposed to', ', exceeding'"""
    if clause.kind == "participle" and clause.lemma in data.outdoing:
        return True
    return clause.lemma in data.comparing_verbs or f"{clause.marker} {clause.lemma}" in data.comparing_verbs


def is_standard(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'is back at last year's | level', 'stays at 2019 | levels': a measure of another time; not 'from last year's 3% rate'."""
    told = any(token.pos == "NUM" for token in begun(place.tokens, place.extent.end, noun.head.start))
    return not told and noun.governor in data.standards_behind and lemma_of(place.tokens, noun) in data.standards


def compared_change(place: Place, clause: Clause | None, data: NounData) -> Dated | None:
    """'faster than the 3% | fall | in March', 'up from the 2% | rise | in May', 'less than the $2 | loss | of a year earlier': a
    change by an amount, or what is held of one, has a time of its own."""
    noun = happening_before(place.tokens, place.extent.start, data)
    if noun is None or (noun.governor not in data.compared and noun.governor not in data.compared_amount):
        return None
    before = [token.pos for token in begun(place.tokens, noun.phrase.start, noun.head.start)]
    varies = noun.kind == "held" or lemma_of(place.tokens, noun) in data.varying
    measured = before[:1] == ["DET"] and "NUM" in before and varies
    return dated_noun(place, noun, clause) if measured else None


def measured_at(place: Place, clause: Clause | None, data: NounData) -> Dated | str | None:
    """What an amount that is compared with was an amount of: 'up from | sales of $3 million | a year earlier'.

    Without a noun of its own it is one of the clause's subject: 'Sales rose from $3 million a year earlier'.
    """
    amount = _amount_before(place, data)
    if amount is None:
        return None
    if (before := _amount_joined(place, amount)) is not None:
        return measured_at(before, clause, data)
    own = clause
    if clause is not None and clause.kind == "participle" and not is_comparing(clause, data):
        clause = place.clauses[clause.parent] if clause.parent is not None else clause
    opener = place.tokens[amount - 1].lower if amount else ""
    if amount > 1 and place.tokens[amount - 2].lower in data.equating:
        return "comparison"  # 'equivalent to | £150,000 in 2023'
    compared = clause is not None and is_comparing(clause, data)
    noun = happening_before(place.tokens, place.tokens[amount].start, data) if amount else None
    if noun is not None and opener in data.belonging:
        # 'after | a rise of 2% in April'
        tied = compared or noun.governor in data.compared_amount or noun.governor in data.following
        return dated_noun(place, noun, clause) if tied else None
    if compared and clause is not None and _opens_amount(place, clause, amount):
        clause = _clause_before(place, clause)
        if clause is None or clause.subject is None:
            return "comparison"
    elif clause is None or clause.subject is None or opener not in data.compared_amount:
        return None
    if not compared and _is_set_then(place, clause, amount, data):
        return None
    return _of_subject(place, clause, own, amount, compared, data)


def _of_subject(
    place: Place, clause: Clause, own: Clause | None, amount: int, compared: bool, data: NounData
) -> Dated | str | None:
    """The measure of which a clause tells an earlier amount: a noun in it, else its subject, else its verb; `own` is the clause
    that the amount stands in."""
    varied = own is not clause and own is not None and own.lemma in data.varying
    varied = varied and own is not None and own.head.end <= place.tokens[amount].start
    measure = _measure(place, clause, own if varied else None, amount, own if compared else None, data)
    if measure is not None and _is_amount_of(place, clause, measure, amount, data):
        claim = Span(min(clause.span.start, measure.phrase.start), max(clause.span.end, place.extent.end))
        return Dated(measure.head, claim, clause, measure)
    if varied and own is not None:
        return dated_verb(place, own)
    changed = amount > 1 and place.tokens[amount - 2].lower in data.changes
    if clause.lemma not in data.varying and _takes_amount(place, clause, compared or changed, data):
        return dated_verb(place, clause)
    # 'more than twice the 4 million, or 2 cents a share, a year earlier'
    opens = amount > 0 and place.tokens[amount - 1].lower in data.compared
    return "comparison" if changed or opens or _ends_in_number(place) else None


def _measure(
    place: Place, clause: Clause, varying: Clause | None, amount: int, comparing: Clause | None, data: NounData
) -> DatedNoun | None:
    """The noun that an amount is one of: what happens between the verb and the amount, else the subject's head."""
    # 'it did well, | rising to $4 million in June from $3 million in May'
    start = varying.predicate.end if varying is not None else clause.predicate.end
    if comparing is not None:
        measure = _of_amount(place, begun(place.tokens, start, comparing.predicate.start), data)
    else:
        measure = happening_between(place.tokens, start, place.tokens[amount].start, data)
        apart = measure is not None and (_is_one_event(place, measure, data) or is_timed(place, measure))
        apart = apart and measure is not None and not _amounts_to(place, measure, data)
        if apart or (measure is not None and _tells_when(place, measure, data)):
            measure = None  # 'last fall', 'the June meeting' are no measure
    subject = clause.subject
    return head_noun(place.tokens, subject, data) if measure is None and subject is not None else measure


def _is_amount_of(place: Place, clause: Clause, measure: DatedNoun, amount: int, data: NounData) -> bool:
    """Can a noun have an amount: what happens, and what a number was told of ('Cash | was $3 million')?"""
    if measure.kind in HAPPENING:
        return True
    told = clause.head.start < place.lead and _is_number(place, clause) and measure.kind == "unknown"
    moved = measure.kind in ("unknown", "thing") and _is_moved(place, clause, place.tokens[amount - 1], data)
    return told or moved


def _amount_joined(place: Place, amount: int) -> Place | None:
    """'fell from 6 percent | in March | and 8 percent a year earlier': the time of the amount that another one is joined to."""
    if amount < _JOINED or place.tokens[amount - 1].pos != "CCONJ":
        return None
    last = next((other for other in place.others if other.end == place.tokens[amount - 2].end), None)
    if last is None:
        return None
    others = [other for other in place.others if other != last]
    return replace(place, extent=last, others=others, preposition=preposition_before(place.tokens, last.start))


def _clause_before(place: Place, compared: Clause) -> Clause | None:
    """'Lee said | it earned $4 in May, | compared with $3': the clause right before a comparison, also if that hangs on the one
    above."""
    above = place.clauses[compared.parent] if compared.parent is not None else None
    if above is None:
        return None
    between = (c for c in place.clauses if above.head.end <= c.head.start < compared.predicate.start)
    told = [one for one in between if one.parent == above.index and one.kind in ("subordinate", "coordinate")]
    return told[-1] if told else above


def _of_amount(place: Place, words: list[Token], data: NounData) -> DatedNoun | None:
    """'reported | net income | of $4 million, or 5 cents a share, compared with': the noun that the first amount is one of."""
    ties = (one for one, behind in pairwise(words) if one.lower in data.belonging and behind.pos == "NUM")
    tie = next(ties, None)
    return happening_before(place.tokens, tie.start, data) if tie is not None else None


def _takes_amount(place: Place, clause: Clause, compared: bool, data: NounData) -> bool:
    """'earned | $12 million, from $10 million a year earlier', 'amounts | to $4, compared with $3 in 2009': of a verb with an
    amount for its object the other amount is told, too, if it is one of an account's time, or `compared` with and of a longer
    time that is over; not 'rose | 4 percent, from 3 percent in May'."""
    behind = begun(place.tokens, clause.predicate.end, place.lead)
    at = int(clause.lemma in data.leading_to and [token.pos for token in behind[:1]] == ["ADP"])
    accounted = place.earlier and any(token.lemma in data.units for token in begun(place.tokens, *place.extent))
    over = place.coarse and (place.earlier or place.side == "past")
    told = accounted or (compared and over) or (place.op == "year_earlier" and place.earlier)
    counted = [token.pos for token in behind[at : at + 1]] == ["NUM"]
    return told and (counted or (clause.subject is not None and _counts(place, clause.subject)))


def _counts(place: Place, subject: Span) -> bool:
    """'| 120 people | died, up from 97 last year', '| At least 40 | fell ill'"""
    words = [token for token in begun(place.tokens, *subject) if token.pos not in ("ADV", "ADJ", "DET", "ADP")]
    return bool(words) and words[0].pos == "NUM"


def _is_moved(place: Place, clause: Clause, opener: Token, data: NounData) -> bool:
    """'The | index | fell to 30, from 40 on Monday', 'The | share | rose from 2% in 2010': the amount that a common noun had
    before the one that it has."""
    if clause.lemma not in data.varying or clause.subject is None:
        return False
    between = begun(place.tokens, clause.predicate.end, opener.start)
    head = begun(place.tokens, *clause.subject)[-1:]
    told = last_before(place.tokens, clause.subject.start)
    named = (
        [token.pos for token in head] != ["NOUN"]
        or (head[0].text[:1].isupper() and head[0].lemma == head[0].lower)  # 'Trump rose', but 'Claims rose'
        or (bool(told) and bool(told[0].form))
    )
    return (
        not between or any(token.pos == "NUM" for token in between)
    ) and not named  # not 'fees from serving | guests | fell to'


def _is_number(place: Place, clause: Clause) -> bool:
    """'was $3 million', 'were 40'; not 'was at 142 yen'"""
    told = [token.pos for token in begun(place.tokens, clause.predicate.start, clause.head.end)]
    return "NUM" in told and "ADP" not in told


def _tells_when(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'fell to 40 in | trading on Friday | from 41 on Thursday': an adverbial with a time of its own."""
    timed = any(0 < other.start - noun.head.end <= _TIED for other in place.others)
    return noun.governor in data.adverbial and (timed or noun.kind == "happened")


def _is_set_then(place: Place, clause: Clause, amount: int, data: NounData) -> bool:
    """'cut | its key rate | to 3 percent from 4 percent on Friday': on a day somebody changes what stood for long."""
    behind = begun(place.tokens, clause.predicate.end, place.lead)
    told = bool(behind) and behind[0].pos in ("DET", "PRON", "ADJ", "NOUN", "PROPN") and not place.coarse
    return told and place.op == "calendar" and place.tokens[amount - 2].lower not in data.changes


def _amounts_to(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'a first-quarter | profit of $3 million |, up from $2 million a year earlier', 'first-quarter | profit, to $3 million |'"""
    behind = begun(place.tokens, noun.head.end, place.lead)[:3]
    behind = behind[1:] if behind[:1] and behind[0].lower == "," else behind
    told = len(behind) > 1 and (behind[0].lower in data.belonging or behind[0].lower in data.moved_to)
    return told and behind[1].pos == "NUM"


def _is_one_event(place: Place, noun: DatedNoun, data: NounData) -> bool:
    """'48% support | the strike, down from 55%', '38% of | the total, against 35%': what there is one of is no measure."""
    one = noun.kind == "happened" or (noun.governor in data.belonging and is_in_partitive(place.tokens, noun))
    return one and place.tokens[noun.first].lower in data.definite


def _opens_amount(place: Place, clause: Clause, amount: int) -> bool:
    """'compared with | $4 million': one preposition stands between a verb and an amount."""
    return amount > 1 and place.tokens[amount - 1].pos == "ADP" and place.tokens[amount - 2].end == clause.predicate.end


def _ends_in_number(place: Place) -> bool:
    return last_before(place.tokens, place.lead)[-1].pos == "NUM"


def _is_ordinal(tokens: list[Token], number: int) -> bool:
    """'after the | 125th | edition': digits and letters before a singular."""
    text, noun = tokens[number].text, tokens[number + 1]
    return text[0].isdigit() and text[-1].isalpha() and noun.pos == "NOUN" and noun.lemma == noun.lower


def _is_described(tokens: list[Token], number: int) -> bool:
    """'a revised | 307,000'"""
    return number > 1 and tokens[number - 1].pos == "ADJ" and tokens[number - 2].pos == "DET"


def _amount_before(place: Place, data: NounData) -> int | None:
    """Index of the first token of the amount directly before the expression: '$1 billion, or 34 cents a share,'."""
    index = ended_by(place.tokens, place.lead)
    counted = False
    parts = data.amount_joints | data.shares
    while index and (place.tokens[index - 1].pos in _AMOUNT or place.tokens[index - 1].lower in parts):
        index -= 1
        number = place.tokens[index].pos == "NUM" and not _is_ordinal(place.tokens, index)
        counted = counted or number or place.tokens[index].lower in data.shares
        index -= counted and _is_described(place.tokens, index)
    counts = counted and (place.tokens[index].pos == "NUM" or place.tokens[index].lower in data.shares)
    exceeds = index > 1 and counts and place.tokens[index - 1].lower in data.compared
    if exceeds and place.tokens[index - 2].lower in data.exceeding:
        index -= 2  # 'raised | more than | $3 million in 2020', 'won | more than | half the vote on Sunday'
    return _behind_opener(place.tokens, index, data) if counted else None


def _behind_opener(tokens: list[Token], amount: int, data: NounData) -> int:
    """The place behind 'from' or the like, where only what describes an amount stands between: 'from | a much revised 417'."""
    first = amount
    while first and tokens[first - 1].pos in _DESCRIBING:
        first -= 1
    return first if first and tokens[first - 1].lower in data.compared_amount else amount


def measures_after(place: Place, clause: Clause) -> bool:
    """'less than a week | after taking office': the time behind the clause, which dates what came then."""
    following = next((token for token in place.tokens if token.start >= place.extent.end), None)
    behind = following is not None and clause.predicate.start > following.start
    return behind and following is not None and following.lower == clause.marker and clause.kind != "relative"
