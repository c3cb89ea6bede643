"""A reading -> a row of `timexes`: days after the relation, bounds, EDTF, stated and implied parts."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache

from pipeline.edtf import Period, approximate, open_edtf, read_value
from pipeline.model import Extent, Page, make_id
from pipeline.schema import Timex
from pipeline.times.calendar import Unresolved, first_day, last_day, unit_of
from pipeline.times.reading import Reading

_json = json.JSONEncoder(ensure_ascii=False).encode
_NAMES = {
    "daypart": "part of day", "spoken": "year", "yy": "year", "a": "day", "b": "month", "c": "year", "last": "year",
    "decade_short": "decade", "decade_word": "decade", "number2": "count", "ref": "reference", "day_shift": "reference",
    "year_ref": "reference", "month_ref": "reference", "week_ref": "reference",
}  # fmt: skip
"""Field of a rule -> what it states, where the names differ."""
_STATED = frozenset(_NAMES.values()) | {
    "month", "weekday", "weekend", "season", "quarter", "half", "holiday", "hour", "minute", "unit", "century", "era",
}  # fmt: skip
_PARTS = {
    "Y": ("year",), "M": ("year", "month"), "D": ("year", "month", "day"), "W": ("year", "week"), "WE": ("year", "weekend"),
    "Q": ("year", "quarter"), "H": ("year", "half"), "S": ("year", "season"), "DE": ("decade",), "CE": ("century",),
}  # fmt: skip
"""Unit of a value -> its parts."""
_OPEN_ENDED = {"ON_OR_AFTER": "since", "ON_OR_BEFORE": "by"}
"""Modifier -> relation, whatever leads: "not until 2035 or later"."""
_SPANNED = frozenset({"decade", "century"})
"""What is too long to be the end of anything."""
_DATE_LENGTH = {"year": 4, "month": 7}


def row_of(page: Page, extent: Extent, reading: Reading, until: str | None, extents: list[Extent]) -> Timex:
    """The row; `until` is the day at which "since" ends, None where it stays open."""
    own = reading.result if isinstance(reading.result, str) else None
    value = reading.value or (own if own and "/" not in own else None)
    period = None if reading.reason or (own and "/" in own) else read_value(own or value)
    relation = _relation(extent, reading, period)
    if own and own != value and reading.type == "DATE" and relation != "at":
        value = None  # 'since its fourth quarter, which ended on June 30': the number is not the calendar's
    _end_in_days(reading, relation, period, until)
    start, end = (day and date.fromisoformat(day) for day in reading.result)
    stated_day = None if extent.op == "offset" else extent.fields.get("weekday")  # "a year ago Monday" was hardly one
    if start == end and start and stated_day not in (None, start.isoweekday()):
        reading.reason = reading.reason or "weekday mismatch"
    doc_id = page.document.doc_id
    anchor, stated = reading.anchor, _stated(tuple(extent.fields))
    other = extents[anchor.timex] if anchor and anchor.timex is not None else None
    return Timex(
        timex_id=make_id("t", doc_id, extent.start, extent.end),
        doc_id=doc_id,
        char_start=extent.start,
        char_end=extent.end,
        text=page.text[extent.start : extent.end],
        type=reading.type,
        value=None if relation == "between" and reading.relation else value,
        mod=reading.mod,
        edtf=_edtf(reading, relation, period, start, end),
        start=start,
        end=end,
        bounds=_bounds(reading, start, end),  # type: ignore[arg-type]
        relation=relation,  # type: ignore[arg-type]
        precision=reading.precision or (period.precision if period else None),  # type: ignore[arg-type]
        stated=stated,
        implied=_implied(stated, value, reading),
        anchor=anchor.kind if anchor else "none",
        anchor_timex_id=make_id("t", doc_id, other.start, other.end) if other else None,
        anchor_start=first_day(anchor.value) if anchor and not anchor.value.startswith("BC") else None,
        anchor_end=last_day(anchor.value) if anchor and not anchor.value.startswith("BC") else None,
        anchor_reason=reading.why or None,
        reason=reading.reason,
        rule=extent.rule,
        trace=_json(reading.trace),
        confidence=None,
    )


def _relation(extent: Extent, reading: Reading, period: Period | None) -> str:
    if reading.relation:
        return reading.relation
    if reading.mod in _OPEN_ENDED:
        return _OPEN_ENDED[reading.mod]
    if {"range_start", "range_end"} & set(extent.fields):
        return "between"
    relation = str(extent.fields.get("relation", "at"))
    if relation == "before" and reading.mod == "END":
        return "by"  # "before the end of the month"
    # "after 8 p.m. on Sunday" is a time of that Sunday, not of all days that follow, and "just before 8 p.m." is one of it, too;
    # what is put off until then happens then.
    put_off = relation == "until" and "put_off" in extent.fields
    near = "near" in extent.fields
    beside = ((near or relation == "after") and _at_an_hour(reading)) or (near and reading.type == "TIME")
    whole = "through" in extent.fields or "of_noun" in extent.fields  # 'hurt by overnight rain'
    # 'fell through the 1990s': all the time long
    spanned = "spanning" in extent.fields and period is not None and period.precision in _SPANNED
    return "at" if put_off or beside or whole or spanned else relation


def _at_an_hour(reading: Reading) -> bool:
    day, _, moment = reading.result.partition("T") if isinstance(reading.result, str) else ("", "", "")
    return bool(day) and moment[:1].isdigit()


def _end_in_days(reading: Reading, relation: str, period: Period | None, until: str | None) -> None:
    """Adds the last step."""
    if reading.ended:
        return
    if period is None and "/" not in reading.result:
        reading.reason = "impossible date"
        reading.step("unresolved", reason=reading.reason)
        return
    if period and period.start is None:
        reading.reason = "beyond the calendar"
        reading.step("unresolved", reason=reading.reason)
        return
    _by_relation(reading, relation, until)


def _by_relation(reading: Reading, relation: str, until: str | None) -> None:
    moment = reading.type == "TIME"
    try:
        if relation == "since" or (relation == "after" and moment):
            reading.step("since", until=until if relation == "since" else None)
        elif relation in ("until", "by") or (relation == "before" and moment):
            reading.step("until")
        elif relation in ("before", "after"):
            reading.step(relation)
        else:
            reading.step("days")
    except Unresolved as error:
        reading.reason = str(error)
        reading.step("unresolved", reason=reading.reason)


def _bounds(reading: Reading, start: date | None, end: date | None) -> str:
    if reading.reason == "beyond the calendar":
        return "beyond_calendar"
    if start is None and end is None:
        return "unknown"
    return "open_start" if start is None else "open_end" if end is None else "closed"


def _edtf(reading: Reading, relation: str, period: Period | None, start: date | None, end: date | None) -> str | None:
    first, last = (day.isoformat() if day else None for day in (start, end))
    if period is None:
        return _whole_units(reading.precision, first, last)
    own = approximate(period) if reading.mod == "APPROX" else period.edtf
    if start is None and end is None:
        return own
    if relation == "since":
        return open_edtf(own, last)
    if relation in ("until", "by"):
        return open_edtf(None, last if reading.mod else own)
    if relation in ("before", "after"):
        length = _DATE_LENGTH.get(period.precision)
        return open_edtf(first and first[:length], last and last[:length])
    return own


def _whole_units(precision: str | None, first: str | None, last: str | None) -> str | None:
    """Two days as an interval; of years where both ends are ends of years ("2004/2013")."""
    if first is None and last is None:
        return None
    if precision in ("year", "decade", "century") and first and last and first[4:] + last[4:] == "-01-01-12-31":
        return open_edtf(first[:4], last[:4])
    return open_edtf(first, last)


@lru_cache(maxsize=4096)
def _stated(fields: tuple[str, ...]) -> tuple[str, ...]:
    """Parts that the text says: a part of the date, how it is counted ("two weeks"), or a reference ("last", "yesterday")."""
    names = (_NAMES.get(name, name) for name in fields)
    return tuple(dict.fromkeys(name for name in names if name in _STATED))


def _implied(stated: tuple[str, ...], value: str | None, reading: Reading) -> tuple[str, ...]:
    """Parts of the value that the text does not say; the anchor gives them, or the calendar of a named day."""
    if reading.anchor is None or value is None or reading.type not in ("DATE", "TIME"):
        return ()
    said = {*stated, *(("month", "day") if "holiday" in stated else ())}
    return tuple(part for part in _PARTS.get(unit_of(value) or "", ()) if part not in said)
