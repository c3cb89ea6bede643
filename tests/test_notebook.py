"""The notebooks run on a build of the shipped documents and on an empty one; pandas and SQL agree in them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from pipeline import build

ROOT = Path(__file__).parents[1]
NAMES = sorted(path.stem for path in (ROOT / "notebooks").glob("*.py"))
# What each shows of the shipped documents.
SHOWS = dict.fromkeys(NAMES, "image/svg+xml") | {"timeline": "embedTimeline", "disputes": "No event"}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("notebooks") / "out"
    build(ROOT / "data" / "raw", out)
    return out


@pytest.mark.parametrize("name", NAMES)
def test_notebook(tmp_path: Path, out: Path, name: str) -> None:
    command = [sys.executable, ROOT / "tools" / "notebook.py", out, tmp_path, name]
    result = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    cells = [cell for cell in nbformat.read(tmp_path / f"{name}.ipynb", as_version=4).cells if cell.cell_type == "code"]
    assert all(cell.execution_count for cell in cells)
    shows = "".join(str(output.get("data", "")) for cell in cells for output in cell.outputs)
    assert SHOWS[name] in shows
    assert not re.findall(r"cdn\.|jsdelivr|unpkg|<(?:script|link|img)[^>]*(?:src|href)=.{0,2}(?:https?:)?//", shows)


@pytest.mark.parametrize("raw", ["empty", "golden"])
def test_cells_of_all_notebooks_run_on_other_builds(tmp_path: Path, raw: str) -> None:
    """As scripts, one after the other, which is faster; a build with disputes is among them."""
    folder = ROOT / "tests" / "golden" / "raw" if raw == "golden" else tmp_path / "empty"
    folder.mkdir(exist_ok=True)
    build(folder, tmp_path / "out")
    code = "import runpy, sys; [runpy.run_path(path) for path in sys.argv[1:]]"
    environment = {**os.environ, "OUT": str(tmp_path / "out"), "RAW": str(folder)}
    scripts = [str(ROOT / "notebooks" / f"{name}.py") for name in NAMES]
    result = subprocess.run(
        [sys.executable, "-c", code, *scripts], capture_output=True, text=True, cwd=ROOT, env=environment
    )
    assert result.returncode == 0, result.stderr
