"""Whether a quarter or half without its year is one that results are told of."""

from __future__ import annotations

from math import inf

from pipeline.times.calendar import Unresolved, first_day
from pipeline.times.pointings import EVEN
from pipeline.times.reading import Point, instance
from pipeline.times.setting import Fields, Setting

_RESULTS_DUE = 184
"""Days from the beginning of a quarter or half in which it is what companies report on."""
_OVER = 90
"""Days from the beginning of a quarter from which it is over."""
_SEASON = 46
"""Days behind its end in which results of a quarter are still awaited."""
_TOLD = frozenset({"results", "of_results"})
"""Notes on what a firm has reported."""


def as_reported(open_value: str, fields: Fields, setting: Setting, point: Point) -> tuple[str, str] | None:
    """The step that completes a quarter or half that results are told of, and why; None of another one. Raises Unresolved for
    one that a firm has reported on before it is over by the calendar: "posted a fourth-quarter loss", in November.
    """
    pointing = setting.pointing
    ahead = pointing.direction == "future" and pointing.patience > EVEN and "reported" not in fields
    begun = instance("latest_before", open_value, point) if {"quarter", "half"} & set(fields) else None
    since = (first_day(point.value) - begun).days if begun is not None else inf
    if not _is_reported(fields, since, "ahead" if ahead else pointing.direction):
        return None
    if "economy" in fields and setting.told_as_past():
        return "last_before", "an economy is told of when it is over"
    goes_on = since < (_OVER if "quarter" in fields else 2 * _OVER)
    if goes_on and not _TOLD.isdisjoint(fields) and setting.told_as_over():
        raise Unresolved("of a year of its own whose end is not told")
    return "latest_before", "reports are on periods begun"


def _is_reported(fields: Fields, since: float, direction: str) -> bool:
    """Whether a quarter or half is the last one begun, so many days ago: as part of a noun, unless what is said of it is ahead,
    or while results of it are due.
    """
    if direction == "ahead":  # 'expects a loss for the third quarter', told in October
        return "expecting" in fields and "quarter" in fields and _OVER < since - 1 < _OVER + _SEASON
    due = since <= _RESULTS_DUE
    return due or (since < inf and "reported" in fields and direction != "future")
