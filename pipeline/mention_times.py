"""Rows of time expressions -> the time of a mention; several expressions that give one time are joined.

"at 8 a.m. on 3 May 2014" is one time, and so is "from 2014 to 2016" where they were found as two. Whether a time
expression locates anything on the calendar is decided here, too. Words are in `mentions.toml`, arithmetic in `edtf.py`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.language import Language
from pipeline.model import Extent, Page
from pipeline.normalise import uses_published
from pipeline.schema import Anchor, Bounds, Precision, Relation, Span, Timex

_FINE: tuple[Precision, ...] = (
    "minute", "hour", "part-of-day", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century",
)  # fmt: skip
_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})


@dataclass(frozen=True, slots=True)
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


def published_when(page: Page) -> When:
    """The publication day as a time; bounds 'unknown' where the document has none."""
    day = page.document.published_date
    if day is None:
        return When((), (), None, None, "unknown", "at", None, None, None, "none", False, None, "[]")
    text = day.isoformat()
    stated = {"year": day.year, "month": day.month, "day": day.day, "why": "publication day"}
    trace = json.dumps([["calendar_date", stated, text], ["days", {}, [text, text]]])
    return When((), (), day, day, "closed", "at", "day", text, text, "publication", True, None, trace)


def no_time_reason(timex: Timex) -> str | None:
    """Why a time expression locates nothing on the calendar; None if it does."""
    if timex.type == "SET":
        return "repeated"
    if timex.start is not None or timex.end is not None or timex.bounds == "beyond_calendar":
        return None
    if timex.type == "DURATION":
        return timex.reason or "free duration"
    return "vague" if timex.value in _VAGUE else timex.reason or "unresolved"


def whens_of(timexes: Sequence[Timex]) -> list[When]:
    """The time that each expression gives."""
    by_id = {timex.timex_id: timex for timex in timexes}
    return [_when_of(timex, by_id) for timex in timexes]


def _when_of(timex: Timex, by_id: dict[str, Timex]) -> When:
    return When(
        spans=(Span(timex.char_start, timex.char_end),),
        timex_ids=(timex.timex_id,),
        start=timex.start,
        end=timex.end,
        bounds=timex.bounds,
        relation=timex.relation,
        precision=timex.precision,
        value=timex.value,
        edtf=timex.edtf,
        anchor=timex.anchor,
        uses_published=uses_published(timex, by_id),
        rule=timex.rule,
        trace=timex.trace,
    )


def join_times(
    extents: Sequence[Extent], whens: Sequence[When], page: Page, language: Language
) -> list[tuple[When, list[Extent]]]:
    """The times that extents of one sentence give together, with the extents of each; `extents` in order of offset.

    `whens[i]` is the time of the document's extent i.
    """
    join = language.table("mentions", "join")
    groups: list[tuple[When, list[Extent]]] = []
    for extent in extents:
        when = whens[extent.index]
        if groups:
            last, members = groups[-1]
            gap = page.shadow[members[-1].end : extent.start].strip().lower()
            joined = _same_time(last, when) if gap in join["same"] else None
            if joined is not None:
                groups[-1] = (joined, [*members, extent])
                continue
        groups.append((when, [extent]))
    return groups


def _same_time(first: When, second: When) -> When | None:
    """One time of two where the finer lies in the coarser: the finer one's days, both their spans."""
    fine, coarse = sorted((first, second), key=_fineness)
    if _fineness(fine) == _fineness(coarse) or not _lies_in(fine, coarse):
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
