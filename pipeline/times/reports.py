"""Reports of figures: the period they are on, from which "a year earlier" counts."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Extent
from pipeline.times.anchors import Anchors
from pipeline.times.calendar import last_day, unit_of
from pipeline.times.comparisons import is_compared
from pipeline.times.reading import Point

_REPORT = 3
"""How many sentences after a period was named "a year earlier" still means its counterpart."""
_LENGTHS = frozenset({"duration", "first_units", "span"})
_QUARTER = 3
"""Months."""
_PERIODS = frozenset({"quarter", "half", "month"})


def reported(anchors: Anchors, extent: Extent, ended: bool = False) -> Point | None:
    """The quarter or half that a report is on, if one was named in this or one of the sentences before it.

    One that is over on the publication day goes before what is forecast; `ended`: only such a one.
    """
    points = (anchors.known(other.index) for other in _near(anchors, extent) if not is_compared(other))
    named = [point for point in points if point and unit_of(point.value) in ("Q", "H")]
    over = (point for point in named if not _goes_on(anchors, point))
    return next(over, None if ended or not named else named[0])


def sums_up(anchors: Anchors, extent: Extent) -> bool:
    """Whether figures are of months that are more than a quarter: "for the nine months, profit rose from a year earlier"."""
    ends = {other.fields.get("counted_from") for other in anchors.before(extent)}
    near = (other for other in _near(anchors, extent) if other.index not in ends)
    last = next((other for other in near if _is_sum(other) or not _PERIODS.isdisjoint(other.fields)), None)
    return last is not None and _is_sum(last)


def _near(anchors: Anchors, extent: Extent) -> list[Extent]:
    return list(takewhile(lambda other: extent.sentence - other.sentence <= _REPORT, anchors.before(extent)))


def _goes_on(anchors: Anchors, point: Point) -> bool:
    return anchors.published is not None and last_day(point.value) >= last_day(anchors.published.value)


def _is_sum(extent: Extent) -> bool:
    if extent.fields.get("unit") == "Y" and "reported" in extent.fields:
        return True  # 'for the full year'
    months = extent.op in _LENGTHS and extent.fields.get("unit") == "M"
    return months and (extent.fields.get("count") or 0) > _QUARTER
