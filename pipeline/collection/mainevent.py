"""The main event of a day in documents on one subject, and those that tell nothing else of the day.

Who looks at a day from afar tells what mattered on it, in whatever words. Reports of the day itself tell more than one thing of
it: words or names of the main event must show that they mean that, or that they begin with it where their words are of no kind.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

import numpy as np

from pipeline.collection.grouping import CROWD
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.reading import wording_of
from pipeline.collection.sameday import ALL, LITTLE, SAME, SOMETHING, Pairs, SameDay, from_afar
from pipeline.collection.spells import one_digit

ALIKE, LEAST = 0.5, 0.25
"""What the words and names tell at least that an event shares with the main one, in terms of the rarest word; score of a link
that no word supports."""
CLEAR = 0.5
"""Share of the documents that tell of a day that tell its main event, if it is clear."""
BESIDE, MANY = 2, 2
"""Days beside a day with which it may be confused, and how many documents must tell the other."""
AT_HAND = 64
"""Days of a subject that are remembered."""
Day = dict[int, list[Proposition]]
"""The events of a day, by name: the statements that tell of each."""


def main_events(found: Collection, same_day: SameDay, event_of: Callable[[Proposition], int]) -> Pairs:
    """Pairs of a statement and the likest of its day's main event; `event_of` names events."""
    leads = _leads(found)
    by_rank = leads[found.rows]
    for _, _, ranks in _days(found, leads):
        yield from _MainEvent(same_day, _told_on(found, event_of, ranks), by_rank).pairs()


class _MainEvent:
    """The main event of a day, which grows by the others that tell it."""

    def __init__(self, same_day: SameDay, day: Day, leads: np.ndarray) -> None:
        """`leads`: whether the statement of each rank is of the first sentence of its document that states something."""
        self._same_day, self._day, self._leads = same_day, day, leads
        self._told_by = Counter(document for told in day.values() for document in _documents(told))
        self._ordered = _ordered(day, same_day)
        self._main = self._ordered[0]
        clear = len(_documents(day[self._main])) >= CLEAR * len(self._told_by)
        back = [name for name in self._ordered if any(map(self._looks_back, day[name]))]
        self._main = self._main if clear or not back else back[0]
        self._clear = clear or bool(back)
        self._told: list[Proposition] = []
        self._documents: set[int] = set()
        self._heads: set[str] = set()
        self._take(day[self._main])
        self._alone = len(self._documents) == 1

    def pairs(self) -> Pairs:
        """The likest pairs of what tells it and of what does not seem to, those from afar first."""
        others = [name for name in self._ordered if name != self._main]
        for told in [self._day[name] for name in others if self._clear]:
            afar = self._is_afar(told) or self._was_told_afar(told)
            if self._is_other(told) and afar and not any(map(_is_said, told)):
                yield self._joined(told)
        words: frozenset[str] = frozenset().union(*(p.terms for p in self._told))
        shared = {name: max(self._same_day.told(p.terms & words) for p in self._day[name]) for name in others}
        least = 2 * ALIKE if len(self._documents) == 1 else ALIKE
        for name in sorted(others, key=lambda name: (-shared[name], name)):
            told = self._day[name]
            enough = shared[name] >= least or any(map(_is_generic, told)) or self._is_scene(told)
            enough = self._is_what_was_said(told) if any(map(_is_said, told)) else enough
            if self._is_other(told) and enough:
                yield self._joined(told)

    def _is_other(self, told: list[Proposition]) -> bool:
        """Whether no document of an event tells the main one, and the one does not end what the other begins."""
        opposites = wording_of(told[0].mention.lang).opposites
        if any(not self._heads.isdisjoint(opposites.get(p.head, ())) for p in told):
            return False
        return _documents(told).isdisjoint(self._documents)

    def _joined(self, told: list[Proposition]) -> tuple[float, Proposition, Proposition]:
        found = _likest(self._same_day, told[:CROWD], self._told[:CROWD])
        self._take(told)
        return found

    def _take(self, told: list[Proposition]) -> None:
        self._told += told
        self._documents |= _documents(told)
        self._heads |= {p.head for p in told}

    def _is_afar(self, told: list[Proposition]) -> bool:
        """Whether an event is told from afar, by documents that tell nothing else of the day, and not aside."""
        alone = all(self._told_by[document] == 1 for document in _documents(told))
        return alone and any(map(from_afar, told)) and not any(map(self._is_aside, told))

    def _looks_back(self, p: Proposition) -> bool:
        """Whether a document from afar tells nothing else of the day, and does not tell it aside."""
        return from_afar(p) and self._told_by[p.document] == 1 and not self._is_aside(p)

    def _was_told_afar(self, told: list[Proposition]) -> bool:
        """Whether one document alone tells an event, with which it begins, and another from afar the main one."""
        both = self._alone and len(_documents(told)) == 1 and self._begins(told) and not self._are_known(told)
        return both and self._is_afar(self._day[self._main]) and not any(map(self._is_aside, told))

    def _is_scene(self, told: list[Proposition]) -> bool:
        """Whether a document begins with an event of no kind that is known, as with a scene of the main event, or says nothing
        of it, as of one known from elsewhere ('Saturday's stampede')."""
        alone = self._begins(told) or any(p.terms == {p.head} and not p.future for p in told)
        return alone and not self._are_known(told) and not any(map(self._is_of_others, told))

    def _is_what_was_said(self, told: list[Proposition]) -> bool:
        """Whether the main event, at which somebody looks back, is what was said on that day in the first sentence of a report:
        'the prince and the teacher have parted, the palace said on Tuesday'; not what others told."""
        wording = wording_of(told[0].mention.lang)
        names = {word for p in told for word in (p.mention.claimant_name or "").split() if word[0].isupper()}
        source = set(map(wording.stem, names))
        others = any(p.head in wording.telling and p.actors and source.isdisjoint(p.actors) for p in self._told)
        return any(map(self._looks_back, self._told)) and not (source and others)

    def _are_known(self, told: list[Proposition]) -> bool:
        """Whether an event and the main one are of kinds that are known, and name nobody in common."""
        main = self._day[self._main]
        if any(map(self._same_day.kinds, told)) and any(map(self._same_day.kinds, main)):
            return all(p.names.isdisjoint(m.names) for p in told for m in main)
        return False

    def _begins(self, told: list[Proposition]) -> bool:
        """Whether a document begins with an event."""
        return any(self._leads[p.rank] for p in told)

    def _is_aside(self, p: Proposition) -> bool:
        """Whether it tells of a part of the day, of what is to happen on it too, of its dead, or of others: that hardly is the
        main event."""
        wording = wording_of(p.mention.lang)
        beside = p.head not in wording.vague if p.future else p.head in wording.tolls and self._are_known([p])
        return p.mention.precision != "day" or beside or self._is_of_others(p)

    def _is_of_others(self, p: Proposition) -> bool:
        """Whether somebody does it whom nobody names who tells of what most tell of the day."""
        actors = p.actors - wording_of(p.mention.lang).bodies
        names: frozenset[str] = frozenset().union(*(q.names for q in self._day[self._ordered[0]]))
        return bool(names and actors and actors.isdisjoint(names))


