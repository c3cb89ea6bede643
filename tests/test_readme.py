"""README: its generated parts are current, its commands run and print what it shows, its links lead somewhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.inputs.readers import KEYS, READERS
from tools.readme import README, fresh

ROOT = Path(__file__).parents[1]
TEXT = README.read_text(encoding="utf-8")
COPIED = (
    "pipeline",
    "tools",
    "notebooks",
    "data/raw",
    "tests/golden/raw",
    "Makefile",
    "requirements.lock",
    "README.md",
    "docs",
)
# The environment without what `make test` adds to it.
OUTSIDE = {name: value for name, value in os.environ.items() if not re.match(r"MAKE|MFLAGS|(RAW|OUT|PYTHON)$", name)}
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.ipynb")


@dataclass
class Block:
    """A code block: its language, its content, and the output that stands behind it."""

    language: str
    content: str
    output: str | None = None


def blocks() -> list[Block]:
    """The code blocks of README in order; a `text` block is the output of the block before it."""
    found: list[Block] = []
    for language, content in re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        if language == "text":
            found[-1].output = content
        else:
            found.append(Block(language, content))
    return found


def test_generated_parts_are_current() -> None:
    assert fresh(TEXT) == TEXT, "run `make readme`"


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
    also = {"headline", "link", "byline", "language"}  # other names that are understood, not advertised
    assert told >= READERS.keys()
    assert told >= KEYS - also


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the environment that runs these tests, and a home with a folder of documents."""
    project = tmp_path_factory.mktemp("readme") / "project"
    for name in COPIED:
        source, target = ROOT / name, project / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=LEFT_OUT)
        else:
            shutil.copyfile(source, target)
    (project / ".venv").mkdir()
    for part in ("bin", "lib", "share", "pyvenv.cfg"):
        (project / ".venv" / part).symlink_to(Path(sys.prefix) / part)
    (project / ".venv" / "ready").touch()
    documents = project.parent / "home" / "documents"
    shutil.copytree(project / "tests" / "golden" / "raw", documents)
    return project


def run(block: Block, project: Path) -> str:
    """What a block prints; every command of it has to succeed."""
    program = ["sh", "-eu"] if block.language == "sh" else [project / ".venv" / "bin" / "python", "-"]
    environment = {**OUTSIDE, "HOME": str(project.parent / "home"), "PYTHONPATH": str(project)}
    done = subprocess.run(
        program, input=block.content, text=True, capture_output=True, cwd=project, env=environment, timeout=300
    )
    assert done.returncode == 0, f"{block.content}\n{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stderr
    return done.stdout


def test_commands_run_in_order_and_print_what_is_shown(project: Path) -> None:
    """In one test, since each block builds on those before it; `...` stands for any text."""
    for block in blocks():
        assert block.language in {"sh", "python"}
        printed = run(block, project)
        if block.output is not None:
            shown = ".*?".join(map(re.escape, block.output.strip().split("...")))
            assert re.fullmatch(shown, printed.strip(), re.DOTALL), f"{block.content} prints\n{printed}"
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
