"""What was computed for a string is kept for the next time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
MEMO_SIZE = 32_000


class Memo(dict[str, T]):
    """What was computed for each string, at least for so many that were asked for last."""

    def __init__(self, compute: Callable[[str], T]) -> None:
        """`compute` gives what belongs to a string."""
        super().__init__()
        self._compute = compute
        self._older: dict[str, T] = {}

    def __missing__(self, key: str) -> T:
        """Look among older ones, else compute it."""
        if len(self) >= MEMO_SIZE:
            self._older = dict(self)
            self.clear()
        found = self[key] = self._older[key] if key in self._older else self._compute(key)
        return found
