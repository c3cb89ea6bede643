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
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations, product
from typing import NamedTuple, Protocol

import numpy as np

from pipeline.collection.grouping import Groups, hash_places
from pipeline.collection.ragged import FACTOR, distinct, stirred
from pipeline.collection.room import Ranges, Room, slices
from pipeline.collection.stored import Stored

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
REMEMBERED = 1 << 18
"""Pairs that were found unlike and are not compared again, and hashes of crowds that were seen."""
WORDS = 1 << 17
"""Words whose hashes are remembered."""

_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"([\"“«„][^\"”»“„«]{1,2000}[\"”»“]|``[^`']{1,2000}'')")
_MARK = np.array([zlib.crc32(b"_")], np.uint32)
"""What stands for a quotation in prose."""


class Sketch(NamedTuple):
    """What is compared of a document; made of its text alone, so that the text itself need not be at hand. Sorted numbers."""

    shingles: np.ndarray
    """Distinct hashes (uint32) of its runs of `SHINGLE` words."""
    runs: np.ndarray
    """Distinct hashes (uint32) of runs of `RUN` words of its prose, in which each quotation is one word."""
    seeds: np.ndarray
    """Distinct sampled hashes (uint64) that find candidates."""
    capitals: np.ndarray
    """Distinct hashes (uint32) of its words with a capital: among them are the names that tell its subject."""


def sketch(text: str) -> Sketch:
    """The sketch of a document's text."""
    pieces = list(map(_WORD.findall, _QUOTED.split(_plain(text))))  # every second one is a quotation
    hashed = list(map(_numbers, pieces))
    prose = [_MARK if place % 2 else piece for place, piece in enumerate(hashed)]
    words = np.concatenate(hashed)
    capitals = _numbers([word for piece in pieces for word in piece if word[0].isupper()])
    return Sketch(
        distinct(_halves(words, SHINGLE)),
        distinct(_halves(np.concatenate(prose), RUN)),
        _seeds(words),
        distinct(capitals),
    )


class Sketches(Protocol):
    """The sketches of all documents, in their order."""

    def __len__(self) -> int:
        """Number of documents."""

    def __getitem__(self, place: int) -> Sketch:
        """The sketch of a document."""

    def seeds(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """The seeds of some documents, one behind the other, and how many each has."""


class StoredSketches(list[Sketch]):
    """Sketches that are at hand."""

    def seeds(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """The seeds of each document."""
        return ((sketch.seeds, np.array([len(sketch.seeds)])) for sketch in self)


def copy_groups(documents: Stored, sketches: Sketches) -> np.ndarray:
    """For each document the place of the earliest published of its near copies; its own, if it has none.

    `sketches` are those of the documents, in the same order.
    """
    room = documents.room
    groups = Groups(len(documents), room)
    unlike: set[int] = set()
    for left, right in _candidates(documents, sketches, groups):
        pair = left << 32 | right
        if pair in unlike or groups[left] == groups[right]:
            continue
        if is_copy(sketches[left], sketches[right]):
            groups.merge(left, right)
            continue
        remember(unlike, pair)
    leaders = groups.leaders()
    first = _earliest(documents, leaders, groups)
    return room.joined((first[leaders[some]] for some in slices(len(leaders))), np.int64)


def _earliest(documents: Stored, leaders: np.ndarray, groups: Groups) -> np.ndarray:
    """The place of the earliest published document of each group, by the name of the group."""
    first = documents.room.zeros(len(leaders), np.int64)
    for some in slices(len(leaders)):
        places = np.arange(some.start, some.stop)
        first[some] = places
        for leader in distinct(leaders[some][leaders[some] != places]).tolist():
            members = list(groups.members(leader))
            order = [(d.published_date or date.max, d.published or "~", d.doc_id) for d in map(documents.lazy, members)]
            first[leader] = members[order.index(min(order))]
    return first


def is_copy(one: Sketch, two: Sketch) -> bool:
    """Whether one of two documents is a near copy of the other."""
    shorter, longer = sorted((one.shingles, two.shingles), key=len)
    common = _n_common(shorter, longer)
    if common >= JACCARD * (len(shorter) + len(longer) - common):
        return True
    if len(shorter) >= FEWEST and common >= CONTAINED * len(shorter):
        return True
    return common >= PARTLY * len(shorter) and _n_common(one.runs, two.runs) > 0


def word_hashes(text: str) -> np.ndarray:
    """The words of a text, lower-case and without accents, each as a number (uint32)."""
    return _numbers(_WORD.findall(_plain(text)))


def _plain(text: str) -> str:
    return text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text))


