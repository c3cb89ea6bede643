"""What the documents of a collection are about: the names in each, in all of its text, and how much each name tells.

The names of a document are put together where they are asked for, as most documents are never compared.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Set
from functools import cached_property, lru_cache, partial
from itertools import combinations
from typing import TypeVar

import numpy as np

from pipeline.collection.copies import word_hashes
from pipeline.collection.reading import Place, Readings, place_of
from pipeline.collection.wording import fold_word
from pipeline.schema import Mention

T = TypeVar("T")
Sentences = dict[str, dict[int, frozenset[str]]]
"""Names by document and start of the sentence."""
OTHERS = 1000
"""Documents on other subjects that names are weighed against: in a folder on one subject they would seem to tell nothing."""
NAMING, RELATED, FOCUSED = 2, 0.2, 0.4
"""Names of documents that are looked at, share of common names of related ones, and the share of related pairs from which a
collection is on one subject."""
FOLDER = 6
"""Documents that name something from which a collection can be seen to be on one subject."""
SAMPLE = 60
"""Documents that are looked at for it, by their ids, which are as good as random."""
REMEMBERED = 1 << 14
"""Documents, and pairs of them, that are remembered."""


class Subjects:
    """The names in documents and in their sentences with mentions."""

    def __init__(
        self,
        mentions: list[Mention],
        readings: Readings,
        names: frozenset[str],
        capitals: Callable[[str], np.ndarray],
    ) -> None:
        """`readings` are those of the mentions, `names` the words (folded) that are names; `capitals`: doc_id -> the hashes of
        its words with a capital."""
        self._sentences: Sentences = defaultdict(dict)
        stems: dict[str, set[str]] = defaultdict(set)
        for mention, pairs in zip(mentions, readings.of("capitals", "capital_stems"), strict=True):
            found = [(fold, stem) for word, stem in zip(*pairs, strict=True) if (fold := fold_word(word)) in names]
            self._sentences[mention.doc_id][mention.sentence_char_start] = frozenset([stem for _, stem in found])
            for fold, stem in found:
                stems[fold].add(stem)
        names_of = partial(_names_of, capitals, self._sentences, _by_hash(stems))
        self.count = len(self._sentences)
        self._weights = weights_of(map(names_of, self._sentences), OTHERS)
        self._unseen = math.log(1 + self.count + OTHERS)
        # Functions that do not know of this object: what formed a cycle would stay in memory while garbage is not searched for.
        self.of: Callable[[str], frozenset[str]] = lru_cache(REMEMBERED)(names_of)
        """The names in a document, those in sentences without mentions too."""
        self.in_common: Callable[[str, str], tuple[float, float]] = lru_cache(REMEMBERED)(
            partial(_in_common, self.of, self._weights)
        )
        """Weight of the common names of two documents, as a share of the lesser of both and in itself."""

    @cached_property
    def focused(self) -> bool:
        """Whether most documents of the collection are on one subject: of a sample of pairs in which both name something."""
        named = [doc_id for doc_id in sorted(self._sentences) if len(self.of(doc_id)) >= NAMING][:SAMPLE]
        pairs = [tuple(sorted(pair)) for pair in combinations(named, 2)]
        shares = [self.in_common(left, right)[0] for left, right in pairs]
        return len(named) >= FOLDER and sum(share >= RELATED for share in shares) > FOCUSED * len(shares)

    def weight(self, name: str) -> float:
        """How much a name tells of a subject."""
        return self._weights.get(name, self._unseen)

    def near(self, one: Mention, two: Mention) -> int:
        """How many names the sentences of two mentions have in common."""
        left, right = (self._in_sentence(place_of(mention)) for mention in (one, two))
        return len(left & right)

    def _in_sentence(self, place: Place) -> frozenset[str]:
        doc_id, start = place
        return self._sentences[doc_id][start]


def _names_of(
    capitals: Callable[[str], np.ndarray], sentences: Sentences, stems: dict[int, set[str]], doc_id: str
) -> frozenset[str]:
    known = stems.keys() & capitals(doc_id).tolist()
    return frozenset().union(*sentences[doc_id].values(), *(stems[found] for found in known))


def _in_common(
    names_of: Callable[[str], frozenset[str]], weights: dict[str, float], left: str, right: str
) -> tuple[float, float]:
    one, two = names_of(left), names_of(right)
    common, *totals = (math.fsum([weights[name] for name in part]) for part in (one & two, one, two))
    return common / max(min(totals), common, 1e-9), common


def _by_hash(stems: dict[str, set[str]]) -> dict[int, set[str]]:
    """Hash of a name of one word -> its stems."""
    found: dict[int, set[str]] = defaultdict(set)
    for fold, own in stems.items():
        hashes = word_hashes(fold).tolist()
        if len(hashes) == 1:
            found[hashes[0]] |= own
    return dict(found)


def weights_of(documents: Iterable[Set[T]], others: int = 0) -> dict[T, float]:
    """How much a word (or a time) tells: the rarer its documents, the more; as if so many `others` had been read that lack it."""
    counts: Counter[T] = Counter()
    total = others
    for words in documents:
        counts.update(words)
        total += 1
    return {word: math.log(1 + total / count) for word, count in counts.items()}
