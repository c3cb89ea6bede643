"""TIMEX3 value -> first and last day, precision, EDTF (ISO 8601-2, levels 0 to 2). Pure arithmetic, no text.

To add a form of value, add a `_FORMS` entry; `tests/test_edtf.py` compares the EDTF with the `edtf` package. Decisions:
a century is 1801 to 1900 (value 18) and an interval in EDTF, as are weeks and weekends; the winter of 2015 begins in
December 2015; a time of day has the EDTF of its day, because EDTF times have seconds that no text states.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from pipeline.schema import Precision

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASON_CODE = {"SP": 21, "SU": 22, "FA": 23}
_DAY = timedelta(days=1)
_FIRST_YEAR = re.compile(r"Y?(-?\d+X?)")


class Period(NamedTuple):
    """What a value covers. `start` and `end` are None where the calendar of `date` (years 1 to 9999) has no such day."""

    start: date | None
    end: date | None
    precision: Precision
    edtf: str


@lru_cache(maxsize=8192)
def read_value(value: str | None) -> Period | None:
    """The period of a TIMEX3 value; None where the value names no one period (`P3D`, `PAST_REF`, `XXXX-05`, 30 February)."""
    for pattern, make in _FORMS:
        found = pattern.fullmatch(value or "")
        if found:
            return make(*found.groups())
    return None


def approximate(period: Period) -> str:
    """EDTF of the period with `~` on each of its ends."""
    if "/" in period.edtf:
        return "/".join(part + "~" for part in period.edtf.split("/"))
    if period.precision in ("season", "quarter", "half") and period.start and period.end:
        return f"{period.start:%Y-%m}~/{period.end:%Y-%m}~"
    return period.edtf + "~"


def open_edtf(start: str | None, end: str | None) -> str:
    """Interval of two EDTF dates; None is an open end (`..`). Of an interval its outer end counts."""
    first = ".." if start is None else start.split("/")[0]
    last = ".." if end is None else end.split("/")[-1]
    return first if first == last else f"{first}/{last}"


def years(first: int, last: int, precision: Precision) -> Period:
    """The period of whole years, astronomical numbers (0 is 1 BC); the days are None outside 1 to 9999."""
    inside = first >= 1 and last <= 9999
    start, end = (date(first, 1, 1), date(last, 12, 31)) if inside else (None, None)
    text = edtf_year(first) if first == last else f"{edtf_year(first)}/{edtf_year(last)}"
    return Period(start, end, precision, text)


def edtf_year(year: int) -> str:
    """A year in EDTF: four digits, a sign before year 0, `Y` beyond four digits."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


def year_of(edtf: str) -> int:
    """The astronomical year that an EDTF date or interval of a period begins in."""
    found = _FIRST_YEAR.match(edtf)
    if found is None:
        raise ValueError(f"no EDTF date: {edtf!r}")
    return int(found[1].replace("X", "0"))


def _year(era: str | None, digits: str) -> Period:
    number = 1 - int(digits) if era else int(digits)
    return years(number, number, "year")


def _decade(era: str | None, digits: str) -> Period:
    if era:
        return years(1 - int(digits + "9"), 1 - int(digits + "0"), "decade")
    first = int(digits) * 10
    return years(first, first + 9, "decade")._replace(edtf=f"{digits}X")


def _century(era: str | None, digits: str) -> Period:
    first = int(digits) * 100 + 1
    return years(1 - (first + 99), 1 - first, "century") if era else years(first, first + 99, "century")


def _month(era: str | None, year: str, month: str) -> Period | None:
    if not 1 <= int(month) <= 12:
        return None
    if era or int(year) < 1:
        return Period(None, None, "month", f"{_year(era, year).edtf}-{month}")
    return _months(int(year), int(month), 1, "month", f"{year}-{month}")


def _day(era: str | None, year: str, month: str, day: str) -> Period | None:
    if era or int(year) < 1:
        return Period(None, None, "day", f"{_year(era, year).edtf}-{month}-{day}")
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Period(found, found, "day", found.isoformat())


def _moment(era: str | None, year: str, month: str, day: str, time: str) -> Period | None:
    found = _day(era, year, month, day)
    precision: Precision = "part-of-day" if not time[0].isdigit() else "minute" if ":" in time else "hour"
    return found and found._replace(precision=precision)


def _week(year: str, week: str, part: str | None) -> Period | None:
    try:
        monday = date.fromisocalendar(int(year), int(week), 1)
        if part and part.isdigit():
            found = monday + (int(part) - 1) * _DAY
            return Period(found, found, "day", found.isoformat())
        start, end = (monday + 5 * _DAY if part else monday), monday + 6 * _DAY
    except (ValueError, OverflowError):
        return None
    return Period(start, end, "weekend" if part else "week", f"{start}/{end}")


def _months(year: int, month: int, count: int, precision: Precision, edtf: str) -> Period | None:
    last = year * 12 + month - 1 + count - 1
    if not (year >= 1 and last < 120000):
        return Period(None, None, precision, edtf)
    end = date(last // 12, last % 12 + 1, monthrange(last // 12, last % 12 + 1)[1])
    return Period(date(year, month, 1), end, precision, edtf)


def _season(era: str | None, year: str, season: str) -> Period | None:
    code = _SEASON_CODE.get(season)
    if era or int(year) < 1:
        number = 1 - int(year) if era else int(year)
        winter = f"{edtf_year(number)}-12/{edtf_year(number + 1)}-02"
        return Period(None, None, "season", f"{edtf_year(number)}-{code}" if code else winter)
    edtf = f"{year}-{code}" if code else f"{year}-12/{int(year) + 1:04d}-02"
    return _months(int(year), SEASON_MONTH[season], 3, "season", edtf)


def _quarter(year: str, quarter: str) -> Period | None:
    return _months(int(year), 3 * int(quarter) - 2, 3, "quarter", f"{year}-{32 + int(quarter)}")


def _half(year: str, half: str) -> Period | None:
    return _months(int(year), 6 * int(half) - 5, 6, "half", f"{year}-{39 + int(half)}")


_Y, _TIME = r"(BC)?(\d{4})", r"T(MO|MI|AF|EV|NI|DT|\d\d(?::\d\d){0,2})(?:Z|[+-]\d\d(?::?\d\d)?)?"
_FORMS: list[tuple[re.Pattern[str], Callable[..., Period | None]]] = [
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"{_Y}-(\d\d)-(\d\d)", _day),
        (_Y, _year),
        (rf"{_Y}-(\d\d)", _month),
        (r"(\d{4})-W(\d\d)(?:-([1-7]|WE))?", _week),
        (r"(\d{4})-Q([1-4])", _quarter),
        (r"(\d{4})-H([12])", _half),
        (rf"{_Y}-(SP|SU|FA|WI)", _season),
        (rf"{_Y}-(\d\d)-(\d\d){_TIME}", _moment),
        (r"(BC)?(\d{3})", _decade),
        (r"(BC)?(\d\d)", _century),
    )
]
