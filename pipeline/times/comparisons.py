"""Times that a report compares with, not those that it is on: "a year earlier", "down from 44 percent in January"."""

from __future__ import annotations

from pipeline.model import Extent

_OPERATIONS = frozenset({"later", "counted", "year_earlier", "same_in_year"})
_NOTES = frozenset({"measured", "compared"})
_LONG_AGO = 10
"""How many years ago no figures are from that a report compares with."""


def is_compared(extent: Extent) -> bool:
    """Whether figures of a time are there to compare with."""
    if extent.op == "counted" and extent.fields.get("unit") == "Y" and (extent.fields.get("count") or 0) >= _LONG_AGO:
        return False  # 'A hundred years ago today the bridge was opened'
    return extent.op in _OPERATIONS or not _NOTES.isdisjoint(extent.fields)
