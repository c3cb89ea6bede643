"""The tables in the tools that people have: pandas, polars, DuckDB, R, LibreOffice. Each reads the same rows and cells."""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl
import pytest

from pipeline import build, read_table

ROOT = Path(__file__).parents[1]
TABLES = ["claims", "mentions", "documents", "timeline"]
# Texts that readers stumble over: a formula, quotation marks, a line end, a separator, letters of other scripts.
TEXT = """Published: 2024-06-06
Publisher: =1+1, "the; Løkke\tPost"

- The mill at Łódź “closed” on 4 June 2011; the 水門
  was shut, "for good".
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("interop")
    shutil.copytree(ROOT / "tests" / "golden" / "raw", folder / "raw")
    (folder / "raw" / "odd.txt").write_text(TEXT, encoding="utf-8")
    build(folder / "raw", folder / "out")
    return folder / "out"


def cells(path: Path) -> list[list[str]]:
    """All cells of a CSV file, as Python reads them."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


@pytest.mark.parametrize("name", TABLES)
def test_pandas(out: Path, name: str) -> None:
    frame = pd.read_csv(out / f"{name}.csv", dtype=str, keep_default_na=False)
    assert [list(frame.columns), *frame.values.tolist()] == cells(out / f"{name}.csv")
    assert len(read_table(name, out)) == len(frame)


@pytest.mark.parametrize("name", TABLES)
def test_polars(out: Path, name: str) -> None:
    frame = pl.read_csv(out / f"{name}.csv", infer_schema=False, empty_string_is_null=False)
    assert [frame.columns, *map(list, frame.rows())] == cells(out / f"{name}.csv")
    if name != "timeline":
        typed = pl.read_parquet(out / f"{name}.parquet")
        assert typed.height == frame.height
        days = {column for column, kind in typed.schema.items() if kind == pl.Date}
        assert days >= ({"start", "end"} if name != "documents" else {"published_date"})


@pytest.mark.parametrize("name", TABLES)
def test_duckdb(out: Path, name: str) -> None:
    path = out / f"{name}.csv"
    found = duckdb.sql(f"select * from read_csv('{path}', all_varchar=true, header=true, nullstr='')").fetchall()
    assert [[cell or "" for cell in row] for row in found] == cells(path)[1:]
    if name != "timeline":
        typed = duckdb.sql(f"select count(*) from '{out / name}.parquet'").fetchall()[0]
        assert typed == (len(found),)
        day = "start" if name != "documents" else "published_date"
        assert duckdb.sql(f"select max(typeof({day})) from '{out / name}.parquet'").fetchall()[0] == ("DATE",)


READR = """
library(readr)
arguments <- commandArgs(TRUE)
rows <- read_csv(arguments[1], col_types = cols(.default = col_character()), na = character(), trim_ws = FALSE,
                 progress = FALSE)
write_csv(rows, arguments[2], quote = "all", na = "", progress = FALSE)
typed <- read_csv(arguments[1], show_col_types = FALSE, progress = FALSE)
days <- if ("start" %in% names(typed)) typed$start else typed$published_date
cat(nrow(rows), class(days))
"""


@pytest.mark.parametrize("name", TABLES)
def test_r_with_readr(out: Path, tmp_path: Path, name: str) -> None:
    _needs_r("readr")
    (tmp_path / "read.R").write_text(READR, encoding="utf-8")
    command = ["Rscript", "--vanilla", tmp_path / "read.R", out / f"{name}.csv", tmp_path / "back.csv"]
    environment = {"LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    wanted = cells(out / f"{name}.csv")
    assert done.stdout == f"{len(wanted) - 1} Date"
    assert cells(tmp_path / "back.csv") == wanted


def test_r_with_arrow(out: Path) -> None:
    _needs_r("arrow")
    code = f"rows <- arrow::read_parquet('{out / 'mentions.parquet'}'); cat(nrow(rows), class(rows$start))"
    done = subprocess.run(["Rscript", "--vanilla", "-e", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{len(read_table('mentions', out))} Date"


def _needs_r(package: str) -> None:
    if not shutil.which("Rscript"):
        pytest.skip("R is not installed")
    asked = ["Rscript", "--vanilla", "-e", f"cat(requireNamespace('{package}', quietly=TRUE))"]
    if subprocess.run(asked, capture_output=True, text=True).stdout != "TRUE":
        pytest.skip(f"R has no package {package}")


@pytest.mark.parametrize("name", ["timeline", "claims"])
def test_libreoffice(out: Path, tmp_path: Path, name: str) -> None:
    """Opened as a person opens it and saved again: the same cells, and no cell is a formula."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("LibreOffice is not installed")
    wanted = cells(out / f"{name}.csv")
    _convert(
        office, tmp_path, out / f"{name}.csv", "ods", "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1"
    )
    _convert(
        office, tmp_path, tmp_path / f"{name}.ods", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false"
    )
    assert [list(map(_plain, row)) for row in cells(tmp_path / f"{name}.csv")] == [
        list(map(_plain, row)) for row in wanted
    ]


def _convert(office: str, folder: Path, source: Path, target: str, *options: str) -> None:
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [office, profile, "--headless", *options, "--convert-to", target, "--outdir", folder, source]
    subprocess.run(command, capture_output=True, check=True, timeout=240)


def _plain(cell: str) -> str:
    """A cell as LibreOffice may show it: a number or truth value in its own way, the value the same."""
    for value in (lambda text: str(float(text)), lambda text: date.fromisoformat(text).isoformat()):
        try:
            return value(cell)
        except ValueError:
            continue
    return {"TRUE": "true", "FALSE": "false"}.get(cell, cell)
