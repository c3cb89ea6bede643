"""Events -> the JSON of TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html).

TimelineJS shows text as HTML, so every text is escaped, and it wants a first day of every event: one that is only bounded by its
last day stands there, and says so in words.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from pipeline.exchange.shown import Event, events

PARTS = ("year", "month", "day")


def timelinejs(out: Path) -> str:
    """The events of a build as a TimelineJS document."""
    return json.dumps({"events": [slide(event) for event in events(out)]}, ensure_ascii=False, indent=1) + "\n"


def slide(event: Event) -> dict[str, Any]:
    """One event."""
    row, first, last = event.row, event.first(), event.last()
    told: dict[str, Any] = {
        "unique_id": row["mention_id"],
        "start_date": _date(first or last or ""),
        "display_date": escape(row["when"] or ""),
        "group": row["factuality"],
        "text": {"headline": escape(row["claim"]), "text": _text(row)},
    }
    return told | ({"end_date": _date(last)} if first and last and first != last else {})


def _date(edge: str) -> dict[str, int]:
    return dict(zip(PARTS, map(int, edge.split("-")), strict=False))


def _text(row: dict[str, Any]) -> str:
    parts = [f"<blockquote>{escape(row['sentence'])}</blockquote>"]
    parts += [f"<p>Claimed by {escape(row['who'])}</p>"] if row["who"] else []
    parts += [f"<p><strong>Disputed.</strong> {escape(row['conflict'])}</p>"] if row["conflict"] else []
    parts += [f'<p><a href="{escape(row["link"])}">source</a></p>'] if _safe(row["link"]) else []
    return "".join(parts)


def _safe(link: str | None) -> bool:
    """Whether a link only opens a page: an address comes from a document, and could run as a script."""
    return bool(link) and str(link).split(":", 1)[0].lower() in ("http", "https")
