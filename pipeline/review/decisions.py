"""A decision of a person about one row, as it stands in `decisions.csv`. The columns are defined here and nowhere else.

A row is named by its evidence, never by its id or place in a table, so that a decision survives another extraction.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal, get_args

Verdict = Literal["right", "wrong", "corrected"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of `decisions.csv`; every cell is a text, empty where there is nothing to say."""

    decision: str
    """One of `VERDICTS`."""
    source_id: str
    url: str
    role: str
    sentence_text: str
    claim_text: str
    event: str
    when_text: str
    claimant_text: str
    occurrence: str
    """0, 1, ...: which of several rows of the document with the same evidence."""
    start: str
    """This and the next three: what the machine said when the row was reviewed."""
    end: str
    claimant_name: str
    factuality: str
    new_start: str
    """This and the next four: only in `corrected`; empty where the machine was right."""
    new_end: str
    new_claimant_name: str
    new_factuality: str
    new_claim_text: str
    note: str


VERDICTS: tuple[str, ...] = get_args(Verdict)
COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(Decision))
EVIDENCE: tuple[str, ...] = COLUMNS[COLUMNS.index("source_id") : COLUMNS.index("occurrence") + 1]
"""What names the row."""
MACHINE: tuple[str, ...] = COLUMNS[COLUMNS.index("start") : COLUMNS.index("factuality") + 1]
