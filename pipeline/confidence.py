"""How far a row can be trusted: the share of rows of its kind that were right in documents judged by hand.

Kinds run from narrow to wide; the narrowest that was seen often enough counts. `lang/xx/confidence.toml` holds for each kind
how many rows were seen and how many were right, of a wide kind only rows whose narrower kinds were seen too seldom: frequent
rules say nothing about rare ones. `tools/calibrate.py` measures it. A kind that was never measured gives null.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.frozen import completed
from pipeline.language import Language
from pipeline.schema import Mention, Timex
from pipeline.times.pointings import NEARER

# Below this many rows a share says little: 18 right of 20 may be anything between 0.7 and 0.98.
ENOUGH = 20
SURE = 0.9
_WHOLE = frozenset({"at", "between"})
_OPENING = 2
"""Words before a time that opens its sentence: 'On the | 3rd of May'."""
_BESIDE = 5
"""Words between an event and a time that is close behind it."""
_SHORT = 20
"""Words of a short sentence."""
_COVERED = 0.85
"""Share of its sentence that the claim takes in where there is nothing else in it."""
_LISTED = 3
"""Dates, hours and repeated times that make a page a list of them."""
_DATE = frozenset({"month", "day"})

Counts = Mapping[str, Mapping[str, int]]


def timex_kinds(row: Timex, listed: bool = False) -> tuple[str, ...]:
    """Kinds of a time expression, narrowest first; `listed`: of a page that lists times (`lists_times`)."""
    dated = "dated" if row.start or row.end else "undated"
    told = "listed" if listed and row.anchor != "none" else "told"
    basis = "nearer" if (row.anchor_reason or "").endswith(NEARER) else told
    shape = f"{row.anchor} {basis} {row.precision if dated == 'dated' else dated}"
    return f"{row.rule} {shape}", f"{row.type} {shape}", f"{row.type} {row.anchor} {dated}", f"{row.type} {dated}"


def lists_times(rows: Iterable[Timex]) -> bool:
    """Whether a page states more dates, hours and repeated times than days of the week alone, as notices and programmes do: of
    which week such a day is they leave to their readers.
    """
    rows = list(rows)
    days = {row.start for row in rows if _DATE.issubset(row.stated)}
    repeated = sum(row.type == "SET" or "hour" in row.stated for row in rows)
    alone = sum("weekday" in row.stated and "month" not in row.stated and row.type != "SET" for row in rows)
    return len(days) + repeated >= max(_LISTED, alone + 1)


def mention_kinds(row: Mention, timexes: Mapping[str, Timex]) -> tuple[str, ...]:
    """Kinds of a mention, narrowest first; `timexes` by id, rated."""
    if row.role == "event" and not _is_within(row):
        return ("event under a line",)
    if row.role == "event":
        basis = "counted" if row.anchor == "timex" else "placed"
        return f"event {shape(row)} {basis}", f"event {shape(row)}", "event"
    told = "own voice" if row.quote == "none" else "attributed"
    known = [timexes[timex_id].confidence for timex_id in row.timex_ids]
    sure = "surely dated" if all(share is not None and share >= SURE for share in known) else "dated"
    return f"{row.role} {told} {sure}", f"{row.role} {sure}", row.role


def _is_within(row: Mention) -> bool:
    """Whether the time stands in the sentence, and not on a line above it."""
    return row.sentence_char_start <= row.when_spans[0].start < row.sentence_char_end


def shape(row: Mention) -> str:
    """How plainly the sentence of an event says its time.

    'beside': the time stands at most a few words behind the event ('beside plain' where the sentence is short or nothing but the
    claim), 'fronted': it opens the sentence; 'bounded': it is open on one side; else 'apart'.
    """
    if row.relation not in _WHOLE:
        return "bounded"
    text, start = row.sentence_text, row.when_spans[0].start - row.sentence_char_start
    if len(text[:start].split()) <= _OPENING:
        return "fronted"
    event = (row.event_char_end or row.sentence_char_end) - row.sentence_char_start
    if event > start or len(text[event:start].split()) > _BESIDE:
        return "apart"
    covered = (row.claim_char_end - row.claim_char_start) / len(text)
    return "beside plain" if len(text.split()) <= _SHORT or covered >= _COVERED else "beside"


def rate_timexes(rows: Iterable[Timex], language: Language) -> list[Timex]:
    """The rows of a document with their confidence."""
    counts, rows = language.data.get("confidence", {}).get("timex", {}), list(rows)
    listed = lists_times(rows)
    return [completed(row, confidence=share(timex_kinds(row, listed), counts)) for row in rows]


def rate_mentions(rows: Iterable[Mention], timexes: Iterable[Timex], language: Language) -> list[Mention]:
    """The rows with their confidence; `timexes` are the document's, rated."""
    counts = language.data.get("confidence", {}).get("mention", {})
    by_id = {timex.timex_id: timex for timex in timexes}
    return [completed(row, confidence=share(mention_kinds(row, by_id), counts)) for row in rows]


def share(kinds: Iterable[str], counts: Counts) -> float | None:
    """Share right of the narrowest kind that was seen often enough; None if there is none.

    Two rows right and three wrong are added: Agresti and Coull, on the careful side, so that few rows do not make a kind sure.
    """
    for kind in kinds:
        found = counts.get(kind)
        if found and found["seen"] >= ENOUGH:
            return round((found["right"] + 2) / (found["seen"] + 5), 2)
    return None
