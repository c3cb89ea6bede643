"""Hours written as four figures that open the entries of a live report: "2340 – They have signed him", "1945 – They have met".

Read alone, "1945" is a year. They are hours where all such figures of a text can be and one can hardly be a year: 2340, 0650.
"""

from __future__ import annotations

from pipeline.frozen import changed
from pipeline.model import Extent, Sentence
from pipeline.times.paragraphs import opens_paragraph

_FIGURES = 4
_MARKS = (" – ", " — ", " - ")
"""What stands behind the hour of an entry."""
_ENTRIES = 3
"""How many entries make a live report."""
_EARLY, _LATE, _NIGHT = 1000, 2100, 2400
"""Between which figures a year of the past is written, and up to which an hour is."""
_HOUR, _MINUTES = 100, 60


def with_hours_of_entries(extents: list[Extent], sentences: list[Sentence]) -> list[Extent]:
    """The extents, with the hours that open the entries of a live report as such."""
    opened = [one for one in sentences if _opens(one) and opens_paragraph(one, sentences)]
    figures = [int(one.text[:_FIGURES]) for one in opened]
    if len(opened) < _ENTRIES or any(one >= _NIGHT or one % _HOUR >= _MINUTES for one in figures):
        return extents
    if all(_EARLY <= one < _LATE for one in figures):
        return extents
    places = {one.start for one in opened}
    kept = [one for one in extents if one.start not in places]
    both = sorted([*kept, *map(_hour, opened)], key=lambda one: one.start)
    return [changed(one, index=index) for index, one in enumerate(both)]


def _opens(sentence: Sentence) -> bool:
    """Whether a sentence begins with four figures and a dash."""
    text = sentence.text
    return text[:1].isdigit() and text[:_FIGURES].isdecimal() and text[_FIGURES : _FIGURES + 3] in _MARKS


def _hour(sentence: Sentence) -> Extent:
    hour, minute = divmod(int(sentence.text[:_FIGURES]), _HOUR)
    fields = {"hour": hour, "minute": minute}
    start, text = sentence.start, sentence.text[:_FIGURES]
    return Extent(0, sentence.index, start, start + _FIGURES, text, "hour_of_an_entry", "clock", fields, None)
