"""WARC files: which records are documents, their text, address and capture time, and what is broken in them."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline import build, read_table
from pipeline.documents import read_documents
from pipeline.model import Page
from pipeline.schema import Reject
from pipeline.verify import verify

STORY = (
    "The harbour bridge of Søndby was closed on Monday after a storm had damaged two of its cables, the mayor of the town "
    "said. It will reopen next week."
)
PAGE = f"<html><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1><p>{STORY}</p></body></html>"
DATE = "2024-03-11T08:00:00Z"
OK = "200 OK"


class Crawl:
    """A WARC file in the making."""

    def __init__(self, packed: bool = False) -> None:
        self._stream = io.BytesIO()
        self._writer = WARCWriter(self._stream, gzip=packed)

    def add(
        self, body: bytes, kind: str = "text/html", status: str = OK, rec_type: str = "response", **headers: str
    ) -> Crawl:
        http = [("Content-Type", kind), *((name.replace("_", "-"), value) for name, value in headers.items())]
        about = {"WARC-Date": DATE}
        record = self._writer.create_warc_record(
            "https://news.example/bridge",
            rec_type,
            payload=io.BytesIO(body),
            http_headers=StatusAndHeaders(status, http, protocol="HTTP/1.1") if rec_type == "response" else None,
            warc_headers_dict=about,
            warc_content_type="" if rec_type == "response" else kind,
        )
        self._writer.write_record(record)
        return self

    def write(self, path: Path) -> Path:
        path.write_bytes(self._stream.getvalue())
        return path


def read(path: Path) -> tuple[list[Page], list[Reject]]:
    items = list(read_documents(path))
    return [item for item in items if isinstance(item, Page)], [item for item in items if isinstance(item, Reject)]


@pytest.mark.parametrize("packed", [False, True])
def test_a_page_with_address_and_capture_time(tmp_path: Path, packed: bool) -> None:
    crawl = Crawl(packed).add(b"software: ours", rec_type="warcinfo").add(PAGE.encode(), "text/html; charset=utf-8")
    (page,), rejects = read(crawl.write(tmp_path / ("a.warc.gz" if packed else "a.warc")))
    assert not rejects
    assert STORY in page.text
    about = page.document
    assert (about.record, about.url, about.captured) == (2, "https://news.example/bridge", DATE)
    assert (about.publisher, about.title) == ("news.example", "Bridge closed")
    assert (about.published, about.published_evidence) == (None, None), "a capture is no publication"


CHUNKED = f"{len(PAGE.encode()):x}\r\n".encode() + PAGE.encode() + b"\r\n0\r\n\r\n"
# Body and headers; the text must come out the same.
CODED = {
    "charset of the transport": (PAGE.encode("latin-1"), {"kind": "text/html; charset=ISO-8859-1"}),
    "charset of the page": (PAGE.replace("<head>", '<head><meta charset="latin-1">').encode("latin-1"), {}),
    "gzip": (gzip.compress(PAGE.encode()), {"Content_Encoding": "gzip"}),
    "chunks": (CHUNKED, {"Transfer_Encoding": "chunked"}),
    "XHTML": (PAGE.encode(), {"kind": "application/xhtml+xml"}),
    "no type": (PAGE.encode(), {"kind": ""}),
    "plain text": (STORY.encode(), {"kind": "text/plain; charset=utf-8"}),
    "text of a conversion": (STORY.encode(), {"kind": "text/plain", "rec_type": "conversion"}),
}


@pytest.mark.parametrize("case", CODED)
def test_codings(tmp_path: Path, case: str) -> None:
    body, headers = CODED[case]
    pages, rejects = read(Crawl().add(body, **headers).write(tmp_path / "a.warc"))
    assert not rejects
    assert STORY in pages[0].text


# What a record that gives no page is rejected for.
REFUSED = {
    "a picture": (b"\x89PNG", {"kind": "image/png"}, "no page", "content of type image/png"),
    "not found": (PAGE.encode(), {"status": "404 Not Found"}, "no page", "HTTP status 404"),
    "nothing": (b"", {}, "empty", None),
    "no text": (b"<html><body></body></html>", {}, "no text", "no main text was found in the HTML"),
    "broken gzip": (gzip.compress(PAGE.encode())[:40], {"Content_Encoding": "gzip"}, "", None),
    "not packed": (b"\0\1\2" * 50, {"Content_Encoding": "gzip"}, "binary", None),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_record_without_a_page_is_rejected_and_the_next_is_read(tmp_path: Path, case: str) -> None:
    body, headers, reason, detail = REFUSED[case]
    crawl = Crawl().add(b"GET /", rec_type="request").add(body, **headers).add(PAGE.encode())
    (page,), (refused,) = read(crawl.write(tmp_path / "a.warc"))
    assert (refused.record, page.document.record) == (2, 3)
    assert refused.reason == (reason or refused.reason)
    assert refused.detail == (detail or refused.detail)


@pytest.mark.parametrize(("cut", "pages"), [(-400, 1), (-60, 1), (0, 0)])
def test_a_file_that_ends_early_keeps_what_came_before(tmp_path: Path, cut: int, pages: int) -> None:
    path = Crawl().add(PAGE.encode()).add(PAGE.encode()).write(tmp_path / "a.warc")
    path.write_bytes(path.read_bytes()[:cut])
    found, rejects = read(path)
    assert len(found) == pages
    assert [row.reason for row in rejects] == (["truncated record"] if cut else ["empty"])


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_what_is_no_warc_is_rejected(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"GIF89a and so on\n" * 20)
    pages, (refused,) = read(tmp_path / name)
    assert not pages
    assert refused.reason in ("broken WARC", "broken gzip")


@pytest.mark.parametrize("html", ["full", "fast"])
def test_rows_from_a_crawl_are_proved(tmp_path: Path, html: str) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    Crawl(True).add(PAGE.encode(), "text/html; charset=utf-8").add(b"", status="301 Moved").write(raw / "a.warc.gz")
    build(raw, out, html=html)
    assert list(read_table("documents", out)["captured"]) == [DATE]
    assert len(read_table("mentions", out))
    assert list(verify(out, raw)) == []
