"""The clauses of a sentence that are still open while it is read from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.model import ClauseKind
from pipeline.syntax.predicate import Predicate

DEPTH = 40
"""Keeps the time linear where something that is no sentence nests without end."""

Range = tuple[int, int]
"""Token indices, end exclusive."""


@dataclass(slots=True)
class Frame:
    """A clause while it is being read; places are token indices."""

    kind: ClauseKind
    start: int
    parent: Frame | None
    marker: str | None = None
    subject: Range | None = None
    predicate: Predicate | None = None
    end: int = -1
    """-1 while nothing has ended its span."""
    detached: bool = False
    """An adverbial clause: outside the span of the clause it modifies."""
    conditional: bool = False
    """A condition is attached to it."""
    content: Frame | None = None
    """Of a trailing cue: what was said before it."""
    tentative: bool = False
    """Opened on the guess that a predicate follows."""
    index: int = -1
    remark: bool = False
    """It only turns to the hearer: 'You know,'."""

    def verb(self) -> Predicate:
        """The predicate of a clause that has one."""
        assert self.predicate is not None
        return self.predicate

    @property
    def upper(self) -> Predicate | None:
        """The predicate of the clause that it hangs on, if that has one."""
        return self.parent.predicate if self.parent is not None else None

    def first(self) -> Frame:
        """The first of coordinate clauses, itself elsewhere."""
        return self.parent if self.kind == "coordinate" and self.parent is not None else self


class OpenClauses:
    """A stack of clauses, outermost first, and the list of those that have their predicate."""

    def __init__(self, start: int, quotes: Sequence[Range] = ()) -> None:
        """`start`: where the first clause begins; `quotes`: the marks around what is quoted within the sentence."""
        self.quotes = quotes
        self.frames: list[Frame] = []
        self.stack: list[Frame] = [Frame("main", start, None)]

    def take(self, frame: Frame, predicate: Predicate) -> None:
        """Give a clause its predicate."""
        frame.predicate = predicate
        frame.subject = frame.subject or predicate.inner_subject
        self.frames.append(frame)

    def push(self, frame: Frame, predicate: Predicate | None) -> None:
        """Open a clause inside the innermost open one; beyond a depth that no prose reaches, all but the outermost close."""
        if len(self.stack) >= DEPTH:
            self.close(1, frame.start)
        if predicate is not None:
            self.take(frame, predicate)
        self.stack.append(frame)

    def end(self, depth: int, at: int) -> None:
        """End the spans of the clauses from `depth` on; they stay open for what is coordinate with them."""
        for frame in self.stack[depth:]:
            if frame.end < 0:
                frame.end = at

    def close(self, depth: int, at: int) -> None:
        """Close the clauses from `depth` on."""
        self.end(depth, at)
        del self.stack[depth:]

    def top(self) -> Frame | None:
        """The innermost open clause."""
        return self.stack[-1] if self.stack else None

    def governor(self) -> Frame | None:
        """The innermost open clause that has its predicate."""
        for frame in reversed(self.stack):
            if frame.predicate is not None:
                return frame
        return None

    def waiting(self, firm: bool = False) -> int | None:
        """Place of the innermost clause without predicate; `firm`: no guessed one."""
        for place in range(len(self.stack) - 1, -1, -1):
            frame = self.stack[place]
            if frame.predicate is None and not (firm and frame.tentative):
                return place
        return None

    def outermost_finite(self) -> int:
        """Place of the outermost clause with a finite verb; 0 if there is none."""
        for place, frame in enumerate(self.stack):
            if frame.predicate and frame.predicate.form == "fin":
                return place
        return 0

    def partner(self, predicate: Predicate, comma: bool, own_subject: bool) -> int | None:
        """Place of the clause that a coordinate one stands beside: of the same build, rather of the same tense.

        Behind a comma a clause with a subject of its own goes back to the outermost one.
        """
        places = [
            place
            for place, frame in enumerate(self.stack)
            if frame.predicate and _same_build(frame.predicate, predicate)
        ]
        if not places:
            return None
        if comma and own_subject:
            return places[0]
        alike = [place for place in places if _alike(self.stack[place].verb(), predicate)]
        return (alike or places)[0 if comma else -1]

    def adopt(self, said: Frame) -> None:
        """The last clause of its own before a trailing cue hangs on it ('It was safe, he said')."""
        for frame in reversed(self.frames):
            if frame.parent is None and frame is not said:
                frame.parent = said
                said.content = frame
                return


def _same_build(one: Predicate, other: Predicate) -> bool:
    if other.form == "fin":
        return one.form == "fin"
    return other.form in (one.form, one.last_form) and (
        not other.to or one.to or one.form == "inf" or one.last_form == "inf"
    )


def _alike(one: Predicate, other: Predicate) -> bool:
    return one.tense == other.tense and bool(one.modal) == bool(other.modal)
