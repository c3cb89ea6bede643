"""Measure how many decisions find their row again after edits of the texts and after changes of the rules.

Usage: survival.py [--former REVISION] [CORPUS.jsonl[.gz] ...]      (default: the development corpora beside the project)

Every row gets a decision. Then the texts are edited (a seeded choice of edits for each document), or the rows are those that
an earlier revision of this program gave. Which row is the same one is known from the offsets, which decisions never see. Told
are, of the decisions whose row is still there, the share that found it, and how many found another row, which must be none.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow.parquet as pq
from score import SHARED, lines_of

from pipeline.build import collect
from pipeline.documents import read_documents
from pipeline.review.decisions import Numbered
from pipeline.review.finding import evidence
from pipeline.review.noting import decisions_about
from pipeline.review.proving import row_objects
from pipeline.review.reviewing import Search
from pipeline.schema import Document, Mention, Span

CORPORA = ("raw/story/documents.jsonl", "corpora/claims/dev.jsonl", "corpora/timex/wikiwars-dev.en.jsonl.gz",
           "corpora/attribution/polnear.dev.en.jsonl.gz", "corpora/timex/tbaq.en.jsonl.gz")  # fmt: skip
ROOT = Path(__file__).resolve().parents[1]
FAILURES = ("lost", "another row")
WORDS = ("large", "former", "also", "new", "reportedly", "local")


class Piece(NamedTuple):
    """A stretch of an edited text: new words, or what stood at `start` of the former text."""

    text: str
    start: int | None


Place = Callable[[int], int | None]
"""Offset in the former text -> offset in the edited one; None where it is gone."""


def edited(text: str, chance: random.Random) -> tuple[str, Place]:
    """A text after an edit every 500 characters: words added, left out, replaced, blanks and quotes changed, paragraphs moved."""
    pieces = [Piece(text, 0)]
    for _ in range(1 + len(text) // 500):
        pieces = chance.choice(EDITS)(pieces, chance)
    starts, done = [], 0
    for piece in pieces:
        if piece.start is not None:
            starts.append((piece.start, piece.start + len(piece.text), done))
        done += len(piece.text)

    def place(offset: int) -> int | None:
        return next((new + offset - first for first, last, new in starts if first <= offset < last), None)

    return "".join(piece.text for piece in pieces), place


def _cut(pieces: list[Piece], start: int, end: int, text: str) -> list[Piece]:
    """The pieces with `text` in place of what stands between two offsets of their joint text."""
    found, done, put = [], 0, False
    for piece in pieces:
        first, last = max(start - done, 0), min(end - done, len(piece.text))
        if first > len(piece.text) or last < 0 or (put and first >= last):
            found.append(piece)
        else:
            found.append(Piece(piece.text[:first], piece.start))
            found += [] if put else [Piece(text, None)]
            last = max(last, first)
            found.append(Piece(piece.text[last:], None if piece.start is None else piece.start + last))
            put = True
        done += len(piece.text)
    return [piece for piece in found if piece.text]


def _word(pieces: list[Piece], chance: random.Random) -> tuple[int, int, str]:
    """A small word somewhere: its offsets and itself."""
    text = "".join(piece.text for piece in pieces)
    for _ in range(50):
        at = chance.randrange(max(1, len(text)))
        start, end = text.rfind(" ", 0, at) + 1, text.find(" ", at)
        if 0 < start < end and text[start:end].isalpha() and text[start:end].islower():
            return start, end, text[start:end]
    return 0, 0, ""


def _replace(pieces: list[Piece], chance: random.Random) -> list[Piece]:
    start, end, _ = _word(pieces, chance)
    return _cut(pieces, start, end, chance.choice(WORDS)) if end else pieces


def _leave_out(pieces: list[Piece], chance: random.Random) -> list[Piece]:
    start, end, _ = _word(pieces, chance)
    return _cut(pieces, start - 1, end, "") if end else pieces


def _add(pieces: list[Piece], chance: random.Random) -> list[Piece]:
    start, end, _ = _word(pieces, chance)
    return _cut(pieces, start, start, chance.choice(WORDS) + " ") if end else pieces


def _blanks(pieces: list[Piece], chance: random.Random) -> list[Piece]:
    start, end, _ = _word(pieces, chance)
    return _cut(pieces, start - 1, start, chance.choice(("  ", "\n", " “"))) if end else pieces


def _open(pieces: list[Piece], chance: random.Random) -> list[Piece]:
    return [Piece("A first paragraph that nobody reviewed stands here now.\n\n", None), *pieces]


def _move(pieces: list[Piece], chance: random.Random) -> list[Piece]:
    """The paragraphs of the longest piece in another order; its first and last, which may be parts of lines, stay."""
    longest = max(pieces, key=lambda piece: len(piece.text))
    parts, done = [], 0
    for part in longest.text.splitlines(keepends=True):
        parts.append(Piece(part, None if longest.start is None else longest.start + done))
        done += len(part)
    inner = parts[1:-1]
    chance.shuffle(inner)
    at = pieces.index(longest)
    return [*pieces[:at], *parts[:1], *inner, *parts[1:][-1:], *pieces[at + 1 :]]


EDITS = (_replace, _replace, _leave_out, _add, _blanks, _open, _move)


class Trial(NamedTuple):
    """A document with its rows when they were reviewed, the same now, and where offsets went."""

    former: tuple[Document, list[Mention]]
    present: tuple[Document, list[Mention]]
    place: Place


def count(trials: Iterable[Trial], show: int = 0) -> Counter[str]:
    """Decisions by what became of them: found, lost, another row, gone; the first `show` failures are printed."""
    counted: Counter[str] = Counter()
    for trial in trials:
        rows = {row.mention_id: row for row in trial.present[1]}
        for former, meant, found in outcomes(trial):
            what = _what(meant, found)
            counted[what] += 1
            if what in FAILURES and counted["lost"] + counted["another row"] <= show:
                shown = [former, *(rows[row] for row in sorted((meant | {found}) - {None}))]
                print(f"-- {what}", *map(_line, shown), sep="\n   ")
    return counted


def outcomes(trial: Trial) -> Iterator[tuple[Mention, set[str | None], str | None]]:
    """Each reviewed row, the rows that it may be now, and the row that its decision found.

    Rows that look the same in everything may stand for each other, as their decisions say the same.
    """
    pairs = list(decisions_about(*trial.former))
    search = Search(Numbered(line, decision) for line, (_, decision) in enumerate(pairs))
    search.look(*trial.present)
    landed = {id(decision): row for row, decision in search.settle().decisions.items()}
    meant: dict[Hashable, set[str | None]] = defaultdict(set)
    for row, _ in pairs:
        meant[evidence(row)].add(same_row(row, trial.present[1], trial.place))
    for row, decision in pairs:
        yield row, meant[evidence(row)], landed.get(id(decision))


def same_row(former: Mention, rows: Iterable[Mention], place: Place) -> str | None:
    """The mention_id of the row that stands where the former one stood: the same role, time and event.

    In the same sentence a rule may have found another event word in the same claim.
    """
    alike = [row for row in rows if row.role == former.role and _same_time(former, row, place)]
    same_event = (row.mention_id for row in alike if _meets(_event(former), _event(row), place))
    same_claim = (row.mention_id for row in alike if _same_claim(former, row, place))
    return next(same_event, None) or next(same_claim, None)


def _what(meant: set[str | None], found: str | None) -> str:
    if found is None:
        return "gone" if None in meant else "lost"
    return "found" if found in meant else "another row"


def _same_time(one: Mention, two: Mention, place: Place) -> bool:
    if not one.when_spans or not two.when_spans:
        return one.when_spans == two.when_spans
    return any(_meets(a, b, place) for a in one.when_spans for b in two.when_spans)


def _event(row: Mention) -> Span:
    if row.event_char_start is None or row.event_char_end is None:
        return _claim(row)
    return Span(row.event_char_start, row.event_char_end)


def _same_claim(one: Mention, two: Mention, place: Place) -> bool:
    return one.sentence_text == two.sentence_text and tuple(map(place, _claim(one))) == _claim(two)


def _claim(row: Mention) -> Span:
    return Span(row.claim_char_start, row.claim_char_end)


def _meets(one: Span, two: Span, place: Place) -> bool:
    return any(offset is not None and two.start <= offset < two.end for offset in map(place, range(*one)))


def _line(row: Mention) -> str:
    return " | ".join(
        map(str, (row.role, row.event, row.when_text, row.claimant_text, row.claim_text, row.sentence_text))
    )


def after_edits(records: Iterable[dict[str, Any]], seed: int = 7) -> Iterator[Trial]:
    """Each record beside an edited one."""
    chance = random.Random(seed)
    for number, record in enumerate(records):
        text, place = edited(record["text"], chance)
        kept = {key: record[key] for key in ("published", "dct", "lang", "url", "publisher") if record.get(key)}
        versions = ({"lang": "en", **kept, "id": str(number), "text": version} for version in (record["text"], text))
        former, present = map(_rows_of, versions)
        if former and present:
            yield Trial(former, present, place)


def _rows_of(record: dict[str, Any]) -> tuple[Document, list[Mention]] | None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "record.json")
        path.write_text(json.dumps(record), encoding="utf-8")
        tables = collect(read_documents(path)).tables
    return (tables["documents"][0], tables.get("mentions", [])) if "documents" in tables else None


def after_rules(corpus: Path, revision: str) -> Iterator[Trial]:
    """Each document with the rows of an earlier revision beside the present ones."""
    former: dict[str, list[Mention]] = defaultdict(list)
    for row in _former_rows(corpus, revision):
        former[row.source_id].append(row)
    tables = collect(read_documents(corpus)).tables
    present: dict[str, list[Mention]] = defaultdict(list)
    for row in tables["mentions"]:
        present[row.doc_id].append(row)
    for document in tables["documents"]:
        yield Trial((document, former[document.source_id]), (document, present[document.doc_id]), lambda offset: offset)


def _former_rows(corpus: Path, revision: str) -> list[Mention]:
    """The mentions that the program of a revision finds in a corpus."""
    with tempfile.TemporaryDirectory() as folder:
        tree, out = Path(folder, "tree"), Path(folder, "out")
        subprocess.run(
            ["git", "-C", ROOT, "worktree", "add", "-f", "--detach", tree, revision], check=True, capture_output=True
        )
        try:
            build = [sys.executable, "-m", "pipeline", "build", corpus.resolve(), "--out", out]
            subprocess.run(build, cwd=tree, check=True, stdout=subprocess.DEVNULL, env={"PYTHONPATH": str(tree)})
        finally:
            subprocess.run(["git", "-C", ROOT, "worktree", "remove", "--force", tree], check=True)
        return list(row_objects("mentions", Mention, pq.read_table(out / "mentions.parquet")))


def main() -> None:
    """Parse arguments and print a line for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="*", type=Path)
    parser.add_argument(
        "--former", metavar="REVISION", help="review the rows of this revision instead of editing texts"
    )
    parser.add_argument("--show", type=int, default=0, help="print so many failures")
    arguments = parser.parse_args()
    for corpus in arguments.corpora or [SHARED / name for name in CORPORA]:
        records = map(json.loads, lines_of(corpus, None))
        counted = count(
            after_rules(corpus, arguments.former) if arguments.former else after_edits(records), arguments.show
        )
        there = counted["found"] + counted["lost"]
        print(f"{corpus.name}: found {counted['found']} of {there} ({100 * counted['found'] / max(there, 1):.2f} %),")
        print(f"  on another row {counted['another row']}, row gone {counted['gone']}", flush=True)


if __name__ == "__main__":
    main()
