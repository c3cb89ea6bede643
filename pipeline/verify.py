"""Proves a build: every file, every cell and every row against the raw documents it was made from.

`verify` trusts nothing that is stored: files are hashed, rows checked against schema and rules, raw files read again,
strings cut from the text again, ids and timeline computed again, traces replayed. What a row *should* say is another
question, which only gold data can answer. To add a proof, add a generator to `proofs.PROOFS`.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.output.check import Problem, Tables, row_id
from pipeline.output.columns import ROW_TYPES, arrow_schema, columns
from pipeline.output.csvfile import read_csv
from pipeline.output.package import BUILD, read_build, schema_digest
from pipeline.output.proofs import PROOFS, shorten
from pipeline.output.reread import raw_problems
from pipeline.output.rules import problems
from pipeline.output.timeline import timeline_rows
from pipeline.provenance import file_digest
from pipeline.review.proving import decision_problems, machine_table
from pipeline.review.reviewing import decisions_of
from pipeline.schema import TABLES
from pipeline.tables import arrow_table, suffixes

# What the timeline is made from, of the tables that are too wide to be taken whole.
TIMELINE_MENTION = (
    "mention_id",
    "claim_id",
    "event_id",
    "doc_id",
    "publisher",
    "said_start",
    "sentence_text",
    "fragment_url",
    "reviewed",
)


def verify(out: Path, raw: Path, decisions: Path | None = None) -> Iterator[str]:
    """A line for everything that is wrong in the build in `out`, naming table, row id and column; none if all is proved.

    `raw` is the folder or file it was built from, `decisions` the file of people's decisions (beside `raw` unless given).
    Raises NoBuildError where `out` holds no build, OSError where an input cannot be read, DecisionsError where `decisions`
    is no such file.
    """
    build = read_build(out)
    yield from map(str, file_problems(out, build))
    tables: dict[str, pa.Table] = {}
    for name in TABLES:
        try:
            tables[name] = pq.read_table(out / f"{name}.parquet")
        except (OSError, pa.ArrowException) as error:
            yield f"{name}.parquet: cannot be read: {error}"
    misfits = [name for name, table in tables.items() if not table.schema.equals(arrow_schema(name))]
    for name in misfits:
        yield f"{name}.parquet: columns or types are not those of the schema"
    if misfits or len(tables) < len(TABLES):
        return
    yield from map(str, problems(tables))
    reviewed = decisions_of(raw, decisions)
    try:
        machine = tables | {"mentions": machine_table(tables["mentions"])}
        yield from map(str, decision_problems(tables, reviewed.decisions))
    except ValueError as error:
        yield f"mentions machine: {error}"
        machine = tables
    for proof in PROOFS:
        yield from map(str, proof(machine))
    yield from map(str, csv_problems(out, tables))
    yield from map(str, raw_problems(raw, tables, build, reviewed.inputs))


def file_problems(out: Path, build: dict[str, Any]) -> Iterator[Problem]:
    """Files that are missing or not the bytes that build.json notes, and a schema that this version does not have."""
    if build["schema"] != schema_digest():
        yield Problem(BUILD, "", "schema", "was built with another version's schema")
    wanted = {name + suffix for name in ROW_TYPES for suffix in suffixes(name)}
    for name in sorted(wanted - build["outputs"].keys()):
        yield Problem(BUILD, "", "outputs", f"does not list {name}")
    for name, noted in sorted(build["outputs"].items()):
        if not (out / name).is_file():
            yield Problem(name, "", "", "is missing")
        elif file_digest(out / name) != noted["sha256"]:
            yield Problem(name, "", "", f"its bytes are not those that {BUILD} notes (SHA-256)")


def csv_problems(out: Path, tables: Tables) -> Iterator[Problem]:
    """Cells of CSV files that differ from the Parquet files', and of timeline.csv from what the tables make it."""
    expected = {name: table for name, table in tables.items() if ".csv" in suffixes(name)}
    try:
        expected["timeline"] = _timeline(tables)
    except (KeyError, StopIteration, TypeError):
        yield Problem("timeline.csv", "", "", "cannot be compared: the tables it is made from do not fit together")
    for name, table in expected.items():
        try:
            cells = read_csv(name, out / f"{name}.csv")
        except (OSError, ValueError, KeyError) as error:  # Arrow's errors are among them
            yield Problem(f"{name}.csv", "", "", f"cannot be read: {error}")
        else:
            yield from differences(name, table, cells, f"{name}.csv")


def differences(name: str, table: pa.Table, other: pa.Table, where: str) -> Iterator[Problem]:
    """Cells in which `other` differs from `table`, told as problems of `where`."""
    if table.num_rows != other.num_rows:
        yield Problem(where, "", "", f"has {other.num_rows} rows for {table.num_rows}")
        return
    for field in columns(name):
        if table[field.name].equals(other[field.name]):
            continue
        pairs = zip(table[field.name].to_pylist(), other[field.name].to_pylist(), strict=True)
        for place, (expected, found) in enumerate(pairs):
            if expected != found:
                message = f"is {shorten(found)} for {shorten(expected)}"
                yield Problem(where, row_id(name, table, place), field.name, message)


def _timeline(tables: Tables) -> pa.Table:
    wanted = {"claims": tables["claims"].column_names, "mentions": TIMELINE_MENTION}
    wanted |= {"documents": ("doc_id", "copy_group"), "conflicts": ("conflict_id", "event_id", "explanation")}
    return arrow_table("timeline", timeline_rows(*(_light_rows(tables[name], names) for name, names in wanted.items())))


def _light_rows(table: pa.Table, names: Sequence[str]) -> list[Any]:
    """Rows with these columns only, read by attribute as the dataclasses are."""
    light = namedtuple("light", names)  # type: ignore[misc]
    return [light(*values) for values in zip(*(table[name].to_pylist() for name in names), strict=True)]
