"""What a reader hands over of one document, before publication time, language and ids are decided."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.frozen import frozen
from pipeline.schema import BlockKind, PublishedEvidence

INTERNAL = "internal error"
"""Reason of the reject of what the program failed on."""


def failure(error: Exception) -> str:
    """An error that nobody foresaw, and where it arose."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno})"


class UnreadableError(ValueError):
    """A file or record gave no document; `reason` in a word or two, `detail` in a sentence, `text` what was found instead."""

    def __init__(self, reason: str, detail: str | None = None, text: str | None = None) -> None:
        """Keep all; the message is the reason."""
        super().__init__(reason)
        self.reason = reason
        self.detail = detail
        self.text = text


@frozen
class Broken:
    """A record that gave no document."""

    number: int | None
    reason: str
    detail: str | None = None
    text: str | None = None
    """What was found instead, shortened."""


@dataclass(slots=True)
class Record:
    """A document as a file states it. All values are as written; '' is never stored, None is unknown."""

    text: str
    encoding: str | None
    sha256: str = ""
    """Digest of the raw record: of the file's (unpacked) bytes, of a JSON line's bytes, else of the canonical JSON."""
    number: int | None = None
    """Place in its file, from 1 (line, row or item); None: the file is the document."""
    own_id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    lang: str | None = None
    genre: str | None = None
    captured: str | None = None
    """When a crawl fetched it, or a browser saved it; never the publication time."""
    body_start: int = 0
    """Where the text behind header lines or front matter starts."""
    dates: list[tuple[PublishedEvidence, str]] = field(default_factory=list)
    """Statements of the publication time outside the running text, in any order."""
    shown: list[str] = field(default_factory=list)
    """Short lines that a page shows around its title; its text may lack them."""
    labelled: list[str] = field(default_factory=list)
    """Short lines with a year from all over a page that states no date for machines; one may say when it was published."""
    blocks: list[tuple[int, int, BlockKind]] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
