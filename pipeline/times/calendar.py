"""Arithmetic on TIMEX3 values: their units, days and neighbours; named days. No text, no anchors.

A value of a unit is its place in the row of all such units (`index_of`, `value_of`), so that counting is adding.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from pipeline.edtf import read_value


class Unresolved(ValueError):
    """There is no such day, or the text does not say which; the argument says why."""


Count = int | float
"""So many units; a whole number is none with a fraction in a trace, as which compiled code would take a `float`."""
_DAY = timedelta(days=1)
_SEASONS = ["SP", "SU", "FA", "WI"]
_SEASON_OF_MONTH = {1: -1, 2: -1, 3: 0, 4: 0, 5: 0, 6: 1, 7: 1, 8: 1, 9: 2, 10: 2, 11: 2, 12: 3}
_UNITS = [
    (re.compile(pattern), unit)
    for pattern, unit in (
        (r"(?:BC)?\d{4}", "Y"),
        (r"(?:BC)?\d{4}-\d\d", "M"),
        (r"(?:BC)?\d{4}-\d\d-\d\d(?:T.*)?", "D"),
        (r"\d{4}-W\d\d", "W"),
        (r"\d{4}-W\d\d-WE", "WE"),
        (r"\d{4}-Q[1-4]", "Q"),
        (r"\d{4}-H[12]", "H"),
        (r"(?:BC)?\d{4}-(?:SP|SU|FA|WI)", "S"),
        (r"(?:BC)?\d{3}", "DE"),
        (r"(?:BC)?\d\d", "CE"),
    )
]
SPAN_DAYS = {"Y": 366, "M": 31, "D": 1, "W": 7, "WE": 2, "Q": 92, "H": 184, "S": 92, "DE": 3653, "CE": 36525}


@lru_cache(maxsize=8192)
def unit_of(value: str) -> str | None:
    """The unit a value is stated in (Y, M, D, W, WE, Q, H, S, DE, CE); None for an open value or a pair of days."""
    return next((unit for pattern, unit in _UNITS if pattern.fullmatch(value)), None)


def year_number(value: str) -> int:
    """Astronomical year at the beginning of a value: 0 is 1 BC."""
    return 1 - int(value[2:6]) if value.startswith("BC") else int(value[:4])


def year_text(year: int) -> str:
    """TIMEX3 of an astronomical year."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def first_day(value: str) -> date:
    """First day of a value or of "first day/last day"."""
    return bounds(value)[0]


def last_day(value: str) -> date:
    """Last day of a value or of "first day/last day"."""
    return bounds(value)[1]


def containing(day: date, unit: str) -> str:
    """Value of the unit that a day lies in."""
    if unit in ("D", "M", "Y"):
        return day.isoformat()[: {"D": 10, "M": 7, "Y": 4}[unit]]
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    index = {
        "Q": day.year * 4 + (day.month - 1) // 3,
        "H": day.year * 2 + (day.month - 1) // 6,
        "S": day.year * 4 + _SEASON_OF_MONTH[day.month],
        "DE": day.year // 10,
        "CE": (day.year - 1) // 100,
    }[unit]
    return value_of(unit, index)


def index_of(value: str, unit: str) -> int:
    """Place of a value among all values of its unit."""
    if unit == "D":
        return first_day(value).toordinal()
    if unit in ("W", "WE"):
        return first_day(value[:8]).toordinal() // 7
    if unit in ("DE", "CE"):
        return int(value)
    year, rest = year_number(value), value[-2:]
    if unit == "M":
        return year * 12 + int(rest) - 1
    part = _SEASONS.index(rest) if unit == "S" else int(rest[-1]) - 1
    return {"Y": year, "Q": year * 4 + part, "S": year * 4 + part, "H": year * 2 + part}[unit]


def value_of(unit: str, index: int) -> str:
    """The value at a place among all values of a unit."""
    if unit == "D":
        return date.fromordinal(index).isoformat()
    if unit in ("W", "WE"):
        return containing(date.fromordinal(index * 7 + 1), unit)
    if unit in ("DE", "CE"):
        return f"{index:0{3 if unit == 'DE' else 2}d}"
    if unit == "Y":
        return year_text(index)
    size = {"M": 12, "Q": 4, "S": 4, "H": 2}[unit]
    year, part = year_text(index // size), index % size
    return f"{year}-" + (f"{part + 1:02d}" if unit == "M" else _SEASONS[part] if unit == "S" else f"{unit}{part + 1}")


def bounds(value: str) -> tuple[date, date]:
    """First and last day of a value or of "first day/last day"; raises Unresolved where it has none."""
    if "/" in value:
        start, end = value.split("/")
        return date.fromisoformat(start), date.fromisoformat(end)
    period = read_value(value)
    if period is None or period.start is None or period.end is None:
        raise Unresolved("beyond the calendar")
    return period.start, period.end


def holiday_in(rule: str, year: int) -> date:
    """The day of a named day in a year; a rule of two has "<year<" between them, from which the second holds."""
    if "<" in rule:
        former, change, present = rule.split("<")
        return holiday_in(former if year < int(change) else present, year)
    if "+" in rule and not rule.startswith("easter"):
        named, days_later = rule.split("+")
        return holiday_in(named, year) + int(days_later) * _DAY
    if "*" in rule:
        named, day_of_week = rule.split("*")
        last = holiday_in(named, year)
        return last - (last.isoweekday() - int(day_of_week)) % 7 * _DAY
    if rule.startswith("easter"):
        return easter(year) + int(rule[6:]) * _DAY
    month, *rest = (int(part) for part in rule.replace("--", "-~").replace("-", " ").replace("~", "-").split())
    if len(rest) == 1:
        return date(year, month, rest[0])
    day, count = rest
    if count > 0:
        first = date(year, month, 1)
        return first + ((day - first.isoweekday()) % 7 + 7 * (count - 1)) * _DAY
    last = date(year, month, monthrange(year, month)[1])
    return last - ((last.isoweekday() - day) % 7 + 7 * (-count - 1)) * _DAY


def moved(day: date, unit: str, count: Count) -> date:
    """The day so many units (hours and minutes too) later; raises Unresolved beyond the calendar."""
    months = {"Y": 12, "M": 1, "Q": 3, "H": 6, "DE": 120, "CE": 1200, "S": 3, "ML": 12000}
    if unit in months and (count * months[unit]) == int(count * months[unit]):
        return plus_months(day, int(count * months[unit]))
    hours = {"TH": 1, "TM": 1 / 60, "TS": 1 / 3600, "D": 24, "W": 168, "WE": 168, "FN": 336, "Y": 8766, "M": 730}
    try:
        return day + timedelta(days=round(count * hours[unit] / 24))
    except OverflowError:
        raise Unresolved("beyond the calendar") from None


def plus_months(day: date, months: int) -> date:
    """The same day of another month, or its last day; raises Unresolved beyond the calendar."""
    index = day.year * 12 + day.month - 1 + months
    if not 12 <= index < 119988:
        raise Unresolved("beyond the calendar")
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
