"""The day, month or year that an hour, "earlier in the day", "over the month" and "by the end of the year" are of."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Extent
from pipeline.times.anchors import Anchors
from pipeline.times.calendar import Unresolved, unit_of, year_number
from pipeline.times.comparisons import is_compared
from pipeline.times.reading import NONE_BEFORE, Point, Reading
from pipeline.times.setting import Fields, Setting
from pipeline.times.storyline import is_as_fine, last_point
from pipeline.times.told_days import NEAR, PAGE, is_aside, is_weeks_off, just_dated, near_day

_NEAR = 2
"""How many sentences before "since then" may tell since when."""


def day_told(fields: Fields, setting: Setting) -> Point | None:
    """'met them on Thursday. He had left earlier in the day': the day told just before, if it is over; in a quotation, unless it
    is told there, the one on which that was said."""
    if fields["unit"] == "D" and setting.is_told_as_to_come():
        return setting.coming("D")  # 'Tomorrow will be wet. It will ease later in the day'
    day = near_day(setting.anchors, setting.extent, PAGE) if fields["unit"] == "D" else None
    if day is not None and setting.now is not None and setting.now.kind == "statement" and _is_outside(day, setting):
        return setting.now
    return day if day is not None and setting.is_over(day.value) else None


def only_day_beside(day: Point, setting: Setting) -> Point:
    """The day told before that an hour is of. Raises Unresolved for an hour told as past where the sentence that tells it tells
    of a day weeks off the publication, too: 'Was charged on Tuesday with the January 31 killing. ... He shot him at 9 p.m.'
    """
    anchors, extent = setting.anchors, setting.extent
    sentence = extent.sentence if day.timex is None else anchors.extents[day.timex].sentence
    beside = (other for other in anchors.before(extent) if other.sentence == sentence != extent.sentence)
    points = (anchors.known(other.index) for other in beside if not is_aside(other))
    far = (point for point in points if point is not None and is_as_fine(point, "D") and is_weeks_off(anchors, point))
    if setting.told_as_past() and any(far):
        raise Unresolved("time of an unknown day")
    return day


def _is_outside(day: Point, setting: Setting) -> bool:
    """Whether a day is not told in the dated quotation that the extent stands in."""
    around, told = (setting.anchors.statements.get(index or 0, []) for index in (setting.extent.index, day.timex))
    return not any(one in around for one in told)


def week_in_year(fields: Fields, setting: Setting) -> Reading | None:
    """'rose in the week to 3 May, as in the same week of 2014', 'of last year': the week told before, in another year."""
    anchors = setting.anchors
    told = (other for other in anchors.before(setting.extent) if not anchors.story.goes_back(other))
    known = (anchors.known(other.index) for other in told)
    week = last_point((one for one in known if one), "W") if fields.get("unit") == "W" else None
    if week is None:
        return None
    reading = Reading()
    reading.count_from(week)
    reading.start_from(week).step("coarse", unit="W")
    return reading.step(
        "shift_by", unit="Y", count=fields.get("year", year_number(week.value) - 1) - year_number(week.value)
    )


def year_told(fields: Fields, setting: Setting) -> Point | None:
    """'He led in May 2007. By the end of the year he had lost': the earlier year that the paragraph is on."""
    if "mod" not in fields or not setting.told_as_past():
        return None
    since = fields.get("relation") == "since"
    return setting.told_before() or (None if since else just_dated(setting.anchors, setting.extent))


def week_told(fields: Fields, setting: Setting) -> Point | None:
    """'It burned on 3 May 2014. He resigned later in the week': the week of the day of another year told just before."""
    if fields["unit"] != "W" or not setting.told_as_past():
        return None
    told = just_dated(setting.anchors, setting.extent)
    return told if told is not None and is_as_fine(told, "D") else None


def month_told(fields: Fields, setting: Setting) -> Point | None:
    """The month that "at the end of the month" goes on from, if the paragraph tells one that is over; the one that a report
    is on ("Sales fell in May. Orders rose over the month").
    """
    if fields["unit"] != "M":
        return None
    if setting.is_told_as_to_come():
        month = setting.coming("M")  # 'It is held in June. Songs will be sung during the month'
        deadline = "mod" in fields and month is not None and unit_of(month.value) != "M"
        return None if deadline else month  # 'a strike from 8 September unless there is a deal by the end of the month'
    if "mod" in fields and setting.told_as_past():
        point = setting.previous("M")
        return point if setting.in_same_paragraph(point) and point and not setting.is_ahead(point.value) else None
    point = None if "mod" in fields else setting.compared_with("M")
    near = point is not None and unit_of(point.value) == "M" and setting.is_near(point)
    return point if near and point and not setting.is_ahead(point.value) else None


def only_day_ahead(anchors: Anchors, extent: Extent) -> Point | None:
    """The day to come that is all the page has told of before, if one of the last paragraphs tells it: "Our concert is on 2 May.
    Students can change in the break from 5:50".
    """
    told = ((other, anchors.known(other.index)) for other in anchors.before(extent))
    days = [(other, point) for other, point in told if point is not None and is_as_fine(point, "D")]
    entry = anchors.headings.opens_line(extent) and "range_end" not in extent.fields
    if not days or len({point.value[:10] for _, point in days}) > 1 or entry:
        return None
    other, day = days[0]
    near = anchors.paragraphs_since(day, extent) <= NEAR and anchors.is_ahead(day)
    return day if near and not is_aside(other) else None


def only_day(anchors: Anchors, extent: Extent) -> Point | None:
    """The day weeks off the publication that is all the page has told of before, if one of the last paragraphs tells it: "was
    jailed for a theft on 3 May last year. A court heard how at 4 p.m. he broke in".
    """
    told = ((other, anchors.known(other.index)) for other in anchors.before(extent))
    days = [(other, point) for other, point in told if point is not None and is_as_fine(point, "D")]
    if not days or len({point.value[:10] for _, point in days}) > 1:
        return None
    other, day = days[0]
    left = anchors.story.is_told(other) or anchors.story.had_been(other, main=True)
    if is_aside(other) or other.index in anchors.of_sayings or left:
        return None
    near = anchors.paragraphs_since(day, extent) <= NEAR and anchors.published is not None
    return day if near and is_weeks_off(anchors, day) else None


def then(_: Fields, setting: Setting) -> Reading:
    """'It opened in 2010. Since then, it has grown': the last time told before in this sentence or one just before it; none that
    another is compared with, and since none that is to come."""
    anchors, here = setting.anchors, setting.extent
    near = takewhile(lambda other: here.sentence - other.sentence <= _NEAR, anchors.before(here))
    counted = (other for other in near if other.index not in anchors.of_cues and not is_compared(other))
    points = (anchors.known(other.index) for other in counted)
    since = here.fields.get("relation") == "since"
    point = next((point for point in points if point is not None and not (since and anchors.is_ahead(point))), None)
    reading = Reading()
    told = reading.count_from(point, missing=NONE_BEFORE)
    return reading.start_from(told)
