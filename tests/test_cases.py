"""Sentences with the rows they must give, through the whole extraction; the known failures must still fail."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from pipeline.build import extract
from pipeline.language import load_language
from pipeline.model import Page
from pipeline.shadow import make_shadow
from tests.factory import document

FOLDER = Path(__file__).parent / "cases"


def cases(name: str) -> list[Any]:
    found = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8")).get("case", [])
    return [pytest.param(case, id=case["label"]) for case in found]


def page_of(case: dict[str, Any]) -> Page:
    published = case.get("published")
    text = case["text"]
    row = document(
        "case.txt", text, published=published and published.isoformat(), published_date=published, copy_group=None
    )
    return Page(row, text, make_shadow(text)[0])


def differences(case: dict[str, Any]) -> list[str]:
    """What a case's text gives other than expected; only the columns that an expected row names count."""
    tables = extract(page_of(case), load_language("en")).tables
    return [
        *compare(case["rows"], tables.get("mentions", []), "mention"),
        *(compare(case["rejects"], tables.get("rejects", []), "reject") if "rejects" in case else []),
    ]


def compare(wanted: list[dict[str, Any]], found: list[Any], what: str) -> list[str]:
    if len(wanted) != len(found):
        return [f"{len(wanted)} {what}s wanted, found: {[brief(row) for row in found]}"]
    return [
        f"{what} {place}: {column} is {getattr(row, column)!r}, wanted {value!r}"
        for place, (expected, row) in enumerate(zip(wanted, found, strict=True))
        for column, value in expected.items()
        if getattr(row, column) != value
    ]


def brief(row: Any) -> tuple[Any, ...]:
    names = ("role", "event", "start", "end", "claim_text") if hasattr(row, "role") else ("text", "reason")
    return tuple(str(getattr(row, name)) for name in names)


@pytest.mark.parametrize("case", [*cases("in-the-wild"), *cases("negative")])
def test_case(case: dict[str, Any]) -> None:
    assert differences(case) == []


@pytest.mark.parametrize("case", cases("known-failures"))
def test_known_failure_still_fails(case: dict[str, Any]) -> None:
    assert differences(case), "it passes now: move it to in-the-wild.toml or negative.toml"
