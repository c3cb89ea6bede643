"""A raw file and what a format makes of it: raw records first, cheaply and as a stream, then each record by itself.

The two steps are apart so that one process can cut a large file while others read what was cut, and so that a record that
has not changed since the last build need not be read again: its digest tells.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple

from pipeline.inputs.decode import open_raw
from pipeline.inputs.record import Broken, Record, UnreadableError

PageMode = Literal["full", "fast"]
"""How the main text of a web page is found: by trafilatura, or by resiliparse, which costs a tenth and finds less well."""


@dataclass(frozen=True, slots=True)
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


class Raw(NamedTuple):
    """A record as cut from its file: small, and fit to be handed to another process."""

    number: int | None
    """Place in its file, from 1; None: the file is the record."""
    content: Any


@dataclass(frozen=True, slots=True)
class Format:
    """How files of a kind are read."""

    split: Callable[[Source], Iterator[Raw | Broken]]
    """A file -> its raw records; raises UnreadableError (or OSError, EOFError, zlib.error) where the rest cannot be read."""
    read: Callable[[Raw, PageMode], Record]
    """A raw record -> the record, without digest; raises UnreadableError."""
    digest: Callable[[Raw], str]
    """SHA-256 of a raw record."""
    whole: bool = False
    """Whether a file is one record."""

    def record(self, raw: Raw, mode: PageMode) -> Record | Broken:
        """The record with its digest and number, or why there is none."""
        try:
            record = self.read(raw, mode)
        except UnreadableError as error:
            return Broken(raw.number, error.reason, error.detail, error.text)
        record.number, record.sha256 = raw.number, self.digest(raw)
        return record


def digest_of_bytes(raw: Raw) -> str:
    """SHA-256 of a raw record that is bytes."""
    return hashlib.sha256(raw.content).hexdigest()
