"""The mentions of a collection in tables, some columns of them; rows become objects only where they are looked at."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.ragged import hashes_of
from pipeline.collection.room import Room
from pipeline.output.light import cell_values, light_rows
from pipeline.output.spill import Spill

NO_DAY = np.iinfo(np.int32).min
MANY = 5000
"""Rows after which what was read of the tables is let go of."""
DENSE = 16
"""One in so many rows of a column that are wanted: it is read as a whole."""
PIECE = 50_000
"""Rows of a piece."""
LARGE = 1 << 26
"""Bytes of tables that are in memory, if there is a folder for more."""


class Stored:
    """Tables of mentions, one behind the other; a mention is known by its row in all of them."""

    def __init__(self, tables: Sequence[pa.Table], room: Room, spill: Spill | None = None) -> None:
        """Tables with the same columns, at least one; `room` is for columns made of them, `spill` is where they lie on disk."""
        self.room = room
        self._spill = spill
        self._columns = [{name: whole(table, name) for name in table.column_names} for table in tables]
        self._firsts = np.cumsum([0, *map(len, tables)])

    def __len__(self) -> int:
        """Number of mentions."""
        return int(self._firsts[-1])

    def columns(self, name: str) -> Iterator[pa.Array]:
        """A column, table by table."""
        return (columns[name] for columns in self._columns)

    def stretches(self) -> Iterator[slice]:
        """The rows of each table."""
        return itertools.starmap(slice, itertools.pairwise(self._firsts.tolist()))

    def hashes(self, name: str) -> np.ndarray:
        """A hash (uint64) of each cell of a column."""
        return self.room.joined(map(hashes_of, self.columns(name)), np.uint64)

    def numbers(self, name: str) -> np.ndarray:
        """The ids of a column as numbers (uint64)."""
        return self.room.joined(map(numbers_of, self.columns(name)), np.uint64)

    def days(self, name: str) -> np.ndarray:
        """The days of a column as numbers (int32), NO_DAY for null."""
        return self.room.joined(map(_days_of, self.columns(name)), np.int32)

    def lazy(self, row: int) -> Any:
        """One row as an object, each cell of which is read when it is looked at."""
        table = int(np.searchsorted(self._firsts, row, "right")) - 1
        return _Row(self._columns[table], row - int(self._firsts[table]))

    def lazily(self, rows: np.ndarray, names: tuple[str, ...]) -> list[Any]:
        """The same of several rows, with some cells that were read already."""
        tables = np.searchsorted(self._firsts, rows, "right") - 1
        places = zip(tables.tolist(), (rows - self._firsts[tables]).tolist(), strict=True)
        found = [_Row(self._columns[table], place) for table, place in places]
        cells = zip(*(cell_values(column, {}) for column in self.take(rows, names).columns), strict=True)
        for row, own in zip(found, cells, strict=True):
            row.__dict__.update(zip(names, own, strict=True))
        return found

    def rows(self, rows: np.ndarray, names: tuple[str, ...]) -> list[Any]:
        """Rows as objects, in the order given."""
        return light_rows([self.take(rows, names)], names)

    def take(self, rows: np.ndarray, names: Sequence[str]) -> pa.Table:
        """Some columns of rows, in the order given."""
        tables = np.searchsorted(self._firsts, rows, "right") - 1
        order = np.argsort(tables, kind="stable")
        edges = np.searchsorted(tables[order], np.arange(len(self._columns) + 1)).tolist()
        found = []
        for number, columns in enumerate(self._columns):
            own = rows[order[edges[number] : edges[number + 1]]] - self._firsts[number]
            if self._spill and len(own) * DENSE > len(columns[names[0]]):
                for name in names:
                    self._spill.ask_for(columns[name])
            if len(own) or not number:
                found.append(pa.table({name: columns[name].take(pa.array(own)) for name in names}))
        if self._spill and len(rows) >= MANY:
            self._spill.forget()
        back = np.empty(len(order), np.int64)
        back[order] = np.arange(len(order))
        return pa.concat_tables(found).combine_chunks().take(pa.array(back))

    def pieces(self, order: np.ndarray, names: Sequence[str]) -> Iterator[pa.Table]:
        """The same, a piece after the other."""
        return (self.take(order[start : start + PIECE], names) for start in range(0, len(order), PIECE))


class _Row:
    """A row of a table whose cells are attributes."""

    def __init__(self, columns: Mapping[str, pa.Array], place: int) -> None:
        self._columns = columns
        self._place = place

    def __getattr__(self, name: str) -> Any:
        """Reads a cell that was not looked at before."""
        value = self._columns[name][self._place].as_py()
        setattr(self, name, value)
        return value


class GrowingTables:
    """Tables to which more are added, where there is room for them."""

    def __init__(self, room: Room) -> None:
        """No tables yet."""
        self._room = room
        self._waiting: list[pa.Table] = []
        self._bytes = 0
        self._spill: Spill | None = None

    def add(self, table: pa.Table) -> None:
        """One more table, with the same columns."""
        self._waiting.append(table)
        self._bytes += table.nbytes
        if self._room.folder is not None and self._bytes >= LARGE:
            self._spill = self._spill or Spill(self._room.folder)
            for waiting in self._waiting:
                self._spill.add(waiting)
            self._waiting.clear()

    def whole(self) -> Stored:
        """All tables, at least one; none is added any more."""
        if self._spill is None:
            return Stored(self._waiting, self._room)
        return Stored(self._spill.tables(), self._room, self._spill)


def stored(tables: Iterable[pa.Table], room: Room) -> Stored:
    """Tables with the same columns, at least one, where there is room for them."""
    found = GrowingTables(room)
    for table in tables:
        found.add(table)
    pa.default_memory_pool().release_unused()
    return found.whole()


def whole(table: pa.Table, name: str) -> pa.Array:
    """A column as one array."""
    chunks = table[name].chunks
    if len(chunks) == 1:
        return chunks[0]
    return pa.concat_arrays(chunks) if chunks else pa.array([], table.schema.field(name).type)


def _days_of(cells: pa.Array) -> np.ndarray:
    """Days as numbers (int32) from 1970 on, NO_DAY for null."""
    found: np.ndarray = cells.cast(pa.int32()).fill_null(int(NO_DAY)).to_numpy()
    return found


def numbers_of(ids: pa.Array) -> np.ndarray:
    """Ids, a letter and 16 hex digits (fewer stand for what they begin), as numbers (uint64) in the order of the ids; 0 for
    null."""
    if not len(ids):
        return np.empty(0, np.uint64)
    digits = np.frombuffer("".join(pc.ascii_rpad(ids.fill_null(""), 17, "0").to_pylist()).encode(), np.uint8).reshape(
        -1, 17
    )[:, 1:]
    values = digits - np.where(digits >= ord("a"), ord("a") - 10, ord("0")).astype(np.uint8)
    return (values[:, ::2] << np.uint8(4) | values[:, 1::2]).copy().view(">u8").ravel().astype(np.uint64)


def ids_of(letter: str, numbers: np.ndarray) -> pa.Array:
    """The ids that `numbers_of` makes numbers of."""
    return pa.array([f"{letter}{number:016x}" for number in numbers.tolist()], pa.string())
