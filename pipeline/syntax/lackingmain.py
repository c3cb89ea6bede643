"""A subject that still waits for its verb at the end of a sentence: what seemed the verb of a clause of time is its own."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.clausewords import ClauseWords
from pipeline.syntax.openclauses import Frame

_DESCRIBING = frozenset({"relative", "participle"})


def give_verb(frames: list[Frame], tokens: list[Token], words: ClauseWords) -> None:
    """'A man who fled after the crash | was held': 'after' is a preposition there, as the man has no other verb; not in 'A man
    who fled after the fire was out | was held'."""
    for place in range(len(frames) - 1, 0, -1):
        last, waiting = frames[place], frames[place].parent
        if waiting is None or waiting.predicate is not None or not _may_be_phrase(last, tokens, words):
            continue
        if waiting.kind == "main" or (waiting.kind == "subordinate" and not waiting.detached):
            first = next(frame for frame in frames if frame.parent is waiting)
            between = frames[frames.index(first) + 1 : place]
            if _describes(first, waiting, last, tokens) and _lies_within(between, first):
                _take_place(last, waiting, frames)


def _may_be_phrase(frame: Frame, tokens: list[Token], words: ClauseWords) -> bool:
    """Is it a clause of time whose conjunction may be a preposition, with a noun as subject ('after | he left' is none)?"""
    if frame.kind != "subordinate" or not frame.detached or frame.marker not in words.prepositional:
        return False
    return frame.subject is not None and tokens[frame.subject[0]].pos != "PRON"


def _describes(frame: Frame, waiting: Frame, last: Frame, tokens: list[Token]) -> bool:
    """Does a clause that no comma closes describe the subject that waits?"""
    if waiting.subject is None or last.subject is None or frame.kind not in _DESCRIBING:
        return False
    behind = tokens[waiting.subject[1] : last.subject[0]]
    return frame.start <= waiting.subject[1] and all(token.lower != "," for token in behind)


def _lies_within(between: list[Frame], first: Frame) -> bool:
    """Are all clauses between part of the first, and none such as may be the missing one ('who work there | made it known')?"""
    inside = [first]
    for frame in between:
        bare = frame.kind == "subordinate" and frame.marker is None
        if bare or not any(frame.parent is upper for upper in inside):
            return False
        inside.append(frame)
    return True


def _take_place(last: Frame, waiting: Frame, frames: list[Frame]) -> None:
    """The clause gets the subject that waited, and what hung on that; a coordinate one shares it."""
    for frame in frames:
        if frame.parent is waiting and frame is not last:
            frame.parent = last
            frame.end = min(frame.end, last.verb().start)
        elif frame.parent is last and frame.kind == "coordinate" and frame.subject == last.subject:
            frame.subject, frame.marker, frame.detached = waiting.subject, waiting.marker, waiting.detached
    last.kind, last.start, last.parent = waiting.kind, waiting.start, waiting.parent
    last.marker, last.subject, last.detached = waiting.marker, waiting.subject, waiting.detached
