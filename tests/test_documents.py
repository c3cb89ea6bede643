"""Reading raw files: formats, decoding, ids, blocks, and every kind of bad input."""

from __future__ import annotations

import gzip
import json
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.documents import read_documents
from pipeline.inputs.folder import find_files
from pipeline.inputs.readers import READERS
from pipeline.model import Page
from pipeline.schema import Reject

STORY = (
    "The harbour bridge was closed on Monday after a storm had damaged two of its cables, the mayor of the town said."
)


def read(path: Path) -> tuple[list[Page], list[Reject]]:
    items = list(read_documents(path))
    pages = [item for item in items if isinstance(item, Page)]
    return pages, [item for item in items if isinstance(item, Reject)]


def only(path: Path) -> Page:
    pages, rejects = read(path)
    assert not rejects, rejects
    assert len(pages) == 1
    return pages[0]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def lines(*records: dict[str, Any]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


# --- formats ----------------------------------------------------------------------------------------------------------

RECORD = {
    "id": "N1",
    "text": STORY,
    "title": "Bridge closed",
    "published": "2024-03-06T14:30+01:00",
    "lang": "en-GB",
    "url": "https://news.example/bridge",
    "source": "Harbour News",
    "author": "Mara Hill",
    "genre": "news",
    "annotations": [1, 2],
}


def as_csv(record: dict[str, Any], delimiter: str = ",") -> str:
    cells = {key: value for key, value in record.items() if key != "annotations"}
    return delimiter.join(cells) + "\r\n" + delimiter.join(f'"{value}"' for value in cells.values()) + "\r\n"


def as_parquet(record: dict[str, Any], path: Path) -> bytes:
    pq.write_table(pa.Table.from_pylist([record]), path)
    return path.read_bytes()


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".parquet"])
def test_record_formats_give_the_same_document(tmp_path: Path, suffix: str, packed: bool) -> None:
    content = {
        ".json": json.dumps([RECORD]),
        ".jsonl": lines(RECORD),
        ".ndjson": "\n" + lines(RECORD),
        ".csv": as_csv(RECORD),
        ".tsv": as_csv(RECORD, delimiter="\t"),
        ".parquet": as_parquet(RECORD, tmp_path / "plain"),
    }[suffix]
    data = content.encode() if isinstance(content, str) else content
    page = only(write(tmp_path / f"news{suffix}{'.gz' if packed else ''}", gzip.compress(data) if packed else data))
    document = page.document
    assert (page.text, document.source_id, document.title) == (STORY, "N1", "Bridge closed")
    assert document.published == "2024-03-06T14:30+01:00"
    assert document.published_date == date(2024, 3, 6)
    assert document.published_utc is not None and document.published_utc.isoformat() == "2024-03-06T13:30:00+00:00"
    assert (document.published_evidence, document.lang, document.genre) == ("field", "en", "news")
    assert (document.publisher, document.author, document.encoding) == ("Harbour News", "Mara Hill", "utf-8")
    assert document.record == (2 if suffix == ".ndjson" else 1)
    assert document.file_path == f"news{suffix}{'.gz' if packed else ''}"


def test_ids_come_from_place_and_text(tmp_path: Path) -> None:
    write(tmp_path / "b.jsonl", lines({"text": STORY, "lang": "en"}, {"id": 7, "text": STORY, "lang": "en"}))
    write(tmp_path / "a" / "one.txt", STORY)
    pages, _ = read(tmp_path)
    assert [page.document.source_id for page in pages] == ["a/one.txt", "b.jsonl#1", "7"]
    assert len({page.document.doc_id for page in pages}) == 3
    assert only(tmp_path / "a" / "one.txt").document.source_id == "one.txt"


def test_same_record_twice_gives_one_document_and_one_reject(tmp_path: Path) -> None:
    record = {"id": "N1", "text": STORY, "lang": "en"}
    write(tmp_path / "a.jsonl", lines(record, {**record, "text": STORY + " Again."}))
    write(tmp_path / "b.jsonl", lines({**record, "title": "Other title"}))
    pages, rejects = read(tmp_path)
    assert len(pages) == 2
    assert [(reject.file_path, reject.record, reject.reason) for reject in rejects] == [
        ("b.jsonl", 1, "duplicate record")
    ]
    assert rejects[0].doc_id == pages[0].document.doc_id


