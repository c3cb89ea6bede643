"""The main event of a day in documents on one subject, and those that tell nothing else of the day.

Who looks at a day from afar tells what mattered on it, in whatever words. Reports of the day itself tell more than one thing of
it: words or names of the main event must show that they mean that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

import numpy as np

from pipeline.collection.propositions import Collection, Proposition
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.sameday import ALL, Pairs, SameDay, from_afar

ALIKE, LEAST = 0.5, 0.25
"""What the words and names tell at least that an event shares with the main one, in terms of the rarest word; score of a link
that no word supports."""
CLEAR = 0.5
"""Share of the documents that tell of a day that tell its main event, if it is clear."""
Day = dict[int, list[Proposition]]
"""The events of a day, by name: the statements that tell of each."""


def main_events(found: Collection, same_day: SameDay, event_of: Callable[[Proposition], int]) -> Pairs:
    """Pairs of a statement and the likest of its day's main event; `event_of` names events."""
    for day in _days(found, event_of):
        counts = sorted((-len(_documents(told)), name) for name, told in day.items())
        (most, main), others = counts[0], counts[1:]
        clear = -most >= CLEAR * len(set().union(*map(_documents, day.values())))
        for _, other in others:
            if _tell_nothing_else(day, other):
                yield from _joined(same_day, day[other], day[main], clear=clear)


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


def _tell_nothing_else(day: Day, name: int) -> bool:
    """Whether no document that tells of an event tells another of that day."""
    documents = _documents(day[name])
    return all(documents.isdisjoint(_documents(told)) for other, told in day.items() if other != name)


def _documents(told: list[Proposition]) -> set[int]:
    return {p.document for p in told}


def _joined(same_day: SameDay, told: list[Proposition], main: list[Proposition], *, clear: bool) -> Pairs:
    """The likest pair of two events' statements, if they share enough, or if one looks at the day from afar where it is `clear`
    which is the main event."""
    pairs = ((sum(same_day.agreement(p, m)[1:]), p.rank, m.rank, p, m) for p in told for m in main)
    *_, one, two = max(pairs)
    terms: frozenset[str] = frozenset().union(*(m.terms for m in main))
    shared = max(same_day.told(p.terms & terms) for p in told)
    if shared >= ALIKE or (clear and any(map(from_afar, told))):
        yield max(min(sum(same_day.agreement(one, two)) / ALL, 1.0), LEAST), one, two
