"""What `diff` tells of two builds: rows, reasons, and the ids of claims that go by another name."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from pipeline import build
from pipeline.diff import Difference, differences, tell, write_csv, write_json

MILL = "The mill at Lunde closed on 4 June 2011. Mayor Ines Falk said on Tuesday that the bridge will reopen next year."
AGAIN = "Lunde's old mill closed on 4 June 2011 after the flood, the town recalled."
HARBOUR = "The harbour of Oster was opened in 1962."


def built(folder: Path, **texts: str) -> Path:
    raw = folder / "raw"
    raw.mkdir(parents=True)
    for name, text in texts.items():
        record = {"id": name, "text": text, "published": "2024-06-06", "lang": "en"}
        (raw / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    build(raw, folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("diff") / "old", mill=MILL, harbour=HARBOUR)


def told(found: list[Difference], table: str) -> list[tuple[str, str]]:
    return [(item.change, item.why) for item in found if item.table == table]


def test_equal_builds_do_not_differ(old: Path, tmp_path: Path) -> None:
    same = built(tmp_path, mill=MILL, harbour=HARBOUR)
    assert list(differences(old, same)) == []
    assert list(tell(differences(old, same), 10)) == ["no differences"]


def test_a_changed_document_gives_rows_removed_and_added(old: Path, tmp_path: Path) -> None:
    found = list(differences(old, built(tmp_path, mill=MILL.replace("4 June", "5 June"), harbour=HARBOUR)))
    assert told(found, "documents") == [("removed", "input"), ("added", "input")]
    mentions = [item for item in found if item.table == "mentions"]
    assert {item.why for item in mentions} == {"input"}
    assert ("The mill at Lunde closed on 4 June 2011", None) in [item.columns["claim_text"] for item in mentions]
    assert (None, "The mill at Lunde closed on 5 June 2011") in [item.columns["claim_text"] for item in mentions]


def test_a_document_that_joins_a_claim_moves_its_ids_and_changes_its_counts(old: Path, tmp_path: Path) -> None:
    """Whichever of the two claims has the smaller mention; the rows of the documents that were there do not change."""
    found = list(differences(old, built(tmp_path, mill=MILL, harbour=HARBOUR, again=AGAIN)))
    assert {change for change, _ in told(found, "mentions")} == {"added"}
    counts = [item.columns["n_documents"] for item in found if "n_documents" in item.columns]
    assert counts == [(1, 2)]
    new_ids = {item.id: item.new_ids for item in found if item.table == "claims" and item.new_ids}
    assert all(item.change == "renamed" for item in found if item.id in new_ids)


def test_other_rules_are_the_reason_where_the_document_is_the_same(old: Path, tmp_path: Path) -> None:
    new = built(tmp_path, mill=MILL, harbour=HARBOUR)
    table = pq.read_table(new / "mentions.parquet")
    place = table.schema.get_field_index("event")
    pq.write_table(
        table.set_column(place, table.schema.field(place), [["other"] * len(table)]), new / "mentions.parquet"
    )
    about = json.loads((new / "build.json").read_text())
    (new / "build.json").write_text(json.dumps(about | {"extractor": "another"}))
    found = list(differences(old, new))
    assert set(told(found, "mentions")) == {("changed", "extractor")}
    assert {column for item in found for column in item.columns} == {"event"}


def test_another_schema_is_told(old: Path, tmp_path: Path) -> None:
    new = built(tmp_path, mill=MILL, harbour=HARBOUR)
    table = pq.read_table(new / "blocks.parquet")
    pq.write_table(table.append_column("page", [[1] * len(table)]), new / "blocks.parquet")
    assert list(differences(old, new)) == [Difference("blocks", "added", "page", "schema")]


def test_forms_for_programs(old: Path, tmp_path: Path) -> None:
    found = list(differences(old, built(tmp_path, mill=MILL)))
    lines, table = io.StringIO(), io.StringIO()
    write_json(found, lines)
    write_csv(found, table)
    first = json.loads(lines.getvalue().splitlines()[0])
    assert (first["table"], first["change"], first["why"]) == ("mentions", "removed", "input")
    rows = list(csv.DictReader(io.StringIO(table.getvalue())))
    assert {row["id"] for row in rows} == {item.id for item in found}
    assert rows[0]["old"] and not rows[0]["new"]
    text = list(tell(found, 1))
    assert "documents: 1 removed (input: 1)" in text
    assert any("harbour.json" in line for line in text)
