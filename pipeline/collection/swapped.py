"""Years whose last digits stand in the other order: 'founded in 1847', 'founded in 1874'. On one subject that is hardly chance,
so little more must be common."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import numpy as np

from pipeline.collection.clashes import told_both
from pipeline.collection.evidence import Evidence
from pipeline.collection.grouping import CROWD
from pipeline.collection.likeness import ENOUGH, Likeness
from pipeline.collection.proposition import Proposition
from pipeline.collection.ragged import hash_of, mixed
from pipeline.collection.reading import wording_of
from pipeline.collection.spells import years_swapped
from pipeline.collection.takingpart import are_several
from pipeline.collection.wording import fold_word, tokens_of


def swapped(likeness: Likeness) -> Iterator[Evidence]:
    """Pairs of events on one subject, told by one word for what happens once or happened first, that differ so."""
    for cell in _cells(likeness):
        for one, two in combinations(cell, 2):
            differ = one.days and two.days and years_swapped(one.days, two.days)
            if differ and one.document != two.document and _may_be_one(likeness, one, two):
                single = one.mention.start == one.mention.end
                yield Evidence(likeness.overlap(one, two), one, two, "typo-like" if single else "dispute")


def _cells(likeness: Likeness) -> Iterator[list[Proposition]]:
    """Events of one word, some of two such years, a few of each."""
    found = likeness.collection
    chosen = (found.roles == hash_of("event")) & found.closed & (found.topics > 0) & ~found.future
    rows = np.flatnonzero(chosen & (found.contents.heads != 0))
    keys = mixed(found.langs[rows], found.topics[rows].astype(np.uint64), found.contents.heads[rows].astype(np.uint64))
    order = np.lexsort((found.ranks[rows], keys))
    rows, keys = rows[order], keys[order]
    years = found.starts[rows].astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    edges = np.flatnonzero(keys[1:] != keys[:-1]) + 1
    for own, told in zip(np.split(found.ranks[rows], edges), np.split(years, edges), strict=True):
        if 1 < len(own) <= CROWD and _are_some_swapped(set(told.tolist())):
            yield [found[rank] for rank in own.tolist()]


def _are_some_swapped(years: set[int]) -> bool:
    """Whether the last two digits of a year stand in the other order in another."""
    two_digits = ((year - year % 100, *divmod(year % 100, 10)) for year in years)
    return any(tens != ones and century + 10 * ones + tens in years for century, tens, ones in two_digits)


def _may_be_one(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    """Whether it happens once or happened first, nothing tells them apart, and something that is done is common, or a name in
    the sentence ('The Alba is a ship, built in 1989'), or the word tells how something began; or whether most of the words are
    common ('The salt mine closed in 1954'); or one day, be it of what is done again."""
    wording = wording_of(one.mention.lang)
    once = one.once or one.head in wording.origins or (_is_first(one) and _is_first(two))
    common = ((one.terms & two.terms) - {one.head}) | (one.around & two.names) | (two.around & one.names)
    one_day = one.mention.start == one.mention.end and one.head not in wording.contests  # of thousands of days
    told = one_day or (once and (one.head in wording.founding or bool(common))) or _is_worded_alike(one, two)
    apart = are_several(one, two) or likeness.others(one, two) or told_both(likeness.collection, one, two)
    return told and not apart and not (one.retracted or two.retracted)


def _is_worded_alike(one: Proposition, two: Proposition) -> bool:
    """Whether two words beside the event's, no names, are common and one statement has no other, or two names and one names
    nobody else ('Ann Lee found it in 1873'); not for what is done again."""
    wording = wording_of(one.mention.lang)
    if one.head in wording.contests | wording.common_acts | wording.light:
        return False
    names, words = one.names & two.names, (one.terms & two.terms) - one.names - {one.head}
    whole = one.head not in wording.vague and any(p.terms - {p.head} <= words for p in (one, two))
    return (len(words) >= ENOUGH and whole) or (len(names) >= ENOUGH and names in (one.names, two.names))


def _is_first(p: Proposition) -> bool:
    """Whether the event's word stands behind one that tells that it had not happened before: 'first held'."""
    wording = wording_of(p.mention.lang)
    words = pairwise(word for *_, word in tokens_of(p.mention.claim_text))
    return any(fold_word(before) in wording.firsts and wording.stem(word) == p.head for before, word in words)
