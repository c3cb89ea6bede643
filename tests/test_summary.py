"""The summary of a build: every reject in plain words, one thing to do next."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.output.summary import told

COUNTS = {"documents": 3, "mentions": 5, "claims": 4, "conflicts": 2}
# Counts, rejects, and a text that has to be told
CASES: dict[str, tuple[dict[str, int], dict[tuple[str, str], int], str]] = {
    "what was made": (
        COUNTS,
        {},
        "3 documents, 5 mentions (what one document says, with its time), joined to 4 claims -> out",
    ),
    "conflicts": (COUNTS, {}, "2 disputed values in conflicts.csv"),
    "a reason": (COUNTS, {("mention", "vague"): 7}, "       7 vague times (“recently”) [vague]"),
    "reasons of one kind": (COUNTS, {("mention", "title"): 1, ("mention", "dateline"): 2}, "       3 times in titles"),
    "a reason nobody named": (COUNTS, {("weather", "rain"): 1}, "       1 weather: rain"),
    "no dates": (COUNTS, {("mention", "no publication date"): 1}, "give documents their date of publication"),
    "which have no dates": (COUNTS, {("mention", "no publication date"): 1}, "documents.csv tells which"),
    "a folder beside a page": (COUNTS, {("read", "parts of a page"): 2}, "       2 folders with pictures"),
    "decisions": (COUNTS, {("decision", "no such row"): 1}, "decide again in the page"),
    "no language": (COUNTS, {("language", "unknown language"): 1}, "state the language of short documents"),
    "nothing read": ({"documents": 0}, {("read", "empty"): 1}, "nothing in raw was a document"),
    "nothing found": ({"documents": 1}, {}, "are the documents in English"),
    "the slowest": (COUNTS, {}, "Slowest: linking, 3.0 of 4.5 seconds."),
    "a page": (COUNTS, {}, "timeline out"),
}


@pytest.mark.parametrize("case", CASES)
def test_summary(case: str) -> None:
    counts, rejects, wanted = CASES[case]
    lines = list(told(counts, rejects, {"reading": 1.5, "linking": 3.0}, Path("raw"), Path("out")))
    assert any(wanted in line for line in lines), "\n".join(lines)
    assert max(map(len, lines)) < 140
