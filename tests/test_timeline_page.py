"""The page without a browser: the same bytes, a policy that names its scripts, data that is no markup, exact evidence."""

from __future__ import annotations

import base64
import csv
import gzip
import hashlib
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pipeline import build, read_table
from pipeline.__main__ import app
from pipeline.review.decisions import COLUMNS
from pipeline.timelinepage.collection import Row, read_collection
from pipeline.timelinepage.details import web_address
from pipeline.timelinepage.doubts import doubts
from pipeline.timelinepage.page import ASSETS, page, write_page
from pipeline.timelinepage.reviewed import NAMED, applied_decisions, row_cells
from pipeline.timelinepage.shown import MARKS, SENTENCE, pieces

GOLDEN = Path(__file__).parent / "golden" / "raw"
# Records as a malicious site may hand them over.
HOSTILE = {
    "id": "=1+1",
    "title": "</script><script>window.ran = 'title'</script>",
    "publisher": '"><svg onload="window.ran=1">',
    "author": "<img src=x onerror=window.ran=2>",
    "url": "javascript:window.ran=3",
    "published": "2024-06-06",
    "lang": "en",
    "text": "Mayor Ines <b onclick='window.ran=4'>Falk</b> said that the <script>window.ran=5</script> mill closed on 4 June "
    "2011.\n\n"
    "The \u202emill\u202c at Lun\u200bde op\u2066ened in 1962, <!-- the $policy said.",
}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("page") / "out"
    build(GOLDEN, out)
    return out


@pytest.fixture(scope="module")
def html(out: Path) -> str:
    return page(read_collection(out))


def unpacked(letters: str) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(letters)))


def core_of(html: str) -> dict[str, Any]:
    found = re.search(r'id="core">([^<]*)<', html)
    assert found
    core: dict[str, Any] = unpacked(found[1])
    return core


def details_of(html: str) -> list[dict[str, Any]]:
    return [event for part in re.findall(r'class="details">([^<]*)<', html) for event in unpacked(part)]


def test_same_tables_same_bytes(out: Path, tmp_path: Path) -> None:
    sizes = [write_page(out, tmp_path / name / "page.html") for name in ("one", "two")]
    contents = [(tmp_path / name / "page.html").read_bytes() for name in ("one", "two")]
    assert contents[0] == contents[1]
    assert sizes == [len(content) for content in contents]
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["page.html"]


def test_every_event_of_the_timeline_is_there_with_all_its_mentions(out: Path, html: str) -> None:
    core = core_of(html)
    events = [dict(zip(core["columns"], row, strict=True)) for row in core["events"]]
    timeline, mentions = read_table("timeline", out), read_table("mentions", out)
    assert [event["claim"] for event in events] == list(timeline["claim"])
    told = [mention["id"] for event in details_of(html) for mention in event["mentions"]]
    assert sorted(told) == sorted(mentions["mention_id"])


def test_evidence_is_the_tables_own_and_names_one_row(out: Path, html: str) -> None:
    mentions = read_table("mentions", out).set_index("mention_id")
    rows = {mention["id"]: mention["decision"] for event in details_of(html) for mention in event["mentions"]}
    assert len({tuple(cells[: NAMED.index("start")]) for cells in rows.values()}) == len(rows)
    for mention_id, cells in rows.items():
        decision = dict(zip(NAMED, cells, strict=True))
        for column in ("sentence_text", "claim_text", "source_id", "factuality"):
            assert decision[column] == mentions.loc[mention_id, column]


