"""Who or what a page calls 'the president', 'the ministry', 'the company': the one it has called so, else the phrase itself."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise, takewhile

from pipeline.model import Token
from pipeline.saying.identities import Claimant, lies_in
from pipeline.saying.just_named import JustNamed
from pipeline.saying.name_data import Name
from pipeline.saying.name_words import fold, one_of
from pipeline.saying.names import distinct
from pipeline.saying.source_words import end_of_phrase, head_of
from pipeline.schema import Span

_NEAR = 2
"""Sentences before "the 49-year-old" that tell of the one who is meant."""
_SPOKE = 4
"""Sentences from "the billionaire added" backwards in which he spoke by name."""


class Descriptions(JustNamed):
    """Names the descriptions of one page."""

    source: Span | None = None
    """The source that is looked for."""

    def description(self, words: list[Token], part: list[Token]) -> Claimant:
        """'the president', 'the ministry': the one on the page who is called so; else the phrase itself, unnamed."""
        head = head_of(part, self.data)
        noun = head[-1].lemma if head else ""
        definite = words[0].lower in self.data.words["definite"]
        aged = self._aged(head[-1]) if definite and head else None
        if aged is not None:
            return aged
        # 'the king and the mayor'
        coupled = any(one.pos == "CCONJ" and two.pos == "DET" for one, two in pairwise(part))
        if definite and head and not coupled:
            at = part.index(head[-1])
            called = self._called(noun, head, part[:at], part[at + 1 :])
            members = called is not None and called.kind == "group" and fold(noun) in self.data.words["organisations"]
            whose = any(token.pos == "PROPN" for token in part[:at])
            if called is not None and not (members and whose):  # 'Labour MPs' are no 'Labour party'
                return called
        owned = head and part[1:2] and part[1].pos == "PART"
        if owned and (holder := self.bearer_for_nation(part[0], head)) is not None:
            return holder
        if noun in self.data.words["speaking_for"] and words[0].lower in self.data.words["indefinite"]:
            named = self.named_later(noun, words)
            if named is not None:
                return named
        text = self.page.text[words[0].start : end_of_phrase(words, self.data.pronouns["relative"])]
        owned = any(token.pos == "PART" for token in part)  # "Lee's wife"
        plural = bool(head) and self._is_plural(words[0], head[-1], owned)
        person = any(fold(noun) in self.data.words[key] for key in ("titles", "jobs", "associates"))
        lists = self.data.words
        body = fold(noun) in lists["organisations"] or fold(noun) in lists["bodies"]
        thing = not person and (owned or body)
        matter = not person and self.is_inanimate(noun)
        kind = "group" if plural else "thing" if thing else "matter" if matter else "person" if person else ""
        kind = "place" if words[-1].text[0].isupper() and fold(text) in lists["nations"] else kind  # 'Iran' is no 'he'
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

    def unclear(self, start: int, end: int, kind: str) -> Claimant | None:
        """'Mr. Lee' between two places, where the page knows two who may be meant: then a pronoun is as open."""
        titles = self.data.given[f"{kind}_titles"]
        for name in takewhile(lambda name: name.start < end, self.names_from(start)):
            claimant = self.full(name)
            if claimant.id is None and not titles.isdisjoint(name.before):
                return claimant
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
        if head.lower != head.lemma.lower() or head.lower in self.data.words["collectives"]:
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
        several = head[-1].lower != head[-1].lemma.lower()
        return (
            self.bearer_of_title(noun, head, before, names)
            or self.bearer_of_short_title(noun, head[0].start, before)
            or self.bearer_of_letters(noun, before)
            or self.bearer_of_head(noun, before)
            or (self._named_by_kind(noun) if noun in self.data.words["works"] and not names else None)
            or (self.bearer_of(fold(noun), before, names) if article and head[-1].lower == noun.lower() else None)
            or self.firm_called(noun, head, before)
            or (self.introduced_before(fold(noun), before) if article and alone else None)
            or (None if several else self.body_just_named(noun, before, behind))
            or self._called_before(noun, several, told)
            or (None if several else self._namesake(noun, before))
            or self._body_of_somewhere(noun, before)
            or (self.introduced_next(fold(noun), before) if article and alone else None)
            or self._told_again(noun, head, before, behind)
        )

    def _told_again(self, noun: str, head: list[Token], before: list[Token], behind: list[Token]) -> Claimant | None:
        """'“Yes,” Lee said. ... “No,” the retired surgeon added', '... the Alba North MP added': what the page's main person, who
        just spoke, is told to be."""
        words, position = self.data.words, head[0].start
        told = fold(noun) in words["epithets"] or any(token.lower in words["of_old"] for token in before)
        seated = fold(noun) in words["sitting"] and any(token.lower in words["parliaments"] for token in behind)
        sits = seated or fold(noun) in words["parliamentarians"]
        if (
            not (told or sits)
            or head[-1].lower != head[-1].lemma.lower()
            or self.source is None
            or not lies_in((self.source,), position)
        ):
            return None
        here = self.sentence_at(position)
        last = next((at for at in range(here, max(here - _SPOKE, -1), -1) if self.earlier.get(at)), None)
        spoke = {one.id: one for one in self.earlier[last]} if last is not None else {}
        one = next(iter(spoke.values())) if len(spoke) == 1 else None
        if one is None or one.id is None or self._is_another(one, here, position) or not self._is_main(one):
            return None
        if {one.gender, self.gender_of(noun)} == {"male", "female"}:
            return None  # '“No,” the retired businessman added' is not Ann
        since = self.named_between(self.sentences[last or 0].end, position) if sits else []
        if any(each.kind in ("person", "") and each.id != one.id for each in since):
            return None  # 'Lee said so. Kim left. The Alba North MP'
        held = self.bearers.setdefault(fold(noun), {}).get(one.id)
        if (
            held is not None
            and words["of_old"].isdisjoint(held[1])
            and any(token.lower in words["of_old"] for token in before)
        ):
            return None  # 'the former president' is not whom the page calls president
        self.bearers[fold(noun)][one.id] = one, frozenset(token.lower for token in before)
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
        told = {token.lower for token in before if token.pos not in ("DET", "PART")}
        kinds = {word for word in told if "-" not in word}  # 'the state-run bank'
        if found is None or (found.id is not None and kinds <= {*(found.name or "").lower().split()}):
            return found  # 'the terrorist group' is no 'Alba Group'
        alike = plural == (found.kind == "group") or noun in self.data.words["collectives"]
        return found if alike and told <= set((found.name or "").lower().split()) else None

    def _namesake(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the mission', 'the club' behind 'Alba Rovers': the one name with that head; of 'the auditor's office' only one of that
        name, of 'her office' none."""
        if not before or any(token.lower in self.data.words["owners"] for token in before):
            return None
        said = {fold(token.text) for token in before if token.pos not in ("DET", "PART")} - self.data.words["definite"]
        heads = [fold(noun), *(sorted(self.data.words["club_endings"]) if noun in self.data.words["clubs"] else ())]
        same = distinct(
            name
            for head in heads
            for name in self.names.by_last.get(head, ())
            if (len(name.words) > 1 or name.tail)
            and name.start < before[0].start
            and said <= {fold(word) for word in name.words}
        )
        known = {one.id: one for one in map(self.full, same)}
        found = next(iter(known.values())) if len(known) == 1 else None
        return found if found is not None and not self._is_other(noun, same[-1], before[0].start) else None

    def _body_of_somewhere(self, noun: str, before: list[Token]) -> Claimant | None:
        """'the ministry' behind "Norland's fishing ministry", where the page speaks so of one only."""
        lists = self.data.words
        if not before or noun not in lists["bodies"] - lists["firm_nouns"]:
            return None
        if noun not in self._owned:
            owner = rf"\b[A-Z][\w-]{{1,30}}{one_of(lists['owner_endings'])}"
            owned = rf"{owner}((?: [a-z-]{{1,30}}){{0,2}}) {re.escape(noun)}\b"
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
            and not text.endswith("-", 0, name.start)  # 'the pro-Alba administration'
            and not text[name.end + len(noun) + 1 : name.end + len(noun) + 2].isalnum()
        }
        if len(found) != 1:
            return None
        name = next(iter(found.values()))
        shown = self.page.text[name.start : name.end + 1 + len(noun)]
        return Claimant(shown, fold(shown), None, "", "thing")
