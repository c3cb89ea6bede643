"""Days that open the entries below a month: "June 1942" on a line, and below it "17th - The boat was lost", "21st: Rain"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from pipeline.frozen import changed
from pipeline.model import Extent, Sentence
from pipeline.times.paragraphs import opens_paragraph

_OPENED = re.compile(
    r"(\d{1,2})[^\W\d_]{2}(?: ?[-–/&] ?(\d{1,2})[^\W\d_]{2})?"
    r"(?: ?[-–—:]|[.]? ?\Z|[.](?= [^\W\d_])|( (?=[^\W\d_])))"
)
_KEPT = frozenset({"month", "year", "yy"})
"""Fields of a month that its days share."""
_ENTRIES = 2
"""How many such entries with a mark behind the day show that they, and those without one, are days."""
_LONGEST = 48
"""How long a line is that stands above entries and ends with a month ("Atlantic - June 1942")."""


class _Entry(NamedTuple):
    sentence: Sentence
    found: re.Match[str]
    month: Extent

    def days(self) -> list[int]:
        return [int(day) for day in self.found.groups()[:2] if day]


def with_days_of_entries(extents: list[Extent], sentences: list[Sentence]) -> list[Extent]:
    """The extents, with the days that open the entries below a month as such."""
    months = {one.sentence: one for one in extents if _is_line(one, sentences)}
    entries = list(_entries(months, sentences)) if months else []
    marked = sum(not entry.found[3] for entry in entries)
    if marked < _ENTRIES or not _stand_in_order(entries):
        return extents
    places = {entry.sentence.start for entry in entries}
    kept = [one for one in extents if one.start not in places]
    both = sorted([*kept, *(day for entry in entries for day in _days(entry))], key=lambda one: one.start)
    return [changed(one, index=index) for index, one in enumerate(both)]


def _is_line(extent: Extent, sentences: list[Sentence]) -> bool:
    """Whether a line ends with a month and holds no sentence."""
    text = sentences[extent.sentence].text.rstrip(" :")
    month = "month" in extent.fields and "day" not in extent.fields and extent.op == "calendar"
    return month and len(text) <= _LONGEST and text.endswith(extent.text) and text[:1].isupper()


def _entries(months: dict[int, Extent], sentences: list[Sentence]) -> Iterator[_Entry]:
    """The sentences that open a paragraph with a day, below a month."""
    month: Extent | None = None
    for sentence in sentences:
        month = months.get(sentence.index, month)
        found = _OPENED.match(sentence.text) if month is not None else None
        if found is not None and month is not None and opens_paragraph(sentence, sentences):
            yield _Entry(sentence, found, month)


def _stand_in_order(entries: list[_Entry]) -> bool:
    """Whether the days go up below each month."""
    for _, group in groupby(entries, key=lambda entry: entry.month.index):
        days = [day for entry in group for day in entry.days()]
        if any(one > other for one, other in pairwise(days)) or not 1 <= days[0] <= days[-1] <= 31:
            return False
    return True


def _days(entry: _Entry) -> Iterator[Extent]:
    """The day of an entry, or the two that it tells of."""
    fields = {key: value for key, value in entry.month.fields.items() if key in _KEPT}
    ends = [entry.found.start(2) if entry.found[2] else entry.found.end(), entry.found.end()]
    for group, end in zip((1, 2), ends, strict=True):
        if entry.found[group]:
            start = entry.found.start(group)
            text = entry.sentence.text[start:end].rstrip(" -–—:/&.")
            at = entry.sentence.start + start
            own = {**fields, "day": int(entry.found[group])}
            yield Extent(0, entry.sentence.index, at, at + len(text), text, "day_of_an_entry", "calendar", own, None)
