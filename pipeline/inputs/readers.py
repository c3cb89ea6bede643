"""Raw files -> records: one format each, `READERS` by suffix.

To add an input format, add a generator that cuts a file into `Raw` records, a function that reads one, and its entry in
`READERS`. What was cut before the rest of a file turns out unreadable is kept.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.inputs.decode import SAMPLE, decode, refuse_binary, sniff
from pipeline.inputs.fieldnames import holds_text, is_known
from pipeline.inputs.fields import SHOWN, Given, digest_of_fields, read_fields
from pipeline.inputs.filekinds import holds_page, is_page, refuse_other_formats
from pipeline.inputs.jsonshapes import records_in
from pipeline.inputs.messages import read_email, read_saved_page, split_mbox
from pipeline.inputs.record import Broken, Record, UnreadableError
from pipeline.inputs.source import Format, PageMode, Raw, Source, digest_of_bytes
from pipeline.inputs.textfile import read_text
from pipeline.inputs.warc import digest_of_capture, read_capture, split_warc
from pipeline.inputs.webpage import read_page

PARQUET_ROWS = 256
"""Rows of a Parquet file that are held at a time."""


_SEPARATOR = re.compile(r"sep=.\s*")
"""A first line for spreadsheets."""


def suffix_of(path: Path) -> str:
    """The suffix that names a format, lower-case, without .gz; of a page that has no known one (`story.php?id=4`) .html."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    suffix = next(iter([suffix for suffix in suffixes[-2:] if suffix != ".gz"][-1:]), "")
    return suffix if suffix in READERS or not holds_page(path) else ".html"


def _whole(source: Source) -> Iterator[Raw]:
    yield Raw(None, source.read())


def _read_text_file(raw: Raw, mode: PageMode) -> Record:
    """The text, or the page that is named like one."""
    if is_page(raw.content):
        return read_page(raw.content, mode)
    refuse_other_formats(raw.content)
    return read_text(raw.content)


def _read_markdown_file(raw: Raw, mode: PageMode) -> Record:
    return read_text(raw.content, markdown=True)


def _read_html_file(raw: Raw, mode: PageMode) -> Record:
    return read_page(raw.content, mode)


def _split_json(source: Source) -> Iterator[Raw]:
    """One record or several."""
    text, encoding, flags = decode(source.read())
    if not text.strip():
        raise UnreadableError("empty")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        more = " (one object a line? then name it .jsonl)" if "Extra data" in str(error) else ""
        raise UnreadableError("broken JSON", f"{error or 'nested too deeply'}{more}") from None
    content = records_in(content)
    if isinstance(content, Mapping):
        yield Raw(None, Given(content, encoding, flags))
    elif isinstance(content, list):
        if not content:
            raise UnreadableError("empty", "an empty list")
        for number, item in enumerate(content, 1):
            yield Raw(number, Given(item, encoding, flags))
    else:
        raise UnreadableError(
            "no records", f"the JSON is a {type(content).__name__}, not an object or a list of objects"
        )


