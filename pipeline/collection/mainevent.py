"""The main event of a day in documents on one subject, and those that tell nothing else of the day.

Who looks at a day from afar tells what mattered on it, in whatever words. Reports of the day itself tell more than one thing of
it: words or names of the main event must show that they mean that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator
from datetime import date, timedelta

import numpy as np

from pipeline.collection.grouping import CROWD
from pipeline.collection.propositions import Collection, Proposition
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.reading import wording_of
from pipeline.collection.sameday import ALL, LITTLE, SOMETHING, Pairs, SameDay, from_afar

ALIKE, LEAST = 0.5, 0.25
"""What the words and names tell at least that an event shares with the main one, in terms of the rarest word; score of a link
that no word supports."""
CLEAR = 0.5
"""Share of the documents that tell of a day that tell its main event, if it is clear."""
BESIDE, MANY = 2, 3
"""Days beside a day with which it may be confused, and how many documents must tell the other."""
Day = dict[int, list[Proposition]]
"""The events of a day, by name: the statements that tell of each."""


def main_events(found: Collection, same_day: SameDay, event_of: Callable[[Proposition], int]) -> Pairs:
    """Pairs of a statement and the likest of its day's main event; `event_of` names events."""
    for day in _days(found, event_of):
        main, *others = _ordered(day, same_day)
        told_by = Counter(document for told in day.values() for document in _documents(told))
        clear = len(_documents(day[main])) >= CLEAR * len(told_by)
        words: frozenset[str] = frozenset().union(*(p.terms for p in day[main]))
        names: frozenset[str] = frozenset().union(*(p.names for p in day[main]))
        shared = {name: max(same_day.told(p.terms & words) for p in day[name]) for name in others}
        known = _documents(day[main])
        least = ALIKE if len(known) > 1 else 2 * ALIKE
        for other in sorted(others, key=lambda name: (-shared[name], name)):
            told = day[other]
            equal = len(_documents(told)) == len(_documents(day[main]))
            afar = clear and (_from_afar(told, told_by) or (equal and _from_afar(day[main], told_by)))
            afar = afar and not any(_is_aside(p, names) for p in told)
            if known.isdisjoint(_documents(told)) and (afar or shared[other] >= least or any(map(_is_generic, told))):
                known |= _documents(told)
                yield _likest(same_day, told[:CROWD], day[main][:CROWD])


def _is_aside(p: Proposition, names: frozenset[str]) -> bool:
    """Whether it tells of a part of the day, of what is to happen on it too, or of somebody whom nobody names who tells of the
    main event: that hardly is the main event."""
    wording = wording_of(p.mention.lang)
    others = p.actors - wording.bodies
    return (
        p.mention.precision != "day"
        or (p.future and p.head not in wording.vague)
        or bool(names and others and others.isdisjoint(names))
    )


def _ordered(day: Day, same_day: SameDay) -> list[int]:
    """The events of a day, that first which most documents tell; of equals the one whose words most others use."""
    used = Counter(word for told in day.values() for word in frozenset().union(*(p.terms for p in told)))

    def common(name: int) -> float:
        words: frozenset[str] = frozenset().union(*(p.terms for p in day[name]))
        return round(same_day.told({word for word in words if used[word] > 1}), 6)

    return sorted(day, key=lambda name: (-len(_documents(day[name])), -common(name), name))


def _from_afar(told: list[Proposition], told_by: Counter[int]) -> bool:
    """Whether an event is told from afar, by documents that tell nothing else of the day."""
    return any(map(from_afar, told)) and all(told_by[document] == 1 for document in _documents(told))


def misdated(found: Collection, same_day: SameDay, event_of: Callable[[Proposition], int]) -> Pairs:
    """Pairs of what one document alone tells of a day, which is past and written with its number, and the likest of what many
    tell of a day beside it, if that is of one kind."""
    days: dict[Hashable, dict[date, Day]] = defaultdict(dict)
    for day in _days(found, event_of):
        p = next(iter(day.values()))[0]
        if p.mention.start:
            days[p.mention.lang, p.topic][p.mention.start] = day
    for of_subject in days.values():
        for when, day in of_subject.items():
            beside = [of_subject.get(when + timedelta(step), {}) for step in range(-BESIDE, BESIDE + 1) if step]
            many = [
                m for other in beside for own in other.values() if len(_documents(own)) >= MANY for m in own[:CROWD]
            ]
            least = SOMETHING if len(day) == 1 else ALIKE
            for told in day.values():
                if len(_documents(told)) == 1 and all(p.numbered and _is_past(p) for p in told):
                    yield from _of_one_kind(same_day, told, many, least)


def _is_past(p: Proposition) -> bool:
    m = p.mention
    return not p.future and bool(m.published_date is None or (m.start and m.start < m.published_date))


def _of_one_kind(same_day: SameDay, told: list[Proposition], many: list[Proposition], least: float) -> Pairs:
    """The likest pair, if its words are of one kind and enough else agrees, unless one document tells both."""
    pairs = [(same_day.agreement(p, m), p.rank, m.rank, p, m) for p in told for m in many if _is_past(m)]
    if not pairs or not _documents(told).isdisjoint(_documents(many)):
        return
    common, _, _, one, two = max(pairs)
    bare = common.related == 3 and any(len(p.terms - {p.head}) <= LITTLE for p in (one, two))
    if common.related >= 2 and (bare or common.words + common.names >= least):
        yield min(sum(common) / ALL, 1.0), one, two


def _days(found: Collection, event_of: Callable[[Proposition], int]) -> Iterator[Day]:
    """The events of each single day in documents on one subject."""
    rows = np.flatnonzero((found.roles == hash_of("event")) & found.on_one_day & (found.topics > 0))
    keys = mixed(found.langs[rows], found.topics[rows].astype(np.uint64), found.starts[rows].astype(np.uint64))
    order = np.argsort(keys, kind="stable")
    edges = np.flatnonzero(keys[order][1:] != keys[order][:-1]) + 1
    for cell in np.split(found.ranks[rows[order]], edges) if len(rows) else ():
        day: Day = defaultdict(list)
        for p in (found[rank] for rank in np.sort(cell).tolist()):
            day[event_of(p)].append(p)
        yield day


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
