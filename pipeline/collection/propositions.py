"""What a mention states, in a form that can be compared: content words with weights, names, numbers and the event's word.

Words of the time expressions are left out: two mentions are compared by what they state, and their times by days. Which words
are names, how rare a word is and which capitals abbreviate which names ('UN', 'United Nations') is learnt from the whole
collection, so it does not depend on the order of documents.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from pipeline.collection.reading import OUTSIDE, Place, Reading, Readings, place_of, wording_of
from pipeline.collection.spells import Days
from pipeline.collection.wording import fold_word
from pipeline.frozen import frozen
from pipeline.schema import Mention

RAREST = 5
"""Rarest words, and rarest names, of a proposition that find candidates."""
NEAR = 3
"""Content words on either side of a word that says little, among which is the noun that names the event."""


@frozen
class Proposition:
    """A mention's content; sets of stems."""

    mention: Mention
    source: str
    """Who says it, as an id: a name, or an unnamed source of one document and its copies; empty: the author."""
    head: str
    """Stem of the event's word; empty if the mention has none."""
    beside: frozenset[str]
    """Words around an event's word that says little by itself, one of which may name the event; empty for other words."""
    terms: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    """Names before the event's word: who did it, or what it was done to."""
    numbers: frozenset[str]
    days: Days | None
    """First and last day; None where the time is not closed."""
    numbered: bool
    """Whether a time expression of it names the number of a day ('6 March')."""
    weight: float
    """Sum of the weights of the terms."""
    names_weight: float
    """Sum of the weights of the names."""
    light: bool
    """Whether the event's word says little by itself."""
    once: bool
    """Whether the event's word tells of what happens once to the same thing."""
    future: bool
    """Whether it is told as planned or wished, not as fact."""
    keys: tuple[str, ...]
    """The stems that tell most, and names: propositions that share one are compared."""


class _Content(NamedTuple):
    """What a proposition holds besides weights."""

    mention: Mention
    head: str
    numbered: bool
    beside: frozenset[str]
    stems: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]


class Collection:
    """The propositions of a collection sorted by mention id, how much each word tells, and the names in its documents."""

    def __init__(self, mentions: list[Mention], readings: Readings, copies: dict[str, str]) -> None:
        """Learns names and weights from all readings, which are those of the mentions, then makes the propositions.

        `copies`: doc_id -> copy_group.
        """
        self._copies = copies
        self._names = _names(mentions, readings)
        self.sentence_names = {
            place_of(mention): frozenset(
                [stem for word, stem in zip(*capitals, strict=True) if fold_word(word) in self._names]
            )
            for mention, capitals in zip(mentions, readings.of("capitals", "capital_stems"), strict=True)
        }
        self.subjects: dict[str, set[str]] = defaultdict(set)
        for (doc_id, _), names in self.sentence_names.items():
            self.subjects[doc_id].update(names)
        self.name_weights = _weights(self.subjects.values())
        self.subject_weights = {
            doc_id: math.fsum([self.name_weights[name] for name in names]) for doc_id, names in self.subjects.items()
        }
        self._acronyms = _acronyms(readings)
        contents = list(map(self._content, mentions, readings.of(*Reading._fields)))
        self.weights = _weights(_words_of_documents(contents))
        contents.sort(key=lambda content: content.mention.mention_id)
        self.propositions = list(map(self._proposition, contents))

    def _content(self, mention: Mention, columns: tuple) -> _Content:
        """The words of a claim; of one that opens with its verb ('…, signed in 2019') also the names before it, among
        which is its subject."""
        reading = Reading(*columns)
        words = self._words(reading)
        claim = [word for word in words if word[2] != OUTSIDE]
        at, head = reading.at, reading.head
        if len(claim) < len(words) and not any(named or start < at for _, named, start in claim):
            names = frozenset([stem for stem, named, _ in words if named])
        else:
            words, names = claim, frozenset([stem for stem, named, _ in claim if named])
        return _Content(
            mention,
            head,
            reading.numbered,
            _beside(claim, at) if head in wording_of(mention.lang).light else frozenset(),
            frozenset([stem for stem, _, _ in claim]),
            names,
            names and frozenset([stem for stem, named, start in words if named and start < at]),
        )

    def _words(self, reading: Reading) -> list[tuple[str, bool, int]]:
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
        mention, head, numbered, beside, stems, names, actors = content
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
            numbers=frozenset([stem for stem in stems if stem[0].isdigit()]),
            numbered=numbered,
            days=(mention.start, mention.end) if mention.start and mention.end and mention.bounds == "closed" else None,
            weight=math.fsum([self.weights[stem] for stem in stems]),
            names_weight=math.fsum([self.weights[name] for name in names]),
            once=head in wording.once,
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


def _beside(words: list[tuple[str, bool, int]], at: int) -> frozenset[str]:
    """The few content words before and after an offset: 'took [part] in the Bergen summit'."""
    before = [stem for stem, _, start in words if start < at][-NEAR:]
    after = [stem for stem, _, start in words if start > at][:NEAR]
    return frozenset(before + after)


def _words_of_documents(contents: list[_Content]) -> Iterable[set[str]]:
    """The words of the claims of each document."""
    in_order = sorted(contents, key=lambda content: content.mention.doc_id)
    for _, own in groupby(in_order, key=lambda content: content.mention.doc_id):
        yield set().union(*[words for content in own for words in (content.stems, content.names)])


def _weights(documents: Iterable[set[str]]) -> dict[str, float]:
    """How much a word tells: the rarer its documents, the more."""
    counts: Counter[str] = Counter()
    total = 0
    for words in documents:
        counts.update(words)
        total += 1
    return {word: math.log(1 + total / count) for word, count in counts.items()}


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
    """Words (folded) that stand in capitals more often than not; at the beginning of a sentence only if never seen otherwise."""
    counts: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    seen: set[Place] = set()
    for mention, (words, capitals, opens) in zip(mentions, readings.of("words", "capitals", "opens"), strict=True):
        place = place_of(mention)
        if place not in seen:
            seen.add(place)
            counts.update(words)
            counts.update(capitals)
            opening.update(capitals[:opens])
    capital: Counter[str] = Counter()
    for word, count in counts.items():
        if word[0].isupper():
            capital[fold_word(word)] += count - opening[word]
    first = {fold_word(word) for word in opening}
    return frozenset(word for word in capital if capital[word] + (word in first and not counts[word]) > counts[word])
