"""Lengths of time and repeated times: durations, spans from or to the anchor, sets."""

from __future__ import annotations

import re

from pipeline.times.calendar import SPAN_DAYS, Count, Unresolved, first_day, last_day, unit_of
from pipeline.times.counted_lengths import is_coarser, lasting_from, whole_days
from pipeline.times.dates import stated_date
from pipeline.times.pointings import AS_PLANNED
from pipeline.times.reading import NONE_BEFORE, Point, Reading
from pipeline.times.setting import Fields, Setting

_FINER = {
    "Y": (12, "M"),
    "TH": (60, "TM"),
    "TM": (60, "TS"),
    "D": (24, "TH"),
    "CE": (100, "Y"),
    "DE": (10, "Y"),
    "W": (7, "D"),
}
_FIXED = re.compile(r"\d\d-\d\d")
"""A holiday with the same date every year."""
_SUNDAY = 7
_MONTHS = 3
"""Months of a quarter."""
_QUARTERS = 4
"""Parts of a unit that are told by a finer one ("2 1/2 years"); "4.9 days" are no hours."""
_NEAR = 3
"""Up to how many days or weeks 'less than' so many is nearly that."""
_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_OF_PERIOD = frozenset({"year", "year_ref", "yy", "spoken", "month", "century"})
_LIFETIME = 100
"""How many years ahead nothing is dated: "the first in 600 years"."""
AGES = 5000
"""How many years, centuries and so on are not counted to the year: "66 million years ago"."""
SPAN_PRECISION = {"Y": "year", "DE": "decade", "CE": "century", "Q": "quarter", "M": "month"}


def _duration_value(count: Count | None, unit: str) -> str:
    """TIMEX3 value of so many units; None is X. Decades are tens of years, fortnights two weeks."""
    clock, letter = ("T", unit[1]) if unit[0] == "T" else ("", unit)
    if count is None:
        return f"P{clock}X{letter}"
    if unit in ("DE", "FN"):
        return f"P{_text(count * (10 if unit == 'DE' else 2))}{'Y' if unit == 'DE' else 'W'}"
    whole = int(count)
    if count != whole and unit in _FINER and _QUARTERS * count == int(_QUARTERS * count):
        size, finer = _FINER[unit]
        head = "" if not whole else f"{whole}{letter}"
        return _joined(clock, head, round((count - whole) * size), finer)
    return f"P{clock}{_text(count)}{letter}"


def _joined(clock: str, head: str, count: int, unit: str) -> str:
    if unit[0] == "T":
        return f"P{head}T{count}{unit[1]}" if head and not clock else f"PT{head}{count}{unit[1]}"
    return f"P{head}{count}{unit}"


def _text(count: Count) -> str:
    return str(int(count)) if count == int(count) else f"{count:g}"


def duration(fields: Fields, setting: Setting) -> Reading:
    """A length of time; it has days only after "within" and, in a future clause, after "in"."""
    count = _count(fields)
    unit = fields.get("unit", "D")
    value = _duration_value(count, unit)
    for place in ("2", "3"):
        if f"unit{place}" in fields:
            value = _compound(value, _duration_value(fields[f"number{place}"], fields[f"unit{place}"]))
    reading = Reading(type="DURATION", value=value, mod=fields.get("mod"))
    if unit == "FN" and count is not None:
        count, unit = 2 * count, "W"
    point = setting.following if "counted_from" in fields and count else None
    if point is not None and "ends_then" in fields:
        return _ending(reading, unit, count or 0, point)
    if point is not None and "starts_then" in fields:
        return lasting_from(reading, unit, count or 0, point) or without_days(reading, "free duration")
    if point is not None and "reaches_from" in fields:
        return _span_days(reading, unit, count or 0, 1, point, "within")
    if point is not None and unit[0] == "T":
        return _hours_from(reading, whole_days(unit, count or 0, reading.mod is not None), fields, point)
    if point is not None and unit[0] != "T" and not ("happening" in fields and is_coarser(point, unit)):
        return _counted_from(reading, unit, count or 0, fields, point)
    counts_on = "counts_on" in fields and not {"record", "of_which", "offset_next", "definite"} & fields.keys()
    # not 'was due in nine days', as told then
    ahead = setting.pointing.direction == "future" and AS_PLANNED.isdisjoint(fields)
    if counts_on and ahead and count and setting.now:
        if fields.get("mod") == "LESS_THAN":  # 'will be done in less than two weeks'
            return _span_days(reading, unit, count, 1, setting.now, "within")
        return _from_now(reading, unit, count, setting.now)
    now = setting.opened_from() if setting.pointing.direction == "past" else setting.now
    if "counts_up_to" in fields and "of_what" not in fields and count is not None and now:
        return _span_days(reading, unit, count, 1, now, "within")
    return without_days(reading, "free duration")


