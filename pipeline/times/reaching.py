"""The time named before that "three years later" counts from."""

from __future__ import annotations

from pipeline.model import Direction, Extent
from pipeline.times.anchors import Anchors
from pipeline.times.calendar import first_day, moved
from pipeline.times.reading import Point
from pipeline.times.storyline import is_as_fine


def reaching(anchors: Anchors, extent: Extent, unit: str, count: int, direction: Direction) -> Point | None:
    """The last time named before from which so many units later is not after the publication, unless it is so itself and not
    told as past.

    "Three years later" in a report of 2016 does not count from a day of 2016 but from the 2013 told before. What is told as to
    come counts from what was told just before: "was elected on Sunday and will be sworn in two weeks later".
    """
    before = anchors.before(extent)
    told = [other for other in before if not _looks_back(other)]  # 'was lost on Monday; the day before she had ...'
    for extents in (told, before):
        fine = (point for other in extents if (point := anchors.known(other.index)) and is_as_fine(point, unit))
        found = next((point for point in fine if _reaches(anchors, point, extent, unit, count, direction)), None)
        if found is not None:
            return found
    return None


def _looks_back(extent: Extent) -> bool:
    """Whether a time is counted back from another one: "the day before", "two years earlier"."""
    return extent.op == "later" and extent.fields.get("sign", 1) < 0


def _reaches(anchors: Anchors, point: Point, extent: Extent, unit: str, count: int, direction: Direction) -> bool:
    if anchors.published is None or point.value.startswith("BC"):
        return True
    start, now = first_day(point.value), first_day(anchors.published.value)
    then = moved(start, unit, count)
    far = unit in ("Y", "DE", "CE") and direction != "future"
    ahead = start > now and not far and direction != "past"
    if ahead or then <= now or (unit == "Y" and then.year == now.year):
        return True
    return direction == "future" and _is_just_before(anchors, point, extent)


def _is_just_before(anchors: Anchors, point: Point, extent: Extent) -> bool:
    """Whether a time is named in the sentence or the one before it in the paragraph."""
    other = anchors.extents[point.timex or 0]
    near = extent.sentence - other.sentence <= 1
    return near and anchors.paragraph(other.index) == anchors.paragraph(extent.index)
