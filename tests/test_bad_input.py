"""Bad input through the command line: a message, a reject, the rest is built; a build that fails leaves the former one."""

from __future__ import annotations

import gzip
import importlib
import io
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from pipeline import build, read_table
from pipeline.__main__ import app
from pipeline.documents import read_documents
from pipeline.frozen import changed
from pipeline.model import Page
from pipeline.schema import Attribution, Reject, Span

ROOT = Path(__file__).parents[1]
GOOD = "The dam at Lunde broke on 3 May 2019. The mayor resigned last week.\n"
ONE_LINE = b'{"id": "whole", "lang": "en", "text": "The mill closed on 4 June 2011."}\n'


def packed(column: pa.Array) -> bytes:
    """A Parquet file with this column of text."""
    stream = io.BytesIO()
    pq.write_table(pa.table({"text": column}), stream)
    return stream.getvalue()


NOT_UTF_8 = pa.Array.from_buffers(pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xc2\x41")])
# path: bytes of the file, then stage and reason of its reject, None where it gives a document instead
FILES: dict[str, tuple[bytes, tuple[str, str] | None]] = {
    "good.txt": (GOOD.encode(), None),
    "empty.txt": (b"", ("read", "empty")),
    "blank.md": (b" \n\t\n", ("read", "empty")),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, ("read", "binary")),
    "cut.jsonl.gz": (gzip.compress(ONE_LINE * 400, mtime=0)[:60], ("read", "truncated gzip")),
    "garbled.gz": (gzip.compress(ONE_LINE, mtime=0)[:10] + bytes(range(256)), ("read", "unknown suffix")),
    "not-zipped.txt.gz": (b"The mill closed.", ("read", "broken gzip")),
    "no-text.html": (
        b"<html><head><title>App</title></head><body><script>start()</script></body></html>",
        ("read", "no text"),
    ),
    "broken-line.jsonl": (ONE_LINE + b'{"id": "cut", "text": "The mill cl\n', ("read", "broken JSON")),
    "no-text-column.csv": (b"id,headline\n1,The mill closed\n", ("read", "no text column")),
    "broken.parquet": (b"PAR1 and no more", ("read", "broken Parquet")),
    "invalid-text.parquet": (packed(NOT_UTF_8), ("read", "broken Parquet")),
    "no-address.warc": (
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\nHTTP/1.1 \r\n\r\n",
        ("read", "broken WARC"),
    ),
    "slides.pptx": (b"PK\x03\x04", ("read", "unknown suffix")),
    "impossible-date.json": (
        b'{"text": "It opened in 1999.", "published": "2024-02-31", "lang": "en"}',
        ("publication", "impossible date"),
    ),
    "short.json": (b'{"text": "The mill closed."}', ("language", "unknown language")),
    "odd-language.json": (b'{"text": "Molen gesloten op 4 juni.", "lang": "nl"}', ("language", "no language data")),
    "future.json": (b'{"text": "It opened yesterday.", "published": "2093-07-02", "lang": "en"}', None),
    "a folder/with späces & Ünicode – “quotes”.txt": (GOOD.encode(), None),
    "mixed\tbag; $(touch x).txt": (GOOD.encode(), None),
}


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *map(str, arguments)], capture_output=True, text=True, cwd=ROOT
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad") / "räw input"
    for name, (content, _) in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "loop").symlink_to(folder)
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    (folder / "locked.txt").write_text(GOOD, encoding="utf-8")
    (folder / "locked.txt").chmod(0)
    os.mkfifo(folder / "pipe.txt")
    return folder


@pytest.fixture(scope="module")
def result(folder: Path) -> subprocess.CompletedProcess[str]:
    return command("build", folder, "--out", folder.parent / "tables ö")


@pytest.fixture(scope="module")
def rejects(folder: Path, result: subprocess.CompletedProcess[str]) -> pd.DataFrame:
    return read_table("rejects", folder.parent / "tables ö")


@pytest.fixture(scope="module")
def mentions(folder: Path, result: subprocess.CompletedProcess[str]) -> pd.DataFrame:
    out = folder.parent / "tables ö"
    documents = read_table("documents", out, ["doc_id", "file_path"])
    return read_table("mentions", out).merge(documents, on="doc_id")


def test_the_build_succeeds_quietly(result: subprocess.CompletedProcess[str]) -> None:
    assert result.returncode == 0
    assert result.stderr == ""
    assert "Traceback" not in result.stdout


@pytest.mark.parametrize("name", [name for name, (_, reject) in FILES.items() if reject])
def test_each_bad_file_is_rejected_with_its_reason(rejects: pd.DataFrame, name: str) -> None:
    rows = rejects[rejects["file_path"] == name]
    assert FILES[name][1] in list(zip(rows["stage"], rows["reason"], strict=True))