def beside(fields: Fields, setting: Setting) -> Reading:
    """ "the day after the vote", "the night of the vote": a time, if the text dates the vote."""
    if setting.following is None or is_coarser(setting.following, fields["unit"]):
        raise Unresolved(NONE_BEFORE)
    reading = _counted_from(Reading(), fields["unit"], fields["count"], fields, setting.following)
    if "daypart" in fields:
        reading.type = "TIME"
        reading.step("part", part=fields["daypart"])
    return reading


def ended(fields: Fields, setting: Setting) -> Reading:
    """ "the quarter ended Sept. 30", "the week ended Sunday": that one; a length where none of the calendar ends then."""
    point, unit = setting.following, fields["unit"]
    if point is None or unit not in ("Q", "W") or point.value.startswith("BC"):
        return duration(fields, setting)
    if unit == "W" and (unit_of(point.value) != "D" or last_day(point.value).isoweekday() != _SUNDAY):
        return duration(fields, setting)
    if unit == "Q" and (unit_of(point.value) not in ("D", "M") or int(point.value[5:7]) % 3):
        return duration(fields, setting)
    reading = Reading()
    reading.count_from(point, "it ends then")
    return reading.start_from(point).step("coarse", unit=unit)


def _ending(reading: Reading, unit: str, count: Count, point: Point) -> Reading:
    """ "the three months to June 30": a length with its days, the last of which is told behind it."""
    if unit[0] == "T" or unit_of(point.value) not in ("D", "M", "Y"):
        return without_days(reading, "free duration")
    reading.count_from(point, "it ends then")
    reading.start_from(point).step("ending", unit=unit, count=count)
    reading.precision = SPAN_PRECISION.get(unit, "day")
    return reading


def _compound(first: str, second: str) -> str:
    """P2Y and P3M -> P2Y3M; PT1H and PT20M -> PT1H20M; P1D and PT2H -> P1DT2H."""
    return first + second[1 + ("T" in first and second.startswith("PT")) :]


def _counted_from(reading: Reading, unit: str, count: Count, fields: Fields, point: Point) -> Reading:
    """ "two days before the flood of 12 January": a date, counted from the time that follows or of what happened."""
    length = Reading(mod=reading.mod)
    length.count_from(point, "it dates what happened" if "happening" in fields else "")
    near = unit in ("D", "W") and count <= _NEAR
    if reading.mod in ("LESS_THAN", "MORE_THAN") and not near:  # 'less than two years after the launch of 5 April'
        return without_days(
            Reading(type="DURATION", value=_duration_value(count, unit), mod=reading.mod), "free duration"
        )
    if count != int(count) or unit in ("ML", "WE"):
        return without_days(reading, "free duration")
    length.start_from(point)
    if "happening" in fields:
        length.step("coarse", unit=unit)
    return length.step("shift_by", unit=unit, count=fields["offset_next"] * int(count))


def _hours_from(reading: Reading, days: int | None, fields: Fields, point: Point) -> Reading:
    """ "72 hours after Saturday's quake", "almost 24 hours after the quake of 12 January": a length with its day."""
    if days is None or unit_of(point.value) != "D":
        return without_days(reading, "free duration")
    reading.count_from(point)
    reading.precision = "day"
    reading.start_from(point)
    return reading.step("shift_by", unit="D", count=fields["offset_next"] * days)


def _from_now(reading: Reading, unit: str, count: Count, now: Point) -> Reading:
    """ "in two weeks" in a clause on the future: a date, as precise as the unit."""
    ahead = Reading(mod=reading.mod)
    ahead.count_from(now)
    if count != int(count) or unit[0] == "T" or unit in ("ML", "WE") or count * _YEARS.get(unit, 0) >= _LIFETIME:
        return without_days(reading, "free duration")
    return ahead.step("this", unit=unit, anchor=first_day(now.value).isoformat()).step("shift", count=int(count))


def _count(fields: Fields) -> Count | None:
    count = fields.get("count")
    return None if count is None else count + fields.get("fraction", 0)


def duration_range(fields: Fields, setting: Setting) -> Reading:
    """ "two to three weeks": the longer one, as TIMEX3 has no range of lengths."""
    return duration({**fields, "count": fields["number2"]}, setting)


OF_A_GAME = frozenset({"TM", "TS"})
"""Units so short that what is over within the last few of them is hardly news: "in the last ten minutes" of something."""


