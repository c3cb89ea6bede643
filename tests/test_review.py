"""Decisions: read from a file, found again by evidence, applied by a build, proved, reported where they find no one row."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline import build, read_table
from pipeline.build import collect
from pipeline.documents import read_documents
from pipeline.explain import explain
from pipeline.output.frames import read_arrow
from pipeline.review.applying import decided, machine_row
from pipeline.review.decisions import COLUMNS, Decision, DecisionsError, Numbered, read_decisions, written
from pipeline.review.noting import decisions_about
from pipeline.review.proving import row_objects
from pipeline.review.reviewing import review
from pipeline.review.scoring import shares
from pipeline.schema import Document, Mention
from pipeline.verify import verify

MILL = """Published: 2024-06-06

The paper mill at Lunde closed on 4 June 2011 after a fire. The council of Lunde bought the site in March 2013.

Mayor Ines Falk said on Tuesday that the old bridge will reopen by the end of the year.
"""
SENTENCE = "The paper mill at Lunde closed on 4 June 2011 after a fire."
ROOT = Path(__file__).parents[1]
Rows = tuple[list[Document], list[Mention]]


def rows_of(folder: Path, **files: str) -> Rows:
    """Documents and mentions of files by name, `_` for the dot."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    tables = collect(read_documents(folder)).tables
    return tables["documents"], tables["mentions"]


def about(rows: Rows, event: str, **given: Any) -> Decision:
    """A decision about the row with this event word."""
    documents, mentions = rows
    pairs = (pair for document in documents for pair in decisions_about(document, of(mentions, document), **given))
    return next(decision for row, decision in pairs if row.event == event)


def of(mentions: list[Mention], document: Document) -> list[Mention]:
    return [mention for mention in mentions if mention.doc_id == document.doc_id]


def decide(rows: Rows, *decisions: Decision) -> tuple[dict[str, Mention], list[str]]:
    """The reviewed rows by event word, and the reasons of rejects."""
    found, rejects = review(*rows, [Numbered(line, row) for line, row in enumerate(decisions, 2)])
    return {row.event or "": row for row in found if row.reviewed}, [row.reason for row in rejects]


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    return rows_of(tmp_path_factory.mktemp("mill") / "raw", mill_txt=MILL)


# --- the file -------------------------------------------------------------------------------------------------------


def test_a_file_is_read_as_it_was_written(tmp_path: Path, mill: Rows) -> None:
    rows = [
        about(mill, "closed", note="=looks right"),
        about(mill, "bought", decision="corrected", new_claim_text="-3 degrees, he\nsaid", new_end=date(2014, 1, 2)),
    ]
    path = tmp_path / "decisions.csv"
    path.write_text(written(rows), encoding="utf-8")
    found, rejects = read_decisions(path)
    assert ([row.decision for row in found], rejects) == (rows, [])
    assert [row.line for row in found] == [2, 3]
    assert "'=looks" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_file_that_a_spreadsheet_saved(tmp_path: Path, mill: Rows, delimiter: str) -> None:
    row = replace(about(mill, "closed"), note=None)
    content = written([row]).replace(",", delimiter).replace("\n", "\r\n") + delimiter * (len(COLUMNS) - 1) + "\r\n"
    (tmp_path / "d.csv").write_bytes(b"\xef\xbb\xbf" + content.encode())
    assert read_decisions(tmp_path / "d.csv") == ([Numbered(2, row)], [])


# What is put into a line, and what its reject says
BAD_LINES: dict[str, tuple[dict[str, str], str]] = {
    "no verdict": ({"decision": ""}, "decision is empty"),
    "another verdict": ({"decision": "maybe"}, "none of: right, wrong, corrected"),
    "no document": ({"source_id": "", "url": ""}, "neither source_id nor url"),
    "no sentence": ({"sentence_text": " "}, "sentence_text is empty"),
    "a day as a spreadsheet writes it": ({"start": "04.06.2011"}, "a day is written like"),
    "no such day": ({"end": "2011-02-30"}, "which is no day"),
    "days the wrong way round": ({"decision": "corrected", "new_start": "2011-07-01"}, "lies after the last"),
    "nothing corrected": ({"decision": "corrected"}, "all of these are empty: new_start"),
    "right, but corrected": ({"new_start": "2011-06-03"}, "right, but new_start is given"),
    "another factuality": ({"decision": "corrected", "new_factuality": "sure"}, "none of: asserted"),
    "no number": ({"occurrence": "first"}, "which is no number"),
    "below zero": ({"occurrence": "-1"}, "counts from 0"),
}