def test_reasons_are_told_on_the_terminal(rejects: pd.DataFrame, result: subprocess.CompletedProcess[str]) -> None:
    assert all(reason in result.stdout for reason in rejects["reason"].unique())


@pytest.mark.parametrize("name", ["loop", "nowhere.txt", "pipe.txt"])
def test_what_is_no_file_is_rejected(rejects: pd.DataFrame, name: str) -> None:
    assert list(rejects.loc[rejects["file_path"] == name, "stage"]) == ["read"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_an_unreadable_file_is_rejected(rejects: pd.DataFrame) -> None:
    assert list(rejects.loc[rejects["file_path"] == "locked.txt", "reason"]) == ["unreadable file"]


DETAILS = {
    "other-keys.json": (
        '{"title": "Mill", "abstract": "It closed."}',
        "no key text, content or html, but: title, abstract",
    ),
    "open-quote.csv": ('id,text\n1,"The mill closed\n', "a quotation mark that is not closed?"),
    "lines.json": ('{"text": "a"}\n{"text": "b"}\n', "one object a line? then name it .jsonl"),
}


@pytest.mark.parametrize("name", DETAILS)
def test_a_reject_says_what_to_mend(tmp_path: Path, name: str) -> None:
    content, wanted = DETAILS[name]
    (tmp_path / name).write_text(content, encoding="utf-8")
    (reject,) = (item for item in read_documents(tmp_path) if isinstance(item, Reject))
    assert wanted in (reject.detail or "")


@pytest.mark.parametrize("name", [name for name, (content, _) in FILES.items() if content == GOOD.encode()])
def test_the_rest_is_built(mentions: pd.DataFrame, name: str) -> None:
    """Without a date of publication the absolute time gives its days, the relative one no row."""
    rows = mentions[mentions["file_path"] == name]
    assert list(rows["start"].dt.date) == [date(2019, 5, 3)]


def test_lines_beside_a_broken_one_are_built(mentions: pd.DataFrame) -> None:
    assert list(mentions.loc[mentions["source_id"] == "whole", "start"].dt.date) == [date(2011, 6, 4)]


def test_a_relative_time_without_a_date_is_rejected(rejects: pd.DataFrame) -> None:
    rows = rejects[(rejects["file_path"] == "good.txt") & (rejects["text"] == "last week")]
    assert list(rows["reason"]) == ["no publication date"]


def test_a_date_in_the_future_is_a_date(mentions: pd.DataFrame) -> None:
    assert list(mentions.loc[mentions["file_path"] == "future.json", "start"].dt.date) == [date(2093, 7, 1)]


def test_a_document_without_a_usable_date_stays(mentions: pd.DataFrame) -> None:
    rows = mentions[mentions["file_path"] == "impossible-date.json"]
    assert list(rows["start"].dt.date) == [date(1999, 1, 1)]
    assert rows["published_date"].isna().all()


def test_the_build_is_proved(folder: Path, result: subprocess.CompletedProcess[str]) -> None:
    verified = command("verify", folder.parent / "tables ö", "--raw", folder)
    assert (verified.returncode, verified.stderr) == (0, "")


# --- no input or no output at all -------------------------------------------------------------------------------------


@pytest.mark.parametrize("raw", ["missing", "only-bad", "nothing"])
def test_a_folder_without_documents(tmp_path: Path, raw: str) -> None:
    if raw != "missing":
        (tmp_path / raw).mkdir()
    if raw == "only-bad":
        (tmp_path / raw / "empty.txt").write_bytes(b"")
    done = command("build", tmp_path / raw, "--out", tmp_path / "out")
    assert "Traceback" not in done.stderr
    assert done.returncode == (1 if raw == "missing" else 0)
    assert (str(tmp_path / raw) in done.stderr) == (raw == "missing")
    assert (tmp_path / "out" / "build.json").exists() == (raw != "missing")


def test_a_file_of_20_megabytes(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "dump.txt").write_bytes(b"x" * 20_000_000)
    (raw / "good.txt").write_text(GOOD, encoding="utf-8")
    done = command("build", raw, "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert list(read_table("mentions", tmp_path / "out")["source_id"]) == ["good.txt"]
    assert list(read_table("documents", tmp_path / "out")["file_path"]) == ["dump.txt", "good.txt"]


def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        done = command("build", ROOT / "tests" / "golden" / "raw", "--out", out)
        assert done.returncode == 1
        assert done.stderr.startswith("error: ") and str(tmp_path / "file") in done.stderr
        assert "Traceback" not in done.stderr
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


# --- builds that fail or are killed -------------------------------------------------------------------------------------

KILL = "os.kill(os.getpid(), signal.SIGKILL)"
# Where the second build ends: what is replaced, and by what.
MOMENTS = {
    "while extracting": ("pipeline.building.workers", "work"),
    "while linking": ("pipeline.building.collect", "find_links"),
    "before the first file": ("pipeline.building.collect", "write_table"),
    "between files": ("pipeline.building.collect", "write_package"),
    "before publishing": ("pipeline.output.publish", "_publish"),
    "while tidying up": ("shutil", "rmtree"),
}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def interrupted(raw: Path, out: Path, place: tuple[str, str], ending: str) -> subprocess.CompletedProcess[str]:
    """A build on the command line that ends by `ending` as soon as the function at `place` is called."""
    module, name = place
    code = f"""
import importlib, os, signal
from pipeline.__main__ import app
def end(*_, **__): {ending}
module = importlib.import_module({module!r})
assert hasattr(module, {name!r})
module.{name} = end
app(["build", {str(raw)!r}, "--out", {str(out)!r}])
"""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "good.txt").write_text(GOOD, encoding="utf-8")
    return raw


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_build_leaves_whole_outputs(tmp_path: Path, raw: Path, moment: str) -> None:
    """The former ones; only after the exchange of the folders the new ones. The next build repairs what is left over."""
    out = tmp_path / "out"
    build(raw, out)
    former = files(out)
    (raw / "more.txt").write_text("The mill closed on 4 June 2011.", encoding="utf-8")
    done = interrupted(raw, out, MOMENTS[moment], KILL)
    assert done.returncode == -signal.SIGKILL
    left = files(out)
    build(raw, out)
    assert left == (files(out) if moment == "while tidying up" else former)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "raw"]


