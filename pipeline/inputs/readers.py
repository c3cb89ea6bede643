"""Raw files -> records: one reader a format, `READERS` by suffix.

To add an input format, add a generator that takes a `Source` and yields `Record` or `Broken`, and its entry in `READERS`.
A reader raises UnreadableError (or OSError, EOFError, zlib.error from the file) where the rest of a file cannot be read;
what it yielded before is kept.

In record formats a record's `text` is final: it is stored exactly as given. Unknown keys are ignored.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.frozen import frozen
from pipeline.inputs.decode import SAMPLE, decode, open_raw, refuse_binary, sniff
from pipeline.inputs.record import Broken, Record, UnreadableError
from pipeline.inputs.textfile import DATES, FIELDS, read_text
from pipeline.inputs.webpage import read_page

KEYS = {"text", "html", *FIELDS, *DATES}
SHOWN = 200
"""Code points of a broken record that its reject shows."""
Item = Record | Broken


@frozen
class Source:
    """A raw file."""

    path: Path

    def open(self) -> BinaryIO:
        """Its bytes, unpacked."""
        return open_raw(self.path)

    def read(self) -> bytes:
        """All its bytes, unpacked."""
        with self.open() as stream:
            return stream.read()


def suffix_of(path: Path) -> str:
    """The suffix that names a format, lower-case, without .gz."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    return next(iter(reversed([suffix for suffix in suffixes[-2:] if suffix != ".gz"][-1:])), "")


def _read_text_file(source: Source) -> Iterator[Item]:
    yield read_text(source.read())


def _read_markdown_file(source: Source) -> Iterator[Item]:
    yield read_text(source.read(), markdown=True)


def _read_html_file(source: Source) -> Iterator[Item]:
    data = source.read()
    record = read_page(data)
    record.sha256 = hashlib.sha256(data).hexdigest()
    yield record


def _read_json(source: Source) -> Iterator[Item]:
    """One object, or a list of objects."""
    text, encoding, flags = decode(source.read())
    if not text.strip():
        raise UnreadableError("empty")
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        more = " (one object a line? then name it .jsonl)" if "Extra data" in str(error) else ""
        raise UnreadableError("broken JSON", f"{error or 'nested too deeply'}{more}") from None
    if isinstance(content, Mapping):
        yield from_mapping(content, None, encoding, flags)
    elif isinstance(content, list):
        if not content:
            raise UnreadableError("empty", "an empty list")
        for number, item in enumerate(content, 1):
            yield from_mapping(item, number, encoding, flags)
    else:
        raise UnreadableError(
            "no records", f"the JSON is a {type(content).__name__}, not an object or a list of objects"
        )


def _read_json_lines(source: Source) -> Iterator[Item]:
    """One object a line; a record's number is its line's."""
    empty = True
    with source.open() as stream:
        for number, line in enumerate(_lines(stream), 1):
            line = line.strip()
            if line:
                empty = False
                yield _json_line(line, number)
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


def _json_line(line: bytes, number: int) -> Item:
    try:
        text, encoding, flags = decode(line)
    except UnreadableError as error:
        return Broken(number, error.reason, error.detail)
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Broken(number, "broken JSON", str(error) or "nested too deeply", text[:SHOWN])
    return from_mapping(content, number, encoding, flags, hashlib.sha256(line).hexdigest())


def _read_csv(source: Source) -> Iterator[Item]:
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
        if not header.strip():
            raise UnreadableError("empty")
        delimiter = _delimiter(header)
        names = [name.strip().lstrip("\ufeff").lower() for name in next(csv.reader([header], delimiter=delimiter))]
        yield from _rows(csv.reader(lines, delimiter=delimiter, strict=True), names, encoding)


def _delimiter(header: str) -> str:
    for delimiter in ",;\t|":
        names = {name.strip().lstrip("\ufeff").lower() for name in next(csv.reader([header], delimiter=delimiter))}
        if names & {"text", "html"}:
            return delimiter
    raise UnreadableError("no text column", f"the columns are: {header.strip()[:SHOWN]}")


def _rows(rows: Iterable[list[str]], names: list[str], encoding: str) -> Iterator[Item]:
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
            content = dict(zip(names, row, strict=False))
            yield from_mapping(content, number, encoding, [])
    except csv.Error as error:
        raise UnreadableError("broken CSV", f"after row {number}: {error}") from None
    if not number:
        raise UnreadableError("empty", "a header without rows")


