"""The noun phrases around an event's word: where they begin and end, and what hangs on a preposition in them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise, takewhile

from pipeline.collection.wording import Token, Wording, fold_word, tokens_of

COMMA = 2
"""Code points between two words that a mark and a blank take."""


def subject_start(tokens: list[Token], at: int, wording: Wording) -> int:
    """Where the noun phrase before an event's word begins: at its article, not at one behind a preposition, behind a genitive
    ('Oslo's | bishop resigned'), or at the pronoun that stands for it ('the mill, which it bought'); what two commas enclose
    begins none ('Lund, a nurse from Oslo, sued')."""
    found, stopped, last = 0, False, 0
    before = tokens[: bisect_left(tokens, (at,))]
    enclosed = bool(before) and at - before[-1][1] == COMMA
    for start, end, word in before:
        plain = fold_word(word)
        apposed = enclosed and start - last == COMMA
        opens = plain in wording.pronouns or (plain in wording.articles and not stopped and not apposed)
        owner = end - start > len(word) and end < before[-1][0]
        found = end if owner else start if opens else found
        stopped, last = plain in wording.stop, end
    return found


def said_of(before: list[Token], wording: Wording, start: int) -> list[Token]:
    """What stands before an event's word with which its claim begins at an offset; of a verb joined to another, or behind that
    and its time, up to that: 'Lund | was suspended by Holm and resigned', 'Orro | left Oslo on 5 May, reached Lund on 6 June'."""
    timed = bool(before) and start - before[-1][1] > COMMA + 1
    if not before or not (timed or fold_word(before[-1][2]) in wording.joining):
        return before
    plain = (fold_word(word) in wording.passive or wording.is_past(word) for _, _, word in before)
    return before[: next((place for place, is_verb in enumerate(plain) if is_verb), len(before))]


def hanging_in(phrase: list[Token], wording: Wording) -> list[int]:
    """Offsets of the words of a phrase that hang on a preposition, which is no part of a name ('Bank of England'; but a 'CEO of
    Wexler' has none), with where that is ('in Genoa, Liguria'), or say of which state somebody is ('the Indian probe'), or
    where a body is ('a Genoa court')."""
    found: list[int] = []
    hangs, end, before = False, 0, ""
    for place, (start, stop, word) in enumerate(phrase):
        plain = fold_word(word)
        seated = fold_word(before) in wording.nationalities or wording.stem(word) in wording.seated
        if word[0].islower() and seated:
            found += _names_before(phrase[:place])
        if len(word) > 1 and word.isupper() and wording.stem(word) in wording.titles:
            found += _names_before(phrase[:place], wording.joining)
        gap = start - end
        near = gap <= 1 or (gap == COMMA and word[0].isupper() and before[:1].isupper())
        if plain in wording.owning or plain in wording.placing:
            name = before[:1].isupper() and wording.stem(before) not in wording.titles
            hangs = hangs or plain in wording.placing or not name
        elif hangs and near and (plain in wording.articles or plain not in wording.stop):
            found.append(start)
        elif not (hangs and near and _joins_places(phrase, place, wording)):
            hangs = False
        end, before = stop, word
    return found


def _names_before(phrase: list[Token], joining: frozenset[str] = frozenset()) -> list[int]:
    """Offsets of the names that end a phrase, behind a genitive at most, and of words that join them: 'a | Hong Kong | court' is
    one in Hong Kong."""

    def names(token: Token) -> bool:
        start, end, word = token
        return (word[0].isupper() and end - start == len(word)) or word in joining

    return sorted(start for start, _, _ in takewhile(names, reversed(phrase)))


def _joins_places(phrase: list[Token], place: int, wording: Wording) -> bool:
    """Whether a word joins two names that hang on one preposition: 'mills in Lund | and | Oslo'."""
    names = [word[0].isupper() for _, _, word in phrase[place - 1 : place + 2 : 2]]
    return fold_word(phrase[place][2]) in wording.joining and len(names) > 1 and all(names)


def told_aside(text: str, wording: Wording) -> list[Token]:
    """The words of a clause between commas: 'the jet, | which left Lund |, met with disaster'."""
    found: list[Token] = []
    opened, end = False, 0
    for token in tokens_of(text):
        if end and text.startswith(",", end):
            if opened:
                return found
            opened = fold_word(token[2]) in wording.opening
        found += [token] if opened else []
        end = token[1]
    return []


def end_behind(tokens: list[Token], at: int, wording: Wording) -> int:
    """Where what stands right behind an event's word ends: at the next preposition or the like."""
    for start, _, word in tokens:
        if start > at and (plain := fold_word(word)) in wording.stop and plain not in wording.articles:
            return start
    return tokens[-1][1] if tokens else 0


def object_end(tokens: list[Token], at: int, wording: Wording) -> int:
    """Where the noun phrase right behind an event's word ends, with what it is of and what is joined to it: 'held [talks of the
    party and elections] in Lund', 'took [the stage] and cheered'."""
    for (start, _, word), (_, _, after) in pairwise([*tokens, (0, 0, "-")]):
        plain = fold_word(word)
        goes_on = plain in wording.owning or (plain in wording.joining and not wording.is_past(after))
        if start > at and plain in wording.stop and plain not in wording.articles and not goes_on:
            return start
    return tokens[-1][1] if tokens else 0


def started_at(tokens: list[Token], at: int, wording: Wording) -> int:
    """Where the word stands that tells what began or was done, if the event's word only says that something was: 'began to
    sink', 'did the landing'."""
    place = bisect_left(tokens, (at,))
    own = tokens[place : place + 3]
    if len(own) < 2 or own[0][0] != at:
        return at
    if wording.root(own[0][2]) in wording.doing and fold_word(own[1][2]) in wording.articles:
        return _last_of_phrase(tokens[place + 1 :], wording)
    if wording.root(own[0][2]) not in wording.starting:
        return at
    between = fold_word(own[1][2]) in wording.between
    start, _, word = own[-1] if between else own[1]
    told = wording.says(word) and start == own[-2 if between else 0][1] + 1
    return start if told and (between or word.endswith(wording.progressive)) else at


def _last_of_phrase(tokens: list[Token], wording: Wording) -> int:
    """Where the last word of a noun phrase stands."""
    end = end_behind(tokens, tokens[0][0], wording)
    return next(start for start, *_ in reversed(tokens) if start < end)


def joined_verbs(tokens: list[Token], at: int, wording: Wording) -> list[str]:
    """The stems of the verbs that are joined to the event's word, a verb's past, and have its subject: 'left the road and hit a
    tree, killing six'."""
    place = bisect_left(tokens, (at,))
    if place == len(tokens) or tokens[place][0] != at or not wording.is_past(tokens[place][2]):
        return []
    found: list[str] = []
    opened = False
    for at in range(place + 2, len(tokens)):
        plain, word = fold_word(tokens[at - 1][2]), tokens[at][2]
        opened = opened or plain in wording.opening
        joined = not opened and plain in wording.joining and wording.is_past(word)
        if (joined or _goes_with(tokens[at - 1], tokens[at], wording)) and wording.says(word):
            found.append(wording.terms(tokens[at:])[0][0])
    return found


def _goes_with(before: Token, own: Token, wording: Wording) -> bool:
    """Whether a word behind a comma or a time tells what went with it: 'hit a tree on 6 May, killing six'."""
    start, _, word = own
    return start - before[1] >= COMMA and word[0].islower() and word.endswith(wording.progressive)


def joined_words(tokens: list[Token], at: int, wording: Wording) -> list[str]:
    """The stems of such verbs, and of the noun whose day it is that the event's word has: 'killed in Monday's blast'."""
    found = joined_verbs(tokens, at, wording)
    for place, (start, _, word) in enumerate(tokens):
        if start > at and word in wording.marks and place + 1 < len(tokens):
            last = _last_of_phrase(tokens[place + 1 :], wording)
            found += [stem for stem, start, _, _ in wording.terms(tokens[place + 1 :]) if start == last]
    return found


def is_passive(tokens: list[Token], at: int, wording: Wording) -> bool:
    """Whether an event's word, no '-ing', stands behind a form of 'be', with an adverb between at most."""
    place = bisect_left(tokens, (at,))
    if not place or place == len(tokens) or tokens[place][2].endswith(wording.progressive):
        return False
    before = [fold_word(word) for _, _, word in tokens[max(place - 2, 0) : place]]
    return before[-1] in wording.passive or (before[0] in wording.passive and before[-1] not in wording.barring)