@pytest.mark.parametrize(
    ("fields", "column", "expected"),
    [
        ({"publisher": {"name": "Harbour News"}}, "publisher", "Harbour News"),
        ({"url": "https://www.harbour.example/a"}, "publisher", "harbour.example"),
        ({"author": ["Mara Hill", "Ola Nes"]}, "author", "Mara Hill, Ola Nes"),
        ({"authors": ["Mara Hill"], "source_domain": "a.org"}, "author", "Mara Hill"),
        ({"authors": [], "source_domain": "a.org"}, "publisher", "a.org"),
        ({"title": None}, "title", None),
        ({"title": "  "}, "title", None),
        ({"genre": "poem"}, "genre", None),
        ({"genre": "Narrative"}, "genre", "narrative"),
        ({"lang": "pt_BR"}, "lang", "pt"),
        ({"lang": "eng"}, "lang", "en"),
        ({"lang": "English"}, "lang", "en"),
        ({"url": "two words"}, "url", None),
        ({"dct": "1998-01-08"}, "published", "1998-01-08"),
        ({"date": "", "dct": "1998-01"}, "published", "1998-01"),
        ({"published": 2019}, "published", "2019"),
        ({"publishedAt": "2024-03-06T09:00Z"}, "published", "2024-03-06T09:00+00:00"),
        ({"Pub-Date": "Wed, 06 Mar 2024 09:00:00 +0100"}, "published", "2024-03-06T09:00:00+01:00"),
        ({"created_utc": 1709712000.0}, "published", "2024-03-06T08:00:00+00:00"),
        ({"dct": "2024-03-06", "created_at": "2024-03-05"}, "published", "2024-03-06"),
        ({"timestamp": "2024-03-06"}, "published", None),
        ({"date": {"$date": "2024-03-06T09:00:00Z"}}, "published", "2024-03-06T09:00:00+00:00"),
        ({"Fecha": "06.03.2024"}, "published", "2024-03-06"),
        ({"title": {"rendered": "Ice &amp; fire"}}, "title", "Ice & fire"),
        ({"headline": {"main": "No ferry"}}, "title", "No ferry"),
        ({"sourceName": "Harbour News"}, "publisher", "Harbour News"),
    ],
)
def test_fields(tmp_path: Path, fields: dict[str, Any], column: str, expected: str | None) -> None:
    page = only(write(tmp_path / "a.jsonl", lines({"text": STORY, "lang": "en", **fields})))
    assert getattr(page.document, column) == expected


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ({"content": STORY}, STORY),
        ({"articleBody": STORY, "summary": "Closed."}, STORY),
        ({"Body": "<no> story", "text": STORY}, STORY),
        ({"text": "", "content": STORY}, STORY),
        ({"content": "Closed.", "html": f"<p>{STORY}</p>"}, STORY),
        ({"content": f"<p>{STORY}</p>"}, STORY),
        ({"text": f"<p>{STORY}</p>"}, f"<p>{STORY}</p>"),
        ({"content": {"rendered": f"<p>{STORY}</p>", "protected": False}}, STORY),
        ({"Article Content": STORY, "content_html": ""}, STORY),
        ({"_id": 4, "_source": {"title": "Bridge", "body": STORY}}, STORY),
        ({"text": [STORY, "It is old."]}, f"{STORY}\n\nIt is old."),
        ({"body": [{"type": "p", "text": STORY}, {"type": "p", "text": "It is old."}]}, f"{STORY}\n\nIt is old."),
        ({"body": [STORY, ["It is old.", "It is long."]]}, f"{STORY}\n\nIt is old.\n\nIt is long."),
        # Words of a message that are bold or lead somewhere.
        ({"text": [STORY, " It is ", {"type": "bold", "text": "old"}, "."]}, f"{STORY} It is old."),
        ({"text": [{"type": "bold", "text": "Breaking:"}, f" {STORY}"]}, f"Breaking: {STORY}"),
    ],
)
def test_names_of_the_text(tmp_path: Path, record: dict[str, Any], text: str) -> None:
    assert only(write(tmp_path / "a.jsonl", lines({"lang": "en", **record}))).text == text


