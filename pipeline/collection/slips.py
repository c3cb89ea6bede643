"""Two days of one kind of happening that are hardly alike by chance, so that little else must agree: one is a slip of the pen."""

from __future__ import annotations

from pipeline.collection.ofdays import from_afar
from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of
from pipeline.collection.spells import digits_swapped, numbers_swapped, other_month, other_year


def hardly_chance(one: Proposition, two: Proposition, *, one_word: bool) -> bool:
    """Whether they are one day of two years; or by one word day and month stand in the other order, or it happens once, one
    says nothing else ('it sank') and only the month is another or the digits of the day stand in the other order.

    By a word that says little ('it opened') both must say nothing else.
    """
    if not one.days or not two.days:
        return False
    first, second = one.days[0], two.days[0]
    if other_year(first, second) or is_of_years(one, two):
        return True
    wording = wording_of(one.mention.lang)
    bare = [p.terms - p.joined == {p.head} for p in (one, two)]
    again = one.head in wording.contests | wording.common_acts
    if not one_word or again or (one.head in wording.vague and not all(bare)):
        return False
    told_late = one.once and any(bare) and from_afar(one) and from_afar(two)
    slip = other_month(first, second) or digits_swapped(first, second)
    return numbers_swapped(first, second) or (told_late and slip)


def is_of_years(one: Proposition, two: Proposition) -> bool:
    """Whether one word tells of one day of two years, be it the first of a month, of what comes on any day, as no law does."""
    if one.head != two.head or not one.days or not two.days or one.days[0] != one.days[1] or two.days[0] != two.days[1]:
        return False
    return one.head in wording_of(one.mention.lang).any_day and other_year(one.days[0], two.days[0], first=True)
