"""Lengths counted from a time: which of them tell a day ("72 hours after Saturday's quake", whose hour is not told)."""

from __future__ import annotations

from pipeline.times.calendar import SPAN_DAYS, Count, unit_of
from pipeline.times.reading import Point

_HOURS = 24
"""Of a day."""
_FEW = 6
"""Hours from an event, at most, that are of its day."""


def whole_days(unit: str, count: Count) -> int | None:
    """How many days on so many hours, minutes or seconds lead (72 TH -> 3, 2 TH -> 0); None where it may be one more."""
    days, hours = divmod(int(count) if unit == "TH" else 0, _HOURS)
    return days if not hours or (not days and hours <= _FEW) else None


def is_coarser(point: Point, unit: str) -> bool:
    """Whether a time is told less exactly than what is counted from it: days from a month."""
    return SPAN_DAYS[unit_of(point.value) or "CE"] > SPAN_DAYS.get(unit, 0)
