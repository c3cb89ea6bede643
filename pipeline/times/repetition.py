"""Times of day that are repeated, so that they are of no day: opening hours, "every summer ... at dusk".

Noted in the fields of their extents as `each`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.model import Extent
from pipeline.times.reading import TIMES_OF_DAY

_DAY = frozenset({"day", "weekday", "day_shift", "holiday", "on_day"})
_RECURRING = frozenset({"weekday", "daypart", "season", "month", "holiday", "times"})
"""Fields of what comes back on the calendar, or on so many days of a week; "daily" may describe but a noun."""
_AHEAD = frozenset({"will", "is_to", "can", "scheduled", "scheduled_range"})
"""Notes of what holds from day to day, not of what happened between two hours."""

Pairs = list[tuple[Extent, Extent, str]]
"""Neighbours of one sentence and the text between them, in lower case."""


def share_repetition(extents: list[Extent], pairs: Pairs, patterns: Mapping[str, re.Pattern[str]]) -> None:
    """Notes it: beside a repeated time ("until 9 p.m. on Thursdays"), behind one that comes back or several days ("from Monday
    to Friday, between 8 p.m. and 6 a.m.", "on Friday and Saturday from 9 to 11"), and of all of a list.
    """
    each, joined = patterns["each"], patterns["hour_behind"]
    listed = {second.index for first, second, gap in pairs if patterns["and_day"].fullmatch(gap)}
    for first, second, gap in pairs:
        both = "day_before" in first.fields and first.index in listed and "range_end" in second.fields
        several = both or "range_start" in first.fields
        if several and not _DAY.isdisjoint(first.fields) and each.fullmatch(gap):
            _note(second)
        for one, other in ((first, second), (second, first)):
            if other.op == "repeated" and each.fullmatch(gap):
                _note(one)
    _behind_recurring(extents)
    _behind_days(extents)
    for first, second, gap in (*pairs, *reversed(pairs)):
        told = "each" in first.fields or "each" in second.fields
        if told and ("range_end" in first.fields or joined.fullmatch(gap)):
            _note(first)
            _note(second)


def _behind_recurring(extents: list[Extent]) -> None:
    """ "Every summer since 2015, they have met at dusk", "the weekly flight leaves at 9 p.m.", "will be shut between the hours of
    9 and 11"."""
    sentence = described = -1
    for extent in extents:
        held = "daily" in extent.fields and not _AHEAD.isdisjoint(extent.fields)
        once = "will" in extent.fields or "is_to" in extent.fields  # 'is due to release its weekly report at 4 p.m.'
        if extent.op == "repeated":
            described = extent.sentence
            sentence = sentence if _RECURRING.isdisjoint(extent.fields) else described
        elif (
            extent.sentence == sentence
            or held
            or (extent.sentence == described and "scheduled" in extent.fields and not once)
        ):
            _note(extent)


def _behind_days(extents: list[Extent]) -> None:
    """ "On 23-24 September it will run from 8 to 10", "21 to 30 June: 7am to 7pm": hours behind several days, unless another day
    stands between."""
    sentence = -1
    for extent in extents:
        if not _DAY.isdisjoint(extent.fields):
            sentence = extent.sentence if "range_start" in extent.fields else -1
        elif extent.sentence == sentence and not {"range_start", "range_end"}.isdisjoint(extent.fields):
            _note(extent)


def _note(extent: Extent) -> None:
    if extent.op in TIMES_OF_DAY and _DAY.isdisjoint(extent.fields):
        extent.fields["each"] = True
