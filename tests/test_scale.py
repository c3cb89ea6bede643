"""The same bytes from any number of workers, from cut files, after a worker's death, a kill, and with former outputs."""

from __future__ import annotations

import csv
import json
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import build, read_table
from pipeline.building import collect, portions, work
from pipeline.building.former import find_former
from pipeline.collection import copies, grouping, propositions, ragged, room, stored
from pipeline.provenance import extractor_digest
from pipeline.verify import verify

EVIDENCE = ("role", "sentence_text", "claim_text", "event", "when_text")
ROOT = Path(__file__).parents[1]
PLACES = ["Lunde", "Port Emery", "Norholm", "Veld", "Oster", "Kals"]


def story(number: int) -> str:
    place = PLACES[number % len(PLACES)]
    return (
        f"The mill at {place} closed on {number % 27 + 1} June 2011. Mayor Ines Falk said on Tuesday that bridge {number} "
        f"will reopen next year. “We have waited since 2019,” said Per Orr, a shopkeeper in {place}."
    )


def records(numbers: range) -> str:
    lines = [
        json.dumps({"id": f"n{n}", "text": story(n), "published": "2024-06-06", "lang": "en", "source": PLACES[n % 5]})
        for n in numbers
    ]
    return "\n".join([*lines, "{broken"]) + "\n"


def make_raw(raw: Path) -> Path:
    raw.mkdir()
    (raw / "a.txt").write_text("Date: 6 March 2024\n\n" + story(1), encoding="utf-8")
    (raw / "b.jsonl").write_text(records(range(40)), encoding="utf-8")
    (raw / "c.csv").write_text("id,text,published\n" + "".join(f'c{n},"{story(n)}",2024-05-01\n' for n in range(12)))
    (raw / "d.jsonl").write_text(records(range(36, 44)), encoding="utf-8")  # four of them came before
    (raw / "e.txt").write_bytes(b"")
    return raw


def files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


@pytest.fixture
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are cut into many portions and sorted in ranges, columns are on disk and sorted and compared in ranges, too."""
    for module, sizes in (
        (portions, {"PORTION": 2000, "LARGE": 3000, "BUCKET": 3000}),
        (room, {"LARGE": 100, "AT_A_TIME": 20, "ROWS": 16}),
        (ragged, {"CODES": 100, "GAP": 10}),
        (grouping, {"PAIRS": 8}),
        (copies, {"AT_HAND": 200, "TOGETHER": 300, "PAIRS": 8}),
        (stored, {"LARGE": 10_000}),
        (propositions, {"TOGETHER": 3, "REMEMBERED": 8}),
    ):
        for name, size in sizes.items():
            monkeypatch.setattr(module, name, size)


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_raw(tmp_path_factory.mktemp("scale") / "raw")


@pytest.fixture(scope="module")
def plain(raw: Path) -> dict[str, bytes]:
    build(raw, raw.parent / "plain", workers=0)
    return files(raw.parent / "plain")


@pytest.mark.parametrize("workers", [0, 1, 3])
@pytest.mark.usefixtures("small_portions")
def test_the_same_bytes_for_any_number_of_workers(raw: Path, tmp_path: Path, plain: dict, workers: int) -> None:
    build(raw, tmp_path / "out", workers=workers)
    assert files(tmp_path / "out") == plain
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_record_that_came_before_in_another_file_is_rejected_once(raw: Path, plain: dict) -> None:
    rejects = read_table("rejects", raw.parent / "plain")
    again = rejects[rejects["reason"] == "duplicate record"]
    assert list(again["file_path"]) == ["d.jsonl"] * 4
    assert sorted(again["record"]) == [1, 2, 3, 4]
    assert len(read_table("documents", raw.parent / "plain")) == 1 + 40 + 12 + 4


# --- workers that die -------------------------------------------------------------------------------------------------

DIES = """
import os, sys
import pipeline.build
flow = sys.modules["pipeline.build"]
whole = flow.extraction
def extraction(page, language):
    if "bridge 7 " in page.text{once}:
        {mark}os._exit(1)
    return whole(page, language)
