"""Two builds compared: rows added, removed and changed, why, and what became of the ids of claims and events.

Rows are matched by their key; ids are hashes of documents and offsets, never of results, so that a changed result is a changed
row. Only claims and events are named by what is in them: the claim of the most common mentions is the same claim.

Why a row differs: `schema` (other columns), `input` (its document came, went or has another raw record), `extractor` (the same
document read by other rules or libraries), `collection` (the same document and rules, other documents around it).
"""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, TextIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.output.columns import key
from pipeline.output.csvfile import plain_cells
from pipeline.output.package import read_build
from pipeline.output.rules import differ
from pipeline.schema import TABLES

Change = Literal["added", "removed", "changed", "renamed", "merged", "split"]
Why = Literal["schema", "input", "extractor", "collection"]
MAPPED = {"claims": "claim_id", "events": "event_id"}
"""Ids that are mapped from the old build to the new."""
# Columns that follow from others in the table or are told by the mapping of ids.
FOLLOWING = {"documents": {"extractor"}, "texts": {"text"}}
IDS = {"claim_id", "event_id", "other_claim_id"}
COMPARED = [name for name in TABLES if name not in ("links", "texts")]


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that differs; for claims and events that go by another id, the ids they go by now."""

    table: str
    change: Change
    id: str
    why: Why
    columns: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    """Column -> value before and after; of added and removed rows what a person knows them by."""
    new_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Build:
    """A build's tables, cells as in CSV, and what it was made with."""

    folder: Path
    about: dict[str, Any]

    def table(self, name: str) -> pa.Table:
        return pq.read_table(self.folder / f"{name}.parquet")


def differences(old: Path, new: Path) -> Iterator[Difference]:
    """All differences, table by table. Raises NoBuildError where a folder holds no build."""
    before, after = _Build(old, read_build(old)), _Build(new, read_build(new))
    yield from _schema(before, after)
    causes = _Causes(before, after)
    for name in COMPARED:
        if name != "claims":
            yield from _rows(name, before.table(name), after.table(name), causes)
    mentions = _paired(before.table("mentions"), after.table("mentions"))
    claims: dict[str, str] = {}
    for name, column in MAPPED.items():
        for renamed in _mapped(name, mentions[f"{column}_old"], mentions[f"{column}_new"], causes):
            if renamed.change == "renamed" and name == "claims":
                claims[renamed.id] = renamed.new_ids[0]
            yield renamed
    yield from _claims(before.table("claims"), after.table("claims"), claims, causes)


def _schema(before: _Build, after: _Build) -> Iterator[Difference]:
    for name in TABLES:
        one, two = (set(pq.read_schema(build.folder / f"{name}.parquet").names) for build in (before, after))
        for column in sorted(one ^ two):
            yield Difference(name, "added" if column in two else "removed", column, "schema")


class _Causes:
    """Why rows of a document differ."""

    def __init__(self, before: _Build, after: _Build) -> None:
        self._records = [self._read(build.table("documents")) for build in (before, after)]
        same = ("extractor", "html", "schema")
        self._program = all(before.about.get(name) == after.about.get(name) for name in same)

    @staticmethod
    def _read(documents: pa.Table) -> dict[str, tuple[str, ...]]:
        columns = ("record_sha256", "file_path", "record")
        rows = zip(*(documents[name].to_pylist() for name in ("doc_id", *columns)), strict=True)
        return {doc_id: about for doc_id, *about in rows}  # type: ignore[misc]

    def of(self, doc_id: str | None) -> Why:
        """Why a row of a document differs; of a row of no document, where None is given."""
        one, two = (records.get(doc_id or "") for records in self._records)
        if one != two or (doc_id is not None and one is None):
            return "input"
        return self.of_collection() if doc_id is None else "extractor" if not self._program else "collection"

    def of_collection(self) -> Why:
        """Why a row of several documents differs."""
        if not self._program:
            return "extractor"
        return "input" if self._records[0] != self._records[1] else "collection"


# --- rows ---------------------------------------------------------------------------------------------------------------


def _rows(name: str, old: pa.Table, new: pa.Table, causes: _Causes) -> Iterator[Difference]:
    ids_old, ids_new = _ids(name, old), _ids(name, new)
    yield from _alone(name, "removed", old, ids_old, ids_new, causes)
    yield from _alone(name, "added", new, ids_new, ids_old, causes)
    places = pc.index_in(ids_new, value_set=ids_old)
    common = pc.is_valid(places)
    yield from _changed(name, old.take(places.filter(common)), new.filter(common), causes)


def _ids(name: str, table: pa.Table) -> pa.Array:
    """The key of each row as one text."""
    parts = [pc.fill_null(table[column].cast(pa.string()), "") for column in key(name)]
    joined = parts[0] if len(parts) == 1 else pc.binary_join_element_wise(*parts, " ")
    return joined.combine_chunks()


def _alone(
    name: str, change: Change, table: pa.Table, ids: pa.Array, others: pa.Array, causes: _Causes
) -> Iterator[Difference]:
    alone = pc.invert(pc.is_in(ids, value_set=others))
    known = [column for column in KNOWN_BY.get(name, key(name)) if column in table.column_names]
    rows = plain_cells(table.filter(alone).select(known)).to_pylist()
    documents = _documents(name, table.filter(alone))
    for row_id, row, doc_id in zip(ids.filter(alone).to_pylist(), rows, documents, strict=True):
        values = {column: (value, None) if change == "removed" else (None, value) for column, value in row.items()}
        yield Difference(name, change, row_id, causes.of(doc_id), values)


