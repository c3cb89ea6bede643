"""E-mails and pages saved as MHTML: what is read of them, and what is no document."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from pipeline import build
from pipeline.documents import read_documents
from pipeline.model import Page
from pipeline.schema import Document, Reject
from pipeline.verify import verify

STORY = (
    "The harbour bridge of Søndby was closed on Monday after a storm had damaged two of its cables, the mayor of the town "
    "said. It will reopen next week."
)
PAGE = f"<html><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1><p>{STORY}</p></body></html>"
DATE = "Mon, 11 Mar 2024 08:00:00 +0100"


def mail(*parts: tuple[str, str], charset: str = "utf-8", **headers: str) -> bytes:
    """A message with parts of a subtype of text each; the first is the body, the others are alternatives."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    (subtype, content), *others = parts
    message.set_content(content, subtype=subtype, charset=charset)
    for subtype, content in others:
        message.add_alternative(content, subtype=subtype, charset=charset)
    return message.as_bytes()


def saved(page: str = PAGE, **headers: str) -> bytes:
    """A page as a browser saves it: with a style sheet beside it."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(page, subtype="html", cte="quoted-printable")
    message.add_related(b"h1 { color: red }", "text", "css")
    return message.as_bytes()


def read(path: Path, data: bytes) -> list[Page | Reject]:
    path.write_bytes(data)
    return list(read_documents(path.parent))


def document(path: Path, data: bytes) -> tuple[str, Document]:
    (found,) = read(path, data)
    assert isinstance(found, Page), found
    return found.text.strip(), found.document


@pytest.mark.parametrize("charset", ["utf-8", "latin-1"])
@pytest.mark.parametrize("parts", [[("plain", STORY)], [("plain", STORY), ("html", PAGE)], [("html", PAGE)]])
def test_an_email(tmp_path: Path, parts: list[tuple[str, str]], charset: str) -> None:
    head = {"Subject": "Søndby: bridge closed", "From": '"Hill, Mara" <m@harbour.example>', "Date": DATE}
    text, about = document(tmp_path / "a.eml", mail(*parts, charset=charset, **head))
    assert text.endswith(STORY)
    assert (about.title, about.author) == ("Søndby: bridge closed", "Hill, Mara")
    assert (about.published, about.published_evidence) == ("2024-03-11T08:00:00+01:00", "front matter")


def test_a_mailbox(tmp_path: Path) -> None:
    mails = [
        mail(("plain", f"{STORY}\n\n>From here on it is quoted.\n{number}"), Subject=f"No. {number}")
        for number in (1, 2)
    ]
    box = b"\n".join(b"From a@b.example Mon Mar 11 08:00:00 2024\n" + one.replace(b"\r\n", b"\n") for one in mails)
    (tmp_path / "a.mbox").write_bytes(box)
    pages = [page for page in read_documents(tmp_path) if isinstance(page, Page)]
    assert [(page.document.title, page.document.record) for page in pages] == [("No. 1", 1), ("No. 2", 2)]
    assert all("\nFrom here on" in page.text for page in pages)


@pytest.mark.parametrize(
    ("head", "column", "value"),
    [
        ({"From": "m@harbour.example"}, "author", "m@harbour.example"),
        ({}, "author", None),
        ({}, "published", None),
        ({"Date": "11 Mar 2024"}, "published", "2024-03-11"),
        ({"Date": "Mon, 11 Mar 2024 08:00:00 +0000 (GMT)"}, "published", "2024-03-11T08:00:00+00:00"),
        ({"Subject": "=?utf-8?q?S=C3=B8ndby?= =?none?q?x?="}, "title", "=?utf-8?q?S=C3=B8ndby?= =?none?q?x?="),
        ({"Subject": "=?utf-8?q?S=C3=B8ndby?="}, "title", "Søndby"),
    ],
)
def test_heads(tmp_path: Path, head: dict[str, str], column: str, value: str | None) -> None:
    lines = "".join(f"{name}: {value}\n" for name, value in {"To": "all", **head}.items())
    _, about = document(tmp_path / "a.eml", f"{lines}\n{STORY}".encode())
    assert getattr(about, column) == value


@pytest.mark.parametrize("suffix", [".mhtml", ".mht"])
def test_a_saved_page(tmp_path: Path, suffix: str) -> None:
    head = {"Snapshot_Content_Location": "https://www.harbour.example/bridge", "Subject": "Bridge closed", "Date": DATE}
    text, about = document(tmp_path / f"a{suffix}", saved(**head))
    assert STORY in text
    assert (about.title, about.url, about.publisher) == (
        "Bridge closed",
        "https://www.harbour.example/bridge",
        "harbour.example",
    )
    assert (about.published, about.captured) == (None, "2024-03-11T08:00:00+01:00"), "saved is not published"


def test_a_page_of_this_machine_has_no_address(tmp_path: Path) -> None:
    _, about = document(tmp_path / "a.mhtml", saved(Snapshot_Content_Location="file:///home/a/bridge.html"))
    assert about.url is None


def test_a_saved_page_states_when_it_was_published(tmp_path: Path) -> None:
    meta = '<head><meta property="article:published_time" content="2024-03-06">'
    _, about = document(tmp_path / "a.mhtml", saved(PAGE.replace("<head>", meta), Date=DATE))
    assert (about.published, about.published_evidence) == ("2024-03-06", "meta tag")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.eml", b"", "no text"),
        ("a.eml", b"Subject: nothing\n\n \n", "no text"),
        ("a.eml", b"Content-Type: image/png\n\nabc", "no text"),
        ("a.eml", b'Content-Type: multipart/mixed; boundary="x"\n\n--y\n', "no text"),
        ("a.mhtml", mail(("plain", STORY)), "no text"),
        ("a.mhtml", b"\x89PNG\x00\x01", "no text"),
    ],
)
def test_no_document(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (found,) = read(tmp_path / name, data)
    assert isinstance(found, Reject)
    assert (found.file_path, found.reason) == (name, reason)


def test_rows_are_proved(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    (raw / "a.eml").write_bytes(mail(("plain", STORY), Date=DATE))
    (raw / "b.mht").write_bytes(saved(Date=DATE))
    build(raw, out)
    assert list(verify(out, raw)) == []
