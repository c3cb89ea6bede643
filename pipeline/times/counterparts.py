"""The same months of another year: "a year earlier", "the same period of 1988"."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.times.calendar import index_of, unit_of, year_number, year_text
from pipeline.times.comparisons import is_compared
from pipeline.times.durations import SPAN_PRECISION
from pipeline.times.fiscal import year_before_its_end
from pipeline.times.reading import Point, Reading
from pipeline.times.setting import Fields, Setting
from pipeline.times.told_units import week_in_year

_YEAR = 12
"""Months."""


class _Months(NamedTuple):
    """Months of one year, or of one and the year before."""

    last: int
    several: int
    year: int | None
    """Where it is told with them."""


def _published(setting: Setting) -> Point | None:
    return None if setting.narrative else setting.now


def same_in_year(fields: Fields, setting: Setting) -> Reading:
    """The quarter, month or half named before, in another year ("the 1988 period")."""
    reading = Reading()
    if (week := week_in_year(fields, setting)) is not None:
        return week
    monthly = fields.get("unit") == "M"  # 'rose in May ..., as in the same month of 2014'
    if "unit" not in fields and (months := _months_told(setting)) is not None:
        return _same_months(reading.step("calendar_date", year=fields["year"]), months)
    point = setting.last_named("M") if monthly else setting.previous("Q")
    if not monthly and (point is None or not setting.in_same_sentence(point)):
        point = None if setting.sums_up() else setting.reported() or point
    if point is None or unit_of(point.value) not in ((fields["unit"],) if "unit" in fields else ("Q", "M", "H")):
        return reading.step("calendar_date", year=fields["year"])
    reading.count_from(point)
    return reading.step("calendar_date", year=fields["year"]).step("inside", code=point.value[5:])


def year_earlier(fields: Fields, setting: Setting) -> Reading:
    """The period a year before the one named before ("the year-earlier quarter")."""
    reading = Reading()
    monthly = fields.get("unit") == "M"  # 'the same month of last year'
    summed = fields.get("unit") != "Q" and not monthly and setting.sums_up()
    ended = year_before_its_end(setting) if fields.get("unit") in ("Q", None) else week_in_year(fields, setting)
    if ended is not None:
        return ended
    compared = setting.compared_with("M" if monthly else "Y")
    whole = compared is not None and unit_of(compared.value) == "Y" and setting.in_same_sentence(compared)
    whole = whole and fields.get("unit") != "Q"
    reported = _published(setting) if summed else (None if whole or monthly else setting.reported()) or compared
    point = reading.count_from(reported or _published(setting))
    if "quarter" in fields and unit_of(point.value) == "M":  # 'its peak in February; in the year-ago first quarter'
        year = year_number(point.value) - 1
        return reading.step("part_of_year", code=f"Q{fields['quarter']}").step("in_year", year=year)
    reading.start_from(point)
    if (months := _months_told(setting)) is not None and fields.get("unit") != "Q" and not monthly:
        if months.year is not None:
            reading.step("value", value=year_text(months.year))
        return _same_months(reading.step("coarse", unit="Y").step("shift_by", unit="Y", count=-1), months)
    if fields.get("unit") == "Q" and unit_of(reading.result) in ("D", "M"):
        reading.step("coarse", unit="Q")
        if point is setting.now:
            reading.step("shift", count=-1)  # a report is on the quarter that is over
    elif unit_of(reading.result) == "D":
        reading.step("coarse", unit="Y")
    reading.step("shift_by", unit="Y", count=-1)
    reading.value = setting.numbered_like(point, reading.result)
    return reading


def _months_told(setting: Setting) -> _Months | None:
    """Months that the sentence tells together before: 'from January to August', 'in the first nine months'."""
    for other in setting.anchors.before(setting.extent):
        if other.sentence != setting.extent.sentence:
            return None
        if is_compared(other):
            continue
        if other.op == "first_units" and other.fields["unit"] == "M" and other.fields["nth"] > 0:
            count, year = other.fields["count"], other.fields.get("year")
            return _Months(count, count, year) if count is not None and 0 < count < _YEAR else None
        ends = [
            setting.anchors.known(index)
            for index in (other.fields.get("range_start"), other.index)
            if index is not None
        ]
        if len(ends) == 1 or any(point is None or unit_of(point.value) != "M" for point in ends):
            return None
        first, last = (index_of(point.value, "M") for point in ends if point is not None)
        return _Months(last % _YEAR + 1, last - first + 1, None) if 0 < last - first < _YEAR else None
    return None


def _same_months(reading: Reading, months: _Months) -> Reading:
    """So many months of a year, of which the last one is told; they are called by their year."""
    reading.value, reading.precision = reading.result, SPAN_PRECISION["M"]
    return reading.step("inside", code=f"{months.last:02d}").step("ending", unit="M", count=months.several)
