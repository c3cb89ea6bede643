"""Whether a clause is the main one, as no other verb follows: 'In May | he left', but 'In the tapes he sold, Lee laughs'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.openclauses import Frame, OpenClauses, Range
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.reporting import reports
from pipeline.syntax.verbahead import PARTING, verb_ahead

_OPENS_SUBJECT = frozenset({"PRON", "DET", "NOUN", "PROPN", "NUM", "ADJ"})
"""Parts of speech that a subject begins with."""


def is_main(look: LookLeft, clauses: OpenClauses, predicate: Predicate, subject: Range) -> bool:
    """'For his work | he received a prize', 'After joining the club | he scored': a pronoun and its verb behind nothing but a
    phrase, or a clause without a subject, in front of the subject that the sentence waits for."""
    place, governor = clauses.waiting(), clauses.governor()
    pronoun, alone = look.tokens[subject[0]].lower, subject[1] == subject[0] + 1
    if not alone or (pronoun not in look.words.subject_pronoun and pronoun not in look.words.either):
        return False
    if place is None or clauses.stack[place].subject is not None:
        return False
    opens = look.tokens[clauses.stack[place].start]
    phrase = governor is None and opens.pos == "ADP"
    in_front = phrase or (governor is not None and _is_in_front(clauses, clauses.stack[place], governor))
    return in_front and not _another_follows(look, predicate)


def is_parted(look: LookLeft, clauses: OpenClauses, predicate: Predicate, left: int, before: int) -> bool:
    """'As agreed, on Monday | the bank closed': a clause without a subject, a comma and nothing but a phrase, that the noun at
    `before` ends, in front of the subject that the sentence waits for."""
    place, governor = clauses.waiting(), clauses.governor()
    if place is None or governor is None or clauses.stack[place].subject is not None:
        return False
    mark = look.phrase_start(left, before) - 2
    parted = mark >= left and look.tokens[mark].lower == "," and look.tokens[mark + 1].pos == "ADP"
    parted = parted and all(token.lower != "," for token in look.tokens[left:mark])
    return parted and _is_in_front(clauses, clauses.stack[place], governor) and not _another_follows(look, predicate)


def _is_in_front(clauses: OpenClauses, waiting: Frame, governor: Frame) -> bool:
    """Whether the only clause so far has neither a subject nor a finite verb."""
    return (
        len(clauses.frames) == 1
        and (governor.verb().form != "fin" or governor.detached)
        and governor.subject is None
        and governor.parent in (waiting, None)
    )


def _another_follows(look: LookLeft, predicate: Predicate) -> bool:
    """Whether a verb follows that the subject of the sentence may stand before."""
    tokens, end = look.tokens, predicate.end
    states = reports(look, predicate) and tokens[end : end + 1] and tokens[end].pos in _OPENS_SUBJECT
    if not states and (verb_ahead(tokens, end) < len(tokens) or _another_pronoun(look, end)):
        return True
    return any(tokens[at].lower == "," and _opens_clause(look, at + 1) for at in range(end, len(tokens)))


def _opens_clause(look: LookLeft, start: int) -> bool:
    """Whether a subject stands behind a comma, and a finite verb before another clause is opened."""
    tokens = look.tokens
    while start < len(tokens) and tokens[start].pos in ("ADV", "X", "PUNCT") and tokens[start].lower != ",":
        start += 1
    if start >= len(tokens) or tokens[start].pos not in _OPENS_SUBJECT or tokens[start].lower in look.words.relative:
        return False
    phrase = takewhile(lambda token: token.pos != "SCONJ", tokens[start:])
    return any(token.form == "fin" for token in phrase)


def _another_pronoun(look: LookLeft, start: int) -> bool:
    """'In the talk he gave on Monday | he said'"""
    tokens = look.tokens
    first = next((at for at in range(start, len(tokens)) if tokens[at].pos in PARTING), len(tokens))
    return first + 1 < len(tokens) and tokens[first].pos == "PRON" and tokens[first + 1].form == "fin"
