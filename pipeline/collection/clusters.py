"""Claims joined to events, one pair at a time, unless their times or who is named in them forbid it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import numpy as np

from pipeline.collection.casts import Casts
from pipeline.collection.clashes import reported_apart
from pipeline.collection.evidence import Evidence
from pipeline.collection.grouping import CROWD, Groups, Members
from pipeline.collection.likeness import ENOUGH, Likeness
from pipeline.collection.ofdays import MANY
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import agree
from pipeline.collection.reading import place_of
from pipeline.collection.sameday import SAME, SameDay
from pipeline.collection.spells import Days, disjoint, nested
from pipeline.collection.subjects import remember
from pipeline.collection.within import are_rivals_of_one_sentence, only_tells_that, told_as_two

Teller = tuple[int, int]
"""A document, and the source of what it tells; 0 for its author."""


class Clusters:
    """Claims joined to events, with the times, documents and names of each, which are put together where they are asked for."""

    def __init__(self, likeness: Likeness, claims: np.ndarray, same_day: SameDay) -> None:
        """Each claim is an event of its own; `claims`: for each proposition (by rank) the smallest of its claim."""
        found = likeness.collection
        self.groups = Groups(len(claims), found.room)
        self._found, self._claims = found, Members(claims, found.room)
        self._same_day = same_day
        self._casts = Casts(likeness)
        self._told: dict[int, dict[int, list[int]]] = {}
        self._times: dict[int, dict[Days, set[Teller]]] = {}

    def _members(self, leader: int) -> list[int]:
        """The statements (ranks) of an event."""
        return [rank for claim in self.groups.members(leader) for rank in self._claims.of(claim)]

    def _told_by(self, leader: int) -> dict[int, list[int]]:
        """Document -> its statements (ranks) of an event."""
        if leader not in self._told:
            found = defaultdict(list)
            for rank in self._members(leader):
                found[int(self._found.documents[self._found.rows[rank]])].append(rank)
            remember(self._told, leader, found)
        return self._told[leader]

    def tellers(self, claim: int) -> int:
        """How many documents tell the event of a claim as one that happened."""
        told = self._told_by(self.groups[claim]).values()
        return sum(not all(self._found.future[self._found.rows[ranks]]) for ranks in told)

    def _times_of(self, leader: int) -> dict[Days, set[Teller]]:
        """The times that the claims of an event give, and who gives them."""
        if leader not in self._times:
            found = defaultdict(set)
            for p in map(self._found.__getitem__, self._members(leader)):
                if p.days and p.mention.role == "event" and not p.retracted:
                    found[p.days].add((p.document, self._found.source(p)))
            remember(self._times, leader, found)
        return self._times[leader]

    def merge(self, left: int, right: int, item: Evidence, *, loose: bool = False) -> bool:
        """Join the events of two claims unless times or names forbid it; whether they were joined now."""
        one, two = sorted((self.groups[left], self.groups[right]))
        if one == two:
            return False
        if self._rivals(one, two, item):
            return False
        if not self._compatible(one, two, item) or (item.clash and self._are_news(one, two, item)):
            return False
        known = item.clash is not None and len(item.one.names & item.two.names) >= ENOUGH
        if self._casts.differ(*((name, partial(self._members, name)) for name in (one, two)), loose=loose, known=known):
            return False
        self._casts.merge(one, two)
        _join(self._told, one, two, list.extend)
        _join(self._times, one, two, set.update)
        self.groups.merge(one, two)
        return True

    def _are_news(self, one: int, two: int, item: Evidence) -> bool:
        """Whether each of the two clashing days was news of its own: then two things happened."""
        days = (item.one.days, item.two.days)
        left, right = (
            [p for p in map(self._found.__getitem__, sorted(self._members(name))[:CROWD]) if p.days in days]
            for name in (one, two)
        )
        return any(p.days != q.days and reported_apart(p, q) for p in left for q in right)

    def _rivals(self, one: int, two: int, item: Evidence) -> bool:
        """Whether one document tells of both in sentences of their own with other words, or of others: they are two things."""
        fewer, more = sorted(map(self._told_by, (one, two)), key=len)
        pairs = (
            (self._found[left], self._found[right])
            for document in fewer
            if document in more
            for left in fewer[document]
            for right in more[document]
        )
        known = {item.one.rank, item.two.rank}
        return any({p.rank, q.rank} != known and self._differ(p, q) for p, q in pairs)

    def _differ(self, one: Proposition, two: Proposition) -> bool:
        if one.days and two.days and one.days != two.days and nested(one.days, two.days):
            return False  # 'this month's robbery', 'broke in on 19 October'
        if place_of(one.mention) == place_of(two.mention):
            return are_rivals_of_one_sentence(one, two)  # 'sold it on Friday and left that day'
        if told_as_two(one, two):
            return True
        related = self._same_day.relation(one, two)
        if related == SAME or only_tells_that(one) or only_tells_that(two):
            return False
        others = bool(one.objects and two.objects) and one.terms.isdisjoint(two.terms)
        return related < 2 or others or self._same_day.kindred.hardly(one, two)

    def _compatible(self, one: int, two: int, item: Evidence) -> bool:
        """Whether the times of two events can be those of one."""
        accepted = {days for days in (item.one.days, item.two.days) if item.clash and days}
        left_times, right_times = map(self._times_of, (one, two))
        for left, left_docs in left_times.items():
            for right, right_docs in right_times.items():
                if not disjoint(left, right):
                    continue
                if _tells_both(left_docs, right_docs):
                    return False
                if {left, right} == accepted or _is_told_in(left, right_times) or _is_told_in(right, left_times):
                    continue
                if not any(
                    _is_told_for(*pair, accepted, left_times, right_times) for pair in ((left, right), (right, left))
                ):
                    return False
        return True


def _tells_both(left: set[Teller], right: set[Teller]) -> bool:
    """Whether one document gives two times, and not as what two sources say."""
    both = {document for document, _ in left} & {document for document, _ in right}
    return any(d == e and agree(one, two) for d, one in left if d in both for e, two in right)


def _is_told_in(days: Days, times: Iterable[Days]) -> bool:
    """Whether a time is among others, or one of them lies within it."""
    return any(days[0] <= start and end <= days[1] for start, end in times)


def _is_told_for(known: Days, wrong: Days, accepted: set[Days], *told: Mapping[Days, set[Teller]]) -> bool:
    """Whether a time that is taken for a wrong one of an event agrees with the right one, as a month does with its day, or is a
    slip too: of a time that more documents tell."""
    others = accepted - {wrong}
    if wrong not in accepted or len(others) != 1:
        return False
    (right,) = others
    many, *few = (len({d for times in told for d, _ in times.get(days, ())}) for days in (right, known, wrong))
    return not disjoint(known, right) or (many >= MANY and max(few) < many)


def _join(known: dict[int, dict[Any, Any]], one: int, two: int, extend: Callable[[Any, Any], None]) -> None:
    """What is known of two events becomes what is known of the first; nothing, if either is not."""
    left, right = known.pop(one, None), known.pop(two, None)
    if left is None or right is None:
        return
    fewer, more = sorted((left, right), key=len)
    for key, values in fewer.items():
        if key in more:
            extend(more[key], values)
        else:
            more[key] = values
    known[one] = more
