"""Pages for the tests of time expressions."""

from __future__ import annotations

from datetime import date
from typing import Any

from pipeline.model import Page
from pipeline.schema import Document


def page_of(text: str, day: str | None = "2016-10-25", genre: Any = None) -> Page:
    """A page with a text and a publication day."""
    document = Document(
        doc_id="d1", source_id="s1", file_path="a.txt", record=None, url=None, publisher=None, author=None, title=None,
        lang="en", genre=genre, published=day, published_date=day and date.fromisoformat(day), published_utc=None,
        published_evidence="field" if day else None, captured=None, copy_group=None, flags=(), encoding=None,
        record_sha256="0", text_sha256="0", extractor=None,
    )  # fmt: skip
    return Page(document, text, text.replace("’", "'"))
