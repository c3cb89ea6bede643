"""Cells in words, for `explain`: days, clocks, the steps of a trace, lines with a label."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

Lines = list[tuple[str, str]]
Row = Mapping[str, Any]

WIDTH = 14
SAID_BASIS = {
    "cue": "the reporting words carry this time",
    "communication": "the time of the speech, interview or release that is reported",
    "publication": "no time is given for the statement; the day of publication stands for it",
    "unknown": "no time is given for the statement, and the day of publication is not known or does not stand for it",
}
SO = {
    "asserted": "this is so; its time is",
    "negated": "this is not so; the time named is",
    "hedged": "this may be so; its time would be",
    "planned": "this is planned; its time is to be",
    "hypothetical": "this is supposed, demanded or wished; the time named is",
    "question": "this is asked; the time named is",
}
REVIEWED = {
    "right": "a person found this row right",
    "wrong": "a person found this row wrong; it belongs to no claim",
    "corrected": "a person corrected this row; steps and rule below are the machine's",
}
ANCHORS = {
    "none": "nothing: the text gives the whole time",
    "publication": "the day of publication",
    "statement": "the day of the statement",
    "timex": "another time expression",
}


def tell(heading: str, lines: Iterable[tuple[str, str]]) -> str:
    """A heading and lines with aligned labels; a line without label continues the one before."""
    told = [heading, ""]
    for label, text in lines:
        told.append(f"{label:{WIDTH}}{text}".rstrip())
    return "\n".join(told)


def days(start: date | None, end: date | None, bounds: str | None = None) -> str:
    """A period: one day, 'A to B', or what is known of it; open only where `bounds` says so."""
    if start and end:
        return f"{start}" if start == end else f"{start} to {end}"
    if bounds == "beyond_calendar":
        return "outside the calendar of years 1 to 9999"
    first = start or ("open" if bounds == "open_start" else "not known")
    last = end or ("open" if bounds == "open_end" else "not known")
    return f"{first} to {last}" if start or end else "not known"


def in_short(row: Mapping[str, Any], others: int) -> str:
    """The row in a sentence or two: who says what of which time, how far it can be trusted, who else says it."""
    who = row["claimant_name"] or ("an unnamed source" if row["attribution_id"] else "the author of the document")
    time = days(row["event_start"], row["event_end"], row["bounds"])
    told = (
        f"{SO[row['factuality']]} {time}"
        if row["role"] == "event"
        else f"{row['factuality']}, without a time of its own"
    )
    said = f", said {days(row['said_start'], row['said_end'])}" if row["said_start"] or row["said_end"] else ""
    caution = " The days stand or fall with the day of publication." if row["uses_published"] else ""
    company = f" Other mentions that say the same: {others}." if others else " No other mention says the same."
    return f"According to {who}{said}: {told}.{caution}{company}"


def clocks(row: Row, document: Row, said_when: Sequence[str]) -> Lines:
    """The three times of a mention, never mixed: when it happened, was said, was published.

    `said_when` are the expressions that date the statement, as written.
    """
    if row["role"] == "event":
        period = days(row["event_start"], row["event_end"], row["bounds"])
        event = f"{period}{_exactness(row)} from “{row['when_text']}”"
    else:
        event = f"no time of its own; the mention is dated by its {row['role']}"
    if row["said_basis"] is None:
        said = "in the author's own voice"
    else:
        words = "".join(f", “{text}”" for text in said_when)
        said = f"{days(row['said_start'], row['said_end'])} ({SAID_BASIS[row['said_basis']]}{words})"
    return [("Happened", event), ("Said", said), ("Published", published(document))]


def _exactness(row: Row) -> str:
    """How the event lies to its time where that is not plainly at it, and the unit that the text states."""
    relation = [] if row["relation"] == "at" else [row["relation"]]
    unit = [f"exact to the {row['precision']}"] if row["precision"] else []
    return f" ({'; '.join([*relation, *unit])})" if relation or unit else ""


def published(document: Row) -> str:
    """The day of publication, what it was read from, and what was found there."""
    if document["published"] is None:
        return "not known"
    day = document["published_date"] or "no single day"
    return f"{day} (given as {document['published']}, found in: {document['published_evidence']})"


def claimant(row: Row) -> str:
    """Who asserts it, as named and as written."""
    if row["attribution_id"] is None:
        return "the author of the document"
    name = row["claimant_name"] or f"no name ({row['claimant_reason']})"
    written = f", written “{row['claimant_text']}”" if row["claimant_text"] else ""
    cue = f", cue “{row['cue']}”" if row["cue"] else ""
    return f"{name}{written}{cue}, {row['quote']} quotation"


def certainty(row: Row) -> str:
    """Factuality and what it follows from."""
    return f"{row['factuality']} (negated: {'yes' if row['negated'] else 'no'}; modality: {row['modality']})"


def review(row: Row) -> Lines:
    """What a person decided about a mention, with what the machine said; nothing where nobody reviewed it."""
    if row["reviewed"] is None:
        return []
    note = f": “{row['review_note']}”" if row["review_note"] else ""
    said = json.loads(row["machine"] or "{}")
    lines = [("Reviewed", REVIEWED[row["reviewed"]] + note)]
    return lines + [("", f"the machine had {name} {value or 'empty'}") for name, value in said.items()]


def times_of(row: Row, times: Mapping[str, Row]) -> tuple[list[Row], list[Row]]:
    """The time expressions of a mention: those that date it, and the others, which date the saying. `times` are by id."""
    used = [times[timex_id] for timex_id in row["timex_ids"]]
    dating = [timex for timex in used if any(_inside(timex, part) for part in row["when_spans"])]
    return dating, [timex for timex in used if timex not in dating]


def reckoning(row: Row, dating: Sequence[Row]) -> Lines:
    """How the days of a mention follow from its words; `dating` are the time expressions that date it."""
    return [
        ("Rule", row["rule"] or "none: dated by publication"),
        ("Counted from", counted_from(row["anchor"], dating[0] if dating else None)),
        ("", f"{'depends' if row['uses_published'] else 'does not depend'} on the day of publication"),
        *steps(row["trace"]),
    ]


def counted_from(anchor: str, timex: Row | None) -> str:
    """What days were counted from, with the anchor's own days and the reason, where a time expression knows them."""
    told = ANCHORS[anchor]
    if timex and (timex["anchor_start"] or timex["anchor_end"]):
        told += f", {days(timex['anchor_start'], timex['anchor_end'])}"
    if timex and timex["anchor_timex_id"]:
        told += f" ({timex['anchor_timex_id']})"
    return told + (f": {timex['anchor_reason']}" if timex and timex["anchor_reason"] else "")


