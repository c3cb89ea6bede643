"""Operations: how the fields that a rule captured become calendar steps. No regex, no words.

To add a kind of calculation, write a function and enter it in `OPERATIONS`; rules name it as their `op`. An operation
takes the fields and the setting and returns a `Reading`; it raises `Unresolved` where the text gives no days.
"""

from __future__ import annotations

from pipeline.times.calendar import SPAN_DAYS, Unresolved, unit_of, year_number
from pipeline.times.completion import complete, explicit_year
from pipeline.times.dates import shifted, stated_date, time_of_day, with_time_of_day
from pipeline.times.durations import (
    beside,
    duration,
    duration_range,
    ended,
    first_units,
    repeated,
    span,
    vague,
    without_days,
)
from pipeline.times.reading import Point, Reading
from pipeline.times.relative import (
    ago_this,
    counted,
    deictic,
    later,
    listed_day,
    offset,
    same,
    same_in_year,
    this_day_in,
    weekday_by,
    year_earlier,
)
from pipeline.times.setting import Fields, Operation, Setting

_WEST, _EAST = -12, 14
"""The time zones farthest off Greenwich, in hours."""


def calendar(fields: Fields, setting: Setting) -> Reading:
    """A date of any precision, whole or to be completed, with an optional part or time of day."""
    reading = Reading()
    stated_date(reading, fields, setting)
    if "of_the_year" in fields and setting.told_as_past() and setting.is_ahead(reading.result):
        reading.step("shift_by", unit="Y", count=-1)
    return with_time_of_day(reading, fields)


def holiday(fields: Fields, setting: Setting) -> Reading:
    """A named day, or its week or weekend."""
    reading = Reading()
    if "year_ref" in fields:
        shifted(reading, setting, "Y", fields["year_ref"])
        reading.step("holiday", rule=fields["holiday"], year=year_number(reading.result))
    else:
        complete(reading, fields, setting)
    if fields.get("holiday_unit") in ("W", "WE"):
        reading.step("coarse", unit=fields["holiday_unit"])
    return with_time_of_day(reading, fields)


def clock(fields: Fields, setting: Setting) -> Reading:
    """A time of day with or without its day."""
    if "each" in setting.extent.fields:
        return without_days(Reading(type="TIME", value=f"T{time_of_day(fields)}"), "repeated")
    reading = Reading()
    if setting.beside_a_lost_day():
        raise Unresolved("time of an unknown day")
    if {"day_shift", "month", "weekday", "year", "holiday"} & set(fields):
        stated_date(reading, fields, setting)
        return with_time_of_day(reading, fields)
    before = setting.previous("D") if setting.narrative else setting.same_day() or _day_told(setting) or setting.now
    point = reading.count_from(setting.following or before)
    day, _, part = point.value.partition("T")
    reading.step("value", value=day)
    if unit_of(reading.result) != "D":
        raise Unresolved("time of an unknown day")
    if "two_clocks" in fields and part:
        _across_midnight(reading, fields, part)
    # "half past nine on Tuesday night"
    return with_time_of_day(reading, {"daypart": part, **fields} if setting.following and "hour" in fields else fields)


def _across_midnight(reading: Reading, fields: Fields, other: str) -> None:
    """ "4:40 a.m. (2040 GMT Thursday)" is on Friday: no place is 16 hours behind Greenwich, none is 15 ahead of it."""
    utc = fields.get("timezone") == "+00:00"
    local, greenwich = _hours(other if utc else time_of_day(fields)), _hours(time_of_day(fields) if utc else other)
    if local is None or greenwich is None:
        return
    days = (local - greenwich < _WEST) - (local - greenwich > _EAST)
    if days:
        reading.step("shift", count=-days if utc else days)


def _hours(clock: str | None) -> float | None:
    """Hours since midnight; None for a part of the day."""
    hour, _, minute = (clock or "").partition(":")
    return int(hour) + int(minute[:2]) / 60 if hour.isdigit() else None


def _day_told(setting: Setting) -> Point | None:
    """The day of the entry of a chronicle, or one told in the paragraph, if that does not lie ahead of what happened."""
    entry = setting.entry()
    if entry is not None and unit_of(entry.value) == "D":
        return entry
    told = setting.told_day()
    return None if told and setting.told_as_past() and setting.is_ahead(told.value) else told


def numeric(fields: Fields, setting: Setting) -> Reading:
    """A date in three numbers; left open where day and month could be either."""
    first, second, year = fields["a"], fields["b"], fields["c"]
    if not (1 <= first <= 31 and 1 <= second <= 31):
        raise Unresolved("no date")
    if first <= 12 and second <= 12 and first != second:
        raise Unresolved("ambiguous: day and month could be either")
    month, day = (second, first) if first > 12 else (first, second)
    year = explicit_year({"yy": year} if year < 100 else {"year": year}, setting)
    return Reading().step("calendar_date", year=year, month=month, day=day)


def nth(fields: Fields, setting: Setting) -> Reading:
    """The nth week, day, month of a period."""
    reading = Reading()
    stated_date(reading, {key: value for key, value in fields.items() if key not in ("unit", "nth")}, setting)
    reading.step("nth", unit=fields["unit"], count=fields["nth"])
    if "/" in reading.result:
        reading.precision = "week"
    return reading


def nth_within(fields: Fields, setting: Setting) -> Reading:
    """The nth day, week or month of this month, of next year."""
    if setting.narrative or fields["within"] not in SPAN_DAYS:
        raise Unresolved("which one is not told")
    reading = Reading()
    shifted(reading, setting, fields["within"], fields.get("within_ref", 0))
    reading.step("nth", unit=fields["unit"], count=fields["nth"])
    if "/" in reading.result:
        reading.precision = "week"
    return reading


def week_of(fields: Fields, setting: Setting) -> Reading:
    """The week that a day lies in."""
    reading = Reading()
    complete(reading, fields, setting)
    return reading.step("coarse", unit=fields.get("holiday_unit", "W"))


OPERATIONS: dict[str, Operation] = {
    "ago_this": ago_this,
    "beside": beside,
    "calendar": calendar,
    "clock": clock,
    "counted": counted,
    "day_part": clock,
    "deictic": deictic,
    "duration": duration,
    "duration_range": duration_range,
    "ended": ended,
    "first_units": first_units,
    "holiday": holiday,
    "later": later,
    "listed_day": listed_day,
    "nth": nth,
    "nth_within": nth_within,
    "numeric": numeric,
    "offset": offset,
    "repeated": repeated,
    "same": same,
    "same_in_year": same_in_year,
    "span": span,
    "this_day_in": this_day_in,
    "vague": vague,
    "week_of": week_of,
    "weekday_by": weekday_by,
    "year_earlier": year_earlier,
}
"""Name in a rule's `op` -> operation."""