@pytest.mark.parametrize("case", BAD_LINES)
def test_a_bad_line_is_a_reject_with_its_number(tmp_path: Path, mill: Rows, case: str) -> None:
    changes, wanted = BAD_LINES[case]
    lines = written([about(mill, "closed"), about(mill, "bought")]).splitlines()
    cells = dict(zip(COLUMNS, next(csv.reader(lines[1:2])), strict=True)) | changes
    lines[1] = ",".join(f'"{cells[name]}"' for name in COLUMNS)
    (tmp_path / "d.csv").write_text("\n".join(lines), encoding="utf-8")
    found, rejects = read_decisions(tmp_path / "d.csv")
    assert [row.line for row in found] == [3]
    assert [(row.stage, row.record, row.reason) for row in rejects] == [("decision", 2, "not a decision")]
    assert (rejects[0].detail or "").startswith("line 2: ")
    assert wanted in (rejects[0].detail or "")


def test_odd_files(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text(",".join([*COLUMNS, "mood"]) + "\nright,a\n", encoding="utf-8")
    assert [row.detail for row in read_decisions(path)[1]] == [
        "line 1: 'mood' was not read",
        f"line 2: 2 cells for {len(COLUMNS) + 1} columns",
    ]
    for content, wanted in [(b"", "no column 'decision'"), (b"a,b\n", "no column"), (b"\xff\xfe", "not UTF-8")]:
        path.write_bytes(content)
        with pytest.raises(DecisionsError, match=wanted):
            read_decisions(path)


# --- finding --------------------------------------------------------------------------------------------------------

# How the document is changed after the review of "closed", and what becomes of the decision
EDITED: dict[str, tuple[Callable[[str], str], str]] = {
    "nothing": (lambda text: text, "found"),
    "a paragraph before": (lambda text: text.replace("The paper", "Lunde lies on a river.\n\nThe paper"), "found"),
    "the paragraph stands last": (
        lambda text: text.replace(SENTENCE + " ", "") + f"\n{SENTENCE}\n",
        "found",
    ),
    "blanks and quotation marks": (lambda text: text.replace("paper mill at", "“paper”  mill\nat"), "found"),
    "another word": (lambda text: text.replace("after a fire", "after a blaze"), "found"),
    "words added": (lambda text: text.replace("paper mill", "large paper and board mill"), "found"),
    "a slip in a name": (lambda text: text.replace("at Lunde closed", "at Lunda closed"), "found"),
    "another name": (lambda text: text.replace("at Lunde closed", "at Bergby closed"), "no such row"),
    "another day": (lambda text: text.replace("4 June 2011", "5 June 2011"), "no such row"),
    "sentence gone": (lambda text: text.replace(SENTENCE + " ", ""), "no such row"),
    "another sentence in its place": (
        lambda text: text.replace(SENTENCE, "The school closed on 4 June 2011."),
        "no such row",
    ),
    "twice": (lambda text: text.replace("closed on 4 June 2011 after a fire.",
        "closed on 4 June 2011 after a blaze. The paper mill in Lunde closed on 4 June 2011 after a fire."), "several rows"),
}  # fmt: skip


@pytest.mark.parametrize("case", EDITED)
def test_a_decision_survives_edits_and_never_moves_to_another_row(tmp_path: Path, mill: Rows, case: str) -> None:
    edit, wanted = EDITED[case]
    found, reasons = decide(rows_of(tmp_path / "raw", mill_txt=edit(MILL)), about(mill, "closed"))
    assert (list(found), reasons) == ((["closed"], []) if wanted == "found" else ([], [wanted]))


def test_rows_that_look_the_same_are_told_apart_by_their_place(tmp_path: Path) -> None:
    rows = rows_of(
        tmp_path / "raw", a_txt="Published: 2024-06-06\n\nIt rained on Monday. The mill closed. It rained on Monday.\n"
    )
    documents, mentions = rows
    one, two = (decision for _, decision in decisions_about(documents[0], mentions))
    assert (one.occurrence, two.occurrence) == (0, 1)
    found, _ = review(*rows, [Numbered(2, replace(two, decision="wrong"))])
    assert [row.reviewed for row in sorted(found, key=lambda row: row.claim_char_start)] == [None, "wrong"]
    assert decide(rows, replace(one, occurrence=None))[1] == ["several rows"]
    assert decide(rows, replace(one, occurrence=2))[1] == ["no such row"]


RECORD = {"text": "The ferry sank on 3 May 2014 near Port Emery.", "lang": "en"}
# Records of a file at the review of the first one, records later, and where the decision is afterwards
MOVED: dict[str, tuple[list[dict[str, str]], list[dict[str, str]], list[int] | str]] = {
    "a record before": ([RECORD], [{"text": "A note of no interest."}, RECORD], [2]),
    "a copy before": ([RECORD], [RECORD | {"title": "copy"}, RECORD | {"published": "2020"}], "several rows"),
    "the same address elsewhere": ([RECORD | {"url": "https://a.example/1"}],
        [RECORD | {"url": "https://a.example/2"}, RECORD | {"url": "http://www.a.example/1/#top"}], [2]),
    "another address in its place": ([RECORD | {"url": "https://a.example/1"}],
        [RECORD | {"url": "https://a.example/2"}], "no such document"),
    "own id, new address": ([RECORD | {"id": "f1", "url": "https://a.example/1"}],
        [RECORD | {"id": "f2", "url": "https://a.example/1"}, RECORD | {"id": "f1", "url": "https://b.example/1"}], [2]),
    "another id": ([RECORD | {"id": "f1"}], [RECORD | {"id": "f2"}], "no such document"),
    "two of one id": ([RECORD | {"id": "f1"}], [RECORD | {"id": "f1", "text": RECORD["text"] + " It was old."},
        RECORD | {"id": "f1"}], "several rows"),
}  # fmt: skip


@pytest.mark.parametrize("case", MOVED)
def test_documents_are_known_by_id_or_address(tmp_path: Path, case: str) -> None:
    before, after, wanted = MOVED[case]
    lines = ["\n".join(map(json.dumps, records)) for records in (before, after)]
    former, rows = (rows_of(tmp_path / str(place), a_jsonl=text) for place, text in enumerate(lines))
    found, rejects = review(*rows, [Numbered(2, about(former, "sank"))])
    places = {document.doc_id: document.record for document in rows[0]}
    if isinstance(wanted, str):
        assert ([row.reason for row in rejects], [row for row in found if row.reviewed]) == ([wanted], [])
    else:
        assert ([places[row.doc_id] for row in found if row.reviewed], rejects) == (wanted, [])


def test_the_last_decision_about_a_row_counts(mill: Rows) -> None:
    found, reasons = decide(mill, about(mill, "closed"), about(mill, "closed", decision="wrong"))
    assert (found["closed"].reviewed, reasons) == ("wrong", ["decided again"])


# --- applying -------------------------------------------------------------------------------------------------------

# Columns of a decision about the row "closed on 4 June 2011", and columns of the row that follow
CORRECTED: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "days": (
        {"new_start": date(2011, 6, 1), "new_end": date(2011, 6, 30)},
        {
            "start": date(2011, 6, 1),
            "event_end": date(2011, 6, 30),
            "precision": "month",
            "edtf": "2011-06",
            "value": None,
        },
    ),
    "one day of two": (
        {"new_end": date(2011, 6, 9)},
        {"event_start": date(2011, 6, 4), "end": date(2011, 6, 9), "precision": "day", "edtf": "2011-06-04/2011-06-09"},
    ),
    "years": (
        {"new_start": date(2010, 1, 1), "new_end": date(2011, 12, 31)},
        {"precision": "year", "edtf": "2010/2011", "bounds": "closed"},
    ),
    "person": ({"new_claimant_name": "Zoë Falk"}, {"claimant_name": "Zoë Falk", "claimant_id": "zoe falk"}),
    "denied": ({"new_factuality": "negated"}, {"factuality": "negated", "negated": True, "modality": "asserted"}),
    "planned": ({"new_factuality": "planned"}, {"factuality": "planned", "negated": False, "modality": "planned"}),
    "words": ({"new_claim_text": "the mill shut down"}, {"claim_text": "the mill shut down"}),
}


