"""What a mention states, in a form that can be compared: content words, names, numbers and the event's word.

Words of the time expressions are left out: two mentions are compared by what they state, and their times by days.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from pipeline.collection.contents import Contents
from pipeline.collection.lazy import lazy
from pipeline.collection.phrases import told_aside
from pipeline.collection.ragged import Sets
from pipeline.collection.reading import wording_of
from pipeline.collection.spells import Days
from pipeline.collection.stored import Stored
from pipeline.collection.vocabulary import Vocabulary
from pipeline.collection.wording import fold_word, tokens_of
from pipeline.schema import Mention

LOOKED_AT = (
    "lang", "role", "start", "end", "bounds", "claim_text", "doc_id", "sentence_char_start", "event_char_start",
)  # fmt: skip
"""What is looked at of most mentions."""
FUTURE = ("planned", "hypothetical")
"""Modalities of what is told as planned or wished, not as fact."""


class Columns(NamedTuple):
    """What propositions are made of, a row each."""

    stored: Stored
    documents: np.ndarray
    topics: np.ndarray
    """The subject of each document; 0 for one that is on none that can be seen."""
    contents: Contents
    terms: Sets
    around: Sets
    known: Vocabulary
    weights: np.ndarray
    """How much each word tells, by code."""


class Proposition:
    """A mention's content; sets of stems. Each is made where it is looked at first, and then kept."""

    def __init__(self, columns: Columns, rank: int, row: int, mention: Mention) -> None:
        """`rank`: its place among all mentions by id; `row`: that among the columns."""
        self.rank = rank
        self.mention = mention
        self._columns = columns
        self._row = row

    def _words(self, sets: Sets) -> frozenset[str]:
        words = self._columns.known.words
        return frozenset([words[code] for code in sets[self._row].tolist()])

    @lazy
    def document(self) -> int:
        """The place of its document."""
        return int(self._columns.documents[self._row])

    @lazy
    def topic(self) -> int:
        """The subject of its document; 0 if it is on none that can be seen."""
        return int(self._columns.topics[self._row])

    @lazy
    def head(self) -> str:
        """Stem of the event's word; empty if the mention has none."""
        return self._columns.known.words[self._columns.contents.heads[self._row]]

    @lazy
    def beside(self) -> frozenset[str]:
        """Words around an event's word beside which another may tell what happened, but for those of a clause between commas;
        empty for other words. What somebody said may be of what that clause tells."""
        words = self._words(self._columns.contents.beside)
        return words - self.aside if words else words

    @lazy
    def aside(self) -> frozenset[str]:
        """The words that stand in a clause between commas alone, which tells of another event: 'the captain of the Alva, [which
        hit a pier], was arrested'."""
        if self.mention.role != "event" or "," not in self.mention.claim_text:
            return frozenset()
        wording = wording_of(self.mention.lang)
        aside = told_aside(self.mention.claim_text, wording)
        others = [token for token in tokens_of(self.mention.claim_text) if token not in aside] if aside else []
        return frozenset(stem for stem, *_ in wording.terms(aside)).difference(
            stem for stem, *_ in wording.terms(others)
        )

    @lazy
    def terms(self) -> frozenset[str]:
        """The words of the claim and of the event."""
        return self._words(self._columns.terms)

    @lazy
    def names(self) -> frozenset[str]:
        """Those that are names."""
        return self._words(self._columns.contents.names)

    @lazy
    def actors(self) -> frozenset[str]:
        """Names in the noun phrase before the event's word: who did it."""
        return self._words(self._columns.contents.actors) - self.aside

    @lazy
    def objects(self) -> frozenset[str]:
        """Names right behind the event's word, or before a passive: whom or what it was done to."""
        return self._words(self._columns.contents.objects) - self.aside

    @lazy
    def antecedents(self) -> frozenset[str]:
        """The words that its subject may stand for, if that is a pronoun."""
        return self._words(self._columns.contents.antecedents)

    @lazy
    def joined(self) -> frozenset[str]:
        """The verbs that are joined to the event's word and tell of its time, too: 'left the road and hit a tree'."""
        return self._words(self._columns.contents.joined)

    @lazy
    def hanging(self) -> frozenset[str]:
        """Those of both that hang on a preposition: 'a nurse from Pell Bay'."""
        return self._words(self._columns.contents.hanging)

    @lazy
    def around(self) -> frozenset[str]:
        """Names in its sentence."""
        return self._words(self._columns.around)

    @lazy
    def numbers(self) -> frozenset[str]:
        """Numbers among the words of the claim."""
        return frozenset([stem for stem in self._words(self._columns.contents.stems) if stem[0].isdigit()])

    @lazy
    def exact_numbers(self) -> frozenset[str]:
        """Those that are not told as about so many ('more than 200'), and are no ages."""
        if not self.numbers:
            return self.numbers
        wording, vague, about = wording_of(self.mention.lang), set(), False
        text = self.mention.claim_text
        for (_, end, before), (start, stop, word) in pairwise(tokens_of(text)):
            if _is_age(text[end:start], word, text[stop : stop + 1], before):
                vague.add(wording.stem(word))
            behind = about and start == end + 1  # '1,400'
            about = word[0].isdigit() and (behind or fold_word(before) in wording.about)
            if about:
                vague.add(wording.stem(word))
        return self.numbers - vague

    @lazy
    def days(self) -> Days | None:
        """First and last day; None where the time is not closed."""
        m = self.mention
        return (m.start, m.end) if m.start and m.end and m.bounds == "closed" else None

    @lazy
    def numbered(self) -> bool:
        """Whether a time expression of it names the number of a day ('6 March')."""
        return bool(self._columns.contents.numbered[self._row])

    @lazy
    def zoned(self) -> bool:
        """Whether it names the place by whose clock its day is told."""
        return wording_of(self.mention.lang).names_zone(self.mention.claim_text)

    @lazy
    def weight(self) -> float:
        """Sum of the weights of the words of the claim."""
        return math.fsum(self._columns.weights[self._columns.contents.stems[self._row]].tolist())

    @lazy
    def light(self) -> bool:
        """Whether the event's word says little by itself."""
        return self.head in wording_of(self.mention.lang).light

    @lazy
    def once(self) -> bool:
        """Whether the event's word tells of what happens once to the same thing."""
        return self.head in wording_of(self.mention.lang).once

    @lazy
    def is_figure(self) -> bool:
        """Whether it tells a figure that every firm has of every period, or what prices did."""
        wording = wording_of(self.mention.lang)
        if self.head in wording.moves and not wording.markets.isdisjoint(self.terms):
            return True
        if self.head not in wording.figure_stems:
            return False
        words = {word for _, _, word in tokens_of(self.mention.claim_text) if fold_word(word) in wording.figures}
        return self.head in map(wording.stem, words)

    @lazy
    def called_back(self) -> bool:
        """Whether a noun alone, with its article or its time, names what its document tells elsewhere: 'the 2016 vote', 'Monday's
        decision'."""
        if self.terms != {self.head}:
            return False
        wording, text = wording_of(self.mention.lang), self.mention.claim_text
        first = next(iter(tokens_of(text)), (0, 0, ""))
        known = (wording.definite | wording.standing) - wording.pronouns
        when = self.mention.when_text
        return fold_word(first[2]) in known or (when is not None and text.startswith(when))

    @lazy
    def retracted(self) -> bool:
        """Whether it is told as what is not so: denied, or as an outlet's own earlier words."""
        wording = wording_of(self.mention.lang)
        words = {fold_word(word) for _, _, word in tokens_of(self.mention.claimant_text or "")}
        own = words <= wording.ours or not (wording.own.isdisjoint(words) or wording.ours.isdisjoint(words))
        return bool(self.mention.negated) or (bool(words) and own)

    @lazy
    def repeated(self) -> frozenset[str]:
        """Words by which it is told as another one of its kind: 'a second vote', but no 'second of three children', nor the
        'second stage', nor with another who takes part ('fought with another guest'); or as one of a series: 'the last
        four were freed'."""
        wording = wording_of(self.mention.lang)
        words = [fold_word(word) for _, _, word in tokens_of(self.mention.claim_text)]
        if wording.another.isdisjoint(words) and wording.ranks.isdisjoint(words):
            return frozenset()
        around = zip(["", *words[:-1]], words, [*words[1:], ""], strict=True)
        no_other = wording.owning | wording.parts
        return frozenset(
            word
            for before, word, after in around
            if (word in wording.another and after not in no_other and before not in wording.involving)
            or (word in wording.ranks and after in wording.counts and wording.stem(after) in self.terms)
        )

    @lazy
    def future(self) -> bool:
        """Whether it is told as planned or wished, not as fact."""
        return self.mention.modality in FUTURE


