"""Text -> its sketch: the hashes that near copies of a document, and its subject, are found by; and the sketches of a collection.

A sketch is made of the text and the title alone, so that they need not be at hand. Those of a collection lie on disk in the order
of its documents, column by column, and are read from there in that order.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from pipeline.collection.ragged import FACTOR, Growing, Sets, ShelvedSets, distinct_of, stirred
from pipeline.collection.room import Room
from pipeline.collection.stored import whole
from pipeline.output.parts import SKETCHES
from pipeline.schema import Document

SHINGLE = 5
"""Words of a shingle that pairs are compared by."""
SEED = 8
"""Words of a shingle that finds candidates."""
SAMPLE = 4
"""One in so many seeds is kept, by its hash: a run of 15 common words is missed once in ten times, a copy never."""
RUN = 15
"""Words in a row, outside quotation marks, that are copied and not found twice."""
WORDS = 1 << 17
"""Words whose hashes are remembered."""

_ACCENT = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"([\"“«„][^\"”»“„«]{1,2000}[\"”»“]|``[^`']{1,2000}'')")
CAPITAL, LOW = 1 << 32, np.uint64((1 << 32) - 1)
"""Bit beside the hash of a word that has a capital, and the bits of the hash."""
_MARK = np.uint64(zlib.crc32(b"_"))
"""What stands for a quotation in prose."""


Owned = tuple[np.ndarray, np.ndarray]
"""Numbers of documents, and before them the place of the document of each, rising."""


class Sketch(NamedTuple):
    """What is compared of documents."""

    shingles: Owned
    """Hashes (uint32) of its runs of `SHINGLE` words."""
    runs: Owned
    """Hashes (uint32) of runs of `RUN` words of its prose, in which each quotation is one word."""
    seeds: Owned
    """Sampled hashes (uint64) that find candidates."""
    capitals: Owned
    """Hashes (uint32) of the words with a capital in it and in its title: among them are the names that tell its subject."""


def sketches_table(doc_ids: Sequence[str], texts: Sequence[str], titles: Sequence[str]) -> pa.Table:
    """The sketches of documents; `titles`: what `title_of` tells of each."""
    words, prose = _words_of(texts)
    capitals = [np.append(*own) for own in zip(_capitals(words), _capitals(_words_of(titles)[0]), strict=True)]
    found = Sketch(_halves(words, SHINGLE), _halves(prose, RUN), _seeds(words, len(texts)), (capitals[0], capitals[1]))
    columns = (_lists(*distinct_of(*own), len(texts)) for own in found)
    return pa.table([pa.array(doc_ids, pa.string()), *columns], schema=SKETCHES)


def title_of(document: Document) -> str:
    """The words of a document's title, without those of its publisher's name: all that it publishes may be called so."""
    publisher = (document.publisher or "").casefold()
    return " ".join(word for word in _WORD.findall(document.title or "") if word.casefold() not in publisher)


def _lists(owners: np.ndarray, numbers: np.ndarray, count: int) -> pa.ListArray:
    """A list for each of so many documents."""
    ends = np.append(0, np.cumsum(np.bincount(owners, minlength=count)))
    return pa.ListArray.from_arrays(pa.array(ends, pa.int32()), pa.array(numbers))


def _words_of(texts: Sequence[str]) -> tuple[Owned, Owned]:
    """The words of documents, each as a number with `CAPITAL`; and those of their prose, in which each quotation is one word."""
    numbers, lengths, counts = [np.empty(0, np.uint64)], list[int](), list[int]()
    for text in texts:  # one after the other: what was just read is at hand
        pieces = [_WORD.findall(piece) for piece in _QUOTED.split(_plain(text))]  # every second one is a quotation
        numbers.append(_numbers(list(chain.from_iterable(pieces))))
        lengths += map(len, pieces)
        counts.append(len(pieces))
    sizes, places = np.array(lengths, np.int64), np.array([n for count in counts for n in range(count)], np.int64)
    owners, words, told = (
        np.repeat(np.arange(len(texts)), np.array(counts, np.int64)),
        np.concatenate(numbers),
        places % 2 == 0,
    )
    in_prose = np.where(told, sizes, 1)
    prose = np.full(int(in_prose.sum()), _MARK)
    prose[np.repeat(told, in_prose)] = words[np.repeat(told, sizes)]
    return (np.repeat(owners, sizes), words), (np.repeat(owners, in_prose), prose)


class Sketches(NamedTuple):
    """The sketches of a collection, a row a document; columns as those of `Sketch`."""

    shingles: ShelvedSets
    runs: ShelvedSets
    seeds: ShelvedSets
    capitals: ShelvedSets


def laid_down(tables: Iterable[pa.Table], room: Room) -> Sketches:
    """The sketches in tables, one behind the other."""
    columns = {name: Growing(room, SKETCHES.field(name).type.value_type.to_pandas_dtype()) for name in Sketch._fields}
    for table in tables:
        for name, column in columns.items():
            cells = whole(table, name)
            ends = np.append(0, np.cumsum(cells.value_lengths().to_numpy()))
            column.add(Sets(ends, cells.flatten().to_numpy()))
    return Sketches(*(column.shelf() for column in columns.values()))


def word_hashes(text: str) -> np.ndarray:
    """The words of a text, lower-case and without accents, each as a number (uint32)."""
    return _numbers(_WORD.findall(_plain(text))).astype(np.uint32)


def _plain(text: str) -> str:
    return text if text.isascii() else _ACCENT.sub("", unicodedata.normalize("NFKD", text))


def _numbers(words: list[str]) -> np.ndarray:
    if len(_hashes) > WORDS:
        _hashes.clear()
    return np.fromiter(map(_hashes.__getitem__, words), np.uint64, len(words))


class _Hashes(dict[str, int]):
    """Hashes (32 bits) of words without their case, with `CAPITAL` where they have one; made when they are first asked for."""

    def __missing__(self, word: str) -> int:
        found = zlib.crc32(word.casefold().encode("utf-8", "surrogatepass"))
        found = self[word] = found | CAPITAL if word[0].isupper() else found
        return found


_hashes = _Hashes()


def _shingles(words: Owned, size: int) -> Owned:
    """A hash (uint64) of each run of `size` words of a document: a polynomial of their hashes, stirred so that every bit is
    even."""
    owners, numbers = words
    count = max(len(numbers) - size + 1, 0)
    hashes = numbers & LOW
    found = np.zeros(count, np.uint64)
    for place in range(size):
        found = found * FACTOR + hashes[place : place + count]
    within = owners[:count] == owners[len(owners) - count :]
    return owners[:count][within], stirred(found[within])


def _halves(words: Owned, size: int) -> Owned:
    """Half of the bits (uint32) of each shingle."""
    owners, found = _shingles(words, size)
    return owners, (found >> np.uint64(32)).astype(np.uint32)


def _capitals(words: Owned) -> Owned:
    """Hashes (uint32) of the words with a capital."""
    owners, numbers = words
    chosen = numbers > LOW
    return owners[chosen], numbers[chosen].astype(np.uint32)


def _seeds(words: Owned, count: int) -> Owned:
    """The sampled seeds of documents, and a hash of all words of each, so that short copies meet too."""
    owners, seeds = _shingles(words, SEED)
    chosen = seeds % np.uint64(SAMPLE) == 0
    ends = np.searchsorted(words[0], np.arange(count + 1)).tolist()
    hashes = words[1].astype(np.uint32)
    told = [place for place in range(count) if ends[place] < ends[place + 1]]
    whole = [hashlib.blake2b(hashes[ends[n] : ends[n + 1]].tobytes(), digest_size=8).digest() for n in told]
    of_all = np.frombuffer(b"".join(whole), "<u8")
    return np.append(owners[chosen], np.array(told, np.int64)), np.append(seeds[chosen], of_all)
