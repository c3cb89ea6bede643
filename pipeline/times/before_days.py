"""A day that comes before another one still to come: 'will begin on Friday after the ruling on March 8'."""

from __future__ import annotations

from pipeline.times.calendar import unit_of
from pipeline.times.reading import Reading, anchor_day
from pipeline.times.setting import Fields, Setting

_FINE = frozenset({"D", "M"})


def as_before_day(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """Counts the day of what something follows back from the day of that, where this is still to come: the last one before."""
    index = setting.extent.index - 1
    if "behind_a_day" not in fields or index < 0:
        return False
    before, point = setting.anchors.extents[index], setting.anchors.known(index)
    if point is None or before.sentence != setting.extent.sentence or unit_of(point.value) not in _FINE:
        return False
    if setting.pointing.direction != "future" and not setting.is_ahead(point.value):
        return False
    reading.count_from(point, "what something follows comes before it")
    reading.step("latest_before", why="before what is to come", anchor=anchor_day(point))
    return True
