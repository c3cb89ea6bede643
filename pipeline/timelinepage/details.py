"""All that the page shows of an event once it is chosen: its mentions with their evidence, and its conflicts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.output import telling
from pipeline.output.timeline import when
from pipeline.schema import Mention
from pipeline.timelinepage.collection import Collection, Row
from pipeline.timelinepage.doubts import doubts
from pipeline.timelinepage.shown import pieces

Json = dict[str, Any]


def event_details(main_id: str, told: list[Row], collection: Collection, decisions: Mapping[str, list[str]]) -> Json:
    """The event's mentions, the main one first, then by publication; its conflicts refer to them by their places."""
    ordered = sorted(
        told, key=lambda row: (row["mention_id"] != main_id, str(row["published_date"]), row["mention_id"])
    )
    conflicts = [*collection.conflicts.get(told[0]["event_id"], ())]
    for doc_id in dict.fromkeys(row["doc_id"] for row in ordered):
        conflicts += collection.page_conflicts.get(doc_id, ())
    return {
        "mentions": [_mention(row, collection, decisions[row["mention_id"]]) for row in ordered],
        "conflicts": _conflicts(conflicts, ordered, collection),
    }


def _mention(row: Row, collection: Collection, decision: list[str]) -> Json:
    document = collection.documents[row["doc_id"]]
    dating, dating_said = telling.times_of(row, collection.timexes[row["doc_id"]])
    return {
        "id": row["mention_id"],
        "claim": row["claim_id"],
        "told": row["claim_text"],
        "when": when(Mention(**row)) if row["role"] == "event" else None,
        "published": _day(row["published_date"]),
        "publisher": row["publisher"],
        "lang": row["lang"],
        "title": document["title"],
        "author": document["author"],
        "copied": _copied(document, collection),
        "link": web_address(row["fragment_url"]),
        "doubts": doubts(row, collection),
        "pieces": pieces(row, collection),
        "claimant": telling.claimant(row),
        "certainty": telling.certainty(row),
        "clocks": telling.clocks(row, document, [timex["text"] for timex in dating_said]),
        "reckoning": telling.reckoning(row, dating),
        "place": telling.place(document, row["claim_char_start"], row["claim_char_end"]),
        "confidence": telling.confidence(row["confidence"]),
        "review": telling.review(row),
        "decision": decision,
    }


def web_address(address: str | None) -> str | None:
    """The address, if a browser would fetch it and not run it."""
    return address if address and address.lower().startswith(("http://", "https://")) else None


def _copied(document: Row, collection: Collection) -> str | None:
    """Of what the document is a near copy: the first of its copies, by publisher or title."""
    first = document["copy_group"]
    if first in (None, document["doc_id"]):
        return None
    original = collection.documents[first]
    return original["publisher"] or original["title"] or original["source_id"]


def _conflicts(conflicts: Iterable[Row], ordered: list[Row], collection: Collection) -> list[Json]:
    places = {row["mention_id"]: place for place, row in enumerate(ordered)}
    values: dict[str, list[Row]] = defaultdict(list)
    for conflict in conflicts:
        values[conflict["conflict_id"]].append(conflict)
    return [
        {
            "id": conflict_id,
            "kind": rows[0]["kind"],
            "explanation": rows[0]["explanation"],
            "versions": [_version(row, places, collection) for row in rows],
        }
        for conflict_id, rows in values.items()
    ]


def _version(row: Row, places: Mapping[str, int], collection: Collection) -> Json:
    documents = [collection.documents[doc_id] for doc_id in row["doc_ids"]]
    return {
        "days": telling.days(row["start"], row["end"]),
        "outlets": sorted({document["publisher"] or document["source_id"] for document in documents}),
        "mentions": [places[mention_id] for mention_id in row["mention_ids"] if mention_id in places],
    }


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
