"""A predicate that a time expression dates: its head, its claim, and how the time reaches it."""

from __future__ import annotations

from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.place import Place
from pipeline.frozen import frozen
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun, last_before


@frozen
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
    compared: bool = False
    """An amount that another one is set against: 'expects sales of $3 million, up from $2 million in 2013'."""


def dated_noun(place: Place, noun: DatedNoun, clause: Clause | None) -> Dated:
    """A noun with its phrase and the expression as the claim."""
    start = place.lead if place.extent.end < noun.phrase.start else place.extent.start  # 'For 2030 it expects growth'
    end = max(_phrase_end(place, noun), place.extent.end)
    return Dated(noun.head, Span(min(noun.phrase.start, start), end), clause, noun)


def _phrase_end(place: Place, noun: DatedNoun) -> int:
    """Where the noun's phrase ends, at the latest before a clause ('the vote on Monday | after it rained')."""
    for clause in place.clauses:
        if clause.kind == "subordinate" and clause.marker and place.extent.end < clause.span.start < noun.phrase.end:
            between = [*begun(place.tokens, noun.head.end, clause.span.start)]
            while between and between.pop().lower != clause.marker:
                pass
            return between[-1].end if between else noun.head.end
    return noun.phrase.end


def is_timed(place: Place, noun: DatedNoun) -> bool:
    """'last fall', 'the June | meeting': a noun with a time of its own before it."""
    return any(other.start < noun.head.end and noun.phrase.start < other.end for other in place.others)


def dated_verb(place: Place, clause: Clause) -> Dated:
    """The verb of a clause, which with the expression and its preposition is the claim."""
    if _is_cleft(place, clause):
        return Dated(clause.head, clause.span, clause, None)
    start = _behind_semicolon(place, clause, min(_claim_start(place, clause), place.lead))
    return Dated(clause.head, Span(start, max(_claim_end(place, clause), place.extent.end)), clause, None)


def _behind_semicolon(place: Place, clause: Clause, start: int) -> int:
    """What stands before a semicolon is no part of what is stated behind it: 'A riot; | police storm it on 5 May'."""
    told = min(place.lead, clause.predicate.start, (clause.subject or clause.predicate).start)
    before = begun(place.tokens, start, told + 1)
    parted = [at for at, token in enumerate(before[:-1]) if token.lower == ";"]
    return before[parted[-1] + 1].start if parted else start


def _claim_end(place: Place, clause: Clause) -> int:
    """What is only added of somebody or something behind a comma is no part of what is stated: 'left on Friday |, which is'."""
    told = max(place.extent.end, clause.predicate.end)
    parted = next((token.start for token in begun(place.tokens, told, clause.span.end) if token.lower == ";"), None)
    if parted is not None:
        return last_before(place.tokens, parted)[0].end
    for other in place.clauses[clause.index + 1 :]:
        if other.kind != "relative" or not told <= other.predicate.start < clause.span.end <= other.span.end:
            continue
        between = begun(place.tokens, told, other.predicate.start)
        for at, comma in enumerate(between[:-1]):
            governed = between[at + 1].pos == "ADP"  # ', by which time it'
            behind = between[at + 1 : at + 2 + governed]
            if comma.lower == "," and behind[-1].lower == other.marker:
                return last_before(place.tokens, comma.start)[0].end
    return clause.span.end


def _is_cleft(place: Place, clause: Clause) -> bool:
    """'It was on Friday | that she left': the frame around the time states nothing."""
    if clause.parent is None or clause.marker is None or clause.span.start < place.extent.end:
        return False
    return place.extent.start <= place.clauses[clause.parent].head.start < place.extent.end


def _claim_start(place: Place, clause: Clause) -> int:
    """A relative clause is stated with what it is about ('the nurse who left'), unless words stand between ('Falk, 47, who')."""
    upper = place.clauses[clause.parent] if clause.kind != "relative" and clause.parent is not None else None
    if upper is not None and upper.subject is not None and upper.subject == clause.subject:
        held = clause.kind == "participle" and clause.modality == "hedged"
        held = held and clause.predicate.start == upper.predicate.end + 1
        if held or clause.kind == "infinitive":
            return upper.span.start  # 'She was forced to resign', 'He was believed | killed in May'
    if clause.kind != "relative" or clause.subject is None or clause.marker is None:
        return clause.span.start
    gap = [token for token in place.tokens if clause.subject.end <= token.start < clause.predicate.start]
    marker = next((token for token in gap if token.lower == clause.marker), None)
    if marker is None and (stated := _behind_adverbial(place, clause)):
        return stated
    if marker is None or all(token.pos in ("PUNCT", "ADP") for token in gap if token.start < marker.start):
        return clause.span.start  # 'two of whom left'
    return marker.start


def _behind_adverbial(place: Place, clause: Clause) -> int | None:
    """'a graduate, when | in 1943 she joined it': a time behind 'when' or 'where' and before a subject opens the claim."""
    if clause.subject is None or not clause.span.start < place.lead < clause.subject.start:
        return None
    before = last_before(place.tokens, place.lead, 2)
    marked = any(token.lower == clause.marker and token.pos == "SCONJ" for token in before)
    return place.lead if marked else None
