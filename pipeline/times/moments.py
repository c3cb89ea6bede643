"""Times of day: the day they are of, which may be told elsewhere, and midnight in between."""

from __future__ import annotations

from pipeline.clauses import clause_at
from pipeline.model import Extent
from pipeline.times.calendar import Unresolved, first_day, unit_of
from pipeline.times.dates import stated_date, time_of_day, with_time_of_day
from pipeline.times.durations import without_days
from pipeline.times.openness import is_bare_clock
from pipeline.times.pointings import AS_PLANNED, LOOSE, SCHEDULED, UNTOLD
from pipeline.times.reading import Point, Reading
from pipeline.times.setting import Fields, Setting
from pipeline.times.told_days import (
    NEAR,
    PAGE,
    clocked_day,
    left_long_ago,
    moment_told,
    near_day,
    same_day,
    title_day,
    told_day,
)
from pipeline.times.told_units import only_day, only_day_ahead, only_day_beside

_EVENING, _SMALL_HOURS, _BREAKFAST = 18, 6, 9
"""Hours from which a day grows late, before which the next one has hardly begun, and up to which one tells on from an evening."""
_NOON, _MIDNIGHT = 12, 24
_PROGRAMME = 5
"""Paragraphs that a programme goes on for without naming its day again."""
_LINE = 4
"""How many times a line of a programme tells at most."""
_BY_DAY = frozenset({"MO", "MI", "AF"})
"""Parts of a day that a night named beside it is before."""
_OF_PART = {"AF": range(1, 6), "EV": range(5, 12), "NI": range(6, 12)}
"""Hours of twelve that are of a part of the day told before them, if none is told to be of the morning."""
_OF_A_DAY = frozenset({"day_shift", "month", "weekday", "year", "holiday"})
_MINUTES = {"TH": 60, "TM": 1}
"""Minutes of a unit of time."""
_WEST, _EAST = -12, 14
"""The time zones farthest off Greenwich, in hours."""


def clock(fields: Fields, setting: Setting) -> Reading:
    """A time of day with or without its day."""
    if "each" in setting.extent.fields or _is_usual(fields, setting):
        hour = time_of_day(fields) or ""
        return without_days(
            Reading(type="TIME", value=f"{'' if hour[:1].isdigit() else 'XXXX-XX-XX'}T{hour}"), "repeated"
        )
    reading = Reading()
    if not _OF_A_DAY.isdisjoint(fields):
        stated_date(reading, fields, setting)
        return with_time_of_day(reading, _of_the_half_named(fields, setting, reading.result))
    if setting.beside_a_lost_day():
        raise Unresolved("time of an unknown day")
    told = setting.previous("D") if setting.narrative else _day_told(setting)
    alone = told is None and setting.following is None and "timezone" not in fields
    if alone and setting.told_as_over() and left_long_ago(setting.anchors, setting.extent):
        raise Unresolved("time of an unknown day")  # 'The shop burned on 9 March last year. ... He rang at 2.15am.'
    before = told if setting.narrative else told or setting.now
    if "overnight" in fields and before is not None and _is_left(before, setting):
        before = setting.now  # 'They buried her on Tuesday. It snowed overnight.'
    point = reading.count_from(setting.following or before)
    day, _, part = point.value.partition("T")
    reading.step("value", value=day)
    if unit_of(reading.result) != "D":
        raise Unresolved("time of an unknown day")
    past = point.kind == "publication" and setting.told_as_past()
    if past and "overnight" not in fields and setting.is_quoted():
        raise Unresolved("time of an unknown day")  # '"It was 2 a.m.," said Lee'
    fields = _of_the_half_named(_of_the_half_told(fields, setting, point, part), setting, day)
    days = _days_away(fields, setting, part)
    late = fields.get("relation") == "after" and _is_late(part)  # 'late on Monday night ... just after midnight'
    published = setting.anchors.published
    over = past or (setting.told_as_past() and published is not None and day == published.value)
    if fields.get("daypart") == "24:00" and (late or over):  # 'ended at midnight', published on the day behind it
        fields, days = {**fields, "daypart": "00:00"}, 1 if late else days
    if past and "through" in fields:
        days = -1  # 'they talked through the night': the one that is over
    if days:
        reading.step("shift", count=days)
    # "half past nine on Tuesday night", "on Tuesday night, when he came at 9:30"
    beside = setting.following is not None or (point.timex is not None and setting.in_same_sentence(point))
    return with_time_of_day(reading, {"daypart": part, **fields} if beside and "hour" in fields else fields)


