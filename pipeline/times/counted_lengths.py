"""Lengths counted from a time: which of them tell a day ("72 hours after Saturday's quake", whose hour is not told)."""

from __future__ import annotations

from pipeline.times.calendar import SPAN_DAYS, Count, first_day, unit_of
from pipeline.times.reading import Point, Reading

_HOURS = 24
"""Of a day."""
_NEAR = 3
"""Up to how many days almost or some more than so many hours are taken for so many."""
_WHOLE = frozenset({"D", "W", "M", "Y"})
"""Units that are counted in days of the calendar."""
_FEW = 6
"""Hours from an event, at most, that are of its day."""


def whole_days(unit: str, count: Count, rough: bool = False) -> int | None:
    """How many days on so many hours, minutes or seconds lead (72 TH -> 3, 2 TH -> 0); None where it may be one more, or of a
    `rough` length ("almost 24 hours") one more or less."""
    days, hours = divmod(int(count) if unit == "TH" else 0, _HOURS)
    if rough and (hours or not 0 < days <= _NEAR):
        return None
    return days if not hours or (not days and hours <= _FEW) else None


def is_coarser(point: Point, unit: str) -> bool:
    """Whether a time is told less exactly than what is counted from it: days from a month."""
    return SPAN_DAYS[unit_of(point.value) or "CE"] > SPAN_DAYS.get(unit, 0)


def lasting_from(reading: Reading, unit: str, count: Count, point: Point) -> Reading | None:
    """ "for three days from May 3": a length with its days, the first of which is told; None where they cannot be counted."""
    if count != int(count) or unit not in _WHOLE or point.value.startswith("BC") or is_coarser(point, unit):
        return None
    reading.count_from(point, "it begins then")
    reading.step("this", unit="D", anchor=first_day(point.value).isoformat()).step("shift", count=-1)
    reading.step("following", unit=unit, count=int(count))
    reading.precision = "day"
    return reading
