"""Why the days of a mention may not be the days that are meant, in a reader's words. Drawn as an uncertain mark."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.timelinepage.collection import Collection, Row

LIMITS = {
    "by": "The text gives the latest day, not the day itself.",
    "before": "The text says before when, not when.",
    "after": "The text says after when, not when.",
    "within": "The text gives a period in which it happens, not the day.",
}


def doubts(mention: Row, collection: Collection) -> list[str]:
    """A sentence for each doubt; none where the days are as certain as the text."""
    return list(_doubts(mention, collection)) if mention["role"] == "event" else []


def _doubts(mention: Row, collection: Collection) -> Iterator[str]:
    if set("~?%") & set(mention["edtf"] or ""):
        yield "The text itself says that the time is approximate."
    if mention["relation"] in LIMITS:
        yield LIMITS[mention["relation"]]
    if mention["bounds"] == "unknown":
        yield "The text does not tell from which day to which."
    if mention["uses_published"] and mention["doc_id"] in collection.page_conflicts:
        yield "The days were counted from the day of publication, and the page gives several."