ARTICLES = [{"content": STORY}, {"content": f"Again. {STORY}"}]


@pytest.mark.parametrize(
    ("name", "content", "ids"),
    [
        ("a.json", {"status": "ok", "pages": [1, 2], "articles": ARTICLES}, ["a.json#1", "a.json#2"]),
        ("a.json", {"response": {"status": "ok", "results": ARTICLES}}, ["a.json#1", "a.json#2"]),
        ("a.json", {"hits": {"hits": [{"_id": "x", "_source": article} for article in ARTICLES]}}, ["x", "x"]),
        ("a.json", {"data": ARTICLES, "includes": {"users": [{"id": 5, "name": "Ola"}]}}, ["a.json#1", "a.json#2"]),
        ("a.json", {"first": ARTICLES[0], "second": ARTICLES[1]}, ["first", "second"]),
        ("a.json", {"id": {"0": "x", "1": "y"}, "text": {"0": STORY, "1": f"Again. {STORY}"}}, ["x", "y"]),
        # A list with an object on each line.
        ("a.jsonl", "[\n" + ",\n".join(map(json.dumps, ARTICLES)) + "\n]\n", ["a.jsonl#2", "a.jsonl#3"]),
    ],
)
def test_the_records_of_a_file(tmp_path: Path, name: str, content: Any, ids: list[str]) -> None:
    pages, rejects = read(write(tmp_path / name, content if isinstance(content, str) else json.dumps(content)).parent)
    assert sorted(page.document.source_id for page in pages) == ids
    assert not rejects


def test_record_text_is_kept_as_given(tmp_path: Path) -> None:
    text = "\ufeff  One line.\r\n\r\nIts next\u00a0line\u2019s end.  \n"
    page = only(write(tmp_path / "a.jsonl", lines({"text": text, "lang": "en"})))
    assert page.text == text
    assert page.shadow == "   One line.\r\n\r\nIts next line's end.  \n"


def test_csv_of_a_spreadsheet_with_semicolons_and_line_breaks(tmp_path: Path) -> None:
    content = f'\ufeffTitle;Text;Date\r\n"Bridge; closed";"{STORY}\r\n\r\nA ""second"" part.";06.03.2024\r\n'
    page = only(write(tmp_path / "a.csv", content))
    assert page.text == f'{STORY}\r\n\r\nA "second" part.'
    assert (page.document.title, page.document.published) == ("Bridge; closed", "2024-03-06")


def test_csv_that_names_its_separator(tmp_path: Path) -> None:
    assert only(write(tmp_path / "a.csv", f'sep=;\r\ntitle;text\r\nBridge;"{STORY}"\r\n')).text == STORY


def test_parquet_timestamps(tmp_path: Path) -> None:
    rows = [
        {"text": STORY, "published": datetime(2024, 3, 6), "lang": "en"},
        {"text": STORY, "published": datetime(2024, 3, 6, 9, 5), "lang": "en"},
    ]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet")
    assert [page.document.published for page in read(tmp_path)[0]] == ["2024-03-06", "2024-03-06T09:05:00"]


# --- text files -------------------------------------------------------------------------------------------------------


def kinds(page: Page) -> list[tuple[str, str]]:
    return [(kind, page.text[start:end].strip()) for start, end, kind in page.blocks]


