"""Reports of figures: the period they are on, from which "a year earlier" counts."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Extent
from pipeline.times.anchors import PERIODS, Anchors
from pipeline.times.calendar import index_of, last_day, unit_of, year_number
from pipeline.times.comparisons import is_compared
from pipeline.times.reading import Point
from pipeline.times.storyline import is_as_fine

_REPORT = 3
"""How many sentences after a period was named "a year earlier" still means its counterpart."""
_LENGTHS = frozenset({"duration", "first_units", "span"})
_QUARTER = 3
"""Months."""
_NEWS = 4
"""For how many months the figures of a month are new."""
_PERIODS = frozenset({"quarter", "half", "month"})
_QUARTERS = frozenset({"Q", "H"})


def reported(anchors: Anchors, extent: Extent, ended: bool = False) -> Point | None:
    """The quarter or half that a report is on, if one was named in this or one of the sentences before it.

    One that is over on the publication day goes before one that is on, and none is yet to begin; `ended`: only the former. A
    report that has come to a fiscal year is on that.
    """
    near = takewhile(lambda other: not _is_whole_year(anchors, other), _near(anchors, extent))
    points = (_told(anchors, other) for other in near if not is_compared(other))
    named = [point for point in points if point and unit_of(point.value) in _QUARTERS]
    over = (point for point in named if not _goes_on(anchors, point) or _is_fiscal(anchors, point))
    begun = (point for point in named if not anchors.is_ahead(point))
    return next(over, None if ended else next(begun, None))


def _told(anchors: Anchors, extent: Extent) -> Point | None:
    """The time of an extent; of "the last three months of 2008" the quarter that they are."""
    fields = extent.fields
    if extent.op != "first_units" or (fields.get("unit"), fields.get("count")) != ("M", _QUARTER):
        return anchors.known(extent.index)
    year = fields.get("year")
    if year is None and "year_ref" in fields and anchors.published is not None:
        year = year_number(anchors.published.value) + fields["year_ref"]
    if year is None:
        return None
    quarter = 1 if fields["nth"] > 0 else 4
    return Point("timex", f"{year:04d}-Q{quarter}", f"the time named before: {extent.text}", extent.index)


def compared_with(anchors: Anchors, extent: Extent, unit: str, past: bool) -> Point | None:
    """The last time named before, at least as precise as a unit, that is no term of comparison itself: each "a year earlier" of
    a report counts from the period it is on, not from the one compared with before; what is told as `past` from none to come.
    """
    # 'highest since 1997'
    before = (other for other in anchors.before(extent) if other.fields.get("relation") != "since")
    told = (other for other in before if not is_compared(other))
    fine = [point for other in told if (point := anchors.known(other.index)) and is_as_fine(point, unit)]
    near = [point for point in fine if not (past and (anchors.is_ahead(point) or _is_on(anchors, point)))]
    near = [point for point in near if not _is_bygone_month(anchors, extent, point)]
    here = (point for point in near if _sentence(anchors, point) == _sentence(anchors, near[0]))
    period = next((point for point in here if unit_of(point.value) in PERIODS), None)
    return period or next(iter(near), None)  # 'added jobs in January, the ministry said on Friday'


def _is_bygone_month(anchors: Anchors, extent: Extent, point: Point) -> bool:
    """'agreed in January to sell it. ... Profit rose from 9 cents a year ago', told in August: a month that a paragraph further
    up names is what a report is on only for some months."""
    if anchors.published is None or unit_of(point.value) != "M" or anchors.paragraphs_since(point, extent) <= 1:
        return False
    months = index_of(anchors.published.value[:7], "M") - index_of(point.value, "M")
    return "year" not in anchors.extents[point.timex or 0].fields and months > _NEWS


def _is_whole_year(anchors: Anchors, extent: Extent) -> bool:
    """'Income for fiscal 2012 was up': whether a report tells of a year of its own."""
    whole = "fiscal" in extent.fields and not {"year", "yy"}.isdisjoint(extent.fields) and not is_compared(extent)
    return whole and _PERIODS.isdisjoint(extent.fields) and anchors.story.is_told(extent)


def _is_fiscal(anchors: Anchors, point: Point) -> bool:
    """'Sales in the third quarter of fiscal 2017 were higher', told in March 2017: it is over, whatever the calendar says."""
    extent = anchors.extents[point.timex or 0]
    return "numbered" in extent.fields and "year" in extent.fields and anchors.story.is_told(extent)


def _is_on(anchors: Anchors, point: Point) -> bool:
    """Whether a time is a quarter or half that is not over."""
    return unit_of(point.value) in _QUARTERS and _goes_on(anchors, point)


def _sentence(anchors: Anchors, point: Point) -> int:
    return anchors.extents[point.timex or 0].sentence


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
