"""Proves a build: every file, every cell and every row against the raw documents it was made from.

`verify` trusts nothing that is stored: files are hashed, rows checked against schema and rules, raw files read again,
strings cut from the text again, ids and timeline computed again, traces replayed. What a row *should* say is another
question, which only gold data can answer. To add a proof, add a generator to `proofs.PROOFS`.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.building.workers import default_workers, each_result
from pipeline.collection.room import Room
from pipeline.collection.stored import Stored, numbers_of, whole
from pipeline.documents import DUPLICATE
from pipeline.output.check import Problem, Tables, key_problems, reference_problems, row_id, schema_problems
from pipeline.output.columns import ROW_TYPES, arrow_schema, columns
from pipeline.output.csvfile import CsvFile, read_csv
from pipeline.output.light import light_rows
from pipeline.output.package import BUILD, is_as_written, read_build, schema_digest
from pipeline.output.proofs import PROOFS, collection_ids, shorten
from pipeline.output.reread import raw_problems
from pipeline.output.rules import LINKED_RULES, ordered_days, problems, stated_bounds
from pipeline.output.streams import ROW_GROUP, suffixes
from pipeline.output.timelinetables import Copies, Told, timeline_tables
from pipeline.output.windows import Place, RowGroups, UnreadableTableError, read_columns, window_places, windows
from pipeline.provenance import file_digest
from pipeline.review.decisions import Numbered
from pipeline.review.proving import decision_problems, machine_table
from pipeline.review.reviewing import Reviewed, decisions_of
from pipeline.schema import TABLES

# What the collection's rows and the timeline are proved with, of the tables that are too wide to be taken whole.
LIGHT = {
    "mentions": (
        "mention_id", "claim_id", "event_id", "doc_id", "publisher", "role", "claim_text", "sentence_text", "said_start",
        "published_date", "factuality", "attribution_id", "confidence", "reviewed", "fragment_url",
    ),
    "documents": ("doc_id", "file_path", "copy_group"),
    "rejects": ("reject_id", "doc_id"),
}  # fmt: skip
WINDOWS = 4
"""Windows that are proved by one process at a time."""
RULES_OF_DAYS = (ordered_days, stated_bounds)


def verify(out: Path, raw: Path, decisions: Path | None = None, workers: int | None = None) -> Iterator[str]:
    """A line for everything that is wrong in the build in `out`, naming table, row id and column; none if all is proved.

    `raw` is the folder or file it was built from, `decisions` the file of people's decisions (beside `raw` unless given).
    `workers` are processes beside this one (None: one a core, none for small builds); the lines are the same for any number.
    Raises NoBuildError where `out` holds no build, OSError where an input cannot be read, DecisionsError where `decisions`
    is no such file.
    """
    build = read_build(out)
    yield from map(str, file_problems(out, build))
    misfits = list(table_problems(out))
    yield from misfits
    if misfits:
        return
    reviewed = decisions_of(raw, decisions)
    if workers is None:
        workers = default_workers(sum(path.stat().st_size for path in out.glob("*.parquet")))
    try:
        for lines in each_result(_lines, _proofs(out, raw, build, reviewed), workers):
            yield from lines
    except UnreadableTableError as error:
        yield str(error)


def _proofs(out: Path, raw: Path, build: dict[str, Any], reviewed: Reviewed) -> Iterator[tuple[Any, ...]]:
    """What is to be proved, each by itself: a function, and its arguments."""
    places = window_places(out)
    for start in range(0, len(places), WINDOWS):
        yield window_problems, out, places[start : start + WINDOWS]
    yield linked_problems, out
    yield reviewed_problems, out, reviewed.decisions
    yield from ((csv_problems, out, name) for name in ROW_TYPES if ".csv" in suffixes(name))
    yield raw_problems, raw, out, build, reviewed.inputs


def _lines(_: Any, proof: Callable[..., Iterable[object]], *arguments: Any) -> list[str]:
    """The lines that a proof gives."""
    return list(map(str, proof(*arguments)))


def window_problems(out: Path, places: Iterable[Place]) -> Iterator[str]:
    """What is wrong in the rows of the documents of some windows."""
    for tables in windows(out, places):
        yield from document_problems(tables)


def table_problems(out: Path) -> Iterator[str]:
    """Parquet files that cannot be read or have other columns."""
    for name in TABLES:
        try:
            schema = pq.read_schema(out / f"{name}.parquet")
        except (OSError, pa.ArrowException) as error:
            yield f"{name}.parquet: cannot be read: {error}"
        else:
            if not schema.equals(arrow_schema(name)):
                yield f"{name}.parquet: columns or types are not those of the schema"


def document_problems(tables: Tables) -> Iterator[str]:
    """What is wrong in the rows of some documents: schema, rules, texts, ids, traces."""
    yield from map(str, problems({**tables, "rejects": _of_these(tables["rejects"])}))
    machine = tables
    try:
        machine = {**tables, "mentions": machine_table(tables["mentions"])}
    except ValueError as error:
        yield f"mentions machine: {error}"
    for proof in PROOFS:
        yield from map(str, proof(machine))


def _of_these(rejects: pa.Table) -> pa.Table:
    """Rejects that refer to documents of their own window: a record that came before names one of another."""
    others = pc.equal(rejects["reason"], DUPLICATE)
    ids = pc.if_else(others, pa.scalar(None, pa.string()), rejects["doc_id"])
    place = rejects.schema.get_field_index("doc_id")
    return rejects.set_column(place, rejects.schema.field(place), ids)


def linked_problems(out: Path) -> Iterator[Problem]:
    """What is wrong in the rows of the collection, and in the ids by which documents and rejects are known."""
    tables = {name: read_columns(out, name) for name in ("claims", "links", "conflicts")}
    light = {name: read_columns(out, name, columns) for name, columns in LIGHT.items()}
    found = [*schema_problems(tables, light)]
    for name, table in light.items():
        for field in columns(name):
            if field.name in table.column_names and field.refers in ("claims", "documents"):
                found += reference_problems(name, table, field, {**tables, **light})
        found += key_problems(name, table)
    yield from found
    if not found:
        for rule in (*RULES_OF_DAYS, *LINKED_RULES):
            yield from rule({**tables, **light} if rule in LINKED_RULES else tables)
    yield from collection_ids(light)


def reviewed_problems(out: Path, decisions: Sequence[Numbered]) -> Iterator[Problem]:
    """Rows that are not what the decisions make of them."""
    reviewed = read_columns(out, "mentions", ["reviewed"])["reviewed"]
    if decisions or reviewed.null_count < len(reviewed):
        tables = {name: read_columns(out, name) for name in ("documents", "mentions", "rejects")}
        try:
            yield from decision_problems(tables, decisions)
        except ValueError:  # the column `machine` is garbled, which was told before
            return


def file_problems(out: Path, build: dict[str, Any]) -> Iterator[Problem]:
    """Files that are missing or not the bytes that build.json notes, and a schema that this version does not have."""
    if not is_as_written(out):
        yield Problem(BUILD, "", "", "was changed after the build")
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


def csv_problems(out: Path, name: str) -> Iterator[Problem]:
    """What is wrong in a CSV file: it is not what the Parquet file makes it; timeline.csv, not what the tables make it."""
    try:
        same = file_digest(out / f"{name}.csv") == csv_digest(name, _pieces(out, name))
    except OSError as error:
        yield Problem(f"{name}.csv", "", "", f"cannot be read: {error}")
        return
    except (KeyError, StopIteration, TypeError, ValueError, IndexError):
        yield Problem("timeline.csv", "", "", "cannot be compared: the tables it is made from do not fit together")
        return
    if not same:
        yield from _csv_cells(out, name)


def csv_digest(name: str, pieces: Iterable[pa.Table]) -> str:
    """SHA-256 of the CSV file that rows give."""
    sink = _Digest()
    file = CsvFile(Path(f"{name}.csv"), arrow_schema(name), cast(BinaryIO, sink))
    for piece in pieces:
        file.write(piece)
    file.close()
    return sink.sha256.hexdigest()


class _Digest(io.RawIOBase):
    """A stream of which nothing is kept but its digest."""

    def __init__(self) -> None:
        self.sha256 = hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.sha256.update(data)
        return len(data)


def _pieces(out: Path, name: str) -> Iterator[pa.Table]:
    """A table in pieces, the timeline from those it is made of."""
    if name == "timeline":
        return _timeline(out)
    file = RowGroups(out / f"{name}.parquet")
    return (file.rows(start, start + ROW_GROUP) for start in range(0, file.count, ROW_GROUP))


def _csv_cells(out: Path, name: str) -> Iterator[Problem]:
    """The cells in which a CSV file differs from its table; a file of other bytes and the same cells is told so."""
    try:
        cells = read_csv(name, out / f"{name}.csv")
    except (OSError, ValueError, KeyError) as error:  # Arrow's errors are among them
        yield Problem(f"{name}.csv", "", "", f"cannot be read: {error}")
        return
    table = pa.concat_tables(_timeline(out)) if name == "timeline" else read_columns(out, name)
    found = list(differences(name, table, cells, f"{name}.csv"))
    yield from found or [Problem(f"{name}.csv", "", "", "has the right cells, but not as they are written")]


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


def _timeline(out: Path) -> Iterator[pa.Table]:
    claims, mentions, documents = (
        read_columns(out, name, columns)
        for name, columns in (("claims", None), ("mentions", LIGHT["mentions"]), ("documents", LIGHT["documents"]))
    )
    mentions = mentions.filter(mentions["claim_id"].is_valid())  # what was judged wrong is part of no claim
    ids = (numbers_of(whole(mentions, name)) for name in ("mention_id", "claim_id", "event_id"))
    conflicts = read_columns(out, "conflicts")
    rows = light_rows([conflicts], conflicts.column_names)
    copies = Copies(*(numbers_of(whole(documents, name)) for name in ("doc_id", "copy_group")))
    return timeline_tables(Stored([claims], Room()), Told(Stored([mentions], Room()), *ids), copies, rows)
