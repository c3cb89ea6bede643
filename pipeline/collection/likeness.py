"""How alike two statements are, and what tells them apart: words, names, and whether their documents are on one subject."""

from __future__ import annotations

import math
from typing import Literal

from pipeline.collection.beside import has_as_object
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.reading import place_of, wording_of
from pipeline.collection.spells import nested
from pipeline.collection.takingpart import (
    are_of_other_kinds,
    are_others,
    on_one_topic,
    opposed,
    other_winners,
    parts_of,
    stand_alike,
    strangers,
)
from pipeline.collection.within import is_told_of_same_day, told_beside, told_of_two_times
from pipeline.collection.wording import tokens_of

NAMED, UNNAMED, MOST = 0.1, 0.25, 0.6
"""Share of names that the documents of two statements have in common: with names in both statements, and without; with most
names in common a few suffice."""
FEWEST_NAMES = 2
"""Common names, in terms of rare ones, that documents of statements without names need."""
Subject = Literal["unknown", "related", "one"]
"""Whether two documents are on one subject."""
SUBJECT = 0.35
"""Share of common names from which documents are on related subjects."""
TOLD, UNKNOWN = 2.5, 1.0
"""What two statements of one day and the names of their documents must have in common, in terms of rare words, where few names
are common; what the statements alone must, where a document hardly names anything."""
SENTENCE_NAMES = 2
"""Common names of two sentences that let them be on one subject."""
KNOWN = 0.4
"""Share of the names of one of two statements, by what they tell, that the other must know."""
RARER = 1.5
"""Weight by which a name must tell more than another."""
ENOUGH = 2
"""Common words that make two statements comparable."""
SAID, SAID_BESIDE = 0.65, 0.8
"""Overlap from which contents of what somebody said are the same, and contents of one document with different predicates."""


