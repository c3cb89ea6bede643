"""Whether a text tells a story of the past, whose dates go on from each other, or reports from its publication day."""

from __future__ import annotations

from datetime import date

from pipeline.model import Extent
from pipeline.schema import Genre

_LONG_AGO = 2
"""Years before publication from which a year counts as far."""
_ENOUGH = 5
_DEICTIC = frozenset({"deictic", "counted", "span", "year_earlier"})


def tells_a_story(genre: Genre | None, published: date | None, extents: list[Extent]) -> bool:
    """True for many years far in the past and few words that point to the publication day; `genre` tips the balance."""
    years = [extent.fields["year"] for extent in extents if "year" in extent.fields]
    far = sum(published is None or year < published.year - _LONG_AGO for year in years)
    near = sum(_points_to_now(extent) for extent in extents)
    if genre == "narrative":
        return far >= near
    return far >= _ENOUGH and far >= 2 * near + (2 * near if genre == "news" else 0)


def _points_to_now(extent: Extent) -> bool:
    return extent.op in _DEICTIC or ("weekday" in extent.fields and "day" not in extent.fields)
