"""`decisions.csv`: what people decided about rows, one decision a line; read, checked and written here.

The columns are the fields of `Decision`, in order; whoever writes such a file takes them from here. A decision names its row by
evidence (document, role, sentence, claim, event and time words), never by id or row number, so that it outlives a new build.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_args

from pipeline.frozen import frozen
from pipeline.model import make_id
from pipeline.output.columns import Field, row_columns
from pipeline.output.csvfile import GUARD, GUARDED
from pipeline.schema import Column, Factuality, Reject, Reviewed, Role

FILE_NAME = "decisions.csv"
INPUT_NAME = f"../{FILE_NAME}"
"""How `build.json` and `rejects` name the file: beside RAW, so that no document can have this path."""


@frozen
class Decision:
    """What one person decided about one row, with the evidence that finds the row again."""

    decision: Annotated[Reviewed, Column("right, wrong, or corrected by the columns that start with new_")]
    source_id: Annotated[str | None, Column("The document's source_id; this or url must be given")]
    url: Annotated[str | None, Column("The document's address")]
    role: Annotated[Role, Column("The row's role")]
    sentence_text: Annotated[str, Column("The row's sentence_text")]
    claim_text: Annotated[str, Column("The row's claim_text")]
    event: Annotated[str | None, Column("The row's event")]
    when_text: Annotated[str | None, Column("The row's when_text")]
    claimant_text: Annotated[str | None, Column("The row's claimant_text")]
    occurrence: Annotated[int | None, Column("Which of several rows of the document with the same evidence, from 0")]
    start: Annotated[
        date | None,
        Column("First day that the machine gave at the review; this and the next three: all or none"),
    ]
    end: Annotated[date | None, Column("Last day that it gave")]
    claimant_name: Annotated[str | None, Column("Claimant that it gave")]
    factuality: Annotated[Factuality | None, Column("Factuality that it gave")]
    new_start: Annotated[date | None, Column("The right first day; empty: not corrected")]
    new_end: Annotated[date | None, Column("The right last day; empty: not corrected")]
    new_claimant_name: Annotated[str | None, Column("The right claimant; empty: not corrected")]
    new_factuality: Annotated[Factuality | None, Column("The right factuality; empty: not corrected")]
    new_claim_text: Annotated[str | None, Column("The claim in the person's words; empty: not corrected")]
    note: Annotated[str | None, Column("What the person adds")]


FIELDS: tuple[Field, ...] = row_columns(Decision)
COLUMNS: tuple[str, ...] = tuple(field.name for field in FIELDS)
VERDICTS: tuple[str, ...] = get_args(Reviewed)
EVIDENCE = COLUMNS[COLUMNS.index("source_id") : COLUMNS.index("occurrence") + 1]
"""What names the row; `Document` and `Mention` have all but the last under the same names."""
MACHINE = COLUMNS[COLUMNS.index("start") : COLUMNS.index("factuality") + 1]
"""What the machine said of it; `Mention` has these under the same names."""
CORRECTIONS = tuple(name for name in COLUMNS if name.startswith("new_"))


class Numbered(NamedTuple):
    """A decision and the line of the file it starts in, from 1."""

    line: int
    decision: Decision


class DecisionsError(ValueError):
    """A file is no table of decisions at all; the message says what to do."""


def read_decisions(path: Path) -> tuple[list[Numbered], list[Reject]]:
    """The decisions in a file, and a reject with line and reason for each line that is none.

    Comma, semicolon or tab; a byte order mark and blank lines are skipped. Raises DecisionsError where no line can be read,
    OSError where the file cannot.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecisionsError(f"{path}: not UTF-8 (byte {error.start}); save it as “CSV UTF-8”") from error
    found: list[Numbered] = []
    rejects: list[Reject] = []
    lines = _lines(path, text)
    _, header = next(lines, (0, []))
    missing = [field.name for field in FIELDS if not field.nullable and field.name not in header]
    if missing:
        raise DecisionsError(f"{path}: no column {missing[0]!r}; the first line must name: {', '.join(COLUMNS)}")
    for name in header:
        if name not in COLUMNS:
            rejects.append(decision_reject(1, "unknown column", f"{name!r} was not read", None))
    for line, cells in lines:
        try:
            if len(cells) != len(header):
                raise ValueError(f"{len(cells)} cells for {len(header)} columns")
            found.append(Numbered(line, decision_of(dict(zip(header, cells, strict=True)))))
        except ValueError as error:
            rejects.append(decision_reject(line, "not a decision", str(error), None))
    return found, rejects


