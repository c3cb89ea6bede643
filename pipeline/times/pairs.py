"""Times that belong together: the ends of a range, a length counted from the next time, an hour and the day behind it.

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
from pipeline.times.lent_years import DATE, is_open, is_year, lend_year, share_year, years_ago
from pipeline.times.ranges import NO_END, note_open_range, note_range
from pipeline.times.reading import TIMES_OF_DAY
from pipeline.times.repetition import share_repetition
from pipeline.times.setting import DAYS
from pipeline.times.weekdays import is_bare_day, is_week, is_weekday_alone, pair_weekdays, share_week

_KINDS = (
    "clause_in_year", "each", "each_on", "of_each", "hour_behind", "day_behind", "clock_behind", "next_day", "and_day", "in_week",
    "when_in_year", "in_year", "in_year_ago", "period", "recalled", "listed", "of_year", "noun_in_year", "counted_off", "named",
    "listed_on", "starts_then", "lasts_then", "reaches_from",
)  # fmt: skip
_MIDNIGHT = "24:00"
"""The end of a day, as the value of a part of it: what is told behind it is of another one."""
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
        lend_year(first, second, gap, sentences, patterns)
        _count_off(first, second, gap, sentences, patterns["counted_off"])
        if len(gap) < _NEAR_EVENT:
            _counted(first, second, gap, patterns)
        if len(gap) < _NEAR:
            _pair_neighbours(first, second, gap, sentences, words, patterns)
        elif len(gap) < _NEAR_END:
            note_range(first, second, gap.strip(), words)
    for first, second, gap in reversed(together):
        _take_from_behind(first, second, gap, extents, patterns)
        _lasts_from(first, second, gap, patterns)
    share_repetition(extents, together, patterns)
    for extent in extents:
        note_open_range(extent, sentences[extent.sentence], words)


def _count_off(
    first: Extent, second: Extent, gap: str, sentences: list[Sentence], counted_off: re.Pattern[str]
) -> None:
    """'at 6 a.m. | ten days | before the fire': the day of an hour is counted from what happened."""
    if first.op not in TIMES_OF_DAY or second.op != "duration" or gap.strip():
        return
    sentence = sentences[second.sentence]
    if counted_off.match(sentence.text, second.end - sentence.start):
        first.fields["on_day"] = second.index


def _pair_neighbours(
    first: Extent,
    second: Extent,
    gap: str,
    sentences: list[Sentence],
    words: Mapping[str, Any],
    patterns: Mapping[str, re.Pattern[str]],
) -> None:
    """What only two tell that stand close by each other: one day named twice, a range, a day of every year."""
    _apposed(first, second, gap, patterns["named"])
    if gap == ", " and _is_closed(second, sentences):
        _told_again(first, second)
    if first.op == "calendar" and second.op == "repeated" and patterns["of_each"].fullmatch(gap):
        first.fields["each_year"] = second.fields.get("unit") == "Y"  # '11 July every year'
    if second.op == "calendar" and first.op == "repeated" and patterns["each_on"].fullmatch(gap):
        second.fields["each_year"] = first.fields.get("unit") == "Y"  # 'every year on the first Sunday in June'
    note_range(first, second, gap.strip(), words)
    pair_weekdays(first, second, gap, patterns)
    if is_year(first) and is_open(second) and patterns["in_year"].fullmatch(gap):
        second.fields["year_ref"] = first.fields["ref"]
    if (years := years_ago(first)) and is_open(second) and patterns["in_year_ago"].fullmatch(gap):
        second.fields["year_ref"] = -years


def _take_from_behind(
    first: Extent, second: Extent, gap: str, extents: list[Extent], patterns: Mapping[str, re.Pattern[str]]
) -> None:
    """What the first of two takes from the one behind it, which may have it from a further one: a year, a day."""
    listed = patterns["listed"].fullmatch(gap) is not None
    if "range_end" in first.fields or listed:
        share_year(first, second)
    share_week(first, second, gap, patterns)
    if first.op in TIMES_OF_DAY:
        behind = first.fields.get("daypart") != _MIDNIGHT and patterns["clock_behind"].fullmatch(gap)
        joined_hours = bool({"until_hour", "range_end"} & first.fields.keys()) or bool(behind)
        nightly = "overnight" in first.fields and "daypart" in second.fields and listed
        shared = nightly or (joined_hours and _is_undated(first, second, extents))
        if shared or patterns["day_behind"].fullmatch(gap):
            _on_day(first, second)
    if first.op == second.op == "clock" and gap.strip() == "(" and _is_utc(first) != _is_utc(second):
        first.fields["two_clocks"] = second.fields["two_clocks"] = True


def _between(language: Language) -> dict[str, re.Pattern[str]]:
    """What stands between the two of a pair, by kind of pair."""
    table = language.table("timex", "between")
    return {name: re.compile(joined(table[name])) for name in _KINDS}


def _counted(first: Extent, second: Extent, gap: str, patterns: Mapping[str, re.Pattern[str]]) -> None:
    hour = first.op == "beside" and second.op in TIMES_OF_DAY and DAYS.isdisjoint(second.fields)
    if hour or second.op in NO_END or "," in gap or ";" in gap:
        return  # 'on the day of the fire he left at 9 p.m.'
    if patterns["recalled"].fullmatch(gap):
        return  # 'a day after they marked the anniversary of the 2001 attacks'
    ends = first.op in ("duration", "ended") and bool(patterns["period"].fullmatch(f"{first.text.lower()}|{gap}"))
    if ends or ("offset_next" in first.fields and "lasting" not in first.fields):  # not 'for five years before 1900'
        first.fields["counted_from"] = second.index
        second.fields.pop("leads_up", None)  # 'the day before Friday's vote': somebody was there
    if ends:
        first.fields["ends_then"] = True


def _lasts_from(first: Extent, second: Extent, gap: str, patterns: Mapping[str, re.Pattern[str]]) -> None:
    """'for three days | from May 3', 'from May 3 | for three days': a length, and the day on which it begins."""
    reaches = first.op == "duration" and "counts_up_to" in first.fields and second.op == "calendar"
    if reaches and patterns["reaches_from"].fullmatch(gap):
        first.fields.update(counted_from=second.index, reaches_from=True)  # 'within ten days | of May 3'
        return
    forward = first.op == "duration" and "lasting" in first.fields and second.op == "calendar"
    back = second.op == "duration" and "lasting" in second.fields and first.op == "calendar"
    if not {"range_start", "range_end"}.isdisjoint((second if forward else first).fields):
        return  # 'for three days from May 3 to May 5'
    if forward and patterns["starts_then"].fullmatch(gap):
        first.fields.update(counted_from=second.index, starts_then=True)
    elif back and patterns["lasts_then"].fullmatch(f"{first.lead or ''}|{gap}"):
        second.fields.update(counted_from=first.index, starts_then=True)


def _apposed(first: Extent, second: Extent, gap: str, named: re.Pattern[str]) -> None:
    """ "On Oct. 12, the day before the vote", "the day before the vote, Oct. 12", "the next day, Oct. 12", "four days later, on
    Oct. 12", "on Wednesday (Oct. 12)", "on Oct. 12 (Wednesday)": one day, two names.
    """
    if second.op == "beside" and gap == ", " and first.op != "offset" and not DAYS.isdisjoint(first.fields):
        second.fields.update(counted_from=first.index, count=0)
    elif (
        (gap in _BEHIND_WEEKDAY if is_weekday_alone(first) else _is_next_day(first) and named.fullmatch(gap))
        and second.op == "calendar"
        and second.fields.keys() >= DATE
    ):
        first.fields["counted_from"] = second.index
    elif (
        gap == _BEHIND_WEEKDAY[0] and is_weekday_alone(second) and first.op == "deictic" and "day_shift" in first.fields
    ):
        first.fields["named_day"] = second.fields["weekday"]  # 'yesterday (Sunday)'
    elif gap == _BEHIND_WEEKDAY[0] and is_weekday_alone(second) and first.fields.keys() >= DATE:
        second.fields["counted_from"] = first.index
    elif first.op == "beside" and gap.find(",") == len(gap) - 2 and not DAYS.isdisjoint(second.fields):
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


def _on_day(first: Extent, second: Extent) -> None:
    """ "at 5:34 a.m. (0234 GMT) on 20 March": one day for all; the last first."""
    if DAYS & set(first.fields):
        return
    if second.op == "repeated":
        return
    following = second.op in _TOLD_DAYS and second.fields.get("unit") == "D"
    if following or DAYS & set(second.fields):
        first.fields["on_day"] = second.index
    elif "on_day" in second.fields:
        first.fields["on_day"] = second.fields["on_day"]


def _is_utc(extent: Extent) -> bool:
    return extent.fields.get("timezone") == "+00:00"


def _is_undated(first: Extent, second: Extent, extents: list[Extent]) -> bool:
    """Whether of two times of day only the second has a day, and its sentence names none before that has no time of its own."""
    before = (e for e in extents[max(0, first.index - _FEW) : first.index] if e.sentence == first.sentence)
    told = second.op in TIMES_OF_DAY or not {"daypart", "hour"}.isdisjoint(second.fields)
    return told and not any(DAYS & set(e.fields) and e.op not in TIMES_OF_DAY for e in before)


def _gap(first: Extent, second: Extent, sentences: list[Sentence]) -> str:
    sentence = sentences[first.sentence]
    return sentence.text[first.end - sentence.start : second.start - sentence.start].lower()
