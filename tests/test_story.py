"""A story told by ten documents of several kinds: what is one event across them, what is not, and which dates are in conflict."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline import build, read_table

Story = dict[str, list[dict[str, Any]]]
STORY = Path(__file__).parent / "story"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    out = tmp_path_factory.mktemp("story") / "out"
    build(STORY, out, workers=0)
    return {name: list(rows(out, name)) for name in ("documents", "mentions", "conflicts")}


def rows(out: Path, name: str) -> Iterator[dict[str, Any]]:
    table = read_table(name, out).astype(object)
    return (dict(zip(table.columns, row, strict=True)) for row in table.itertuples(index=False))


def events(story: Story, doc: str, start: str, word: str) -> set[str]:
    """Events of a document that begin on a day and are called by a word."""
    return {
        row["event_id"]
        for row in story["mentions"]
        if row["source_id"] == doc and str(row["start"])[:10] == start and row["event"] == word
    }


# Day, and how each document calls what happened.
@pytest.mark.parametrize(
    ("start", "told"),
    [
        ("2023-04-11", {"wire": "broke", "reprint": "broke", "governor": "failure", "correction": "gave"}),
        ("2023-04-11", {"wire": "broke", "slide": "broke", "wiki": "failed", "page.html": "collapse"}),
        ("2023-04-11", {"wire": "ordered", "reprint": "ordered"}),
        ("2023-04-12", {"governor": "declared", "digest": "declared", "wiki": "declared"}),
        ("1968-01-01", {"wire": "completed", "wiki": "completed"}),
    ],
)
def test_one_event(story: Story, start: str, told: dict[str, str]) -> None:
    found = [events(story, doc, start, word) for doc, word in told.items()]
    assert len(set.union(*found)) == 1 and all(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("wire", "2023-04-11", "broke"), ("wire", "2023-04-11", "ordered")),
        (("wire", "2023-04-11", "broke"), ("hollin", "2023-04-14", "cracked")),
        (("wire", "2023-04-11", "broke"), ("slide", "2023-05-02", "slid")),
        (("wire", "2023-04-11", "broke"), ("year", "2024-04-11", "attended")),
        (("wire", "2023-04-11", "broke"), ("governor", "2023-04-12", "declared")),
    ],
)
def test_two_events(story: Story, one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    left, right = events(story, *one), events(story, *other)
    assert left and right and left.isdisjoint(right)


def test_the_wrong_day_is_in_conflict_and_nothing_else(story: Story) -> None:
    assert {(row["kind"], str(row["start"])[:10]) for row in story["conflicts"]} == {
        ("shifted day", "2023-04-10"),
        ("shifted day", "2023-04-11"),
    }


def test_copies_and_the_day_of_the_page(story: Story) -> None:
    groups = {row["source_id"]: row["copy_group"] for row in story["documents"]}
    assert groups["wire"] == groups["reprint"] and len(set(groups.values())) == len(groups) - 1
    (page,) = (row for row in story["documents"] if row["source_id"] == "page.html")
    assert (str(page["published_date"])[:10], page["published_evidence"]) == ("2023-04-12", "dateline")
