"""What a page calls 'the company': the firm with whose name a sentence begins, by its form or by what it does."""

from __future__ import annotations

import re
from itertools import takewhile

from pipeline.frozen import changed
from pipeline.model import Token
from pipeline.saying.actors import Actors
from pipeline.saying.identities import Claimant
from pipeline.saying.name_data import Name
from pipeline.saying.name_words import fold
from pipeline.saying.names import distinct

# Where a firm's shares are traded: 'Norsteel (OSE: NOR)'.
_LISTED = re.compile(r" ?\([A-Z][A-Za-z ]{1,12}: ?[A-Z.]{1,6}\)")
_STOPS = frozenset({",", ".", ";"})
_FIRM = 10
"""Sentences before "the company" that may begin with the firm's name."""
_MARKET = 5
"""Characters from a bracket to the letters of a share."""
_LEAD = 1
"""Index of the last sentence that tells what a page is about."""
_CLOSE = 3
"""The same before a company of which more is told: "the food company", "the drugmaker"."""


class Firms(Actors):
    """Names the firms of one page."""

    def firm_called(self, noun: str, head: list[Token], before: list[Token]) -> Claimant | None:
        """'the company' behind 'Norsteel will sell its mills': the firm with whose name the nearest sentence begins that begins
        with one, or the only firm that the page names by its form ('Norsteel Inc')."""
        if head[-1].lower != head[-1].lemma:
            return None  # 'the companies'
        placed = tuple(self.data.words["based"])
        told = [token for token in before if token.pos not in ("DET", "PART") and not token.lower.endswith(placed)]
        position = [*before, *head][0].start
        if told or noun not in self.data.words["firm_nouns"]:
            return self._firm_described(noun, position, told)
        here = self.sentence_at(position)
        said, self.said = self.said, self.said if self.quotes else ()
        named = (at for at in range(here, max(here - _FIRM, -1), -1) if self._begins_with_thing(at, position))
        found = next(named, None)
        firm = self.firm(found, position) if found is not None else None
        self.said = said
        if firm is not None:
            self.called[fold(noun)] = firm
            return firm
        firms = distinct(name for name in self.names.all if name.start < position and self._is_formed(name))
        told_of = len(firms) == 1 and (found is None or self.sentence_at(firms[0].start) <= _LEAD)
        return self._as_firm(firms[0]) if told_of else None

    def _firm_described(self, noun: str, position: int, told: list[Token]) -> Claimant | None:
        """'the food company', 'the Alba, Norland, company', 'the drugmaker': the firm with whose name, in its form, one of the
        last sentences begins, if no other firm is named since and none was brought in so ('a food company')."""
        lists = self.data.words
        kinds = lists["firm_kinds"] | lists["firm_sorts"]
        apart = told[-1:] if len(told) < 2 else told[:-1]  # 'the bank | holding | company'
        another = any(one.text in lists["other_firms"] for one in apart)
        if (noun not in lists["firm_nouns"] and noun not in kinds) or another:
            return None
        here = self.sentence_at(position)
        said, self.said = self.said, self.said if self.quotes else ()
        near = ((at, self.firm(at, position)) for at in range(here, max(here - _CLOSE, -1), -1))
        place, firm = next((each for each in near if each[1] is not None), (here, None))
        since = takewhile(lambda name: name.start < position, self.names_from(self.sentences[place].start))
        others = firm is None or any(self._is_formed(name) and self.full(name).id != firm.id for name in since)
        self.said = said
        if firm is None or others or self._is_brought_in(noun, told, position):
            return None
        self.called[fold(noun)] = firm
        return firm

    def _is_brought_in(self, noun: str, told: list[Token], position: int) -> bool:
        """'hired a food company ... the food company': does the page tell before of one such, and not of the firm itself ('Nes
        Corp., a food company')?"""
        last = f" {re.escape(told[-1].text)}" if told else ""
        articles = "|".join(sorted(self.data.words["singular"]))
        pattern = re.compile(
            rf"(?<!, )\b(?:{articles})(?: [\w-]{{1,20}}){{0,2}}?{last} {re.escape(noun)}\b", re.IGNORECASE
        )
        return pattern.search(self.page.text, 0, position) is not None

    def _begins_with_thing(self, sentence: int, position: int) -> bool:
        claimant = self.subject(sentence, position)
        return claimant is not None and claimant.kind in ("", "thing")

    def firm(self, sentence: int, position: int) -> Claimant | None:
        """'Norsteel will sell its mills', 'Norsteel employs people': what a sentence begins with, if its form, "its" or what it
        does tells that it is a firm."""
        name = self.subject_name(sentence, position)
        if name is None or "(" in self.page.text[max(name.start - _MARKET, 0) : name.start]:
            return None  # 'The firm (OSE:NORX) said'
        alike = (one for one in self.names.by_first.get(fold(name.words[0]), ()) if self._is_formed(one))
        formed = next((one for one in alike if one.words[: len(name.words)] == name.words), None)
        if formed is not None:
            return self._as_firm(formed)
        behind = self._behind_name(sentence, name)
        acts = any(token.lemma in self.data.words["firm_verbs"] for token in behind[:2] if token.pos == "VERB")
        listed = _LISTED.match(self.page.text, name.end) is not None
        owns = acts or listed or any(token.lower in self.data.words["its"] for token in behind)
        return self._as_firm(name) if owns and self.names.kind(name) == "" else None

    def named_as_owner(self, words: list[Token]) -> Claimant | None:
        """ "Norsteel's said", "Holm's Bay said": a firm in whose name a possessive stands, at its end or where the page has it
        in full ("Norsteel's Corp.", "Holm's Bay Co."); 'A clerk at Norsteel's' as it is written."""
        owner = next((at for at, word in enumerate(words) if word.lower in self.data.words["owner_endings"]), 0)
        if not owner or words[owner].pos != "PART" or self._owns_behind(words[-1]):
            return None
        first, joints = owner, self.data.words["firm_joints"]
        while first and (words[first - 1].text[0].isupper() or words[first - 1].lower in joints):
            first -= 1
        last = owner == len(words) - 1
        text = self.page.text[words[first].start : words[-1].end]
        if first == owner or any(token.pos == "CCONJ" for token in words[:first]):
            return None
        told = {token.pos for token in words[:first]}
        if {"PUNCT", "PROPN"} <= told:
            return None  # 'Ann Lee, a friend of Kim's'
        if "ADP" in told:
            whole = self.page.text[words[0].start : words[-1].end]
            return Claimant(whole, None, "unnamed source") if last else None
        same = self.names.by_first.get(fold(words[first].text), ())
        formed = (one for one in same if self._is_formed(one))
        longer = next((one for one in formed if self.page.text[one.start : one.end].startswith(text)), None)
        if longer is not None:
            return self._as_firm(longer)
        return Claimant(text, fold(text), None, "", "thing") if last else None

    def _owns_behind(self, last: Token) -> bool:
        """ "Lee's | claim that", "Lee's | later claim that": does what follows a phrase belong to it?"""
        tokens = self.tokens[self.sentence_at(last.start)]
        behind = [token for token in tokens if token.start >= last.end][:2]
        if not behind or behind[0].form == "fin" or behind[0].text in _STOPS:
            return False
        if behind[0].pos == "ADV":
            return [token.pos for token in behind[1:]] == ["NOUN"]
        return behind[0].pos != "VERB" or all(token.text not in _STOPS for token in behind[1:])  # "Norsteel's | said."

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
