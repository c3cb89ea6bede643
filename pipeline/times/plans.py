"""What was to come at a time that its sentence tells, or the one before: "said in March that it would open in September".

And who died lately.
"""

from __future__ import annotations

from pipeline.clauses import clause_at
from pipeline.model import Clause
from pipeline.times.calendar import first_day, last_day, unit_of
from pipeline.times.pointings import AS_PLANNED
from pipeline.times.reading import Point, Reading, anchor_day, instance
from pipeline.times.setting import Setting
from pipeline.times.told_days import line_before

_WEEKS = 31
"""Days before the publication from which a plan may have come to pass; what was said this month is rather ahead."""
_HANGING = frozenset({"subordinate", "infinitive"})
_TOLD = frozenset({"D", "W", "M", "S", "Q"})


def as_planned(reading: Reading, setting: Setting) -> bool:
    """Counts an open time from when it was planned, if it was to come then and is over by the publication."""
    ahead = setting.pointing.direction == "future"
    now, told = setting.now, (_planned_at(setting) or _told_before(setting)) if ahead else None
    if now is None or told is None:
        return False
    day = instance("earliest_after", reading.result, told)
    if day is None or day > first_day(now.value):
        return False
    reading.count_from(told, "it was to come then")
    reading.step("earliest_after", anchor=anchor_day(told))
    return True


def died_lately(reading: Reading, setting: Setting) -> bool:
    """Counts the day of a death told in the weeks before its obituary: 'He was mayor in 1986. He died on 3 May'."""
    extent, now = setting.extent, setting.now
    if now is None or not {"died", "month", "day"} <= extent.fields.keys():
        return False
    before = setting.anchors.extents[extent.index - 1] if extent.index else extent
    last = instance("latest_before", reading.result, now)
    if last is None or (first_day(now.value) - last).days > _WEEKS or before.sentence == extent.sentence != 0:
        return False
    reading.count_from(now, "who died lately is mourned")
    reading.step("latest_before", anchor=anchor_day(now))
    return True


def _planned_at(setting: Setting) -> Point | None:
    """The time, weeks before the publication, of the verb in the past on which the clause of an extent hangs."""
    extent, anchors = setting.extent, setting.anchors
    clauses = anchors.story.clauses[extent.sentence]
    clause = clause_at(clauses, extent.start)
    if clause is not None and clause.kind == "coordinate" and clause.parent is not None:
        clause = clauses[clause.parent]  # 'ordered him in May to leave and | to be back by January'
    if clause is None or clause.kind not in _HANGING or clause.parent is None:
        return None
    if clauses[clause.parent].tense != "past":
        return None
    for other in anchors.before(extent):
        if other.sentence != extent.sentence:
            return None
        point = anchors.known(other.index) if _dates(other.start, clauses[clause.parent], clause) else None
        if point is not None:
            return point if _is_long_ago(point, setting) else None
    return None


def _told_before(setting: Setting) -> Point | None:
    """'The trial opened in April 1963. He was to hang on 2 July': where the paragraph stands, for a plan as it stood then."""
    as_it_was = not AS_PLANNED.isdisjoint(setting.extent.fields)
    told = line_before(setting.anchors, setting.extent) if as_it_was else None
    return told if told is not None and unit_of(told.value) in _TOLD else None


def _dates(position: int, upper: Clause, lower: Clause) -> bool:
    return upper.span.start <= position < upper.span.end and position < lower.span.start


def _is_long_ago(point: Point, setting: Setting) -> bool:
    if setting.now is None or unit_of(point.value) not in _TOLD or point.value.startswith("BC"):
        return False
    return (first_day(setting.now.value) - last_day(point.value)).days > _WEEKS
