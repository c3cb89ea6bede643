"""Several time expressions of a sentence that give one time.

"at 8 a.m. on 3 May 2014" is one time, and so is "from 2014 to 2016" where they were found as two, and "on Thursday or
Friday". Words are in `mentions.toml`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.dating.mention_times import When, inside_phrase, same_time
from pipeline.edtf import Period, open_edtf, read_value, year_of
from pipeline.language import Language
from pipeline.model import Extent, Page
from pipeline.schema import Precision

_PERIODS: frozenset[Precision] = frozenset({"week", "month", "season", "quarter", "half", "year", "decade"})
_BOUNDED = frozenset({"ends_then", "starts_then", "reaches_from"})
"""Notes on a length whose last or first day is told."""
_LENGTHS = frozenset({"later", "offset", "counted"})
"""Operations that count on from another time."""
_Group = tuple[When, list[Extent]]


def join_times(extents: list[Extent], whens: list[When], page: Page, language: Language) -> list[_Group]:
    """The times that extents of one sentence give together, with the extents of each; `extents` in order of offset.

    `whens[i]` is the time of the document's extent i.
    """
    words = language.table("mentions", "join")
    groups: list[_Group] = []
    for extent in extents:
        when = whens[extent.index]
        joined = _joined(groups[-1], extent, when, page, words["same"]) if groups else None
        if joined is not None:
            groups[-1] = (joined, [*groups[-1][1], extent])
        else:
            groups.append((when, [extent]))
    return _with_bounds(_with_either(groups, page, words["either"]), page, words["from"])


def _with_either(groups: list[_Group], page: Page, either: Sequence[str]) -> list[_Group]:
    """'On Thursday or Friday', 'this year or next year': of days or periods in a row one is meant; 'in 2011, 2012 or 2013' are
    left alone."""
    runs: list[list[_Group]] = []
    listed = False
    for when, members in groups:
        last, before = runs[-1][-1] if runs else (when, members)
        gap = page.shadow[before[-1].end : members[0].start].strip().lower()
        if gap in either and not listed and _follows(last, when):
            runs[-1].append((when, members))
        else:
            runs.append([(when, members)])
        listed = gap == ","
    return [group for run in runs for group in _one_of(run)]


def _follows(first: When, last: When) -> bool:
    """Whether the second of two times of one length begins where the first ends."""
    alike = first.relation == last.relation == "at" and first.precision == last.precision
    if not alike or first.end is None or last.start is None or first.end == date.max:
        return False
    return first.end + timedelta(days=1) == last.start


def _one_of(run: list[_Group]) -> list[_Group]:
    """The time from the first to the last of some of which one is meant."""
    both = _range(run[0][0], run[-1][0]) if len(run) > 1 else None
    if both is None:
        return run
    spans = tuple(span for when, _ in run for span in when.spans)
    ids = tuple(number for when, _ in run for number in when.timex_ids)
    return [(replace(both, spans=spans, timex_ids=ids), [extent for _, members in run for extent in members])]


def _with_bounds(groups: list[_Group], page: Page, opening: Sequence[str]) -> list[_Group]:
    """'Last year, from July 2016 to June 2017,': a period and the range behind it that says which days it has are one time."""
    joined: list[_Group] = []
    for when, members in groups:
        last, before = joined[-1] if joined else (None, members)
        gap = page.shadow[before[-1].end : members[0].start].strip().lower()
        period = last is not None and last.relation == "at" and last.precision in _PERIODS
        if last is not None and period and when.relation == "between" and gap in opening and _touch(last, when):
            both = replace(when, spans=last.spans + when.spans, timex_ids=last.timex_ids + when.timex_ids)
            joined[-1] = (both, [*before, *members])
        else:
            joined.append((when, members))
    return joined


def _touch(one: When, other: When) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return one.start <= other.end and other.start <= one.end


def _joined(
    group: tuple[When, list[Extent]], extent: Extent, when: When, page: Page, same: Sequence[str]
) -> When | None:
    last, members = group
    if members[-1].fields.keys() & _BOUNDED and members[-1].fields["counted_from"] == extent.index:
        return replace(last, spans=last.spans + when.spans, timex_ids=last.timex_ids + when.timex_ids)
    if "starts_then" in extent.fields and extent.fields["counted_from"] == members[-1].index:
        return replace(when, spans=last.spans + when.spans, timex_ids=last.timex_ids + when.timex_ids)
    gap = page.shadow[members[-1].end : extent.start].strip().lower()
    parted = "lasting" in members[-1].fields or _is_whole(
        members[-1], extent
    )  # 'raised its forecast for the year | on Thursday'
    if gap in same and not parted:
        together = same_time(last, when) or _dated_later(group, extent, when)
        if together is not None:
            return together
    return _range(last, when) if members[-1].fields.get("range_end") == extent.index else None


def _dated_later(group: tuple[When, list[Extent]], extent: Extent, when: When) -> When | None:
    """'died nearly ten years later, | in 1997': the date behind a length tells which day, month or year it roughly leads to."""
    last, members = group
    dated = extent.op == "calendar" and not {"year", "month"}.isdisjoint(extent.fields)
    if members[-1].op not in _LENGTHS or not dated or not last.relation == when.relation == "at":
        return None
    if last.start is None or last.end is None or when.start is None or when.end is None:
        return None
    unit = last.end - last.start + timedelta(days=2)  # of a year that may be longer
    near = last.start - unit <= when.start and when.end <= last.end + unit
    return replace(when, spans=last.spans + when.spans, timex_ids=last.timex_ids + when.timex_ids) if near else None


def _is_whole(year: Extent, day: Extent) -> bool:
    """'raised its forecast for growth in 2016 | today', '| on Monday': a day that a year told before tells nothing of."""
    alone = "month" not in day.fields and not {"day_shift", "weekday"}.isdisjoint(day.fields)
    return alone and "year" in year.fields and "month" not in year.fields


def _range(first: When, last: When) -> When | None:
    """The time from the first day of one to the last day of the other; None where they do not follow each other."""
    low, high = read_value(first.value), read_value(last.value)
    if low is None or high is None:
        return None
    if first.bounds == "beyond_calendar":
        return _beyond_calendar(first, last, low, high)
    if low.start is None or high.start is None or high.end is None or low.start > high.end:
        return None
    ends = [low.start.isoformat(), high.end.isoformat()]
    trace = [*json.loads(inside_phrase(last).trace), ["between", {"first": ends[0], "last": ends[1]}, ends]]
    return replace(
        last,
        spans=first.spans + last.spans,
        timex_ids=first.timex_ids + last.timex_ids,
        start=low.start,
        end=high.end,
        bounds="closed",
        relation="between",
        value=None,
        edtf=open_edtf(low.edtf, high.edtf),
        anchor=last.anchor if last.anchor != "none" else first.anchor,
        uses_published=first.uses_published or last.uses_published,
        trace=json.dumps(trace, ensure_ascii=False),
    )


def _beyond_calendar(first: When, last: When, low: Period, high: Period) -> When | None:
    """'from 300 BC to AD 100': a range that begins before the calendar of days; its years stand in its EDTF."""
    if year_of(low.edtf) > year_of(high.edtf):
        return None
    return replace(
        first,
        spans=first.spans + last.spans,
        timex_ids=first.timex_ids + last.timex_ids,
        relation="between",
        value=None,
        edtf=open_edtf(low.edtf, high.edtf),
    )