def _is_age(gap: str, word: str, behind: str, before: str) -> bool:
    """Whether a number is the age of who is named before it: 'Holm, 49, won'."""
    return word.isdigit() and gap == ", " and behind == "," and before[0].isupper()


def proposition(columns: Columns, rank: int, row: int) -> Proposition:
    """One proposition."""
    return Proposition(columns, rank, row, columns.stored.lazy(row))


def propositions(columns: Columns, ranks: np.ndarray, rows: np.ndarray) -> list[Proposition]:
    """Many; with rising rows what they are made of is read in its order."""
    mentions = columns.stored.lazily(rows, LOOKED_AT)
    found = [Proposition(columns, *own) for own in zip(ranks.tolist(), rows.tolist(), mentions, strict=True)]
    words = columns.known.words
    known = {
        "document": columns.documents[rows].tolist(),
        "head": [words[code] for code in columns.contents.heads[rows].tolist()],
        "terms": _word_sets(columns.terms, rows, words),
        "names": _word_sets(columns.contents.names, rows, words),
    }
    for name, values in known.items():
        for p, value in zip(found, values, strict=True):
            p.__dict__[name] = value
    return found


def _word_sets(sets: Sets, rows: np.ndarray, words: list[str]) -> list[frozenset[str]]:
    told = [words[code] for code in sets.pairs(rows)[1].tolist()]
    ends = np.append(0, np.cumsum(sets.sizes_of(rows))).tolist()
    return [frozenset(told[start:end]) for start, end in pairwise(ends)]
