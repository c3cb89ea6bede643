"""Asides that have ended before a time: in commas or between dashes, what is told of a noun on the way."""

from __future__ import annotations

from itertools import takewhile

from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause, Token
from pipeline.syntax.parts import CHAINED
from pipeline.syntax.places import begun, last_before
from pipeline.syntax.tags import DASHES

_COUNTING = frozenset({"ADP", "DET", "NUM", "PRON", "ADJ"})
"""What stands before what an aside tells of: 'some | of | which', 'most | of | them'."""


def is_closed_before(place: Place, clause: Clause) -> bool:
    """'signed the bill, which passed in April, | on Friday': one comma opens what is told of a noun, the next one closes it."""
    if _is_marked_off(place, clause):
        return True
    if clause.kind not in ("relative", "participle") or clause.subject is None or place.lead < clause.predicate.end:
        return False
    told = begun(place.tokens, clause.predicate.end, _behind_mark(place))
    commas = [token.start for token in told if token.lower == ","]
    parted = len(told) > 1 and commas == [told[-1].start]
    if len(commas) == 1 and _is_timed_before(place, clause, commas[0], told):
        opener = [token.lower for token in last_before(place.tokens, clause.predicate.start)]
        return opener == [","] or (clause.kind == "relative" and _opens_aside(place, clause))
    if parted and _is_opened_by_comma(place, clause):
        return True
    if parted and _opens_verb_above(place, clause, enclosed=True):
        return True  # 'A court led by Bo Kim, | on Monday, | jailed two men'
    return _opens_aside(place, clause) and (parted or (bool(commas) and _opens_verb_above(place, clause)))


def _is_opened_by_comma(place: Place, clause: Clause) -> bool:
    """'They contained the fire, | burning in the hills, | on Friday', 'He died, | leaving a son, | in 2010': behind a verb with a
    subject, a comma opens what another one closes before the time."""
    upper = place.clauses[clause.parent] if clause.kind == "participle" and clause.parent is not None else None
    if upper is None or clause.marker is not None or upper.head.end > clause.predicate.start:
        return False
    if any(upper.span.start <= other.start < clause.predicate.start for other in place.others):
        return False  # 'quit in May, leaving the club, | in June'
    return [token.lower for token in last_before(place.tokens, clause.predicate.start)] == [","]


def _is_marked_off(place: Place, clause: Clause) -> bool:
    """'As announced, | on 10 March, | they voted', 'If chosen, | on 3 May | he will go': a comma ends the participle."""
    if clause.kind != "participle" or clause.subject is not None or not clause.marker or clause.head.end > place.lead:
        return False
    return [token.lower for token in begun(place.tokens, clause.head.end, place.lead)] == [","]


def _is_timed_before(place: Place, clause: Clause, comma: int, told: list[Token]) -> bool:
    """'found the boy, | missing since May, | in a canal on Friday', 'held Lee, | who led the strike, | in Lund on Friday': an
    aside that has a time of its own or tells of what stands behind its main verb, then a phrase."""
    above = place.clauses[clause.parent] if clause.kind == "relative" and clause.parent is not None else None
    timed = any(clause.predicate.end <= other.start < comma for other in place.others)
    timed = timed or (above is not None and above.kind == "main" and above.head.end < clause.span.start)
    phrase = [token for token in told if token.start > comma]
    return timed and bool(phrase) and phrase[0].pos == "ADP" and all(token.pos in CHAINED for token in phrase)


def is_described_amount(place: Place, clause: Clause, data: NounData) -> bool:
    """'rose to 29 cents a share | adjusted for the split, | for the quarter': behind a comma "for" tells the time of what was
    earned, not of what the participle before it describes."""
    described = clause.kind == "participle" and clause.subject is not None and clause.parent is not None
    if not described or place.word not in data.nominal_for:
        return False
    marked = [token.lower for token in last_before(place.tokens, place.lead)] == [","]
    return marked and clause.subject is not None and clause.subject.end + 1 == clause.head.start < place.lead


def _opens_aside(place: Place, clause: Clause) -> bool:
    """Whether a comma opens a clause: '| , which passed', '| , some of which she founded', '| , all of them valued at 9,000'."""
    subject = clause.subject or clause.predicate
    between = begun(place.tokens, subject.end, clause.predicate.start)
    if between and between[0].lower == ",":
        return True
    if clause.marker is None and between:
        return False
    before = [*takewhile(lambda token: token.start < subject.start, place.tokens)]
    while clause.marker is not None and before and before[-1].lower != clause.marker:
        before.pop()  # ', which | she founded in 1990, just last week'
    while before and (before[-1].pos in _COUNTING or before[-1].lower == clause.marker):
        before.pop()
    return bool(before) and before[-1].lower == ","


def _opens_verb_above(place: Place, clause: Clause, enclosed: bool = False) -> bool:
    """'Lee, who will be chief, and her aide | on Friday | left': directly before the verb that the subject waits for;
    `enclosed`: a comma stands between."""
    behind = place.behind[:2]
    if enclosed:
        behind = behind[1:] if [token.lower for token in behind[:1]] == [","] else []
    upper = place.clauses[clause.parent] if clause.parent is not None else None
    return upper is not None and bool(behind) and behind[0].start == upper.predicate.start


def is_due_aside(place: Place, clause: Clause, data: NounData) -> bool:
    """'will extend the bid, | due to expire on Thursday, | to 6 November': between commas behind a noun."""
    if clause.kind != "infinitive" or place.lead < clause.predicate.end:
        return False
    before = last_before(place.tokens, clause.predicate.start, 2)
    opens = len(before) > 1 and before[0].lower == "," and before[1].lower in data.scheduling
    told = begun(place.tokens, clause.predicate.end, place.lead)
    return opens and bool(told) and told[-1].lower == ","


def is_between_dashes(place: Place, clause: Clause) -> bool:
    """'hurt at protests by Nova – which it denies – | on Friday'"""
    if not any(dash in place.sentence.text for dash in DASHES):
        return False
    dashes = [token.start for token in place.tokens if token.lower in DASHES and token.end <= place.lead]
    pairs = zip(dashes[::2], dashes[1::2], strict=False)
    return any(opened < clause.head.start < closed for opened, closed in pairs)


def _behind_mark(place: Place) -> int:
    """Where an expression begins, with adverbs before it: ', which passed in April, | only last week', ', | as soon as May'."""
    lead, paired = place.lead, False
    while (before := last_before(place.tokens, lead)) and (
        before[0].pos == "ADV" or (paired and before[0].pos == "ADP")
    ):
        lead, paired = before[0].start, before[0].pos == "ADV"
    return lead
