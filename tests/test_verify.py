"""`verify` finds every changed byte, and nothing in a build that is as it was made."""

import json
import random
import shutil
from dataclasses import replace
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.build import build
from pipeline.documents import read_documents
from pipeline.inputs.folder import find_files
from pipeline.model import Page, make_id
from pipeline.output.package import NoBuildError
from pipeline.provenance import file_digest
from pipeline.schema import Reject, Span
from pipeline.verify import verify
from tests.factory import DIGEST, HARBOUR, PORT, collection, span, write_tables

RECORDS = [
    {"id": "h1", "text": HARBOUR, "published": "2024-05-15T10:00+02:00", "lang": "en", "publisher": "harbour.example"},
    {"id": "p1", "text": PORT, "published": "2024-05-15", "lang": "en", "url": "https://example.org/port"},
]


def made_rows(raw):
    """The factory's rows, hung on documents that were really read from `raw`."""
    items = list(read_documents(raw))
    pages = [item for item in items if isinstance(item, Page)]
    one, two = (replace(page.document, copy_group=page.document.doc_id, extractor=DIGEST) for page in pages)
    rows = collection(one, two)
    rejects = [item for item in items if isinstance(item, Reject)]
    return {**rows, "rejects": [rows["rejects"][0], *rejects]}


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    folder = tmp_path_factory.mktemp("verify")
    raw, out = folder / "raw", folder / "out"
    raw.mkdir()
    lines = [json.dumps(record) for record in RECORDS]
    (raw / "news.jsonl").write_text("\n".join([*lines, "{broken"]) + "\n", encoding="utf-8")
    (raw / "empty.txt").write_text("")
    publish(raw, out, made_rows(raw))
    return folder


@pytest.fixture
def built(original, tmp_path):
    """A raw folder and its build, to be changed."""
    shutil.copytree(original, tmp_path, dirs_exist_ok=True)
    return tmp_path / "raw", tmp_path / "out"


def publish(raw, out, rows):
    inputs = {name: file_digest(path) for name, path in find_files(raw)}
    write_tables(rows, out, inputs=inputs, extractor=DIGEST)


def test_a_build_as_it_was_made_is_proved(built):
    raw, out = built
    assert list(verify(out, raw)) == []


def test_a_folder_without_a_build_is_a_clear_error(tmp_path):
    with pytest.raises(NoBuildError):
        list(verify(tmp_path, tmp_path))


def forge(out, table, place, **cells):
    """Change cells of a Parquet file, as someone would who also knows how to write CSV and hashes."""
    path = out / f"{table}.parquet"
    stored = pq.read_table(path)
    rows = stored.to_pylist()
    rows[place] |= cells
    pq.write_table(pa.Table.from_pylist(rows, schema=stored.schema), path)


# The row of each table that is forged; the order of documents follows from hashes.
FORGED_ROW = {
    "mentions": lambda row: row["event"] == "closed",
    "timexes": lambda row: row["text"] == "Monday",
    "texts": lambda row: row["text"] == HARBOUR,
    "documents": lambda row: row["source_id"] == "h1",
}


def place_of(out, table):
    rows = pq.read_table(out / f"{table}.parquet").to_pylist()
    return next((place, row) for place, row in enumerate(rows) if FORGED_ROW.get(table, bool)(row))


def shifted(row, names, by=1):
    return {name: row[name] + by for name in names}


