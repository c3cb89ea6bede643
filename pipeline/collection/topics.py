"""Which documents of a collection tell of one subject: those whose rarer names stand together in several documents.

A folder may be on one subject as a whole, hold some subjects, or too many to tell. Names that nearly everything shares join
nothing: the rarest of each document count.
"""

from __future__ import annotations

from itertools import combinations, product

import numpy as np

from pipeline.collection.grouping import Groups
from pipeline.collection.ragged import Sets, distinct

NAMING, RELATED, MOSTLY, AMONG_OTHERS = 2, 0.2, 0.4, 0.6
"""Names of documents that are looked at, share of common names of related ones, and the share of related pairs from which
documents are on one subject: all of a collection, and some among others."""
FEWEST = 5
"""Documents that name something from which a subject can be seen."""
SAMPLE = 60
"""Documents that are looked at for it, by their ids, which are as good as random."""
KNOWN, RAREST = 3, 6
"""Documents that have a name which can tell a subject, and how many of the rarest such names of a document count."""
TOGETHER, OFTEN = 0.6, 3
"""Share of the documents with the rarer of two names that have the other, if both belong to one subject, and their number."""


class Names:
    """The names of documents, and how alike their names are."""

    def __init__(self, names: Sets, weights: np.ndarray, hashes: np.ndarray) -> None:
        """The names of each document, as codes, and the weight and a hash of each code."""
        self.names, self.weights, self.hashes = names, weights, hashes[: len(weights)]
        self._totals = names.totals(weights)
        self._naming = names.sizes() >= NAMING

    def related(self, left: np.ndarray, right: np.ndarray) -> float:
        """The share of pairs of documents that are related."""
        common = self.names.common(left, right, self.weights)
        totals = np.maximum(np.minimum(self._totals[left], self._totals[right]), 1e-9)
        return float(np.count_nonzero(common >= RELATED * totals)) / max(len(left), 1)

    def sampled(self, documents: np.ndarray) -> np.ndarray:
        """The first of some documents, in the order of their ids, that name something."""
        return documents[self._naming[documents]][:SAMPLE]

    def on_one_subject(self, documents: np.ndarray, least: float) -> bool:
        """Whether a share of pairs of some documents, in the order of their ids, are related."""
        found = self.sampled(documents)
        if len(found) < FEWEST:
            return False
        left, right = np.array(list(combinations(found.tolist(), 2))).T
        return self.related(left, right) > least

    def close(self, documents: np.ndarray) -> np.ndarray:
        """Those of some documents that are related to enough of them."""
        sample = self.sampled(documents)
        shares = [self.related(np.full(len(sample), own), sample) for own in documents.tolist()]
        return documents[np.array(shares) > MOSTLY]


def find_topics(known: Names, order: np.ndarray) -> np.ndarray:
    """For each document the number of its subject, from 1; 0 if it is on none that can be seen. `order`: the documents by
    their ids."""
    found = _by_names(known, order)
    topics = [order[found[order] == number] for number in distinct(found[found > 0]).tolist()]
    topics = _merged(known, [known.close(own) for own in topics if known.on_one_subject(own, AMONG_OTHERS)])
    if len(topics) < 2 and known.on_one_subject(order, MOSTLY):
        return np.ones(len(order), np.int64)
    numbers = np.zeros(len(order), np.int64)
    for number, own in enumerate(topics, 1):
        numbers[own] = number
    return numbers


def _merged(known: Names, topics: list[np.ndarray]) -> list[np.ndarray]:
    """Subjects of which most documents are related are one."""
    groups = Groups(len(topics))
    samples = [known.sampled(own) for own in topics]
    for one, two in combinations(range(len(topics)), 2) if len(topics) <= SAMPLE else ():
        left, right = np.array(list(product(samples[one].tolist(), samples[two].tolist()))).T
        if known.related(left, right) > MOSTLY:
            groups.merge(one, two)
    leaders = groups.leaders()
    return [
        np.concatenate([topics[member] for member in np.flatnonzero(leaders == leader).tolist()])
        for leader in distinct(leaders).tolist()
    ]


def _by_names(known: Names, order: np.ndarray) -> np.ndarray:
    """For each document the subject that its telling names say most of, from 1; 0 for none."""
    owners, codes = _telling(known)
    subject_of = _subjects_of(owners, codes, known)
    owners, codes = (column[subject_of[codes] > 0] for column in (owners, codes))
    found = np.zeros(len(order), np.int64)
    keys, at = np.unique(owners.astype(np.int64) << 32 | subject_of[codes], return_inverse=True)
    told = np.bincount(at.ravel(), known.weights[codes], minlength=len(keys))
    for key in keys[np.lexsort((keys, np.round(told, 6)))].tolist():
        found[key >> 32] = key & 0xFFFFFFFF
    return found


def _telling(known: Names) -> tuple[np.ndarray, np.ndarray]:
    """The rarest names of each document that are in some others: document and code."""
    owners, codes = known.names.pairs(np.arange(len(known.names)))
    counts = np.bincount(codes, minlength=len(known.weights))[codes]
    owners, codes, counts = (column[counts >= KNOWN] for column in (owners, codes, counts))
    order = np.lexsort((known.hashes[codes], counts, owners))
    owners, codes = owners[order], codes[order]
    starts = np.searchsorted(owners, owners)
    chosen = np.arange(len(owners)) - starts < RAREST
    return owners[chosen], codes[chosen]


def _subjects_of(owners: np.ndarray, codes: np.ndarray, known: Names) -> np.ndarray:
    """The subject of each name, from 1; names that stand together have one, others none."""
    edges = np.flatnonzero(owners[1:] != owners[:-1]) + 1
    pairs = [one << 32 | two for own in np.split(codes, edges) for one, two in combinations(np.sort(own).tolist(), 2)]
    both, together = np.unique(np.array(pairs, np.int64), return_counts=True)
    counts = np.bincount(known.names.codes, minlength=len(known.weights))
    rarer = np.minimum(counts[both >> 32], counts[both & 0xFFFFFFFF])
    groups = Groups(len(known.weights))
    for pair in both[(together >= OFTEN) & (together >= TOGETHER * rarer)].tolist():
        groups.merge(pair >> 32, pair & 0xFFFFFFFF)
    return _numbers(groups.leaders(), known.hashes)


def _numbers(leaders: np.ndarray, hashes: np.ndarray) -> np.ndarray:
    """The number of each name's group, by the least hash in it, whatever the order of the codes; 0 for a name alone."""
    least = np.full(len(leaders), np.iinfo(np.uint64).max, np.uint64)
    np.minimum.at(least, leaders, hashes)
    numbers = np.searchsorted(np.sort(least), least[leaders]) + 1
    return np.where(np.bincount(leaders, minlength=len(leaders))[leaders] > 1, numbers, 0)
