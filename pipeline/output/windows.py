"""The tables of a build, some documents at a time: what a proof of single documents needs, and no more in memory.

All tables of documents are in one order, so the rows of documents that follow each other follow each other too. Rows that
stand elsewhere, which only a changed file has, come with the documents they stand among, where their `doc_id` is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.output.check import Tables
from pipeline.output.parts import OF_DOCUMENTS

DOCUMENTS = 1000
"""Documents of a window."""


class UnreadableTableError(ValueError):
    """A Parquet file of a build cannot be read; the message names it."""


def read_columns(folder: Path, name: str, columns: Sequence[str] | None = None) -> pa.Table:
    """A table, or some columns of it. Raises UnreadableTableError."""
    try:
        return pq.read_table(folder / f"{name}.parquet", columns=None if columns is None else list(columns))
    except (OSError, pa.ArrowException) as error:
        raise UnreadableTableError(f"{name}.parquet: cannot be read: {error}") from None


class RowGroups:
    """A Parquet file read in stretches of rows that follow each other; it remembers the row group that was read last."""

    def __init__(self, path: Path) -> None:
        """Reads the file's footer."""
        self._file = pq.ParquetFile(path)
        sizes = [self._file.metadata.row_group(group).num_rows for group in range(self._file.num_row_groups)]
        self._firsts = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)]).tolist()
        self.count = self._firsts[-1]
        self._last: tuple[int, pa.Table] | None = None

    def rows(self, start: int, stop: int) -> pa.Table:
        """The rows from `start` to before `stop`."""
        parts = []
        for group, (first, behind) in enumerate(zip(self._firsts, self._firsts[1:], strict=False)):
            if first < stop and start < behind:
                parts.append(self._group(group).slice(max(start - first, 0), min(stop, behind) - max(start, first)))
        return pa.concat_tables(parts) if parts else self._file.schema_arrow.empty_table()

    def _group(self, group: int) -> pa.Table:
        if self._last is None or self._last[0] != group:
            self._last = group, self._file.read_row_group(group)
        return self._last[1]


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
