"""The propositions of a collection, and what it tells of their words.

Which words are names, how rare a word is and which capitals abbreviate which names ('UN', 'United Nations') is learnt from
the whole collection, so it does not depend on the order of documents. All that is held as columns of numbers; a proposition is
made where it is looked at.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise, starmap
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.contents import READ, Contents, all_contents, read_contents
from pipeline.collection.learning import learn_acronyms, learn_names
from pipeline.collection.proposition import FUTURE, Columns, Proposition, proposition, propositions
from pipeline.collection.ragged import ShelvedSets, distinct, hash_of, hashes_of, mixed
from pipeline.collection.reading import Readings, wording_of
from pipeline.collection.room import ROWS, slices
from pipeline.collection.spells import Days
from pipeline.collection.stored import NO_DAY, Stored
from pipeline.collection.subjects import REMEMBERED, Subjects, remember
from pipeline.collection.vocabulary import Vocabulary, weights_of
from pipeline.collection.wording import Wording
from pipeline.model import make_id

TOGETHER = 2000
"""Pairs whose propositions are made together."""


EVERYWHERE, TOLD = 2, 6
"""A word of the subject of a collection is in one of so many documents at the least, and in one of so many claims."""


class Collection:
    """The propositions of a collection by the rank of their mention ids, how much each word tells, and the names in its
    documents."""

    def __init__(
        self,
        stored: Stored,
        documents: np.ndarray,
        readings: Readings,
        copies: np.ndarray,
        capitals: ShelvedSets,
    ) -> None:
        """Learns names and weights from all readings, which are those of the mentions.

        `documents`: the place of each mention's document, those of one behind each other; `copies`: the copy group of each
        document; `capitals`: the hashes of the words with a capital of each document.
        """
        self.stored = stored
        self.documents = documents
        self.known = known = Vocabulary()
        self.room = room = stored.room
        self.ids = stored.numbers("mention_id")
        self.rows = room.order(self.ids)
        """The row of each rank."""
        self.ranks = room.zeros(len(self.rows), np.int64)
        """The rank of each row."""
        for ranks in slices(len(self.rows)):
            self.ranks[self.rows[ranks]] = np.arange(ranks.start, ranks.stop)
        names = learn_names(stored, documents, readings) - _of_languages(stored, lambda wording: wording.calendar)
        self.subjects = Subjects(stored, documents, readings, names, known, capitals)
        acronyms = learn_acronyms(readings)
        self.subjects.abbreviate(acronyms)
        self.contents = _contents(stored, readings, names, frozenset(acronyms), known)
        self.terms = self.contents.terms
        self.weights = _weights(self.contents, documents, len(known.words))
        """How much each word tells, by code."""
        self.days_weights = _days_weights(stored, documents)
        self.totals = room.joined((part.totals(self.weights) for part in self.contents.stems.parts()), np.float64)
        """The weight of each row's words, nearly."""
        self.copies = copies
        """The copy group of each document."""
        self.sources = _sources(stored, documents, copies)
        """Who says it, as a hash: a name, or an unnamed source of one document and its copies; 0: the author."""
        planned = np.array(list(map(hash_of, FUTURE)), np.uint64)
        self.future = room.joined((np.isin(hashes_of(own), planned) for own in stored.columns("modality")), np.bool_)
        """Whether each row is told as planned or wished."""
        self.roles, self.langs, self.bounds = map(stored.hashes, ("role", "lang", "bounds"))
        self.starts, self.ends = map(stored.days, ("start", "end"))
        self.closed = self._each(
            lambda rows: (
                (self.bounds[rows] == hash_of("closed")) & (self.starts[rows] != NO_DAY) & (self.ends[rows] != NO_DAY)
            )
        )
        self.on_one_day = self._each(lambda rows: self.closed[rows] & (self.starts[rows] == self.ends[rows]))
        self.light = self.of_language(lambda wording: wording.light, self.contents.heads)
        self.named = self._each(lambda ranks: self.contents.names.sizes_of(self.rows[ranks]) > 0)
        """Whether the proposition of each rank has names."""
        self.weight = known.weights(self.weights, 0.0)
        """How much a word tells."""
        self.subjects.words = _subject_words(self.contents, self.weights)
        self.subjects.titles = _of_languages(stored, lambda wording: wording.titles)
        self.subjects.trades = _of_languages(stored, lambda wording: wording.trades)
        self.topics = self._each(lambda rows: self.subjects.topics_of(documents[rows]), np.int64)
        """The subject of each row's document."""
        around, weights = self.subjects.around, self.weights
        self._columns = Columns(stored, documents, self.topics, self.contents, self.terms, around, known, weights)
        self._made: dict[int, Proposition] = {}
        self._words: dict[int, frozenset[str]] = {}

    def _each(self, of_rows: Callable[[slice], np.ndarray], kind: Any = np.bool_) -> np.ndarray:
        """A column, computed for some rows at a time."""
        return self.room.joined(map(of_rows, slices(len(self.rows))), kind)

    def by_row(self, by_rank: np.ndarray) -> np.ndarray:
        """A column by rank, by row."""
        return self._each(lambda rows: by_rank[self.ranks[rows]], by_rank.dtype)

    def __len__(self) -> int:
        """Number of propositions."""
        return len(self.rows)

    def __getitem__(self, rank: int) -> Proposition:
        """The proposition of a rank."""
        if rank not in self._made:
            remember(self._made, rank, proposition(self._columns, rank, int(self.rows[rank])))
        return self._made[rank]

    def pairs(self, left: np.ndarray, right: np.ndarray) -> Iterator[tuple[Proposition, Proposition]]:
        """The propositions of pairs of ranks; those of some pairs are made together."""
        for start in range(0, len(left), TOGETHER):
            one, two = (column[start : start + TOGETHER] for column in (left, right))
            self._make(distinct(np.append(one, two)))
            yield from ((self[rank], self[other]) for rank, other in zip(one.tolist(), two.tolist(), strict=True))

    def _make(self, ranks: np.ndarray) -> None:
        """Make propositions that are looked at soon."""
        if len(self._made) + len(ranks) > REMEMBERED:
            self._made.clear()
        new = np.array([rank for rank in ranks.tolist() if rank not in self._made], np.int64)
        rows = self.rows[new]
        order = np.argsort(rows)
        made = propositions(self._columns, new[order], rows[order]) if len(new) else []
        self._made.update((p.rank, p) for p in made)

    def source(self, p: Proposition) -> int:
        """Who says it, as a hash; 0 for the author."""
        return int(self.sources[self.rows[p.rank]])

    def tells(self, document: int, days: Days, head: str, source: int) -> bool:
        """Whether a document tells of these days by this word for the event, as its author, or as the source does."""
        first, last = np.searchsorted(self.documents, [document, document + 1]).tolist()
        start, end = np.array(days, "datetime64[D]").astype(self.starts.dtype)
        told = first + np.flatnonzero((self.starts[first:last] == start) & (self.ends[first:last] == end))
        own = (self[rank] for rank in self.ranks[told].tolist())
        return any(p.head == head and not p.retracted and agree(self.source(p), source) for p in own)

    def tells_of(self, document: int, day: date) -> bool:
        """Whether a document tells of a single day, by any word."""
        first, last = np.searchsorted(self.documents, [document, document + 1]).tolist()
        own = self.on_one_day[first:last] & (self.roles[first:last] == hash_of("event"))
        return bool(np.any(self.starts[first:last][own] == np.datetime64(day, "D").astype(self.starts.dtype)))

    def days_told(self, document: int, head: str) -> list[date]:
        """The single days of which a document tells by this word for the event."""
        first, last = np.searchsorted(self.documents, [document, document + 1]).tolist()
        told = self.on_one_day[first:last] & (self.contents.heads[first:last] == self.known.code(head))
        return list(distinct(self.starts[first:last][told]).astype("datetime64[D]").tolist())

    def tells_other_days(self, document: int, event: Proposition) -> bool:
        """Whether a document tells by the word for an event of other days only."""
        days = self.days_told(document, event.head)
        return bool(days) and event.mention.start not in days

    def words_of(self, document: int) -> frozenset[str]:
        """The words of all claims of a document."""
        if document not in self._words:
            first, last = np.searchsorted(self.documents, [document, document + 1]).tolist()
            codes = distinct(self.terms.pairs(np.arange(first, last))[1])
            remember(self._words, document, frozenset([self.known.words[code] for code in codes.tolist()]))
        return self._words[document]

    def claim_id(self, rank: int) -> str:
        """The id of the claim that a mention is the smallest of."""
        return make_id("c", self.mention_id(rank))

    def mention_id(self, rank: int) -> str:
        """The id of a mention."""
        return f"m{int(self.ids[self.rows[rank]]):016x}"

    def of_language(self, words: Callable[[Wording], frozenset[str]], codes: np.ndarray) -> np.ndarray:
        """Whether the code of each row is that of one of its language's words."""
        found = self.room.zeros(len(codes), np.bool_)
        for rows, langs in zip(self.stored.stretches(), self.stored.columns("lang"), strict=True):
            for lang in pc.unique(langs).to_pylist():
                own = rows.start + np.flatnonzero(pc.index_in(langs, pa.array([lang], langs.type)).is_valid())
                found[own] = self.known.among(codes[own], words(wording_of(lang)))
        return found


