"""Publication time: written dates, datelines, addresses, precedence, evidence and disagreement; HTML pages as a whole."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from pipeline.documents import read_documents
from pipeline.inputs.addressdates import url_stamp
from pipeline.inputs.datewords import date_words, read_stamp
from pipeline.inputs.pagedates import find_dateline
from pipeline.inputs.record import Record, UnreadableError
from pipeline.inputs.stamps import DateError
from pipeline.inputs.webpage import read_page
from pipeline.language import FOLDER, load_language
from pipeline.model import Page
from pipeline.publication import disagreeing_days, find_publication

ENGLISH = date_words(load_language("en"))
NO_LANGUAGE = date_words(None)
STORY = (
    "The harbour bridge was closed on Monday after a storm had damaged two of its cables, the mayor of the town said."
)
LEAD = "It will stay closed until new cables have been drawn from one shore to the other."


# --- written dates ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024-05-13", "2024-05-13"),
        ("20240513", "2024-05-13"),
        ("2024/05/13", "2024-05-13"),
        ("2024-05-13T08", "2024-05-13T08"),
        ("2024-05-13T08:26Z", "2024-05-13T08:26+00:00"),
        ("2024-05-13 08:26:11+03:00", "2024-05-13T08:26:11+03:00"),
        ("2024-05-13T08:26:11.250-0930", "2024-05-13T08:26:11-09:30"),
        ("20240513T082600Z", "2024-05-13T08:26:00+00:00"),
        ("2024-05-13 08:26 GMT", "2024-05-13T08:26+00:00"),
        ("Mon, 13 May 2024 08:26:00 +0200", "2024-05-13T08:26:00+02:00"),
        ("Mon May 13 08:26:00 2024", "2024-05-13T08:26:00"),
        ("Mon May  6 08:26:00 +0000 2024", "2024-05-06T08:26:00+00:00"),
        ("2024-05-13T08:26+02:00[Europe/Oslo]", "2024-05-13T08:26+02:00"),
        ("Mon, 13 May 2024 08:26:00 +0200 (CEST)", "2024-05-13T08:26:00+02:00"),
        ("20240513082600", "2024-05-13T08:26:00"),
        ("1970-01-01", "1970-01-01"),
        ("1970-01-01T00:00:00+01:00", "1970-01-01T00:00:00+01:00"),
        ("1715588760", "2024-05-13T08:26:00+00:00"),
        ("1715588760123", "2024-05-13T08:26:00+00:00"),
        ("13.05.2024", "2024-05-13"),
        ("04.05.2024", "2024-05-04"),
        ("13/05/2024", "2024-05-13"),
        ("05/13/2024", "2024-05-13"),
        ("05-05-2024", "2024-05-05"),
        ("04/05/2024", "2024"),
        ("08:26 GMT 13.05.2024", "2024-05-13T08:26+00:00"),
        ("13.05.2024 8:26 UTC+3", "2024-05-13T08:26+03:00"),
    ],
)
def test_numeric_dates_need_no_language(text: str, iso: str) -> None:
    for words in (ENGLISH, NO_LANGUAGE):
        stamp = read_stamp(text, words)
        assert stamp is not None
        assert stamp.iso == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("13 May 2024", "2024-05-13"),
        ("May 13, 2024", "2024-05-13"),
        ("13th May, 2024", "2024-05-13"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("3-Sep-2024", "2024-09-03"),
        ("Sep-03-2024", "2024-09-03"),
        ("Monday, May 13, 2024 at 8:26 p.m. EST", "2024-05-13T20:26-05:00"),
        ("12:05 am, 13 May 2024", "2024-05-13T00:05"),
        ("May 2024", "2024-05"),
    ],
)
def test_dates_with_a_month_name_need_the_language(text: str, iso: str) -> None:
    stamp = read_stamp(text, ENGLISH)
    assert stamp is not None
    assert stamp.iso == iso
    assert read_stamp(text, NO_LANGUAGE) is None


@pytest.mark.parametrize(
    "text", ["yesterday", "May", "13 May", "Monday", "unknown", "13 May 2024 to 15 May 2024", "12", "v2.13.2024"]
)
def test_no_date(text: str) -> None:
    assert read_stamp(text, ENGLISH) is None


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-30",
        "2024-13",
        "30.02.2024",
        "0001-01-01",
        "9999-12-31",
        "2999",
        "2024-05-13T25:00",
        "31 April 2024",
        "1970-01-01T00:00Z",
        "1900-01-01 00:00:00",
        "19700101000000",
    ],
)
def test_dates_that_cannot_be(text: str) -> None:
    with pytest.raises(DateError):
        read_stamp(text, ENGLISH)


def test_unknown_zone_gives_no_offset() -> None:
    stamp = read_stamp("2024-05-13 08:26 IST", ENGLISH)
    assert stamp is None or stamp.utc is None


# --- datelines --------------------------------------------------------------------------------------------------------

LINES = tomllib.loads((FOLDER / "en" / "publication.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", LINES["dated"], ids=lambda case: case["text"])
def test_examples_of_the_language_date_their_page(case: dict[str, str]) -> None:
    stamp = find_dateline(f"{case['text']}\n\n{STORY}", ENGLISH).stamp
    assert stamp is not None
    assert stamp.iso == case["published"]


@pytest.mark.parametrize("case", LINES["undated"], ids=lambda case: case["text"])
def test_counterexamples_do_not(case: dict[str, str]) -> None:
    assert find_dateline(f"{case['text']}\n\n{STORY}", ENGLISH).stamp is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (f"Bridge closed\n\n6 March 2024\n\n{STORY}", "2024-03-06"),
        (f"Bridge closed\n{STORY}\n14:05 GMT 06.03.2024\n{STORY}", "2024-03-06T14:05+00:00"),
        (
            f"2024-03-06T14:05\n2024-03-06T14:05\n14:05 06.03.2024 (modifié: 15:00 07.03.2024)\n{STORY}",
            "2024-03-06T14:05",
        ),
        (f"06.03.2024 14:05\n{STORY}\nOther news\n05.03.2024 10:00\nMore\n04.03.2024 11:00", "2024-03-06T14:05"),
        (f"{STORY}\nAt 13:15 {STORY}\r\n14:05 GMT 06.03.2024\r\n{STORY}", "2024-03-06T14:05+00:00"),
        # Of several, the one below the title.
        (
            f"Bridge closed\n{STORY}\nBridge closed\n\n14:05 06.03.2024\n{STORY}\nOther news\n05.03.2024 10:00",
            "2024-03-06T14:05",
        ),
        # Below a lead, with who wrote it.
        (f"Bridge closed\n\n{LEAD}\n\nOla Nes\n\nThe Herald\n\n6 March 2024\n\n{STORY}", "2024-03-06"),
        (f"Bridge closed\n\n{LEAD}\n\n6 March 2024\n\n{STORY}", None),
        (f"Bridge closed\n\n{LEAD}\n\nPublished 6 March 2024\n\n{STORY}", "2024-03-06"),
        # A date in running text, behind the first paragraph, or in a chronology is no dateline.
        (f"{STORY}\n\n6 March 2024", None),
        (f"{STORY} It opened on 6 March 2024 at 14:05 and closed.", None),
        (f"6 March 2024\n{STORY}\n8 March 2024\n{STORY}", None),
        (f"{STORY}\n06.03.2024 14:05\n{STORY}\n07.03.2024 14:05\n{STORY}", None),
        # What stands below a date tells: nothing, and it is the day of a meeting to come; no paragraph, and it is a note or link.
        (f"{STORY}\n\nNext meeting\n9 April 2024, 19:00\n", None),
        (f"{STORY}\n\nPublished: 6 March 2024, 19:00\n", "2024-03-06T19:00"),
        (f"6 March 2024\n{STORY}\nBridges in spring\n2 April 2021\nMore news\n", "2024-03-06"),
        (f"2024\n{STORY}", None),
        (f"Budget 6 March 2024 report of the town\n{STORY}", None),
        (f"OSLO, March 6, 2024 was a day of storms, and the harbour bridge was closed. {STORY}", None),
        # A dateline may open the paragraph behind the lead, if no other one has another.
        (f"{STORY}\n\nOSLO (NNA - 6 March 2024) {STORY}", "2024-03-06"),
        (f"{STORY}\n\nOSLO (NNA - 6 March 2024) {STORY}\n\nBERGEN (NNA - 8 March 2024) {STORY}", None),
        (f"{STORY}\n\nOslo, 6 March 2024. {STORY}", None),
        (f"{STORY}\n\n6 March 2024, Oslo – {STORY}", None),
        # Where the place is may stand in brackets behind it.
        (f"Lund [Sweden], March 6, 2024 (NNA): {STORY}", "2024-03-06"),
        (f"Lund (Skåne) [Sweden], March 6, 2024: {STORY}", "2024-03-06"),
        (f"Lund (Skåne), born March 6, 2024: {STORY}", None),
        # Days of a course are no dateline.
        (f"JOIN THE HARBOUR ROWING COURSE March 2, 2024 - 3, 9 - 10 and 16 - 17. {STORY}", None),
        # One without a year is not told by a day above it: of which year one tells on its anniversary.
        (f"Twenty years after March 6, 2004\n\nOSLO, March 6 (NNA) -- {STORY}", None),
        # A line is the day of saving where an agency's dateline is of another time of the year.
        (f"Friday, November 22, 2024\nBridge closed\n\nOSLO, March 6 (NNA) -- {STORY}", None),
        (f"Published November 22, 2024\nBridge closed\n\nOSLO, March 6 (NNA) -- {STORY}", "2024-11-22"),
        (f"January 2, 2024\nBridge closed\n\nOSLO, December 30 (NNA) -- {STORY}", "2024-01-02"),
        ("14:05 " * 50_000 + "2024", None),
    ],
)
def test_datelines(text: str, iso: str | None) -> None:
    stamp = find_dateline(text, ENGLISH, title="Bridge closed").stamp
    assert (stamp.iso if stamp else None) == iso


@pytest.mark.parametrize(
    ("url", "iso"),
    [
        ("https://n.example/2024/03/06/bridge.html", "2024-03-06"),
        ("https://n.example/2024/mar/06/bridge", "2024-03-06"),
        ("https://n.example/news/20240306/bridge-112233.html", "2024-03-06"),
        ("https://n.example/2024-03-06-bridge", "2024-03-06"),
        ("https://n.example/2024/03/bridge", "2024-03"),
        ("https://n.example/2024/3/6", "2024-03-06"),
        ("https://n.example/2024mar06/bridge.html", "2024-03-06"),
        ("https://n.example/news/2024/0306/548-bridge", "2024-03-06"),
        ("https://n.example/news/2024/1306/548-bridge", None),
        ("https://n.example/2024run06/bridge.html", None),
        ("https://n.example/2024-03/06/c_1.htm", "2024-03-06"),
        ("https://n.example/a/202403/06/bridge.html", "2024-03-06"),
        ("https://n.example/item/26-03-2024-bridge-opens", "2024-03-26"),
        ("https://n.example/item/06-03-2024-bridge-opens", None),
        ("https://n.example/town/bridge-opens-2024-03-06/", "2024-03-06"),
        ("https://n.example/town/bridge-opens-2024-03-06.html", "2024-03-06"),
        ("https://n.example/town/bridge-opens-2024-03-06-88310", "2024-03-06"),
        ("https://n.example/town/bridge-opens-88310-2024-03-06", "2024-03-06"),
        ("https://n.example/town/bridge-opens-20240306-p5cdtz.html", "2024-03-06"),
        ("https://n.example/town/bridge-opens-20240306093005-nt.html", "2024-03-06"),
        ("https://n.example/town/bridge-opens-20240306", None),
        ("https://n.example/town/bridge-opens-20241399-p5cdtz.html", None),
        ("https://n.example/town/bridge-opens-2024-03-06-to-cars", None),
        ("https://n.example/stories/202403060011.html", "2024-03-06"),
        ("https://n.example/stories/202423060011.html", None),
        ("https://n.example/stories/c202403060011.html", None),
        ("https://n.example/news/bridge-opens20240306140503/", "2024-03-06"),
        ("https://n.example/news/bridge-opens-202403061405031234.html", "2024-03-06"),
        ("https://n.example/news/bridge-opens-20240306997788/", None),
        ("https://n.example/2024/bridge", None),
        ("https://n.example/bridge-196240306144046724.htm", None),
        ("https://n.example/202403061/bridge", None),
        ("https://n.example/2024/13/06/bridge", None),
        ("https://n.example/2024/03/06/on-2023/01/02/", "2024-03-06"),
        ("https://n.example/2024/03/06/2023/01/02/", None),
        ("https://n.example/x?date=/2024/03/06/", None),
        ("http://[broken/2024/03/06/", None),
    ],
)
def test_addresses(url: str, iso: str | None) -> None:
    stamp = url_stamp(url, ENGLISH)
    assert (stamp.iso if stamp else None) == iso


# --- precedence -------------------------------------------------------------------------------------------------------


def record(text: str = STORY, url: str | None = None, lang: str | None = None, **dates: str) -> Record:
    named = [(name.replace("_", " ").replace("JSON ", "JSON-"), value) for name, value in dates.items()]
    return Record(text, None, url=url, lang=lang, dates=named)  # type: ignore[arg-type]


URL = "https://n.example/2024/03/06/bridge"


@pytest.mark.parametrize(
    ("given", "published", "evidence", "flags"),
    [
        (record(), None, None, []),
        (record(url=URL), "2024-03-06", "URL", []),
        (record(f"14:05 GMT 06.03.2024\n{STORY}", URL), "2024-03-06T14:05+00:00", "dateline", []),
        (record(meta_tag="2024-03-06", time_tag="2024-03-06T09:00"), "2024-03-06T09:00", "time tag", []),
        (record(JSON_LD="2024-03-06T09:00+01:00", meta_tag="2024-03-06"), "2024-03-06T09:00+01:00", "JSON-LD", []),
        # What is handed over stands, as precise as given.
        (record(field="2024-03-06", meta_tag="2024-03-06T09:00"), "2024-03-06", "field", []),
        (record(field="2024", meta_tag="2024-03-06"), "2024-03-06", "meta tag", []),
        (record(field="2023", meta_tag="2024-03-06"), "2023", "field", []),
        # An order that cannot be known is settled by another source or stays open.
        (record(field="04/05/2024"), "2024", "field", ["ambiguous date: 04/05/2024"]),
        (record(field="06/03/2024", url=URL), "2024-03-06", "URL", ["ambiguous date: 06/03/2024"]),
        (record(f"Date: 06/03/2024\n{STORY}"), "2024", "dateline", ["ambiguous date: Date: 06/03/2024"]),
        (record(f"06/03/2024\n{STORY}", URL), "2024-03-06", "URL", ["ambiguous date: 06/03/2024"]),
        (record(f"06/03/2024\n6 March 2024\n{STORY}"), "2024-03-06", "dateline", []),
        # By the country of its language or address, if that writes the day first.
        (record(field="04/05/2024", lang="en-GB"), "2024-05-04", "field", ["ambiguous date: 04/05/2024"]),
        (
            record(f"4/5/2024 9:30\n{STORY}", "https://n.co.uk/x"),
            "2024-05-04T09:30",
            "dateline",
            ["ambiguous date: 4/5/2024 9:30"],
        ),
        (
            record(field="04/05/2024", url="https://web.archive.org/web/20250101120000/http://www.n.com.au/x"),
            "2024-05-04",
            "field",
            ["ambiguous date: 04/05/2024"],
        ),
        (record(field="04/05/2024", lang="en-US"), "2024", "field", ["ambiguous date: 04/05/2024"]),
        (
            record(field="06/03/2024", lang="en_GB", meta_tag="2024-06-03"),
            "2024-06-03",
            "meta tag",
            ["ambiguous date: 06/03/2024"],
        ),
        # Different days are flagged, the same moment in two zones is not.
        (
            record(meta_tag="2024-03-05", url=URL),
            "2024-03-05",
            "meta tag",
            ["page dates disagree: meta tag 2024-03-05, URL 2024-03-06"],
        ),
        (record(meta_tag="2024-03-05T23:30-05:00", url=URL), "2024-03-05T23:30-05:00", "meta tag", []),
        # A moment told in UTC was on another day elsewhere.
        (record(meta_tag="2024-03-07T01:41Z", url=URL), "2024-03-07T01:41+00:00", "meta tag", []),
        (
            record(meta_tag="2024-03-07T13:41Z", url=URL),
            "2024-03-07T13:41+00:00",
            "meta tag",
            ["page dates disagree: meta tag 2024-03-07, URL 2024-03-06"],
        ),
        (
            record(f"6 March 2024\n{STORY}", field="2024-03-04", time_tag="2024-03-05"),
            "2024-03-04",
            "field",
            ["page dates disagree: field 2024-03-04, time tag 2024-03-05, dateline 2024-03-06"],
        ),
        # A dateline without a year says when a story was filed.
        (record(f"OSLO, March 6. /NNA/. {STORY}"), None, None, []),
        (record(f"OSLO, March 6. /NNA/. {STORY}", "https://n.example/2024/bridge"), "2024-03-06", "dateline", []),
        (record(f"OSLO, March 6. /NNA/. {STORY}", "https://n.example/2024/03/bridge"), "2024-03-06", "dateline", []),
        (record(f"OSLO, March 6. /NNA/. {STORY}", "https://n.example/2024/04/bridge"), "2024-04", "URL", []),
        (
            record(f"OSLO, March 6. /NNA/. {STORY}", "https://n.example/news-2024-03/bridge"),
            "2024-03-06",
            "dateline",
            [],
        ),
        (record(f"OSLO, March 6. /NNA/. {STORY}", "https://n.example/league-2024-25/bridge"), None, None, []),
        (record(f"OSLO, March 6. /NNA/. {STORY}", "https://n.example/bridges-of-2024"), None, None, []),
        (record(f"OSLO, March 6. /NNA/. {STORY}", "https://n.example/x?utm=20240306"), "2024-03-06", "dateline", []),
        (record(f"OSLO March 6 {STORY}", "https://n.example/bridge-idX1N0V20240306"), "2024-03-06", "dateline", []),
        (record(f"OSLO March 6 {STORY}", "https://n.example/bridge-idX1N0V20240307"), None, None, []),
        (record(f"OSLO March 6 {STORY}", "https://n.example/2024/bridge"), None, None, []),
        (record(f"OSLO, February 29 (NNA) -- {STORY}", "https://n.example/x20230229"), None, None, []),
        (
            record(f"OSLO, March 6 (NNA) -- {STORY}", "https://n.example/31-2024-03-06-09-15"),
            "2024-03-06",
            "dateline",
            [],
        ),
        # The day on which a page was saved may stand above it.
        (
            record(f"Friday, November 22, 2024\n{STORY}", URL),
            "2024-03-06",
            "URL",
            ["page dates disagree: URL 2024-03-06, dateline 2024-11-22"],
        ),
        (
            record(f"Published: November 22, 2024\n{STORY}", URL),
            "2024-11-22",
            "dateline",
            ["page dates disagree: dateline 2024-11-22, URL 2024-03-06"],
        ),
        (
            record(f"Friday, November 22, 2024\n\nOSLO, March 6 (NNA) -- {STORY}", "https://n.example/2024/bridge"),
            "2024-03-06",
            "dateline",
            ["several datelines: 2024-11-22, --03-06"],
        ),
        (record(f"OSLO, March 6 (NNA) -- {STORY}", field="2024-03-07"), "2024-03-07", "field", []),
        (record("JOIN THE HARBOUR COURSE March 6 - 7, 13 - 14!", field="2024-02-20"), "2024-02-20", "field", []),
        (
            record(f"OSLO, March 6 (NNA) -- {STORY}", field="2024-03-05"),
            "2024-03-05",
            "field",
            ["page dates disagree: field 2024-03-05, dateline 2024-03-06"],
        ),
    ],
)
def test_precedence(given: Record, published: str | None, evidence: str | None, flags: list[str]) -> None:
    found = find_publication(given, given.text, ENGLISH)
    assert (found.stamp.iso if found.stamp else None, found.evidence) == (published, evidence)
    assert found.flags == flags
    assert found.refused == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [("next spring", "unreadable date"), ("2024-02-30", "impossible date"), ("2999-01-01", "date out of range")],
)
def test_broken_dates_are_refused_and_the_next_source_is_used(text: str, reason: str) -> None:
    found = find_publication(record(url=URL, field=text), STORY, ENGLISH)
    assert [(refused[0], refused[1]) for refused in found.refused] == [(text, reason)]
    assert found.evidence == "URL"


def test_refused_date_becomes_a_reject_of_the_document(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": 1, "text": "' + STORY + '", "lang": "en", "published": "soon"}\n')
    (page,) = read_documents(tmp_path)
    assert isinstance(page, Page)
    assert page.document.published is page.document.published_date is page.document.published_evidence is None
    (reject,) = page.rejects
    assert (reject.stage, reject.reason, reject.text, reject.record) == ("publication", "unreadable date", "soon", 1)
    assert reject.doc_id == page.document.doc_id


def test_a_field_may_name_the_month_in_another_language(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Le pont est fermé.", "lang": "fr", "published": "March 6, 2024"}\n')
    (page,) = read_documents(tmp_path)
    assert isinstance(page, Page)
    assert page.document.published == "2024-03-06"


def test_flag_of_disagreeing_days_can_be_read_back() -> None:
    flag = "page dates disagree: time tag 2024-03-05, URL 2024-03-06"
    assert disagreeing_days(flag) == [("time tag", date(2024, 3, 5)), ("URL", date(2024, 3, 6))]
    assert disagreeing_days("mixed-script word: сaт") == []


# --- pages ------------------------------------------------------------------------------------------------------------


def html_page(head: str = "", body: str = f"<p>{STORY}</p>", lang: str = ' lang="en"') -> bytes:
    article = f"<nav><a href='/'>Home</a></nav><article><h1>Bridge closed</h1>{body}<p>{STORY} {STORY}</p></article>"
    head = f"<head><title>Bridge closed | News</title>{head}</head>"
    return f"<!DOCTYPE html><html{lang}>{head}<body>{article}</body></html>".encode()


def linked_data(content: str) -> str:
    return f'<script type="application/ld+json">{content}</script>'


@pytest.mark.parametrize(
    ("head", "body", "dates"),
    [
        ("", "", []),
        (
            linked_data('{"@type": "NewsArticle", "datePublished": "2024-03-06T09:00+01:00"}'),
            "",
            [("JSON-LD", "2024-03-06T09:00+01:00")],
        ),
        (
            linked_data(
                '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"},'
                ' {"@type": ["NewsArticle"], "datePublished": "2024-03-06"}]}'
            ),
            "",
            [("JSON-LD", "2024-03-06")],
        ),
        (linked_data('{"@type": "NewsArticle", "dateModified": "2024-03-07"}'), "", []),
        (
            linked_data(
                '{"@graph": [{"@type": "WebSite", "datePublished": "2012-01-01"},'
                ' {"@type": "WebPage", "datePublished": "2024-03-06"}]}'
            ),
            "",
            [("JSON-LD", "2024-03-06")],
        ),
        (linked_data('{"@type": ["Organization"], "datePublished": "2012-01-01"}'), "", []),
        (linked_data("{broken"), "", []),
        (linked_data('{"headline": "a "b" c", "datePublished": "2024-03-06"}'), "", [("JSON-LD", "2024-03-06")]),
        (linked_data('[{"datePublished": "2024-03-06"}, {"datePublished": "2024-03-05"},,]'), "", []),
        (
            '<meta property="article:published_time" content="2024-03-06T09:00Z">',
            "",
            [("meta tag", "2024-03-06T09:00Z")],
        ),
        (
            '<meta name="DC.date" content="2024-03-06"><meta name="article:modified_time" content="2024-03-09">',
            "",
            [("meta tag", "2024-03-06")],
        ),
        ("", '<span itemprop="datePublished" content="2024-03-06">x</span>', [("meta tag", "2024-03-06")]),
        ("", '<time datetime="2024-03-06T09:00">6 March</time>', [("time tag", "2024-03-06T09:00")]),
        (
            "",
            '<time datetime="2024-03-05">5</time><time class="published" datetime="2024-03-06">6</time>',
            [("time tag", "2024-03-06")],
        ),
        ("", '<time datetime="2024-03-05">5</time><time datetime="2024-03-06">6</time>', []),
    ],
)
def test_dates_of_a_page(head: str, body: str, dates: list[tuple[str, str]]) -> None:
    assert read_page(html_page(head, body)).dates == dates


@pytest.mark.parametrize(
    ("head", "column", "value"),
    [
        ("", "title", "Bridge closed"),
        ('<meta property="og:title" content="Bridge closed after storm">', "title", "Bridge closed after storm"),
        ('<link rel="canonical" href="https://n.example/a">', "url", "https://n.example/a"),
        ('<link rel="canonical" href="/a">', "url", None),
        ('<meta property="og:site_name" content="Harbour News">', "publisher", "Harbour News"),
        (
            linked_data('{"@type": "Report", "publisher": {"@type": "Organization", "name": "Harbour News"}}'),
            "publisher",
            "Harbour News",
        ),
        (
            linked_data('{"@type": "Report", "author": [{"name": "Mara Hill"}, {"name": "Ola Nes"}]}'),
            "author",
            "Mara Hill, Ola Nes",
        ),
        ('<meta name="author" content="Mara Hill">', "author", "Mara Hill"),
        ('<meta property="article:author" content="https://n.example/mara">', "author", None),
        ("", "lang", "en"),
    ],
)
def test_what_a_page_says_of_itself(head: str, column: str, value: str | None) -> None:
    assert getattr(read_page(html_page(head)), column) == value


def test_text_and_blocks_of_a_page() -> None:
    body = (
        f"<p>{STORY}</p><h2>The cables</h2><p>One &amp; another were<br>damaged by the wind on that day, she said to us.</p>"
        "<ul><li>The first cable is old.</li><li>The second is new.</li></ul>"
        "<blockquote><p>We closed it at once.</p></blockquote>"
    )
    record = read_page(html_page("", body))
    assert record.text.startswith(f"Bridge closed\n\n{STORY}\n\nThe cables\n\nOne & another were\ndamaged by")
    assert [(kind, record.text[start:end]) for start, end, kind in record.blocks] == [
        ("title", "Bridge closed"),
        ("heading", "The cables"),
        ("list", "The first cable is old.\nThe second is new."),
        ("quotation", "We closed it at once."),
    ]
    assert "Home" not in record.text


@pytest.mark.parametrize(
    ("declaration", "encoding", "name"),
    [
        ('<meta charset="windows-1251">', "cp1251", "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252", "cp1252"),
        ('<meta charset="no-such-charset">', "utf-8", "utf-8"),
        ('<meta charset="windows-1251">', "utf-8", "cp1251"),
        ("", "utf-8", "utf-8"),
    ],
)
def test_charset_of_a_page(declaration: str, encoding: str, name: str) -> None:
    sign = "—" if encoding != "cp1252" else "é"
    page = html_page(declaration, f"<p>{STORY} {sign} {STORY}</p>").decode().encode(encoding)
    record = read_page(page)
    assert record.encoding == name
    assert (sign in record.text) == (encoding == name)


def test_pages_come_out_the_same_every_time() -> None:
    page = html_page("", f"<p>{STORY}</p>" * 3)
    assert len({read_page(page).text for _ in range(6)}) == 1


def test_page_in_a_record_and_given_fields_first(tmp_path: Path) -> None:
    content = html_page('<meta name="date" content="2024-03-06T09:00Z">').decode()
    given = {"html": content, "title": "Given", "published": "2024-03-06"}
    (tmp_path / "a.jsonl").write_text(json.dumps(given))
    (page,) = read_documents(tmp_path)
    assert isinstance(page, Page)
    assert (page.document.title, page.document.published, page.document.published_evidence) == (
        "Given",
        "2024-03-06",
        "field",
    )
    assert page.text.startswith("Bridge closed")


@pytest.mark.parametrize("broken", ["<article><h1>Old<//><p>{}", "{}\x0b<br><br>{}", "<ul><!-- no item --><li>{}</ul>"])
def test_broken_markup_costs_no_text(broken: str) -> None:
    assert STORY in read_page(broken.replace("{}", STORY)).text


@pytest.mark.parametrize("page", [b"", "<html></html>", "<p>", b"<!-- only -->"])
def test_pages_without_text(page: bytes | str) -> None:
    with pytest.raises(UnreadableError):
        read_page(page)
