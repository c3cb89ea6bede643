"""Rows of former outputs that take part in a build as they are: they are read where they lie, and never copied between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.documents import DUPLICATE
from pipeline.output.parts import Part, schema_of
from pipeline.output.streams import suffixes
from pipeline.output.windows import RowGroups, chosen
from pipeline.review.proving import machine_table

LATER = {
    "mentions": ("claim_id", "event_id", "reviewed", "review_note", "machine"),
    "documents": ("copy_group",),
}
"""Columns that decisions and linking fill."""


class Files:
    """The files of former outputs that rows are taken from, each opened once."""

    def __init__(self, folder: Path) -> None:
        """Where they lie."""
        self._folder = folder
        self._open: dict[str, RowGroups] = {}

    def __getitem__(self, table: str) -> RowGroups:
        """That of a table."""
        if table not in self._open:
            self._open[table] = RowGroups(self._folder / (table + suffixes(table)[0]))
        return self._open[table]


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows of former outputs: first row and the row behind the last in each table; of some documents only, if they are named."""

    files: Files = field(repr=False, compare=False)
    rows: tuple[tuple[str, int, int], ...]
    doc_ids: tuple[str, ...] | None = None
    bucket: int = 0
    """The range of doc_id that all of them lie in."""


class KeptPart:
    """The same as a part (`output/parts.py`) of the outputs."""

    def __init__(self, kept: Kept, buckets: int) -> None:
        """`buckets`: number of ranges of doc_id."""
        self.buckets = buckets
        self._kept = kept
        self._rows = {name: (start, stop) for name, start, stop in kept.rows}

    def table(self, name: str, bucket: int, columns: Sequence[str] | None = None) -> pa.Table:
        """The rows of a table in one range of doc_id, or some columns of them, as the machine made them of each document."""
        schema = schema_of(name)
        wanted = schema.names if columns is None else list(columns)
        schema = pa.schema([schema.field(column) for column in wanted], schema.metadata)
        if bucket != self._kept.bucket:
            return schema.empty_table()
        table = self._chosen(name, self._read(name, wanted)).select(wanted)
        for column in LATER.get(name, ()):
            place = table.schema.get_field_index(column)
            if place >= 0:
                table = table.set_column(place, table.schema.field(place), pa.nulls(table.num_rows, pa.string()))
        return table.cast(schema)

    def _read(self, name: str, wanted: list[str]) -> pa.Table:
        """The rows, people's decisions taken back, with these columns at least."""
        file, rows = self._kept.files[name], self._rows[name]
        if name == "mentions" and self._reviewed:
            return machine_table(file.rows(*rows))
        more = ("doc_id", "reason") if name == "rejects" else ("doc_id",)
        return file.rows(*rows, wanted if self._kept.doc_ids is None else list(dict.fromkeys((*wanted, *more))))

    @cached_property
    def _reviewed(self) -> bool:
        """Whether a mention is other than the machine made it."""
        cells = self._kept.files["mentions"].rows(*self._rows["mentions"], ["machine"])["machine"]
        return bool(pc.any(pc.is_valid(cells)).as_py())

    def _chosen(self, name: str, table: pa.Table) -> pa.Table:
        """The rows of the documents that are named."""
        if self._kept.doc_ids is None:
            return table
        mask = pc.is_in(table["doc_id"], value_set=pa.array(self._kept.doc_ids))
        if name == "rejects":
            mask = pc.and_(mask, pc.not_equal(table["reason"], DUPLICATE))
        return chosen(table, mask)


AnyPart = Part | KeptPart
