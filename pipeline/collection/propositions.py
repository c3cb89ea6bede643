"""What a mention states, in a form that can be compared: content words with weights, names, numbers and the event's word.

Words of the time expressions are left out: two mentions are compared by what they state, and their times by days. Which words
are names, how rare a word is and which capitals abbreviate which names ('UN', 'United Nations') is learnt from the whole
collection, so it does not depend on the order of documents.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np

from pipeline.collection.reading import OUTSIDE, Place, Readings, place_of, wording_of
from pipeline.collection.spells import Days
from pipeline.collection.subjects import Subjects, weights_of
from pipeline.collection.wording import fold_word, tokens_of
from pipeline.frozen import frozen
from pipeline.schema import Mention

RAREST = 5
"""Rarest words, and rarest names, of a proposition that find candidates."""
NEAR = 3
"""Content words on either side of a word that says little, among which is the noun that names the event."""
OPENING = 2
"""The same at the beginning of the noun phrase before it."""
OFTENER = 2
"""How many times oftener a name stands in capitals than not."""


@frozen
class Proposition:
    """A mention's content; sets of stems."""

    mention: Mention
    source: str
    """Who says it, as an id: a name, or an unnamed source of one document and its copies; empty: the author."""
    head: str
    """Stem of the event's word; empty if the mention has none."""
    beside: frozenset[str]
    """Words around an event's word beside which another may tell what happened; empty for other words."""
    terms: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    """Names in the noun phrase before the event's word: who did it."""
    objects: frozenset[str]
    """Names right behind the event's word, or before a passive: whom or what it was done to."""
    numbers: frozenset[str]
    days: Days | None
    """First and last day; None where the time is not closed."""
    numbered: bool
    """Whether a time expression of it names the number of a day ('6 March')."""
    weight: float
    """Sum of the weights of the terms."""
    light: bool
    """Whether the event's word says little by itself."""
    once: bool
    """Whether the event's word tells of what happens once to the same thing."""
    retracted: bool
    """Whether it is told as what is not so: denied, or as an outlet's own earlier words."""
    future: bool
    """Whether it is told as planned or wished, not as fact."""
    keys: tuple[str, ...]
    """The stems that tell most, and names: propositions that share one are compared."""


class _Claim(NamedTuple):
    """What of a reading is about the claim."""

    stems: Sequence[str]
    starts: Sequence[int]
    folds: Sequence[str]
    runs: Sequence[str]
    head: str
    at: int
    subject: int
    behind: int
    passive: bool
    numbered: bool


class _Content(NamedTuple):
    """What a proposition holds besides weights."""

    mention: Mention
    head: str
    numbered: bool
    beside: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    objects: frozenset[str]


class Collection:
    """The propositions of a collection sorted by mention id, how much each word tells, and the names in its documents."""

    def __init__(
        self, mentions: list[Mention], readings: Readings, copies: dict[str, str], capitals: Callable[[str], np.ndarray]
    ) -> None:
        """Learns names and weights from all readings, which are those of the mentions, then makes the propositions.

        `copies`: doc_id -> copy_group; `capitals`: doc_id -> the hashes of its words with a capital.
        """
        self._copies = copies
        self._names = _names(mentions, readings)
        self.subjects = Subjects(mentions, readings, self._names, capitals)
        self._acronyms = _acronyms(readings)
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        contents = list(map(self._content, mentions, readings.of(*_Claim._fields)))
        self.weights = weights_of(_words_of_documents(contents))
        self.days_weights = weights_of(_days_of_documents(mentions))
        contents.sort(key=lambda content: content.mention.mention_id)
        self.propositions = list(map(self._proposition, contents))
        self._sets.clear()

    def _set(self, stems: Iterable[str]) -> frozenset[str]:
        """A set of stems; equal ones are one object, made of a set, which takes half the memory of one made of a list."""
        found = frozenset(set(stems))
        return self._sets.setdefault(found, found)

    def _content(self, mention: Mention, columns: tuple[Any, ...]) -> _Content:
        """The words of a claim; of one that opens with its verb ('…, signed in 2019') also the names before it, among
        which is its subject."""
        reading = _Claim(*columns)
        words = self._words(reading)
        claim = [word for word in words if word[2] != OUTSIDE]
        at, head = reading.at, reading.head
        if len(claim) < len(words) and not any(named for _, named, _ in claim):
            names = self._set(stem for stem, named, _ in words if named)
        else:
            words, names = claim, self._set(stem for stem, named, _ in claim if named)
        titles = wording_of(mention.lang).titles
        persons = [(stem, start) for stem, named, start in words if named and stem not in titles]
        return _Content(
            mention,
            head,
            reading.numbered,
            _beside(claim, at, reading.subject) if head in wording_of(mention.lang).vague else frozenset(),
            self._set(stem for stem, _, _ in claim),
            names,
            *self._roles(persons, reading),
        )

    def _roles(self, persons: list[tuple[str, int]], reading: _Claim) -> tuple[frozenset[str], frozenset[str]]:
        """Who stands before the event's word and who right behind it; of a passive the first are whom it was done to."""
        before = self._set(stem for stem, start in persons if start == OUTSIDE or reading.subject <= start < reading.at)
        behind = self._set(stem for stem, start in persons if reading.at < start < reading.behind)
        return (self._set(()), self._set(before | behind)) if reading.passive else (before, behind)

    def _words(self, reading: _Claim) -> list[tuple[str, bool, int]]:
        """Stem, whether it is a name, and offset, with names brought to their abbreviation where the collection uses one."""
        found, place = [], 0
        stems, starts, folds, runs = reading.stems, reading.starts, reading.folds, reading.runs
        while place < len(stems):
            stem, fold, size = stems[place], folds[place], 1
            run = runs[place]
            for words in range(2, len(run) + 1):
                if run[:words] in self._acronyms:
                    stem, size = run[:words], words
            found.append((stem, size > 1 or fold in self._names, starts[place]))
            place += size
        return found

    def _proposition(self, content: _Content) -> Proposition:
        mention, head, numbered, beside, stems, names, actors, objects = content
        wording = wording_of(mention.lang)
        return Proposition(
            mention=mention,
            source=self._source(mention),
            head=head,
            light=head in wording.light,
            beside=beside,
            terms=stems if not head or head in stems else stems | {head},
            names=names,
            actors=actors,
            objects=objects,
            numbers=self._set(stem for stem in stems if stem[0].isdigit()),
            numbered=numbered,
            days=(mention.start, mention.end) if mention.start and mention.end and mention.bounds == "closed" else None,
            weight=math.fsum([self.weights[stem] for stem in stems]),
            once=head in wording.once,
            retracted=_is_retracted(mention),
            future=mention.modality in ("planned", "hypothetical"),
            keys=self._keys(stems | names, names),
        )

    def _source(self, mention: Mention) -> str:
        if mention.attribution_id is None and mention.claimant_id is None:
            return ""
        return mention.claimant_id or f"{self._copies[mention.doc_id]} {mention.claimant_text}"

    def _keys(self, stems: frozenset[str], names: frozenset[str]) -> tuple[str, ...]:
        rare = sorted(stems, key=lambda stem: (-self.weights[stem], stem))
        named = [stem for stem in rare if stem in names]
        return tuple(dict.fromkeys(rare[:RAREST] + named[:RAREST]))