@pytest.mark.parametrize(
    "head",
    [
        "Title: Bridge closed\nDate: 6 March 2024\nSource: Harbour News\nAuthor: Mara Hill\nLang: en\n\n",
        "Title: Bridge closed\nDate: 6 March 2024\nPublication: Harbour News\nAuthor: Mara Hill\nLang: en\nText:\n",
        "Title: Bridge closed\nBy Mara Hill, Harbour\nDate: 6 March 2024\nSource: Harbour News\nAuthor: Mara Hill\nLang: en\n\n",
        "---\ntitle: \"Bridge closed\"\ndate: 2024-03-06\npublisher: 'Harbour News'\nauthor: Mara Hill\nlang: en\n---\n",
        "---\r\nTitle: Bridge closed\r\nDate: 2024-03-06\r\nPublisher: Harbour News\r\nAuthor: Mara Hill\r\nLang: en\r\n---\r\n",
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_heads_are_read_and_stay_in_the_text(tmp_path: Path, head: str, suffix: str) -> None:
    page = only(write(tmp_path / f"a{suffix}", head + STORY + "\n"))
    document = page.document
    assert page.text == head + STORY + "\n"
    assert (document.title, document.publisher, document.author) == ("Bridge closed", "Harbour News", "Mara Hill")
    assert (document.published, document.published_evidence) == ("2024-03-06", "front matter")
    marked = "".join(page.text[start:end] for start, end, _ in page.blocks)
    assert marked.strip() == head.strip()
    assert {kind for kind, text in kinds(page) if "itle" in text} == {"title"}


@pytest.mark.parametrize(
    "text",
    [
        f"Note: the bridge is closed.\n\n{STORY}",
        f"Title: Bridge closed\nThis line is none.\n\n{STORY}",
        f"--- {STORY}\n---\n",
        f"Monday: rain\nTuesday: storm\n\n{STORY}",
        f"User: The mill closed on Monday.\nAgent: Who says so?\n\n{STORY}",
    ],
)
def test_what_only_looks_like_a_head(tmp_path: Path, text: str) -> None:
    page = only(write(tmp_path / "a.txt", text))
    assert all(kind == "title" for kind, _ in kinds(page))
    assert (page.document.publisher, page.document.author) == (None, None)


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.txt", f"Bridge closed after storm\n\n{STORY}", "Bridge closed after storm"),
        ("a.txt", f"ANCHOR: Good evening. The bridge is shut. Leo, why?\n\n{STORY}", None),
        ("a.txt", f'"RAMOS: Why did you lie?\n\n{STORY}', None),
        ("a.txt", STORY, None),
        ("a.txt", f"6 March 2024\n{STORY}", None),
        ("a.txt", f"UN/CP/1183\n{STORY}", None),
        ("a.txt", f"https://news.example/bridge-closed\n{STORY}", None),
        ("a.md", f"# Bridge closed\n\n{STORY}", "Bridge closed"),
        ("a.md", f"Bridge closed\n=====\n\n{STORY}", "Bridge closed\n====="),
        ("a.md", f"Bridge closed\n\n{STORY}", None),
    ],
)
def test_title_of_a_text(tmp_path: Path, name: str, text: str, title: str | None) -> None:
    found = only(write(tmp_path / name, text)).document.title
    assert found == (title.split("\n")[0] if title else None)


def test_markdown_structure_is_marked(tmp_path: Path) -> None:
    text = f"# Bridge closed\n\n{STORY}\n\n## Cables\n\n- the first item\n- the second\n\n> We closed it, she said.\n"
    assert kinds(only(write(tmp_path / "a.md", text))) == [
        ("title", "# Bridge closed"),
        ("heading", "## Cables"),
        ("list", "- the first item"),
        ("list", "- the second"),
        ("quotation", "> We closed it, she said."),
    ]


def test_saved_page_with_its_dateline_in_the_middle(tmp_path: Path) -> None:
    text = f"Bridge closed after storm\nBridge closed after storm\n{STORY}\n2024\n14:05 GMT 06.03.2024\n{STORY}\n"
    page = only(write(tmp_path / "a.txt", text))
    assert page.document.published == "2024-03-06T14:05+00:00"
    assert page.document.published_evidence == "dateline"
    assert kinds(page) == [("title", "Bridge closed after storm"), ("dateline", "14:05 GMT 06.03.2024")]
    assert page.document.publisher is None


# --- decoding ---------------------------------------------------------------------------------------------------------