def _of_languages(stored: Stored, words: Callable[[Wording], frozenset[str]]) -> frozenset[str]:
    """The words of all languages of a collection."""
    langs = {lang for langs in stored.columns("lang") for lang in pc.unique(langs).to_pylist()}
    return frozenset().union(*(words(wording_of(lang)) for lang in langs))


def _contents(
    stored: Stored, readings: Readings, names: frozenset[str], acronyms: frozenset[str], known: Vocabulary
) -> Contents:
    langs = map(pa.Array.to_pylist, stored.columns("lang"))
    tables = zip(readings.of(*READ), langs, strict=True)
    return all_contents((read_contents(table, own, names, acronyms, known) for table, own in tables), stored.room)


def _weights(contents: Contents, documents: np.ndarray, count: int) -> np.ndarray:
    """How much each word tells, by code; documents are counted some at a time."""
    counts, total = np.zeros(count, np.int64), 0
    for rows in _stretches_of(documents):
        own = documents[rows]
        both = (sets.part(rows).pairs(np.arange(len(own))) for sets in (contents.stems, contents.names))
        told = distinct(np.concatenate([own[owners] << 32 | codes for owners, codes in both]))
        counts += np.bincount(told & 0xFFFFFFFF, minlength=count)
        total += len(distinct(own))
    return weights_of(counts, total)


