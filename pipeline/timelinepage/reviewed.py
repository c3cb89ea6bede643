"""What the page needs to write `decisions.csv`: the cells that name each row, and the decisions that the build has applied.

The page's file takes the place of the one that the build read, so it must hold those decisions too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pipeline.review.applying import machine_row
from pipeline.review.decisions import COLUMNS, CORRECTIONS, EVIDENCE, MACHINE, Decision
from pipeline.review.noting import decisions_about
from pipeline.schema import Document, Mention
from pipeline.timelinepage.collection import Collection

NAMED = (*EVIDENCE, *MACHINE)


def row_cells(collection: Collection) -> dict[str, list[str]]:
    """By mention_id, the cells in the columns `NAMED`: the row's evidence and what the machine said."""
    return {row.mention_id: [_cell(getattr(about, name)) for name in NAMED] for row, about in _about(collection)}


def applied_decisions(collection: Collection) -> list[list[str]]:
    """The decisions that the build applied, each as cells in the order of `COLUMNS`."""
    return [
        [_cell(getattr(_decided(row, about), name)) for name in COLUMNS]
        for row, about in _about(collection)
        if row.reviewed
    ]


def _about(collection: Collection) -> Iterator[tuple[Mention, Decision]]:
    """Every mention with what a decision about it says of the machine's row."""
    by_document: dict[str, list[Mention]] = defaultdict(list)
    for row in collection.mentions:
        by_document[row["doc_id"]].append(Mention(**row))
    for doc_id, stored in by_document.items():
        by_id = {row.mention_id: row for row in stored}
        for machine, about in decisions_about(Document(**collection.documents[doc_id]), map(machine_row, stored)):
            yield by_id[machine.mention_id], about


def _decided(row: Mention, about: Decision) -> Decision:
    """The decision that made the row what it is; a correction that the machine has caught up with is `right`."""
    assert row.reviewed
    changed: dict[str, Any] = {name: getattr(row, name.removeprefix("new_")) for name in CORRECTIONS}
    changed = {name: value for name, value in changed.items() if value != getattr(about, name.removeprefix("new_"))}
    if row.reviewed == "corrected" and changed:
        return replace(about, decision="corrected", note=row.review_note, **changed)
    confirmed = {name: getattr(row, name) for name in MACHINE} if row.reviewed != "wrong" else {}
    return replace(about, decision="wrong" if row.reviewed == "wrong" else "right", note=row.review_note, **confirmed)


def _cell(value: Any) -> str:
    return "" if value is None else str(value)
