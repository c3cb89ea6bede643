"""What a mention states, in a form that can be compared: content words with weights, names, numbers and the event's word.

Words of the time expressions are left out: two mentions are compared by what they state, and their times by days. Which words
are names, how rare a word is and which capitals abbreviate which names ('UN', 'United Nations') is learnt from the whole
collection, so it does not depend on the order of documents.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable

from pipeline.collection.spells import Days
from pipeline.collection.wording import WORD, Term, Wording, compile_wording, fold_word, says_something
from pipeline.frozen import frozen
from pipeline.inputs.shadow import make_shadow
from pipeline.language import available, load_language
from pipeline.schema import Mention, Timex

RAREST = 5
"""Rarest words, and rarest names, of a proposition that find candidates."""
NEAR = 3
"""Content words on either side of a word that says little, among which is the noun that names the event."""
LONGEST_NAME = 4
"""Words of a name that an abbreviation can stand for."""
WIDEST_GAP = 5
"""Code points between two words of a name: 'Bank of England'."""

DAY = "day"
"""Among what a time expression states: the number of a day."""
OUTSIDE = -1
"""Offset of a name that stands before the claim."""
Place = tuple[str, int]
"""Document of a sentence and its start."""
_PLAIN = Wording()


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


class Collection:
    """The propositions of a collection sorted by mention id, how much each word tells, and the names in its documents."""

    def __init__(self, mentions: list[Mention], timexes: list[Timex], copies: dict[str, str]) -> None:
        """Reads all mentions once to learn names and weights, then makes the propositions. `copies`: doc_id -> copy_group."""
        self._copies = copies
        self._wordings = {code: load_language(code).once(compile_wording) for code in available()}
        self._times = _spans(timexes)
        self._numbered = {timex.timex_id for timex in timexes if DAY in (timex.stated or ())}
        mentions = sorted(mentions, key=lambda mention: mention.mention_id)
        sentences = {place_of(m): self._blank(m.doc_id, m.sentence_char_start, m.sentence_text) for m in mentions}
        wordings = {place_of(m): self.wording(m) for m in mentions}
        self.sentence_names = self._read_names(sentences, wordings)
        self.subjects: dict[str, set[str]] = defaultdict(set)
        for (doc_id, _), names in self.sentence_names.items():
            self.subjects[doc_id].update(names)
        self.name_weights = _weights(self.subjects)
        self.subject_weights = {
            doc_id: math.fsum([self.name_weights[name] for name in names]) for doc_id, names in self.subjects.items()
        }
        read = [self._read(mention) for mention in mentions]
        self._acronyms = _acronyms(terms for terms, _, _ in read)
        contents = [self._content(m, terms, at, sentences) for m, (terms, _, at) in zip(mentions, read, strict=True)]
        documents: dict[str, set[str]] = defaultdict(set)
        for mention, content in zip(mentions, contents, strict=True):
            documents[mention.doc_id].update([stem for stem, _, _ in content])
        self.weights = _weights(documents)
        self.propositions = [
            self._proposition(mention, head, at, content)
            for mention, (_, head, at), content in zip(mentions, read, contents, strict=True)
        ]

    def _read_names(self, sentences: dict[Place, str], wordings: dict[Place, Wording]) -> dict[Place, frozenset[str]]:
        """Learns which words are names, and finds their stems in each sentence."""
        capitals = {}
        counts: Counter[str] = Counter()
        opening: Counter[str] = Counter()
        for place, text in sentences.items():
            words = WORD.findall(text)
            counts.update(words)
            opening.update(words[:1])
            capitals[place] = [word for word in words if word[0].isupper()]
        self._names = _names(counts, opening)
        return {
            place: frozenset(wordings[place].stem(word) for word in found if fold_word(word) in self._names)
            for place, found in capitals.items()
        }

    def _blank(self, doc_id: str, start: int, text: str) -> str:
        """A stretch of a document, words of mixed scripts made plain, with its time expressions blanked out."""
        text, _ = make_shadow(text)
        spans = self._times.get(doc_id, [])
        for place in range(max(bisect_left(spans, (start, 0)) - 1, 0), len(spans)):
            left, right = max(spans[place][0] - start, 0), min(spans[place][1] - start, len(text))
            if left >= len(text):
                break
            if left < right:
                text = text[:left] + " " * (right - left) + text[right:]
        return text

    def _read(self, mention: Mention) -> tuple[list[Term], str, int]:
        """The terms of the claim without its time expressions, the stem of its event, and where that stands in the claim."""
        wording, start = self.wording(mention), mention.claim_char_start
        terms = wording.terms(self._blank(mention.doc_id, start, mention.claim_text))
        if mention.event_char_start is None or mention.event is None:
            return terms, "", 0
        at = mention.event_char_start - start
        head = next((term.stem for term in terms if term.start <= at < term.end), None)
        head = head or wording.stem(mention.event.split()[-1])
        return terms, head if says_something(head) else "", at

    def _content(
        self, mention: Mention, terms: list[Term], at: int, sentences: dict[Place, str]
    ) -> list[tuple[str, bool, int]]:
        """The words of a claim; of one that opens with its verb ('…, signed in 2019') also the names before it, among
        which is its subject."""
        words = self._words(terms)
        if any(named or start < at for _, named, start in words):
            return words
        ahead = sentences[place_of(mention)][: max(mention.claim_char_start - mention.sentence_char_start, 0)]
        return words + [
            (stem, True, OUTSIDE) for stem, named, _ in self._words(self.wording(mention).terms(ahead)) if named
        ]

    def wording(self, mention: Mention) -> Wording:
        """How the words of a mention are compared."""
        return self._wordings.get(mention.lang or "", _PLAIN)

    def _words(self, terms: list[Term]) -> list[tuple[str, bool, int]]:
        """Stem, whether it is a name, and offset, with names brought to their abbreviation where the collection uses one."""
        found, place = [], 0
        while place < len(terms):
            stem, start, _, word = terms[place]
            size, named = 1, False
            if word[0].isupper():
                for words, initials in enumerate(_initials(terms, place), 2):
                    if initials in self._acronyms:
                        stem, size = initials, words
                named = size > 1 or fold_word(word) in self._names
            found.append((stem, named, start))
            place += size
        return found

    def _proposition(self, mention: Mention, head: str, at: int, words: list[tuple[str, bool, int]]) -> Proposition:
        wording = self.wording(mention)
        stems = frozenset(stem for stem, _, start in words if start >= 0)
        names = frozenset(stem for stem, named, _ in words if named)
        actors = frozenset(stem for stem, named, start in words if named and start < at)
        numbers = frozenset(stem for stem in stems if stem[0].isdigit())
        return Proposition(
            mention=mention,
            source=self._source(mention),
            head=head,
            light=head in wording.light,
            beside=_beside(words, at) if head in wording.light else frozenset(),
            terms=stems | {head} if head else stems,
            names=names,
            actors=actors,
            numbers=numbers,
            numbered=not self._numbered.isdisjoint(mention.timex_ids),
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
    before = [stem for stem, _, start in words if OUTSIDE < start < at][-NEAR:]
    after = [stem for stem, _, start in words if start > at][:NEAR]
    return frozenset(before + after)


def _weights(documents: dict[str, set[str]]) -> dict[str, float]:
    """How much a word tells: the rarer its documents, the more."""
    counts = Counter(word for words in documents.values() for word in words)
    return {word: math.log(1 + len(documents) / count) for word, count in counts.items()}


def place_of(mention: Mention) -> Place:
    """The sentence that a mention stands in."""
    return mention.doc_id, mention.sentence_char_start


def _spans(timexes: list[Timex]) -> dict[str, list[tuple[int, int]]]:
    """doc_id -> where its time expressions stand, sorted."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for timex in timexes:
        found[timex.doc_id].append((timex.char_start, timex.char_end))
    return {doc_id: sorted(spans) for doc_id, spans in found.items()}


