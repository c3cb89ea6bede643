"""Which words of propositions find candidates, and which candidates can be alike at all: computed of many at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.contents import Contents
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import SLACK, Sets, distinct, joined, sets_of

RAREST = 5
"""Rarest words, and rarest names, of a proposition that find candidates."""
ROWS = 1 << 18
"""Propositions whose words are sorted at a time."""
_NONE = (Sets(np.zeros(1, np.int64), np.empty(0, np.int32)),) * 2
AT_A_TIME = 1 << 16
"""Pairs that are compared at a time."""


class Telling:
    """The words of propositions that tell most, which find candidates, a few a proposition."""

    def __init__(self, collection: Collection) -> None:
        """Of all words and all names of each proposition the rarest; of some propositions at a time."""
        words = pa.table({"word": pa.array(collection.known.words), "weight": collection.weights})
        order = (
            pc.sort_indices(words, sort_keys=[("weight", "descending"), ("word", "ascending")])
            .to_numpy()
            .astype(np.int64)
        )
        places = np.empty(len(order), np.int64)
        places[order] = np.arange(len(order))
        chunks = (np.arange(len(collection))[start : start + ROWS] for start in range(0, len(collection), ROWS))
        found = [_tell_most(collection, rows, places, order) for rows in chunks]
        self.all, self.rarest = (joined(parts) for parts in zip(*found, strict=True)) if found else _NONE
        """The words of each row, and those two among them that are rarest."""


def _tell_most(collection: Collection, rows: np.ndarray, places: np.ndarray, order: np.ndarray) -> tuple[Sets, Sets]:
    """The same of some rows; `places` of all words in their order, and that order."""
    contents = collection.contents
    stems, names = (
        owners << 32 | places[codes] for owners, codes in (s.pairs(rows) for s in (contents.stems, contents.names))
    )
    rarest = _firsts(distinct(np.concatenate([stems, names])), RAREST)
    both = distinct(np.concatenate([rarest, _firsts(distinct(names), RAREST)]))
    return tuple(sets_of(pairs >> 32, order[pairs & 0xFFFFFFFF], len(rows)) for pairs in (both, _firsts(rarest, 2)))  # type: ignore[return-value]


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
