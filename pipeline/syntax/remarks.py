"""A clause that only turns to the hearer before what is said: 'You know, | it leaks', 'I'll tell you this: | it leaks'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.clausewords import ClauseWords
from pipeline.syntax.openclauses import Frame, OpenClauses
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import Predicate

_BEFORE = frozenset({"PUNCT", "CCONJ", "ADV"})
_ENDS = frozenset({",", ":", "—", "–", "--"})
_NEAR = 4
"""Words between the hearer and the mark: 'I can tell you | right now, sir, | it leaks'."""


def note_remark(tokens: list[Token], clauses: OpenClauses, predicate: Predicate, words: ClauseWords) -> None:
    """Mark a clause as a remark; what follows behind its comma or colon begins anew."""
    top = clauses.top()
    if top is None or top.predicate is not predicate or len(clauses.frames) > 1 or not _opens(tokens, top):
        return
    mark = _end_of_turning(tokens, top, words)
    if mark is None:
        mark = _end_of_remark(tokens, top, words)
    if mark is None:
        return
    top.remark = True
    if tokens[mark].lower in _ENDS and mark + 1 < len(tokens):
        clauses.close(0, mark)
        clauses.push(Frame("main", mark + 1, None), None)


def _opens(tokens: list[Token], frame: Frame) -> bool:
    """Whether nothing stands before a clause."""
    start = frame.verb().start
    first = frame.subject[0] if frame.subject and frame.subject[0] < start else start
    return all(token.pos in _BEFORE for token in tokens[:first])


def _end_of_turning(tokens: list[Token], frame: Frame, words: ClauseWords) -> int | None:
    """Where 'Make no mistake, | it leaks', 'Let's be perfectly clear: | it leaks' or 'That said, | it leaks' ends; None for other
    words."""
    start = frame.verb().start
    start -= start > 0 and frame.subject is not None and frame.subject == (start - 1, start)
    start += 2 if tokens[start].lower in words.urging else 0
    said: list[str] = []
    for place in range(start, min(start + _NEAR + 1, len(tokens))):
        if tokens[place].lower in _ENDS or (place > start and tokens[place].lower == words.that):
            return place if " ".join(said) in words.turning else None
        if tokens[place].pos != "ADV":
            said.append(tokens[place].lower)
    return None


def _end_of_remark(tokens: list[Token], frame: Frame, words: ClauseWords) -> int | None:
    """Where a remark ends: at a comma, a colon or the conjunction of what is said; None if the clause is none."""
    predicate = frame.verb()
    end, last = predicate.end, tokens[predicate.verb]
    if end >= len(tokens):
        return None
    if last.lemma in words.telling and tokens[end].lower in words.hearer and _speaks(tokens, frame, words):
        return _behind_hearer(tokens, end + 1, words)
    wished = predicate.verb > predicate.start and not predicate.negated and tokens[end].lower == words.that
    if wished and last.form != "part" and last.lemma in words.performing and _speaks(tokens, frame, words):
        return end  # 'I want to say | that it leaks'
    behind = predicate.head + 1
    if predicate.copula and predicate.negated and tokens[predicate.head].lemma in words.settling:
        stated = tokens[behind : behind + 1]  # 'There is no question | that it leaks'
        return behind if stated and (stated[0].lower == words.that or stated[0].pos in NOMINAL) else None
    if predicate.copula and tokens[behind : behind + 1] and tokens[behind].lower == ":":
        return behind if tokens[predicate.head].lemma in words.assessing else None
    affirming = words.adding if _is_what(tokens, frame, words) else words.affirming
    affirms = predicate.copula and predicate.head == end and tokens[end].lower in affirming
    if affirms and tokens[behind : behind + 1] and tokens[behind].lower == "," and _is_bare(frame):
        return behind
    if tokens[end].lower != "," or predicate.start + 1 != end:
        return None
    if predicate.copula:
        named = frame.subject is not None and tokens[frame.subject[1] - 1].lemma in words.assessing
        return end if named and predicate.head == predicate.verb else None
    return end if last.lemma in words.remarking and _is_bare(frame) else None


def _is_what(tokens: list[Token], frame: Frame, words: ClauseWords) -> bool:
    """'What's more, | it leaks'"""
    subject = frame.subject
    return subject is not None and tokens[subject[0]].lower in words.adding_subject


def _is_bare(frame: Frame) -> bool:
    return frame.subject is None or frame.subject[1] - frame.subject[0] == 1


def _speaks(tokens: list[Token], frame: Frame, words: ClauseWords) -> bool:
    subject = frame.subject
    return subject is not None and subject[1] - subject[0] == 1 and tokens[subject[0]].lower in words.speaker


def _behind_hearer(tokens: list[Token], index: int, words: ClauseWords) -> int | None:
    for place in range(index, min(index + _NEAR, len(tokens))):
        if tokens[place].lower in _ENDS or tokens[place].lower == words.that:
            return place
        if tokens[place].form:
            return None
    return None
