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
from pipeline.frozen import frozen
from pipeline.garbage import no_search
from pipeline.model import make_id
from pipeline.schema import Claim, Conflict, Document, Link, Mention, Timex


@frozen
class Linked:
    """What linking makes of a collection; documents and mentions in the order they came."""

    documents: list[Document]
    mentions: list[Mention]
    claims: list[Claim]
    links: list[Link]
    conflicts: list[Conflict]


@no_search()
def link(
    documents: list[Document], sketches: Sequence[Sketch], mentions: list[Mention], timexes: list[Timex]
) -> Linked:
    """Link a collection; `sketches` of the documents, in their order; `timexes` for impossible dates and wrong weekdays."""
    copies = copy_groups(documents, sketches)
    documents = [replace(document, copy_group=copies[document.doc_id]) for document in documents]
    collection = Collection(mentions, timexes, copies)
    likeness = Likeness(collection)
    groups = group_claims(likeness)
    events, event_links = group_events(likeness, groups)
    claim_ids = {leader: make_id("c", leader) for leader in groups.members()}
    event_ids = {leader: make_id("e", events[leader]) for leader in claim_ids}
    leaders = [groups[mention.mention_id] for mention in mentions]
    mentions = [_placed(m, claim_ids[own], event_ids[own]) for m, own in zip(mentions, leaders, strict=True)]
    by_claim = defaultdict(list)
    for mention in sorted(mentions, key=attrgetter("mention_id")):
        by_claim[mention.claim_id].append(mention)
    propositions = {p.mention.mention_id: p for p in collection.propositions}
    claims: list[Claim] = []
    links: list[Link] = []
    for leader, claim_id in claim_ids.items():
        claims.append(claim_row(claim_id, event_ids[leader], by_claim[claim_id], copies))
        members = [propositions[m.mention_id] for m in by_claim[claim_id]]
        links += claim_links(claims[-1], members, likeness, copies)
    links += [
        replace(row, claim_id=claim_ids[row.claim_id], other_claim_id=claim_ids[row.other_claim_id or ""])
        for row in event_links
    ]
    conflicts = [
        *event_conflicts(claims, by_claim, copies, {i for i, p in propositions.items() if p.numbered}),
        *date_conflicts(timexes, mentions),
        *page_conflicts(documents),
    ]
    return Linked(documents, mentions, claims, links, conflicts)


_after_ids = attrgetter(*(field.name for field in fields(Mention)[3:]))


def _placed(mention: Mention, claim_id: str, event_id: str) -> Mention:
    """The mention with its ids, which are its second and third column; `replace` takes twice as long."""
    return Mention(mention.mention_id, claim_id, event_id, *_after_ids(mention))
