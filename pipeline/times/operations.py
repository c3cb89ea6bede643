"""Operations: how the fields that a rule captured become calendar steps. No regex, no words.

To add a kind of calculation, write a function and enter it in `OPERATIONS`; rules name it as their `op`. An operation
takes the fields and the setting and returns a `Reading`; it raises `Unresolved` where the text gives no days.
"""

from __future__ import annotations

from pipeline.times.bare_days import listed_day, weekday_in_figures
from pipeline.times.calendar import SPAN_DAYS, Unresolved, year_number
from pipeline.times.completion import complete, explicit_year
from pipeline.times.counterparts import same_in_year, year_earlier
from pipeline.times.dates import shifted, stated_date, with_time_of_day
from pipeline.times.durations import beside, duration, duration_range, ended, first_units, repeated, span, vague
from pipeline.times.figures import order_of
from pipeline.times.fiscal import by_its_end
from pipeline.times.moments import clock
from pipeline.times.pointings import SCHEDULED, UNTOLD
from pipeline.times.reading import Reading
from pipeline.times.relative import ago_this, counted, deictic, later, offset, same, weekday_by
from pipeline.times.setting import Fields, Operation, Setting
from pipeline.times.told_units import then

_CENTURY = 100
_EVERY_YEAR = frozenset({"month", "season"})
_RECURRING = frozenset({"month", "season", "weekday", "quarter", "half"})
_GENERAL = (UNTOLD, SCHEDULED)
"""What may be told of a habit: the present."""
_YEARS = frozenset({"year", "yy", "ref", "year_ref"})


def calendar(fields: Fields, setting: Setting) -> Reading:
    """A date of any precision, whole or to be completed, with an optional part or time of day."""
    if fields.get("each_year") and not _EVERY_YEAR.isdisjoint(fields) and fields.keys().isdisjoint(_YEARS):
        return repeated(fields, setting)
    if _is_usual(fields, setting):
        return repeated(fields, setting)
    defined = (
        by_its_end(fields, setting) if "counted_from" in fields and not {"quarter", "half"}.isdisjoint(fields) else None
    )
    if defined is not None:
        return defined
    reading = Reading()
    stated_date(reading, fields, setting)
    if "of_the_year" in fields and setting.told_as_past() and setting.is_ahead(reading.result):
        reading.step("shift_by", unit="Y", count=-1)
    return with_time_of_day(reading, fields)


def this_day_in(fields: Fields, setting: Setting) -> Reading:
    """ "On this day in 1879": the day of the publication in another year."""
    reading = Reading()
    shifted(reading, setting, "D", 0)
    return reading.step("in_year", year=explicit_year(fields, setting))


def _is_usual(fields: Fields, setting: Setting) -> bool:
    """'Prices usually rise in the spring', 'is usually held on a Monday', 'July and August are traditionally weaker'."""
    if _RECURRING.isdisjoint(fields) or not _YEARS.isdisjoint(fields):
        return False
    return "usual" in fields or ("habit" in fields and setting.pointing.why in _GENERAL)


def holiday(fields: Fields, setting: Setting) -> Reading:
    """A named day, or its week or weekend."""
    reading = Reading()
    if "year_ref" in fields:
        shifted(reading, setting, "Y", fields["year_ref"])
        reading.step("holiday", rule=fields["holiday"], year=year_number(reading.result))
    else:
        complete(reading, fields, setting)
    if fields.get("holiday_unit") in ("W", "WE", "Y"):
        reading.step("coarse", unit=fields["holiday_unit"])
    return with_time_of_day(reading, fields)


def numeric(fields: Fields, setting: Setting) -> Reading:
    """A date in three numbers; left open where day and month could be either and the page does not show which."""
    first, second = fields["a"], fields["b"]
    if not (1 <= first <= 31 and 1 <= second <= 31 and min(first, second) <= 12):
        raise Unresolved("no date")
    day_first = order_of(fields) if first != second else True
    day_first, why = (
        (setting.day_first(), "as the page or its country writes dates") if day_first is None else (day_first, "")
    )
    if day_first is None:
        raise Unresolved("ambiguous: day and month could be either")
    day, month = (first, second) if day_first else (second, first)
    year = explicit_year({"yy": fields["c"]} if fields["c"] < 100 else {"year": fields["c"]}, setting)
    if fields["c"] < _CENTURY and setting.now is not None and setting.anchors.headings.is_whole(setting.extent):
        now = year_number(setting.now.value)  # the day above an entry of today
        years = (now - now % _CENTURY + step + fields["c"] for step in (-_CENTURY, 0, _CENTURY))
        year = min(years, key=lambda year: abs(year - now))
    return with_time_of_day(Reading().step("calendar_date", why=why, year=year, month=month, day=day), fields)


def nth(fields: Fields, setting: Setting) -> Reading:
    """The nth week, day, month of a period."""
    reading = Reading()
    stated_date(reading, {key: value for key, value in fields.items() if key not in ("unit", "nth")}, setting)
    reading.step("nth", unit=fields["unit"], count=fields["nth"])
    if "/" in reading.result:
        reading.precision = "week"
    return reading


def nth_within(fields: Fields, setting: Setting) -> Reading:
    """The nth day, week or month of this month, of next year."""
    within = fields["within"]
    if within not in SPAN_DAYS:
        raise Unresolved("which one is not told")
    reading = Reading()
    if setting.narrative:
        point = reading.count_from(setting.previous(within), missing="which one is not told")
        reading.start_from(point).step("coarse", unit=within)
    else:
        shifted(reading, setting, within, fields.get("within_ref", 0))
    if "weekday" in fields:  # 'the first Monday of last month'
        year, month = reading.result.rsplit("-", 1)
        return reading.step("holiday", rule=f"{month}-{fields['weekday']}-{fields['nth']}", year=int(year))
    reading.step("nth", unit=fields["unit"], count=fields["nth"])
    if "/" in reading.result:
        reading.precision = "week"
    return reading


def week_of(fields: Fields, setting: Setting) -> Reading:
    """The week that a day lies in, be that a bare one ("the week of the 25th")."""
    reading = Reading() if "month" in fields else listed_day(fields, setting)
    if "month" in fields:
        complete(reading, fields, setting)
    return reading.step("coarse", unit=fields.get("holiday_unit", "W"))


OPERATIONS: dict[str, Operation] = {
    "ago_this": ago_this,
    "beside": beside,
    "calendar": calendar,
    "clock": clock,
    "counted": counted,
    "day_part": clock,
    "deictic": deictic,
    "duration": duration,
    "duration_range": duration_range,
    "ended": ended,
    "first_units": first_units,
    "holiday": holiday,
    "later": later,
    "listed_day": listed_day,
    "nth": nth,
    "nth_within": nth_within,
    "numeric": numeric,
    "weekday_in_figures": weekday_in_figures,
    "offset": offset,
    "repeated": repeated,
    "same": same,
    "same_in_year": same_in_year,
    "span": span,
    "then": then,
    "this_day_in": this_day_in,
    "vague": vague,
    "week_of": week_of,
    "weekday_by": weekday_by,
    "year_earlier": year_earlier,
}
"""Name in a rule's `op` -> operation."""
