"""How fast and how large: stages, growth, rebuilds, floors, hostile texts and what else could be installed. `make bench`.

Usage: bench.py [--documents N,N,...] [CORPUS.jsonl[.gz] ...]

Without corpora: the development corpora beside the project, else data/raw; and corpora made from them of 1,000, 4,000 and
10,000 documents (`--documents 100000` for more). Every build runs in a process of its own, one worker, so that its peak of
memory is its own. Machines differ and are noisy: compare ratios. CPU seconds, not wall clock.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from corpus import default_sources, write_corpus
from peers import print_peers
from stopwatch import watched_build

from pipeline.verify import verify

SIZES = (1_000, 4_000, 10_000)
HOSTILE: dict[str, Callable[[int], str]] = {
    "digits": lambda size: "1" * size,
    "digits and dashes": lambda size: "12-" * (size // 3),
    "of the of the ...": lambda size: "of the " * (size // 7),
    "open brackets": lambda size: "(" * size,
    "open quotes and words": lambda size: "“he said " * (size // 9),
    "capitals": lambda size: "Al Bo " * (size // 6),
    "times": lambda size: "9 a.m. " * (size // 7),
    "fractions": lambda size: "1/2 " * (size // 4),
    "spaced dots and notes": lambda size: "a . . .[1] " * (size // 11),
    "commas": lambda size: "in May, " * (size // 8),
    "one line of blanks": lambda size: " " * size + "in 2019 it fell.",
}
TIMES = ("sentences", "time expressions", "normalisation")
"""Stages that find times and give them days."""
BESIDE = ("reading", "linking", "writing", "other")
"""Stages beside extraction."""
HOSTILE_SIZES = (50_000, 100_000)
FILE = 500
"""Documents of a file, of which one changes."""


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", default=",".join(map(str, SIZES)), help="sizes of made corpora")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)  # this very process is to build
    parser.add_argument("corpora", nargs="*", type=Path)
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measure(given.corpora[0])))
        return
    sources = given.corpora or default_sources()
    with tempfile.TemporaryDirectory() as folder:
        for corpus in sources:
            print_stages(corpus.name, measured(corpus))
        sizes = [int(size) for size in given.documents.split(",") if size]
        print_growth([measured(made(size, Path(folder), sources)) for size in sizes])
        for size in sizes:
            print_rebuilds(size, Path(folder))
    print_start()
    print_hostile()
    print_peers(sources)


# --- builds -------------------------------------------------------------------------------------------------------------


def measured(corpus: Path) -> dict[str, Any]:
    """What `measure` finds in a process of its own."""
    command = [sys.executable, __file__, "--measure", str(corpus)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure(corpus: Path) -> dict[str, Any]:
    """Size, rows, seconds by stage, peak of memory and the floor of one build, and seconds to prove it."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch, "out")
        seconds = watched_build(corpus, out)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        texts = pq.read_table(out / "texts.parquet")["text"]
        rows = sum(pq.read_metadata(path).num_rows for path in out.glob("*.parquet"))
        size = sum(len(text.as_py().encode()) for text in texts)
        least = floor(corpus, out)
        began = time.process_time()
        problems = list(verify(out, corpus, workers=0))
        proving = time.process_time() - began
        assert not problems, problems[0]
        return {
            "MB": size / 1e6, "documents": len(texts), "rows": rows, "seconds": seconds, "peak": peak, "floor": least,
            "proving": proving,
        }  # fmt: skip


def floor(corpus: Path, out: Path) -> float:
    """CPU seconds of reading the records and writing the same Parquet files, with nothing in between."""
    tables = [pq.read_table(path) for path in sorted(out.glob("*.parquet"))]
    began = time.process_time()
    for path in [corpus] if corpus.is_file() else [path for path in corpus.rglob("*") if path.is_file()]:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        if ".jsonl" in path.suffixes:
            for line in data.splitlines():
                json.loads(line)
    for number, table in enumerate(tables):
        pq.write_table(table, out / f"floor{number}.parquet", compression="zstd", compression_level=1)
    return time.process_time() - began


def made(size: int, folder: Path, sources: list[Path]) -> Path:
    """A made corpus of so many documents."""
    target = folder / f"{size}.jsonl"
    write_corpus(size, target, sources)
    return target


def print_stages(name: str, found: dict[str, Any]) -> None:
    """The stages of one build."""
    size, documents, seconds = found["MB"], found["documents"], found["seconds"]
    total = sum(seconds.values())
    print(f"\n{name}: {size:.2f} MB of text, {documents} documents, {found['rows']} rows")
    print(f"  {'stage':18s}{'CPU s':>9s}{'MB/CPU s':>10s}{'documents/CPU s':>17s}{'share':>9s}")
    for stage, spent in sorted(seconds.items(), key=lambda item: -item[1]):
        if spent >= 0.005:
            print(f"  {stage:18s}{spent:9.2f}{size / spent:10.2f}{documents / spent:17.0f}{100 * spent / total:8.1f} %")
    times = sum(seconds.get(stage, 0.0) for stage in TIMES)
    print(
        f"  {'of it: times':18s}{times:9.2f}{size / times:10.2f}{documents / times:17.0f}{100 * times / total:8.1f} %"
    )
    beside = sum(seconds.get(stage, 0.0) for stage in BESIDE)
    print(
        f"  {'beside extraction':18s}{beside:9.2f}{size / beside:10.2f}{documents / beside:17.0f}{100 * beside / total:8.1f} %"
    )
    print(f"  {'all':18s}{total:9.2f}{size / total:10.2f}{documents / total:17.0f}")
    print(f"  reading and Parquet alone: {found['floor']:.2f} CPU s, {100 * found['floor'] / total:.1f} % of it")
    print(f"  peak memory: {found['peak']:.0f} MB")
    proving = found["proving"]
    print(f"  verify: {proving:.2f} CPU s, {found['rows'] / proving:.0f} rows a CPU second", flush=True)