flow.extraction = extraction
"""


def deadly(folder: Path, monkeypatch: pytest.MonkeyPatch, **code: str) -> None:
    (folder / "sitecustomize.py").write_text(DIES.format(**code))
    monkeypatch.setenv("PYTHONPATH", str(folder))


@pytest.mark.usefixtures("small_portions")
def test_a_worker_that_dies_once_costs_nothing(
    raw: Path, tmp_path: Path, plain: dict, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "died"
    deadly(
        tmp_path,
        monkeypatch,
        once=f" and not os.path.exists({str(mark)!r})",
        mark=f"open({str(mark)!r}, 'w').close(); ",
    )
    build(raw, tmp_path / "out", workers=2)
    assert mark.exists()
    assert files(tmp_path / "out") == plain


@pytest.mark.usefixtures("small_portions")
def test_a_document_that_kills_its_workers_is_rejected(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly(tmp_path, monkeypatch, once="", mark="")
    build(raw, tmp_path / "out", workers=2)
    rejects = read_table("rejects", tmp_path / "out")
    lost = rejects[rejects["reason"] == "internal error"]
    assert list(zip(lost["file_path"], lost["record"], strict=True)) == [("b.jsonl", 8), ("c.csv", 8)]
    assert len(read_table("documents", tmp_path / "out")) == 1 + 40 + 12 + 4 - 2


# --- a build that is killed -------------------------------------------------------------------------------------------


def test_a_killed_build_is_continued(raw: Path, tmp_path: Path, plain: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    code = f"""
import os, signal
from pipeline import build
from pipeline.building import portions, workers
portions.PORTION, portions.LARGE, portions.BUCKET = 2000, 3000, 3000
write, done = workers.write_part, []
def write_part(path, content):
    write(path, content)
    done.append(path)
    if len(done) == 3: os.kill(os.getpid(), signal.SIGKILL)
workers.write_part = write_part
build({str(raw)!r}, {str(out)!r}, workers=0)
"""
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == -signal.SIGKILL
    assert len(list((tmp_path / ".out.parts").glob("*.part"))) == 3
    for name, size in {"PORTION": 2000, "LARGE": 3000, "BUCKET": 3000}.items():
        monkeypatch.setattr(portions, name, size)
    done = counted(monkeypatch)
    build(raw, out, workers=0)
    assert files(out) == plain
    assert 0 < len(done) < 57


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are read from now on."""
    seen: list[str] = []
    read = work.item_of

    def item_of(name: str, *arguments: object) -> object:
        seen.append(name)
        return read(name, *arguments)

    monkeypatch.setattr(work, "item_of", item_of)
    return seen


# --- former outputs ---------------------------------------------------------------------------------------------------


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def change_line(path: Path, number: int) -> None:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[number] = lines[number].replace("Ines Falk", "Ada Falk")
    path.write_text("".join(lines), encoding="utf-8")


CHANGES: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "nothing": (lambda raw: None, set()),
    "a file": (lambda raw: append(raw / "a.txt", "\nIt opened in 1962."), {"a.txt"}),
    "a file is new": (lambda raw: (raw / "0.txt").write_text(story(99)), {"0.txt"}),
    "a file is gone": (lambda raw: (raw / "a.txt").unlink(), set()),
    "a line of a file": (lambda raw: change_line(raw / "b.jsonl", 20), {"b.jsonl"}),
    "a line that came again later": (lambda raw: change_line(raw / "b.jsonl", 37), {"b.jsonl"}),
    "a line that comes again now": (lambda raw: (raw / "0.jsonl").write_text(records(range(5))), {"0.jsonl"}),
    "the file that came first is gone": (lambda raw: (raw / "b.jsonl").unlink(), set()),
    "a file takes another's name": (lambda raw: (raw / "a.txt").rename(raw / "f.txt"), {"f.txt"}),
}


@pytest.mark.parametrize(
    ("change", "sizes"),
    [*((change, "small") for change in CHANGES), ("a file", "as they are"), ("a line of a file", "as they are")],
)
def test_a_build_with_former_outputs_gives_the_bytes_of_a_build_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str, sizes: str
) -> None:
    if sizes == "small":
        for name, size in {"PORTION": 2000, "LARGE": 3000, "BUCKET": 3000}.items():
            monkeypatch.setattr(portions, name, size)
    raw = make_raw(tmp_path / "raw")
    build(raw, tmp_path / "out", workers=0)
    apply, touched = CHANGES[change]
    apply(raw)
    seen = counted(monkeypatch)
    build(raw, tmp_path / "out", workers=0)
    read = set(seen)
    build(raw, tmp_path / "fresh", workers=0, cache=False)
    assert files(tmp_path / "out") == files(tmp_path / "fresh")
    assert read <= touched | {"d.jsonl"}
    assert seen.count("b.jsonl") <= 41 + 2 + 2


