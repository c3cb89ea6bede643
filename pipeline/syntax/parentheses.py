"""What stands in commas between a subject and its verb: 'The bridge, I am told, | was built in 1911'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.lookleft import COMMAS, LookLeft
from pipeline.syntax.openclauses import OpenClauses, Range
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.reporting import reports


def interrupted_subject(look: LookLeft, clauses: OpenClauses, predicate: Predicate, start: int) -> Range | None:
    """The noun phrase that opens the sentence and waits for its verb behind the clause of `predicate`; else None.

    `start`: where the clause's subject begins, which is a pronoun or tells something ('The bridge, Ann Lee said, | is old').
    """
    tokens = look.tokens
    if clauses.frames or len(clauses.stack) != 1 or not (tokens[start].pos == "PRON" or reports(look, predicate)):
        return None
    frame, mark = clauses.stack[0], look.last_word(0, start)
    mark -= mark > 0 and tokens[mark].pos == "CCONJ"
    noun = frame.start + (tokens[frame.start].pos == "DET")  # 'This week', not 'This plan'
    if mark <= frame.start or tokens[mark].lower not in COMMAS or look.is_time(noun):
        return None
    named = tokens[frame.start].pos in NOMINAL and not any(token.form for token in tokens[frame.start : mark])
    return (frame.start, mark) if named and _goes_on(look, predicate) else None


def _goes_on(look: LookLeft, predicate: Predicate) -> bool:
    """Whether an auxiliary stands directly behind the next comma or dash; another verb may only go on a list, but not behind a
    bare 'he said'."""
    tokens, index = look.tokens, predicate.end
    mark = next((place for place in range(index, len(tokens) - 1) if tokens[place].lower in COMMAS), None)
    if mark is None or tokens[mark + 1].form != "fin":
        return False
    return tokens[mark + 1].pos == "AUX" or (mark == index and reports(look, predicate))


def parenthesis_before_time(hanging: Hanging, left: int, last: int) -> int | None:
    """The comma that ends a parenthesis behind a subject, where a time stands before the verb: 'Lee, the mayor, | today said'."""
    look = hanging.look
    mark = look.mark_before_time(left, last)
    if mark is None:
        return None
    place = hanging.clauses.waiting(firm=True)
    if left and place is not None:
        return mark if hanging.clauses.stack[place].subject is not None else None
    subject = look.before_parenthesis(left, mark, hanging.joins(left))
    before = look.last_word(left, subject[0]) if subject is not None else left
    free = before < left or look.is_marker(before) or look.tokens[before].pos in ("PUNCT", "CCONJ")
    return mark if subject is not None and free else None