def _changed(name: str, old: pa.Table, new: pa.Table, causes: _Causes) -> Iterator[Difference]:
    """Differences of rows that are paired, row by row."""
    passed_over = FOLLOWING.get(name, set()) | IDS | set(key(name))
    names = [column for column in new.column_names if column in old.column_names and column not in passed_over]
    old, new = plain_cells(old), plain_cells(new)
    changed: dict[int, dict[str, tuple[Any, Any]]] = defaultdict(dict)
    for column in names:
        for place in pc.indices_nonzero(differ(old[column], new[column])).to_pylist():
            changed[place][column] = old[column][place].as_py(), new[column][place].as_py()
    ids, documents = _ids(name, new), _documents(name, new)
    for place, columns in sorted(changed.items()):
        yield Difference(name, "changed", ids[place].as_py(), causes.of(documents[place]), columns)


# What a person knows a row by.
KNOWN_BY = {
    "mentions": ("claim_text", "start", "end", "claimant_name"),
    "claims": ("claim_text", "start", "end"),
    "documents": ("file_path", "record", "title"),
    "timexes": ("text", "start", "end"),
    "rejects": ("file_path", "text", "reason"),
    "conflicts": ("kind", "explanation"),
}


def _documents(name: str, table: pa.Table) -> list[str | None]:
    found: list[str | None] = table["doc_id"].to_pylist() if "doc_id" in table.column_names else [None] * table.num_rows
    return found


# --- ids that move ------------------------------------------------------------------------------------------------------


def _paired(old: pa.Table, new: pa.Table) -> dict[str, list[str]]:
    """Claim and event of the mentions that both builds have, before and after."""
    places = pc.index_in(new["mention_id"], value_set=old["mention_id"].combine_chunks())
    common = pc.is_valid(places)
    before, after = old.take(places.filter(common)), new.filter(common)
    return {
        f"{column}_{when}": table[column].to_pylist()
        for column in MAPPED.values()
        for when, table in (("old", before), ("new", after))
    }


def _mapped(name: str, before: list[str], after: list[str], causes: _Causes) -> Iterator[Difference]:
    """What became of each id that goes by another now: renamed, split in several, or merged with others."""
    became: dict[str, Counter[str]] = defaultdict(Counter)
    came_from: dict[str, set[str]] = defaultdict(set)
    for one, two in zip(before, after, strict=True):
        became[one][two] += 1
        came_from[two].add(one)
    for one, targets in sorted(became.items()):
        if list(targets) == [one] and len(came_from[one]) == 1:
            continue
        new_ids = tuple(target for target, _ in sorted(targets.items(), key=lambda item: (-item[1], item[0])))
        change: Change = "split" if len(targets) > 1 else "merged" if len(came_from[new_ids[0]]) > 1 else "renamed"
        yield Difference(name, change, one, causes.of_collection(), {}, new_ids)


def _claims(old: pa.Table, new: pa.Table, renamed: Mapping[str, str], causes: _Causes) -> Iterator[Difference]:
    """Claims, old ones by the ids they go by now."""
    place = old.schema.get_field_index("claim_id")
    ids = pa.array([renamed.get(claim_id, claim_id) for claim_id in old["claim_id"].to_pylist()], pa.string())
    yield from _rows("claims", old.set_column(place, old.schema.field(place), ids), new, causes)


# --- told ---------------------------------------------------------------------------------------------------------------


def write_json(found: Iterable[Difference], stream: TextIO) -> None:
    """One JSON object a line."""
    for item in found:
        stream.write(json.dumps(asdict(item), ensure_ascii=False, default=str) + "\n")


def write_csv(found: Iterable[Difference], stream: TextIO) -> None:
    """A line for each column of each row that differs."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["table", "change", "id", "why", "column", "old", "new"])
    for item in found:
        about = (item.table, item.change, item.id, item.why)
        if not item.columns:
            writer.writerow([*about, "", item.id if item.new_ids else "", " ".join(item.new_ids)])
        for column, (before, after) in item.columns.items():
            writer.writerow([*about, column, *("" if value is None else value for value in (before, after))])


def tell(found: Iterable[Difference], most: int) -> Iterator[str]:
    """Lines for people: how many rows of each table differ and why, and the first `most` of each kind."""
    kinds: dict[tuple[str, Change], list[Difference]] = defaultdict(list)
    counts: Counter[tuple[str, Change, Why]] = Counter()
    for item in found:
        counts[item.table, item.change, item.why] += 1
        if len(kinds[item.table, item.change]) < most:
            kinds[item.table, item.change].append(item)
    if not counts:
        yield "no differences"
    for (table, change), items in kinds.items():
        reasons = {why: number for (t, c, why), number in counts.items() if (t, c) == (table, change)}
        total = sum(reasons.values())
        yield f"{table}: {total} {change} ({', '.join(f'{why}: {number}' for why, number in sorted(reasons.items()))})"
        yield from (f"  {_line(item)}" for item in items)
        if total > len(items):
            yield f"  ... and {total - len(items)} more"


def _line(item: Difference) -> str:
    if item.new_ids:
        return f"{item.id} → {', '.join(item.new_ids)}"
    if item.change == "changed":
        return f"{item.id} " + "; ".join(f"{c}: {_short(a)} → {_short(b)}" for c, (a, b) in item.columns.items())
    values = (before if after is None else after for before, after in item.columns.values())
    return " · ".join([item.id, *(_short(value) for value in values if value is not None)])


def _short(value: Any, most: int = 70) -> str:
    text = "null" if value is None else " ".join(str(value).split())
    return text if len(text) <= most else text[: most - 1] + "…"
