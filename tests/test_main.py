"""The command line: what it prints, how it ends, and that no traceback reaches a user."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pipeline import read_table
from pipeline.__main__ import app
from pipeline.review.decisions import read_decisions

ROOT = Path(__file__).parents[1]
TEXT = """Published: 2024-06-06

The mill at Lunde closed on 4 June 2011. Mayor Ines Falk said on Tuesday that the bridge will reopen by the end of the year.
"""


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    raw = tmp_path_factory.mktemp("main") / "raw"
    raw.mkdir()
    (raw / "mill.txt").write_text(TEXT, encoding="utf-8")
    (raw / "empty.txt").write_bytes(b"")
    return raw


@pytest.fixture(scope="module")
def out(raw: Path) -> Path:
    out = raw.parent / "out"
    assert run("build", raw, "--out", out).exit_code == 0
    return out


def test_build_tells_what_it_made_and_left_out(raw: Path, tmp_path: Path) -> None:
    result = run("build", raw, "--out", tmp_path / "out")
    assert result.exit_code == 0
    head, *lines = result.stdout.splitlines()
    rows = len(read_table("mentions", tmp_path / "out"))
    assert re.fullmatch(rf"1 document, {rows} mentions \(.*\), joined to \d+ claims -> .*out", head)
    assert "1 empty files [empty]" in [line.strip() for line in lines]
    assert any(line.startswith("Slowest: ") for line in lines)
    assert f"timeline {tmp_path / 'out'}" in "".join(lines)
    assert result.stderr == ""


def test_build_of_one_file(raw: Path, tmp_path: Path) -> None:
    assert run("build", raw / "mill.txt", "--out", tmp_path / "out").exit_code == 0
    assert list(read_table("documents", tmp_path / "out")["file_path"]) == ["mill.txt"]


def test_explain_tells_a_row_of_each_kind(out: Path) -> None:
    for table, column in [("mentions", "mention_id"), ("claims", "claim_id"), ("claims", "event_id"),
                          ("documents", "doc_id"), ("timexes", "timex_id"), ("attributions", "attribution_id"),
                          ("rejects", "reject_id")]:  # fmt: skip
        row_id = read_table(table, out)[column].iloc[0]
        result = run("explain", row_id, "--out", out)
        assert (result.exit_code, result.stderr) == (0, "")
        assert row_id in result.stdout.splitlines()[0]
        assert "\x1b" not in result.stdout


def change_a_byte(folder: Path, name: str, old: bytes, new: bytes) -> None:
    content = (folder / name).read_bytes()
    assert old in content
    (folder / name).write_bytes(content.replace(old, new, 1))


def test_verify_proves_a_build(raw: Path, out: Path) -> None:
    result = run("verify", out, "--raw", raw)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "proved" in result.stdout


@pytest.mark.parametrize("where", ["raw", "mentions.csv", "timeline.csv"])
def test_verify_names_what_was_changed(raw: Path, tmp_path: Path, where: str) -> None:
    copy, out = tmp_path / "raw", tmp_path / "out"
    copy.mkdir()
    for file in raw.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    run("build", copy, "--out", out)
    change_a_byte(*((copy, "mill.txt") if where == "raw" else (out, where)), b"Lunde", b"Lynde")
    result = run("verify", out, "--raw", copy)
    assert result.exit_code == 1
    assert ("mill.txt" if where == "raw" else where) in result.stderr
    assert "error: " in result.stderr.splitlines()[-1]


# Arguments for a folder without a build: what the last line of the message must hold
WRONG: dict[str, tuple[Callable[[Path, Path], list[object]], str]] = {
    "no raw": (lambda tmp, out: ["build", tmp / "missing", "--out", tmp / "x"], "missing"),
    "no build to explain": (lambda tmp, out: ["explain", "m0", "--out", tmp], "run `make`"),
    "no build to verify": (lambda tmp, out: ["verify", tmp], "run `make`"),
    "unknown id": (lambda tmp, out: ["explain", "m0000000000000000", "--out", out], "m0000000000000000"),
    "not an id": (lambda tmp, out: ["explain", "", "--out", out], "no row"),
    "no build to export": (lambda tmp, out: ["export", "icalendar", tmp], "run `make`"),
    "no decisions": (lambda tmp, out: ["build", tmp / "r", "--out", tmp / "x", "--decisions", tmp / "d.csv"], "d.csv"),
    "no place for tables": (lambda tmp, out: ["build", tmp, "--out", "/proc/no/tables"], "/proc/no"),
    "no such tasks": (lambda tmp, out: ["import", tmp / "t.json"], "t.json"),
    "raw of verify is missing": (lambda tmp, out: ["verify", out, "--raw", tmp / "missing"], "missing"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_call_ends_with_a_message(tmp_path: Path, out: Path, case: str) -> None:
    arguments, wanted = WRONG[case]
    result = run(*arguments(tmp_path, out))
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert result.stderr.startswith("error: ")
    assert wanted in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("form", ["timelinejs", "icalendar", "label-studio", "label-studio-config"])
def test_export_writes_to_a_file_or_to_standard_output(out: Path, tmp_path: Path, form: str) -> None:
    result = run("export", form, out, "--to", tmp_path / "file")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (tmp_path / "file").read_bytes() == run("export", form, out).stdout_bytes


def test_import_adds_decisions_to_those_that_are_there(out: Path, tmp_path: Path) -> None:
    tasks, target = tmp_path / "tasks.json", tmp_path / "decisions.csv"
    found = json.loads(run("export", "label-studio", out).stdout)
    answers = {"from_name": "decision", "to_name": "text", "type": "choices", "value": {"choices": ["right"]}}
    for task in found:
        task["annotations"] = [{"result": [answers]}]
    tasks.write_text(json.dumps(found[1:]), encoding="utf-8")
    assert run("import", tasks, "--to", target).exit_code == 0
    tasks.write_text(json.dumps(found[:2]), encoding="utf-8")
    assert f"2 decisions -> {target}" in run("import", tasks, "--to", target).stdout
    assert [row.decision.occurrence for row in read_decisions(target)[0]] == [0] * len(found)
    target.write_text(target.read_text(encoding="utf-8") + "right\n", encoding="utf-8")
    assert "mend it first" in run("import", tasks, "--to", target).stderr


def test_a_shell_completes_commands(tmp_path: Path) -> None:
    """As the script that `make` puts into .venv/bin is asked by bash."""
    script = tmp_path / "claim-timeline"
    script.write_text("from pipeline.__main__ import app\napp()\n", encoding="utf-8")
    asked = {"_CLAIM_TIMELINE_COMPLETE": "complete_bash", "COMP_WORDS": "claim-timeline exp", "COMP_CWORD": "1"}
    environment = {**os.environ, **asked, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.split() == ["explain", "export"]


@pytest.mark.parametrize("command", ["build", "explain", "verify", "timeline", "export", "import"])
def test_help_has_an_example(command: str) -> None:
    assert f"Example: python -m pipeline {command} " in " ".join(run(command, "--help").stdout.split())


def test_help_names_every_command() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert {"build", "explain", "verify"} <= set(result.stdout.split())


def test_importing_the_package_is_cheap_and_its_names_are_functions() -> None:
    code = """
import sys, pipeline
assert not {"pandas", "pyarrow", "numpy"} & set(sys.modules), "import pipeline loads too much"
from pipeline.build import Summary
from pipeline import build, extract, read_table
assert all(map(callable, (build, extract, read_table))), "a module hides a function"
import pipeline.build, pipeline.single, pipeline.output.frames
assert pipeline.build is build and pipeline.__all__ == ["build", "extract", "read_table"]
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_a_build_goes_without_pandas_and_frames_come_all_the_same(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "one.txt").write_text("The pier in Ostby closed in May 2018, the harbour master Ines Falk said.")
    code = f"""
import sys
from pipeline.__main__ import app
try:
    app(["build", {str(raw)!r}, "--out", {str(out)!r}, "--workers", "0"])
except SystemExit as end:
    assert not end.code
assert "pandas" not in sys.modules, "a build loads pandas"
from pipeline import read_table
assert list(read_table("mentions", {str(out)!r})["role"]) == ["event"]
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
