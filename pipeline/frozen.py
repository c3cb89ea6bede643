"""Rows and what the stages hand on: dataclasses that nobody changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")
LISTS = ("frozenset[str]", frozenset)
"""The type of a field that holds a list of words, as `dataclasses.fields` tells it: of a compiled class it is the class alone."""


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """A frozen dataclass with slots, as the type checker sees it.

    At run time nothing stands in the way of an assignment: the check of `frozen=True` also meets each field that `__init__`
    sets, which makes a row three times as slow to build.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


def changed(row: T, **changes: Any) -> T:
    """A row of a frozen dataclass with other values in some fields: `dataclasses.replace` at a third of its cost.

    Raises KeyError where there is no such field. Fields that hold a memo are shared with the old row.
    """
    cls: type = type(row)
    places, read = _layout(cls)
    values = list(read(row))
    for name, value in changes.items():
        values[places[name]] = value
    return type(row)(*values)


def completed(row: T, **fields: Any) -> T:
    """The same row, with what a later stage knows of it; only for the stage that has the row handed on, and nobody else."""
    for name, value in fields.items():
        setattr(row, name, value)
    return row


@cache
def _layout(cls: type) -> tuple[dict[str, int], Callable[[Any], tuple[Any, ...]]]:
    """Field -> its place, and what reads all fields (two at least) of a row."""
    names = [field.name for field in fields(cls)]
    return {name: place for place, name in enumerate(names)}, attrgetter(*names)