FRENCH = (
    "Le président de la République a été réélu à Besançon, où l'hôpital et l'école étaient fermés « à cause de l'été »."
)
RUSSIAN = (
    "Президент сказал в понедельник, что мост будет закрыт до конца года, потому что буря повредила два его каната."
)


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (FRENCH.encode(), FRENCH, "utf-8"),
        (b"\xef\xbb\xbf" + FRENCH.encode(), FRENCH, "utf-8"),
        (FRENCH.encode("utf-16"), FRENCH, "utf-16-le"),
        (FRENCH.encode("utf-16-be"), FRENCH, "utf-16-be"),
        (FRENCH.replace("'", "’").encode("cp1252"), FRENCH.replace("'", "’"), "cp1252"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
        (RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8-r"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str, encoding: str) -> None:
    page = only(write(tmp_path / "a.txt", data))
    assert (page.text, page.document.encoding) == (text, encoding)
    assert page.document.flags == ()


def test_broken_bytes_are_kept_as_replacements_and_flagged(tmp_path: Path) -> None:
    page = only(write(tmp_path / "a.txt", FRENCH.encode() + b" \xff\xfe " + STORY.encode()))
    assert page.text == FRENCH + " \ufffd\ufffd " + STORY
    assert page.document.flags == ("undecodable bytes: 2",)


def test_one_broken_byte_late_in_a_file_does_not_change_its_encoding(tmp_path: Path) -> None:
    page = only(write(tmp_path / "a.txt", STORY.encode() * 4000 + FRENCH.encode() + b"\xff" + FRENCH.encode()))
    assert page.text == STORY * 4000 + FRENCH + "\ufffd" + FRENCH
    assert page.document.encoding == "utf-8"


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("The café in GuantÃ¡namo was closed on Monday, he said.", "mojibake: GuantÃ¡namo"),
        ("They didnâ€™t close the bridge on Monday, he said.", "mojibake: didnâ€™t"),
        ("The âge d'or of São Paulo, ÀÉÂ and “Ñandú” are right as they are.", None),
        (RUSSIAN, None),
        ("The сybercrime law", "mixed-script word: сybercrime"),
    ],
)
def test_oddities_are_flagged_and_the_text_stays(tmp_path: Path, text: str, flag: str | None) -> None:
    page = only(write(tmp_path / "a.jsonl", lines({"text": text, "lang": "en"})))
    assert page.text == text
    assert len(page.shadow) == len(text)
    assert page.document.flags == ((flag,) if flag else ())


@pytest.mark.parametrize(
    ("text", "shadow"),
    [
        ("the сybercrime law’s end", "the cybercrime law's end"),
        ("pаypal Βank киберпрeступность", "paypal Bank киберпреступность"),
        ("µTorrent, Δt, SMMщик, IT-компания", "µTorrent, Δt, SMMщик, IT-компания"),
        ("10\u00a0May\u202f2024\u2009it\u02bcs\u200b", "10 May 2024 it's "),
        ("\u0093Yes\u0094, it\u0092s\u0096", "“Yes”, it's–"),
        ("co\u00adoperation", "co\u00adoperation"),
        ("it‘s Lee‘s, ‘they‘ said", "it's Lee's, ‘they‘ said"),
        ("> > It rained.\n>\n> A > B\n", "    It rained.\n \n  A > B\n"),
        ("[the law](https://a.example/b) [1](note) a[0](x)", " the law" + " " * 23 + "[1](note) a[0](x)"),
        ('"LEE: Why?\n\n"KIM: No.\n\n"LEE: Yes', " LEE: Why?\n\n KIM: No.\n\n LEE: Yes"),
        ('"LEE: Why?\n\n"KIM: He said "no."\n\n"LEE: No."', ' LEE: Why?\n\n KIM: He said "no."\n\n LEE: No. '),
        ('"LEE: Why?" it says.', '"LEE: Why?" it says.'),
        ("**Ann** ran 2**3 ** miles ** and 4*5", "  Ann   ran 2**3 ** miles ** and 4*5"),
    ],
)
def test_shadow(tmp_path: Path, text: str, shadow: str) -> None:
    page = only(write(tmp_path / "a.jsonl", lines({"text": text, "lang": "en"})))
    assert (page.text, page.shadow) == (text, shadow)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (STORY, "en"),
        (RUSSIAN, "ru"),
        (FRENCH, "fr"),
        ("Bridge closed", None),
        ("The mill closed.", None),
        ("Lee told us nothing.", None),
        ("She quit on Monday.", "en"),
        ("The mill in Varna was sold.", "en"),
        ("Am Montag war er in Bonn.", None),
        ("Hij was in de stad.", None),
        ("De var i staden.", None),
        ("On to do nas.", None),
        ("12345 67890 12.10.2024 " * 9, None),
    ],
)
def test_language_is_detected_only_where_it_is_clear(tmp_path: Path, text: str, lang: str | None) -> None:
    assert only(write(tmp_path / "a.jsonl", lines({"text": text}))).document.lang == lang


