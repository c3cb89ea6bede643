"""A sentence in which no clause has turned out to be the main one: the first finite verb that may be its verb is."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.clausewords import ClauseWords
from pipeline.syntax.openclauses import Frame, Range

_FRONTED = frozenset({"ADP", "ADV", "SCONJ"})
_NOUNS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "PART"})
_NAMED = frozenset({"NOUN", "ADJ"})


def give_main(frames: list[Frame], tokens: list[Token], words: ClauseWords) -> None:
    """'Earnings of 65 cents a share | were lower', 'If one files it, she or he | will be elected': every sentence has a main
    clause if it has a finite one that no word opens."""
    main = next((frame for frame in frames if frame.kind == "main"), None)
    if main is not None:
        _part_joined(frames[0], main, tokens)
        return
    for frame in frames:
        subject = None if frame.verb().form != "fin" else _main_subject(frame, frames, tokens, words)
        if subject is not None:
            _make_main(frame, subject, frames)
            return


def _part_joined(first: Frame, main: Frame, tokens: list[Token]) -> None:
    """'Without rain | we lose the crop, so we hope': behind a phrase in front a pronoun with its verb and object is a main clause
    and no relative, if another is joined to it."""
    subject, pronoun = main.subject, first.subject
    if subject is None or pronoun is None or first.kind != "relative" or first.marker is not None:
        return
    joined = subject[0] > 1 and tokens[subject[0] - 1].pos in ("ADV", "CCONJ") and tokens[subject[0] - 2].text == ","
    start = min(main.start, first.start - 1)
    if not joined or first.parent is not main or start < 0 or tokens[start].pos != "ADP":
        return
    if tokens[pronoun[0]].pos == "PRON" and tokens[first.verb().end].pos in ("DET", "PRON"):
        first.kind, first.parent, first.start, main.start = "main", None, start, subject[0]
        first.end = min(first.end, subject[0] - 2)


def _main_subject(frame: Frame, frames: list[Frame], tokens: list[Token], words: ClauseWords) -> Range | None:
    """The subject of a clause as a main one; None where it cannot be one."""
    if frame.subject is None:
        return None
    if frame.kind == "relative" and frame.marker is None:
        return _beside_noun(frame, frame.subject, frames, tokens, words)
    if frame.kind == "relative" and frame.marker == words.that:
        return _pointed(frame.subject, tokens, words)
    if frame.kind == "subordinate" and frame.marker is None:
        return _behind_ing(frame, tokens)
    in_front = frame.kind == "coordinate" and frame.parent is frames[0]
    return _behind_clause(frame, frame.subject, tokens) if in_front else None


def _beside_noun(
    frame: Frame, subject: Range, frames: list[Frame], tokens: list[Token], words: ClauseWords
) -> Range | None:
    """'Earnings of 65 cents | a share | were', 'Last night in Lund | I | voted'; not 'The car | he | bought'."""
    waiting = _waiting(frame)
    first = tokens[waiting.start if waiting else 0]
    fronted = first.pos in _FRONTED or first.lower in words.time or frames[0].kind == "participle"
    if tokens[subject[0]].lower in words.floating and not fronted:
        return (min(frame.start, waiting.start if waiting else frame.start), subject[0])  # 'Lee and Kim | both | left'
    if tokens[subject[0]].pos == "PRON":
        alone = all(other is frame or other.marker is not None or other.verb().form != "fin" for other in frames)
        return subject if fronted and alone else None  # not 'In the talk | he | gave she said'
    waited = waiting.subject if waiting is not None else None
    if (
        waited is not None
        and waited[1] <= subject[0]
        and words.periods.isdisjoint(t.lemma for t in tokens[slice(*waited)])
    ):
        return waited
    return subject if fronted else (min(frame.start, subject[0]), subject[1])


def _behind_ing(frame: Frame, tokens: list[Token]) -> Range | None:
    """'Clerks feeling the heat | left': what seemed the content of a form in -ing with its object is told of what opens the
    sentence."""
    upper = frame.parent
    if upper is None or upper.kind != "participle" or upper.subject is None or upper.parent is not _waiting(frame):
        return None
    opening = upper.subject[0] == 0 and all(
        token.pos == "ADV" for token in tokens[upper.subject[1] : upper.verb().start]
    )
    return upper.subject if opening and upper.start == 0 else None


def _pointed(subject: Range, tokens: list[Token], words: ClauseWords) -> Range | None:
    """'In Lund | that lesson | was learned': behind 'that' a bare noun."""
    that = subject[0] - (tokens[subject[0]].lower != words.that)
    subject = (that + 1, subject[1])
    if subject[0] >= subject[1]:
        return None
    bare = that >= 0 and tokens[that].lower == words.that and tokens[subject[0]].pos in _NAMED
    return (that, subject[1]) if bare else None


def _behind_clause(frame: Frame, subject: Range, tokens: list[Token]) -> Range | None:
    """'While it falls, Nova and Orr | said', joined to the clause in front: behind its comma with a subject of its own."""
    upper = frame.parent
    if upper is None or upper.kind != "subordinate" or not upper.detached or subject == upper.subject:
        return None
    start = subject[0]
    while start > upper.verb().end and tokens[start - 1].pos in _NOUNS:
        start -= 1
    return (start, subject[1]) if start > 0 and tokens[start - 1].lower == "," else None


def _waiting(frame: Frame) -> Frame | None:
    """The main clause without predicate that a clause hangs on, through others."""
    upper = frame.parent
    while upper is not None and upper.parent is not None:
        upper = upper.parent
    return upper if upper is not None and upper.predicate is None else None


def _make_main(frame: Frame, subject: Range, frames: list[Frame]) -> None:
    waiting, behind = _waiting(frame), frame.kind == "coordinate"
    for other in frames[: frames.index(frame)]:
        after = other.verb().start < subject[0]
        other.end = min(other.end, subject[0] if after else frame.verb().start)  # 'A man suspected of theft | was held'
    for other in frames:
        if other is not frame and other.parent is waiting:
            other.parent = frame
    frame.start = subject[0] if behind else min(frame.start, waiting.start if waiting else subject[0])
    frame.kind, frame.marker, frame.parent = "main", None, None
    frame.subject, frame.detached = subject, False
