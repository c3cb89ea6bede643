"""Which words of propositions find candidates, and which candidates can be alike at all: computed of many at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.contents import Contents
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import SLACK, Growing, Sets, distinct, sets_of
from pipeline.collection.room import slices

RAREST = 5
"""Rarest words, and rarest names, of a proposition that find candidates."""
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
        told, rarest = Growing(collection.room), Growing(collection.room)
        for rows in slices(len(collection)):
            for column, part in zip((told, rarest), _tell_most(collection.contents, rows, places, order), strict=True):
                column.add(part)
        self.all, self.rarest = told.whole(), rarest.whole()
        """The words of each row, and those two among them that are rarest."""


def _tell_most(contents: Contents, rows: slice, places: np.ndarray, order: np.ndarray) -> tuple[Sets, Sets]:
    """The same of some rows; `places` of all words in their order, and that order."""
    count = rows.stop - rows.start
    own = (sets.part(rows).pairs(np.arange(count)) for sets in (contents.stems, contents.names))
    stems, names = (owners << 32 | places[codes] for owners, codes in own)
    rarest = _firsts(distinct(np.concatenate([stems, names])), RAREST)
    both = distinct(np.concatenate([rarest, _firsts(distinct(names), RAREST)]))
    return tuple(sets_of(pairs >> 32, order[pairs & 0xFFFFFFFF], count) for pairs in (both, _firsts(rarest, 2)))  # type: ignore[return-value]


def _firsts(pairs: np.ndarray, most: int) -> np.ndarray:
    """The first pairs of each row, so many, of sorted ones."""
    rows = pairs >> 32
    starts = np.searchsorted(rows, rows, "left")
    return pairs[np.arange(len(rows)) - starts < most]


def heads_of(contents: Contents, vague: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The words that may name the events of some rows: their own, and in those of them that are `vague` those beside it; for
    each the place of its row."""
    owners, codes = contents.beside.pairs(rows)
    chosen = vague[owners]
    found = np.append(owners[chosen], np.arange(len(rows)))
    return sets_of(found, np.append(codes[chosen], contents.heads[rows]), len(rows)).pairs(np.arange(len(rows)))


def _similarities(collection: Collection, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """What `Likeness.similarity` of pairs of rows is, nearly; never less by more than `SLACK`."""
    common = collection.terms.common(left, right, collection.weights)
    one, two = collection.totals[left], collection.totals[right]
    with np.errstate(invalid="ignore"):
        share = 2 * common / np.maximum(one + two, 2 * common)
        found = (common / np.maximum(np.minimum(one, two), common) + share) / 2
    return np.where(common > 0, found, 0.0)


def similar_pairs(
    collection: Collection, left: np.ndarray, right: np.ndarray, least: np.ndarray | float
) -> Iterator[tuple[Proposition, Proposition]]:
    """Those of the pairs of ranks that are as similar as they must be at the least."""
    wanted = np.broadcast_to(np.asarray(least), left.shape)
    for start in range(0, len(left), AT_A_TIME):
        one, two, enough = (column[start : start + AT_A_TIME] for column in (left, right, wanted))
        found = _similarities(collection, collection.rows[one], collection.rows[two]) >= enough - SLACK
        yield from collection.pairs(one[found], two[found])
