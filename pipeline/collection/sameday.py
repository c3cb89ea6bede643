"""Events told in quite other words, in documents on one subject: statements of one time, and of days that are easily confused.

Two documents on one subject that tell of the same day rarely mean two things of one kind, so little more must agree: a rare
word or name, or that one of them looks back at a day long past, of which a document tells what mattered. The more agrees the
earlier two statements are joined, so that of several things of a day each finds its own.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Set
from typing import NamedTuple

from pipeline.collection.grouping import Key, candidate_pairs
from pipeline.collection.likeness import Likeness, Subject, numbers_agree
from pipeline.collection.propositions import Proposition
from pipeline.collection.reading import wording_of

LOOKING_BACK = 3
"""Days after which a document looks back."""
NEEDED, NEEDED_LONGER = 3.0, 4.0
"""Points that two statements of one day need, and of one longer time."""
RELATED = 2.0
"""Points that are enough in a folder on one subject where the events' own words are of one kind."""
WORDS, NAMES = 3.0, 1.0
"""Most points for common words and for common names."""
LITTLE = 1
"""Content words beside the event's with which a statement says nothing else."""
SIMILAR = 0.7
"""Points for words beside the events' that are of one kind, where none is common."""
COMMON, SOMETHING = 0.5, 0.3
"""What the words tell at least that are common to what somebody said and an event of that day; words and names of two events
of neighbouring days."""
SAYING, SPOKEN_OF = 2.5, 0.5
"""Points for an event that is the saying of the same source, and for one that it speaks of."""
MANY, MANY_MORE = 3, 2
"""Documents that tell the main event of a day, and how many times more than tell the next."""
ADHERING = 1.0
"""What the words of an event tell at least that are those of the day's main event, in terms of the rarest."""
ALL = 8.0
"""Points from which a link is certain."""

Kinds = frozenset[int]
Pairs = Iterator[tuple[float, Proposition, Proposition]]
"""Pairs of statements that may tell of one event, with how much agrees, 0 to 1."""


class Agreement(NamedTuple):
    """What two statements have in common."""

    related: int
    """How near the words for two events are: 3 for one word, 2 for words of one kind, 1 where the other statement has such a
    word."""
    words: float
    """How much the common words tell, and the common names, in terms of the rarest."""
    names: float


