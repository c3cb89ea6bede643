"""Statements of one time about one event in quite other words, in documents on one subject.

Two documents on one subject that tell of the same day rarely mean two things of one kind, so little more must agree: a rare
word or name, or that one of them looks back at a day long past, of which a document tells what mattered. The more agrees the
earlier two statements are joined, so that of several things of a day each finds its own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from pipeline.collection.grouping import Key, candidate_pairs
from pipeline.collection.likeness import Likeness, one_word
from pipeline.collection.propositions import Proposition
from pipeline.collection.reading import wording_of

LOOKING_BACK = 3
"""Days after which a document looks back."""
NEEDED, NEEDED_LONGER = 3.0, 4.0
"""Points that two statements of one day need, and of one longer time."""
WORDS, NAMES = 3.0, 1.0
"""Most points for common words and for common names."""
LITTLE = 1
"""Content words beside the event's with which a statement says nothing else."""
SIMILAR = 0.7
"""Points for words beside the events' that are of one kind, where none is common."""
COMMON = 0.5
"""What the words tell at least that are common to what somebody said and an event of that day."""
SAYING = 2.5
"""Points for an event that is the saying of the same source."""
ALL = 8.0
"""Points from which a link is certain."""

Kinds = frozenset[int]


class SameDay:
    """Compares statements of one time by the kinds of their words."""

    def __init__(self, likeness: Likeness) -> None:
        """Of the collection of a likeness."""
        self._likeness = likeness
        collection = likeness.collection
        self._weights = collection.weights
        self._rarest = math.log(1 + max(collection.subjects.count, 2) / 2)
        self._kinds: dict[str, Kinds] = {}
        self._spoken: dict[str, Kinds] = {}

    def pairs(self, found: list[Proposition]) -> Iterator[tuple[float, Proposition, Proposition]]:
        """Pairs of statements that may tell of one event, with how much agrees, 0 to 1."""
        likeness = self._likeness
        for left, right in candidate_pairs((self._keys(p), place) for place, p in enumerate(found)):
            one, two = found[left], found[right]
            if one.mention.doc_id == two.mention.doc_id or {one.mention.role, two.mention.role} == {"statement"}:
                continue
            if not likeness.on_one_subject(one, two):
                continue
            points = self._points(one, two)
            if points >= self._needed(one) and not likeness.others(one, two):
                yield min(points / ALL, 1.0), one, two

    def _needed(self, p: Proposition) -> float:
        if p.days and p.days[0] == p.days[1]:
            return NEEDED
        return NEEDED_LONGER if self._likeness.collection.subjects.focused else math.inf

    def _keys(self, p: Proposition) -> list[Key]:
        if p.mention.role == "publication" or p.days is None:
            return []
        return [("day", p.mention.lang, *p.days, stem) for stem in {*p.keys, *self.spoken(p)}]

    def _points(self, one: Proposition, two: Proposition) -> float:
        """How much agrees. In a collection on many subjects common words must tell it; in one on one subject so does looking
        back at the same day, or saying nothing else."""
        related = self.relation(one, two)
        common = (one.terms & two.terms) - {one.head, two.head}
        names = one.names & two.names
        words, named = self._told(common - names), self._told(names)
        if not words and self._beside(one) & self._beside(two):
            words = SIMILAR
        told = related + min(words, WORDS) + min(named, NAMES)
        if not self._likeness.collection.subjects.focused:
            return told if related >= 2 and words >= 1 else 0.0
        if one.mention.role != two.mention.role:
            return self._said(one, two, told, related, words)
        looking = related >= 1 and (looks_back(one) or looks_back(two))
        bare = related >= 2 and min(len(p.terms - {p.head}) for p in (one, two)) <= LITTLE
        return told + looking + bare if related < 3 or words or named or looking or bare else 0.0

    def _said(self, one: Proposition, two: Proposition, told: float, related: int, words: float) -> float:
        """The same for what somebody said on a day and an event of that day: the event that it speaks of, or the saying."""
        said, event = (one, two) if one.mention.role == "statement" else (two, one)
        wording = wording_of(said.mention.lang)
        source = {wording.stem(word) for word in (said.mention.claimant_name or "").split()} - wording.bodies
        if event.head in wording.telling and source & event.names:
            return told + SAYING
        return told if related >= 2 and words >= COMMON else 0.0

    def _beside(self, p: Proposition) -> Kinds:
        """The kinds of the words beside the event's, those of that word left out."""
        return _kinds(p, p.terms - {p.head}) - self.kinds(p)

    def _told(self, stems: frozenset[str]) -> float:
        """How much words tell, in terms of the rarest."""
        return math.fsum([self._weights.get(stem, 0.0) for stem in stems]) / self._rarest

    def relation(self, one: Proposition, two: Proposition) -> int:
        """How near the words for two events are: 3 for one word, 2 for words of one kind, 1 where the other statement has such
        a word."""
        left, right = self.kinds(one), self.kinds(two)
        if one_word(one, two) and (not one.beside or not two.beside or one.beside & two.beside or left & right):
            return 3
        if left & right:
            return 2
        return int(bool(left & self.spoken(two) or right & self.spoken(one)))

    def kinds(self, p: Proposition) -> Kinds:
        """The kinds of happenings that the event's word may tell of; beside a word that says little those of its neighbours."""
        found = self._kinds.get(p.mention.mention_id)
        if found is None:
            found = self._kinds[p.mention.mention_id] = _kinds(p, [p.head, *p.beside])
        return found

    def spoken(self, p: Proposition) -> Kinds:
        """The kinds of all words of a statement."""
        found = self._spoken.get(p.mention.mention_id)
        if found is None:
            found = self._spoken[p.mention.mention_id] = _kinds(p, p.terms)
        return found


def _kinds(p: Proposition, stems: Iterable[str]) -> Kinds:
    known = wording_of(p.mention.lang).kinds
    return frozenset().union(*(known.get(stem, ()) for stem in stems))


def looks_back(p: Proposition) -> bool:
    """Whether its document is of later days, or of no known day."""
    m = p.mention
    return m.published_date is None or bool(m.end and (m.published_date - m.end).days > LOOKING_BACK)