def _numbers(words: list[str]) -> np.ndarray:
    if len(_hashes) > WORDS:
        _hashes.clear()
    return np.fromiter(map(_hashes.__getitem__, words), np.uint32, len(words))


class _Hashes(dict[str, int]):
    """Hashes of words without their case, made when they are first asked for."""

    def __missing__(self, word: str) -> int:
        found = self[word] = zlib.crc32(word.casefold().encode("utf-8", "surrogatepass"))
        return found


_hashes = _Hashes()


def shingles(words: np.ndarray, size: int) -> np.ndarray:
    """A hash (uint64) of each run of `size` words: a polynomial of their hashes, stirred so that every bit is even."""
    count = max(len(words) - size + 1, 0)
    found = np.zeros(count, dtype=np.uint64)
    for place in range(size):
        found = found * FACTOR + words[place : place + count]
    return stirred(found)


def _halves(words: np.ndarray, size: int) -> np.ndarray:
    """Half of the bits (uint32) of each shingle."""
    return (shingles(words, size) >> np.uint64(32)).astype(np.uint32)


def _seeds(words: np.ndarray) -> np.ndarray:
    """The distinct sampled seeds of a text, and a hash of all its words, so that short copies meet too."""
    seeds = shingles(words, SEED)
    whole = hashlib.blake2b(words.tobytes(), digest_size=8).digest() if len(words) else b""
    return distinct(np.concatenate([seeds[seeds % np.uint64(SAMPLE) == 0], np.frombuffer(whole, dtype="<u8")]))


def _candidates(documents: Stored, sketches: Sketches, groups: Groups) -> Iterator[tuple[int, int]]:
    """Pairs of documents (places, smaller first) that share a sampled seed that is no boilerplate, or all words; those that
    are in one group already are passed over, so that a story that hundreds carry costs no hundreds squared."""
    seen: set[int] = set()  # hashes of tuples of numbers, the same in every process
    publishers = documents.hashes("publisher")
    for places in _sharers(sketches, documents.room):
        if len(places) == 2:
            yield places[0], places[1]
        elif len(places) <= CROWD and hash(places) not in seen:
            remember(seen, hash(places))
            if not _boilerplate(publishers[list(places)]):
                yield from _across(places, groups)


def remember(known: set[int], number: int) -> None:
    """Keep a number; when there are many, forget the others."""
    if len(known) == REMEMBERED:
        known.clear()
    known.add(number)


def _across(places: tuple[int, ...], groups: Groups) -> Iterator[tuple[int, int]]:
    """Pairs of places (rising) that are in different groups."""
    parts: dict[int, list[int]] = defaultdict(list)
    for place in places:
        parts[groups[place]].append(place)
    for one, two in combinations(parts.values(), 2):
        yield from ((min(pair), max(pair)) for pair in product(one, two))


def _sharers(sketches: Sketches, room: Room) -> Iterator[tuple[int, ...]]:
    """For each seed that several documents have, their places, rising; seeds are sorted a range of them at a time."""
    found = Ranges(room, sum(len(seeds) for seeds, _ in sketches.seeds()), (np.uint64, np.int32))
    first = 0
    for seeds, sizes in sketches.seeds():
        places = np.repeat(np.arange(first, first + len(sizes)), sizes)
        found.add(hash_places(seeds, found.count), seeds, places)
        first += len(sizes)
    for seeds, places in found:
        yield from _sharers_of(seeds, places)


def _sharers_of(found: np.ndarray, places: np.ndarray) -> Iterator[tuple[int, ...]]:
    order = np.argsort(found, kind="stable")
    found, places = found[order], places[order]
    starts = np.flatnonzero(np.concatenate([[True], found[1:] != found[:-1]])) if len(found) else np.array([], int)
    sizes = np.diff(np.append(starts, len(found)))
    first = starts[sizes == 2]
    pairs = distinct(places[first].astype(np.int64) << 32 | places[first + 1])
    yield from zip((pairs >> 32).tolist(), (pairs & 0xFFFFFFFF).tolist(), strict=True)
    for start, size in zip(starts[sizes > 2].tolist(), sizes[sizes > 2].tolist(), strict=True):
        yield tuple(places[start : start + size].tolist())


def _boilerplate(publishers: np.ndarray) -> bool:
    """Whether documents of these publishers (hashes) that share a seed share it as boilerplate."""
    pages = Counter(publisher for publisher in publishers.tolist() if publisher)
    return max(pages.values(), default=0) >= BOILERPLATE


def _n_common(one: np.ndarray, two: np.ndarray) -> int:
    """How many numbers two sorted arrays share, each of distinct ones."""
    if not len(one) or not len(two):
        return 0
    at = np.searchsorted(two, one)
    at[at == len(two)] = 0
    return int(np.count_nonzero(two[at] == one))
