"""The pages in docs: their commands run, in order, and their links lead somewhere."""

from __future__ import annotations

import csv
import re
import tomllib
from pathlib import Path

import pytest

from pipeline import read_table
from pipeline.language import Language, load_language
from pipeline.model import Sentence
from pipeline.timex import find_timexes
from tests.page_helpers import ROOT, blocks, run_in_order

PAGES = sorted((ROOT / "docs").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        assert link.startswith("https:") or (page.parent / link).exists(), link


def test_the_tutorial_runs_word_by_word(project: Path) -> None:
    run_in_order(blocks((ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")), project)
    home = project.parent / "home"
    mentions = read_table("mentions", home / "lunde-tables").set_index("event")
    corrected = mentions[mentions["reviewed"] == "corrected"]
    assert [(row["publisher"], str(row["start"].date())) for _, row in corrected.iterrows()] == [
        ("Lunde Courier", "1912-01-01")
    ]
    with (home / "lunde-tables" / "timeline.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row["reviewed"] for row in csv.DictReader(stream)].count("corrected") == 1
    assert "VEVENT" in (home / "lunde.ics").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["building.md", "decisions.md", "tools.md"])
def test_other_commands_run(project: Path, name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    run_in_order(blocks("```sh\nmake\n```\n" + text), project)


def test_the_rule_that_is_shown_works() -> None:
    (shown,) = re.findall(
        r"```toml\n(.*?)```", (ROOT / "docs" / "development.md").read_text(encoding="utf-8"), re.DOTALL
    )
    (rule,) = tomllib.loads(shown)["rule"]
    timex = load_language("en").data["timex"]
    language = Language("en", {**load_language("en").data, "timex": {**timex, "rule": [*timex["rule"], rule]}})
    text = "It fell on the ides of March 2014."
    (extent,) = find_timexes([Sentence(0, 0, len(text), text, "body", 0)], language)
    assert (extent.rule, extent.text) == (rule["id"], "the ides of March 2014")
