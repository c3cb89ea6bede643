"""A decision on its row: marked, corrected, what the machine said kept; and the row as the machine made it.

A correction fills the columns that follow from the corrected ones: the event's or said days, bounds, precision and EDTF from the
days, the folded name from the name, negation and modality from the factuality. `right` keeps the values that were confirmed.
Offsets, evidence, rule and trace stay the machine's.
"""

from __future__ import annotations

import calendar
import json
from dataclasses import replace
from datetime import date
from typing import Any

from pipeline.edtf import open_edtf
from pipeline.output.columns import columns
from pipeline.review.decisions import MACHINE, Decision
from pipeline.saying.name_words import fold
from pipeline.schema import Bounds, Mention, Precision

DAYS = frozenset(field.name for field in columns("mentions") if field.kind == "day")
TO_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str).encode


def decided(mention: Mention, decision: Decision) -> Mention:
    """The machine's row with a decision applied; a wrong row keeps its values and belongs to no claim."""
    values = _corrections(mention, decision) if decision.decision != "wrong" else {}
    said = {name: getattr(mention, name) for name, value in values.items() if getattr(mention, name) != value}
    return replace(
        mention,
        **values,
        reviewed=decision.decision,
        review_note=decision.note,
        machine=TO_JSON(said) if said else None,
    )


def machine_row(mention: Mention) -> Mention:
    """The row as the machine made it, whatever was decided about it."""
    if mention.reviewed is None:
        return mention
    return replace(mention, **machine_values(mention.machine), reviewed=None, review_note=None, machine=None)


def machine_values(machine: str | None) -> dict[str, Any]:
    """What the column `machine` says, days as dates; raises ValueError where it is not what `decided` writes."""
    given = json.loads(machine) if machine else {}
    if not isinstance(given, dict) or not given.keys() <= CHANGED:
        raise ValueError("names columns that no decision changes")
    return {name: date.fromisoformat(value) if name in DAYS and value else value for name, value in given.items()}


def read_otherwise(mention: Mention, decision: Decision) -> list[str]:
    """Columns in which the machine no longer says what it said when the row was reviewed, as far as that was noted."""
    if not _noted(decision):
        return []
    return [name for name in MACHINE if getattr(mention, name) != getattr(decision, name)]


def _noted(decision: Decision) -> bool:
    """Whether the decision says what the machine said; every row has a factuality."""
    return decision.factuality is not None


def _corrections(mention: Mention, decision: Decision) -> dict[str, Any]:
    """The columns that the person gave or confirmed, and those that follow from them."""
    seen = decision if _noted(decision) else mention
    start, end = decision.new_start or seen.start, decision.new_end or seen.end
    values: dict[str, Any] = {}
    if (start, end) != (mention.start, mention.end):
        values |= _days(mention, start, end)
    name = decision.new_claimant_name or seen.claimant_name
    if name != mention.claimant_name:
        values |= _claimant(name)
    factuality = decision.new_factuality or seen.factuality
    if factuality and factuality != mention.factuality:
        values |= _factuality(mention, factuality)
    if decision.new_claim_text:
        values["claim_text"] = decision.new_claim_text
    return values


def _days(mention: Mention, start: date | None, end: date | None) -> dict[str, Any]:
    values: dict[str, Any] = {"start": start, "end": end, "bounds": _bounds(mention, start, end), "value": None}
    values |= _precision(start, end) if start and end else {"edtf": _open(start, end)}
    clock = "event" if mention.role == "event" else "said"
    return values | {f"{clock}_start": start, f"{clock}_end": end}


def _claimant(name: str | None) -> dict[str, Any]:
    return {"claimant_name": name, "claimant_id": fold(name) if name else None, "claimant_reason": None}


def _factuality(mention: Mention, factuality: str) -> dict[str, Any]:
    """`factuality` is derived from these two (`rules.known_factuality`)."""
    kept = "asserted" if mention.modality == "question" else mention.modality
    negated = factuality == "negated"
    return {"factuality": factuality, "negated": negated, "modality": kept if negated else factuality}


def _bounds(mention: Mention, start: date | None, end: date | None) -> Bounds:
    """An end that the person leaves out stays as open, or as little known, as the machine found it."""
    if start and end:
        return "closed"
    open_side: Bounds = "open_end" if start else "open_start"
    return open_side if (start or end) and mention.bounds == open_side else "unknown"


def _precision(start: date, end: date) -> dict[str, Any]:
    """Precision and EDTF of a period: a calendar year or month, else the day."""
    if start == end:
        return {"precision": "day", "edtf": start.isoformat()}
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return _period("year", f"{start.year:04}", f"{end.year:04}")
    if whole_months:
        return _period("month", f"{start.year:04}-{start.month:02}", f"{end.year:04}-{end.month:02}")
    return _period("day", start.isoformat(), end.isoformat())


def _period(precision: Precision, first: str, last: str) -> dict[str, Any]:
    return {"precision": precision, "edtf": open_edtf(first, last)}


def _open(start: date | None, end: date | None) -> str | None:
    first, last = (day.isoformat() if day else None for day in (start, end))
    return open_edtf(first, last) if first or last else None


CHANGED = frozenset(
    {"start", "end", "bounds", "precision", "value", "edtf", "event_start", "event_end", "said_start", "said_end"}
    | {"claimant_name", "claimant_id", "claimant_reason", "factuality", "negated", "modality", "claim_text"}
)
"""Columns that a decision may change."""
