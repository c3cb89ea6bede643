"""Where the columns of a collection are: in memory while they are short, else in files that the system reads and drops again.

So what is held of a mention costs disk, not memory, and what must be sorted is sorted a range of it at a time. Files have no name
and go with the last column in them. Without a folder all is in memory.
"""

from __future__ import annotations

import mmap
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

import numpy as np

LARGE = 1 << 18
"""Bytes of a column that wait in memory."""
AT_A_TIME = 1 << 21
"""Numbers that are sorted at a time, nearly."""
ROWS = 1 << 18
"""Rows that columns are computed for at a time."""
MOST = 64
"""Ranges that numbers are sorted in at the most: each has files."""
SAMPLE = 1 << 14
"""Numbers by which ranges are made."""


class Room:
    """What has room for columns."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is where files are made; None: all is in memory."""
        self.folder = folder

    def column(self, kind: Any) -> Column:
        """A column that grows."""
        return Column(np.dtype(kind), self.folder)

    def joined(self, parts: Iterable[np.ndarray], kind: Any) -> np.ndarray:
        """The numbers of all parts, one behind the other."""
        column = self.column(kind)
        for part in parts:
            column.add(part)
        return column.whole()

    def zeros(self, count: int, kind: Any) -> np.ndarray:
        """So many zeros, to be written over."""
        size = count * np.dtype(kind).itemsize
        if self.folder is None or size < LARGE:
            return np.zeros(count, kind)
        with tempfile.TemporaryFile(dir=self.folder) as stream:
            stream.truncate(size)
            return np.frombuffer(_mapped(stream, mmap.ACCESS_WRITE), kind)

    def order(self, *keys: np.ndarray) -> np.ndarray:
        """The order that sorts by the last key, then by the one before it, as `np.lexsort` gives it."""
        first = keys[-1]
        if self.folder is None or len(first) <= AT_A_TIME:
            return np.lexsort(keys)
        ranges = Ranges(self, len(first), (*(key.dtype for key in keys), np.int64))
        edges = np.sort(first[:: -(-len(first) // SAMPLE)])
        edges = edges[:: -(-len(edges) // ranges.count)][1:]
        for rows in slices(len(first)):
            own = [key[rows] for key in keys]
            ranges.add(np.searchsorted(edges, own[-1], "right"), *own, np.arange(rows.start, rows.stop))
        return self.joined((rows[np.lexsort(own)] for *own, rows in ranges), np.int64)


class Column:
    """Numbers that are laid down one stretch behind the other."""

    def __init__(self, kind: np.dtype, folder: Path | None) -> None:
        """No numbers yet, of which kind; `folder` is where the file is made once they are many."""
        self._kind = kind
        self._folder = folder
        self._waiting: list[np.ndarray] = []
        self._bytes = 0
        self._file: IO[bytes] | None = None

    def add(self, numbers: np.ndarray) -> None:
        """More numbers."""
        self._waiting.append(numbers.astype(self._kind))
        self._bytes += self._waiting[-1].nbytes
        if self._folder is not None and self._bytes >= LARGE:
            self._write(self._folder)

    def _write(self, folder: Path) -> IO[bytes]:
        if self._file is None:
            self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 - it grows
        self._file.write(self._together().tobytes())
        self._waiting, self._bytes = [], 0
        return self._file

    def _together(self) -> np.ndarray:
        return np.concatenate([np.empty(0, self._kind), *self._waiting])

    def whole(self) -> np.ndarray:
        """All numbers, which nobody may change; none is added any more."""
        if self._file is None or self._folder is None:
            return self._together()
        with self._write(self._folder) as stream:
            return np.frombuffer(_mapped(stream, mmap.ACCESS_READ), self._kind)

    def shelf(self) -> Shelf:
        """The same, to be read a stretch at a time."""
        return Shelf(self._kind, self._together() if self._folder is None else self._write(self._folder))


class Shelf:
    """Numbers on disk, a stretch of which is read at once: many times faster than page by page."""

    def __init__(self, kind: np.dtype, numbers: np.ndarray | IO[bytes]) -> None:
        """Of which kind; a file of them, or the numbers."""
        self._kind = kind
        self._numbers = numbers

    def __getitem__(self, rows: slice) -> np.ndarray:
        """The numbers of a stretch."""
        if isinstance(self._numbers, np.ndarray):
            return self._numbers[rows]
        size = self._kind.itemsize
        data = os.pread(self._numbers.fileno(), (rows.stop - rows.start) * size, rows.start * size)
        return np.frombuffer(data, self._kind)


def _mapped(stream: IO[bytes], access: int) -> mmap.mmap:
    """A file in memory, of which only what is looked at is read: rows are looked at here and there."""
    found = mmap.mmap(stream.fileno(), 0, access=access)
    found.madvise(mmap.MADV_RANDOM)
    return found


class Ranges:
    """Rows of numbers in ranges, each of which can be sorted by itself."""

    def __init__(self, room: Room, rows: int, kinds: Sequence[Any]) -> None:
        """As many as so many rows need, nearly; `kinds` of the columns."""
        self.count = min(1 + rows // AT_A_TIME, MOST) if room.folder else 1
        self._columns = [[room.column(kind) for kind in kinds] for _ in range(self.count)]

    def add(self, places: np.ndarray, *columns: np.ndarray) -> None:
        """More rows, each with the place of its range."""
        if self.count == 1:
            self._add(0, columns)
            return
        order = np.argsort(places.astype(np.int16), kind="stable")
        edges = np.searchsorted(places[order], np.arange(self.count + 1)).tolist()
        for place in range(self.count):
            own = order[edges[place] : edges[place + 1]]
            if len(own):
                self._add(place, [column[own] for column in columns])

    def _add(self, place: int, columns: Sequence[np.ndarray]) -> None:
        for column, own in zip(self._columns[place], columns, strict=True):
            column.add(own)

    def __iter__(self) -> Iterator[list[np.ndarray]]:
        """The columns of each range; each can be asked for once."""
        while self._columns:
            yield [column.whole() for column in self._columns.pop(0)]


def slices(count: int) -> Iterator[slice]:
    """So many rows, some at a time."""
    return (slice(start, min(start + ROWS, count)) for start in range(0, count, ROWS))
