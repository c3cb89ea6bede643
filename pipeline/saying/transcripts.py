"""Transcripts whose heading tells when one spoke: "Ann Lee's Press Conference on July 17, 2020" above the turns."""

from __future__ import annotations

from pipeline.model import HEADLINES, Extent, PerSentence
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.turns import is_turn

_DAY = {"year", "month", "day"}
_TURNS = 2
"""Turns of a transcript at least."""


def date_turns(drafts: list[Draft], lines: PerSentence[Line], around: Around) -> None:
    """Turns that nothing else dates were spoken on the day that the heading above them gives to a communication."""
    turns = [draft for draft in drafts if is_turn(draft) and draft.undated and draft.parent is None]
    day = _heading_day(turns[0].line.sentence.index, lines, around) if len(turns) >= _TURNS else None
    for draft in turns:
        if day is not None:
            draft.when, draft.basis = (day.index,), "communication"


def _heading_day(first: int, lines: PerSentence[Line], around: Around) -> Extent | None:
    """The only full date of a heading above the sentence at index `first` that names a conference, an interview or the like."""
    told = around.lexicon.words["communications"]
    for sentence in around.sentences[:first]:
        if sentence.kind in HEADLINES and sentence.index in lines:
            days = [one for one in lines[sentence.index].extents.values() if one.fields.keys() >= _DAY]
            if len(days) == 1 and any(token.lower in told for token in lines[sentence.index].tokens):
                return days[0]
    return None
