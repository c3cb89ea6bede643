"""Times within quotations: which dated quotation holds a time, and whether that is fine enough to count from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import date, timedelta

from pipeline.model import LABELLED, WHOLE_TEXT, Extent, Said
from pipeline.times.calendar import SPAN_DAYS, Unresolved, first_day, last_day, moved, unit_of
from pipeline.times.reading import Point

_AHEAD = frozenset({"counts_on", "counts_up_to"})
"""Notes on a length that may be one from now on."""
_DAYS = frozenset({"day", "weekday", "day_shift"})
"""What an expression that names a day has captured."""
_WEEK = 7
"""Days off the publication up to which what was said then would be on a weekday that is over by now."""
_NIGHT = "TNI"
"""Ends the value of a night."""
_MARKS = frozenset('"“”„«»')


def fine_enough(point: Point, extent: Extent) -> Point:
    """ "I quit last year", he said in 2019: counted from the year; raises Unresolved for "last week", which is not."""
    fields = extent.fields
    if "counts_up_to" in fields and unit_of(point.value) != "D":
        raise Unresolved("the day of the statement is not told")
    month = "month_ref" in fields or ("month" in fields and "day" not in fields)
    unit = "Y" if "year_ref" in fields else "M" if month else fields.get("unit", "S" if "season" in fields else "D")
    if SPAN_DAYS.get(unit, 1) < SPAN_DAYS[unit_of(point.value) or "CE"]:
        raise Unresolved("the day of the statement is not told")
    return point


def holds_weekend(value: str, day: str) -> bool:
    """'said on this weekend's show', told on its Sunday: is a value the weekend of a day, which is as near as one comes?"""
    return unit_of(value) == "WE" and first_day(value).isoformat() <= day <= last_day(value).isoformat()


def times_of_sayings(said: list[Said], extents: list[Extent], text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Indices of the extents that date what somebody says, and of those among them that date nothing else: what stands before
    a comma and a cue dates what happened, too ('left on Sunday, saying that it was late')."""
    all_of_them = frozenset(index for own in said for index in own.when)
    alone = ((own, index) for own in said for index in own.when if own.cue)
    return all_of_them, frozenset(
        index for own, index in alone if text[extents[index].end : own.cue[0].start].strip() != ","
    )


def quotations_around(extents: list[Extent], said: list[Said], text: str, direct: bool = True) -> dict[int, list[Said]]:
    """Extent index -> the quotations with a time of their own that hold it, shortest first; those not `direct` are reports.

    Reported speech is the author's wording: "said on Wednesday that it closed last month" counts from publication.
    """
    starts = [extent.start for extent in extents]
    found: dict[int, list[tuple[int, int]]] = {}
    for place, statement in enumerate(said):
        own = statement.quote == "direct" or _is_turn_of_day(statement, extents)
        mixed = statement.quote == "mixed" and not own
        told = statement.when or statement.when_basis == "unknown"
        for span in statement.content if told and (mixed or own == direct) else ():
            for index in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                inside = extents[index].end <= span.end
                if inside and (not mixed or _is_quoted(text, span.start, starts[index]) == direct):
                    found.setdefault(index, []).append((span.end - span.start, place))
    return {index: [said[place] for _, place in sorted(places)] for index, places in found.items()}


def _is_turn_of_day(statement: Said, extents: list[Extent]) -> bool:
    """Whether a statement is the turn of a transcript, in one's own words without marks, of which the day is told."""
    told = (extents[index].fields.keys() for index in statement.when)
    return statement.rule in (LABELLED, WHOLE_TEXT) and any(not fields.isdisjoint(_DAYS) for fields in told)


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a place is within a quotation that opens at or behind `start`: 'wrote that "it closes next month"'."""
    return sum(mark in _MARKS for mark in text[start:at]) % 2 == 1


def counts_ahead(extent: Extent) -> bool:
    """Whether an extent counts forward from a day: "in five years", "within five years"."""
    counted = extent.op == "counted" and extent.fields.get("sign", 0) > 0
    return counted or (extent.op == "duration" and not _AHEAD.isdisjoint(extent.fields))


def reported_as_over(
    extent: Extent, reports: list[Said], point: Callable[[int], Point | None], published: str
) -> Point | None:
    """The time of a report from which it counts to a day that is over: 'said in 1987 that it would open in five years'; raises
    Unresolved where that is not fine enough.
    """
    for said in reports:
        for index in said.when:
            found = point(index) if index != extent.index else None
            if found is not None and _is_over(found, extent, date.fromisoformat(published)):
                return fine_enough(Point("statement", found.value, "time of the statement", index), extent)
    return None


def _is_over(told: Point, extent: Extent, published: date) -> bool:
    """Whether so long after what was told then is before the publication."""
    count, unit = extent.fields.get("count", 1), extent.fields.get("unit", "D")
    return bool(count) and moved(last_day(told.value), unit, count) < published


def reported_day(
    extent: Extent, reports: list[Said], point: Callable[[int], Point | None], published: str, ahead: bool
) -> Point | None:
    """The day on which what holds a weekday was said, if of the past one the last such day is later ('said Tuesday he fell on
    Friday'), of the one `ahead` the next is over by now: 'said on Saturday that it would open on Sunday', told on Tuesday."""
    for said in reports:
        for index in said.when:
            found = point(index) if index != extent.index else None
            if found is None or unit_of(found.value) != "D":
                continue
            day, weekday = date.fromisoformat(published), extent.fields["weekday"]
            last = day - timedelta(days=(day.isoweekday() - weekday) % 7)
            over = found.value[:10] < last.isoformat() and (not ahead or last < day)
            if found.value.endswith(_NIGHT) and (last - first_day(found.value)).days == 1:
                continue  # 'said overnight that Sunday's toll had risen': that night ends on Sunday
            if over and (not ahead or (day - first_day(found.value)).days <= _WEEK):
                return Point("statement", found.value[:10], "day of the statement", index)
    return None
