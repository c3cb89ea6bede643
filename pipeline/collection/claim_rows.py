"""The row of a claim from its mentions, and the links that say why each mention belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.collection.likeness import Likeness
from pipeline.collection.propositions import Proposition
from pipeline.schema import Claim, Link, Mention

FULL = 400
"""Code points up to which a longer claim text is fuller."""


def claim_row(claim_id: str, event_id: str, mentions: list[Mention], copy_group: dict[str, str]) -> Claim:
    """The row of a claim from all its mentions."""
    main, first = main_mention(mentions), min(mentions, key=_published)
    timed = first if main.role == "publication" else main
    factualities = [m.factuality for m in mentions]
    n_asserted, n_negated = factualities.count("asserted"), factualities.count("negated")
    published = [m.published_date for m in mentions if m.published_date]
    return Claim(
        claim_id=claim_id,
        event_id=event_id,
        main_mention_id=main.mention_id,
        claim_text=main.claim_text,
        role=main.role,
        factuality=main.factuality,
        start=timed.start,
        end=timed.end,
        bounds=timed.bounds,
        relation=timed.relation,
        precision=timed.precision,
        edtf=timed.edtf,
        claimants=tuple(sorted({m.claimant_name for m in mentions if m.claimant_name})),
        n_asserted=n_asserted,
        n_negated=n_negated,
        n_other=len(mentions) - n_asserted - n_negated,
        n_own_voice=[m.attribution_id for m in mentions].count(None),
        n_reviewed=len(mentions) - [m.reviewed for m in mentions].count(None),
        n_mentions=len(mentions),
        n_documents=len({m.doc_id for m in mentions}),
        n_publishers=len({m.publisher for m in mentions if m.publisher}),
        n_independent=len({copy_group[m.doc_id] for m in mentions}),
        first_published=min(published, default=None),
        last_published=max(published, default=None),
        first_doc_id=first.doc_id,
        confidence=main.confidence,
    )


def main_mention(mentions: list[Mention]) -> Mention:
    """The fullest mention: reviewed before others, asserted, with a named claimant, a longer text before a shorter."""
    return min(
        mentions,
        key=lambda m: (
            m.reviewed is None,
            m.factuality != "asserted",
            m.claimant_name is None,
            -min(len(m.claim_text), FULL),
            len(m.claim_text),
            m.mention_id,
        ),
    )


def _published(mention: Mention) -> tuple[date, str, str]:
    return mention.published_date or date.max, mention.doc_id, mention.mention_id


def claim_links(
    claim: Claim, members: list[Proposition], likeness: Likeness, copy_group: dict[str, str]
) -> Iterator[Link]:
    """Why each mention belongs to its claim: one link a mention, the main one left out."""
    main = next(p for p in members if p.mention.mention_id == claim.main_mention_id)
    for other in members:
        if other is main:
            continue
        copied = copy_group[other.mention.doc_id] == copy_group[main.mention.doc_id]
        copied = copied and other.mention.doc_id != main.mention.doc_id
        yield Link(
            claim_id=claim.claim_id,
            mention_id=other.mention.mention_id,
            other_claim_id=None,
            relation="copy" if copied else "same claim",
            score=round(likeness.similarity(main, other), 2),
            reason="near copies of one document" if copied else f"common words: {likeness.common_words(main, other)}",
        )
