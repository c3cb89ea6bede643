"""A row as a careful colleague would tell it: the evidence in its sentence, who said it, the clocks, the steps, the place.

To explain another kind of row, add a function and its entry, by the letter its ids start with, in `EXPLAIN`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from pipeline.output import telling
from pipeline.output.columns import key
from pipeline.output.evidence import Mark, Marked, around, harmless, legend, mark, marks_of
from pipeline.output.package import read_build
from pipeline.output.telling import Lines, days, listed

Row = dict[str, Any]


class UnknownId(LookupError):
    """No row has this id; the message says so."""


class Build:
    """The rows of a build, looked up where they are needed."""

    def __init__(self, out: Path, styled: bool) -> None:
        """Raises NoBuildError where `out` holds no build."""
        read_build(out)
        self.out, self.styled = out, styled

    def rows(self, table: str, column: str, value: Any) -> list[Row]:
        """Rows with a value in a column, their texts safe to print."""
        rows = pq.read_table(self.out / f"{table}.parquet", filters=[(column, "=", value)]).to_pylist()
        return [{name: _shown(cell) for name, cell in row.items()} for row in rows]

    def one(self, table: str, row_id: str) -> Row:
        """The row with an id."""
        return self.rows(table, key(table)[0], row_id)[0]

    def text(self, doc_id: str) -> str:
        """Text of a document."""
        rows = pq.read_table(self.out / "texts.parquet", filters=[("doc_id", "=", doc_id)]).to_pylist()
        return str(rows[0]["text"])


def explain(row_id: str, out: Path | str = "data/out", *, styled: bool = False) -> str:
    """Everything that is known about a row, for people; `styled` marks the evidence with terminal styles.

    Raises UnknownId where no row has the id, NoBuildError where `out` holds no build.
    """
    build = Build(Path(out), styled)
    known = EXPLAIN.get(row_id[:1])
    rows = build.rows(known[0], known[1], row_id) if known else []
    if not known or not rows:
        letters = ", ".join(f"{letter}… {what}" for letter, (_, _, what, _) in EXPLAIN.items())
        raise UnknownId(f"no row of {out} has the id {row_id!r}; ids are: {letters}")
    _, _, what, told = known
    return telling.tell(f"{what.capitalize()} {row_id}", told(build, rows))


def _mention(build: Build, rows: list[Row]) -> Lines:
    row = rows[0]
    document, text = build.one("documents", row["doc_id"]), build.text(row["doc_id"])
    times = {timex["timex_id"]: timex for timex in build.rows("timexes", "doc_id", row["doc_id"])}
    dating, dating_said = telling.times_of(row, times)
    others = (
        [other for other in build.rows("mentions", "claim_id", row["claim_id"]) if other != row]
        if row["claim_id"]
        else []
    )
    return [
        *_evidence(build, text, row["sentence_char_start"], row["sentence_char_end"], marks_of(row)),
        ("In short", telling.in_short(row, len(others))),
        ("Claim", row["claim_text"]),
        ("Claimed by", telling.claimant(row)),
        ("Factuality", telling.certainty(row)),
        *telling.review(row),
        ("", ""),
        *telling.clocks(row, document, [timex["text"] for timex in dating_said]),
        ("", ""),
        *telling.reckoning(row, dating),
        ("", ""),
        *telling.place(document, row["claim_char_start"], row["claim_char_end"]),
        ("Confidence", telling.confidence(row["confidence"])),
        *_conflicts(build, row),
        ("Is part of", f"claim {row['claim_id']}, event {row['event_id']}" if row["claim_id"] else "no claim"),
        *listed("Also told in", (_in_short(other) for other in others)),
    ]


def _claim(build: Build, rows: list[Row]) -> Lines:
    row = rows[0]
    mentions = build.rows("mentions", "claim_id", row["claim_id"])
    linked = [(link["other_claim_id"], link) for link in build.rows("links", "claim_id", row["claim_id"])]
    linked += [(link["claim_id"], link) for link in build.rows("links", "other_claim_id", row["claim_id"])]
    return [
        ("Claim", row["claim_text"]),
        ("Time", f"{days(row['start'], row['end'], row['bounds'])} ({row['relation']}, {row['role']})"),
        ("Factuality", row["factuality"]),
        ("Claimed by", "; ".join(row["claimants"]) or "authors in their own voice only"),
        ("", f"{row['n_asserted']} assert it, {row['n_negated']} negate it, {row['n_other']} hedge, plan, suppose or ask it"),
        ("Counted", f"mentions: {row['n_mentions']}; documents: {row['n_documents']}, independent: {row['n_independent']}; "
                    f"publishers: {row['n_publishers']}"),
        ("Published", days(row["first_published"], row["last_published"])),
        ("Confidence", telling.confidence(row["confidence"])),
        *_conflicts(build, row),
        ("Is part of", f"event {row['event_id']}"),
        *listed("Linked to", (f"{other} ({link['relation']}: {link['reason']})" for other, link in linked if other)),
        *listed("Mentions", (_in_short(mention) for mention in mentions)),
    ]  # fmt: skip


def _event(build: Build, rows: list[Row]) -> Lines:
    told = (f"{row['claim_id']} {days(row['start'], row['end'], row['bounds'])}: {row['claim_text']}" for row in rows)
    return [*_conflicts(build, rows[0]), *listed("Claims", told)]


def _timex(build: Build, rows: list[Row]) -> Lines:
    row = rows[0]
    start, end = row["char_start"], row["char_end"]
    document, text = build.one("documents", row["doc_id"]), build.text(row["doc_id"])
    using = [
        other for other in build.rows("mentions", "doc_id", row["doc_id"]) if row["timex_id"] in other["timex_ids"]
    ]
    rejects = build.rows("rejects", "timex_id", row["timex_id"])
    return [
        *_evidence(build, text, *around(text, start, end), [(start, end, "time")]),
        ("Days", f"{days(row['start'], row['end'], row['bounds'])}" + (f" ({row['reason']})" if row["reason"] else "")),
        ("Value", f"{row['type']} {row['value'] or 'unresolved'}; modifier {row['mod'] or 'none'}; EDTF {row['edtf'] or 'none'}"),
        ("Stated", f"{', '.join(row['stated']) or 'nothing'}; implied: {', '.join(row['implied']) or 'nothing'}"),
        ("Rule", row["rule"]),
        ("Counted from", telling.counted_from(row["anchor"], row)),
        *telling.steps(row["trace"]),
        *telling.place(document, start, end),
        ("Published", telling.published(document)),
        ("Confidence", telling.confidence(row["confidence"])),
        *listed("Dates", (_in_short(mention) for mention in using)),
        *listed("Rejected", (f"{reject['reason']}{': ' + reject['detail'] if reject['detail'] else ''}" for reject in rejects)),
    ]  # fmt: skip


def _attribution(build: Build, rows: list[Row]) -> Lines:
    row = rows[0]
    document, text = build.one("documents", row["doc_id"]), build.text(row["doc_id"])
    columns: tuple[tuple[str, Mark], ...] = (
        ("source_spans", "source"),
        ("cue_spans", "cue"),
        ("content_spans", "claim"),
    )
    marks: list[Marked] = [(part["start"], part["end"], kind) for column, kind in columns for part in row[column]]
    start, end = min(first for first, _, _ in marks), max(last for _, last, _ in marks)
    mentions = build.rows("mentions", "attribution_id", row["attribution_id"])
    return [
        *_evidence(build, text, around(text, start, start)[0], around(text, end, end)[1], marks),
        ("Source", row["claimant_name"] or f"no single name: {row['claimant_reason']}"),
        ("Kind", f"{row['kind']}, {row['quote']} quotation"),
        ("Stands inside", row["parent_id"] or "no other attribution"),
        ("Rule", row["rule"]),
        *telling.place(document, start, end),
        *listed("Mentions", (_in_short(mention) for mention in mentions)),
    ]


def _document(build: Build, rows: list[Row]) -> Lines:
    row = rows[0]
    counted = ("mentions", "timexes", "attributions", "rejects")
    counts = (f"{len(build.rows(table, 'doc_id', row['doc_id']))} {table}" for table in counted)
    copies = [copy["doc_id"] for copy in build.rows("documents", "copy_group", row["copy_group"]) if copy != row]
    return [
        ("Title", row["title"] or "none"),
        ("From", ", ".join(part for part in (row["author"], row["publisher"]) if part) or "not known"),
        ("Published", telling.published(row)),
        ("In UTC", str(row["published_utc"] or "not known")),
        ("Captured", row["captured"] or "not known"),
        ("Language", row["lang"] or "not known"),
        *telling.place(row, None, None),
        ("Read as", row["encoding"] or "not known"),
        *listed("Oddities", row["flags"]),
        *listed("Near copies", copies),
        *_conflicts(build, row),
        ("Holds", ", ".join(counts)),
    ]


def _conflict(build: Build, rows: list[Row]) -> Lines:
    lines: Lines = [("Kind", rows[0]["kind"]), ("In short", rows[0]["explanation"])]
    for row in rows:
        mentions = [build.one("mentions", mention_id) for mention_id in row["mention_ids"]]
        told = [_in_short(mention) for mention in mentions] or [f"document {doc_id}" for doc_id in row["doc_ids"]]
        lines += [("", ""), ("Value", days(row["start"], row["end"])), *listed("Told in", told)]
    return lines


def _reject(build: Build, rows: list[Row]) -> Lines:
    row = rows[0]
    lines: Lines = [("Rejected", f"at the stage “{row['stage']}”: {row['reason']}")]
    lines += [("Detail", row["detail"])] if row["detail"] else []
    lines += [("Time", row["timex_id"])] if row["timex_id"] else []
    lines += telling.place(row, row["char_start"], row["char_end"])
    if row["doc_id"] is None or row["char_start"] is None:
        return lines
    text, start, end = build.text(row["doc_id"]), row["char_start"], row["char_end"]
    return [*_evidence(build, text, *around(text, start, end), [(start, end, "time")]), *lines]


# By the first letter of an id: table, its column with the id, what a row is called, and how it is told.
EXPLAIN: dict[str, tuple[str, str, str, Callable[[Build, list[Row]], Lines]]] = {
    "m": ("mentions", "mention_id", "mention", _mention),
    "c": ("claims", "claim_id", "claim", _claim),
    "e": ("claims", "event_id", "event", _event),
    "d": ("documents", "doc_id", "document", _document),
    "t": ("timexes", "timex_id", "time expression", _timex),
    "a": ("attributions", "attribution_id", "attribution", _attribution),
    "x": ("conflicts", "conflict_id", "conflict", _conflict),
    "r": ("rejects", "reject_id", "reject", _reject),
}


def _evidence(build: Build, text: str, start: int, end: int, marks: list[Marked]) -> Lines:
    kinds = dict.fromkeys(kind for _, _, kind in marks)
    above = [one for one in marks if one[1] <= start]  # the time of an entry, on a line of its own
    led = [f"{mark(text, one[0], one[1], [one], styled=build.styled)} … " for one in above]
    shown = "".join([*led, mark(text, start, end, marks, styled=build.styled)])
    return [("Evidence", shown), ("", f"(marked: {legend(kinds, styled=build.styled)})"), ("", "")]


def _shown(cell: Any) -> Any:
    if isinstance(cell, list):
        return [_shown(item) for item in cell]
    return harmless(cell) if isinstance(cell, str) else cell


def _conflicts(build: Build, row: Row) -> Lines:
    """Conflicts of the row's event, those that name the row, and those between the dates of its page."""
    event_id, doc_id, own_id = row.get("event_id"), row.get("doc_id"), next(iter(row.values()))
    told = {}
    for conflict in pq.read_table(build.out / "conflicts.parquet").to_pylist():
        named = own_id in conflict["mention_ids"] or own_id in conflict["doc_ids"]
        of_page = not conflict["mention_ids"] and doc_id in conflict["doc_ids"]
        if named or of_page or (event_id and conflict["event_id"] == event_id):
            told[conflict["conflict_id"]] = harmless(conflict["explanation"])
    return listed("Conflicts", (f"{conflict_id}: {explanation}" for conflict_id, explanation in told.items()))


def _in_short(mention: Row) -> str:
    who = mention["publisher"] or mention["source_id"]
    return f"{mention['mention_id']} ({who}, {mention['published_date'] or 'undated'}): {mention['claim_text']}"
