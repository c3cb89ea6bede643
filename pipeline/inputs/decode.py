"""Bytes -> text: byte order mark, declared charset, UTF-8, else detection. Offsets count from here on; nothing is repaired.

Bytes that no encoding explains become U+FFFD and a flag. Text that was decoded wrongly before it came here (`â€™` for `’`)
is flagged as mojibake and left alone: a repair would move every offset behind it.
"""

from __future__ import annotations

import codecs
import gzip
import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from pipeline.inputs.record import UnreadableError

SAMPLE = 1 << 18
"""Bytes that charset detection looks at."""
MOST_SUSPECTS = 200
"""Places that ftfy is asked about in one text."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers make of these names (WHATWG Encoding Standard): pages that declare them are mostly windows-1252.
_DECLARED = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\f\x1b")
# Broken bytes among what is not ASCII, below which a text is UTF-8: in other encodings hardly any of it is valid.
_BROKEN_SHARE = 0.25
# Lead bytes of UTF-8 read as windows-1252, latin-1 or windows-1251, before a trail byte read the same way.
_SUSPECT = re.compile(
    "(?:[ÃâÂÐÑ](?=[\u0080-\u00bf\u0152-\u2122])|[РС](?=[\u00a0-\u00bf\u0401-\u040f\u0451-\u045f\u2013-\u2122]))"
)


class Decoded(NamedTuple):
    """Text, the encoding's name in Python, and what was odd."""

    text: str
    encoding: str
    flags: list[str]


def open_raw(path: Path) -> BinaryIO:
    """A file's bytes, unpacked if its name ends in .gz."""
    return cast(BinaryIO, gzip.open(path)) if path.suffix.lower() == ".gz" else path.open("rb")


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Text of a file or record; `declared` is a charset that the format states.

    Raises UnreadableError where the bytes are no text.
    """
    encoding, start = _mark(data)
    if not encoding:
        refuse_binary(data[:SAMPLE])
        encoding = _known(declared) if declared else None
        if not encoding or not _fits(data, encoding):
            encoding = sniff([data])
    text = data[start:].decode(encoding, "replace") if start else data.decode(encoding, "replace")
    if "\0" in text:
        raise UnreadableError("binary", "NUL characters in the text")
    return Decoded(text, encoding, _oddities(text, data))


def sniff(chunks: Iterable[bytes]) -> str:
    """Encoding of bytes given in pieces: by mark, UTF-8 where all or nearly all of it is valid, else detected."""
    sample, valid, decoder = b"", True, codecs.getincrementaldecoder("utf-8")("strict")
    for chunk in chunks:
        sample = sample or chunk[:SAMPLE]
        broken = _first_broken(decoder, chunk) if valid else None
        if broken is not None:
            valid, sample = False, chunk[max(broken - SAMPLE, 0) : broken + SAMPLE]
    if _mark(sample)[0]:
        return str(_mark(sample)[0])
    if valid and _first_broken(decoder, b"", final=True) is None:
        return "utf-8"
    if _nearly_utf8(sample):
        return "utf-8"
    return _known(_detected(sample)) or "utf-8"


def _detected(data: bytes) -> str:
    """The encoding that bytes are likely in; '' where nothing fits."""
    import chardet  # slow to load, rarely needed

    return chardet.detect(data)["encoding"] or ""


def refuse_binary(data: bytes) -> None:
    """Raises UnreadableError where bytes are no text in any encoding: NULs outside UTF-16 and UTF-32, many controls."""
    if b"\0" in data and not _detected(data).lower().startswith(("utf-16", "utf-32")):
        raise UnreadableError("binary", "NUL bytes")
    if b"\0" not in data and (len(data) - len(data.translate(None, _CONTROL))) * 50 > len(data):
        raise UnreadableError("binary", "control characters")


def mojibake(text: str) -> str | None:
    """A stretch that was decoded wrongly before it came here, as it stands; None if there is none.

    A cheap scan suspects, ftfy decides.
    """
    for match in islice(_SUSPECT.finditer(text), MOST_SUSPECTS) if not text.isascii() else ():
        from ftfy import fix_encoding  # slow to load, rarely needed

        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 100)
        line = text[start : match.start() + 100].split("\n")[0]
        if fix_encoding(line) != line:
            return (
                line[: match.start() - start].rpartition(" ")[2] + text[match.start() : match.start() + 20]
            ).split()[0]
    return None


def _mark(data: bytes) -> tuple[str | None, int]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return None, 0


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip().strip("'\"")).name
    except (LookupError, ValueError):
        return None
    return _DECLARED.get(found, found)


def _fits(data: bytes, encoding: str) -> bool:
    """Whether bytes are valid in a declared encoding; a wrong declaration is no reason to break the text."""
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _first_broken(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> int | None:
    """Where a piece is no UTF-8; None if it is."""
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _nearly_utf8(data: bytes) -> bool:
    """UTF-8 with a few broken bytes: most of what is not ASCII is valid."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken < _BROKEN_SHARE * sum(1 for char in text if char > "\x7f")


def _oddities(text: str, data: bytes) -> list[str]:
    broken = text.count("\ufffd") - data.count("\ufffd".encode()) if "\ufffd" in text else 0
    return [f"undecodable bytes: {broken}"] if broken > 0 else []
