"""Stretches of days compared: nested, disjoint, and how two that exclude each other may have come about. Pure arithmetic."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from pipeline.schema import ConflictKind

Days = tuple[date, date]
"""First and last day, inclusive."""
NEARBY = 31
"""Days within which two days for what happens once are a dispute."""
MONTH = 31
YEARS = 3
"""Years within which two coarse times for what happens once are a dispute."""
YEAR = 366
"""Days within which a coarse time and a day are, on one subject."""


def disjoint(one: Days, two: Days) -> bool:
    """Whether two stretches of days have none in common."""
    return one[1] < two[0] or two[1] < one[0]


def nested(one: Days, two: Days) -> bool:
    """Whether one stretch lies within the other."""
    return (two[0] <= one[0] and one[1] <= two[1]) or (one[0] <= two[0] and two[1] <= one[1])


def side_by_side(one: Days, two: Days) -> bool:
    """Whether two single days follow each other."""
    return one[0] == one[1] and two[0] == two[1] and abs((one[0] - two[0]).days) == 1


def length(days: Days) -> int:
    """Number of days."""
    return (days[1] - days[0]).days + 1


def clash_kind(
    one: Days, two: Days, *, numbered: bool, once: bool = False, settled: bool = False
) -> ConflictKind | None:
    """How two disjoint times of one event may have come about; None if they lie too far apart.

    `numbered`: one is written with the number of its day, so that a slip of the pen can explain it; weekdays do not slip.
    `once`: what is told happens once, so that another year alone is a slip too, no yearly event. `settled`: and to one who is
    named, so that a year and a day of another contradict each other.
    """
    first, second = sorted((one, two))
    gap = (second[0] - first[1]).days
    if first[0] == first[1] and second[0] == second[1]:
        if gap <= 2:
            return "shifted day"
        of_years = once and (other_year(first[0], second[0]) or years_swapped(first, second))
        if numbered and (of_years or _one_slip(first[0], second[0])):
            return "typo-like"
        return "dispute" if gap <= NEARBY else None
    if _coarse(first) == _coarse(second):
        return "dispute" if gap <= YEAR * (YEARS - 1) else None
    year = is_coarse(first) or is_coarse(second)
    near = YEAR if settled and year else NEARBY if is_month(first) or is_month(second) else -1
    return "dispute" if gap <= near else None


def is_coarse(days: Days) -> bool:
    """Whether a stretch is longer than a month."""
    return _coarse(days) == "year"


def _coarse(days: Days) -> str:
    return "day" if length(days) <= 3 else "month" if length(days) <= MONTH else "year"


def is_month(days: Days) -> bool:
    """Whether a stretch is a month of the calendar."""
    start = days[0]
    return start.day == 1 and length(days) == monthrange(start.year, start.month)[1]


def other_year(one: date, two: date, *, first: bool = False) -> bool:
    """Whether one wrong digit of the year makes one date of the other; laws begin with a month, every year, so that the first
    of one counts only where what is told is none that does."""
    return (one.month, one.day) == (two.month, two.day) and (first or one.day > 1) and _wrong_digit(one, two)


def month_of_other_year(one: date, two: date) -> bool:
    """The same of the months of two days: 'December 2011', '25 December 2021'."""
    return one.month == two.month and _wrong_digit(one, two)


def _wrong_digit(one: date, two: date) -> bool:
    """Whether two years differ by one digit."""
    return sum(a != b for a, b in zip(f"{one.year:04}", f"{two.year:04}", strict=True)) == 1


def numbers_swapped(one: date, two: date) -> bool:
    """Whether the numbers of day and month stand in the other order: 9 June, 6 September."""
    return one != two and (one.year, one.month, one.day) == (two.year, two.day, two.month)


def other_month(one: date, two: date) -> bool:
    """Whether only the month is another."""
    return (one.year, one.day) == (two.year, two.day) and one.month != two.month


def digits_swapped(one: date, two: date) -> bool:
    """Whether the digits of the day stand in the other order: 13 May, 31 May."""
    same = (one.year, one.month) == (two.year, two.month) and one != two
    return same and f"{one.day:02}" == f"{two.day:02}"[::-1]


def years_swapped(one: Days, two: Days) -> bool:
    """Whether the last two digits of two years stand in the other order: 1847, 1874; or those of one day or month in them."""
    first, second = (f"{days[0].year:04}" for days in (one, two))
    if first[:2] != second[:2] or first[2:] != second[:1:-1] or first == second:
        return False
    if all((days[0].month, days[0].day, days[1].month, days[1].day) == (1, 1, 12, 31) for days in (one, two)):
        return True
    months = all(is_month(days) or days[0] == days[1] for days in (one, two)) and one[0].month == two[0].month
    return months and (one[0].day == two[0].day or is_month(one) or is_month(two))


def years_side_by_side(one: date, two: date) -> bool:
    """Whether the months of two days are one, their years side by side."""
    return one.month == two.month and abs(one.year - two.year) == 1


def _one_slip(one: date, two: date) -> bool:
    """Whether another month, one wrong or swapped digit of the day, or the day's number taken for the month's ('3/10') makes
    one date of the other. Never the year alone: that is rather a yearly event."""
    if one.year != two.year:
        return False
    if other_month(one, two) or numbers_swapped(one, two):
        return True
    return one_digit(one, two) or digits_swapped(one, two)


def one_digit(one: date, two: date) -> bool:
    """Whether two days of a month differ by one digit of their numbers, as every third pair of days does."""
    digits = zip(f"{one.day:02}", f"{two.day:02}", strict=True)
    return (one.year, one.month) == (two.year, two.month) and sum(a != b for a, b in digits) == 1
