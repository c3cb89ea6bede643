"""What an operation may know beside its fields: the anchors of its extent and the direction of its clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import dropwhile
from typing import Any

from pipeline.frozen import frozen
from pipeline.model import Direction, Extent
from pipeline.times.anchors import Anchors
from pipeline.times.calendar import first_day, last_day, unit_of
from pipeline.times.long_times import is_of_long_time
from pipeline.times.pointings import KNOWN, PERFECT, SCHEDULED, UNTOLD, Pointing
from pipeline.times.reaching import reaching
from pipeline.times.reading import Point, Reading
from pipeline.times.reports import compared_with, reported, sums_up
from pipeline.times.storyline import last_point

Fields = Mapping[str, Any]
_WEEKDAY = frozenset({"weekday"})
DAYS = frozenset({"weekday", "day", "day_shift", "holiday"})
"""Fields that name a day."""
_WEEKS = 31
"""Days of the publication within which a day is of the news."""
_BESIDE = 16
"""Characters between a day and what says more of it."""


@frozen
class Setting:
    """The setting of one extent."""

    extent: Extent
    anchors: Anchors
    now: Point | None
    """Publication or statement day, for an open end of a range the other end; None without a publication date."""
    pointing: Pointing
    """Past or future, for open dates."""
    following: Point | None
    """The time behind that a length is counted from ("two days before ..."), or the day of a time of day."""
    narrative: bool
    """The text tells a story: open dates go on from the time named before."""
    current: bool
    """The text tells a story that has come to the day of its publication."""

    def previous(self, unit: str) -> Point | None:
        """The last time named before that is at least as precise as a unit; in a story no aside, and where the past is told
        none that is to come.
        """
        if self.narrative:
            return self.anchors.told(self.extent, unit)
        point = self.anchors.previous(self.extent, unit)
        here = point is not None and unit == "Y" and self.in_same_sentence(point)
        here = here or self.extent.op == "same"  # 'could win on Tuesday and lose the nomination the same day'
        if point is None or not self.told_as_past() or not self._is_to_come(point) or here:
            return point  # 'would be flooded in the winter of 2032 and drained the following summer'
        return last_point((known for known in self._named() if not self._is_to_come(known)), unit)

    def coming(self, unit: str, reach: int = 1) -> Point | None:
        """The last time to come, at least as precise as a unit, that was named before, at most so many paragraphs above; not one
        by or until which something lasts.
        """
        ahead = (known for known in self._named() if not self.is_over(known.value) and not self._is_aside(known))
        point = last_point(ahead, unit)
        near = point is not None and self.anchors.paragraphs_since(point, self.extent) <= reach
        return point if near and point is not None and self.is_ahead(point.value) else None

    def _named(self) -> Iterator[Point]:
        """The times named before, the nearest first."""
        return (known for other in self.anchors.before(self.extent) if (known := self.anchors.known(other.index)))

    def last_named(self, unit: str) -> Point | None:
        """The last time named before that is such a unit."""
        return next((known for known in self._named() if unit_of(known.value) == unit), None)

    def _is_to_come(self, point: Point) -> bool:
        """Whether a time named before is ahead, or the end of something that is not over ("by 2026")."""
        dated = self.now is not None
        return self.is_ahead(point.value) or (dated and self._is_end(point) and not self.is_over(point.value))

    def _is_aside(self, point: Point) -> bool:
        """Whether something lasts by or until a time, another says it word for word, or it is today, told as over."""
        other = self.anchors.extents[point.timex or 0]
        if not self.is_ahead(point.value) and self.anchors.story.is_told(other):
            return True  # 'It is on 3 May. The day was set today. It will begin at 10 a.m.'
        return self._is_end(point) or (not self.is_quoted() and self.anchors.is_quoted(other))

    def _is_end(self, point: Point) -> bool:
        return self.anchors.extents[point.timex or 0].fields.get("relation") in ("by", "until")

    def that_weekday(self, weekday: int) -> Point | None:
        """The day told just before that is such a weekday, 1 to 7: "on Aug. 25 and the day after ... that Sunday"."""
        return self.anchors.that_weekday(self.extent, weekday)

    def is_of_no_day(self) -> bool:
        """Whether a text with a date has told no day before: 'ruled from 1999 to 2006, was declared winner of Sunday's vote'."""
        return self.now is not None and self.anchors.previous(self.extent, "D") is None

    def told_year(self, that: bool) -> Point | None:
        """The last year or finer time named before; "that March" is of no day of the news if another year is told."""
        point = self.previous("Y")
        news = that and point is not None and not self.narrative and self._is_news(point)
        return self.that_year() if news else point

    def _is_news(self, point: Point) -> bool:
        """Whether a time is a day within weeks of the publication."""
        published = self.anchors.published
        if published is None or unit_of(point.value) != "D" or point.value.startswith("BC"):
            return False
        return abs((first_day(point.value) - first_day(published.value)).days) <= _WEEKS

    def told_month(self) -> Point | None:
        """The month or day named before that a bare day is of; one that something has lasted "since" is an aside."""
        return self.previous("M") if self.narrative else self.anchors.told_month(self.extent)

    def that_year(self) -> Point | None:
        """The year that "that year" means; in a story the one it has come to."""
        return self.previous("Y") if self.narrative else self.anchors.that_year(self.extent)

    def reaching(self, unit: str, count: int) -> Point | None:
        """The time named before that so many units later counts from."""
        ahead = self.pointing.direction == "future"
        direction: Direction = "future" if ahead else "past" if self.told_as_past() else ""
        return reaching(self.anchors, self.extent, unit, count, direction)

    def reported(self, ended: bool = False) -> Point | None:
        """The quarter or half that a report is on; `ended`: one that is over."""
        return reported(self.anchors, self.extent, ended)

    def numbered_like(self, point: Point, value: str) -> str | None:
        """The value of a quarter or half with the number that the text gives to the one it is counted from: of a fiscal year."""
        fields = {} if point.timex is None else self.anchors.extents[point.timex].fields
        number = fields.get({"Q": "quarter", "H": "half"}.get(unit_of(value) or "", ""))
        return f"{value[:-1]}{number}" if number else None

    def sums_up(self) -> bool:
        """Whether a report has come to more months than a quarter."""
        return sums_up(self.anchors, self.extent)

    def compared_with(self, unit: str) -> Point | None:
        """The time, at least as precise as a unit, that a report compares with the one before it."""
        past = self.told_as_past() or self.extent.op == "year_earlier"
        return compared_with(self.anchors, self.extent, unit, past)

    def beside_a_lost_day(self) -> bool:
        """Whether "the next day", "that night", "the Sunday night" or "on a Friday" stands just before, "on the Friday" behind,
        or "the day of the vote" or a year on either side, and the text does not tell which day.
        """
        if "on_day" in self.extent.fields and self.following is None:
            return True
        if self._counts_from_event() or self._is_of_any_day() or is_of_long_time(self.anchors, self.extent):
            return True
        other = self.anchors.extents[self.extent.index - 1] if self.extent.index else None
        if other is None or other.sentence != self.extent.sentence:
            return False
        a_day = other.op in ("later", "same", "beside") and other.fields.get("unit", "D") == "D"
        that = {"from_that", "weekday"} <= other.fields.keys()
        return (a_day or that or "any_day" in other.fields) and self.anchors.known(other.index) is None

    def _is_of_any_day(self) -> bool:
        """'at 9 p.m. on the | Friday'."""
        extents, place = self.anchors.extents, self.extent.index + 1
        other = extents[place] if place < len(extents) else self.extent
        return "any_day" in other.fields and 0 < other.start - self.extent.end <= len(" on the ")

    def _counts_from_event(self) -> bool:
        """'at 6 a.m. near the house | ten days before the fire': whether a day is counted behind from what has none."""
        extents, place = self.anchors.extents, self.extent.index + 1
        other = extents[place] if place < len(extents) else self.extent
        counts = "offset_next" in other.fields and other.fields.get("unit") in ("D", "W", "M", "Y")
        return counts and other.sentence == self.extent.sentence and "counted_from" not in other.fields

    def follows_a_night(self) -> bool:
        """Whether "overnight", a night that is over, is the time just before in the sentence."""
        other = self.anchors.extents[self.extent.index - 1] if self.extent.index else None
        point = None if other is None else self.anchors.known(other.index)
        if other is None or point is None or other.sentence != self.extent.sentence or "overnight" not in other.fields:
            return False
        return self.is_over(point.value)

    def follows_its_like(self) -> bool:
        """Whether the time named before counts back, too: "up from 3 the day before. ... from 5 the day before"."""
        other = self.anchors.extents[self.extent.index - 1] if self.extent.index else self.extent
        return other.op == self.extent.op and other.fields.get("sign") == self.extent.fields.get("sign")

    def told_before(self) -> Point | None:
        """A month or day of an earlier year that the same paragraph tells before."""
        return self.anchors.told_before(self.extent)

    def in_same_sentence(self, point: Point) -> bool:
        """Whether a time named before stands in the sentence of the extent."""
        return self.anchors.extents[point.timex or 0].sentence == self.extent.sentence

    def stands_at(self, day: Point) -> bool:
        """Whether an extent stands behind a day as more of it: "moved to Sunday, kick-off 2pm"."""
        other = self.anchors.extents[day.timex or 0]
        sentence = self.anchors.sentences[self.extent.sentence]
        gap = sentence.text[other.end - sentence.start : self.extent.start - sentence.start]
        return other.sentence == self.extent.sentence and gap.startswith(",") and len(gap) <= _BESIDE

    def is_of_saying(self, point: Point) -> bool:
        """Whether a day is that of what was said in another paragraph: "said so on Monday" leaves open when "that night" was."""
        told = point.timex is not None and point.timex in self.anchors.of_sayings
        return told and self.anchors.paragraphs_since(point, self.extent) > 0

    def told_of(self, point: Point) -> Point | None:
        """Of a day on which something was said, the day of what was said that its sentence tells before: 'fell on Sunday, he
        said on Friday. That day ...'"""
        anchors = self.anchors
        if point.timex is None or point.timex not in anchors.of_sayings:
            return None
        sentence = anchors.extents[point.timex].sentence
        told = (e for e in anchors.before(anchors.extents[point.timex]) if e.sentence == sentence)
        return last_point((known for e in told if (known := anchors.known(e.index)) is not None), "D")

    def goes_on(self, day: Point) -> bool:
        """Whether the text is still at a day told before."""
        return self.anchors.goes_on(self.extent, day)

    def in_same_paragraph(self, point: Point | None) -> bool:
        """Whether a time was named in the paragraph of the extent."""
        return point is not None and self.anchors.paragraphs_since(point, self.extent) == 0

    def is_quoted(self) -> bool:
        """Whether somebody says it word for word."""
        return self.anchors.is_quoted(self.extent)

    def is_near(self, point: Point) -> bool:
        """Whether a time was named in the paragraph of the extent or the one before."""
        return self.anchors.paragraphs_since(point, self.extent) <= 1

    def told_as_past(self) -> bool:
        """Whether the clause says that the time is past."""
        return self.pointing.direction == "past" and self.pointing.patience > KNOWN and self.pointing.why != UNTOLD

    def opened_from(self) -> Point | None:
        """The day told in the sentence before the one that a time opens: "It broke out on 3 May. Within a week it had spread"."""
        day = self.previous("D") if self.told_as_past() and self.anchors.opens(self.extent) else None
        near = day is not None and self.extent.sentence - self.anchors.extents[day.timex or 0].sentence == 1
        return day if near and self.in_same_paragraph(day) else None

    def is_told_as_to_come(self) -> bool:
        """Whether the clause says that the time is to come; the plain present of a chronicle does not."""
        return self.pointing.direction == "future" and not (self.pointing.why == SCHEDULED and self.entry())

    def lasts_until_now(self) -> bool:
        """Whether something has been so since the time, or up to it: "As of 9 p.m., she has not left"."""
        until = self.extent.fields.get("relation") == "since" or "up_to_then" in self.extent.fields
        return until and self.anchors.story.has_been(self.extent)

    def told_as_over(self) -> bool:
        """Whether the clause says that the time is past and does not lead up to now: "fell", not "has fallen"."""
        return self.told_as_past() and self.pointing.why != PERFECT

    def is_ahead(self, value: str) -> bool:
        """Whether a value begins after the day that times are counted from."""
        return self.now is not None and not value.startswith("BC") and first_day(value) > last_day(self.now.value)

    def goes_on_ahead(self) -> bool:
        """Whether it is a day of the week behind one to come in its sentence: "he plays on Wednesday and, away, on Sunday";
        hours may stand between. In a list both open a line or a sentence.
        """
        told = self.anchors.before(self.extent)
        before = dropwhile(lambda other: other.op == "clock" and DAYS.isdisjoint(other.fields), told)
        other = next(before, None)
        if other is None or not _WEEKDAY.issubset(other.fields):
            return False
        if other.sentence != self.extent.sentence and not self.anchors.headings.goes_on(other, self.extent):
            return False
        point = self.anchors.known(other.index) if _WEEKDAY.issubset(self.extent.fields) else None
        return point is not None and self.is_ahead(point.value)

    def is_over(self, value: str) -> bool:
        """Whether a value ends before the day that times are counted from."""
        return self.now is not None and not value.startswith("BC") and last_day(value) < first_day(self.now.value)

    def heading(self) -> Point | None:
        """The year of the heading above."""
        return self.anchors.heading(self.extent)

    def day_first(self) -> bool | None:
        """Whether the page writes the day before the month in dates of numbers; None where it does not show."""
        return self.anchors.day_first

    def entry(self) -> Point | None:
        """The day or month of the entry of a chronicle that the extent stands in, or of the one before that it opens."""
        return self.anchors.entry(self.extent)

    def entry_of_story(self) -> Point | None:
        """The same, but for the publication day, from which a story told below it does not go on."""
        entry, published = self.entry(), self.anchors.published
        return None if entry and published and entry.value == published.value else entry

    def line(self) -> Point | None:
        """Where the story stands."""
        return self.anchors.line(self.extent)


Operation = Callable[[Fields, Setting], Reading]
