"""One text gives the tables that a folder with it gives."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from pipeline import build, extract, read_table

TEXT = "The mill at Lunde closed on 4 June 2011.\r\n\r\nMayor Ines Falk said on Tuesday that it will reopen next year – “soon”."


@pytest.mark.parametrize("table", ["mentions", "claims", "documents", "timexes", "attributions", "rejects", "timeline"])
def test_the_same_as_a_build(tmp_path: Path, table: str) -> None:
    record = {"id": "text", "text": TEXT, "published": "2024-06-06", "lang": "en"}
    (tmp_path / "text.json").write_text(json.dumps(record), encoding="utf-8")
    build(tmp_path / "text.json", tmp_path / "out")
    frame = extract(TEXT, published=date(2024, 6, 6), lang="en")[table]
    assert frame.astype(str).equals(read_table(table, tmp_path / "out").astype(str))


def test_offsets_count_in_the_text_as_given() -> None:
    tables = extract(TEXT, published="2024-06-06", lang="en")
    assert tables["texts"]["text"].item() == TEXT
    rows = tables["mentions"]
    assert len(rows) and all(
        TEXT[row.claim_char_start : row.claim_char_end] == row.claim_text for row in rows.itertuples()
    )
    assert rows["claim_id"].notna().all()


@pytest.mark.parametrize(
    ("text", "lang", "reason"), [("", "en", "no text"), ("Molen dicht.", "nl", "no language data")]
)
def test_a_text_without_rows_says_why(text: str, lang: str, reason: str) -> None:
    tables = extract(text, lang=lang)
    assert list(tables["rejects"]["reason"]) == [reason]
    assert len(tables["mentions"]) == 0
