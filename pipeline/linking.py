"""Mentions of many documents -> claims, events, links and conflicts; documents -> groups of near copies.

The only stage that sees the collection. It fills claim_id, event_id and copy_group and changes nothing else. Nothing depends
on the order of documents or mentions: everything is sorted by ids first. Time grows nearly with the number of mentions, as only
those that share rare words are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import fields, replace
from operator import attrgetter

from pipeline.collection.claim_rows import claim_links, claim_row
from pipeline.collection.claims import group_claims
from pipeline.collection.conflicts import date_conflicts, event_conflicts, page_conflicts
from pipeline.collection.copies import Sketch, copy_groups
from pipeline.collection.events import group_events
from pipeline.collection.likeness import Likeness
from pipeline.collection.propositions import Collection
from pipeline.collection.reading import Readings, read_mentions
from pipeline.frozen import changed, frozen
from pipeline.garbage import no_search
from pipeline.model import make_id
from pipeline.schema import Claim, Conflict, Document, Link, Mention, Timex


@frozen
class Links:
    """What linking finds out about a collection."""

    copies: dict[str, str]
    """doc_id -> copy_group."""
    claim_ids: list[str]
    """Of the mentions, in the order they came."""
    event_ids: list[str]
    claims: list[Claim]
    links: list[Link]
    conflicts: list[Conflict]


@no_search()
def find_links(
    documents: Sequence[Document],
    sketches: Sequence[Sketch],
    mentions: list[Mention],
    readings: Readings,
    timexes: list[Timex],
) -> Links:
    """Link a collection; `sketches` of the documents and `readings` of the mentions, in their order; `timexes` for impossible
    dates and wrong weekdays.

    Rows may lack columns that are not looked at (`gather.LOOKED_AT`).
    """
    copies = copy_groups(documents, sketches)
    places = {document.doc_id: place for place, document in enumerate(documents)}
    collection = Collection(mentions, readings, copies, lambda doc_id: sketches[places[doc_id]].capitals)
    likeness = Likeness(collection)
    groups = group_claims(likeness)
    events, event_links = group_events(likeness, groups)
    claim_ids = {leader: make_id("c", leader) for leader in groups.members()}
    event_ids = {leader: make_id("e", events[leader]) for leader in claim_ids}
    leaders = [groups[mention.mention_id] for mention in mentions]
    by_claim: dict[str | None, list[Mention]] = defaultdict(list)
    for leader, mention in sorted(zip(leaders, mentions, strict=True), key=lambda pair: pair[1].mention_id):
        by_claim[claim_ids[leader]].append(mention)
    propositions = {p.mention.mention_id: p for p in collection.propositions}
    claims: list[Claim] = []
    links: list[Link] = []
    for leader, claim_id in claim_ids.items():
        claims.append(claim_row(claim_id, event_ids[leader], by_claim[claim_id], copies))
        members = [propositions[m.mention_id] for m in by_claim[claim_id]]
        links += claim_links(claims[-1], members, likeness, copies)
    links += [
        changed(row, claim_id=claim_ids[row.claim_id], other_claim_id=claim_ids[row.other_claim_id or ""])
        for row in event_links
    ]
    conflicts = [
        *event_conflicts(claims, by_claim, copies, {i for i, p in propositions.items() if p.numbered}),
        *date_conflicts(timexes, mentions),
        *page_conflicts(list(documents)),
    ]
    own, events_of = ([found[leader] for leader in leaders] for found in (claim_ids, event_ids))
    return Links(copies, own, events_of, claims, links, conflicts)


@frozen
class Linked:
    """A linked collection; documents and mentions in the order they came."""

    documents: list[Document]
    mentions: list[Mention]
    claims: list[Claim]
    links: list[Link]
    conflicts: list[Conflict]


def link(
    documents: list[Document], sketches: Sequence[Sketch], mentions: list[Mention], timexes: list[Timex]
) -> Linked:
    """The same with whole rows, in which the ids are filled in."""
    found = find_links(documents, sketches, mentions, read_mentions(mentions, timexes), timexes)
    placed = [replace(document, copy_group=found.copies[document.doc_id]) for document in documents]
    told = map(_placed, mentions, found.claim_ids, found.event_ids)
    return Linked(placed, list(told), found.claims, found.links, found.conflicts)


_after_ids = attrgetter(*(field.name for field in fields(Mention)[3:]))


def _placed(mention: Mention, claim_id: str, event_id: str) -> Mention:
    """The mention with its ids, which are its second and third column; `replace` takes twice as long."""
    return Mention(mention.mention_id, claim_id, event_id, *_after_ids(mention))
