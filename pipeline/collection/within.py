"""What tells two statements of one document apart: an author tells them as two things, by their hours, amounts or words."""

from __future__ import annotations

from pipeline.collection.amounts import count_apart
from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import place_of, wording_of
from pipeline.collection.wording import fold_word, tokens_of

MINUTES = 30
"""Minutes between two hours beyond which they are those of two things; clocks differ by as many or a multiple."""
ABBREVIATED = 3
"""Letters of the name of a clock."""
FRAME = 4
"""Words that two sentences must have for one other word to tell another thing."""


def told_beside(one: Proposition, two: Proposition) -> bool:
    """Whether one document tells one of two events as one more of its kind, and the other not so: 'another firm defaulted'; or
    denies the one and tells the other, in one voice; or tells of other ranks, or what `told_as_two` tells."""
    if one.document != two.document:
        return False
    first, second = one.mention, two.mention
    denied = bool(first.negated) != bool(second.negated) and first.claimant_name == second.claimant_name
    further = wording_of(first.lang).further
    another = one.repeated.isdisjoint(further) != two.repeated.isdisjoint(further)
    ranks = _ordinals(one), _ordinals(two)
    return denied or another or (all(ranks) and ranks[0].isdisjoint(ranks[1])) or told_as_two(one, two)


def _ordinals(p: Proposition) -> frozenset[str]:
    """Words that tell which of several it is: 'the second warmest May'."""
    wording = wording_of(p.mention.lang)
    words = frozenset(fold_word(word) for *_, word in tokens_of(p.mention.claim_text))
    return words & wording.another - wording.further


def told_as_two(one: Proposition, two: Proposition) -> bool:
    """Whether two statements of one document count other amounts, tell other hours, or say one thing with another word, or the
    one alone has another one of a kind do it, is told of 'the same day' as the other, or only supposes, of a day that is no
    more to come, what the other tells: 'if he spent the day in Lund'."""
    told = (
        _is_supposed(one, two) or _is_supposed(two, one),
        _is_told_of_another(one) != _is_told_of_another(two),
        is_told_of_same_day(one) != is_told_of_same_day(two),
    )
    return any(told) or count_apart(one, two) or _at_other_hours(one, two) or _is_parallel(one, two)


def only_tells_that(p: Proposition) -> bool:
    """Whether it tells only that something told elsewhere happened, or how many it befell: 'it occurred at 7', '9 were hurt'."""
    wording = wording_of(p.mention.lang)
    bare = p.head in wording.tolls and p.terms - wording.tolls <= p.numbers
    return bare or p.head in wording.occurring


def _is_told_of_another(p: Proposition) -> bool:
    """Whether who does it is one more of a kind: 'another firm failed', not 'had another failure'."""
    wording = wording_of(p.mention.lang)
    if p.repeated.isdisjoint(wording.further):
        return False
    words = [word for *_, word in tokens_of(p.mention.claim_text)]
    places = [at for at, word in enumerate(words) if wording.stem(word) == p.head]
    return bool(places) and not wording.further.isdisjoint(map(fold_word, words[: places[0]]))


def is_told_of_same_day(p: Proposition) -> bool:
    """Whether its time is that of something else: 'local votes were held on the same day'."""
    words = {fold_word(word) for *_, word in tokens_of(p.mention.when_text or "")}
    return not words.isdisjoint(wording_of(p.mention.lang).alike)


def _at_other_hours(one: Proposition, two: Proposition) -> bool:
    """Whether two statements of one day tell hours of it that lie apart, not only by another clock: 'stopped at about 9 a.m.',
    'called off at 11.20'."""
    left, right = _minute(one), _minute(two)
    if left is None or right is None or one.days != two.days:
        return False
    apart = abs(left - right)
    return apart > MINUTES and (apart % MINUTES > 0 or _by_one_clock(one, two))


def _tells_hours(p: Proposition) -> bool:
    """Whether it tells from which hour to which."""
    return p.mention.value is None and p.mention.precision == "minute"