class SameDay:
    """Compares statements by the kinds of their words."""

    def __init__(self, likeness: Likeness) -> None:
        """Of the collection of a likeness."""
        self._likeness = likeness
        collection = likeness.collection
        self._weights = collection.weights
        self._rarest = math.log(1 + max(collection.subjects.count, 2) / 2)
        self._kinds: dict[str, Kinds] = {}
        self._spoken: dict[str, Kinds] = {}

    def pairs(self, found: list[Proposition]) -> Pairs:
        """Pairs of one time, of events or of an event and what somebody said."""
        for one, two in _candidates(found, self._keys):
            subject = self._likeness.on_one_subject(one, two)
            if subject == "unknown" or one.mention.role == two.mention.role == "statement":
                continue
            points = self._points(one, two, subject)
            if points >= self._needed(one, two, subject) and not self._likeness.others(one, two):
                yield min(points / ALL, 1.0), one, two

    def adherents(self, found: list[Proposition], event_of: Callable[[Proposition], str]) -> Pairs:
        """Events of documents that tell nothing of a day's main event, each with that, in a collection on one subject: they
        have words of its other statements. `event_of` names events."""
        if not self._likeness.collection.subjects.focused:
            return
        days: dict[Hashable, list[Proposition]] = defaultdict(list)
        for p in found:
            if p.mention.role == "event" and _is_one_day(p):
                days[p.mention.lang, p.days].append(p)
        for told in days.values():
            main = self._main(told, event_of)
            known = {p.mention.doc_id for p in main}
            words: frozenset[str] = frozenset().union(*(p.terms - p.names for p in main))
            for p in told:
                if p.mention.doc_id not in known and self._told(p.terms & words) >= ADHERING:
                    best = max(main, key=lambda m: (sum(self.agreement(p, m)), m.mention.mention_id))
                    if not self._likeness.others(p, best):
                        yield min(sum(self.agreement(p, best)) / ALL, 1.0), p, best

    def _main(self, told: list[Proposition], event_of: Callable[[Proposition], str]) -> list[Proposition]:
        """The statements of the event that most documents tell; none if there is no such event."""
        events: dict[str, list[Proposition]] = defaultdict(list)
        for p in told:
            events[event_of(p)].append(p)
        counts = sorted((len({p.mention.doc_id for p in ps}), event) for event, ps in events.items())
        (second, _), (most, event) = counts[-2] if counts[1:] else (0, ""), counts[-1]
        return events[event] if most >= max(MANY, MANY_MORE * second) else []

    def neighbours(self, found: list[Proposition]) -> Pairs:
        """Pairs of events of one word on different single days, in a collection on one subject: something else agrees, and
        neither names nor numbers tell them apart."""
        if not self._likeness.collection.subjects.focused:
            return
        for one, two in _candidates(found, _keys_of_days):
            common = self.agreement(one, two)
            if one.days == two.days or common.related < 3 or common.words + common.names < SOMETHING:
                continue
            if numbers_agree(one, two) and not self._likeness.others(one, two):
                yield min(sum(common) / ALL, 1.0), one, two

    def agreement(self, one: Proposition, two: Proposition) -> Agreement:
        """What they have in common."""
        names = one.names & two.names
        words = self._told((one.terms & two.terms) - names - {one.head, two.head})
        if not words and self._beside(one) & self._beside(two):
            words = SIMILAR
        return Agreement(self.relation(one, two), min(words, WORDS), min(self._told(names), NAMES))

    def relation(self, one: Proposition, two: Proposition) -> int:
        """How near the words for two events are, as in an agreement."""
        left, right = self.kinds(one), self.kinds(two)
        if two.head in one.beside or one.head in two.beside:
            return 3
        beside = (one.beside & two.beside) - one.names
        if one.head and one.head == two.head and (not one.beside or beside or left & right):
            return 3
        if left & right:
            return 2
        return int(bool(left & self.spoken(two) or right & self.spoken(one)))

    def kinds(self, p: Proposition) -> Kinds:
        """The kinds of happenings that the event's word may tell of; beside a vague word those of its neighbours."""
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

    def _keys(self, p: Proposition) -> list[Key]:
        if p.mention.role == "publication" or p.days is None:
            return []
        stems = p.terms if self._likeness.collection.subjects.focused else p.keys
        return [("day", p.mention.lang, *p.days, stem) for stem in {*stems, *self.spoken(p)}]

    def _points(self, one: Proposition, two: Proposition, subject: Subject) -> float:
        """How much agrees. In a collection on many subjects common words must tell it; in one on one subject so does looking
        back at the same day, or saying nothing else."""
        common = self.agreement(one, two)
        told = sum(common)
        if subject == "related":
            return told if common.related >= 2 and common.words >= 1 else 0.0
        if one.mention.role != two.mention.role:
            return self._said(one, two, common)
        looking = common.related >= 1 and (looks_back(one) or looks_back(two))
        bare = common.related >= 2 and min(len(p.terms - {p.head}) for p in (one, two)) <= LITTLE
        return told + looking + bare if told != common.related or looking or bare or common.related < 3 else 0.0

    def _said(self, one: Proposition, two: Proposition, common: Agreement) -> float:
        """The same for what somebody said on a day and an event of that day: the event that it speaks of, or the saying."""
        said, event = (one, two) if one.mention.role == "statement" else (two, one)
        wording = wording_of(said.mention.lang)
        source = {wording.stem(word) for word in (said.mention.claimant_name or "").split()} - wording.bodies
        known = self._told(source & event.names)
        if known and event.head in wording.telling:
            return sum(common) + SAYING
        enough = common.related == 3 or (common.related == 2 and common.words + known >= COMMON)
        return sum(common) + min(known, NAMES) + SPOKEN_OF if enough else 0.0

    def _needed(self, one: Proposition, two: Proposition, subject: Subject) -> float:
        if not _is_one_day(one):
            return NEEDED_LONGER if subject == "one for all" else math.inf
        return RELATED if subject == "one for all" and self.kinds(one) & self.kinds(two) else NEEDED

    def _beside(self, p: Proposition) -> Kinds:
        """The kinds of the words beside the event's, those of that word left out."""
        return _kinds(p, p.terms - {p.head}) - self.kinds(p)

    def _told(self, stems: Set[str]) -> float:
        """How much words tell, in terms of the rarest."""
        return math.fsum([self._weights.get(stem, 0.0) for stem in stems]) / self._rarest


def looks_back(p: Proposition) -> bool:
    """Whether its document is of later days, or of no known day."""
    m = p.mention
    return m.published_date is None or bool(m.end and (m.published_date - m.end).days > LOOKING_BACK)


def _candidates(
    found: list[Proposition], keys: Callable[[Proposition], list[Key]]
) -> Iterator[tuple[Proposition, Proposition]]:
    """Pairs that share a key, of two documents."""
    for left, right in candidate_pairs((keys(p), place) for place, p in enumerate(found)):
        if found[left].mention.doc_id != found[right].mention.doc_id:
            yield found[left], found[right]


def _keys_of_days(p: Proposition) -> list[Key]:
    if p.mention.role != "event" or not p.head or not _is_one_day(p):
        return []
    return [("word", p.mention.lang, stem) for stem in {p.head, *p.beside}]


def _is_one_day(p: Proposition) -> bool:
    return p.days is not None and p.days[0] == p.days[1]


def _kinds(p: Proposition, stems: Iterable[str]) -> Kinds:
    known = wording_of(p.mention.lang).kinds
    return frozenset().union(*(known.get(stem, ()) for stem in stems))
