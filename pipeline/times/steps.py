"""Calendar steps: pure functions from the result before and literal arguments to the next result.

A time's trace is a list of these steps (`STEPS`), so that anyone can compute it again (`normalise.replay`). What a step
hands on is a TIMEX3 value ("2016-10", "XXXX-03", "XXXX-WXX-5"), "first day/last day" where no value names the period, or,
as the last step, a pair of days. A value whose year is open begins with XXXX. `ValueError` means: there is no such day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from pipeline.edtf import read_value
from pipeline.times.calendar import (
    SPAN_DAYS,
    Count,
    Unresolved,
    bounds,
    containing,
    first_day,
    holiday_in,
    index_of,
    last_day,
    moved,
    plus_months,
    unit_of,
    value_of,
    year_number,
    year_text,
)
from pipeline.times.eras import in_any_era

Days = list[str | None]
_DAY = timedelta(days=1)
_day = date.fromisoformat
_COARSER = "the anchor is coarser than the unit"
_WITHIN_YEAR = re.compile(r"\d\d(?:-\d\d)?|Q\d|H\d|[A-Z]{2}")


def calendar_date(_: Any, year: int | None = None, month: int | None = None, day: int | None = None) -> str:
    """A date as stated; `year` is astronomical. Raises ValueError for a day that no year or not this one has."""
    if month is not None and day is not None:
        leap = year if year is not None and year > 0 else 2000
        if day > monthrange(leap, month)[1]:
            raise Unresolved("impossible date")
    text = "XXXX" if year is None else year_text(year)
    return "-".join([text] + [f"{part:02d}" for part in (month, day) if part is not None])


def weekday(_: Any, weekday: int) -> str:
    """A day of the week, Monday is 1."""
    return f"XXXX-WXX-{weekday}"


def part_of_year(_: Any, code: str, year: int | None = None) -> str:
    """A season, quarter or half by its code (SP, Q3, H1)."""
    return f"{'XXXX' if year is None else year_text(year)}-{code}"


def value(_: Any, value: str) -> str:
    """A value as it is: a decade, a century, a time named before."""
    return value


def holiday(_: Any, rule: str, year: int | None = None) -> str:
    """A named day: month-day, month-weekday-nth, or days from Western Easter Sunday ("easter-2")."""
    return f"XXXX-{rule}" if year is None else holiday_in(rule, year).isoformat()


# ---------------------------------------------------------------- completing an open value from an anchor


def _candidate(open_value: str, near: date, away: int) -> str | None:
    """The instance of an open value in the year (or week) `away` from the one of a day."""
    if open_value[:9] == "XXXX-WXX-" and open_value[9].isdigit():
        monday = near - (near.isoweekday() - 1) * _DAY
        return (monday + (7 * away + int(open_value[9]) - 1) * _DAY).isoformat()
    if open_value == "XXXX-WXX-WE":
        return containing(near + 7 * away * _DAY, "WE")
    year, rest = near.year + away, open_value[5:]
    if not 1 <= year <= 9998:
        return None
    if _WITHIN_YEAR.fullmatch(rest):
        return found if read_value(found := f"{year:04d}-{rest}") else None
    return holiday_in(rest, year).isoformat()


def _candidates(open_value: str, near: date) -> list[str]:
    reach = {"XXXX-02-29": 8, "XXXX-WI": 2}.get(open_value, 1)
    around = (_candidate(open_value, near, away) for away in range(-reach, reach + 1))
    return [candidate for candidate in around if candidate]


def latest_before(before: str, anchor: str) -> str:
    """The last instance that has begun by the anchor day."""
    return [c for c in _candidates(before, _day(anchor)) if first_day(c) <= _day(anchor)][-1]


def earliest_after(before: str, anchor: str) -> str:
    """The first instance that has not ended before the anchor day."""
    return next(c for c in _candidates(before, _day(anchor)) if last_day(c) >= _day(anchor))


def last_before(before: str, anchor: str) -> str:
    """The last instance that is over on the anchor day."""
    return [c for c in _candidates(before, _day(anchor)) if last_day(c) < _day(anchor)][-1]


def next_after(before: str, anchor: str) -> str:
    """The first instance that has not begun on the anchor day."""
    return next(c for c in _candidates(before, _day(anchor)) if first_day(c) > _day(anchor))


def nearest(before: str, anchor: str, back: int, ahead: int) -> str:
    """The instance within `back` days before and `ahead` days after the anchor, the first one if several."""
    low, high = _day(anchor) - back * _DAY, _day(anchor) + ahead * _DAY
    inside = [c for c in _candidates(before, _day(anchor)) if low <= first_day(c) <= high]
    if not inside:
        raise Unresolved("no instance near the anchor")
    return inside[0]


def in_year(before: str, year: int) -> str:
    """The instance in a year."""
    found = f"{year_text(year)}-{before[5:]}"
    if _WITHIN_YEAR.fullmatch(before[5:]):
        return found
    return holiday_in(before[5:], year).isoformat()


# ---------------------------------------------------------------- counting


def this(_: Any, unit: str, anchor: str) -> str:
    """The unit that the anchor day lies in."""
    return containing(_day(anchor), unit)


def coarse(before: str, unit: str) -> str:
    """The unit that the value lies in (of weekends the nearest: that before a Monday); itself where it is as coarse."""
    own = unit_of(before)
    if own == unit or (own is None and "/" not in before):
        return before
    if SPAN_DAYS.get(own or "D", 1) > SPAN_DAYS[unit]:
        raise Unresolved(_COARSER)
    if unit == "Y":
        return year_text(year_number(before))
    if unit == "M" and own in ("D", "M"):
        return before.split("T")[0].rsplit("-", 1)[0]
    return containing(first_day(before) - (3 * _DAY if unit == "WE" else 0 * _DAY), unit)


def shift(before: str, count: int) -> str:
    """So many of the value's own units later (earlier where below 0)."""
    unit = unit_of(before) or "D"
    return value_of(unit, index_of(before, unit) + count)


