"""Dates as stated, and the completion of open ones ("March", "Friday", "the third quarter") from an anchor.

In news an open date is the last one before the publication (or statement) day, or the next one after it, as the clause
says; in narratives it goes on from the time named before. Explicit years need no anchor.
"""

from __future__ import annotations

from datetime import date
from math import inf
from typing import Any

from pipeline.model import Direction
from pipeline.times.before_days import as_before_day
from pipeline.times.calendar import Unresolved, bounds, first_day, moved, unit_of, year_number
from pipeline.times.chronicle import AHEAD, BACK, NEWS, by_text, named_again
from pipeline.times.eras import last_iso
from pipeline.times.fiscal import as_numbered
from pipeline.times.listings import as_listed
from pipeline.times.plans import as_planned, died_lately
from pipeline.times.pointings import AWAITED, EVEN, KNOWN, NEARER, PERFECT, REACHED, UNTOLD
from pipeline.times.reading import NONE_BEFORE, Point, Reading, anchor_day, instance, run
from pipeline.times.reported import as_reported
from pipeline.times.setting import Fields, Setting
from pipeline.times.told_days import dated_behind

_MONTHS = 15.0
"""Patience with the tense of a clause for a month without its day, which is hardly eleven months ago if it may be the next."""
_SLIP = 14
"""Days by which what is told as past may yet lie ahead, by a slip of the pen or of the page's date."""
_STALE = 90
"""Days from which "this summer" is the next one where the clause looks ahead, and the last one where it looks back."""
_HALF = 182  # days of half a year
_AT_HAND = 2
"""Days ahead that are called by their name alone."""
_REF_STEP = {-1: "last_before", 1: "next_after"}


def complete(reading: Reading, fields: Fields, setting: Setting) -> None:
    """Adds the steps from the fields to a calendar value."""
    year = explicit_year(fields, setting)
    name, arguments = _stated(fields)
    if year is not None:
        reading.step(name, **arguments, year=year)
        return
    reading.step(name, **arguments)
    if "ref" in fields:
        _by_word(reading, fields, setting)
    elif "from_previous" in fields or "from_that" in fields:
        _from_previous(reading, fields, setting)
    elif ("of_happening" in fields and _by_its_date(reading, setting)) or died_lately(reading, setting):
        return
    elif "of_happening" in fields and not _year_is_told(fields, setting):
        raise Unresolved("which year is not told")
    elif setting.narrative and not ({"weekday", "attributive"} <= fields.keys() and setting.is_of_no_day()):
        open_value = reading.result
        _in_story(reading, setting)
        _check_weekday(reading, open_value, fields, setting)
    else:
        _by_clause(reading, fields, setting)


def _by_its_date(reading: Reading, setting: Setting) -> bool:
    """ "The summer offensive began in June 1942": the season that the date behind it in the sentence lies in."""
    point = dated_behind(setting.anchors, setting.extent)
    if point is None:
        return False
    season = run("coarse", point.value, unit="S")
    if season[5:] != reading.result[5:]:
        return False
    reading.count_from(point, "the season of what is dated then")
    reading.step("in_year", year=year_number(season))
    return True


def _year_is_told(fields: Fields, setting: Setting) -> bool:
    """Whether the year of "the spring offensive" can be the one that its paragraph tells; a winter lies in two."""
    return setting.narrative and fields["season"] != "WI" and setting.in_same_paragraph(setting.line())


def _check_weekday(reading: Reading, open_value: str, fields: Fields, setting: Setting) -> None:
    """A year told long before gives way to the publication year or one beside it, in which the day of the week fits."""
    point = setting.anchors.published
    if "weekday" not in fields or "day" not in fields or point is None or _is_on(reading.result, fields):
        return
    year = first_day(point.value).year
    if abs(year_number(reading.result) - year) <= 1:
        return
    for near in (year, year - 1, year + 1):
        trial = Reading().step("value", value=open_value)
        if _exists(trial, near) and _is_on(trial.result, fields):
            reading.trace = trial.trace
            reading.count_from(point, "its day of the week fits")
            return


def _exists(reading: Reading, year: int) -> bool:
    """Whether the open value has a day in a year (29 February); adds it."""
    try:
        reading.step("in_year", year=year)
    except Unresolved:
        return False
    return True


def _is_on(value: str, fields: Fields) -> bool:
    return first_day(value).isoweekday() == fields["weekday"]


