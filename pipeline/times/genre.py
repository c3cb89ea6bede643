"""Whether a text tells a story of the past, whose dates go on from each other, or reports from its publication day."""

from __future__ import annotations

from datetime import date

from pipeline.model import Extent
from pipeline.schema import Genre

_LONG_AGO = 2
"""Years before publication from which a year counts as far."""
_ENOUGH = 5
_TO_ONE = 4
"""How many of them outweigh one word that points to the publication day."""
_OPENING = 3
"""Times of a text by which a report shows where it stands."""
_DEICTIC = frozenset({"deictic", "counted", "span", "year_earlier"})


def tells_a_story(genre: Genre | None, published: date | None, extents: list[Extent]) -> bool:
    """True for many years far in the past and few times that point to the publication day, none in the opening, or ahead.

    `genre` tips the balance.
    """
    years = [extent.fields["year"] for extent in extents if "year" in extent.fields]
    far = sum(published is None or year < published.year - _LONG_AGO for year in years)
    near = sum(map(_points_to_now, extents)) + sum(published is not None and year > published.year for year in years)
    if genre == "narrative":
        return far >= near
    opens_now = any(map(_points_to_now, extents[:_OPENING]))
    return far >= _ENOUGH and far >= _TO_ONE * near * (2 if genre == "news" else 1) and not opens_now


def _points_to_now(extent: Extent) -> bool:
    return extent.op in _DEICTIC or ("weekday" in extent.fields and "day" not in extent.fields)
