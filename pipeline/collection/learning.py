"""What the whole collection tells of its words: which are names, and which capitals abbreviate names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.reading import LONGEST_NAME, OUTSIDE, Readings
from pipeline.collection.stored import Stored, whole
from pipeline.collection.wording import fold_word

OFTENER = 2
"""How many times oftener a name stands in capitals than not."""
MAINLY = 0.8
"""Share of the names with some initials that one name has, if capitals abbreviate it."""
SELDOM = 20
"""How many times oftener than its abbreviation a name is told at the most: one 'DC' does not abbreviate all who are called Dora
Cole."""


def learn_acronyms(readings: Readings) -> dict[str, frozenset[str]]:
    """Words in capitals that are the initials of a name somewhere in the collection, and hardly of any other, with the stems of
    that name: 'SC' abbreviates none where a Supreme Court and South Carolina are named."""
    told: Counter[str] = Counter()
    for table in readings.of("abbreviations"):
        _count(told, whole(table, "abbreviations").flatten())
    capitals = pa.array(sorted(told), pa.string())
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for table in readings.of("stems", "runs", "starts"):
        stems, runs, starts = (whole(table, name).flatten() for name in ("stems", "runs", "starts"))
        lengths = np.where(starts.to_numpy() == OUTSIDE, 0, pc.utf8_length(runs).to_numpy())
        for size in range(2, LONGEST_NAME + 1):
            places = np.flatnonzero(lengths >= size)
            initials = pc.utf8_slice_codeunits(runs.take(places), 0, size)
            known = pc.is_in(initials, value_set=capitals)
            places = places[known.to_numpy(zero_copy_only=False)]
            words = (stems.take(places + word) for word in range(size))
            for name, count in _counted(pc.binary_join_element_wise(initials.filter(known), *words, " ")):
                short, _, full = name.partition(" ")
                counts[short][full] += count
    mainly = ((short, max(sorted(names), key=names.__getitem__), names) for short, names in counts.items())
    return {
        short: frozenset(name.split())
        for short, name, names in mainly
        if MAINLY * names.total() <= names[name] <= SELDOM * told[short]
    }


def _openings(stored: Stored, documents: np.ndarray) -> Iterator[np.ndarray]:
    """For each table, whether a mention is the first of its sentence."""
    first = 0
    for starts in stored.columns("sentence_char_start"):
        places = documents[first : first + len(starts)] << 32 | starts.to_numpy()
        found = np.zeros(len(starts), bool)
        found[np.unique(places, return_index=True)[1]] = True
        first += len(starts)
        yield found


def learn_names(stored: Stored, documents: np.ndarray, readings: Readings) -> frozenset[str]:
    """Words (folded) that stand in capitals much more often than not; at the beginning of a sentence only if never seen otherwise
    and not known as another word."""
    counts: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    known: set[str] = set()
    for chosen, table in zip(
        _openings(stored, documents), readings.of("words", "capitals", "opens", "ordinary"), strict=True
    ):
        own = table.filter(pa.array(chosen))
        capitals = whole(own, "capitals")
        first = pc.list_element(capitals.filter(whole(own, "opens")), 0)
        words = pc.split_pattern(whole(own, "words"), " ").flatten()
        for found, cells in (
            (counts, words.filter(pc.not_equal(words, ""))),
            (counts, capitals.flatten()),
            (opening, first),
        ):
            _count(found, cells)
        known.update(pc.list_element(capitals.filter(whole(own, "ordinary")), 0).to_pylist())
    capital: Counter[str] = Counter()
    for word, count in counts.items():
        if word[0].isupper():
            capital[fold_word(word)] += count - opening[word]
    first_words = {fold_word(word) for word in opening if word not in known}
    return frozenset(
        word for word in capital if capital[word] + (word in first_words and not counts[word]) > OFTENER * counts[word]
    )


def _count(found: Counter[str], cells: pa.Array) -> None:
    for word, count in _counted(cells):
        found[word] += count


def _counted(cells: pa.Array) -> Iterator[tuple[str, int]]:
    counted = cells.value_counts()
    return zip(counted.field(0).to_pylist(), counted.field(1).to_pylist(), strict=True)
