"""The tables of a build, as the page needs them: rows as dictionaries, looked up by what connects them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from pipeline.frozen import frozen
from pipeline.output.csvfile import read_csv
from pipeline.output.package import read_build

Row = dict[str, Any]


@frozen
class Collection:
    """A build's rows; every table in its published order."""

    timeline: list[Row]
    """One row an event."""
    mentions: list[Row]
    documents: dict[str, Row]
    """By doc_id, as the next three."""
    texts: dict[str, str]
    blocks: dict[str, list[tuple[int, int]]]
    timexes: dict[str, dict[str, Row]]
    """The time expressions of a document by their ids."""
    claims: dict[str, Row]
    """By claim_id."""
    conflicts: dict[str, list[Row]]
    """By event_id."""
    page_conflicts: dict[str, list[Row]]
    """By doc_id: days of publication that a page gives beside each other."""

    def told(self) -> dict[str, list[Row]]:
        """The mentions of each event; those that a person found wrong belong to none."""
        return _by_event(self.mentions)

    def main(self) -> dict[str, str]:
        """By event_id, the mention that the timeline shows."""
        shown = {row["mention_id"] for row in self.timeline}
        return {row["event_id"]: row["mention_id"] for row in self.mentions if row["mention_id"] in shown}


def read_collection(out: Path) -> Collection:
    """The build in `out`; raises NoBuildError where it holds none, OSError where a table cannot be read."""
    read_build(out)
    conflicts = _rows(out, "conflicts")
    blocks: dict[str, list[tuple[int, int]]] = defaultdict(list)
    timexes: dict[str, dict[str, Row]] = defaultdict(dict)
    for block in _rows(out, "blocks"):
        blocks[block["doc_id"]].append((block["char_start"], block["char_end"]))
    for timex in _rows(out, "timexes"):
        timexes[timex["doc_id"]][timex["timex_id"]] = timex
    return Collection(
        timeline=read_csv("timeline", out / "timeline.csv").to_pylist(),
        mentions=_rows(out, "mentions"),
        documents={row["doc_id"]: row for row in _rows(out, "documents")},
        texts={row["doc_id"]: row["text"] for row in _rows(out, "texts")},
        blocks=blocks,
        timexes=timexes,
        claims={row["claim_id"]: row for row in _rows(out, "claims")},
        conflicts=_by_event(conflicts),
        page_conflicts=_of_pages(row for row in conflicts if not row["mention_ids"]),
    )


def _rows(out: Path, table: str) -> list[Row]:
    rows: list[Row] = pq.read_table(out / f"{table}.parquet").to_pylist()
    return rows


def _by_event(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["event_id"]:
            found[row["event_id"]].append(row)
    return found


def _of_pages(conflicts: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in conflicts:
        for doc_id in row["doc_ids"]:
            found[doc_id].append(row)
    return found
