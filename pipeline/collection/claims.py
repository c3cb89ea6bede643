"""Mentions of one proposition at one time become one claim.

Only mentions of one role with equal days, equal polarity and equally planned or not are compared; what a claimant said keeps to
that claimant. Publication-role mentions of equal content and claimant merge across days, the earliest gives the time. The most
alike merge first; a statement without names does not join two that name others.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np

from pipeline.collection.casts import Casts
from pipeline.collection.grouping import Groups, Keys, Ranked, candidate_pairs
from pipeline.collection.keys import Telling, similar_pairs
from pipeline.collection.likeness import Likeness, numbers_agree, one_word, says_enough
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import hash_of, hashes_of, mixed
from pipeline.collection.reading import place_of
from pipeline.collection.stored import NO_DAY
from pipeline.collection.takingpart import is_about

EQUAL_WORD, ANY_WORD = 0.45, 0.7
"""Likeness from which mentions with one event word, and with different ones, are one claim."""


def group_claims(likeness: Likeness, telling: Telling) -> np.ndarray:
    """For each proposition (by rank) the smallest of its claim."""
    found = likeness.collection
    groups = Groups(len(found), found.room)
    casts = Casts(likeness)
    kinds = _kinds(found)
    alike = Ranked(found.room)
    for pairs in candidate_pairs(lambda ranks: _keys(found, telling, kinds, ranks), np.arange(len(found)), found.room):
        for one, two in similar_pairs(found, *pairs, EQUAL_WORD):  # nothing below passes for less
            if _same_claim(likeness, one, two):
                alike.add(likeness.overlap(one, two), one.rank, two.rank)
    for _, *pair, _ in alike.of(0):
        first, second = map(groups.__getitem__, pair)
        if first != second and not casts.differ(*((name, partial(groups.members, name)) for name in (first, second))):
            groups.merge(first, second)
            casts.merge(first, second)
    return groups.leaders()


def _keys(found: Collection, telling: Telling, kinds: np.ndarray, ranks: np.ndarray) -> Iterator[Keys]:
    """Of propositions of one kind: equal words, the event's word, each of the words that tell most."""
    rows, hashes = found.rows[ranks], found.known.hashes
    own = kinds[rows]
    yield mixed(own, found.terms.hashes_of(rows, hashes)), ranks
    yield mixed(own, hashes[found.contents.heads[rows]]), ranks
    owners, codes = telling.all.pairs(rows)
    yield mixed(own[owners], hashes[codes]), ranks[owners]


def _kinds(found: Collection) -> np.ndarray:
    """What mentions of one claim have in common besides their words, as a hash, by row."""
    stored, names = found.stored, ("role", "edtf", "start", "end", "bounds", "negated", "lang")

    def kinds() -> Iterator[np.ndarray]:
        for rows, *columns in zip(stored.stretches(), *map(stored.columns, names), strict=True):
            role, edtf, *times, negated, lang = map(hashes_of, columns)
            undated = (found.starts[rows] == NO_DAY) & (found.ends[rows] == NO_DAY)  # '149 BC' is no '241 BC'
            days = np.where(undated, edtf, mixed(*times))
            days[role == hash_of("publication")] = 0
            source = np.where(role == hash_of("event"), np.uint64(0), found.sources[rows])
            yield mixed(role, days, source, negated, found.future[rows].astype(np.uint64), lang)

    return found.room.joined(kinds(), np.uint64)


def _same_claim(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    """Whether two propositions of equal kind state the same."""
    if _is_repeated(likeness, one, two):
        return True
    return numbers_agree(one, two) and _alike(likeness, one, two) and not likeness.told_apart(one, two)


def _is_repeated(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    """Whether copies of one text state it in the same words, however few, or one document quotes them twice: 'He is ill'."""
    if one.document == two.document:
        repeated = one.mention.role != "event" and place_of(one.mention) != place_of(two.mention)
    else:
        copies = likeness.collection.copies
        repeated = bool(copies[one.document] == copies[two.document])
    return repeated and bool(one.terms) and one.mention.claim_text.split() == two.mention.claim_text.split()


def _alike(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    if one.mention.role != "event":
        return likeness.same_words(one, two)
    if one_word(one, two):
        return says_enough(one, two) and likeness.similarity(one, two) >= EQUAL_WORD
    return likeness.reworded(one, two) >= ANY_WORD and not is_about(one, two)