def _split_json_lines(source: Source) -> Iterator[Raw]:
    """One object a line; a record's number is its line's."""
    empty = True
    with source.open() as stream:
        for number, line in enumerate(_lines(stream), 1):
            line = line.strip().rstrip(b",")  # one object of a list that stands on a line each
            if line and line not in (b"[", b"]"):
                empty = False
                yield Raw(number, line)
    if empty:
        raise UnreadableError("empty")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of bytes, without a byte order mark; UTF-16 is recoded."""
    head = stream.readline()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = (head + stream.read()).decode("utf-16", "replace")
        yield from (line.encode("utf-8", "replace") for line in text.split("\n"))
        return
    yield head.removeprefix(b"\xef\xbb\xbf")
    yield from stream


def _read_json_line(raw: Raw, mode: PageMode) -> Record:
    text, encoding, flags = decode(raw.content)
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("broken JSON", str(error) or "nested too deeply", text[:SHOWN]) from None
    return read_fields(Raw(raw.number, Given(content, encoding, flags)), mode)


def _split_csv(source: Source) -> Iterator[Raw | Broken]:
    """Rows under a header; the delimiter is the one that yields a column of text. A record's number is its row's."""
    csv.field_size_limit(sys.maxsize)
    with source.open() as stream:
        encoding = sniff(iter(lambda: stream.read(SAMPLE), b""))
    with source.open() as stream:
        refuse_binary(stream.read(SAMPLE) if encoding == "utf-8" else b"")
    with source.open() as stream:
        codec = {"utf-8": "utf-8-sig"}.get(encoding, encoding)
        lines = io.TextIOWrapper(stream, encoding=codec, errors="replace", newline="")
        header = next(lines, "")
        if _SEPARATOR.fullmatch(header):
            header = next(lines, "")
        if not header.strip():
            raise UnreadableError("empty")
        delimiter = _delimiter(header)
        names = next(csv.reader([header], delimiter=delimiter))
        yield from _rows(csv.reader(lines, delimiter=delimiter, strict=True), names, encoding)


def _delimiter(header: str) -> str:
    for delimiter in ",;\t|":
        if any(map(holds_text, next(csv.reader([header], delimiter=delimiter)))):
            return delimiter
    raise UnreadableError("no text column", f"the columns are: {header.strip()[:SHOWN]}")


def _rows(rows: Iterable[list[str]], names: list[str], encoding: str) -> Iterator[Raw | Broken]:
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            if not any(row):
                continue
            if len(row) > len(names):
                yield Broken(
                    number, "broken row", f"{len(row)} cells under {len(names)} columns", ",".join(row)[:SHOWN]
                )
                continue
            yield Raw(number, Given(dict(zip(names, row, strict=False)), encoding, []))
    except csv.Error as error:
        more = " (a quotation mark that is not closed?)" if "end of data" in str(error) else ""
        raise UnreadableError("broken CSV", f"after row {number}: {error}{more}") from None
    if not number:
        raise UnreadableError("empty", "a header without rows")


def _split_parquet(source: Source) -> Iterator[Raw]:
    """Rows of the known columns."""
    try:
        packed = source.path.suffix.lower() == ".gz"
        with pq.ParquetFile(pa.BufferReader(source.read()) if packed else source.path) as file:
            columns = [name for name in file.schema_arrow.names if is_known(name)]
            if not any(map(holds_text, columns)):
                raise UnreadableError(
                    "no text column", f"the columns are: {', '.join(file.schema_arrow.names)[:SHOWN]}"
                )
            number = 0
            for batch in file.iter_batches(batch_size=PARQUET_ROWS, columns=columns):
                for content in batch.to_pylist():
                    number += 1
                    yield Raw(number, Given(content, "utf-8", []))
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise UnreadableError("broken Parquet", str(error).split("\n")[0]) from None


READERS: dict[str, Format] = {
    ".txt": Format(_whole, _read_text_file, digest_of_bytes, whole=True),
    ".text": Format(_whole, _read_text_file, digest_of_bytes, whole=True),
    ".md": Format(_whole, _read_markdown_file, digest_of_bytes, whole=True),
    ".markdown": Format(_whole, _read_markdown_file, digest_of_bytes, whole=True),
    ".html": Format(_whole, _read_html_file, digest_of_bytes, whole=True),
    ".htm": Format(_whole, _read_html_file, digest_of_bytes, whole=True),
    ".xhtml": Format(_whole, _read_html_file, digest_of_bytes, whole=True),
    ".mhtml": Format(_whole, read_saved_page, digest_of_bytes, whole=True),
    ".mht": Format(_whole, read_saved_page, digest_of_bytes, whole=True),
    ".eml": Format(_whole, read_email, digest_of_bytes, whole=True),
    ".mbox": Format(split_mbox, read_email, digest_of_bytes),
    ".json": Format(_split_json, read_fields, digest_of_fields),
    ".jsonl": Format(_split_json_lines, _read_json_line, digest_of_bytes),
    ".ndjson": Format(_split_json_lines, _read_json_line, digest_of_bytes),
    ".csv": Format(_split_csv, read_fields, digest_of_fields),
    ".tsv": Format(_split_csv, read_fields, digest_of_fields),
    ".parquet": Format(_split_parquet, read_fields, digest_of_fields),
    ".warc": Format(split_warc, read_capture, digest_of_capture),
}
