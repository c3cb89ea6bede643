"""Tables laid down on disk and read from there: what is looked at is in memory, and only as long as there is room for it."""

from __future__ import annotations

import mmap
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa

ALIGNED = 64
"""Bytes that Arrow's buffers are aligned to."""


class Spill:
    """Tables in a file without a name, which goes with the last of them."""

    def __init__(self, tables: Iterable[pa.Table], folder: Path) -> None:
        """Writes the tables, one after the other, into `folder`."""
        places: list[tuple[pa.Schema, int, int]] = []
        with tempfile.TemporaryFile(dir=folder) as stream:
            for table in tables:
                batches = table.combine_chunks().to_batches() or [pa.RecordBatch.from_pylist([], table.schema)]
                data = batches[0].serialize()
                stream.write(bytes(-stream.tell() % ALIGNED))
                places.append((table.schema, stream.tell(), data.size))
                stream.write(data)
            stream.write(bytes(ALIGNED))  # an empty file cannot be mapped
            stream.flush()
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        whole = pa.py_buffer(self._map)
        read = ((schema, pa.ipc.read_record_batch(whole.slice(start, size), schema)) for schema, start, size in places)
        self.tables = [pa.Table.from_batches([batch], schema) for schema, batch in read]

    def forget(self) -> None:
        """Let go of what was read; it is read again where it is looked at again."""
        self._map.madvise(mmap.MADV_DONTNEED)
