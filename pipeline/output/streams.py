"""Tables -> files, piece by piece: the same bytes whatever pieces the rows come in, and no more in memory than a row group.

To add an output format, add a class with `write` and `close` and its entry in `WRITERS`; `package.py` describes files by
their suffix. Files carry no clock time, and the writers' options are fixed here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.output.csvfile import CsvFile
from pipeline.output.parts import schema_of

CACHE = ".cache"
"""Suffix of what only the next build reads."""
ROW_GROUP = 50_000
"""Rows in a row group: small enough to read a part of a table, large enough to compress well."""
TEXT_GROUP = 1 << 26
"""Bytes from which a row group of `texts` or `sketches` ends, however few its rows are."""


class Writer(Protocol):
    """A file of a table."""

    def write(self, table: pa.Table) -> None:
        """Write rows behind those before."""

    def close(self) -> None:
        """End the file."""


class ParquetFile:
    """A table's Parquet file; each table written is a row group."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        """Starts the file."""
        self._writer = pq.ParquetWriter(
            path,
            schema,
            version="2.6",
            data_page_version="1.0",
            compression="zstd",
            compression_level=1,
            use_dictionary=True,
            write_statistics=True,
        )

    def write(self, table: pa.Table) -> None:
        """Write a row group."""
        self._writer.write_table(table, row_group_size=max(table.num_rows, 1))

    def close(self) -> None:
        """End the file."""
        self._writer.close()


class ArrowFile:
    """A table's Arrow file, which is written and read many times faster; each table written is a record batch."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        """Starts the file."""
        self._stream = pa.OSFile(str(path), "wb")
        self._writer = pa.ipc.new_file(self._stream, schema, options=pa.ipc.IpcWriteOptions(compression="lz4"))

    def write(self, table: pa.Table) -> None:
        """Write a record batch."""
        self._writer.write_table(table, max_chunksize=max(table.num_rows, 1))

    def close(self) -> None:
        """End the file."""
        self._writer.close()
        self._stream.close()


WRITERS: dict[str, Callable[[Path, pa.Schema], Writer]] = {
    ".parquet": ParquetFile,
    ".csv": CsvFile,
    CACHE: ArrowFile,
}


def suffixes(name: str) -> tuple[str, ...]:
    """The kinds of file that a table is written as: whole texts are no cells, the timeline is for spreadsheets, and readings
    and sketches are for the next build alone."""
    only = {"texts": ".parquet", "timeline": ".csv", "readings": CACHE, "sketches": CACHE}
    return (only[name],) if name in only else tuple(suffix for suffix in WRITERS if suffix != CACHE)


def write_table(name: str, pieces: Iterable[pa.Table], folder: Path) -> int:
    """Write a table's files from its rows in order; the number of rows."""
    writers: list[Writer] = [WRITERS[suffix](folder / (name + suffix), schema_of(name)) for suffix in suffixes(name)]
    count = 0
    try:
        for group in row_groups(name, pieces):
            count += group.num_rows
            for writer in writers:
                writer.write(group)
            pa.default_memory_pool().release_unused()
    finally:
        for writer in writers:
            writer.close()
    return count


def row_groups(name: str, pieces: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The rows in row groups; at least one, which may be empty. Where they end depends on the rows alone."""
    waiting: list[pa.Table] = []
    rows = weight = 0
    some = False
    for piece in pieces:
        waiting.append(piece)
        rows += piece.num_rows
        weight += int(weights.sum()) if (weights := _weights(name, piece)) is not None else 0
        if rows >= ROW_GROUP or weight >= TEXT_GROUP:
            *full, rest = _cut(name, pa.concat_tables(waiting))
            for group in full:
                some = True
                yield group.combine_chunks()
            left = _weights(name, rest)
            waiting, rows, weight = [rest], rest.num_rows, 0 if left is None else int(left.sum())
    last = pa.concat_tables(waiting) if waiting else schema_of(name).empty_table()
    if last.num_rows or not some:
        yield last.combine_chunks()


def _cut(name: str, table: pa.Table) -> Iterator[pa.Table]:
    """Full row groups, and last what is not enough for one."""
    weights = _weights(name, table)
    ends = None if weights is None else np.cumsum(weights)
    start = 0
    while True:
        stop = start + ROW_GROUP
        if ends is not None:
            done = ends[start - 1] if start else 0
            stop = min(stop, int(np.searchsorted(ends, done + TEXT_GROUP)) + 1)
        if stop > table.num_rows:
            yield table.slice(start)
            return
        yield table.slice(start, stop - start)
        start = stop


def _weights(name: str, table: pa.Table) -> np.ndarray | None:
    """Bytes of each row, nearly, of tables whose rows are large."""
    if name == "texts":
        return pc.binary_length(table["text"]).to_numpy()
    if name == "sketches":
        return 10 * pc.list_value_length(table["shingles"]).to_numpy()
    return None