def test_decisions_of_the_build_are_in_the_page(out: Path, tmp_path: Path) -> None:
    """A person who saves from the page must not lose what was decided before."""
    collection = read_collection(out)
    cells = [dict(zip(NAMED, row, strict=True)) for row in row_cells(collection).values()][:3]
    empty = dict.fromkeys(COLUMNS, "")
    given = [
        {"decision": "right", "note": "=seen"},
        {"decision": "wrong"},
        {"decision": "corrected", "new_claimant_name": "Ines Falk"},
    ]
    made = [empty | row | one for row, one in zip(cells, given, strict=True)]
    with (tmp_path / "decisions.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows(made)
    build(GOLDEN, tmp_path / "out", decisions=tmp_path / "decisions.csv")
    applied = [dict(zip(COLUMNS, row, strict=True)) for row in applied_decisions(read_collection(tmp_path / "out"))]
    assert sorted(applied, key=str) == sorted(made, key=str)
    core = core_of(page(read_collection(tmp_path / "out")))
    assert len(core["decisions"]["applied"]) == 3


def test_pieces_are_the_paragraph_and_mark_the_evidence(out: Path) -> None:
    collection = read_collection(out)
    for row in collection.mentions:
        found = pieces(row, collection)
        assert "".join(text for text, marks in found if marks & SENTENCE) == row["sentence_text"]
        assert "".join(text for text, marks in found if marks & MARKS["claim"]) == row["claim_text"]
        assert "".join(text for text, _ in found).strip(" …") in collection.texts[row["doc_id"]]


def test_the_time_of_an_entry_is_shown_before_its_sentence(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    lines = (
        "A timeline.",
        "3 May 2012",
        "It shut. It was old.",
        "5 May 2013",
        "It was sold.",
        "9 May 2014",
        "It burned.",
    )
    (raw / "page.txt").write_text("\n\n".join(lines))
    build(raw, tmp_path / "out")
    collection = read_collection(tmp_path / "out")
    shown = ["".join(text for text, _ in pieces(row, collection)) for row in collection.mentions]
    assert shown == ["3 May 2012 … It shut. It was old.", "5 May 2013 … It was sold.", "9 May 2014 … It burned."]
    explained = CliRunner().invoke(
        app, ["explain", collection.mentions[0]["mention_id"], "--out", str(tmp_path / "out")]
    )
    assert "{3 May 2012} … [[It shut]]." in explained.output


def test_the_policy_allows_the_two_scripts_and_the_style_alone(html: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    run = [
        content for attributes, content in re.findall(r"<script([^>]*)>(.*?)</script>", html, re.S) if not attributes
    ]
    styles = re.findall(r"<style>(.*?)</style>", html, re.S)
    digests = {
        f"sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}" for part in [*run, *styles]
    }
    assert (len(run), len(styles)) == (2, 1)
    assert set(re.findall(r"'(sha256-[^']*)'", policy[1])) == digests
    assert not re.search(r"unsafe|https?:|\*", policy[1])


def test_no_text_of_a_document_is_markup(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "page.json").write_text(json.dumps([HOSTILE]), encoding="utf-8")
    build(tmp_path / "raw", tmp_path / "out")
    html = page(read_collection(tmp_path / "out"))
    assert "window.ran" not in html
    assert "window.ran" in json.dumps(details_of(html))


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a#:~:text=mill", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        (" https://example.org", False),
        ("data:text/html,<script>1</script>", False),
        ("file:///etc/hosts", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address: str | None, kept: bool) -> None:
    assert web_address(address) == (address if kept else None)


def mention(**cells: Any) -> Row:
    row = {
        "role": "event",
        "edtf": "2019",
        "relation": "at",
        "bounds": "closed",
        "uses_published": False,
        "doc_id": "d0",
    }
    return row | {"start": date(2019, 1, 1)} | cells


@pytest.mark.parametrize(
    ("cells", "doubted"),
    [
        ({}, False),
        ({"edtf": "2019~"}, True),
        ({"relation": "by"}, True),
        ({"relation": "since", "bounds": "open_end"}, False),
        ({"bounds": "unknown"}, True),
        ({"role": "publication", "bounds": "unknown"}, False),
    ],
)
def test_doubts(out: Path, cells: dict[str, Any], doubted: bool) -> None:
    assert bool(doubts(mention(**cells), read_collection(out))) == doubted


def test_the_library_is_there_with_its_licence(html: str) -> None:
    assert "Mike Bostock" in html
    version = re.search(r"d3js\.org v([\d.]+)", html)
    assert version
    assert f"d3 {version[1]}" in ASSETS.joinpath("d3/README.md").read_text(encoding="utf-8")


def test_an_empty_build_gives_a_page(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    build(tmp_path / "raw", tmp_path / "out")
    assert core_of(page(read_collection(tmp_path / "out")))["events"] == []


def test_command_writes_beside_the_tables_and_a_build_that_changes_them_removes_it(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    mill = tmp_path / "raw" / "mill.txt"
    mill.write_text("Published: 2024-06-06\n\nThe mill closed in 2011.\n", encoding="utf-8")
    out = tmp_path / "out"
    build(tmp_path / "raw", out)
    result = CliRunner().invoke(app, ["timeline", str(out)])
    assert (result.exit_code, result.stderr) == (0, "")
    assert str(out / "timeline.html") in result.stdout
    build(tmp_path / "raw", out)
    assert (out / "timeline.html").exists()
    mill.write_text("Published: 2024-06-06\n\nThe mill closed in 2012.\n", encoding="utf-8")
    build(tmp_path / "raw", out)
    assert not (out / "timeline.html").exists()


def test_command_tells_what_is_wrong(tmp_path: Path, out: Path) -> None:
    missing = CliRunner().invoke(app, ["timeline", str(tmp_path)])
    assert (missing.exit_code, missing.stderr.startswith("error: no build")) == (1, True)
    folder = CliRunner().invoke(app, ["timeline", str(out), "--to", str(tmp_path)])
    assert (folder.exit_code, folder.stderr.startswith("error: ")) == (1, True)