def edited(raw: Path, chance: random.Random, number: int) -> None:
    """One edit of a folder by chance: a document is changed, new, gone, or has another name, be it a file or a line of one."""
    files, lines = sorted(raw.glob("*.txt")), (raw / "all.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    file, line = chance.choice(files), chance.randrange(len(lines))
    new = records(range(number, number + 1)).splitlines(keepends=True)[0]
    edits: list[Callable[[], object]] = [
        lambda: append(file, f"\nIt opened in {1900 + number}."),
        lambda: (raw / f"{chance.randrange(99):02}.txt").write_text(story(number), encoding="utf-8"),
        file.unlink,
        lambda: file.rename(raw / f"{chance.randrange(99):02}.txt"),
        lambda: lines.insert(line, new),
        lambda: lines.__setitem__(line, new),
        lambda: lines.pop(line),
    ]
    chance.choice(edits)()
    (raw / "all.jsonl").write_text("".join(lines), encoding="utf-8")


@pytest.mark.parametrize("seed", range(3))
def test_edits_by_chance_one_upon_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    for name, size in {"PORTION": 2000, "LARGE": 3000, "BUCKET": 3000}.items():
        monkeypatch.setattr(portions, name, size)
    raw, chance = tmp_path / "raw", random.Random(seed)
    raw.mkdir()
    for number in range(0, 90, 10):
        (raw / f"{number:02}.txt").write_text(story(number), encoding="utf-8")
    (raw / "all.jsonl").write_text(records(range(20)), encoding="utf-8")
    for number in range(100, 106):
        build(raw, tmp_path / "out", workers=0)
        edited(raw, chance, number)
    build(raw, tmp_path / "out", workers=0)
    build(raw, tmp_path / "fresh", workers=0)
    assert files(tmp_path / "out") == files(tmp_path / "fresh")


def test_former_outputs_of_another_program_or_other_language_data_are_not_used(tmp_path: Path) -> None:
    build(make_raw(tmp_path / "raw"), tmp_path / "out", workers=0)
    assert find_former(tmp_path / "out", extractor_digest("full")) is not None
    assert find_former(tmp_path / "out", extractor_digest("full")[::-1]) is None


def test_nothing_is_done_where_nothing_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw, out = make_raw(tmp_path / "raw"), tmp_path / "out"
    first, made = build(raw, out, workers=0), files(out)
    monkeypatch.setattr(collect, "find_links", None)
    assert build(raw, out, workers=0) == first
    monkeypatch.undo()
    (out / "claims.csv").write_text("changed")
    assert build(raw, out, workers=0) == first
    assert files(out) == made


def test_decisions_are_applied_anew_with_former_outputs(tmp_path: Path) -> None:
    """Rows from former outputs are those of the machine, whatever was decided about them in the meantime."""
    raw = make_raw(tmp_path / "raw")
    build(raw, tmp_path / "out", workers=0)
    plain = files(tmp_path / "out")
    rows = read_table("mentions", tmp_path / "out")
    row = rows[rows["event"] == "closed"].iloc[0]
    with (tmp_path / "decisions.csv").open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["decision", "source_id", *EVIDENCE, "new_claimant_name"])
        writer.writerow(["corrected", row["source_id"], *(row[name] for name in EVIDENCE), "Ada Falk"])
    for cache in (True, True, False):
        build(raw, tmp_path / "out", workers=0, cache=cache)
        corrected = read_table("mentions", tmp_path / "out").set_index("mention_id").loc[row["mention_id"]]
        assert (corrected["reviewed"], corrected["claimant_name"]) == ("corrected", "Ada Falk")
        assert list(verify(tmp_path / "out", raw)) == []
    (tmp_path / "decisions.csv").unlink()
    build(raw, tmp_path / "out", workers=0)
    assert files(tmp_path / "out") == plain


@pytest.mark.parametrize("name", ["mentions.parquet", "build.json", "readings.cache", "sketches.cache"])
def test_former_outputs_that_were_changed_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    raw = make_raw(tmp_path / "raw")
    build(raw, tmp_path / "out", workers=0)
    whole = files(tmp_path / "out")
    damaged = tmp_path / "out" / name
    damaged.write_bytes(damaged.read_bytes()[:-3])
    seen = counted(monkeypatch)
    build(raw, tmp_path / "out", workers=0)
    assert set(seen) == {"a.txt", "b.jsonl", "c.csv", "d.jsonl", "e.txt"}
    assert files(tmp_path / "out") == whole
