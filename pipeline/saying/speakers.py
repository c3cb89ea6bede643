"""Who goes on speaking: 'he added' is said of one who has spoken before, not of one of whom only something was told."""

from __future__ import annotations

from pipeline.saying.identities import Claimant
from pipeline.saying.interviews import Interviews
from pipeline.saying.openings import fits

_NOBODY = "no candidate"
"""How the reason begins why a pronoun stands for nobody."""
_BACK = 3
"""Sentences between, outside quotations, at most."""


class Speakers(Interviews):
    """Knows who spoke last on one page."""

    def going_on(self, found: Claimant, kind: str, here: int) -> Claimant:
        """'Lee said it was late. Kim is the clerk. “I left,” he added': Lee, who spoke last, in place of the one found for "he"
        in the sentence `here`, who has not spoken so far, and of whom no act of speech is told."""
        silent = found.id is not None and not any(self._has_told(found, at) for at in range(here + 1))
        nobody = found.id is None and (found.reason or "").startswith(_NOBODY)
        if kind not in ("male", "female") or not (silent or nobody):
            return found
        left = _BACK
        for at in range(here - 1, -1, -1):
            spoke = [one for one in self.telling.get(at, ()) if fits(one, kind, spoke=True)]
            if self.telling.get(at) or at in self.unnamed:
                return self._of_one(self.of_sex(kind, spoke)) or found if at not in self.unnamed else found
            left -= at not in self.quoted
            if left < 0 or (at not in self.quoted and self._tells_of_speech(at)):
                break
        return found

    def _has_told(self, one: Claimant, sentence: int) -> bool:
        return any(each.id == one.id for each in self.telling.get(sentence, ()))

    def _of_one(self, people: list[Claimant]) -> Claimant | None:
        """The only one of some who has a name."""
        named = {one.id: one for one in people if one.id is not None}
        return next(iter(named.values())) if len(named) == 1 and len(people) == 1 else None

    def _tells_of_speech(self, sentence: int) -> bool:
        """'Kim praised the plan', 'Kim spoke in Alba': is an act of speech told of?"""
        return any(
            token.pos == "VERB" and token.lemma in self.data.words["speaking_acts"] for token in self.tokens[sentence]
        )
