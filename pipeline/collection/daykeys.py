"""What statements of one time, or of days beside each other, are found by: their words and the kinds of their words."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pipeline.collection.grouping import Keys
from pipeline.collection.keys import Telling, heads_of
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import distinct, hash_of, mixed
from pipeline.collection.reading import wording_of
from pipeline.collection.topics import FEWEST


def keys_of_times(found: Collection, ranks: np.ndarray, telling: Telling) -> Iterator[Keys]:
    """Of statements of closed times: the days with each of the words that tell most, and with the kind of each word."""
    rows = found.rows[ranks]
    timed = np.where(found.topics[rows] > 0, found.closed[rows], found.on_one_day[rows])  # others need too much
    timed &= found.roles[rows] != hash_of("publication")
    ranks, rows = ranks[timed], rows[timed]
    days = mixed(found.langs[rows], found.starts[rows].astype(np.uint64), found.ends[rows].astype(np.uint64))
    inside = found.topics[rows] > 0
    for words, own in ((found.terms, inside), (telling.all, ~inside)):
        owners, codes = words.pairs(rows[own])
        yield mixed(days[own][owners], found.known.hashes[codes]), ranks[own][owners]
    owners, kinds = _kinds_of_words(found, rows)
    yield mixed(days[owners], kinds.astype(np.uint64)), ranks[owners]


def _kinds_of_words(found: Collection, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The kinds of all words of each row, as pairs."""
    owners, codes = found.terms.pairs(rows)
    pairs = []
    langs = found.langs[rows]
    for lang in distinct(langs).tolist():
        row = int(rows[np.flatnonzero(langs == lang)[0]])
        kinds = found.known.kinds(wording_of(found.stored.lazy(row).lang).kinds)
        own = langs[owners] == lang
        places, of_words = kinds.pairs(codes[own])
        pairs.append(owners[own][places] << 32 | of_words)
    both = distinct(np.concatenate([np.empty(0, np.int64), *pairs]))
    return both >> 32, both & 0xFFFFFFFF


def keys_of_days(found: Collection, ranks: np.ndarray) -> Iterator[Keys]:
    """Of events of one day: each word that may tell what happened, and the kinds of words."""
    rows = found.rows[ranks]
    chosen = (found.roles[rows] == hash_of("event")) & (found.contents.heads[rows] != 0)
    chosen &= found.on_one_day[rows] & ((found.topics[rows] > 0) | (found.subjects.count < FEWEST))
    ranks, rows = ranks[chosen], rows[chosen]
    topics = mixed(found.langs[rows], found.topics[rows].astype(np.uint64))
    owners, codes = heads_of(found.contents, np.ones(len(rows), bool), rows)
    yield mixed(topics[owners], found.known.hashes[codes]), ranks[owners]
    owners, kinds = _kinds_of_words(found, rows)
    yield mixed(topics[owners], kinds.astype(np.uint64)), ranks[owners]
