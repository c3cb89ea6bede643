"""Measure how often rows of each kind are right, and write `pipeline/lang/en/confidence.toml`: `make calibrate`.

Usage: calibrate.py [--check]

Only every second document counts, the ones that rules are not tuned on (`make score` with --half odd shows the others).
--check measures kinds on either half of these and prints, by band of confidence, how often the rows of the other half are
right; it writes nothing. A time expression is right if it overlaps a gold one and has its value (ranges have none and are
left out, like values that the gold leaves open); a mention of an event if days and event word are the gold's, another
mention if its days are. Few documents have gold mentions: events of the corpora in JUDGED that people drew at random and judged
by these rules stand in `judged_events.csv`, by document and offsets; a row that the rules no longer give counts for nothing.
Rules are tuned on the other half of these corpora, so what they give here is better than elsewhere: `unseen_mentions.csv` counts
the rows of 123 documents of other kinds and days (234 for what is said), by kind, and how many of them somebody had written down
before the program read them, and `unseen_timexes.csv` the time expressions of 87 documents: news, notices, mails, a few stories.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from score import CORPORA, SHARED, lines_of, scorer

from pipeline.build import extract, language_of
from pipeline.confidence import ENOUGH, lists_times, mention_kinds, share, timex_kinds
from pipeline.documents import read_documents
from pipeline.language import FOLDER, load_language
from pipeline.model import Page
from pipeline.schema import Mention

TARGET = FOLDER / "en" / "confidence.toml"
TIMEX_CORPORA = ("tbaq", "wikiwars")
JUDGED = ("corpora/attribution/polnear.train.en.jsonl.gz", CORPORA["tbaq"][2], CORPORA["wikiwars"][2])
JUDGEMENTS = Path(__file__).with_name("judged_events.csv")
UNSEEN = {
    "mention": Path(__file__).with_name("unseen_mentions.csv"),
    "timex": Path(__file__).with_name("unseen_timexes.csv"),
}
NOTE = "# Rows seen and right in documents judged by hand, by kind (pipeline/confidence.py); written by `make calibrate`.\n"


class Judged(NamedTuple):
    """A row of the pipeline, its kinds, and whether the gold has it."""

    document: int
    table: str
    kinds: tuple[str, ...]
    right: bool


def pages_of(path: Path) -> Iterator[tuple[int, Page]]:
    """Every second document of a corpus and its place among them."""
    pages = (page for page in read_documents(path) if isinstance(page, Page))
    return ((place // 2, page) for place, page in enumerate(pages) if place % 2)


def documents(name: str) -> Iterator[tuple[int, dict[str, Any], dict[str, list[Any]]]]:
    """Place, gold record and rows of each document of a corpus."""
    path = SHARED / CORPORA[name][2]
    gold = {record["doc_id"]: record for record in map(json.loads, lines_of(path, None))}
    for place, page in pages_of(path):
        yield place, gold[page.document.source_id], extract(page, language_of(page)).tables


def judge_timexes(name: str) -> Iterator[Judged]:
    """Every time expression of a corpus."""
    for place, gold, rows in documents(name):
        found = rows.get("timexes", [])
        system = [{"start": t.char_start, "end": t.char_end, "value": t.value} for t in found]
        pairs = {s: g for g, s in scorer("timex").match(gold["timexes"], system)}
        listed = lists_times(found)
        for index, row in enumerate(found):
            if row.value is None and row.start:
                continue
            wanted = gold["timexes"][pairs[index]]["value"] if index in pairs else "not a time"
            right = agrees(scorer("timex").norm(wanted), scorer("timex").norm(row.value))
            if right is not None:
                yield Judged(place, "timex", timex_kinds(row, listed), right)


def agrees(gold: str, value: str) -> bool | None:
    """Whether a value is the gold's; None where the gold leaves open what the value says ("1989-WXX" for a week of 1989)."""
    known = gold.partition("X")[0].rstrip("-WQ")
    if "X" in gold and known[:1].isdigit() and value != gold:
        return None if value.startswith(known) else False
    return value == re.sub(r"-W(\d)$", r"-W0\1", gold)


def judge_mentions() -> Iterator[Judged]:
    """Every mention of the gold claims' documents; their time expressions must be rated."""
    for place, gold, rows in documents("claims"):
        found, timexes = rows.get("mentions", []), {timex.timex_id: timex for timex in rows.get("timexes", [])}
        right = {s for _, s in scorer("claims").match(gold["claims"], [*map(exchange, found)], gold["dct"][:10], _same)}
        for index, row in enumerate(found):
            yield Judged(place, "mention", mention_kinds(row, timexes), index in right)


