"""Dates told together: "on 22 April, 14 June (if needed) and 13 December", "in 2012 it fell in the third quarter"."""

from __future__ import annotations

from pipeline.times.calendar import unit_of, year_number
from pipeline.times.eras import within_year
from pipeline.times.reading import Reading, run
from pipeline.times.setting import Fields, Setting


def as_listed(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """Counts a day from the one before it in its list, of whose year it is if it is later in a year."""
    if _in_opening_year(reading, fields, setting):
        return True
    point = setting.anchors.known(fields["listed_after"]) if "listed_after" in fields else None
    if point is None or unit_of(point.value) != "D" or point.value.startswith("BC"):
        return False
    if reading.result[5:10] <= within_year(point.value)[:5]:
        return False
    year = year_number(point.value)
    back = setting.told_as_past() and not setting.is_ahead(point.value)
    if back and setting.is_ahead(run("in_year", reading.result, year=year)):
        return False  # 'met on 3 March and 5 November', published in May
    reading.count_from(point, "told together with it")
    reading.step("in_year", year=year)
    return True


def _in_opening_year(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """Counts a quarter or half within the year that opens its sentence ("In 2012, sales fell in the third quarter")."""
    told = None if {"quarter", "half"}.isdisjoint(fields) else setting.told_before()
    if told is None or told.timex is None or unit_of(told.value) != "Y" or not setting.in_same_sentence(told):
        return False
    if not setting.anchors.opens(setting.anchors.extents[told.timex]):
        return False
    reading.count_from(told, "the sentence goes on from it")
    reading.step("in_year", year=year_number(told.value))
    return True
