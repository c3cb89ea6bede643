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
from pipeline.wording import WORD, Term, Wording, compile_wording

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
    """The propositions of a collection, and how much each word tells."""

    def __init__(self, mentions: list[Mention], copies: dict[str, str]) -> None:
        """Reads all mentions once to learn names and weights, then makes the propositions, sorted by mention id.

        `copies`: doc_id -> copy_group.
        """
        self._copies = copies
        self._wordings = {code: load_language(code).once(compile_wording) for code in available()}
        mentions = sorted(mentions, key=lambda mention: mention.mention_id)
        read = [_read(mention, self._wording(mention)) for mention in mentions]
        self._acronyms = _acronyms(read)
        self._names = _names(mentions, self._wordings) | self._acronyms
        stems = [self._stems(terms) for terms, _, _ in read]
        before = [self._stems(terms[:place]) for terms, _, place in read]
        documents: dict[str, set[str]] = defaultdict(set)
        for mention, found in zip(mentions, stems, strict=True):
            for stem in found:
                documents[stem].add(mention.doc_id)
        total = len({mention.doc_id for mention in mentions})
        self.weights = {stem: math.log(1 + total / len(docs)) for stem, docs in documents.items()}
        self.propositions = [
            self._proposition(mention, head, found, ahead)
            for mention, (_, head, _), found, ahead in zip(mentions, read, stems, before, strict=True)
        ]

    def _wording(self, mention: Mention) -> Wording:
        return self._wordings.get(mention.lang or "", _PLAIN)

    def _stems(self, terms: list[Term]) -> frozenset[str]:
        """Stems with names brought to their abbreviation, where the collection uses one."""
        found, place = [], 0
        while place < len(terms):
            short, size = self._abbreviation(terms, place)
            found.append(short)
            place += size
        return frozenset(found)

    def _abbreviation(self, terms: list[Term], place: int) -> tuple[str, int]:
        if self._acronyms and terms[place].word[0].isupper():
            for size in range(LONGEST_NAME, 1, -1):
                short = _initials(terms, place, size)
                if short in self._acronyms:
                    return short, size
        return terms[place].stem, 1

    def _proposition(self, mention: Mention, head: str, stems: frozenset[str], ahead: frozenset[str]) -> Proposition:
        wording = self._wording(mention)
        numbers = frozenset(stem for stem in stems if stem[0].isdigit())
        return Proposition(
            mention=mention,
            source=self._source(mention),
            head=head,
            light=head in wording.light,
            terms=stems | {head} if head else stems,
            names=stems & self._names,
            actors=ahead & self._names,
            numbers=numbers,
            weight=sum(self.weights.get(stem, 0.0) for stem in stems),
            once=head in wording.once,
            future=mention.modality in ("planned", "hypothetical"),
            keys=self._keys(stems),
        )

    def _source(self, mention: Mention) -> str:
        if mention.attribution_id is None and mention.claimant_id is None:
            return ""
        return mention.claimant_id or f"{self._copies[mention.doc_id]} {mention.claimant_text}"

    def _keys(self, stems: frozenset[str]) -> tuple[str, ...]:
        rare = sorted(stems, key=lambda stem: (-self.weights[stem], stem))
        names = [stem for stem in rare if stem in self._names]
        return tuple(dict.fromkeys(rare[:RAREST] + names[:RAREST]))

    def similarity(self, one: Proposition, two: Proposition) -> float:
        """How much of what they state is common, 0 to 1: the mean of the shares of both and of the shorter."""
        common = self._common(one, two)
        return (common / max(min(one.weight, two.weight), common) + self.overlap(one, two)) / 2 if common else 0.0

    def overlap(self, one: Proposition, two: Proposition) -> float:
        """Share of both that is common, 0 to 1: low where one states much that the other does not."""
        common = self._common(one, two)
        return 2 * common / max(one.weight + two.weight, 2 * common) if common else 0.0

    def common_words(self, one: Proposition, two: Proposition, most: int = 6) -> str:
        """The words that two propositions share, as the first spells them, those that tell most first."""
        words = {term.stem: term.word for term in reversed(self._wording(one.mention).terms(one.mention.claim_text))}
        shared = sorted(one.terms & two.terms, key=lambda stem: (-self.weights.get(stem, 0.0), stem))
        return ", ".join(words.get(stem, stem) for stem in shared[:most])

    def _common(self, one: Proposition, two: Proposition) -> float:
        weights = self.weights
        return sum([weights.get(stem, 0.0) for stem in one.terms & two.terms])


def _read(mention: Mention, wording: Wording) -> tuple[list[Term], str, int]:
    """The terms of the claim without its time expressions, the stem of its event, and how many terms stand before that."""
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
    return terms, "" if head in wording.stop else head, sum(term.end <= at for term in terms)


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


def _names(mentions: list[Mention], wordings: dict[str, Wording]) -> frozenset[str]:
    """Stems that stand in capitals more often than not; at the beginning of a sentence only if never seen otherwise."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    opening: set[str] = set()
    for _, _, code, text in sorted(
        {(m.doc_id, m.sentence_char_start, m.lang or "", m.sentence_text) for m in mentions}
    ):
        stem = wordings.get(code, _PLAIN).stem
        for place, word in enumerate(WORD.findall(text)):
            if word[0].islower():
                small[stem(word)] += 1
            elif word[0].isupper() and place:
                capital[stem(word)] += 1
            elif word[0].isupper():
                opening.add(stem(word))
    return frozenset(
        stem for stem in {*capital, *opening} if capital[stem] + (stem in opening and not small[stem]) > small[stem]
    )
