"""Tables laid down on disk and read from there: what is looked at is in memory, and only as long as there is room for it."""

from __future__ import annotations

import mmap
import tempfile
from pathlib import Path

import pyarrow as pa

from pipeline.output.parts import ALIGNED


class Spill:
    """Tables in a file without a name, which goes with the last of them."""

    def __init__(self, folder: Path) -> None:
        """No tables yet; the file is in `folder`."""
        self._stream = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 - it grows
        self._places: list[tuple[pa.Schema, int, int]] = []

    def add(self, table: pa.Table) -> None:
        """Write one more table."""
        batches = table.combine_chunks().to_batches() or [pa.RecordBatch.from_pylist([], table.schema)]
        data = batches[0].serialize()
        self._stream.write(bytes(-self._stream.tell() % ALIGNED))
        self._places.append((table.schema, self._stream.tell(), data.size))
        self._stream.write(data)

    def tables(self) -> list[pa.Table]:
        """All tables; none is added any more."""
        with self._stream as stream:
            stream.write(bytes(ALIGNED))  # an empty file cannot be mapped
            stream.flush()
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
            # rows are looked at here and there: what is around them need not be read
            self._map.madvise(mmap.MADV_RANDOM)
        whole = pa.py_buffer(self._map)
        self._first = whole.address
        places = ((schema, whole.slice(start, size)) for schema, start, size in self._places)
        return [pa.Table.from_batches([pa.ipc.read_record_batch(data, schema)], schema) for schema, data in places]

    def ask_for(self, cells: pa.Array) -> None:
        """Have a column of a table read as a whole, before many of its rows are looked at."""
        for buffer in filter(None, cells.buffers()):
            start = (buffer.address - self._first) // mmap.PAGESIZE * mmap.PAGESIZE
            self._map.madvise(mmap.MADV_WILLNEED, start, buffer.address + buffer.size - self._first - start)

    def forget(self) -> None:
        """Let go of what was read; it is read again where it is looked at again."""
        self._map.madvise(mmap.MADV_DONTNEED)
