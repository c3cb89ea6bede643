"""Score the pipeline on the development corpora that stand beside the project: `make score`.

Usage: score.py [--half odd|even] [NAME ...]     (names as printed; all without)

Where people have reviewed rows of the documents in RAW (decisions.csv beside it), their decisions are gold too: `decisions`.
Each corpus has its scorer's report; at the end stands a table of the time expressions of all corpora (`timex_table.py`).

The corpora and scorers are no part of the project: where they are missing, this says so and stops without an error.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from types import ModuleType

from timex_table import Tally, tables

from pipeline.output.frames import read_arrow
from pipeline.review.decisions import FILE_NAME
from pipeline.review.proving import row_objects
from pipeline.review.scoring import report, shares
from pipeline.schema import Mention

SHARED = Path(os.environ.get("SHARED", Path(__file__).resolve().parents[2] / "shared"))
CORPORA = {
    "tbaq": ("timexes", "timex", "corpora/timex/tbaq.en.jsonl.gz"),
    "wikiwars": ("timexes", "timex", "corpora/timex/wikiwars-dev.en.jsonl.gz"),
    "timebank-dense": ("timexes", "timex", "corpora/timex/timebank-dense.en.jsonl.gz"),
    "tweets": ("timexes", "timex", "corpora/timex/tweets-dev.en.jsonl.gz"),
    "polnear": ("attributions", "attribution", "corpora/attribution/polnear.dev.en.jsonl.gz"),
    "claims": ("claims", "claims", "corpora/claims/dev.jsonl"),
    "story": ("", "story", "raw/story/documents.jsonl"),
}

NO_VALUES = ("tweets",)
"""Corpora whose gold has values of its own form: only extents count."""


def lines_of(path: Path, half: str | None) -> list[str]:
    """The corpus's documents: all, or every second one."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as stream:
        lines = [line for line in stream if line.strip()]
    return {"odd": lines[::2], "even": lines[1::2], None: lines}[half]


def run(*command: object) -> str:
    """Standard output of a command; its error output is shown, and a failure ends the run."""
    return subprocess.run([sys.executable, *map(str, command)], check=True, stdout=subprocess.PIPE, text=True).stdout


@cache
def scorer(name: str) -> ModuleType:
    """A scorer of the development data as a module."""
    spec = importlib.util.spec_from_file_location(f"scorer_{name}", SHARED / "score" / f"{name}.py")
    if spec is None or spec.loader is None:
        sys.exit(f"no scorer {name}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(name: str, half: str | None, errors: int, tallies: dict[str, Tally]) -> str:
    """Build a corpus in a scratch folder and return the scorer's report; time expressions are added to the tallies."""
    kind, judge, corpus = CORPORA[name]
    with tempfile.TemporaryDirectory() as scratch:
        gold, out, system = Path(scratch, "gold.jsonl"), Path(scratch, "out"), Path(scratch, "system.jsonl")
        gold.write_text("".join(lines_of(SHARED / corpus, half)), encoding="utf-8")
        run("-m", "pipeline", "build", gold, "--out", out)
        if not kind:
            return run(
                SHARED / "score" / "story.py", SHARED / "raw/story/gold.json", out, "--lang", "en", "--errors", errors
            )
        system.write_text(run(SHARED / "score" / "export.py", kind, out), encoding="utf-8")
        if judge == "timex":
            tallies[name] = Tally.of(scorer("timex"), gold, system, with_values=name not in NO_VALUES)
        extra = [] if judge == "attribution" else ["--errors", errors]
        return run(SHARED / "score" / f"{judge}.py", gold, system, *extra)


def score_decisions(raw: Path) -> str:
    """How often the machine was right in rows that people have reviewed, and decisions that found no row."""
    with tempfile.TemporaryDirectory() as out:
        run("-m", "pipeline", "build", raw, "--out", out)
        mentions = row_objects("mentions", Mention, read_arrow("mentions", Path(out)))
        lost = sum(stage == "decision" for stage in read_arrow("rejects", Path(out), ["stage"])["stage"].to_pylist())
    return "\n".join([*report(shares(mentions)), f"lines of {FILE_NAME} to look at: {lost}"])


def main() -> None:
    """Parse arguments and print a report for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[*CORPORA, "decisions", []], help="corpora to score")
    parser.add_argument("--half", choices=["odd", "even"], help="only every second document")
    parser.add_argument("--errors", type=int, default=0, help="print so many errors")
    arguments = parser.parse_args()
    raw = Path(os.environ.get("RAW") or "data/raw")
    if "decisions" in arguments.names or (not arguments.names and (raw.resolve().parent / FILE_NAME).exists()):
        print("== decisions", score_decisions(raw), sep="\n", flush=True)
    corpora = [name for name in arguments.names or CORPORA if name in CORPORA]
    if not corpora:
        return
    if not (SHARED / "score").is_dir():
        print("make score: the development corpora are not here; nothing was scored")
        return
    tallies: dict[str, Tally] = {}
    for name in corpora:
        print(f"== {name}", score(name, arguments.half, arguments.errors, tallies), sep="\n", flush=True)
    print(tables(tallies))


if __name__ == "__main__":
    main()