class Likeness:
    """Compares the propositions of a collection."""

    def __init__(self, collection: Collection) -> None:
        """Of which collection."""
        self.collection = collection
        self._weight = collection.weight

    def similarity(self, one: Proposition, two: Proposition) -> float:
        """How much of what they state is common, 0 to 1: the mean of the shares of both and of the shorter."""
        common = self._common(one, two)
        return (common / max(min(one.weight, two.weight), common) + _share(common, one, two)) / 2 if common else 0.0

    def overlap(self, one: Proposition, two: Proposition) -> float:
        """Share of both that is common, 0 to 1: low where one states much that the other does not."""
        return _share(self._common(one, two), one, two)

    def one_subject(self, one: Proposition, two: Proposition, *, strict: bool = False) -> bool:
        """Whether the documents of two propositions share names enough to be on one subject; unless `strict`, a few are
        enough where the statements or their sentences share names themselves, or words and times that are rare."""
        left, right = one.document, two.document
        if left == right or (one.topic and one.topic == two.topic):
            return True
        subjects = self.collection.subjects
        share, common = subjects.in_common(left, right)
        if not strict and (not one.names.isdisjoint(two.names) or len(one.around & two.around) >= SENTENCE_NAMES):
            return share >= NAMED
        rarity = math.log(1 + subjects.count)
        told = 0.0 if strict else self._chance(one, two)
        if share >= MOST or (share >= UNNAMED and common + told >= FEWEST_NAMES * rarity):
            return True
        one_day = one.days is not None and one.days == two.days and one.days[0] == one.days[1]
        return one_day and self._told_on_one_day(left, right, told / rarity, common / rarity)

    def _told_on_one_day(self, left: int, right: int, told: float, common: float) -> bool:
        """Whether statements of one day have so much in common that few common names of their documents are enough; `told`
        and `common` in terms of rare words."""
        subjects = self.collection.subjects
        if subjects.in_common(left, right)[0] >= NAMED:
            return told >= 1 and common + told >= TOLD
        return told >= UNKNOWN and min(len(subjects.of(left)), len(subjects.of(right))) < SENTENCE_NAMES

    def on_one_subject(self, one: Proposition, two: Proposition) -> Subject:
        """How sure it is that two documents are on one subject, whatever their statements say."""
        if one.topic and one.topic == two.topic:
            return "one"
        share, _ = self.collection.subjects.in_common(one.document, two.document)
        return "related" if share >= SUBJECT else "unknown"

    def share_names(self, one: Proposition, two: Proposition) -> bool:
        """Whether the documents of two propositions have names in common."""
        subjects = self.collection.subjects
        return len(subjects.of(one.document) & subjects.of(two.document)) >= SENTENCE_NAMES

    def _chance(self, one: Proposition, two: Proposition) -> float:
        """How unlikely it is, as a weight, that two documents have these words and this time in common by chance."""
        days = self.collection.days_weights
        words = math.fsum(map(self._weight, (one.terms & two.terms) - one.names))
        return words + (days[one.days] if one.days and one.days == two.days else 0.0)

    def other_names(self, one: Proposition, two: Proposition) -> bool:
        """Whether the names tell two statements apart: less than half of those of either are common, or each has one that
        tells more than any common name. Where much else is common, so is a name that only the other's document has; a name that
        a pronoun may stand for is. Where only a pronoun tells who takes part in what happens once, those who do count on neither
        side."""
        parts = one.once and two.once and any(p.antecedents and not parts_of(p) for p in (one, two))
        if any(not (p.names - parts_of(p) if parts else p.names) for p in (one, two)):
            return False
        subjects = self.collection.subjects
        common, weights = one.names & two.names, subjects.weight
        if one.antecedents or two.antecedents:
            common |= (one.names & two.antecedents) | (two.names & one.antecedents)
        first, second = one.names - common, two.names - common
        if len((one.terms & two.terms) - common) > ENOUGH:
            first, second = first - subjects.of(two.document), second - subjects.of(one.document)
        known = [names - other for names, other in ((one.names, first), (two.names, second))]
        shares = [
            math.fsum([weights(name) for name in part]) / math.fsum([weights(name) for name in p.names])
            for part, p in zip(known, (one, two), strict=True)
        ]
        if max(shares) < KNOWN:
            return True
        if not first or not second:
            return False
        rarest = [max(map(weights, part)) for part in (known[0] | known[1], first, second)]
        return min(rarest[1:]) > rarest[0] + RARER

    def common_words(self, one: Proposition, two: Proposition, most: int = 6) -> str:
        """The words that two propositions share, as the first spells them, those that tell most first."""
        terms = wording_of(one.mention.lang).terms(tokens_of(one.mention.claim_text))
        words = {stem: word for stem, _, _, word in reversed(terms)}
        shared = sorted(one.terms & two.terms, key=lambda stem: (-self._weight(stem), stem))
        return ", ".join(words.get(stem, stem) for stem in shared[:most])

    def _common(self, one: Proposition, two: Proposition) -> float:
        return math.fsum(map(self._weight, one.terms & two.terms))

    def told_apart(self, one: Proposition, two: Proposition) -> bool:
        """Whether two propositions cannot be one: two predicates of one sentence, or one that is told of two times ('opens on
        Monday and on Tuesday'), other names, documents on other subjects."""
        if place_of(one.mention) == place_of(two.mention):
            apart = one.days is not None and two.days is not None and not nested(one.days, two.days)
            other = one.mention.event_char_start != two.mention.event_char_start
            return apart or other or told_of_two_times(one, two)
        if self._is_beside_another(one, two) or self._is_beside_another(two, one):
            return True
        return self.other_people(one, two) or self.other_figures(one, two) or not self.one_subject(one, two)

    def _is_beside_another(self, one: Proposition, two: Proposition) -> bool:
        """Whether the one, in which nobody is named whom the other names, is told by its document of the same day as another of
        its kind: 'voters in Lund go to the polls on 5 May; local votes are held on the same day'."""
        if not one.light or not one.days or not one.names.isdisjoint(two.names) or not is_told_of_same_day(one):
            return False
        known = self.collection
        return any(known.tells(one.document, one.days, word, known.source(one)) for word in one.beside)

    def other_figures(self, one: Proposition, two: Proposition) -> bool:
        """Whether two propositions tell figures of two periods or two firms: of other amounts, each with names that the other's
        document does not know, or with no common name in documents whose names are not mostly common, or say nothing ('Corp')."""
        if not (one.is_figure or two.is_figure):
            return False
        if one.is_figure and two.is_figure and one.days != two.days:
            return True
        subjects = self.collection.subjects
        first, second = one.names - subjects.of(two.document), two.names - subjects.of(one.document)
        if (first and second) or not numbers_agree(one, two):
            return True
        share, common = subjects.in_common(one.document, two.document)
        few = share < MOST or common < FEWEST_NAMES * math.log(1 + subjects.count)
        return few and one.names.isdisjoint(two.names)

    def other_people(self, one: Proposition, two: Proposition) -> bool:
        """Whether names tell two propositions apart: others are named, or nobody who stands right before or behind the one
        event is named with the other."""
        if self.other_names(one, two) or other_winners(one, two) or opposed(one, two) or told_beside(one, two):
            return True
        return any(are_others(one, two))

    def others(self, one: Proposition, two: Proposition) -> bool:
        """Whether names tell two propositions of documents on one subject apart: those of each take part that the other's
        document never mentions, and none is common, or others stand right before or behind the same word."""
        if self.other_figures(one, two) or other_winners(one, two) or opposed(one, two) or told_beside(one, two):
            return True
        if self._is_beside_another(one, two) or self._is_beside_another(two, one):
            return True
        of = self.collection.subjects.of
        unknown = one.names.isdisjoint(two.names) and strangers(one, two, (of(two.document), of(one.document)))
        if unknown and stand_alike(one, two):
            return True
        if one.head != two.head:
            return False
        wording = wording_of(one.mention.lang)
        return any(wording.bodies.isdisjoint(names) or one.head in wording.telling for names in are_others(one, two))

    def are_strangers(self, one: Proposition, two: Proposition) -> bool:
        """Whether each names somebody whom the other's document never mentions."""
        subjects = self.collection.subjects
        return not one.names <= subjects.of(two.document) and not two.names <= subjects.of(one.document)

    def knows_parts(self, one: Proposition, two: Proposition) -> bool:
        """Whether the document of the second names all who take part in the first."""
        return parts_of(one) <= self.collection.subjects.of(two.document)

    def reworded(self, one: Proposition, two: Proposition) -> float:
        """Overlap of statements whose events have different words; 0 where names are all they have in common, or where a longer
        time and words of no common kind, which do not stand in both, tell two: who worked in a ward that year, who died there."""
        common = one.terms & two.terms
        if any(not p.head and q.head in common and not has_as_object(p, q.head) for p, q in ((one, two), (two, one))):
            return 0.0  # 'did well in the primary' is not the primary
        longer = one.days is not None and one.days[0] != one.days[1]
        if longer and one.head and two.head and not {one.head, two.head} <= common and are_of_other_kinds(one, two):
            return 0.0
        return self.overlap(one, two) if len(common) >= ENOUGH and common - one.names else 0.0

    def same_words(self, one: Proposition, two: Proposition) -> bool:
        """Whether two contents of what somebody said are the same but for a few words: fewer where one document quotes both and
        their predicates differ ('we learned it from the files', 'it was in the files')."""
        enough = len(one.terms & two.terms) > ENOUGH or (one.terms == two.terms and len(one.terms) >= ENOUGH)
        differ = one.document == two.document and one.head != two.head
        return enough and self.overlap(one, two) >= (SAID_BESIDE if differ else SAID)


