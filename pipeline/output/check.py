"""Arrow tables against the schema: what a published row may never be. Used before writing and by `verify`.

Here stands what follows from `schema.py` alone: types, nulls, allowed values, keys, references, no empty text. What one
column says about another is in `rules.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.output.columns import Field, arrow_schema, columns, key

Tables = Mapping[str, pa.Table]


class Problem(NamedTuple):
    """A cell that is wrong; `row` is the row's id, '' where the whole table or file is meant."""

    table: str
    row: str
    column: str
    message: str

    def __str__(self) -> str:
        """One line: table, row id, column and what is wrong."""
        where = " ".join(part for part in (self.table, self.row, self.column) if part)
        return f"{where}: {self.message}"


def schema_problems(tables: Tables, others: Tables = MappingProxyType({})) -> Iterator[Problem]:
    """All cells that break the schema, table by table; a table with other columns or types gives one problem only.

    `others` hold the keys of more tables, which are only referred to.
    """
    for name, table in tables.items():
        if not table.schema.equals(arrow_schema(name)):
            yield Problem(name, "", "", "columns or types are not those of the schema")
            continue
        for field in columns(name):
            yield from _column_problems(name, table, field)
            yield from reference_problems(name, table, field, {**others, **tables})
        yield from key_problems(name, table)


def row_id(name: str, table: pa.Table, place: int) -> str:
    """The id of a row as people are told it: its key, several columns joined by commas."""
    return ", ".join(str(table[column][place].as_py() or "null") for column in key(name))


def report(name: str, table: pa.Table, wrong: pa.ChunkedArray, column: str, message: str) -> Iterator[Problem]:
    """A problem for each row where the boolean mask `wrong` is true."""
    if not pc.any(wrong).as_py():
        return
    for place in pc.indices_nonzero(pc.fill_null(wrong, False)).to_pylist():
        yield Problem(name, row_id(name, table, place), column, message)


def flatten(table: pa.Table, column: str) -> tuple[pa.Array, pa.Array]:
    """All items of a list column, and for each the place of its row."""
    lists = table[column].combine_chunks()
    return pc.list_flatten(lists), pc.list_parent_indices(lists)


def mask_of(table: pa.Table, places: pa.Array) -> pa.Array:
    """A boolean mask that is true at the given rows."""
    return pc.is_in(pa.array(range(table.num_rows), pa.int64()), value_set=places.cast(pa.int64()))


def _column_problems(name: str, table: pa.Table, field: Field) -> Iterator[Problem]:
    cells = table[field.name]
    if not field.nullable:
        yield from report(name, table, pc.is_null(cells), field.name, "is null")
    if field.kind == "texts":
        items, rows = flatten(table, field.name)
        yield from report(
            name, table, mask_of(table, rows.filter(pc.equal(items, ""))), field.name, "has an empty text"
        )
    if field.kind == "text":
        yield from report(name, table, pc.equal(cells, ""), field.name, "is an empty text")
    if field.allowed:
        known = pc.is_in(cells, value_set=pa.array([*field.allowed, None], pa.string()))
        yield from report(name, table, pc.invert(known), field.name, f"is none of: {', '.join(field.allowed)}")


def reference_problems(name: str, table: pa.Table, field: Field, tables: Tables) -> Iterator[Problem]:
    """Cells that refer to no row of the table they should, if that is among the tables."""
    if field.refers is None or field.refers not in tables:
        return
    target = key(field.refers)[0]
    if target not in tables[field.refers].column_names:
        return
    keys = tables[field.refers][target].combine_chunks()
    message = f"refers to no row of {field.refers}"
    if field.kind == "texts":
        items, rows = flatten(table, field.name)
        missing = rows.filter(pc.invert(pc.is_in(items, value_set=keys)))
        yield from report(name, table, mask_of(table, missing), field.name, message)
        return
    cells = table[field.name]
    missing = pc.and_(pc.is_valid(cells), pc.invert(pc.is_in(cells, value_set=keys)))
    yield from report(name, table, missing, field.name, message)


def key_problems(name: str, table: pa.Table) -> Iterator[Problem]:
    """Keys that several rows have."""
    names = list(key(name))
    if _distinct(table.select(names)) == table.num_rows:
        return
    counts = Counter(row_id(name, table, place) for place in range(table.num_rows))
    for row, count in sorted(counts.items()):
        if count > 1:
            yield Problem(name, row, names[0], f"is the key of {count} rows")


def _distinct(table: pa.Table) -> int:
    """How many different rows there are."""
    if table.num_columns == 1:
        return int(pc.count_distinct(table.column(0), mode="all").as_py())
    return int(table.group_by(table.column_names, use_threads=False).aggregate([]).num_rows)
