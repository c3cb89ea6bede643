"""Extents -> rows of `timexes`: value, days, anchor, trace. No regex, no words.

`normalise` computes each expression by the operation that its rule names (`OPERATIONS`), counted from the publication
day, from the day of the statement it stands in, or from a time named before; `replay` computes the days of a trace again.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from pipeline.clauses import clause_at
from pipeline.model import BODY, Clause, Direction, Extent, Page, PerSentence, Said, Sentence
from pipeline.schema import Timex
from pipeline.times.anchors import Anchors
from pipeline.times.calendar import Unresolved, first_day, unit_of
from pipeline.times.directions import Directions
from pipeline.times.genre import tells_a_story
from pipeline.times.openness import counts_from_day, counts_on, is_bare_clock, is_open
from pipeline.times.operations import OPERATIONS
from pipeline.times.pointings import EVEN, Pointing
from pipeline.times.reading import Point, Reading
from pipeline.times.setting import Setting
from pipeline.times.statements import counts_ahead, fine_enough, quotations_around, reported_as_over, reported_day
from pipeline.times.steps import STEPS
from pipeline.times.timex_row import row_of
from pipeline.times.weekdays import SATURDAY, day_of_lead, ends_on_weekday

_STORY = 2
"""How many years off the publication a story must stand for its "two years ago" to count from it."""

__all__ = ["OPERATIONS", "normalise", "replay", "uses_published"]


def normalise(
    page: Page, sentences: list[Sentence], extents: list[Extent], clauses: PerSentence[list[Clause]], said: list[Said]
) -> list[Timex]:
    """One row for each extent, in order. Without a publication date, what counts from it stays without days."""
    document = _Document(page, sentences, extents, clauses, said)
    rows = document.rows()
    # Anchors ask the document back. Such a circle would hold all tokens until the next search for garbage.
    del document.anchors, document.directions
    return rows


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


class _Document:
    """Readings of one document's extents, each computed when first asked for."""

    __deletable__ = ("anchors", "directions")  # mypyc wants to know it

    def __init__(
        self,
        page: Page,
        sentences: list[Sentence],
        extents: list[Extent],
        clauses: PerSentence[list[Clause]],
        said: list[Said],
    ) -> None:
        self.page, self.sentences, self.extents, self.clauses = page, sentences, extents, clauses
        self.contents = [span for one in said for span in one.content]
        self.readings: dict[int, Reading] = {}
        self.busy: set[int] = set()
        self.current = False  # whether what is being read counts from publication in a story that has come to it
        published = page.document.published_date  # without it the title may tell the year
        told = [extent for extent in extents if published is None or sentences[extent.sentence].kind in BODY]
        self.story = tells_a_story(page.document.genre, published, told)
        self.reports = quotations_around(extents, said, page.text, direct=False)
        self.anchors = Anchors(page, sentences, extents, said, self.point, self.known, clauses)
        self.directions = Directions(extents, sentences, clauses, self._is_storied)
        own = day_of_lead(extents, sentences, self.directions.of, None if self.story else published)
        self.anchors.published = own or self.anchors.published

    def rows(self) -> list[Timex]:
        """All rows; anchors are named by the id of their row."""
        for index in range(len(self.extents)):
            self.reading(index)
        ends = [self._until(extent) for extent in self.extents]  # a reading is no anchor any more once it has its row
        return [
            row_of(self.page, extent, self.readings[extent.index], end, self.extents)
            for extent, end in zip(self.extents, ends, strict=True)
        ]

    def _until(self, extent: Extent) -> str | None:
        """The day at which "since" ends; None where the text does not say."""
        day = self.anchors.day(extent)
        return None if self.story or extent.fields.get("open") or day is None else day.value

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
        outer = self.current
        try:
            setting = self._setting(extent)
            self.current = setting.current
            return OPERATIONS[extent.op](extent.fields, setting)
        except Unresolved as error:
            reading = Reading(type="TIME" if {"hour", "daypart"} & set(extent.fields) else "DATE", reason=str(error))
            return reading.step("unresolved", reason=str(error))
        finally:
            self.current = outer

    def _setting(self, extent: Extent) -> Setting:
        partner, direction = self._partner(extent) if is_open(extent) else (None, "")
        pointing = Pointing(direction, "told together with it") if partner else self.directions.of(extent)
        return Setting(
            now=partner or self._reported(extent, pointing) or self._now(extent),
            pointing=pointing,
            anchors=self.anchors,
            extent=extent,
            following=self._following(extent),
            narrative=not partner and self._is_storied(extent),
            current=self.story and self._has_come_to_now(extent),
        )

    def _reported(self, extent: Extent, pointing: Pointing) -> Point | None:
        """What had happened on a weekday before somebody told of it counts from the day of telling; so does what was ahead."""
        reports, published = self.reports.get(extent.index), self.anchors.published
        if not reports or published is None:
            return None
        if counts_ahead(extent):
            return reported_as_over(extent, reports, self.point, published.value)
        if self.story or "weekday" not in extent.fields or not is_open(extent):
            return None
        if pointing.direction == "future" and "will" in extent.fields:
            return None
        return reported_day(extent, reports, self.point, published.value, pointing.direction == "future")

    def _now(self, extent: Extent) -> Point | None:
        """The day that an extent counts from; for what was said or had happened in a story, where the story stands."""
        deictic = counts_ahead(extent) or counts_from_day(extent)
        line = self.anchors.line(extent) if self.story and counts_on(extent) else None
        if line is not None and self.anchors.is_elsewhen(line, _STORY) and self._is_told_then(extent):
            return fine_enough(line, extent)
        return self.anchors.day(extent, exact=deictic or (is_open(extent) and not self.story))

    def _is_storied(self, extent: Extent) -> bool:
        """Whether an extent goes on from the times of a story, which some begin with the news ("died on Jan. 11")."""
        if not self.story or self._is_announced(extent) or self._has_come_to_now(extent):
            return False
        return self._is_told(extent)

    def _has_come_to_now(self, extent: Extent) -> bool:
        """Whether the time told just before in the paragraph counts from publication: "in March this year ... on Sunday"."""
        other = self.extents[extent.index - 1] if extent.index else None
        if other is None or extent.op == "deictic":  # 'it opens on Thursday; today a square bears her name'
            return False
        if self.anchors.paragraph(other.index) != self.anchors.paragraph(extent.index):
            return False
        reading = self.readings.get(other.index)
        anchor = reading.anchor if reading is not None and not reading.reason else None
        return anchor is not None and anchor.kind == "publication"

    def _is_told(self, extent: Extent) -> bool:
        """Whether a time was named before, or the text has no date to count from."""
        undated = self.page.document.published_date is None
        return undated or any(self.anchors.known(other.index) for other in self.anchors.before(extent))

    def _is_announced(self, extent: Extent) -> bool:
        """'The exhibition opens on Saturday', 'it will open', 'it is back on show this month': in a text with a date, what is
        and what is to come is its author's, not the story's.
        """
        this = extent.op == "deictic" and extent.fields.get("ref") == 0
        told = this or {"scheduled", "will"} & extent.fields.keys()
        if not told or self.page.document.published_date is None:
            return False
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        if clause is None or clause.perfect or self._is_told_by_another(extent):
            return False
        return clause.tense == ("future" if "will" in extent.fields else "present")

    def _is_told_by_another(self, extent: Extent) -> bool:
        return any(span.start <= extent.start < span.end for span in self.contents)

    def _is_told_then(self, extent: Extent) -> bool:
        """Whether words belong to the time of a story, not to its author: in what somebody said, in the pluperfect, or to
        come and told as past ("by next summer they had left").
        """
        if self._is_told_by_another(extent):
            return True
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        return clause is not None and clause.tense == "past" and (clause.perfect or extent.fields.get("ref", 0) > 0)

    def _partner(self, extent: Extent) -> tuple[Point | None, Direction]:
        """The time that an open one is told together with, and on which side of it it lies: the other end of a range,
        the other one of two days of one week.
        """
        fields = extent.fields
        if "next_day" in fields or "day_before" in fields:
            return self._other_day(extent)
        if self._is_ahead_of_other(extent):
            return self.point(extent.index - 1), "future"
        behind = fields.get("range_end", fields.get("listed_before"))
        direction: Direction = "past" if behind is not None else "future"
        other = behind if behind is not None else fields.get("range_start")
        if other is None or ends_on_weekday(extent, self.extents[other]):
            return None, ""  # 'from 15 April to Monday'
        if ends_on_weekday(self.extents[other], extent):
            point = self.point(other)
            return (point, "future") if point is not None and self.anchors.is_ahead(point) else (None, "")
        if behind and extent.op == "clock" and is_bare_clock(self.extents[other]) and "on_day" not in fields:
            return None, ""  # 'from 9 p.m. to 2 a.m.': the end counts from the beginning
        mixed = "weekday" in fields and "month" not in fields and "weekday" not in self.extents[other].fields
        bare = self.extents[other].op == "listed_day" and "weekday" not in self.extents[other].fields
        if mixed or bare or (direction == "future" and is_open(self.extents[other])):
            return None, ""
        point = self.point(other)  # 'from 3 May until the year ends'
        whole = point is not None and "range_end" in fields and unit_of(point.value) == "Y"
        return (None, "") if point is None or whole or point.value.startswith("BC") else (point, direction)

    def _is_ahead_of_other(self, extent: Extent) -> bool:
        """'Flew to Rome on Thursday for a match on Sunday', 'on Friday put it off to Monday': whether a day of the week is the
        next one behind the one told before."""
        other = self.extents[extent.index - 1] if extent.index else extent
        put_off = "put_off" in extent.fields and extent.fields.get("relation", "until") == "until"
        put_off = put_off and "weekday" in extent.fields and other.sentence == extent.sentence
        put_off = put_off and "first_planned" not in other.fields  # 'moved from Friday to Thursday'
        return "weekday" in other.fields and other is not extent and (put_off or "bound_for" in extent.fields)

    def _other_day(self, extent: Extent) -> tuple[Point | None, Direction]:
        """Of two days of one week ("on Friday and Saturday") the first decides, unless the last one alone is told to be past."""
        now = self.anchors.day(extent)
        if now is None:
            return None, ""
        if "day_before" in extent.fields:
            first = self.extents[extent.fields["day_before"]]
            point = self.point(first.index)
            over = "day_before" not in first.fields and point is not None and point.value[:10] < now.value
            own = self.directions.of(extent).patience > EVEN  # not 'fell on Thursday and into Friday morning'
            alone = over and own and self._looks_back(first)
            return (None, "") if alone else (point, "future")
        last = self.extents[extent.fields["next_day"]]
        if not self._looks_back(extent):
            return None, ""
        ago, last_ago = (
            (first_day(now.value).isoweekday() - e.fields.get("weekday", SATURDAY)) % 7 for e in (extent, last)
        )
        return (self.point(last.index), "past") if ago < last_ago else (None, "")

    def _looks_back(self, extent: Extent) -> bool:
        pointing = self.directions.of(extent)
        return pointing.direction == "past" and pointing.patience > EVEN

    def _following(self, extent: Extent) -> Point | None:
        index = extent.fields.get("counted_from", extent.fields.get("on_day"))
        return None if index is None else self.point(index)

    def point(self, index: int) -> Point | None:
        """An extent as an anchor; None where it has no value on the calendar."""
        self.reading(index)
        return self.known(index)

    def known(self, index: int) -> Point | None:
        """The same, of what has been computed already."""
        reading = self.readings.get(index)
        if reading is None or reading.ended or reading.type not in ("DATE", "TIME"):
            return None
        anchor = reading.anchor if self.story and not self.current else None
        aside = anchor is not None and (anchor.kind == "publication" or counts_on(self.extents[index]))
        if aside or unit_of(reading.result) is None:
            return None
        return Point("timex", reading.result, f"the time named before: {self.extents[index].text}", index)
