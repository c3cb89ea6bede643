"""Two days of one event that cannot both be right: whether one may be taken for the other, or two things were told."""

from __future__ import annotations

from datetime import date

from pipeline.collection.beside import stands_beside
from pipeline.collection.likeness import ENOUGH, Likeness
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.reading import wording_of
from pipeline.collection.slips import is_of_years
from pipeline.collection.spells import (
    NEARBY,
    clash_kind,
    is_coarse,
    one_digit,
    side_by_side,
    years_side_by_side,
    years_swapped,
)
from pipeline.collection.takingpart import are_several, on_one_topic, parts_of
from pipeline.collection.toldearly import is_told_early
from pipeline.collection.wording import fold_word, tokens_of
from pipeline.schema import ConflictKind

NEWS = 2
"""Days within which what happened is news."""


def one_happening(one: Proposition, two: Proposition) -> bool:
    """Whether one word tells two events; beside one beside which another tells what happened ('began') that or some names must
    be common, too."""
    if not one.head or one.head != two.head:
        return False
    beside = one.beside & two.beside
    return not one.beside or not beside <= one.names or len(beside) >= ENOUGH


def clash_of(likeness: Likeness, one: Proposition, two: Proposition) -> ConflictKind | None:
    """The kind of clash between disjoint days that may be one event's; None if they are rather two events."""
    left, right = one.days, two.days
    if left is None or right is None or are_several(one, two) or likeness.are_strangers(one, two):
        return None
    if not (_named_alike(one, two) and _known(likeness, one, two)):
        return None
    once = _is_once(one) and _is_once(two)
    settled = one.once and on_one_topic(one, two) and not one.names.isdisjoint(two.names)
    kind = clash_kind(left, right, numbered=_may_slip(one, two), once=once, settled=settled)
    if on_one_topic(one, two) and one.numbers & two.numbers and years_swapped(left, right):
        kind = "typo-like"  # 'killed six in May 1987', 'killed six in May 1978'
    kind = "typo-like" if once and is_of_years(one, two) else kind
    if years_side_by_side(left[0], right[0]) and _is_office(one, two):
        kind = "dispute"  # 'became chairman in May 2018', 'became chairman in May 2017'
    elif kind == "dispute" and not ((one.once and _are_of_one_thing(one, two)) or _is_origin(one, two)):
        return None
    if kind == "dispute" and not wording_of(one.mention.lang).initially.isdisjoint(one.terms ^ two.terms):
        return None  # 'was initially sentenced in May 2014', 'was sentenced in July 2016'
    if kind == "shifted day" and not (one.numbered or two.numbered or _shifted_alike(likeness, one, two)):
        return None
    ahead = {_ahead(one), _ahead(two)}
    moved = kind != "typo-like" or one_digit(left[0], right[0])
    if (len(ahead) > 1 and moved) or (ahead == {True} and kind == "dispute") or _replanned(one, two):
        return None  # a plan that was changed is no dispute
    return None if reported_apart(one, two) else kind


def _are_of_one_thing(one: Proposition, two: Proposition) -> bool:
    """Whether what stands beside the one word stands in the other statement, too: not 'talks on the pact began', 'talks on the
    strike began'."""
    return one.beside <= two.terms or two.beside <= one.terms


def _is_origin(one: Proposition, two: Proposition) -> bool:
    """Whether it tells on one subject in which year something began: 'built in 1994'."""
    coarse = all(p.days is not None and is_coarse(p.days) for p in (one, two))
    return coarse and on_one_topic(one, two) and one.head in wording_of(one.mention.lang).origins


def _is_office(one: Proposition, two: Proposition) -> bool:
    """Whether it tells on one subject when somebody took an office, in the words of the other."""
    office = on_one_topic(one, two) and one.head in wording_of(one.mention.lang).offices
    return office and bool(one.names & two.names) and (one.terms <= two.terms or two.terms <= one.terms)


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
    """Whether they share a name, on one subject only that of a body ('the Senate passed a bill'), or, where one has none, words
    that tell what it happened to: fewer where it happens once or both name the number of a day."""
    if one.names and two.names:
        known = frozenset() if on_one_topic(one, two) else wording_of(one.mention.lang).bodies
        return not one.names.isdisjoint(two.names - known)
    return len(one.terms & two.terms) + (one.once or (one.numbered and two.numbered)) > ENOUGH


