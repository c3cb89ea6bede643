"""Events as other tools show them: a row of timeline.csv with what it leaves out of its claim."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from pipeline.frozen import frozen
from pipeline.output.arrowtables import read_arrow
from pipeline.output.timeline import edge

OF_CLAIM = ("claim_id", "event_id", "role", "precision", "bounds", "first_published", "last_published", "confidence")


@frozen
class Event:
    """One event: `row` has the columns of timeline.csv, `claim` those of its claim in `OF_CLAIM`."""

    row: dict[str, Any]
    claim: dict[str, Any]

    def first(self) -> str | None:
        """The first day no more precise than stated: 2019, 2019-03 or 2019-03-04; None where it is open or unknown."""
        return _edge(self.row["start"], self.claim["precision"], first=True)

    def last(self) -> str | None:
        """The same of the last day."""
        return _edge(self.row["end"], self.claim["precision"], first=False)


def events(out: Path) -> list[Event]:
    """The events of a build that have a time, in the order of timeline.csv; raises NoBuildError where `out` holds none."""
    claims = {
        row["main_mention_id"]: row for row in read_arrow("claims", out, ("main_mention_id", *OF_CLAIM)).to_pylist()
    }
    rows = read_arrow("timeline", out).to_pylist()
    return [Event(row, claims[row["mention_id"]]) for row in rows if row["start"] or row["end"]]


def _edge(day: date | None, precision: str | None, *, first: bool) -> str | None:
    return edge(day, precision, first=first) if day else None
