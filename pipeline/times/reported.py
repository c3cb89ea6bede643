"""Whether a quarter or half without its year is one that results are told of."""

from __future__ import annotations

from math import inf

from pipeline.times.calendar import first_day
from pipeline.times.reading import Point, instance
from pipeline.times.setting import Fields

_RESULTS_DUE = 184
"""Days from the beginning of a quarter or half in which it is what companies report on."""
_OVER = 91
"""Days from the beginning of a quarter from which it is over."""
_SEASON = 45
"""Days behind its end in which results of a quarter are still awaited."""


def is_reported(open_value: str, fields: Fields, point: Point, direction: str) -> bool:
    """Whether a quarter or half is the last one begun: as part of a noun, unless what is said of it is ahead, or while results
    of it are due.
    """
    begun = instance("latest_before", open_value, point) if {"quarter", "half"} & set(fields) else None
    since = (first_day(point.value) - begun).days if begun is not None else inf
    if direction == "ahead":  # 'expects a loss for the third quarter', told in October
        return "expecting" in fields and "quarter" in fields and _OVER < since <= _OVER + _SEASON
    due = since <= _RESULTS_DUE
    return due or (begun is not None and "reported" in fields and direction != "future")
