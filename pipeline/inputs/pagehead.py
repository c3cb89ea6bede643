"""What a page shows of its own date: its `<time>` elements, and the short lines around its title.

What a library takes as main text often leaves bylines out, and with them the only date of a page. The lines are read as a
dateline is (`pagedates.py`), where nothing else on the page states a date. Neither comes from boxes of other pages, comments,
menus, captions or footers. Of several `<time>` elements that do not say which is the page's own, the day counts only if they
agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from lxml import etree, html
from lxml.html.defs import block_tags

from pipeline.inputs.pageline import one_line
from pipeline.inputs.stamps import read_machine

BEFORE, BEHIND = 3, 12
"""Lines before and behind the title."""
PARAGRAPH = 120
"""Code points from which a line is a paragraph of text."""
_NO_TEXT = frozenset(("aside", "nav", "form", "figure", "script", "style", "noscript", "button", "iframe", "svg"))
_BOX_CLASS = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|comments?|disqus\w*|nav\w*|menu|breadcrumbs?|sidebar|teasers?|widget|promo|cookie\w*"
    r"|newsletter|most-?read|read-?more|share\w*|social|next|previous|caption)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FOOTER_CLASS = re.compile(r"(?:^|[\s_-])(?:footer|copyright)(?:$|[\s_-])", re.IGNORECASE)
_PUBLISHED = re.compile(r"publish|entry-date|post-date|date-header", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CHANGED = re.compile(r"updated|modified", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|leads?|lede|dek|deck|sub-?(?:title|head|heading|headline|line)s?|summary|excerpt|intro|synopsis|strap-?line)(?:$|[\s_-])",
    re.IGNORECASE,
)
_TIMES = ("time", "relative-time", "time-ago", "local-time")
_DATED = re.compile(r"date|time|published|posted", re.IGNORECASE)
"""Classes of elements whose attributes say in full what they show as '2 days ago'."""
_STATED = ("data-datetime", "data-timestamp", "data-published", "data-date", "title", "aria-label")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?\Z")
_BLOCK = block_tags | {"section", "header", "article", "main", "br", "body"}


def time_tags(tree: html.HtmlElement) -> list[str]:
    """The page's own `<time datetime>`: one marked as such, else those of the article, else all; if they name one day."""
    tags = [tag for tag in tree.iter(*_TIMES) if (tag.get("datetime") or "").strip() and not _is_change(tag)]
    tags = [tag for tag in tags if is_own(tag)] or [tag for tag in tags if _closes_article(tag)]
    marked = [tag for tag in tags if tag.get("pubdate") is not None or _PUBLISHED.search(tag.get("class") or "")]
    inside = [tag for tag in tags if any(parent.tag in ("article", "main") for parent in tag.iterancestors())]
    values = [tag.get("datetime").strip() for tag in marked[:1] or inside or tags]
    values += [tag.get("title").strip() for tag in tree.iterfind(".//abbr[@title]") if _is_marked(tag) and not values]
    return values[:1] if len({value[:10] for value in values}) == 1 else []


def shown_lines(tree: html.HtmlElement) -> list[str]:
    """Short lines around the title, in order: before it within its article, and behind it up to the first paragraph."""
    title = title_element(tree)
    if title is None:
        return []
    scope = next(parent for parent in title.iterancestors() if parent.tag in ("article", "main", "body", "html"))
    before: list[str] = []
    behind: list[str] | None = None
    for line, element in _lines(scope, _is_other):
        if element is title or title in element.iterancestors():
            behind = []
        elif behind is None:
            before.append(line)
        elif _is_lead(element):
            continue
        elif len(line) >= PARAGRAPH or len(behind) == BEHIND:
            break
        else:
            behind.append(line)
    return [line for line in before[-BEFORE:] if scope.tag == "article" and len(line) < PARAGRAPH] + (behind or [])


def title_element(tree: html.HtmlElement) -> html.HtmlElement | None:
    """The first h1; on a page without one, the heading that makes up most of the title element."""
    first = next(tree.iterfind(".//h1"), None)
    if first is not None:
        return first
    title = one_line(tree.findtext(".//head/title") or "")
    headings = ((heading, one_line("".join(heading.itertext()))) for heading in tree.iter("h2", "h3"))
    return next((heading for heading, text in headings if text in title and 2 * len(text) >= len(title) > 0), None)


def dated_lines(tree: html.HtmlElement) -> list[str]:
    """Short lines with a year from all over the page, its footer too, but from no link and no box of others; each once more
    behind the line above it, which may be its label."""
    lines = [line for line, _ in _lines(tree, _is_box)]
    dated = [at for at, line in enumerate(lines) if len(line) < PARAGRAPH and _YEAR.search(line)]
    return [line for at in dated for line in (lines[at], *(f"{above} {lines[at]}" for above in lines[at - 1 : at]))]