def print_growth(builds: list[dict[str, Any]]) -> None:
    """How time and memory grow with the number of documents."""
    print("\ngrowth, made corpora (CPU ms a document)")
    widths = {
        "documents": 10,
        "MB": 8,
        "extraction": 12,
        "linking": 10,
        "writing": 10,
        "all": 8,
        "MB/CPU s": 10,
        "peak MB": 9,
    }
    print("  " + "".join(f"{name:>{width}s}" for name, width in widths.items()))
    for found in builds:
        seconds, number = found["seconds"], found["documents"]
        linking, writing = seconds.get("linking", 0.0), seconds.get("writing", 0.0)
        total = sum(seconds.values())
        parts = [1000 * part / number for part in (total - linking - writing, linking, writing, total)]
        told = "".join(f"{part:{width}.2f}" for part, width in zip(parts, (12, 10, 10, 8), strict=True))
        print(f"  {number:10d}{found['MB']:8.1f}{told}{found['MB'] / total:10.2f}{found['peak']:9.0f}", flush=True)


# --- start ---------------------------------------------------------------------------------------------------------------

START = """
import time
began = time.process_time()
from pipeline import extract
loaded = time.process_time()
extract("It fell in May 2018, Ines Falk said on Monday.", published="2019-05-05", lang="en")
print(began, loaded - began, time.process_time() - loaded)
"""


def print_start() -> None:
    """Seconds of a new process until its second document, what a small corpus is charged for; and of a build of one document."""
    command = [sys.executable, "-c", START]
    runs = [subprocess.run(command, check=True, capture_output=True, text=True).stdout.split() for _ in range(5)]
    python, loading, first = (min(map(float, column)) for column in zip(*runs, strict=True))
    print(f"\nstart (CPU s): Python {python:.2f}, this program {loading:.2f}, rules and the first document {first:.2f}")
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder, "one.txt")
        one.write_text("lang: en\npublished: 2019-05-05\n\nIt fell in May 2018, Ines Falk said on Monday.\n")
        spent = min(spent_by_build(one, Path(folder, f"out{run}")) for run in range(5))
    print(f"  a build of one small document: {spent:.2f}")


def print_rebuilds(size: int, folder: Path) -> None:
    """What the next build costs after a change in a made corpus, that of `made`."""
    one = folder / f"{size}.jsonl"
    lines = one.read_text(encoding="utf-8").splitlines(keepends=True)
    raw = folder / f"{size}"
    raw.mkdir()
    for start in range(0, size, FILE):
        (raw / f"{start:09}.jsonl").write_text("".join(lines[start : start + FILE]), encoding="utf-8")
    print(f"\nthe next build of {size} documents (CPU s of the whole process)")
    for name, source, changed, count in (
        (f"files of {FILE}, one changed", raw, raw / f"{0:09}.jsonl", FILE),
        ("one file, one record changed", one, one, 1),
    ):
        out = folder / f"{source.stem} out of {count}"
        full = spent_by_build(source, out)
        retell(changed, count)
        again, nothing = (spent_by_build(source, out) for _ in range(2))
        told = f"full {full:8.2f}   changed {again:8.2f} ({100 * again / full:.0f} %)"
        print(f"  {name:32s}{told}   nothing changed {nothing:6.2f} ({100 * nothing / full:.0f} %)", flush=True)


def retell(path: Path, count: int) -> None:
    """Change the first records of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for place, line in enumerate(lines[:count]):
        record = json.loads(line)
        lines[place] = json.dumps(record | {"text": f"{record['text']} It closed in 2011."}, ensure_ascii=False)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def spent_by_build(raw: Path, out: Path) -> float:
    """CPU seconds of a build with former outputs, if there are any, in a process of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "pipeline", "build", str(raw), "--out", str(out), "--workers", "0"]
    subprocess.run(command, check=True, capture_output=True, cwd=Path(__file__).parents[1])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# --- hostile texts ------------------------------------------------------------------------------------------------------


def print_hostile() -> None:
    """Seconds for texts made to take long, at two sizes: twice the size may take about twice the time."""
    from pipeline import extract

    extract("It fell in May 2019, she said.", lang="en")  # loads the language
    print(f"\nhostile texts (CPU s){'':8s}" + "".join(f"{size:>9d}" for size in HOSTILE_SIZES) + "    ratio")
    for name, make in HOSTILE.items():
        spent = []
        for size in HOSTILE_SIZES:
            began = time.process_time()
            extract(make(size), published="2024-05-05", lang="en")
            spent.append(time.process_time() - began)
        print(f"  {name:27s}" + "".join(f"{s:9.2f}" for s in spent) + f"{spent[1] / spent[0]:9.1f}", flush=True)


if __name__ == "__main__":
    main()
