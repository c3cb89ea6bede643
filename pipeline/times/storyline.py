"""Where a story stands: which of the times named before it goes on from, and which are asides.

A story goes back and ahead of its line ("the fleet, planned for 1976", "which had fallen in 1961", "a third of its 1944
strength") and then goes on where it was. A year that leaves the line in such words is no anchor for what follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import accumulate, islice

from pipeline.clauses import clause_at
from pipeline.model import HEADLINES, Clause, Extent, PerSentence, Sentence
from pipeline.times.calendar import SPAN_DAYS, first_day, last_day, unit_of, year_number
from pipeline.times.reading import Point

_YEARS = frozenset({"year", "yy", "spoken", "year_ref", "ref", "decade", "decade_short", "decade_word", "century"})
"""Fields that say of themselves which year is meant."""
COMPARED = frozenset({"year_earlier", "same_in_year"})
"""Operations of what something is compared with."""
_TELLING = frozenset({"main", "coordinate"})
_FAR = 30
"""Years off the story's line from which a bare year is an aside."""


class Storyline:
    """The line of one document. `known` gives an extent's time if it has been computed already."""

    def __init__(
        self,
        sentences: list[Sentence],
        extents: list[Extent],
        clauses: PerSentence[list[Clause]],
        known: Callable[[int], Point | None],
        published: date | None,
    ) -> None:
        """Clauses are asked for only where they decide."""
        self.published = published
        self.sentences, self.extents, self.clauses, self.known = sentences, extents, clauses, known
        self._headings = list(accumulate(sentences, _heading_above, initial=-1))
        self._asides: dict[int, bool] = {}

    def at(self, extent: Extent, before: list[Extent]) -> Point | None:
        """Where the story stands at an extent; `before` are the extents before it, the nearest first.

        A new paragraph goes back from a year behind the one of its heading.
        """
        point, heading = self._goes_on(extent, before), self._heading(extent, before)
        if point is None or heading is None or self._paragraph(point.timex or 0) == self._paragraph(extent.index):
            return point
        return point if year_number(point.value) <= year_number(heading.value) else heading

    def had_been(self, extent: Extent, *, main: bool = False) -> bool:
        """Whether a clause, or main clause, in the past perfect has a time: what was before that which is told."""
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        if clause is None or (main and clause.kind != "main"):
            return False
        return clause.perfect and clause.tense == "past"

    def looks_back(self, extent: Extent) -> bool:
        """'They were found on 12 November. They had camped on 19 March': whether it was before where a story stands."""
        return extent.fields.get("relation") not in ("by", "until", "since") and self.had_been(extent, main=True)

    def is_denied(self, extent: Extent) -> bool:
        """Whether nothing happened by or until a time: 'No charges had been filed by Monday'."""
        if extent.fields.get("relation") not in ("by", "until"):
            return False
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        return clause is not None and clause.negated

    def has_been(self, extent: Extent) -> bool:
        """Whether a clause in the present perfect has a time: what has been so up to now."""
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        return clause is not None and clause.perfect and clause.tense == "present"

    def is_aside(self, extent: Extent) -> bool:
        """Whether a participle behind a conjunction has a time: 'They called home on Sunday after camping out on Friday'."""
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        return clause is not None and clause.kind == "participle" and clause.marker is not None

    def goes_back(self, extent: Extent) -> bool:
        """Whether a time is counted back beside the line: 'Lee, who had come the year before, left', or is one compared with."""
        return extent.op in COMPARED or (
            extent.op == "later" and extent.fields["sign"] < 0 and not self.had_been(extent, main=True)
        )

    def comes_back(self, told: Extent, extent: Extent) -> bool:
        """Whether a relative clause has told a time before a present: 'Duro, who took power in 1998, faces a vote on 3 May'."""
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        present = clause is not None and clause.tense == "present" and not clause.perfect
        return present and self.is_in_relative(told, extent)

    def is_of_object(self, told: Extent, extent: Extent) -> bool:
        """Whether a year is that of what something is done to later: 'struck down the 2011 law on June 4', 'was cleared of the
        2009 theft on May 3'; not 'The 2011 law was signed on June 4', nor 'met in 2011 on June 4'."""
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        of_noun = "attributive" in told.fields and "held" not in told.fields  # not 'fought in the 2011 strike in June'
        if clause is None or told.sentence != extent.sentence or not of_noun:
            return False
        return clause.kind in _TELLING and clause.tense == "past" and clause.predicate.end <= told.start

    def is_in_relative(self, told: Extent, extent: Extent) -> bool:
        """Whether a relative clause that has ended told a time before: 'The storm, which had grown on Thursday, hit at 7 a.m.'"""
        aside = clause_at(self.clauses[told.sentence], told.start)
        within = aside is not None and aside.kind == "relative" and told.sentence == extent.sentence
        return within and aside is not None and aside.span.end <= extent.start

    def is_told(self, extent: Extent, hanging: bool = False) -> bool:
        """Whether a main clause in the plain past has a time; `hanging`: or one that hangs on it ("When it sank on 3 May")."""
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        if clause is None or clause.tense != "past" or clause.perfect or self._in_brackets(extent):
            return False
        return clause.kind in _TELLING or (hanging and clause.kind != "relative" and clause.modality == "asserted")

    def _goes_on(self, extent: Extent, before: list[Extent]) -> Point | None:
        """The last year or finer time that is no aside."""
        year = self.last(before, "Y")
        fine = self.last(before, "M") if year and unit_of(year.value) == "Y" else None
        if year is None or fine is None:
            return year
        if self._labels(self.extents[year.timex or 0]):
            return year
        gap = year_number(year.value) - year_number(fine.value)
        if gap == 0:
            # "On December 7 (the 8th in Asia), 1941" is one date; "in 1941" in a sentence of its own begins anew.
            return fine if self._sentence(year) == self._sentence(fine) else year
        same_paragraph = self._paragraph(year.timex or 0) == self._paragraph(extent.index)
        here = self._sentence(year) == extent.sentence and self._opens(self.extents[year.timex or 0])
        if here:
            return year  # 'In 1983, he was given it on 3 May'
        return fine if self._is_stray(year, before) or (gap < 0 and not same_paragraph) else year

    def _is_stray(self, year: Point, before: list[Extent]) -> bool:
        """Whether a year lies far off the time told before it."""
        prior = last_point(islice(self._told(before), 1, None), "Y")
        return prior is not None and abs(year_number(year.value) - year_number(prior.value)) > _FAR

    def _opens(self, extent: Extent) -> bool:
        """Whether a sentence begins with a time and its preposition."""
        before = self.sentences[extent.sentence].text[: extent.start - self.sentences[extent.sentence].start]
        return before.strip().lower() == (extent.lead or "")

    def _labels(self, extent: Extent) -> bool:
        """Whether a time heads its line: "1788: Built by John Kern"."""
        sentence = self.sentences[extent.sentence]
        return extent.start == sentence.start and sentence.text.startswith(":", len(extent.text))

    def _heading(self, extent: Extent, before: list[Extent]) -> Point | None:
        """The year of the heading above, if it states one year and no more."""
        number = self._headings[extent.sentence]
        dates = [other for other in before if other.sentence == number]
        point = self.known(dates[0].index) if len(dates) == 1 else None
        return point if point and unit_of(point.value) == "Y" else None

    def last(self, before: list[Extent], unit: str) -> Point | None:
        """The last time that is no aside and at least as precise as a unit."""
        return last_point(self._told(before), unit)

    def _told(self, before: list[Extent]) -> Iterator[Point]:
        points = ((other, self.known(other.index)) for other in before)
        return (point for other, point in points if point and not self._is_aside(other, point))

    def _is_aside(self, extent: Extent, point: Point) -> bool:
        if extent.index not in self._asides:
            self._asides[extent.index] = self._leaves(extent, point)
        return self._asides[extent.index]

    def _leaves(self, extent: Extent, point: Point) -> bool:
        """Whether a stated year differs from the one before it and stands where a line does not go on."""
        if self.published is not None and year_number(point.value) > self.published.year:
            return True  # what is still to come is no story
        prior = self._prior(extent)
        if prior is not None and _is_before(point, prior) and self._in_background(extent, ahead=False):
            return True
        if extent.op == "calendar" and _YEARS.isdisjoint(extent.fields):
            return False  # it goes on from the line itself
        if prior is None or year_number(prior.value) == year_number(point.value):
            return False
        ahead = year_number(point.value) > year_number(prior.value)
        if not ahead and self._sentence(prior) == extent.sentence:
            return True
        beside = extent.fields.get("relation") == "since" or extent.lead == "as of" or "attributive" in extent.fields
        named = (
            not ahead and "of_named" in extent.fields and "month" not in extent.fields
        )  # 'as in the flood of | 1979'
        return beside or named or self._in_brackets(extent) or self._in_background(extent, ahead)

    def _prior(self, extent: Extent) -> Point | None:
        before = (self.known(index) for index in range(extent.index - 1, -1, -1))
        return last_point((point for point in before if point), "Y")

    def _in_brackets(self, extent: Extent) -> bool:
        sentence = self.sentences[extent.sentence]
        before = sentence.text[: extent.start - sentence.start]
        return before.rfind("(") > before.rfind(")")

    def _in_background(self, extent: Extent, ahead: bool) -> bool:
        """Relative clauses, what had been before, and, ahead of the line, what is planned or supposed."""
        clause = clause_at(self.clauses[extent.sentence], extent.start)
        if clause is None:
            return False
        planned = clause.kind == "infinitive" or clause.modality in ("planned", "hypothetical")
        if ahead and (planned or clause.tense == "future"):
            return True
        if clause.kind == "participle" and clause.perfect and clause.predicate != clause.head and not ahead:
            return True  # 'arrived on the 26th, | having passed the previous night at a farm'
        if clause.kind == "participle" and clause.parent is not None:
            clause = self.clauses[extent.sentence][clause.parent]  # 'had received a letter, | written on 3 May'
        had = clause.perfect and clause.tense == "past" and clause.kind != "participle"
        relative = clause.kind == "relative" and clause.span.start <= extent.start
        return relative or (had and extent.fields.get("relation") not in ("by", "until"))

    def _sentence(self, point: Point) -> int:
        return self.extents[point.timex or 0].sentence

    def _paragraph(self, index: int) -> int:
        return self.sentences[self.extents[index].sentence].paragraph


def _is_before(point: Point, prior: Point) -> bool:
    """Whether a time of the calendar after Christ lies before the one told before it."""
    if point.value.startswith("BC") or prior.value.startswith("BC"):
        return False
    return last_day(point.value) < first_day(prior.value)


def _heading_above(above: int, sentence: Sentence) -> int:
    return sentence.index if sentence.kind in HEADLINES else above


def last_point(points: Iterable[Point], unit: str) -> Point | None:
    """The first of the points that is at least as precise as a unit."""
    return next((point for point in points if is_as_fine(point, unit)), None)


def is_as_fine(point: Point, unit: str) -> bool:
    """Whether a time is at least as precise as a unit."""
    return SPAN_DAYS[unit_of(point.value) or "CE"] <= SPAN_DAYS[unit]
