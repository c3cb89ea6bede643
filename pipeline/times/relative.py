"""Operations of times that are counted from another: last year, two years ago, the next day, that year."""

from __future__ import annotations

from pipeline.times.ages import counts_from_age
from pipeline.times.calendar import Count, Unresolved, first_day, last_day, unit_of
from pipeline.times.completion import complete
from pipeline.times.counterparts import year_earlier
from pipeline.times.dates import inside_year, shifted, stated_date, with_time_of_day
from pipeline.times.durations import AGES, vague
from pipeline.times.fiscal import told_to_end, week_before_its_end, year_before_its_end
from pipeline.times.moments import moment_later
from pipeline.times.pointings import EVEN, UNTOLD
from pipeline.times.reading import NONE_BEFORE, Point, Reading
from pipeline.times.setting import Fields, Setting
from pipeline.times.told_units import day_told, month_told, week_told, year_told

_NEW_YEAR = 6
"""The last month in which a past end of the year is that of the year before, for late in a year its own end is near."""
_THURSDAY, _FRIDAY, _SUNDAY = 4, 5, 7
"""Days on which the middle of the week is over, "this weekend" is surely to come, and nothing of "this week" is."""
_HOURS = 24
"""Of a day."""
_A_DAY_OR_TWO = 2
"""Days, at most, between the publication and the day on which what is quoted was said."""
_REPORTS = 3
"""The last month in which what is told of a year as a whole is told of the year before."""


def deictic(fields: Fields, setting: Setting) -> Reading:
    """This, last and next day, week, month, ..., from the publication or statement day."""
    reading = Reading(mod=fields.get("mod"))
    unit = fields.get("unit", "D")
    if unit[0] == "T" or unit in ("ML", "FN"):
        return vague({"value": {0: "PRESENT_REF", 1: "FUTURE_REF"}.get(fields.get("ref", 0), "PAST_REF")}, setting)
    count = fields.get("ref", fields.get("day_shift", 0))
    if (
        setting.narrative
        and fields.get("day_shift") == 0
        and (setting.now is None or setting.now.kind == "publication")
    ):
        return vague({"value": "PRESENT_REF"}, setting)  # 'today a square bears her name'
    if setting.narrative and "ref" in fields and count == 0:
        return same({**fields, "unit": unit}, setting)
    shifted(reading, setting, unit, count)
    if "named_day" in fields and (off := _days_off(reading.result, fields["named_day"])):
        reading.step("shift", count=off)
    if unit == "W" and count == 0 and _is_week_ahead(setting):
        reading.step("shift", count=1)
    if unit == "WE" and count == 0 and _is_last_weekend(setting):
        reading.trace = []
        complete(reading, {"weekend": True}, setting)
    return reading


def _days_off(day: str, weekday: int) -> int:
    """How many days on or back the weekday is that a bracket names: 'yesterday (Sunday)', told on a Tuesday of what was said the
    day before; 0 where it is farther off than that."""
    if unit_of(day) != "D":
        return 0
    off = (weekday - first_day(day).isoweekday() + 3) % 7 - 3
    return off if abs(off) <= _A_DAY_OR_TWO else 0


def _is_last_weekend(setting: Setting) -> bool:
    """Whether "this weekend" is told as past, on a day on which it can be."""
    past = setting.pointing.direction == "past" and setting.pointing.patience > EVEN and setting.pointing.why != UNTOLD
    return past and setting.now is not None and not _THURSDAY <= first_day(setting.now.value).isoweekday() <= _FRIDAY


def _is_week_ahead(setting: Setting) -> bool:
    """Whether "later this week", said on a Sunday of what is to come, is the week that begins the day after."""
    sunday = setting.now is not None and first_day(setting.now.value).isoweekday() == _SUNDAY
    return sunday and setting.is_told_as_to_come()