def _read_parquet(source: Source) -> Iterator[Item]:
    """Rows of the known columns."""
    try:
        packed = source.path.suffix.lower() == ".gz"
        with pq.ParquetFile(pa.BufferReader(source.read()) if packed else source.path) as file:
            columns = [name for name in file.schema_arrow.names if name.lower() in KEYS]
            if not {"text", "html"} & {name.lower() for name in columns}:
                raise UnreadableError(
                    "no text column", f"the columns are: {', '.join(file.schema_arrow.names)[:SHOWN]}"
                )
            number = 0
            for batch in file.iter_batches(batch_size=256, columns=columns):
                for content in batch.to_pylist():
                    number += 1
                    yield from_mapping(content, number, "utf-8", [])
    except pa.ArrowException as error:
        raise UnreadableError("broken Parquet", str(error).split("\n")[0]) from None


READERS: dict[str, Callable[[Source], Iterator[Item]]] = {
    ".txt": _read_text_file,
    ".md": _read_markdown_file,
    ".html": _read_html_file,
    ".htm": _read_html_file,
    ".json": _read_json,
    ".jsonl": _read_json_lines,
    ".ndjson": _read_json_lines,
    ".csv": _read_csv,
    ".parquet": _read_parquet,
}


# --- a record from its fields ---------------------------------------------------------------------------------------


def from_mapping(content: Any, number: int | None, encoding: str, flags: list[str], sha256: str | None = None) -> Item:
    """The record of an object's fields; `text`, else `html`, holds the document.

    Without a digest of its bytes the record's digest is that of the fields read, as canonical JSON.
    """
    if not isinstance(content, Mapping):
        return Broken(number, "no object", f"the record is a {type(content).__name__}", str(content)[:SHOWN])
    fields = {key: value for name, value in content.items() if (key := str(name).strip().lower()) in KEYS}
    text, page = fields.get("text"), fields.get("html")
    if text is not None and not isinstance(text, str):
        return Broken(number, "no text", f"the text is a {type(text).__name__}", str(text)[:SHOWN])
    try:
        record = _record(text or "", page, encoding)
    except UnreadableError as error:
        return Broken(number, error.reason, error.detail)
    record.number, record.sha256 = number, sha256 or _digest(fields)
    record.flags = [*flags, *(flag for flag in record.flags if flag not in flags)]
    _fill(record, fields)
    return record


def _record(text: str, page: Any, encoding: str) -> Record:
    if not text.strip() and isinstance(page, str) and page.strip():
        return read_page(page)
    if not text.strip():
        raise UnreadableError("no text", "the record has no text" if not text else "the text is blank")
    whole, flags = _whole(text)
    if "\0" in whole:
        raise UnreadableError("binary", "NUL characters in the text")
    return Record(whole, "", encoding, flags=flags)


def _whole(text: str) -> tuple[str, list[str]]:
    """Text in which lone surrogates, which no file can hold, are U+FFFD; as long as before."""
    if text.isascii():
        return text, []
    whole, count = re.subn("[\ud800-\udfff]", "\ufffd", text)
    return whole, [f"lone surrogates: {count}"] if count else []


def _fill(record: Record, fields: Mapping[str, Any]) -> None:
    """Given fields go before what the page itself says."""
    given: dict[str, str] = {}
    for name in (name for name in FIELDS if name in fields):
        value = as_text(fields[name])
        if value:
            given.setdefault(FIELDS[name], value)
    for attribute, value in given.items():
        setattr(record, attribute, value)
    dates = [value for name in ("published", "date", "dct") if (value := _date_text(fields.get(name)))]
    record.dates = [*(("field", value) for value in dates[:1]), *record.dates]


def as_text(value: Any) -> str | None:
    """A field as text: numbers as written, the names of a list or of an object; None if there is nothing."""
    if isinstance(value, Mapping):
        return as_text(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(as_text, value))) or None
    if value is None or isinstance(value, bool | bytes) or value != value:
        return None
    return " ".join(_whole(str(value))[0].replace("\0", " ").split()) or None


def _date_text(value: Any) -> str | None:
    """A date field as text; a naive timestamp at midnight is a day (Parquet knows no other way to hold one)."""
    if isinstance(value, datetime):
        midnight = value.tzinfo is None and not (value.hour or value.minute or value.second)
        return value.date().isoformat() if midnight else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value.isoformat() if isinstance(value, date) else as_text(value)


def _digest(content: Any) -> str:
    """SHA-256 of fields as canonical JSON: sorted keys, ASCII, no blanks."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), default=str, skipkeys=True)
    return hashlib.sha256(text.encode()).hexdigest()