def _beside(words: list[tuple[str, bool, int]], at: int, subject: int) -> frozenset[str]:
    """The few content words before and after an offset ('took [part] in the Bergen summit'), and those that open the noun phrase
    before it ('the evacuation order for all villages was issued')."""
    before = [stem for stem, _, start in words if start < at]
    opening = [stem for stem, _, start in words if subject <= start < at][:OPENING]
    after = [stem for stem, _, start in words if start > at][:NEAR]
    return frozenset(before[-NEAR:] + opening + after)


def _is_retracted(mention: Mention) -> bool:
    words = {fold_word(word) for _, _, word in tokens_of(mention.claimant_text or "")}
    return bool(mention.negated) or not wording_of(mention.lang).own.isdisjoint(words)


def _days_of_documents(mentions: list[Mention]) -> Iterable[set[Days]]:
    """The times of the mentions of each document."""
    found: dict[str, set[Days]] = defaultdict(set)
    for m in mentions:
        if m.start and m.end:
            found[m.doc_id].add((m.start, m.end))
    return found.values()


def _words_of_documents(contents: list[_Content]) -> Iterable[set[str]]:
    """The words of the claims of each document."""
    in_order = sorted(contents, key=lambda content: content.mention.doc_id)
    for _, own in groupby(in_order, key=lambda content: content.mention.doc_id):
        yield set().union(*[words for content in own for words in (content.stems, content.names)])


def _acronyms(readings: Readings) -> frozenset[str]:
    """Words in capitals that are the initials of a name somewhere in the collection."""
    capitals: set[str] = set()
    initials: set[str] = set()
    for abbreviations, runs, starts in readings.of("abbreviations", "runs", "starts"):
        capitals.update(abbreviations)
        for run, start in zip(runs, starts, strict=True):
            if run and start != OUTSIDE:
                initials.update([run[:words] for words in range(2, len(run) + 1)])
    return frozenset(capitals & initials)


def _names(mentions: list[Mention], readings: Readings) -> frozenset[str]:
    """Words (folded) that stand in capitals much more often than not; at the beginning of a sentence only if never seen otherwise
    and not known as another word."""
    counts: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    known: set[str] = set()
    seen: set[Place] = set()
    columns = readings.of("words", "capitals", "opens", "ordinary")
    for mention, (words, capitals, opens, ordinary) in zip(mentions, columns, strict=True):
        place = place_of(mention)
        if place not in seen:
            seen.add(place)
            counts.update(words)
            counts.update(capitals)
            opening.update(capitals[:opens])
            known.update(capitals[:ordinary])
    capital: Counter[str] = Counter()
    for word, count in counts.items():
        if word[0].isupper():
            capital[fold_word(word)] += count - opening[word]
    first = {fold_word(word) for word in opening if word not in known}
    return frozenset(
        word for word in capital if capital[word] + (word in first and not counts[word]) > OFTENER * counts[word]
    )
