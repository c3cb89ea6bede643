"""Near copies among documents: wire stories that several papers carry, reprints, cut or lightly edited.

Candidates share a long run of words (found through an inverted index of sampled 8-word shingles, so that time grows with the
text and not with its square); each pair is then compared exactly. Three things make a copy: most 5-word shingles in common,
most of the shorter text standing in the longer one, or a run of prose outside quotation marks too long for chance together with a
fair share of the text. A quoted sentence alone makes none: two reporters may quote the same speech. Shingles that several pages
of one publisher share are its boilerplate and count for nothing.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

import numpy as np

from pipeline.model import make_id
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

_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“«„][^\"”»“„«]{1,2000}[\"”»“]|``[^`']{1,2000}''")


def copy_groups(documents: list[Document], texts: dict[str, str]) -> dict[str, str]:
    """doc_id -> doc_id of the earliest published of its near copies; of itself, if it has none."""
    words = {document.doc_id: folded_words(texts.get(document.doc_id, "")) for document in documents}
    leader = {document.doc_id: document.doc_id for document in documents}
    order = {d.doc_id: (d.published_date or date.max, d.published or "~", d.doc_id) for d in documents}
    for left, right in sorted(_candidates(documents, words)):
        if _is_copy(words[left], words[right], texts[left], texts[right]):
            first, second = sorted((_root(leader, left), _root(leader, right)), key=order.__getitem__)
            leader[second] = first
    return {doc_id: _root(leader, doc_id) for doc_id in leader}


def folded_words(text: str) -> list[str]:
    """The words of a text, lower-case and without accents."""
    plain = text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text))
    return _WORD.findall(plain.casefold())


def _root(leader: dict[str, str], doc_id: str) -> str:
    while leader[doc_id] != doc_id:
        doc_id = leader[doc_id]
    return doc_id


def _candidates(documents: list[Document], words: dict[str, list[str]]) -> set[tuple[str, str]]:
    found: dict[object, list[Document]] = defaultdict(list)
    for document in documents:
        own = words[document.doc_id]
        for seed in {h for h in _hashes(own, SEED) if h % SAMPLE == 0}:
            found[seed].append(document)
        if own:
            found[make_id("w", *own)].append(document)
    pairs: set[tuple[str, str]] = set()
    for sharers in found.values():
        if 1 < len(sharers) <= CROWD and not _boilerplate(sharers):
            pairs.update(combinations(sorted(d.doc_id for d in sharers), 2))
    return pairs


def _boilerplate(sharers: list[Document]) -> bool:
    pages: dict[str, int] = defaultdict(int)
    for document in sharers:
        if document.publisher:
            pages[document.publisher] += 1
    return max(pages.values(), default=0) >= BOILERPLATE


def _hashes(words: list[str], size: int) -> Iterator[int]:
    for place in range(len(words) - size + 1):
        yield zlib.crc32(" ".join(words[place : place + size]).encode("utf-8", "surrogatepass"))


def _is_copy(left: list[str], right: list[str], left_text: str, right_text: str) -> bool:
    if left == right:
        return True
    one, two = _distinct(_hashes(left, SHINGLE)), _distinct(_hashes(right, SHINGLE))
    shorter = min(len(one), len(two))
    common = len(np.intersect1d(one, two, assume_unique=True))
    if common >= JACCARD * (len(one) + len(two) - common):
        return True
    if shorter >= FEWEST and common >= CONTAINED * shorter:
        return True
    return common >= PARTLY * shorter and _common_run(left_text, right_text)


def _distinct(hashes: Iterable[int]) -> np.ndarray:
    return np.unique(np.fromiter(hashes, dtype=np.uint32))


def _common_run(left: str, right: str) -> bool:
    one, two = (set(_hashes(folded_words(_QUOTED.sub(" \x1f_ ", text)), RUN)) for text in (left, right))
    return not one.isdisjoint(two)