def explicit_year(fields: Fields, setting: Setting) -> int | None:
    """The stated year, astronomical; of two digits the century, of one the decade is the one nearest to the anchor; of what
    ends a range it is the first not before its beginning."""
    if "era" in fields and fields.get("year") == 0:
        raise Unresolved("no such year")  # 1 BC was followed by AD 1
    if fields.get("era") == "BC" and "year" in fields:
        return 1 - int(fields["year"])
    if "year" in fields or "spoken" in fields:
        return int(fields["year"] if "year" in fields else fields["spoken"])
    if "yy" not in fields:
        return None
    single = setting.extent.end - setting.extent.start == 1
    first = setting.extent.index - 1 if single and setting.extent.index else setting.extent.fields.get("range_start")
    told = setting.anchors.point(first) if first is not None else setting.previous("Y") if setting.narrative else None
    point = told or setting.now
    if point is None:
        raise Unresolved("century of the year unknown")
    near, figures = first_day(point.value).year, 10 if single else 100
    return min(
        (near // figures * figures + figures * step + int(fields["yy"]) for step in (-1, 0, 1)),
        key=lambda y: y < near if first is not None else _far(y, near),
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
    if "nth" in fields and "weekday" in fields:
        return "holiday", {"rule": f"{fields['month']:02d}-{fields['weekday']}-{fields['nth']}"}
    if "season" in fields or "quarter" in fields or "half" in fields:
        return "part_of_year", {"code": open_part(fields)}
    if "weekend" in fields:
        return "part_of_year", {"code": "WXX-WE"}
    if "month" not in fields and "weekday" in fields:
        return "weekday", {"weekday": fields["weekday"]}
    return "calendar_date", {key: fields[key] for key in ("month", "day") if key in fields}


def _by_word(reading: Reading, fields: Fields, setting: Setting) -> None:
    """ "last March", "next Monday", "this spring": the word decides."""
    point = reading.count_from(setting.now)
    ref, pointing = fields["ref"], setting.pointing
    sure = inf if "weekday" in fields else EVEN  # "this Friday" is hardly the last one
    told: Direction = pointing.direction if pointing.patience >= sure and pointing.patience > EVEN else ""
    if ref == 0 and "day" in fields:  # 'this Sunday, 30 September'
        reading.step("nearest", anchor=anchor_day(point), back=_HALF, ahead=_HALF)
        return
    if ref == 0 and "-" in reading.result and unit_of("2000" + reading.result[4:]) in ("M", "Q", "H", "S"):
        reading.step("in_year", year=_year_of_this(reading.result, first_day(point.value), told))
        return
    name = _REF_STEP[ref] if ref else "latest_before" if told == "past" else "earliest_after"
    near = instance(name, reading.result, point) if "week_after" in fields else None
    now = first_day(point.value)  # 'next Thursday', said on a Tuesday: in this week tomorrow is not called the next one
    at_hand = near is not None and (near - now).days <= _AT_HAND and near.isoweekday() > now.isoweekday()
    if ref < 0 and unit_of("2000" + reading.result[4:]) == "M":
        near, at_hand = moved(now.replace(day=1), "M", -1), True  # the month just over is no "last May"
    reading.step(name, anchor=near.isoformat() if near is not None and at_hand else anchor_day(point))


def _year_of_this(open_value: str, day: date, direction: Direction) -> int:
    """The year of "this spring" or "this May": the one of the day, but in winter the winter that is on, and half a year off
    the one that the clause looks to.
    """
    spans = {
        year: bounds(Reading().step("value", value=open_value).step("in_year", year=year).result)
        for year in range(max(1, day.year - 1), day.year + 1)
    }
    on = next((year for year, (start, end) in spans.items() if start <= day <= end), None)
    start, end = spans[day.year]
    if direction == "future" and (day - end).days > _STALE:
        return day.year + 1
    if direction == "past" and (start - day).days > _STALE:
        return day.year - 1
    return day.year if on is None else on


def _by_clause(reading: Reading, fields: Fields, setting: Setting) -> None:
    if as_listed(reading, fields, setting) or by_text(reading, fields, setting):
        return
    if as_before_day(reading, fields, setting) or ("reported" not in fields and as_planned(reading, setting)):
        return
    if named_again(reading, fields, setting) or as_numbered(reading, fields, setting):
        return
    point = reading.count_from(setting.now)
    name, why = _choice(reading.result, fields, setting, point)
    reading.why = f"{point.why}; {why}"
    reading.step(name, why=why, anchor=anchor_day(point))


def _choice(open_value: str, fields: Fields, setting: Setting, point: Point) -> tuple[str, str]:
    """The step that completes an open value, and why: the last one begun or the next one."""
    names = ["latest_before", "earliest_after"]
    reported = as_reported(open_value, fields, setting, point)
    if reported is not None:
        return reported
    future = setting.pointing.direction == "future"
    if (future or setting.pointing.why == UNTOLD) and setting.goes_on_ahead():
        return names[1], "as the day told before it: future"
    if future:
        names.reverse()
    this, other = (instance(name, open_value, point) for name in names)
    if {"weekday", "month"} <= fields.keys() and "nth" not in fields and this and other and this != other:
        # So far ahead of what is told as past the day of the week is wrong.
        now = first_day(point.value)
        far = setting.told_as_past() and (other - now).days > max(_SLIP, (now - this).days)
        if other.isoweekday() == fields["weekday"] != this.isoweekday() and not far:
            return names[1], "its day of the week fits"
        if this.isoweekday() == fields["weekday"]:
            return names[0], "its day of the week fits"
    sure = setting.pointing.patience > EVEN or setting.pointing.why == UNTOLD
    told = sure and not {"quarter", "half"}.isdisjoint(fields)
    told = told or ("nth" in fields and setting.pointing.patience > EVEN)  # 'on the last Sunday of October'
    free = point.kind != "timex" and not told
    if not (free and this and other and this != other):
        return names[0], setting.pointing.why
    flips = _outweighs(other, this, fields, setting, first_day(point.value))
    nearer = flips or setting.pointing.patience == EVEN
    return names[flips], f"{setting.pointing.why.rpartition(':')[0]}: {NEARER}" if nearer else setting.pointing.why


def _outweighs(other: date, this: date, fields: Fields, setting: Setting, day: date) -> bool:
    """Whether the instance on the other side is so much nearer that it is meant; of a day of a month always if by far."""
    patience = setting.pointing.patience
    if "month" in fields and "day" not in fields and patience > KNOWN:
        patience = _MONTHS if fields.get("relation") == "until" else max(patience, _MONTHS)
    bounds_it = fields.get("relation") in ("by", "until") and setting.pointing is not REACHED
    slips = setting.told_as_past() and other > day and not bounds_it
    reach = _SLIP if slips and "holiday" not in fields else NEWS  # 'announced Christmas opening hours'
    done = fields.get("relation") == "by" and setting.pointing.why == PERFECT  # 'by Christmas half had been sold'
    named = {"day", "holiday"} & fields.keys() and fields.get("towards") != "past" and not done
    named = named and (setting.pointing.direction == "past" or AWAITED.isdisjoint(fields))
    if named and abs((other - day).days) <= reach:
        patience = min(patience, KNOWN)
    return abs((this - day).days) > abs((other - day).days) * patience


def _from_previous(reading: Reading, fields: Fields, setting: Setting) -> None:
    """The following Friday, the previous March, that summer: from the time named before."""
    weekly = "weekday" in fields
    fallback = setting.now if fields.get("sign", 0) < 0 else None
    same = setting.that_weekday(fields["weekday"]) if weekly and "sign" not in fields else None
    told = setting.previous("D") if weekly else setting.told_year("from_that" in fields)
    point = reading.count_from(same or told or fallback, missing=NONE_BEFORE)
    if point is told and weekly and setting.anchors.left_since(point, setting.extent, "D"):
        raise Unresolved(NONE_BEFORE)  # 'on 3 May 1974 ... settled in 1979. The following Monday'
    if fields.get("sign", 0) > 0:  # 'in 1911 ... the following spring' is of 1912
        reading.step("next_after", anchor=last_iso(point.value))
    elif "sign" in fields:
        reading.step("last_before", anchor=anchor_day(point))
    elif weekly:
        reading.step("nearest", anchor=anchor_day(point), back=0, ahead=6)
    else:
        reading.step("in_year", year=year_number(point.value))
    if "sign" not in fields and setting.told_as_past() and setting.is_ahead(reading.result):
        # 'That summer', told in winter of one long past.
        raise Unresolved(f"which {'week' if weekly else 'year'} is not told")


def _in_story(reading: Reading, setting: Setting) -> None:
    entry = setting.entry_of_story()
    why = "the story goes on from it" if entry is None else "the chronicle goes on from it"
    point = reading.count_from(entry or setting.line(), why, NONE_BEFORE)
    weekly = "WXX" in reading.result
    unit = unit_of(point.value)
    if unit == "Y" and not weekly:
        reading.step("in_year", year=year_number(point.value))
        return
    if weekly and (unit != "D" or point.value.startswith("BC")):
        raise Unresolved("no day to count from")
    before = entry is None and setting.anchors.story.looks_back(setting.extent)
    back, ahead = (364, 0) if before else (BACK, AHEAD)
    if weekly:  # 'the house they had left on Friday'
        back, ahead = (6, 0) if setting.anchors.story.had_been(setting.extent) else (0, 6)
    reading.step("nearest", anchor=anchor_day(point), back=back, ahead=ahead)
