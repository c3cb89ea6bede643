"""Days told together in one list: "on 22 April, 14 June (if needed) and 13 December"."""

from __future__ import annotations

from pipeline.times.calendar import unit_of, year_number
from pipeline.times.eras import within_year
from pipeline.times.reading import Reading, run
from pipeline.times.setting import Fields, Setting


def as_listed(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """Counts a day from the one before it in its list, of whose year it is if it is later in a year."""
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
