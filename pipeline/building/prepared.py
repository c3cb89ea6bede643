"""What the collection is linked by, made of the rows of some documents wherever they are worked on: sketches and readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from pipeline.collection.reading import readings_table
from pipeline.collection.sketches import sketches_table, title_of
from pipeline.garbage import no_search
from pipeline.output.light import light_rows

# What a mention is read from.
READ_OF_MENTIONS = (
    "doc_id", "lang", "role", "claim_text", "event", "sentence_text", "sentence_char_start", "claim_char_start",
    "event_char_start", "timex_ids", "attribution_id",
)  # fmt: skip
READ_OF_TIMEXES = ("timex_id", "doc_id", "char_start", "char_end", "stated")


@no_search()
def for_linking(rows: Mapping[str, Sequence[Any]]) -> dict[str, pa.Table]:
    """What the collection is linked by: the sketch of each document and the reading of each mention, in their order."""
    texts = {row.doc_id: row.text for row in rows["texts"]}
    readings = readings_table(rows["mentions"], rows["timexes"], texts)
    titles = {row.doc_id: title_of(row) for row in rows["documents"]}
    sketches = sketches_table(list(texts), list(texts.values()), [titles[doc_id] for doc_id in texts])
    return {"sketches": sketches, "readings": readings}


def stored_readings(mentions: pa.Table, timexes: pa.Table, texts: pa.Table) -> pa.Table:
    """The readings of stored mentions; `timexes` and `texts` are those of their documents."""
    of_documents = dict(zip(*(texts[name].to_pylist() for name in ("doc_id", "text")), strict=True))
    return readings_table(
        light_rows([mentions], READ_OF_MENTIONS), light_rows([timexes], READ_OF_TIMEXES), of_documents
    )
