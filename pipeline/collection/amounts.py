"""How many or how much of what a statement counts: an author who gives two amounts of one kind tells of two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple
from unicodedata import category

from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of
from pipeline.collection.wording import Wording, fold_word, tokens_of

NEAR = 0.1
"""Share of the greater by which an amount may differ from one that is told as about so much."""
THOUSAND = 3
"""Digits behind a comma in a number: '1,400'."""
CURRENCY, PERCENT = "Sc", "%"


class _Number(NamedTuple):
    """A number in a text: where it stands, its digits, and whether it is told as about so many ('nearly 170,000')."""

    start: int
    end: int
    digits: str
    about: bool


def count_apart(one: Proposition, two: Proposition) -> bool:
    """Whether two statements count the same and none of their amounts agree: 'raised $15 million', 'raised $21 million'. How many
    were hurt may be told again, and so may what two sources count."""
    if not one.numbers or not two.numbers or _have_two_sources(one, two):
        return False
    if not wording_of(one.mention.lang).tolls.isdisjoint((one.head, two.head)):
        return False
    left, right = _amounts(one), _amounts(two)
    return any(not _agree(left[unit], right[unit]) for unit in left.keys() & right.keys())


def _have_two_sources(one: Proposition, two: Proposition) -> bool:
    """Whether two sources tell it, and not each of itself: 'Lund said that it raised'."""
    if one.antecedents and two.antecedents:
        return False
    first, second = one.mention.claimant_text, two.mention.claimant_text
    return bool(first and second) and first != second


def _agree(left: list[_Number], right: list[_Number]) -> bool:
    """Whether an amount is on both sides, or nearly so if it is told as about so much."""
    return any(a.digits == b.digits or ((a.about or b.about) and _is_near(a, b)) for a in left for b in right)


def _is_near(one: _Number, two: _Number) -> bool:
    left, right = float(one.digits), float(two.digits)
    return abs(left - right) <= NEAR * max(left, right)


def _amounts(p: Proposition) -> dict[str, list[_Number]]:
    """What a statement counts, by what is counted."""
    wording, text = wording_of(p.mention.lang), p.mention.claim_text
    found: dict[str, list[_Number]] = defaultdict(list)
    for number in _numbers(p, wording):
        unit = _unit(text, number, wording)
        if unit and number.digits.replace(".", "", 1).isdecimal():
            found[unit].append(number)
    return found


def _numbers(p: Proposition, wording: Wording) -> Iterator[_Number]:
    """The numbers in a statement, but for those of its times."""
    text, last = p.mention.claim_text, None
    for (_, _, before), (start, end, word) in pairwise([(0, 0, ""), *tokens_of(text)]):
        stem = wording.stem(word)
        if stem not in p.numbers:
            continue
        if last and text[last.end : start] == "," and len(word) == THOUSAND:
            last = last._replace(end=end, digits=last.digits + word)
            continue
        if last:
            yield last
        last = _Number(start, end, word if word[0].isdigit() else stem, fold_word(before) in wording.about)
    if last:
        yield last


def _unit(text: str, number: _Number, wording: Wording) -> str:
    """What a number counts: a currency before it, '%' or a word right behind it."""
    sign = text[number.start - 1 : number.start]
    if sign and category(sign) == CURRENCY:
        return sign
    if text.startswith(PERCENT, number.end):
        return PERCENT
    words = tokens_of(text[number.end :])
    return wording.stem(words[0][2]) if words and words[0][0] == 1 and wording.says(words[0][2]) else ""
