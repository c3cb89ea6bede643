"""Two mentions -> the evidence that they tell of one event: how alike their words are, and how their days agree or clash."""

from __future__ import annotations

from datetime import date

import numpy as np

from pipeline.collection.clashes import clash_of, one_happening, told_both
from pipeline.collection.likeness import ENOUGH, SAID, Likeness, numbers_agree, one_word, says_enough
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import hash_of
from pipeline.collection.reading import wording_of
from pipeline.collection.spells import MONTH, disjoint, length, nested
from pipeline.collection.takingpart import are_of_other_kinds, is_about
from pipeline.frozen import frozen
from pipeline.schema import ConflictKind

EQUAL_DAY_NAMES, EQUAL_DAY, EQUAL_TIME, IN_MONTH, IN_YEAR, OVERLAPPING, CLASHING = (
    0.15,
    0.25,
    0.35,
    0.4,
    0.55,
    0.5,
    0.45,
)
"""Similarity needed with one event word and one day, with or without common names; one coarser time; a time within a month,
within a longer one; times that overlap; times that clash."""
ONLY_NAMES, NAMELESS = 0.4, 0.65
"""Overlap needed with coarse times if names are all that is common besides the event's word; in times within or beside each
other, if none are."""
RETOLD, SPOKEN_OF, ANY_WORD = 0.35, 0.52, 0.65
"""Overlap needed with different event words: on one day, if they are of one kind and one document tells both; of which the other
statement has one ('a primary looms'); and else."""

SAID_AGAIN = 0.75
"""Overlap from which one document says one thing twice."""

LASTING = ("between", "since", "until")
"""Relations of what lasts for all of its time, of which no other time is a part that tells the same."""


@frozen
class Evidence:
    """Two claims of one event: their propositions, how alike they are and, for clashing days, the kind of clash."""

    score: float
    one: Proposition
    two: Proposition
    clash: ConflictKind | None


def same_event(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    """The evidence that two mentions tell of one event, if there is enough."""
    item = _alike(likeness, one, two) if one.mention.role == two.mention.role else None
    return None if item is None or likeness.told_apart(one, two) else item


def _alike(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    """The same, whatever else tells the two apart."""
    if one.mention.role != "event":
        score = likeness.overlap(one, two) if likeness.same_words(one, two) else 0.0
        needed = SAID_AGAIN if one.document == two.document else SAID
        return Evidence(score, one, two, None) if score >= needed else None
    least = _agreement(one, two)
    if least is None:
        return _clashing(likeness, one, two)
    if not one_word(one, two):
        if least in (IN_YEAR, OVERLAPPING):
            return None  # 'mayor of Bergen from 2012 to 2016', 'handed the mayor of Bergen a petition on 6 March 2014'
        score = likeness.reworded(one, two)
        spoken_of = least <= EQUAL_DAY and (one.head in two.terms or two.head in one.terms)
        retold = least <= EQUAL_DAY and one.document == two.document and not are_of_other_kinds(one, two)
        enough = score >= (RETOLD if retold else SPOKEN_OF if spoken_of else ANY_WORD)
        return Evidence(score, one, two, None) if enough and not is_about(one, two) else None
    if least >= IN_MONTH and one.repeated != two.repeated:
        return None  # 'the second recall this month' is not that of the 11th
    if least >= EQUAL_TIME and likeness.overlap(one, two) < _coarsely(one, two, least):
        return None
    score = likeness.similarity(one, two) if says_enough(one, two) else 0.0
    return Evidence(score, one, two, None) if score >= least else None


def _coarsely(one: Proposition, two: Proposition, least: float) -> float:
    """Overlap that two events of one word need whose times are coarse, in documents that are not on one subject."""
    if one.topic and one.topic == two.topic:
        return 0.0
    names = one.names & two.names
    if not names:
        return NAMELESS if least >= IN_MONTH else 0.0
    if (one.terms & two.terms) - names - {one.head, two.head} - wording_of(one.mention.lang).relative:
        return 0.0
    return ONLY_NAMES


def _clashing(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    """The same for days that cannot both be right: much must speak for one event."""
    clash = clash_of(likeness, one, two)
    if clash is None or not one_happening(one, two) or not says_enough(one, two):
        return None
    strict = clash != "shifted day" or not (one.numbered and two.numbered)
    if not one.once and not likeness.one_subject(one, two, strict=strict):
        return None
    if told_both(likeness.collection, one, two):
        return None
    if not one.once and not numbers_agree(one, two, exactly=False):
        return None
    whole = one.once or one.terms <= two.terms or two.terms <= one.terms
    score = likeness.similarity(one, two) if whole else likeness.overlap(one, two)
    return Evidence(score, one, two, clash) if score >= (CLASHING if one.once else ANY_WORD) else None


def _agreement(one: Proposition, two: Proposition) -> float | None:
    """Similarity that the days of two mentions ask for; None where they clash or cannot be compared."""
    left, right = one.days, two.days
    if _time_of(one) == _time_of(two):
        if left and left[0] == left[1]:
            return EQUAL_DAY_NAMES if len(one.names & two.names) >= ENOUGH else EQUAL_DAY
        return EQUAL_TIME
    if left is None or right is None or disjoint(left, right):
        return None
    if nested(left, right):
        longer = max((one, two), key=lambda p: length(p.days) if p.days else 0)
        if longer.mention.relation in LASTING and max(length(left), length(right)) > MONTH:
            return None  # 'served from 1991 to 2007', 'served from 1995 to 2001'
        return IN_MONTH if max(length(left), length(right)) <= MONTH else IN_YEAR
    return OVERLAPPING


def _time_of(p: Proposition) -> tuple[date | None, date | None, str, str | None]:
    """Its days and how far they reach; what is told of days before the calendar begins tells them as written only."""
    m = p.mention
    return m.start, m.end, m.bounds, m.edtf if m.start is None and m.end is None else None


def least_likeness(found: Collection, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """What `same_event` asks for at the least of pairs of rows, in terms of similarity."""
    equal, closed = np.ones(len(left), bool), found.closed[left] & found.closed[right]
    for column in (found.starts, found.ends, found.bounds):
        equal &= column[left] == column[right]
    ordered = [found.ends[one] < found.starts[two] for one, two in ((left, right), (right, left))]
    one_word = (found.contents.heads[left] == found.contents.heads[right]) & (found.contents.heads[left] != 0)
    clashing = np.where(closed & one_word, CLASHING, np.inf)
    other = np.where(closed & ~ordered[0] & ~ordered[1], min(IN_MONTH, IN_YEAR, OVERLAPPING), clashing)
    same = np.where(found.on_one_day[left], min(EQUAL_DAY_NAMES, EQUAL_DAY), EQUAL_TIME)
    said = found.roles[left] != hash_of("event")
    return np.where(said, SAID, np.where(equal, same, other))
