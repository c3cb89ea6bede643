"""Mentions of many documents -> claims, events, links and conflicts; documents -> groups of near copies.

The only stage that sees the collection. It fills claim_id, event_id and copy_group and changes nothing else. Nothing depends
on the order of documents or mentions: everything is sorted by ids first. Time grows nearly with the number of mentions, as only
those that share rare words are compared; what is held of a mention is a few numbers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from operator import attrgetter
from typing import TypeVar

import numpy as np
import pyarrow.compute as pc

from pipeline.collection.claim_rows import ClaimRows
from pipeline.collection.claims import group_claims
from pipeline.collection.conflicts import date_conflicts, page_conflicts
from pipeline.collection.copies import copy_groups
from pipeline.collection.events import group_events
from pipeline.collection.keys import Telling
from pipeline.collection.likeness import Likeness
from pipeline.collection.linkrows import LinkRows
from pipeline.collection.propositions import Collection
from pipeline.collection.reading import Readings, StoredReadings, readings_table
from pipeline.collection.room import Room
from pipeline.collection.sketches import Sketches, laid_down, sketches_table, title_of
from pipeline.collection.stored import Stored, stored
from pipeline.collection.toldearly import early_conflicts
from pipeline.frozen import frozen
from pipeline.garbage import no_search
from pipeline.output.columns import arrow_schema
from pipeline.review.proving import row_objects
from pipeline.schema import Claim, Conflict, Document, Link, Mention, Timex
from pipeline.tables import arrow_table

T = TypeVar("T")
LOOKED_AT = {
    "documents": ("doc_id", "publisher", "published", "published_date", "flags"),
    "mentions": (
        "mention_id", "doc_id", "source_id", "publisher", "lang", "role", "claim_text",
        "when_text", "value", "start", "end", "bounds", "relation", "precision", "edtf", "said_start", "published_date",
        "claimant_text", "claimant_name", "claimant_id", "reviewed", "factuality", "negated", "modality", "confidence",
        "sentence_char_start", "claim_char_start", "event_char_start", "uses_published", "attribution_id",
        "sentence_text", "fragment_url",
    ),
    "timexes": ("timex_id", "doc_id", "text", "start", "end", "reason"),
}  # fmt: skip
"""Table -> its columns that are looked at here and for the timeline."""


@frozen
class Links:
    """What linking finds out about a collection."""

    copies: np.ndarray
    """For each document the place of the one that its copy_group is named by."""
    claims: Stored
    links: Stored
    conflicts: list[Conflict]
    mention_ids: np.ndarray
    """Of each mention as numbers, and so the ids of its claim and its event."""
    claim_ids: np.ndarray
    event_ids: np.ndarray


@no_search()
def find_links(
    documents: Stored,
    sketches: Sketches,
    mentions: Stored,
    places: np.ndarray,
    readings: Readings,
    timexes: Iterable[Timex],
    using: Mapping[str, Iterable[str]],
) -> Links:
    """Link a collection.

    `sketches` are those of the documents, in their order; `places` those of the mentions' documents, rising; `readings` in
    tables with the rows of those of the mentions; `timexes` are for impossible dates and wrong weekdays, `using` tells the
    mentions that are dated by each.

    Tables and rows may lack columns that are not looked at (`LOOKED_AT`).
    """
    copies = copy_groups(documents, sketches)
    collection = Collection(mentions, places, readings, copies, sketches.capitals)
    likeness, telling = Likeness(collection), Telling(collection)
    claims = group_claims(likeness, telling)
    links = LinkRows(mentions.room)
    events = group_events(likeness, claims, telling, links)
    rows = ClaimRows(likeness, claims, events, documents, copies, links)
    told = stored(rows.tables(), mentions.room)
    claim_ids, event_ids = (collection.by_row(own) for own in (rows.claim_ids, rows.event_ids))

    def ids_of(row: int) -> tuple[str, str]:
        return f"c{claim_ids[row]:016x}", f"e{event_ids[row]:016x}"

    conflicts = [
        *rows.conflicts(told),
        *date_conflicts(timexes, using),
        *page_conflicts(_flagged(documents)),
        *early_conflicts(mentions, readings, ids_of),
    ]
    return Links(copies, told, links.whole(), conflicts, collection.ids, claim_ids, event_ids)


def _flagged(documents: Stored) -> list[Document]:
    """The documents with some flag."""
    columns = zip(documents.stretches(), documents.columns("flags"), strict=True)
    rows = (own.start + np.flatnonzero(pc.list_value_length(flags).to_numpy()) for own, flags in columns)
    return documents.rows(np.concatenate([np.empty(0, np.int64), *rows]), ("doc_id", "flags"))


@frozen
class Linked:
    """A linked collection; documents and mentions in the order they came."""

    documents: list[Document]
    mentions: list[Mention]
    claims: list[Claim]
    links: list[Link]
    conflicts: list[Conflict]


def link(documents: list[Document], texts: Iterable[str], mentions: list[Mention], timexes: list[Timex]) -> Linked:
    """The same with whole rows, in which the ids are filled in."""
    known = {document.doc_id: place for place, document in enumerate(documents)}
    of_documents = dict(zip(known, texts, strict=True))
    order = sorted(range(len(mentions)), key=lambda place: known[mentions[place].doc_id])
    rows = [mentions[place] for place in order]
    readings = StoredReadings([readings_table(rows, timexes, of_documents)])
    places = np.array([known[row.doc_id] for row in rows], np.int64)
    given = ("documents", documents), ("mentions", rows)
    tables = (Stored([arrow_table(*own).select(LOOKED_AT[own[0]])], Room()) for own in given)
    sketched = sketches_table(list(known), list(of_documents.values()), list(map(title_of, documents)))
    sketches = laid_down([sketched], Room())
    found = find_links(next(tables), sketches, next(tables), places, readings, timexes, _using(rows))
    placed = [
        replace(document, copy_group=documents[group].doc_id)
        for document, group in zip(documents, found.copies.tolist(), strict=True)
    ]
    told = list(mentions)
    for place, claim, event in zip(order, found.claim_ids.tolist(), found.event_ids.tolist(), strict=True):
        told[place] = _placed(mentions[place], f"c{claim:016x}", f"e{event:016x}")
    return Linked(
        placed, told, _objects("claims", Claim, found.claims), _objects("links", Link, found.links), found.conflicts
    )


def _objects(name: str, kind: type[T], rows: Stored) -> list[T]:
    """All rows as objects."""
    return list(row_objects(name, kind, rows.take(np.arange(len(rows)), arrow_schema(name).names)))


def _using(mentions: Iterable[Mention]) -> dict[str, list[str]]:
    """The mentions that are dated by each time expression."""
    found: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        for timex_id in mention.timex_ids:
            found[timex_id].append(mention.mention_id)
    return found


_after_ids = attrgetter(*(field.name for field in fields(Mention)[3:]))


def _placed(mention: Mention, claim_id: str, event_id: str) -> Mention:
    """The mention with its ids, which are its second and third column; `replace` takes twice as long."""
    return Mention(mention.mention_id, claim_id, event_id, *_after_ids(mention))
