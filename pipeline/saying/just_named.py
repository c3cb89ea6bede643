"""Which body just named a page calls 'the group', 'the agency', 'the carrier': by what its name ends in, or by what it is told to
be ('Nova, an airline based in Alba')."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from pipeline.frozen import changed
from pipeline.model import Token
from pipeline.saying.identities import Claimant
from pipeline.saying.name_data import Name
from pipeline.saying.name_words import fold, head_word
from pipeline.saying.titled import Titled
from pipeline.syntax.nouns import is_plural_noun

_NEAR = 2
"""Sentences before "the group" in which its name may stand."""
_AGAIN = 6
"""Sentences between a body called so and the next time."""
_WORD = 20
"""Characters before a name in which the noun stands that tells what it is."""
_LETTERS = 3
"""Letters at least of a body that is named by them alone."""


class JustNamed(Titled):
    """Knows the bodies that one page has just named."""

    times: dict[int, int] | None = None
    """Where times end -> where they start."""
    _told_to_be: dict[str, dict[str, Claimant]] | None = None
    """A noun -> by id the bodies that the page tells to be such; None until it is asked for."""

    def body_just_named(self, noun: str, before: list[Token], behind: list[Token]) -> Claimant | None:
        """'the group' behind 'according to the Tax Foundation': the one body of the nearest sentence that names one, if such may
        be called so, and no other stands between."""
        alone = len(before) == 1 and before[0].lower in self.data.words["articles"] and not behind
        if not alone or noun not in self.data.called:
            return None
        position = before[0].start
        here, known = self.sentence_at(position), self._just_called.get(noun, (0, None))
        said, self.said = self.said, self.said if self.quotes else ()
        found = self._nearest(here, noun, position)
        self.said = said
        if found is None:  # nobody is named since, or the noun itself stands there
            found = known[1] if 0 <= here - known[0] < _AGAIN else None
        elif not found.id:
            found = None
        if here >= known[0]:
            self._just_called[noun] = here, found
        return found

    def _nearest(self, here: int, noun: str, position: int) -> Claimant | None:
        """The one body that the nearest sentence with bodies names before a place; one without an id if others may be meant, None
        if nobody is named there."""
        for at in range(here, max(here - _NEAR, -1) - 1, -1):
            if at != here and at in self.quoted:
                continue
            found = {one.id: (name, one) for name, one in self._bodies(at, position)}
            if self._is_used(at, noun, position, [name for name, _ in found.values()]):
                return None
            if found:
                one = self._meant(noun, [one for _, one in found.values()], at)
                first = min(name.start for name, _ in found.values())
                fits = one is not None and not self._tells_of_other(noun, at, first, position)
                return one if fits else Claimant(None, None, "two candidates")
        return None

    def _meant(self, noun: str, found: list[Claimant], sentence: int) -> Claimant | None:
        """The one of some bodies that may be called so; among several only by a word that not any body is called."""
        fitting = [one for one in found if self._may_be(noun, one, sentence)]
        others = [one for one in found if one not in fitting]
        unclear = noun in self.data.words["any_body"] or any(
            one.kind != "thing" and not (one.name or "").isupper() for one in others
        )
        if len(fitting) != 1 or (others and unclear):
            return None
        return changed(fitting[0], kind="thing", gender="")

    def _is_used(self, sentence: int, noun: str, position: int, names: list[Name]) -> bool:
        """Does the noun itself stand in a sentence before a place, but for 'the group' behind a name?"""
        tokens = [token for token in self.tokens[sentence] if token.end <= position]
        first = min((name.start for name in names), default=position)
        return any(
            token.lemma == noun
            and not (token.start > first and tokens[max(at - 1, 0)].lower in self.data.words["articles"])
            for at, token in enumerate(tokens)
            if token.text.islower()
        )

    def _bodies(self, sentence: int, position: int) -> Iterator[tuple[Name, Claimant]]:
        """What a sentence names before a place that is no person, and no place behind 'in'."""
        end = min(self.sentences[sentence].end, position)
        for name in takewhile(lambda name: name.start < end, self.names_from(self.sentences[sentence].start)):
            one = self.full(name)
            placed = self._stands_in(name) or fold(name.text) in self.data.words["nations"]
            if one.kind not in ("person", "group") and not placed:
                yield name, one

    def _stands_in(self, name: Name) -> bool:
        """'in Alba', 'in the United States'."""
        words = self.page.shadow[max(name.start - _WORD, 0) : name.start].lower().split()
        if words[-1:] and words[-1] in self.data.words["articles"]:
            words.pop()
        return words[-1:] != [] and words[-1] in self.data.words["seated"]

    def _may_be(self, noun: str, one: Claimant, sentence: int) -> bool:
        """Does a name end in what may be called so ('Tax | Foundation': 'the group'), is its bearer told to be such, or is it one
        named by letters that spoke in the sentence ('the FBI')?"""
        if one.id is None or one.name is None:
            return False
        firms = self.data.words["firm_nouns"]
        if any(one.id in self._such(each) for each in (self._firm_words if noun in firms else (noun,))):
            return True
        if not self._kinds(one.name).isdisjoint(self.data.called[noun]):
            return True
        spoke = any(each.id == one.id for each in self.earlier.get(sentence, ()))
        letters = one.name.isupper() and one.name.isalpha() and len(one.name) >= _LETTERS
        return letters and spoke and noun in self.data.words["any_body"]

    def _kinds(self, name: str) -> set[str]:
        """'foundation' of 'Tax Foundation', 'corp' and 'broadcasting' of 'Alba Broadcasting Corp'."""
        last = head_word(name, self.data.words["links"])
        if " " not in name:
            return set()
        return {last, fold(name.split()[-2])} if last in self.data.words["firms"] else {last}

    @property
    def _firm_words(self) -> frozenset[str]:
        """What only a firm is told to be."""
        lists = self.data.words
        return lists["firm_kinds"] | lists["firm_sorts"] | (lists["firm_nouns"] - lists["any_body"])

    def _such(self, noun: str) -> dict[str, Claimant]:
        """By id those of whom the page tells that they are such: 'Nova, an airline', 'the airline Nova'."""
        if self._told_to_be is None:
            self._told_to_be = {}
            known = self._firm_words.union(self.data.called)
            for name in self.names.all:
                behind = self.data.body_behind.match(self.page.shadow, name.end)
                nouns = {behind[1] if behind else "", self._noun_before(name)} & known
                if nouns and self.names.kind(name) != "person":
                    one = self.full(name)
                    for each in nouns:
                        self._told_to_be.setdefault(each, {})[one.id or ""] = one
        return self._told_to_be.get(noun, {})

    def _noun_before(self, name: Name) -> str:
        """'the oil giant Exxon', 'The charity Nova left'; not 'told the newspaper Kim left'."""
        words = self.page.shadow[max(name.start - _WORD * 2, 0) : name.start].split()
        article = words[-2] if len(words) > 1 else ""
        return words[-1] if words and not (article.islower() and article in self.data.words["articles"]) else ""

    def only_body(self, sentence: int, position: int) -> Claimant | None:
        """'Clerks met the Harbour Union. It said it was late': the one body that the sentence before a place names, if it tells
        of no other thing."""
        if self.sentence_at(position) != sentence + 1:
            return None
        found = {one.id: (name, one) for name, one in self._bodies(sentence, position)}
        name, one = next(iter(found.values()), (None, None))
        if len(found) != 1 or name is None or one is None or one.kind != "thing":
            return None
        return None if self._tells_of_thing(sentence, name) else one

    def _tells_of_thing(self, sentence: int, name: Name) -> bool:
        """Is there, beside a name, one thing that is no person and no time?"""
        words, times = self.data.words, self.times or {}
        people = words["titles"] | words["jobs"] | words["associates"] | words["humans"] | words["collectives"]
        things = (
            token
            for token in self.tokens[sentence]
            if token.pos == "NOUN" and token.lower == token.lemma and token.lemma not in people
        )
        beside = (token for token in things if not name.start <= token.start < name.end)
        return any(all(not start <= token.start < end for end, start in times.items()) for token in beside)

    def _tells_of_other(self, noun: str, sentence: int, name: int, position: int) -> bool:
        """May a sentence mean another than who is named in it at a place: 'Rebels attacked the Alba Centre. The group', 'The
        study is in the Alba Journal. The paper', 'Kim met a union. The group'?"""
        tokens = [token for token in self.tokens[sentence] if token.end <= position]
        words = self.data.words
        if noun in words["papers"] and any(
            token.pos == "NOUN" and token.lemma in words["writings"] for token in tokens
        ):
            return True
        verb = next((token.start for token in tokens if token.form == "fin"), position)
        several = any(is_plural_noun(token) for token in tokens if token.start < verb)
        crowd = noun in words["crowds"] and verb < name and several
        return crowd or self._tells_of_body(tokens)

    def _tells_of_body(self, tokens: list[Token]) -> bool:
        """'met a union': do words bring in a body without a name?"""
        indefinite = self.data.words["indefinite"]
        return any(
            token.lower in self.data.words["bodies"]
            and any(one.lower in indefinite for one in tokens[max(at - 3, 0) : at])
            for at, token in enumerate(tokens)
            if token.text.islower()
        )
