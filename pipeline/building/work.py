"""What is done with a portion of documents, wherever it is done: read, extracted, checked, sketched; its part of the outputs.

The rows of a document depend on nothing but the document, so a part is the same in whichever process and order it is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path

from pipeline.building.portions import Portion
from pipeline.building.prepared import for_linking
from pipeline.documents import first_of_each, item_of, raw_records, reject
from pipeline.garbage import no_search
from pipeline.inputs.record import INTERNAL
from pipeline.model import Page, Rows
from pipeline.output.parts import Buffer, part_of, write_part
from pipeline.schema import Reject
from pipeline.tables import document_tables, ordered_rows

Place = tuple[str, int | None]
"""A document's file and its place in it."""
Extract = Callable[[Iterable[Page], int], Iterator[Rows]]
"""Makes the rows of each page, of so many at a time."""
TOGETHER = 128
"""Pages that are extracted at a time: beyond that nothing is gained."""


def unnoticed(place: Place) -> None:
    """Nobody needs to know."""


@no_search()
def work(
    portion: Portion,
    extract: Extract,
    notice: Callable[[Place], None] = unnoticed,
    deadly: Set[Place] = frozenset(),
    together: int = TOGETHER,
) -> Iterator[Buffer]:
    """The part of the outputs that a portion gives; `extract` makes the rows of its pages, so many `together`.

    `notice` is told each place before anything is done with it or with those together with it; what is at a `deadly` one is
    left alone and rejected.
    """
    rows = rows_of(first_of_each(_items(portion, notice, deadly)), extract, together)
    ordered = ordered_rows(rows.tables)
    return part_of({**document_tables(ordered), **for_linking(ordered)}, portion.buckets)


def make_part(
    notice: Callable[[Place], None], portion: Portion, path: Path, extract: Extract, deadly: Set[Place], together: int
) -> None:
    """Lay the part of a portion down at `path`."""
    write_part(path, work(portion, extract, notice, deadly, together))


def rows_of(items: Iterable[Page | Reject], extract: Extract, together: int = TOGETHER) -> Rows:
    """The rows of all pages, and the rejects."""
    rows = Rows()

    def pages() -> Iterator[Page]:
        for item in items:
            if isinstance(item, Page):
                yield item
            else:
                rows.add("rejects", item)

    for found in extract(pages(), together):
        for table, of_page in found.tables.items():
            rows.add(table, *of_page)
    return rows


def _items(portion: Portion, notice: Callable[[Place], None], deadly: Set[Place]) -> Iterator[Page | Reject]:
    """Pages and rejects of a portion, each made when it is asked for."""
    for name, path in portion.files:
        for raw in raw_records(path) if portion.items is None else portion.items:
            notice((name, raw.number))
            if (name, raw.number) in deadly:
                detail = "the process that worked on it died twice"
                yield reject(name, raw.number, INTERNAL, detail, stage="extract")
            else:
                yield item_of(name, path, raw, portion.mode)
