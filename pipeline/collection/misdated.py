"""Slips of the pen: what one document alone tells of a day beside another of which many tell the same kind of thing."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

import numpy as np

from pipeline.collection.clashes import appeared_before
from pipeline.collection.grouping import CROWD
from pipeline.collection.ofdays import (
    MANY,
    Day,
    days_of,
    documents_of,
    from_afar,
    is_generic,
    is_said,
    leads_of,
    told_on,
)
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.sameday import LITTLE, SAME, SOMETHING, Agreement, Pairs, SameDay
from pipeline.collection.spells import one_digit
from pipeline.collection.takingpart import are_several

LEAST = 0.5
"""What the words and names of two events tell at least, in terms of the rarest word, where a day has several events."""
BESIDE = 2
"""Days beside a day with which it may be confused."""
AT_HAND = 64
"""Days of a subject that are remembered."""


def misdated(found: Collection, same_day: SameDay, event_of: Callable[[int], int]) -> Pairs:
    """Pairs of what one document alone tells of a day, which is past and written with its number, and of the likest event that
    many tell of a day that is easily confused with it, if that is of one kind."""
    for _, days in groupby(days_of(found, leads_of(found)), key=itemgetter(0)):
        known = _Days(found, event_of, {when: ranks for _, when, ranks in days})
        for when in known.ranks:
            day = known[when]
            least = SOMETHING if len(day) == 1 else LEAST
            alone = [told for told in day.values() if len(documents_of(told)) == 1]
            alone = [told for told in alone if all(p.numbered and _is_past(p) and not is_said(p) for p in told)]
            for other in filter(known.ranks.__contains__, _confused_with(when) if alone else ()):
                many = [own[:CROWD] for own in known[other].values() if len(documents_of(own)) >= MANY]
                for told in alone:
                    yield from _of_one_kind(same_day, told, many, least)


def _confused_with(when: date) -> Iterator[date]:
    """Days beside a day, those of its month that differ by one digit, and those of other months with its number."""
    yield from (when + timedelta(step) for step in range(-BESIDE, BESIDE + 1) if step)
    own = (when.replace(day=day) for day in range(1, monthrange(when.year, when.month)[1] + 1))
    yield from (day for day in own if abs(day.day - when.day) > BESIDE and one_digit(day, when))
    for month in range(1, 13):
        if month != when.month and when.day <= monthrange(when.year, month)[1]:
            yield when.replace(month=month)


def _is_told(p: Proposition) -> bool:
    """Whether it had happened when it was told."""
    m = p.mention
    return not p.future and bool(m.published_date is None or (m.start and m.start <= m.published_date))


def _is_past(p: Proposition) -> bool:
    return _is_told(p) and p.mention.start != p.mention.published_date


def _of_one_kind(same_day: SameDay, told: list[Proposition], many: list[list[Proposition]], least: float) -> Pairs:
    """The pairs whose words are of one kind and of which enough else agrees, of the likest of many events, unless one document
    tells both."""
    pairs = [
        (same_day.agreement(p, m), p.rank, m.rank, place)
        for p in told
        for place, own in enumerate(many)
        for m in own
        if _is_told(m) and not are_several(p, m)
    ]
    if not pairs or any(not documents_of(told).isdisjoint(documents_of(own)) for own in many):
        return
    by_rank = {p.rank: p for own in (told, *many) for p in own}
    *_, likest = max(pairs)
    likely = (
        (common, by_rank[p], by_rank[m]) for common, p, m, place in sorted(pairs, reverse=True) if place == likest
    )
    for common, one, two in likely:
        if _is_slip(common, one, two, least):
            yield common.slip, one, two


def _is_slip(common: Agreement, one: Proposition, two: Proposition, least: float) -> bool:
    """Whether the words of two events are of one kind and enough else agrees, so that the first is the second of a wrong day."""
    if appeared_before(one, two):
        return False
    slip = one.mention.start and two.mention.start and one.mention.start.day == two.mention.start.day
    heads = {one.head, two.head} if common.related == SAME else set()
    bare = common.related == SAME or slip
    bare = bare and any(len(p.terms - {p.head} - heads) <= LITTLE for p in (one, two))
    bare = bare or bool(common.related == SAME and slip and one.once)
    bare = bare or (one.terms == {one.head} and from_afar(one))  # 'the stampede of 6 May' is known from elsewhere
    related = common.related >= 2 or (slip and is_generic(one) and from_afar(one))  # 'what happened on 6 July'
    told = common.related == SAME or slip or common.words > 0  # who takes part in it does so in all else, too
    return bool(related and (bare or (told and common.words + common.names >= least)))


class _Days:
    """The events of the days of one subject; a few are remembered."""

    def __init__(self, found: Collection, event_of: Callable[[int], int], ranks: dict[date, np.ndarray]) -> None:
        """`ranks`: those of the statements of each day."""
        self.ranks = ranks
        self._found, self._event_of = found, event_of
        self._told: dict[date, Day] = {}

    def __getitem__(self, when: date) -> Day:
        """The events of a day."""
        if when not in self._told:
            if len(self._told) == AT_HAND:
                self._told.clear()
            self._told[when] = told_on(self._found, self._event_of, self.ranks[when])
        return self._told[when]
