"""Extents that belong together: the two ends of a range, a length counted from the next time ("two days before ..."),
and a time of day with the day behind it.

Notes in the fields of extents, by index: `range_end` (on the first), `range_start` (on the second; `at_event` if what
happened then ends the range), `each` (on a time of day that is repeated), `two_clocks` (on a moment told in local time and
in UTC), `next_day` and `day_before` (of two days of one week), `listed_before` (on a month whose year stands behind the
next one), `listed_after` (on a day behind another one), `counted_from`, `on_day`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pipeline.language import Language, joined
from pipeline.model import Extent, Sentence
from pipeline.times.repetition import share_repetition
from pipeline.times.weekdays import is_bare_day, is_week, is_weekday_alone, pair_weekdays

_NO_END = frozenset({"duration", "duration_range", "repeated", "vague", "span"})
_KINDS = (
    "clause_in_year", "each", "each_on", "of_each", "hour_behind", "day_behind", "clock_behind", "next_day", "and_day", "in_week",
    "when_in_year", "in_year", "period", "listed", "of_year", "noun_in_year", "counted_off", "named", "listed_on",
)  # fmt: skip
_FINE = {
    name: place for place, name in enumerate(("hour", "weekday", "day", "month", "season", "quarter", "year", "decade"))
}
_MIDNIGHT = "24:00"
"""The end of a day, as the value of a part of it: what is told behind it is of another one."""
_TIMES_OF_DAY = frozenset({"clock", "day_part"})
_DAY = frozenset({"day", "weekday", "day_shift", "holiday"})
_TOLD_YEAR = frozenset(
    {"year", "yy", "ref", "year_ref", "spoken", "range_end", "from_that", "from_previous", "weekday"}
)
_DATE = frozenset({"month", "day"})
_UNTOLD = frozenset({"relation", "attributive", "decade", "century"})
_TOLD_DAYS = frozenset({"later", "same", "beside"})
"""Operations of a day that another time or an event tells: 'the next day', 'that day', 'the day of the vote'."""
_FEW = 8
"""How many expressions before a time of day are asked for its day."""
_BEHIND_WEEKDAY = (" (", " -- ", " – ", " — ")
"""What stands between a day of the week and its date: "9 a.m. Monday -- 30 June"."""
_NEAR, _NEAR_END = 36, 80
"""Longest stretch, in characters, between the two of a pair, and to what ends one ('from 1971 until it was sold in 2007')."""
_NEAR_EVENT = 48
"""The same of a length and the time that it is counted from: "three days before the storm made landfall on Friday"."""


def pair(extents: list[Extent], sentences: list[Sentence], language: Language) -> None:
    """Notes pairs of neighbours of one sentence in their fields."""
    words, patterns = language.table("timex", "range"), language.once(_between)
    together = [(*pair, _gap(*pair, sentences)) for pair in pairwise(extents) if pair[0].sentence == pair[1].sentence]
    for first, second, gap in together:
        if is_week(first) and is_bare_day(second) and patterns["in_week"].fullmatch(gap):
            second.fields["week_ref"] = first.fields["ref"]
        opened = _is_year(first) and _is_open(second) and _opens_clause(first, sentences)
        if opened and patterns["clause_in_year"].fullmatch(gap):
            second.fields["year_ref"] = first.fields["ref"]
        if first.op in _TIMES_OF_DAY and second.op == "duration" and not gap.strip():
            sentence = sentences[second.sentence]
            if patterns["counted_off"].match(sentence.text, second.end - sentence.start):
                first.fields["on_day"] = second.index  # 'at 6 a.m. | ten days | before the fire'
        if patterns["when_in_year"].fullmatch(gap) and _is_of_year(second, first):
            second.fields["year"] = first.fields["year"]
        its_year = patterns["noun_in_year" if "attributive" in first.fields else "of_year"].fullmatch(gap)
        if (its_year or patterns["of_year"].fullmatch(gap)) and _is_of_year(first, second):
            first.fields.update((name, second.fields[name]) for name in ("year", "era") if name in second.fields)
        if _is_listed(first) and _is_day_of_year(second) and patterns["listed_on"].fullmatch(gap):
            second.fields["listed_after"] = first.index
        if len(gap) < _NEAR_EVENT:
            _counted(first, second, gap, patterns["period"])
        if len(gap) < _NEAR:
            _apposed(first, second, gap, patterns["named"])
            if gap == ", " and _is_closed(second, sentences):
                _told_again(first, second)
            if first.op == "calendar" and second.op == "repeated" and patterns["of_each"].fullmatch(gap):
                first.fields["each_year"] = second.fields.get("unit") == "Y"  # '11 July every year'
            if second.op == "calendar" and first.op == "repeated" and patterns["each_on"].fullmatch(gap):
                second.fields["each_year"] = first.fields.get("unit") == "Y"  # 'every year on the first Sunday in June'
            _range(first, second, gap.strip(), words)
            pair_weekdays(first, second, gap, patterns)
            if _is_year(first) and _is_open(second) and patterns["in_year"].fullmatch(gap):
                second.fields["year_ref"] = first.fields["ref"]
        elif len(gap) < _NEAR_END:
            _range(first, second, gap.strip(), words)
    for first, second, gap in reversed(together):
        if "range_end" in first.fields or patterns["listed"].fullmatch(gap):
            _share_year(first, second)
        behind = first.fields.get("daypart") != _MIDNIGHT and patterns["clock_behind"].fullmatch(gap)
        listed = {"until_hour", "range_end"} & first.fields.keys() or behind
        nightly = (
            {"overnight"} <= first.fields.keys() and "daypart" in second.fields and patterns["listed"].fullmatch(gap)
        )
        shared = nightly or (listed and _is_undated(first, second, extents))
        if first.op in _TIMES_OF_DAY and (shared or patterns["day_behind"].fullmatch(gap)):
            _on_day(first, second)
        if first.op == second.op == "clock" and gap.strip() == "(" and _is_utc(first) != _is_utc(second):
            first.fields["two_clocks"] = second.fields["two_clocks"] = True
    share_repetition(extents, together, patterns)
    for extent in extents:
        _open_range(extent, sentences[extent.sentence], words["to_untold"])


def _open_range(first: Extent, sentence: Sentence, untold: Mapping[str, str]) -> None:
    """'between 2011 and the collapse', 'from 2011 until his death': nobody says when it ended."""
    behind = untold.get(first.lead or "")
    if behind is None or "range_end" in first.fields or first.op in _NO_END:
        return
    if re.compile(behind).match(sentence.text, first.end - sentence.start):
        first.fields.update(relation="since", open=True)


def _between(language: Language) -> dict[str, re.Pattern[str]]:
    """What stands between the two of a pair, by kind of pair."""
    table = language.table("timex", "between")
    return {name: re.compile(joined(table[name])) for name in _KINDS}


def _range(first: Extent, second: Extent, gap: str, words: Mapping[str, Any]) -> None:
    opened = first.lead or ""
    gap = gap.removeprefix(", ") if "," in first.text and "year" in first.fields else gap  # 'from May 3, 2010, | to'
    if first.fields.get("value") == "PRESENT_REF" and gap in words.get(opened, ()) and second.op not in _NO_END:
        second.fields.update(relation="until", towards="future")
    if gap == "/" and first.op == second.op == "clock":
        return  # '8 p.m. ET / 5 p.m. PT'
    if second.op in _NO_END or first.op in _NO_END or {"range_start", "ends_then"} & set(first.fields):
        return
    if "put_off" in second.fields and opened in words:  # 'moved from 3 to 7 May'
        first.fields["first_planned"] = True
        return
    event = re.fullmatch(words["to_event"], gap) if opened in words["opening"] else None
    alike = _finest(first) == _finest(second)
    part = gap in words["part_to"] and _is_period(first) and not alike
    if event or part or gap in words.get(opened, ()) or (gap in words["bare"] and alike):
        first.fields["range_end"] = second.index
        second.fields["range_start"] = first.index
        second.fields.setdefault("towards", first.fields.get("towards", ""))
        _in_month_before(first, second)
        if event:
            second.fields["at_event"] = True
        if "scheduled_range" in first.fields:
            first.fields["scheduled"] = first.fields["scheduled_range"]
            second.fields["scheduled"] = second.start - first.start + first.fields["scheduled_range"]


def _in_month_before(first: Extent, second: Extent) -> None:
    """ "Monday 27th to Friday 3rd March": a day that has but the month behind its range is of the month before that."""
    later = "listed" in first.fields and first.fields.get("day", 0) > second.fields.get("day", 0)
    if not later or first.fields.get("month") != second.fields.get("month"):
        return
    month = first.fields["month"]
    first.fields["month"] = month - 1 or 12
    if month == 1 and "year" in first.fields:
        first.fields["year"] -= 1


def _is_period(extent: Extent) -> bool:
    """Whether it is this year, month or week, or a year."""
    this = extent.op == "deictic" and extent.fields.get("ref") == 0 and "unit" in extent.fields
    return this or (extent.op == "calendar" and _finest(extent) == "year")


def _finest(extent: Extent) -> str | None:
    """What kind of date an expression is, so that only equals are paired by a dash alone."""
    names = ("year" if name in ("yy", "spoken") else name for name in extent.fields)
    return min(names, key=lambda name: _FINE.get(name, len(_FINE)), default=None)


def _is_year(extent: Extent) -> bool:
    return extent.op == "deictic" and extent.fields.get("unit") == "Y" and "ref" in extent.fields


def _is_day_of_year(extent: Extent) -> bool:
    """Whether it is a day of a month, whose year is not told."""
    return extent.op == "calendar" and extent.fields.keys() >= _DATE and _TOLD_YEAR.isdisjoint(extent.fields)


def _is_listed(extent: Extent) -> bool:
    """Whether it is such a day, or one behind it in a list ('Jan. 5-6')."""
    listed = extent.op == "listed_day" and "day" in extent.fields and _TOLD_YEAR.isdisjoint(extent.fields)
    return listed or _is_day_of_year(extent)


def _opens_clause(extent: Extent, sentences: list[Sentence]) -> bool:
    sentence = sentences[extent.sentence]
    before = sentence.text[: extent.start - sentence.start].rstrip()
    return not before or not before[-1].isalnum()


def _is_open(extent: Extent) -> bool:
    """Whether it is a month, a day of one or a holiday, whose year is not told."""
    month = "month" in extent.fields and extent.op == "calendar"
    return (month or extent.op == "holiday") and not _TOLD_YEAR & set(extent.fields)


def _counted(first: Extent, second: Extent, gap: str, period: re.Pattern[str]) -> None:
    hour = first.op == "beside" and second.op in _TIMES_OF_DAY and _DAY.isdisjoint(second.fields)
    if hour or second.op in _NO_END or "," in gap or ";" in gap:
        return  # 'on the day of the fire he left at 9 p.m.'
    ends = first.op in ("duration", "ended") and bool(period.fullmatch(f"{first.text.lower()}|{gap}"))
    if ends or ("offset_next" in first.fields and "lasting" not in first.fields):  # not 'for five years before 1900'
        first.fields["counted_from"] = second.index
        second.fields.pop("leads_up", None)  # 'the day before Friday's vote': somebody was there
    if ends:
        first.fields["ends_then"] = True


def _apposed(first: Extent, second: Extent, gap: str, named: re.Pattern[str]) -> None:
    """ "On Oct. 12, the day before the vote", "the day before the vote, Oct. 12", "the next day, Oct. 12", "four days later, on
    Oct. 12", "on Wednesday (Oct. 12)", "on Oct. 12 (Wednesday)": one day, two names.
    """
    if second.op == "beside" and gap == ", " and first.op != "offset" and not _DAY.isdisjoint(first.fields):
        second.fields.update(counted_from=first.index, count=0)
    elif (
        (gap in _BEHIND_WEEKDAY if is_weekday_alone(first) else _is_next_day(first) and named.fullmatch(gap))
        and second.op == "calendar"
        and second.fields.keys() >= _DATE
    ):
        first.fields["counted_from"] = second.index
    elif gap == _BEHIND_WEEKDAY[0] and is_weekday_alone(second) and first.fields.keys() >= _DATE:
        second.fields["counted_from"] = first.index
    elif first.op == "beside" and gap.find(",") == len(gap) - 2 and not _DAY.isdisjoint(second.fields):
        first.fields.update(counted_from=second.index, count=0)


def _told_again(first: Extent, second: Extent) -> None:
    """ "In 1994, five years later, he died": the same time, counted from one told before."""
    if second.op == "later" and "unit" in second.fields and first.op == "calendar" and _UNTOLD.isdisjoint(first.fields):
        second.fields["counted_from"] = first.index


def _is_closed(extent: Extent, sentences: list[Sentence]) -> bool:
    """Whether a mark follows an extent."""
    sentence = sentences[extent.sentence]
    return sentence.text[extent.end - sentence.start :][:1] in (",", ".", ";", ")")


def _is_next_day(extent: Extent) -> bool:
    return extent.op == "later" and extent.fields.get("unit") == "D"


def _shares_year(first: Extent, second: Extent) -> bool:
    """Whether one is a month or day without a year, the other one with a year or in a list that ends with it."""
    if first.op != "calendar" or second.op != "calendar" or _TOLD_YEAR & set(first.fields):
        return False
    parts = [
        [name for name in ("month", "season", "quarter", "half") if name in extent.fields] for extent in (first, second)
    ]
    told = bool({"year", "year_ref", "from_that", "listed_before"} & second.fields.keys())
    return parts[0] == parts[1] != [] and told


def _share_year(first: Extent, second: Extent) -> None:
    """ "March and May 2019", "May 3, 4 and 7, 2019": the year behind the last holds for all."""
    if _shares_year(first, second):
        first.fields["listed_before"] = second.index
    elif second.op == "listed_day" and _is_day_without_year(first):
        first.fields.update((name, second.fields[name]) for name in ("year", "year_ref") if name in second.fields)


def _is_of_year(first: Extent, second: Extent) -> bool:
    """'The | Boxing Day | tsunami of | 2004': a holiday or month that describes a noun, and the year of that."""
    dated = first.op in ("calendar", "holiday") and bool({"month", "holiday"} & first.fields.keys())
    return dated and _finest(second) == "year" and "year" in second.fields and _TOLD_YEAR.isdisjoint(first.fields)


def _is_day_without_year(extent: Extent) -> bool:
    dated = extent.op in ("calendar", "listed_day") and "day" in extent.fields
    return dated and not (_TOLD_YEAR - {"range_end"}) & set(extent.fields)


def _on_day(first: Extent, second: Extent) -> None:
    """ "at 5:34 a.m. (0234 GMT) on 20 March": one day for all; the last first."""
    if _DAY & set(first.fields):
        return
    if second.op == "repeated":
        return
    following = second.op in _TOLD_DAYS and second.fields.get("unit") == "D"
    if following or _DAY & set(second.fields):
        first.fields["on_day"] = second.index
    elif "on_day" in second.fields:
        first.fields["on_day"] = second.fields["on_day"]


def _is_utc(extent: Extent) -> bool:
    return extent.fields.get("timezone") == "+00:00"


def _is_undated(first: Extent, second: Extent, extents: list[Extent]) -> bool:
    """Whether of two times of day only the second has a day, and its sentence names none before that has no time of its own."""
    before = (e for e in extents[max(0, first.index - _FEW) : first.index] if e.sentence == first.sentence)
    told = second.op in _TIMES_OF_DAY or not {"daypart", "hour"}.isdisjoint(second.fields)
    return told and not any(_DAY & set(e.fields) and e.op not in _TIMES_OF_DAY for e in before)


def _gap(first: Extent, second: Extent, sentences: list[Sentence]) -> str:
    sentence = sentences[first.sentence]
    return sentence.text[first.end - sentence.start : second.start - sentence.start].lower()
