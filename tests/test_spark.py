"""`--engine spark` on a local Spark gives the bytes of a build without it: `make test-spark`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import build, read_table
from tests.test_scale import DIES, ROOT, files, make_raw

pytest.importorskip("pyspark", reason="Spark is not installed here; `make test-spark` installs it")
pytestmark = pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java, which is not on this machine")

BUILD = """
import sys
from pipeline import build
from pipeline.building import portions
portions.PORTION, portions.LARGE, portions.BUCKET = 2000, 3000, 3000
if __name__ == "__main__":
    build(sys.argv[1], sys.argv[2], workers=2, engine="spark")
"""


def build_on_spark(raw: Path, out: Path, folder: Path) -> None:
    """A build by a Python of its own, which finds modules in `folder` first; so do the processes that Spark starts."""
    path = os.pathsep.join((str(folder), str(ROOT)))
    subprocess.run(
        [sys.executable, "-c", BUILD, str(raw), str(out)], check=True, env={**os.environ, "PYTHONPATH": path}
    )


def test_the_same_bytes(tmp_path: Path) -> None:
    raw = make_raw(tmp_path / "raw")
    build(raw, tmp_path / "plain", workers=0)
    build_on_spark(raw, tmp_path / "spark", tmp_path)
    assert files(tmp_path / "spark") == files(tmp_path / "plain")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plain", "raw", "spark"]


def test_a_document_that_kills_its_process_is_rejected(tmp_path: Path) -> None:
    raw = make_raw(tmp_path / "raw")
    (tmp_path / "sitecustomize.py").write_text(DIES.format(once="", mark=""))
    build_on_spark(raw, tmp_path / "out", tmp_path)
    rejects = read_table("rejects", tmp_path / "out")
    lost = rejects[rejects["reason"] == "internal error"]
    assert list(zip(lost["file_path"], lost["record"], strict=True)) == [("b.jsonl", 8), ("c.csv", 8)]
