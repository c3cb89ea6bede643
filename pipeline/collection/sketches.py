"""Text -> its sketch: the hashes that near copies of a document, and its subject, are found by; and the sketches of a collection.

A sketch is made of the text alone, so that the text itself need not be at hand. Those of a collection lie on disk in the order of
its documents, column by column, and are read from there in that order.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from pipeline.collection.ragged import FACTOR, Growing, Sets, ShelvedSets, distinct, stirred
from pipeline.collection.room import Room
from pipeline.collection.stored import whole
from pipeline.output.parts import SKETCHES, flat_array

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
_MARK = np.array([zlib.crc32(b"_")], np.uint32)
"""What stands for a quotation in prose."""


class Sketch(NamedTuple):
    """What is compared of a document. Sorted numbers."""

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


def sketches_table(doc_ids: Sequence[str], texts: Sequence[str]) -> pa.Table:
    """The sketches of documents."""
    cells = (doc_ids, *zip(*map(sketch, texts), strict=True)) if texts else ([] for _ in SKETCHES)
    arrays = [flat_array(list(own), field.type) for own, field in zip(cells, SKETCHES, strict=True)]
    return pa.table(arrays, schema=SKETCHES)


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
    of_all = hashlib.blake2b(words.tobytes(), digest_size=8).digest() if len(words) else b""
    return distinct(np.concatenate([seeds[seeds % np.uint64(SAMPLE) == 0], np.frombuffer(of_all, dtype="<u8")]))
