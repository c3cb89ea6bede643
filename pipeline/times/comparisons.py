"""Times that a report compares with, not those that it is on: "a year earlier", "down from 44 percent in January"."""

from __future__ import annotations

from pipeline.model import Extent

_OPERATIONS = frozenset({"later", "counted", "year_earlier", "same_in_year"})
_NOTES = frozenset({"measured", "compared"})


def is_compared(extent: Extent) -> bool:
    """Whether figures of a time are there to compare with."""
    return extent.op in _OPERATIONS or not _NOTES.isdisjoint(extent.fields)
