"""The day on which a text says that it was written, whenever it was published: that of a letter, of the meeting of minutes, of
the dateline of a report.
"""

from __future__ import annotations

import re

from pipeline.frozen import frozen
from pipeline.language import Language, joined
from pipeline.model import Extent, Sentence

_LINES = 5
"""How many lines from the top may name minutes or greet, and how many behind minutes may tell their day."""
_LONGEST, _SHORT = 160, 60
"""Characters of the longest line that is a title, and that is but a greeting or the head of a letter."""
_DAY = frozenset({"month", "day"})
_STOPS = (".", "!", "?")


def note_written(extents: list[Extent], sentences: list[Sentence], language: Language) -> None:
    """Notes `written` in the fields of the day that the head of a letter or of minutes gives, if a text is such; of the day of
    the first dateline `filed`.
    """
    words = language.once(_compile)
    days = [one for one in extents[: 2 * _LINES] if one.fields.keys() >= _DAY or one.op == "numeric"]
    if not days:
        return
    if sentences[days[0].sentence].kind == "dateline":
        days[0].fields["filed"] = True
    day = _of_letter(days, sentences, words) or _of_minutes(days, sentences, words)
    if day is not None:
        day.fields["written"] = True


@frozen
class _Words:
    """How a language heads letters and minutes."""

    greeting: re.Pattern[str]
    title: re.Pattern[str]
    dated: re.Pattern[str]


def _compile(language: Language) -> _Words:
    table = language.table("timex", "written")
    return _Words(*(re.compile(joined(table[name])) for name in ("greeting", "title", "dated")))


def _of_letter(days: list[Extent], sentences: list[Sentence], words: _Words) -> Extent | None:
    """The one day that short lines tell before a greeting."""
    lines = sentences[: _LINES + 1]
    greets = next((one for one in lines if len(one.text) <= _SHORT and words.greeting.search(one.text.lower())), None)
    if greets is None:
        return None
    told = [one for one in days if one.sentence < greets.index]
    return told[0] if len(told) == 1 and len(sentences[told[0].sentence].text) <= _SHORT else None


def _of_minutes(days: list[Extent], sentences: list[Sentence], words: _Words) -> Extent | None:
    """The day in the title of minutes, or the first one behind that is of a meeting."""
    head = (one for one in sentences[:_LINES] if len(one.text) <= _LONGEST and not one.text.endswith(_STOPS))
    title = next((one for one in head if words.title.search(one.text.lower())), None)
    if title is None:
        return None
    told = (one for one in days if title.index <= one.sentence <= title.index + _LINES)
    return next((one for one in told if _is_of(one, title, sentences[one.sentence], words.dated)), None)


def _is_of(extent: Extent, title: Sentence, sentence: Sentence, dated: re.Pattern[str]) -> bool:
    """Whether a day is that of a meeting: it stands in the title, alone in its line, or in one that says so."""
    alone = sentence.text.strip(" .:") == extent.text
    return sentence.index == title.index or alone or dated.search(sentence.text.lower()) is not None