def judge_events() -> Iterator[Judged]:
    """The events that people have judged, as far as they are still given; their time expressions must be rated."""
    with JUDGEMENTS.open(encoding="utf-8", newline="") as stream:
        known = {tuple(line[:-1]): line[-1] == "1" for line in csv.reader(stream)}
    judged = {line[0] for line in known}
    for path in JUDGED:
        for place, page in pages_of(SHARED / path):
            if page.document.doc_id in judged:
                rows = extract(page, language_of(page)).tables
                timexes = {timex.timex_id: timex for timex in rows["timexes"]}
                for row in rows.get("mentions", []):
                    if row.role == "event" and (right := known.get(_judged_as(row))) is not None:
                        yield Judged(place, "mention", mention_kinds(row, timexes), right)


def judge_unseen(table: str) -> Iterator[Judged]:
    """The rows of a table of documents that nobody had tuned a rule on; right ones are spread over both halves."""
    with UNSEEN[table].open(encoding="utf-8", newline="") as stream:
        for line in csv.DictReader(stream):
            kinds, seen, right = tuple(line["kinds"].split(";")), int(line["seen"]), int(line["right"])
            for place in range(seen):
                yield Judged(place, table, kinds, place * right // seen < (place + 1) * right // seen)


def _judged_as(row: Mention) -> tuple[str, ...]:
    place = row.event_char_start, row.event_char_end
    return (row.doc_id, *map(str, place), _day(row.start) or "", _day(row.end) or "")


def exchange(row: Mention) -> dict[str, Any]:
    """A mention in the form of the scorer."""
    event = None if row.event_char_start is None else [row.event_char_start, row.event_char_end]
    claim = [row.claim_char_start, row.claim_char_end]
    return {"role": row.role, "event": event, "claim": claim, "start": _day(row.start), "end": _day(row.end)}


def _day(day: object) -> str | None:
    return str(day) if day else None


def _same(gold: dict[str, Any], system: dict[str, Any]) -> bool:
    score = scorer("claims")
    same_days = score.days(gold, None) == score.days(system, None) and gold["role"] == system["role"]
    return same_days and (gold["role"] != "event" or score.overlap(gold["event"], system["event"]) > 0)


def tally(rows: Iterable[Judged]) -> dict[str, dict[str, Counter[str]]]:
    """Seen and right, by table and kind; kinds seen often enough. A row counts for the narrowest of these alone."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(dict)
    left = list(rows)
    for level in range(max((len(row.kinds) for row in left), default=0)):
        found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for row in left:
            found[row.table, row.kinds[min(level, len(row.kinds) - 1)]].update(seen=1, right=int(row.right))
        for (table, kind), count in found.items():
            if count["seen"] >= ENOUGH:
                counts[table][kind] = count
        left = [row for row in left if not set(row.kinds[: level + 1]) & set(counts[row.table])]
    return counts


def check(rows: list[Judged]) -> None:
    """Print what share of each half is right, by the confidence that the other half gives it."""
    bands: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for half in (0, 1):
        counts = tally([row for row in rows if row.document % 2 != half])
        for row in rows:
            if row.document % 2 == half:
                found = share(row.kinds, counts[row.table])
                band = "none" if found is None else f"{int(10 * found) / 10:.1f}"
                bands[row.table, band].update(seen=1, right=int(row.right))
    for (table, band), count in sorted(bands.items()):
        right, seen = count["right"], count["seen"]
        print(f"{table:8s} {band:>5s}  right {right:5d} of {seen:5d}  {right / seen:.2f}")


def write(rows: Iterable[Judged]) -> None:
    """Write what was measured of these tables, and keep what the file says about others."""
    counts = {**load_language("en").data.get("confidence", {}), **tally(rows)}
    lines = [NOTE]
    for table, kinds in sorted(counts.items()):
        lines.append(f"[{table}]\n")
        lines += [f'"{kind}" = {{ seen = {c["seen"]}, right = {c["right"]} }}\n' for kind, c in sorted(kinds.items())]
    TARGET.write_text("".join(lines), encoding="utf-8")


def main() -> None:
    """Parse arguments; check or write. Mentions' kinds rest on the rated time expressions, so these come first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare two halves, write nothing")
    arguments = parser.parse_args()
    act = check if arguments.check else write
    act([*(row for name in TIMEX_CORPORA for row in judge_timexes(name)), *judge_unseen("timex")])
    load_language.cache_clear()
    act([*judge_mentions(), *judge_events(), *judge_unseen("mention")])


if __name__ == "__main__":
    main()
