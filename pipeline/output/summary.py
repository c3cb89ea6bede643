"""What a build made, for somebody who sees it for the first time: what was read, found and left out, and what to do next."""

from __future__ import annotations

import os
import shlex
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

Rejects = Mapping[tuple[str, str], int]

FAILED = "documents that the program failed on; please report them"
# By stage and reason (or stage alone): what was left out, in words that need no glossary.
LEFT_OUT: dict[tuple[str, str] | str, str] = {
    ("read", "empty"): "empty files",
    ("read", "unknown suffix"): "files of a kind that is not read",
    ("read", "no text"): "records without a text",
    ("read", "no text column"): "tables without a column “text”",
    ("read", "duplicate record"): "records that came before, with the same id and text",
    ("read", "parts of a page"): "folders with pictures and scripts of saved pages",
    ("read", "internal error"): FAILED,
    "read": "files or records that could not be read",
    (
        "language",
        "unknown language",
    ): "documents that state no language and tell none clearly; kept for their dates and copies",
    "language": "documents in a language without rules; kept for their dates and copies",
    "publication": "dates of publication that were not believed; the document was kept",
    "extract": FAILED,
    ("mention", "free duration"): "lengths of time with no place on the calendar (“for two weeks”)",
    ("mention", "repeated"): "repeated times (“every Monday”)",
    ("mention", "vague"): "vague times (“recently”)",
    ("mention", "age"): "ages",
    ("mention", "name"): "names with a date in them",
    ("mention", "comparison"): "times that only something is compared with (“up from last year”)",
    ("mention", "document or product"): "dates of documents, plans or products, not of events",
    ("mention", "noun that did not happen"): "dates of things that neither happened nor held",
    ("mention", "no publication date"): "relative times (“last week”) in documents without a date of publication",
    ("mention", "no day to count from"): "relative times with nothing to count from",
    ("mention", "no time named before"): "relative times with nothing to count from",
    ("mention", "no predicate"): "times that date no statement, as in a list or a fragment",
    "mention": "times in titles, datelines, captions or menus, or that date no event",
    ("decision", "read otherwise since"): "decisions that were applied, though the machine reads the row otherwise now",
    ("decision", "decided again"): "decisions that a later line replaces",
    "decision": "lines of decisions.csv that found no one row, or are no decisions",
}
WIDTH = 8
READING, JOINING = "reading documents and finding what they claim", "joining, checking and writing"


class Stopwatch:
    """Seconds by stage, for people; nothing of it gets into a table."""

    def __init__(self) -> None:
        """The first stage begins now."""
        self.seconds: dict[str, float] = {}
        self._since = time.monotonic()

    def lap(self, stage: str) -> None:
        """`stage` took the time since the last lap."""
        now = time.monotonic()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self._since
        self._since = now


def told(
    counts: Mapping[str, int], rejects: Rejects, seconds: Mapping[str, float], raw: Path, out: Path
) -> Iterator[str]:
    """The lines of a summary; `counts` are rows by table, `seconds` the time of each stage."""
    yield _made(counts, out)
    yield from _left_out(rejects, out)
    if seconds:
        slowest = max(seconds, key=seconds.__getitem__)
        yield f"Slowest: {slowest}, {seconds[slowest]:.1f} of {sum(seconds.values()):.1f} seconds."
    yield from _next(counts, rejects, raw, out)


def _made(counts: Mapping[str, int], out: Path) -> str:
    documents, mentions, claims = (
        _counted(counts.get(f"{noun}s", 0), noun) for noun in ("document", "mention", "claim")
    )
    disputes = counts.get("conflicts", 0)
    disputed = f"; {_counted(disputes, 'disputed value')} in conflicts.csv" if disputes else ""
    return f"{documents}, {mentions} (what one document says, with its time), joined to {claims} -> {out}{disputed}"


def _left_out(rejects: Rejects, out: Path) -> Iterator[str]:
    found: dict[str, dict[str, int]] = {}
    for (stage, reason), number in rejects.items():
        words = LEFT_OUT.get((stage, reason)) or LEFT_OUT.get(stage) or f"{stage}: {reason}"
        found.setdefault(words, {})[reason] = number
    if found:
        yield f"Read and left out, each with its [reason] in {out / 'rejects.csv'}:"
    for words, reasons in sorted(found.items(), key=lambda item: (-sum(item[1].values()), item[0])):
        yield f"{sum(reasons.values()):{WIDTH}d} {words} [{', '.join(sorted(reasons))}]"


def _next(counts: Mapping[str, int], rejects: Rejects, raw: Path, out: Path) -> Iterator[str]:
    """What to do now, the most pressing first."""
    stages = {stage for stage, _ in rejects}
    if not counts.get("documents"):
        yield f"Next: nothing in {raw} was a document; the README says which files are read."
        return
    if ("language", "unknown language") in rejects:
        yield "Next: state the language of short documents (“lang: en” at their head, or a field “lang”)."
    if not counts.get("mentions"):
        yield "Next: no dated claim was found; are the documents in English, and do they tell what happened when?"
        return
    if "decision" in stages:
        yield "Next: look at the rejects with stage “decision”, and decide again in the page."
    if ("mention", "no publication date") in rejects:
        yield "Next: give documents their date of publication (“published: 2024-06-06” at their head); “last week” needs it."
        yield f"      {out / 'documents.csv'} tells which have no published_date; its flags tell where 3/6/2024 may be two days."
    command = f"{_python()} -m pipeline"
    yield f"Next: open {out / 'timeline.csv'} in a spreadsheet, or look at it in a browser: {command} timeline {_path(out)}"
    yield f"      prove every row: {command} verify {_path(out)} --raw {_path(raw)}"
    yield f"      ask about a row: {command} explain m… --out {_path(out)}"


def _python() -> str:
    """The Python that runs, as it is called from here."""
    here = os.path.relpath(sys.executable)
    return shlex.quote(sys.executable if here.startswith("..") else here)


def _path(path: Path) -> str:
    return shlex.quote(str(path))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