def _ordered(day: Day, same_day: SameDay) -> list[int]:
    """The events of a day, that first which most documents tell; of equals the one whose words most others use, how many died
    behind it; last those that are only what somebody said."""
    used = Counter(word for told in day.values() for word in frozenset().union(*(p.terms for p in told)))

    def common(name: int) -> float:
        words: frozenset[str] = frozenset().union(*(p.terms for p in day[name]))
        return round(same_day.told({word for word in words if used[word] > 1}), 6)

    def said(name: int) -> bool:
        return all(map(_is_said, day[name]))

    def is_toll(name: int) -> bool:
        return all(p.head in wording_of(p.mention.lang).tolls for p in day[name])

    return sorted(day, key=lambda name: (said(name), -len(_documents(day[name])), is_toll(name), -common(name), name))


def _is_said(p: Proposition) -> bool:
    return p.mention.role == "statement"


def _leads(found: Collection) -> np.ndarray:
    """Whether each row is of the first sentence of its document that states something."""
    columns = [cells.to_numpy() for cells in found.stored.columns("sentence_char_start")]
    edges = np.cumsum([0, *map(len, columns)]).tolist()
    firsts = np.full(int(found.documents.max(initial=-1)) + 1, np.iinfo(np.int32).max, np.int32)
    for start, starts in zip(edges, columns, strict=False):
        np.minimum.at(firsts, found.documents[start : start + len(starts)], starts)
    found_leads = (
        starts == firsts[found.documents[start : start + len(starts)]]
        for start, starts in zip(edges, columns, strict=False)
    )
    return np.concatenate([np.empty(0, bool), *found_leads])


