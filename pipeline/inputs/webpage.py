"""HTML -> text with marked blocks, and what the page says of itself: title, dates, author, publisher, language, address.

The main text is what trafilatura takes as content, with settings that give the same text every time (its `deduplicate`
remembers earlier pages and is never used). Its elements become paragraphs joined by blank lines, list items and table rows
lines; headings, lists, quotations and tables are marked as blocks. Dates come from JSON-LD, meta tags (with `itemprop`)
and `<time>`; dates of change are not read. What a page only shows is in `pagehead.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html

from pipeline.inputs.decode import decode
from pipeline.inputs.fastpage import fast_content
from pipeline.inputs.pagehead import is_own, shown_lines, time_tags
from pipeline.inputs.record import Record, UnreadableError
from pipeline.inputs.source import PageMode
from pipeline.schema import BlockKind, PublishedEvidence

# Names of meta tags (name, property or itemprop), lower-case, in order of trust.
_META_DATES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "rnews:datepublished",
    "article.published",
    "article:published",
    "bt:pubdate",
    "publish-date",
    "publish_date",
    "publishdate",
    "published_at",
    "published-date",
    "published_date",
    "publication_date",
    "publication-date",
    "pubdate",
    "pub_date",
    "citation_online_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "dc:date",
    "date",
    "dcterms.created",
    "dc.date.created",
    "dc:created",
    "datecreated",
)
_MARKED_DATES = ("datepublished", "datecreated", "dc:date", "dc:created")
"""Those that an element of the page itself may carry."""
_META_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_META_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_META_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_META_ADDRESSES = ("og:url",)
_META_LANGUAGES = ("content-language", "dc.language", "og:locale")
_ARTICLE = re.compile(r"Article|Posting|Report|Review|Recipe|Book|CreativeWork")
_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]{0,80}encoding=["']([\w.-]+)""", re.IGNORECASE
)
_OPENINGS, _CLOSINGS = ("//<![CDATA[", "<![CDATA[", "<!--"), ("//]]>", "]]>", "-->", ";")
"""What old pages put around a script's data."""
_KINDS: dict[str, BlockKind] = {"head": "heading", "list": "list", "quote": "quotation", "table": "table"}
_LINES = frozenset(("item", "row", "p", "list", "quote", "head", "table"))


def read_page(page: bytes | str, mode: PageMode = "full", charset: str | None = None) -> Record:
    """The record of an HTML page, without digest; `charset` is one that the transport states, which goes before the page's.

    Raises UnreadableError if it is no page or has no text.
    """
    text, encoding, flags = (page, None, []) if isinstance(page, str) else _decoded(page, charset)
    tree = _parse(text)
    about = _metadata(tree)
    body, blocks = _content(tree) if mode == "full" else fast_content(text)
    if not body.strip():
        raise UnreadableError("no text", "no main text was found in the HTML")
    record = Record(body, encoding, blocks=blocks, flags=flags, **about)
    _mark_title(record)
    return record


def _decoded(page: bytes, charset: str | None) -> tuple[str, str, list[str]]:
    if not page.strip():
        raise UnreadableError("empty")
    found = _CHARSET.search(page[:4096])
    declared = (found[1] or found[2]).decode("ascii", "ignore") if found else None
    return decode(page, charset or declared)