def counted(fields: Fields, setting: Setting) -> Reading:
    """So many units ago or from now: as precise as the unit."""
    count, unit, sign = fields.get("count", 1), fields.get("unit", "D"), fields["sign"]
    if count is None or (unit in ("Y", "DE", "CE", "ML") and count >= AGES):
        return vague({"value": "PAST_REF" if sign < 0 else "FUTURE_REF"}, setting)
    compares = unit == "Y" and sign * count == -1 and not {"mod", "exact"} & fields.keys()
    if compares and (ended := year_before_its_end(setting)) is not None:
        return ended
    if compares and (setting.reported() or setting.sums_up()):
        return year_earlier(fields, setting)
    reading = Reading(mod=fields.get("mod"))
    count, unit = _whole(count + fields.get("fraction", 0), unit)
    if unit == "CE":
        count, unit = 10 * count, "DE"  # 'a century ago': so many decades, not all of the last century
    if unit[0] == "T":
        count, unit = (0 if count < 24 or unit != "TH" else count // 24), "D"
    if "exact" in fields:
        shifted(reading, setting, "D", 0)
        return reading.step("shift_by", unit=unit, count=sign * int(count))
    shifted(reading, setting, unit, sign * int(count))
    _no_finer_than_told(reading, fields, unit)
    return with_time_of_day(reading, fields) if "daypart" in fields else reading


def _no_finer_than_told(reading: Reading, fields: Fields, counted: str) -> None:
    """ "Two and a half weeks" are counted by days, but name none; so are years by months; "half a year" is six months."""
    if fields.get("count", 1) >= 1 and (fields.get("unit"), counted) in (("W", "D"), ("Y", "M")):
        reading.step("coarse", unit=fields["unit"])


def ago_this(fields: Fields, setting: Setting) -> Reading:
    """ "Two years ago this week": the week that the day so long ago lies in; "two years ago next month"."""
    unit, ref = fields["unit"], fields.get("ref", 0)
    if fields["count"] is None or unit[0] == "T" or fields["within"] not in ("D", "W", "M", "Y", "WE"):
        raise Unresolved("vague")
    reading = Reading()
    shifted(reading, setting, fields["within"] if ref else "D", ref)
    count, unit = _whole(fields["count"], unit)
    return reading.step("shift_by", unit=unit, count=fields["sign"] * int(count)).step("coarse", unit=fields["within"])


def _whole(count: Count, unit: str) -> tuple[Count, str]:
    """Count and unit without fractions: 2.5 Y -> 30 M; fortnights as weeks."""
    if unit == "FN":
        return 2 * count, "W"
    if unit == "ML":
        return 10 * count, "CE"
    if unit == "CE" and (10 * count) != int(10 * count):
        return round(100 * count), "Y"
    if count != int(count):
        finer = {"Y": (12, "M"), "DE": (10, "Y"), "CE": (10, "DE"), "M": (4, "W"), "W": (7, "D")}.get(unit)
        return (round(count * finer[0]), finer[1]) if finer else (round(count), unit)
    return count, unit


def later(fields: Fields, setting: Setting) -> Reading:
    """So many units after or before the time named before."""
    count, unit, sign = fields.get("count", 1), fields.get("unit", "D"), fields["sign"]
    if count is None:
        return vague({"value": ""}, setting)
    if "counted_from" in fields and setting.following is not None:
        return _told_beside(fields, setting.following, unit, count > 1)
    if unit == "Y" and sign * count == -1 and (ended := year_before_its_end(setting)) is not None:
        return ended
    if unit == "Y" and sign * count == -1 and (setting.reported() or setting.sums_up()):
        return year_earlier(fields, setting)
    if unit == "W" and sign * count == -1 and (ended := week_before_its_end(setting)) is not None:
        return ended
    reading = Reading(mod=fields.get("mod"))
    count, unit = _whole(count + fields.get("fraction", 0), unit)
    if unit[0] == "T":
        if moment := moment_later(fields, setting):
            return moment
        if unit != "TH" or not count or count % _HOURS or reading.mod:
            return vague({"value": ""}, setting)
        count, unit = count / _HOURS, "D"  # '48 hours later', but not 'less than 24 hours later'
    point = reading.count_from(_compared(unit, sign * int(count), "adjacent" in fields, setting), missing=NONE_BEFORE)
    if setting.anchors.left_since(point, setting.extent, unit) or counts_from_age(fields, setting, point.timex):
        raise Unresolved(NONE_BEFORE)
    reading.start_from(point)
    if "adjacent" in fields and unit in ("DE", "CE"):
        reading.step("following", unit=unit, count=sign * int(count))
        reading.precision = "decade" if unit == "DE" else "century"
        return reading
    _shift(reading, fields, unit, sign * int(count))
    _no_finer_than_told(reading, fields, unit)
    if unit != "Y" and setting.told_as_past() and setting.is_ahead(reading.result):
        raise Unresolved(NONE_BEFORE)  # "he left the next day": not the one after the publication
    if unit == "Y" and setting.is_ahead(reading.result) and not setting.is_ahead(point.value):
        reading.step("coarse", unit=unit)  # "seven years later" is not yet to come
    inside_year(reading, fields)
    return with_time_of_day(reading, fields) if "daypart" in fields else reading


def _told_beside(fields: Fields, following: Point, unit: str, several: bool) -> Reading:
    """ "The next day, Oct. 12": the day itself is told."""
    reading = Reading(mod=fields.get("mod"))
    reading.count_from(following, "told beside it")
    reading.start_from(following)
    if _names_unit(unit_of(reading.result), unit, several):
        reading.step("coarse", unit=unit)
    return with_time_of_day(reading, fields) if "daypart" in fields else reading


def _shift(reading: Reading, fields: Fields, unit: str, count: int) -> None:
    """Count so many units on from a day or period, which a coarser unit makes one of its kind."""
    day, own = reading.result, unit_of(reading.result)
    coarse = "exact" not in fields and _names_unit(own, unit, "adjacent" in fields or abs(count) > 1)
    if coarse or (own, unit) == ("WE", "W"):
        reading.step("coarse", unit=unit)
    if unit != "WE" or own != "D" or not _is_neighbour(reading.result, day, count):
        reading.step("shift_by", unit=unit, count=count)
    if "unit2" in fields and unit_of(reading.result) in ("D", "M"):
        reading.step("shift_by", unit=fields["unit2"], count=fields["sign"] * int(fields["number2"]))


def _is_neighbour(weekend: str, day: str, count: int) -> bool:
    """Whether the weekend nearest to a day is the one before (-1) or after (1) it already."""
    return last_day(weekend) < first_day(day) if count == -1 else count == 1 and first_day(weekend) > last_day(day)


def _compared(unit: str, count: int, adjacent: bool, setting: Setting) -> Point | None:
    """The time that "so many units later" counts from."""
    if setting.narrative:
        return setting.previous(unit)
    if count > 0 and not adjacent:
        return setting.reaching(unit, count)
    compared = count == -1 and (unit in ("Y", "Q", "M") or (unit == "D" and adjacent and setting.follows_its_like()))
    quarter = setting.reported() if count == -1 and unit == "Q" else None
    compares = quarter or (setting.compared_with(unit) if compared else setting.previous(unit))
    return compares or (setting.now if count == -1 and unit in ("Y", "M", "Q") else None)


def _names_unit(own: str | None, unit: str, whole: bool) -> bool:
    """Whether the result is the whole unit: "a year later" than a day, "the previous year" or "two years later" than a month."""
    if own == "D":
        return unit in ("Y", "DE", "CE", "Q", "M", "W", "WE")
    return unit in (("Y", "DE", "CE", "Q") if whole else ("DE", "CE")) and own in ("M", "Q", "H", "S")


def same(fields: Fields, setting: Setting) -> Reading:
    """The year, month, day ... of the time named before; of the publication where the words allow it."""
    reading = Reading(mod=fields.get("mod"))
    unit = fields["unit"]
    if unit[0] == "T" or unit in ("FN", "ML"):
        return vague({"value": ""}, setting)
    loose = fields.get("loose") and not setting.narrative
    whole = unit == "Q" or (unit == "Y" and "reported" in fields and setting.told_as_past())  # 'for the full year'
    if whole and (ended := told_to_end(unit, setting)) is not None:
        return ended
    if unit == "Q":
        point = setting.reported(ended="latest" in fields) or setting.now
    elif loose:
        told = year_told if unit == "Y" else week_told if unit == "W" else month_told
        point = told(fields, setting) or day_told(fields, setting) or setting.now
    else:
        point = setting.that_year() if unit == "Y" else setting.previous(unit)
    if unit == "DE" and setting.in_same_paragraph(decade := setting.last_named("DE")):
        point = decade  # 'The 1960s were hard. The hall was built in 1957. The decade ended well'
    # 'is on 11 August, he said on Monday. They will leave on that day'
    if unit == "D" and point is not None and not loose:
        ahead = setting.coming(unit) if setting.is_told_as_to_come() else None
        point = ahead or setting.told_of(point) or point
    lost = point is not None and "daypart" in fields and setting.is_of_saying(point)
    if unit == "D" and point is not None and not loose and (lost or not setting.goes_on(point)):
        raise Unresolved("no day told just before")
    if unit == "W" and not loose and point is not None and setting.anchors.left_since(point, setting.extent, unit):
        raise Unresolved(NONE_BEFORE)  # 'born on 3 May 1931. In 2008 she found it that week'
    point = reading.count_from(point, missing="no publication date" if loose or unit == "Q" else NONE_BEFORE)
    reading.start_from(point)
    reading.step("coarse", unit=unit)
    if loose and point is setting.now and _is_over(fields, setting, point):
        reading.step("shift", count=-1)
    inside_year(reading, fields)
    return with_time_of_day(reading, fields)


def _is_over(fields: Fields, setting: Setting, point: Point) -> bool:
    """Whether "the quarter", "the week" on a Monday, "the month" on its first day or a time "since year-end" is the last one."""
    if fields["unit"] == "W":
        return setting.pointing.direction == "past" and first_day(point.value).isoweekday() == 1
    if fields["unit"] == "M" and "mod" not in fields:
        return setting.pointing.direction == "past" and first_day(point.value).day == 1  # 'ended the month higher'
    relation = fields.get("relation", "at")
    begun = fields["unit"] == "M" or first_day(point.value).month <= _NEW_YEAR
    if "reported" in fields:
        return first_day(point.value).month <= _REPORTS and setting.told_as_past()
    ended = (
        fields.get("mod") == "END"
        and "within" not in fields
        and (relation == "since" or (begun and relation == "at" and setting.told_as_past()))
    )
    return fields["unit"] == "Q" or ended


def offset(fields: Fields, setting: Setting) -> Reading:
    """So many units before or after a date named within the expression."""
    if fields["count"] is None:
        raise Unresolved("vague")
    reading = Reading(mod=fields.get("mod"))
    stated_date(reading, {key: value for key, value in fields.items() if key not in ("unit", "count")}, setting)
    count, unit = _whole(fields["count"], fields["unit"])
    reading.step("shift_by", unit=unit, count=fields["sign"] * int(count))
    return reading


def weekday_by(fields: Fields, setting: Setting) -> Reading:
    """The weekday or weekend before or after a date named within the expression: "the Friday before Easter"."""
    reading = Reading()
    stated_date(reading, {key: value for key, value in fields.items() if key not in ("weekday", "weekend")}, setting)
    near, step = reading.result, "last_before" if fields["sign"] < 0 else "next_after"
    if "weekend" in fields:
        return reading.step("part_of_year", code="WXX-WE").step(step, anchor=near)
    return reading.step("weekday", weekday=fields["weekday"]).step(step, anchor=near)
