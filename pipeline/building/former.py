"""What the former outputs hold: rows of documents that have not changed need not be made again.

Former outputs are trusted only as far as their own build.json confirms them: same schema, same extractor, every Parquet file
with the digest noted. A file whose digest is the same gives all its documents; of a changed file, records whose digest is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.building.kept import Files, Kept
from pipeline.documents import DUPLICATE
from pipeline.output.package import NoBuildError, is_as_written, read_build, schema_digest
from pipeline.output.parts import OF_DOCUMENTS, bucket_of
from pipeline.output.streams import suffixes
from pipeline.provenance import file_digest
from pipeline.schema import TABLES

KEPT = (*OF_DOCUMENTS, "readings", "sketches")
"""Tables that rows are taken from."""
MOST = 2000
"""Documents of a portion."""


@dataclass(frozen=True)
class Former:
    """Former outputs that can be trusted."""

    folder: Path
    inputs: dict[str, str]
    """SHA-256 of the raw files by name."""
    outputs: dict[str, dict[str, Any]]
    """What build.json notes of each file: sha256, bytes, and rows of a table."""
    files: Files
    _rows: dict[str, np.ndarray] = field(default_factory=dict)
    _at: dict[str, np.ndarray] = field(default_factory=dict)
    """The document of each row of a table, by its place."""

    def has(self, name: str, digest: str | None) -> bool:
        """Whether all rows of a raw file are here, and it has not changed."""
        return digest is not None and self.inputs.get(name) == digest and name in self._places and name not in self._odd

    def knows(self, name: str) -> bool:
        """Whether there are rows of a raw file, changed or not."""
        return name in self._places

    def is_whole(self) -> bool:
        """Whether all files are as they were made, not only those that rows are taken from."""
        others = self.outputs.keys() - {f"{name}.parquet" for name in TABLES}
        return all(
            (self.folder / name).is_file() and file_digest(self.folder / name) == self.outputs[name]["sha256"]
            for name in sorted(others)
        )

    def ranges(self, names: list[str]) -> Iterator[Kept]:
        """The rows of unchanged files, in order; files that follow each other here are taken together."""
        places = [self._places[name] for name in names]
        first = 0
        for place in range(1, len(places) + 1):
            full = (
                place < len(places) and self._first_document(places[place]) - self._first_document(places[first]) > MOST
            )
            if place == len(places) or places[place] != places[place - 1] + 1 or full:
                yield self._kept(places[first], places[place - 1])
                first = place

    def records(self, name: str) -> dict[int, tuple[str, str]]:
        """Digest and doc_id of each record of a file."""
        if name not in self._places:
            return {}
        start, stop = self._documents_of(self._places[name])
        rows = self._documents.slice(start, stop - start)
        columns = (rows[column].to_pylist() for column in ("record", "record_sha256", "doc_id"))
        return {record: (digest, doc_id) for record, digest, doc_id in zip(*columns, strict=True) if record is not None}

    def chosen(self, name: str, doc_ids: Iterable[str], buckets: int) -> Iterator[Kept]:
        """The rows of some documents of a file, those of several ranges of doc_id apart."""
        wanted, (first, last) = set(doc_ids), self._documents_of(self._places[name])
        ids = self._documents["doc_id"].slice(first, last - first).to_pylist()
        place = self._places[name]
        rejects = ("rejects", int(self._starts("rejects")[place]), int(self._starts("rejects")[place + 1]))
        for start, stop, bucket in _stretches(ids, buckets):
            some = tuple(doc_id for doc_id in ids[start:stop] if doc_id in wanted)
            if some:
                rows = (
                    (table, self._rows_of(table, [first + start, first + stop])) for table in KEPT if table != "rejects"
                )
                own = ((table, at[0], at[1]) for table, at in rows)
                yield Kept(self.files, (*own, rejects), some, bucket)

    @cached_property
    def _documents(self) -> pa.Table:
        return self.files["documents"].columns("doc_id", "file_path", "record", "record_sha256")

    @cached_property
    def _rejects(self) -> pa.Table:
        return self.files["rejects"].columns("doc_id", "file_path", "reason")

    @cached_property
    def _names(self) -> list[str]:
        """Names of all files with rows, sorted as the tables are."""
        found = {
            *pc.unique(self._documents["file_path"]).to_pylist(),
            *pc.unique(self._rejects["file_path"]).to_pylist(),
        }
        return sorted(found)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self._names)}

    @cached_property
    def _odd(self) -> set[str]:
        """Files with a record that came before elsewhere: whether it still does depends on other files."""
        again = self._rejects.filter(pc.equal(self._rejects["reason"], DUPLICATE))
        return set(again["file_path"].to_pylist())

    def _starts(self, table: str) -> np.ndarray:
        """The first row of each file in a table, and the number of rows."""
        if table not in self._rows:
            if table in ("documents", "rejects"):
                paths = (self._documents if table == "documents" else self._rejects)["file_path"]
                files = pc.index_in(paths, value_set=pa.array(self._names)).to_numpy()
                self._rows[table] = np.searchsorted(files, np.arange(len(self._names) + 1))
            else:
                self._rows[table] = np.array(self._rows_of(table, self._starts("documents")))
        return self._rows[table]

    def _rows_of(self, table: str, documents: Sequence[int] | np.ndarray) -> list[int]:
        """The first row of some documents, given by their places, in a table."""
        if table == "documents":
            return list(documents)
        if table not in self._at:
            ids = self.files[table].columns("doc_id")["doc_id"]
            at = pc.index_in(ids, value_set=self._documents["doc_id"].combine_chunks())
            self._at[table] = at.to_numpy()
        found: list[int] = np.searchsorted(self._at[table], documents).tolist()
        return found

    def _first_document(self, place: int) -> int:
        return int(self._starts("documents")[place])

    def _documents_of(self, place: int) -> tuple[int, int]:
        return self._first_document(place), self._first_document(place + 1)

    def _kept(self, first: int, last: int) -> Kept:
        rows = ((name, int(self._starts(name)[first]), int(self._starts(name)[last + 1])) for name in KEPT)
        return Kept(self.files, tuple(rows))


def _stretches(ids: Sequence[str], buckets: int) -> Iterator[tuple[int, int, int]]:
    """Sorted doc_ids, so many at a time: the place of the first, the place behind the last, the one range that they lie in."""
    for bucket, group in groupby(range(len(ids)), key=lambda place: bucket_of(ids[place], buckets)):
        places = list(group)
        for start in range(places[0], places[-1] + 1, MOST):
            yield start, min(start + MOST, places[-1] + 1), bucket


def find_former(out: Path, extractor: str) -> Former | None:
    """The outputs in `out`, if they were made by this very extractor and are as they were made."""
    try:
        build = read_build(out)
        whole = is_as_written(out) and build["schema"] == schema_digest() and build["extractor"] == extractor
        files = [out / (name + suffixes(name)[0]) for name in (*TABLES, "readings", "sketches")] if whole else []
        if not files or any(file_digest(path) != build["outputs"][path.name]["sha256"] for path in files):
            return None
        folder = out.resolve()
        return Former(folder, build["inputs"], build["outputs"], Files(folder))
    except (NoBuildError, OSError, ValueError, KeyError, TypeError):
        return None
