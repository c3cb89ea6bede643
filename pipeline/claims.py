"""Mentions of one proposition at one time become one claim.

Only mentions of one role with equal days, equal polarity and equally planned or not are compared; what a claimant said keeps to
that claimant. Publication-role mentions of equal content and claimant merge across days, the earliest gives the time.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from datetime import date
from itertools import chain

from pipeline.grouping import Groups, candidate_pairs
from pipeline.propositions import Collection, Proposition
from pipeline.schema import Claim, Link, Mention

EQUAL_WORD, ANY_WORD, SAID = 0.45, 0.7, 0.65
"""Likeness from which mentions with one event word, with different ones, and of one claimant's words are one claim."""
ENOUGH = 2
"""Common words that make two statements comparable."""
FULL = 400
"""Code points up to which a longer claim text is fuller."""


def group_claims(collection: Collection) -> Groups:
    """Groups of mention ids, one for each claim."""
    found = collection.propositions
    groups = Groups(p.mention.mention_id for p in found)
    keys = chain.from_iterable(((key, place) for key in _keys(p)) for place, p in enumerate(found))
    for left, right in candidate_pairs(keys):
        if same_claim(collection, found[left], found[right]):
            groups.merge(found[left].mention.mention_id, found[right].mention.mention_id)
    return groups


def _keys(proposition: Proposition) -> Iterator[Hashable]:
    kind = _kind(proposition)
    yield kind, proposition.terms
    yield kind, "head", proposition.head
    for stem in proposition.keys:
        yield kind, stem


def _kind(proposition: Proposition) -> Hashable:
    """What mentions of one claim have in common besides their words."""
    m = proposition.mention
    days = () if m.role == "publication" else (m.start, m.end, m.bounds)
    source = "" if m.role == "event" else proposition.source
    return m.role, days, source, m.negated, proposition.future, m.lang


def same_claim(collection: Collection, one: Proposition, two: Proposition) -> bool:
    """Whether two propositions of equal kind state the same."""
    if not _agree(one.numbers, two.numbers) or told_apart(collection, one, two):
        return False
    if one.mention.role != "event":
        return same_words(collection, one, two)
    if one_word(one, two):
        return says_enough(one, two) and collection.similarity(one, two) >= EQUAL_WORD
    return len(one.terms & two.terms) >= ENOUGH and collection.overlap(one, two) >= ANY_WORD


def same_words(collection: Collection, one: Proposition, two: Proposition) -> bool:
    """Whether two contents of what somebody said are the same but for a few words."""
    enough = len(one.terms & two.terms) > ENOUGH or one.terms == two.terms
    return enough and collection.overlap(one, two) >= SAID


def says_enough(one: Proposition, two: Proposition) -> bool:
    """Whether more than the event's word is common; on one day that word alone does ('Friday's vote')."""
    m = one.mention
    one_day = m.start == m.end == two.mention.start == two.mention.end and m.start is not None
    return one_day or len(one.terms & two.terms) >= ENOUGH


def one_word(one: Proposition, two: Proposition) -> bool:
    """Whether one word names both events; beside a verb that says little a noun may name it."""
    if one.head == two.head:
        return bool(one.head)
    return (one.light and two.head in one.terms) or (two.light and one.head in two.terms)


def _agree(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one set of numbers holds the other; no number contradicts none."""
    return not one or not two or one <= two or two <= one


def told_apart(collection: Collection, one: Proposition, two: Proposition) -> bool:
    """Whether two propositions cannot be one: two predicates of one sentence, documents on other subjects, other names."""
    left, right = one.mention, two.mention
    if (left.doc_id, left.sentence_char_start) == (right.doc_id, right.sentence_char_start):
        return left.event_char_start != right.event_char_start
    return collection.other_names(one, two) or _other_actors(one, two) or not collection.one_subject(one, two)


def _other_actors(one: Proposition, two: Proposition) -> bool:
    """Whether nobody who stands before the one event is named with the other."""
    return bool(one.actors and two.actors) and one.actors.isdisjoint(two.names) and two.actors.isdisjoint(one.names)


# --- rows -------------------------------------------------------------------------------------------------------------


def claim_row(claim_id: str, event_id: str, mentions: list[Mention], copy_group: dict[str, str]) -> Claim:
    """The row of a claim from all its mentions."""
    main = main_mention(mentions)
    timed = min(mentions, key=_published) if main.role == "publication" else main
    first = min(mentions, key=_published)
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
        n_asserted=_count(mentions, lambda m: m.factuality == "asserted"),
        n_negated=_count(mentions, lambda m: m.factuality == "negated"),
        n_other=_count(mentions, lambda m: m.factuality not in ("asserted", "negated")),
        n_own_voice=_count(mentions, lambda m: m.attribution_id is None),
        n_mentions=len(mentions),
        n_documents=len({m.doc_id for m in mentions}),
        n_publishers=len({m.publisher for m in mentions if m.publisher}),
        n_independent=len({copy_group[m.doc_id] for m in mentions}),
        first_published=min((m.published_date for m in mentions if m.published_date), default=None),
        last_published=max((m.published_date for m in mentions if m.published_date), default=None),
        first_doc_id=first.doc_id,
        confidence=main.confidence,
    )


def main_mention(mentions: list[Mention]) -> Mention:
    """The fullest mention: asserted before others, a named claimant before none, a longer text before a shorter."""
    return min(
        mentions,
        key=lambda m: (
            m.factuality != "asserted",
            m.claimant_name is None,
            -min(len(m.claim_text), FULL),
            len(m.claim_text),
            m.mention_id,
        ),
    )


def _published(mention: Mention) -> tuple[date, str, str]:
    return mention.published_date or date.max, mention.doc_id, mention.mention_id


def _count(mentions: list[Mention], holds: Callable[[Mention], bool]) -> int:
    return sum(map(holds, mentions))


def claim_links(
    claim_id: str, members: list[Proposition], collection: Collection, copy_group: dict[str, str]
) -> Iterator[Link]:
    """Why each mention belongs to its claim: one link a mention, the main one left out."""
    main_id = main_mention([p.mention for p in members]).mention_id
    main = next(p for p in members if p.mention.mention_id == main_id)
    for other in members:
        if other is main:
            continue
        copied = copy_group[other.mention.doc_id] == copy_group[main.mention.doc_id]
        copied = copied and other.mention.doc_id != main.mention.doc_id
        yield Link(
            claim_id=claim_id,
            mention_id=other.mention.mention_id,
            other_claim_id=None,
            relation="copy" if copied else "same claim",
            score=round(collection.similarity(main, other), 2),
            reason="near copies of one document" if copied else f"common words: {collection.common_words(main, other)}",
        )
