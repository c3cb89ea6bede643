"""WARC files of web crawls: the pages that were fetched, with the address they were asked for and the moment of the crawl.

Read are responses, resources and conversions that hold HTML or plain text; the capture time is a clock of its own and never
stands for the publication. Requests and notes of the crawler are no documents and are passed over; every other record that
gives no page is a reject with its number, counted from 1 over all records of the file.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from pipeline.inputs.decode import decode
from pipeline.inputs.record import Broken, Record, UnreadableError
from pipeline.inputs.source import PageMode, Raw, Source
from pipeline.inputs.webpage import read_page

PAGES = ("response", "resource", "conversion")
NO_DOCUMENTS = ("warcinfo", "request", "metadata")
HTML = ("text/html", "application/xhtml+xml")
TRUNCATED = ("truncated record", "the file ends before the record does")
REST = 1 << 10
"""Bytes behind the last whole record in which more than blanks is looked for."""
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_LOOKS_LIKE_HTML = re.compile(rb"\s*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


class Capture(NamedTuple):
    """A fetched page as the crawl stored it, transfer and content encodings undone."""

    url: str | None
    date: str | None
    mime: str
    charset: str | None
    body: bytes


def split_warc(source: Source) -> Iterator[Raw | Broken]:
    """The captures of a file; raises UnreadableError where the rest of the file is no WARC."""
    from warcio.archiveiterator import ArchiveIterator  # slow to load, which only crawls need
    from warcio.exceptions import ArchiveLoadFailed

    number = end = 0
    with source.path.open("rb") as stream:
        records = ArchiveIterator(stream)
        records.INC_RECORD = ""  # what it would print on the terminal; the record that cannot be read is a reject
        try:
            for number, record in enumerate(records, 1):
                found = _cut(record, number)
                end = records.get_record_offset() + records.get_record_length()
                if found:
                    yield found
        except (ArchiveLoadFailed, ValueError, EOFError, zlib.error) as error:
            raise UnreadableError("broken WARC", f"after record {number}: {' '.join(str(error).split())}") from None
        except AttributeError:  # the library's way of saying so
            raise UnreadableError("broken WARC", f"after record {number}: a record without WARC-Target-URI") from None
        stream.seek(end)
        if stream.read(REST).strip():  # the iterator passes over a record that ends within its headers
            yield Broken(number + 1, *TRUNCATED)
        elif not number:
            raise UnreadableError("empty")


def read_capture(raw: Raw, mode: PageMode) -> Record:
    """The record of a `Capture`. Raises UnreadableError."""
    capture: Capture = raw.content
    if capture.mime in HTML:
        record = read_page(capture.body, mode, capture.charset)
    else:
        text, encoding, flags = decode(capture.body, capture.charset)
        if not text.strip():
            raise UnreadableError("no text", "the text is blank")
        record = Record(text, encoding, flags=flags)
    record.url, record.captured = capture.url or record.url, capture.date
    return record


def digest_of_capture(raw: Raw) -> str:
    """SHA-256 of a capture: its address, time and type, a line each, and its content."""
    *about, body = raw.content
    head = "".join(f"{value or ''}\n" for value in about)
    return hashlib.sha256(head.encode("utf-8", "surrogatepass") + body).hexdigest()


def _cut(record: Any, number: int) -> Raw | Broken | None:
    """What a WARC record gives; None if it is no document at all."""
    if record.rec_type in NO_DOCUMENTS:
        return None
    if record.rec_type not in PAGES:
        return _no_page(record, number, f"a record of type {record.rec_type}")
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if status != "200":
        return _no_page(record, number, f"HTTP status {status}")
    given = _content_type(record)
    mime = given.split(";")[0].strip().lower()
    if mime and mime not in (*HTML, "text/plain"):
        return _no_page(record, number, f"content of type {mime}")
    body = record.content_stream().read()
    if getattr(record.raw_stream, "limit", 0) > 0:
        return Broken(number, *TRUNCATED, _address(record))
    if not mime:
        mime = HTML[0] if _LOOKS_LIKE_HTML.match(body) else "text/plain"
    charset = _CHARSET.search(given)
    date = record.rec_headers.get_header("WARC-Date")
    return Raw(number, Capture(_address(record), date or None, mime, charset[1] if charset else None, body))


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "")


def _address(record: Any) -> str | None:
    return (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ") or None


def _no_page(record: Any, number: int, why: str) -> Broken:
    return Broken(number, "no page", why, _address(record))
