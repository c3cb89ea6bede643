"""Decisions find their rows again after edits of the shipped documents; `tools/survival.py` measures more of it."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from pipeline.documents import read_documents
from pipeline.model import Page

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "tools"))

from tools.survival import after_edits, count  # noqa: E402


def test_ninety_nine_in_a_hundred_survive_and_none_moves_to_another_row() -> None:
    pages = [item for item in read_documents(ROOT / "data" / "raw") if isinstance(item, Page)]
    records = [{"text": page.text, "published": page.document.published, "lang": page.document.lang} for page in pages]
    counted = sum((count(after_edits(records, seed), show=9) for seed in (1, 2)), Counter[str]())
    assert counted["found"] > 100
    assert counted["lost"] <= counted["found"] / 99
    assert counted["another row"] == 0
