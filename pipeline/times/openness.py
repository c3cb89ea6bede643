"""Which time expressions leave their date open, and which count back or on from a day."""

from __future__ import annotations

from pipeline.model import Extent

_FROM_DAY = frozenset({"deictic", "counted", "span", "day_shift", "year_ref", "month_ref", "week_ref"})
"""Operations and fields that count from the day of the statement."""
_COUNTED = _FROM_DAY - {"span"}
_DIRECTED = frozenset({"calendar", "clock", "holiday", "week_of", "nth", "offset", "weekday_by", "first_units"})
_SETTLED = frozenset(
    {"year", "spoken", "yy", "ref", "day_shift", "year_ref", "month_ref", "week_ref", "decade", "century"}
)
"""Fields that leave nothing open."""
_DAYS = frozenset({"day", "weekday", "day_shift", "month", "holiday", "ref"})


def counts_on(extent: Extent) -> bool:
    """Whether an extent counts back or on from a day: "two years ago", "next summer"."""
    if extent.op == "span" or extent.fields.get("ref", 1) == 0:
        return False
    return extent.op in _COUNTED or "ref" in extent.fields or not _COUNTED.isdisjoint(extent.fields)


def counts_from_day(extent: Extent) -> bool:
    """Whether an extent counts from the day of the statement."""
    return extent.op in _FROM_DAY or not _FROM_DAY.isdisjoint(extent.fields)


def is_open(extent: Extent) -> bool:
    """Whether the direction decides the value: a calendar date without year and without a word that tells."""
    return extent.op in _DIRECTED and _SETTLED.isdisjoint(extent.fields)


def is_bare_clock(extent: Extent) -> bool:
    """Whether it is a time of day without its day."""
    return extent.op == "clock" and _DAYS.isdisjoint(extent.fields)


def states_year(extent: Extent) -> bool:
    """Whether a year, if there is one, stands in the text: it does not in "9/11"."""
    return "year" not in extent.fields or str(extent.fields["year"]) in extent.text
