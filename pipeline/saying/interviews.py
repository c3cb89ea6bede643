"""Letters before the turns of an interview ('Q: Why?', 'A: Because.'): who asks is not told, who answers is whom the text before
the first letter names."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.saying.antecedents import Antecedents
from pipeline.saying.identities import Claimant
from pipeline.schema import Span


class Interviews(Antecedents):
    """Names the letters of one page's interview."""

    guest: Claimant | None = None
    """Who answers, once a letter was met."""

    def turn(self, letter: str, source: Span) -> Claimant:
        """Who speaks behind a letter, lower-case; `source` is where it stands."""
        self.guest = self.guest or self._guest(source.start)
        if letter in self.data.words["asking"]:
            return Claimant(None, None, "the interviewer")
        return self.guest if letter in self.data.words["answering"] else Claimant(None, None, "a letter for a name")

    def _guest(self, position: int) -> Claimant:
        """The only person who is named before the first turn, or the only one of whom its sentences tell; two leave it open."""
        before = [self.full(name) for name in self.names.all if name.start < position]
        told = (self.subject(at, position) for at in range(self.sentence_at(position)))
        people, subjects = _people(before), _people(one for one in told if one is not None)
        guests = people if len(people) == 1 else subjects
        if len(guests) == 1:
            return guests[0]
        names = "; ".join(sorted(claimant.name or "" for claimant in people))
        return Claimant(None, None, f"two candidates: {names}" if names else "a letter for a name")


def _people(claimants: Iterable[Claimant]) -> list[Claimant]:
    """One of each person."""
    found: dict[str, Claimant] = {}
    for one in claimants:
        if one.id and one.name and (one.kind == "person" or (one.kind == "" and " " in one.name)):
            found.setdefault(one.id, one)
    return list(found.values())
