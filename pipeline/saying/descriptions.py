"""Who or what a page calls 'the president', 'the ministry', 'the company': the one it has called so, else the phrase itself."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, takewhile

from pipeline.model import Token
from pipeline.saying.firms import Firms
from pipeline.saying.identities import Claimant, lies_in
from pipeline.saying.introductions import introduced
from pipeline.saying.name_forms import Name
from pipeline.saying.name_words import fold
from pipeline.saying.names import distinct
from pipeline.saying.source_words import end_of_phrase, head_of
from pipeline.schema import Span

_NEAR = 2
"""Sentences before "the senator" in which the one with that title is named, and nobody else."""
_NEXT = 4
"""Sentences behind "the governor" in which that one is named at first."""
_SPOKE = 4
"""Sentences from "the billionaire added" backwards in which he spoke by name."""


class Descriptions(Firms):
    """Names the descriptions of one page."""

    source: Span | None = None
    """The source that is looked for."""
    _introduced_all: list[tuple[str, frozenset[str], Name]] | None = None
    """Whom the page introduces by an office; None until it is asked for."""

    def description(self, words: list[Token], part: list[Token]) -> Claimant:
        """'the president', 'the ministry': the one on the page who is called so; else the phrase itself, unnamed."""
        head = head_of(part, self.data.pronouns["relative"])
        noun = head[-1].lemma if head else ""
        definite = words[0].lower in self.data.words["definite"]
        aged = self._aged(head[-1]) if definite and head else None
        if aged is not None:
            return aged
        coupled = any(
            one.pos == "CCONJ" and two.pos == "DET" for one, two in pairwise(part)
        )  # 'the king and the mayor'
        if definite and head and not coupled:
            at = part.index(head[-1])
            called = self._called(noun, head, part[:at], part[at + 1 :])
            if called is not None:
                return called
        text = self.page.text[words[0].start : end_of_phrase(words, self.data.pronouns["relative"])]
        owned = any(token.pos == "PART" for token in part)  # "Lee's wife"
        plural = bool(head) and self._is_plural(words[0], head[-1], owned)
        person = any(noun in self.data.words[key] for key in ("titles", "jobs", "associates"))
        lists = self.data.words
        body = fold(noun) in lists["organisations"] or fold(noun) in lists["bodies"]
        thing = not person and (owned or body)
        matter = not person and self.is_inanimate(noun)
        kind = "group" if plural else "thing" if thing else "matter" if matter else "person" if person else ""
        return Claimant(text, None, "unnamed source", self.gender_of(noun), kind, fold(noun))

    def _aged(self, head: Token) -> Claimant | None:
        """'the 49-year-old': who is given that age by name before, else the only person of whom the page just told, if it has
        told of nobody 'a 49-year-old'."""
        ending = next((one for one in self.data.words["aged"] if head.lower.endswith(one)), None)
        if ending is None:
            return None
        age, text = head.lower.removesuffix(ending), f" {self.page.text[: head.start]}"
        names = [*takewhile(lambda name: name.start < head.start, self.names.all)]
        told = (name for name in names if re.match(rf"[ ,(]{{2,3}}{age}\b", text[name.end + 1 : name.end + 13]))
        bearers = distinct(self.longest_bearer(name) for name in told)
        if bearers or any(f" {one} {head.lower}" in text.lower() for one in self.data.words["singular"]):
            return self.person(bearers[0]) if len(bearers) == 1 else None
        here = self.sentence_at(head.start)
        for at in range(here, max(here - _NEAR, -1) - 1, -1):
            people = {
                one.id: one for one in [*self.earlier.get(at, ()), self.subject(at, head.start)] if one and one.id
            }
            people = {key: one for key, one in people.items() if one.kind in ("person", "") and " " in (one.name or "")}
            if people:
                return next(iter(people.values())) if len(people) == 1 else None
        return None

    def is_inanimate(self, noun: str) -> bool:
        """Is a noun no person's?"""
        lists = self.data.words
        return noun in lists["inanimate"] or any(noun.endswith(ending) for ending in lists["inanimate_endings"])

    def gender_of(self, noun: str) -> str:
        """'male' or 'female' of a noun of people, '' where it tells nothing."""
        for gender in ("male", "female"):
            if noun in self.data.given[f"{gender}_titles"] or noun in self.data.words[f"{gender}s"]:
                return gender
        endings = ((ending, gender) for gender in ("female", "male") for ending in self.data.words[f"{gender}_endings"])
        return next((gender for ending, gender in endings if noun.endswith(ending)), "")

    def _is_plural(self, first: Token, head: Token, owned: bool) -> bool:
        """A phrase that "they" can stand for: a plural, a number or quantity, or a noun without an article."""
        if head.lower != head.lemma or head.lower in self.data.words["collectives"]:
            return True
        if first.pos in ("DET", "NUM"):
            return first.lower not in self.data.words["definite"] and first.lower not in self.data.words["singular"]
        return not head.text[0].isupper() and not owned

    def _called(self, noun: str, head: list[Token], before: list[Token], behind: list[Token]) -> Claimant | None:
        """Who or what the page has called so; `before` and `behind` are the words around the noun."""
        verbs = (at for at, token in enumerate(behind) if token.pos in ("VERB", "AUX", "PRON", "PUNCT"))
        names = [token for token in behind[: next(verbs, len(behind))] if token.pos == "PROPN"]
        told = [*before, *names]
        article = bool(before) and before[0].lower in self.data.words["articles"]
        alone = head[-1].lower == noun.lower() and not behind
        return (
            self._bearer_of_title(noun, head, before)
            or self._bearer_of_short_title(noun, head[0].start, before)
            or (self._named_by_kind(noun) if noun in self.data.words["works"] and not names else None)
            or (self._bearer_of(fold(noun), before) if article else None)
            or self.firm_called(noun, head, before)
            or (self._introduced_before(fold(noun), before) if article and alone else None)
            or self._called_before(noun, head[-1].lower != head[-1].lemma, told)
            or self._namesake(noun, before)
            or self._body_of_somewhere(noun, before)
            or self._told_again(noun, head, before)
        )

    def _told_again(self, noun: str, head: list[Token], before: list[Token]) -> Claimant | None:
        """'“Yes,” Lee said. ... “No,” the retired surgeon added': what the page's main person, who just spoke, is told to be."""
        words, position = self.data.words, head[0].start
        told = noun in words["epithets"] or any(token.lower in words["of_old"] for token in before)
        if not told or head[-1].lower != head[-1].lemma or self.source is None or not lies_in((self.source,), position):
            return None
        here = self.sentence_at(position)
        last = next((at for at in range(here, max(here - _SPOKE, -1), -1) if self.earlier.get(at)), None)
        spoke = {one.id: one for one in self.earlier[last]} if last is not None else {}
        one = next(iter(spoke.values())) if len(spoke) == 1 else None
        if one is None or one.id is None or self._is_another(one, here, position) or not self._is_main(one):
            return None
        self.bearers.setdefault(fold(noun), {})[one.id] = one, frozenset(token.lower for token in before)
        return one

    def _is_another(self, one: Claimant, here: int, position: int) -> bool:
        """Is somebody else meant than `one`: a person named before in the sentence, or one who would speak of himself by name?"""
        before = self.named_between(self.sentences[here].start, position)
        said, self.said = self.said, ()
        told = {each.id for span in said for each in self.named_between(span.start, span.end)}
        self.said = said
        person = one.kind == "person" or (one.kind == "" and " " in (one.name or ""))
        return not person or one.id in told or any(each.kind == "person" for each in before)

    def _is_main(self, person: Claimant) -> bool:
        """Is hardly anybody named more often on the page?"""
        if not self._named:
            self._named.update(Counter(self.full(name).id for name in self.names.all))
        most = max((count for one, count in self._named.items() if one is not None and " " in one), default=0)
        return self._named[person.id] * 4 >= most * 3

    def _called_before(self, noun: str, plural: bool, before: list[Token]) -> Claimant | None:
        """The latest source with that head; 'the neighbour' is not 'neighbours', and 'the other ports' are not 'four ports';
        `before` are the words that tell the one meant from others."""
        found = self.called.get(fold(noun))
        if found is not None and found.id is not None and any(one.lower in self.data.words["owners"] for one in before):
            return None  # 'her office' is no Met Office
        if found is None or (found.id is not None and all(token.pos != "PROPN" for token in before)):
            return found
        told = {token.lower for token in before if token.pos not in ("DET", "PART")}
        return found if plural == (found.kind == "group") and told <= set((found.name or "").lower().split()) else None

    def _bearer_of_title(self, noun: str, head: list[Token], before: list[Token]) -> Claimant | None:
        """'the president', 'the Russian leader': whoever the page introduced with that title."""
        titles = [fold(noun), *(fold(token.text) for token in head if fold(token.text) in self.data.words["origins"])]
        for title in titles:
            introduced = (
                name
                for name in self.names.by_title.get(title, ())
                if name.start < head[0].start and self._is_same_office(noun, before, frozenset(name.before))
            )
            bearers = distinct(self.longest_bearer(name) for name in introduced)
            if len(bearers) == 1:
                return self.person(bearers[0])
            if bearers:
                names = "; ".join(sorted(bearer.text for bearer in bearers))
                return Claimant(None, None, f"two candidates: {names}")
        return self._introduced_next(titles[0], head[0].start, before)

    def _introduced_next(self, title: str, position: int, before: list[Token]) -> Claimant | None:
        """'the governor said. ... Governor Ann Lee said later': the only one whom the page gives that title, if just behind."""
        named = self.names.by_title.get(title, ())
        titled = [name for name in named if self._is_same_office(title, before, frozenset(name.before))]
        bearers = distinct(self.longest_bearer(name) for name in titled)
        held = title in self.data.words["titles"] and all(token.pos != "PROPN" for token in before)
        if len(bearers) != 1 or not held:
            return None
        near = self.sentence_at(titled[0].start) - self.sentence_at(position) <= _NEXT
        return self.person(bearers[0]) if near and len(bearers[0].words) > 1 else None

    def _bearer_of_short_title(self, noun: str, position: int, before: list[Token]) -> Claimant | None:
        """'the senator' behind 'Sen. Ann Lee': the only one with that title, if named in this sentence or just before."""
        short = self.data.short_titles.get(noun, "")
        titled = (name for name in self.names.by_title.get(short, ()) if name.start < position)
        bearers = distinct(self.longest_bearer(name) for name in titled)
        if len(bearers) != 1 or any(token.pos == "PROPN" for token in before):
            return None
        near = self.sentences[max(self.sentence_at(position) - _NEAR, 0)].start
        found = self.person(bearers[0])
        people = [one.id for one in self.named_between(near, position) if one.kind == "person" or one.id == found.id]
        return found if people == [found.id] else None

    def named_between(self, start: int, end: int) -> list[Claimant]:
        """Whoever is named between two places."""
        found: dict[str, Claimant] = {}
        for name in takewhile(lambda name: name.start < end, self.names_from(start)):
            claimant = self.full(name)
            if claimant.id is not None:
                found.setdefault(claimant.id, claimant)
        return list(found.values())

    def _bearer_of(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the mayor' behind 'Ann Lee, the mayor'; two of them leave it open."""
        told = self.bearers.get(noun, {}).values()
        bearers = [one for one, words in told if self._is_same_office(noun, before, words)]
        if len(bearers) < 2:
            return next(iter(bearers), None)
        names = "; ".join(sorted(bearer.name or "" for bearer in bearers))
        return Claimant(None, None, f"two candidates: {names}")

    def _introduced_before(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the mayor' behind 'Ann Lee, the mayor, left': the only one whom the page has introduced so."""
        if self._introduced_all is None:
            self._introduced_all = [*introduced(self.page.shadow, self.names.all, self.data)]
        said = {token.lower for token in before if token.pos != "DET"}
        bearers = distinct(
            self.longest_bearer(name)
            for office, told, name in self._introduced_all
            if office == noun and name.start < before[0].start and said <= told
            if self._is_same_office(noun, before, told)
        )
        return self.person(bearers[0]) if len(bearers) == 1 else None

    def _is_same_office(self, noun: str, before: list[Token], told: frozenset[str]) -> bool:
        """'the prime | minister' is no 'rail minister Bo Kim': is what stands before such an office told of its bearer?"""
        words = self.data.words
        if not (told & words["under"]).issubset(one.lower for one in before):
            return False  # no 'deputy mayor' is the mayor
        named = [one.lower for one in before[-1:] if one.pos == "NOUN" or one.lower in words["of_offices"]]
        return noun not in words["offices"] or all(word in told for word in named)

    def _namesake(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the mission': the one name with that head; of 'the auditor's office' only one of that name, of 'her office' none."""
        if not before or any(token.lower in self.data.words["owners"] for token in before):
            return None
        said = {fold(token.text) for token in before if token.pos not in ("DET", "PART")} - self.data.words["definite"]
        same = distinct(
            name
            for name in self.names.by_last.get(fold(noun), ())
            if (len(name.words) > 1 or name.tail)
            and name.start < before[0].start
            and said <= {fold(word) for word in name.words}
        )
        return self.person(same[0]) if len(same) == 1 and not self._is_other(noun, same[0], before[0].start) else None

    def _body_of_somewhere(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the ministry' behind "Norland's fishing ministry", where the page speaks so of one only."""
        lists = self.data.words
        if not before or noun not in lists["bodies"] - lists["firm_nouns"]:
            return None
        if noun not in self._owned:
            owned = rf"\b[A-Z][\w-]{{1,30}}(?:'s|’s)((?: [a-z-]{{1,30}}){{0,2}}) {re.escape(noun)}\b"
            places = re.finditer(owned, self.page.text)
            self._owned[noun] = [(place.start(), place.group(), place[1].split()) for place in places]
        told = {token.text for token in before if token.pos != "DET"}
        found = {text: told <= {*kind} for start, text, kind in self._owned[noun] if start < before[0].start}
        if [*found.values()] != [True]:
            return None
        name = next(iter(found))
        return Claimant(name, fold(name), None, "", "thing")

    def _is_other(self, noun: str, name: Name, position: int) -> bool:
        """'... Alba Group ... a group of clerks ... the group': does the page speak of one more behind the name?"""
        key = noun, name.end
        if key not in self._others:
            articles = "|".join(sorted(self.data.words["singular"]))
            pattern = re.compile(rf"\b(?:{articles}) (?:[a-z]+ )?{re.escape(noun)}\b")
            other = pattern.search(self.page.text, name.end)
            self._others[key] = other.end() if other else len(self.page.text)
        return self._others[key] < position

    def _named_by_kind(self, noun: str) -> Claimant | None:
        """'the poll' on a page that speaks of 'the Alba Herald poll', if of one only."""
        text = self.page.shadow
        found = {
            name.text: name
            for name in self.names.all
            if text.startswith(f" {noun}", name.end)
            and not text[name.end + len(noun) + 1 : name.end + len(noun) + 2].isalnum()
        }
        if len(found) != 1:
            return None
        name = next(iter(found.values()))
        shown = self.page.text[name.start : name.end + 1 + len(noun)]
        return Claimant(shown, fold(shown), None, "", "thing")
