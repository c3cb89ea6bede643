"""A year that holds for two times: 'March and May 2019', 'the Boxing Day tsunami of 2004', 'last year, when in May'."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.model import Extent, Sentence
from pipeline.times.ranges import finest

DATE = frozenset({"month", "day"})
_TOLD_YEAR = frozenset(
    {"year", "yy", "ref", "year_ref", "spoken", "range_end", "from_that", "from_previous", "weekday"}
)


def lend_year(
    first: Extent, second: Extent, gap: str, sentences: list[Sentence], patterns: Mapping[str, re.Pattern[str]]
) -> None:
    """'Last year, when in May', 'on Boxing Day 2004', 'the Boxing Day tsunami of 2004': the year of one holds for the other."""
    opened = is_year(first) and is_open(second) and _opens_clause(first, sentences)
    if opened and patterns["clause_in_year"].fullmatch(gap):
        second.fields["year_ref"] = first.fields["ref"]
    if patterns["when_in_year"].fullmatch(gap) and _is_of_year(second, first):
        second.fields["year"] = first.fields["year"]
    its_year = patterns["noun_in_year" if "attributive" in first.fields else "of_year"].fullmatch(gap)
    if (its_year or patterns["of_year"].fullmatch(gap)) and _is_of_year(first, second):
        first.fields.update((name, second.fields[name]) for name in ("year", "era") if name in second.fields)
    if _is_listed(first) and _is_day_of_year(second) and patterns["listed_on"].fullmatch(gap):
        second.fields["listed_after"] = first.index


def share_year(first: Extent, second: Extent) -> None:
    """ "March and May 2019", "May 3, 4 and 7, 2019": the year behind the last holds for all."""
    if _shares_year(first, second):
        first.fields["listed_before"] = second.index
    elif second.op == "listed_day" and _is_day_without_year(first):
        first.fields.update((name, second.fields[name]) for name in ("year", "year_ref") if name in second.fields)


def _shares_year(first: Extent, second: Extent) -> bool:
    """Whether one is a month or day without a year, the other one with a year or in a list that ends with it."""
    that = second.op == "same" and second.fields.get("unit") == "Y"  # 'in May and June of that year'
    if first.op != "calendar" or not (that or second.op == "calendar") or _TOLD_YEAR & set(first.fields):
        return False
    parts = [
        [name for name in ("month", "season", "quarter", "half") if name in extent.fields] for extent in (first, second)
    ]
    told = bool({"year", "year_ref", "from_that", "listed_before"} & second.fields.keys())
    return parts[0] == parts[1] != [] and (told or that)


def is_year(extent: Extent) -> bool:
    """Whether it is a year told from the writer's: 'last year'."""
    return extent.op == "deictic" and extent.fields.get("unit") == "Y" and "ref" in extent.fields


def years_ago(extent: Extent) -> int:
    """How many years ago it says that it was: 2 of 'two years ago', 0 of what counts no whole years."""
    count = extent.fields.get("count")
    counted = extent.op == "counted" and extent.fields.get("unit") == "Y" and extent.fields.get("sign") == -1
    return count if counted and isinstance(count, int) else 0


def is_open(extent: Extent) -> bool:
    """Whether it is a month, a day of one or a holiday, whose year is not told."""
    month = "month" in extent.fields and extent.op == "calendar"
    return (month or extent.op == "holiday") and not _TOLD_YEAR & set(extent.fields)


def _opens_clause(extent: Extent, sentences: list[Sentence]) -> bool:
    sentence = sentences[extent.sentence]
    before = sentence.text[: extent.start - sentence.start].rstrip()
    return not before or not before[-1].isalnum()


def _is_of_year(first: Extent, second: Extent) -> bool:
    """'The | Boxing Day | tsunami of | 2004': a holiday or month that describes a noun, and the year of that."""
    dated = first.op in ("calendar", "holiday") and bool({"month", "holiday"} & first.fields.keys())
    return dated and finest(second) == "year" and "year" in second.fields and _TOLD_YEAR.isdisjoint(first.fields)


def _is_day_of_year(extent: Extent) -> bool:
    """Whether it is a day of a month, whose year is not told."""
    return extent.op == "calendar" and extent.fields.keys() >= DATE and _TOLD_YEAR.isdisjoint(extent.fields)


def _is_listed(extent: Extent) -> bool:
    """Whether it is such a day, or one behind it in a list ('Jan. 5-6')."""
    listed = extent.op == "listed_day" and "day" in extent.fields and _TOLD_YEAR.isdisjoint(extent.fields)
    return listed or _is_day_of_year(extent)


def _is_day_without_year(extent: Extent) -> bool:
    dated = extent.op in ("calendar", "listed_day") and "day" in extent.fields
    return dated and not (_TOLD_YEAR - {"range_end"}) & set(extent.fields)
