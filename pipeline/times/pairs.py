"""Extents that belong together: the two ends of a range, a length counted from the next time ("two days before ..."),
and a time of day with the day behind it.

Notes in the fields of extents, by index: `range_end` (on the first), `range_start` (on the second), `next_day` and `day_before`
(of two days of one week), `counted_from`, `on_day`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pipeline.language import Language
from pipeline.model import Extent, Sentence

_NO_END = frozenset({"duration", "duration_range", "repeated", "vague", "span"})
_FINE = {
    name: place for place, name in enumerate(("hour", "weekday", "day", "month", "season", "quarter", "year", "decade"))
}
_TIMES_OF_DAY = frozenset({"clock", "day_part"})
_DAY = frozenset({"day", "weekday", "day_shift", "holiday"})
_TOLD_WEEK = frozenset({"day", "month", "ref", "week_ref", "from_that", "from_previous"})
_WITH_DAY = frozenset({"calendar", "clock"})
_SOON = 4
"""How many days after the first one the second day of a pair may be: a working week."""
_NEAR = 36
"""Longest stretch, in characters, between "before" and the time that a length is counted from."""


def pair(extents: list[Extent], sentences: list[Sentence], language: Language) -> None:
    """Notes pairs of neighbours of one sentence in their fields."""
    words = language.table("timex", "range")
    trail = language.table("timex", "trail")
    day_behind, next_day, period = (re.compile(trail[name]) for name in ("day_behind", "next_day", "period"))
    for first, second in pairwise(extents):
        if first.sentence != second.sentence:
            continue
        gap = _gap(first, second, sentences)
        if len(gap) < _NEAR:
            _counted(first, second, gap, period)
            _range(first, second, gap.strip(), words)
            if _in_one_week(first, second) and ("range_end" in first.fields or next_day.fullmatch(gap)):
                first.fields["next_day"], second.fields["day_before"] = second.index, first.index
    for first, second in reversed([*pairwise(extents)]):
        near = first.op in _TIMES_OF_DAY and first.sentence == second.sentence
        if near and day_behind.fullmatch(_gap(first, second, sentences)):
            _on_day(first, second)


def _range(first: Extent, second: Extent, gap: str, words: Mapping[str, Any]) -> None:
    opened = first.lead or ""
    if first.fields.get("value") == "PRESENT_REF" and gap in words.get(opened, ()) and second.op not in _NO_END:
        second.fields.update(relation="until", towards="future")
    if second.op in _NO_END or first.op in _NO_END or {"range_start", "ends_then"} & set(first.fields):
        return
    if gap in words.get(opened, ()) or (gap in words["bare"] and _finest(first) == _finest(second)):
        first.fields["range_end"] = second.index
        second.fields["range_start"] = first.index
        if "scheduled_range" in first.fields:
            second.fields["scheduled"] = second.start - first.start + first.fields["scheduled_range"]


def _finest(extent: Extent) -> str | None:
    """What kind of date an expression is, so that only equals are paired by a dash alone."""
    names = ("year" if name in ("yy", "spoken") else name for name in extent.fields)
    return min(names, key=lambda name: _FINE.get(name, len(_FINE)), default=None)


def _in_one_week(first: Extent, second: Extent) -> bool:
    """Whether both are bare days of the week, and the second follows soon: "Friday and Thursday" are not told in order."""
    bare = all("weekday" in e.fields and not _TOLD_WEEK & set(e.fields) and e.op in _WITH_DAY for e in (first, second))
    return bare and 0 < (second.fields["weekday"] - first.fields["weekday"]) % 7 <= _SOON


def _counted(first: Extent, second: Extent, gap: str, period: re.Pattern[str]) -> None:
    if second.op in _NO_END or "," in gap or ";" in gap:
        return
    ends = first.op in ("duration", "ended") and bool(period.fullmatch(first.text.lower() + gap))
    if ends or "offset_next" in first.fields:
        first.fields["counted_from"] = second.index
    if ends:
        first.fields["ends_then"] = True


def _on_day(first: Extent, second: Extent) -> None:
    """ "at 5:34 a.m. (0234 GMT) on 20 March": one day for all; the last first."""
    if _DAY & set(first.fields):
        return
    if _DAY & set(second.fields):
        first.fields["on_day"] = second.index
    elif "on_day" in second.fields:
        first.fields["on_day"] = second.fields["on_day"]


def _gap(first: Extent, second: Extent, sentences: list[Sentence]) -> str:
    sentence = sentences[first.sentence]
    return sentence.text[first.end - sentence.start : second.start - sentence.start].lower()
