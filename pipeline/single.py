"""One text without a file -> the tables of a build as pandas frames, for notebooks."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path

import pandas as pd

from pipeline.build import collect, connect
from pipeline.documents import read_documents
from pipeline.output.frames import to_frames


def extract(text: str, published: str | date | None = None, lang: str | None = None) -> dict[str, pd.DataFrame]:
    """The tables that a folder with this one document gives, by name, as `read_table` gives them.

    `published` is a day, or ISO 8601 text as precise as it is known (`2024-03-06T14:30+01:00`); without it relative times
    stay unresolved. `lang` is an ISO 639-1 code; without it the language is detected, which takes a sentence.
    """
    day = published.isoformat() if isinstance(published, date) else published
    fields = {"id": "text", "text": text, "published": day, "lang": lang}
    record = {name: value for name, value in fields.items() if value}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "text.json")
        path.write_text(json.dumps(record), encoding="utf-8")
        rows = connect(collect(read_documents(path)))
    return to_frames(rows.tables)
