"""All parts -> the linked collection -> published tables; the only step that sees the whole collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.building.former import Former
from pipeline.building.gather import (
    Fill,
    Unit,
    UnitReadings,
    filled,
    standing,
    units_of,
    using,
    with_rejects,
    wrong_dates,
)
from pipeline.building.kept import AnyPart
from pipeline.building.portions import Portion
from pipeline.building.reviewed import decided_tables, read_again, settle
from pipeline.collection.room import Room, slices
from pipeline.collection.sketches import laid_down
from pipeline.collection.stored import Stored, ids_of, stored
from pipeline.garbage import no_search
from pipeline.inputs.source import PageMode
from pipeline.linking import LOOKED_AT, find_links
from pipeline.output.croissant import write_croissant
from pipeline.output.package import digests_in, write_build, write_package
from pipeline.output.parts import OF_DOCUMENTS
from pipeline.output.publish import publishing, tidy
from pipeline.output.streams import write_table
from pipeline.output.timelinetables import Copies, Told, timeline_tables
from pipeline.output.windows import read_columns
from pipeline.review.reviewing import Reviewed, Settled
from pipeline.tables import checked, collection_tables, owned_names


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
def publish(
    made: Sequence[tuple[Portion, AnyPart]], reviewed: Reviewed, out: Path, origin: Origin, folder: Path
) -> Summary:
    """Link the collection that the parts make and publish it in `out` as one; `folder` is for what waits on disk.

    Raises TableError and PublishError.
    """
    units = units_of(made, Room(folder))
    settled = settle(units, reviewed.decisions)
    units = with_rejects(units, [*reviewed.rejects, *settled.rejects])

    tables = partial(_tables, units, settled)
    linked, columns = _linked(units, settled, tables, folder)
    with publishing(out, owned_names) as staged:
        counts = {name: write_table(name, linked.pop(name), staged) for name in sorted(linked)}
        for name in OF_DOCUMENTS:
            counts[name] = write_table(name, filled(tables(name), columns.get(name, {})), staged)
        for name in ("readings", "sketches"):
            write_table(name, tables(name), staged)
        digests = digests_in(staged)
        write_package(staged, digests)
        write_croissant(staged, digests)
        write_build(staged, counts, digests, origin.inputs, origin.extractor, origin.html)
    return Summary(dict(sorted(counts.items())), _rejects(unit.table("rejects") for unit in units))


def _tables(
    units: Sequence[Unit], settled: Settled, name: str, columns: Sequence[str] | None = None
) -> Iterator[pa.Table]:
    """A table of documents, or some columns of it, a unit after the other; people's decisions are applied."""
    if name == "mentions" and settled.decisions:
        return decided_tables((unit.table(name) for unit in units), settled)
    return (unit.table(name, columns) for unit in units)


def _linked(
    units: Sequence[Unit], settled: Settled, tables: Callable[..., Iterator[pa.Table]], folder: Path
) -> tuple[dict[str, Iterable[pa.Table]], dict[str, dict[str, Fill]]]:
    """The tables of the collection in pieces, and the columns of documents and mentions that linking fills."""
    room = Room(folder)
    documents = stored(tables("documents", LOOKED_AT["documents"]), room)
    sketches = laid_down(tables("sketches"), room)
    timexes = wrong_dates(tables("timexes", LOOKED_AT["timexes"]))
    dated = using(standing(tables("mentions", ("mention_id", "timex_ids", "reviewed"))), timexes)
    mentions = stored(standing(tables("mentions", LOOKED_AT["mentions"])), room)
    readings = UnitReadings(units, partial(tables, "mentions", ("mention_id", "reviewed")), read_again(units, settled))
    places = room.joined(_places(documents, mentions), np.int64)
    found = find_links(documents, sketches, mentions, places, readings, timexes, dated)
    told = Told(mentions, found.mention_ids, found.claim_ids, found.event_ids)
    doc_ids = documents.numbers("doc_id")
    written = collection_tables(found.claims, found.links, found.conflicts)
    copies = Copies(doc_ids, room.joined((doc_ids[found.copies[rows]] for rows in slices(len(doc_ids))), np.uint64))
    written["timeline"] = checked("timeline", timeline_tables(found.claims, told, copies, found.conflicts))
    return written, {
        "documents": {"copy_group": lambda rows: ids_of("d", copies.groups[rows])},
        "mentions": {
            "claim_id": lambda rows: ids_of("c", found.claim_ids[rows]),
            "event_id": lambda rows: ids_of("e", found.event_ids[rows]),
        },
    }


def _places(documents: Stored, mentions: Stored) -> Iterator[np.ndarray]:
    """The place of each mention's document among all; both come in the same units."""
    columns = zip(documents.stretches(), documents.columns("doc_id"), mentions.columns("doc_id"), strict=True)
    for own, doc_ids, of_mentions in columns:
        yield pc.index_in(of_mentions, value_set=doc_ids).to_numpy().astype(np.int64) + own.start


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
