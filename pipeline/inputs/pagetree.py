"""A page's tree with its paragraphs marked as such, before its main text is looked for.

Old pages, newsletters and blogs mark paragraphs by two line breaks, and columns by tables. What finds the main text knows
neither: it loses text that stands beside paragraphs, and takes a page within a table for a table.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree, html
from lxml.html.defs import block_tags

BLOCKS = (block_tags | {"section", "header", "article", "main", "body"}) - {"br"}
PROSE = 60
"""Code points of a text from which it is a paragraph."""
SEVERAL = 2
"""Paragraphs in a cell from which its table holds no data."""
_HOLDERS = ("article", "body", "center", "div", "font", "main", "section", "td")
_MARKS = "\"“„«‘'"
_INLINE = ("b", "em", "font", "i", "span", "strong")
_CELLS = ("td", "th")
_TABLE = ("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr")


def mark_paragraphs(tree: html.HtmlElement) -> None:
    """Put text that line breaks or other blocks part into paragraphs; unfold tables that lay out a page."""
    for unseen in list(tree.iter("noscript")):
        unseen.drop_tree()
    _mark_quotations(tree)
    for holder in list(tree.iter(*_HOLDERS)):
        if not _has_prose(holder):
            continue
        if any(map(_parts, holder)):
            _wrap(holder)
        elif holder.tag == "div":
            holder.tag = "p"
    for table in reversed(list(tree.iter("table"))):  # the inner ones first
        if _is_layout(table):
            for part in [table, *_own_parts(table)]:
                part.tag = "p" if part.tag in _CELLS and not any(child.tag in BLOCKS for child in part) else "div"


def _mark_quotations(tree: html.HtmlElement) -> None:
    """Write the marks that browsers show for a quotation in a line; keep who is quoted below one that stands alone."""
    for quoted in list(tree.iter("q")):
        if "".join(quoted.itertext())[:1] not in _MARKS:
            inner = any(parent.tag == "q" for parent in quoted.iterancestors())
            opening, closing = "‘’" if inner else "“”"
            quoted.text = opening + (quoted.text or "")
            quoted.append(html.Element("span"))
            quoted[-1].text = closing
        quoted.tag = "span"
    for block in tree.iter("blockquote"):
        for footer in block.iter("footer"):
            footer.tag = "p"


def _has_prose(holder: html.HtmlElement) -> bool:
    """Whether text stands in an element itself, or in a part of its lines that is no link, as long as a paragraph."""
    texts = [holder.text, *(child.tail for child in holder)]
    texts += ["".join(child.itertext()) for child in holder if child.tag in _INLINE]
    return any(len(text.strip()) >= PROSE for text in texts if text)


def _parts(child: html.HtmlElement) -> bool:
    """Whether a child parts the text before it from the text behind it: a block, or one of two line breaks."""
    if child.tag in BLOCKS:
        return True
    before, behind = child.getprevious(), child.getnext()
    return child.tag == "br" and (
        (behind is not None and behind.tag == "br" and not (child.tail or "").strip())
        or (before is not None and before.tag == "br" and not (before.tail or "").strip())
    )


def _wrap(holder: html.HtmlElement) -> None:
    """Each run of text becomes a paragraph."""
    run: list[html.HtmlElement | str] = [holder.text or ""]
    parting = [_parts(child) for child in holder]
    holder.text = None
    for child, parts in zip(list(holder), parting, strict=True):
        tail, child.tail = child.tail or "", None
        holder.remove(child)
        if parts:
            _put(holder, run)
            holder.append(child)
            run = []
        else:
            run.append(child)
        run.append(tail)
    _put(holder, run)


def _put(holder: html.HtmlElement, run: list[html.HtmlElement | str]) -> None:
    """Append a run of text and elements, as a paragraph if it is one."""
    texts = (part if isinstance(part, str) else "".join(part.itertext()) if part.tag in _INLINE else "" for part in run)
    is_text = any(map(str.isalpha, "".join(texts)))
    into = etree.SubElement(holder, "p") if is_text else holder
    last = next(into.iterchildren(reversed=True), None)
    for part in run:
        if not isinstance(part, str):
            into.append(part)
            last = part
        elif last is not None:
            last.tail = (last.tail or "") + part
        else:
            into.text = (into.text or "") + part


# --- tables -----------------------------------------------------------------------------------------------------------


def _is_layout(table: html.HtmlElement) -> bool:
    """Whether a table lays out a page: it says so, a cell holds several paragraphs, it has one cell, or one column with
    prose."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return True
    cells = [part for part in _own_parts(table) if part.tag in _CELLS]
    if any(len(list(islice(filter(_is_prose, cell.iter("p")), SEVERAL))) == SEVERAL for cell in cells):
        return True
    rows: dict[html.HtmlElement, int] = {}
    for cell in cells:
        rows[cell.getparent()] = rows.get(cell.getparent(), 0) + bool("".join(cell.itertext()).strip())
    return len(cells) == 1 or (max(rows.values(), default=0) == 1 and any(map(_is_prose, cells)))


def _own_parts(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Rows, cells and the like of a table, not those of tables within it."""
    for child in table:
        if child.tag in _TABLE and child.tag != "table":
            yield child
            yield from _own_parts(child) if child.tag not in _CELLS else ()


def _is_prose(element: html.HtmlElement) -> bool:
    return len("".join(element.itertext()).strip()) >= PROSE
