"""README: its generated parts are current, its commands run and print what it shows, its links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.inputs.fieldnames import DATES, FIELDS, HTML, TEXTS, plain_name
from pipeline.inputs.readers import READERS
from tests.page_helpers import OUTSIDE, ROOT, blocks, run_in_order
from tools.readme import PAGES, README, fresh

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_generated_parts_are_current(path: Path) -> None:
    assert fresh(path) == path.read_text(encoding="utf-8"), "run `make readme`"


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)]+)\)", TEXT))))
def test_links_lead_somewhere(link: str) -> None:
    path, _, anchor = link.partition("#")
    headings = {
        re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in re.findall(r"^#+ (.*)$", TEXT, re.M)
    }
    assert (ROOT / path).exists()
    assert not anchor or anchor in headings


def test_paths_that_are_named_exist() -> None:
    named = set(re.findall(r"`((?:pipeline|tests|tools|notebooks)/[\w./-]+)`", TEXT))
    made = {"notebooks/timeline.ipynb", "pipeline/lang/xx/"}
    assert [path for path in sorted(named - made) if not (ROOT / path).exists()] == []


def test_every_suffix_and_every_key_is_told() -> None:
    told = set(re.findall(r"`(\.?\w+)`", TEXT.partition("## Your own documents")[2].partition("## In Python")[0]))
    main = {"id", "docid", "title", "url", "publisher", "source", "author", "lang", "genre"}
    assert told >= READERS.keys()
    assert {plain_name(key) for key in told} >= {HTML[0], *TEXTS[:4], *DATES[:5], *main}
    assert set(FIELDS) >= main


def test_commands_run_in_order_and_print_what_is_shown(project: Path) -> None:
    run_in_order(blocks(TEXT), project)
    assert (project / "notebooks" / "timeline.ipynb").exists()
    assert (project.parent / "home" / "tables" / "timeline.csv").exists()


def test_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    told = subprocess.run(["make", "help"], capture_output=True, text=True, cwd=ROOT, env=OUTSIDE, check=True).stdout
    assert sorted(line.split()[0] for line in told.splitlines()) == sorted(phony[1].split())
    assert all(len(line.split()) > 3 for line in told.splitlines())


def test_clean_deletes_what_make_wrote_and_nothing_else(project: Path) -> None:
    """Runs last in this module: the copy has no outputs afterwards."""
    raw = sorted((project / "data" / "raw").rglob("*"))
    (project / "data" / "out").mkdir(exist_ok=True)
    (project / "data" / "out" / "claims.csv").write_text("claim_id\n", encoding="utf-8")
    subprocess.run(["make", "clean", "OUT=../home", "RAW=../home"], cwd=project, env=OUTSIDE, check=True)
    assert sorted((project / "data" / "raw").rglob("*")) == raw
    assert not list((project / "data" / "out").iterdir())
    assert not (project / ".venv").exists()
    assert (Path(sys.prefix) / "bin").exists()
    assert (project.parent / "home" / "documents" / "wire.jsonl").exists()
