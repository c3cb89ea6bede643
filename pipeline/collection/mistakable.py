"""Days and months that may be the right ones where another is told: beside it, of its month or with its number, a digit off."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from pipeline.collection.proposition import Proposition
from pipeline.collection.spells import NEARBY, YEAR, Days, is_month

BESIDE = 2
"""Days beside a day with which it may be confused."""
Month = tuple[int, int]


def month_of(day: date) -> Month:
    """Its year and month."""
    return day.year, day.month


@lru_cache(maxsize=32)
def days_for(time: Days) -> frozenset[date]:
    """Days that may be taken for the time of a statement: of a day those beside it, of its month, and with its number in others;
    of a longer time those of the months beside it, and of its own a year before and after and of years of one other digit."""
    first, last = time
    if not date.min.year + 2 < first.year < date.max.year - 2:
        return frozenset()
    if first == last:
        days = [first + timedelta(step) for step in (-BESIDE, -1, 1, BESIDE)]
        days += [first.replace(day=1) + timedelta(step) for step in range(31)]
        days += [first.replace(month=month) for month in range(1, 13) if first.day <= monthrange(first.year, month)[1]]
        days += [first.replace(month=first.day, day=first.month)] if first.day <= 12 else []
        return frozenset(days)
    size = (last - first).days + 1
    near = range(-max(size, NEARBY), size + max(size, NEARBY))
    years = (range(step - NEARBY, step + NEARBY) for step in (-YEAR, YEAR)) if is_month(time) else ()
    around = (first + timedelta(step) for steps in (near, *years) for step in steps)
    return frozenset([*around, *_days_of_wrong_years(first, size)] if is_month(time) else around)


def _days_of_wrong_years(first: date, size: int) -> Iterator[date]:
    """The days of a month in the years whose last digit or last but one is another."""
    year = first.year
    years = {year + (digit - year // unit % 10) * unit for unit in (1, 10) for digit in range(10)} - {year, 0}
    known = (first.replace(year=other) for other in years)
    yield from (start + timedelta(step) for start in known for step in range(size))


def months_near(p: Proposition) -> Iterator[Month]:
    """Months in which the right day may lie."""
    start = p.mention.start
    if start is None:
        return
    yield from ((start.year, month) for month in range(1, 13))
    yield from ((start.year + step, month) for step in (-1, 1) for month in range(1, 13))
