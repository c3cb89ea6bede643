"""Dates in figures ("25/10/2016"): whether the day stands before the month. No calendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.model import Extent

_MONTHS = 12


def order_of(fields: Mapping[str, Any]) -> bool | None:
    """Whether a date begins with the day; None where day and month could be either."""
    first, second = fields["a"], fields["b"]
    return None if (first > _MONTHS) == (second > _MONTHS) else bool(first > _MONTHS)


def order_on_page(extents: Iterable[Extent]) -> bool | None:
    """The same for all dates of a page; None where no date shows it, or one shows this and another that."""
    orders = {order_of(extent.fields) for extent in extents if extent.op == "numeric"} - {None}
    return orders.pop() if len(orders) == 1 else None