FORGED = [
    ("mentions", lambda r: shifted(r, ["claim_char_start"]), "claim_text: is 'the lock gate"),
    ("mentions", lambda r: shifted(r, ["event_char_start", "event_char_end"]), "event: is 'closed'"),
    ("mentions", lambda r: {"sentence_text": "Another."}, "sentence_text: is 'Another.'"),
    ("mentions", lambda r: {"when_text": "May"}, "when_text: is 'May'; the text gives 'April'"),
    ("mentions", lambda r: {"when_spans": [{"start": 64, "end": 68}]}, "when_text: is 'April'; the text gives 'Apri'"),
    ("mentions", lambda r: {"when_spans": [{"start": 64, "end": 68}]}, "mention_id: is not the hash"),
    ("mentions", lambda r: {"claimant_text": "Mayor"}, "claimant_text: is 'Mayor'"),
    ("mentions", lambda r: {"cue": "says"}, "cue: is 'says'"),
    ("mentions", lambda r: dict.fromkeys(["start", "event_start"], date(2024, 4, 2)), "04-30; the row has 2024-04-02 to"),
    ("mentions", lambda r: {"end": date(2024, 4, 29)}, "event_end: differs from end"),
    ("mentions", lambda r: {"trace": r["trace"].replace("04-01", "04-02")}, "trace: leads to 2024-04-02"),
    ("mentions", lambda r: {"trace": r["trace"].replace('"days"', '"dais"')}, "trace: cannot be replayed: no such step: dais"),
    ("mentions", lambda r: {"trace": r["trace"][1:]}, "trace: cannot be replayed"),
    ("mentions", lambda r: {"trace": "[]"}, "trace: leads to None to None; the row has 2024-04-01"),
    ("mentions", lambda r: {"trace": "{}"}, "trace: cannot be replayed"),
    ("mentions", lambda r: {"trace": "7"}, "trace: cannot be replayed"),
    ("mentions", lambda r: {"factuality": "hedged"}, "factuality: does not follow"),
    ("mentions", lambda r: {"mention_id": "m0"}, "m0 mention_id: is not the hash"),
    ("mentions", lambda r: {"event_id": "e0"}, "event_id: e0 is not the hash of the smallest"),
    ("mentions", lambda r: {"timex_ids": ["t0"]}, "timex_ids: refers to no row of timexes"),
    ("mentions", lambda r: {"doc_id": "d0"}, "doc_id: refers to no row of documents"),
    ("timexes", lambda r: {"text": "Tuesday"}, "text: is 'Tuesday'; the text gives 'Monday'"),
    ("timexes", lambda r: shifted(r, ["char_start", "char_end"]), "timex_id: is not the hash"),
    ("timexes", lambda r: {"char_end": 10**6}, "char_start: to char_end is no stretch"),
    ("attributions", lambda r: {"cue_spans": [{"start": 1, "end": 3}]}, "attribution_id: is not the hash"),
    ("texts", lambda r: {"text": r["text"].replace("1962", "1926")}, "text: differs from news.jsonl from offset"),
    ("documents", lambda r: {"record_sha256": "00"}, "record_sha256: is '00'; the raw file gives"),
    ("documents", lambda r: {"published_date": date(2024, 5, 14)}, "published_date: is datetime.date(2024, 5, 14); the raw"),
    ("documents", lambda r: {"title": "Another"}, "title: is 'Another'; the raw file gives None"),
    ("documents", lambda r: {"record": 9}, "file_path: no such document in the raw files: news.jsonl, record 9"),
    ("claims", lambda r: {"claim_text": "It was not so"}, "claim_text: differs from its main mention's"),
    ("claims", lambda r: {"n_documents": 7}, "n_documents: is not what its mentions make it"),
    ("rejects", lambda r: {"reject_id": "r0"}, "rejects"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "change", "expected"), FORGED, ids=[f"{f[0]}-{f[2][:36]}" for f in FORGED])
def test_a_forged_cell_is_named(built, table, change, expected):
    raw, out = built
    place, row = place_of(out, table)
    forge(out, table, place, **change(row))
    found = list(verify(out, raw))
    assert f"{table}.parquet: its bytes are not those that build.json notes (SHA-256)" in found
    assert [line for line in found if line.startswith(table) and expected in line] != [], "\n".join(found)


