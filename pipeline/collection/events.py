"""Claims about one event, whatever time they give for it, share an event_id.

Claims are joined, strongest evidence first, when they state the same with days that agree (equal, or coarse beside fine), or with
days that cannot both be right but are easily confused (next day, another month, one of two years for what happens once). What
speaks against it always wins: other names; a document that tells both days itself; two days that a coarse time would bridge;
the same yearly event in two years.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from pipeline.collection.grouping import Groups, Key, candidate_pairs
from pipeline.collection.likeness import ENOUGH, Casts, Likeness, one_word, says_enough
from pipeline.collection.propositions import Proposition
from pipeline.collection.sameday import SameDay
from pipeline.collection.spells import MONTH, Days, clash_kind, disjoint, length, nested
from pipeline.frozen import frozen
from pipeline.schema import ConflictKind, Link

EQUAL_DAY_NAMES, EQUAL_DAY, EQUAL_TIME, IN_MONTH, IN_YEAR, OVERLAPPING, CLASHING = (
    0.15,
    0.25,
    0.35,
    0.4,
    0.55,
    0.5,
    0.45,
)
"""Similarity needed with one event word and one day, with or without common names; one coarser time; a time within a month,
within a longer one; times that overlap; times that clash."""
SPOKEN_OF, ANY_WORD = 0.52, 0.65
"""Overlap needed with different event words on one day, of which the other statement has one ('a primary looms'), and else."""


@frozen
class Evidence:
    """Two claims of one event: their propositions, how alike they are and, for clashing days, the kind of clash."""

    score: float
    one: Proposition
    two: Proposition
    clash: ConflictKind | None


def group_events(likeness: Likeness, claims: Groups[str]) -> tuple[Groups[str], list[Link]]:
    """Groups of claims (named by their smallest mention) and the links they rest on."""
    same_day = SameDay(likeness)
    clusters = _Clusters(likeness, claims, same_day)
    links: list[Link] = []

    def join(evidence: Iterable[Evidence], *, loose: bool = False) -> None:
        for item in evidence:
            left, right = claims[item.one.mention.mention_id], claims[item.two.mention.mention_id]
            if clusters.merge(left, right, item, loose=loose):
                links.append(_link(item, left, right, likeness))

    join(sorted(_evidence(likeness, claims), key=_strength))
    join(_companions(likeness, claims, clusters))
    found = _representatives(likeness, claims)
    join(sorted((Evidence(*pair, None) for pair in same_day.pairs(found)), key=_strength), loose=True)

    def event_of(p: Proposition) -> str:
        return clusters.groups[claims[p.mention.mention_id]]

    adherents = (Evidence(*pair, None) for pair in same_day.adherents(found, event_of))
    join(sorted(adherents, key=_strength), loose=True)
    join(sorted(_slips(same_day, found), key=_strength), loose=True)
    return clusters.groups, links


def _slips(same_day: SameDay, found: list[Proposition]) -> Iterator[Evidence]:
    """Events of one word in a folder on one subject, of days that are easily confused."""
    for score, one, two in same_day.neighbours(found):
        clash = _confused(one, two)
        if clash:
            yield Evidence(score, one, two, clash)


def _confused(one: Proposition, two: Proposition) -> ConflictKind | None:
    """The kind of clash between two single days of which one is written with its number and easily confused with the other."""
    if one.days is None or two.days is None or one.future != two.future or _ahead(one) != _ahead(two):
        return None
    kind = clash_kind(one.days, two.days, numbered=True) if one.numbered or two.numbered else None
    return None if kind == "dispute" else kind


def _companions(likeness: Likeness, claims: Groups[str], clusters: _Clusters) -> Iterator[Evidence]:
    """Statements without names ('the ship left') beside the only event of that word and day that others tell."""
    cells: dict[Hashable, list[Proposition]] = defaultdict(list)
    for p in likeness.collection.propositions:
        if p.mention.role == "event" and p.head and not p.light and p.days and p.days[0] == p.days[1]:
            cells[p.mention.lang, p.head, p.days].append(p)
    for found in cells.values():
        events = {clusters.groups[claims[p.mention.mention_id]] for p in found if p.names}
        if len(events) != 1:
            continue
        named = next(p for p in found if p.names)
        for p in found:
            if not p.names and likeness.share_names(p, named):
                yield Evidence(likeness.overlap(p, named), p, named, None)


def _evidence(likeness: Likeness, claims: Groups[str]) -> Iterator[Evidence]:
    found = _representatives(likeness, claims)
    leaders = [claims[p.mention.mention_id] for p in found]
    for left, right in candidate_pairs((_keys(p), place) for place, p in enumerate(found)):
        item = same_event(likeness, found[left], found[right]) if leaders[left] != leaders[right] else None
        if item:
            yield item


def _strength(item: Evidence) -> tuple[bool, float, str, str]:
    """Agreeing days before clashing ones, then the more alike, then by id."""
    return item.clash is not None, -item.score, item.one.mention.mention_id, item.two.mention.mention_id


def _representatives(likeness: Likeness, claims: Groups[str]) -> list[Proposition]:
    """One proposition for each wording of a claim, with the number of its day or without."""
    wordings = {
        (claims[p.mention.mention_id], p.terms, p.numbered): p for p in reversed(likeness.collection.propositions)
    }
    return sorted(wordings.values(), key=lambda p: p.mention.mention_id)


def _keys(p: Proposition) -> list[Key]:
    m = p.mention
    if m.role != "event":
        return [("said", m.lang, p.source, stem) for stem in p.keys]
    heads = {p.head, *p.beside} if p.light else {p.head}
    found: list[Key] = [("head", m.lang, head, stem) for head in heads for stem in p.keys]
    found += [("head", m.lang, head, m.start, m.end) for head in heads if m.start]
    return found + [("days", m.lang, m.start, m.end, stem) for stem in p.keys[:2]]


def same_event(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    """The evidence that two mentions tell of one event, if there is enough."""
    item = _alike(likeness, one, two) if one.mention.role == two.mention.role else None
    return None if item is None or likeness.told_apart(one, two) else item


def _alike(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    if one.mention.role != "event":
        return Evidence(likeness.overlap(one, two), one, two, None) if likeness.same_words(one, two) else None
    least = _agreement(one, two)
    if least is None:
        return _clashing(likeness, one, two)
    if not one_word(one, two):
        score = likeness.reworded(one, two)
        spoken_of = least <= EQUAL_DAY and (one.head in two.terms or two.head in one.terms)
        return Evidence(score, one, two, None) if score >= (SPOKEN_OF if spoken_of else ANY_WORD) else None
    score = likeness.similarity(one, two) if says_enough(one, two) else 0.0
    return Evidence(score, one, two, None) if score >= least else None


def _clashing(likeness: Likeness, one: Proposition, two: Proposition) -> Evidence | None:
    """The same for days that cannot both be right: much must speak for one event."""
    clash = _clash(one, two)
    if clash is None or not one.head or one.head != two.head or not says_enough(one, two):
        return None
    strict = clash != "shifted day" or not (one.numbered and two.numbered)
    if not one.once and not likeness.one_subject(one, two, strict=strict):
        return None
    score = likeness.similarity(one, two) if one.once else likeness.overlap(one, two)
    return Evidence(score, one, two, clash) if score >= (CLASHING if one.once else ANY_WORD) else None


def _agreement(one: Proposition, two: Proposition) -> float | None:
    """Similarity that the days of two mentions ask for; None where they clash or cannot be compared."""
    left, right = one.days, two.days
    if (one.mention.start, one.mention.end, one.mention.bounds) == (
        two.mention.start,
        two.mention.end,
        two.mention.bounds,
    ):
        if left and left[0] == left[1]:
            return EQUAL_DAY_NAMES if len(one.names & two.names) >= ENOUGH else EQUAL_DAY
        return EQUAL_TIME
    if left is None or right is None or disjoint(left, right):
        return None
    if nested(left, right):
        return IN_MONTH if max(length(left), length(right)) <= MONTH else IN_YEAR
    return OVERLAPPING


def _clash(one: Proposition, two: Proposition) -> ConflictKind | None:
    """The kind of clash between disjoint days that may be one event's; None if they are rather two events."""
    left, right = one.days, two.days
    if left is None or right is None or not (_named_alike(one, two) and _known(one, two)):
        return None
    kind = clash_kind(left, right, numbered=one.numbered or two.numbered)
    if kind == "dispute" and not one.once:
        return None
    if _ahead(one) != _ahead(two) and kind != "typo-like":
        return None  # a plan that was changed is no dispute
    return kind