def test_a_full_disk_leaves_the_former_outputs(tmp_path: Path, raw: Path) -> None:
    out = tmp_path / "out"
    build(raw, out)
    former = files(out)
    (raw / "more.txt").write_text("The mill closed on 4 June 2011.", encoding="utf-8")
    done = interrupted(
        raw, out, ("pipeline.building.collect", "write_package"), "raise OSError(28, 'No space left on device')"
    )
    assert (done.returncode, "No space left" in done.stderr, "Traceback" in done.stderr) == (1, True, False)
    assert files(out) == former
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "raw"]


@pytest.mark.parametrize("place", ["raw", "raw/out", "."])
def test_outputs_have_a_place_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """Outputs inside the input would be read by the next build; the folder one stands in cannot be swapped."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text("The mill closed in 2011.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    result = CliRunner().invoke(app, ["build", "raw", "--out", place])
    assert (result.exit_code, "another" in result.stderr or "alone" in result.stderr) == (1, True)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("module", "name", "stage"), [("documents", "page_of", "read"), ("build", "split_sentences", "extract")]
)
def test_an_error_nobody_foresaw_costs_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str, stage: str
) -> None:
    """It is a reject that says where; the other documents are built."""
    flow = importlib.import_module(f"pipeline.{module}")
    as_ever = getattr(flow, name)

    def fail_on_mills(*arguments: object) -> object:
        if "The mill at Lunde" in repr(arguments):
            raise KeyError("mill")
        return as_ever(*arguments)

    monkeypatch.setattr(flow, name, fail_on_mills)
    raw = tmp_path / "raw"
    raw.mkdir()
    for letter, subject in (("a", "mill"), ("b", "shop")):
        (raw / f"{letter}.txt").write_text(f"Lang: en\n\nThe {subject} at Lunde closed in 2011.", encoding="utf-8")
    build(raw, tmp_path / "out")
    rejects = read_table("rejects", tmp_path / "out")
    assert list(zip(rejects.file_path, rejects.stage, rejects.reason, strict=True)) == [
        ("a.txt", stage, "internal error")
    ]
    assert "KeyError: 'mill' (test_bad_input.py" in rejects.detail[0]
    assert list(read_table("mentions", tmp_path / "out")["source_id"]) == ["b.txt"]


def test_wrong_rows_of_a_document_cost_that_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that may not be published are a reject of their document; the other documents are built."""
    flow = importlib.import_module("pipeline.build")
    as_ever = flow.attribution_rows

    def turn_spans(page: Page, said: object) -> list[Attribution]:
        rows = as_ever(page, said)
        backwards = (Span(5, 3),)
        return [changed(row, content_spans=backwards) for row in rows] if "mill" in page.text else rows

    monkeypatch.setattr(flow, "attribution_rows", turn_spans)
    raw = tmp_path / "raw"
    raw.mkdir()
    for letter, subject in (("a", "mill"), ("b", "shop")):
        text = f"Lang: en\n\nThe {subject} closed in 2011, Ann Lee said."
        (raw / f"{letter}.txt").write_text(text, encoding="utf-8")
    build(raw, tmp_path / "out")
    rejects = read_table("rejects", tmp_path / "out")
    assert list(zip(rejects.file_path, rejects.stage, rejects.reason, strict=True)) == [
        ("a.txt", "extract", "internal error")
    ]
    assert rejects.detail[0].endswith("content_spans: leaves the text")
    assert list(read_table("mentions", tmp_path / "out")["source_id"]) == ["b.txt"]