def span(fields: Fields, setting: Setting) -> Reading:
    """The past or next so many units: a duration with days; 'in 1975 they fled; they spent the next two years there'."""
    count, unit, sign = fields.get("count", None if "several" in fields else 1), fields["unit"], fields["sign"]
    count = None if count is None else count + fields.get("fraction", 0)
    reading = Reading(type="DURATION", value=_duration_value(count, unit), mod=fields.get("mod"))
    if count is None:
        return without_days(reading, "vague")
    if setting.narrative:
        return without_days(reading, "no day to count from")
    if unit in OF_A_GAME and sign < 0 and setting.told_as_over():
        return without_days(reading, "free duration")  # "scored in the last ten minutes"
    if sign < 0 or not setting.told_as_past():
        return _span_days(reading, unit, count, sign, setting.now, "at")
    if unit not in SPAN_DAYS:
        return without_days(reading, "no day to count from")  # 'spent the next 18 hours there'
    told = setting.reaching(unit, int(count))
    if told is not None and not setting.in_same_paragraph(told):
        told = None
    return _span_days(reading, unit, count, sign, told or setting.now, "at")


def without_days(reading: Reading, reason: str) -> Reading:
    """The reading, its days left open for a reason."""
    reading.reason = reason
    return reading.step("unresolved", reason=reason)


def _span_days(reading: Reading, unit: str, count: Count, sign: int, now: Point | None, relation: str) -> Reading:
    if now is None:
        return without_days(reading, "no publication date")
    point = reading.count_from(now)
    name = "back" if sign < 0 else "ahead"
    try:
        reading.step(name, anchor=first_day(point.value).isoformat(), unit=unit, count=count)
    except Unresolved as error:
        return without_days(reading, str(error))
    reading.precision, reading.relation = SPAN_PRECISION.get(unit, "day"), relation
    return reading


def vague(fields: Fields, setting: Setting) -> Reading:
    """A reference without bounds (now, recently, years ago)."""
    return without_days(
        Reading(type=fields.get("type", "DATE"), value=fields["value"] or None, mod=fields.get("mod")), "vague"
    )


def first_units(fields: Fields, setting: Setting) -> Reading:
    """The first or last so many units of a period ("the first nine months of 1989")."""
    count, unit = fields["count"], fields["unit"]
    reading = Reading(type="DURATION", value=_duration_value(count, unit))
    if count is None or not {"year", "year_ref", "month", "century"} & set(fields) or unit[0] == "T":
        point = _quarter_of(count, unit, setting) if fields["nth"] > 0 else None
        return _up_to_quarter(reading, point, count, setting) if point else without_days(reading, "free duration")
    stated_date(reading, {name: fields[name] for name in _OF_PERIOD & set(fields)}, setting)
    reading.step("first_units", unit=unit, count=count if fields["nth"] > 0 else -count)
    if "loose" in fields and setting.now and last_day(reading.result) > first_day(setting.now.value):
        return without_days(Reading(type="DURATION", value=reading.value), "which year is not told")
    reading.precision = SPAN_PRECISION.get(unit, "day")
    if setting.extent.fields.get("relation") == "until":
        reading.relation = "at"  # "through the first nine months of 1989"
    return reading


def _quarter_of(count: Count | None, unit: str, setting: Setting) -> Point | None:
    """The quarter told before that so many months of its year end with: 'Third-quarter net fell. In the nine months it rose.'"""
    for other in setting.anchors.before(setting.extent) if unit == "M" else ():
        point = setting.anchors.known(other.index) if "quarter" in other.fields else None
        if point is not None and unit_of(point.value) == "Q":
            quarter = int(point.value[-1])
            return point if quarter > 1 and count == quarter * _MONTHS else None
    return None


def _up_to_quarter(reading: Reading, point: Point, count: Count, setting: Setting) -> Reading:
    """The months of its year up to the end of a quarter."""
    reading.count_from(point)
    reading.step("value", value=point.value)
    reading.step("coarse", unit="Y")
    reading.step("first_units", unit="M", count=count)
    reading.precision = SPAN_PRECISION["M"]
    if setting.extent.fields.get("relation") == "until":
        reading.relation = "at"  # 'through the first nine months'
    return reading


def repeated(fields: Fields, setting: Setting) -> Reading:
    """A repeated time: every day, annually, Mondays."""
    return without_days(Reading(type="SET", value=_set_value(fields)), "repeated")


def _set_value(fields: Fields) -> str | None:
    if "frequency" in fields:
        return str(fields["frequency"])
    if "weekday" in fields:
        return f"XXXX-WXX-{fields['weekday']}" + (f"T{fields['daypart']}" if "daypart" in fields else "")
    if "holiday" in fields:
        return f"XXXX-{fields['holiday']}" if _FIXED.fullmatch(fields["holiday"]) else _duration_value(1, "Y")
    if "month" in fields:
        return f"XXXX-{fields['month']:02d}" + (f"-{fields['day']:02d}" if "day" in fields else "")
    if "season" in fields:
        return f"XXXX-{fields['season']}"
    for part, letter in (("quarter", "Q"), ("half", "H")):
        if part in fields:
            return f"XXXX-{letter}{fields[part]}"
    if "daypart" in fields:
        return f"XXXX-XX-XXT{fields['daypart']}"
    return _duration_value(fields["number"] if "number" in fields else fields.get("step", 1), fields["unit"])