def _subject_words(contents: Contents, weights: np.ndarray) -> int:
    """How many words, no names, are in half of the documents and in a part of all claims."""
    told = contents.stems.counts(len(weights)) - contents.names.counts(len(weights))
    everywhere = (weights > 0) & (weights <= math.log(1 + EVERYWHERE)) & (told * TOLD >= len(contents.heads))
    return int(np.count_nonzero(everywhere))


def _stretches_of(documents: np.ndarray) -> Iterator[slice]:
    """Rows, nearly so many at a time, those of one document together."""
    edges = np.searchsorted(documents, documents[ROWS::ROWS]).tolist()
    return starmap(slice, pairwise([0, *edges, len(documents)]))


def _days_weights(stored: Stored, documents: np.ndarray) -> dict[Days, float]:
    """How much the times of mentions tell."""
    counts: Counter[Days] = Counter()
    total = 0
    columns = zip(stored.stretches(), stored.columns("start"), stored.columns("end"), strict=True)
    for rows, starts, ends in columns:  # documents of one table are in no other
        days = zip(documents[rows].tolist(), starts.to_pylist(), ends.to_pylist(), strict=True)
        told = {(document, start, end) for document, start, end in days if start and end}
        counts.update((start, end) for _, start, end in told)
        total += len({document for document, _, _ in told})
    weights = weights_of(np.array(list(counts.values()), np.int64), total)
    return dict(zip(counts, weights.tolist(), strict=True))


def _sources(stored: Stored, documents: np.ndarray, copies: np.ndarray) -> np.ndarray:
    names = ("attribution_id", "claimant_id", "claimant_text")
    columns = zip(stored.stretches(), *map(stored.columns, names), strict=True)

    def sources() -> Iterator[np.ndarray]:
        for rows, attributions, ids, texts in columns:
            named = hashes_of(ids)
            author = pc.is_null(attributions).to_numpy(False) & (named == 0)
            unnamed = mixed(copies[documents[rows]].astype(np.uint64), hashes_of(texts))
            yield np.where(author, np.uint64(0), np.where(named == 0, unnamed, named))

    return stored.room.joined(sources(), np.uint64)


def agree(one: int, two: int) -> bool:
    """Whether what two sources of one document say is what it holds to be so: not where each has a source of its own."""
    return one == two or not one or not two
