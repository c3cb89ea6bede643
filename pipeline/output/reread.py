"""The raw files read again, against what is stored of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipeline.documents import read_documents
from pipeline.inputs.folder import find_files
from pipeline.model import Page
from pipeline.output.check import Problem
from pipeline.output.proofs import shorten
from pipeline.output.windows import read_columns, windows
from pipeline.provenance import file_digest
from pipeline.schema import Document, Reject

# What reading a document does not decide.
LATER = {"copy_group", "extractor"}
READ = tuple(name for name in Document.__dataclass_fields__ if name not in LATER)
Place = tuple[str, int | None]


def raw_problems(raw: Path, out: Path, build: dict[str, Any], others: Mapping[str, str]) -> Iterator[Problem]:
    """Differences between the raw files and the tables in `out`: files, documents, texts, what was rejected at reading.

    `others` are SHA-256 digests of inputs that are no raw files. Of the documents no more is held than a digest each.
    """
    yield from _input_problems(raw, build["inputs"], others)
    stored = _Stored(out)
    rejected = set(read_columns(out, "rejects", ["reject_id"])["reject_id"].to_pylist())
    for item in read_documents(raw, build["html"]):
        if isinstance(item, Reject):
            if item.reject_id not in rejected:
                yield Problem(
                    "rejects", item.reject_id, "", f"is missing: {_told(item.file_path, item.record)}, {item.reason}"
                )
            continue
        yield from stored.compared(item)
    for (path, record), (_, doc_id) in stored.left.items():
        yield Problem("documents", doc_id, "file_path", f"no such document in the raw files: {_told(path, record)}")


class _Stored:
    """The documents of a build: a digest each, and the rows themselves once one differs."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._rows: tuple[dict[Place, dict[str, Any]], dict[str, str]] | None = None
        self.left: dict[Place, tuple[bytes, str]] = {}
        """Digest and doc_id of the documents that were not read again yet, by place."""
        for tables in windows(out):
            texts = dict(zip(*(tables["texts"][name].to_pylist() for name in ("doc_id", "text")), strict=True))
            for row in tables["documents"].to_pylist():
                self.left[row["file_path"], row["record"]] = _digest(row, texts.get(row["doc_id"])), row["doc_id"]

    def compared(self, page: Page) -> Iterator[Problem]:
        """What differs between a page and its stored row and text."""
        place = page.document.file_path, page.document.record
        digest, _ = self.left.pop(place, (None, None))
        if digest is None:
            yield Problem("documents", page.document.doc_id, "", f"is missing: {_told(*place)}")
        elif digest != _digest({name: getattr(page.document, name) for name in READ}, page.text):
            documents, texts = self._whole()
            yield from _page_problems(page, documents[place], texts.get(documents[place]["doc_id"]))

    def _whole(self) -> tuple[dict[Place, dict[str, Any]], dict[str, str]]:
        if self._rows is None:
            documents, texts = (read_columns(self._out, name).to_pylist() for name in ("documents", "texts"))
            by_place = {(row["file_path"], row["record"]): row for row in documents}
            self._rows = by_place, {row["doc_id"]: row["text"] for row in texts}
        return self._rows


def _digest(row: Mapping[str, Any], text: str | None) -> bytes:
    """A digest of all that reading decides about a document."""
    values = [_plain(row[name]) for name in READ]
    return hashlib.blake2b(f"{values!r}\n{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return list(value) if isinstance(value, tuple) else value


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
    for column in READ:
        value = getattr(page.document, column)
        found = tuple(stored[column]) if isinstance(value, tuple) else stored[column]
        if found != value:
            yield Problem("documents", doc_id, column, f"is {shorten(found)}; the raw file gives {shorten(value)}")


def _first_difference(one: str, other: str) -> str:
    pairs = zip(one, other, strict=False)
    place = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    return f"from offset {place} on"


def _told(path: str, record: int | None) -> str:
    return path if record is None else f"{path}, record {record}"