# --- bad input --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "rejects"),
    [
        ("a.txt", b"", [(None, "empty")]),
        ("a.txt", b" \n\t ", [(None, "empty")]),
        ("a.txt", b"Title: Only a head\n", [(None, "no text")]),
        ("a.txt", b"GIF89a\x00\x01\x02" * 50, [(None, "binary")]),
        ("a.txt", bytes(range(1, 32)) * 20, [(None, "binary")]),
        ("a.txt.gz", gzip.compress(STORY.encode() * 50, mtime=0)[:-20], [(None, "truncated gzip")]),
        ("a.txt.gz", STORY.encode(), [(None, "broken gzip")]),
        ("a.html", b"", [(None, "empty")]),
        ("a.html", b"<html><head><title>T</title></head><body><script>1</script></body></html>", [(None, "no text")]),
        ("a.html", b"<!-- -->", [(None, "no text")]),
        ("a.html", b"\x89PNG\x00\x00\x1a", [(None, "binary")]),
        ("a.json", b"", [(None, "empty")]),
        ("a.json", b"[]", [(None, "empty")]),
        ("a.json", b"{broken", [(None, "broken JSON")]),
        ("a.json", b'"only a string"', [(None, "no records")]),
        ("a.json", b'{"a": [{"text": "x"}], "b": [{"text": "y"}]}', [(None, "no text")]),
        ("a.json", b"[" * 100_000, [(None, "broken JSON")]),
        ("a.json", b'{"title": "no text"}', [(None, "no text")]),
        ("a.json", b'[1, {"text": 5}, {"text": ""}]', [(1, "no object"), (2, "no text"), (3, "no text")]),
        ("a.jsonl", b"\n\n", [(None, "empty")]),
        ("a.jsonl", b'{"text": "a\\u0000b"}\n', [(1, "binary")]),
        ("a.jsonl", b'{"html": "<p></p>"}\n', [(1, "no text")]),
        ("a.jsonl", b"\xff\xff\x00\x00\n", [(1, "binary")]),
        ("a.csv", b"", [(None, "empty")]),
        ("a.csv", b"title,date\nx,2024\n", [(None, "no text column")]),
        ("a.csv", b"title,text\n", [(None, "empty")]),
        ("a.csv", b"title,text\nx,\n", [(1, "no text")]),
        ("a.csv", b"title,text\nx,one, two\n", [(1, "broken row")]),
        ("a.csv", b'title,text\nx,"never closed\ny,more\n', [(None, "broken CSV")]),
        ("a.csv", b"text\n\x00\x01\x02\x00\n", [(None, "binary")]),
        ("a.parquet", b"no parquet", [(None, "broken Parquet")]),
        ("a.pdf", b"%PDF-1.7", [(None, "unknown suffix")]),
        ("a.txt", b"%PDF-1.7", [(None, "binary")]),
        ("a.txt", b"{\\rtf1 It opened.}", [(None, "other format")]),
        ("a.txt", b'{"text": "It opened."}\n{"text": "It closed."}\n', [(None, "other format")]),
        ("a.mbox", b"Subject: Bridge\n\nIt opened.\n", [(None, "broken mailbox")]),
        ("a.mbox", b"", [(None, "empty")]),
        ("a.gz", gzip.compress(b"x", mtime=0), [(None, "unknown suffix")]),
        ("no_suffix", b"x", [(None, "unknown suffix")]),
    ],
)
def test_bad_input_gives_a_reject_and_reading_goes_on(
    tmp_path: Path, name: str, data: bytes, rejects: list[tuple[int | None, str]]
) -> None:
    write(tmp_path / name, data)
    write(tmp_path / "z.txt", STORY)
    pages, found = read(tmp_path)
    assert [(reject.file_path, reject.record, reject.reason) for reject in found] == [
        (name, *reject) for reject in rejects
    ]
    assert all(reject.stage == "read" and reject.reject_id[0] == "r" for reject in found)
    assert [page.document.file_path for page in pages] == ["z.txt"]


