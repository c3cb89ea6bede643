"""The command line: parses arguments, calls the functions, prints; no logic."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Annotated, Any

import typer
from tqdm import tqdm

from pipeline.build import PlaceError
from pipeline.build import build as build_tables
from pipeline.building.spark import EngineError
from pipeline.building.workers import WorkerError
from pipeline.diff import differences, tell, write_csv, write_json
from pipeline.exchange.formats import FORMATS
from pipeline.exchange.labelstudio import decisions_from
from pipeline.explain import UnknownId
from pipeline.explain import explain as explain_row
from pipeline.garbage import keep_program
from pipeline.language import LanguageError
from pipeline.output.arrowtables import for_a_build
from pipeline.output.package import PAGE
from pipeline.output.publish import PublishError
from pipeline.output.summary import JOINING, READING, Stopwatch, told
from pipeline.review.decisions import DecisionsError, merged, read_decisions, written
from pipeline.tables import NoBuildError, TableError
from pipeline.timelinepage.page import write_page
from pipeline.verify import verify as verify_tables

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="From a folder of documents to a table of dated claims: who claims what happened when, and where it is written.",
)
keep_program()
MENDABLE = (UnknownId, PlaceError, LanguageError, DecisionsError, EngineError, WorkerError, NoBuildError, PublishError)
"""Errors whose message says what the caller can do."""
Out = Annotated[Path, typer.Option(help="Folder with the tables.")]
Decisions = Annotated[
    Path | None, typer.Option(help="What people decided about rows.", show_default="decisions.csv beside RAW")
]
Workers = Annotated[
    int | None,
    typer.Option(min=0, help="Processes beside this one; what comes out is the same.", show_default="one a core"),
]
Format = StrEnum("Format", {name.replace("-", "_"): name for name in FORMATS})  # type: ignore[misc]


class EngineName(StrEnum):
    """Who does the work of a build."""

    local = "local"
    spark = "spark"


class Form(StrEnum):
    """How differences are told."""

    text = "text"
    json = "json"
    csv = "csv"


class Html(StrEnum):
    """How web pages are read: with trafilatura, or with resiliparse, which is faster and less exact."""

    full = "full"
    fast = "fast"


@app.command(epilog="Example: python -m pipeline build ~/documents --out ~/tables")
def build(
    raw: Annotated[Path, typer.Argument(help="A folder of documents, or one file.")],
    out: Out = Path("data/out"),
    decisions: Decisions = None,
    workers: Workers = None,
    engine: Annotated[
        EngineName, typer.Option(help="Who works: these processes, or Spark, which needs the extra of that name.")
    ] = EngineName.local,
    html: Annotated[Html, typer.Option(help="How web pages are read; fast needs the extra of that name.")] = Html.full,
    cache: Annotated[bool, typer.Option(help="Take rows of unchanged documents from OUT.")] = True,
) -> None:
    """Build the documents in RAW into tables of dated claims in OUT."""
    watch = Stopwatch()
    for_a_build()
    bar = tqdm(unit="B", unit_scale=True, disable=None, leave=False)
    with _failures_told(raw, f"; former tables in {out} stand" if out.is_dir() else ""), bar:
        summary = build_tables(
            raw,
            out,
            decisions=decisions,
            workers=workers,
            engine=engine.value,
            html=html.value,
            cache=cache,
            progress=partial(_show, bar, watch),
        )
    watch.lap(JOINING)
    print(*told(summary.counts, summary.rejects, watch.seconds, raw, out), sep="\n")


@app.command(epilog="Example: python -m pipeline explain m6afc6bb366cdcb88 --out ~/tables")
def explain(
    row_id: Annotated[str, typer.Argument(help="Id of any row: m…, c…, t…, a…, d…, x…, r…")],
    out: Out = Path("data/out"),
) -> None:
    """Print a row as a person wants it: evidence, clocks, rule, anchor, steps."""
    with _failures_told(out):
        print(explain_row(row_id, out, styled=sys.stdout.isatty()))


@app.command(epilog="Example: python -m pipeline verify ~/tables --raw ~/documents")
def verify(
    out: Annotated[Path, typer.Argument(help="Folder with the tables.")] = Path("data/out"),
    raw: Annotated[Path, typer.Option(help="The documents they were built from.")] = Path("data/raw"),
    decisions: Decisions = None,
    workers: Workers = None,
) -> None:
    """Prove every row from the raw files; exit 1 and name the rows that fail."""
    problems = 0
    with _failures_told(raw):
        for problem in verify_tables(out, raw, decisions, workers):
            print(problem, file=sys.stderr)
            problems += 1
    if problems:
        found = "1 problem" if problems == 1 else f"{problems} problems"
        _fail(f"{found}; build again if documents or decisions have changed since, else a table was changed")
    print(f"{out}: every row is proved")


@app.command(epilog="Example: python -m pipeline timeline ~/tables --to ~/timeline.html")
def timeline(
    out: Annotated[Path, typer.Argument(help="Folder with the tables.")] = Path("data/out"),
    to: Annotated[
        Path | None, typer.Option(help=f"File to write; {PAGE} in the folder of the tables otherwise.")
    ] = None,
) -> None:
    """Write the tables as one page for a browser, to look at and to review; it needs no network."""
    target = to or out / PAGE
    with _failures_told(target):
        size = write_page(out, target)
    print(f"{target}: {size / 1e6:.1f} MB; open it in a browser")


@app.command(epilog="Example: python -m pipeline export icalendar ~/tables --to timeline.ics")
def export(
    form: Annotated[Format, typer.Argument(help="What to write.")],
    out: Annotated[Path, typer.Argument(help="Folder with the tables.")] = Path("data/out"),
    to: Annotated[Path | None, typer.Option(help="File to write.", show_default="standard output")] = None,
) -> None:
    """Write the tables as another tool reads them: TimelineJS, a calendar, Label Studio."""
    with _failures_told(to or out):
        content = FORMATS[form.value](out).encode("utf-8")
        if to:
            to.write_bytes(content)
        else:
            sys.stdout.buffer.write(content)


@app.command("import", epilog="Example: python -m pipeline import project-1.json --to data/decisions.csv")
def import_(
    file: Annotated[Path, typer.Argument(help="A Label Studio project, exported as JSON.")],
    to: Annotated[Path, typer.Option(help="File of decisions; those in it stay.")] = Path("data/decisions.csv"),
) -> None:
    """Add what was decided in Label Studio to the decisions that a build applies."""
    with _failures_told(file):
        found, problems = decisions_from(file.read_bytes())
        former, rejects = read_decisions(to) if to.exists() else ([], [])
        if rejects:
            _fail(f"{to}: {rejects[0].detail}; mend it first, so that nothing in it is lost")
        to.write_text(written(merged((row.decision for row in former), found)), encoding="utf-8", newline="\n")
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(found)} decisions -> {to}; the next build applies them")


@app.command(epilog="Example: python -m pipeline diff ~/tables-of-may ~/tables")
def diff(
    old: Annotated[Path, typer.Argument(help="Folder with a build's tables.")],
    new: Annotated[Path, typer.Argument(help="Folder with another's.")] = Path("data/out"),
    form: Annotated[Form, typer.Option("--format", help="For people, or a line each for programs.")] = Form.text,
    most: Annotated[int, typer.Option(min=0, help="Rows of a kind that are shown to people.")] = 10,
) -> None:
    """Tell which rows differ between two builds and why, and what became of the ids of claims and events."""
    with _failures_told(new):
        found = differences(old, new)
        if form is Form.text:
            print("\n".join(tell(found, most)))
        else:
            {Form.json: write_json, Form.csv: write_csv}[form](found, sys.stdout)


def _show(bar: tqdm[Any], watch: Stopwatch, done: int, size: int) -> None:
    """Move a bar on a terminal; there is none in a pipe."""
    watch.lap(READING)
    bar.total = size
    bar.update(done)


@contextmanager
def _failures_told(place: Path, also: str = "") -> Iterator[None]:
    """In place of a traceback a line about what the caller can mend; `place` is named where an error of the system names none."""
    try:
        yield
    except MENDABLE as error:
        _fail(str(error))
    except PackageNotFoundError as error:
        _fail(f"{error.name} is missing; install the extra: pip install 'claim-timeline[fast]'")
    except TableError as error:
        _fail(f"{error}: an error of this program, please report it; nothing was published{also}")
    except OSError as error:
        _fail(f"{error.filename or place}: {error.strerror or error}{also}")


def _fail(message: str) -> None:
    print(f"error: {message}", file=sys.stderr)
    raise typer.Exit(1)


if __name__ == "__main__":
    app()
