"""Two mentions -> the evidence that they tell of one event: how alike their words are, and how their days agree or clash."""

from __future__ import annotations

from datetime import date

import numpy as np

from pipeline.collection.likeness import ENOUGH, SAID, Likeness, numbers_agree, one_word, says_enough
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import hash_of
from pipeline.collection.reading import wording_of
from pipeline.collection.spells import MONTH, NEARBY, clash_kind, disjoint, length, nested, one_digit, side_by_side
from pipeline.collection.takingpart import is_about, parts_of
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
"""Overlap needed with other times within or beside each other if names are all that is common besides the event's word, and if
none are."""
SPOKEN_OF, ANY_WORD = 0.52, 0.65
"""Overlap needed with different event words on one day, of which the other statement has one ('a primary looms'), and else."""

LASTING = ("between", "since", "until")
"""Relations of what lasts for all of its time, of which no other time is a part that tells the same."""
NEWS = 2
"""Days within which what happened is news."""


@frozen
class Evidence:
    """Two claims of one event: their propositions, how alike they are and, for clashing days, the kind of clash."""

    score: float
    one: Proposition
    two: Proposition
    clash: ConflictKind | None


def same_event(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    """The evidence that two mentions tell of one event, if there is enough."""
    item = alike(likeness, one, two) if one.mention.role == two.mention.role else None
    return None if item is None or likeness.told_apart(one, two) else item


def alike(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    """The same, whatever else tells the two apart."""
    if one.mention.role != "event":
        return Evidence(likeness.overlap(one, two), one, two, None) if likeness.same_words(one, two) else None
    least = _agreement(one, two)
    if least is None:
        return _clashing(likeness, one, two)
    if not one_word(one, two):
        if least in (IN_YEAR, OVERLAPPING):
            return None  # 'mayor of Bergen from 2012 to 2016', 'handed the mayor of Bergen a petition on 6 March 2014'
        score = likeness.reworded(one, two)
        spoken_of = least <= EQUAL_DAY and (one.head in two.terms or two.head in one.terms)
        enough = score >= (SPOKEN_OF if spoken_of else ANY_WORD)
        return Evidence(score, one, two, None) if enough and not is_about(one, two) else None
    if least >= IN_MONTH and (one.repeated != two.repeated or likeness.overlap(one, two) < _coarsely(one, two)):
        return None  # 'the second recall this month' is not that of the 11th
    score = likeness.similarity(one, two) if says_enough(one, two) else 0.0
    return Evidence(score, one, two, None) if score >= least else None


def _coarsely(one: Proposition, two: Proposition) -> float:
    """Overlap that two events of one word need whose times are not equal, in documents that are not on one subject."""
    if one.topic and one.topic == two.topic:
        return 0.0
    names = one.names & two.names
    if not names:
        return NAMELESS
    return 0.0 if (one.terms & two.terms) - names - {one.head, two.head} else ONLY_NAMES


def _clashing(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    """The same for days that cannot both be right: much must speak for one event."""
    clash = _clash(likeness, one, two)
    if clash is None or not _one_happening(one, two) or not says_enough(one, two):
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


def _one_happening(one: Proposition, two: Proposition) -> bool:
    """Whether one word tells two events; beside one beside which another tells what happened ('began') that or some names must
    be common, too."""
    if not one.head or one.head != two.head:
        return False
    beside = one.beside & two.beside
    return not one.beside or not beside <= one.names or len(beside) >= ENOUGH


def _agreement(one: Proposition, two: Proposition) -> float | None:
    """Similarity that the days of two mentions ask for; None where they clash or cannot be compared."""
    left, right = one.days, two.days
    if (one.mention.start, one.mention.end, one.mention.bounds) == (
        two.mention.start,
        two.mention.end,
        two.mention.bounds,
    ):
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


def _clash(likeness: Likeness, one: Proposition, two: Proposition) -> ConflictKind | None:
    """The kind of clash between disjoint days that may be one event's; None if they are rather two events."""
    left, right = one.days, two.days
    if left is None or right is None or one.repeated != two.repeated or likeness.are_strangers(one, two):
        return None
    if not (_named_alike(one, two) and _known(likeness, one, two)):
        return None
    kind = clash_kind(left, right, numbered=_may_slip(one, two), once=_is_once(one) and _is_once(two))
    if kind == "dispute" and not one.once:
        return None
    if kind == "shifted day" and not (one.numbered or two.numbered or _shifted_alike(likeness, one, two)):
        return None
    ahead = {_ahead(one), _ahead(two)}
    moved = kind != "typo-like" or one_digit(left[0], right[0])
    if (len(ahead) > 1 and moved) or (ahead == {True} and kind == "dispute") or _replanned(one, two):
        return None  # a plan that was changed is no dispute
    return None if _reported_apart(one, two) else kind


def _is_once(p: Proposition) -> bool:
    """Whether it tells, with the number of its day, what happens once by a word that tells it by itself, or what was done to
    something that is named: a bridge was opened, but a season opened."""
    done = bool(p.objects) and not p.actors
    return p.once and p.numbered and (done or p.head not in wording_of(p.mention.lang).vague)


def _shifted_alike(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    """Whether what happens once is told of two days side by side, neither with its number, as in two time zones, of nobody whom
    the other's document does not know: reports of two days rather tell two things."""
    if not one.once or one.days is None or two.days is None or not side_by_side(one.days, two.days):
        return False
    return likeness.knows_parts(one, two) and likeness.knows_parts(two, one)


def _named_alike(one: Proposition, two: Proposition) -> bool:
    """Whether they share a name or, where one has none, words that tell what it happened to: fewer where it happens once or
    both name the number of a day."""
    if one.names and two.names:
        return not one.names.isdisjoint(two.names)
    return len(one.terms & two.terms) + (one.once or (one.numbered and two.numbered)) > ENOUGH


def _ahead(p: Proposition) -> bool:
    """Whether it is told before it happens: as planned, or for a day after publication."""
    m = p.mention
    return p.future or bool(m.start and m.published_date and m.start > m.published_date)


def _known(likeness: Likeness, one: Proposition, two: Proposition) -> bool:
    """Whether each names somebody who stands before the event's word in the other, where both have somebody there; one of both
    may do so elsewhere in its document."""
    if not one.actors or not two.actors:
        return True
    pairs = ((one, two), (two, one))
    named = [not p.actors.isdisjoint(q.names) for p, q in pairs]
    return any(named) and all(
        own or not p.actors.isdisjoint(likeness.collection.subjects.of(q.document))
        for own, (p, q) in zip(named, pairs, strict=True)
    )


def confused(one: Proposition, two: Proposition) -> ConflictKind | None:
    """The kind of clash between two single days of which one is written with its number and easily confused with the other, by
    one digit only where events are of one word; or of days side by side, of which one is told by the clock of a place."""
    if one.days is None or two.days is None or one.repeated != two.repeated:
        return None
    if one.future != two.future or _ahead(one) != _ahead(two):
        return None
    if _ends(one, two) or _ends(two, one) or _reported_apart(one, two) or _replanned(one, two):
        return None
    slips = _may_slip(one, two) or (side_by_side(one.days, two.days) and (one.zoned or two.zoned))
    once = one.once and two.once and one.head == two.head and _one_cast(one, two)
    kind = clash_kind(one.days, two.days, numbered=True, once=once) if slips else None
    one_kind = _one_happening(one, two) or one.head in two.beside or two.head in one.beside
    one_kind = one_kind or _stands_for(one, two) or _stands_for(two, one)
    chance = kind == "typo-like" and not one_kind and one_digit(one.days[0], two.days[0])
    return None if kind == "dispute" or chance else kind


def _stands_for(one: Proposition, two: Proposition) -> bool:
    """Whether the subject of one, a pronoun, may stand for a thing of which the other tells."""
    return not one.antecedents.isdisjoint(two.terms - two.names - {two.head})


def _may_slip(one: Proposition, two: Proposition) -> bool:
    """Whether one of two days may be a slip of the pen for the other: written with its number, as one to come or in a document
    that did not appear before the other day."""
    return any(p.numbered and (_ahead(p) or not _appeared_before(p, q)) for p, q in ((one, two), (two, one)))


def _appeared_before(one: Proposition, two: Proposition) -> bool:
    """Whether the document of one appeared before the day of the other."""
    published, day = one.mention.published_date, two.mention.start
    return published is not None and day is not None and published < day


def _one_cast(one: Proposition, two: Proposition) -> bool:
    """Whether all who take part in one of two events take part in the other."""
    left, right = parts_of(one), parts_of(two)
    return left <= right or right <= left


def _reported_apart(one: Proposition, two: Proposition) -> bool:
    """Whether the earlier day was reported before the later one came, or on it by the same paper, and the later one within days:
    news of two things if a month lies between them at most, or if both were news. Weekdays side by side may be one day of two
    time zones."""
    if one.days is None or two.days is None or one.zoned or two.zoned:
        return False
    if side_by_side(one.days, two.days) and not (one.numbered or two.numbered):
        return False
    told = sorted((p.days[0], p.mention.published_date or date.max) for p in (one, two) if p.days)
    (first, before), (second, after) = told
    same_paper = one.mention.publisher is not None and one.mention.publisher == two.mention.publisher
    news = second <= after and (after - second).days <= NEWS
    news = news and ((second - first).days <= NEARBY or (before - first).days <= NEWS)
    return news and (before < second or (before == second and same_paper))


def _replanned(one: Proposition, two: Proposition) -> bool:
    """Whether documents of two days tell of what is to come, on other days of a month: it may have been moved."""
    told = one.mention.published_date != two.mention.published_date
    numbers = {p.days[0].day for p in (one, two) if p.days}
    return told and _ahead(one) and _ahead(two) and len(numbers) > 1


def _ends(one: Proposition, two: Proposition) -> bool:
    """Whether one event is the end of what the other tells: 'the recount ended', 'the recount'; but who completed a purchase
    bought something."""
    ends = wording_of(one.mention.lang).ends
    ended = one.head in ends and two.head not in ends and (two.future or not two.once)
    return ended and not one.beside.isdisjoint(two.beside | {two.head})


def told_both(found: Collection, one: Proposition, two: Proposition) -> bool:
    """Whether the document of either tells of the other's days by its word too: it knows of two events, unless another source
    says so and the one says nothing that the other does not."""
    part = one.terms <= two.terms or two.terms <= one.terms
    pairs = ((one, two), (two, one))
    return any(p.days and found.tells(q.document, p.days, p.head, found.source(q) if part else 0) for p, q in pairs)


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
