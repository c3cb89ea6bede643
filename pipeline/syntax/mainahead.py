"""Whether a clause is the main one, as no other verb follows: 'In May | he left', but 'In the tapes he sold, Lee laughs'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.openclauses import Frame, OpenClauses, Range
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.reporting import reports
from pipeline.syntax.tags import QUOTES
from pipeline.syntax.verbahead import PARTING, verb_ahead


def is_main(look: LookLeft, clauses: OpenClauses, predicate: Predicate, subject: Range) -> bool:
    """'For his work | he received a prize', 'After joining the club | he scored', 'If it is a draw | it will be held again': a
    pronoun and its verb behind a phrase or an adverbial clause in front of the subject that the sentence waits for."""
    place, governor = clauses.waiting(), clauses.governor()
    pronoun, alone = look.tokens[subject[0]].lower, subject[1] == subject[0] + 1
    if not alone or (pronoun not in look.words.subject_pronoun and pronoun not in look.words.either):
        return False
    if place is None or clauses.stack[place].subject is not None:
        return False
    opens = look.tokens[clauses.stack[place].start]
    phrase = governor is None and opens.pos == "ADP"
    waiting = clauses.stack[place]
    adverbial = governor is not None and governor.detached and governor.parent is waiting
    adverbial = adverbial and governor is not None and not _is_told_of(look, governor.verb().end, subject[0])
    in_front = phrase or adverbial or (governor is not None and _is_in_front(clauses, waiting, governor))
    return in_front and not _another_follows(look, predicate)


def _is_told_of(look: LookLeft, start: int, subject: int) -> bool:
    """'what kind of port | it is', 'evidence | they are ill': a question or what a noun says is between `start` and a subject."""
    asks = any(token.lower in look.words.complement for token in look.tokens[start:subject])
    return asks or look.tokens[subject - 1].lemma in look.words.content


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
    end = predicate.end
    tokens = look.tokens[: _quotation_end(look, end)]
    states = reports(look, predicate) and tokens[end : end + 1] and tokens[end].pos in NOMINAL
    if not states and (verb_ahead(tokens, end) < len(tokens) or _another_pronoun(tokens, end)):
        return True
    return any(tokens[at].lower == "," and _opens_clause(look, tokens, at + 1) for at in range(end, len(tokens)))


def _quotation_end(look: LookLeft, start: int) -> int:
    """Index of the last mark behind `start`, which closes what is quoted: '“If it is a draw it is over,| ” Lee said'."""
    marks = [at for at in range(start, len(look.tokens)) if look.tokens[at].lower in QUOTES]
    return marks[0] if len(marks) == 1 and look.tokens[marks[0] - 1].lower == "," else len(look.tokens)


def _opens_clause(look: LookLeft, tokens: list[Token], start: int) -> bool:
    """Whether a subject stands behind a comma, and a finite verb before another clause is opened."""
    while start < len(tokens) and tokens[start].pos in ("ADV", "X", "PUNCT") and tokens[start].lower != ",":
        start += 1
    if start >= len(tokens) or tokens[start].pos not in NOMINAL or tokens[start].lower in look.words.relative:
        return False
    phrase = takewhile(lambda token: token.pos != "SCONJ", tokens[start:])
    return any(token.form == "fin" for token in phrase)


def _another_pronoun(tokens: list[Token], start: int) -> bool:
    """'In the talk he gave on Monday | he said'"""
    first = next((at for at in range(start, len(tokens)) if tokens[at].pos in PARTING), len(tokens))
    return first + 1 < len(tokens) and tokens[first].pos == "PRON" and tokens[first + 1].form == "fin"
