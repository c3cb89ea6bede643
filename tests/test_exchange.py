"""What other tools make of the tables: TimelineJS, calendars, Label Studio, Croissant."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import icalendar
import mlcroissant
import pytest

from pipeline import build, read_table
from pipeline.exchange.calendars import calendar, calendar_of
from pipeline.exchange.labelstudio import config, decisions_from, tasks
from pipeline.exchange.shown import Event, events
from pipeline.exchange.timelinejs import slide, timelinejs
from pipeline.review.decisions import DecisionsError, read_decisions, written

ROOT = Path(__file__).parents[1]
TEXT = """Published: 2024-06-06
url: https://example.org/mill

The paper mill at Lunde 🏭 closed on 4 June 2011 after a fire. The council of Lunde bought the site in March 2013.

Mayor Ines Falk said on Tuesday that the old bridge will reopen by the end of the year.
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exchange")
    (folder / "raw").mkdir()
    (folder / "raw" / "mill.txt").write_text(TEXT, encoding="utf-8")
    build(folder / "raw", folder / "out")
    return folder / "out"


def event(**cells: Any) -> Event:
    row = {"when": "2019", "start": date(2019, 1, 1), "end": date(2019, 12, 31), "who": None, "factuality": "asserted",
           "claim": "a & b", "sentence": "<b>", "conflict": None, "link": None, "mention_id": "m1", "said": None}  # fmt: skip
    claim = {"precision": "year", "bounds": "closed", "last_published": date(2020, 1, 1)}
    return Event(
        row | {k: v for k, v in cells.items() if k in row}, claim | {k: v for k, v in cells.items() if k in claim}
    )


DAY = {"start": date(2019, 3, 4), "end": date(2019, 3, 4), "precision": "day"}
# Cells of an event, and the dates that TimelineJS gets
SLIDES: dict[str, tuple[dict[str, Any], dict[str, int], dict[str, int] | None]] = {
    "a year": ({}, {"year": 2019}, None),
    "a day": (DAY, {"year": 2019, "month": 3, "day": 4}, None),
    "months": (
        {"end": date(2020, 4, 30), "precision": "month"},
        {"year": 2019, "month": 1},
        {"year": 2020, "month": 4},
    ),
    "until": ({"start": None, "bounds": "open_start", "when": "until 2019"}, {"year": 2019}, None),
    "since": ({"end": None, "bounds": "open_end", "when": "since 2019"}, {"year": 2019}, None),
}


@pytest.mark.parametrize("case", SLIDES)
def test_timelinejs_dates_are_no_more_precise_than_the_text(case: str) -> None:
    cells, start, end = SLIDES[case]
    made = slide(event(**cells))
    assert (made["start_date"], made.get("end_date")) == (start, end)
    assert made["display_date"] == cells.get("when", "2019")


def test_timelinejs_text_cannot_run() -> None:
    made = slide(event(link="javascript:alert(1)", who="<script>", conflict="<i>"))
    assert made["text"]["headline"] == "a &amp; b"
    assert not any(bad in made["text"]["text"] for bad in ("<b>", "<script>", "<i>", "javascript"))
    assert 'href="https://a.example/?a=1&amp;b=2"' in slide(event(link="https://a.example/?a=1&b=2"))["text"]["text"]


def test_timelinejs_has_every_event_with_a_time(out: Path) -> None:
    found = json.loads(timelinejs(out))["events"]
    timeline = read_table("timeline", out)
    assert [one["unique_id"] for one in found] == list(timeline.loc[timeline["when"].notna(), "mention_id"])


def test_a_calendar_holds_events_of_days_that_happened_or_are_due(out: Path) -> None:
    read = icalendar.Calendar.from_ical(calendar(out))
    (entry,) = read.walk("VEVENT")
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2011, 6, 4), date(2011, 6, 5))
    assert entry["summary"] == "The paper mill at Lunde 🏭 closed on 4 June 2011 after a fire"
    assert (entry["status"], entry["dtstamp"].dt.date()) == ("CONFIRMED", date(2024, 6, 6))
    assert calendar(out) == calendar(out)


# Cells of an event, and its status in a calendar; None: it has no place there
STATUS: dict[str, tuple[dict[str, Any], str | None]] = {
    "a day": (DAY, "CONFIRMED"),
    "planned": ({**DAY, "factuality": "planned"}, "TENTATIVE"),
    "denied": ({**DAY, "factuality": "negated"}, None),
    "supposed": ({**DAY, "factuality": "hypothetical"}, None),
    "a year": ({}, None),
    "open": ({**DAY, "end": None, "bounds": "open_end"}, None),
}


