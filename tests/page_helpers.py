"""Code blocks of a page, and a copy of the project in which they run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
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
    "LICENSE",
    "CITATION.cff",
)
# tests reach into the modules
os.environ["CLAIM_TIMELINE_COMPILED"] = os.environ.get("CLAIM_TIMELINE_COMPILED") or "no"
# The environment without what `make test` adds to it.
OUTSIDE = {name: value for name, value in os.environ.items() if not re.match(r"MAKE|MFLAGS|(RAW|OUT|PYTHON)$", name)}
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.ipynb")


@dataclass
class Block:
    """A code block: its language, its content, and the output that stands behind it."""

    language: str
    content: str
    output: str | None = None


def blocks(text: str) -> list[Block]:
    """The code blocks of a page in order; a `text` block is the output of the block before it."""
    found: list[Block] = []
    for language, content in re.findall(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if language == "text":
            found[-1].output = content
        else:
            found.append(Block(language, content))
    return found


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


def run_in_order(found: list[Block], project: Path) -> None:
    """Run blocks, each of which builds on those before it; `...` in an output stands for any text."""
    for block in found:
        assert block.language in {"sh", "python"}
        printed = run(block, project)
        if block.output is not None:
            shown = ".*?".join(map(re.escape, block.output.strip().split("...")))
            assert re.fullmatch(shown, printed.strip(), re.DOTALL), f"{block.content} prints\n{printed}"
