"""Operations: how the fields that a rule captured become calendar steps. No regex, no words.

To add a kind of calculation, write a function and enter it in `OPERATIONS`; rules name it as their `op`. An operation
takes the fields and the setting and returns a `Reading`; it raises `Unresolved` where the text gives no days.
"""

from __future__ import annotations

from typing import Any

from pipeline.calendar import Unresolved, first_day, unit_of
from pipeline.completion import complete, explicit_year, open_part
from pipeline.durations import duration, duration_range, first_units, repeated, span, without_days
from pipeline.reading import Reading
from pipeline.setting import Fields, Operation, Setting


def calendar(fields: Fields, setting: Setting) -> Reading:
    """A date of any precision, whole or to be completed, with an optional part or time of day."""
    reading = Reading()
    _base(reading, fields, setting)
    return _finish(reading, fields)


def _base(reading: Reading, fields: Fields, setting: Setting) -> None:
    if "day_shift" in fields:
        _shifted(reading, setting, "D", fields["day_shift"])
    elif "week_ref" in fields:
        _shifted(reading, setting, "W", fields["week_ref"])
        reading.step("day_of_week", weekday=fields["weekday"])
    elif "year_ref" in fields:
        _shifted(reading, setting, "Y", fields["year_ref"])
        _inside(reading, fields)
    elif "decade" in fields or "decade_short" in fields or "decade_word" in fields or "century" in fields:
        reading.step("value", value=_decade_or_century(fields, setting))
    else:
        complete(reading, fields, setting)


def _shifted(reading: Reading, setting: Setting, unit: str, count: int) -> None:
    point = reading.count_from(setting.now)
    reading.step("this", unit=unit, anchor=first_day(point.value).isoformat())
    if count:
        reading.step("shift", count=count)


def _inside(reading: Reading, fields: Fields) -> None:
    code = open_part(fields)
    if code:
        reading.step("inside", code=code)


def _decade_or_century(fields: Fields, setting: Setting) -> str:
    if "century" in fields:
        return ("BC" if fields.get("era") == "BC" else "") + f"{fields['century'] - 1:02d}"
    if "decade" in fields:
        return str(fields["decade"])[:3]
    decade = fields.get("decade_short") or fields["decade_word"]
    if "spoken_century" in fields:
        return f"{fields['spoken_century']}{decade // 10}"
    point = setting.previous("Y") if setting.narrative else setting.now
    if point is None:
        raise Unresolved("century of the decade unknown")
    year = first_day(point.value).year
    hundred = year // 100 - (decade > year % 100)
    return f"{hundred:02d}{decade // 10}"


def _finish(reading: Reading, fields: Fields) -> Reading:
    reading.mod = fields.get("mod")
    part = _time_of_day(fields)
    if part:
        if reading.ended or unit_of(reading.result) != "D":
            raise Unresolved("time of an unknown day")
        reading.type = "TIME"
        reading.step("part", part=part)
    return reading


def _time_of_day(fields: Fields) -> str | None:
    if "hour" not in fields:
        return fields.get("daypart")
    hour, minute = fields["hour"], fields.get("minute", 0)
    half = fields.get("ampm") or ("pm" if fields.get("daypart") in ("AF", "EV", "NI") and hour < 12 else None)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02d}:{minute:02d}" + (f":{fields['seconds']:02d}" if "seconds" in fields else "")


def deictic(fields: Fields, setting: Setting) -> Reading:
    """This, last and next day, week, month, ..., from the publication or statement day."""
    reading = Reading(mod=fields.get("mod"))
    unit = fields.get("unit", "D")
    if unit[0] == "T" or unit in ("ML", "FN"):
        return vague({"value": {0: "PRESENT_REF", 1: "FUTURE_REF"}.get(fields.get("ref", 0), "PAST_REF")}, setting)
    count = fields.get("ref", fields.get("day_shift", 0))
    if setting.narrative and "ref" in fields and count == 0:
        return same({**fields, "unit": unit}, setting)
    _shifted(reading, setting, unit, count)
    if unit == "WE" and count == 0 and setting.pointing.direction == "past":
        reading.trace = []
        _weekend(reading, setting)
    return reading