def _is_usual(fields: Fields, setting: Setting) -> bool:
    """'Meetings normally start at 7.30 p.m.': whether an hour without its day is one of a habit."""
    told = not _OF_A_DAY.isdisjoint(fields)
    return "habit" in fields and not told and setting.pointing.why in (UNTOLD, SCHEDULED)


def _is_left(day: Point, setting: Setting) -> bool:
    """Whether a night is the last one before publication: another paragraph tells the day, or another sentence the day before
    publication.
    """
    if setting.now is None or day.timex is None or setting.in_same_sentence(day) or setting.narrative:
        return False
    return not setting.in_same_paragraph(day) or (first_day(setting.now.value) - first_day(day.value)).days == 1


def _of_the_half_named(fields: Fields, setting: Setting, day: str) -> Fields:
    """The half that the text gives the same hour elsewhere; an hour announced for a day to come is hardly of the small ones."""
    if "hour" not in fields or not {"ampm", "daypart", "timezone", "minutes_to", "seconds"}.isdisjoint(fields):
        return fields
    held = setting.now is not None and not setting.told_as_past() and not setting.is_over(day)
    half = setting.anchors.halves.of(setting.extent, held)
    return fields if half is None else {**fields, "ampm": half}


def _of_the_half_told(fields: Fields, setting: Setting, point: Point, before: str) -> Fields:
    """ "It left at 3:26 p.m. and was down by 3:31": an hour of twelve behind one is the nearer such hour."""
    told = None if point.timex is None else setting.anchors.extents[point.timex]
    hour, last = fields.get("hour", 0), _hours(before)
    own = {"ampm", "daypart", "timezone"} & fields.keys()
    ends = fields.get("relation") in ("by", "until") and 0 < hour < _NOON
    past_noon = ends and (before == "AF" or (before == "MO" and hour < _SMALL_HOURS))
    if (hour in _OF_PART.get(before, ()) or past_noon) and not own and setting.is_near(point):
        return {**fields, "ampm": "pm"}  # 'on Friday night ... by 10:15'
    if not own and told is not None and _ends_past_noon(fields, setting, told, last):
        return {**fields, "ampm": "pm"}
    twelve = told is not None and last is not None and told.fields.get("hour", 0) <= _NOON <= last
    inferred = told is not None and last is not None and last > _NOON >= told.fields.get("hour", _MIDNIGHT)
    halved = told is not None and (twelve or inferred or {"hour", "ampm"} <= told.fields.keys() or before == "12:00")
    if last is None or not halved or not setting.in_same_paragraph(point):
        return fields
    if own or not 1 <= hour <= _NOON:
        return fields
    early = hour % _NOON + fields.get("minute", 0) / 60
    ahead = early < last < _NOON and setting.in_same_sentence(point)  # 'began at 9 a.m. and ended at 5:30'
    late = ahead or abs(early + _NOON - last) < abs(early - last)
    return {**fields, "ampm": "pm" if late else "am"}


def _ends_past_noon(fields: Fields, setting: Setting, told: Extent, last: float | None) -> bool:
    """'From 11:30 to 2:30' ends in the afternoon; '02:30' is of twenty-four hours."""
    whole = told.index != fields.get("range_start") or "ampm" in told.fields or setting.extent.text.startswith("0")
    return not whole and last is not None and 0 < fields.get("hour", 0) < last <= _NOON


