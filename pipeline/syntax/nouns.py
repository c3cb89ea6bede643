"""Noun phrases around a token: base phrases and those with their prepositional phrases. Token indices, end exclusive."""

from __future__ import annotations

from collections.abc import Callable, Collection

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import Token
from pipeline.syntax.parts import HEADS, INSIDE, NAMING
from pipeline.syntax.places import before_region, behind_region


@frozen
class NounWords:
    """Words about noun phrases."""

    partitive: frozenset[str]
    time: frozenset[str]
    """Words that open a phrase of time: weekdays, 'today', 'last'."""
    periods: frozenset[str]
    bygone: frozenset[str]
    """Words of a time that has passed: 'yesterday', 'ago'."""
    foregone: frozenset[str]
    """What makes a period one that has passed: 'last | week'."""
    then: frozenset[str]
    """What tells of what happened at a time before it: 'on Friday, | when'."""
    spell: frozenset[str]
    """What ends a phrase that may part an auxiliary from its verb: 'in recent | weeks'."""
    of: str


def compile_nouns(language: Language) -> NounWords:
    """The noun words of a language."""
    lists = language.lists(NounWords, ("lexicon", "context"), ("clauses", "nouns"))
    return NounWords(of=language.table("clauses", "nouns")["of"], **lists)


def is_plural_noun(token: Token) -> bool:
    """'clerks': a noun that is not spelt like its lemma; not 'police'."""
    return token.pos == "NOUN" and token.lower != token.lemma


def base_start(tokens: list[Token], index: int, floor: int = 0) -> int:
    """Start of the base noun phrase whose last word is at `index`."""
    start = index
    if tokens[start].pos == "PRON":
        listed = start > floor and tokens[start - 1].pos == "DET"  # '| neither he nor she'
        return start - (listed and [token.pos for token in tokens[start + 1 : start + 2]] == ["CCONJ"])
    while start > floor:
        before = tokens[start - 1]
        if before.pos in INSIDE:
            if tokens[start].pos == "DET" and before.pos != "DET" and not names_paper(tokens, start):
                break
        elif before.lower == "&" and start - 1 > floor and tokens[start - 2].pos == tokens[start].pos == "PROPN":
            pass  # 'the Alba Library | & | Museum'
        elif before.lower == "," and (town := before_region(tokens, start)) < start:
            start = town + 1
        elif before.pos == "CCONJ" and start - 3 >= floor and _is_suspended(tokens, start - 2):
            start -= 2  # '| low- and middle-income homes'
        elif before.pos == "PART" and start - 1 > floor and tokens[start - 2].pos in INSIDE:
            if before.lower[:1] != "'":
                break
        elif before.pos != "ADV" or start - 1 <= floor:
            break
        elif tokens[start].pos == "NUM" and tokens[start - 2].pos == "ADV":
            start -= 1  # '| more than 20 people'
        elif not _graded(tokens, start - 1):
            break
        start -= 1
    return start


def names_paper(tokens: list[Token], article: int) -> bool:
    """'the newspaper | The Post said': an article that is part of a name, behind the noun that tells what bears it."""
    before, behind = tokens[article - 1], tokens[article + 1 : article + 2]
    common = before.pos == "NOUN" and before.text == before.lemma  # not 'people | The Post found'
    return common and tokens[article].text[0].isupper() and bool(behind) and behind[0].pos == "PROPN"


def base_end(tokens: list[Token], index: int) -> int:
    """End of the base noun phrase that begins at or holds `index`: after its last noun, name or number."""
    end = index + 1
    if tokens[index].pos == "PRON":
        return end
    size = len(tokens)
    while end < size:
        token = tokens[end]
        if token.pos in INSIDE:
            if token.pos == "DET" and tokens[end - 1].pos != "DET" and not names_paper(tokens, end):
                break
        elif token.lower == "," and behind_region(tokens, end) > end:
            end = behind_region(tokens, end) - 1
        elif not (
            (token.pos == "PART" and token.lower[:1] == "'" and end + 1 < size and _goes_on(tokens, end + 1))
            or (token.lower == "&" and end + 1 < size and tokens[end - 1].pos == tokens[end + 1].pos == "PROPN")
            or (token.pos == "ADV" and end + 1 < size and _graded(tokens, end))
            or (token.lower == "," and _is_said_twice(tokens, end))
            or _is_suspended(tokens, end)
            or (token.pos == "CCONJ" and _is_suspended(tokens, end - 1))
        ):
            break
        end += 1
    return end


