"""What an HTML page says of itself in its head and its marked elements: title, dates, author, publisher, language, address.

Dates come from JSON-LD, meta tags, elements with `itemprop` or `property`, and `<time>`; dates of change are not read. What a
page only shows is in `pagehead.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import html

from pipeline.inputs.pagehead import dated_lines, is_own, shown_lines, time_tags, title_element
from pipeline.inputs.pageline import one_line
from pipeline.inputs.savedby import saved_by
from pipeline.schema import PublishedEvidence

# Names of meta tags (name, property or itemprop), lower-case, in order of trust.
_META_DATES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "citation_online_date",
    "citation_publication_date",
    "citation_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "rnews:datepublished",
    "govuk:first-published-at",
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
_META_ADDRESSES = ("og:url", "savepage-url")
_META_LANGUAGES = ("content-language", "dc.language", "og:locale")
_ARTICLE = re.compile(r"Article|Posting|Report|Review|Recipe|Book|CreativeWork")
_OTHERS = re.compile(r"WebSite|Organization|Person|ImageObject|Comment|ItemList")
"""What is no page: when a site began or a picture was taken says nothing about its pages."""
_ADDED = re.compile(r"\s{1,3}[-|–—·•:»]\s")
"""Between a title and the name of its site."""
_BROKEN = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"')
_OPENINGS, _CLOSINGS = ("//<![CDATA[", "<![CDATA[", "<!--"), ("//]]>", "]]>", "-->", ";")
"""What old pages put around a script's data."""


def page_metadata(tree: html.HtmlElement) -> dict[str, Any]:
    """Fields of a `Record` that a page states."""
    meta = _meta(tree)
    shown = _text(tree.findtext(".//head/title")) or ""
    nodes = sorted(_linked_data(tree), key=lambda node: (not _ARTICLE.search(_type(node)), not _is_named(node, shown)))
    titles = [*(_text(node.get("headline")) for node in nodes), *_named(meta, _META_TITLES)]
    wiki, saved = _is_wiki(meta), saved_by(tree)
    addresses = (_attribute(tree, "//link[@rel='canonical']/@href"), *_named(meta, _META_ADDRESSES), saved.url)
    publisher = next((name for node in nodes if (name := _name(node.get("publisher")))), None)
    dates: list[tuple[PublishedEvidence, str]] = []
    pages = [node for node in nodes if not _OTHERS.search(_type(node))]
    stated = [node[key] for key in ("datePublished", "dateCreated") for node in pages if node.get(key)]
    dates += [("JSON-LD", str(value)) for value in stated[:1]]
    dates += [("meta tag", value) for value in _named(meta, _META_DATES)][:1]
    dates += [("time tag", value) for value in time_tags(tree)]
    return {
        "title": _title(tree, [] if wiki else titles),
        "url": next((address for address in addresses if _is_address(address)), None),
        "captured": saved.moment,
        "publisher": _first(publisher, *_named(meta, _META_PUBLISHERS)),
        "author": _first(*(_name(node.get("author")) for node in nodes), *_authors(meta)),
        "lang": _language_tag(
            [
                *filter(None, (_attribute(tree, "/html/@lang"), *(_text(node.get("inLanguage")) for node in nodes))),
                *_named(meta, _META_LANGUAGES),
            ]
        ),
        "dates": [] if wiki else dates,
        "shown": shown_lines(tree),
        "labelled": [] if dates else dated_lines(tree),
    }


def _is_named(node: Mapping[str, Any], title: str) -> bool:
    """Whether a title names what an object describes: a page may describe others beside itself."""
    headline = _text(node.get("headline"))
    return bool(headline) and str(headline) in title


def _is_wiki(meta: Mapping[str, list[str]]) -> bool:
    """Whether a page is that of a wiki: as date it states when its first version was written, of which nothing may be left, and
    as headline a description."""
    return any(value.startswith("MediaWiki") for value in meta.get("generator", []))


def _is_address(text: str | None) -> bool:
    """Whether a text is an address of the web, as far as its beginning tells."""
    return (text or "").startswith(("http://", "https://"))


def _linked_data(tree: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """All objects of the page's JSON-LD, outer ones first; of what is no JSON, the day if it names only one."""
    for script in tree.iterfind(".//script[@type]"):
        if script.get("type").strip().lower() != "application/ld+json":
            continue
        try:
            waiting = [json.loads(_bare(script.text or ""), strict=False)]
        except (ValueError, RecursionError):
            days = set(_BROKEN.findall(script.text or ""))
            waiting = [{"datePublished": day} for day in days if len(days) == 1]
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, Mapping):
                yield node
                waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def _type(node: Mapping[str, Any]) -> str:
    """Its type, or its types as one text."""
    return str(node.get("@type", ""))


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
    for element in tree.xpath("//body//*[@itemprop or @property]"):
        names = set(f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().split())
        if element.tag == "meta" or names.isdisjoint(_MARKED_DATES) or not is_own(element):
            continue
        value = element.get("content") or element.get("datetime") or "".join(element.itertext())
        for name in sorted(names.intersection(_MARKED_DATES)):
            found.setdefault(name, []).append(value.strip())
    return found


def _named(meta: Mapping[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in meta.get(name, [])]


def _authors(meta: Mapping[str, list[str]]) -> list[str]:
    """Names only: some pages give an address or a handle."""
    return [value for value in _named(meta, _META_AUTHORS) if not re.match(r"https?:|@", value)]


def _title(tree: html.HtmlElement, stated: list[str | None]) -> str | None:
    """The title that the page states, unless that only adds something to its heading ('Bridge closed | Sound News'); else its
    heading, where it has one alone, or the title element as it stands."""
    found = title_element(tree)
    heading = _text("".join(found.itertext())) if found is not None and _is_only(found) else None
    title = _first(*stated)
    if heading and title and title.startswith(heading) and _ADDED.match(title, len(heading)):
        return heading
    return _first(title, heading, _text(tree.findtext(".//head/title")))


def _is_only(heading: html.HtmlElement) -> bool:
    """Whether a page has one heading of the first rank at most."""
    return heading.tag != "h1" or len(heading.getroottree().findall(".//h1")) == 1


def _attribute(tree: html.HtmlElement, path: str) -> str | None:
    return next((str(value).strip() for value in tree.xpath(path) if str(value).strip()), None)


def _text(value: Any) -> str | None:
    return one_line(value) or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    """The name of a JSON-LD person or organisation, or of several."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)


def _language_tag(tags: list[str]) -> str | None:
    """The first tag of a page's language; one of the same language goes before it that names a country, too."""
    return next((tag for tag in tags if tag[:3] in (f"{tags[0]}-", f"{tags[0]}_")), _first(*tags))


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)
