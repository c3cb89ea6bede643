"""Dates that a page only shows: times, bylines and labels around its title, as content management systems write them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.build import extract
from pipeline.documents import read_documents
from pipeline.language import load_language
from pipeline.model import Page
from pipeline.schema import Reject

STORY = "The ferry will not sail before the ice on the sound has broken, which nobody can foretell, the harbour office told us."
OTHERS = (
    '<aside class="related"><a href="/a">Ice in spring</a> <time datetime="2020-02-09">9 February 2020</time></aside>'
    '<section id="comments"><span itemprop="datePublished" content="2030-01-04">4 January 2030</span> <p>At last.</p></section>'
)


def page(head: str, shown: str, before: str = "") -> str:
    top = '<header><nav><a href="/">Home</a></nav><span class="today">Friday, 27 November 2026</span></header>'
    article = (
        f"<main><article>{before}<h1>No ferry</h1>{shown}<p>{STORY}</p><p>{STORY} {STORY}</p></article>{OTHERS}</main>"
    )
    foot = "<footer><p>© 2009-2031 Sound Gazette. Last modified on 5 May 2031.</p></footer>"
    return f'<!DOCTYPE html><html lang="en"><head><title>No ferry</title>{head}</head><body>{top}{article}{foot}</body></html>'


def published(tmp_path: Path, content: str) -> tuple[str | None, str | None]:
    (tmp_path / "a.html").write_text(content)
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Page)
    assert not {"Home", "At last", "2031", "2026"} & set(found.text.split())
    return found.document.published, found.document.published_evidence


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ("", None),
        ('<p class="meta">Published 4 March 2021 | Updated 6 March 2021</p>', "2021-03-04"),
        ('<p class="meta">Updated 6 March 2021 | Published 4 March 2021</p>', "2021-03-04"),
        ("<div>Updated 8:30 AM GMT, March 9, 2021</div><div>Published 8:30 AM GMT, March 4, 2021</div>", "2021-03-04"),
        ('<p class="meta">Last updated on 4 March 2021</p>', None),
        ("<dl><dt>Published</dt><dd>4 March 2021</dd><dt>Last updated</dt><dd>8 March 2021</dd></dl>", "2021-03-04"),
        ('<div class="timestamp">March 4, 2021 9:12 pm</div>', "2021-03-04"),
        ('<div class="date">04.03.2021, 14:30</div>', "2021-03-04"),
        ('<div class="date">04/03/2021</div>', "2021"),
        ('<div class="date">4th of March, 2021</div>', "2021-03-04"),
        ('<div class="byline">By <a>Mara Hill</a> Staff Writer March 4, 2021</div>', "2021-03-04"),
        ('<div class="meta"><span>News</span> | <span>March 4, 2021</span></div>', "2021-03-04"),
        ('<p class="postmeta">March 4, 2021 by mara | 3 Comments</p>', "2021-03-04"),
        ('<p class="submitted">Submitted by Mara on Sat, 13/03/2021 - 10:15</p>', "2021-03-13"),
        ('<div class="post-meta">4 Mar 2021 · 5 min read</div>', "2021-03-04"),
        ("<time>4 March 2021</time>", "2021-03-04"),
        ("<figure><img src='x'><figcaption>4 March 2015</figcaption></figure>", None),
        ("<p>Posted <time datetime='2021-03-04'>4</time></p><p>Updated <time datetime='2021-03-09'>9</time></p>", "2021-03-04"),
        ("<p>Updated <time datetime='2021-03-09'>9</time></p>", None),
        ("<time datetime='2021-03-04'>4</time><time class='date-modified' datetime='2021-03-09'>9</time>", "2021-03-04"),
        ("<abbr class='published' title='2021-03-04T10:00:00Z'>4 March</abbr>", "2021-03-04"),
        ("<span itemprop='datePublished'>4 March 2021</span> <span itemprop='dateModified'>9 March 2021</span>", "2021-03-04"),
        ("<p><span>Published 4 March 2021</span><span>Updated 6 March 2021, 9:12 a.m. ET</span></p>", "2021-03-04"),
        ("<p>4<sup>th</sup> March 2021</p>", "2021-03-04"),
        ("<div><span class='hidden'>Published On 4 March 2021</span><span>4 March 2021</span></div>", "2021-03-04"),
        ("<div><time>03/04/2021</time><span>March 4, 2021</span></div>", "2021-03-04"),
        ("<div><time>03/04/2021</time><span>March 5, 2021</span></div>", None),
        ("<time><span>March 4, 2021</span><span>9:15 AM GMT+2</span><span>Updated 2 hours ago</span></time>", "2021-03-04"),
        ("<div aria-label='Published: 4:31 p.m. ET March 4, 2021 Updated: March 5, 2021'></div>", "2021-03-04"),
        ("<i aria-label='Share on X'></i><div>Thursday 4 March 2021 16:31, UK</div>", "2021-03-04"),
        ("<p>Published - March 4, 2021 10:15 am IST - PORT EMERY</p><p>Updated - March 5, 2021 08:00 am IST</p>", "2021-03-04"),
        ("<div>Publish Date: <b>Thu, 4 Mar 2021 10:05 PM (IST)</b></div><div>Updated Date: 5 March 2021</div>", "2021-03-04"),
        # What an attribute says in full.
        ("<span class='date' title='Thursday, March 4, 2021 at 5:05 PM'>7 months ago</span>", "2021-03-04"),
        ("<div class='timestamp' data-timestamp='1614850800000'>7 months ago</div>", "2021-03-04"),
        ("<relative-time datetime='2021-03-04T17:05:44Z'>7 months ago</relative-time>", "2021-03-04"),
        ("<a title='Permalink to the report of March 4, 2021'>#</a>", None),
        ("<time class='updated' datetime='2021-03-04 11:11:03-0400' pubdate>04-03-2021</time>", "2021-03-04"),
        ("<p>Received: 3 May 2020 / Accepted: 12 January 2021 / Published: 4 March 2021</p>", "2021-03-04"),
        ("<p>March 4, 2021 – Port Emery, Norland – Transport Norland</p>", "2021-03-04"),
        ("<p>March 4, 2021 – The ferry is late – again</p>", None),
        ("<p>Sound Gazette, Thursday, March 4, 2021, page A4</p>", "2021-03-04"),
        ("<p>Posted: 4 March, 2021 @ 08:42 - By: mara</p>", "2021-03-04"),
        # A lead stands between title and date.
        ("<p>Nobody knows when the ferry will sail again.</p><p>4 March 2021</p>", "2021-03-04"),
        (f"<p class='standfirst'>{STORY} {STORY}</p><p>4 March 2021</p>", "2021-03-04"),
        (f"<div class='entry-lead'><p>{STORY} {STORY}</p></div><p>4 March 2021</p>", "2021-03-04"),
        (f"<p>{STORY} {STORY}</p><p>4 March 2021</p>", None),
        # The only time of a page is its date, whatever it is marked as, unless it says that it is a change.
        ("<time itemprop='dateModified' datetime='2021-03-04T12:30:00Z'>March 4, 2021 08:30 AM</time>", "2021-03-04"),
        ("<p>Updated <time itemprop='dateModified' datetime='2021-03-04'>March 4, 2021</time></p>", None),
        ("<span property='dc:date dc:created' content='2021-03-04T10:15:00+01:00'>Thursday</span>", "2021-03-04"),
    ],
)  # fmt: skip
def test_what_is_shown(tmp_path: Path, shown: str, day: str | None) -> None:
    found, _ = published(tmp_path, page("", shown))
    assert (found and found[:10]) == day


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("<div class='footer'>Published 4 March 2021 | Page last updated 9 March 2021</div>", "2021-03-04"),
        ("<footer><p>Date published: 4 March 2021</p></footer>", "2021-03-04"),
        ("<footer><p>Date modified: 4 March 2021</p></footer>", None),
        (
            "<dl><dt>Date published</dt><dd>4 March 2021</dd><dt>Date modified</dt><dd>9 March 2021</dd></dl>",
            "2021-03-04",
        ),
        ("<p>Date: 4 March 2021</p>", None),
        ("<a href='/b'><p>Published 4 March 2021</p></a>", None),
        ("<div class='related'><p>Published 4 March 2021</p></div>", None),
        ("<p>Published 4 March 2021</p><p>Published 5 March 2021</p>", None),
        ("<p>Published 4 March 2021 by the office in its yearly review of all the ferries.</p>", None),
    ],
)
def test_a_label_elsewhere_on_the_page(tmp_path: Path, behind: str, day: str | None) -> None:
    content = page("", "").replace("<footer>", f"{behind}<footer>")
    assert published(tmp_path, content) == (day, "dateline" if day else None)


def test_the_footer_of_an_article(tmp_path: Path) -> None:
    footer = "<footer>Posted in News on <time datetime='2021-03-04'>4 March</time></footer>"
    assert published(tmp_path, page("", "").replace("</article>", f"{footer}</article>")) == ("2021-03-04", "time tag")
    assert published(tmp_path, page("", "").replace("</main>", f"{footer}</main>")) == (None, None)
    assert published(tmp_path, page("", f"<time datetime='2021-03-02'></time>{footer}"))[0] == "2021-03-02"


def test_a_line_above_the_title(tmp_path: Path) -> None:
    assert published(tmp_path, page("", "", "<div>4 March 2021</div>")) == ("2021-03-04", "dateline")


def test_stated_dates_go_before_shown_ones(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2021-03-04">'
    assert published(tmp_path, page(head, "<div class='meta'>9 March 2021</div>")) == ("2021-03-04", "meta tag")


PUBLISHED, CREATED = (
    json.dumps({"@type": "NewsArticle", key: "2021-03-04"}) for key in ("datePublished", "dateCreated")
)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="bt:pubDate" content="2021-03-04T10:00:00Z">', "2021-03-04"),
        (
            '<meta name="dcterms.modified" content="2021-05-04"><meta name="dcterms.created" content="2021-03-04">',
            "2021-03-04",
        ),
        ('<meta name="last-modified" content="2021-03-04"><meta name="expires" content="2031-03-04">', None),
        (
            '<title>No ferry | Sound</title><script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Ice in'
            ' spring", "datePublished": "2020-02-09"}, {"@type": "NewsArticle", "headline": "No ferry", "datePublished":'
            ' "2021-03-04"}]</script>',
            "2021-03-04",
        ),
        (
            '<meta name="citation_date" content="2021/03"><meta name="citation_online_date" content="2021/03/04">',
            "2021-03-04",
        ),
        (f'<script type="application/ld+json">//<![CDATA[\n{PUBLISHED}\n//]]></script>', "2021-03-04"),
        (f'<script type="application/LD+JSON"><!-- {CREATED}; --></script>', "2021-03-04"),
    ],
)
def test_what_the_head_states(tmp_path: Path, head: str, day: str | None) -> None:
    found, _ = published(tmp_path, page(head, ""))
    assert (found and found[:10]) == day


SAVED = "https://n.example/2021/03/04/no-ferry"


@pytest.mark.parametrize(
    ("note", "url", "captured"),
    [
        (f"<!-- saved from url=(0038){SAVED} -->", SAVED, None),
        ("<!-- saved from url=(0014)about:internet -->", None, None),
        (
            f"<!--\n Page saved with SingleFile \n url: {SAVED} \n saved date: Sat Mar 06 2021 11:12:01 GMT+0100 (CET)\n-->",
            SAVED,
            "2021-03-06T11:12:01+01:00",
        ),
        (
            "<!-- Mirrored from n.example/2021/03/04/no-ferry by HTTrack Website Copier/3.x [XR&CO'2014],"
            " Sat, 06 Mar 2021 10:12:01 GMT -->",
            "http://n.example/2021/03/04/no-ferry",
            "2021-03-06T10:12:01+00:00",
        ),
        ('<meta name="savepage-url" content="https://n.example/2021/03/04/no-ferry">', SAVED, None),
        (
            f'<link rel="canonical" href="https://web.archive.org/web/20220506101500/{SAVED}">',
            f"https://web.archive.org/web/20220506101500/{SAVED}",
            "2022-05-06T10:15:00+00:00",
        ),
        (f"<!-- Article saved from {SAVED} -->", None, None),
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_where_a_page_was_saved_from(
    tmp_path: Path, note: str, url: str | None, captured: str | None, inside: bool
) -> None:
    content = (
        page(note, "")
        if inside or note.startswith(("<meta", "<link"))
        else page("", "").replace("<html", f"{note}<html")
    )
    (tmp_path / "a.html").write_text(content)
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Page)
    document = found.document
    assert (document.url, document.captured) == (url, captured)
    assert (document.published, document.publisher) == (("2021-03-04", "n.example") if url else (None, None))


@pytest.mark.parametrize(
    ("head", "title", "day"),
    [
        ('<meta property="og:title" content="No ferry — Sound Gazette">', "No ferry", None),
        ('<meta property="og:title" content="No ferry before spring">', "No ferry before spring", None),
        # What a wiki states is a description, and when its first version was written.
        (
            '<meta name="generator" content="MediaWiki 1.43"><script type="application/ld+json">'
            '{"@type": "Article", "headline": "a strike", "datePublished": "2004-09-12"}</script>',
            "No ferry",
            None,
        ),
        (
            '<meta name="govuk:first-published-at" content="2021-03-04T09:00:00+00:00">',
            "No ferry",
            "2021-03-04T09:00:00+00:00",
        ),
    ],
)
def test_titles(tmp_path: Path, head: str, title: str, day: str | None) -> None:
    found, _ = published(tmp_path, page(head, ""))
    (read,) = read_documents(tmp_path)
    assert isinstance(read, Page)
    assert (read.document.title, found) == (title, day)


def test_a_page_whose_title_is_no_h1(tmp_path: Path) -> None:
    content = (
        page("", "<p>4 March 2021</p>").replace("h1>", "h2>").replace("<title>No ferry", "<title>News :: No ferry")
    )
    assert published(tmp_path, content)[0] == "2021-03-04"
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Page)
    assert found.document.title == "No ferry"


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<div><div>{STORY} {n}</div></div>" for n in "abc"),
        "<br><br>".join(f"<span>{STORY} {n}</span>" for n in "abc"),
    ],
)
def test_paragraphs_of_pages_without_any(tmp_path: Path, body: str) -> None:
    content = (
        f"<html lang='en'><body><div><h1>No ferry</h1><div>4 March 2021</div><div>{body}</div></div></body></html>"
    )
    (tmp_path / "a.html").write_text(content)
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Page)
    assert [line[-1] for line in found.text.split("\n\n") if line.startswith(STORY)] == ["a", "b", "c"]
    assert found.document.published == "2021-03-04"


def test_what_only_a_script_fills_has_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<body><noscript>You need to enable JavaScript to run this app.</noscript><div></div></body>"
    )
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Reject)
    assert found.reason == "no text"


def test_a_short_page_keeps_its_paragraphs(tmp_path: Path) -> None:
    shown = "<div class='submitted'>By <a>Mara Hill</a> <time datetime='2021-03-04'>4 March</time></div>"
    text = "<p>We wrote that the ferry sank on Monday.</p><p>It sank on Tuesday.</p><div>Share on X | Print</div>"
    content = page("", shown).replace(f"<p>{STORY}</p><p>{STORY} {STORY}</p>", text)
    (tmp_path / "a.html").write_text(content)
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Page)
    assert "\n\nWe wrote that the ferry sank on Monday.\n\nIt sank on Tuesday." in found.text
    assert "Share" not in found.text


PARAGRAPHS = [
    "The ferry sank on Monday, in the night, with nobody but its cat on board.",
    "Divers found it on Tuesday.",
    STORY,
]
BREAKS = "<br>\n<br>".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{BREAKS}</article>",
        f"<div class='post-body'>{BREAKS}<div style='clear:both'></div></div>",
        f"<div>{PARAGRAPHS[0]}<br/><br/><br/>{PARAGRAPHS[1]} <b>They</b> wept.<br/><br/>{STORY}</div>",
        f"<div><p>{PARAGRAPHS[0]}</p>{PARAGRAPHS[1]} It lay at a depth of forty metres.<p>{STORY}</p></div>",
        f"<table><tr><td>Front page<br>Sports</td><td>{BREAKS}</td></tr></table>",
        f"<table><tr><td><p>{'<p>'.join(PARAGRAPHS)}</td></tr></table>",
        "".join(f"<table role='presentation'><tr><td>{text}</td></tr></table>" for text in PARAGRAPHS),
        f"<table><tr><td>{''.join(f'<table><tr><td>{text}</td></tr></table>' for text in PARAGRAPHS)}</td></tr></table>",
    ],
)
def test_paragraphs_of_old_pages_and_newsletters(tmp_path: Path, body: str) -> None:
    (tmp_path / "a.html").write_text(f"<html lang='en'><body><h1>No ferry</h1>{body}</body></html>")
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Page)
    lines = found.text.split("\n\n")
    assert all(any(line.startswith(text) for line in lines) for text in PARAGRAPHS), found.text
    assert "table" not in {kind for *_, kind in found.blocks}


def test_a_table_of_data_stays_one(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{year}</td><td>{STORY}</td></tr>" for year in range(2001, 2006))
    (tmp_path / "a.html").write_text(page("", "").replace("<h1>", f"<table>{rows}</table><h1>"))
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Page)
    assert [kind for *_, kind in found.blocks].count("table") == 1


@pytest.mark.parametrize(
    ("tag", "head", "days"),
    [
        ("en-GB", "", ["2021-05-04", "2021-02-03"]),
        ("en", '<meta property="og:locale" content="en_AU">', ["2021-05-04", "2021-02-03"]),
        ("en", '<link rel="canonical" href="https://ferries.co.nz/none">', ["2021-05-04", "2021-02-03"]),
        ("en-US", '<meta property="og:locale" content="en_US">', [None, None]),
        ("en", '<meta property="og:locale" content="de_DE">', [None, None]),
        ("en", '<link rel="canonical" href="https://ferries.example/none">', [None, None]),
    ],
)
def test_the_country_tells_the_order_of_day_and_month(
    tmp_path: Path, tag: str, head: str, days: list[str | None]
) -> None:
    given = page(head, f"<p>Published 04/05/2021, 16:40</p><p>The old ferry sank on 03/02/2021. {STORY}</p>")
    (tmp_path / "a.html").write_text(given.replace('lang="en"', f'lang="{tag}"'))
    (found,) = read_documents(tmp_path)
    assert isinstance(found, Page)
    (timex,) = [row for row in extract(found, load_language("en")).tables["timexes"] if row.text == "03/02/2021"]
    assert [day and str(day) for day in (found.document.published_date, timex.start)] == days
