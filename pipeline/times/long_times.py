"""Hours beside a time that is longer than a day: 'shot at dawn in 1916' tells no day, and least of all the page's."""

from __future__ import annotations

from pipeline.clauses import clause_at
from pipeline.model import Extent
from pipeline.times.anchors import Anchors

_PERIODS = frozenset({"year", "month", "decade"})
_DAYS = frozenset({"day", "weekday"})


def is_of_long_time(anchors: Anchors, extent: Extent) -> bool:
    """'shot | at dawn | in 1916', 'In May 2012 he was shot | at dawn': directly before a year or month, or behind one in
    front."""
    place = extent.index
    behind = anchors.extents[place + 1 : place + 2]
    if any(_is_long(one) and 0 < one.start - extent.end <= len(" in ") for one in behind):
        return True
    clauses = anchors.story.clauses[extent.sentence]
    clause = clause_at(clauses, extent.start)
    fronted = [one for one in anchors.extents[max(place - 1, 0) : place] if one.sentence == extent.sentence]
    return clause is not None and any(
        _is_long(one) and clause_at(clauses, one.start) is clause and one.end <= clause.predicate.start
        for one in fronted
    )


def _is_long(extent: Extent) -> bool:
    """'in 1916', 'in the 1990s': a year or month that tells when something was, without its day."""
    told = extent.op == "calendar" and "holds" in extent.fields
    return told and not _PERIODS.isdisjoint(extent.fields) and _DAYS.isdisjoint(extent.fields)
