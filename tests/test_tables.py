"""Writing and reading: the same values back, the same bytes again, nothing wrong published."""

import json
import os
import random
import subprocess
import sys
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path

import frictionless
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.output.columns import ROW_TYPES, arrow_schema, columns, key
from pipeline.output.csvfile import CsvFile, read_csv
from pipeline.output.dictionary import data_dictionary
from pipeline.output.frames import read_table, to_frame, to_frames
from pipeline.provenance import file_digest
from pipeline.schema import TABLES, Claim, Role, Span
from pipeline.tables import TableError, arrow_table, checked_tables, suffixes
from tests.factory import DIGEST, HARBOUR, PORT, changed, collection, write_tables

BOTH = [name for name in TABLES if ".csv" in suffixes(name)]


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables") / "out"
    write_tables(collection(), folder, inputs={"harbour.txt": "00", "a/b.txt": "11"}, extractor=DIGEST)
    return folder


def write_csv(table: pa.Table, path: Path) -> None:
    file = CsvFile(path, table.schema)
    file.write(table)
    file.close()


def digests(folder: Path) -> dict[str, str]:
    return {file.name: file_digest(file) for file in sorted(folder.iterdir())}


def test_columns_come_from_the_dataclasses(out):
    for name, row_type in ROW_TYPES.items():
        assert [field.name for field in columns(name)] == [field.name for field in fields(row_type)]
    role = next(field for field in columns("mentions") if field.name == "role")
    assert (role.kind, role.nullable, role.allowed) == ("text", False, ("event", "statement", "publication"))
    assert key("conflicts") == ("conflict_id", "start", "end", "claim_id")
    assert (out / "blocks.csv").read_text().splitlines()[0] == '"doc_id","char_start","char_end","kind"'


def test_parquet_is_typed_and_described(out):
    stored = pq.read_table(out / "mentions.parquet").schema
    assert stored.equals(arrow_schema("mentions"), check_metadata=True)
    assert str(stored.field("start").type) == "date32[day]"
    assert stored.field("role").metadata[b"description"].startswith(b"Which clock")
    assert stored.metadata[b"description"].startswith(b"One proposition")
    assert str(pq.read_schema(out / "documents.parquet").field("published_utc").type) == "timestamp[us, tz=UTC]"


@pytest.mark.parametrize("name", BOTH)
def test_csv_holds_what_parquet_holds(out, name):
    assert read_csv(name, out / f"{name}.csv").equals(pq.read_table(out / f"{name}.parquet"))
    pd.testing.assert_frame_equal(read_table(name, out, source="csv"), read_table(name, out, source="parquet"))


def test_frames(out):
    mentions = read_table("mentions", out)
    assert mentions["start"].dtype == "datetime64[s]"
    assert mentions["role"].cat.ordered
    assert list(mentions["role"].cat.categories) == list(Role.__args__)
    closed = mentions[mentions["event"] == "closed"].iloc[0]
    assert closed["claimant_spans"] == [{"start": 0, "end": 15}]
    assert [len(closed["timex_ids"]), closed["start"], closed["cue"]] == [2, pd.Timestamp("2024-04-01"), "said"]
    assert list(read_table("timexes", out, columns=["text", "start"]).columns) == ["text", "start"]
    assert read_table("documents", out)["published_utc"].dtype == "datetime64[us, UTC]"
    assert read_table("timeline", out)["said"].dtype == "datetime64[s]"


def test_frames_of_rows_in_memory_are_those_of_the_build(out):
    frames = to_frames(collection())
    assert list(frames) == list(ROW_TYPES)
    for name, frame in frames.items():
        pd.testing.assert_frame_equal(frame, read_table(name, out))
    assert list(to_frames({})["claims"].columns) == [field.name for field in fields(Claim)]


def test_reading_without_a_build_or_table_is_a_clear_error(out, tmp_path):
    with pytest.raises(FileNotFoundError, match="no build in"):
        read_table("claims", tmp_path)
    with pytest.raises(ValueError, match="no table 'claim'; there is: claims"):
        read_table("claim", out)
    with pytest.raises(ValueError, match="no column 'days'"):
        read_table("claims", out, columns=["days"])


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+4", "'+4"),
        ("-4", "'-4"),
        ("@sum", "'@sum"),
        ("\tx", "'\tx"),
        ("\r\nx", "'\r\nx"),
        ("'=1", "''=1"),
        ("''@", "'''@"),
        ("'t was", "'t was"),
        ("a = b", "a = b"),
        ("NA", "NA"),
        ("null", "null"),
        ('say "so", twice\nor not', 'say ""so"", twice\nor not'),
    ],
)
def test_guard_against_formulas(tmp_path, text, cell):
    table = pa.table({"doc_id": ["d1"], "text": [text]}, schema=arrow_schema("texts"))
    write_csv(table, tmp_path / "texts.csv")
    assert (tmp_path / "texts.csv").read_bytes().decode() == f'"doc_id","text"\n"d1","{cell}"\n'
    assert read_csv("texts", tmp_path / "texts.csv").equals(table)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_any_text_survives_csv(tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("csv") / "texts.csv"
    table = pa.table({"doc_id": [f"d{i}" for i in range(len(texts))], "text": texts}, schema=arrow_schema("texts"))
    write_csv(table, path)
    assert read_csv("texts", path).equals(table)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1677, 9, 21), date(9999, 12, 31)])
