"""What stands above a time: the heading over it, or the day that opens its entry of a chronicle, chat or log. No calendar."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Set as AbstractSet
from itertools import accumulate

from pipeline.model import BODY, HEADLINES, Extent, Sentence
from pipeline.times.openness import is_bare_clock
from pipeline.times.paragraphs import opens_paragraph

_DATED = frozenset({"calendar", "clock", "numeric"})
_DATES = frozenset({"month", "year", "decade", "century", "a"})
_MONTHS = frozenset({"month", "a"})
"""Fields of what may open an entry: a month by its name or in a date of figures."""
_DAY, _FIGURES = frozenset({"month", "day"}), frozenset({"weekday", "a", "b", "c"})
_TITLES = frozenset({"title", "dateline"})
_YEARS = frozenset({"year", "yy", "c"})
_ENTRY_MARKS = frozenset(":-–—|")
_STOPS = (".", "!", "?")
_STROKES = (".-", ".–", ".—")
"""A full stop before the mark of an entry: "June 23.--Firing heavy"."""
_BRACKETS = {"": _ENTRY_MARKS, "[": frozenset("]"), "(": frozenset(")")}
"""What stands before the day of an entry -> what stands behind it."""


_LABEL = re.compile(r"\A[^\W\d_]+ \d{1,3}(?:[:.,]| ?[-–—]) ")
"""The number of an entry before its day."""
_HEADS = re.compile(r":| ?[-–—&/] ?[^\W\d_]+:")
_ENDS_RANGE = re.compile(r"[^\W\d_]+ ?[-–—&/] ?")
"""What stands behind the day, or the first of two, that heads a line, and before the second: "Sunday-Tuesday: rain"."""
_COUNT = re.compile(r"(?:\A|[-–—(] ?)[^\W\d_]+ \d{1,3}\)?\Z")
"""The number of an entry behind its day, or that alone."""


_NOTE = re.compile(r"(?<=[^ ]) ?\([^()]{1,40}\)\Z")
"""A note in brackets at the end of a line: "Sunday 12 June (Madrid)"."""
_PLACE = re.compile(r"(?<=\w)(?:,| ?[-–—]) [^\W\d_a-z][\w'’-]{1,20}(?:,? [^\W\d_a-z][\w'’-]{1,20}){0,3}\Z")
"""A place behind a day at the end of a line: "3 May 2014, Bonn", "3 May 2014 - Bonn"."""


_LONG_AGO = 25
"""How many years before its publication a text was written that is printed again."""
_WEEKDAY_AND_YEAR = frozenset({"weekday", "year"})
_POST = 60
"""How long a line above a post is."""
_LOG = 3
"""How many headings with a day and no year make a log."""


class Headings:
    """The headings and entries of one document."""

    def __init__(self, sentences: list[Sentence], extents: list[Extent], year: int | None) -> None:
        """Reads all headings once; `year` is that of publication."""
        self.sentences = sentences
        self._year = year
        dates = [extent for extent in extents if extent.op in _DATED and not _DATES.isdisjoint(extent.fields)]
        self._dates = Counter(extent.sentence for extent in dates)
        self._days = [one for one in dates if one.fields.keys() >= _DAY or one.fields.keys() >= _FIGURES]
        self._logs = self._days_of_headings()
        lines = self._logs.keys() | {
            extent.sentence for extent in dates if self.is_whole(extent) and self._is_alone(extent)
        }
        clocked = {extent.sentence for extent in extents if is_bare_clock(extent)}
        above = accumulate(
            sentences,
            lambda last, one: one.index if _heads(one, lines) and one.index not in clocked else last,
            initial=-1,
        )
        self.above = list(above)
        """Of each sentence the heading above it, or -1."""
        self._timed = {extent.sentence for extent in extents if self._is_of_heading(extent)}
        self._openers = [extent for extent in dates if self._opens_entry(extent)]
        self._places = [extent.index for extent in self._openers]
        self._lines = self._lines_of_entries(extents)

    def is_whole(self, extent: Extent) -> bool:
        """Whether a block is the time and nothing else, but for its number ("Day 82: 3 May", "3 May – Day 82")."""
        text = self.sentences[extent.sentence].text
        text = _NOTE.sub("", (text if self._is_first(extent) else _LABEL.sub("", text)).strip(" .:"))
        text = _PLACE.sub("", text) if extent.fields.keys() >= _DAY else text
        count = _COUNT.search(text, 1) if self._dates[extent.sentence] == 1 else None
        return text[: count.start() if count else len(text)].rstrip(" -–—") == extent.text.rstrip(" .:")

    def _is_of_diary(self, day: Extent) -> bool:
        """Whether a day of the week and its date is of a generation ago, or nothing tells when the page was published."""
        if not day.fields.keys() >= _WEEKDAY_AND_YEAR:
            return False
        return self._year is None or day.fields["year"] <= self._year - _LONG_AGO

    def _is_of_heading(self, extent: Extent) -> bool:
        """Whether a time would be that of its heading: no hour, and no day that its name holds ("Fair Trade Sunday")."""
        weekday = "weekday" in extent.fields and _DATES.isdisjoint(extent.fields)
        return not is_bare_clock(extent) and (not weekday or self.is_whole(extent))

    def _is_first(self, extent: Extent) -> bool:
        """Whether a sentence begins with a time: "June 4, 2002" has no number before its day."""
        return extent.start == self.sentences[extent.sentence].start

    def opener(self, extent: Extent) -> Extent | None:
        """The day or month that opens the entry an extent stands in; of one that opens an entry itself the one before.

        An entry opens with its day, as a heading or before a mark: "May 9: the bank closed", "[14/06/2025, 21:07] Mia: hi".
        Lines behind it that begin with a time of day belong to it. In a log the headings open entries.
        """
        opens = self.opens_entry(extent)
        if not opens and (line := self._lines.get(self.sentences[extent.sentence].paragraph)) is not None:
            return line
        place = bisect_left(self._places, extent.index)
        opener = self._openers[place - 1] if place else None
        heading = self.above[extent.sentence]
        if (
            heading in self._logs
            and extent is not self._logs[heading]
            and (opener is None or opener.sentence < heading)
        ):
            return self._logs[heading]
        if opener is None or (heading > opener.sentence and heading in self._timed):
            return None
        return opener if opens or self._is_under(opener, extent, heading) else None

    def written(self, extent: Extent) -> Extent | None:
        """The day on which the entry was written that an extent stands in; one line of a date above all is no entry, unless it
        has its number or, with its day of the week, is of a generation ago.
        """
        opener = None if self.opens_entry(extent) else self.opener(extent)
        if opener is None or len(self._openers) > 1 or opener.sentence in self._logs or self._is_of_diary(opener):
            return opener
        line = self._line(opener)
        numbered = _LABEL.match(line[0]) and not self._is_first(opener)
        if numbered or _COUNT.search(line[0], 1) or any(map(_COUNT.match, line[1:])):
            return opener
        same = self.sentences[opener.sentence].paragraph == self.sentences[extent.sentence].paragraph
        return opener if same else None

    @property
    def first_of_log(self) -> Extent | None:
        """The day of the first heading or line of a log."""
        return self._logs[min(self._logs)] if self._logs else None

    def day_of(self, number: int) -> Extent | None:
        """The day of a month that a heading, or a line like one, names, if it is but one."""
        if self.sentences[number].text.endswith(_STOPS):
            return None
        place = bisect_left(self._days, number, key=lambda extent: extent.sentence)
        named = [extent for extent in self._days[place : place + 2] if extent.sentence == number]
        return named[0] if len(named) == 1 else None

    def opens_entry(self, extent: Extent) -> bool:
        """Whether an extent is itself the day of an entry."""
        place = bisect_left(self._places, extent.index)
        return place < len(self._places) and self._places[place] == extent.index

    def entries_from(self, extent: Extent) -> list[Extent]:
        """The days and months that open entries, from an extent on, if it is the first of them."""
        return self._openers if self._places[:1] == [extent.index] else []

    def heads_its_line(self, extent: Extent) -> bool:
        """Whether a time heads its line ("Thursday: rain, heavy at times")."""
        sentence = self.sentences[extent.sentence]
        if not _HEADS.match(sentence.text, extent.end - sentence.start):
            return False
        before = self._before(extent)
        return before == "" or (
            before is None and _ENDS_RANGE.fullmatch(sentence.text[: extent.start - sentence.start]) is not None
        )

    def opens_line(self, extent: Extent) -> bool:
        """Whether a paragraph begins with a time."""
        return self._before(extent) == ""

    def goes_on(self, other: Extent, extent: Extent) -> bool:
        """'Tuesday we play chess. Friday we sing': whether both open a sentence, one behind the other, or a line of a list."""
        one, two = self.sentences[other.sentence], self.sentences[extent.sentence]
        if two.paragraph - one.paragraph == 1:
            return self.opens_line(other) and self.opens_line(extent)
        return two.index - one.index == 1 and (other.start, extent.start) == (one.start, two.start)

    def _days_of_headings(self) -> dict[int, Extent]:
        """Heading -> its day, of a log: headings that each name a day and its year ("Version 3.2, 2 December 2024"), or several
        that name a day, in order ("This week – Nov. 28")."""
        numbers = sorted({one.sentence for one in self._days if self.sentences[one.sentence].kind in HEADLINES})
        days = {number: day for number in numbers if (day := self.day_of(number)) is not None}
        order = [(day.fields["month"], day.fields["day"]) for day in days.values() if "month" in day.fields]
        undated = all("year" not in day.fields for day in days.values())
        if undated and len(order) >= _LOG and sorted(set(order)) in (order, order[::-1]):
            return days
        headings = (number for number in days if self.sentences[number].kind == "heading")
        dated = {number: days[number] for number in headings if "year" in days[number].fields}
        dated |= self._days_of_posts()
        return dated if len(dated) > 1 else self._day_of_title()

    def _days_of_posts(self) -> dict[int, Extent]:
        """Line above a post -> its day: several lines tell, before one word or mark and the day, who wrote what is below."""
        lines = [(one, self.sentences[one.sentence].text) for one in self._days if self._heads_post(one)]
        words = {one.index: text[: one.start - self.sentences[one.sentence].start].split()[-1] for one, text in lines}
        alike = Counter(words.values())
        return {one.sentence: one for one, _ in lines if alike[words[one.index]] > 1}

    def _heads_post(self, day: Extent) -> bool:
        """Whether a line above prose ends with its only day, and the year: "bo5 commented on Mar 19, 2014"."""
        line = self.sentences[day.sentence]
        if "year" not in day.fields or len(line.text) > _POST or self._dates[day.sentence] > 1:
            return False
        if self._is_first(day) or line.kind == "title" or not line.text.rstrip(" :").endswith(day.text):
            return False
        behind = self.sentences[day.sentence + 1 : day.sentence + 2]
        own = opens_paragraph(line, self.sentences)
        return own and any(one.paragraph != line.paragraph and one.kind in BODY for one in behind)

    def _day_of_title(self) -> dict[int, Extent]:
        """The same of a page whose title ends with the day it is on: "Cruise log - Wednesday 12/10/14"."""
        days = {one.sentence: one for one in self._days if self._ends_title(one)}
        return days if len(days) == 1 else {}

    def _ends_title(self, day: Extent) -> bool:
        """Whether a title, or a line like one, ends with a day of the week and its date behind a mark."""
        sentence = self.sentences[day.sentence]
        if sentence.kind not in _TITLES or "weekday" not in day.fields or _YEARS.isdisjoint(day.fields):
            return False
        before = sentence.text[: day.start - sentence.start].rstrip()
        return before[-1:] in _ENTRY_MARKS and sentence.text.rstrip(" .").endswith(day.text)

    def _opens_entry(self, extent: Extent) -> bool:
        bracket = self._before(extent)
        if bracket not in _BRACKETS or _MONTHS.isdisjoint(extent.fields):
            return False
        behind = self.sentences[extent.sentence].text[extent.end - self.sentences[extent.sentence].start :].lstrip()
        behind = behind[behind.startswith(_STROKES) :][:1]
        stamp = "hour" in extent.fields and not bracket and not {"year", "a"}.isdisjoint(extent.fields)
        return self.is_whole(extent) or stamp or behind in _BRACKETS[bracket]

    def _before(self, extent: Extent) -> str | None:
        """What stands before a time in its paragraph, at most a bracket; None if that is more than a label ("Day 82: 3 May")."""
        sentence = self.sentences[extent.sentence]
        before = _LABEL.sub("", sentence.text[: extent.start - sentence.start])
        first = opens_paragraph(sentence, self.sentences)
        return before if first and len(before) <= 1 else None

    def _is_alone(self, extent: Extent) -> bool:
        """Whether the paragraph of a time ends with its sentence, or with its number behind that."""
        return all(_COUNT.match(text) for text in self._line(extent)[1:])

    def _line(self, extent: Extent) -> list[str]:
        """The first sentences of a paragraph from that of a time on, three at most."""
        behind = self.sentences[extent.sentence : extent.sentence + 3]
        return [sentence.text for sentence in behind if sentence.paragraph == behind[0].paragraph]

    def _lines_of_entries(self, extents: list[Extent]) -> dict[int, Extent]:
        """Paragraph that an entry opens, or that goes on with a time of day -> the day of the entry."""
        openers, lines = set(self._places), {}
        for extent in extents:
            paragraph = self.sentences[extent.sentence].paragraph
            if extent.index in openers:
                lines[paragraph] = extent
            elif is_bare_clock(extent) and self._before(extent) in _BRACKETS and paragraph - 1 in lines:
                lines[paragraph] = lines[paragraph - 1]
        return lines

    def _is_under(self, opener: Extent, extent: Extent, heading: int) -> bool:
        day = self.sentences[opener.sentence].paragraph
        if day == self.sentences[extent.sentence].paragraph:
            return True
        titled = heading > opener.sentence and self.sentences[heading].paragraph == day + 1
        return (heading == opener.sentence or titled) and self.is_whole(opener)


def _heads(sentence: Sentence, lines: AbstractSet[int]) -> bool:
    """Whether a sentence stands over the ones behind it: a heading, or a line that is but a time."""
    return sentence.kind in HEADLINES or sentence.index in lines
