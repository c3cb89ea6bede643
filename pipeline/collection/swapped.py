"""Years whose last digits stand in the other order: 'founded in 1847', 'founded in 1874'. On one subject that is hardly chance,
so little more must be common."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from pipeline.collection.clashes import told_both
from pipeline.collection.evidence import Evidence
from pipeline.collection.grouping import CROWD
from pipeline.collection.likeness import Likeness
from pipeline.collection.proposition import Proposition
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.reading import wording_of
from pipeline.collection.spells import years_swapped


def swapped(likeness: Likeness) -> Iterator[Evidence]:
    """Pairs of events on one subject, told by one word for what happens once, that differ so."""
    for cell in _cells(likeness):
        for one, two in combinations(cell, 2):
            differ = one.days and two.days and years_swapped(one.days, two.days)
            if differ and one.document != two.document and _may_be_one(likeness, one, two):
                single = one.mention.start == one.mention.end
                yield Evidence(likeness.overlap(one, two), one, two, "typo-like" if single else "dispute")


def _cells(likeness: Likeness) -> Iterator[list[Proposition]]:
    """Such events of one word, a few of each."""
    found = likeness.collection
    chosen = (found.roles == hash_of("event")) & found.closed & (found.topics > 0) & ~found.future
    rows = np.flatnonzero(chosen & found.of_language(lambda wording: wording.once, found.contents.heads))
    keys = mixed(found.langs[rows], found.topics[rows].astype(np.uint64), found.contents.heads[rows].astype(np.uint64))
    order = np.lexsort((found.ranks[rows], keys))
    edges = np.flatnonzero(keys[order][1:] != keys[order][:-1]) + 1
    for own in np.split(found.ranks[rows][order], edges):
        if 1 < len(own) <= CROWD:
            yield [found[rank] for rank in own.tolist()]


def _may_be_one(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    """Whether nothing tells them apart, and something that is done is common, or the word tells how something began."""
    begun = one.head in wording_of(one.mention.lang).founding
    common = (one.terms & two.terms) - {one.head} or begun
    apart = one.repeated != two.repeated or likeness.others(one, two) or told_both(likeness.collection, one, two)
    return bool(common) and not apart and not (one.retracted or two.retracted)