def _is_suspended(tokens: list[Token], at: int) -> bool:
    """'low| - |and middle-income homes': a hyphen for the word that ends what comes behind the conjunction."""
    if tokens[at].text != "-" or at == 0 or at + 2 >= len(tokens) or tokens[at + 1].pos != "CCONJ":
        return False
    beside = tokens[at - 1].end == tokens[at].start and tokens[at].end < tokens[at + 1].start
    return beside and tokens[at - 1].pos in INSIDE and tokens[at + 2].pos in INSIDE


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether a noun phrase goes on behind a possessive mark."""
    return tokens[at].pos in INSIDE or (tokens[at].pos == "ADV" and at + 1 < len(tokens) and _graded(tokens, at))


def _graded(tokens: list[Token], at: int) -> bool:
    """Whether an adverb stands inside a noun phrase: 'the | only | survivor', 'Falk's | only | rival'."""
    before, behind = tokens[at - 1], tokens[at + 1]
    opened = before.pos == "DET" or (before.pos == "PART" and before.lower[:1] == "'")
    if before.lower == "," or behind.lower == ",":
        return _is_said_twice(tokens, at + 1 if behind.lower == "," else at - 1)
    return opened and behind.pos in ("ADJ", "NOUN", "PROPN", "NUM")


def _is_said_twice(tokens: list[Token], comma: int) -> bool:
    """Whether a comma parts an adverb from itself: 'a very | , | very old man'."""
    before, behind = tokens[comma - 1], tokens[comma + 1 : comma + 2]
    return before.pos == "ADV" and bool(behind) and behind[0].lower == before.lower


def behind_graded(tokens: list[Token], start: int, end: int) -> int:
    """End of a base noun phrase that ends before an adverb and goes on behind it: 'the first | clearly old port'."""
    graded = [token.pos for token in tokens[end - 1 : end + 3]] == ["ADJ", "ADV", "ADJ", "NOUN"]
    return base_end(tokens, end + 1) if graded and tokens[start].pos == "DET" else end


def before_name(tokens: list[Token], end: int) -> int:
    """Place of the noun that a name up to `end` follows: 'a | sign | Falk', else 0."""
    place = end - 1
    while place > 0 and tokens[place].pos == "PROPN":
        place -= 1
    return place if place + 1 < end and tokens[place].pos == "NOUN" else 0


def before_time(tokens: list[Token], start: int, end: int, words: NounWords) -> int:
    """End of a base noun phrase without the time behind it ('the winner | last year', 'dead | today', 'ill | two years ago')."""
    gone = end < len(tokens) and tokens[end].lower in words.bygone
    for place in range(start + 1, end):
        kinds = ("NOUN", "ADJ", "PROPN") if gone else ("NOUN",)  # 'was in Alba | two weeks ago'
        counts = tokens[place].pos == "NUM" and tokens[place - 1].pos in kinds and place + 2 == end
        if counts and tokens[place + 1].lemma.lower() in words.periods:
            return place  # 'an assistant | 25 years ago'
        if tokens[place].lower in words.time and _is_period(tokens[place:end], words):
            named = tokens[place - 1].pos in HEADS
            if named or all(token.pos != "DET" for token in tokens[start:place]):
                return place
    return end


def _is_period(tokens: list[Token], words: NounWords) -> bool:
    last = tokens[-1]
    return last.pos == "NUM" or last.lemma.lower() in words.periods or (len(tokens) == 1 and last.pos in NAMING)


def head_index(tokens: list[Token], start: int, end: int) -> int:
    """Index of the head of a base noun phrase: its last noun or name, else its last number or pronoun, else its last word."""
    for kinds in (NAMING, HEADS):
        for index in range(end - 1, start - 1, -1):
            if tokens[index].pos in kinds:
                return index
    return end - 1


def before_names(
    tokens: list[Token],
    start: int,
    noun: int,
    floor: int,
    is_time: Callable[[int], bool],
    owners: Collection[str],
) -> int:
    """Start of what a clause without a comma describes, which is no name alone: '| a flight from Ostby to Bergen that'.

    `start` and `noun`: first and last word of the noun phrase before the clause; `owners`: 'her', before years of age.
    """
    while start - 2 >= floor and tokens[start - 1].pos == "ADP" and tokens[start - 2].pos in ("NOUN", "PROPN"):
        aged = tokens[start].lower in owners and tokens[noun].pos == "NUM"  # '| a woman in her 40s who'
        named = aged or all(token.pos == "PROPN" for token in tokens[start : noun + 1])
        if not named or is_time(noun) or is_time(start - 2):  # 'left on Monday for | Lund where they'
            break
        noun = start - 2
        start = base_start(tokens, noun, floor)
    return start


def lists_number(tokens: list[Token], floor: int, at: int) -> bool:
    """Whether a number and 'or' or 'and' stand at `at` or around it: 'on | 4 or | 5 September'."""
    kinds = [token.pos for token in tokens[max(at - 1, floor) : at + 2]]
    return kinds[-2:] == ["NUM", "CCONJ"] or kinds[:2] == ["NUM", "CCONJ"]


def measured_start(tokens: list[Token], start: int, floor: int, than: Collection[str]) -> int:
    """Start of a measure with what bounds it: '| nearly a day', '| more than a day'."""
    while start > floor:
        if start - 1 > floor and tokens[start - 1].lower in than and tokens[start - 2].pos in ("ADJ", "ADV"):
            start -= 2
        elif tokens[start - 1].pos == "ADV":
            start -= 1
        else:
            break
    return start