def page_lines(tree: html.HtmlElement) -> list[str]:
    """All lines of the page's own text."""
    return [line for line, _ in _lines(tree, _is_other)]


def _lines(
    scope: html.HtmlElement, skipped: Callable[[html.HtmlElement], bool]
) -> Iterator[tuple[str, html.HtmlElement]]:
    """Lines of an element as a browser breaks them, each with the element that ends or begins behind it.

    Parts of a line mostly stand apart ('<span>Published 4 March</span><span>Updated 6 March</span>').
    """
    line = ""
    for element, piece in _pieces(scope, skipped):
        if piece is not None:
            line += (" " if line[-1:].isalnum() and piece[:1].isalnum() else "") + piece
            continue
        if line := one_line(line):
            yield line, element
        line = ""


def _pieces(
    scope: html.HtmlElement, skipped: Callable[[html.HtmlElement], bool]
) -> Iterator[tuple[html.HtmlElement, str | None]]:
    """The texts within an element in order; None for a line break, with the element that begins or ends there."""
    walk = etree.iterwalk(scope, events=("start", "end"))
    only_changes = all(map(_is_change, filter(is_own, scope.iter("time"))))
    for event, element in walk:
        read = isinstance(element.tag, str) and (element is scope or not skipped(element))
        if read and element.tag in _BLOCK:
            yield element, None
        if event == "end":
            if element is not scope:
                yield element, _joined(element) + (element.tail or "")
            continue
        if not read or element.tag == "time":
            walk.skip_subtree()
        if read:
            yield element, _time(element, only_changes) if element.tag == "time" else _joined(element) + _shown(element)


def _joined(element: html.HtmlElement) -> str:
    """What joins raised letters to what stands beside them ('4<sup>th</sup>'): a mark that no line keeps."""
    return "\u2060" if element.tag in ("sup", "sub") else ""


def _shown(element: html.HtmlElement) -> str:
    """An element's text; of one that shows no year, what its attributes say instead, if that is a date."""
    text = element.text or ""
    if (
        _YEAR.search(text)
        or len(element)
        or not (_DATED.search(element.get("class") or "") or element.get("aria-label"))
    ):
        return text
    stated = (element.get(name) or "" for name in _STATED)
    found = next((value for value in stated if _YEAR.search(value) or _EPOCH.match(value)), text)
    moment = read_machine(found) if _EPOCH.match(found) else None
    return moment.iso if moment else found


def _time(element: html.HtmlElement, only_changes: bool) -> str:
    """What a time says: for machines if it can; nothing of a change, unless the page has no other time, when it is marked so but
    mostly is the page's only date."""
    stated = (element.get("datetime") or "").strip()
    text = stated if re.match(r"\d{4}-\d\d-\d\d", stated) else " ".join(element.itertext())
    return " " if _is_change(element) and not only_changes else f" {text} "


def _is_lead(element: html.HtmlElement) -> bool:
    """Whether an element holds the sentence between title and text that says what the page is about."""
    return any(_LEAD.search(parent.get("class") or "") for parent in islice(element.iterancestors(), 2)) or bool(
        _LEAD.search(element.get("class") or "")
    )


def is_own(element: html.HtmlElement) -> bool:
    """Whether an element stands in none of the boxes that hold something else than the page's own text."""
    return not _is_other(element) and not any(map(_is_other, element.iterancestors()))


def _closes_article(element: html.HtmlElement) -> bool:
    """Whether an element stands in the footer of an article, and in no other box."""
    path = [element, *element.iterancestors()]
    footer = next((place for place, parent in enumerate(path) if parent.tag == "footer"), 0)
    return any(parent.tag == "article" for parent in path[footer:]) and not any(
        _is_other(parent) for place, parent in enumerate(path) if place != footer
    )


def _is_other(element: html.HtmlElement) -> bool:
    """Whether an element holds something else than the page's own text."""
    return (
        element.tag in _NO_TEXT
        or element.tag == "footer"
        or _is_called(element, _BOX_CLASS)
        or _is_called(element, _FOOTER_CLASS)
    )


def _is_box(element: html.HtmlElement) -> bool:
    """Whether an element holds something else than what the page says of itself."""
    return element.tag in _NO_TEXT or element.tag == "a" or _is_called(element, _BOX_CLASS)


def _is_called(element: html.HtmlElement, name: re.Pattern[str]) -> bool:
    return element.tag not in ("body", "html", "main", "article") and any(
        name.search(element.get(attribute) or "") for attribute in ("class", "id")
    )


def _is_marked(element: html.HtmlElement) -> bool:
    return bool(_PUBLISHED.search(element.get("class") or ""))


def _is_change(element: html.HtmlElement) -> bool:
    """Whether a time is marked as that of a change, not of publication too."""
    marks = " ".join(filter(None, (element.get("class"), element.get("itemprop"))))
    return bool(_CHANGED.search(marks)) and not _PUBLISHED.search(marks) and element.get("pubdate") is None
