"""All parts -> the linked collection -> published tables; the only step that sees the whole collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.building.former import Former
from pipeline.building.gather import (
    LOOKED_AT,
    SHOWN,
    Sketches,
    StoredReadings,
    Unit,
    filled,
    looked_at,
    units_of,
    using_only,
    with_rejects,
    wrong_dates,
)
from pipeline.building.portions import Portion
from pipeline.building.reviewed import decided_tables, read_again, settle
from pipeline.garbage import no_search
from pipeline.inputs.source import PageMode
from pipeline.linking import find_links
from pipeline.output.croissant import write_croissant
from pipeline.output.package import write_build, write_package
from pipeline.output.parts import OF_DOCUMENTS, Part
from pipeline.output.publish import publishing, tidy
from pipeline.output.streams import write_table
from pipeline.output.timeline import timeline_rows
from pipeline.output.windows import read_columns
from pipeline.review.reviewing import Reviewed, Settled
from pipeline.tables import collection_tables, owned_names


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made: rows by table, rejects by stage and reason."""

    counts: dict[str, int]
    rejects: dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Origin:
    """What outputs were made with and from."""

    inputs: Mapping[str, str]
    """SHA-256 by path below RAW."""
    extractor: str
    html: PageMode


@no_search()
def publish(made: Sequence[tuple[Portion, Part]], reviewed: Reviewed, out: Path, origin: Origin) -> Summary:
    """Link the collection that the parts make and publish it in `out` as one. Raises TableError and PublishError."""
    units = units_of(made)
    settled = settle(units, reviewed.decisions)
    units = with_rejects(units, [*reviewed.rejects, *settled.rejects])

    tables = partial(_tables, units, settled)
    linked, columns = _linked(units, settled, tables)
    with publishing(out, owned_names) as folder:
        counts = {name: write_table(name, [linked.pop(name)], folder) for name in sorted(linked)}
        for name in OF_DOCUMENTS:
            counts[name] = write_table(name, filled(tables(name), columns.get(name, {})), folder)
        write_table("readings", tables("readings"), folder)
        write_package(folder)
        write_croissant(folder)
        write_build(folder, counts, origin.inputs, origin.extractor, origin.html)
    return Summary(dict(sorted(counts.items())), _rejects(unit.table("rejects") for unit in units))


def _tables(
    units: Sequence[Unit], settled: Settled, name: str, columns: Sequence[str] | None = None
) -> Iterator[pa.Table]:
    """A table of documents, or some columns of it, a unit after the other; people's decisions are applied."""
    if name == "mentions" and settled.decisions:
        return decided_tables((unit.table(name) for unit in units), settled)
    return (unit.table(name, columns) for unit in units)


def _linked(
    units: Sequence[Unit], settled: Settled, tables: Callable[..., Iterator[pa.Table]]
) -> tuple[dict[str, pa.Table], dict[str, dict[str, pa.Array]]]:
    """The tables of the collection, and the columns of documents and mentions that linking fills; no more stays in memory."""
    documents = looked_at(tables("documents", LOOKED_AT["documents"]), "documents")
    timexes = looked_at(wrong_dates(tables("timexes", LOOKED_AT["timexes"])), "timexes")
    wrong = pa.array([timex.timex_id for timex in timexes], pa.string())
    mentions = looked_at(using_only(tables("mentions", LOOKED_AT["mentions"]), wrong), "mentions")
    standing = [mention for mention in mentions if mention.reviewed != "wrong"]
    readings = StoredReadings(units, mentions, read_again(units, settled))
    found = find_links(documents, Sketches(units), standing, readings, timexes)
    for document in documents:
        document.copy_group = found.copies[document.doc_id]
    for mention, claim_id, event_id in zip(standing, found.claim_ids, found.event_ids, strict=True):
        mention.claim_id, mention.event_id = claim_id, event_id
    _show(mentions, tables("mentions", SHOWN))
    rows: dict[str, Sequence[Any]] = {name: getattr(found, name) for name in ("claims", "conflicts", "links")}
    rows["timeline"] = timeline_rows(found.claims, mentions, documents, found.conflicts)
    columns = {
        "documents": {"copy_group": _texts(documents, "copy_group")},
        "mentions": {name: _texts(mentions, name) for name in ("claim_id", "event_id")},
    }
    return collection_tables(rows), columns


def _texts(rows: Iterable[Any], name: str) -> pa.Array:
    return pa.array([getattr(row, name) for row in rows], pa.string())


def _show(mentions: Sequence[Any], tables: Iterable[pa.Table]) -> None:
    """Fill in what the timeline shows of mentions, which need not be in memory while they are linked."""
    rows = (row for table in tables for row in zip(*(table[name].to_pylist() for name in SHOWN), strict=True))
    for mention, (sentence, url) in zip(mentions, rows, strict=True):
        mention.sentence_text, mention.fragment_url = sentence, url


def published(former: Former | None, inputs: Mapping[str, str]) -> Summary | None:
    """What stands published, if a build from `inputs` would make nothing else."""
    if former is None or former.inputs != inputs or not former.is_whole():
        return None
    tidy(former.folder, owned_names)
    counts = {Path(name).stem: noted["rows"] for name, noted in former.outputs.items() if "rows" in noted}
    return Summary(dict(sorted(counts.items())), _rejects([read_columns(former.folder, "rejects")]))


def _rejects(tables: Iterable[pa.Table]) -> dict[tuple[str, str], int]:
    """How many rejects there are of each stage and reason, the most first."""
    counts: Counter[tuple[str, str]] = Counter()
    for table in tables:
        counts.update(zip(table["stage"].to_pylist(), table["reason"].to_pylist(), strict=True))
    return dict(counts.most_common())
