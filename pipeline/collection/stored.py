"""The mentions of a collection in tables, some columns of them; rows become objects only where they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.collection.ragged import hashes_of
from pipeline.output.light import light_rows

NO_DAY = np.iinfo(np.int32).min
MANY = 5000
"""Rows after which what was read of the tables is let go of."""
PIECE = 50_000
"""Rows of a piece."""


class Stored:
    """Tables of mentions, one behind the other; a mention is known by its row in all of them."""

    def __init__(self, tables: Sequence[pa.Table], forget: Callable[[], None] = lambda: None) -> None:
        """Tables with the same columns, at least one; `forget` lets go of what was read of them."""
        self._forget = forget
        self._columns = [{name: whole(table, name) for name in table.column_names} for table in tables]
        self._firsts = np.cumsum([0, *map(len, tables)])

    def __len__(self) -> int:
        """Number of mentions."""
        return int(self._firsts[-1])

    def columns(self, name: str) -> Iterator[pa.Array]:
        """A column, table by table."""
        return (columns[name] for columns in self._columns)

    def hashes(self, name: str) -> np.ndarray:
        """A hash (uint64) of each cell of a column."""
        return np.concatenate([np.empty(0, np.uint64), *map(hashes_of, self.columns(name))])

    def texts(self, name: str) -> list[str | None]:
        """The cells of a column."""
        return [cell for column in self.columns(name) for cell in column.to_pylist()]

    def numbers(self, name: str) -> np.ndarray:
        """The ids of a column as numbers (uint64)."""
        return np.concatenate([np.empty(0, np.uint64), *map(numbers_of, self.columns(name))])

    def days(self, name: str) -> np.ndarray:
        """The days of a column as numbers (int32), NO_DAY for null."""
        return np.concatenate([np.empty(0, np.int32), *map(days_of, self.columns(name))])

    def lazy(self, row: int) -> Any:
        """One row as an object, each cell of which is read when it is looked at."""
        table = int(np.searchsorted(self._firsts, row, "right")) - 1
        return _Row(self._columns[table], row - int(self._firsts[table]))

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
            if len(own) or not number:
                found.append(pa.table({name: columns[name].take(pa.array(own)) for name in names}))
        if len(rows) >= MANY:
            self._forget()
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


def whole(table: pa.Table, name: str) -> pa.Array:
    """A column as one array."""
    chunks = table[name].chunks
    if len(chunks) == 1:
        return chunks[0]
    return pa.concat_arrays(chunks) if chunks else pa.array([], table.schema.field(name).type)


def days_of(cells: pa.Array) -> np.ndarray:
    """Days as numbers (int32) from 1970 on, NO_DAY for null."""
    found: np.ndarray = cells.cast(pa.int32()).fill_null(int(NO_DAY)).to_numpy()
    return found


def numbers_of(ids: pa.Array) -> np.ndarray:
    """Ids, a letter and 16 hex digits, as numbers (uint64) in the order of the ids."""
    if not len(ids):
        return np.empty(0, np.uint64)
    digits = np.frombuffer("".join(ids.to_pylist()).encode(), np.uint8).reshape(-1, 17)[:, 1:]
    values = digits - np.where(digits >= ord("a"), ord("a") - 10, ord("0")).astype(np.uint8)
    return (values[:, ::2] << np.uint8(4) | values[:, 1::2]).copy().view(">u8").ravel().astype(np.uint64)


def ids_of(letter: str, numbers: np.ndarray) -> pa.Array:
    """The ids that `numbers_of` makes numbers of."""
    return pa.array([f"{letter}{number:016x}" for number in numbers.tolist()], pa.string())