def shift_by(before: str, unit: str, count: int) -> str:
    """So many years, months, weeks or days later, as precise as the value is."""
    own = unit_of(before) or "D"
    if own == unit:
        return shift(before, count)
    if SPAN_DAYS[own] > SPAN_DAYS.get(unit, 1):
        raise Unresolved(_COARSER)
    if unit in ("Y", "DE", "CE"):
        years = count * {"Y": 1, "DE": 10, "CE": 100}[unit]
        if own == "D":
            return plus_months(first_day(before), 12 * years).isoformat()
        return year_text(year_number(before) + years) + before[6 if before.startswith("BC") else 4 :]
    if unit in ("M", "Q", "H") and own == "D":
        return plus_months(first_day(before), count * {"M": 1, "Q": 3, "H": 6}[unit]).isoformat()
    if unit in ("W", "FN", "WE") and own == "D":
        return shift(before[:10], count * (14 if unit == "FN" else 7))
    raise Unresolved("the unit does not fit the anchor")


def day_of_week(before: str, weekday: int) -> str:
    """A day of the week within a week."""
    return (first_day(before[:8]) + (weekday - 1) * _DAY).isoformat()


def inside(before: str, code: str) -> str:
    """A month ("05"), day ("05-09"), season, quarter or half of a year. Raises Unresolved for a day that it has not."""
    found = f"{year_text(year_number(before))}-{code}"
    if read_value(found) is None:
        raise Unresolved("impossible date")
    return found


