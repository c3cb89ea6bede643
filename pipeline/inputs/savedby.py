"""Where a page was saved from, and when, by the note that a browser, a copier or an archive leaves in it.

    <!-- saved from url=(0042)https://news.example/2024/03/06/bridge -->                       browsers
    <!-- Page saved with SingleFile url: https://… saved date: Wed Mar 06 2024 14:30:00 GMT+0100 (…) -->
    <!-- Mirrored from news.example/bridge.html by HTTrack Website Copier/3.x, Wed, 06 Mar 2024 13:30:00 GMT -->

The moment is a clock of its own and never stands for the publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree, html

from pipeline.frozen import frozen

FIRST_NOTES = 20
"""Comments of a page that are looked at; the note stands at its top."""
_NOTE = re.compile(
    r"\s*(?:saved from url=\(\d{4}\)(?P<browser>\S+)"
    r"|Page saved with SingleFile\s+url:\s*(?P<single>\S+)(?:\s+saved date:\s*(?P<saved>[^()\n]{1,60}))?"
    r"|Mirrored from (?P<mirrored>\S+) by HTTrack[^,]{0,80}, (?P<copied>[^\n]{1,60}?)\s*\Z)"
)
_ARCHIVED = re.compile(
    r"https?://(?:web\.)?archive\.[a-z]{2,5}/(?:web/)?(?P<moment>\d{14})[a-z_]{0,4}/(?P<url>https?://.+)"
)
"""An address of a web archive, which holds the moment and the address of the page."""


@frozen
class Saved:
    """What the note says."""

    url: str | None = None
    moment: str | None = None
    """ISO 8601."""


def saved_by(tree: html.HtmlElement) -> Saved:
    """The note of a page; an empty one if there is none."""
    comments = (comment.text or "" for comment in islice(_comments(tree), FIRST_NOTES))
    note = next(filter(None, map(_NOTE.match, comments)), None)
    if not note:
        return Saved()
    address = note["browser"] or note["single"] or f"http://{note['mirrored']}"
    return Saved(
        address if urlsplit(address).scheme in ("http", "https") else None, _moment(note["saved"] or note["copied"])
    )


def archived(address: str) -> Saved | None:
    """The page's own address, and when it was archived, in an address of a web archive."""
    found = _ARCHIVED.match(address)
    try:
        moment = datetime.strptime(found["moment"] + "+0000", "%Y%m%d%H%M%S%z") if found else None
    except ValueError:
        return None
    return Saved(found["url"], moment.isoformat()) if found and moment else None


def _comments(tree: html.HtmlElement) -> Iterator[etree._Comment]:
    yield from tree.itersiblings(etree.Comment, preceding=True)
    yield from tree.iter(etree.Comment)


def _moment(text: str | None) -> str | None:
    """'Wed Mar 06 2024 14:30:00 GMT+0100' of a script, or a date as in mails, as ISO 8601."""
    for read in (lambda date: datetime.strptime(date, "%a %b %d %Y %H:%M:%S GMT%z"), parsedate_to_datetime):
        try:
            return read((text or "").strip()).isoformat()
        except (ValueError, TypeError):
            continue
    return None