@pytest.mark.parametrize("case", CORRECTED)
def test_a_correction_fills_what_follows_from_it_and_keeps_what_the_machine_said(mill: Rows, case: str) -> None:
    given, wanted = CORRECTED[case]
    row = next(row for row in mill[1] if row.event == "closed")
    found = decided(row, about(mill, "closed", decision="corrected", note="seen", **given))
    assert {name: getattr(found, name) for name in wanted} == wanted
    assert (found.reviewed, found.review_note) == ("corrected", "seen")
    assert json.loads(found.machine or "").keys() >= wanted.keys() - {
        "bounds",
        "negated",
        "modality",
        "precision",
        "event_start",
    }
    assert machine_row(found) == row


def test_right_and_wrong_change_nothing_but_the_mark(mill: Rows) -> None:
    for verdict in ("right", "wrong"):
        found = decide(mill, about(mill, "closed", decision=verdict))[0]["closed"]
        assert (found.reviewed, found.machine) == (verdict, None)


def test_what_was_confirmed_stands_where_the_machine_reads_otherwise_now(mill: Rows) -> None:
    seen = replace(about(mill, "closed"), start=date(2011, 6, 3), end=date(2011, 6, 3))
    found, reasons = decide(mill, seen)
    assert (found["closed"].start, reasons) == (date(2011, 6, 3), ["read otherwise since"])
    assert json.loads(found["closed"].machine or "")["start"] == "2011-06-04"


