"""What the documents of a collection are about: the names in each, in all of its text, and how much each name tells.

The names of a document are put together where they are asked for, as most documents are never compared.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Set
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.collection.ragged import SLACK, Sets, ShelvedSets, distinct, joined, sets_of, stretches
from pipeline.collection.reading import Readings
from pipeline.collection.room import slices
from pipeline.collection.sketches import word_hashes
from pipeline.collection.stored import Stored, numbers_of, whole
from pipeline.collection.topics import Names, find_topics
from pipeline.collection.vocabulary import Vocabulary, weights_of
from pipeline.collection.wording import SAME, STOP, fold_word

OTHERS = 1000
"""Documents on other subjects that names are weighed against: in a folder on one subject they would seem to tell nothing."""
REMEMBERED = 1 << 14
"""Documents, pairs of them, or propositions that are remembered."""
AT_A_TIME = 1000
"""Documents whose names are counted at a time."""


class Subjects:
    """The names in documents, known by their places, and in their sentences with mentions."""

    def __init__(
        self,
        stored: Stored,
        documents: np.ndarray,
        readings: Readings,
        names: frozenset[str],
        known: Vocabulary,
        capitals: ShelvedSets,
    ) -> None:
        """`documents`: the place of each mention's document; `readings` are those of the mentions, `names` the words (folded)
        that are names."""
        spelt: set[tuple[str, str]] = set()
        room = stored.room
        around = (_around(table, names, known, spelt) for table in readings.of("capitals", "capital_stems"))
        self.around = joined(around, room)
        """The names in the sentence of each mention."""
        first = room.joined(_firsts(documents), np.int64)
        self._places = room.joined((documents[first[some]] for some in slices(len(first))), np.int64)
        self._rows = room.joined((first, np.array([len(documents)])), np.int64)
        self.count = len(self._places)
        hashed = _Hashed(spelt, known)
        starts = range(0, self.count, AT_A_TIME)
        named = (self._names_of(self._places[start : start + AT_A_TIME], capitals, hashed) for start in starts)
        self._names = joined(named, room)
        """The names in each document that has mentions, those in sentences without mentions too."""
        self._weights = weights_of(self._names.counts(len(known.words)), self.count + OTHERS)
        self._known = known
        ids = (numbers_of(whole(piece, "doc_id")) for piece in stored.pieces(first, ("doc_id",)))
        self._by_id = room.order(room.joined(ids, np.uint64))
        self._room = room
        self._sets: dict[int, frozenset[str]] = {}
        self._common: dict[tuple[int, int], tuple[float, float]] = {}
        self._shorter: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self.words = 0
        """How many words tell of the subject of most documents."""
        self.titles: frozenset[str] = frozenset()
        """Stems of titles, which tell of none by themselves."""
        self.trades: frozenset[str] = frozenset()
        """Stems of forms and trades of firms, which tell of none though several share them."""

    def abbreviate(self, acronyms: Mapping[str, frozenset[str]]) -> None:
        """Who names all words of a name names what abbreviates it."""
        for short, name in sorted(acronyms.items()):
            self._shorter.setdefault(min(name), []).append((short, name))

    @cached_property
    def topics(self) -> np.ndarray:
        """The subject that each document with mentions is on; 0 for none that can be seen."""
        words = self._known.words[: len(self._weights)]
        says = [word[:1] not in (STOP, SAME) and word not in self.titles for word in words]
        known = Names(self._names, np.where(says, self._telling, 0.0), self._known.hashes)
        return find_topics(known, self._by_id, self._room, self.words)

    @cached_property
    def _telling(self) -> np.ndarray:
        """How much each name tells of a subject: 'Airlines' alone nothing."""
        tells = [word not in self.trades for word in self._known.words[: len(self._weights)]]
        return np.where(tells, self._weights, 0.0)

    def topics_of(self, documents: np.ndarray) -> np.ndarray:
        """The subjects of documents with mentions."""
        return self.topics[np.searchsorted(self._places, documents)]

    def on_one_topic(self, one: np.ndarray, two: np.ndarray) -> np.ndarray:
        """Whether pairs of documents are on one subject that can be seen."""
        left = self.topics_of(one)
        return (left > 0) & (left == self.topics_of(two))

    @cached_property
    def weight(self) -> Callable[[str], float]:
        """How much a name tells of a subject; for when all words are known."""
        return self._known.weights(self._weights, math.log(1 + self.count + OTHERS))

    def of(self, document: int) -> frozenset[str]:
        """The names in a document, those in sentences without mentions too, and their abbreviations."""
        if document not in self._sets:
            place = int(np.searchsorted(self._places, document))
            remember(
                self._sets, document, self.shortened({self._known.words[code] for code in self._names[place].tolist()})
            )
        return self._sets[document]

    def shortened(self, names: Set[str]) -> frozenset[str]:
        """Names with their abbreviations."""
        longer = [pair for word in names for pair in self._shorter.get(word, ())]
        return frozenset(names).union(short for short, name in longer if name <= names)

    def shares(self, left: np.ndarray, right: np.ndarray, least: float) -> np.ndarray:
        """Whether pairs of documents may have so large a share of their names in common; a few may have a little less."""
        pairs, places = np.unique(left.astype(np.int64) << 32 | right, return_inverse=True)
        found = np.empty(len(pairs), bool)
        for start in range(0, len(pairs), AT_A_TIME):
            some = pairs[start : start + AT_A_TIME]
            one, two = (np.searchsorted(self._places, own) for own in (some >> 32, some & 0xFFFFFFFF))
            common = self._names.common(one, two, self._telling)
            totals = np.minimum(*(self._names.totals_of(rows, self._telling) for rows in (one, two)))
            found[start : start + AT_A_TIME] = common >= least * np.maximum(totals, common) - SLACK
        return found[places]

    def in_common(self, one: int, two: int) -> tuple[float, float]:
        """Weight of the common names of two documents, as a share of the lesser of both and in itself."""
        pair = min(one, two), max(one, two)
        if pair not in self._common:
            left, right = (self.of(document) - self.trades for document in (one, two))
            common, *totals = (math.fsum(map(self.weight, part)) for part in (left & right, left, right))
            remember(self._common, pair, (common / max(min(totals), common, 1e-9), common))
        return self._common[pair]

    def _names_of(self, documents: np.ndarray, capitals: ShelvedSets, hashed: _Hashed) -> Sets:
        places = np.searchsorted(self._places, documents)
        starts, sizes = self._rows[places], self._rows[places + 1] - self._rows[places]
        owners = np.repeat(np.arange(len(places)), sizes)
        told, codes = self.around.pairs(stretches(starts, sizes))
        written, others = hashed.found(capitals.take(documents))
        return sets_of(np.append(owners[told], written), np.append(codes, others), len(places))


def _firsts(documents: np.ndarray) -> Iterator[np.ndarray]:
    """The first row of each document."""
    for rows in slices(len(documents)):
        before = documents[max(rows.start - 1, 0) : rows.stop - 1]
        begun = documents[rows] != (before if rows.start else np.append(-1, before))
        yield rows.start + np.flatnonzero(begun)


def _around(table: pa.Table, names: frozenset[str], known: Vocabulary, spelt: set[tuple[str, str]]) -> Sets:
    """The names in the sentence of each mention; how they are spelt (folded), and their stems, are added to `spelt`."""
    lists = whole(table, "capitals")
    rows = np.repeat(np.arange(len(lists)), lists.value_lengths().to_numpy())
    words = lists.flatten().dictionary_encode()
    folds = list(map(fold_word, words.dictionary.to_pylist()))
    named = np.array([fold in names for fold in folds], bool)[words.indices.to_numpy()]
    codes = known.codes(whole(table, "capital_stems").flatten())[named]
    spellings = distinct(words.indices.to_numpy()[named].astype(np.int64) << 32 | codes)
    spelt.update((folds[pair >> 32], known.words[pair & 0xFFFFFFFF]) for pair in spellings.tolist())
    return sets_of(rows[named], codes, len(lists))


def remember(known: dict[Any, Any], key: Any, value: Any) -> None:
    """Keep a value; when there are many, forget the others. (`lru_cache` on a method would form a cycle with its object,
    which would stay in memory while garbage is not searched for.)"""
    if len(known) >= REMEMBERED:
        known.clear()
    known[key] = value


class _Hashed:
    """The stems of names of one word, by the hash of the word."""

    def __init__(self, spelt: set[tuple[str, str]], known: Vocabulary) -> None:
        hashed = ((word_hashes(fold).tolist(), known.code(stem)) for fold, stem in spelt)
        pairs = sorted((hashes[0], code) for hashes, code in hashed if len(hashes) == 1)
        self._hashes = np.array([pair[0] for pair in pairs], np.uint32)
        self._codes = np.array([pair[1] for pair in pairs], np.int32)

    def found(self, documents: Sets) -> tuple[np.ndarray, np.ndarray]:
        """The stems whose hashes are among those of each document: place of the document, and code."""
        owners, hashes = documents.pairs(np.arange(len(documents)))
        starts = np.searchsorted(self._hashes, hashes, "left")
        sizes = np.searchsorted(self._hashes, hashes, "right") - starts
        return np.repeat(owners, sizes), self._codes[stretches(starts, sizes)]
