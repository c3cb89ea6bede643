"""Rows -> sorted and checked Arrow tables; `output/streams.py` writes them.

Same rows, same bytes: rows are sorted here, and written the same way whatever pieces they come in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import accumulate, chain
from operator import attrgetter
from pathlib import Path
from types import NoneType
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.room import slices
from pipeline.collection.stored import NO_DAY, Stored
from pipeline.garbage import no_search
from pipeline.output.check import Problem, schema_problems
from pipeline.output.columns import ARROW, ROW_TYPES, SPAN, Field, Kind, arrow_schema, columns, key
from pipeline.output.croissant import CROISSANT
from pipeline.output.package import BUILD, PACKAGE, PAGE, NoBuildError, read_build
from pipeline.output.parts import OF_DOCUMENTS
from pipeline.output.rules import problems
from pipeline.output.streams import suffixes
from pipeline.output.timeline import timeline_rows
from pipeline.output.timelinetables import LAST
from pipeline.schema import TABLES, Conflict, Span

PYTHON: dict[Kind, type] = {
    "text": str,
    "integer": int,
    "number": float,
    "boolean": bool,
    "day": date,
    "instant": datetime,
    "spans": tuple,
    "texts": tuple,
}


class TableError(ValueError):
    """Rows break the schema: a programming error. The message names table, row id and column; nothing was published."""


def checked_tables(rows: Mapping[str, Sequence[Any]]) -> dict[str, pa.Table]:
    """All tables and the timeline, sorted and checked; raises TableError for the first cell that is wrong."""
    unknown = sorted(rows.keys() - TABLES.keys())
    if unknown:
        raise TableError(f"{unknown[0]}: no such table")
    complete = {name: _in_order(name, rows.get(name, []), rows.get("documents", [])) for name in TABLES}
    tables = {name: arrow_table(name, found) for name, found in complete.items()}
    _raise_first(problems(tables))
    parts = (complete[name] for name in ("claims", "mentions", "documents", "conflicts"))
    timeline = arrow_table("timeline", timeline_rows(*parts))
    _raise_first(schema_problems({"timeline": timeline}))
    return tables | {"timeline": timeline}


def ordered_rows(rows: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
    """All rows of documents in the published order."""
    return {name: _in_order(name, rows.get(name, []), rows.get("documents", [])) for name in OF_DOCUMENTS}


@no_search()
def document_tables(rows: Mapping[str, Sequence[Any]]) -> dict[str, pa.Table]:
    """The tables of documents that are not linked yet, of ordered rows, checked; raises TableError for the first wrong cell."""
    tables = {name: arrow_table(name, rows[name]) for name in OF_DOCUMENTS}
    _raise_first(problems(tables))
    return tables


def collection_tables(claims: Stored, links: Stored, conflicts: Sequence[Conflict]) -> dict[str, Iterable[pa.Table]]:
    """The tables of the collection in pieces, sorted and checked against the schema alone."""
    room, start = claims.room, claims.days("start")
    first = room.joined((np.where(start[rows] == NO_DAY, LAST, start[rows]) for rows in slices(len(start))), np.int32)
    told = arrow_table("conflicts", _in_order("conflicts", conflicts, []))
    _raise_first(schema_problems({"conflicts": told}, {"claims": _known_claims(claims, told)}))
    ids = [links.numbers(name) for name in ("other_claim_id", "mention_id", "claim_id")]
    return {
        "claims": _checked("claims", claims, room.order(claims.numbers("claim_id"), first)),
        "links": _checked("links", links, room.order(*ids)),
        "conflicts": [told],
    }


def _known_claims(claims: Stored, conflicts: pa.Table) -> pa.Table:
    """The ids of those claims that conflicts refer to."""
    wanted = conflicts["claim_id"].combine_chunks()
    return pa.table(
        {"claim_id": pa.chunked_array([ids.filter(pc.is_in(ids, wanted)) for ids in claims.columns("claim_id")])}
    )


def _checked(name: str, rows: Stored, order: np.ndarray) -> Iterator[pa.Table]:
    """The rows in an order, a piece after the other; one at least."""
    names = arrow_schema(name).names
    return checked(name, rows.pieces(order, names) if len(order) else [rows.take(order, names)])


def checked(name: str, pieces: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The pieces of a table, each checked against the schema before it is handed on."""
    for piece in pieces:
        table = piece.cast(arrow_schema(name))
        _raise_first(schema_problems({name: table}))
        yield table


