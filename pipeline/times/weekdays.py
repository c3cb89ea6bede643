"""Two days of one week, told together: "on Friday and Saturday", "today, tomorrow and Friday"; and the day of a lead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from pipeline.model import Extent, Sentence
from pipeline.times.pointings import TENSED, Pointing
from pipeline.times.reading import Point

_TOLD_WEEK = frozenset({"day", "month", "ref", "week_ref", "from_that", "from_previous"})
_DATE = frozenset({"month", "day"})
_OF_ANOTHER = frozenset({"attributive", "day_before"})
_WITH_DAY = frozenset({"calendar", "clock"})
SATURDAY = 6
"""The day that a weekend begins on."""
_SOON = 4
"""How many days after the first one the second day of a pair may be: a working week."""


def pair_weekdays(first: Extent, second: Extent, gap: str, patterns: Mapping[str, re.Pattern[str]]) -> None:
    """Notes two days of one week: the first one in the fields of the second, and the second in those of a bare first."""
    if _in_one_week(first, second) and ("range_end" in first.fields or patterns["next_day"].fullmatch(gap)):
        second.fields["day_before"] = first.index
        if is_bare_day(first):
            first.fields["next_day"] = second.index
    elif first.fields.get("day_shift", -1) >= 0 and is_bare_day(second) and patterns["and_day"].fullmatch(gap):
        second.fields["day_before"] = first.index  # 'full today, tomorrow and Friday'


def share_week(first: Extent, second: Extent, gap: str, patterns: Mapping[str, re.Pattern[str]]) -> None:
    """'On Monday and | Tuesday of last week': the week behind the last one holds for both."""
    told = is_bare_day(first) and {"weekday", "week_ref"} <= second.fields.keys()
    if told and ("range_end" in first.fields or patterns["and_day"].fullmatch(gap)):
        first.fields["week_ref"] = second.fields["week_ref"]


def is_weekday_alone(extent: Extent) -> bool:
    """Whether it is a day of the week without its date."""
    return "weekday" in extent.fields and _DATE.isdisjoint(extent.fields)


def is_bare_day(extent: Extent) -> bool:
    """Whether it is a day of the week and no more."""
    return "weekday" in extent.fields and not _TOLD_WEEK & set(extent.fields) and extent.op in _WITH_DAY


def ends_on_weekday(first: Extent, second: Extent) -> bool:
    """Whether a range begins with a date or holiday and ends with a bare day of the week: "from 15 April to Monday"."""
    dated = {"month", "day"} <= first.fields.keys() or "holiday" in first.fields
    return dated and first.fields.get("range_end") == second.index and is_bare_day(second)


def _is_told_day(extent: Extent) -> bool:
    """Whether a word beside a day of the week tells which one: "this Friday"."""
    return {"weekday", "ref"} <= extent.fields.keys() and extent.op in _WITH_DAY


def _in_one_week(first: Extent, second: Extent) -> bool:
    """Whether both are bare days of the week, and the second follows soon: "Friday and Thursday" are not told in order."""
    bare = (is_bare_day(first) or _is_told_day(first)) and (is_bare_day(second) or "weekend" in second.fields)
    return bare and 0 < (second.fields.get("weekday", SATURDAY) - first.fields["weekday"]) % 7 <= _SOON


def is_week(extent: Extent) -> bool:
    """Last or next week; "this week" does not say whether its day is over."""
    return extent.op == "deictic" and extent.fields.get("unit") == "W" and bool(extent.fields.get("ref"))


def day_of_lead(
    extents: list[Extent], sentences: list[Sentence], direction_of: Callable[[Extent], Pointing], published: date | None
) -> Point | None:
    """The day that a text is of if that is the one behind its page's date: the first sentence tells it as past, and some sentence
    the day of the page's date, too.

    'The mayor resigned on Thursday. On Wednesday she said', on a page of Wednesday: it is Thursday already where it was written.
    Without the second it may be last week's, as in a weekly paper.
    """
    if published is None or published == date.max:
        return None
    lead = next((sentence.index for sentence in sentences if sentence.kind == "body"), None)
    behind = published + timedelta(days=1)
    days = [one for one in extents if is_bare_day(one) and _OF_ANOTHER.isdisjoint(one.fields)]
    led = (one for one in days if one.sentence == lead and one.fields["weekday"] == behind.isoweekday())
    if not any(_is_over(one, direction_of) for one in led):
        return None
    told = (one for one in days if one.fields["weekday"] == published.isoweekday())
    if not any(_is_over(one, direction_of) for one in told):
        return None
    return Point("publication", behind.isoformat(), "day of the text, behind that of publication")


def _is_over(extent: Extent, direction_of: Callable[[Extent], Pointing]) -> bool:
    pointing = direction_of(extent)
    return pointing.direction == "past" and pointing.patience >= TENSED
