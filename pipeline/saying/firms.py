"""What a page calls 'the company': the firm with whose name a sentence begins, by its form or by what it does."""

from __future__ import annotations

import re

from pipeline.frozen import changed
from pipeline.model import Token
from pipeline.saying.actors import Actors
from pipeline.saying.identities import Claimant
from pipeline.saying.name_forms import Name
from pipeline.saying.name_words import fold
from pipeline.saying.names import distinct

# Where a firm's shares are traded: 'Norsteel (OSE: NOR)'.
_LISTED = re.compile(r" ?\([A-Z][A-Za-z ]{1,12}: ?[A-Z.]{1,6}\)")
_FIRM = 10
"""Sentences before "the company" that may begin with the firm's name."""


class Firms(Actors):
    """Names the firms of one page."""

    def firm_called(self, noun: str, head: list[Token], before: list[Token]) -> Claimant | None:
        """'the company' behind 'Norsteel will sell its mills': the firm with whose name the nearest sentence begins that begins
        with one, or the only firm that the page names by its form ('Norsteel Inc')."""
        if head[-1].lower != head[-1].lemma:
            return None  # 'the companies'
        placed = tuple(self.data.words["based"])
        told = any(token.pos not in ("DET", "PART") and not token.lower.endswith(placed) for token in before)
        if told or noun not in self.data.words["firm_nouns"]:
            return None
        position = head[-1].start
        here = self.sentence_at(position)
        said, self.said = self.said, self.said if self.quotes else ()
        named = (at for at in range(here, max(here - _FIRM, -1), -1) if self._begins_with_thing(at, position))
        found = next(named, None)
        firm = self.firm(found, position) if found is not None else None
        self.said = said
        if found is not None:
            return firm
        firms = distinct(name for name in self.names.all if name.start < position and self._is_formed(name))
        return self._as_firm(firms[0]) if len(firms) == 1 else None

    def _begins_with_thing(self, sentence: int, position: int) -> bool:
        claimant = self.subject(sentence, position)
        return claimant is not None and claimant.kind in ("", "thing")

    def firm(self, sentence: int, position: int) -> Claimant | None:
        """'Norsteel will sell its mills', 'Norsteel employs people': what a sentence begins with, if its form, "its" or what it
        does tells that it is a firm."""
        name = self.subject_name(sentence, position)
        if name is None:
            return None
        alike = (one for one in self.names.by_first.get(fold(name.words[0]), ()) if self._is_formed(one))
        formed = next((one for one in alike if one.words[: len(name.words)] == name.words), None)
        if formed is not None:
            return self._as_firm(formed)
        behind = self._behind_name(sentence, name)
        acts = any(token.lemma in self.data.words["firm_verbs"] for token in behind[:2] if token.pos == "VERB")
        listed = _LISTED.match(self.page.text, name.end) is not None
        owns = acts or listed or any(token.lower in self.data.words["its"] for token in behind)
        return self._as_firm(name) if owns and self.names.kind(name) == "" else None

    def _as_firm(self, name: Name) -> Claimant:
        return changed(self.person(name), kind="thing", gender="")

    def _is_formed(self, name: Name) -> bool:
        last = fold(name.words[-1])
        return len(name.words) > 1 and (last in self.data.words["firms"] or last in self.data.words["firm_endings"])

    def _behind_name(self, sentence: int, name: Name) -> list[Token]:
        """The words behind a name in a sentence, up to the next name."""
        tokens = [token for token in self.tokens[sentence] if token.start >= name.end]
        named = next((at for at, token in enumerate(tokens) if token.pos == "PROPN"), len(tokens))
        return tokens[:named]

    def may_be_thing(self, claimant: Claimant, position: int) -> bool:
        """'Norsteel will close, | it said': a body, or what may be one where the sentence tells of no other before a place."""
        if claimant.kind != "":
            return claimant.kind in ("thing", "place")
        before = (token for token in self.tokens[self.sentence_at(position)] if token.start < position)
        return " " not in (claimant.name or "") and not any(one.lemma in self.data.words["bodies"] for one in before)
