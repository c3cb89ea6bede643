"""Dates as stated, and the completion of open ones ("March", "Friday", "the third quarter") from an anchor.

In news an open date is the last one before the publication (or statement) day, or the next one after it, as the clause
says; in narratives it goes on from the time named before. Explicit years need no anchor.
"""

from __future__ import annotations

from typing import Any

from pipeline.calendar import STEPS, first_day, last_day, unit_of, year_number
from pipeline.reading import Point, Reading, Unresolved
from pipeline.setting import Fields, Setting

# In a story the next date is rarely long before the last one: how far back and ahead of it a month or day may lie.
_BACK, _AHEAD = 150, 215
# A month or day without a year is hardly one this many days away when its other instance is so near.
_FAR, _NEAR = 300, 62
# Days after a quarter or half in which it is what companies report on.
_RESULTS_DUE = 92
_REF_STEP = {-1: "last_before", 0: "latest_before", 1: "next_after"}


def complete(reading: Reading, fields: Fields, setting: Setting) -> None:
    """Adds the steps from the fields to a calendar value."""
    year = explicit_year(fields, setting)
    name, arguments = _stated(fields)
    if year is not None:
        reading.step(name, **arguments, year=year)
        return
    reading.step(name, **arguments)
    if "ref" in fields:
        _by_word(reading, fields["ref"], setting)
    elif fields.get("from_previous"):
        _from_previous(reading, fields, setting)
    elif setting.narrative:
        _in_story(reading, setting)
    else:
        _by_clause(reading, fields, setting)


def explicit_year(fields: Fields, setting: Setting) -> int | None:
    """The stated year, astronomical; of two digits the century is the one nearest to the anchor."""
    if fields.get("era") == "BC" and "year" in fields:
        return 1 - int(fields["year"])
    if "year" in fields or "spoken" in fields:
        return int(fields.get("year") or fields["spoken"])
    if "yy" not in fields:
        return None
    listed = setting.previous("Y") if "range_start" in setting.extent.fields or setting.narrative else None
    point = listed or setting.now
    if point is None:
        raise Unresolved("century of the year unknown")
    near = first_day(point.value).year
    return min(
        (century * 100 + int(fields["yy"]) for century in (near // 100 - 1, near // 100, near // 100 + 1)),
        key=lambda y: _far(y, near),
    )


def _far(year: int, near: int) -> int:
    return near - year if year <= near else 5 * (year - near)


def open_part(fields: Fields) -> str | None:
    """What the fields say within a year: month, month-day, season, quarter or half."""
    if "season" in fields:
        return str(fields["season"])
    if "quarter" in fields:
        return f"Q{fields['quarter']}"
    if "half" in fields:
        return f"H{fields['half']}"
    if "month" in fields:
        return f"{fields['month']:02d}" + (f"-{fields['day']:02d}" if "day" in fields else "")
    return None


def _stated(fields: Fields) -> tuple[str, dict[str, Any]]:
    if "holiday" in fields:
        return "holiday", {"rule": fields["holiday"]}
    if "season" in fields or "quarter" in fields or "half" in fields:
        return "part_of_year", {"code": open_part(fields)}
    if "weekend" in fields:
        return "part_of_year", {"code": "WXX-WE"}
    if "month" not in fields and "weekday" in fields:
        return "weekday", {"weekday": fields["weekday"]}
    return "calendar_date", {key: fields[key] for key in ("month", "day") if key in fields}


def _anchor_day(point: Point) -> str:
    return first_day(point.value).isoformat()


def _by_word(reading: Reading, ref: int, setting: Setting) -> None:
    """ "last March", "next Monday", "this spring": the word decides."""
    point = reading.count_from(setting.now)
    name = _REF_STEP[ref]
    if ref == 0 and "-" in reading.result and unit_of("2000" + reading.result[4:]) in ("M", "Q", "H", "S"):
        reading.step("in_year", year=first_day(point.value).year)
        return
    if ref == 0:
        name = "latest_before" if setting.pointing.direction == "past" else "earliest_after"
    reading.step(name, anchor=_anchor_day(point))


def _by_clause(reading: Reading, fields: Fields, setting: Setting) -> None:
    point = reading.count_from(setting.now, setting.pointing.why)
    if _is_reported(reading.result, fields, point):
        reading.step("latest_before", why="reports are on periods begun", anchor=_anchor_day(point))
        return
    names = ["latest_before", "earliest_after"]
    if setting.pointing.direction == "future":
        names.reverse()
    if _may_flip(fields, setting, point) and _is_nearer(reading.result, names, point):
        names.reverse()
        reading.why = f"{point.why}; the other one is most of a year away"
        reading.step(names[0], why="the other one is most of a year away", anchor=_anchor_day(point))
        return
    reading.step(names[0], why=setting.pointing.why, anchor=_anchor_day(point))


def _is_reported(open_value: str, fields: Fields, point: Point) -> bool:
    """Whether a quarter or half is the last one begun: as part of a noun, or while results of it are due."""
    if "quarter" not in fields and "half" not in fields:
        return False
    latest = last_day(STEPS["latest_before"](open_value, anchor=_anchor_day(point)))
    return bool(fields.get("reported")) or (first_day(point.value) - latest).days <= _RESULTS_DUE


def _may_flip(fields: Fields, setting: Setting, point: Point) -> bool:
    """Months, days, seasons and holidays, unless a word like "since", a close verb or the other end of a range decides."""
    if setting.pointing.firm and "day" not in fields:
        return False
    named = {"month", "season", "holiday"} & set(fields)
    return bool(named) and fields.get("towards") != "past" and point.kind != "timex"


def _is_nearer(open_value: str, names: list[str], point: Point) -> bool:
    """Whether the instance on the other side of the anchor is near and the one on this side is far."""
    day = first_day(point.value)
    this, other = (first_day(STEPS[name](open_value, anchor=day.isoformat())) for name in names)
    return abs((this - day).days) >= _FAR and abs((other - day).days) <= _NEAR


def _from_previous(reading: Reading, fields: Fields, setting: Setting) -> None:
    """ "the following Friday", "the previous March": from the time named before."""
    point = reading.count_from(setting.previous("M") or setting.now)
    reading.step("next_after" if fields["sign"] > 0 else "last_before", anchor=_anchor_day(point))


def _in_story(reading: Reading, setting: Setting) -> None:
    point = reading.count_from(setting.line(), "the story goes on from the time named before")
    weekly = "WXX" in reading.result
    unit = unit_of(point.value)
    if unit == "Y" and not weekly:
        reading.step("in_year", year=year_number(point.value))
        return
    if weekly and unit != "D":
        raise Unresolved("no day to count from")
    back, ahead = (0, 6) if weekly else (_BACK, _AHEAD)
    if year_number(point.value) < 2:
        reading.step("in_year", year=year_number(point.value))
        return
    reading.step("nearest", anchor=_anchor_day(point), back=back, ahead=ahead)