def test_a_short_decision_leaves_alone_what_it_does_not_name(mill: Rows) -> None:
    short = dict.fromkeys(("start", "end", "claimant_name", "factuality", "occurrence"))
    row = replace(about(mill, "closed", decision="corrected", new_end=date(2011, 6, 9)), **short)
    found, reasons = decide(mill, row)
    assert (found["closed"].start, found["closed"].end, reasons) == (date(2011, 6, 4), date(2011, 6, 9), [])


def test_applying_again_gives_the_same(mill: Rows) -> None:
    decisions = [Numbered(2, about(mill, "bought", decision="corrected", new_factuality="hedged"))]
    once, told = review(*mill, decisions)
    assert review(mill[0], once, decisions) == (once, told)
    assert review(mill[0], once, []) == (mill[1], [])


# --- in a build -----------------------------------------------------------------------------------------------------


@pytest.fixture()
def reviewed(tmp_path: Path) -> Path:
    """A build with a right, a wrong and a corrected row, and a line that is no decision."""
    rows = rows_of(tmp_path / "raw", mill_txt=MILL)
    decisions = [
        about(rows, "closed"),
        about(rows, "bought", decision="wrong"),
        about(rows, "reopen", decision="corrected", new_start=date(2024, 12, 1), new_claimant_name="Ines Marie Falk"),
    ]
    (tmp_path / "decisions.csv").write_text(written(decisions) + "right\n", encoding="utf-8")
    build(tmp_path / "raw", tmp_path / "out")
    return tmp_path


def test_every_build_applies_the_file_beside_the_documents(reviewed: Path) -> None:
    out = reviewed / "out"
    rows = read_table("mentions", out).set_index("event")
    assert rows["reviewed"].to_dict() == {"closed": "right", "bought": "wrong", "reopen": "corrected"}
    assert rows.loc["bought", ["claim_id", "event_id"]].isna().all()
    claims = read_table("claims", out)
    assert sorted(claims["claim_text"]) == sorted(rows.loc[["closed", "reopen"], "claim_text"])
    assert list(claims["n_reviewed"]) == [1, 1]
    assert str(claims["start"].max().date()) == "2024-12-01"
    timeline = read_table("timeline", out)
    shown = zip(timeline["reviewed"], timeline["who"].fillna(""), strict=True)
    assert set(shown) == {("right", ""), ("corrected", "Ines Marie Falk")}
    rejects = read_table("rejects", out)
    assert list(rejects.loc[rejects["stage"] == "decision", "detail"]) == ["line 5: 1 cells for 20 columns"]
    assert "../decisions.csv" in json.loads((out / "build.json").read_text(encoding="utf-8"))["inputs"]


def test_explain_tells_what_was_decided(reviewed: Path) -> None:
    rows = read_table("mentions", reviewed / "out").set_index("event")["mention_id"]
    told = {event: explain(mention_id, reviewed / "out") for event, mention_id in rows.items()}
    assert "a person found this row right" in told["closed"]
    assert "Is part of    no claim" in told["bought"]
    assert "the machine had claimant_name Ines Falk" in told["reopen"]


def test_reviewed_rows_are_gold(reviewed: Path) -> None:
    rows = list(row_objects("mentions", Mention, read_arrow("mentions", reviewed / "out")))
    found = {share.kind: (share.right, share.seen) for share in shares([*rows, replace(rows[0], reviewed=None)])}
    assert found["all"] == found["event"] == (1, 3)
    assert sum(seen for kind, (_, seen) in found.items() if kind.startswith("confidence")) == 3
    environment = {**os.environ, "RAW": str(reviewed / "raw"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, ROOT / "tools" / "score.py", "decisions"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=True)
    assert "    1 of     3 right   33.3 %" in done.stdout
    assert "to look at: 1" in done.stdout


def test_verify_proves_reviewed_rows(reviewed: Path) -> None:
    assert list(verify(reviewed / "out", reviewed / "raw")) == []
    (reviewed / "decisions.csv").rename(reviewed / "elsewhere.csv")
    assert list(verify(reviewed / "out", reviewed / "raw", reviewed / "elsewhere.csv")) == []
    found = list(verify(reviewed / "out", reviewed / "raw"))
    assert "build.json inputs: ../decisions.csv is missing" in found
    assert any("the decisions make" in line for line in found)


def test_a_named_file_is_taken_and_has_to_be_there(reviewed: Path) -> None:
    (reviewed / "none.csv").write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
    build(reviewed / "raw", reviewed / "out", decisions=reviewed / "none.csv")
    assert read_table("mentions", reviewed / "out")["reviewed"].isna().all()
    with pytest.raises(FileNotFoundError):
        build(reviewed / "raw", reviewed / "out", decisions=reviewed / "missing.csv")