def _named_alike(one: Proposition, two: Proposition) -> bool:
    """Whether they share a name or, where one has none, words that tell what it happened to: fewer where it happens once or
    both name the number of a day."""
    if one.names and two.names:
        return not one.names.isdisjoint(two.names)
    return len(one.terms & two.terms) + (one.once or (one.numbered and two.numbered)) > ENOUGH


def _ahead(p: Proposition) -> bool:
    """Whether it is told before it happens: as planned, or for a day after publication."""
    m = p.mention
    return p.future or bool(m.start and m.published_date and m.start > m.published_date)


def _known(one: Proposition, two: Proposition) -> bool:
    """Whether each names somebody who stands before the event's word in the other, where both have somebody there."""
    if not one.actors or not two.actors:
        return True
    return not one.actors.isdisjoint(two.names) and not two.actors.isdisjoint(one.names)


class _Clusters:
    """Claims joined to events, with the times, documents and names of each."""

    def __init__(self, likeness: Likeness, claims: Groups[str], same_day: SameDay) -> None:
        self._same_day = same_day
        members: dict[str, list[Proposition]] = defaultdict(list)
        for p in likeness.collection.propositions:
            members[claims[p.mention.mention_id]].append(p)
        self.groups = Groups(members)
        self._casts = Casts(likeness, members)
        self._members = members
        self._times: dict[str, dict[Days, set[str]]] = {}

    def _times_of(self, leader: str) -> dict[Days, set[str]]:
        """The times that the claims of an event give, and the documents that give them; most events are never asked for."""
        if leader not in self._times:
            found = self._times[leader] = defaultdict(set)
            for p in self._members[leader]:
                if p.days and p.mention.role == "event" and not p.retracted:
                    found[p.days].add(p.mention.doc_id)
        return self._times[leader]

    def merge(self, left: str, right: str, item: Evidence, *, loose: bool = False) -> bool:
        """Join the events of two claims unless times or names forbid it; whether they were joined now."""
        one, two = sorted((self.groups[left], self.groups[right]))
        if one == two:
            return False
        if loose and self._rivals(one, two):
            return False
        left_times, right_times = self._times_of(one), self._times_of(two)
        if not self._compatible(left_times, right_times, item) or self._casts.differ(one, two, loose=loose):
            return False
        self.groups.merge(one, two)
        self._casts.merge(one, two)
        self._members[one] = self._members[one] + self._members[two]
        for days, documents in right_times.items():
            left_times.setdefault(days, set()).update(documents)
        return True

    def _rivals(self, one: str, two: str) -> bool:
        """Whether one document tells of both in sentences of their own with other words: they are two things."""
        told: dict[str, list[Proposition]] = defaultdict(list)
        for p in self._members[one]:
            told[p.mention.doc_id].append(p)
        return any(
            q.mention.role == p.mention.role and self._same_day.relation(p, q) < 2
            for q in self._members[two]
            for p in told[q.mention.doc_id]
        )

    def _compatible(self, one: dict[Days, set[str]], two: dict[Days, set[str]], item: Evidence) -> bool:
        accepted = {item.one.days, item.two.days} if item.clash else set()
        for left, left_docs in one.items():
            for right, right_docs in two.items():
                if not disjoint(left, right):
                    continue
                if left_docs & right_docs:
                    return False
                if {left, right} != accepted and left not in two and right not in one:
                    return False
        return True


def _link(item: Evidence, left: str, right: str, likeness: Likeness) -> Link:
    """The link of two claims, still by their smallest mentions; a forecast comes first."""
    forecast = item.one.future != item.two.future
    if forecast and item.two.future:
        left, right = right, left
    words = f"common words: {likeness.common_words(item.one, item.two)}"
    return Link(
        claim_id=left,
        mention_id=None,
        other_claim_id=right,
        relation="forecast of" if forecast else "same event",
        score=round(item.score, 2),
        reason=f"{item.clash}; {words}" if item.clash else words,
    )
