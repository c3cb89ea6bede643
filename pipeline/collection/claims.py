"""Mentions of one proposition at one time become one claim.

Only mentions of one role with equal days, equal polarity and equally planned or not are compared; what a claimant said keeps to
that claimant. Publication-role mentions of equal content and claimant merge across days, the earliest gives the time. The most
alike merge first; a statement without names does not join two that name others.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pipeline.collection.grouping import Groups, Keys, candidate_pairs
from pipeline.collection.keys import Telling, similar_pairs
from pipeline.collection.likeness import Casts, Likeness, numbers_agree, one_word, says_enough
from pipeline.collection.propositions import Collection, Proposition
from pipeline.collection.ragged import hash_of, mixed

EQUAL_WORD, ANY_WORD = 0.45, 0.7
"""Likeness from which mentions with one event word, and with different ones, are one claim."""


def group_claims(likeness: Likeness, telling: Telling) -> np.ndarray:
    """For each proposition (by rank) the smallest of its claim."""
    found = likeness.collection
    groups = Groups(len(found))
    casts = Casts(likeness, lambda rank: [found[rank]])
    left, right = candidate_pairs(_keys(found, telling))
    alike = [
        (-likeness.overlap(found[one], found[two]), one, two)
        for one, two in similar_pairs(found, left, right, EQUAL_WORD)  # nothing below passes for less
        if same_claim(likeness, found[one], found[two])
    ]
    for _, one, two in sorted(alike):
        first, second = groups[one], groups[two]
        if first != second and not casts.differ(first, second):
            groups.merge(first, second)
            casts.merge(first, second)
    return groups.leaders()


def _keys(found: Collection, telling: Telling) -> Iterator[Keys]:
    """Of propositions of one kind: equal words, the event's word, each of the words that tell most."""
    kinds, hashes = _kinds(found), found.known.hashes
    ranks = np.arange(len(found))
    yield mixed(kinds, found.terms.hashes(hashes))[found.rows], ranks
    yield mixed(kinds, hashes[found.contents.heads])[found.rows], ranks
    owners, codes = telling.all.pairs(found.rows)
    yield mixed(kinds[found.rows][owners], hashes[codes]), owners


def _kinds(found: Collection) -> np.ndarray:
    """What mentions of one claim have in common besides their words, as a hash, by row."""
    of = found.stored.hashes
    role = of("role")
    days = mixed(of("start"), of("end"), of("bounds"))
    days[role == hash_of("publication")] = 0
    source = np.where(role == hash_of("event"), np.uint64(0), found.sources)
    return mixed(role, days, source, of("negated"), found.future.astype(np.uint64), of("lang"))


def same_claim(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    """Whether two propositions of equal kind state the same."""
    return numbers_agree(one, two) and _alike(likeness, one, two) and not likeness.told_apart(one, two)


def _alike(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    if one.mention.role != "event":
        return likeness.same_words(one, two)
    if one_word(one, two):
        return says_enough(one, two) and likeness.similarity(one, two) >= EQUAL_WORD
    return likeness.reworded(one, two) >= ANY_WORD