def _parse(text: str) -> html.HtmlElement:
    """The page's tree; NULs and lone surrogates, which no tree can hold, are replaced."""
    clean = text.replace("\0", " ").encode("utf-8", "replace")
    try:
        return html.document_fromstring(clean, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError("no text", f"no HTML: {error}") from None


# --- content --------------------------------------------------------------------------------------------------------


def _content(tree: html.HtmlElement) -> tuple[str, list[tuple[int, int, BlockKind]]]:
    from trafilatura import bare_extraction  # a third of the start of a build, which only web pages need

    found = bare_extraction(tree, fast=True, include_comments=False, with_metadata=False, deduplicate=False)
    body = getattr(found, "body", None)
    text, blocks = "", []
    for tag, part in _parts(body) if body is not None else ():
        text += "\n\n" if text else ""
        if tag in _KINDS:
            blocks.append((len(text), len(text) + len(part), _KINDS[tag]))
        text += part
    return text, blocks


def _parts(body: etree._Element) -> Iterator[tuple[str, str]]:
    """Tag and text of each element of the body, and of text between them."""
    for tag, lines in [("p", [body.text or ""]), *_elements(body)]:
        text = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
        if text:
            yield tag, text


def _elements(body: etree._Element) -> Iterator[tuple[str, list[str]]]:
    for child in body:
        yield child.tag, _lines(child)
        yield "p", [child.tail or ""]


def _lines(element: etree._Element) -> list[str]:
    """Lines of an element: items, rows and paragraphs in it are lines of their own."""
    if element.tag == "row":
        return [" | ".join(" ".join(cell.itertext()) for cell in element)]
    lines = [element.text or ""]
    for child in element:
        if child.tag in _LINES:
            lines += [*_lines(child), ""]
        elif child.tag == "lb":
            lines.append("")
        else:
            lines[-1] += "".join(child.itertext())
        lines[-1] += child.tail or ""
    return lines


def _mark_title(record: Record) -> None:
    """A first heading that repeats the title is the title."""
    for place, (start, end, kind) in enumerate(record.blocks[:1]):
        if start == 0 and kind == "heading" and record.title and _same(record.text[start:end], record.title):
            record.blocks[place] = (start, end, "title")


def _same(first: str, second: str) -> bool:
    return "".join(filter(str.isalnum, first)).casefold() == "".join(filter(str.isalnum, second)).casefold()


# --- what the page says of itself -----------------------------------------------------------------------------------


def _metadata(tree: html.HtmlElement) -> dict[str, Any]:
    nodes = sorted(_linked_data(tree), key=lambda node: not _ARTICLE.search(str(node.get("@type", ""))))
    meta = _meta(tree)
    address = _first(_attribute(tree, "//link[@rel='canonical']/@href"), *_named(meta, _META_ADDRESSES))
    publisher = next((name for node in nodes if (name := _name(node.get("publisher")))), None)
    dates: list[tuple[PublishedEvidence, str]] = []
    stated = [node[key] for key in ("datePublished", "dateCreated") for node in nodes if node.get(key)]
    dates += [("JSON-LD", str(value)) for value in stated[:1]]
    dates += [("meta tag", value) for value in _named(meta, _META_DATES)][:1]
    dates += [("time tag", value) for value in time_tags(tree)]
    return {
        "title": _first(*(_text(node.get("headline")) for node in nodes), *_named(meta, _META_TITLES), _heading(tree)),
        "url": address if address and urlsplit(address).scheme in ("http", "https") else None,
        "publisher": _first(publisher, *_named(meta, _META_PUBLISHERS)),
        "author": _first(*(_name(node.get("author")) for node in nodes), *_authors(meta)),
        "lang": _first(
            _attribute(tree, "/html/@lang"),
            *(_text(node.get("inLanguage")) for node in nodes),
            *_named(meta, _META_LANGUAGES),
        ),
        "dates": dates,
        "shown": shown_lines(tree),
    }


def _linked_data(tree: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """All objects of the page's JSON-LD, outer ones first; what is no JSON is skipped."""
    for script in tree.iterfind(".//script[@type]"):
        if script.get("type").strip().lower() != "application/ld+json":
            continue
        try:
            waiting = [json.loads(_bare(script.text or ""), strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, Mapping):
                yield node
                waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def _bare(script: str) -> str:
    """A script's data without what hides it from old browsers."""
    text = script.strip()
    for opening in _OPENINGS:
        text = text.removeprefix(opening)
    for closing in _CLOSINGS:
        text = text.removesuffix(closing).rstrip()
    return text


def _meta(tree: html.HtmlElement) -> dict[str, list[str]]:
    """Contents of meta tags, and of elements with an itemprop, by lower-case name."""
    found: dict[str, list[str]] = {}
    for element in tree.iterfind(".//meta[@content]"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        if name and element.get("content").strip():
            found.setdefault(name.strip().lower(), []).append(element.get("content").strip())
    for element in tree.iterfind(".//body//*"):
        names = f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split()
        for name in filter(_MARKED_DATES.__contains__, names if element.tag != "meta" and is_own(element) else ()):
            value = element.get("content") or element.get("datetime") or "".join(element.itertext())
            found.setdefault(name, []).append(value.strip())
    return found


def _named(meta: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in meta.get(name, [])]


def _authors(meta: Mapping[str, list[str]]) -> list[str]:
    """Names only: some pages give an address or a handle."""
    return [value for value in _named(meta, _META_AUTHORS) if not re.match(r"https?:|@", value)]


def _heading(tree: html.HtmlElement) -> str | None:
    """The only h1, else the title element as it stands."""
    headings = tree.findall(".//h1")
    if len(headings) == 1 and (found := _text("".join(headings[0].itertext()))):
        return found
    return _text(tree.findtext(".//head/title"))


def _attribute(tree: html.HtmlElement, path: str) -> str | None:
    return next((str(value).strip() for value in tree.xpath(path) if str(value).strip()), None)


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """The name of a JSON-LD person or organisation, or of several."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)
