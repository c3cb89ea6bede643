"""What counts from the day of a dateline that is some days before the publication: a report printed in the paper of the next day,
or put on a page days later.
"""

from __future__ import annotations

from pipeline.model import Extent
from pipeline.times.calendar import first_day, unit_of
from pipeline.times.reading import TIMES_OF_DAY, Point

_DAYS = frozenset({"day", "weekday", "holiday"})
_DATES = frozenset({"day", "month"})
"""Fields of a day that need not be counted."""
_LATE = 7
"""How many days after it was filed a report may be published."""


def may_count_from_filing(extent: Extent) -> bool:
    """Whether an extent is "tonight", an hour of a report or a day of the week."""
    hour = extent.op in TIMES_OF_DAY and _DAYS.isdisjoint(extent.fields)
    return "day_shift" in extent.fields or hour or _is_weekly(extent)


def filed_day(extent: Extent, filed: Point | None, published: Point) -> Point | None:
    """The day of the dateline; None of a day of the week in a report of the day before, which may be written for the next day."""
    if filed is None or unit_of(filed.value) != "D" or filed.value.startswith("BC"):
        return None
    late = (first_day(published.value) - first_day(filed.value)).days
    if not 0 < late <= _LATE or (late == 1 and _is_weekly(extent)):
        return None
    return Point("statement", filed.value[:10], "day of the dateline", filed.timex)


def _is_weekly(extent: Extent) -> bool:
    return "weekday" in extent.fields and _DATES.isdisjoint(extent.fields)
