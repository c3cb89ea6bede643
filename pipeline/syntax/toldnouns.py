"""The verb of a noun that a clause tells of: 'A ferry carrying cars and crew | sank', ', men briefed on it | said'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.lookleft import COMMAS
from pipeline.syntax.openclauses import Frame, Range
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.reporting import ends_report, reports
from pipeline.syntax.verbahead import verb_ahead

_TELLING = frozenset({"participle", "relative", "infinitive"})


def give_told_noun(hanging: Hanging, left: int, predicate: Predicate, subject: Range) -> bool:
    """Whether a finite verb with what seems its subject is the verb of the noun told of, and now has that as its subject."""
    governor = hanging.clauses.governor()
    if governor is None or governor.kind not in _TELLING or governor is not hanging.clauses.top():
        return False
    before = hanging.look.last_word(left, subject[0])
    if hanging.tokens[subject[0]].pos == "PRON" or verb_ahead(hanging.tokens, predicate.end) < len(hanging.tokens):
        return False
    place = hanging.clauses.waiting()
    if place is None:
        return _give_behind_comma(hanging, governor, left, before, predicate)
    waits = hanging.clauses.stack[place].subject is not None
    if not waits or not _joins_object(hanging, left, before):
        return False
    hanging.resume(place, left, predicate)
    return True


def _joins_object(hanging: Hanging, left: int, before: int) -> bool:
    """'carrying cars | and | crew': nothing but nouns, phrases and a conjunction without a comma stand behind the verb."""
    tokens = hanging.tokens
    joined = before > left and tokens[before].pos == "CCONJ" and tokens[before - 1].lower not in COMMAS
    return joined and not any(hanging.look.is_marker(at) for at in range(left, before))


def _give_behind_comma(hanging: Hanging, governor: Frame, left: int, before: int, predicate: Predicate) -> bool:
    """', two people briefed on the deal | said', ', polls released on Friday | showed'."""
    tokens, clauses, noun = hanging.tokens, hanging.clauses, governor.subject
    if noun is None or governor.kind != "participle" or noun[1] != governor.verb().start or noun[0] == 0:
        return False
    governed = before >= left and tokens[before].pos == "ADP" and not hanging.look.is_marker(before)
    bare = before < left and hanging.lemma(governor) not in hanging.words.clausal
    if not (governed or bare) or tokens[noun[0] - 1].lower not in COMMAS:
        return False
    frame = Frame("main", noun[0], None, subject=noun)
    clauses.end(len(clauses.stack) - 1, hanging.look.last_word(left, predicate.start) + 1)
    clauses.close(0, noun[0] - 1)
    governor.parent = frame
    if reports(hanging.look, predicate) and ends_report(hanging.look, predicate):
        clauses.adopt(frame)
    clauses.push(frame, predicate)
    return True
