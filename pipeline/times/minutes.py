"""The meeting whose minutes a text is: it was written on that day, whatever day it was published on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.language import Language
from pipeline.model import Extent, Sentence

_LINES = 5
"""How many lines from the top may name minutes, and how many behind that their day."""
_LONGEST = 160
"""Characters of the longest line that is a title."""
_DAY = frozenset({"month", "day"})
_STOPS = (".", "!", "?")


def note_meeting(extents: list[Extent], sentences: list[Sentence], language: Language) -> None:
    """Notes `meeting` in the fields of the day that the head of minutes gives, if a text is such."""
    titled, dated = language.once(_compile)
    head = (one for one in sentences[:_LINES] if len(one.text) <= _LONGEST and not one.text.endswith(_STOPS))
    title = next((one for one in head if titled.search(one.text.lower())), None)
    if title is None:
        return
    told = (one for one in _days(extents) if title.index <= one.sentence <= title.index + _LINES)
    day = next((one for one in told if _is_of(one, title, sentences[one.sentence], dated)), None)
    if day is not None:
        day.fields["meeting"] = True


def _compile(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = language.table("timex", "minutes")
    return re.compile(table["title"]), re.compile(table["dated"])


def _days(extents: list[Extent]) -> Iterator[Extent]:
    """The days of a month, whole or in figures."""
    return (one for one in extents if one.fields.keys() >= _DAY or one.op == "numeric")


def _is_of(extent: Extent, title: Sentence, sentence: Sentence, dated: re.Pattern[str]) -> bool:
    """Whether a day is that of a meeting: it stands in the title, alone in its line, or in one that says so."""
    alone = sentence.text.strip(" .:") == extent.text
    return sentence.index == title.index or alone or dated.search(sentence.text.lower()) is not None
