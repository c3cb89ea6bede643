"""The two ends of a range: 'from 3 May to 7 June', 'between 2011 and the collapse'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pipeline.model import Extent, Sentence

NO_END = frozenset({"duration", "duration_range", "repeated", "vague", "span"})
"""Operations of what is no end of a range."""
_BEGUN = frozenset({"day", "month", "year", "decade"})
"""Kinds of dates from which something lasts to the present."""
_FINE = {
    name: place for place, name in enumerate(("hour", "weekday", "day", "month", "season", "quarter", "year", "decade"))
}


def note_range(first: Extent, second: Extent, gap: str, words: Mapping[str, Any]) -> None:
    """'from 3 May to 7 June', 'moved from 3 to 7 May': whether two times are the ends of a range, by the words between."""
    opened = first.lead or ""
    gap = gap.removeprefix(", ") if "," in first.text else gap  # 'from May 3, 2010, | to', 'from Friday, May 3, | to'
    if first.fields.get("value") == "PRESENT_REF" and gap in words.get(opened, ()) and second.op not in NO_END:
        second.fields.update(relation="until", towards="future")
    if gap == "/" and first.op == second.op == "clock":
        return  # '8 p.m. ET / 5 p.m. PT'
    if second.op in NO_END or first.op in NO_END or {"range_start", "ends_then"} & set(first.fields):
        return
    if "put_off" in second.fields and opened in words:  # 'moved from 3 to 7 May'
        first.fields["first_planned"] = True
        return
    event = re.fullmatch(words["to_event"], gap) if opened in words["opening"] else None
    alike = finest(first) == finest(second)
    part = gap in words["part_to"] and _is_period(first) and not alike
    if event or part or gap in words.get(opened, ()) or (gap in words["bare"] and alike):
        first.fields["range_end"] = second.index
        second.fields["range_start"] = first.index
        second.fields.setdefault("towards", first.fields.get("towards", ""))
        _in_month_before(first, second)
        if event:
            second.fields["at_event"] = True
        if "scheduled_range" in first.fields:
            first.fields["scheduled"] = first.fields["scheduled_range"]
            second.fields["scheduled"] = second.start - first.start + first.fields["scheduled_range"]


def note_open_range(first: Extent, sentence: Sentence, words: Mapping[str, Any]) -> None:
    """'between 2011 and the collapse', 'from 2011 until his death': nobody says when it ended; 'from 2011 to date': today."""
    if "range_end" in first.fields or first.op in NO_END:
        return
    behind, now, place = words["to_untold"].get(first.lead or ""), words["to_now"], first.end - sentence.start
    if finest(first) in _BEGUN and re.compile(now.get(first.lead or "", now["other"])).match(sentence.text, place):
        first.fields.update(relation="since", towards="past")
    elif behind is not None and re.compile(behind).match(sentence.text, place):
        first.fields.update(relation="since", open=True)


def _in_month_before(first: Extent, second: Extent) -> None:
    """ "Monday 27th to Friday 3rd March": a day that has but the month behind its range is of the month before that."""
    later = "listed" in first.fields and first.fields.get("day", 0) > second.fields.get("day", 0)
    if not later or first.fields.get("month") != second.fields.get("month"):
        return
    month = first.fields["month"]
    first.fields["month"] = month - 1 or 12
    if month == 1 and "year" in first.fields:
        first.fields["year"] -= 1


def _is_period(extent: Extent) -> bool:
    """Whether it is this year, month or week, or a year."""
    this = extent.op == "deictic" and extent.fields.get("ref") == 0 and "unit" in extent.fields
    return this or (extent.op == "calendar" and finest(extent) == "year")


def finest(extent: Extent) -> str | None:
    """What kind of date an expression is, so that only equals are paired by a dash alone."""
    names = ("year" if name in ("yy", "spoken") else name for name in extent.fields)
    if ":" in (extent.fields.get("daypart") or ""):
        return "hour"  # 'noon'
    return min(names, key=lambda name: _FINE.get(name, len(_FINE)), default=None)
