"""Which words of propositions find candidates, and which candidates can be alike at all: computed of many at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.contents import Contents
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import SLACK, Sets, distinct, sets_of

RAREST = 5
"""Rarest words, and rarest names, of a proposition that find candidates."""
AT_A_TIME = 1 << 16
"""Pairs that are compared at a time."""


class Telling:
    """The words of propositions that tell most, which find candidates, a few a proposition."""

    def __init__(self, collection: Collection) -> None:
        """Of all words and all names of each proposition the rarest."""
        words = pa.table({"word": pa.array(collection.known.words), "weight": collection.weights})
        order = pc.sort_indices(words, sort_keys=[("weight", "descending"), ("word", "ascending")]).to_numpy()
        places = np.empty(len(order), np.int64)
        places[order] = np.arange(len(order))
        stems, names = (_placed(sets, places) for sets in (collection.contents.stems, collection.contents.names))
        pairs, named = distinct(np.concatenate([stems, names])), distinct(names)
        self._rarest = _firsts(pairs, RAREST)
        self._all = distinct(np.concatenate([self._rarest, _firsts(named, RAREST)]))
        self._order = order
        self._count = len(collection)

    def all(self) -> Sets:
        """The words of each row."""
        return self._sets(self._all)

    def rarest(self, most: int) -> Sets:
        """The rarest of each row, so many."""
        return self._sets(_firsts(self._rarest, most))

    def _sets(self, pairs: np.ndarray) -> Sets:
        sizes = np.bincount(pairs >> 32, minlength=self._count)
        return Sets(np.append(0, np.cumsum(sizes)), self._order[pairs & 0xFFFFFFFF].astype(np.int32))


def _placed(sets: Sets, places: np.ndarray) -> np.ndarray:
    """Row and place of each word, as one number."""
    found: np.ndarray = np.repeat(np.arange(len(sets)), sets.sizes()) << 32 | places[sets.codes]
    return found


def _firsts(pairs: np.ndarray, most: int) -> np.ndarray:
    """The first pairs of each row, so many, of sorted ones."""
    rows = pairs >> 32
    starts = np.searchsorted(rows, rows, "left")
    return pairs[np.arange(len(rows)) - starts < most]


def heads_of(contents: Contents, vague: np.ndarray) -> Sets:
    """The words that may name the event of each row: its own, and in rows that are `vague` those beside it."""
    beside, heads = contents.beside, contents.heads
    owners = np.repeat(np.arange(len(beside)), beside.sizes())
    chosen = vague[owners]
    rows = np.append(owners[chosen], np.arange(len(heads)))
    return sets_of(rows, np.append(beside.codes[chosen], heads), len(heads))


def similarities(collection: Collection, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """What `Likeness.similarity` of pairs of rows is, nearly; never less by more than `SLACK`."""
    common = collection.terms.common(left, right, collection.weights)
    one, two = collection.totals[left], collection.totals[right]
    with np.errstate(invalid="ignore"):
        share = 2 * common / np.maximum(one + two, 2 * common)
        found = (common / np.maximum(np.minimum(one, two), common) + share) / 2
    return np.where(common > 0, found, 0.0)


def similar_pairs(
    collection: Collection, left: np.ndarray, right: np.ndarray, least: np.ndarray | float
) -> Iterator[tuple[int, int]]:
    """Those of the pairs of ranks that are as similar as they must be at the least."""
    wanted = np.broadcast_to(np.asarray(least), left.shape)
    for start in range(0, len(left), AT_A_TIME):
        one, two, enough = (column[start : start + AT_A_TIME] for column in (left, right, wanted))
        found = similarities(collection, collection.rows[one], collection.rows[two]) >= enough - SLACK
        yield from zip(one[found].tolist(), two[found].tolist(), strict=True)