def _ahead(p: Proposition) -> bool:
    """Whether it is told before it happens: as planned, or for a day after publication, though not as past."""
    m = p.mention
    later = bool(m.start and m.published_date and m.start > m.published_date)
    return p.future or (later and not is_told_early(p))


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
    if one.days is None or two.days is None or are_several(one, two):
        return None
    if one.future != two.future or _ahead(one) != _ahead(two):
        return None
    if _ends(one, two) or _ends(two, one) or reported_apart(one, two) or _replanned(one, two):
        return None
    slips = _may_slip(one, two) or (side_by_side(one.days, two.days) and (one.zoned or two.zoned))
    once = _is_one_deed(one, two) and _one_cast(one, two)
    kind = clash_kind(one.days, two.days, numbered=True, once=once) if slips else None
    kind = "typo-like" if slips and once and is_of_years(one, two) else kind
    one_kind = one_happening(one, two) or stands_beside(one, two)
    one_kind = one_kind or _stands_for(one, two) or _stands_for(two, one)
    chance = kind == "typo-like" and not one_kind and one_digit(one.days[0], two.days[0])
    return None if kind == "dispute" or chance else kind


def _is_one_deed(one: Proposition, two: Proposition) -> bool:
    """Whether what happens once is told by one word, or by words of one kind of which neither looks back at it, as every year
    some do on its day ('died', 'mourned')."""
    if one.head == two.head or not (one.once or two.once):
        return one.once and two.once
    wording = wording_of(one.mention.lang)
    first, second = (wording.kinds.get(p.head, frozenset()) for p in (one, two))
    return not first.isdisjoint(second) and wording.yearly.isdisjoint((one.head, two.head))


def _stands_for(one: Proposition, two: Proposition) -> bool:
    """Whether the subject of one, a pronoun, may stand for a thing of which the other tells."""
    return not one.antecedents.isdisjoint(two.terms - two.names - {two.head})


def _may_slip(one: Proposition, two: Proposition) -> bool:
    """Whether one of two days may be a slip of the pen for the other: written with its number, as one to come or in a document
    that did not appear before the other day."""
    return any(p.numbered and (_ahead(p) or not appeared_before(p, q)) for p, q in ((one, two), (two, one)))


def appeared_before(one: Proposition, two: Proposition) -> bool:
    """Whether the document of one appeared before the day of the other; or on it, if it tells of its own day in other words:
    then that came before."""
    published, day = one.mention.published_date, two.mention.start
    if published is None or day is None:
        return False
    return published < day or (published == day and one.head != two.head and not stands_beside(one, two))


def _appeared_after(one: Proposition, two: Proposition) -> bool:
    """Whether the document of one appeared after the day of the other."""
    published, day = one.mention.published_date, two.mention.end
    return published is not None and day is not None and day < published


def _one_cast(one: Proposition, two: Proposition) -> bool:
    """Whether all who take part in one of two events take part in the other."""
    left, right = parts_of(one), parts_of(two)
    return left <= right or right <= left


def reported_apart(one: Proposition, two: Proposition) -> bool:
    """Whether the earlier day was reported before the later one came, or on it by the same paper, and the later one within days:
    news of two things if a month lies between them at most, or if both were news. Weekdays side by side may be one day of two
    time zones, and a weekday may tell that a number is wrong."""
    if one.days is None or two.days is None or one.zoned or two.zoned:
        return False
    if _is_weekday_of(one, two) or _is_weekday_of(two, one):
        return False
    if side_by_side(one.days, two.days) and (not (one.numbered or two.numbered) or _is_one_deed_of_one(one, two)):
        return False
    told = sorted((p.days[0], p.mention.published_date or date.max) for p in (one, two) if p.days)
    (first, before), (second, after) = told
    same_paper = one.mention.publisher is not None and one.mention.publisher == two.mention.publisher
    news = second <= after and (after - second).days <= NEWS
    news = news and ((second - first).days <= NEARBY or (before - first).days <= NEWS)
    return news and (before < second or (before == second and same_paper))


def _is_one_deed_of_one(one: Proposition, two: Proposition) -> bool:
    """Whether by one word, and with names, it tells what happens once to the same: 'charged Ann Lee'."""
    named = len(one.names & two.names) >= ENOUGH
    return one.once and one.head == two.head and named and _one_cast(one, two)


def _is_weekday_of(one: Proposition, two: Proposition) -> bool:
    """Whether the one names a day of the week that its own day is not and the other's is: of 'Monday 6 August', a Tuesday, the
    number is wrong."""
    if not one.days or not two.days or not one.numbered:
        return False
    weekdays = wording_of(one.mention.lang).weekdays
    named = {weekdays.get(fold_word(word)) for _, _, word in tokens_of(one.mention.when_text or "")}
    return one.days[0].isoweekday() not in named and two.days[0].isoweekday() in named


def _replanned(one: Proposition, two: Proposition) -> bool:
    """Whether documents of two days tell of what is to come, on other days of a month, as it may have been moved, or one after
    the other's day."""
    told = one.mention.published_date != two.mention.published_date
    numbers = {p.days[0].day for p in (one, two) if p.days}
    moved = len(numbers) > 1 or any(_appeared_after(*pair) for pair in ((one, two), (two, one)))
    return told and _ahead(one) and _ahead(two) and moved


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
