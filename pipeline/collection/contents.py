"""What mentions state, as numbers: the words of each claim, which of them are names, and who stands where; column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from pipeline.collection.ragged import Growing, Sets, sets_of
from pipeline.collection.reading import OUTSIDE, wording_of
from pipeline.collection.room import Room
from pipeline.collection.stored import whole
from pipeline.collection.vocabulary import Vocabulary
from pipeline.collection.wording import Wording

NEAR = 3
"""Content words on either side of a word that says little, among which is the noun that names the event."""
OPENING = 2
"""The same at the beginning of the noun phrase before it."""
READ = (
    "stems",
    "starts",
    "folds",
    "runs",
    "head",
    "at",
    "subject",
    "behind",
    "object_end",
    "passive",
    "numbered",
    "hanging",
    "joined",
    "antecedents",
)
"""Columns of readings that contents are made of."""


class Contents(NamedTuple):
    """What some mentions state, a row each; words are codes of a vocabulary."""

    heads: np.ndarray
    """The event's word; the code of '' if the mention has none."""
    numbered: np.ndarray
    stems: Sets
    """The words of the claim."""
    terms: Sets
    """These, the event's word, and the verbs that are joined to it."""
    names: Sets
    actors: Sets
    objects: Sets
    hanging: Sets
    """Those among both that hang on a preposition: 'a nurse from Pell Bay'."""
    beside: Sets
    joined: Sets
    """Verbs that are joined to the event's word: 'left the road and hit a tree'."""
    antecedents: Sets
    """What the subject may stand for, if it is a pronoun."""


def all_contents(parts: Iterable[Contents], room: Room) -> Contents:
    """The contents of all parts, one behind the other."""
    heads, numbered, *sets = room.column(np.int32), room.column(np.bool_), *(Growing(room) for _ in range(9))
    for own_heads, own_numbered, *own_sets in parts:
        heads.add(own_heads)
        numbered.add(own_numbered)
        for growing, own in zip(sets, own_sets, strict=True):
            growing.add(own)
    return Contents(heads.whole(), numbered.whole(), *(growing.whole() for growing in sets))


class _Words(NamedTuple):
    """The content words of mentions, in order."""

    rows: np.ndarray
    codes: np.ndarray
    named: np.ndarray
    starts: np.ndarray

    def where(self, chosen: np.ndarray) -> _Words:
        return _Words(*(column[chosen] for column in self))


def read_contents(
    readings: pa.Table, langs: Sequence[str | None], names: frozenset[str], acronyms: frozenset[str], known: Vocabulary
) -> Contents:
    """The contents of mentions by their readings and languages; `names` and `acronyms` are those of the collection.

    Of a claim that opens with its verb ('…, signed in 2019') the names before it count, among which is its subject.
    """
    count = len(readings)
    heads = known.codes(whole(readings, "head"))
    every = _words(readings, names, acronyms, known)
    claim = every.where(every.starts != OUTSIDE)
    named_claim = np.bincount(claim.rows[claim.named], minlength=count) > 0
    words = every.where((every.starts != OUTSIDE) | ~named_claim[every.rows])
    named = words.where(words.named)
    told = np.flatnonzero(heads != 0)
    of_verbs, verbs = _stems(readings, "joined", known)
    vague = _of_language(langs, lambda wording: wording.vague, np.arange(count), heads, known)
    return Contents(
        heads,
        whole(readings, "numbered").to_numpy(zero_copy_only=False),
        sets_of(claim.rows, claim.codes, count),
        sets_of(np.concatenate((claim.rows, told, of_verbs)), np.concatenate((claim.codes, heads[told], verbs)), count),
        sets_of(named.rows, named.codes, count),
        *_roles(
            readings,
            named.where(~_of_language(langs, lambda wording: wording.titles | wording.trades, *named[:2], known)),
        ),
        _beside(readings, claim.where(vague[claim.rows])),
        sets_of(of_verbs, verbs, count),
        sets_of(*_stems(readings, "antecedents", known), count),
    )


def _stems(readings: pa.Table, name: str, known: Vocabulary) -> tuple[np.ndarray, np.ndarray]:
    """The stems of a column of lists, and the row of each."""
    rows, stems = _items(readings, name)
    return rows, known.codes(stems)


def _items(readings: pa.Table, name: str) -> tuple[np.ndarray, pa.Array]:
    """The items of a column of lists, and the row of each."""
    lists = whole(readings, name)
    return np.repeat(np.arange(len(lists)), lists.value_lengths().to_numpy()), lists.flatten()


