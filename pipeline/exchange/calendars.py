"""Events of single days -> a calendar (iCalendar, RFC 5545), for any calendar program.

A calendar shows what happened or is due: an event that is denied, supposed or asked about is left out, a hedged or planned one
is tentative. An event of a longer time, a month or a year, has no place in a calendar of days.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.exchange.shown import Event, events

if TYPE_CHECKING:
    import icalendar

DAILY = frozenset({"day", "part-of-day", "hour", "minute"})
STATUS = {"asserted": "CONFIRMED", "hedged": "TENTATIVE", "planned": "TENTATIVE"}


def calendar(out: Path) -> str:
    """The day-precise events of a build as one calendar."""
    return calendar_of(events(out)).to_ical().decode("utf-8")


def calendar_of(found: Iterable[Event]) -> icalendar.Calendar:
    """A calendar of the events among these that belong in one."""
    import icalendar  # slow to load, which only calendars need

    made = icalendar.Calendar()
    made.add("prodid", "-//claim-timeline//dated claims//EN")
    made.add("version", "2.0")
    for event in found:
        if (
            event.row["factuality"] in STATUS
            and event.claim["precision"] in DAILY
            and event.claim["bounds"] == "closed"
        ):
            made.add_component(_entry(event))
    return made


def _entry(event: Event) -> icalendar.Event:
    """All days from the first to the last; the stamp is a day that the documents give, so that equal inputs give equal bytes."""
    import icalendar

    row = event.row
    entry = icalendar.Event()
    entry.add("uid", f"{row['mention_id']}@claim-timeline")
    entry.add("dtstamp", _stamp(event.claim["last_published"] or row["start"]))
    entry.add("dtstart", row["start"])
    entry.add("dtend", row["end"] + timedelta(days=1))
    entry.add("summary", " ".join(row["claim"].split()))
    entry.add("description", _description(event))
    entry.add("status", STATUS[row["factuality"]])
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [row["factuality"]])
    if row["link"]:
        entry.add("url", row["link"])
    return entry


def _stamp(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _description(event: Event) -> str:
    who = f"Claimed by {event.row['who']}" if event.row["who"] else "In the author's own voice, or no source is named"
    dispute = f"Disputed: {event.row['conflict']}" if event.row["conflict"] else ""
    return "\n".join(part for part in (event.row["sentence"], who, dispute, f"Row {event.row['mention_id']}") if part)
