"""Quarters and halves of a year that is not the calendar's: the text says when they end ("its fourth quarter ended June 30").

`note_ends` notes the end in the fields of the period: `counted_from` and, beside it, `ends_then`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.language import Language
from pipeline.model import Extent, Sentence
from pipeline.times.anchors import Anchors
from pipeline.times.calendar import containing, first_day, last_day, unit_of
from pipeline.times.comparisons import is_compared
from pipeline.times.reading import Reading, anchor_day
from pipeline.times.setting import Fields, Setting

_ENDS = (frozenset({"month"}), frozenset({"day_shift"}), frozenset({"weekday"}))
"""Fields of the days and months in which something ends: "ended Sept. 30", "ended yesterday", "ended in June"."""
_YEAR = frozenset({"year", "yy", "year_ref", "ref"})
_NEAR = 3
"""How many sentences behind a fiscal quarter may tell when it ended."""
_FAR = 8
"""The same for the year that the last quarter ends with."""
_QUARTERS, _HALVES = 4, 2
_MONTHS = {"Q": 3, "H": 6, "Y": 12}
_WEEKS = {"Q": 13, "H": 26, "Y": 52}
_STALE = 122
"""Days behind the end of a quarter or half from which nobody reports on it any more."""
_NEXT_MONTH = 8
"""Up to which day of a month what ends in it is of the months before: "ended Oct. 1"."""


def note_ends(extents: list[Extent], sentences: list[Sentence], language: Language) -> None:
    """Notes where quarters and halves end, told behind them or, of fiscal ones, of a length soon after."""
    if not any(map(_is_open_period, extents)):
        return
    ended = language.once(_ended)
    for first, second in pairwise(extents):
        ends = any(fields <= second.fields.keys() for fields in _ENDS)
        if first.sentence == second.sentence and _is_open_period(first) and ends:
            sentence = sentences[first.sentence]
            if ended.fullmatch(sentence.text[first.end - sentence.start : second.start - sentence.start].lower()):
                first.fields.update(counted_from=second.index, ends_then=True)
    told: dict[tuple[str, int], int] = {}
    here: dict[tuple[str, int], int] = {}
    for extent in filter(_is_open_period, extents):
        which = _unit(extent.fields), extent.fields.get("quarter") or extent.fields["half"]
        if "ends_then" not in extent.fields:
            _by_length(extent, extents)
        again = _is_last(extent.fields) or here.get(which) == sentences[extent.sentence].paragraph
        if "counted_from" not in extent.fields and which in told and again:
            extent.fields["counted_from"] = told[which]  # 'Its fourth-quarter slump', of a fourth quarter told before
        if "counted_from" not in extent.fields and "quarter" in extent.fields:
            _follows(extent, extents, told)
        elif "counted_from" in extent.fields:
            told[which], here[which] = extent.fields["counted_from"], sentences[extent.sentence].paragraph


def _follows(extent: Extent, extents: list[Extent], told: dict[tuple[str, int], int]) -> None:
    """'Its second quarter ended Nov. 30. In its third quarter, it will earn more', 'It earned more in its first quarter':
    behind or before a quarter just told that is none of the calendar's."""
    for (unit, number), end in told.items():
        on = (extent.fields["quarter"] - number) % _QUARTERS
        near = 0 <= extent.sentence - extents[end].sentence <= _FAR
        own = extents[end].fields.get("month", 0) % _MONTHS["Q"] != 0
        if unit == "Q" and own and near and on in (1, _QUARTERS - 1):
            extent.fields.update(counted_from=end, ends_then=True, quarters_on=1 if on == 1 else -1)


def _ended(language: Language) -> re.Pattern[str]:
    return re.compile(language.table("timex", "between")["ended"])


def _is_open_period(extent: Extent) -> bool:
    """Whether it is a quarter or half whose year is not told."""
    named = extent.op == "calendar" and not {"quarter", "half"}.isdisjoint(extent.fields)
    return named and _YEAR.isdisjoint(extent.fields)


def _by_length(extent: Extent, extents: list[Extent]) -> None:
    """ "Its fiscal fourth quarter ... for the three months ended in June": the end of the first such length behind; of a quarter
    that is not called fiscal before another one.
    """
    unit, fiscal = _unit(extent.fields), "fiscal" in extent.fields
    for other in extents[extent.index + 1 :]:
        if other.sentence - extent.sentence > (_FAR if _is_last(extent.fields) else _NEAR):
            return
        if _is_last(extent.fields) and "ends_then" in other.fields and other.fields.get("unit") == "Y":
            extent.fields["counted_from"] = other.fields["counted_from"]
            return
        number = extent.fields.get("quarter")
        another = number != other.fields.get("quarter", number)
        if "ends_then" in other.fields and _is_as_long(other.fields, unit) and not another:
            extent.fields["counted_from"] = other.fields["counted_from"]
            return
        if _is_last(extent.fields) and other.sentence - extent.sentence > _NEAR:
            continue
        if not fiscal and not _is_last(extent.fields) and _is_open_period(other):
            return


