"""What a mention states, in a form that can be compared: content words with weights, names, numbers and the event's word.

Words of the time expressions are left out: two mentions are compared by what they state, and their times by days. Which words
are names, how rare a word is and which capitals abbreviate which names ('UN', 'United Nations') is learnt from the whole
collection, so it does not depend on the order of documents.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise

from pipeline.language import available, load_language
from pipeline.schema import Mention
from pipeline.wording import WORD, Term, Wording, compile_wording, fold_word

RAREST = 5
"""Rarest words, and rarest names, of a proposition that find candidates."""
LONGEST_NAME = 4
"""Words of a name that an abbreviation can stand for."""


_PLAIN = Wording()


@dataclass(frozen=True, slots=True)
class Proposition:
    """A mention's content; sets of stems."""

    mention: Mention
    source: str
    """Who says it, as an id: a name, or an unnamed source of one document and its copies; empty: the author."""
    head: str
    """Stem of the event's word; empty if the mention has none."""
    light: bool
    """Whether the event's word says little by itself, so that a noun beside it may name the event."""
    terms: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    """Names before the event's word: who did it, or what it was done to."""
    numbers: frozenset[str]
    weight: float
    """Sum of the weights of the terms."""
    once: bool
    """Whether the event's word tells of what happens once to the same thing."""
    future: bool
    keys: tuple[str, ...]
    """The stems that tell most, and names: propositions that share one are compared."""
    """Whether it is told as planned or wished, not as fact."""


class Collection:
    """The propositions of a collection sorted by mention id, how much each word tells, and the names in its documents."""

    def __init__(self, mentions: list[Mention], copies: dict[str, str]) -> None:
        """Reads all mentions once to learn names and weights, then makes the propositions. `copies`: doc_id -> copy_group."""
        self._copies = copies
        self._wordings = {code: load_language(code).once(compile_wording) for code in available()}
        mentions = sorted(mentions, key=lambda mention: mention.mention_id)
        read = [_read(mention, self.wording(mention)) for mention in mentions]
        self._acronyms = _acronyms(read)
        sentences = sorted({_sentence(mention) for mention in mentions})
        self._names = _names(sentences)
        self.sentence_names = self._sentence_names(sentences)
        self.subjects: dict[str, set[str]] = defaultdict(set)
        for (doc_id, _), names in self.sentence_names.items():
            self.subjects[doc_id].update(names)
        self.name_weights = _weights(self.subjects)
        words = [self._words(terms) for terms, _, _ in read]
        documents: dict[str, set[str]] = defaultdict(set)
        for mention, found in zip(mentions, words, strict=True):
            documents[mention.doc_id].update(stem for stem, _, _ in found)
        self.weights = _weights(documents)
        self.propositions = [
            self._proposition(mention, head, at, found)
            for mention, (_, head, at), found in zip(mentions, read, words, strict=True)
        ]

    def wording(self, mention: Mention) -> Wording:
        """How the words of a mention are compared."""
        return self._wordings.get(mention.lang or "", _PLAIN)

    def _sentence_names(self, sentences: list[tuple[str, int, str]]) -> dict[tuple[str, int], frozenset[str]]:
        return {
            (doc_id, start): self._names.intersection(fold_word(w) for w in WORD.findall(text) if w[0].isupper())
            for doc_id, start, text in sentences
        }

    def _words(self, terms: list[Term]) -> list[tuple[str, bool, int]]:
        """Stem, whether it is a name, and offset, with names brought to their abbreviation where the collection uses one."""
        found, place = [], 0
        while place < len(terms):
            stem, size = self._abbreviation(terms, place)
            word = terms[place].word
            named = word[0].isupper() and (size > 1 or fold_word(word) in self._names)
            found.append((stem, named, terms[place].start))
            place += size
        return found

    def _abbreviation(self, terms: list[Term], place: int) -> tuple[str, int]:
        if self._acronyms and terms[place].word[0].isupper():
            for size in range(LONGEST_NAME, 1, -1):
                short = _initials(terms, place, size)
                if short in self._acronyms:
                    return short, size
        return terms[place].stem, 1

    def _proposition(self, mention: Mention, head: str, at: int, words: list[tuple[str, bool, int]]) -> Proposition:
        wording = self.wording(mention)
        stems = frozenset(stem for stem, _, _ in words)
        names = frozenset(stem for stem, named, _ in words if named)
        actors = frozenset(stem for stem, named, start in words if named and start < at)
        numbers = frozenset(stem for stem in stems if stem[0].isdigit())
        return Proposition(
            mention=mention,
            source=self._source(mention),
            head=head,
            light=head in wording.light,
            terms=stems | {head} if head else stems,
            names=names,
            actors=actors,
            numbers=numbers,
            weight=sum(self.weights.get(stem, 0.0) for stem in stems),
            once=head in wording.once,
            future=mention.modality in ("planned", "hypothetical"),
            keys=self._keys(stems, names),
        )

    def _source(self, mention: Mention) -> str:
        if mention.attribution_id is None and mention.claimant_id is None:
            return ""
        return mention.claimant_id or f"{self._copies[mention.doc_id]} {mention.claimant_text}"

    def _keys(self, stems: frozenset[str], names: frozenset[str]) -> tuple[str, ...]:
        rare = sorted(stems, key=lambda stem: (-self.weights[stem], stem))
        named = [stem for stem in rare if stem in names]
        return tuple(dict.fromkeys(rare[:RAREST] + named[:RAREST]))


