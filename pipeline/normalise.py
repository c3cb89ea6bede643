"""Extents -> rows of `timexes`: value, days, anchor, trace. No regex, no words.

`normalise` computes each expression by the operation that its rule names (`OPERATIONS`), counted from the publication
day, from the day of the statement it stands in, or from a time named before; `replay` computes the days of a trace again.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from pipeline.calendar import SPAN_DAYS, STEPS, unit_of
from pipeline.direction import Pointing, direction_of
from pipeline.genre import tells_a_story
from pipeline.model import Clause, Extent, Page, PerSentence, Said, Sentence
from pipeline.operations import OPERATIONS
from pipeline.reading import Point, Reading, Setting, Unresolved
from pipeline.schema import Timex
from pipeline.timex_row import row_of

__all__ = ["OPERATIONS", "normalise", "replay", "uses_published"]


def normalise(
    page: Page, sentences: list[Sentence], extents: list[Extent], clauses: PerSentence[list[Clause]], said: list[Said]
) -> list[Timex]:
    """One row for each extent, in order. Without a publication date, what counts from it stays without days."""
    return _Document(page, extents, clauses, said).rows()


def replay(trace: str) -> tuple[date | None, date | None]:
    """First and last day, computed again from the literal arguments in a trace.

    Raises ValueError where a step does not exist, cannot be computed or does not give the result noted beside it.
    """
    result: Any = None
    for name, arguments, noted in json.loads(trace):
        if name not in STEPS:
            raise ValueError(f"no such step: {name}")
        try:
            result = STEPS[name](result, **{key: arg for key, arg in arguments.items() if key != "why"})
        except (TypeError, AttributeError, KeyError, IndexError, StopIteration, OverflowError) as error:
            raise ValueError(f"step {name} cannot be computed: {error}") from None
        if result != noted:
            raise ValueError(f"step {name} gives {result}, the trace says {noted}")
    if not isinstance(result, list):
        raise ValueError("the trace does not end in days")
    start, end = (day and date.fromisoformat(day) for day in result)
    return start, end


def uses_published(timex: Timex, by_id: dict[str, Timex]) -> bool:
    """Whether the days depend on the publication day, directly or through a chain of anchors."""
    seen = set()
    while timex.anchor in ("statement", "timex") and timex.anchor_timex_id and timex.timex_id not in seen:
        seen.add(timex.timex_id)
        timex = by_id[timex.anchor_timex_id]
    return timex.anchor == "publication"


_REPORT = 3
"""How many sentences after a quarter was named "a year earlier" still means its counterpart."""
_COMPARED = frozenset({"later", "counted", "year_earlier"})
"""Operations that give the period compared with, not the one reported on."""


class _Document:
    """Readings of one document's extents, each computed when first asked for."""

    def __init__(self, page: Page, extents: list[Extent], clauses: PerSentence[list[Clause]], said: list[Said]) -> None:
        self.page, self.extents, self.clauses = page, extents, clauses
        self.readings: dict[int, Reading] = {}
        self.busy: set[int] = set()
        day = page.document.published_date
        self.published = Point("publication", day.isoformat(), "publication day") if day else None
        self.said = [s for s in said if s.when]
        self.story = tells_a_story(page.document.genre, day, extents)

    def rows(self) -> list[Timex]:
        """All rows; anchors are named by the id of their row."""
        for index in range(len(self.extents)):
            self.reading(index)
        rows: list[Timex] = []
        for extent in self.extents:
            now = self.day_for(extent)
            stays_open = self.story or extent.fields.get("open") or now is None
            until = None if stays_open or now is None else now.value
            rows.append(row_of(self.page, extent, self.readings[extent.index], until, self.extents))
        return rows

    def reading(self, index: int) -> Reading | None:
        """The reading of an extent; None while it is being computed (two times cannot count from each other)."""
        if index in self.busy:
            return None
        if index not in self.readings:
            self.busy.add(index)
            self.readings[index] = self._read(self.extents[index])
            self.busy.remove(index)
        return self.readings[index]

    def _read(self, extent: Extent) -> Reading:
        try:
            return OPERATIONS[extent.op](extent.fields, self._setting(extent))
        except Unresolved as error:
            reading = Reading(type="TIME" if {"hour", "daypart"} & set(extent.fields) else "DATE", reason=str(error))
            return reading.step("unresolved", reason=str(error))

    def _setting(self, extent: Extent) -> Setting:
        relation = extent.fields.get("relation", "at")
        partner = self._partner(extent)
        if partner:
            point, direction = partner
            pointing = Pointing(direction, "other end of the range", True)
            following = self._following(extent)
            return Setting(point, pointing, self._previous(extent), following, False, relation, extent.lead)
        pointing = direction_of(extent, self._clauses(extent)) if _is_open(extent) else Pointing("", "")
        now, following = self.day_for(extent), self._following(extent)
        return Setting(now, pointing, self._previous(extent), following, self.story, relation, extent.lead)

    def _clauses(self, extent: Extent) -> list[Clause]:
        return self.clauses[extent.sentence]

    def _partner(self, extent: Extent) -> tuple[Point, Any] | None:
        """The other end of a range and on which side of it this open end lies."""
        if not _is_open(extent):
            return None
        other = extent.fields.get("range_end")
        if other is not None:
            point = self.point(other)
            return (point, "past") if point and not point.value.startswith("BC") else None
        other = extent.fields.get("range_start")
        if other is not None and not _is_open(self.extents[other]):
            point = self.point(other)
            return (point, "future") if point and not point.value.startswith("BC") else None
        return None

    def point(self, index: int) -> Point | None:
        """An extent as an anchor; None where it has no value on the calendar."""
        reading = self.reading(index)
        if (
            reading is None
            or reading.ended
            or reading.type not in ("DATE", "TIME")
            or not isinstance(reading.result, str)
        ):
            return None
        if unit_of(reading.result) is None:
            return None
        return Point("timex", reading.result, f"the time named before: {self.extents[index].text}", index)

    def day_for(self, extent: Extent) -> Point | None:
        """The day of the statement that the extent stands in, else of publication."""
        for said in reversed(self.said):
            if any(span.start <= extent.start and extent.end <= span.end for span in said.content):
                point = self._statement_day(said)
                if point:
                    return point
        return self.published

    def _statement_day(self, said: Said) -> Point | None:
        for index in said.when:
            point = self.point(index)
            if point and unit_of(point.value) == "D":
                return Point("statement", point.value[:10], "day of the statement", index)
        return None

    def _following(self, extent: Extent) -> Callable[[], Point | None]:
        index = extent.fields.get("counted_from")
        return lambda: None if index is None else self.point(index)

    def _reported(self, extent: Extent) -> Point | None:
        """The quarter or half that a report is on, if one was named in this or one of the sentences before it."""
        for other in reversed(self.extents[: extent.index]):
            if extent.sentence - other.sentence > _REPORT:
                return None
            if other.op in _COMPARED:
                continue
            point = self.point(other.index)
            if point and unit_of(point.value) in ("Q", "H"):
                return point
        return None

    def _previous(self, extent: Extent) -> Callable[[str], Point | None]:
        def find(unit: str) -> Point | None:
            if unit == "reported":
                return self._reported(extent)
            size = SPAN_DAYS["D" if unit == "sentence" else unit]
            for other in reversed(self.extents[: extent.index]):
                if unit == "sentence" and other.sentence != extent.sentence:
                    return None
                point = self.point(other.index)
                if point and SPAN_DAYS[unit_of(point.value) or "CE"] <= size:
                    return point
            return None

        return find


def _is_open(extent: Extent) -> bool:
    """Whether the direction decides the value: a calendar date without year and without a word that tells."""
    return not {"year", "spoken", "yy", "ref", "day_shift", "year_ref", "week_ref", "decade", "century"} & set(
        extent.fields
    )
