"""Rows of time expressions -> the time of a mention; `joined_times.py` joins several that give one time.

Whether a time expression locates anything on the calendar is decided here, too. Arithmetic is in `edtf.py`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pipeline.edtf import open_edtf, read_value
from pipeline.frozen import frozen
from pipeline.model import Extent, Page
from pipeline.normalise import uses_published
from pipeline.schema import Anchor, Bounds, Precision, Relation, Span, Timex

_FINE: tuple[Precision, ...] = (
    "minute", "hour", "part-of-day", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century",
)  # fmt: skip
_LEAD_WINDOW = 40
_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


@frozen
class When:
    """The time of a mention, from one or more time expressions, or from publication (then `spans` is empty)."""

    spans: tuple[Span, ...]
    timex_ids: tuple[str, ...]
    start: date | None
    end: date | None
    bounds: Bounds
    relation: Relation
    precision: Precision | None
    value: str | None
    edtf: str | None
    anchor: Anchor
    uses_published: bool
    rule: str | None
    trace: str
    late: bool = False
    """The last part of its days is meant: 'later this month'."""
    early: bool = False
    """The first part of its days is meant: 'earlier this month'."""


NO_TIME = When((), (), None, None, "unknown", "at", None, None, None, "none", False, None, "[]")
"""A time that nothing tells."""


def published_when(page: Page) -> When:
    """The publication day as a time; bounds 'unknown' where the document has none."""
    day = page.document.published_date
    if day is None:
        return NO_TIME
    text = day.isoformat()
    trace = json.dumps([_day_step(day, "publication day"), ["days", {}, [text, text]]])
    return When((), (), day, day, "closed", "at", "day", text, text, "publication", True, None, trace)


def day_of_text(page: Page, timexes: Sequence[Timex]) -> date | None:
    """The day that a text is of: what its times of the news were counted from, which may be the one behind publication."""
    counted = (timex.anchor_start for timex in timexes if timex.anchor == "publication" and timex.anchor_start)
    return next(counted, page.document.published_date)


def _day_step(day: date, why: str) -> list[Any]:
    """The step of a trace that states a day."""
    stated = {"year": day.year, "month": day.month, "day": day.day, "why": why}
    return ["calendar_date", stated, day.isoformat()]


def inside_phrase(when: When, extents: Sequence[Extent] = ()) -> When:
    """The time of an expression that is part of a noun phrase, where the preposition governs the noun, not the time.

    'before the 1972 decision' dates the decision to 1972, not to the time before it. `extents`: where it stands.
    """
    period = read_value(when.value)
    if when.relation == "at" or period is None or period.start is None or period.end is None:
        return when
    days = [period.start.isoformat(), period.end.isoformat()]
    trace = json.dumps([*json.loads(when.trace)[:-1], ["days", {}, days]], ensure_ascii=False)
    return replace(
        when,
        spans=tuple(Span(extent.start, extent.end) for extent in extents) or when.spans,
        start=period.start,
        end=period.end,
        bounds="closed",
        relation="at",
        edtf=period.edtf,
        trace=trace,
    )


def counted_when(when: When, relation: str, words: Span, published: When) -> When:
    """The time since or until what happened at `when`; "since" ends with the day of publication.

    `words` is what the text says it with: 'since the 1998 bombing'.
    """
    at = inside_phrase(when)
    if at.start is None or at.end is None:
        return at
    steps = json.loads(at.trace)[:-1]
    if at.relation == "between":
        steps = [
            _day_step(at.end, "end of the range") if relation == "until" else _day_step(at.start, "start of the range")
        ]
    if relation == "until":
        trace = json.dumps([*steps, ["until", {}, [None, at.end.isoformat()]]], ensure_ascii=False)
        edtf = open_edtf(None, at.edtf)
        return replace(at, spans=(words,), start=None, bounds="open_start", relation="until", edtf=edtf, trace=trace)
    day = published.start if published.start and published.start >= at.start else None
    text = day.isoformat() if day else None
    trace = json.dumps([*steps, ["since", {"until": text}, [at.start.isoformat(), text]]], ensure_ascii=False)
    return replace(
        at,
        spans=(words,),
        end=day,
        bounds="closed" if day else "open_end",
        relation="since",
        edtf=open_edtf(at.edtf, text),
        uses_published=at.uses_published or day is not None,
        trace=trace,
    )


def lasting_when(when: When, page: Page, extent: Extent) -> When:
    """The time from `when` on, whose end nobody tells: 'shut off power | starting Saturday'."""
    if when.relation != "at" or when.start is None or when.edtf is None:
        return when
    steps = json.loads(when.trace)[:-1]
    trace = json.dumps([*steps, ["since", {"until": None}, [when.start.isoformat(), None]]], ensure_ascii=False)
    return replace(
        when,
        spans=(Span(_lead_start(page, extent), extent.end), *when.spans[1:]),
        end=None,
        bounds="open_end",
        relation="since",
        edtf=open_edtf(when.edtf, None),
        trace=trace,
    )


def no_time_reason(timex: Timex) -> str | None:
    """Why a time expression locates nothing on the calendar; None if it does."""
    if timex.type == "SET":
        return "repeated"
    if timex.start is not None or timex.end is not None or timex.bounds == "beyond_calendar":
        return None
    if timex.type == "DURATION":
        return timex.reason or "free duration"
    return "vague" if timex.value in _VAGUE else timex.reason or "unresolved"


def whens_of(page: Page, extents: list[Extent], timexes: list[Timex]) -> list[When]:
    """The time that each expression gives; its span has the preposition where that makes the value ("since 2014")."""
    by_id = {timex.timex_id: timex for timex in timexes}
    return [_when_of(page, extent, timex, by_id) for extent, timex in zip(extents, timexes, strict=True)]


def _when_of(page: Page, extent: Extent, timex: Timex, by_id: dict[str, Timex]) -> When:
    makes_value = extent.lead is not None and timex.relation not in ("at", "between")
    start = _lead_start(page, extent) if makes_value else extent.start
    return When(
        spans=(Span(start, extent.end),),
        timex_ids=(timex.timex_id,),
        start=timex.start,
        end=timex.end,
        bounds=timex.bounds,
        relation=timex.relation,
        precision=timex.precision,
        value=timex.value,
        edtf=timex.edtf,
        anchor=timex.anchor,
        uses_published=uses_published(timex, by_id) or _ends_with_publication(page, timex),
        rule=timex.rule,
        trace=timex.trace,
        late=timex.mod == "END" and timex.relation == "at" and "reference" in timex.stated,
        early=timex.mod == "START" and timex.relation == "at" and "reference" in timex.stated,
    )


def _ends_with_publication(page: Page, timex: Timex) -> bool:
    """'since 2014' lasts until the day of publication, or of the text."""
    published = page.document.published_date
    if timex.relation != "since" or timex.end is None or published is None:
        return False
    return 0 <= (timex.end - published).days <= 1


def same_time(first: When, second: When) -> When | None:
    """One time of two that are equal, or where the finer lies in the coarser: the finer one's days, both their spans.

    'since 1988 on Sunday' are two.
    """
    fine, coarse = sorted((first, second), key=_fineness)
    equal = (first.start, first.end) == (second.start, second.end)
    if coarse.relation == "since" and not equal:
        return None
    if (_fineness(fine) == _fineness(coarse) and not equal) or not _lies_in(fine, coarse):
        return None
    return replace(
        fine,
        spans=first.spans + second.spans,
        timex_ids=first.timex_ids + second.timex_ids,
        uses_published=fine.uses_published,
    )


def _fineness(when: When) -> int:
    return _FINE.index(when.precision) if when.precision else len(_FINE)


def _lies_in(fine: When, coarse: When) -> bool:
    if None in (fine.start, fine.end, coarse.start, coarse.end):
        return False
    return coarse.start <= fine.start and fine.end <= coarse.end  # type: ignore[operator]


def _lead_start(page: Page, extent: Extent) -> int:
    """Where the preposition before an extent begins."""
    start = extent.start
    for word in reversed((extent.lead or "").split()):
        window = max(0, start - _LEAD_WINDOW)
        before = page.shadow[window:start].rstrip()
        if not before.lower().endswith(word):
            break
        start = window + len(before) - len(word)
    return start
