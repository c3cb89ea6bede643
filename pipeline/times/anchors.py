"""What a time can be counted from: the publication, the statement it stands in, a time named before.

In news an open or relative time counts from the publication or statement day; in a story from the time named before it.
The line of a story is `storyline.py`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import takewhile
from math import inf

from pipeline.model import Clause, Extent, Page, PerSentence, Said, Sentence
from pipeline.times.calendar import Unresolved, first_day, last_day, unit_of, year_number
from pipeline.times.figures import order_on_page
from pipeline.times.filing import filed_day, may_count_from_filing
from pipeline.times.halves import halves_of
from pipeline.times.headings import Headings
from pipeline.times.openness import counts_from_day, states_year
from pipeline.times.paragraphs import Paragraphs
from pipeline.times.reading import Point
from pipeline.times.statements import fine_enough, holds_weekend, quotations_around, times_of_sayings
from pipeline.times.storyline import Storyline, is_as_fine, last_point

_BACK = 200
"""How many expressions back a time named before may lie; keeps long documents linear."""
_HISTORY, _LONG_AGO = 25, 5
"""How many years ago is history, on which a paragraph stays, and how many a time on which its sentence does, and the next
ones if it opens it."""
_MARKS = " \"“‘'"
"""What may stand before the first word of a sentence."""
FINE, _COARSE = frozenset({"M", "D", "S", "W", "WE"}), frozenset({"S", "M", "Y", "DE", "CE"})
_GOODS = frozenset({"contract", "delivered"})
"""Notes of a month that only says which goods are meant: 'oil for March delivery'."""
PERIODS = frozenset({"M", "S", "Q", "H", "Y"})
"""Units of what is no day."""


class Anchors:
    """Anchors of one document. `point` gives an extent's time, `known` one only if it has been computed already."""

    def __init__(
        self,
        page: Page,
        sentences: list[Sentence],
        extents: list[Extent],
        said: list[Said],
        point: Callable[[int], Point | None],
        known: Callable[[int], Point | None],
        clauses: PerSentence[list[Clause]],
    ) -> None:
        """`point` may compute what it is asked for, `known` may not."""
        day = page.document.published_date
        self.published = Point("publication", day.isoformat(), "publication day") if day else None
        self._usual = page.day_first
        self.sentences, self.extents = sentences, extents
        self.point, self.known = point, known
        self.story = Storyline(sentences, extents, clauses, known, day)
        self.statements = quotations_around(extents, said, page.text)
        self._quotations = sorted(
            (span.start, span.end) for one in said if one.quote == "direct" for span in one.content
        )
        self.of_sayings, self.of_cues = times_of_sayings(said, extents, page.text)
        """The extents that date what somebody says ('the police said on Sunday'), and those of them that date nothing else."""
        self.headings = Headings(sentences, extents, day.year if day else None)
        self.paragraphs = Paragraphs(sentences)
        self.halves = halves_of(extents)
        self._dated = next((extent for extent in extents if "written" in extent.fields), None)
        self._filed = next((extent for extent in extents if "filed" in extent.fields), None)

    @cached_property
    def day_first(self) -> bool | None:
        """Whether the page writes the day before the month in dates of figures; None where it does not show."""
        published = first_day(self.published.value) if self.published else None
        return order_on_page(self.extents, published, self._usual)

    def day(self, extent: Extent, exact: bool = False) -> Point | None:
        """The day of the innermost dated quotation that the extent stands in, else of publication.

        `exact`: the extent counts from it. A quotation of an earlier week, month or year then stands for its day if it is fine
        enough; raises Unresolved if not.
        """
        for said in self.statements.get(extent.index, ()):
            if exact and said.when_basis == "unknown":
                raise Unresolved("the day of the statement is not told")
            for index in said.when:
                point = self.point(index)
                if point and unit_of(point.value) == "D":
                    return Point("statement", point.value[:10], "day of the statement", index)
                if exact and point and point.value.startswith("BC"):
                    raise Unresolved("the day of the statement is not told")
                if exact and point and self._is_elsewhere(point, extent):
                    return fine_enough(Point("statement", point.value, "time of the statement", point.timex), extent)
        return self._written(extent) or self._day_filed(extent) or self.published

    def is_quoted(self, extent: Extent) -> bool:
        """Whether an extent stands in a direct quotation."""
        place = bisect_right(self._quotations, (extent.start, inf))
        return place > 0 and extent.start < self._quotations[place - 1][1]

    def _written(self, extent: Extent) -> Point | None:
        """The day on which the entry of a diary, chat or log that an extent stands in was written, or a letter or minutes."""
        behind = self._dated is not None and self._dated.index < extent.index
        opener = self.headings.written(extent) or (self._dated if behind else None)
        point = None if opener is None else self.point(opener.index)
        if point is None or unit_of(point.value) != "D" or point.value.startswith("BC"):
            return None
        own, day = point.value[:10], None if self.published is None else self.published.value
        if day is not None and (own == day or (own > day and not self._is_thread())):
            return None  # a day to come heads what is planned for it
        return Point("statement", own, "day of the entry", point.timex)

    def _is_thread(self) -> bool:
        """Whether the page is dated by the first of its posts: the ones behind it are later."""
        first = self.headings.first_of_log
        point = None if first is None else self.point(first.index)
        return point is not None and self.published is not None and point.value[:10] == self.published.value

    def _day_filed(self, extent: Extent) -> Point | None:
        """The day of the dateline, if that is some days before the publication and the extent counts from it."""
        if self._filed is None or self.published is None or self._filed.index >= extent.index:
            return None
        return (
            filed_day(extent, self.point(self._filed.index), self.published) if may_count_from_filing(extent) else None
        )

    def _is_elsewhere(self, point: Point, extent: Extent) -> bool:
        """Whether the publication day would give another result than the time of a statement, and is none of its weekend."""
        if self.published is not None and holds_weekend(point.value, self.published.value):
            return False
        far = self.published is None or year_number(self.published.value) - year_number(point.value) > 1
        return far or counts_from_day(extent)

    def previous(self, extent: Extent, unit: str) -> Point | None:
        """The last time named before that is at least as precise as a unit, be it an aside."""
        before = (self.known(other.index) for other in self.before(extent))
        return last_point((point for point in before if point), unit)

    def told_month(self, extent: Extent) -> Point | None:
        """The last month or day named before, one of those that something lasts since or until only if there is no other."""
        asides = ("since", "until", "before")
        told = (other for other in self.before(extent) if other.fields.get("relation") not in asides)
        points = (self.known(other.index) for other in told)
        return last_point((point for point in points if point), "M") or self.previous(extent, "M")

    def that_weekday(self, extent: Extent, weekday: int) -> Point | None:
        """The last day named in this paragraph or the one before that is such a weekday, 1 to 7."""
        days = (point for other in self.before(extent) if (point := self.known(other.index)) and is_as_fine(point, "D"))
        near = takewhile(lambda point: self.paragraphs_since(point, extent) <= 1, days)
        return next((point for point in near if first_day(point.value).isoweekday() == weekday), None)

    def that_year(self, extent: Extent) -> Point | None:
        """The last time named before of another year than the publication's, which would be "this year"; else the last."""
        earlier = (self.known(other.index) for other in self.before(extent) if "of_law" not in other.fields)
        before = [point for point in earlier if point is not None]
        return last_point((one for one in before if self._years_ago(one) != 0), "Y") or last_point(before, "Y")

    def told_before(self, extent: Extent) -> Point | None:
        """The last month, season or day told before in the paragraph, or the year that opens a sentence, or long ago in the
        same one ("the strike of 1893 lasted from April to July"), if it is past.

        In its own sentence it is of an earlier year than the publication. Beyond it news comes back to the present soon.
        """
        saying = extent.index in self.of_sayings
        for other in self.before(extent):
            near = other.sentence == extent.sentence
            if near and saying and other.index not in self.of_sayings:
                continue  # 'The war of 2013 was long, Lee said in January'
            both_since = other.fields.get("relation") == "since" == extent.fields.get("relation")
            aside = self.story.comes_back(other, extent) if near else self.story.goes_back(other)
            if both_since or aside or self.story.is_of_object(other, extent):
                continue  # 'the lowest since March 2011 and the biggest cut since August'; 'who had come the year before'
            if not near and self.paragraph(other.index) != self.paragraph(extent.index):
                return None
            point = self.known(other.index)
            if point is not None:
                stated = str(other.fields.get("year", "-")) in other.text or "from_that" in other.fields
                stated = stated or (near and self.opens(other))  # 'Last year, it ... and closed the May fair'
                ago, opens = self._years_ago(point), self.opens(other)
                long_ago = _LONG_AGO if (near or opens) and states_year(other) else _HISTORY
                passed = ago >= (1 if near and stated else long_ago)
                old = near and ago >= long_ago and self._is_of_noun(other)
                whole = unit_of(point.value) == "Y" and (old or opens)
                if near and ago >= 1 and not passed and "month" in other.fields and "year" not in other.fields:
                    continue  # 'Last year it closed the May and June fairs'
                if whole or not passed or unit_of(point.value) in FINE:
                    return point if passed else None
                if ago < _HISTORY:
                    return None  # 'bombed in 1943 ... since 2019': the text has come back
        return None

    def _years_ago(self, point: Point) -> float:
        return inf if self.published is None else year_number(self.published.value) - year_number(point.value)

    def _is_of_noun(self, extent: Extent) -> bool:
        """Whether a time says of which year a thing is, not when something was done to it ('the dam, built in 1968, broke'), nor
        by which law."""
        return not {"counts_on", "relation", "of_law"} & extent.fields.keys()

    def opens(self, extent: Extent) -> bool:
        """Whether a sentence, or what a speaker says, begins with the time ("ADLER: In 1918 it")."""
        sentence = self.sentences[extent.sentence]
        before = sentence.text[: extent.start - sentence.start].rpartition(": ")[2]
        return before.strip(_MARKS).lower() == (extent.lead or "")

    def paragraph(self, index: int) -> int:
        """The paragraph that an extent stands in."""
        return self.sentences[self.extents[index].sentence].paragraph

    def goes_on(self, extent: Extent, day: Point) -> bool:
        """Whether a day was told in this paragraph or the one before, and behind its sentence no month or year that is over."""
        told = self.extents[day.timex or 0]
        behind = (one.index for one in self.extents[told.index + 1 : extent.index] if one.sentence > told.sentence)
        left = (p for p in map(self.known, behind) if p and unit_of(p.value) in PERIODS and self._is_over(p))
        return self.paragraphs_since(day, extent) <= 1 and not any(left)

    def paragraphs_since(self, point: Point, extent: Extent) -> int:
        """How many paragraphs an extent stands behind a time named before; headings are none."""
        return self.paragraphs.between(self.extents[point.timex or 0].sentence, extent.sentence)

    def is_ahead(self, point: Point) -> bool:
        """Whether a time begins after the publication."""
        if self.published is None or point.value.startswith("BC"):
            return False
        return first_day(point.value) > first_day(self.published.value)

    def _is_over(self, point: Point) -> bool:
        return self.published is None or year_number(point.value) < year_number(self.published.value)

    def heading(self, extent: Extent) -> Point | None:
        """The time that the heading above an extent tells, if it is not of the publication year; a month is of the year of the
        heading above it, be that the title."""
        number = self.headings.above[extent.sentence]
        dates = [other for other in self.before(extent) if other.sentence == number]
        point = self.known(dates[0].index) if len(dates) == 1 else None
        is_title = point is not None and self.sentences[number].kind == "title"
        if point is None or unit_of(point.value) not in _COARSE or (is_title and not self.headings.is_whole(extent)):
            return None
        budget = "fiscal" in dates[0].fields and not self.headings.is_whole(dates[0])  # 'Budget for Fiscal Year 2016'
        return None if budget or self._holds_publication(point) else point

    def entry(self, extent: Extent) -> Point | None:
        """The day or month of the entry of a chronicle that an extent stands in; of one that opens an entry the one before."""
        opener = self.headings.opener(extent)
        point = None if opener is None else self.known(opener.index)
        return point if point is not None and unit_of(point.value) in ("D", "M") else None

    def is_elsewhen(self, point: Point, years: int = 1) -> bool:
        """Whether a time is so many years off the publication."""
        return abs(self._years_ago(point)) >= years

    def _holds_publication(self, point: Point) -> bool:
        """Whether a year, decade or century has the publication day."""
        if self.published is None or point.value.startswith("BC"):
            return False
        return first_day(point.value).year <= year_number(self.published.value) <= last_day(point.value).year

    def left_since(self, point: Point, extent: Extent, unit: str) -> bool:
        """Whether the sentence, or in plain past its paragraph, has gone on to a month or year, too coarse to count by a unit,
        since a time was named before.
        """
        since = takewhile(lambda other: other.index != point.timex, self.before(extent))
        line = (other for other in since if _GOODS.isdisjoint(other.fields) and self._is_of_line(other, extent))
        here = (self.known(other.index) for other in line)
        coarse = (p for p in here if p is not None and not is_as_fine(p, unit))
        return any(
            point.value[:7] != p.value if unit_of(p.value) == "M" else year_number(point.value) != year_number(p.value)
            for p in coarse
        )

    def _is_of_line(self, other: Extent, extent: Extent) -> bool:
        """Whether what a time tells goes on up to an extent: in its sentence, or told in its paragraph."""
        if other.sentence == extent.sentence:
            return True
        return self.paragraph(other.index) == self.paragraph(extent.index) and self.story.is_told(other)

    def told(self, extent: Extent, unit: str) -> Point | None:
        """The same, of what a story goes on from: its line, or an aside that the sentence just before ended with, or that
        "the following March" stands beside."""
        before = self.before(extent)
        aside = self.previous(extent, unit)
        follows = "from_previous" in extent.fields or "adjacent" in extent.fields
        other = extent if aside is None else self.extents[aside.timex or 0]
        near = 2 if aside is None else extent.sentence - other.sentence
        back = aside is not None and self.story.goes_back(other)
        # 'They had won on 1 May and, two days later, at Ulm.'
        both = near == 0 and self.story.had_been(other) and self.story.had_been(extent)
        if (near == 0 and (follows or both)) or (near == 1 and self.opens(extent) and not back):
            return aside
        return self.story.last(before, unit) or aside

    def line(self, extent: Extent) -> Point | None:
        """Where the story stands."""
        return self.story.at(extent, self.before(extent))

    def before(self, extent: Extent) -> list[Extent]:
        """The extents before one, the last first."""
        return self.extents[max(0, extent.index - _BACK) : extent.index][::-1]