def test_days_of_all_years(tmp_path, day):
    claim = replace(collection()["claims"][0], start=day, end=None, bounds="open_end")
    table = arrow_table("claims", [claim])
    write_csv(table, tmp_path / "claims.csv")
    assert read_csv("claims", tmp_path / "claims.csv").equals(table)
    start = to_frame("claims", table)["start"]
    assert start.dtype == "datetime64[s]"
    assert start[0].to_pydatetime().date() == day


@pytest.mark.parametrize("microsecond", [0, 123000, 1])
def test_instants(tmp_path, microsecond):
    instant = datetime(2024, 5, 15, 8, 0, 1, microsecond, tzinfo=UTC)
    table = arrow_table("documents", [replace(collection()["documents"][0], published_utc=instant)])
    write_csv(table, tmp_path / "documents.csv")
    assert read_csv("documents", tmp_path / "documents.csv").equals(table)


def test_timeline(out):
    raw = (out / "timeline.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = read_table("timeline", out).to_dict("records")
    assert [row["when"] for row in rows] == ["1962", "2024-04"] or [row["when"] for row in rows] == ["1963", "2024-04"]
    assert rows[0]["conflict"] == "One source has 1962, another 1963."
    assert (rows[0]["independent"], rows[0]["outlets"]) == (2, 1)
    assert (rows[1]["who"], rows[1]["said"]) == ("Lena Falk", pd.Timestamp("2024-05-13"))


def test_datapackage_validates(out):
    report = frictionless.validate(out / "datapackage.json")
    assert report.flatten(["title", "message"]) == []
    assert report.stats["tasks"] == len(list(out.glob("*.csv"))) + len(list(out.glob("*.parquet")))


def test_datapackage_of_an_empty_build_validates(tmp_path):
    write_tables({}, tmp_path / "out", inputs={}, extractor=DIGEST)
    assert frictionless.validate(tmp_path / "out" / "datapackage.json").flatten(["message"]) == []
    assert len(read_table("mentions", tmp_path / "out", source="csv")) == 0


def test_build_json(out):
    build = json.loads((out / "build.json").read_text())
    assert list(build) == ["extractor", "schema", "html", "versions", "inputs", "outputs", "sha256"]
    assert build["inputs"] == {"a/b.txt": "11", "harbour.txt": "00"}
    assert build["outputs"]["mentions.csv"]["rows"] == 3
    written = digests(out)
    del written["build.json"]
    assert {name: output["sha256"] for name, output in build["outputs"].items()} == written


def test_order_of_rows_makes_no_difference(out, tmp_path):
    rows = {name: random.Random(7).sample(found, len(found)) for name, found in collection().items()}
    write_tables(rows, tmp_path / "out", inputs={"a/b.txt": "11", "harbour.txt": "00"}, extractor=DIGEST)
    assert digests(tmp_path / "out") == digests(out)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_hash_seed_makes_no_difference(out, tmp_path, seed):
    lines = [
        "from pathlib import Path",
        "from tests.factory import DIGEST, collection, write_tables",
        "inputs = {'harbour.txt': '00', 'a/b.txt': '11'}",
        f"write_tables(collection(), Path({str(tmp_path / 'out')!r}), inputs=inputs, extractor=DIGEST)",
    ]
    root = Path(__file__).parent.parent
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True, cwd=root, env=environment)
    assert digests(tmp_path / "out") == digests(out)


def test_published_order(out):
    assert read_table("documents", out)["file_path"].tolist() == ["harbour.txt", "ports/porté.txt"]
    assert read_table("timexes", out)["text"].tolist() == ["Monday", "April", "1962", "1963", "62"]
    assert read_table("claims", out)["start"].is_monotonic_increasing


