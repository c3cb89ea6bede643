"""What is done with a portion of documents, wherever it is done: read, extracted, checked, sketched; its part of the outputs.

The rows of a document depend on nothing but the document, so a part is the same in whichever process and order it is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set

import pyarrow as pa

from pipeline.building.former import kept_tables
from pipeline.building.portions import Portion
from pipeline.building.prepared import for_linking
from pipeline.documents import first_of_each, item_of, raw_records, reject
from pipeline.garbage import no_search
from pipeline.model import Page, Rows
from pipeline.output.parts import part_of
from pipeline.schema import Reject
from pipeline.tables import document_tables

Place = tuple[str, int | None]
"""A document's file and its place in it."""
Extract = Callable[[Page], Rows]


def unnoticed(place: Place) -> None:
    """Nobody needs to know."""


@no_search()
def work(
    portion: Portion,
    extract: Extract,
    notice: Callable[[Place], None] = unnoticed,
    deadly: Set[Place] = frozenset(),
) -> bytes:
    """The part of the outputs that a portion gives; `extract` makes the rows of a page.

    `notice` is told each place before anything is done with it; what is at a `deadly` one is left alone and rejected.
    """
    tables = _made(portion, extract, notice, deadly) if portion.kept is None else kept_tables(portion.kept)
    return part_of({**tables, **for_linking(tables)}, portion.buckets)


def _made(
    portion: Portion, extract: Extract, notice: Callable[[Place], None], deadly: Set[Place]
) -> dict[str, pa.Table]:
    rows = Rows()
    for item in first_of_each(_items(portion, notice, deadly)):
        if isinstance(item, Reject):
            rows.add("rejects", item)
            continue
        for table, found in extract(item).tables.items():
            rows.add(table, *found)
    return document_tables(rows.tables)


def _items(portion: Portion, notice: Callable[[Place], None], deadly: Set[Place]) -> Iterator[Page | Reject]:
    """Pages and rejects of a portion, each made when it is asked for."""
    for name, path in portion.files:
        for raw in raw_records(path) if portion.items is None else portion.items:
            notice((name, raw.number))
            if (name, raw.number) in deadly:
                detail = "the process that worked on it died twice"
                yield reject(name, raw.number, "internal error", detail, stage="extract")
            else:
                yield item_of(name, path, raw, portion.mode)
