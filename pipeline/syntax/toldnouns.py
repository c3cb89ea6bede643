"""The verb of a noun that a clause tells of: 'A ferry carrying cars and crew | sank', ', men briefed on it | said'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.lookleft import COMMAS, LookLeft
from pipeline.syntax.openclauses import Frame, Range
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.reporting import ends_report, reports
from pipeline.syntax.verbahead import verb_ahead

_TELLING = frozenset({"participle", "relative", "infinitive"})
_PARTING = frozenset({":", ";"})


def give_told_noun(hanging: Hanging, left: int, predicate: Predicate, subject: Range) -> bool:
    """Whether a finite verb with what seems its subject is the verb of the noun told of, and now has that as its subject."""
    governor = hanging.clauses.governor()
    if governor is None or governor is not hanging.clauses.top():
        return False
    if governor.kind not in _TELLING:
        return _leave_participle(hanging, governor, left, predicate, subject)
    before = hanging.look.last_word(left, subject[0])
    if hanging.tokens[subject[0]].pos == "PRON" or verb_ahead(hanging.tokens, predicate.end) < len(hanging.tokens):
        return False
    place = hanging.clauses.waiting()
    if place is None:
        timed = _is_time(hanging.look, subject)
        return _give_behind_comma(hanging, governor, left, before, predicate, timed)
    waits = hanging.clauses.stack[place].subject is not None
    if not waits or not _joins_object(hanging, left, before):
        return False
    hanging.resume(place, left, predicate)
    return True


def open_told(hanging: Hanging, left: int, marker: int, predicate: Predicate, subject: Range) -> bool:
    """Whether a clause tells what a noun says that is itself the subject of what is told ('said | the rumour that she quit | was
    false'), and is now open; not 'told the court that she quit', 'claims that Lee says are good'."""
    governor, tokens, words = hanging.clauses.governor(), hanging.tokens, hanging.words
    if governor is None or hanging.clauses.waiting(firm=True) is not None or tokens[marker].lower != words.that:
        return False
    told = tokens[marker - 1].pos == "NOUN" and tokens[marker - 1].lemma in words.content
    stated = told and hanging.lemma(governor) in words.clausal - words.addressee
    ahead = verb_ahead(tokens, predicate.end)
    inner = ahead == predicate.end and tokens[predicate.verb].lemma in words.clausal
    if not stated or inner or ahead == len(tokens):
        return False
    hanging.wait_for_predicate(left, marker - 1)
    clauses = hanging.clauses
    if clauses.waiting() is None:
        return False
    clauses.push(Frame("subordinate", marker + 1, clauses.top(), words.that, subject), predicate)
    return True


def _joins_object(hanging: Hanging, left: int, before: int) -> bool:
    """'carrying cars | and | crew': nothing but nouns, phrases and a conjunction without a comma stand behind the verb."""
    tokens = hanging.tokens
    joined = before > left and tokens[before].pos == "CCONJ" and tokens[before - 1].lower not in COMMAS
    return joined and not any(hanging.look.is_marker(at) for at in range(left, before))


def _give_behind_comma(
    hanging: Hanging, governor: Frame, left: int, before: int, predicate: Predicate, timed: bool
) -> bool:
    """', two people briefed on the deal | said', ', polls released on Friday | showed', 'and plans agreed Friday | failed';
    `timed`: a time stands before the verb."""
    noun = _noun_of(governor)
    governed = before >= left and hanging.tokens[before].pos == "ADP" and not hanging.look.is_marker(before)
    bare = before < left and (timed or hanging.lemma(governor) not in hanging.words.clausal)
    if noun is None or not (governed or bare) or not _opens(hanging, noun[0]):
        return False
    _give(hanging, governor, noun, hanging.look.last_word(left, predicate.start) + 1, predicate)
    return True


def give_noun_before(hanging: Hanging, left: int, predicate: Predicate) -> bool:
    """': a company he owns | has paid', ', the clerk who left | said': the same where the verb follows directly."""
    top = hanging.clauses.top()
    noun = _noun_of(top) if top is not None else None
    if top is None or noun is None or not _opens(hanging, noun[0]) or hanging.clauses.waiting() is not None:
        return False
    if hanging.look.last_word(left, predicate.start) >= left:
        return False
    _give(hanging, top, noun, predicate.start, predicate)
    return True


def _noun_of(teller: Frame) -> Range | None:
    """The noun that a clause tells of, without a comma between: 'men | hired', 'a company | he owns', 'the clerk | who left'."""
    if teller.predicate is None or teller.subject is None or teller.kind not in ("participle", "relative"):
        return None
    start, end = teller.subject
    if teller.kind == "relative" and teller.marker is None:
        return (teller.start, start) if teller.start < start else None
    beside = end + (teller.kind == "relative") == teller.predicate.start
    return teller.subject if beside and start == teller.start else None


def _opens(hanging: Hanging, start: int) -> bool:
    """Whether what begins at an index may open a clause: behind a mark or a conjunction."""
    before = hanging.tokens[start - 1] if start else None
    return before is not None and (before.lower in COMMAS or before.lower in _PARTING or before.pos == "CCONJ")


def _give(hanging: Hanging, teller: Frame, noun: Range, end: int, predicate: Predicate) -> None:
    """Open the clause of the noun, which the one that tells of it, up to `end`, belongs to."""
    clauses = hanging.clauses
    clauses.end(len(clauses.stack) - 1, end)
    if hanging.tokens[noun[0] - 1].pos == "CCONJ":
        hanging.coordinate(predicate, noun[0] - 1, noun)
        teller.parent = clauses.top()
        return
    frame = Frame("main", noun[0], None, subject=noun)
    clauses.close(0, noun[0] - 1)
    teller.parent = frame
    if reports(hanging.look, predicate) and ends_report(hanging.look, predicate):
        clauses.adopt(frame)
    clauses.push(frame, predicate)


def _leave_participle(hanging: Hanging, governor: Frame, left: int, predicate: Predicate, subject: Range) -> bool:
    """'the deal reached last week | failed': between two finite verbs nothing but a time stands, which is no subject, so that the
    first one is a participle; not where it is told ('She said last week | was cold')."""
    verb, look, clauses = governor.verb(), hanging.look, hanging.clauses
    governed = subject[0] == left + 1 and look.tokens[left].pos == "ADP"
    timed = (subject[0] == left or governed) and _is_time(look, subject)
    if timed and _is_asked_for(look, governor):
        return _give_to_clause(hanging, governor, predicate, subject)
    plain = verb.form == "fin" and verb.tense == "past" and verb.start + 1 == verb.end == left and not verb.copula
    if not (timed and plain) or governor.subject is None or hanging.lemma(governor) in hanging.words.clausal:
        return False
    place = len(clauses.stack) - 1
    frame = Frame(governor.kind, governor.start, governor.parent, governor.marker, governor.subject)
    frame.detached, frame.content = governor.detached, governor.content
    clauses.close(place, subject[1])
    governor.kind, governor.marker, governor.parent, governor.detached = "participle", None, frame, False
    clauses.push(frame, predicate)
    return True


def _is_asked_for(look: LookLeft, clause: Frame) -> bool:
    """'that | whoever was hurt', 'said | whatever was decided': a clause whose conjunction is its subject."""
    noun = clause.subject
    if noun is None or clause.kind != "subordinate" or noun[1] - noun[0] > 1 or clause.marker is None:
        return False
    return look.tokens[noun[0]].lower == clause.marker and look.tokens[noun[0]].pos == "PRON"


def _give_to_clause(hanging: Hanging, governor: Frame, predicate: Predicate, time: Range) -> bool:
    """'Lee said that whoever was hurt on Monday | will be paid': such a clause, which a time ends, is the subject."""
    clauses, start = hanging.clauses, governor.start
    frame = Frame("subordinate", start, governor.parent, subject=(start, time[1]))
    clauses.close(len(clauses.stack) - 1, time[1])
    governor.parent = frame
    clauses.push(frame, predicate)
    return True


def _is_time(look: LookLeft, phrase: Range) -> bool:
    """'last week', 'May and June'"""
    return all(look.is_time(at) or look.tokens[at].pos == "CCONJ" for at in range(*phrase))
