"""A time expression in its sentence: what stands around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Literal

from pipeline.frozen import frozen
from pipeline.model import Clause, Sentence, Token
from pipeline.schema import Span
from pipeline.syntax.places import begun, first_from, last_before

_MODIFIERS = 4
"""Words between a preposition and its time, with the preposition: 'for | the seasonally slow | third quarter'."""


@frozen
class Place:
    """A time expression in its sentence, with what the sentence says about itself."""

    extent: Span
    sentence: Sentence
    tokens: list[Token]
    clauses: list[Clause]
    others: Sequence[Span]
    """The sentence's other time expressions."""
    content: Span | None = None
    """The stretch of somebody's words that the expression stands in."""
    side: Literal["past", "ahead", ""] = ""
    """All of it lies before or after the day of publication."""
    bounded: bool = False
    """Its words bound it: 'no later than Friday'."""
    ranged: bool = False
    """It goes from one day to another: 'from 1995 to 2005'."""
    earlier: bool = False
    """It is counted from another time and lies before the day of publication: 'a year earlier', 'July'."""
    undated: bool = False
    """It is not known when the document appeared."""
    op: str = ""
    """The operation of the expression: a 'holiday' has capitals that are no sign of another name."""
    coarse: bool = False
    """It is longer than a day."""
    long: bool = False
    """It is longer than a month."""
    accounted: bool = False
    """It is one that accounts are made for: 'the first quarter'."""
    mishap: bool = False
    """Of what nobody plans and somebody tells of later: "Monday's fire"."""
    bygone: bool = False
    """Its words count back: 'last week', 'four years ago'."""
    forward: bool = False
    """It runs on from a day: 'the next five years'."""
    lengths: frozenset[int] = frozenset()
    """Where others begin that only tell how long something took: 'for 11 days'."""
    contents: Mapping[int, Span] = field(default_factory=dict)
    """Start of a cue -> the main predicate's head of its content."""
    preposition: Token | None = None
    """Directly before it (a determiner and adjectives may stand between)."""

    @property
    def lead(self) -> int:
        """Start of the expression with its preposition."""
        return self.preposition.start if self.preposition else self.extent.start

    @property
    def word(self) -> str:
        """The preposition in lower case, '' without one."""
        return self.preposition.lower if self.preposition is not None else ""

    @property
    def behind(self) -> list[Token]:
        """The tokens behind the expression."""
        return self.tokens[first_from(self.tokens, self.extent.end) :]


def preposition_before(tokens: list[Token], start: int) -> Token | None:
    """The preposition directly before an offset; a determiner and adjectives may stand between."""
    before = last_before(tokens, start, _MODIFIERS)
    while before and before[-1].pos in ("DET", "ADJ", "ADV"):
        before.pop()
    return before[-1] if before and before[-1].pos in ("ADP", "SCONJ") else None


def governing_preposition(tokens: list[Token], clauses: list[Clause], start: int) -> Token | None:
    """The same; not what opens the clause that the time is the subject of ('said that | next year would be bad') or stands in
    front of ('while | the next day, | games were held')."""
    found = preposition_before(tokens, start)
    return None if found is not None and clause_marked(tokens, clauses, found, start) else found


def clause_marked(tokens: list[Token], clauses: list[Clause], marker: Token, start: int) -> Clause | None:
    """The clause that a marker directly before an expression opens, no verb between; `start`: of the expression."""
    for clause in clauses:
        if clause.marker == marker.lower and clause.span.start >= start:
            between = tokens[first_from(tokens, start) : first_from(tokens, clause.span.start)]
            parted = any(token.pos in ("VERB", "AUX") or token.lower == marker.lower for token in between)
            own = clause.span.start == start or clause.kind == "subordinate"
            return clause if own and not parted else None
    return None


def is_credit(place: Place) -> bool:
    """'[Nova Press, 17 March 2017]': a sentence in brackets without a finite verb tells where something stands."""
    text = place.sentence.text
    enclosed = text[0] in "([" and text[-1] in ")]"
    return enclosed and all(token.form != "fin" for token in place.tokens)


def with_particle(place: Place, clause: Clause) -> str:
    """'rule out': the verb and the word behind it, before the time."""
    return " ".join(
        [clause.lemma, *(token.lower for token in begun(place.tokens, clause.predicate.end, place.lead)[:1])]
    )
