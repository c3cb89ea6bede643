"""The raw files read again, against what is stored of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.documents import find_files, read_documents
from pipeline.model import Page
from pipeline.output.check import Problem, Tables
from pipeline.output.proofs import shorten
from pipeline.provenance import file_digest
from pipeline.schema import Document, Reject

# What reading a document does not decide.
LATER = {"copy_group", "extractor"}
Place = tuple[str, int | None]


def raw_problems(raw: Path, tables: Tables, build: dict[str, Any], others: Mapping[str, str]) -> Iterator[Problem]:
    """Differences between the raw files and the tables: files, documents, texts, what was rejected at reading.

    `others` are SHA-256 digests of inputs that are no raw files.
    """
    yield from _input_problems(raw, build["inputs"], others)
    documents, texts = _by_place(tables), dict(zip(*_lists(tables, "texts", ("doc_id", "text")), strict=True))
    rejected = set(tables["rejects"]["reject_id"].to_pylist())
    for item in read_documents(raw):
        if isinstance(item, Reject):
            if item.reject_id not in rejected:
                yield Problem(
                    "rejects", item.reject_id, "", f"is missing: {_told(item.file_path, item.record)}, {item.reason}"
                )
            continue
        stored = documents.pop((item.document.file_path, item.document.record), None)
        if stored is None:
            where = _told(item.document.file_path, item.document.record)
            yield Problem("documents", item.document.doc_id, "", f"is missing: {where}")
        else:
            yield from _page_problems(item, stored, texts.get(stored["doc_id"]))
    for (path, record), stored in documents.items():
        yield Problem(
            "documents", stored["doc_id"], "file_path", f"no such document in the raw files: {_told(path, record)}"
        )


def _input_problems(raw: Path, noted: Mapping[str, str], others: Mapping[str, str]) -> Iterator[Problem]:
    found = {name: file_digest(path) for name, path in find_files(raw)} | {**others}
    for name in sorted(noted.keys() | found.keys()):
        if name not in found:
            yield Problem("build.json", "", "inputs", f"{name} is missing")
        elif name not in noted:
            yield Problem("build.json", "", "inputs", f"{name} was added after the build")
        elif noted[name] != found[name]:
            yield Problem("build.json", "", "inputs", f"{name} has changed since the build (SHA-256)")


def _page_problems(page: Page, stored: dict[str, Any], text: str | None) -> Iterator[Problem]:
    doc_id = stored["doc_id"]
    if text != page.text:
        yield Problem(
            "texts",
            doc_id,
            "text",
            f"differs from {page.document.file_path} {_first_difference(text or '', page.text)}",
        )
    for column in Document.__dataclass_fields__:
        value = getattr(page.document, column)
        found = tuple(stored[column]) if isinstance(value, tuple) else stored[column]
        if column not in LATER and found != value:
            yield Problem("documents", doc_id, column, f"is {shorten(found)}; the raw file gives {shorten(value)}")


def _first_difference(one: str, other: str) -> str:
    pairs = zip(one, other, strict=False)
    place = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    return f"from offset {place} on"


def _by_place(tables: Tables) -> dict[Place, dict[str, Any]]:
    return {(row["file_path"], row["record"]): row for row in tables["documents"].to_pylist()}


def _lists(tables: Tables, name: str, names: tuple[str, ...]) -> list[list[Any]]:
    return [tables[name][column].to_pylist() for column in names]


def _told(path: str, record: int | None) -> str:
    return path if record is None else f"{path}, record {record}"
