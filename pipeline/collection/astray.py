"""What one document alone tells of a day or month, and what many tell of another time, if it is like nothing else that is told.

Who looks back and tells nothing of what all others tell may tell that, of a wrong day, month or year. Much must speak for it:
the two must be told much alike, no other event of the subject may be as much like it, and nothing may tell them apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from pipeline.collection.beside import is_named_beside
from pipeline.collection.evidence import Evidence
from pipeline.collection.grouping import CROWD
from pipeline.collection.likeness import Likeness, numbers_agree
from pipeline.collection.mistakable import Month, days_for, month_of, months_near
from pipeline.collection.ofdays import MANY, from_afar, names_of_most
from pipeline.collection.proposition import Proposition
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.reading import wording_of
from pipeline.collection.sameday import SAME, SameDay
from pipeline.collection.spells import (
    Days,
    clash_kind,
    disjoint,
    is_coarse,
    is_month,
    month_of_other_year,
    nested,
    side_by_side,
    years_side_by_side,
)
from pipeline.collection.takingpart import are_others, are_several, opposed
from pipeline.schema import ConflictKind

FEW = 4
"""One of so many statements of an event may tell of something beside it: 'the second alarm went off'."""
RELATED = 2
"""How near the words for two events must be: of one kind."""
SLIP, APART, MAIN = 0.7, 0.8, 0.5
"""What common words and names tell at least where the days are easily confused, and else; of what most tell of a subject."""
CONFUSED = ("shifted day", "typo-like")


class _Common(NamedTuple):
    """How near the words of two events are, and what their common words and names tell."""

    related: int
    told: float


def astray(likeness: Likeness, same_day: SameDay, event_of: Callable[[int], int]) -> Iterator[Evidence]:
    """What one document alone tells and the likest of what many tell of another time; `event_of` names the events of statements
    (ranks)."""
    found = likeness.collection
    rows = np.flatnonzero((found.roles == hash_of("event")) & found.closed & (found.topics > 0))
    subjects = mixed(found.langs[rows], found.topics[rows].astype(np.uint64))
    told = sorted(zip(subjects.tolist(), found.ranks[rows].tolist(), strict=True))
    for _, own in groupby(told, key=itemgetter(0)):
        yield from _Subject(likeness, same_day, event_of, [rank for _, rank in own]).evidence()


class _Subject:
    """The events of documents on one subject."""

    def __init__(self, likeness: Likeness, same_day: SameDay, event_of: Callable[[int], int], ranks: list[int]) -> None:
        """`ranks`: those of the statements that tell of them."""
        self._likeness, self._same_day, self._found = likeness, same_day, likeness.collection
        self._events: dict[int, list[int]] = defaultdict(list)
        for rank in ranks:
            self._events[event_of(rank)].append(rank)
        self._told_by = {name: self._documents_of(own) for name, own in self._events.items()}
        self._times = {name: self._times_of(own) for name, own in self._events.items()}
        self._of_months: dict[Month, list[int]] = defaultdict(list)
        for name, times in self._times.items():
            for month in sorted({month_of(start) for start, _ in times}):
                self._of_months[month].append(name)
        self._known: dict[date, list[int]] = defaultdict(list)
        for name, times in self._times.items():
            if len(self._told_by[name]) >= MANY and len(times) == 1 and _is_single(times[0]):
                self._known[times[0][0]].append(name)
        self._most = max(map(len, self._told_by.values()))
        self._of_days = self._documents_of_days(ranks)
        self._everywhere = names_of_most(self._found, set().union(*self._told_by.values()))

    def _documents_of_days(self, ranks: list[int]) -> dict[date, set[int]]:
        """The documents that tell of each single day."""
        rows = self._found.rows[ranks]
        rows = rows[self._found.on_one_day[rows]]
        days = self._found.starts[rows].astype("datetime64[D]").tolist()
        found = defaultdict(set)
        for day, document in zip(days, self._found.documents[rows].tolist(), strict=True):
            found[day].add(document)
        return found

    def _documents_of(self, ranks: list[int]) -> set[int]:
        return set(self._found.documents[self._found.rows[ranks]].tolist())

    def _times_of(self, ranks: list[int]) -> list[Days]:
        """The single day of which most documents tell an event, if several do; else all its times."""
        rows = self._found.rows[ranks]
        starts, ends = (days[rows].astype("datetime64[D]").tolist() for days in (self._found.starts, self._found.ends))
        told = set(zip(self._found.documents[rows].tolist(), starts, ends, strict=True))
        days = Counter((start, end) for _, start, end in told)
        single = [(count, own) for own, count in days.items() if own[0] == own[1] and count >= MANY]
        return [max(single)[1]] if single else sorted(days)

    def evidence(self) -> Iterator[Evidence]:
        """All such pairs."""
        for name in sorted(self._events):
            if len(self._told_by[name]) == 1:
                alone = [self._found[rank] for rank in self._events[name]]
                yield from chain.from_iterable(self._likest(p, name) for p in alone if _may_be_wrong(p))

    def _likest(self, p: Proposition, name: int) -> Iterator[Evidence]:
        """The likest event of another time, if it is more like a statement than any other event near it is."""
        sure = [
            (common, kind in CONFUSED, other, kind)
            for other in sorted(self._known_near(p))
            for kind in self._kind(p, other)
            for common in (self._common(p, other),)
            if kind and self._is_enough(p, common, kind, other)
        ]
        if sure:
            common, _, other, kind = max(sure, key=lambda found: found[:3])
            if self._is_likest(p, {name, other}, common, kind, other):
                one = max(self._members(other), key=lambda m: (sum(self._same_day.agreement(p, m)), -m.rank))
                yield Evidence(min(common.told, 1.0), p, one, kind)

    def _known_near(self, p: Proposition) -> set[int]:
        """Events of which several tell, on days that may be taken for another time, unless its document tells of them."""
        near = days_for(p.days).intersection(self._known) if p.days and self._known else ()
        return {name for day in near if p.document not in self._of_days.get(day, ()) for name in self._known[day]}

    def _is_likest(self, p: Proposition, own: set[int], common: _Common, kind: ConflictKind, other: int) -> bool:
        """Whether no other event near a statement is as much like it, unless that is told of a longer time of the likest."""
        near = {name for month in months_near(p) for name in self._of_months.get(month, ())} - own
        for rival in sorted(near):
            for clash in () if self._may_be_one(rival, other) else self._kind(p, rival):
                alike = self._common(p, rival)
                if alike > common or (alike == common and not (kind in CONFUSED and clash == "dispute")):
                    return False
        return True

    def _may_be_one(self, name: int, other: int) -> bool:
        """Whether an event is told of a time within which another's day lies."""
        return any(nested(own, days) for own in self._times[name] for days in self._times[other])

    def _kind(self, p: Proposition, other: int) -> Iterator[ConflictKind | None]:
        """The kind of clash of a statement's time with that of an event that may be the same; None if they have days in common;
        nothing if they are two, as where its document tells both."""
        if p.days is None or p.document in self._told_by[other]:
            return
        for days in self._times[other]:
            kind = _clash(p, days)
            if kind and kind != "shifted day" and _is_told_late(p):
                continue  # weekdays do not slip further
            may_be = kind or not (disjoint(days, p.days) or (is_coarse(days) and not is_coarse(p.days)))
            if may_be and not self._are_told_apart(p, other):
                yield kind
                return

    def _are_told_apart(self, p: Proposition, other: int) -> bool:
        """Whether more than a few statements of an event tell of another one than a statement does."""
        apart = [self._are_two(p, m) for m in self._members(other)]
        return sum(apart) > len(apart) // FEW

    def _are_two(self, p: Proposition, m: Proposition) -> bool:
        apart = opposed(p, m) or are_several(p, m) or not numbers_agree(p, m, exactly=False)
        return apart or self._likeness.others(p, m)

    def _members(self, name: int) -> list[Proposition]:
        """Statements of an event on its day, as a fact if there are such."""
        told = map(self._found.__getitem__, self._events[name][:CROWD])
        on_day = [m for m in told if m.days in self._times[name]]
        return [m for m in on_day if not m.future] or on_day

    def _common(self, p: Proposition, other: int) -> _Common:
        """How near a statement and an event are, by what all tell of that."""
        members = self._members(other)
        found = [self._same_day.agreement(p, m) for m in members]
        told = max((own.words for own in found), default=0.0) + max((own.names for own in found), default=0.0)
        if _is_anyones(p):  # 'he won a vote in March': what they voted on tells which
            related = SAME if any(m.head in p.terms - {p.head} for m in members) else 0
            return _Common(related, round(told, 6))
        related = max((own.related for own in found), default=0)
        spoken = related == RELATED and any(p.head in m.terms or m.head in p.terms for m in members)
        return _Common(SAME if spoken else related, round(told, 6))

    def _is_enough(self, p: Proposition, common: _Common, kind: ConflictKind, other: int) -> bool:
        """Whether all that is alike tells one event."""
        if common.related < RELATED or (common.related < SAME and p.once and all(m.once for m in self._members(other))):
            return False  # 'convicted' and 'sentenced' each happen once
        main = len(self._told_by[other]) == self._most
        if _is_told_late(p):
            return common.told >= SLIP and _is_day_before(p, self._times[other][0])
        if kind in CONFUSED:
            bare = p.terms - self._everywhere == {p.head} and (main or common.related == SAME)
            telling = common.related == SAME or p.head not in wording_of(p.mention.lang).vague
            return bare or (common.told >= SLIP and (telling or self._share_more(p, other)))
        if _is_single(p.days) or (common.related < SAME and p.days and is_coarse(p.days)):
            return False
        if all(is_named_beside(p, m) for m in self._members(other)):
            return False  # 'received orders to move', 'moved'
        if common.related < SAME and any(any(are_others(p, m)) for m in self._members(other)):
            return False  # 'the ministry cleared the purchase', 'shareholders of Holm approved it'
        plain = SLIP if common.related == SAME and p.once else APART
        return common.told >= (MAIN if main else plain) and (common.related == SAME or self._share_more(p, other))

    def _share_more(self, p: Proposition, other: int) -> bool:
        """Whether a statement shares more with an event than titles, and names that most documents on their subject have."""
        own = p.terms - self._everywhere - wording_of(p.mention.lang).titles - {p.head}
        return any(not own.isdisjoint(m.terms) for m in self._members(other))