@pytest.mark.parametrize("name", ["story.php", "story.php?id=4", "story", "page.html?utm=1", "a.txt", "story.asp.gz"])
def test_a_page_of_any_name(tmp_path: Path, name: str) -> None:
    page = f"<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><html lang='en'><body><p>{STORY}</p></body></html>"
    assert only(write(tmp_path / name, gzip.compress(page.encode()) if name.endswith(".gz") else page)).text == STORY


def test_parts_of_a_saved_page_are_passed_over(tmp_path: Path) -> None:
    for name in (
        "page.html",
        "page_files/advert.html",
        "page_files/a.js",
        "other_files/a.txt",
        "desktop.ini",
        "~$page.docx",
    ):
        write(
            tmp_path / name, f"<html lang='en'><body><p>{STORY}</p></body></html>" if name.endswith("html") else STORY
        )
    pages, rejects = read(tmp_path)
    assert [page.document.file_path for page in pages] == ["other_files/a.txt", "page.html"]
    assert [(found.file_path, found.reason, found.detail) for found in rejects] == [
        ("page_files", "parts of a page", "saved with page.html")
    ]


def test_other_lines_of_a_broken_file_are_kept(tmp_path: Path) -> None:
    good = json.dumps({"text": STORY, "lang": "en"})
    pages, rejects = read(write(tmp_path / "a.jsonl", f'{good}\n{{"text": "cut\n\n[1]\n{good}'))
    assert [page.document.record for page in pages] == [1, 5]
    assert [(reject.record, reject.reason, reject.text) for reject in rejects] == [
        (2, "broken JSON", '{"text": "cut'),
        (4, "no object", "[1]"),
    ]


def test_records_before_the_end_of_a_truncated_gzip_are_kept(tmp_path: Path) -> None:
    content = "".join(lines({"text": f"{number} {os.urandom(50).hex()}", "lang": "en"}) for number in range(2000))
    pages, rejects = read(write(tmp_path / "a.jsonl.gz", gzip.compress(content.encode())[:-5000]))
    assert 1000 < len(pages) < 2000
    assert [reject.reason for reject in rejects] == ["truncated gzip"]


def test_lone_surrogates_and_nul_characters(tmp_path: Path) -> None:
    page = only(
        write(tmp_path / "a.jsonl", f'{{"text": "{STORY} \\ud800 end", "title": "T\\udfff\\u0000", "lang": "en"}}')
    )
    assert page.text == f"{STORY} \ufffd end"
    assert page.document.flags == ("lone surrogates: 1",)
    assert page.document.title == "T\ufffd"


def test_what_is_no_input_is_passed_over(tmp_path: Path) -> None:
    for name in ("README.md", "readme.txt", "README", "corrections.toml", ".hidden.txt", ".git/a.txt", "sub/README.md"):
        write(tmp_path / name, STORY)
    write(tmp_path / "README_en.md", STORY)
    write(tmp_path / "readmes.txt", STORY)
    assert [item.document.file_path for item in read(tmp_path)[0]] == ["readmes.txt"]
    assert not read(tmp_path)[1]


def test_names_with_blanks_and_letters_of_any_script(tmp_path: Path) -> None:
    write(tmp_path / "ein Ordner" / "Überblick – мост.TXT", STORY)
    page = only(tmp_path)
    assert page.document.file_path == page.document.source_id == "ein Ordner/Überblick – мост.TXT"


