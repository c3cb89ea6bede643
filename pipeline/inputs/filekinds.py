"""What a file is by its first bytes, where its name says nothing or something else: `story.php`, a page in a `.txt`, a PDF."""

from __future__ import annotations

import json
import re
import zlib
from pathlib import Path

from pipeline.inputs.decode import open_raw
from pipeline.inputs.record import UnreadableError

FIRST = 2048
"""Bytes that are looked at."""
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,1000}-->\s*){0,3}<(?:!doctype\s+html|html)\b",
    re.I | re.S,
)
_WRITTEN = b"{\\rtf"
"""How a document begins that is not binary and yet no text."""
_KINDS = (
    (b"%PDF-", "a PDF document: save its text as .txt"),
    (b"PK\x03\x04", "a ZIP archive or an office document: unpack it, or save its text as .txt"),
    (b"\xd0\xcf\x11\xe0", "an office document or mail: save its text as .txt"),
    (_WRITTEN, "an RTF document: save its text as .txt"),
    (b"\x1f\x8b", "packed by gzip: its name should end in .gz"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"PAR1", "Parquet: its name should end in .parquet"),
    (b"WARC/", "a crawl: its name should end in .warc"),
)


def is_page(data: bytes) -> bool:
    """Whether bytes begin as an HTML page does."""
    return bool(_PAGE.match(data[:FIRST]))


def holds_page(path: Path) -> bool:
    """Whether a file begins as an HTML page does; False where it cannot be read."""
    return is_page(_first(path))


def kind_of(data: bytes) -> str | None:
    """What a file is that is no text, and what to do with it; None where its first bytes do not tell."""
    return next((kind for start, kind in _KINDS if data.startswith(start)), None)


def kind_of_file(path: Path) -> str | None:
    """The same of a file; None where it cannot be read."""
    return kind_of(_first(path))


def refuse_other_formats(data: bytes) -> None:
    """Raises UnreadableError where a text file is none: a picture, a PDF, RTF, records of JSON."""
    kind = kind_of(data)
    if kind:
        raise UnreadableError("other format" if data.startswith(_WRITTEN) else "binary", kind)
    if data[:FIRST].lstrip(b"\xef\xbb\xbf \t\r\n[")[:1] == b"{" and _is_record(data):
        raise UnreadableError(
            "other format", "JSON: its name should end in .json, or in .jsonl if each line is an object"
        )


def _is_record(data: bytes) -> bool:
    """Whether the first line, or else all, is JSON."""
    for text in (data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0], data.removeprefix(b"\xef\xbb\xbf")):
        try:
            return isinstance(json.loads(text), dict | list)
        except (ValueError, RecursionError):
            continue
    return False


def _first(path: Path) -> bytes:
    try:
        with open_raw(path) as stream:
            return stream.read(FIRST)
    except (OSError, EOFError, zlib.error):
        return b""