def steps(trace: str) -> Lines:
    """The steps of a trace in plain words, numbered."""
    told = []
    for number, (operation, arguments, result) in enumerate(json.loads(trace), 1):
        given = "; ".join(f"{name} {_plain(value)}" for name, value in arguments.items())
        step = operation.replace("_", " ") + (f": {given}" if given else "")
        told.append(("Steps" if number == 1 else "", f"{number}. {step} → {_plain(result)}"))
    return told


def confidence(value: float | None) -> str:
    """Share of such rows that were right in documents judged by hand."""
    return (
        "not measured" if value is None else f"{value:.2f} of rows of this kind were right in documents judged by hand"
    )


def place(document: Row, start: int | None, end: int | None) -> Lines:
    """File, record, offsets and address."""
    record = f", record {document['record']}" if document["record"] is not None else ""
    offsets = f", characters {start} to {end}" if start is not None else ""
    lines = [("Stands in", f"{document['file_path']}{record}{offsets}")]
    return [*lines, ("", document["url"])] if document.get("url") else lines


def listed(label: str, texts: Iterable[str], most: int = 20) -> Lines:
    """One text a line under a label, the rest counted; 'none' where there are none."""
    found = list(texts)
    shown = found[:most] + ([f"and {len(found) - most} more"] if len(found) > most else [])
    return [(label if number == 0 else "", text) for number, text in enumerate(shown or ["none"])]


def _inside(timex: Row, part: Row) -> bool:
    return bool(part["start"] <= timex["char_start"] and timex["char_end"] <= part["end"])


def _plain(value: Any) -> str:
    if isinstance(value, list) and len(value) == 2 and all(part is None or isinstance(part, str) for part in value):
        first, last = (part or "open" for part in value)
        return f"{first} to {last}" if first != last else first if value[0] else "no days"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