def _weights(documents: dict[str, set[str]]) -> dict[str, float]:
    """How much a word tells: the rarer its documents, the more."""
    counts = Counter(word for words in documents.values() for word in words)
    return {word: math.log(1 + len(documents) / count) for word, count in counts.items()}


def place_of(mention: Mention) -> tuple[str, int]:
    """The sentence that a mention stands in."""
    return mention.doc_id, mention.sentence_char_start


def _sentence(mention: Mention) -> tuple[str, int, str]:
    return *place_of(mention), mention.sentence_text


def _read(mention: Mention, wording: Wording) -> tuple[list[Term], str, int]:
    """The terms of the claim without its time expressions, the stem of its event, and where that stands in the claim."""
    text, start = mention.claim_text, mention.claim_char_start
    for left, right in mention.when_spans:
        left, right = max(left - start, 0), min(right - start, len(text))
        if left < right:
            text = text[:left] + " " * (right - left) + text[right:]
    terms = wording.terms(text)
    if mention.event_char_start is None or mention.event is None:
        return terms, "", 0
    at = mention.event_char_start - start
    head = next((term.stem for term in terms if term.start <= at < term.end), None)
    head = head or wording.stem(mention.event.split()[-1])
    return terms, "" if head in wording.stop else head, at


def _acronyms(read: list[tuple[list[Term], str, int]]) -> frozenset[str]:
    """Words in capitals that are the initials of a name somewhere in the collection."""
    capitals: set[str] = set()
    initials: set[str] = set()
    for terms, _, _ in read:
        for place, term in enumerate(terms):
            if 2 <= len(term.stem) <= LONGEST_NAME and term.word.isupper():
                capitals.add(term.stem)
            if term.word[0].isupper():
                initials.update(_initials(terms, place, size) for size in range(2, LONGEST_NAME + 1))
    return frozenset(capitals & initials)


def _initials(terms: list[Term], place: int, size: int) -> str:
    """Initials of a run of capitalised words, none of them an abbreviation; empty if there is no such run."""
    run = terms[place : place + size]
    if len(run) < size or any(not t.word[0].isupper() or (t.word.isupper() and len(t.word) > 1) for t in run):
        return ""
    if any(right.start - left.end > 5 for left, right in pairwise(run)):
        return ""
    return "".join(term.word[0] for term in run).lower()


def _names(sentences: list[tuple[str, int, str]]) -> frozenset[str]:
    """Words (folded) that stand in capitals more often than not; at the beginning of a sentence only if never seen otherwise."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    opening: set[str] = set()
    for _, _, text in sentences:
        for place, word in enumerate(WORD.findall(text)):
            if word[0].islower():
                small[word] += 1
            elif word[0].isupper() and place:
                capital[fold_word(word)] += 1
            elif word[0].isupper():
                opening.add(fold_word(word))
    seen = {*capital, *opening}
    return frozenset(word for word in seen if capital[word] + (word in opening and not small[word]) > small[word])
