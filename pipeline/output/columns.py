"""What the row dataclasses of `schema.py` say about their columns, as data: the one place that reads annotations.

Arrow schema, CSV, Frictionless schema, pandas types and data dictionary all start from `columns`. To add a type of
column, add a `Kind` here and its entry in `ARROW` below, in `frames._series`, `csvfile` and `package.FRICTIONLESS`.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import pyarrow as pa

from pipeline.frozen import frozen
from pipeline.schema import TABLES, Column, Span, TimelineRow

Kind = Literal["text", "integer", "number", "boolean", "day", "instant", "spans", "texts"]

# Every table that is published; the timeline is made from the others and exists for spreadsheets only.
ROW_TYPES: dict[str, type] = {**TABLES, "timeline": TimelineRow}

KINDS: dict[Any, Kind] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "boolean",
    date: "day",
    datetime: "instant",
    tuple[Span, ...]: "spans",
    tuple[str, ...]: "texts",
}
SPAN = pa.struct([pa.field("start", pa.int32(), nullable=False), pa.field("end", pa.int32(), nullable=False)])
ARROW: dict[Kind, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "day": pa.date32(),
    "instant": pa.timestamp("us", "UTC"),
    "spans": pa.list_(pa.field("element", SPAN, nullable=False)),
    "texts": pa.list_(pa.field("element", pa.string(), nullable=False)),
}


@frozen
class Field:
    """A column as its annotation defines it; `allowed` is empty where any value of the kind may stand."""

    name: str
    kind: Kind
    nullable: bool
    allowed: tuple[str, ...]
    meaning: str
    key: bool
    refers: str | None


@cache
def columns(table: str) -> tuple[Field, ...]:
    """The columns of a table in their order; raises TypeError where an annotation is none that `schema.py` may use."""
    return row_columns(ROW_TYPES[table])


def row_columns(row_type: type) -> tuple[Field, ...]:
    """The same of a row dataclass that is no table of its own."""
    hints = get_type_hints(row_type, include_extras=True)
    return tuple(_field(row_type.__name__, name, hint) for name, hint in hints.items())


def _field(table: str, name: str, hint: Any) -> Field:
    if get_origin(hint) is not Annotated:
        raise TypeError(f"{table}.{name}: no Column")
    base, column = get_args(hint)
    options = [option for option in get_args(base) if option is not NoneType]
    nullable = NoneType in get_args(base)
    inner = options[0] if nullable else base
    allowed = get_args(inner) if get_origin(inner) is Literal else ()
    kind = KINDS.get(str if allowed else inner)
    if kind is None or not isinstance(column, Column):
        raise TypeError(f"{table}.{name}: {hint} is no type of column")
    return Field(name, kind, nullable, allowed, column.meaning, column.key, column.refers)


@cache
def key(table: str) -> tuple[str, ...]:
    """Names of the columns of the primary key; where others refer to a table, its key is the first of them alone."""
    return tuple(field.name for field in columns(table) if field.key)


@cache
def describe(table: str) -> str:
    """What a row of the table is, in a paragraph."""
    return " ".join((ROW_TYPES[table].__doc__ or "").split())


@cache
def arrow_schema(table: str) -> pa.Schema:
    """Arrow schema of a table; descriptions are in the metadata of fields and schema."""
    fields = [
        pa.field(field.name, ARROW[field.kind], field.nullable, {"description": field.meaning})
        for field in columns(table)
    ]
    return pa.schema(fields, metadata={"description": describe(table)})