def _is_last(fields: Fields) -> bool:
    """'Fourth-quarter profit fell. ... For the year ended Sept. 30, it rose': a quarter or half that ends with its year."""
    return fields.get("quarter") == _QUARTERS or fields.get("half") == _HALVES


def _is_as_long(fields: Fields, unit: str) -> bool:
    if not {"quarter", "half"}.isdisjoint(fields):
        return _unit(fields) == unit
    return (fields.get("unit"), fields.get("count")) in ((unit, 1), ("M", _MONTHS[unit]), ("W", _WEEKS[unit]))


def _unit(fields: Fields) -> str:
    return "Q" if "quarter" in fields else "H"


def by_its_end(fields: Fields, setting: Setting) -> Reading | None:
    """The period by its told end: a quarter or half of the calendar where that ends about then, else its days; its value has
    the number that is said, and the year of its end. None where no month or day is told to end it.
    """
    point = setting.following
    if point is None or unit_of(point.value) not in ("D", "M") or point.value.startswith("BC"):
        return None
    unit, reading = _unit(fields), Reading()
    told = not fields.keys().isdisjoint(("ends_then", "fiscal")) or _is_own(point.value, unit)
    if not told and not _is_stale(unit, fields, setting):
        return None
    reading.count_from(point, "it ends then")
    _step_to_end(reading, point.value, fields)
    end = last_day(reading.result)
    early = unit_of(reading.result) == "D" and end.day < _NEXT_MONTH
    past, on = setting.told_as_past(), fields.get("quarters_on", 0)
    if (on < 0 and not past) or (on and past and setting.is_ahead(end.isoformat())):
        return None  # 'Nes's third quarter ended Nov. 1. Orr reported a loss for its fourth quarter.'
    months = end.year * 12 + end.month - 1 - early
    reading.value = f"{months // 12}-{unit}{fields.get('quarter') or fields['half']}"
    if (months + 1) % _MONTHS[unit]:
        reading.precision = "quarter" if unit == "Q" else "half"
        return reading.step("ending", unit=unit, count=1)
    if early:
        reading.step("coarse", unit="M").step("shift", count=-1)
    return reading.step("coarse", unit=unit)


def _step_to_end(reading: Reading, value: str, fields: Fields) -> Reading:
    """To where a period ends, from the end that is told of it or of a quarter beside it."""
    reading.step("value", value=value.split("T")[0])
    if "quarters_on" in fields:
        reading.step("coarse", unit="M").step("shift", count=_MONTHS["Q"] * fields["quarters_on"])
    return reading


def _month_of(reading: Reading) -> tuple[int, int]:
    return int(reading.result[:4]), int(reading.result[5:7])


def _is_own(end: str, unit: str) -> bool:
    """Whether a quarter or half that ends on a day or in a month is none of the calendar's."""
    early = unit_of(end) == "D" and last_day(end).day < _NEXT_MONTH
    return bool((last_day(end).month - early) % _MONTHS[unit])


def told_to_end(unit: str, setting: Setting) -> Reading | None:
    """The quarter that was told last, or the year, where it is none of the calendar's: "for the quarter ended April 30 ... in the
    quarter", "for the year ended Sept. 30 ... for the full year".
    """
    told = setting.anchors.before(setting.extent)
    whole = (other for other in told if other.op == "ended" and other.fields.get("unit") == unit)
    last = next(whole if unit == "Y" else filter(_is_quarter, told), None)
    where = None if last is None else _end_of(last)
    point = None if where is None else setting.anchors.known(where)
    if last is None or point is None or unit_of(point.value) not in ("D", "M") or point.value.startswith("BC"):
        return None
    quarterly = unit == "Q"
    reading = Reading(precision="quarter" if quarterly else "year")
    reading.count_from(point, "the quarter told before ended then" if quarterly else "the year told before ended then")
    year, month = _month_of(_step_to_end(reading, point.value, last.fields))
    if month % _MONTHS[unit] == 0:
        return None
    reading.value = f"{year}" + (f"-Q{(month - 1) // _MONTHS['Q'] + 1}" if quarterly else "")
    return reading.step("ending", unit=unit, count=1)


def week_before_its_end(setting: Setting) -> Reading | None:
    """The week before the last one told, of which the text says when it ended: "the week ended Sept. 10 ... the prior week"."""
    told = (other for other in setting.anchors.before(setting.extent) if other.fields.get("unit") == "W")
    last = next((other for other in told if other.op != "later"), None)
    where = None if last is None or setting.extent.sentence - last.sentence > _NEAR else _end_of(last)
    end = None if where is None else setting.anchors.known(where)
    if end is None or unit_of(end.value) != "D" or end.value.startswith("BC"):
        return None
    reading = Reading(precision="week")
    reading.count_from(end, "the week told before ended then")
    reading.start_from(end).step("shift_by", unit="W", count=-1)
    reading.value = containing(first_day(reading.result), "W")
    return reading.step("ending", unit="W", count=1)


