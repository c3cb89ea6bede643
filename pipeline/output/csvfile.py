"""Arrow table -> CSV file and back to the same values.

UTF-8, comma, LF after each row, every text in quotation marks (a line end or a comma in it stays as it is), null is the
empty cell, days and times are ISO 8601, lists are JSON, true and false.

A spreadsheet runs a cell that starts with one of = + - @, tab or CR, so such a text gets an apostrophe in front. A text
that itself starts with apostrophes and then one of these gets one more, so that taking one away always gives the text.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from pipeline.output.columns import ARROW, Field, Kind, arrow_schema, columns

BOM = "\ufeff".encode()
GUARDED_FIRST = tuple("'=+-@\t\r")
"""What a text begins with that gets an apostrophe, or may get one."""
GUARDED = r"\A('*[=+\-@\t\r])"
GUARD = r"\A'('*[=+\-@\t\r])"
# Largest row that can be read back; the reader holds two blocks of this size.
BLOCK_BYTES = 1 << 26
TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class CsvFile:
    """A table's CSV file, written piece by piece."""

    def __init__(self, path: Path, schema: pa.Schema, stream: BinaryIO | None = None) -> None:
        """Starts the file with its header; a timeline begins with a byte order mark, which makes Excel read UTF-8.

        `stream` takes the bytes in place of the file.
        """
        self._stream = stream or path.open("wb")
        self._stream.write(BOM if path.stem == "timeline" else b"")
        self._writer = pyarrow.csv.CSVWriter(self._stream, pa.schema([(f.name, _written(f.type)) for f in schema]))

    def write(self, table: pa.Table) -> None:
        """Write rows behind those before."""
        cells = plain_cells(table)
        guarded = [
            _guarded(cells[field.name]) if pa.types.is_string(field.type) else cells[field.name]
            for field in table.schema
        ]
        self._writer.write(pa.table(guarded, names=table.column_names))

    def close(self) -> None:
        """End the file."""
        self._writer.close()
        self._stream.close()


def read_csv(table: str, path: Path, names: Sequence[str] | None = None) -> pa.Table:
    """Columns (all, or `names` in that order) of a table's CSV, with the types and values of its Parquet file.

    Raises pa.ArrowInvalid where the file is no such CSV, KeyError for an unknown column.
    """
    fields = {field.name: field for field in columns(table)}
    chosen = [fields[name] for name in (fields if names is None else names)]
    convert = pyarrow.csv.ConvertOptions(
        column_types={field.name: _cell_type(field.kind) for field in chosen},
        include_columns=[field.name for field in chosen],
        null_values=[""],
        true_values=["true"],
        false_values=["false"],
        strings_can_be_null=True,
    )
    cells = pyarrow.csv.read_csv(
        path,
        read_options=pyarrow.csv.ReadOptions(block_size=BLOCK_BYTES),
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=convert,
    )
    values = [_values(cells[field.name], field) for field in chosen]
    whole = arrow_schema(table)
    return pa.table(values, schema=pa.schema([whole.field(field.name) for field in chosen], whole.metadata))


def _written(type_: pa.DataType) -> pa.DataType:
    return pa.string() if pa.types.is_list(type_) or pa.types.is_timestamp(type_) else type_


def plain_cells(table: pa.Table) -> pa.Table:
    """The table with lists as JSON and instants as text."""
    return pa.table([_cells(column) for column in table.columns], names=table.column_names)


def _guarded(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """The column with apostrophes; few of its texts have to be looked at closely."""
    chosen = pc.is_in(pc.utf8_slice_codeunits(column, 0, 1), value_set=pa.array(GUARDED_FIRST)).combine_chunks()
    if not chosen.true_count:
        return column
    guarded = pc.replace_substring_regex(column.filter(chosen), GUARDED, r"'\1")
    return pc.replace_with_mask(column, chosen, guarded.combine_chunks())


def _cells(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_list(column.type):
        return pa.chunked_array([_json_lists(chunk) for chunk in column.chunks], pa.string())
    if pa.types.is_timestamp(column.type):
        text = pc.strftime(column, format="%Y-%m-%dT%H:%M:%SZ")
        return pc.replace_substring_regex(text, r"\.000000Z", "Z")
    return column


def _json_lists(lists: pa.ListArray) -> pa.Array:
    """Lists of texts or of spans as JSON, items of one list joined within Arrow."""
    items = lists.flatten()
    texts = _json_spans(items) if pa.types.is_struct(items.type) else _json_texts(items)
    lengths = pc.fill_null(pc.list_value_length(lists), 0).to_numpy()
    offsets = pa.array(np.concatenate([[0], np.cumsum(lengths)]), pa.int32())
    joined = pc.binary_join(pa.ListArray.from_arrays(offsets, texts), ",")
    cells = pc.binary_join_element_wise("[", joined, "]", "")
    return pc.if_else(pc.is_valid(lists), cells, TO_JSON(None))


def _json_spans(spans: pa.StructArray) -> pa.Array:
    start, end = (spans.field(place).cast(pa.string()) for place in (0, 1))
    return pc.binary_join_element_wise('{"start":', start, ',"end":', end, "}", "")


def _json_texts(texts: pa.StringArray) -> pa.Array:
    """Each text as JSON; few are distinct."""
    coded = pc.dictionary_encode(texts)
    return pa.array(map(TO_JSON, coded.dictionary.to_pylist()), pa.string()).take(coded.indices)


def _cell_type(kind: Kind) -> pa.DataType:
    return pa.string() if kind in {"spans", "texts"} else ARROW[kind]


def _values(cells: pa.ChunkedArray, field: Field) -> pa.ChunkedArray:
    if field.kind == "text":
        return pc.replace_substring_regex(cells, GUARD, r"\1")
    if field.kind in {"spans", "texts"}:
        parsed = {cell: json.loads(cell) for cell in pc.unique(cells).to_pylist()}
        return pa.chunked_array([[parsed[cell] for cell in cells.to_pylist()]], ARROW[field.kind])
    return cells