@pytest.mark.parametrize("case", STATUS)
def test_status_in_a_calendar(case: str) -> None:
    cells, wanted = STATUS[case]
    assert [entry["status"] for entry in calendar_of([event(**cells)]).walk("VEVENT")] == ([wanted] if wanted else [])


# --- Label Studio -----------------------------------------------------------------------------------------------------


def answer(name: str, *values: str) -> dict[str, Any]:
    kind = "choices" if name in ("decision", "new_factuality") else "text"
    return {"from_name": name, "to_name": "text", "type": kind, "value": {kind: list(values)}}


def test_marks_stand_where_javascript_counts_them(out: Path) -> None:
    for task in json.loads(tasks(out)):
        units = task["data"]["text"].encode("utf-16-le")
        for region in task["predictions"][0]["result"]:
            value = region["value"]
            assert units[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == value["text"]


def test_config_names_what_tasks_and_answers_use(out: Path) -> None:
    root = ElementTree.fromstring(config())
    named = {node.get("name") for node in root.iter() if node.get("name")}
    task = json.loads(tasks(out))[0]
    assert {region["from_name"] for region in task["predictions"][0]["result"]} | {"text", "decision", "note"} <= named
    assert {node.get("value", "")[1:] for node in root.iter() if node.get("value", "").startswith("$")} <= task[
        "data"
    ].keys()


def test_decisions_come_back_and_are_applied(out: Path) -> None:
    """Export, annotate, import, build, export again: the second export carries the same decisions."""
    given = json.loads(tasks(out))
    given[0]["annotations"] = [{"result": [answer("decision", "wrong")], "updated_at": "2024-01-01"},
        {"result": [answer("decision", "corrected"), answer("new_start", "2011-06-03"), answer("new_factuality", "hedged"),
                    answer("note", "see page 2")], "updated_at": "2024-01-02"},
        {"result": [answer("decision", "right")], "updated_at": "2024-01-03", "was_cancelled": True}]  # fmt: skip
    given[1]["annotations"] = [{"result": [answer("decision", "wrong")]}]
    found, problems = decisions_from(json.dumps(given))
    assert [row.decision for row in found] == ["corrected", "wrong"]
    assert problems == ["task 3: not annotated"]
    path = out.parent / "ls.csv"
    path.write_text(written(found), encoding="utf-8")
    assert [row.decision for row in read_decisions(path)[0]] == found
    build(out.parent / "raw", out.parent / "again", decisions=path)
    again, _ = decisions_from(tasks(out.parent / "again"))
    assert again == found


@pytest.mark.parametrize("content", ["{}", "[1]", "<View/>", b"\xff"])
def test_foreign_files_are_told(content: bytes | str) -> None:
    with pytest.raises(DecisionsError, match="no JSON list of tasks"):
        decisions_from(content)


def test_foreign_tasks_are_told() -> None:
    found, problems = decisions_from('[{"data": {"text": "a"}}]')
    assert not found
    assert problems[0].startswith("task 1: its data have no source_id")


def test_a_bad_answer_is_told(out: Path) -> None:
    given = json.loads(tasks(out))[:1]
    given[0]["annotations"] = [{"result": [answer("decision", "corrected"), answer("new_start", "June")]}]
    assert decisions_from(json.dumps(given)) == ([], ["task 1: new_start is 'June'; a day is written like 2025-10-26"])


# --- Croissant --------------------------------------------------------------------------------------------------------


def test_croissant_is_valid_and_leads_to_the_rows(out: Path) -> None:
    dataset = mlcroissant.Dataset(jsonld=out / "croissant.json")
    assert list(dataset.metadata.ctx.issues.errors) == []
    rows = list(dataset.records("claims"))
    claims = read_table("claims", out)
    assert [row["claims/claim_text"].decode() for row in rows] == list(claims["claim_text"])
    assert len(list(dataset.records("texts"))) == 1
    assert [str(row["timeline/when"]) for row in dataset.records("timeline")]


def test_events_of_an_empty_build(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    build(tmp_path / "raw", tmp_path / "out")
    assert events(tmp_path / "out") == []
    assert json.loads(tasks(tmp_path / "out")) == []
