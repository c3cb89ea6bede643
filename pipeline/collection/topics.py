"""Which documents of a collection tell of one subject: those whose rarer names stand together in several documents.

A folder may be on one subject as a whole, hold some subjects, or too many to tell. Names that nearly everything shares join
nothing: the rarest of each document count. Two stories may share a name ('Queen', 'Daniel'), so what stands together by names
is taken apart by which of its documents have most names in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from pipeline.collection.grouping import Groups
from pipeline.collection.ragged import Sets, distinct, joined, sets_of, stretches
from pipeline.collection.room import Ranges, Room, slices

NAMING, RELATED, MOSTLY, AMONG_OTHERS = 2, 0.2, 0.4, 0.6
"""Names of documents that are looked at, share of common names of related ones, and the share of related pairs from which
documents are on one subject: a part of a collection, and some among others."""
WHOLE, ALONE = 0.42, 0.5
"""The same share for all of a collection, and what a name counts there that one document alone has: who was asked that day."""
WORDS, WORDED = 3, 0.25
"""Words of the subject of a collection that let so few of its documents be related by names; one or two do their part."""
FEWEST, FEW = 5, 2
"""Documents that name something from which a subject can be seen, and how many are enough in a folder of related ones alone."""
SAMPLE = 60
"""Documents that are looked at for it, by their ids, which are as good as random."""
AT_A_TIME = 1000
"""Documents that are compared with a sample at a time."""
KNOWN, RAREST = 3, 6
"""Documents that have a name which can tell a subject, and how many of the rarest such names of a document count."""
PARTLY, CORE = 0.1, 0.62
"""Share of the related pairs of documents on parts of one subject, and share of all of them that a quarter is related to."""
REACH, CLOSE = 4, 0.85
"""How many times as many documents as tell a subject by its own names may have a name of most of them that lets more be on it,
and the share of related pairs of them that lets it."""
NAMED, APART = 2, 0.2
"""Names of a document in a collection on one subject that is on another, and share of the others it is related to at most."""
TOGETHER, OFTEN = 0.6, 3
"""Share of the documents with the rarer of two names that have the other, if both belong to one subject, and their number."""


class Names:
    """The names of documents, and how alike their names are."""

    def __init__(self, names: Sets, weights: np.ndarray, hashes: np.ndarray) -> None:
        """The names of each document, as codes, and the weight and a hash of each code."""
        self.names, self.weights, self.hashes = names, weights, hashes[: len(weights)]
        self.counts = names.counts(len(weights))
        """How many documents have each name."""

    def counting_less_alone(self) -> Names:
        """The same with a lesser weight of names that one document alone has."""
        return Names(self.names, np.where(self.counts == 1, ALONE, 1.0) * self.weights, self.hashes)

    def are_related(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Whether pairs of documents are related."""
        common = self.names.common(left, right, self.weights)
        one, two = (self.names.totals_of(rows, self.weights) for rows in (left, right))
        return np.asarray(common >= RELATED * np.maximum(np.minimum(one, two), 1e-9))

    def related(self, left: np.ndarray, right: np.ndarray) -> float:
        """The share of pairs of documents that are related."""
        return float(np.count_nonzero(self.are_related(left, right))) / max(len(left), 1)

    def sampled(self, documents: np.ndarray) -> np.ndarray:
        """The first of some documents, in the order of their ids, that name something."""
        return documents[self.names.sizes_of(documents) >= NAMING][:SAMPLE]

    def on_one_subject(
        self, documents: np.ndarray, least: float, fewest: int = FEWEST, *, worded: bool = False
    ) -> bool:
        """Whether a share of pairs of some documents, in the order of their ids, are related; of few documents all, those of one
        name too, unless most have a word of the subject."""
        found = self.sampled(documents)
        if len(found) < fewest:
            return False
        few = len(found) < FEWEST
        found = documents[self.names.sizes_of(documents) > 0] if few else found
        left, right = np.array(list(combinations(found[:SAMPLE].tolist(), 2))).T
        share = self.related(left, right)
        enough = not few or (worded and len(found) >= FEWEST)
        return share > least if enough else share == 1

    def near(self, left: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Whether each of some documents (a row each) is related to each of others (a column each)."""
        pairs = np.repeat(left, len(right)), np.tile(right, len(left))
        return self.are_related(*pairs).reshape(len(left), len(right))

    def shares(self, documents: np.ndarray, sample: np.ndarray) -> np.ndarray:
        """For each document the share of a sample that it is related to."""
        return np.asarray(self._related_to(documents, sample) / len(sample))

    def _related_to(self, documents: np.ndarray, sample: np.ndarray) -> np.ndarray:
        """For each document how many of a sample it is related to."""
        parts = (documents[start : start + AT_A_TIME] for start in range(0, len(documents), AT_A_TIME))
        return np.concatenate([np.empty(0, np.int64), *(self.near(part, sample).sum(axis=1) for part in parts)])

    def between(self, samples: Sequence[np.ndarray]) -> Iterator[tuple[int, int, float]]:
        """Each two of some samples, by their places, and the share of their pairs that are related."""
        for one, sample in enumerate(samples[:-1]):
            others = samples[one + 1 :]
            sizes = np.array(list(map(len, others)))
            counts = np.add.reduceat(self._related_to(np.concatenate(others), sample), np.cumsum(sizes) - sizes)
            for two, share in enumerate((counts / (sizes * len(sample))).tolist(), one + 1):
                yield one, two, share

    def have_a_core(self, documents: np.ndarray) -> bool:
        """Whether many of some documents are related to most of them."""
        return bool(np.quantile(self.shares(documents, documents), 0.75) > CORE)

    def parts(self, documents: np.ndarray) -> list[np.ndarray]:
        """Samples of the subjects that some documents, in the order of their ids, are on: of one, or of each of some that have
        a name in common. Each has the document whose related ones are best related among each other, and most of these."""
        found = self.sampled(documents)
        near = self.near(found, found)
        left, parts = np.arange(len(found)), []
        while len(left) >= FEWEST:
            around = near[np.ix_(left, left)].astype(np.float64)
            lead = np.argmax(np.round((around @ around * around).sum(axis=1) / around.sum(axis=1), 6))
            own = left[around[lead] > 0]
            own = own[near[np.ix_(own, own)].mean(axis=1) > MOSTLY]
            one = self.on_one_subject(found[own], AMONG_OTHERS)
            parts += [found[own]] if one else []
            left = left[~np.isin(left, own)] if one else np.delete(left, lead)
        return parts


class Topic(NamedTuple):
    """A subject."""

    sample: np.ndarray
    """Documents on it."""
    documents: np.ndarray
    """All that have names of it."""


def find_topics(known: Names, order: np.ndarray, room: Room, words: int = 0) -> np.ndarray:
    """For each document the number of its subject, from 1; 0 if it is on none that can be seen. `order`: the documents by
    their ids; `words`: how many words tell of the subject of most."""
    topics = _merged(known, [Topic(part, own) for own in _by_names(known, order, room) for part in known.parts(own)])
    least = WHOLE - (WHOLE - WORDED) * min(words, WORDS) / WORDS
    whole = known.counting_less_alone().on_one_subject(order, least, FEW, worded=words > 0)
    if whole and _are_parts(known, topics, order):
        return _with_apart(known, order)
    numbers = _nearest(known, topics, len(order), MOSTLY)
    further = _nearest(known, _within_reach(known, topics), len(order), AMONG_OTHERS)
    return np.where(numbers == 0, further, numbers)


def _nearest(known: Names, topics: list[Topic], count: int, least: float) -> np.ndarray:
    """For each of so many documents the number of the subject to the largest share of whose documents it is related, to more than
    a least one; 0 without one."""
    numbers, most = np.zeros(count, np.int64), np.full(count, least)
    for number, topic in enumerate(topics, 1):
        shares = known.shares(topic.documents, topic.sample)
        nearer = shares > most[topic.documents]
        most[topic.documents[nearer]] = shares[nearer]
        numbers[topic.documents[nearer]] = number
    return numbers


def _with_apart(known: Names, order: np.ndarray) -> np.ndarray:
    """The numbers of documents that are on one subject, but for those that stand apart: these are on another where all of them,
    or of their first, are related, else on none."""
    apart = _stand_apart(known, order)
    sample = known.sampled(order[apart[order]])
    other = 2 if len(sample) >= FEW and known.near(sample, sample).all() else 0
    return np.where(apart, other, 1)


def _stand_apart(known: Names, order: np.ndarray) -> np.ndarray:
    """Whether documents of a collection on one subject name things, but hardly what the others name."""
    sample, documents = known.sampled(order), np.arange(len(order))
    own = np.isin(documents, sample)
    related = known.shares(documents, sample) * len(sample) - own
    return np.asarray((known.names.sizes_of(documents) >= NAMED) & (related < APART * (len(sample) - own)))


def _merged(known: Names, topics: list[Topic]) -> list[Topic]:
    """Subjects of which most documents are related are one."""
    groups = Groups(len(topics), Room())
    for one, two, share in known.between([topic.sample for topic in topics]) if len(topics) <= SAMPLE else ():
        if share > MOSTLY:
            groups.merge(one, two)
    leaders = groups.leaders()
    members = [np.flatnonzero(leaders == leader).tolist() for leader in distinct(leaders).tolist()]
    return [
        Topic(*(distinct(np.concatenate(c)) for c in zip(*(topics[m] for m in own), strict=True))) for own in members
    ]


def _within_reach(known: Names, topics: list[Topic]) -> list[Topic]:
    """For subjects whose documents are closely related all that have a name which most of them have, unless many more have it:
    the rarest names of those that begin or end a story may be others'."""
    keys = [np.empty(0, np.int64)]
    for number, topic in enumerate(topics):
        codes, counts = np.unique(known.names.pairs(topic.sample)[1], return_counts=True)
        few = (known.counts[codes] <= REACH * len(topic.documents)) & known.on_one_subject(topic.sample, CLOSE)
        keys.append(codes[few & (counts > MOSTLY * len(topic.sample))].astype(np.int64) << 32 | number)
    wanted = np.sort(np.concatenate(keys))
    found = [np.empty(0, np.int64)]
    for rows, part in zip(slices(len(known.names)), known.names.parts(), strict=True):
        owners, codes = part.pairs(np.arange(len(part)))
        starts, ends = (np.searchsorted(wanted >> 32, codes, side) for side in ("left", "right"))
        own = wanted[stretches(starts, ends - starts)] & 0xFFFFFFFF
        found.append(distinct(own << 32 | rows.start + np.repeat(owners, ends - starts)))
    told = distinct(np.concatenate(found))
    parts = np.split(told & 0xFFFFFFFF, np.searchsorted(told >> 32, np.arange(1, len(topics))))
    return [Topic(topic.sample, own) for topic, own in zip(topics, parts, strict=False)]


def _are_parts(known: Names, topics: list[Topic], order: np.ndarray) -> bool:
    """Whether subjects are parts of one, that of all documents: parts of a story name persons of their own, but many documents
    are related to most others."""
    if len(topics) < 2 or not known.have_a_core(known.sampled(order)):
        return len(topics) < 2
    return all(share > PARTLY for _, _, share in known.between([topic.sample for topic in topics]))


def _by_names(known: Names, order: np.ndarray, room: Room) -> list[np.ndarray]:
    """For each subject that telling names stand for the documents that have some of them, in order."""
    telling = joined(_telling(known), room)
    subject_of = _subjects_of(telling, known, room)
    places = room.zeros(len(order), np.int64)
    places[order] = np.arange(len(order))
    found = [np.empty(0, np.int64)]
    for rows, part in zip(slices(len(telling)), telling.parts(), strict=True):
        owners, codes = part.pairs(np.arange(len(part)))
        own = distinct(subject_of[codes] << 32 | places[rows.start + owners])
        found.append(own[own >> 32 > 0])
    told = distinct(np.concatenate(found))
    edges = np.flatnonzero(told[1:] >> 32 != told[:-1] >> 32) + 1
    return [order[own & 0xFFFFFFFF] for own in np.split(told, edges)] if len(told) else []


def _telling(known: Names) -> Iterator[Sets]:
    """The rarest names of each document that are in some others, some documents at a time."""
    for part in known.names.parts():
        owners, codes = part.pairs(np.arange(len(part)))
        owners, codes = (column[known.counts[codes] >= KNOWN] for column in (owners, codes))
        order = np.lexsort((known.hashes[codes], known.counts[codes], owners))
        owners, codes = owners[order], codes[order]
        chosen = np.arange(len(owners)) - np.searchsorted(owners, owners) < RAREST
        yield sets_of(owners[chosen], codes[chosen], len(part))


def _subjects_of(telling: Sets, known: Names, room: Room) -> np.ndarray:
    """The subject of each name, from 1; names that stand together have one, others none."""
    pairs = Ranges(room, len(telling) * RAREST, (np.int64,))
    for part in telling.parts():
        names = np.split(part.codes, part.ends[1:-1])
        own = np.array([one << 32 | two for codes in names for one, two in combinations(codes.tolist(), 2)], np.int64)
        pairs.add((own >> 32) * pairs.count // len(known.weights), own)
    groups = Groups(len(known.weights), room)
    for (own,) in pairs:
        both, together = np.unique(own, return_counts=True)
        rarer = np.minimum(known.counts[both >> 32], known.counts[both & 0xFFFFFFFF])
        for pair in both[(together >= OFTEN) & (together >= TOGETHER * rarer)].tolist():
            groups.merge(pair >> 32, pair & 0xFFFFFFFF)
    return _numbers(groups.leaders(), known.hashes)


def _numbers(leaders: np.ndarray, hashes: np.ndarray) -> np.ndarray:
    """The number of each name's group, by the least hash in it, whatever the order of the codes; 0 for a name alone."""
    least = np.full(len(leaders), np.iinfo(np.uint64).max, np.uint64)
    np.minimum.at(least, leaders, hashes)
    numbers = np.searchsorted(np.sort(least), least[leaders]) + 1
    return np.where(np.bincount(leaders, minlength=len(leaders))[leaders] > 1, numbers, 0)
