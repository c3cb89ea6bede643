"""Computations that stop between their stages, so that several can go in step.

What one stage needs, code and words alike, stays at hand in the processor while it is done for several documents; stage by
stage for each document costs a fifth more.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]
"""A computation that yields between its stages and returns what it has found."""


def finished(steps: Steps[T]) -> T:
    """What a computation finds. Raises what it raises."""
    (found,) = in_step([steps])
    return found


def in_step(several: Iterable[Steps[T]]) -> list[T]:
    """What each computation finds: all do their first stage, then all their second, and so on. Raises what one raises."""
    going = dict(enumerate(several))
    found: dict[int, T] = {}
    while going:
        for place, steps in list(going.items()):
            try:
                next(steps)
            except StopIteration as end:
                found[place] = end.value
                del going[place]
    return [found[place] for place in sorted(found)]