def _weekend(reading: Reading, setting: Setting) -> None:
    complete(reading, {"weekend": True}, setting)


def counted(fields: Fields, setting: Setting) -> Reading:
    """So many units ago or from now: as precise as the unit."""
    count, unit, sign = fields.get("count", 1), fields["unit"], fields["sign"]
    if count is None:
        return vague({"value": "PAST_REF" if sign < 0 else "FUTURE_REF"}, setting)
    if unit == "Y" and sign * count == -1 and setting.reported():
        return year_earlier(fields, setting)
    reading = Reading(mod=fields.get("mod"))
    count, unit = _whole(count + fields.get("fraction", 0), unit)
    if unit[0] == "T":
        count, unit = (0 if count < 24 or unit != "TH" else count // 24), "D"
    _shifted(reading, setting, unit, sign * int(count))
    return reading


def _whole(count: float, unit: str) -> tuple[float, str]:
    """Count and unit without fractions: 2.5 Y -> 30 M; fortnights as weeks."""
    if unit == "FN":
        return 2 * count, "W"
    if unit == "ML":
        return 10 * count, "CE"
    if count != int(count):
        finer = {"Y": (12, "M"), "DE": (10, "Y"), "CE": (10, "DE"), "M": (4, "W"), "W": (7, "D")}.get(unit)
        return (round(count * finer[0]), finer[1]) if finer else (round(count), unit)
    return count, unit


def later(fields: Fields, setting: Setting) -> Reading:
    """So many units after or before the time named before."""
    count, unit, sign = fields.get("count", 1), fields.get("unit", "D"), fields["sign"]
    if count is None:
        return vague({"value": ""}, setting)
    if unit == "Y" and sign * count == -1 and setting.reported():
        return year_earlier(fields, setting)
    reading = Reading(mod=fields.get("mod"))
    count, unit = _whole(count + fields.get("fraction", 0), unit)
    if unit[0] == "T":
        return vague({"value": ""}, setting)
    fallback = setting.now if sign < 0 and count == 1 and unit in ("Y", "M", "Q") and not setting.narrative else None
    point = reading.count_from(setting.previous(unit) or fallback, missing=_NONE_BEFORE)
    reading.step("value", value=point.value.split("T")[0])
    own = unit_of(reading.result)
    if "adjacent" in fields and unit in ("DE", "CE"):
        reading.step("following", unit=unit, count=sign * int(count))
        reading.precision = "decade" if unit == "DE" else "century"
        return reading
    if (own == "D" and unit in ("Y", "DE", "CE", "M", "W", "WE")) or (own == "M" and unit in ("DE", "CE")):
        reading.step("coarse", unit=unit)
    reading.step("shift_by", unit=unit, count=sign * int(count))
    if "daypart" in fields:
        return _finish(reading, fields)
    return reading


_NONE_BEFORE = "no time named before"


def _now(setting: Setting) -> Any:
    return None if setting.narrative else setting.now


def same(fields: Fields, setting: Setting) -> Reading:
    """The year, month, day ... of the time named before; of the publication where the words allow it."""
    reading = Reading(mod=fields.get("mod"))
    unit = fields["unit"]
    if unit[0] == "T" or unit in ("FN", "ML"):
        return vague({"value": ""}, setting)
    loose = fields.get("loose") and not setting.narrative
    if unit == "Q":
        point = setting.reported() or setting.now
    else:
        point = setting.now if loose else setting.previous(unit) or _now(setting)
    reading.count_from(point)
    assert point is not None
    reading.step("value", value=point.value.split("T")[0])
    reading.step("coarse", unit=unit)
    if loose and unit == "Q" and point is setting.now:
        reading.step("shift", count=-1)
    _inside(reading, fields)
    return _finish(reading, fields)


def same_in_year(fields: Fields, setting: Setting) -> Reading:
    """The quarter, month or half named before, in another year ("the 1988 period")."""
    reading = Reading()
    point = setting.previous("Q")
    if point is None or unit_of(point.value) not in ("Q", "M", "H"):
        return reading.step("calendar_date", year=fields["year"])
    reading.count_from(point)
    return reading.step("calendar_date", year=fields["year"]).step("inside", code=point.value[5:])


def year_earlier(fields: Fields, setting: Setting) -> Reading:
    """The period a year before the one named before ("the year-earlier quarter")."""
    reading = Reading()
    point = reading.count_from(setting.reported() or setting.previous("Y") or _now(setting))
    reading.step("value", value=point.value.split("T")[0])
    if unit_of(reading.result) == "D":
        reading.step("coarse", unit="Y")
    reading.step("shift_by", unit="Y", count=-1)
    return reading


def holiday(fields: Fields, setting: Setting) -> Reading:
    """A named day, or its week or weekend."""
    reading = Reading()
    complete(reading, fields, setting)
    if fields.get("holiday_unit") in ("W", "WE"):
        reading.step("coarse", unit=fields["holiday_unit"])
    return _finish(reading, fields)


def clock(fields: Fields, setting: Setting) -> Reading:
    """A time of day with or without its day."""
    reading = Reading()
    if {"day_shift", "month", "weekday", "year", "holiday"} & set(fields):
        _base(reading, fields, setting)
    else:
        _same_day(reading, setting)
    return _finish(reading, fields)


def _same_day(reading: Reading, setting: Setting) -> None:
    point = reading.count_from(setting.previous("D") if setting.narrative else setting.same_day() or setting.now)
    reading.step("value", value=point.value.split("T")[0])
    if unit_of(reading.result) != "D":
        raise Unresolved("time of an unknown day")


def vague(fields: Fields, setting: Setting) -> Reading:
    """A reference without bounds (now, recently, years ago)."""
    return without_days(Reading(value=fields["value"] or None, mod=fields.get("mod")), "vague")


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
    _base(reading, {key: value for key, value in fields.items() if key not in ("unit", "nth")}, setting)
    reading.step("nth", unit=fields["unit"], count=fields["nth"])
    if "/" in reading.result:
        reading.precision = "week"
    return reading


def week_of(fields: Fields, setting: Setting) -> Reading:
    """The week that a day lies in."""
    reading = Reading()
    complete(reading, fields, setting)
    return reading.step("coarse", unit=fields.get("holiday_unit", "W"))


def offset(fields: Fields, setting: Setting) -> Reading:
    """So many units before or after a date named within the expression."""
    if fields["count"] is None:
        raise Unresolved("vague")
    reading = Reading(mod=fields.get("mod"))
    _base(reading, {key: value for key, value in fields.items() if key not in ("unit", "count")}, setting)
    count, unit = _whole(fields["count"], fields["unit"])
    reading.step("shift_by", unit=unit, count=fields["sign"] * int(count))
    return reading


def listed_day(fields: Fields, setting: Setting) -> Reading:
    """A bare day of a list, in the month of the date before it ("May 3, 4 and 7")."""
    reading = Reading()
    point = reading.count_from(setting.previous("D"), missing=_NONE_BEFORE)
    if "year" in fields:
        point_year = explicit_year(fields, setting)
        return reading.step("calendar_date", year=point_year, month=int(point.value[5:7]), day=fields["day"])
    reading.step("value", value=point.value.split("T")[0]).step("coarse", unit="M")
    code = f"{point.value[5:7]}-{fields['day']:02d}"
    return reading.step("inside", code=code)


OPERATIONS: dict[str, Operation] = {
    "calendar": calendar,
    "clock": clock,
    "counted": counted,
    "day_part": clock,
    "deictic": deictic,
    "duration": duration,
    "duration_range": duration_range,
    "first_units": first_units,
    "holiday": holiday,
    "later": later,
    "listed_day": listed_day,
    "nth": nth,
    "numeric": numeric,
    "offset": offset,
    "repeated": repeated,
    "same": same,
    "same_in_year": same_in_year,
    "span": span,
    "vague": vague,
    "week_of": week_of,
    "year_earlier": year_earlier,
}
"""Name in a rule's `op` -> operation."""
