"""Parts of the outputs, on disk while a build lasts: the rows of one portion, table by table, in ranges of doc_id.

A part is one file: Arrow record batches one behind the other, an index of them as JSON, the index's length. It is read
batch by batch, so that nothing is held but what is looked at.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa

from pipeline.output.columns import arrow_schema

SKETCHES = pa.schema(
    [
        pa.field("doc_id", pa.string()),
        pa.field("shingles", pa.list_(pa.uint32())),
        pa.field("runs", pa.list_(pa.uint32())),
        pa.field("seeds", pa.list_(pa.uint64())),
        pa.field("capitals", pa.list_(pa.uint32())),
    ]
)
"""What copies and subjects are found by, a row a document, in the order of the documents."""
_TEXTS = pa.list_(pa.string())
READINGS = pa.schema(
    [
        pa.field("doc_id", pa.string()),
        pa.field("words", pa.string()),
        pa.field("capitals", _TEXTS),
        pa.field("capital_stems", _TEXTS),
        pa.field("opens", pa.bool_()),
        pa.field("ordinary", pa.bool_()),
        pa.field("stems", _TEXTS),
        pa.field("starts", pa.list_(pa.int32())),
        pa.field("folds", _TEXTS),
        pa.field("runs", _TEXTS),
        pa.field("abbreviations", _TEXTS),
        pa.field("head", pa.string()),
        pa.field("at", pa.int32()),
        pa.field("subject", pa.int32()),
        pa.field("behind", pa.int32()),
        pa.field("object_end", pa.int32()),
        pa.field("passive", pa.bool_()),
        pa.field("numbered", pa.bool_()),
        pa.field("hanging", pa.list_(pa.int32())),
        pa.field("joined", _TEXTS),
        pa.field("antecedents", _TEXTS),
    ]
)
"""What mentions are linked by, a row a mention, in the order of the mentions."""
OF_DOCUMENTS = ("documents", "texts", "blocks", "timexes", "attributions", "mentions", "rejects")
"""Tables whose rows are those of single documents and files."""
LENGTH = 8
"""Bytes of the index's length."""
ALIGNED = 64
"""Bytes that Arrow's buffers are aligned to."""
Buffer: TypeAlias = bytes | pa.Buffer
"""Bytes, as Python or Arrow has them."""


def schema_of(name: str) -> pa.Schema:
    """Arrow schema of a table of a part."""
    return {"sketches": SKETCHES, "readings": READINGS}.get(name) or arrow_schema(name)


def part_of(tables: Mapping[str, pa.Table], buckets: int) -> Iterator[Buffer]:
    """The bytes of a part, piece by piece. With several buckets, the rows of each table must be sorted by doc_id, null first."""
    index: dict[str, list[tuple[int, int]]] = {}
    end = 0
    for name, table in tables.items():
        for start, stop in _stretches(table["doc_id"], buckets):
            batch = table.slice(start, stop - start).combine_chunks().to_batches()
            data = (batch[0] if batch else pa.RecordBatch.from_pylist([], schema_of(name))).serialize()
            yield bytes(-end % ALIGNED)
            end += -end % ALIGNED
            index.setdefault(name, []).append((end, data.size))
            yield data
            end += data.size
    footer = json.dumps(index).encode()
    yield footer + len(footer).to_bytes(LENGTH, "little")


def write_part(path: Path, content: Iterable[Buffer]) -> None:
    """Write a part as a whole or not at all."""
    unfinished = path.with_suffix(f".{os.getpid()}")
    with unfinished.open("wb") as stream:
        stream.writelines(content)
    unfinished.rename(path)


class Part:
    """A part on disk."""

    def __init__(self, path: Path) -> None:
        """Reads the index."""
        self.path = path
        with path.open("rb") as stream:
            stream.seek(-LENGTH, os.SEEK_END)
            length = int.from_bytes(stream.read(LENGTH), "little")
            stream.seek(-LENGTH - length, os.SEEK_END)
            index: dict[str, list[tuple[int, int]]] = json.loads(stream.read(length))
            self._index = {name: np.array(places, np.int64) for name, places in index.items()}

    @property
    def buckets(self) -> int:
        """Number of ranges of doc_id."""
        return len(self._index["documents"])

    def table(self, name: str, bucket: int, columns: Sequence[str] | None = None) -> pa.Table:
        """The rows of a table in one range of doc_id, or some columns of them."""
        start, size = self._index[name][bucket].tolist()
        data = _read(self.path, start, size)
        table = pa.Table.from_batches([pa.ipc.read_record_batch(pa.py_buffer(data), schema_of(name))])
        return table if columns is None else table.select(list(columns))


def _read(path: Path, start: int, size: int) -> bytes:
    """A stretch of a file, and nothing behind it: what the system would read ahead is of other ranges."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_RANDOM)
        return os.pread(descriptor, size, start)
    finally:
        os.close(descriptor)


def _stretches(ids: pa.ChunkedArray, buckets: int) -> Iterator[tuple[int, int]]:
    """First row, and the row behind the last, of each range of doc_id."""
    if buckets == 1:
        yield 0, len(ids)
        return
    places = [0 if doc_id is None else bucket_of(doc_id, buckets) for doc_id in ids.to_pylist()]
    edges = np.searchsorted(places, np.arange(buckets + 1)).tolist()
    yield from pairwise(edges)


def bucket_of(doc_id: str, buckets: int) -> int:
    """The range that a doc_id lies in: ids are hashes, so ranges are equally full."""
    return int(doc_id[1:9], 16) * buckets >> 32


def flat_array(cells: list[Any], kind: pa.DataType) -> pa.Array:
    """A column; lists are made from flat columns, which is many times faster."""
    if not pa.types.is_list(kind):
        return pa.array(cells, kind)
    ends = pa.array(accumulate(map(len, cells), initial=0), pa.int32())
    if cells and isinstance(cells[0], np.ndarray):
        return pa.ListArray.from_arrays(ends, pa.array(np.concatenate(cells), kind.value_type))
    return pa.ListArray.from_arrays(ends, pa.array(list(chain.from_iterable(cells)), kind.value_type))
