"""Open dates of news that are counted from what the text has told: an entry, a paragraph, a heading of another year."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Any

from pipeline.model import HEADLINES, Extent
from pipeline.times.anchors import Anchors
from pipeline.times.calendar import Unresolved, first_day, unit_of, year_number
from pipeline.times.pointings import SCHEDULED, TENSED, UNTOLD
from pipeline.times.reading import Point, Reading, anchor_day, instance, run
from pipeline.times.setting import Fields, Setting
from pipeline.times.storyline import is_as_fine
from pipeline.times.told_days import flow_before, line_before, same_month, year_around

BACK, AHEAD = 150, 215
"""In what is told in order the next date is rarely long before the last one: how far back and ahead of it a month or day
may lie.
"""
_ORDER = 31
"""How many days a line of a list of days may lie before the one above."""
_LINES = 40
_NEAR = 2
"""How many lines behind "this Friday" a bare one is the same."""
_SOON = 100
"""How many days behind a month or day of another year one without a year may be that is told next."""
_WEEKS = 31
"""How many days behind a day of another year such a date goes on from it although the last one has just passed."""
_BEFORE = 27
"""How many days before what is told a date lies at most: of a month its own first day, not the one before."""
_HALF = 183
"""Days before a season, and from its first day on, in which the days under it lie: its term may be entered before it begins."""
_UNDATED = frozenset({"vague", "duration", "listed_day"})
_STATED = frozenset({"year", "yy"})
_LABELS = frozenset({"month", "season", "holiday"})
_NEAR = 3
"""How many lines above the label before it stands at most."""
NEWS = 45
"""Days within which news tells of a month or day without a year."""


def by_text(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """Completes an open date from what the text has told; whether it could.

    A month after an older one of its paragraph, or under a heading with a year, belongs to these.

    Raises Unresolved under a heading that tells a decade or century.
    """
    if _dated_beside(reading, fields, setting) or _under_label(reading, fields, setting):
        return True
    ranged = setting.now is not None and setting.now.kind == "timex"
    if not {"month", "season", "holiday"} & set(fields) or ranged or _is_to_come(reading.result, setting):
        return False
    if _in_chronicle(reading, setting) or _in_list(reading, fields, setting) or _opens_chronicle(reading, setting):
        return True
    goes_on = not (setting.current or {"born", "newest"} & set(fields))
    told = setting.told_before() if goes_on else None
    passed = told is None and _just_passed(reading.result, setting) and not _goes_on(reading.result, setting)
    if goes_on and told is None and not passed:
        told = _line_before(reading.result, setting)
    same = None if told or passed else same_month(setting.anchors, setting.extent, setting.told_as_past())
    heading = None if told or same else setting.heading()
    around = None if told or same or heading or "month" not in fields else _around(reading.result, setting)
    if told:
        _after_told(reading, told, setting)
    elif around:
        reading.count_from(around, "between two dates of one year")
        reading.step("in_year", year=year_number(around.value))
    elif year := same or heading:
        reading.count_from(year, "the same month told just before" if same else "year of the heading")
        if unit_of(year.value) in ("DE", "CE"):
            raise Unresolved("which year is not told")
        if unit_of(year.value) == "S" and "-WI" not in year.value:
            reading.step("nearest", anchor=anchor_day(year), back=_HALF, ahead=_HALF - 1)
        else:
            reading.step("in_year", year=year_number(year.value))
    return bool(told or same or heading or around)


def _dated_beside(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """ "On Wednesday (Dec. 6)": the date told behind it, if it is such a day."""
    point = setting.following if "weekday" in fields and "counted_from" in fields else None
    if point is None or unit_of(point.value) != "D" or first_day(point.value).isoweekday() != fields["weekday"]:
        return False
    reading.count_from(point, "told beside it")
    reading.step("nearest", anchor=anchor_day(point), back=0, ahead=0)
    return True


def _line_before(open_value: str, setting: Setting) -> Point | None:
    """What the text has told just before, if the date is of the months behind it."""
    if setting.pointing.direction != "past" or setting.pointing.why == UNTOLD:
        return _day_before(open_value, setting)
    told = line_before(setting.anchors, setting.extent)
    if told is not None and (unit_of(told.value) == "Y" or _is_near(open_value, told, 0, _SOON)):
        return told
    told = flow_before(setting.anchors, setting.extent)
    return told if told is not None and _is_near(open_value, told, _BEFORE, _SOON) else None


def _is_to_come(open_value: str, setting: Setting) -> bool:
    """Whether the clause says that a date is to come; a plain present may tell of the past."""
    if not setting.is_told_as_to_come():
        return False
    return setting.pointing.why != SCHEDULED or _day_before(open_value, setting) is None


def _day_before(open_value: str, setting: Setting) -> Point | None:
    """The day just before, if the date is days behind it and its day of the week fits, where a past is told as present: "On 6
    August 2011 they met. Violence spreads on Sunday, August 7".
    """
    weekday = setting.extent.fields.get("weekday")
    told = None if weekday is None else flow_before(setting.anchors, setting.extent, past=False)
    if told is None or unit_of(told.value) != "D" or not _is_near(open_value, told, 0, _WEEKS):
        return None
    then = instance("earliest_after", open_value, told)
    return told if then is not None and then.isoweekday() == weekday else None


def _is_near(open_value: str, told: Point, back: int, ahead: int) -> bool:
    """Whether a date lies at most so many days before or behind one told before."""
    try:
        run("nearest", open_value, anchor=anchor_day(told), back=back, ahead=ahead)
    except Unresolved:
        return False
    return True


def _around(open_value: str, setting: Setting) -> Point | None:
    """The time just before, if the date lies between it and one of its year just behind."""
    point = year_around(setting.anchors, setting.extent)
    then = None if point is None else instance("earliest_after", open_value, point)
    return point if point is not None and then is not None and then.year == year_number(point.value) else None


def _goes_on(open_value: str, setting: Setting) -> bool:
    """ "She won in March 2016. In May she left": whether the date opens its sentence behind a month, season or day of another
    year, or lies weeks behind such a day, also where the last such month has just passed."""
    told = _line_before(open_value, setting)
    if told is None or unit_of(told.value) == "Y":
        return False
    return setting.anchors.opens(setting.extent) or (
        unit_of(told.value) == "D" and _is_near(open_value, told, 0, _WEEKS)
    )


def _in_chronicle(reading: Reading, setting: Setting) -> bool:
    """Counts a month or day from the entry of a chronicle of another year, one that opens an entry from the one before."""
    entry = setting.entry()
    if entry is None or year_number(entry.value) < 2:
        return False
    if not (setting.anchors.is_elsewhen(entry) or setting.anchors.headings.opens_entry(setting.extent)):
        return False
    reading.count_from(entry, "the chronicle goes on from it")
    reading.step("nearest", anchor=anchor_day(entry), back=BACK, ahead=AHEAD)
    return True


def _opens_chronicle(reading: Reading, setting: Setting) -> bool:
    """Counts the month or day that opens the first entry back from the last one, where they stand in the order of a year: "May 3:
    it opens. September 9: it closes".
    """
    entries = setting.anchors.headings.entries_from(setting.extent)
    days = [(one.fields["month"], one.fields.get("day", 1)) for one in entries if "month" in one.fields]
    years = sum(later < day for day, later in pairwise(days))
    if not len(days) == len(entries) > 1 + years or years > 1:
        return False
    stated = _year_above(setting) if not years else None
    last = stated or setting.anchors.point(entries[-1].index)
    if last is None or year_number(last.value) < 2:
        return False
    reading.count_from(last, "year of the heading" if stated else "the entries go on up to it")
    reading.step("in_year", year=year_number(last.value) - years)
    return True


def _year_above(setting: Setting) -> Point | None:
    """The year that is all the page has told above its entries, in its head line: "Events 2017"."""
    above, sentences = setting.anchors.before(setting.extent), setting.anchors.sentences
    if len(above) != 1 or sentences[above[0].sentence].kind not in HEADLINES:
        return None
    point = setting.anchors.known(above[0].index)
    return point if point is not None and unit_of(point.value) == "Y" else None


def _under_label(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """Counts a day of the week that heads a line from the day that heads the line above it."""
    if "weekday" not in fields or "month" in fields:
        return False
    point = _label_above(setting)
    if point is None or not is_as_fine(point, "D") or point.value.startswith("BC"):
        return False
    reading.count_from(point, "the list goes on from it")
    reading.step("nearest", anchor=anchor_day(point), back=0, ahead=6)
    return True


def _label_above(setting: Setting) -> Point | None:
    """The time that heads a line above the one that the extent heads ("Thursday: rain", then "Friday: dry")."""
    anchors, extent = setting.anchors, setting.extent
    heads = anchors.headings.heads_its_line
    if not heads(extent):
        return None
    near = takewhile(lambda one: _lines_between(anchors, one, extent) <= _NEAR, anchors.before(extent))
    above = next((one for one in near if heads(one) and one.sentence != extent.sentence), None)
    return None if above is None else anchors.known(above.index)


def _lines_between(anchors: Anchors, first: Extent, second: Extent) -> int:
    return anchors.paragraph(second.index) - anchors.paragraph(first.index)


def _in_list(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """Counts a day on a line without a verb from the line above it: "Term ends: 20 December", then "World Book Day: 6 March"."""
    point = _line_above(setting) if "day" in fields and setting.pointing.why == UNTOLD else None
    if point is None:
        return False
    headed = unit_of(point.value) == "S"
    back, days = (_HALF, 2 * _HALF) if headed else (_ORDER, 365)
    window: dict[str, Any] = {"anchor": anchor_day(point), "back": back, "ahead": days - 1 - back}
    day = first_day(run("nearest", reading.result, **window))
    if fields.get("weekday", day.isoweekday()) != day.isoweekday():
        return False
    reading.count_from(point, "year of the heading" if headed else "the list goes on from it")
    reading.step("nearest", **window)
    return True


def _line_above(setting: Setting) -> Point | None:
    """The day on the line above, or the season that heads the lines, if the lines up to it state the year of one."""
    last, above = setting.extent, None
    for other in setting.anchors.before(last)[:_LINES]:
        lines = setting.anchors.paragraph(last.index) - setting.anchors.paragraph(other.index)
        dated, label = (not names.isdisjoint(other.fields) for names in (_STATED, _LABELS))
        aside = "day" not in other.fields or (not lines and "range_end" in other.fields)
        if lines <= 2 and (other.op in _UNDATED or (not dated and label and aside)):
            continue  # 'October half-term: 21 October to 1 November'
        day = {"month", "day"} <= other.fields.keys()
        if lines > 2 or not (day or (dated and "season" in other.fields)) or (lines == 0 and last is setting.extent):
            return None
        above = above or other
        if dated:
            return setting.anchors.known(above.index)
        last = other
    return None


def _after_told(reading: Reading, told: Point, setting: Setting) -> None:
    """In the same sentence what is told goes on, or goes back to what "had been" before; in the next ones it may do both."""
    near = setting.in_same_sentence(told)
    place = "sentence" if near else "paragraph" if setting.in_same_paragraph(told) else "text"
    reading.count_from(told, f"the {place} goes on from it")
    if unit_of(told.value) == "Y":
        reading.step("in_year", year=year_number(told.value))
    else:
        had_been = near and setting.anchors.story.had_been(setting.extent)
        back, ahead = (364, 0) if had_been else (0, 364) if near else (BACK, AHEAD)
        reading.step("nearest", anchor=anchor_day(told), back=back, ahead=ahead)


def named_again(reading: Reading, fields: Fields, setting: Setting) -> bool:
    """ "Friday: rain ... most likely on Friday": a day of the week that its paragraph has named, where no clause says more; one
    to come of its sentence goes before what the tense says from afar ("aimed for Friday night rather than Friday morning").
    """
    if "weekday" not in fields or "month" in fields:
        return False
    point = setting.that_weekday(fields["weekday"])
    if point is None or not _is_named(point, setting):
        return False
    reading.count_from(point, "the day of that name told before")
    reading.step("nearest", anchor=anchor_day(point), back=0, ahead=0)
    return True


def _is_named(point: Point, setting: Setting) -> bool:
    """Whether a day of the week told before may be meant by one of its name."""
    undated = setting.now is None
    if not undated and setting.pointing.why != UNTOLD:
        ahead = setting.in_same_sentence(point) and setting.is_ahead(point.value)
        return ahead and setting.pointing.direction == "past" and setting.pointing.patience <= TENSED
    named = setting.anchors.extents[point.timex or 0]
    near = named.fields.get("ref", -1) >= 0 and _lines_between(setting.anchors, named, setting.extent) <= _NEAR
    same = (undated or near or setting.in_same_paragraph(point)) and not setting.is_over(point.value)
    return same and "weekday" in named.fields


def _just_passed(open_value: str, setting: Setting) -> bool:
    """Whether its last instance is so near to the publication that news would mean it."""
    if setting.now is None:
        return False
    last = instance("latest_before", open_value, setting.now)
    return last is not None and (first_day(setting.now.value) - last).days <= NEWS
