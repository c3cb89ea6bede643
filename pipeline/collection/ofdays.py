"""The single days in documents on one subject, and the events that are told of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date

import numpy as np

from pipeline.collection.beside import stands_beside
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.reading import wording_of
from pipeline.collection.spells import side_by_side
from pipeline.collection.takingpart import on_one_topic

MANY = 2
"""How many documents must tell of a day for what another tells of it, or of a day beside it, to be the same."""
SAMPLE = 60
"""Documents that are looked at for the names of a subject."""
FAR = 3
"""Days between a document and a day from which it looks at that from afar."""
Day = dict[int, list[Proposition]]
"""The events of a day, by name: the statements that tell of each."""


def leads_of(found: Collection) -> np.ndarray:
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


def days_of(found: Collection, leads: np.ndarray) -> Iterator[tuple[int, date, np.ndarray]]:
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


def told_on(found: Collection, event_of: Callable[[int], int], ranks: np.ndarray) -> Day:
    """The events that statements of a day tell of."""
    day: Day = defaultdict(list)
    for rank in ranks.tolist():
        day[event_of(rank)].append(found[rank])
    return day


def documents_of(told: list[Proposition]) -> set[int]:
    """The documents of statements."""
    return {p.document for p in told}


def names_of_most(found: Collection, documents: Iterable[int]) -> frozenset[str]:
    """The names that half of the documents on a subject have; they tell nothing on it."""
    some = sorted(set(documents))[:SAMPLE]
    counts = Counter(name for document in some for name in found.subjects.of(document))
    return frozenset(name for name, count in counts.items() if 2 * count >= len(some))


def is_said(p: Proposition) -> bool:
    """Whether it is only what somebody said."""
    return p.mention.role == "statement"


def is_generic(p: Proposition) -> bool:
    """Whether it only says that something happened: 'the incident of 6 May', 'what happened on 6 May', 'the events took place
    on 6 May'."""
    wording = wording_of(p.mention.lang)
    told = p.terms - p.names
    nouns = told & wording.generic if p.head in wording.generic_verbs else frozenset()
    return (p.head in wording.generic | wording.occurring or bool(nouns)) and told - nouns == {p.head}


def from_afar(p: Proposition) -> bool:
    """Whether its document is of other days, later or earlier, or of no known day."""
    m = p.mention
    return m.published_date is None or bool(m.end and abs((m.published_date - m.end).days) > FAR)


def look_back(one: Proposition, two: Proposition) -> bool:
    """Whether documents on one subject look from afar at days side by side, with their numbers, by a word that tells what
    happened: 'it failed on 20 December'."""
    wording = wording_of(one.mention.lang)
    numbered = one.numbered and two.numbered and from_afar(one) and from_afar(two) and on_one_topic(one, two)
    # 'got its blessing'
    heads = {p.head for p in (one, two) if p.head not in wording.vague or not stands_beside(one, two)}
    apart = not heads or heads & (wording.tolls | wording.contests | wording.common_acts | wording.vague)
    return numbered and not apart and bool(one.days and two.days and side_by_side(one.days, two.days))
