"""What is said within a turn of an interview or transcript: 'BARTON: It is safe, officials say'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.nested import nested
from pipeline.schema import Span


def before_cues(turn: Draft, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """What is said before its cue ('BARTON: It is safe, officials say'), cut off behind the label."""
    for draft in drafts:
        first, last = max(draft.covers[0], turn.covers[0]), draft.covers[1]
        if draft.cue[0] >= turn.covers[0] and first < last:
            opening = Span(max(draft.content[0].start, draft.line.tokens[first].start), draft.content[0].end)
            draft.covers, draft.parent, draft.content = (first, last), turn, [opening, *draft.content[1:]]
            yield draft


def behind_cues(turn: Draft, cues: Iterable[Cue], around: Around) -> Iterator[Draft]:
    """What is said behind its cue ('BARTON: His aide told a panel that it was safe')."""
    for cue in cues:
        if cue.shape != "noun" and turn.covers[0] <= cue.head < turn.covers[1]:
            found = nested(turn.line, cue, turn, around)
            if found is not None:
                yield found