def arrow_table(name: str, rows: Sequence[Any]) -> pa.Table:
    """Rows as an Arrow table with the table's schema; raises TableError for a value of another type."""
    arrays = [_array(name, field, rows) for field in columns(name)]
    return pa.table(arrays, schema=arrow_schema(name))


def _in_order(name: str, rows: Sequence[Any], documents: Iterable[Any]) -> list[Any]:
    """Rows in the published order: by file_path, doc_id and offset; claims by start (null last); the others by key."""
    places = list(zip(*map(_nulls_first, _order(name, rows, documents)), strict=True))
    try:
        return [rows[place] for place in sorted(range(len(rows)), key=places.__getitem__)]
    except TypeError:  # a value of another type, which `arrow_table` will name
        return list(rows)


def owned_names(folder: Path) -> set[str]:
    """Names in a folder of outputs that a build put there, this version's and those the folder's build.json lists."""
    names = {name + suffix for name in (*ROW_TYPES, "readings", "sketches") for suffix in suffixes(name)} | {
        PACKAGE,
        CROISSANT,
        BUILD,
        PAGE,
    }
    try:
        return names | set(read_build(folder)["outputs"])
    except (NoBuildError, ValueError, KeyError):  # a first, unfinished or foreign folder
        return names


def _order(name: str, rows: Sequence[Any], documents: Iterable[Any]) -> Iterator[list[Any]]:
    """What a table is sorted by, as columns, the first counting most."""
    known = {field.name for field in columns(name)}
    if name == "claims":
        yield [row.start or date.max for row in rows]
    if "doc_id" in known and "file_path" not in known:
        paths = {document.doc_id: document.file_path for document in documents}
        yield [paths.get(row.doc_id, "") for row in rows]
    for column in ("file_path", "doc_id", "record", "claim_char_start", "char_start"):
        if column in known:
            yield list(map(attrgetter(column), rows))
    if name == "attributions":
        yield [min(chain(row.source_spans, row.cue_spans, row.content_spans), default=None) for row in rows]
    for column in key(name):
        yield list(map(attrgetter(column), rows))


def _nulls_first(values: list[Any]) -> list[Any]:
    return [(value is not None, value) for value in values] if None in values else values


def _raise_first(found: Iterable[Problem]) -> None:
    for problem in found:
        raise TableError(str(problem))


def _array(name: str, field: Field, rows: Sequence[Any]) -> pa.Array:
    values = list(map(attrgetter(field.name), rows))
    if set(map(type, values)) <= {PYTHON[field.kind], NoneType} and _items_fit(field, values):
        try:
            return _spans(values) if field.kind == "spans" else pa.array(values, type=ARROW[field.kind])
        except (pa.ArrowException, UnicodeError, OverflowError):
            pass  # one of them fits no cell: too large a number, half a surrogate pair
    row = next(row for row in rows if not _fits(field, getattr(row, field.name)))
    names = ", ".join(str(getattr(row, column)) for column in key(name))
    raise TableError(f"{name} {names} {field.name}: {getattr(row, field.name)!r} is no {field.kind}")


def _spans(values: list[tuple[Span, ...] | None]) -> pa.Array:
    """A column of lists of spans, made from flat columns: many times faster than from the objects."""
    flat = list(chain.from_iterable(chain.from_iterable(filter(None, values))))
    parts = [pa.array(flat[place::2], pa.int32()) for place in (0, 1)]
    ends = list(accumulate(0 if value is None else len(value) for value in values))
    starts = [None if value is None else start for value, start in zip(values, [0, *ends], strict=False)]
    offsets = pa.array([*starts, ends[-1] if ends else 0], pa.int32())
    return pa.ListArray.from_arrays(offsets, pa.StructArray.from_arrays(parts, fields=list(SPAN)), ARROW["spans"])


def _items_fit(field: Field, values: Iterable[Any]) -> bool:
    if field.kind not in {"spans", "texts"}:
        return True
    items = chain.from_iterable(value for value in values if value is not None)
    return set(map(type, items)) <= {Span if field.kind == "spans" else str}


def _fits(field: Field, value: Any) -> bool:
    if type(value) not in {PYTHON[field.kind], NoneType} or not _items_fit(field, [value]):
        return False
    try:
        pa.array([value], type=ARROW[field.kind])
    except (pa.ArrowException, UnicodeError, OverflowError):
        return False
    return True