def _acronyms(read: Iterable[list[Term]]) -> frozenset[str]:
    """Words in capitals that are the initials of a name somewhere in the collection."""
    capitals: set[str] = set()
    initials: set[str] = set()
    for terms in read:
        for place, term in enumerate(terms):
            if 2 <= len(term.stem) <= LONGEST_NAME and term.word.isupper():
                capitals.add(term.stem)
            if term.word[0].isupper():
                initials.update(_initials(terms, place))
    return frozenset(capitals & initials)


def _initials(terms: list[Term], place: int) -> list[str]:
    """Initials of the runs of capitalised words, none of them an abbreviation, that begin here: two words, three, ..."""
    found, letters, end = [], "", terms[place].start
    for _, start, stop, word in terms[place : place + LONGEST_NAME]:
        if not word[0].isupper() or start - end > WIDEST_GAP or (len(word) > 1 and word.isupper()):
            break
        letters, end = letters + word[0], stop
        if len(letters) > 1:
            found.append(letters.lower())
    return found


def _names(counts: Counter[str], first: Counter[str]) -> frozenset[str]:
    """Words (folded) that stand in capitals more often than not; at the beginning of a sentence only if never seen otherwise.

    `counts`: how often each word stands in the sentences, `first`: how often it opens one.
    """
    capital: Counter[str] = Counter()
    for word, count in counts.items():
        if word[0].isupper():
            capital[fold_word(word)] += count - first[word]
    opening = {fold_word(word) for word in first if word[0].isupper()}
    return frozenset(word for word in capital if capital[word] + (word in opening and not counts[word]) > counts[word])
