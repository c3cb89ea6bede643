"""Where the open times of a document point, each found once: what the clause of a month leaves open another place may tell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pipeline.model import Clause, Extent, PerSentence, Sentence
from pipeline.times.direction import direction_of
from pipeline.times.durations import OF_A_GAME
from pipeline.times.openness import is_open
from pipeline.times.pointings import EVEN, LOOSE, TENSED, UNTOLD, Pointing

_NARROWED = frozenset({"day", "weekday", "nth"})
"""Fields of a month of which only a day is meant."""
_OF_EVERY_YEAR = frozenset({"usual", "habit"})
"""Notes of what is so every year: it tells of no one."""


class Directions:
    """The directions of one document's extents."""

    def __init__(
        self,
        extents: list[Extent],
        sentences: list[Sentence],
        clauses: PerSentence[list[Clause]],
        is_storied: Callable[[Extent], bool],
    ) -> None:
        """`is_storied`: whether an extent goes on from the times of a story, whatever its clause says."""
        self.extents, self.sentences, self.clauses, self.is_storied = extents, sentences, clauses, is_storied
        self._found: dict[int, Pointing] = {}
        self._surely: dict[Any, Pointing | None] = {}

    def of(self, extent: Extent) -> Pointing:
        """Direction of an extent: of its clause, or of the same month where another place of the text tells it surely; its days
        are to come where it is ("The trial will open in May. ... A jury was to be chosen on May 3"), and so is a day of the week
        that a noun has ("will vote on Sunday. ... Sunday's poll").
        """
        own = self._of_clause(extent)
        if "attributive" in extent.fields and own.patience <= LOOSE and (weekday := _weekday(extent)) is not None:
            return self._if_ahead(self._told_elsewhere(weekday, own.patience), own)
        month = _month(extent, _NARROWED - {"day"}) if own.direction and own.patience <= LOOSE else None
        if month is None:
            return own
        if "day" not in extent.fields:
            return self._told_elsewhere(month, own.patience) or own
        day = self._told_elsewhere((month, extent.fields["day"]), own.patience)
        return self._if_ahead(day or self._told_elsewhere(month, own.patience), own)

    @staticmethod
    def _if_ahead(told: Pointing | None, own: Pointing) -> Pointing:
        """What another place tells to be to come is so here, too; what it tells to be past may be another one."""
        return told if told is not None and told.direction == "future" else own

    def _told_elsewhere(self, month: Any, patience: float) -> Pointing | None:
        """What the text says more surely of a month, season, day or day of the week; None where it does not, or says both."""
        if (month, patience) not in self._surely:
            same = (
                extent
                for extent in self.extents
                if month in (_month(extent), _day(extent), _weekday(extent))
                and _OF_EVERY_YEAR.isdisjoint(extent.fields)
            )
            told = (self._of_clause(extent) for extent in same)
            sure = {one.direction for one in told if one.patience > patience and one.why != UNTOLD}
            direction = sure.pop() if len(sure) == 1 else ""
            why = f"as the text tells it elsewhere: {direction}"
            self._surely[month, patience] = Pointing(direction, why, TENSED) if direction else None
        return self._surely[month, patience]

    def _of_clause(self, extent: Extent) -> Pointing:
        """Direction of the clause; asked for only where it can matter, because parsing costs more than all the rest."""
        if extent.index not in self._found:
            kind = self.sentences[extent.sentence].kind
            told = self._matters(extent)
            found = direction_of(extent, self.clauses[extent.sentence], kind) if told else Pointing("", "")
            accounts = {"of_accounts", "month"} <= extent.fields.keys() and found.direction == "future"
            self._found[extent.index] = found._replace(patience=EVEN) if accounts else found
        return self._found[extent.index]

    def _matters(self, extent: Extent) -> bool:
        length = extent.op == "duration" and bool({"counts_on", "counts_up_to"} & extent.fields.keys())
        unit = extent.fields.get("unit")
        week = unit == "WE" or (unit in ("W", "M") and "loose" in extent.fields)
        week = week or (unit == "W" and extent.fields.get("ref") == 0)
        of_year = {"of_the_year", "reported"} & extent.fields.keys()
        whole_year = of_year or {"mod", "loose"} <= extent.fields.keys()
        this = week or whole_year or extent.op == "later" or (extent.fields.get("ref") == 0 and extent.op == "calendar")
        stretch = extent.op == "span" and (extent.fields["sign"] > 0 or extent.fields["unit"] in OF_A_GAME)
        part = extent.op in ("day_part", "listed_day")
        that_day = extent.op == "same" and unit == "D"
        return bool(
            length or stretch or this or that_day or ((part or is_open(extent)) and not self.is_storied(extent))
        )


def _month(extent: Extent, narrowed: frozenset[str] = _NARROWED) -> Any:
    """The month or season of an open time that is not narrowed down; None of another one."""
    if extent.op != "calendar" or not is_open(extent) or not narrowed.isdisjoint(extent.fields):
        return None
    return extent.fields.get("month", extent.fields.get("season"))


def _weekday(extent: Extent) -> Any:
    """The day of the week of an open time that is of no month; None of another one."""
    if (
        extent.op not in ("calendar", "clock")
        or not is_open(extent)
        or "month" in extent.fields
        or "day" in extent.fields
    ):
        return None
    return ("weekday", extent.fields["weekday"]) if "weekday" in extent.fields else None


def _day(extent: Extent) -> Any:
    """The month and day of an open time that says no more than these; None of another one."""
    month = _month(extent, _NARROWED - {"day"})
    return (month, extent.fields["day"]) if month is not None and "day" in extent.fields else None