def _roles(readings: pa.Table, persons: _Words) -> tuple[Sets, Sets, Sets]:
    """Who stands before the event's word and who right behind it, of a passive the first are whom it was done to; and who of
    them hangs on a preposition."""
    rows, starts, count = persons.rows, persons.starts, len(readings)
    at, subject, behind = (whole(readings, name).to_numpy()[rows] for name in ("at", "subject", "behind"))
    passive = whole(readings, "passive").to_numpy(zero_copy_only=False)[rows]
    before = (starts == OUTSIDE) | ((subject <= starts) & (starts < at))
    after = (at < starts) & (starts < behind)
    of_rows, offsets = _items(readings, "hanging")
    hanging = np.isin(rows << 32 | starts, of_rows << 32 | offsets.to_numpy())
    who = before & ~passive, after | (before & passive), hanging
    return tuple(sets_of(rows[own], persons.codes[own], count) for own in who)  # type: ignore[return-value]


def _of_language(
    langs: Sequence[str | None],
    words: Callable[[Wording], frozenset[str]],
    rows: np.ndarray,
    codes: np.ndarray,
    known: Vocabulary,
) -> np.ndarray:
    """Whether each code is among some words of the language of its row."""
    found = np.zeros(len(codes), bool)
    for lang in set(langs):
        own = np.array([other == lang for other in langs], bool)[rows]
        found[own] = known.among(codes[own], words(wording_of(lang)))
    return found


def _words(readings: pa.Table, names: frozenset[str], acronyms: frozenset[str], known: Vocabulary) -> _Words:
    """The words, with names brought to their abbreviation where the collection uses one."""
    stems = whole(readings, "stems")
    rows = np.repeat(np.arange(len(stems)), stems.value_lengths().to_numpy())
    codes = known.codes(stems.flatten())
    folds, runs = (whole(readings, name).flatten().dictionary_encode() for name in ("folds", "runs"))
    named = np.array([fold in names for fold in folds.dictionary.to_pylist()], bool)[folds.indices.to_numpy()]
    found = _Words(rows, codes, named, whole(readings, "starts").flatten().to_numpy())
    short = [_abbreviated(run, acronyms) for run in runs.dictionary.to_pylist()]
    sizes = np.array(list(map(len, short)), np.int64)[runs.indices.to_numpy()]
    return _shortened(found, sizes, runs.indices.to_numpy(), short, known) if sizes.any() else found


def _abbreviated(run: str, acronyms: frozenset[str]) -> str:
    """The longest abbreviation of the names that initials begin with; '' if there is none."""
    return next((run[:size] for size in range(len(run), 1, -1) if run[:size] in acronyms), "")


def _shortened(words: _Words, sizes: np.ndarray, runs: np.ndarray, short: list[str], known: Vocabulary) -> _Words:
    """The words, with each name that has an abbreviation as one word, from the left."""
    codes, named, kept = words.codes.copy(), words.named.copy(), np.ones(len(sizes), bool)
    behind = 0
    for place in np.flatnonzero(sizes).tolist():
        if place >= behind:
            behind = place + int(sizes[place])
            codes[place], named[place] = known.code(short[runs[place]]), True
            kept[place + 1 : behind] = False
    return _Words(words.rows, codes, named, words.starts).where(kept)


def _beside(readings: pa.Table, words: _Words) -> Sets:
    """The few content words before an offset, those that open the noun phrase there ('the evacuation order for all villages was
    issued'), and those after it: its object, if it has one ('took the [stage] after the vote'; 'began there with a [vote]')."""
    count = len(readings)
    at, subject, end = (whole(readings, name).to_numpy()[words.rows] for name in ("at", "subject", "object_end"))
    before, after = words.where(words.starts < at), words.where(words.starts > at)
    done = (at < words.starts) & (words.starts < end)
    told = np.bincount(words.rows[done], minlength=count) > 0
    after = words.where((words.starts > at) & (done | ~told[words.rows]))
    opening = words.where((subject <= words.starts) & (words.starts < at))
    behind = np.bincount(before.rows, minlength=count)[before.rows] - _place_in_row(before.rows, count)
    near = (
        before.where(behind <= NEAR),
        opening.where(_place_in_row(opening.rows, count) < OPENING),
        after.where(_place_in_row(after.rows, count) < NEAR),
    )
    rows, codes = (np.concatenate(column) for column in list(zip(*near, strict=True))[:2])
    return sets_of(rows, codes, count)


def _place_in_row(rows: np.ndarray, count: int) -> np.ndarray:
    """How many items of its row stand before each item; rows are rising."""
    sizes = np.bincount(rows, minlength=count)
    return np.arange(len(rows)) - (np.cumsum(sizes) - sizes)[rows]
