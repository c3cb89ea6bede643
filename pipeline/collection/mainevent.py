"""The main event of a day in documents on one subject, and those that tell nothing else of the day.

Who looks at a day from afar tells what mattered on it, in whatever words. Reports of the day itself tell more than one thing of
it: words or names of the main event must show that they mean that, or that they begin with it where their words are of no kind.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from itertools import groupby, product
from operator import itemgetter

import numpy as np

from pipeline.collection.grouping import CROWD
from pipeline.collection.likeness import SUBJECT
from pipeline.collection.ofdays import (
    Day,
    days_of,
    documents_of,
    from_afar,
    is_generic,
    is_said,
    leads_of,
    names_of_most,
    told_on,
)
from pipeline.collection.proposition import Proposition
from pipeline.collection.propositions import Collection
from pipeline.collection.reading import wording_of
from pipeline.collection.sameday import ALL, Pairs, SameDay
from pipeline.collection.subjects import Subjects

ALIKE, LEAST = 0.5, 0.25
"""What the words and names tell at least that an event shares with the main one, in terms of the rarest word; score of a link
that no word supports."""
CLEAR = 0.5
"""Share of the documents that tell of a day that tell its main event, if it is clear."""


def main_events(found: Collection, same_day: SameDay, event_of: Callable[[int], int]) -> Pairs:
    """Pairs of a statement and the likest of its day's main event; `event_of` names the events of statements (ranks). What more
    documents tell of another day is misdated here, and nothing of this day."""
    leads = leads_of(found)
    by_rank = leads[found.rows]
    common = _subject_of_most(found)
    for _, days in groupby(days_of(found, leads), key=itemgetter(0)):
        of_days = [(when, ranks) for _, when, ranks in days]
        wide = None if found.topics[found.rows[of_days[0][1][0]]] == common else found.subjects
        everywhere = names_of_most(
            found, found.documents[found.rows[np.concatenate([own for _, own in of_days])]].tolist()
        )
        usual = _usual_days(found, event_of, of_days)
        for when, ranks in of_days:
            day = told_on(found, event_of, ranks)
            own = {name: told for name, told in day.items() if usual.get(name, when) == when and _say_something(told)}
            if own:
                yield from _MainEvent(same_day, own, by_rank, everywhere, wide).pairs()


def _subject_of_most(found: Collection) -> int | None:
    """The subject that most documents are on."""
    firsts = np.flatnonzero(np.diff(found.documents, prepend=-1))
    topics, counts = np.unique(found.topics[firsts], return_counts=True)
    place = int(np.argmax(counts)) if len(counts) else 0
    return int(topics[place]) if len(counts) and 2 * counts[place] > found.subjects.count else None


def _usual_days(
    found: Collection, event_of: Callable[[int], int], days: list[tuple[date, np.ndarray]]
) -> dict[int, date]:
    """The day of which most documents tell an event, of those that are told of several; the earliest of equals."""
    told: dict[int, Counter[date]] = defaultdict(Counter)
    for when, ranks in days:
        documents = found.documents[found.rows[ranks]].tolist()
        for name, _ in set(zip(map(event_of, ranks.tolist()), documents, strict=True)):
            told[name][when] += 1
    return {name: max(own, key=own.__getitem__) for name, own in told.items() if len(own) > 1}


def _say_something(told: list[Proposition]) -> bool:
    """Whether an event is told by a word that says something: 'asked', 'told' only say that somebody spoke."""
    return any(p.head for p in told)


class _MainEvent:
    """The main event of a day, which grows by the others that tell it."""

    def __init__(
        self, same_day: SameDay, day: Day, leads: np.ndarray, everywhere: frozenset[str], wide: Subjects | None
    ) -> None:
        """`leads`: whether the statement of each rank is of the first sentence of its document that states something;
        `everywhere`: names that tell nothing on their subject."""
        self._everywhere, self._wide = everywhere, wide
        self._same_day, self._day, self._leads = same_day, day, leads
        self._told_by = Counter(document for told in day.values() for document in documents_of(told))
        self._ordered = _ordered(day, same_day)
        self._main = self._ordered[0]
        clear = len(documents_of(day[self._main])) >= CLEAR * len(self._told_by)
        back = [name for name in self._ordered if any(self._looks_back(p) and not is_generic(p) for p in day[name])]
        self._main = self._main if clear or not back else back[0]
        self._clear = clear or bool(back)
        self._told: list[Proposition] = []
        self._documents: set[int] = set()
        self._heads: set[str] = set()
        self._take(day[self._main])
        self._alone = len(self._documents) == 1

    def pairs(self) -> Pairs:
        """The likest pairs of what tells it and of what does not seem to, those from afar first."""
        others = [name for name in self._ordered if name != self._main]
        for told in [self._day[name] for name in others if self._clear]:
            afar = self._is_afar(told) or self._was_told_afar(told)
            if self._is_other(told) and afar and not any(map(is_said, told)):
                yield self._joined(told)
        words = frozenset().union(*(p.terms for p in self._told)) - self._everywhere
        shared = {name: max(self._same_day.told(p.terms & words) for p in self._day[name]) for name in others}
        least = 2 * ALIKE if len(self._documents) == 1 else ALIKE
        generic = {name for name in others if any(map(is_generic, self._day[name]))}
        for name in sorted(others, key=lambda name: (name not in generic, -shared[name], name)):
            told = self._day[name]
            alike = shared[name] >= least and self._know(told, self._told)
            enough = alike or name in generic or self._is_scene(told)
            enough = self._is_what_was_said(told) if any(map(is_said, told)) else enough
            if self._is_other(told) and enough:
                yield self._joined(told)

    def _is_other(self, told: list[Proposition]) -> bool:
        """Whether no document of an event tells the main one, and the one does not end what the other begins, nor is told as what
        did not happen."""
        if all(p.mention.negated for p in told) and not all(p.mention.negated for p in self._told):
            return False  # 'the launch was stopped on Monday', 'on Monday an engine had not cooled'
        opposites = wording_of(told[0].mention.lang).opposites
        if any(not self._heads.isdisjoint(opposites.get(p.head, ())) for p in told) or not self._is_at_home(told):
            return False
        return documents_of(told).isdisjoint(self._documents)

    def _is_at_home(self, told: list[Proposition]) -> bool:
        """Whether a document of an event and one of the main one are on related subjects: a wide subject has several affairs, but
        not that of most documents."""
        if self._wide is None:
            return True
        pairs = product(documents_of(told), self._documents)
        return any(self._wide.in_common(one, two)[0] >= SUBJECT for one, two in pairs)

    def _joined(self, told: list[Proposition]) -> tuple[float, Proposition, Proposition]:
        found = _likest(self._same_day, told[:CROWD], self._told[:CROWD])
        self._take(told)
        return found

    def _know(self, told: list[Proposition], main: list[Proposition]) -> bool:
        """Whether the documents of two events tell more in common than names."""
        return not all(self._same_day.knows_nothing(p, m) for p, m in product(told[:CROWD], main[:CROWD]))

    def _take(self, told: list[Proposition]) -> None:
        self._told += told
        self._documents |= documents_of(told)
        self._heads |= {p.head for p in told}

    def _is_afar(self, told: list[Proposition]) -> bool:
        """Whether an event is told from afar, by documents that tell nothing else of the day, and not aside. What another kind of
        event is called is no second word for what one document alone tells, nor what several tell of it in words of one kind."""
        alone = all(self._told_by[document] == 1 for document in documents_of(told))
        known = (self._alone or len(documents_of(told)) > 1) and self._are_known(told)
        return alone and not known and any(map(from_afar, told)) and not any(map(self._is_aside, told))

    def _looks_back(self, p: Proposition) -> bool:
        """Whether a document from afar tells nothing else of the day, and does not tell it aside."""
        return from_afar(p) and self._told_by[p.document] == 1 and not self._is_aside(p)

    def _was_told_afar(self, told: list[Proposition]) -> bool:
        """Whether one document alone tells an event, with which it begins, and another from afar the main one."""
        both = self._alone and len(documents_of(told)) == 1 and self._begins(told) and not self._are_known(told)
        return both and self._is_afar(self._day[self._main]) and not any(map(self._is_aside, told))

    def _is_scene(self, told: list[Proposition]) -> bool:
        """Whether a document begins with an event of no kind that is known, as with a scene of the main event, or says nothing
        of it, as of one known from elsewhere ('Saturday's stampede')."""
        alone = self._begins(told) or any(p.terms == {p.head} and not p.future for p in told)
        return alone and not self._are_known(told) and not any(map(self._is_of_others, told))

    def _is_what_was_said(self, told: list[Proposition]) -> bool:
        """Whether the main event, at which somebody looks back, is what was said on that day in the first sentence of a report:
        'the prince and the teacher have parted, the palace said on Tuesday'; not what others told."""
        wording = wording_of(told[0].mention.lang)
        names = {word for p in told for word in (p.mention.claimant_name or "").split() if word[0].isupper()}
        source = set(map(wording.stem, names))
        others = any(p.head in wording.telling and p.actors and source.isdisjoint(p.actors) for p in self._told)
        return any(map(self._looks_back, self._told)) and not (source and others)

    def _are_known(self, told: list[Proposition]) -> bool:
        """Whether an event and the main one are of kinds that are known, and name nobody in common, or nothing but names."""
        main = self._day[self._main]
        if any(map(self._same_day.kinds, told)) and any(map(self._same_day.kinds, main)):
            others = all((p.names - self._everywhere).isdisjoint(m.names) for p in told for m in main)
            return others or not self._know(told, main)
        return False

    def _begins(self, told: list[Proposition]) -> bool:
        """Whether a document begins with an event."""
        return any(self._leads[p.rank] for p in told)

    def _is_aside(self, p: Proposition) -> bool:
        """Whether it tells of a part of the day as nobody tells the main event, of what is to happen on it too, of its dead, or
        of others: that hardly is the main event."""
        wording = wording_of(p.mention.lang)
        beside = self._is_plan_beside(p) if p.future else p.head in wording.tolls and self._are_known([p])
        others = (m for m in self._day[self._ordered[0]] if m.document != p.document)
        finer = p.mention.precision not in {"day", *(m.mention.precision for m in others)}
        return finer or beside or self._is_of_others(p)

    def _is_plan_beside(self, p: Proposition) -> bool:
        """Whether what is to come is told by a word of its own, or names only what nobody names who tells the main event:
        'residents of Pell will be taken out on 11 August', the day of a launch."""
        named = (self._same_day.names_of(m.document) for m in self._day[self._main])
        others = bool(p.names) and all(p.names.isdisjoint(names) for names in named)
        return others or p.head not in wording_of(p.mention.lang).vague

    def _is_of_others(self, p: Proposition) -> bool:
        """Whether somebody does it whom nobody names who tells of what most tell of the day."""
        actors = p.actors - wording_of(p.mention.lang).bodies
        names: frozenset[str] = frozenset().union(*(q.names for q in self._day[self._ordered[0]]))
        return bool(names and actors and actors.isdisjoint(names))


def _ordered(day: Day, same_day: SameDay) -> list[int]:
    """The events of a day, that first which most documents tell; of equals the one whose words most others use, how many died
    behind it; last those that are only what somebody said."""
    used = Counter(word for told in day.values() for word in frozenset().union(*(p.terms for p in told)))

    def common(name: int) -> float:
        words: frozenset[str] = frozenset().union(*(p.terms for p in day[name]))
        return round(same_day.told({word for word in words if used[word] > 1}), 6)

    def said(name: int) -> bool:
        return all(map(is_said, day[name]))

    def is_toll(name: int) -> bool:
        return all(p.head in wording_of(p.mention.lang).tolls for p in day[name])

    return sorted(day, key=lambda name: (said(name), -len(documents_of(day[name])), is_toll(name), -common(name), name))


def _likest(
    same_day: SameDay, told: list[Proposition], main: list[Proposition]
) -> tuple[float, Proposition, Proposition]:
    """The likest pair of two events' statements, and how much agrees."""
    pairs = ((sum(same_day.agreement(p, m)[1:]), p.rank, m.rank, p, m) for p in told for m in main)
    *_, one, two = max(pairs)
    return max(min(sum(same_day.agreement(one, two)) / ALL, 1.0), LEAST), one, two
