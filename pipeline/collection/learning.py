"""What the whole collection tells of its words: which are names, and which capitals abbreviate names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.collection.reading import OUTSIDE, Readings
from pipeline.collection.stored import Stored, whole
from pipeline.collection.wording import fold_word

OFTENER = 2
"""How many times oftener a name stands in capitals than not."""


def learn_acronyms(readings: Readings) -> frozenset[str]:
    """Words in capitals that are the initials of a name somewhere in the collection."""
    capitals: set[str] = set()
    initials: set[str] = set()
    for table in readings.of("abbreviations", "runs", "starts"):
        capitals.update(pc.unique(whole(table, "abbreviations").flatten()).to_pylist())
        in_claim = pc.not_equal(whole(table, "starts").flatten(), OUTSIDE)
        for run in pc.unique(whole(table, "runs").flatten().filter(in_claim)).to_pylist():
            initials.update([run[:words] for words in range(2, len(run) + 1)])
    return frozenset(capitals & initials)


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
        for found, cells in ((counts, whole(own, "words").flatten()), (counts, capitals.flatten()), (opening, first)):
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
    counted = cells.value_counts()
    for word, count in zip(counted.field(0).to_pylist(), counted.field(1).to_pylist(), strict=True):
        found[word] += count