BAD = [
    ("mentions", 0, {"claim_text": None}, "claim_text: is null"),
    ("mentions", 0, {"claim_text": ""}, "claim_text: is an empty text"),
    ("mentions", 0, {"role": "rumour"}, "role: is none of: event, statement"),
    ("mentions", 0, {"negated": 1}, "negated: 1 is no boolean"),
    ("mentions", 0, {"start": datetime(1963, 1, 1)}, "start: datetime.datetime.* is no day"),
    ("mentions", 0, {"cue_spans": ((1, 2),)}, r"cue_spans: \(\(1, 2\),\) is no spans"),
    ("timexes", 0, {"char_start": "9"}, "char_start: '9' is no integer"),
    ("documents", 0, {"record": "9"}, "record: '9' is no integer"),
    ("mentions", 0, {"event": "\ud800"}, "event: '.ud800' is no text"),
    ("mentions", 0, {"claim_char_start": 1 << 40}, "claim_char_start: 1099511627776 is no integer"),
    ("mentions", 0, {"doc_id": "d0"}, "doc_id: refers to no row of documents"),
    ("mentions", 0, {"timex_ids": ("t0",)}, "timex_ids: refers to no row of timexes"),
    ("mentions", 0, {"event_char_start": None}, "event_char_start: without its pair"),
    ("mentions", 0, {"claim_char_end": len(PORT) + 1}, "claim_char_start: to claim_char_end is no stretch"),
    ("mentions", 0, {"when_spans": (Span(5, 5),)}, "when_spans: leaves the text"),
    ("mentions", 1, {"when_spans": (Span(0, len(HARBOUR)), Span(9, len(HARBOUR) + 1))}, "when_spans: leaves the text"),
    ("mentions", 0, {"cue_spans": (Span(-1, 5),)}, "cue_spans: leaves the text"),
    ("mentions", 0, {"negated": True}, "factuality: does not follow"),
    ("mentions", 0, {"modality": "hedged"}, "factuality: does not follow"),
    ("mentions", 0, {"publisher": "other.org"}, "publisher: differs from the document's"),
    ("mentions", 0, {"lang": None}, "lang: differs from the document's"),
    ("mentions", 0, {"event_end": date(1964, 1, 1)}, "event_end: differs from end"),
    ("mentions", 0, {"role": "statement"}, "said|event"),
    ("mentions", 0, {"bounds": "open_end"}, "bounds: is open_end; the days differ"),
    ("mentions", 2, {"said_basis": "publication"}, "said_basis: has no attribution"),
    ("mentions", 0, {"quote": "none"}, "quote: and attribution_id disagree"),
    ("timexes", 1, {"end": date(1961, 1, 1)}, "start: lies after end"),
    ("timexes", 1, {"bounds": "unknown"}, "bounds: is unknown, but both days are known"),
    ("timexes", 1, {"bounds": "beyond_calendar"}, "bounds: is beyond_calendar, but a day is given"),
    ("timexes", 1, {"start": None}, "bounds: is closed; the days differ"),
    ("timexes", 1, {"stated": ("year", "")}, "stated: has an empty text"),
    ("claims", 0, {"n_negated": 1}, "n_negated: is not what its mentions make it"),
    ("claims", 0, {"claim_text": "Another text"}, "claim_text: differs from its main mention's"),
    ("claims", 0, {"first_published": date(2024, 5, 14)}, "first_published: is not what its mentions make it"),
    ("conflicts", 0, {"mention_ids": ("m1",)}, "mention_ids: refers to no row of mentions"),
    ("attributions", 0, {"parent_id": "a1"}, "parent_id: refers to no row of attributions"),
    ("rejects", 0, {"timex_id": None}, "timex_id: is in no mention and no reject"),
    ("blocks", 1, {"char_end": 12}, "char_start: overlaps the block before"),
]


@pytest.mark.parametrize(("table", "place", "cells", "message"), BAD, ids=[f"{b[0]}-{b[3][:40]}" for b in BAD])
def test_a_wrong_cell_is_named_and_nothing_is_published(tmp_path, table, place, cells, message):
    rows = changed(collection(), table, place, **cells)
    with pytest.raises(TableError, match=message) as error:
        write_tables(rows, tmp_path / "out", inputs={}, extractor=DIGEST)
    assert str(error.value).startswith("timexes " if table == "rejects" else f"{table} ")
    assert list(tmp_path.iterdir()) == []


def test_a_document_without_text_is_named():
    rows = collection()
    alone = {"documents": rows["documents"], "texts": rows["texts"][:1]}
    with pytest.raises(TableError, match=r"^documents .* doc_id: has no text"):
        checked_tables(alone)


@pytest.mark.parametrize("table", list(TABLES))
def test_a_key_stands_once(table):
    rows = collection()
    doubled = {**rows, table: [*rows[table], rows[table][0]]}
    with pytest.raises(TableError, match=f"^{table} .*: is the key of 2 rows"):
        checked_tables(doubled)


def test_the_dictionary_names_every_column():
    text = data_dictionary()
    for name in ROW_TYPES:
        assert f"### {name}\n" in text
        assert all(f"\n| {field.name} | " in text for field in columns(name))
    assert "| precision | text | yes | The unit that the text states the time in (`century`, " in text
    assert "(→ mentions)" in text
