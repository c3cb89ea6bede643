"""The notebook runs on a build of the shipped documents and on an empty one."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from pipeline import build

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("raw", ["shipped", "empty"])
def test_notebook(tmp_path: Path, raw: str) -> None:
    folder = ROOT / "data" / "raw" if raw == "shipped" else tmp_path / "empty"
    folder.mkdir(exist_ok=True)
    build(folder, tmp_path / "out")
    command = [sys.executable, ROOT / "tools" / "notebook.py", tmp_path / "out", tmp_path / "timeline.ipynb"]
    result = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    cells = [
        cell for cell in nbformat.read(tmp_path / "timeline.ipynb", as_version=4).cells if cell.cell_type == "code"
    ]
    assert all(cell.execution_count for cell in cells)
    shows = "".join(str(output.get("data", "")) for cell in cells for output in cell.outputs)
    assert ("embedTimeline" in shows) == (raw == "shipped")
    assert not re.findall(r"cdn\.|jsdelivr|unpkg|<(?:script|link|img)[^>]*(?:src|href)=.{0,2}(?:https?:)?//", shows)
