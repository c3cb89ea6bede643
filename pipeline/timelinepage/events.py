"""What the page needs of every event before one is chosen: to draw it, to list it, to filter by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, fields
from datetime import date
from typing import Any

from pipeline.frozen import frozen
from pipeline.timelinepage.collection import Collection, Row
from pipeline.timelinepage.doubts import doubts

EPOCH = date(1970, 1, 1).toordinal()
Day = int | None


@frozen
class Event:
    """One event; days are counted from 1970-01-01, names are places in `Names`."""

    id: str
    claim: str
    sentence: str
    when: str | None
    start: Day
    """First day it happened; null where no text dates it, or the time is open on this side."""
    end: Day
    bounds: str
    said_start: Day
    """First day on which the claim that is shown was said, and the last day of that same saying."""
    said_end: Day
    published: Day
    """First day on which the claim that is shown was published."""
    role: str
    factuality: str
    confidence: float | None
    disputed: bool
    uncertain: bool
    who: list[int]
    """Everyone who claims it, in any of its mentions."""
    publishers: list[int]
    languages: list[int]
    outlets: int
    independent: int
    chunk: int
    """Which island holds its details, and at which place."""
    place: int


COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(Event))


class Names:
    """Texts that many events share, each kept once, numbered as they come."""

    def __init__(self) -> None:
        """None yet."""
        self.numbers: dict[str, int] = {}

    def __call__(self, texts: Iterable[str | None]) -> list[int]:
        """The numbers of the texts that are there, without doubles."""
        return [self.numbers.setdefault(text, len(self.numbers)) for text in dict.fromkeys(texts) if text]

    def texts(self) -> list[str]:
        """By number."""
        return list(self.numbers)


def event_rows(collection: Collection, places: dict[str, tuple[int, int]]) -> dict[str, Any]:
    """The events in the order of the timeline, each as a list in the order of `columns`, and the names they refer to.

    `places` are chunk and place of an event's details, by event_id.
    """
    who, publishers, languages = Names(), Names(), Names()
    told = collection.told()
    by_id = {row["mention_id"]: row for row in collection.mentions}
    rows = []
    for shown in collection.timeline:
        main = by_id[shown["mention_id"]]
        mentions = told[main["event_id"]]
        chunk, place = places[main["event_id"]]
        event = Event(
            id=main["event_id"],
            claim=shown["claim"],
            sentence=shown["sentence"],
            when=shown["when"],
            start=_day(shown["start"]),
            end=_day(shown["end"]),
            bounds=main["bounds"],
            **_other_clocks([row for row in mentions if row["claim_id"] == main["claim_id"]]),
            role=main["role"],
            factuality=shown["factuality"],
            confidence=main["confidence"],
            disputed=main["event_id"] in collection.conflicts,
            uncertain=bool(doubts(main, collection)),
            who=who(row["claimant_name"] for row in mentions),
            publishers=publishers(row["publisher"] for row in mentions),
            languages=languages(row["lang"] for row in mentions),
            outlets=shown["outlets"],
            independent=shown["independent"],
            chunk=chunk,
            place=place,
        )
        rows.append(list(astuple(event)))
    names = {"who": who.texts(), "publishers": publishers.texts(), "languages": languages.texts()}
    return {"columns": COLUMNS, "names": names, "events": rows}


def _other_clocks(mentions: list[Row]) -> dict[str, Day]:
    """When the claim was first said and first published."""
    said = min(
        ((row["said_start"], row["said_end"] or row["said_start"]) for row in mentions if row["said_start"]),
        default=(None, None),
    )
    published = min((row["published_date"] for row in mentions if row["published_date"]), default=None)
    return {"said_start": _day(said[0]), "said_end": _day(said[1]), "published": _day(published)}


def _day(day: date | None) -> Day:
    return day.toordinal() - EPOCH if day else None
