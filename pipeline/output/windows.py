"""The tables of a build, some documents at a time: what a proof of single documents needs, and no more in memory.

All tables of documents are in one order, so the rows of documents that follow each other follow each other too. Rows that
stand elsewhere, which only a changed file has, come with the documents they stand among, where their `doc_id` is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.output.check import Tables
from pipeline.output.parts import OF_DOCUMENTS
from pipeline.output.streams import CACHE

DOCUMENTS = 1000
"""Documents of a window."""
FOLLOWING = 500
"""Rows that follow each other as they did, on average, from which they are not copied one by one."""


class UnreadableTableError(ValueError):
    """A Parquet file of a build cannot be read; the message names it."""


def read_columns(folder: Path, name: str, columns: Sequence[str] | None = None) -> pa.Table:
    """A table, or some columns of it. Raises UnreadableTableError."""
    try:
        # `read_table` would load all that it has for folders of files
        with pq.ParquetFile(folder / f"{name}.parquet") as file:
            return file.read(columns=None if columns is None else list(columns))
    except (OSError, pa.ArrowException) as error:
        raise UnreadableTableError(f"{name}.parquet: cannot be read: {error}") from None


class _ParquetGroups:
    """The row groups of a Parquet file."""

    def __init__(self, path: Path) -> None:
        self._file = pq.ParquetFile(path)
        self.schema = self._file.schema_arrow
        self.sizes = [self._file.metadata.row_group(group).num_rows for group in range(self._file.num_row_groups)]

    def read(self, group: int, columns: list[str]) -> pa.Table:
        return self._file.read_row_group(group, columns=columns)


class _ArrowGroups:
    """The record batches of an Arrow file."""

    def __init__(self, path: Path) -> None:
        self._map = pa.memory_map(str(path))
        self.schema = pa.ipc.open_file(self._map).schema
        file = self._file(self.schema.names[:1])
        self.sizes = [file.get_batch(group).num_rows for group in range(file.num_record_batches)]

    def _file(self, columns: list[str]) -> pa.ipc.RecordBatchFileReader:
        fields = [self.schema.get_field_index(name) for name in columns]
        return pa.ipc.open_file(self._map, options=pa.ipc.IpcReadOptions(included_fields=fields))

    def read(self, group: int, columns: list[str]) -> pa.Table:
        return pa.Table.from_batches([self._file(columns).get_batch(group)])


class RowGroups:
    """A table's file read in stretches of rows that follow each other; it remembers what it read last."""

    def __init__(self, path: Path) -> None:
        """Reads the file's footer."""
        self._groups = (_ArrowGroups if path.suffix == CACHE else _ParquetGroups)(path)
        self._firsts = np.concatenate([[0], np.cumsum(self._groups.sizes, dtype=np.int64)]).tolist()
        self.count = self._firsts[-1]
        self._last: tuple[int, list[str], pa.Table] | None = None

    def rows(self, start: int, stop: int, columns: Sequence[str] | None = None) -> pa.Table:
        """The rows from `start` to before `stop`, or some columns of them."""
        wanted = self._groups.schema.names if columns is None else list(columns)
        parts = [self._groups.schema.empty_table()]
        for group, (first, behind) in enumerate(zip(self._firsts, self._firsts[1:], strict=False)):
            if first < stop and start < behind:
                whole = self._group(group, wanted)
                parts.append(whole.slice(max(start - first, 0), min(stop, behind) - max(start, first)))
        return pa.concat_tables(parts[1:] or parts).select(wanted)

    def columns(self, *names: str) -> pa.Table:
        """Some columns of all rows."""
        return self.rows(0, self.count, names)

    def _group(self, group: int, columns: list[str]) -> pa.Table:
        if self._last is None or self._last[:2] != (group, columns):
            self._last = group, columns, self._groups.read(group, columns)
        return self._last[2]


def chosen(table: pa.Table, mask: pa.ChunkedArray) -> pa.Table:
    """The rows of a table for which a mask is true."""
    return taken(table, np.flatnonzero(mask.to_numpy()))


def taken(table: pa.Table, places: np.ndarray) -> pa.Table:
    """Rows of a table in an order; where most follow each other as they did, nothing is copied."""
    edges = [0, *(np.flatnonzero(np.diff(places.astype(np.int64)) != 1) + 1).tolist(), len(places)]
    if len(edges) * FOLLOWING > len(places):
        return table.take(pa.array(places))
    return pa.concat_tables(table.slice(int(places[first]), last - first) for first, last in pairwise(edges))


Place = dict[str, tuple[int, int]]
"""Where a window lies: in each table its first row, and the row behind its last."""


def window_places(folder: Path) -> list[Place]:
    """Where the windows lie, one at least. Raises UnreadableTableError."""
    ids = read_columns(folder, "documents", ["doc_id"])["doc_id"].combine_chunks()
    edges = np.arange(0, max(len(ids), 1), DOCUMENTS)
    firsts = {name: _firsts(folder, name, ids, edges) for name in OF_DOCUMENTS}
    return [{name: (rows[at], rows[at + 1]) for name, rows in firsts.items()} for at in range(len(edges))]


def windows(folder: Path, places: Iterable[Place] | None = None) -> Iterator[Tables]:
    """The tables of documents, a window after the other, all or those at some places. Raises UnreadableTableError."""
    files = {name: RowGroups(folder / f"{name}.parquet") for name in OF_DOCUMENTS}
    for place in window_places(folder) if places is None else places:
        try:
            yield {name: files[name].rows(*rows) for name, rows in place.items()}
        except (OSError, pa.ArrowException) as error:
            raise UnreadableTableError(f"tables cannot be read: {error}") from None


def _firsts(folder: Path, name: str, ids: pa.Array, edges: np.ndarray) -> list[int]:
    """The first row of each window in a table, and the number of rows."""
    own = read_columns(folder, name, ["doc_id"])["doc_id"]
    places = pc.fill_null(pc.index_in(own, value_set=ids), -1).to_numpy()
    firsts: list[int] = (
        np.searchsorted(np.maximum.accumulate(places), edges).tolist() if len(places) else [0] * len(edges)
    )
    return [0, *firsts[1:], len(own)]
