"""Mentions of one proposition at one time become one claim.

Only mentions of one role with equal days, equal polarity and equally planned or not are compared; what a claimant said keeps to
that claimant. Publication-role mentions of equal content and claimant merge across days, the earliest gives the time. The most
alike merge first; a statement without names does not join two that name others.
"""

from __future__ import annotations

from collections.abc import Hashable

from pipeline.collection.grouping import Groups, Key, candidate_pairs
from pipeline.collection.likeness import Casts, Likeness, numbers_agree, one_word, says_enough
from pipeline.collection.propositions import Proposition

EQUAL_WORD, ANY_WORD = 0.45, 0.7
"""Likeness from which mentions with one event word, and with different ones, are one claim."""


def group_claims(likeness: Likeness) -> Groups[str]:
    """Groups of mention ids, one for each claim."""
    found = likeness.collection.propositions
    kinds: dict[Hashable, int] = {}
    groups = Groups(p.mention.mention_id for p in found)
    casts = Casts(likeness, {p.mention.mention_id: [p] for p in found})
    keys = ((_keys(p, kinds.setdefault(_kind(p), len(kinds))), place) for place, p in enumerate(found))
    alike = [
        (-likeness.overlap(found[left], found[right]), left, right)
        for left, right in candidate_pairs(keys)
        if same_claim(likeness, found[left], found[right])
    ]
    for _, left, right in sorted(alike):
        one, two = (groups[found[place].mention.mention_id] for place in (left, right))
        if one != two and not casts.differ(one, two):
            groups.merge(one, two)
            casts.merge(one, two)
    return groups


def _keys(proposition: Proposition, kind: int) -> list[Key]:
    found: list[Key] = [(kind, proposition.terms), (kind, "head", proposition.head)]
    found += [(kind, stem) for stem in proposition.keys]
    return found


def _kind(proposition: Proposition) -> Hashable:
    """What mentions of one claim have in common besides their words."""
    m = proposition.mention
    days = () if m.role == "publication" else (m.start, m.end, m.bounds)
    source = "" if m.role == "event" else proposition.source
    return m.role, days, source, m.negated, proposition.future, m.lang


def same_claim(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    """Whether two propositions of equal kind state the same."""
    return numbers_agree(one, two) and _alike(likeness, one, two) and not likeness.told_apart(one, two)


def _alike(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    if one.mention.role != "event":
        return likeness.same_words(one, two)
    if one_word(one, two):
        return says_enough(one, two) and likeness.similarity(one, two) >= EQUAL_WORD
    return likeness.reworded(one, two) >= ANY_WORD
