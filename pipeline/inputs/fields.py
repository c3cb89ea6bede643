"""A record from its fields: an object of JSON, a row of CSV or Parquet.

A record's `text` is final: it is stored exactly as given. Unknown keys are ignored.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from html import unescape
from typing import Any, NamedTuple

from pipeline.inputs.fieldnames import DATES, FIELDS, HTML, TEXTS, known_fields
from pipeline.inputs.record import Record, UnreadableError
from pipeline.inputs.source import PageMode, Raw
from pipeline.inputs.webpage import read_page

_MARKED_UP = re.compile(r"\s{0,99}<(?:!doctype|html|head|body|article|section|div|p|h[1-6])\b", re.IGNORECASE)
"""How a text begins that is no text but a piece of a page."""
_NAMED = ("name", "rendered", "main", "original", "$date", "$oid")
"""Keys of an object that stands for its name: of people and publishers, of a blog's titles, of a database's dates."""
_PARTS = ("rendered", "text", "content")
"""Keys of an object that holds a text or a paragraph of it."""
SHOWN = 200
"""Code points of a broken record that its reject shows."""


class Given(NamedTuple):
    """An object as its file gives it."""

    content: Any
    encoding: str
    flags: list[str]


def read_fields(raw: Raw, mode: PageMode) -> Record:
    """The record of a `Given`; `text`, else `html`, holds the document. Raises UnreadableError."""
    content, encoding, flags = raw.content
    if not isinstance(content, Mapping):
        raise UnreadableError("no object", f"the record is of type {type(content).__name__}", str(content)[:SHOWN])
    fields = known_fields(content)
    text, page = _document(fields)
    if text is None and page is None:
        raise UnreadableError("no text", f"no key text, content or html, but: {', '.join(map(str, content))[:SHOWN]}")
    if text is not None and not isinstance(text, str):
        raise UnreadableError("no text", f"the text is of type {type(text).__name__}", str(text)[:SHOWN])
    record = _record(text or "", page, encoding, mode)
    record.flags = [*flags, *(flag for flag in record.flags if flag not in flags)]
    _fill(record, fields)
    return record


def digest_of_fields(raw: Raw) -> str:
    """SHA-256 of the fields that are read, as canonical JSON: sorted keys, ASCII, no blanks."""
    content = raw.content.content
    fields = known_fields(content) if isinstance(content, Mapping) else content
    text = json.dumps(fields, sort_keys=True, separators=(",", ":"), default=str, skipkeys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _as_text(value: Any) -> str | None:
    """A field as text: numbers as written, the names of a list or of an object; None if there is nothing."""
    if isinstance(value, Mapping):
        return unescape(_as_text(next((value[name] for name in _NAMED if value.get(name)), None)) or "") or None
    if isinstance(value, list):
        return ", ".join(filter(None, map(_as_text, value))) or None
    if value is None or isinstance(value, bool | bytes) or value != value:
        return None
    return " ".join(_whole(str(value))[0].replace("\0", " ").split()) or None


def _document(fields: Mapping[str, Any]) -> tuple[Any, Any]:
    """The text and the page of a record. Other names than these two count where both are missing, and may hold a piece of a
    page."""
    text, page = _joined(fields.get(TEXTS[0])), next(filter(None, map(fields.get, HTML)), None)
    if text or page:
        return text, page
    text = _joined(next(filter(None, map(fields.get, TEXTS)), text))
    if isinstance(text, str) and _MARKED_UP.match(text):
        return None, text
    return text, page


def _joined(value: Any) -> Any:
    """A text, that of an object which holds it, or paragraphs joined by blank lines; anything else as it is.

    Objects among strings are no paragraphs but words that are bold, or lead somewhere: ["The ", {"type": "bold", "text": "old"}].
    """
    if isinstance(value, Mapping):
        return next((value[name] for name in _PARTS if isinstance(value.get(name), str)), value)
    if isinstance(value, list):
        parts = [_joined(part) for part in value]
        runs = any(isinstance(part, str) for part in value) and any(isinstance(part, Mapping) for part in value)
        between = "" if runs else "\n\n"
        return between.join(parts) if parts and all(isinstance(part, str) for part in parts) else value
    return value


def _record(text: str, page: Any, encoding: str, mode: PageMode) -> Record:
    if not text.strip() and isinstance(page, str) and page.strip():
        return read_page(page, mode)
    if not text.strip():
        raise UnreadableError("no text", "the record has no text" if not text else "the text is blank")
    whole, flags = _whole(text)
    if "\0" in whole:
        raise UnreadableError("binary", "NUL characters in the text")
    return Record(whole, encoding, flags=flags)


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
        value = _as_text(fields[name])
        if value:
            given.setdefault(FIELDS[name], value)
    for attribute, value in given.items():
        setattr(record, attribute, value)
    dates = [value for name in DATES if (value := _date_text(fields.get(name)))]
    record.dates = [*(("field", value) for value in dates[:1]), *record.dates]


def _date_text(value: Any) -> str | None:
    """A date field as text; a naive timestamp at midnight is a day (Parquet knows no other way to hold one)."""
    if isinstance(value, datetime):
        midnight = value.tzinfo is None and not (value.hour or value.minute or value.second)
        return value.date().isoformat() if midnight else value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value.isoformat() if isinstance(value, date) else _as_text(value)
