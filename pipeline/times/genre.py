"""Whether a text tells a story of the past, whose dates go on from each other, or reports from its publication day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from pipeline.model import Extent
from pipeline.schema import Genre
from pipeline.times.pointings import TO_COME

_LONG_AGO = 2
"""Years before publication from which a year counts as far."""
_ENOUGH = 5
_FEW = 2
"""Far years that are enough where the text begins with one, goes on from it and never points to the publication day."""
_FROM_BEFORE = frozenset({"from_previous", "from_that"})
_TO_ONE = 4
"""How many of them outweigh one word that points to the publication day."""
_TOLD = 3
"""Months and days of a year before, told or gone on from, that are enough where nothing points to the publication day."""
_MONTH, _YEAR, _HALF_A_YEAR = 31, 372, 186
"""Days of months of one length. Half a year before its publication begins a text that looks back."""
_WEEKS, _BACK, _SOON = 21, 31, 100
"""Days within which a day is new, and before and behind the one told before within which it goes on from it."""
_OPENING = 3
"""Times of a text by which a report shows where it stands."""
_UNDATED = frozenset({"duration", "duration_range", "vague"})
_UNDATED_ODDS = 3
"""How many of what goes on from a year outweigh one word that points to now, where nothing tells when that is."""
_OPEN = 3
"""Months or days without a year that are enough there: news of now that begins with a year long ago points to its day, too."""
_YEARS = frozenset({"year", "yy", "ref", "year_ref", "from_previous", "from_that"})
_OF_MONTH = frozenset({"day", "month"})
_DEICTIC = frozenset({"deictic", "counted", "span", "year_earlier"})


def tells_a_story(genre: Genre | None, published: date | None, extents: list[Extent]) -> bool:
    """True for many years far in the past and few times that point to the publication day, none in the opening, or ahead;
    for few such years if the text begins with one and goes on from it, for any where nothing dates the text, or where several
    months have no year of their own and nothing is to come.

    `genre` tips the balance.
    """
    years = [extent.fields["year"] for extent in extents if "year" in extent.fields]
    far = sum(_is_far(year, published) for year in years)
    # A time of the publication's own year is no story of the past.
    near = sum(map(_points_to_now, extents)) + sum(published is not None and year >= published.year for year in years)
    if published is None:
        near -= sum(extent.op == "span" for extent in extents)  # "twice in the past week" is told of any day
        near -= sum(map(_is_weekday, extents)) if _opens_on_weekday(extents) else 0
    if genre == "narrative":
        return far >= near
    if published is None and _opens_far(extents, published):
        # no other May is meant
        return far + sum(map(_is_open, extents)) + sum(map(_goes_on, extents)) >= _UNDATED_ODDS * near
    if not near and published is not None and _looks_back(extents, published):
        return True
    if not near and _opens_far(extents, published):
        if sum(map(_is_open, extents)) >= _OPEN and all(TO_COME.isdisjoint(extent.fields) for extent in extents):
            return True
        return far >= _FEW and far + sum(map(_goes_on, extents)) >= _ENOUGH
    opens_now = any(map(_points_to_now, extents[:_OPENING]))
    return far >= _ENOUGH and far >= _TO_ONE * near * (2 if genre == "news" else 1) and not opens_now


def _is_far(year: int, published: date | None) -> bool:
    return published is None or year < published.year - _LONG_AGO


def _opens_far(extents: list[Extent], published: date | None) -> bool:
    """Whether the first time that is neither a length nor vague is of a far year."""
    first = next((extent for extent in extents if extent.op not in _UNDATED), None)
    return first is not None and "year" in first.fields and _is_far(first.fields["year"], published)


def _opens_on_weekday(extents: list[Extent]) -> bool:
    """Whether the first date states the day of the week, from which others go on: "sailed on Friday 17 October 1851"."""
    first = next((extent for extent in extents if extent.op not in _UNDATED), None)
    return first is not None and first.fields.keys() >= {"weekday", "day", "month", "year"}


def _looks_back(extents: list[Extent], published: date) -> bool:
    """Whether the first time is a month or day of a year before and most that have no year go on from the ones before, none of
    them to come or of the last weeks: news tells what is new.
    """
    first = next((extent for extent in extents if extent.op not in _UNDATED), None)
    if first is None or not {"year", "month"} <= first.fields.keys() or not TO_COME.isdisjoint(_fields(extents)):
        return False
    if _days(published) + _YEAR * (published.year - first.fields["year"]) - _days_in(first) < _HALF_A_YEAR:
        return False
    dated = [extent for extent in extents if extent.op == "calendar" and "month" in extent.fields]
    follow = [pair for pair in pairwise(dated) if _is_open(pair[1])]
    soon = sum((_gap(*pair) + _BACK) % _YEAR <= _BACK + _SOON for pair in follow)
    told = len(dated) - len(follow) + soon
    return told >= _TOLD and 2 * soon > len(follow) and not any(_is_new(*pair, published) for pair in follow)


def _fields(extents: list[Extent]) -> Iterator[str]:
    return (name for extent in extents for name in extent.fields)


def _is_new(before: Extent, extent: Extent, published: date) -> bool:
    """Whether a day without a year is one of the last weeks and not just behind the day told before."""
    passed = (_days(published) - _days_in(extent)) % _YEAR
    goes_on = "day" in before.fields and _gap(before, extent) <= _MONTH
    return "day" in extent.fields and passed <= _WEEKS and not goes_on


def _gap(before: Extent, extent: Extent) -> int:
    """About how many days of one year or the next a time lies behind another."""
    return (_days_in(extent) - _days_in(before)) % _YEAR


def _days(day: date) -> int:
    return _MONTH * (day.month - 1) + day.day


def _days_in(extent: Extent) -> int:
    """About how many days of its year are over."""
    return _MONTH * (extent.fields["month"] - 1) + int(extent.fields.get("day", 1))


def _goes_on(extent: Extent) -> bool:
    """'Two days later', 'that summer': from a time named before."""
    return extent.op == "later" or not _FROM_BEFORE.isdisjoint(extent.fields)


def _is_open(extent: Extent) -> bool:
    """A month or a day of one without its year."""
    return extent.op == "calendar" and "month" in extent.fields and _YEARS.isdisjoint(extent.fields)


def _points_to_now(extent: Extent) -> bool:
    """Whether it is counted from now; "this day" is the one told before."""
    this_day = extent.fields.get("unit") == "D" and extent.fields.get("ref") == 0
    return (extent.op in _DEICTIC and not this_day) or _is_weekday(extent)


def _is_weekday(extent: Extent) -> bool:
    """A day of the week and no more."""
    return "weekday" in extent.fields and _OF_MONTH.isdisjoint(extent.fields)
