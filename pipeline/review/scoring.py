"""Reviewed rows as gold: how often the machine was right, by role and by the confidence it gave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.schema import Mention


class Share(NamedTuple):
    """Of `seen` reviewed rows of a kind, `right` are as the machine made them."""

    kind: str
    right: int
    seen: int


def machine_was_right(mention: Mention) -> bool:
    """Whether a reviewed row is now as the person says: not wrong, and nothing in it is the person's."""
    return mention.reviewed in ("right", "corrected") and mention.machine is None


def shares(mentions: Iterable[Mention]) -> list[Share]:
    """Shares among the reviewed rows: all, each role, each band of confidence."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for mention in mentions:
        if mention.reviewed:
            kinds = ("all", mention.role, _band(mention.confidence))
            seen.update(kinds)
            right.update(kinds if machine_was_right(mention) else ())
    return [Share(kind, right[kind], seen[kind]) for kind in sorted(seen)]


def report(found: Iterable[Share]) -> Iterator[str]:
    """A line for each share."""
    for kind, right, seen in found:
        yield f"{kind:28s}{right:5d} of {seen:5d} right{100 * right / seen:7.1f} %"


def _band(confidence: float | None) -> str:
    if confidence is None:
        return "confidence not measured"
    low = min(int(10 * confidence), 9) / 10
    return f"confidence {low:.1f} to {low + 0.1:.1f}"
