"""The operation of days without their month: "May 3, 4 and 7", "on the 19th", "Monday the 16th"."""

from __future__ import annotations

from datetime import date

from pipeline.edtf import read_value
from pipeline.times.calendar import Unresolved, first_day, plus_months, unit_of
from pipeline.times.completion import explicit_year
from pipeline.times.dates import with_time_of_day
from pipeline.times.eras import within_year
from pipeline.times.pointings import EVEN, NEARER
from pipeline.times.reading import NONE_BEFORE, Point, Reading
from pipeline.times.setting import Fields, Setting

_WEEK, _MONTH, _HALF_A_YEAR = 7, 31, 183
_ABOUT = {"MID": 15, "END": 28}
"""Modifier of a month -> a day of it ("by the middle of October ... on the 1st")."""


def listed_day(fields: Fields, setting: Setting) -> Reading:
    """A bare day, or a part of one ("the night of the 1st")."""
    return with_time_of_day(_bare_day(fields, setting), fields)


def _bare_day(fields: Fields, setting: Setting) -> Reading:
    """The day, in the month of the date or month before it ("May 3, 4 and 7", "in March he left; on the 19th he came")."""
    reading = Reading()
    ends = "range_start" in setting.extent.fields  # '27 September ... 19 to 27 October'
    if "year" not in fields and not ends and (told := _just_named(fields["day"], setting)) is not None:
        reading.count_from(told, "the day just named")
        return reading.start_from(told)
    point = setting.told_month()
    if point is not None and unit_of(point.value) not in ("M", "D"):
        point = setting.previous("D")
    if point is None and "year" not in fields and not setting.narrative and setting.now is not None:
        return _near_publication(fields, setting, setting.now)
    point = reading.count_from(point, missing=NONE_BEFORE)
    if "year" in fields:
        return reading.step(
            "calendar_date",
            year=explicit_year(fields, setting),
            month=int(within_year(point.value)[:2]),
            day=fields["day"],
        )
    reading.start_from(point).step("coarse", unit="M")
    if _is_of_next_month(_day_told(point, setting), fields["day"], setting.narrative):
        return reading.step("shift", count=1).step("nth", unit="D", count=fields["day"])
    code = f"{within_year(point.value)[:2]}-{fields['day']:02d}"
    reading.step("inside", code=code)
    if setting.now is not None and _gainsaid(reading, point, setting):
        return _near_publication(fields, setting, setting.now)
    return reading


def _just_named(day: int, setting: Setting) -> Point | None:
    """'Until August 28 none is held; this is the last one until | the 28th': the same day, named with its month just before."""
    anchors = setting.anchors
    near = (other for other in anchors.before(setting.extent) if setting.extent.sentence - other.sentence <= 1)
    same = (other for other in near if other.fields.get("day") == day and "month" in other.fields)
    point = next((known for other in same if (known := anchors.known(other.index)) is not None), None)
    return point if point is not None and unit_of(point.value) == "D" else None


def _gainsaid(reading: Reading, told: Point, setting: Setting) -> bool:
    """Whether the clause says that the day is on the other side of the publication than in the month told before: 'seen on
    30 September ... is planned for the 18th', 'she will leave in October. On the 3rd she called'.
    """
    if setting.told_as_past():
        return setting.is_ahead(reading.result) and not setting.in_same_sentence(told)
    now = setting.now if setting.is_told_as_to_come() else None
    return now is not None and 0 <= (first_day(now.value) - first_day(reading.result)).days < _MONTH


def _near_publication(fields: Fields, setting: Setting, point: Point) -> Reading:
    """ "On the 16th", "Monday the 16th", where no month was told before: the nearest one, of which the 16th is a Monday."""
    now, reading = first_day(point.value), Reading()
    sure = setting.pointing.patience > EVEN
    back, ahead = setting.told_as_past(), setting.pointing.direction == "future" and sure
    fits = [day for day in _in_months_around(now, fields) if (day <= now or not back) and (day >= now or not ahead)]
    if not fits:
        raise Unresolved(NONE_BEFORE)
    near = min(fits, key=lambda day: abs((day - now).days))
    reading.count_from(point, "its day of the week fits" if "weekday" in fields else NEARER)
    return reading.step("calendar_date", year=near.year, month=near.month, day=near.day)


def weekday_in_figures(fields: Fields, setting: Setting) -> Reading:
    """ "Thursday 12/4": the day so numbered, in either order, that is a Thursday within half a year."""
    point = setting.now
    if point is None:
        raise Unresolved("no publication date")
    now = first_day(point.value)
    orders = {(fields["a"], fields["b"]), (fields["b"], fields["a"])}
    values = (f"{now.year + away}-{month:02d}-{day:02d}" for away in (-1, 0, 1) for day, month in orders)
    days = (first_day(value) for value in values if read_value(value))
    fits = [day for day in days if day.isoweekday() == fields["weekday"] and abs((day - now).days) <= _HALF_A_YEAR]
    if len(fits) != 1:
        raise Unresolved("ambiguous: day and month could be either" if fits else "no date")
    reading = Reading()
    reading.count_from(point, "its day of the week fits")
    return reading.step("calendar_date", year=fits[0].year, month=fits[0].month, day=fits[0].day)


def _in_months_around(now: date, fields: Fields) -> list[date]:
    """The day so numbered of this month and of the two before and behind it, where its day of the week fits."""
    months = (plus_months(now.replace(day=1), away) for away in (0, 1, -1, 2, -2))
    values = (f"{month.isoformat()[:7]}-{fields['day']:02d}" for month in months)
    days = (first_day(value) for value in values if read_value(value))
    return [day for day in days if fields.get("weekday", day.isoweekday()) == day.isoweekday()]


def _day_told(point: Point, setting: Setting) -> int:
    """About which day of its month a time is: 0 where no more than the month is told."""
    if unit_of(point.value) == "D":
        return int(within_year(point.value)[3:5])
    extent = None if point.timex is None else setting.anchors.extents[point.timex]
    return 0 if extent is None else _ABOUT.get(extent.fields.get("mod", ""), 0)


def _is_of_next_month(told: int, day: int, narrative: bool) -> bool:
    """Whether "the 2nd" after a 30th is rather some days ahead than most of a month back; a story goes on."""
    return told - day > _WEEK if narrative else 2 * (day + _MONTH - told) < told - day
