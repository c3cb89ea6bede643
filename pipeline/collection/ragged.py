"""Sets of words, one a row, as two arrays of numbers; and what is computed of many of them at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.collection.room import Room, Shelf, slices

FACTOR, MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)
"""Odd numbers with evenly spread bits (those of SplitMix64) that numbers are joined and stirred with."""
NOTHING = np.uint64(0)
"""What stands for a null among hashes."""

CODES = 1 << 21
"""Codes that are read at a time, nearly."""
GAP = 1 << 14
"""Codes between two rows that are read with them rather than left out."""
SLACK = 1e-9
"""How much a sum of weights may be wrong that was not rounded once."""


class Sets:
    """A set of codes for each row, sorted."""

    def __init__(self, ends: np.ndarray, codes: np.ndarray) -> None:
        """`ends`: where the codes of each row end, behind a first 0."""
        self.ends = ends
        self.codes = codes

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.ends) - 1

    def __getitem__(self, row: int) -> np.ndarray:
        """The codes of a row."""
        return self.codes[self.ends[row] : self.ends[row + 1]]

    def part(self, rows: slice) -> Sets:
        """Those of rows that follow each other."""
        first, last = self.ends[[rows.start, rows.stop]].tolist()
        return Sets(self.ends[rows.start : rows.stop + 1] - first, self.codes[first:last])

    def parts(self) -> Iterator[Sets]:
        """All rows, some at a time."""
        return map(self.part, slices(len(self)))

    def sizes(self) -> np.ndarray:
        """How many codes each row has."""
        return np.diff(self.ends)

    def sizes_of(self, rows: np.ndarray) -> np.ndarray:
        """The same of some rows."""
        return self.ends[rows + 1] - self.ends[rows]

    def pairs(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The codes of some rows, and for each its place among `rows`."""
        starts, sizes = self.ends[rows], self.sizes_of(rows)
        return np.repeat(np.arange(len(rows)), sizes), self.codes[stretches(starts, sizes)]

    def common(self, left: np.ndarray, right: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """The weight of the codes that pairs of rows have in common, nearly: within `SLACK`."""
        one, two = (owners << 32 | codes for owners, codes in map(self.pairs, (left, right)))
        at = np.searchsorted(two, one)
        at[at == len(two)] = 0
        common = one[two[at] == one] if len(two) else one[:0]
        return np.bincount(common >> 32, weights[common & 0xFFFFFFFF], minlength=len(left))

    def totals(self, weights: np.ndarray) -> np.ndarray:
        """The weight of the codes of each row, nearly."""
        sums = np.append(0.0, np.cumsum(weights[self.codes]))
        return np.diff(sums[self.ends])

    def totals_of(self, rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """The same of some rows."""
        owners, codes = self.pairs(rows)
        return np.bincount(owners, weights[codes], minlength=len(rows))

    def counts(self, codes: int) -> np.ndarray:
        """How many rows have each of so many codes."""
        found = np.zeros(codes, np.int64)
        for part in self.parts():
            found += np.bincount(part.codes, minlength=codes)
        return found

    def hashes_of(self, rows: np.ndarray, of_codes: np.ndarray) -> np.ndarray:
        """A hash (uint64) of the sets of some rows, by those of their codes."""
        _, codes = self.pairs(rows)
        with np.errstate(over="ignore"):
            sums = np.append(NOTHING, np.cumsum(stirred(of_codes[codes])))
            return np.diff(sums[np.append(0, np.cumsum(self.sizes_of(rows)))])


def sets_of(rows: np.ndarray, codes: np.ndarray, count: int) -> Sets:
    """The sets of `count` rows from pairs of row and code in any order."""
    pairs = distinct(rows.astype(np.int64) << 32 | codes)
    sizes = np.bincount(pairs >> 32, minlength=count)
    return Sets(np.concatenate([[0], np.cumsum(sizes)]), (pairs & 0xFFFFFFFF).astype(np.int32))


class Growing:
    """Sets to which more rows are added."""

    def __init__(self, room: Room, kind: Any = np.int32) -> None:
        """No rows yet; of codes of which kind."""
        self._ends, self._codes = room.column(np.int64), room.column(kind)
        self._ends.add(np.zeros(1))
        self._last = 0

    def add(self, part: Sets) -> None:
        """Its rows behind those before."""
        self._ends.add(part.ends[1:] - part.ends[0] + self._last)
        self._codes.add(part.codes)
        self._last += len(part.codes)

    def whole(self) -> Sets:
        """All rows; none is added any more."""
        return Sets(self._ends.whole(), self._codes.whole())

    def shelf(self) -> ShelvedSets:
        """The same, to be read some rows at a time."""
        return ShelvedSets(self._ends.whole(), self._codes.shelf())


class ShelvedSets:
    """Sets on disk, of which rows that lie near each other are read at once."""

    def __init__(self, ends: np.ndarray, codes: Shelf) -> None:
        """As those of `Sets`."""
        self.ends = ends
        self._codes = codes

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.ends) - 1

    def sizes_of(self, rows: np.ndarray) -> np.ndarray:
        """How many codes some rows have."""
        return self.ends[rows + 1] - self.ends[rows]

    def parts(self) -> Iterator[Sets]:
        """All rows, some at a time."""
        edges = np.searchsorted(self.ends, np.arange(CODES, self.ends[-1], CODES)).tolist()
        return (self.take(np.arange(*own)) for own in pairwise(distinct(np.array([0, *edges, len(self)])).tolist()))

    def take(self, rows: np.ndarray) -> Sets:
        """Those of some rows, which are rising."""
        starts, ends = self.ends[rows], self.ends[rows + 1]
        breaks = np.flatnonzero(starts[1:] - ends[:-1] > GAP) + 1
        found = [self._codes[0:0]]
        for first, last in pairwise([0, *breaks.tolist(), len(rows)]) if len(rows) else ():
            own = slice(first, last)
            read = self._codes[int(starts[first]) : int(ends[last - 1])]
            found.append(read[stretches(starts[own] - starts[first], ends[own] - starts[own])])
        return Sets(np.append(0, np.cumsum(ends - starts)), np.concatenate(found))


def joined(parts: Iterable[Sets], room: Room) -> Sets:
    """The rows of all parts, one behind the other."""
    found = Growing(room)
    for part in parts:
        found.add(part)
    return found.whole()


def distinct(numbers: np.ndarray) -> np.ndarray:
    """The numbers sorted, each once; many times faster than numpy's own `unique` is."""
    found = np.sort(numbers)
    return found[np.append(True, found[1:] != found[:-1])] if len(found) else found


def distinct_of(owners: np.ndarray, numbers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The numbers (uint32 or uint64) of each owner sorted, each once, and before them the owners, rising."""
    if numbers.dtype == np.uint32:
        pairs = distinct(owners.astype(np.uint64) << np.uint64(32) | numbers)
        return (pairs >> np.uint64(32)).astype(np.int64), pairs.astype(np.uint32)
    order = np.lexsort((numbers, owners))
    owners, numbers = owners[order], numbers[order]
    new = np.append(True, (numbers[1:] != numbers[:-1]) | (owners[1:] != owners[:-1]))[: len(numbers)]
    return owners[new], numbers[new]


def stretches(starts: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    """The numbers from each start on, so many, one stretch behind the other."""
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(int(sizes.sum()))


def stirred(numbers: np.ndarray) -> np.ndarray:
    """Numbers (uint64) in which every bit depends on all bits."""
    found = (numbers ^ (numbers >> np.uint64(30))) * MIX
    return found ^ (found >> np.uint64(31))


def mixed(*columns: np.ndarray | np.uint64) -> np.ndarray:
    """A hash (uint64) of each row of some columns of hashes."""
    found: Any = NOTHING
    with np.errstate(over="ignore"):
        for column in columns:
            found = stirred((found + column) * FACTOR + FACTOR)
    return np.asarray(found)


def hash_of(text: str) -> int:
    """A hash (64 bits) of a text, the same on every machine and day."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def hashes_of(cells: pa.Array) -> np.ndarray:
    """A hash (uint64) of each text, number, day or truth of a column; nulls have one, too."""
    if pa.types.is_string(cells.type):
        coded = cells.dictionary_encode()
        known = np.array([*map(hash_of, coded.dictionary.to_pylist()), NOTHING], np.uint64)
        return known[coded.indices.fill_null(len(known) - 1).to_numpy()]
    kind = pa.int32() if pa.types.is_date(cells.type) else cells.type
    numbers = cells.cast(kind).cast(pa.int64()).fill_null(np.iinfo(np.int64).min)
    return numbers.to_numpy(zero_copy_only=False).astype(np.uint64)
