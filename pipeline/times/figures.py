"""Dates in figures ("25/10/2016"): whether the day stands before the month."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from pipeline.model import Extent

_MONTHS = 12
_JUST_BEFORE = 3
"""How many days old the latest news is, at most."""
_SHORT, _PIVOT = 99, 69
"""The last year in two figures, and the first of them that POSIX reads as one of the century before this one."""


def order_of(fields: Mapping[str, Any]) -> bool | None:
    """Whether a date begins with the day; None where day and month could be either, and no day of the week beside it tells."""
    first, second = fields["a"], fields["b"]
    if (first > _MONTHS) != (second > _MONTHS):
        return bool(first > _MONTHS)
    weekday = fields.get("weekday") if min(first, second) >= 1 and max(first, second) <= _MONTHS else None
    if weekday is None:
        return None
    year = fields["c"] + (0 if fields["c"] > _SHORT else 1900 if fields["c"] >= _PIVOT else 2000)
    fits = [order for order in (True, False) if _in_order(year, fields, order).isoweekday() == weekday]
    return fits[0] if len(fits) == 1 else None


def _in_order(year: int, fields: Mapping[str, Any], day_first: bool) -> date:
    day, month = (fields["a"], fields["b"]) if day_first else (fields["b"], fields["a"])
    return date(year, month, day)


def order_on_page(extents: Iterable[Extent], published: date | None, usual: bool) -> bool | None:
    """The same for all dates of a page; None where no date shows it, or one shows this and another that.

    Where no date shows it by itself, one that is the day of publication or just before it in one of the two orders does; where
    none is, the country of the page, if it is `usual` there that the day stands first.
    """
    dates = [extent.fields for extent in extents if extent.op == "numeric"]
    orders = {order_of(fields) for fields in dates} - {None}
    if not orders and published is not None:
        days = [published - timedelta(days=ago) for ago in range(_JUST_BEFORE + 1)]
        orders = {order for fields in dates for order in (True, False) for day in days if _is_on(day, fields, order)}
    if not orders and usual:
        return True
    return orders.pop() if len(orders) == 1 else None


def _is_on(day: date, fields: Mapping[str, Any], day_first: bool) -> bool:
    """Whether a date, read in an order, is a day."""
    numbers = (fields["a"], fields["b"]) if day_first else (fields["b"], fields["a"])
    return (day.day, day.month) == numbers and fields["c"] in (day.year, day.year % 100)
