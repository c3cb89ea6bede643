"""Names of fields, in records and in heads of text files, as news services, crawlers and scrapers give them.

Names are compared by their letters and digits alone: `publishedAt`, `published_at` and `Published at` are one. A name that
may as well be the time of a crawl (`timestamp`, `datetime`) is none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TEXTS = (
    "text",
    "content",
    "body",
    "article",
    "articlebody",
    "articletext",
    "bodytext",
    "fulltext",
    "maintext",
    "rawtext",
    "articlecontent",
    "fullcontent",
    "contenttext",
    "contents",
    "story",
    "storytext",
    "transcript",
    "selftext",
    "posttext",
    "tweet",
    "texte",
    "texto",
    "testo",
)
"""Of the document, in order of trust."""
HTML = ("html", "contenthtml", "bodyhtml")
"""Of a page or a piece of one."""
DATES = (
    "published",
    "date",
    "dct",
    "publishedat",
    "datepublished",
    "publisheddate",
    "publishdate",
    "datepublish",
    "publicationdate",
    "pubdate",
    "releasedate",
    "webpublicationdate",
    "timepublished",
    "sent",
    "posted",
    "postedat",
    "createdat",
    "createdutc",
    "created",
    "postdate",
    "posteddate",
    "dateposted",
    "datetimepublished",
    "firstpublished",
    "firstpublishedat",
    "publicationtime",
    "datum",
    "fecha",
)
"""Of the time of publication, in order of trust."""
FIELDS = {
    "id": "own_id",
    "docid": "own_id",
    "title": "title",
    "headline": "title",
    "subject": "title",
    "articletitle": "title",
    "webtitle": "title",
    "titel": "title",
    "titre": "title",
    "titulo": "title",
    "título": "title",
    "url": "url",
    "link": "url",
    "weburl": "url",
    "articleurl": "url",
    "permalink": "url",
    "publisher": "publisher",
    "source": "publisher",
    "publication": "publisher",
    "sourcename": "publisher",
    "sitename": "publisher",
    "newspaper": "publisher",
    "outlet": "publisher",
    "sourcedomain": "publisher",
    "author": "author",
    "authors": "author",
    "creator": "author",
    "byline": "author",
    "from": "author",
    "lang": "lang",
    "language": "lang",
    "inlanguage": "lang",
    "genre": "genre",
}
"""Of all else: name -> attribute of a `Record`."""
_ALL = {*HTML, *TEXTS, *DATES, *FIELDS}


def plain_name(name: Any) -> str:
    """A name's letters and digits, lower-case."""
    return "".join(filter(str.isalnum, str(name))).lower()


def known_fields(content: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields that are read, by plain name; of two that have one name the first.

    Where only one object within the record holds a text, its fields count too (`_source` of a search engine).
    """
    known: dict[str, Any] = {}
    for name, value in [*content.items(), *_inner(content).items()]:
        if (plain := plain_name(name)) in _ALL:
            known.setdefault(plain, value)
    return known


def _inner(content: Mapping[Any, Any]) -> Mapping[Any, Any]:
    objects = [value for value in content.values() if isinstance(value, Mapping) and any(map(holds_text, value))]
    return objects[0] if len(objects) == 1 and not any(map(holds_text, content)) else {}


def is_known(name: Any) -> bool:
    """Whether a field of this name is read."""
    return plain_name(name) in _ALL


def holds_text(name: Any) -> bool:
    """Whether a field of this name holds the document."""
    return plain_name(name) in (*TEXTS, *HTML)
