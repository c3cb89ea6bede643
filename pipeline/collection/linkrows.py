"""Rows of links, as they are found; only a few of them are objects at a time."""

from __future__ import annotations

from pipeline.collection.room import Room
from pipeline.collection.stored import GrowingTables, Stored
from pipeline.schema import Link
from pipeline.tables import arrow_table

WAITING = 5000
"""Links that are objects."""


class LinkRows:
    """Links to which more are added."""

    def __init__(self, room: Room) -> None:
        """No links yet."""
        self._tables = GrowingTables(room)
        self._waiting: list[Link] = []

    def add(self, link: Link) -> None:
        """One more link."""
        self._waiting.append(link)
        if len(self._waiting) == WAITING:
            self._lay_down()

    def _lay_down(self) -> None:
        self._tables.add(arrow_table("links", self._waiting))
        self._waiting.clear()

    def whole(self) -> Stored:
        """All links; none is added any more."""
        self._lay_down()
        return self._tables.whole()
