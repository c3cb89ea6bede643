"""Something done as the subject of what is said of it, behind a phrase in front: 'said that in May, | leaving it | was hard'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.clausewords import ClauseWords
from pipeline.syntax.openclauses import Frame


def give_subjects(frames: list[Frame], tokens: list[Token], words: ClauseWords) -> None:
    """Make a form in -ing behind 'that', a phrase and a comma the subject of the verb behind it, whose own was its object."""
    for frame in frames:
        inner = frame.parent
        upper = inner.parent if inner is not None else None
        if inner is None or upper is None or frame.subject is None or not _is_done(frame, inner, upper, tokens, words):
            continue
        end = frame.subject[1]
        frame.parent, frame.marker, frame.start = upper, words.that, upper.verb().end + 1
        frame.subject = (inner.verb().start, end)
        inner.parent, inner.subject, inner.end = frame, None, end


def _is_done(frame: Frame, inner: Frame, upper: Frame, tokens: list[Token], words: ClauseWords) -> bool:
    """Whether a clause without a marker has the object of such a form as its subject."""
    if frame.kind != "subordinate" or frame.marker is not None or frame.subject is None or inner.kind != "participle":
        return False
    doing = inner.verb()
    if upper.predicate is None or tokens[doing.verb].lemma in words.clausal:
        return False
    front = tokens[upper.predicate.end : doing.start]
    told = len(front) > 1 and front[0].lower == words.that and front[-1].text == ","
    return told and frame.subject[0] == doing.end and not any(token.form for token in front)