def moment_later(fields: Fields, setting: Setting) -> Reading | None:
    """ "Eleven minutes later": counted from the hour that its paragraph told just before; None where it told none."""
    if not {fields["unit"], fields.get("unit2", "TM")} <= _MINUTES.keys():
        return None
    minutes = (fields.get("count", 1) + fields.get("fraction", 0)) * _MINUTES[fields["unit"]]
    minutes += fields.get("number2", 0) * _MINUTES[fields.get("unit2", "TM")]
    point = moment_told(setting.anchors, setting.extent) or setting.previous("D")
    near = point is not None and (setting.in_same_paragraph(point) or _goes_on_at(point, setting))
    told = _hours(point.value.partition("T")[2]) if point is not None and near else None
    if point is None or told is None or minutes != int(minutes):
        return None
    days, moment = divmod(round(told * 60) + fields["sign"] * int(minutes), 24 * 60)
    reading = Reading(type="TIME", mod=fields.get("mod"))
    reading.count_from(point)
    reading.step("value", value=point.value.partition("T")[0])
    if days:
        reading.step("shift", count=days)
    return reading.step("part", why=setting.extent.text, part=f"{moment // 60:02d}:{moment % 60:02d}")


def _goes_on_at(point: Point, setting: Setting) -> bool:
    """'They rang at 10:15 p.m. \\ Two hours later a man fell': whether what opens a paragraph goes on from the one before."""
    anchors, sentence = setting.anchors, setting.extent.sentence
    opens = sentence > 0 and anchors.sentences[sentence - 1].paragraph != anchors.sentences[sentence].paragraph
    return opens and setting.is_near(point) and setting.told_as_past()


def _days_away(fields: Fields, setting: Setting, other: str) -> int:
    """How many days a time of day lies off the day told beside or before it, `other` being the time of day told there."""
    if "two_clocks" in fields:
        return _across_midnight(fields, other)
    if "overnight" in fields and setting.following is not None and other in _BY_DAY:
        return -1  # 'will fall overnight and clear by Friday afternoon'
    if setting.following is not None:
        over = fields.get("range_end", -1) == fields.get("on_day") or (_hours(other) or _NOON) < _BREAKFAST
        return -int(over and _is_later(time_of_day(fields), other))  # 'lit at 11 p.m. and put out by 5 a.m. on Monday'
    if "overnight" in fields:
        early = other == "MO" or (_hours(other) or _NOON) < _NOON  # 'down at 0930 GMT, having lost a cent overnight'
        return -1 if early or (setting.told_as_past() and not other) else 0
    ends = fields.get("relation") in ("by", "until")
    over = "range_start" in fields and _is_later(other, time_of_day(fields))
    if setting.follows_a_night() and _hours(time_of_day(fields)) is not None:
        return 1  # 'rose overnight and fell again by noon'
    if fields.get("relation") == "since":
        return 0  # 'drinks tonight? been up since 5 a.m.'
    return int(over or _is_past_midnight(other, time_of_day(fields), ends or setting.told_as_over()))


def _is_later(clock: str | None, other: str | None) -> bool:
    """Whether an hour is later in the day: 'from 10 p.m. to 7 a.m.' goes over midnight."""
    hour, before = _hours(clock), _hours(other)
    return hour is not None and before is not None and hour > before


def _across_midnight(fields: Fields, other: str) -> int:
    """ "4:40 a.m. (2040 GMT Thursday)" is on Friday: no place is 16 hours behind Greenwich, none is 15 ahead of it."""
    utc = fields.get("timezone") == "+00:00"
    local, greenwich = _hours(other if utc else time_of_day(fields)), _hours(time_of_day(fields) if utc else other)
    if local is None or greenwich is None:
        return 0
    days = (local - greenwich < _WEST) - (local - greenwich > _EAST)
    return -days if utc else days


def _is_past_midnight(before: str, now: str | None, ends: bool) -> bool:
    """ "At 10 p.m. on Monday ... by 2 a.m.", "overnight ... at dawn": what is behind an evening is of the next day; `ends`: also
    what is told as over ("until 7 a.m.", "stopped at 7 a.m.").
    """
    hour = _hours(now)
    return _is_late(before) and (
        ((ends or before == "NI") and now == "MO")
        or (hour is not None and hour < (_BREAKFAST if ends else _SMALL_HOURS))
    )


def _is_late(clock: str) -> bool:
    """Whether a part or time of day is of the evening or night."""
    hour = _hours(clock)
    return clock in ("EV", "NI") or (hour is not None and hour >= _EVENING)


