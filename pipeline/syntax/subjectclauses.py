"""A clause that is the subject of a verb: 'What happened on Friday was a shame', 'said that whether it did was unclear'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.openclauses import Frame, OpenClauses
from pipeline.syntax.parts import HEADS
from pipeline.syntax.predicate import Predicate


def clause_as_subject(look: LookLeft, clauses: OpenClauses, left: int, predicate: Predicate) -> int | None:
    """Place of the clause in 'What happened on Friday | was a shame', 'I think what happened | was a shame': nothing between
    two verbs opens a clause or could be a subject.
    """
    tokens = look.tokens
    place = 0 if _asks(look, clauses) else _told_of(look, clauses)
    if place is None or any(token.lower == "?" for token in tokens):
        return None
    between = tokens[left : predicate.start]
    marked = any(token.pos in ("PUNCT", "CCONJ") for token in between)
    if marked or any(look.is_marker(at) for at in range(left, predicate.start)):
        return None
    bare = not between or between[-1].pos == "ADV" or look.is_time_phrase(left, predicate.start - 1)
    return place if bare or _has_object(look, clauses.frames[-1], between) else None


def _has_object(look: LookLeft, inner: Frame, between: list[Token]) -> bool:
    """'Whoever leads | the party | will face her': behind a verb that no clause follows, whose subject is the word that asks."""
    asks = inner.subject is not None and inner.subject[1] == inner.verb().start == inner.subject[0] + 1
    asks = asks and inner.subject is not None and _is_asking(look, inner.subject[0])
    upper = inner.upper
    asks = asks and (upper is None or upper.form == "fin")  # not 'Finding what holds the roof | is hard'
    return asks and between[-1].pos in HEADS


def _asks(look: LookLeft, clauses: OpenClauses) -> bool:
    """Whether the only clause so far is one of 'What happened'."""
    frames = clauses.frames
    if (
        len(frames) != 1
        or clauses.top() is not frames[0]
        or frames[0].kind != "main"
        or frames[0].subject != (frames[0].start, frames[0].start + 1)
    ):
        return False
    return _is_asking(look, frames[0].start)


def _is_asking(look: LookLeft, at: int) -> bool:
    """'what', 'whoever', which may be a subject."""
    return look.tokens[at].pos == "PRON" and _asks_at(look, at)


def _asks_at(look: LookLeft, at: int) -> bool:
    """'what', 'whether', 'how'"""
    lower, words = look.tokens[at].lower, look.words
    return lower in words.complement and lower != words.that and lower not in words.factuality.condition


def _told_of(look: LookLeft, clauses: OpenClauses) -> int | None:
    """Place of the innermost clause if it is one of 'think | what happened', but not of 'did | what he thought'."""
    top = clauses.top()
    upper = top.parent.predicate if top is not None and top.parent is not None else None
    if top is None or top.predicate is None or upper is None or top.kind != "subordinate":
        return None
    opening = _behind_that(look, upper)
    if opening > top.start:
        return None
    told = look.tokens[upper.verb].lemma in look.words.clausal and _asks_at(look, opening)
    of_its_own = top.subject != (opening, opening + 1)
    thinks = of_its_own and look.tokens[top.predicate.verb].lemma in look.words.clausal
    return len(clauses.stack) - 1 if told and opening <= top.start <= opening + 1 and not thinks else None


def _behind_that(look: LookLeft, upper: Predicate) -> int:
    """Behind a verb and its 'that': 'said (that) | what happened was a shame'."""
    return upper.end + (upper.end < len(look.tokens) - 1 and look.tokens[upper.end].lower == look.words.that)


def behind_subject_clause(look: LookLeft, clauses: OpenClauses, place: int, predicate: Predicate) -> None:
    """Open the clause that the one at `place` of the stack is the subject of."""
    inner = clauses.stack[place]
    upper = inner.upper
    start = _behind_that(look, upper) if upper is not None else inner.start
    frame = Frame("subordinate" if upper else "main", start, inner.parent, subject=(start, predicate.start))
    inner.kind, inner.parent, inner.detached = "subordinate", frame, True
    clauses.close(place, predicate.start)
    clauses.push(frame, predicate)