def decision_of(cells: Mapping[str, str]) -> Decision:
    """The decision that cells by column say; raises ValueError where they say none."""
    row = Decision(**{field.name: _value(field, cells.get(field.name, "")) for field in FIELDS})
    _check(row)
    return row


def written(decisions: Iterable[Decision]) -> str:
    """The content of a file of decisions, which `read_decisions` reads back; cells are guarded as in the tables' CSV."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in decisions:
        writer.writerow(_cell(getattr(row, name)) for name in COLUMNS)
    return stream.getvalue()


def merged(former: Iterable[Decision], new: Iterable[Decision]) -> list[Decision]:
    """All decisions, a new one in the place of a former one about the same row."""
    return list({tuple(getattr(row, name) for name in EVIDENCE): row for row in (*former, *new)}.values())


def decision_reject(line: int, reason: str, detail: str, decision: Decision | None) -> Reject:
    """A row of `rejects` about a line of the file."""
    text = decision.claim_text if decision else None
    return Reject(
        reject_id=make_id("r", "decision", line, reason, detail, text),
        doc_id=None,
        file_path=INPUT_NAME,
        record=line,
        char_start=None,
        char_end=None,
        text=text,
        timex_id=None,
        stage="decision",
        reason=reason,
        detail=f"line {line}: {detail}",
    )


def _lines(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """The number of the line it starts in, and the cells, of each row that is not blank."""
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    start = 1
    try:
        for cells in reader:
            if any(cells):
                yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise DecisionsError(f"{path}, line {start}: {error}") from error


def _check(row: Decision) -> None:
    if not (row.source_id or row.url):
        raise ValueError("neither source_id nor url is given")
    corrected = [name for name in CORRECTIONS if getattr(row, name) is not None]
    if row.decision == "corrected" and not corrected:
        raise ValueError(f"corrected, but all of these are empty: {', '.join(CORRECTIONS)}")
    if row.decision != "corrected" and corrected:
        raise ValueError(f"{row.decision}, but {corrected[0]} is given")
    if row.occurrence is not None and row.occurrence < 0:
        raise ValueError("occurrence counts from 0")
    first, last = row.new_start or row.start, row.new_end or row.end
    if first and last and first > last:
        raise ValueError(f"the first day, {first}, lies after the last, {last}")


def _value(field: Field, cell: str) -> Any:
    text = re.sub(GUARD, r"\1", cell) if field.kind == "text" else cell.strip()
    if not text.strip():
        if not field.nullable:
            raise ValueError(f"{field.name} is empty")
        return None
    if field.allowed and text not in field.allowed:
        raise ValueError(f"{field.name} is {text!r}, none of: {', '.join(field.allowed)}")
    return _READ.get(field.kind, lambda _, whole: whole)(field.name, text)


def _day(name: str, text: str) -> date:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        raise ValueError(f"{name} is {text!r}; a day is written like 2025-10-26")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{name} is {text!r}, which is no day") from None


def _number(name: str, text: str) -> int:
    if not re.fullmatch(r"-?\d{1,9}", text, re.ASCII):
        raise ValueError(f"{name} is {text!r}, which is no number")
    return int(text)


_READ: Mapping[str, Any] = {"day": _day, "integer": _number}


def _cell(value: Any) -> str:
    return "" if value is None else re.sub(GUARDED, r"'\1", str(value))