def _share(common: float, one: Proposition, two: Proposition) -> float:
    return 2 * common / max(one.weight + two.weight, 2 * common) if common else 0.0


def tells_itself(one: Proposition, two: Proposition) -> bool:
    """Whether the word of two events alone tells what happened, as 'the meeting' does: a verb that says little, or what many do,
    does so only in documents on one subject."""
    if one.head != two.head or on_one_topic(one, two):
        return True
    wording = wording_of(one.mention.lang)
    return all(one.head not in words for words in (wording.vague, wording.contests, wording.common_acts))


def says_enough(one: Proposition, two: Proposition) -> bool:
    """Whether more than the event's word is common, unless one only calls the other back; a name does for what happens once. On
    one day names, or nothing but the event's word, are enough if one of both says nothing else ('Friday's vote'), and two names
    for a word that tells much."""
    m = one.mention
    if _is_called_back(one, two):
        return True
    if m.start is not None and m.start == m.end == two.mention.start == two.mention.end:
        left, right = (p.terms - p.names - {one.head, two.head} for p in (one, two))
        common = one.names & two.names
        named = len(common) >= ENOUGH and common in (one.names, two.names) and not one.light
        bare = (not left or not right) and (bool(common) or tells_itself(one, two))
        return named or bare or not left.isdisjoint(right)
    names, common = one.names & two.names, one.terms & two.terms
    if not on_one_topic(one, two):  # 'the party's convention' may be another party's, and the Senate passes many a bill
        wording = wording_of(m.lang)
        common -= (wording.relative - names) | (wording.bodies & names)
        names -= wording.bodies
    return len(common | (names if one.once else frozenset())) >= ENOUGH


def _is_called_back(one: Proposition, two: Proposition) -> bool:
    """Whether one document tells an event and names it again by its noun alone ('the 2016 vote'), at the same time; not what
    several do, or firms have."""
    if one.document != two.document or one.days is None or one.days != two.days or not one_word(one, two):
        return False
    wording = wording_of(one.mention.lang)
    several = one.is_figure or one.head in wording.contests or one.head in wording.common_acts
    return (one.called_back and two.called_back) or ((one.called_back or two.called_back) and not several)


def numbers_agree(one: Proposition, two: Proposition, *, exactly: bool = True) -> bool:
    """Whether the numbers of one statement hold those of the other; no number contradicts none. Unless `exactly`, what is told
    as 'more than 200' contradicts none either."""
    left, right = (p.numbers if exactly else p.exact_numbers for p in (one, two))
    return not left or not right or left <= right or right <= left


def one_word(one: Proposition, two: Proposition) -> bool:
    """Whether one word names both events; beside a verb that says little a noun may name it."""
    if one.head == two.head:
        return bool(one.head)
    return (one.light and two.head in one.beside) or (two.light and one.head in two.beside)
