"""Proves reviewed rows: the machine's part by itself, and that the decisions applied to it give the rows as stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.output.check import Problem, Tables
from pipeline.output.columns import columns
from pipeline.output.proofs import shorten
from pipeline.review.applying import machine_values
from pipeline.review.decisions import Numbered
from pipeline.review.reviewing import Named, decision_names, document_names, review
from pipeline.schema import Document, Mention, Span

T = TypeVar("T")
LATER = ("claim_id", "event_id")
"""Columns that linking fills after the decisions."""


def machine_table(table: pa.Table) -> pa.Table:
    """The mentions as the machine made them, what was decided about them taken back; raises ValueError where that is garbled."""
    if not pc.any(pc.is_valid(table["machine"])).as_py():
        return table
    given = table["machine"].to_pylist()
    taken_back = {place: machine_values(cell) for place, cell in enumerate(given) if cell}
    for name in sorted({name for values in taken_back.values() for name in values}):
        cells = table[name].to_pylist()
        for place, values in taken_back.items():
            cells[place] = values.get(name, cells[place])
        field = table.schema.field(name)
        table = table.set_column(
            table.schema.get_field_index(name), field, pa.chunked_array([pa.array(cells, field.type)])
        )
    return table


def decision_problems(tables: Tables, decisions: Sequence[Numbered]) -> Iterator[Problem]:
    """Rows that are not what the decisions make of the machine's rows, and rejects of decisions that are missing."""
    documents = document_rows(tables["documents"], decisions)
    table = tables["mentions"]
    stored = mention_rows(table.filter(pc.or_(_of(table, documents), pc.is_valid(table["reviewed"]))))
    expected, rejects = review(documents, stored, decisions)
    for row, wanted in zip(stored, expected, strict=True):
        for name in Mention.__dataclass_fields__:
            found, made = getattr(row, name), getattr(wanted, name)
            if name not in LATER and found != made:
                message = f"is {shorten(found)}; the decisions make {shorten(made)} of the machine's row"
                yield Problem("mentions", row.mention_id, name, message)
    told = set(tables["rejects"]["reject_id"].to_pylist())
    for reject in rejects:
        if reject.reject_id not in told:
            yield Problem("rejects", reject.reject_id, "", f"is missing: {reject.detail}")


def document_rows(table: pa.Table, decisions: Sequence[Numbered]) -> list[Document]:
    """Documents that decisions may speak of."""
    names = {name for item in decisions for name in decision_names(item.decision)}
    cells = (table[column].to_pylist() for column in Named._fields)
    named = [not names.isdisjoint(document_names(Named(*row))) for row in zip(*cells, strict=True)]
    return list(row_objects("documents", Document, table.filter(pa.array(named, pa.bool_()))))


def mention_rows(table: pa.Table, documents: Sequence[Document] | None = None) -> list[Mention]:
    """All mentions of a table, or those of some documents."""
    chosen = table if documents is None else table.filter(_of(table, documents))
    return list(row_objects("mentions", Mention, chosen))


def _of(table: pa.Table, documents: Sequence[Document]) -> pa.ChunkedArray:
    return pc.is_in(table["doc_id"], value_set=pa.array([row.doc_id for row in documents], pa.string()))


def row_objects(name: str, row_type: type[T], table: pa.Table) -> Iterator[T]:
    """The rows of a stored table as the dataclass they were written from; columns that it does not know are left out."""
    kinds = {field.name: field.kind for field in columns(name)}
    for values in table.to_pylist():
        yield row_type(**{column: _value(kinds[column], value) for column, value in values.items() if column in kinds})


def _value(kind: str, value: Any) -> Any:
    if kind == "spans":
        return tuple(Span(part["start"], part["end"]) for part in value)
    return tuple(value) if kind == "texts" else value
