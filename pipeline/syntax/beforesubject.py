"""What stands before the subject of a finite verb and is not it: a time, or a clause that is the subject itself.

'What happened on Friday was a shame', 'heard that in May he had left', 'If he had come in May we would have met'.
"""

from __future__ import annotations

from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.openclauses import Frame, OpenClauses, Range
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.walk import QUOTES, is_year

_TIMES = frozenset({"ADP", "NUM", "PROPN", "NOUN", "DET", "ADJ", "CCONJ"})
"""Parts of speech in a phrase of time."""


def has_clause_as_subject(look: LookLeft, clauses: OpenClauses, left: int, predicate: Predicate) -> bool:
    """'What happened on Friday | was a shame': nothing between two verbs opens a clause or could be a subject."""
    frames, tokens = clauses.frames, look.tokens
    if len(frames) != 1 or frames[0].kind != "main" or frames[0].subject != (frames[0].start, frames[0].start + 1):
        return False
    opening = tokens[frames[0].start]
    asks = opening.lower in look.words.complement and opening.lower != look.words.that
    if opening.pos != "PRON" or not asks or any(token.lower == "?" for token in tokens):
        return False
    between = tokens[left : predicate.start]
    marked = any(token.pos in ("PUNCT", "CCONJ") for token in between)
    if marked or any(look.is_marker(place) for place in range(left, predicate.start)):
        return False
    return not between or between[-1].pos == "ADV" or look.is_time_phrase(left, predicate.start - 1)


def behind_subject_clause(clauses: OpenClauses, predicate: Predicate) -> None:
    """Open the clause that the only one so far is the subject of."""
    inner = clauses.frames[0]
    frame = Frame("main", inner.start, None, subject=(inner.start, predicate.start))
    inner.kind, inner.parent, inner.detached = "subordinate", frame, True
    clauses.close(0, predicate.start)
    clauses.push(frame, predicate)


def behind_gerund(clauses: OpenClauses, top: Frame, predicate: Predicate) -> None:
    """Open the clause that a non-finite one is the subject of: 'Expanding the park | will help'."""
    upper = top.parent if top.parent and top.parent.predicate else None
    frame = Frame("subordinate" if upper else "main", top.start, upper, subject=(top.start, predicate.start))
    depth = len(clauses.stack) - 1 if upper else 0
    top.parent = frame
    clauses.close(depth, predicate.start)
    clauses.push(frame, predicate)


def that_before_time(look: LookLeft, left: int, before: int) -> int | None:
    """'heard | that | in May he had left': where a time between a conjunction and a subject ends at `before`."""
    timed = look.tokens[before].pos == "NUM" or look.is_time(before)
    if not timed or look.tokens[before].lower in look.words.conjunctive:
        return None
    place = before
    while place > left and look.tokens[place].pos in _TIMES and look.tokens[place].lower != look.words.that:
        place -= 1
    governed = look.tokens[place + 1].pos == "ADP" and look.tokens[place].lower == look.words.that
    return place if governed and look.is_marker(place) else None


def ends_fronted_clause(look: LookLeft, left: int, before: int, waiting: Frame, governor: Frame, start: int) -> bool:
    """'If he had come in May | we would have met': a time, a pronoun or an opening quotation mark ends an adverbial clause in
    front of the one that waits, whose subject begins at `start`.
    """
    tokens = look.tokens
    in_front = governor.detached and governor.parent is waiting and waiting.subject is None
    parted = tokens[before].pos == "PRON" or (start > before + 1 and tokens[start - 1].lower in QUOTES)
    return in_front and (parted or look.is_time_phrase(left, before))


def is_object(look: LookLeft, last: int) -> bool:
    """Whether a pronoun is no subject; 'half of them' is one."""
    return look.tokens[last].lower in look.words.no_subject and look.tokens[last - 1].lower != look.words.of


def is_fronted(look: LookLeft, frame: Frame, before: int, subject: Range) -> bool:
    """Whether a phrase stands in front of the subject without a comma ('In the Battle of Britain | the force won').

    Before a pronoun only a time does ('In May | they won', but 'In the tapes | they released').
    """
    opens, last = look.tokens[frame.start], look.tokens[subject[0] - 1]
    timed = last.pos == "NUM" or last.lower in look.words.time or look.tokens[before].lemma in look.words.periods
    if look.tokens[before].lower in look.words.conjunctive:
        return False  # 'By the time | he left'
    in_front = opens.pos == "ADP" or opens.lower in look.words.time or timed
    return in_front and frame.subject is None and (timed or look.tokens[subject[0]].pos != "PRON")


def is_bare_time(look: LookLeft, left: int, last: int) -> bool:
    """Whether nothing but a preposition and a day or year stands from `left` on: 'since | 2022', 'until | May'."""
    tokens = look.tokens
    return last == left + 1 and tokens[left].pos == "ADP" and (is_year(tokens[last].text) or look.is_time(last))


def clause_break(look: LookLeft, left: int, start: int) -> int | None:
    """Index of the last ', and' (its conjunction) or semicolon before `start`, behind which a new clause begins."""
    tokens = look.tokens
    for place in range(start - 1, left - 1, -1):
        token = tokens[place]
        if token.lower == ";" or (token.pos == "CCONJ" and place > left and tokens[place - 1].lower == ","):
            return place
    return None