def test_links(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    write(raw / "a.txt", STORY)
    (raw / "loop").symlink_to(raw, target_is_directory=True)
    (raw / "self.txt").symlink_to(raw / "self.txt")
    (raw / "nowhere.txt").symlink_to(tmp_path / "missing.txt")
    (raw / "z.txt").symlink_to(write(tmp_path / "elsewhere.txt", STORY + " More."))
    pages, rejects = read(raw)
    assert [page.document.file_path for page in pages] == ["a.txt", "z.txt"]
    assert [(reject.file_path, reject.reason) for reject in rejects] == [
        (name, "symbolic link") for name in ("loop", "nowhere.txt", "self.txt")
    ]


def test_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.txt", STORY)
    write(tmp_path / "b.txt", STORY)
    opened = Path.open

    def refuse(path: Path, *args: Any, **options: Any) -> Any:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **options)

    monkeypatch.setattr(Path, "open", refuse)
    pages, rejects = read(tmp_path)
    assert [page.document.file_path for page in pages] == ["b.txt"]
    assert [(reject.file_path, reject.reason, reject.detail) for reject in rejects] == [
        ("a.txt", "unreadable file", "Permission denied")
    ]


def test_unreadable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "closed" / "a.txt", STORY)
    write(tmp_path / "z.txt", STORY)
    listed = os.scandir

    def refuse(path: Any) -> Any:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refuse)
    pages, rejects = read(tmp_path)
    assert [page.document.file_path for page in pages] == ["z.txt"]
    assert [(reject.file_path, reject.reason) for reject in rejects] == [("closed", "unreadable folder")]


def test_fifo_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path / "z.txt", STORY)
    pages, rejects = read(tmp_path)
    assert len(pages) == 1
    assert [reject.reason for reject in rejects] == ["no file"]
    assert [name for name, _ in find_files(tmp_path)] == ["z.txt"]


def test_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such file or folder"):
        list(read_documents(tmp_path / "missing"))


def test_large_file(tmp_path: Path) -> None:
    text = ("Lang: en\n\n" + (STORY + "\n\n") * 200_000)[:25_000_000]
    page = only(write(tmp_path / "a.txt", text))
    assert page.text == text


def test_order_is_that_of_paths_and_reading_twice_is_the_same(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a.txt", "B.txt"):
        write(tmp_path / name, STORY)
    first, second = list(read_documents(tmp_path)), list(read_documents(tmp_path))
    assert first == second
    assert [item.document.file_path for item in first if isinstance(item, Page)] == [
        "B.txt",
        "a.txt",
        "a/z.txt",
        "b.txt",
    ]


# --- any input --------------------------------------------------------------------------------------------------------

ANY = st.one_of(
    st.binary(max_size=300),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(alphabet='<>p/article{}[]":,text\\nd0129-\n ', max_size=200).map(str.encode),
)


@given(data=ANY, suffix=st.sampled_from(sorted(READERS)))
@settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_give_pages_or_rejects(tmp_path: Path, data: bytes, suffix: str) -> None:
    items = list(read_documents(write(tmp_path / f"any{suffix}", data)))
    assert items
    for item in items:
        if isinstance(item, Page):
            assert len(item.shadow) == len(item.text)
            assert item.text.encode()
            assert all(0 <= start < end <= len(item.text) for start, end, _ in item.blocks)
            assert all(a[1] <= b[0] for a, b in zip(item.blocks, item.blocks[1:], strict=False))


def test_collection_of_the_project_is_read_whole() -> None:
    pages, rejects = read(Path(__file__).parent.parent / "data" / "raw")
    assert not rejects
    assert not [reject for page in pages for reject in page.rejects]
    assert len(pages) == 33
    evidence = {page.document.published_evidence for page in pages}
    assert evidence == {None, "field", "front matter", "JSON-LD", "meta tag", "time tag", "dateline", "URL"}


def test_a_calendar_has_the_language_of_its_dates(tmp_path: Path) -> None:
    lines_of = "Half-Term {0}: {0}th April – {0}th May\n\nMay Half-Term: {0}th May – {0}th June\n\n"
    text = "TERM DATES & INSETS\n\n" + "".join(map(lines_of.format, (4, 5, 6)))
    assert only(write(tmp_path / "a.jsonl", lines({"text": text}))).document.lang == "en"
    german = "Montag 16. September – Freitag 20. September. Montag 23. September – Freitag 27. September geschlossen"
    assert only(write(tmp_path / "b.jsonl", lines({"text": german}))).document.lang == "de"
