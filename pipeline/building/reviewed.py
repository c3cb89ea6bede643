"""People's decisions on the rows of parts: each document is looked at once, and rows with a decision are replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.building.gather import Unit
from pipeline.building.prepared import stored_readings
from pipeline.output.parts import READINGS
from pipeline.review.decisions import Numbered
from pipeline.review.proving import document_rows, mention_rows
from pipeline.review.reviewing import Search, Settled
from pipeline.tables import arrow_table


def settle(units: Iterable[Unit], decisions: Sequence[Numbered]) -> Settled:
    """Which row each decision means."""
    search = Search(decisions)
    for unit in units if decisions else ():
        documents = document_rows(unit.table("documents"), decisions)
        if documents:
            mentions = mention_rows(unit.table("mentions"), documents)
            for document in documents:
                search.look(document, [row for row in mentions if row.doc_id == document.doc_id])
    return search.settle()


def decided_tables(tables: Iterable[pa.Table], settled: Settled) -> Iterator[pa.Table]:
    """The tables of mentions with the decisions applied."""
    ids = pa.array(sorted(settled.decisions), pa.string())
    for table in tables:
        meant = pc.is_in(table["mention_id"], value_set=ids)
        yield _replaced(table, meant, settled) if pc.any(meant).as_py() else table


def read_again(units: Iterable[Unit], settled: Settled) -> pa.Table:
    """The readings of claims that a person wrote anew, with their mention_id."""
    ids = pa.array(sorted(key for key, item in settled.decisions.items() if item.new_claim_text), pa.string())
    found = [READINGS.append(pa.field("mention_id", pa.string())).empty_table()]
    for unit in units if len(ids) else ():
        table = unit.table("mentions")
        (table,) = decided_tables([table.filter(pc.is_in(table["mention_id"], value_set=ids))], settled)
        documents = table["doc_id"].combine_chunks()
        whole = map(unit.table, ("timexes", "texts"))
        own = (rows.filter(pc.is_in(rows["doc_id"], value_set=documents)) for rows in whole)
        found.append(stored_readings(table, *own).append_column("mention_id", table["mention_id"]))
    return pa.concat_tables(found)


def _replaced(table: pa.Table, meant: pa.ChunkedArray, settled: Settled) -> pa.Table:
    rows = [settled.apply(row) for row in mention_rows(table.filter(meant))]
    others = table.filter(pc.invert(meant))
    whole = pa.concat_tables([others, arrow_table("mentions", rows)])
    return whole.take(pc.index_in(table["mention_id"], value_set=whole["mention_id"].combine_chunks()))