def _is_day_before(p: Proposition, days: Days) -> bool:
    """Whether a single day comes right before another, which was past when it was told."""
    published = p.mention.published_date
    before = p.days is not None and side_by_side(p.days, days) and p.days < days
    return before and published is not None and days[1] < published


def _is_anyones(p: Proposition) -> bool:
    """Whether many do in turn what a statement tells by its word."""
    wording = wording_of(p.mention.lang)
    return p.head in wording.contests or p.head in wording.common_acts


def _may_be_wrong(p: Proposition) -> bool:
    """Whether a document looks back at a day, which is written with its number, at a month, or days later at a weekday."""
    told = not p.future and not p.retracted and p.mention.modality != "question"
    past = bool(p.mention.published_date is None or (p.days and p.days[1] < p.mention.published_date))
    written = (from_afar(p) and _is_written(p)) or _is_told_late(p)
    return told and past and bool(p.head) and bool(p.days) and written


def _is_told_late(p: Proposition) -> bool:
    """Whether it is told of a weekday, and not on the day after it."""
    published = p.mention.published_date
    late = published is not None and p.days is not None and (published - p.days[0]).days > 1
    return late and _is_single(p.days) and not p.numbered


def _is_written(p: Proposition) -> bool:
    """Whether it is told of a day with its number, of a month or of a year."""
    if _is_single(p.days):
        return p.numbered
    return p.days is not None and (is_month(p.days) or p.mention.precision == "year") and p.mention.relation == "at"


def _is_single(days: Days | None) -> bool:
    return days is not None and days[0] == days[1]


def _clash(p: Proposition, days: Days) -> ConflictKind | None:
    if p.days is None or not disjoint(p.days, days):
        return None
    kind = clash_kind(p.days, days, numbered=True, once=p.once)
    year = years_side_by_side(p.days[0], days[0]) or (p.once and month_of_other_year(p.days[0], days[0]))
    month = is_month(p.days) and year
    slip = month or (is_coarse(p.days) and abs(p.days[0].year - days[0].year) == 1)
    return "dispute" if slip and _is_single(days) else kind
