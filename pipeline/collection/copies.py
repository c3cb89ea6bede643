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
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations

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


def copy_groups(documents: list[Document], texts: dict[str, str]) -> dict[str, str]:
    """doc_id -> doc_id of the earliest published of its near copies; of itself, if it has none."""
    words = {document.doc_id: word_hashes(texts.get(document.doc_id, "")) for document in documents}
    same = _Comparison(words, texts)
    leader = {document.doc_id: document.doc_id for document in documents}
    order = {d.doc_id: (d.published_date or date.max, d.published or "~", d.doc_id) for d in documents}
    for left, right in sorted(_candidates(documents, words)):
        if same.is_copy(left, right):
            first, second = sorted((_root(leader, left), _root(leader, right)), key=order.__getitem__)
            leader[second] = first
    return {doc_id: _root(leader, doc_id) for doc_id in leader}


def word_hashes(text: str) -> np.ndarray:
    """The words of a text, lower-case and without accents, each as a number (uint64)."""
    plain = text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text))
    return np.fromiter(map(_word_hash, _WORD.findall(plain.casefold())), dtype=np.uint64)


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


def _root(leader: dict[str, str], doc_id: str) -> str:
    while leader[doc_id] != doc_id:
        doc_id = leader[doc_id]
    return doc_id


def _candidates(documents: list[Document], words: dict[str, np.ndarray]) -> set[tuple[str, str]]:
    """Pairs of documents that share a sampled seed that is no boilerplate, or all words."""
    pairs: set[tuple[str, str]] = set()
    for places in _sharers([_seeds(words[document.doc_id]) for document in documents]):
        sharers = [documents[place] for place in places]
        if len(sharers) <= CROWD and not _boilerplate(sharers):
            pairs.update(combinations(sorted(d.doc_id for d in sharers), 2))
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

    def __init__(self, words: dict[str, np.ndarray], texts: dict[str, str]) -> None:
        self._words = words
        self._shingles = lru_cache(REMEMBERED)(lambda doc_id: np.unique(shingles(words[doc_id], SHINGLE)))
        self._runs = lru_cache(REMEMBERED)(lambda doc_id: _prose_runs(texts[doc_id]))

    def is_copy(self, left: str, right: str) -> bool:
        if np.array_equal(self._words[left], self._words[right]):
            return True
        one, two = self._shingles(left), self._shingles(right)
        shorter, common = min(len(one), len(two)), _n_common(one, two)
        if common >= JACCARD * (len(one) + len(two) - common):
            return True
        if shorter >= FEWEST and common >= CONTAINED * shorter:
            return True
        return common >= PARTLY * shorter and _n_common(self._runs(left), self._runs(right)) > 0


def _prose_runs(text: str) -> np.ndarray:
    return np.unique(shingles(word_hashes(_QUOTED.sub(" \x1f_ ", text)), RUN))


def _n_common(one: np.ndarray, two: np.ndarray) -> int:
    return len(np.intersect1d(one, two, assume_unique=True))
