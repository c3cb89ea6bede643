"""The reading of one time expression: its anchor, its calendar steps so far and what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from pipeline.frozen import frozen
from pipeline.schema import Anchor, TimexType
from pipeline.times.calendar import Unresolved, first_day
from pipeline.times.eras import first_iso
from pipeline.times.steps import STEPS

TIMES_OF_DAY = frozenset({"clock", "day_part"})
"""Operations of an hour or a part of a day."""

NONE_BEFORE = "no time named before"
"""Reason of what counts from a time that the text does not tell."""
_REMEMBERED = {name: lru_cache(maxsize=4096, typed=True)(step) for name, step in STEPS.items()}
"""The steps; the days they give are shared: nobody may change them."""


@frozen
class Point:
    """A time that others are counted from: the publication, a statement or a time expression."""

    kind: Anchor
    value: str
    """TIMEX3 value; of publications and statements a day."""
    why: str
    timex: int | None = None
    """Index of the extent; None for the publication."""


@dataclass(slots=True)
class Reading:
    """The steps so far, and what they mean."""

    type: TimexType = "DATE"
    value: str | None = None
    """TIMEX3 value where it is not the result of the last step (durations, sets, references)."""
    mod: str | None = None
    trace: list[Any] = field(default_factory=list)
    anchor: Point | None = None
    why: str = ""
    """Why this anchor and this direction."""
    precision: str | None = None
    """Where the value does not say it (spans)."""
    reason: str | None = None
    relation: str | None = None
    """Where the expression itself says it (ranges, spans within)."""

    @property
    def result(self) -> Any:
        """Result of the last step."""
        return self.trace[-1][2] if self.trace else None

    @property
    def ended(self) -> bool:
        """Whether the last step has given days."""
        return isinstance(self.result, list)

    def step(self, name: str, why: str = "", **arguments: Any) -> Reading:
        """Run a step and note it; raises Unresolved where there is no such day."""
        result = run(name, self.result, **arguments)
        self.trace.append([name, {**arguments, **({"why": why} if why else {})}, result])
        return self

    def start_from(self, point: Point) -> Reading:
        """Take the value of a time told before, without its hour."""
        return self.step("value", value=point.value.split("T")[0])

    def count_from(self, point: Point | None, why: str = "", missing: str = "no publication date") -> Point:
        """Note the anchor; raises Unresolved without one."""
        if point is None:
            raise Unresolved(missing)
        self.anchor, self.why = point, f"{point.why}; {why}" if why else point.why
        return point


def run(name: str, before: Any, **arguments: Any) -> Any:
    """The result of a step after the result before; raises Unresolved where there is no such day."""
    try:
        return _REMEMBERED[name](before, **arguments)
    except Unresolved:
        raise
    except (ValueError, OverflowError, StopIteration, IndexError):
        raise Unresolved("beyond the calendar") from None


def anchor_day(point: Point) -> str:
    """The first day of an anchor, as steps take it."""
    return first_iso(point.value)


def instance(name: str, open_value: str, point: Point) -> date | None:
    """First day of what a step would give."""
    try:
        return first_day(run(name, open_value, anchor=anchor_day(point)))
    except Unresolved:
        return None
