"""Values that are computed where they are looked at first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):
    """`functools.cached_property` without its lock, which until Python 3.12 takes longer than most of what is computed."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        """What computes the value of an object."""
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> lazy[T]: ...

    @overload
    def __get__(self, owner: object, kind: type) -> T: ...

    def __get__(self, owner: object | None, kind: type) -> lazy[T] | T:
        """Computes the value and keeps it in the object, where it is found from then on."""
        if owner is None:
            return self
        found = owner.__dict__[self._name] = self._compute(owner)
        return found
