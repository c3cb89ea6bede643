"""Letters before the turns of an interview ('Q: Why?', 'A: Because.'): who asks is not told, who answers is whom the text before
the first letter names."""

from __future__ import annotations

from pipeline.saying.identities import Claimant
from pipeline.saying.naming import Namer
from pipeline.schema import Span


class Interviews(Namer):
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
        """The only person who is named before the first turn; two leave it open."""
        found: dict[str, Claimant] = {}
        for name in self.names.all:
            claimant = self.full(name) if name.start < position else None
            if claimant and claimant.id and claimant.name and self._is_somebody(claimant):
                found.setdefault(claimant.id, claimant)
        if len(found) == 1:
            return next(iter(found.values()))
        names = "; ".join(sorted(claimant.name or "" for claimant in found.values()))
        return Claimant(None, None, f"two candidates: {names}" if names else "a letter for a name")

    def _is_somebody(self, claimant: Claimant) -> bool:
        return claimant.kind == "person" or (claimant.kind == "" and " " in (claimant.name or ""))