def test_a_forged_text_is_named_by_all_that_rests_on_it(built):
    raw, out = built
    place, row = place_of(out, "texts")
    forge(out, "texts", place, text=row["text"].replace("1962", "1926"))
    found = list(verify(out, raw))
    for start, expected in [("mentions", "claim_text: "), ("timexes", "text: "), ("documents", "text_sha256: ")]:
        assert [line for line in found if line.startswith(start) and expected in line] != []


@pytest.mark.parametrize("name", ["mentions.csv", "claims.csv", "timexes.csv", "documents.csv", "timeline.csv"])
def test_a_changed_csv_cell_is_named(built, name):
    raw, out = built
    content = (out / name).read_bytes()
    (out / name).write_bytes(content.replace(b"2024", b"2025", 1).replace(b"1963-01-01", b"1964-01-01", 1))
    found = list(verify(out, raw))
    assert f"{name}: its bytes are not those that build.json notes (SHA-256)" in found
    assert any(line.startswith(f"{name} ") and " for " in line for line in found), found


def test_several_processes_find_the_same(built):
    raw, out = built
    for name in ("claims", "documents"):
        path = out / f"{name}.csv"
        path.write_bytes(path.read_bytes().replace(b"Oddby", b"Evenby").replace(b"2024", b"2023"))
    found = list(verify(out, raw, workers=0))
    assert found == list(verify(out, raw, workers=2)) and len(found) > 2


def test_a_dropped_csv_row_is_found(built):
    raw, out = built
    lines = (out / "blocks.csv").read_bytes().splitlines(keepends=True)
    (out / "blocks.csv").write_bytes(b"".join(lines[:-1]))
    assert "blocks.csv: has 2 rows for 3" in list(verify(out, raw))


def test_a_changed_raw_byte_is_found(built):
    raw, out = built
    path = raw / "news.jsonl"
    path.write_bytes(path.read_bytes().replace(b"1962", b"1926"))
    found = list(verify(out, raw))
    assert "build.json inputs: news.jsonl has changed since the build (SHA-256)" in found
    assert any("text: differs from news.jsonl from offset 95" in line for line in found)
    assert any("record_sha256" in line for line in found)


def test_raw_files_that_came_or_went_are_found(built):
    raw, out = built
    (raw / "news.jsonl").rename(raw / "new.jsonl")
    found = list(verify(out, raw))
    assert "build.json inputs: news.jsonl is missing" in found
    assert "build.json inputs: new.jsonl was added after the build" in found
    assert any(line.startswith("documents d") and "is missing: new.jsonl, record 1" in line for line in found)


def test_missing_and_broken_files_are_named(built):
    raw, out = built
    (out / "links.csv").unlink()
    (out / "blocks.csv").write_bytes(b"\xff\xfe\n1")
    found = list(verify(out, raw))
    assert "links.csv: is missing" in found
    assert any(line.startswith("blocks.csv: cannot be read") for line in found)
    (out / "claims.parquet").write_bytes(b"PAR1")
    assert any(line.startswith("claims.parquet: cannot be read") for line in verify(out, raw))
    pq.write_table(pa.table({"a": [1]}), out / "claims.parquet")
    assert "claims.parquet: columns or types are not those of the schema" in list(verify(out, raw))


def test_any_changed_byte_of_any_file_is_found(built):
    raw, out = built
    for path in sorted(out.iterdir()):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        before = path.read_bytes()
        path.write_bytes(content)
        assert any(path.name in line for line in told(out, raw)), path.name
        path.write_bytes(before)


def told(out, raw):
    """What `verify` finds, or why it cannot begin."""
    try:
        return list(verify(out, raw))
    except NoBuildError as error:
        return [str(error)]


