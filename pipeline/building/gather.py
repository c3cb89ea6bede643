"""Parts -> the collection: what is linked of it is read into memory, column by column; all else stays on disk.

The rows come in units, in the published order: those of a portion, or of a cut file one range of doc_id after the other. A
record whose id and text came before in another portion is dropped here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import groupby

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.building.kept import AnyPart
from pipeline.building.portions import Portion
from pipeline.collection.conflicts import WRONG_DATES
from pipeline.collection.grouping import hash_places
from pipeline.collection.room import Ranges, Room
from pipeline.documents import DUPLICATE, duplicate
from pipeline.linking import LOOKED_AT
from pipeline.output.check import flatten
from pipeline.output.light import light_rows
from pipeline.output.parts import bucket_of, schema_of
from pipeline.output.windows import chosen, taken
from pipeline.schema import Reject, Timex
from pipeline.tables import arrow_table

DOCUMENTS = 1000
"""Documents of a part, nearly."""
SORTED_BY = {"rejects": ("file_path", "doc_id", "record", "char_start", "reject_id")}


@dataclass(frozen=True)
class Unit:
    """Rows that are sorted together."""

    pieces: tuple[tuple[AnyPart, int], ...]
    """Parts, and the range of doc_id in each."""
    dropped: dict[AnyPart, set[str]] = field(default_factory=dict)
    """doc_ids that came before, by part."""
    again: tuple[Reject, ...] = ()
    """Their rejects."""

    def table(self, name: str, columns: Sequence[str] | None = None) -> pa.Table:
        """Its rows of a table, or some columns of them, in the published order."""
        wanted = columns and list(dict.fromkeys((*columns, *_sort_keys(name))))
        found = [self._kept(name, part, part.table(name, bucket, wanted)) for part, bucket in self.pieces]
        whole = self._sorted(name, found)
        return whole.select(list(columns)) if columns else whole

    def _kept(self, name: str, part: AnyPart, table: pa.Table) -> pa.Table:
        if part not in self.dropped:
            return table
        dropped = pc.is_in(table["doc_id"], value_set=pa.array(sorted(self.dropped[part])))
        if name == "rejects":
            dropped = pc.and_(dropped, pc.not_equal(table["reason"], DUPLICATE))
        return chosen(table, pc.invert(dropped))

    def _sorted(self, name: str, tables: list[pa.Table]) -> pa.Table:
        if name == "rejects" and self.again:
            tables = [*tables, arrow_table("rejects", self.again)]
        if len(tables) < 2:
            return tables[0] if tables else schema_of(name).empty_table()
        keys = [(column, "ascending", "at_start") for column in _sort_keys(name)]
        whole = pa.concat_tables(tables)
        return taken(whole, pc.sort_indices(whole, sort_keys=keys).to_numpy())


def _sort_keys(name: str) -> tuple[str, ...]:
    return SORTED_BY.get(name, ("doc_id",))


def units_of(made: Iterable[tuple[Portion, AnyPart]], room: Room) -> list[Unit]:
    """The units of all parts, which come in the order of the files; one at least."""
    runs = [[part for _, part in group] for _, group in groupby(_enumerate_runs(made), key=lambda item: item[0])]
    dropped, again = _came_before(runs, room)
    units = [
        Unit(
            tuple((part, bucket) for part in run),
            {part: dropped[part] for part in run if part in dropped},
            tuple(row for row in again[number] if bucket_of(row.doc_id or "", run[0].buckets) == bucket),
        )
        for number, run in enumerate(runs)
        for bucket in range(run[0].buckets)
    ]
    return units or [Unit(())]


def with_rejects(units: list[Unit], rejects: list[Reject]) -> list[Unit]:
    """The units with rejects of no document, each where the order of the files puts it."""
    if not rejects:
        return units
    first = [_first_path(unit) for unit in units]
    added: dict[int, list[Reject]] = defaultdict(list)
    for row in rejects:
        added[max(bisect_right(first, row.file_path) - 1, 0)].append(row)
    return [replace(unit, again=(*unit.again, *added[n])) for n, unit in enumerate(units)]


def _first_path(unit: Unit) -> str:
    """The first file that a unit has rows of; '' where it has none."""
    paths = [unit.table(name)["file_path"] for name in ("documents", "rejects")]
    return min((str(column[0]) for column in paths if len(column)), default="")


def _enumerate_runs(made: Iterable[tuple[Portion, AnyPart]]) -> Iterator[tuple[int, AnyPart]]:
    """Each part with the number of its run: parts of one cut file make a run, every other part is one."""
    number, last = -1, ""
    for portion, part in made:
        name = "" if portion.whole else portion.files[0][0]
        if not name or name != last:
            number += 1
        last = name
        yield number, part


def _came_before(runs: list[list[AnyPart]], room: Room) -> tuple[dict[AnyPart, set[str]], dict[int, list[Reject]]]:
    """doc_ids to be dropped by part, and the rejects that take their place by run."""
    parts = [(number, part) for number, run in enumerate(runs) for part in run]
    found = Ranges(room, len(parts) * DOCUMENTS, (np.uint64, np.uint64, np.int32))
    for place, (_, part) in enumerate(parts):
        ids, records = _ids_and_records(part)
        found.add(hash_places(ids, found.count), ids, records, np.full(len(ids), place))
    numbers = np.array([number for number, _ in parts], dtype=np.int64)
    later = sorted({pair for ids, records, places in found for pair in _later(ids, records, places, numbers)})
    dropped: dict[AnyPart, set[str]] = defaultdict(set)
    again: dict[int, list[Reject]] = defaultdict(list)
    for place, doc_id in later:
        number, part = parts[place]
        dropped[part].add(doc_id)
        again[number].append(_again(part, doc_id))
    return dropped, again


def _later(ids: np.ndarray, records: np.ndarray, places: np.ndarray, numbers: np.ndarray) -> Iterator[tuple[int, str]]:
    """Part, by its place, and doc_id of the documents that came before; `numbers` of the runs of parts."""
    order = np.lexsort((places, records, numbers[places], ids))
    later = order[1:][ids[order][1:] == ids[order][:-1]]
    yield from ((int(places[row]), f"d{int(ids[row]):016x}") for row in later)


def _ids_and_records(part: AnyPart) -> tuple[np.ndarray, np.ndarray]:
    """The doc_ids of a part as numbers, and the places of the documents in their file (0: it is the file)."""
    tables = [part.table("documents", bucket, ["doc_id", "record"]) for bucket in range(part.buckets)]
    table = pa.concat_tables(tables)
    ids = [int(doc_id[1:], 16) for doc_id in table["doc_id"].to_pylist()]
    return np.array(ids, np.uint64), pc.fill_null(table["record"], 0).to_numpy().astype(np.uint64)


def _again(part: AnyPart, doc_id: str) -> Reject:
    table = part.table("documents", bucket_of(doc_id, part.buckets))
    (row,) = table.filter(pc.equal(table["doc_id"], doc_id)).to_pylist()
    return duplicate(row["file_path"], row["record"], doc_id, row["source_id"])


# --- what is linked ---------------------------------------------------------------------------------------------------


def standing(mentions: Iterable[pa.Table]) -> Iterator[pa.Table]:
    """The mentions that no person found wrong."""
    for table in mentions:
        yield chosen(table, _stands(table))


def _stands(mentions: pa.Table) -> pa.ChunkedArray:
    """Whether no person found it wrong, for each mention."""
    return pc.not_equal(pc.fill_null(mentions["reviewed"], ""), "wrong")


def wrong_dates(timexes: Iterable[pa.Table]) -> list[Timex]:
    """The time expressions that contradict themselves."""
    found = []
    for table in timexes:
        wrong = [pc.starts_with(table["reason"], kind) for kind in WRONG_DATES]
        found.append(table.filter(reduce(pc.or_, wrong)))
    return light_rows(found, LOOKED_AT["timexes"])


def using(mentions: Iterable[pa.Table], timexes: Sequence[Timex]) -> dict[str, list[str]]:
    """The mentions that are dated by each of some time expressions; columns `mention_id` and `timex_ids`."""
    wanted, found = pa.array([timex.timex_id for timex in timexes], pa.string()), defaultdict(list)
    for table in mentions:
        items, rows = flatten(table, "timex_ids")
        known = pc.is_in(items, value_set=wanted)
        told = table["mention_id"].take(rows.filter(known)).to_pylist()
        for timex_id, mention_id in zip(items.filter(known).to_pylist(), told, strict=True):
            found[timex_id].append(mention_id)
    return found


class UnitReadings:
    """The readings of some mentions, read from disk as often as they are asked for."""

    def __init__(self, units: Sequence[Unit], mentions: Callable[[], Iterable[pa.Table]], others: pa.Table) -> None:
        """`mentions`: columns `mention_id` and `reviewed` of the units' mentions; the readings of those that a person found
        wrong are left out, and `others`, which have a mention_id, take the place of what is stored."""
        self._units = units
        self._mentions = mentions
        self._others = others

    def of(self, *columns: str) -> Iterator[pa.Table]:
        """Some columns of each unit."""
        for unit, mentions in zip(self._units, self._mentions(), strict=True):
            table = unit.table("readings", columns)
            yield chosen(_replaced(table, mentions["mention_id"], self._others), _stands(mentions))


def _replaced(table: pa.Table, ids: pa.ChunkedArray, others: pa.Table) -> pa.Table:
    """The rows of a table, which have these ids, and those of `others` in place of rows with the same."""
    if not len(others) or not pc.any(pc.is_in(ids, value_set=others["mention_id"].combine_chunks())).as_py():
        return table
    places = pc.index_in(ids, value_set=others["mention_id"].combine_chunks())
    whole = pa.concat_tables([table, others.select(table.column_names)])
    return whole.take(pc.coalesce(pc.add(places, len(table)), pa.array(range(len(table)), pa.int32())))


Fill = Callable[[slice], pa.Array]
"""Gives the cells of some rows of a column."""


def filled(tables: Iterable[pa.Table], columns: Mapping[str, Fill]) -> Iterator[pa.Table]:
    """The tables with what linking found, `columns` by name; rows that a person found wrong have no part in it: rows are
    counted without them."""
    done = 0
    for table in tables:
        chosen = _stands(table).to_numpy() if "reviewed" in table.column_names else np.ones(len(table), bool)
        rows = slice(done, done + int(chosen.sum()))
        for column, cells in columns.items():
            place = table.schema.get_field_index(column)
            own = cells(rows).take(pa.array(np.cumsum(chosen) - 1, mask=~chosen))
            table = table.set_column(place, table.schema.field(place), own)
        done = rows.stop
        yield table
