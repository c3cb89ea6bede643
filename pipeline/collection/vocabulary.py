"""Words as numbers: what mentions state is held and compared as numbers, so that a word costs four bytes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Collection as Words
from functools import cached_property

import numpy as np
import pyarrow as pa

from pipeline.collection.ragged import Sets, distinct, hash_of, sets_of


class Vocabulary:
    """Words, each with its code: its place among them."""

    def __init__(self) -> None:
        """No words yet but the empty one, whose code is 0."""
        self.words = [""]
        self._codes = {"": 0}

    def code(self, word: str) -> int:
        """The code of a word, which it gets now unless it has one."""
        found = self._codes.setdefault(word, len(self.words))
        if found == len(self.words):
            self.words.append(word)
        return found

    def weights(self, of_codes: np.ndarray, otherwise: float) -> Callable[[str], float]:
        """What tells the weight of a known word, by those of codes; `otherwise` for a word that came later or has none."""
        return _Weights(self._codes, of_codes, otherwise).__getitem__

    def codes(self, words: pa.Array) -> np.ndarray:
        """The codes (int32) of a column of words without nulls."""
        coded = words.dictionary_encode()
        own = np.array(list(map(self.code, coded.dictionary.to_pylist())), np.int32)
        return own[coded.indices.to_numpy()]

    def among(self, codes: np.ndarray, words: Words[str]) -> np.ndarray:
        """Whether each code is that of one of the words."""
        return np.isin(codes, [self._codes[word] for word in words if word in self._codes])

    def kinds(self, of_words: Mapping[str, Iterable[int]]) -> Sets:
        """The kinds of each word, by its code; `of_words` tells those of words that have some."""
        pairs = [(self._codes[word], kind) for word, kinds in of_words.items() if word in self._codes for kind in kinds]
        rows, kinds = np.array(pairs, np.int64).reshape(-1, 2).T
        return sets_of(rows, kinds, len(self.words))

    @cached_property
    def hashes(self) -> np.ndarray:
        """A hash (uint64) of each word, whatever its code; for when all words are known."""
        return np.array(list(map(hash_of, self.words)), np.uint64)


class _Weights(dict[str, float]):
    """The weights of those words that were asked for."""

    def __init__(self, codes: Mapping[str, int], of_codes: np.ndarray, otherwise: float) -> None:
        """As those of `Vocabulary.weights`."""
        super().__init__()
        self._codes, self._of_codes, self._otherwise = codes, of_codes, otherwise

    def __missing__(self, word: str) -> float:
        """Looks for the weight; raises KeyError for a word that is not known."""
        code = self._codes[word]
        found = float(self._of_codes[code]) if code < len(self._of_codes) else 0.0
        self[word] = found = found or self._otherwise
        return found


def weights_of(counts: np.ndarray, total: int) -> np.ndarray:
    """How much each word tells by the number of documents it is in, of `total`: the rarer, the more; 0 for one in none."""
    known = {count: math.log(1 + total / count) if count else 0.0 for count in distinct(counts).tolist()}
    return np.array([known[count] for count in counts.tolist()], np.float64)
