"""Who bears an office by which a page calls somebody: 'the president', 'the Syrian president', 'the senator'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, takewhile

from pipeline.model import Token
from pipeline.saying.firms import Firms
from pipeline.saying.identities import Claimant
from pipeline.saying.introductions import introduced
from pipeline.saying.name_data import Name
from pipeline.saying.name_words import fold, is_given, one_of
from pipeline.saying.names import distinct

_NEAR = 2
"""Sentences before "the senator" in which the one with that title is named, and nobody else."""
_BESIDE = 60
"""Characters before a name in which its office stands."""
_LETTERS = re.compile("[a-z]{2,5}|[A-Z]{2,5}")
"""What may be the letters of a party."""
_NEXT = 4
"""Sentences behind "the governor" in which that one is named at first."""


class Titled(Firms):
    """Knows the offices of one page."""

    _introduced_all: list[tuple[str, frozenset[str], Name]] | None = None
    """Whom the page introduces by an office; None until it is asked for."""

    def bearer_of_title(
        self, noun: str, head: list[Token], before: list[Token], behind: list[Token]
    ) -> Claimant | None:
        """'the president', 'the Russian leader': whoever the page introduced with that title."""
        # 'the former pollster' is no 'former President'
        whence = self.data.words["origins"] - self.data.words["ranking"]
        origins = [fold(token.text) for token in head if fold(token.text) in whence]
        named = [token for token in head[:-1] if token.pos == "PROPN" and fold(token.text) not in origins]
        person = fold(noun) in self.data.words["epithets"] | self.data.words["rulers"]
        # not 'the Democratic Campaign Committee chairman', nor 'the Russian army'
        titles = [fold(noun), *(origins if person and not named else ())]
        for title in titles:
            known = [
                name
                for name in self.names.by_title.get(title, ())
                if name.start < head[0].start and self._is_same_office(noun, before, frozenset(name.before), behind)
            ]
            if head[-1].lower == head[-1].lemma:
                known = _of_department(known, head[:-1]) or known
            bearers = self._of_origin(known, [*before, *head]) or distinct(self.longest_bearer(name) for name in known)
            if len(bearers) == 1:
                return self.person(bearers[0])
            if bearers:
                names = "; ".join(sorted(bearer.text for bearer in bearers))
                return Claimant(None, None, f"two candidates: {names}")
        return self._introduced_next(titles[0], head[0].start, before, behind)

    def _of_origin(self, known: Iterable[Name], words: Iterable[Token]) -> list[Name]:
        """'the Syrian president' is no 'Chinese President Bo Kim': the bearers of a title whom the page calls so."""
        origins = {fold(token.text) for token in words} & self.data.words["origins"]
        return distinct(self.longest_bearer(name) for name in known if origins and origins <= {*map(fold, name.before)})

    def _introduced_next(self, title: str, position: int, before: list[Token], behind: list[Token]) -> Claimant | None:
        """'the governor said. ... Governor Ann Lee said later': the only one whom the page gives that title, if just behind."""
        named = self.names.by_title.get(title, ())
        titled = [name for name in named if self._is_same_office(title, before, frozenset(name.before), behind)]
        bearers = distinct(self.longest_bearer(name) for name in titled)
        held = title in self.data.words["titles"] and all(token.pos != "PROPN" for token in before)
        if len(bearers) != 1 or not held:
            return None
        near = self.sentence_at(titled[0].start) - self.sentence_at(position) <= _NEXT
        return self.person(bearers[0]) if near and len(bearers[0].words) > 1 else None

    def bearer_for_nation(self, nation: Token, head: list[Token]) -> Claimant | None:
        """ "Ukraine's foreign minister" beside 'Ukrainian Foreign Minister Ann Lee': the only one of that nation with the
        title."""
        title, adjective = fold(head[-1].lemma), self.data.nationals.get(fold(nation.text), "")
        last = self.sentence_at(nation.start) + _NEXT
        bearers = distinct(
            self.longest_bearer(name)
            for name in self.names.by_title.get(title, ())
            if adjective in map(fold, name.before) and self.sentence_at(name.start) <= last
            if self._is_same_office(title, head[:-1], frozenset(name.before))
            and self.data.words["of_old"].isdisjoint(name.before)
        )
        return self.person(bearers[0]) if len(bearers) == 1 else None

    def bearer_of_short_title(self, noun: str, position: int, before: list[Token]) -> Claimant | None:
        """'the senator' behind 'Sen. Ann Lee': the only one with that title, if named in this sentence or just before; 'the Alba
        senator': the only one of that place."""
        short = self.data.short_titles.get(noun, "")
        places = {fold(token.text) for token in before if token.pos == "PROPN"}
        titled = [
            name
            for name in self.names.by_title.get(short, ())
            if name.start < position
            and places <= self._told_beside(name)
            and self._is_same_office(noun, before, frozenset(name.before))
        ]
        now = [name for name in titled if self.data.words["of_old"].isdisjoint(name.before)]
        bearers = distinct(self.longest_bearer(name) for name in now or titled)
        if len(bearers) != 1 or places:
            return self.person(bearers[0]) if len(bearers) == 1 else None
        near = self.sentences[max(self.sentence_at(position) - _NEAR, 0)].start
        found = self.person(bearers[0])
        people = [one.id for one in self.named_between(near, position) if one.kind == "person" or one.id == found.id]
        return found if people == [found.id] else None

    def _told_beside(self, name: Name) -> set[str]:
        """Folded words of a name's titles and of what it is 'of' ('Alba Sen. | Ann Lee', 'Ann Lee | of Alba')."""
        told = {*map(fold, name.before)}
        behind = next(self.names_from(name.end), None)
        linked = behind is not None and self.page.shadow[name.end : behind.start].strip() in self.data.words["owning"]
        return told | {fold(word) for word in behind.words} if behind is not None and linked else told

    def bearer_of_letters(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the PM' behind 'Prime Minister Ann Lee': the only one with that office."""
        spelt = (letters.split("-") for letters in self.data.words["office_letters"])
        office = next((words[1:] for words in spelt if words[0] == noun.lower()), [])
        known = (
            [name for name in self.names.by_title.get(office[-1], ()) if set(office) <= set(name.before)]
            if office
            else []
        )
        bearers = distinct(self.longest_bearer(name) for name in known)
        alone = all(token.pos != "PROPN" for token in before[:-1])
        return self.person(bearers[0]) if len(bearers) == 1 and alone else None

    def bearer_of_head(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the Nova chief' behind 'Nova president Ann Lee': the only one whom the page tells to head the body that is named."""
        words, body = self.data.words, {token.lower for token in before if token.pos == "PROPN"}
        top = words["topmost"]
        if noun not in words["top"] or not body or body <= words["origins"] or len(body) + 1 < len(before):
            return None
        titled = ((frozenset(name.before), name) for title in top for name in self.names.by_title.get(title, ()))
        told = ((told, name) for office, told, name in self._all_introduced() if office in top)
        bearers = distinct(
            self.longest_bearer(name)
            for held, name in chain(titled, told)
            if name.start < before[0].start and body == held - top
        )
        return self.person(bearers[0]) if len(bearers) == 1 else None

    def named_later(self, noun: str, words: list[Token]) -> Claimant | None:
        """'a police spokeswoman said. ... Alba Police spokeswoman Ann Lee said': the only one whom the next sentences introduce
        so by name, if something beside the name is what the phrase tells, or the phrase tells nothing."""
        here, folded = self.sentence_at(words[0].start), fold(noun)
        end = self.sentences[min(here + _NEXT, len(self.sentences) - 1)].end
        said = {token.lower for token in words if token.pos in ("PROPN", "NOUN", "ADJ")} - {noun}
        bearers = []
        for name in takewhile(lambda name: name.start < end, self.names_from(words[-1].end)):
            start = max(name.start - _BESIDE, self.sentences[self.sentence_at(name.start)].start)
            beside = self.page.shadow[start : name.start].lower().split()
            if len(name.words) > 1 and folded in map(fold, beside[-1 - len(name.before) :]):
                bearers.append(self.longest_bearer(name))
                if said and said.isdisjoint(beside):
                    return None
        found = distinct(bearers)
        return self.person(found[0]) if len(found) == 1 else None

    def named_between(self, start: int, end: int) -> list[Claimant]:
        """Whoever is named between two places."""
        found: dict[str, Claimant] = {}
        for name in takewhile(lambda name: name.start < end, self.names_from(start)):
            claimant = self.full(name)
            if claimant.id is not None:
                found.setdefault(claimant.id, claimant)
        return list(found.values())

    def bearer_of(self, noun: str, before: list[Token], behind: list[Token]) -> Claimant | None:
        """'the mayor' behind 'Ann Lee, the mayor'; two of them leave it open."""
        told = self.bearers.get(noun, {}).values()
        same = [(one, words) for one, words in told if self._is_same_office(noun, before, words, behind)]
        of_old = self.data.words["of_old"]
        now = [one for one, words in same if words.isdisjoint(of_old)]  # 'the president' is not who was one
        bearers = now if now and all(token.lower not in of_old for token in before) else [one for one, _ in same]
        if len(bearers) < 2:
            return next(iter(bearers), None)
        names = "; ".join(sorted(bearer.name or "" for bearer in bearers))
        return Claimant(None, None, f"two candidates: {names}")

    def introduced_before(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the mayor' behind 'Ann Lee, the mayor, left': the only one whom the page has introduced so."""
        said = {token.lower for token in before if token.pos != "DET"}
        bearers = distinct(
            self.longest_bearer(name)
            for office, told, name in self._all_introduced()
            if office == noun and name.start < before[0].start and said <= told
            if is_given([fold(name.words[0])], self.data.given)
            if self._is_same_office(noun, before, told)
        )
        return self.person(bearers[0]) if len(bearers) == 1 and not self._has_others(noun, bearers[0]) else None

    def introduced_next(self, noun: str, before: list[Token]) -> Claimant | None:
        """'The mayor said so. ... The mayor, Ann Lee, left', 'Ann Lee, the mayor, left': the only one whom the page introduces
        so, if just behind and as the one who is it; nobody becomes known by 'Ann Lee, a mayor'."""
        all_of_it = [(told, name) for office, told, name in self._all_introduced() if office == noun]
        position, said = before[0].start, {token.lower for token in before if token.pos != "DET"}
        last = self.sentences[min(self.sentence_at(position) + _NEXT, len(self.sentences) - 1)].end
        named = [
            name
            for told, name in all_of_it
            if position < name.start < last and said <= told and self._is_same_office(noun, before, told)
            if self._is_the(noun, name) and self.names.kind(name) in ("person", "")
        ]
        others = [*(name for _, name in all_of_it), *self.names.by_title.get(noun, ())]
        bearers = distinct(self.longest_bearer(name) for name in [*named, *others])
        return self.person(bearers[0]) if named and len(bearers) == 1 else None

    def _is_the(self, noun: str, name: Name) -> bool:
        """'the Alba | mayor, Ann Lee', 'Ann Lee, the Alba | mayor': does the article of the one who is it open the office?"""
        text, article = (
            self.page.shadow,
            rf"\b{one_of(self.data.words['definite'])} (?:[\w-]+ ){{0,3}}{re.escape(noun)}\b",
        )
        before, behind = text[max(name.start - _BESIDE, 0) : name.start], text[name.end : name.end + _BESIDE]
        near = [*re.finditer(article, before, re.IGNORECASE)][-1:]
        apposed = bool(near) and not set(before[near[0].end() :]) & {".", ";", ":"}
        return apposed or re.match(rf",? ?[—–-]? {article}", behind) is not None

    def _all_introduced(self) -> list[tuple[str, frozenset[str], Name]]:
        if self._introduced_all is None:
            self._introduced_all = [*introduced(self.page.shadow, self.names.all, self.data)]
        return self._introduced_all

    def _has_others(self, noun: str, bearer: Name) -> bool:
        """'Sen. Bo Kim met Ann Lee, a senator from Alba': has another of many who hold such an office its title before the
        name?"""
        titles = {noun, self.data.short_titles.get(noun, "")} if noun in self.data.words["elective"] else set()
        titled = (name for title in titles for name in self.names.by_title.get(title, ()))
        return any(self.longest_bearer(name).text != bearer.text for name in titled)

    def _is_same_office(
        self, noun: str, before: list[Token], told: frozenset[str], behind: Iterable[Token] = ()
    ) -> bool:
        """'the prime | minister' is no 'rail minister Bo Kim', nor is 'the Minister | of Trade': is what stands beside such an
        office told of its bearer?"""
        words = self.data.words
        said = {one.lower for one in before}
        if told & words["under"] != said & words["under"]:
            return False  # no 'deputy mayor' is the mayor, nor is 'Mayor Ann Lee' the deputy mayor
        if said & words["of_old"] and not told & words["of_old"]:
            return False  # 'the former president' is not 'President Ann Lee'
        if self._is_of_rival([one.text for one in before if one.pos == "PROPN"], told):
            return False
        named = [one.lower for one in before[-1:] if one.pos == "NOUN" or one.lower in words["of_offices"]]
        named += [one.lower for one in behind]
        return noun not in words["offices"] or all(word in told for word in named)

    def _is_of_rival(self, said: list[str], told: frozenset[str]) -> bool:
        """'the Labour leader' is not 'Conservative leader Ann Lee', nor 'the ABP leader' who leads the NDP: is a party told of
        each, and none of both? Letters that no list knows may be a party's."""
        mine, theirs = self._parties(said), self._parties(told)
        return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)

    def _parties(self, words: Iterable[str]) -> set[str]:
        """The parties that words name, each by the first of its names; letters that the page writes in capitals stand for one."""
        named = {name: names.split("-")[0] for names in self.data.words["parties"] for name in names.split("-")}
        no_party = self.data.words["origins"].union(named)
        letters = (one for one in words if one.lower() not in no_party and _LETTERS.fullmatch(one))
        known = {named[one.lower()] for one in words if one.lower() in named}
        return known | {one.lower() for one in letters if re.search(rf"\b{one.upper()}\b", self.page.text)}


def _of_department(known: list[Name], before: Iterable[Token]) -> list[Name]:
    """'the Home | Minister' is no 'Chief Minister Bo Kim': the bearers of a title of whom every word before it is told."""
    said = {fold(token.text) for token in before if token.pos in ("PROPN", "NOUN")}
    return [name for name in known if said and said <= {*map(fold, name.before)}]
