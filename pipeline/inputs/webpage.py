"""HTML -> text with marked blocks. What the page says of itself is in `pagemeta.py`.

The main text is what trafilatura takes as content, with settings that give the same text every time (its `deduplicate`
remembers earlier pages and is never used). Its elements become paragraphs joined by blank lines, list items and table rows
lines; headings, lists, quotations and tables are marked as blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache

from lxml import etree, html

from pipeline.inputs.decode import decode
from pipeline.inputs.fastpage import fast_content
from pipeline.inputs.pagehead import page_lines
from pipeline.inputs.pageline import one_line
from pipeline.inputs.pagemeta import page_metadata
from pipeline.inputs.pagetree import mark_paragraphs
from pipeline.inputs.record import Record, UnreadableError
from pipeline.inputs.source import PageMode
from pipeline.schema import BlockKind

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]{0,80}encoding=["']([\w.-]+)""", re.IGNORECASE
)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML does not allow."""
SHORT = 250
"""Code points of a text from which the library is sure of it."""
SHARE = 0.4
"""Share of all the page's text from which a short one is taken for the whole."""
_KINDS: dict[str, BlockKind] = {"head": "heading", "list": "list", "quote": "quotation", "table": "table"}
_LINES = frozenset(("item", "row", "p", "list", "quote", "head", "table"))


def read_page(page: bytes | str, mode: PageMode = "full", charset: str | None = None) -> Record:
    """The record of an HTML page, without digest; `charset` is one that the transport states, which goes before the page's.

    Raises UnreadableError if it is no page or has no text.
    """
    text, encoding, flags = (page, None, []) if isinstance(page, str) else _decoded(page, charset)
    tree = _parse(text)
    about = page_metadata(tree)
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
    """The page's tree; control characters and lone surrogates, which no tree can hold, are replaced."""
    clean = _NO_XML.sub(" ", text).encode("utf-8", "replace")
    try:
        return html.document_fromstring(clean, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError("no text", f"no HTML: {error}") from None


# --- content --------------------------------------------------------------------------------------------------------


def _content(tree: html.HtmlElement) -> tuple[str, list[tuple[int, int, BlockKind]]]:
    """The main text; of a short one the library is not sure, and where all the page has more, its lines are taken."""
    mark_paragraphs(tree)
    found = _extracted(tree, 0)
    if len(found[0]) >= SHORT:
        return found
    rough = _extracted(tree, SHORT)
    return found if len(found[0]) >= SHARE * len(rough[0]) else ("\n\n".join(page_lines(tree)) or rough[0], [])


def _extracted(tree: html.HtmlElement, least: int) -> tuple[str, list[tuple[int, int, BlockKind]]]:
    from trafilatura import bare_extraction  # a third of the start of a build, which only web pages need

    found = bare_extraction(
        tree, fast=True, include_comments=False, with_metadata=False, deduplicate=False, config=_config(least)
    )
    body = getattr(found, "body", None)
    text, blocks = "", []
    if body is not None:
        etree.strip_tags(body, etree.Comment, etree.ProcessingInstruction)
    for tag, part in _parts(body) if body is not None else ():
        text += "\n\n" if text else ""
        if tag in _KINDS:
            blocks.append((len(text), len(text) + len(part), _KINDS[tag]))
        text += part
    return text, blocks


@cache
def _config(least: int) -> ConfigParser:
    """The library's settings; `least` code points make it sure of a text."""
    from trafilatura.settings import use_config

    config: ConfigParser = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(least))
    return config


def _parts(body: etree._Element) -> Iterator[tuple[str, str]]:
    """Tag and text of each element of the body, and of text between them."""
    for tag, lines in [("p", [body.text or ""]), *_elements(body)]:
        text = "\n".join(filter(None, map(one_line, lines)))
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