def nth(before: str, unit: str, count: int) -> str:
    """The nth unit of a period, from its end where below 0; weeks are counted in sevens from its first day."""
    start, end = bounds(before)
    if unit == "D":
        return (start + (count - 1) * _DAY if count > 0 else end + (count + 1) * _DAY).isoformat()
    if unit == "W":
        low = start + 7 * (count - 1) * _DAY if count > 0 else end + (7 * (count + 1) - 6) * _DAY
        return f"{low}/{low + 6 * _DAY}"
    last = moved(end, "Y", -1) if unit == "DE" else end  # 2000 ends a century, but not its last decade
    at = containing(start if count > 0 else last, unit)
    at = shift(at, -1) if count < 0 and first_day(at) > end else at  # a last weekend that is of the next month
    return shift(at, count - 1 if count > 0 else count + 1)


def first_units(before: str, unit: str, count: int) -> str:
    """The first so many units of a period as days; the last ones where below 0."""
    start, end = bounds(before)
    if count > 0:
        return f"{start}/{min(end, moved(start, unit, count) - _DAY)}"
    return f"{max(start, moved(end + _DAY, unit, count))}/{end}"


def ending(before: str, unit: str, count: Count) -> str:
    """So many units as days, the last of which is the value's last day."""
    end = last_day(before)
    return f"{moved(end + _DAY, unit, -count)}/{end}"


def following(before: str, unit: str, count: int) -> str:
    """The units directly after a period (before it where below 0), counted from its end: 2003 -> 2004 to 2013."""
    start, end = bounds(before)
    if count > 0:
        return f"{end + _DAY}/{moved(end + _DAY, unit, count) - _DAY}"
    return f"{moved(start, unit, count)}/{start - _DAY}"


def part(before: str, part: str) -> str:
    """A part of the day or time of day (MO, NI, 14:30) of a day."""
    return f"{before.split('T')[0]}T{part}"


# ---------------------------------------------------------------- ending in days


def days(before: str) -> Days:
    """First and last day of the value."""
    return _pair(*bounds(before))


def since(before: str, until: str | None = None) -> Days:
    """From the value's first day to a day (open without one)."""
    start = first_day(before)
    if until is not None and _day(until) < start:
        return _pair(start, None)
    return [start.isoformat(), until]


def until(before: str) -> Days:
    """Open to the value's last day."""
    return _pair(None, last_day(before))


def before(before: str) -> Days:
    """Open to the day before the value's first."""
    return _pair(None, first_day(before) - _DAY)


def after(before: str) -> Days:
    """From the day after the value's last, open."""
    return _pair(last_day(before) + _DAY, None)


def back(_: Any, anchor: str, unit: str, count: Count) -> Days:
    """The last so many units up to the anchor day, which is included."""
    return _pair(moved(_day(anchor), unit, -count), _day(anchor))


def ahead(_: Any, anchor: str, unit: str, count: Count) -> Days:
    """The next so many units from the anchor day on, which is included."""
    return _pair(_day(anchor), moved(_day(anchor), unit, count))


def between(before: Any, first: str, last: str) -> Days:
    """From one literal day to another; `before` is the last day's own pair, which must end there."""
    if (isinstance(before, list) and before[1] != last) or last < first:
        raise Unresolved("the range's ends do not agree")
    return [first, last]


def unresolved(_: Any, reason: str) -> Days:
    """No days, for a reason."""
    return [None, None]


def _pair(start: date | None, end: date | None) -> Days:
    return [day.isoformat() if day else None for day in (start, end)]


_STATED: tuple[Callable[..., Any], ...] = (
    calendar_date, weekday, part_of_year, value, holiday, days, since, until, before, after, back, ahead, between, unresolved,
)  # fmt: skip
_COUNTED: tuple[Callable[..., Any], ...] = (
    latest_before, earliest_after, last_before, next_after, nearest, in_year, this, coarse, shift, shift_by, day_of_week, inside,
    nth, first_units, ending, following, part,
)  # fmt: skip
STEPS = {step.__name__: step for step in (*_STATED, *map(in_any_era, _COUNTED))}
"""Name in a trace -> step."""
