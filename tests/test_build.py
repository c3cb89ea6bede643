"""The whole pipeline: golden tables, the same bytes in any order and on any day, nothing that could make it otherwise."""

from __future__ import annotations

import ast
import difflib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.golden import GOLDEN, golden_tables

ROOT = Path(__file__).parents[1]
REVIEWED = sorted(path.name for path in (GOLDEN / "out").glob("*.csv"))


@pytest.fixture(scope="module")
def tables() -> dict[str, str]:
    return golden_tables()


def test_golden_names(tables: dict[str, str]) -> None:
    assert list(tables) == REVIEWED


@pytest.mark.parametrize("name", REVIEWED)
def test_golden(tables: dict[str, str], name: str) -> None:
    reviewed = (GOLDEN / "out" / name).read_bytes().decode("utf-8")
    changes = difflib.unified_diff(
        reviewed.splitlines(), tables[name].splitlines(), "reviewed", "built", n=0, lineterm=""
    )
    assert tables[name] == reviewed, "\n".join([f"{name} changed: run `make golden`, review the difference", *changes])


# --- the same bytes ---------------------------------------------------------------------------------------------------

BACKWARDS = """
import os

class Backwards:
    def __init__(self, *path):
        with scandir(*path) as entries:
            self.entries = sorted(entries, key=lambda entry: entry.name, reverse=True)
    def __iter__(self): return self
    def __next__(self):
        if not self.entries: raise StopIteration
        return self.entries.pop(0)
    def __enter__(self): return self
    def __exit__(self, *_): return None
    def close(self): return None

scandir, listdir = os.scandir, os.listdir
os.scandir = Backwards
os.listdir = lambda *path: sorted(listdir(*path), reverse=True)
"""
ANOTHER_DAY = "import time_machine; time_machine.travel('2031-02-03T04:05:06Z', tick=False).start()"


def files_of_build(raw: Path, out: Path, prelude: str = "", **environment: str) -> dict[str, bytes]:
    """Every file of a build made by a Python of its own, which runs `prelude` first."""
    code = f"{prelude}\nfrom pipeline import build\nbuild({str(raw)!r}, {str(out)!r})"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env={**os.environ, **environment})
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return files_of_build(GOLDEN / "raw", tmp_path_factory.mktemp("plain") / "out", PYTHONHASHSEED="1")


def test_same_bytes_whatever_else_differs(tmp_path: Path, plain: dict[str, bytes]) -> None:
    """The place of the folder and the order in which its files were written and are listed, day, zone, locale, hash seed."""
    raw = tmp_path / "elsewhere"
    raw.mkdir()
    for source in sorted((GOLDEN / "raw").iterdir(), reverse=True):
        shutil.copyfile(source, raw / source.name)
    environment = {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"}
    assert files_of_build(raw, tmp_path / "out", BACKWARDS + ANOTHER_DAY, **environment) == plain


def test_same_rows_for_a_folder_and_its_files_one_by_one(tmp_path: Path) -> None:
    """What a document gives does not depend on the documents beside it."""
    from pipeline import build, read_table

    build(GOLDEN / "raw", tmp_path / "all")
    together = read_table("mentions", tmp_path / "all")
    documents = read_table("documents", tmp_path / "all").set_index("doc_id")["file_path"]
    linked = ["claim_id", "event_id"]
    for source in sorted((GOLDEN / "raw").glob("*.[hjmt]*")):
        build(source, tmp_path / "one")
        alone = read_table("mentions", tmp_path / "one")
        same = together[together["doc_id"].map(documents) == source.name].reset_index(drop=True)
        assert same.drop(columns=linked).astype(str).equals(alone.drop(columns=linked).astype(str)), source.name


# --- nothing that could make it otherwise -------------------------------------------------------------------------------

CALLS = {"today", "now", "utcnow", "localtime", "gmtime", "urlopen", "shuffle", "uuid4", "getrandbits"}
IMPORTS = {"random", "secrets", "socket", "urllib.request", "http.client", "requests", "time", "uuid"}
TELLS_SECONDS = "summary.py"
"""The one module that looks at a clock: it prints how long a build took and makes no row."""


@pytest.mark.parametrize("module", sorted((ROOT / "pipeline").rglob("*.py")), ids=lambda path: path.name)
def test_no_clock_no_network_no_chance(module: Path) -> None:
    nodes = list(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))
    calls = [node.func for node in nodes if isinstance(node, ast.Call)]
    called = {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}
    imported = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert not called & CALLS
    assert not imported & (IMPORTS - {"time"} if module.name == TELLS_SECONDS else IMPORTS)
