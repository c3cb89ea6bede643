"""What stands in commas between a subject and its verb: 'The bridge, I am told, | was built in 1911'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.lookleft import COMMAS, LookLeft
from pipeline.syntax.openclauses import OpenClauses, Range
from pipeline.syntax.parts import HEADS, NOMINAL
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
    subject = before_parenthesis(look, left, mark, hanging.joins(left))
    before = look.last_word(left, subject[0]) if subject is not None else left
    free = before < left or look.is_marker(before) or look.tokens[before].pos in ("PUNCT", "CCONJ")
    return mark if subject is not None and free else None


def before_parenthesis(look: LookLeft, left: int, comma: int, joins: bool) -> Range | None:
    """The noun phrase before a parenthesis that ends at `comma` ('Lee, the mayor, said', 'Gifts, from Lee and me, fell')."""
    tokens = look.tokens
    while comma > left and tokens[comma - 1].pos == "PUNCT":
        comma -= 1
    for place in range(comma - 1, left, -1):
        marked = tokens[place].lower in COMMAS and tokens[place - 1].pos in HEADS
        if not marked or look.is_time_phrase(left, place - 1) or look.is_in_date(place):
            continue
        start = look.subject_start(left, place - 1, joins)
        if not _is_inserted(look, left, start):
            return start, place
    return None


def _is_inserted(look: LookLeft, left: int, start: int) -> bool:
    """'Gifts, from | firms, clerks and others, | fell': whether a list begins at `start`, or goes on there, that a preposition
    behind a comma governs."""
    tokens = look.tokens
    while start - 2 > left and tokens[start - 1].lower == "," and tokens[start - 2].pos in HEADS:
        start = look.phrase_start(left, start - 2)
    governed = start - 3 > left and tokens[start - 1].pos == "ADP" and not look.is_marker(start - 1)
    return governed and tokens[start - 2].lower == ","
