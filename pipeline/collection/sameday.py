"""Events told in quite other words, in documents on one subject: statements of one time, and of days that are easily confused.

Two documents on one subject that tell of the same day rarely mean two things of one kind, so little more must agree: a rare
word or name, or that one of them looks at the day from afar: then it tells what mattered of it. The more agrees the
earlier two statements are joined, so that of several things of a day each finds its own.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from datetime import date
from functools import partial
from typing import NamedTuple

import numpy as np

from pipeline.collection.beside import begins, is_named_beside, is_owned, name_one_noun, says_little, stands_beside
from pipeline.collection.daykeys import keys_of_days, keys_of_times
from pipeline.collection.grouping import Keys, candidate_pairs
from pipeline.collection.keys import Telling
from pipeline.collection.kindred import Kindred, Kinds
from pipeline.collection.likeness import ENOUGH, SUBJECT, Likeness, Subject, numbers_agree
from pipeline.collection.ofdays import from_afar, look_back
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.ragged import hash_of
from pipeline.collection.reading import wording_of
from pipeline.collection.slips import hardly_chance
from pipeline.collection.spells import side_by_side
from pipeline.collection.takingpart import is_one_source, parts_of
from pipeline.collection.toldalike import Everywhere, tell_one_figure, tell_one_span

SAME = 3
"""How near words for two events are that are one word."""
NEEDED, NEEDED_LONGER = 3.0, 4.0
"""Points that two statements of one day need, and of one longer time."""
RELATED = 2.0
"""Points that are enough in a folder on one subject where the events' own words are of one kind."""
WORDS, NAMES = 3.0, 1.0
"""Most points for common words and for common names."""
CAST, MET, STRONG = 0.5, 0.3, 1.4
"""What the common words, and the common names, of two events tell at least whose words are of no common kind, and what both
tell together where each is of a kind."""
DOUBT = 0.5
"""Points for each doubt by which a pair comes behind others."""
LITTLE = 1
"""Content words beside the event's with which a statement says nothing else."""
SIMILAR = 0.7
"""Points for words beside the events' that are of one kind, where none is common."""
COMMON, SOMETHING = 0.5, 0.3
"""What the words tell at least that are common to what somebody said and an event of that day; words and names of two events
of one word on neighbouring days."""
LIKE = {SAME: SOMETHING, 2: 0.8}
"""The same by how near their words are."""
ONE_THING = 0.8
"""What the words tell at least that are common to what is told by one word and is one thing, whichever day is wrong."""
SAYING, NAMED, SPOKEN_OF = 2.5, 1.5, 0.5
"""Points for an event that is the saying of the same source, for one that it names, and for one that it speaks of."""
ALIKE = 0.3
"""Overlap that two events need whose words are of one kind only, in documents that are not on one subject."""
ALL = 8.0
"""Points from which a link is certain."""

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

    @property
    def slip(self) -> float:
        """How sure it is that two statements of days that are easily confused tell one event: words of one kind, as 'convicted'
        and 'sentenced', wait for those of one word."""
        return min(sum(self) / ALL, 1.0) / (1 if self.related == SAME else 2)