def misdated(found: Collection, same_day: SameDay, event_of: Callable[[Proposition], int]) -> Pairs:
    """Pairs of what one document alone tells of a day, which is past and written with its number, and the likest of what many
    tell of a day that is easily confused with it, if that is of one kind."""
    for _, days in groupby(_days(found, _leads(found)), key=itemgetter(0)):
        told_on = _Days(found, event_of, {when: ranks for _, when, ranks in days})
        for when in told_on.ranks:
            day = told_on[when]
            least = SOMETHING if len(day) == 1 else ALIKE
            alone = [told for told in day.values() if len(_documents(told)) == 1]
            alone = [told for told in alone if all(p.numbered and _is_past(p) and not _is_said(p) for p in told)]
            for other in filter(told_on.ranks.__contains__, _confused_with(when) if alone else ()):
                many = [m for own in told_on[other].values() if len(_documents(own)) >= MANY for m in own[:CROWD]]
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


def _of_one_kind(same_day: SameDay, told: list[Proposition], many: list[Proposition], least: float) -> Pairs:
    """The likest pair, if its words are of one kind and enough else agrees, unless one document tells both."""
    pairs = [(same_day.agreement(p, m), p.rank, m.rank, p, m) for p in told for m in many if _is_told(m)]
    if not pairs or not _documents(told).isdisjoint(_documents(many)):
        return
    common, _, _, one, two = max(pairs)
    slip = one.mention.start and two.mention.start and one.mention.start.day == two.mention.start.day
    bare = common.related == SAME or slip
    bare = bare and any(len(p.terms - {p.head}) <= LITTLE for p in (one, two))
    bare = bare or bool(common.related == SAME and slip and one.once)
    bare = bare or (one.terms == {one.head} and from_afar(one))  # 'the stampede of 6 May' is known from elsewhere
    if common.related >= 2 and (bare or common.words + common.names >= least):
        yield common.slip, one, two


def _days(found: Collection, leads: np.ndarray) -> Iterator[tuple[int, date, np.ndarray]]:
    """The single days in documents on one subject, those of one subject together: a hash of the subject, the day, the ranks of
    statements of events on it and of what documents begin with as said on it."""
    told = (found.roles == hash_of("event")) | ((found.roles == hash_of("statement")) & leads)
    rows = np.flatnonzero(told & found.on_one_day & (found.topics > 0))
    subjects, starts = mixed(found.langs[rows], found.topics[rows].astype(np.uint64)), found.starts[rows]
    order = np.lexsort((found.ranks[rows], starts, subjects))
    subjects, starts, ranks = (column[order] for column in (subjects, starts, found.ranks[rows]))
    edges = np.flatnonzero((subjects[1:] != subjects[:-1]) | (starts[1:] != starts[:-1])) + 1
    firsts = np.append(0, edges) if len(rows) else edges
    days = starts[firsts].astype("datetime64[D]").tolist()
    yield from zip(subjects[firsts].tolist(), days, np.split(ranks, edges), strict=False)


def _told_on(found: Collection, event_of: Callable[[Proposition], int], ranks: np.ndarray) -> Day:
    """The events that statements of a day tell of."""
    day: Day = defaultdict(list)
    for p in map(found.__getitem__, ranks.tolist()):
        day[event_of(p)].append(p)
    return day


class _Days:
    """The events of the days of one subject; a few are remembered."""

    def __init__(
        self, found: Collection, event_of: Callable[[Proposition], int], ranks: dict[date, np.ndarray]
    ) -> None:
        """`ranks`: those of the statements of each day."""
        self.ranks = ranks
        self._found, self._event_of = found, event_of
        self._told: dict[date, Day] = {}

    def __getitem__(self, when: date) -> Day:
        """The events of a day."""
        if when not in self._told:
            if len(self._told) == AT_HAND:
                self._told.clear()
            self._told[when] = _told_on(self._found, self._event_of, self.ranks[when])
        return self._told[when]


def _documents(told: list[Proposition]) -> set[int]:
    return {p.document for p in told}


def _is_generic(p: Proposition) -> bool:
    """Whether it only says that something happened: 'the incident of 6 May'."""
    return p.head in wording_of(p.mention.lang).generic and p.terms - p.names == {p.head}


def _likest(
    same_day: SameDay, told: list[Proposition], main: list[Proposition]
) -> tuple[float, Proposition, Proposition]:
    """The likest pair of two events' statements, and how much agrees."""
    pairs = ((sum(same_day.agreement(p, m)[1:]), p.rank, m.rank, p, m) for p in told for m in main)
    *_, one, two = max(pairs)
    return max(min(sum(same_day.agreement(one, two)) / ALL, 1.0), LEAST), one, two
