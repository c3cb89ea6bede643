"""The day of a time of day, told elsewhere: in its sentence, its paragraph, the ones before or the heading; the year of
"the end of the year" and of "On 14 February".
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from math import inf

from pipeline.model import Extent
from pipeline.times.anchors import FINE, Anchors
from pipeline.times.calendar import first_day, unit_of, year_number
from pipeline.times.openness import states_year
from pipeline.times.reading import Point
from pipeline.times.storyline import COMPARED, is_as_fine

_WEEK, _WEEKS = 7, 14
"""Days off the publication up to which, and from which, a time of day is one of the day told before it."""
_MONTH = 31
"""Days off the publication from which a time of day told behind a day may be of that day."""
NEAR, _FAR = 3, 2
"""How many paragraphs a time of day may stand behind its day, those of news being short, and from how many on it does so
only behind a fresh day."""
_UNDATED = 2
"""How many paragraphs an hour that opens one may stand behind the far day that is the last one told."""
_BEHIND = 2
"""How many sentences the date that ends a year may stand behind one within it."""
_NO_LINE = frozenset({"relation", "attributive", "measured", "compared"})
"""What is told of a time beside the line of the text."""
PAGE = 12
"""How many paragraphs "earlier in the day", and an hour told as past, may stand behind their day."""
_FRESH, _YESTERDAY = 3, 1
"""How many days a fresh one is off the publication at most, and one that a whole page tells of."""


def same_day(anchors: Anchors, extent: Extent) -> Point | None:
    """The last day named before in the same sentence, or with a time of day in the one before it."""
    before = (other for other in anchors.before(extent) if not _lasts_since(other))
    days = ((other, anchors.known(other.index)) for other in before if not anchors.story.is_denied(other))
    told = next(((other, point) for other, point in days if point and is_as_fine(point, "D")), None)
    if told is None or not _is_beside(anchors, told[0], extent) or anchors.story.is_in_relative(told[0], extent):
        return None
    hours = (other for other in anchors.before(extent) if other.fields.get("on_day") == told[0].index)
    clocks = (point for other in hours if (point := anchors.known(other.index)))
    return next(clocks, told[1])  # 'sounded at 9:20 p.m. on Tuesday and stopped at 6 a.m.'


def moment_told(anchors: Anchors, extent: Extent) -> Point | None:
    """The last time of day named before in the sentence or the one before that nothing lasts since: "since 5 a.m. he waits"."""
    clocks = (other for other in anchors.before(extent) if other.op in ("clock", "later"))
    near = takewhile(lambda other: extent.sentence - other.sentence <= 1, clocks)
    told = (anchors.known(other.index) for other in near if other.fields.get("relation") != "since")
    return next((point for point in told if point and "T" in point.value), None)


def _lasts_since(extent: Extent) -> bool:
    """'Kept out since Thursday, they came at noon.'"""
    return extent.fields.get("relation") == "since" and "hour" not in extent.fields


def told_day(anchors: Anchors, extent: Extent) -> Point | None:
    """The last day named before in the paragraph that is no background, if it is weeks off the publication."""
    days = (
        point for other in anchors.before(extent) if (point := anchors.known(other.index)) and is_as_fine(point, "D")
    )
    near = takewhile(lambda point: anchors.paragraphs_since(point, extent) == 0, days)
    point = next((point for point in near if not _is_left(anchors, point)), None)
    return point if point is not None and is_weeks_off(anchors, point) else None


def clocked_day(anchors: Anchors, extent: Extent) -> Point | None:
    """The day weeks off the publication that the hours told in one of the last paragraphs are of, unless another was told since:
    "It took off at 1:21 a.m. on 8 March. ... The search began at 5:30 a.m."; of a page that has told of no other day those far
    below, too; for an hour that opens a paragraph the day so far off that the one above tells, or the one above that.
    """
    days = ((other, anchors.known(other.index)) for other in anchors.before(extent))
    fine = [(other, point) for other, point in days if point is not None and is_as_fine(point, "D")]
    reach = PAGE if len({point.value[:10] for _, point in fine}) == 1 else NEAR
    for other, point in takewhile(lambda found: anchors.paragraphs_since(found[1], extent) <= reach, fine):
        if "T" in point.value:
            return point if _days_off(anchors, point) > _WEEK else None
        if not is_aside(other) and anchors.story.is_told(other):
            goes_on = anchors.opens(extent) and anchors.paragraphs_since(point, extent) <= _UNDATED
            return point if goes_on and _days_off(anchors, point) > _WEEKS else None
    return None


def _is_left(anchors: Anchors, point: Point) -> bool:
    """Whether a day is told as background, which the text leaves again: "the vote had been put off from May 3"."""
    return anchors.story.had_been(anchors.extents[point.timex or 0], main=True)


def near_day(anchors: Anchors, extent: Extent, reach: int = NEAR, past: bool = False) -> Point | None:
    """The last day named before in one of the last `reach` paragraphs that is at most a week off the publication; "two days
    earlier", "since Monday", "until Friday" are asides, and so is the day of a saying where one of what happened is told.
    `past`: what is told has happened; behind a day to come it is of the day whose hours were told before.
    """
    if anchors.headings.is_whole(extent):
        return None  # '2.05 p.m.' alone opens an entry of what is written as it happens
    quoted = anchors.is_quoted(extent)
    told = [
        other
        for other in anchors.before(extent)
        if (not is_aside(other) or _is_reached(anchors, other)) and (quoted or not anchors.is_quoted(other))
    ]
    if past and told and (point := anchors.known(told[0].index)) and anchors.is_ahead(point):
        told = [other for other in told if (point := anchors.known(other.index)) and "T" in point.value]
    happened = (other for other in told if other.index not in anchors.of_sayings and not _is_beside_day(anchors, other))
    own = [other for other in happened if not anchors.story.is_in_relative(other, extent)]
    return _nearest(anchors, extent, own, reach) or _nearest(anchors, extent, told, reach)


def _nearest(anchors: Anchors, extent: Extent, told: Iterable[Extent], reach: int) -> Point | None:
    days = (point for other in told if (point := anchors.known(other.index)) and is_as_fine(point, "D"))
    away = ((anchors.paragraphs_since(point, extent), point) for point in days)
    long_ago = False
    for far, point in takewhile(lambda found: found[0] <= reach, away):
        off = _days_off(anchors, point)
        if off <= (_WEEK if far < _FAR else _FRESH if far <= NEAR else _YESTERDAY) and not (long_ago and far > NEAR):
            return point
        long_ago = long_ago or off > _WEEKS
    return None


def left_long_ago(anchors: Anchors, extent: Extent) -> bool:
    """Whether the last day that one of the last paragraphs told as past is more than a month off the publication; what is said is
    of the news.
    """
    if anchors.headings.is_whole(extent) or extent.index in anchors.of_sayings:
        return False
    told = ((other, anchors.known(other.index)) for other in anchors.before(extent) if not is_aside(other))
    days = ((other, point) for other, point in told if point is not None and is_as_fine(point, "D"))
    other, day = next(days, (extent, None))
    if day is None or anchors.paragraphs_since(day, extent) > NEAR:
        return False
    return _days_off(anchors, day) > _MONTH and anchors.story.is_told(other)


def title_day(anchors: Anchors, extent: Extent) -> Point | None:
    """The one day of a month that the heading above names, else the first line ("Minutes of the meeting of 3 May")."""
    days = (anchors.headings.day_of(number) for number in (anchors.headings.above[extent.sentence], 0))
    day = next((day for day in days if day is not None and day.index < extent.index), None)
    return None if day is None else anchors.known(day.index)


def just_dated(anchors: Anchors, extent: Extent) -> Point | None:
    """The time of another year named just before, here or in the sentence before, that dates with its year what is told: "was
    founded in 2010. By the end of the year it had ..."; not "the 2010 law", "since 2010".
    """
    other = _just_told(anchors, extent, 1)
    return None if other is None or "year" not in other.fields else anchors.known(other.index)


def line_before(anchors: Anchors, extent: Extent) -> Point | None:
    """The month or day of another year, or the year that opens its sentence, that the paragraph has told in plain past just
    before: "The trial opened in January 2018. On 14 February a witness fainted".
    """
    other = _just_told(anchors, extent, 2)
    point = None if other is None or not anchors.story.is_told(other) else anchors.known(other.index)
    if other is None or point is None:
        return None
    unit = unit_of(point.value)
    if other.sentence == extent.sentence and unit not in ("M", "D"):
        return None  # 'was extended last spring and lapses on 15 April'
    return point if unit in FINE or (unit == "Y" and "year" in other.fields and anchors.opens(other)) else None


def flow_before(anchors: Anchors, extent: Extent, past: bool = True) -> Point | None:
    """The month or day of another year that is the time just before, in this paragraph or the one above, told in plain past: "It
    sank on 10 March 2011. Divers came on 12 March"; not `past`: in any tense.
    """
    told = ((other, anchors.known(other.index)) for other in anchors.before(extent))
    other, point = next(((other, point) for other, point in told if point is not None), (extent, None))
    if point is None or unit_of(point.value) not in ("D", "M") or not anchors.is_elsewhen(point):
        return None
    if other.op in COMPARED or (not _NO_LINE.isdisjoint(other.fields) and other.fields.get("relation") != "by"):
        return None
    if "year_ref" in other.fields:
        return None  # '15 May of last year' is told from now
    if (latest := _latest_of_month(anchors, other)) is not None and latest.value > point.value:
        return None  # 'was up in July 2020 from what it was in July 2019'
    said = extent.index in anchors.of_sayings  # 'Berg said in May' in a paragraph of its own is of the news
    near = anchors.paragraphs_since(point, extent) <= (0 if said else 1)
    return point if near and (not past or anchors.story.is_told(other, hanging=True)) else None


def dated_behind(anchors: Anchors, extent: Extent) -> Point | None:
    """The month or day, with its year, that is the next time in the sentence."""
    if extent.index + 1 == len(anchors.extents):
        return None
    other = anchors.extents[extent.index + 1]
    stated = other.sentence == extent.sentence and {"month", "year"} <= other.fields.keys()
    point = anchors.point(other.index) if stated else None
    return point if point is not None and not point.value.startswith("BC") else None


def same_month(anchors: Anchors, extent: Extent, past: bool) -> Point | None:
    """The same month of an earlier year in this sentence or the one before; of a day told as past, anywhere before where it or a
    day up to a week before is told; the same day wherever it is named. Of two years in one sentence the later one: the other
    is there to compare with.
    """
    for other in anchors.before(extent):
        near = extent.sentence - other.sentence <= 1
        if not near and not (past and "day" in extent.fields):
            return None
        days = extent.fields.get("day", 0) - other.fields.get("day", 0)
        if not near and "day" in other.fields and not 0 <= days <= _WEEK:
            continue
        if _is_of_month(other, extent) and other.fields.get("relation") != "since":  # 'kept so since December 2008'
            if not near and days and not anchors.story.is_told(other):
                return None
            point, day = _latest_of_month(anchors, other), anchors.published
            return point if point and day and 0 < year_number(point.value) < year_number(day.value) else None
    return None


def _is_of_month(other: Extent, extent: Extent) -> bool:
    return other.fields.get("month") == extent.fields.get("month", 0) and states_year(other)


def _latest_of_month(anchors: Anchors, extent: Extent) -> Point | None:
    """The last year that the sentence of a month names with it: "up in July 2020 from what it was in July 2019"."""
    before = takewhile(lambda other: other.sentence == extent.sentence, anchors.before(extent))
    known = [anchors.known(other.index) for other in (extent, *before) if _is_of_month(other, extent)]
    return max((point for point in known if point), key=lambda point: point.value, default=None)


def year_around(anchors: Anchors, extent: Extent) -> Point | None:
    """The month or day just before, if it is of another year than the publication's and of the same as the one just behind, which
    states its year: "He began in January 2003. He wrote on 27 August. A ruling of 9 September 2003 followed".
    """
    before = next((other for other in anchors.before(extent) if "month" in other.fields), None)
    behind = next((other for other in anchors.extents[extent.index + 1 :][:2] if "month" in other.fields), None)
    if before is None or behind is None or not anchors.of_sayings.isdisjoint((before.index, behind.index)):
        return None
    near = anchors.paragraph(extent.index) - anchors.paragraph(before.index) <= 1
    point = anchors.known(before.index) if near and behind.sentence - extent.sentence <= _BEHIND else None
    if point is None or point.value.startswith("BC") or not anchors.is_elsewhen(point):
        return None
    told = [(one.fields["month"], one.fields.get("day", 0)) for one in (extent, behind)]
    return point if year_number(point.value) == behind.fields.get("year") and told[0] <= told[1] else None


def _just_told(anchors: Anchors, extent: Extent, sentences: int) -> Extent | None:
    """The time named before in the paragraph, so many sentences back at most, if it is of another year and no aside."""
    told = ((other, anchors.known(other.index)) for other in anchors.before(extent))
    other, point = next(((other, point) for other, point in told if point is not None), (extent, None))
    near = extent.sentence - other.sentence <= sentences and anchors.paragraph(other.index) == anchors.paragraph(
        extent.index
    )
    if point is None or not near or not anchors.is_elsewhen(point):
        return None
    return other if other.op not in COMPARED and _NO_LINE.isdisjoint(other.fields) else None


def is_aside(extent: Extent) -> bool:
    """Whether a time is told beside the line of the text: "two days earlier", "since Monday", "fell from Monday", "overnight"."""
    if not extent.fields.keys().isdisjoint(("measured", "overnight")):
        return True  # 'fell 0.4 percent from Monday. At noon', 'Storms came overnight. At noon'
    return extent.fields.get("sign", 1) < 0 or extent.fields.get("relation") in ("since", "until", "by")


def _is_beside_day(anchors: Anchors, extent: Extent) -> bool:
    """Whether a day is told beside the one that its sentence has told before: "they rang on Sunday after leaving on Friday"."""
    if not anchors.story.is_aside(extent):
        return False
    own = takewhile(lambda other: other.sentence == extent.sentence, anchors.before(extent))
    told = (other for other in own if not anchors.story.is_aside(other))
    return any((point := anchors.known(other.index)) and is_as_fine(point, "D") for other in told)


def _is_reached(anchors: Anchors, extent: Extent) -> bool:
    """ "Had restored power by Monday evening. As of 5 p.m.": where the text has got to."""
    reached = extent.fields.get("relation") == "by" and anchors.story.had_been(extent, main=True)
    return reached and not anchors.story.is_denied(extent)


def is_weeks_off(anchors: Anchors, point: Point) -> bool:
    """Whether a day lies weeks off the publication, if that is told."""
    return anchors.published is not None and _days_off(anchors, point) > _WEEKS


def _days_off(anchors: Anchors, point: Point) -> float:
    """How many days a day lies off the publication."""
    if anchors.published is None or point.value.startswith("BC"):
        return inf
    return abs((first_day(point.value) - first_day(anchors.published.value)).days)


def _is_beside(anchors: Anchors, other: Extent, extent: Extent) -> bool:
    """ "It hit at 22:00 on Wednesday. Winds rose at 23:40": nothing but the time of day is told anew."""
    if other.sentence == extent.sentence:
        return True
    near = "thereafter" in extent.fields or anchors.paragraph(other.index) == anchors.paragraph(extent.index)
    return near and other.sentence == extent.sentence - 1 and other.op == extent.op == "clock"
