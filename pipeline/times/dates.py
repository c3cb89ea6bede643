"""Steps of dates that several operations share: stated, shifted from the publication day, with a time of day."""

from __future__ import annotations

from pipeline.times.calendar import Unresolved, first_day, unit_of, year_number
from pipeline.times.completion import complete, open_part
from pipeline.times.reading import Reading
from pipeline.times.setting import DAYS, Fields, Setting

_SMALL_HOURS = 5
"""Before this hour of the clock "last night" may be the morning after."""
_NOON, _MIDNIGHT = 12, 24
_DECADES = 10
"""Of a century."""


def stated_date(reading: Reading, fields: Fields, setting: Setting) -> None:
    """Adds the steps of a date, whatever its fields state and however its open parts are completed."""
    if "day_shift" in fields:
        shifted(reading, setting, "D", fields["day_shift"])
    elif "week_ref" in fields:
        shifted(reading, setting, "W", fields["week_ref"])
        reading.step("day_of_week", weekday=fields["weekday"])
    elif "month_ref" in fields:
        shifted(reading, setting, "M", fields["month_ref"])
        reading.step("nth", unit="D", count=fields["day"])
    elif "year_ref" in fields:
        shifted(reading, setting, "Y", fields["year_ref"])
        inside_year(reading, fields)
    elif "decade" in fields or "decade_short" in fields or "decade_word" in fields or "century" in fields:
        reading.step("value", value=_decade_or_century(fields, setting))
    else:
        complete(reading, fields, setting)


def shifted(reading: Reading, setting: Setting, unit: str, count: int) -> None:
    """Adds the unit that the publication or statement day lies in, so many units later."""
    point = reading.count_from(setting.now)
    reading.step("this", unit=unit, anchor=first_day(point.value).isoformat())
    if count:
        reading.step("shift", count=count)


def inside_year(reading: Reading, fields: Fields) -> None:
    """Adds the month, day, holiday, season, quarter or half within the year so far."""
    if "holiday" in fields:
        reading.step("holiday", rule=fields["holiday"], year=year_number(reading.result))
    code = open_part(fields)
    if code:
        reading.step("inside", code=code)


def _decade_or_century(fields: Fields, setting: Setting) -> str:
    era = "BC" if fields.get("era") == "BC" else ""
    if "century" in fields:
        return f"{era}{fields['century'] - ('hundreds' not in fields):02d}{_digit_of_decade(fields)}"
    if "decade" in fields:
        return f"{era}{fields['decade'] // 10:03d}"
    decade = fields.get("decade_short") or fields["decade_word"]
    if "spoken_century" in fields:
        return f"{fields['spoken_century']}{decade // 10}"
    listed = "listed" in fields
    told = setting.previous("DE" if listed else "Y") if setting.narrative or listed else None
    point = told or (None if setting.narrative else setting.now)
    if point is None:
        raise Unresolved("century of the decade unknown")
    return f"{_century_of_decade(decade, first_day(point.value).year, told is not None):02d}{decade // 10}"


def _century_of_decade(decade: int, year: int, told: bool) -> int:
    """The one nearest to a year told before; the last one begun on the day of publication."""
    hundred = year // 100
    if told:
        return min((hundred, hundred - 1, hundred + 1), key=lambda near: abs(100 * near + decade - year))
    return hundred - (decade > year % 100)


def _digit_of_decade(fields: Fields) -> str:
    """The third digit of the years of "the last decade of the 19th century"."""
    if "nth" not in fields:
        return ""
    if not 1 <= fields["nth"] <= _DECADES:
        raise Unresolved("no such decade")
    return str(fields["nth"] - 1)


def with_time_of_day(reading: Reading, fields: Fields) -> Reading:
    """Adds modifier and part or time of day, if the fields have any; the date so far must be a day."""
    reading.mod = fields.get("mod")
    part = time_of_day(fields)
    if part:
        if reading.ended or unit_of(reading.result) != "D":
            raise Unresolved("time of an unknown day")
        reading.type = "TIME"
        reading.step("part", part=part)
    return reading


def time_of_day(fields: Fields) -> str | None:
    """The part or time of day as TIMEX3 writes it behind the day's T; None without one."""
    if "hour" not in fields:
        opens = fields.get("relation") == "after" and not DAYS.isdisjoint(fields)
        return "00:00" if opens and fields.get("daypart") == "24:00" else fields.get("daypart")
    hour, minute = fields["hour"], fields.get("minute", 0)
    part = fields.get("daypart")
    late = part in ("AF", "EV") or (part == "NI" and hour >= _SMALL_HOURS)
    half = fields.get("ampm") or ("pm" if late and hour < 12 else None)
    if half and hour % 12 > fields.get("until_hour", 12) % 12 and "until_hour" in fields:
        half = "am" if half == "pm" else "pm"  # from 11 to 1 p.m.
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif part == "NI" and hour == _NOON:
        hour = _MIDNIGHT  # "12 o'clock that night"
    if "minutes_to" in fields:
        hour, minute = (hour - 1) % 24, 60 - fields["minutes_to"]
    return f"{hour:02d}:{minute:02d}" + (f":{fields['seconds']:02d}" if "seconds" in fields else "")
