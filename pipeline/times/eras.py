"""Counting before Christ, where `datetime` has no days: in the same years of the calendar 4,000 years later, and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from pipeline.times.calendar import Unresolved, first_day, last_day, year_number, year_text

_CYCLES = 4000
"""Years after which the calendar is the same, weekdays and all: ten times 400."""
_COARSE = frozenset({"DE", "CE"})


def in_any_era(step: Callable[..., Any]) -> Callable[..., Any]:
    """The step that also takes values before Christ; raises Unresolved where its result is no part of a year."""

    @wraps(step)
    def counted(before: Any, **arguments: Any) -> Any:
        if not any(_is_bc(text) for text in (before, arguments.get("anchor"))):
            return step(before, **arguments)
        if step.__name__ == "coarse" and arguments["unit"] in _COARSE:
            return _decade_or_century(before, arguments["unit"])
        return _lowered(step(_lifted(before), **{name: _lifted(value) for name, value in arguments.items()}))

    return counted


def first_iso(value: str) -> str:
    """The first day of a value as ISO text, behind BC before Christ."""
    return _lowered(first_day(_lifted(value)).isoformat()) if _is_bc(value) else first_day(value).isoformat()


def last_iso(value: str) -> str:
    """The last day of a value, in the same way."""
    return _lowered(last_day(_lifted(value)).isoformat()) if _is_bc(value) else last_day(value).isoformat()


def within_year(value: str) -> str:
    """What stands behind the year of a value: "03-19", "03", "SU", nothing."""
    return value[7:] if _is_bc(value) else value[5:]


def _is_bc(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("BC")


def _lifted(value: Any) -> Any:
    if not _is_bc(value):
        return value
    if not value[2:6].isdigit() or len(value) < 6:
        raise Unresolved("beyond the calendar")
    return f"{year_number(value) + _CYCLES:04d}{value[6:]}"


def _lowered(value: str) -> str:
    if "/" in value or (value[4:6] == "-W" and value[6:] != "I") or not value[:4].isdigit():
        raise Unresolved("beyond the calendar")
    return year_text(int(value[:4]) - _CYCLES) + value[4:]


def _decade_or_century(before: str, unit: str) -> str:
    """The decade (489 to 480 BC is BC048) or century (500 to 401 BC is BC04) of a year."""
    if not before[2:6].isdigit():
        raise Unresolved("beyond the calendar")
    year = int(before[2:6])
    return f"BC{year // 10:03d}" if unit == "DE" else f"BC{(year - 1) // 100:02d}"
