"""What the collection is linked by, made of the tables of some documents wherever they are worked on: sketches and readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.collection.copies import sketch
from pipeline.collection.reading import ReadingsInMemory, read_mentions
from pipeline.garbage import no_search
from pipeline.output.light import light_rows
from pipeline.output.parts import READINGS, SKETCHES

# What a mention is read from.
READ_OF_MENTIONS = (
    "doc_id", "lang", "claim_text", "event", "sentence_text", "sentence_char_start", "claim_char_start", "event_char_start",
    "timex_ids",
)  # fmt: skip
READ_OF_TIMEXES = ("timex_id", "doc_id", "char_start", "char_end", "stated")


@no_search()
def for_linking(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """What the collection is linked by: the sketch of each document and the reading of each mention, in their order.

    Readings that are among the tables, from former outputs, are not made again.
    """
    texts = dict(zip(*(tables["texts"][name].to_pylist() for name in ("doc_id", "text")), strict=True))
    sketches = [sketch(texts[doc_id]) for doc_id in tables["documents"]["doc_id"].to_pylist()]
    return {
        "sketches": _table(sketches, SKETCHES),
        "readings": _readings(tables) if "readings" not in tables else tables["readings"],
    }


def _readings(tables: Mapping[str, pa.Table]) -> pa.Table:
    readings = stored_readings(tables["mentions"], tables["timexes"])
    rows = zip(tables["mentions"]["doc_id"].to_pylist(), *zip(*readings, strict=True), strict=True) if readings else ()
    return _table(list(rows), READINGS)


def stored_readings(mentions: pa.Table, timexes: pa.Table) -> ReadingsInMemory:
    """The readings of stored mentions; `timexes` are those of their documents."""
    return read_mentions(light_rows([mentions], READ_OF_MENTIONS), light_rows([timexes], READ_OF_TIMEXES))


def _table(rows: Sequence[Sequence[Any]], schema: pa.Schema) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else ([] for _ in schema)
    arrays = [_array(list(cells), field.type) for cells, field in zip(columns, schema, strict=True)]
    return pa.table(arrays, schema=schema)


def _array(cells: list[Any], kind: pa.DataType) -> pa.Array:
    """A column; lists are made from flat columns, which is many times faster."""
    if not pa.types.is_list(kind):
        return pa.array(cells, kind)
    ends = pa.array(accumulate(map(len, cells), initial=0), pa.int32())
    if cells and isinstance(cells[0], np.ndarray):
        return pa.ListArray.from_arrays(ends, pa.array(np.concatenate(cells), kind.value_type))
    return pa.ListArray.from_arrays(ends, pa.array(list(chain.from_iterable(cells)), kind.value_type))