def test_a_claim_under_another_id_is_found(built):
    raw, out = built
    rows = made_rows(raw)
    closed = next(row for row in rows["mentions"] if row.event == "closed")
    wrong = make_id("c", "another")
    rows["mentions"] = [replace(row, claim_id=wrong) if row is closed else row for row in rows["mentions"]]
    rows["claims"] = [
        replace(row, claim_id=wrong) if row.claim_id == closed.claim_id else row for row in rows["claims"]
    ]
    publish(raw, out, rows)
    assert list(verify(out, raw)) == [
        f"mentions {closed.mention_id} claim_id: {wrong} is not the hash of the smallest mention id in it"
    ]


def test_several_expressions_are_joined(built):
    raw, out = built
    rows = made_rows(raw)
    both = (span(HARBOUR, "Monday"), span(HARBOUR, "April"))
    closed = next(row for row in rows["mentions"] if row.event == "closed")
    changed = replace(closed, when_spans=both, when_text="Monday … April")
    rows["mentions"] = [changed if row is closed else row for row in rows["mentions"]]
    publish(raw, out, rows)
    assert [line.split(": ")[0] for line in verify(out, raw)] == [f"mentions {closed.mention_id} mention_id"]
    assert isinstance(both[0], Span)


TEXTS = {
    "dated.txt": "Date: 6 March 2024\n\nThe port was closed in 2019. “We opened it again last month,” Lena Falk said Monday.\n",
    "undated.md": "# Harbour\n\nThe gate was built in 1962, the county said. It will reopen next year, officials said.\n",
    "feed.jsonl": json.dumps({"text": "=Traffic fell in May, according to the county.", "published": "2024-06-01"})
    + "\n{",
}


def test_a_real_build_is_proved(tmp_path):
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    for name, text in TEXTS.items():
        (raw / name).write_text(text, encoding="utf-8")
    build(raw, out)
    assert pq.read_metadata(out / "mentions.parquet").num_rows > 2
    assert list(verify(out, raw)) == []


# --- changes by chance ------------------------------------------------------------------------------------------------


def change_a_byte(chance, raw, out):
    path = chance.choice(sorted([*raw.iterdir(), *out.iterdir()]))
    content = bytearray(path.read_bytes()) or bytearray(b"?")
    content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
    path.write_bytes(content)


def change_a_length(chance, raw, out):
    path = chance.choice(sorted([*raw.iterdir(), *out.iterdir()]))
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content))] if content else b"now there is something")


def change_rows(chance, raw, out):
    """Drop, double or swap rows, or put a cell of one row in another."""
    path = chance.choice([path for path in sorted(out.glob("*.parquet")) if pq.read_metadata(path).num_rows > 1])
    table = pq.read_table(path)
    one, two = chance.sample(range(table.num_rows), 2)
    rows = table.to_pylist()
    column = chance.choice([name for name in table.column_names if rows[one][name] != rows[two][name]])
    changed = {
        "drop": [row for place, row in enumerate(rows) if place != one],
        "double": [*rows, rows[one]],
        "swap": [rows[{one: two, two: one}.get(place, place)] for place in range(len(rows))],
        "mix": [row | {column: rows[two][column]} if place == one else row for place, row in enumerate(rows)],
    }
    pq.write_table(pa.Table.from_pylist(changed[chance.choice(sorted(changed))], schema=table.schema), path)


def change_files(chance, raw, out):
    """Remove or add a raw file, remove an output, or let two outputs trade names."""
    one, two = chance.sample(sorted(out.iterdir()), 2)
    what = chance.choice(["less raw", "more raw", "less", "trade"])
    if what == "less raw":
        chance.choice(sorted(raw.iterdir())).unlink()
    elif what == "more raw":
        (raw / "more.txt").write_text("It opened in 1962.")
    elif what == "less":
        one.unlink()
    else:
        one.rename(out / "other"), two.rename(one), (out / "other").rename(two)


@pytest.mark.parametrize(
    "change", [change_a_byte, change_a_length, change_rows, change_files], ids=lambda c: c.__name__
)
@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_changed_is_found_out(built, change, seed):
    raw, out = built
    change(random.Random(seed), raw, out)
    assert told(out, raw)