class SameDay:
    """Compares statements by the kinds of their words."""

    def __init__(self, likeness: Likeness) -> None:
        """Of the collection of a likeness."""
        self._likeness = likeness
        collection = likeness.collection
        self._weight = collection.weight
        self._rarest = math.log(1 + max(collection.subjects.count, 2) / 2)
        self._everywhere = Everywhere(collection)
        self.kindred = Kindred()

    def pairs(self, ranks: np.ndarray, telling: Telling) -> Pairs:
        """Pairs of one time, of events or of an event and what somebody said."""
        for one, two in self._candidates(lambda found, some: keys_of_times(found, some, telling), ranks):
            subject = self._likeness.on_one_subject(one, two)
            said = one.mention.role == two.mention.role == "statement"
            if subject == "unknown" or (said and not is_one_source(one, two) and not tell_one_figure(one, two)):
                continue
            points = self._points(one, two, subject)
            enough = points >= self._needed(one, two, subject) or (subject == "one" and self._one_cast(one, two))
            if enough and not self._share_nothing(one, two) and not self._likeness.others(one, two):
                told = one.mention.role == two.mention.role  # what was done comes before what was said of it
                points -= self._doubt(one, two)
                yield min(points / (ALL if told else 2 * ALL), 1.0), one, two

    def _share_nothing(self, one: Proposition, two: Proposition) -> bool:
        """Whether two events of hardly one kind have nothing in common but what a pronoun may stand for: 'it was flown home'."""
        stands = bool(one.antecedents or two.antecedents) and one.terms.isdisjoint(two.terms)
        return stands and one.names.isdisjoint(two.names) and self.kindred.hardly(one, two)

    def _doubt(self, one: Proposition, two: Proposition) -> float:
        """Points by which statements come behind others of the same words: of hardly one kind, or of what is somebody's ('its
        shops closed') where nobody else is named."""
        owned = one.names.isdisjoint(two.names) and (is_owned(one) or is_owned(two))
        return DOUBT * (self.kindred.hardly(one, two) + owned)

    def neighbours(self, ranks: np.ndarray) -> Pairs:
        """Pairs of events of one kind on different single days, in documents on one subject or in a few that are related: the
        less their own words are one, the more else agrees, and neither names nor numbers tell them apart."""
        tellers = self._tellers()
        for one, two in self._candidates(keys_of_days, ranks):
            common = self.agreement(one, two)
            least = 0.0 if common.related == SAME and look_back(one, two) else LIKE.get(common.related, math.inf)
            if (one.zoned or two.zoned) and one.days and two.days and side_by_side(one.days, two.days):
                least = min(least, SOMETHING) if common.related >= 2 else least  # the day by another clock
            if one.topic and common.related >= 2 and hardly_chance(one, two, one_word=common.related == SAME):
                least = 0.0
            if one.days == two.days or common.words + common.names < least:
                continue
            if not one.topic and min(common.words, common.names) < SOMETHING:
                continue  # a town is no subject
            sure = one.zoned or two.zoned or (common.related == SAME and common.words >= ONE_THING)
            if one.numbered != two.numbered and not sure:  # who writes the day that more tell has not slipped
                right, wrong = (two, one) if one.numbered else (one, two)
                if tellers[wrong.topic, wrong.mention.start] > tellers[right.topic, right.mention.start]:
                    continue
            if numbers_agree(one, two, exactly=False) and not self._likeness.others(one, two):
                yield common.slip, one, two

    def _tellers(self) -> Counter[tuple[int, date | None]]:
        """How many documents on a subject tell of an event of each day."""
        found = self._likeness.collection
        rows = np.flatnonzero((found.roles == hash_of("event")) & found.on_one_day & (found.topics > 0))
        told = np.unique(np.stack([found.topics[rows], found.starts[rows], found.documents[rows]]), axis=1)
        return Counter(zip(told[0].tolist(), told[1].astype("datetime64[D]").tolist(), strict=True))

    def agreement(self, one: Proposition, two: Proposition) -> Agreement:
        """What they have in common."""
        # names too: 'Lee was held in May and freed in June' tells who was freed
        left, right = one.terms | one.names, two.terms | two.names
        common = (left & right) | (one.antecedents & right) | (two.antecedents & left)
        names = common & (one.names | two.names)
        if one.antecedents and two.antecedents:
            names |= one.antecedents & two.antecedents & self._likeness.collection.subjects.of(one.document)
        told = common - names - one.aside - two.aside - {one.head, two.head}
        words, related = self.told(told), self.relation(one, two)
        counted = frozenset() if related == SAME else self.kinds(one) & self.kinds(two)  # as what happened, not twice
        if not words and self.kindred.beside(one) & self.kindred.beside(two) - counted:
            words = SIMILAR
        return Agreement(related, min(words, WORDS), min(self.told(names), NAMES))

    def relation(self, one: Proposition, two: Proposition) -> int:
        """How near the words for two events are, as in an agreement."""
        left, right = self.kinds(one), self.kinds(two)
        if stands_beside(one, two) or two.head in one.joined or one.head in two.joined:
            return SAME
        beside = (one.beside & two.beside) - one.names
        if one.head and one.head == two.head and (not one.beside or beside or left & right):
            return SAME
        if one.light and two.light and beside and one.head:
            return SAME  # 'issued its opinion', 'delivered its opinion'
        if left & right:
            return 2
        return int(bool(left & self.kindred.spoken(two) or right & self.kindred.spoken(one)))

    def kinds(self, p: Proposition) -> Kinds:
        """The kinds of happenings that the event's word may tell of."""
        return self.kindred.kinds(p)

    def _candidates(
        self, keys: Callable[[Collection, np.ndarray], Iterable[Keys]], ranks: np.ndarray
    ) -> Iterator[tuple[Proposition, Proposition]]:
        """Pairs of ranks that share a key, of two documents that may be on one subject."""
        found = self._likeness.collection
        for left, right in candidate_pairs(partial(keys, found), ranks, found.room):
            one, two = (found.documents[found.rows[ranks]] for ranks in (left, right))
            apart = one != two
            left, right, one, two = (column[apart] for column in (left, right, one, two))
            near = found.subjects.on_one_topic(one, two)
            near[~near] = found.subjects.shares(one[~near], two[~near], SUBJECT)
            yield from found.pairs(left[near], right[near])

    def _points(self, one: Proposition, two: Proposition, subject: Subject) -> float:
        """How much agrees. In a collection on many subjects common words must tell it; in one on one subject so does looking
        at the same day from afar, or saying nothing else."""
        common = self.agreement(one, two)
        told = sum(common)
        if subject == "related":
            alike = common.related == SAME or self._likeness.overlap(one, two) >= ALIKE
            return told if common.related >= 2 and common.words >= 1 and alike else 0.0
        if not _is_one_day(one) and is_named_beside(one, two) and common.words + common.names < COMMON:
            return 0.0  # in a year much happens
        if one.mention.role != two.mention.role:
            return self._said(one, two, common)
        if one.mention.role == "statement":
            bare = common.related == SAME and (says_little(one) or says_little(two))
            return told if bare or (common.related >= 2 and common.words + common.names >= COMMON) else 0.0
        if common.related < SAME and self.knows_nothing(one, two):
            return 0.0
        more = told > common.related
        light = one.light or two.light  # 'the tournament began' is no final of a tournament
        afar = common.related >= 1 and (from_afar(one) or from_afar(two))
        afar = afar and (more or (_is_one_day(one) and not light and self._may_be_named(one, two, common)))
        pairs = ((p, q) for p, q in ((one, two), (two, one)) if len(p.terms - {p.head}) <= LITTLE)
        bare = common.related >= 2 and (any(not begins(*pair) for pair in pairs) or tell_one_span(one, two))
        return told + afar + bare if more or afar or bare or (common.related < SAME and not light) else 0.0

    def _may_be_named(self, one: Proposition, two: Proposition, common: Agreement) -> bool:
        """Whether one names nobody, or nobody who takes part in it by the other's word ('arrested a nurse in Oslo'), or the
        other's document who does: 'handed over its ratification'."""
        told = (pair for pair in ((one, two), (two, one)) if from_afar(pair[0]) and parts_of(pair[0]))
        knows = common.related == SAME and any(self._likeness.knows_parts(*pair) for pair in told)
        unnamed = common.related == SAME and not all(parts_of(p) - p.hanging for p in (one, two))
        bodies = wording_of(one.mention.lang).bodies
        return knows or unnamed or not (one.names - bodies and two.names - bodies)

    def _one_cast(self, one: Proposition, two: Proposition) -> bool:
        """Whether two events of one day have the same persons and things in common, in whatever words: 'eleven inmates crawled
        out of Halvik', 'eleven prisoners are gone from Halvik'."""
        if not _is_one_day(one) or not one.mention.role == two.mention.role == "event":
            return False
        _, words, names = self.agreement(one, two)
        if (one.terms | one.antecedents).isdisjoint((two.terms | two.antecedents) - two.names):
            return False  # words of one kind are no common cast
        if not (words >= CAST and names >= MET):
            return False
        known = bool(self.kinds(one) and self.kinds(two))
        both = (one.names & (two.names | two.antecedents)) | (two.names & one.antecedents)
        return not known or words + min(self.told(both - self._everywhere.names(one.topic)), NAMES) >= STRONG

    def _said(self, one: Proposition, two: Proposition, common: Agreement) -> float:
        """The same for what somebody said on a day and an event of that day: the event that it speaks of, or the saying."""
        said, event = (one, two) if one.mention.role == "statement" else (two, one)
        wording = wording_of(said.mention.lang)
        names = {wording.stem(word) for word in (said.mention.claimant_name or "").split()}
        source = self._likeness.collection.subjects.shortened(names) - wording.bodies
        known = self.told(source & event.names)
        if known and event.head in wording.telling:
            return sum(common) + SAYING
        if event.head in said.terms and self._likeness.collection.tells_other_days(said.document, event):
            return 0.0  # 'found parts of the ship, which sank on 8 June'
        named = event.head in said.terms
        told = common.words + known >= COMMON or common.words + common.names >= 2 * COMMON
        enough = common.related == SAME or ((common.related == 2 or named) and told)
        return sum(common) + min(known, NAMES) + (NAMED if named else SPOKEN_OF) if enough else 0.0

    def _needed(self, one: Proposition, two: Proposition, subject: Subject) -> float:
        if not _is_one_day(one):
            return NEEDED_LONGER if subject == "one" else math.inf
        return RELATED if subject == "one" and self.kinds(one) & self.kinds(two) else NEEDED

    def knows_nothing(self, one: Proposition, two: Proposition) -> bool:
        """Whether each has words beside the event's, and its document tells nothing of those of the other, nor is anybody named
        who takes part in both: 'a bus fell into a ravine near Larco', 'the roof of the mine at Larco came down'."""
        kinds, common = wording_of(one.mention.lang).kinds, self.kinds(one) & self.kinds(two)
        left, right = (
            {word for word in p.terms - p.names - p.aside - {p.head} if common.isdisjoint(kinds.get(word, ()))}
            for p in (one, two)
        )
        if not left or not right or one.antecedents or two.antecedents or name_one_noun(one, two):
            return False
        if any(not (parts_of(p) - p.hanging).isdisjoint(q.names - q.aside) for p, q in ((one, two), (two, one))):
            return False
        if not one.actors.isdisjoint(two.actors) and len(one.names & two.names) >= ENOUGH:
            return False  # 'the Assembly of Lund voted', 'the Lund Assembly passed it'
        known = self._likeness.collection.words_of
        return left.isdisjoint(known(two.document)) and right.isdisjoint(known(one.document))

    def names_of(self, document: int) -> frozenset[str]:
        """The names in a document."""
        return self._likeness.collection.subjects.of(document)

    def told(self, stems: Set[str]) -> float:
        """How much words tell, in terms of the rarest."""
        return math.fsum(map(self._weight, stems)) / self._rarest


def _is_one_day(p: Proposition) -> bool:
    return p.days is not None and p.days[0] == p.days[1]
