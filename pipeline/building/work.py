"""What is done with a portion of documents, wherever it is done: read, extracted, checked, sketched; its part of the outputs.

The rows of a document depend on nothing but the document, so a part is the same in whichever process and order it is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from pathlib import Path
from typing import Any, Literal

from pipeline.building.portions import Portion
from pipeline.building.prepared import for_linking
from pipeline.documents import first_of_each, item_of, raw_records, reject
from pipeline.garbage import no_search
from pipeline.inputs.record import INTERNAL
from pipeline.model import Page, Rows, make_id
from pipeline.output.parts import Buffer, part_of, write_part
from pipeline.schema import Reject, Text
from pipeline.tables import TableError, document_tables, ordered_rows

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

    def ordered(extract: Extract) -> dict[str, list[Any]]:
        return ordered_rows(rows_of(first_of_each(_items(portion, notice, deadly)), extract, together).tables)

    rows = ordered(extract)
    try:
        tables = document_tables(rows)
    except TableError:  # one document's rows are wrong, which must not cost the others
        rows = ordered(_checked(extract))
        tables = document_tables(rows)
    return part_of({**tables, **for_linking(rows)}, portion.buckets)


def _checked(extract: Extract) -> Extract:
    """The same rows, each document's by itself; a reject of the document where they are wrong."""

    def each(pages: Iterable[Page], _: int) -> Iterator[Rows]:
        for page in pages:
            (rows,) = extract([page], 1)
            try:
                document_tables(ordered_rows(rows.tables))
            except TableError as error:
                rows = failed(page, str(error))
            yield rows

    return each


def failed(page: Page, detail: str) -> Rows:
    """The rows of a document that the program failed on: the document and a reject that says where."""
    rows = Rows()
    rows.add("documents", page.document)
    rows.add("texts", Text(page.document.doc_id, page.text))
    rows.add("rejects", *page.rejects, page_reject(page, "extract", INTERNAL, detail))
    return rows


def page_reject(page: Page, stage: Literal["language", "extract"], reason: str, detail: str) -> Reject:
    """A reject of a whole document."""
    document = page.document
    return Reject(
        reject_id=make_id("r", document.doc_id, stage),
        doc_id=document.doc_id,
        file_path=document.file_path,
        record=document.record,
        char_start=None,
        char_end=None,
        text=None,
        timex_id=None,
        stage=stage,
        reason=reason,
        detail=detail,
    )


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