def _hours(clock: str | None) -> float | None:
    """Hours since midnight; None for a part of the day."""
    hour, _, minute = (clock or "").partition(":")
    return int(hour) + int(minute[:2]) / 60 if hour.isdigit() else None


def _day_told(setting: Setting) -> Point | None:
    """The day told beside it, of the entry of a chronicle, or told just before, if that does not lie ahead of what happened."""
    beside = same_day(setting.anchors, setting.extent)
    passed = beside is not None and setting.told_as_past() and setting.is_ahead(beside.value)
    if beside is not None and (not passed or setting.stands_at(beside) or _is_in_one_clause(beside, setting)):
        return beside
    entry = setting.entry_of_story()
    if entry is not None and unit_of(entry.value) == "D":
        return entry
    if setting.lasts_until_now():
        return None  # 'The roads have been full since first light'
    told = told_day(setting.anchors, setting.extent)
    if told is not None:
        return None if setting.told_as_past() and setting.is_ahead(told.value) else told
    clocked = clocked_day(setting.anchors, setting.extent) if setting.told_as_past() else None
    if clocked is not None:
        return clocked
    told_past = setting.told_as_past()
    near = near_day(setting.anchors, setting.extent, PAGE if told_past else NEAR, told_past)
    title = title_day(setting.anchors, setting.extent)
    if near is not None and _can_be_of(near, setting, setting.is_near(near)):
        return only_day_beside(near, setting)
    if title is not None and _can_be_of(title, setting, True):
        return title
    if _is_line_of_programme(setting):
        return setting.coming("D", _PROGRAMME)
    if told_past and (alone := only_day(setting.anchors, setting.extent)) is not None:
        return alone
    if not told_past and (alone := only_day_ahead(setting.anchors, setting.extent)) is not None:
        return alone
    if not setting.is_told_as_to_come() or not AS_PLANNED.isdisjoint(setting.extent.fields):
        return None
    # 'Rain will ease by midday', 'the surge could come at 8:30 p.m.'
    loose = setting.extent.fields.get("relation") in ("by", "until") or setting.pointing.patience <= LOOSE
    return None if loose else setting.coming("D", _PROGRAMME)


def _is_in_one_clause(day: Point, setting: Setting) -> bool:
    """'I can get it done tomorrow at work, and in the evening', 'said it will shut on Friday, starting at 9 a.m.': whether one
    clause has both, or the hour stands in a participle.
    """
    extent, other = setting.extent, setting.anchors.extents[day.timex or 0]
    if other.sentence != extent.sentence or not {"attributive", "relation", "measured"}.isdisjoint(other.fields):
        return False
    clauses = setting.anchors.story.clauses[extent.sentence]
    own = clause_at(clauses, extent.start)
    return own is clause_at(clauses, other.start) or (own is not None and own.kind == "participle")


def _is_line_of_programme(setting: Setting) -> bool:
    """'The plan is as follows: \\ 9.30am to 11am – Races for all': what opens a line behind a colon, or another such line; an
    hour alone in its line has its own below it.
    """
    extent, anchors = setting.extent, setting.anchors
    if not extent.sentence or not anchors.headings.opens_line(extent):
        return False
    whole = anchors.headings.is_whole(extent)
    if not whole and anchors.sentences[extent.sentence - 1].text.endswith(":"):
        return True
    lines = (other for other in anchors.before(extent)[:_LINE] if extent.sentence - other.sentence <= 1 + whole)
    opened = (one for one in lines if anchors.headings.opens_line(one) and is_bare_clock(one))
    return any((point := anchors.known(one.index)) is not None and setting.is_ahead(point.value) for one in opened)


def _can_be_of(day: Point, setting: Setting, beside: bool) -> bool:
    """Whether a day is over and its time of day told as past, or the day and its time both to come; `beside` it without a
    verb that says so ("Football on Sunday? Kick-off 2.30pm").
    """
    past = (setting.told_as_past() or not AS_PLANNED.isdisjoint(setting.extent.fields)) and setting.is_over(day.value)
    ahead = setting.pointing.direction == "future" or (beside and setting.pointing.why == UNTOLD)
    return past or (ahead and setting.is_ahead(day.value))
