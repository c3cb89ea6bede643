"""The command line: parses arguments, calls the functions, prints; no logic."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from tqdm import tqdm

from pipeline.build import PlaceError, Summary
from pipeline.build import build as build_tables
from pipeline.explain import UnknownId
from pipeline.explain import explain as explain_row
from pipeline.language import LanguageError
from pipeline.output.package import PAGE
from pipeline.review.decisions import DecisionsError
from pipeline.tables import NoBuildError, TableError
from pipeline.timelinepage.page import write_page
from pipeline.verify import verify as verify_tables

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)
Out = Annotated[Path, typer.Option(help="Folder with the tables.")]
Decisions = Annotated[
    Path | None, typer.Option(help="What people decided about rows.", show_default="decisions.csv beside RAW")
]
T = TypeVar("T")


@app.command()
def build(
    raw: Annotated[Path, typer.Argument(help="A folder of documents, or one file.")],
    out: Out = Path("data/out"),
    decisions: Decisions = None,
) -> None:
    """Build the documents in RAW into tables of dated claims in OUT."""
    try:
        summary = build_tables(raw, out, decisions=decisions, wrap=_progress)
    except (PlaceError, LanguageError, DecisionsError) as error:
        _fail(str(error))
    except TableError as error:
        _fail(f"{error}: an error of this program; nothing was published, former outputs stand")
    except OSError as error:
        _fail(f"{raw}: {error.strerror or error}" if error.filename is None else f"{error.filename}: {error.strerror}")
    _report(summary, out)


@app.command()
def explain(
    row_id: Annotated[str, typer.Argument(help="Id of any row: m…, c…, t…, a…, d…, x…, r…")],
    out: Out = Path("data/out"),
) -> None:
    """Print a row as a person wants it: evidence, clocks, rule, anchor, steps."""
    try:
        print(explain_row(row_id, out, styled=sys.stdout.isatty()))
    except (UnknownId, NoBuildError) as error:
        _fail(str(error))


@app.command()
def verify(
    out: Annotated[Path, typer.Argument(help="Folder with the tables.")] = Path("data/out"),
    raw: Annotated[Path, typer.Option(help="The documents they were built from.")] = Path("data/raw"),
    decisions: Decisions = None,
) -> None:
    """Prove every row from the raw files; exit 1 and name the rows that fail."""
    problems = 0
    try:
        for problem in verify_tables(out, raw, decisions):
            print(problem, file=sys.stderr)
            problems += 1
    except (OSError, NoBuildError, DecisionsError) as error:
        _fail(str(error))
    if problems:
        _fail(f"{problems} problems")
    print(f"{out}: every row is proved")


@app.command()
def timeline(
    out: Annotated[Path, typer.Argument(help="Folder with the tables.")] = Path("data/out"),
    to: Annotated[
        Path | None, typer.Option(help=f"File to write; {PAGE} in the folder of the tables otherwise.")
    ] = None,
) -> None:
    """Write the tables as one page for a browser, to look at and to review; it needs no network."""
    target = to or out / PAGE
    try:
        size = write_page(out, target)
    except NoBuildError as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{error.filename or target}: {error.strerror or error}")
    print(f"{target}: {size / 1e6:.1f} MB; open it in a browser")


def _progress(items: Iterable[T]) -> Iterable[T]:
    """A bar on a terminal, nothing in a pipe."""
    return tqdm(items, unit=" documents", disable=None, leave=False)


def _report(summary: Summary, out: Path) -> None:
    print(
        ", ".join(_counted(summary.counts.get(f"{noun}s", 0), noun) for noun in ("document", "mention", "claim")),
        "->",
        out,
    )
    for (stage, reason), number in summary.rejects.items():
        print(f"  {number:6d} rejected ({stage}): {reason}")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _fail(message: str) -> None:
    print(f"error: {message}", file=sys.stderr)
    raise typer.Exit(1)


if __name__ == "__main__":
    app()