def year_before_its_end(setting: Setting) -> Reading | None:
    """The quarter that ended a year before the last one told, where the text says when that ended: "its fourth quarter ended
    August 31 ... from a year earlier".
    """
    anchors, extent = setting.anchors, setting.extent
    quarters = (other for other in anchors.before(extent) if _is_quarter(other) or _is_of_months(other, anchors))
    last = next((other for other in quarters if other.op != "same" and not is_compared(other)), None)
    if "quarter" in extent.fields and (last is None or last.fields.get("quarter") != extent.fields["quarter"]):
        return _year_before_last(extent.fields["quarter"], setting)
    where = None if last is None else _end_of(last)
    if last is None or where is None or extent.sentence - last.sentence > _NEAR:
        return None
    end = anchors.known(where)
    if end is None or unit_of(end.value) not in ("D", "M") or end.value.startswith("BC") or setting.sums_up():
        return None
    reading = Reading(precision="quarter")
    reading.count_from(end, "the quarter told before ended then")
    over = last_day(_step_to_end(reading, end.value, last.fields).result).isoformat()
    if "quarters_on" in last.fields and setting.is_ahead(over):
        return None  # 'Nes's third quarter ended Nov. 1. Orr lost money in its fourth quarter, but none a year earlier'
    year, month = _month_of(reading.step("shift_by", unit="Y", count=-1))
    reading.value = f"{year:04d}-Q{last.fields.get('quarter', (month - 1) // _MONTHS['Q'] + 1)}"
    if month % _MONTHS["Q"]:
        return reading.step("ending", unit="Q", count=1)
    return reading.step("coarse", unit="Q")


def _year_before_last(number: int, setting: Setting) -> Reading | None:
    """'the year-ago fourth quarter', where none is told: the one before the last that is over."""
    if setting.now is None:
        return None
    reading = Reading()
    point = reading.count_from(setting.now)
    reading.step("part_of_year", code=f"Q{number}").step("latest_before", anchor=anchor_day(point))
    return reading.step("shift_by", unit="Y", count=-1)


def _is_quarter(extent: Extent) -> bool:
    """'the second quarter', 'the three months ended April 30'"""
    fields = extent.fields
    whole = "ends_then" in fields and (fields.get("unit"), fields.get("count")) == ("M", _MONTHS["Q"])
    return whole or fields.get("unit") == "Q" or "quarter" in fields


def _is_of_months(extent: Extent, anchors: Anchors) -> bool:
    """'the September-November quarter': from the first month to the last of three."""
    last = extent.fields.get("range_end")
    if last is None or "month" not in extent.fields or not {"day", "quarter"}.isdisjoint(extent.fields):
        return False
    fields = anchors.extents[last].fields
    return "day" not in fields and (fields.get("month", 0) - extent.fields["month"]) % 12 == _MONTHS["Q"] - 1


def _end_of(quarter: Extent) -> int | None:
    """The time expression that tells when a quarter ends."""
    fields = quarter.fields
    if "range_end" in fields:
        return int(fields["range_end"])
    ends = "ends_then" in fields or quarter.op == "ended"
    return int(fields["counted_from"]) if ends and "counted_from" in fields else None


def as_numbered(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """Counts a quarter in the fiscal year that the text has numbered it by, if that runs ahead of the calendar's: "first quarter
    of fiscal 2015 ... The first quarter was good", told in 2014.
    """
    if "quarter" not in fields or setting.now is None:
        return False
    told = [
        other
        for other in setting.anchors.before(setting.extent)
        if "numbered" in other.fields and other.fields.get("quarter") == fields["quarter"]
    ]
    last = max(told, key=lambda other: int(other.fields["year"]), default=None)
    point = None if last is None else setting.anchors.known(last.index)
    if last is None or point is None or not setting.is_ahead(point.value):
        return False
    reading.count_from(point, "the fiscal quarter told before")
    reading.step("in_year", year=int(last.fields["year"]))
    return True


def _is_stale(unit: str, fields: Fields, setting: Setting) -> bool:
    """Whether the last quarter or half of the calendar that has the number is no news: "first-quarter net", told in October."""
    if setting.now is None:
        return False
    number = fields.get("quarter") or fields["half"]
    now = first_day(setting.now.value)
    ends = (last_day(f"{year:04d}-{unit}{number}") for year in (now.year, now.year - 1) if year > 0)
    over = next((end for end in ends if end < now), None)
    return over is not None and (now - over).days > _STALE
