"""Near copies among documents: wire stories that several papers carry, reprints, cut or lightly edited.

Candidates share a long run of words (found through an inverted index of sampled 8-word shingles, so that time grows with the
text and not with its square); each pair is then compared exactly. Three things make a copy: most 5-word shingles in common,
most of the shorter text standing in the longer one, or a run of prose outside quotation marks too long for chance together with a
fair share of the text. A quoted sentence alone makes none: two reporters may quote the same speech. Shingles that several pages
of one publisher share are its boilerplate and count for nothing.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

import numpy as np

from pipeline.schema import Document

SHINGLE = 5
"""Words of a shingle that pairs are compared by."""
SEED = 8
"""Words of a shingle that finds candidates."""
SAMPLE = 4
"""One in so many seeds is kept, by its hash: a run of 15 common words is missed once in ten times, a copy never."""
RUN = 15
"""Words in a row, outside quotation marks, that are copied and not found twice."""
JACCARD, CONTAINED, PARTLY = 0.25, 0.45, 0.15
"""Shares of common shingles: of both, of the shorter text, and of the shorter text with a run."""
FEWEST = 30
"""Shingles a text must have to be contained in another."""
BOILERPLATE = 3
"""Pages of one publisher that share a seed: so many make it boilerplate."""
CROWD = 400
"""Documents that share a seed: with more it finds no candidates."""
REMEMBERED = 1024
"""Documents whose shingles are kept for the next pairs."""

FACTOR, MIX = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)
"""Odd numbers with evenly spread bits (those of SplitMix64) that hashes of words are joined and stirred with."""

_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“«„][^\"”»“„«]{1,2000}[\"”»“]|``[^`']{1,2000}''")


class Sketch(NamedTuple):
    """What is compared of a document; made of its text alone, so that the text itself need not be at hand."""

    words: np.ndarray
    """Its words as numbers (uint32)."""
    prose: np.ndarray
    """The same, each quotation replaced by one mark."""
    seeds: np.ndarray
    """Distinct sampled hashes (uint64) that find candidates."""


def sketch(text: str) -> Sketch:
    """The sketch of a document's text."""
    words = word_hashes(text)
    return Sketch(words, word_hashes(_QUOTED.sub(" \x1f_ ", text)), _seeds(words))


def copy_groups(documents: Sequence[Document], sketches: Sequence[Sketch]) -> dict[str, str]:
    """doc_id -> doc_id of the earliest published of its near copies; of itself, if it has none.

    `sketches` are those of the documents, in the same order.
    """
    same = _Comparison(sketches)
    leader = list(range(len(documents)))
    order = [(d.published_date or date.max, d.published or "~", d.doc_id) for d in documents]
    for left, right in sorted(_candidates(documents, sketches)):
        if same.is_copy(left, right):
            first, second = sorted((_root(leader, left), _root(leader, right)), key=order.__getitem__)
            leader[second] = first
    return {document.doc_id: documents[_root(leader, place)].doc_id for place, document in enumerate(documents)}


def word_hashes(text: str) -> np.ndarray:
    """The words of a text, lower-case and without accents, each as a number (uint32)."""
    plain = text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text))
    return np.fromiter(map(_word_hash, _WORD.findall(plain.casefold())), dtype=np.uint32)


@lru_cache(1 << 18)
def _word_hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def shingles(words: np.ndarray, size: int) -> np.ndarray:
    """A hash (uint64) of each run of `size` words: a polynomial of their hashes, stirred so that every bit is even."""
    count = max(len(words) - size + 1, 0)
    found = np.zeros(count, dtype=np.uint64)
    for place in range(size):
        found = found * FACTOR + words[place : place + count]
    found = (found ^ (found >> np.uint64(30))) * MIX
    return found ^ (found >> np.uint64(31))


def _root(leader: list[int], place: int) -> int:
    while leader[place] != place:
        place = leader[place]
    return place


def _candidates(documents: Sequence[Document], sketches: Sequence[Sketch]) -> set[tuple[int, int]]:
    """Pairs of documents (places, smaller first) that share a sampled seed that is no boilerplate, or all words."""
    pairs: set[tuple[int, int]] = set()
    for places in _sharers([sketch.seeds for sketch in sketches]):
        if len(places) <= CROWD and not _boilerplate([documents[place] for place in places]):
            pairs.update(combinations(sorted(places), 2))
    return pairs


def _seeds(words: np.ndarray) -> np.ndarray:
    """The distinct sampled seeds of a text, and a hash of all its words, so that short copies meet too."""
    seeds = shingles(words, SEED)
    whole = hashlib.blake2b(words.tobytes(), digest_size=8).digest() if len(words) else b""
    return np.unique(np.concatenate([seeds[seeds % np.uint64(SAMPLE) == 0], np.frombuffer(whole, dtype="<u8")]))


def _sharers(seeds: list[np.ndarray]) -> Iterator[list[int]]:
    """For each seed that several documents have, their places."""
    if not seeds:
        return
    found = np.concatenate(seeds)
    places = np.repeat(np.arange(len(seeds)), [len(own) for own in seeds])
    order = np.argsort(found, kind="stable")
    found, places = found[order], places[order]
    starts = np.flatnonzero(np.concatenate([[True], found[1:] != found[:-1]])) if len(found) else np.array([], int)
    ends = np.append(starts[1:], len(found))
    several = ends - starts > 1
    for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
        yield places[start:end].tolist()


def _boilerplate(sharers: list[Document]) -> bool:
    pages = Counter(document.publisher for document in sharers if document.publisher)
    return max(pages.values(), default=0) >= BOILERPLATE


class _Comparison:
    """Compares pairs of documents; remembers the shingles of the last ones, as pairs come sorted."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self._words = lru_cache(REMEMBERED)(lambda place: sketches[place].words)
        self._shingles = lru_cache(REMEMBERED)(lambda place: np.unique(shingles(sketches[place].words, SHINGLE)))
        self._runs = lru_cache(REMEMBERED)(lambda place: np.unique(shingles(sketches[place].prose, RUN)))

    def is_copy(self, left: int, right: int) -> bool:
        if np.array_equal(self._words(left), self._words(right)):
            return True
        one, two = self._shingles(left), self._shingles(right)
        shorter, common = min(len(one), len(two)), _n_common(one, two)
        if common >= JACCARD * (len(one) + len(two) - common):
            return True
        if shorter >= FEWEST and common >= CONTAINED * shorter:
            return True
        return common >= PARTLY * shorter and _n_common(self._runs(left), self._runs(right)) > 0


def _n_common(one: np.ndarray, two: np.ndarray) -> int:
    return len(np.intersect1d(one, two, assume_unique=True))
