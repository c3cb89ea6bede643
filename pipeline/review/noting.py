"""Rows -> decisions about them: the evidence that finds each row again, filled in from the row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from pipeline.review.decisions import COLUMNS, EVIDENCE, MACHINE, Decision
from pipeline.review.finding import evidence, in_order
from pipeline.schema import Document, Mention, Reviewed

COPIED = tuple(name for name in (*EVIDENCE, *MACHINE) if name in Mention.__dataclass_fields__)


def decisions_about(
    document: Document, mentions: Iterable[Mention], decision: Reviewed = "right", **given: Any
) -> Iterator[tuple[Mention, Decision]]:
    """Each row of a document, as the machine made it, with a decision about it; `given` are further columns of the decision."""
    counted: Counter[Hashable] = Counter()
    empty: dict[str, Any] = dict.fromkeys(COLUMNS)
    for row in sorted(mentions, key=in_order):
        own = evidence(row)
        copied = {name: getattr(row, name) for name in COPIED}
        known = {"decision": decision, "url": document.url, "occurrence": counted[own]}
        yield row, Decision(**(empty | copied | known | given))
        counted[own] += 1
