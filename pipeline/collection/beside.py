"""What stands beside the word of an event, by which the event is named where that word says little."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise, takewhile

from pipeline.collection.phrases import is_passive
from pipeline.collection.proposition import Proposition
from pipeline.collection.reading import wording_of
from pipeline.collection.wording import Wording, fold_word, tokens_of


def begins(one: Proposition, two: Proposition) -> bool:
    """Whether one event is the beginning of a thing of which the other may be any part: 'the tournament began'."""
    return one.light and one.head != two.head and one.head in wording_of(one.mention.lang).opposites


def stands_beside(one: Proposition, two: Proposition) -> bool:
    """Whether the word of either event, no name, stands beside that of the other: 'made an offer', 'the offer'."""
    first, second = one.head in two.beside, two.head in one.beside
    return (first and one.head not in one.names) or (second and two.head not in two.names)


def is_named_beside(one: Proposition, two: Proposition) -> bool:
    """Whether only a word beside a verb that tells something too names the other event: 'received a request'."""
    return stands_beside(one, two) and one.head != two.head and not (one.light or two.light)


def name_one_noun(one: Proposition, two: Proposition) -> bool:
    """Whether the noun beside a verb that says little stands in the other statement, too: 'an election was held', 'beat him in
    the election'."""
    return any(p.light and not (p.beside - p.names).isdisjoint(q.terms) for p, q in ((one, two), (two, one)))


def has_as_object(p: Proposition, head: str) -> bool:
    """Whether the word for an event stands right behind a verb that says nothing: 'had its [premiere]', not 'did it there'."""
    wording, m = wording_of(p.mention.lang), p.mention
    at = (m.event_char_start or m.claim_char_start) - m.claim_char_start
    tokens = wording.tokens(m.claim_text[max(at, 0) :])
    stops = wording.stop - wording.articles - wording.ranks
    end = next((start for start, _, word in tokens[1:] if fold_word(word) in stops), math.inf)
    phrase = [stem for stem, start, *_ in wording.terms(tokens) if start < end]
    return phrase[-1:] == [head]


def is_owned(p: Proposition) -> bool:
    """Whether its subject is what belongs to somebody named before: 'its shops closed'."""
    wording = wording_of(p.mention.lang)
    first = next(iter(tokens_of(p.mention.claim_text)), (0, 0, ""))
    return bool(p.antecedents) and fold_word(first[2]) in wording.standing - wording.pronouns


def says_little(p: Proposition) -> bool:
    """Whether a statement says nothing beside the event's word but what its document names elsewhere: 'would buy the firm'."""
    return bool(p.head) and p.terms - wording_of(p.mention.lang).relative == {p.head}


def _is_where(p: Proposition) -> bool:
    """Whether it tells where somebody was: 'was in Oslo on Monday'."""
    if p.head not in p.names:
        return False
    wording = wording_of(p.mention.lang)
    words = pairwise(word for *_, word in tokens_of(p.mention.claim_text))
    return any(wording.stem(word) == p.head and fold_word(before) in wording.placing for before, word in words)


def tellers_of(p: Proposition) -> Iterable[str]:
    """The words that may tell what happened: of 'It happened on Sunday' those before, of 'nine died in a fire' all, of what is
    done at a wedding that, too."""
    wording = wording_of(p.mention.lang)
    if _is_where(p) or (p.head in wording.occurring and p.antecedents):
        return wording.being if _is_where(p) else p.antecedents - p.names
    if p.head in wording.vague and p.head not in wording.tolls:
        light = p.light and p.head not in wording.telling and _names_what(p, wording)
        own = frozenset() if light else {p.head}  # who is held is arrested, no vote is
        return (p.beside | p.joined | own) - p.names
    if p.head in wording.tolls:
        return p.terms - p.names
    return p.joined | {p.head} if p.head in wording.kinds else p.joined.union([p.head], _attended(p))


def _names_what(p: Proposition, wording: Wording) -> bool:
    """Whether the noun phrase behind a verb that says little, or before it if it tells no doer, ends in a word for what happened:
    'held a vote', 'the vote was held', 'the vote took place'."""
    m = p.mention
    at = (m.event_char_start or m.claim_char_start) - m.claim_char_start
    tokens = tokens_of(m.claim_text)
    place = bisect_left(tokens, (max(at, 0),))
    idiom = place < len(tokens) and wording.stem(tokens[place][2]) != p.head
    told = idiom or is_passive(tokens, at, wording)
    behind = [] if idiom else _last_of_phrase([word for *_, word in tokens[place + 1 :]], wording)
    before = takewhile(lambda word: fold_word(word) not in wording.placing, (word for *_, word in tokens[:place]))
    subject = [word for word in before if wording.says(word) and word[0].islower()] if told else []
    return any(stem in wording.kinds for stem in [*map(wording.stem, subject[-1:]), *behind])


def _attended(p: Proposition) -> list[str]:
    """The stems of what happened around what is told: 'wore lace at her wedding'."""
    wording = wording_of(p.mention.lang)
    if p.terms.isdisjoint(wording.attended):
        return []
    words = [word for *_, word in tokens_of(p.mention.claim_text)]
    return [
        stem
        for at, word in enumerate(words)
        if fold_word(word) in wording.attending
        for stem in _last_of_phrase(words[at + 1 :], wording)
        if stem in wording.attended
    ]


def _last_of_phrase(words: list[str], wording: Wording) -> list[str]:
    """The stem of the last word of the noun phrase with which words begin, if it is no name."""
    phrase = list(takewhile(lambda word: fold_word(word) in wording.articles or wording.says(word), words))
    return [wording.stem(phrase[-1])] if phrase and phrase[-1][0].islower() else []