def _by_one_clock(one: Proposition, two: Proposition) -> bool:
    """Whether the hours of both are told by one clock: not 'at 11:40 CST' beside 'at 17:40 UTC', nor where a place's time is
    named behind either: 'at 11 a.m. (8 a.m. Lund time)'."""
    left, right = _clock_of(one), _clock_of(two)
    return left == right and not (one.zoned and two.zoned and not left)


def _clock_of(p: Proposition) -> frozenset[str]:
    """What it calls the clock by which its hour is told: 'at 11:40 CST', 'local time'."""
    zones, words = wording_of(p.mention.lang).zones, [word for *_, word in tokens_of(p.mention.when_text or "")]
    return frozenset(word for word in words if (word.isupper() and len(word) >= ABBREVIATED) or word in zones)


def _minute(p: Proposition) -> int | None:
    """The minute of its day at which it happened; None if it tells no hour."""
    day, mark, clock = (p.mention.value or "").partition("T")
    if not day or not mark or not clock[:2].isdecimal():
        return None
    return 60 * int(clock[:2]) + int(clock[3:5] or 0)


def _is_supposed(one: Proposition, two: Proposition) -> bool:
    """Whether the one is told as what would be on a day that was past, or came, when it was told, and the other as a fact."""
    m, published = one.mention, one.mention.published_date
    supposed = m.role == "event" and m.modality == "hypothetical" and two.mention.modality == "asserted"
    return supposed and m.end is not None and published is not None and m.end <= published


def _is_parallel(one: Proposition, two: Proposition) -> bool:
    """Whether two sentences have the same words in the same order but for one, which is neither the event's nor a number: 'the
    mayor's son met Falk', 'the mayor himself met Falk'."""
    left, right = _in_order(one), _in_order(two)
    if len(left) != len(right) or len(left) < FRAME or place_of(one.mention) == place_of(two.mention):
        return False
    others = [pair for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    heads = {one.head, two.head}
    return len(others) == 1 and heads.isdisjoint(others[0]) and not any(word[0].isdigit() for word in others[0])


def _in_order(p: Proposition) -> list[str]:
    """The stems of the words of the claim, in order, without those of its time."""
    wording = wording_of(p.mention.lang)
    return [stem for stem, *_ in wording.terms(wording.tokens(p.mention.claim_text)) if stem in p.terms]


def told_of_two_times(one: Proposition, two: Proposition) -> bool:
    """Whether one predicate is told of two hours or spans of hours of one clock ('open from 9 to 8, staffed from 10 to 5'), or a
    word joins its times: 'grew 2 percent in May and 3 percent this year'."""
    if _at_other_hours(one, two) or (_tells_hours(one) and _tells_hours(two) and _by_one_clock(one, two)):
        return True
    text, wording = one.mention.sentence_text, wording_of(one.mention.lang)
    told = [when for when in (one.mention.when_text, two.mention.when_text) if when]
    places = sorted((at, at + len(when)) for when in told if (at := text.find(when)) >= 0)
    if len(places) < 2:
        return False
    between = text[places[0][1] : places[1][0]]
    return any(fold_word(word) in wording.joining for _, _, word in tokens_of(between))


def are_rivals_of_one_sentence(one: Proposition, two: Proposition) -> bool:
    """Whether two predicates of one sentence, or one of two times, tell two things; not where the one was on a day 'when' the
    other was: 'six were killed on Sunday when a plane skidded', but not 'when it was landing'."""
    if one.mention.event_char_start == two.mention.event_char_start:
        return told_of_two_times(one, two)
    if only_tells_that(one) or only_tells_that(two):
        return False
    first, second = sorted((one.mention, two.mention), key=lambda m: m.event_char_start or 0)
    if first.event_char_start is None or one.days is None or one.days[0] != one.days[1] or one.days != two.days:
        return True
    wording, start = wording_of(first.lang), first.sentence_char_start
    places = [(m.event_char_start or start) - start for m in (first, second)]
    joined = any(fold_word(word) in wording.together for *_, word in tokens_of(first.sentence_text[slice(*places)]))
    *_, word = next(iter(tokens_of(first.sentence_text[places[1] :])), (0, 0, ""))
    return not joined or word.endswith(wording.progressive)
