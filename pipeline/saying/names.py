"""The names of a page: capitalised runs, who they can be, and the fullest form of each.

Names are found by their capitals over the whole text, by one linear pattern.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from pipeline.model import Token
from pipeline.saying.letters import abbreviates, joined_bodies, spellings
from pipeline.saying.name_data import Ends, Name, NameData
from pipeline.saying.name_forms import strip_titles, with_tail
from pipeline.saying.name_words import ends_organisation, fold, is_given, word_before
from pipeline.saying.offices import cut_department, name_behind
from pipeline.saying.tickers import without_ticker
from pipeline.syntax.tags import QUOTES

_TWO = 2
"""Words of a name with an initial, and characters of that."""


@dataclass
class Names:
    """All names of a page; by last word, first word and title: each form of a name once, where it stands first.

    A form counts once in the tables: a long page names its people thousands of times. Letters are the first ones of words.
    """

    data: NameData
    all: list[Name]
    """In the order of the text."""
    no_people: frozenset[str]
    """Folded names that stand behind an article or 'in' somewhere: things and places, unless a title or given name speaks."""
    works: frozenset[str]
    """Folded names of several words that are all that stands in quotation marks somewhere: works and programmes, with the same
    exceptions."""
    forms: list[Name] = field(default_factory=list)
    """Each form once."""
    by_last: dict[str, list[Name]] = field(default_factory=dict)
    by_first: dict[str, list[Name]] = field(default_factory=dict)
    by_title: dict[str, list[Name]] = field(default_factory=dict)
    bare: dict[str, list[Name]] = field(default_factory=dict)
    """Names of one word without a title, every time they stand, by that word."""
    joined: list[Name] = field(default_factory=list)
    """Bodies whose names 'and' joins ('the Food and Drug Administration')."""
    in_brackets: dict[str, Name] = field(default_factory=dict)
    """Bodies by the letters in brackets behind them ('the Department of Health and Human Services (HHS)')."""

    def __post_init__(self) -> None:
        """Fill the tables."""
        seen: set[tuple[object, ...]] = set()
        for name in self.all:
            if len(name.words) == 1 and not name.before:
                self.bare.setdefault(self.data.ends(name.words).last, []).append(name)
            form = name.words, name.before, name.tail
            if form not in seen:
                seen.add(form)
                self._add(name)

    def _add(self, name: Name) -> None:
        self.forms.append(name)
        ends = self.data.ends(name.words)
        self.by_last.setdefault(ends.last, []).append(name)
        self.by_first.setdefault(ends.first, []).append(name)
        for title in dict.fromkeys(name.before):
            self.by_title.setdefault(title, []).append(name)

    @cached_property
    def by_letters(self) -> dict[str, list[Name]]:
        """Names by the letters that may stand for them."""
        found: dict[str, list[Name]] = {}
        for name in (*self.forms, *self.joined):
            for letters in spellings(name, self.data):
                found.setdefault(letters, []).append(name)
        return found

    def is_person(self, name: Name) -> bool:
        """Could the name be a person's: no word that only organisations have at its end?"""
        return not ends_organisation([*map(fold, name.words)], self.data.words, self.data.given)

    def is_group(self, name: Name) -> bool:
        """Is the last word the plural of a nationality or party ('Republicans'), or of letters ('PACs')?"""
        words, last = self.data.words, fold(name.words[-1])
        letters = name.words[-1][:-1]
        if len(letters) > 1 and letters.isupper() and last[-1:] in words["plural"] and name.words[-1][-1:].islower():
            return True
        stems = (last.removesuffix(ending) for ending in words["plural"] if last.endswith(ending))
        return any(stem in words["origins"] for stem in stems)

    def has_both_genders(self, last: str) -> bool:
        """Are there both a man and a woman with a folded surname, by their titles ('Mr. Lee', 'Mrs. Lee')?"""
        titles = {title for name in self.by_last.get(last, ()) if len(name.words) == 1 for title in name.before}
        return not titles.isdisjoint(self.data.given["male_titles"]) and not titles.isdisjoint(
            self.data.given["female_titles"]
        )

    def kind(self, name: Name) -> Literal["person", "thing", "group", "place", "work", ""]:
        """By the last word, titles, given names, and articles and prepositions before it; '' where nothing tells."""
        if name.tail or not self.is_person(name):
            return "thing"
        if self.is_group(name):
            return "group"
        if self._titled(name) or (len(name.words) > 1 and self.gender(name.words)):
            return "person"
        if fold(name.text) in self.works:
            return "work"
        gender = self.gender(name.words)
        land = not gender and fold(name.text) in self.data.words["nations"]  # not 'Jordan', who is named so elsewhere
        return "place" if land or fold(name.text) in self.no_people else "person" if gender else ""

    def _titled(self, name: Name) -> bool:
        same = self.by_last.get(self.data.ends(name.words).last, [])
        return any(not self.data.words["titles"].isdisjoint(other.before) for other in [name, *same])

    def gender(self, words: tuple[str, ...]) -> str:
        """'male', 'female' or '' of a person's name, by titles before the whole name, by the given name and by titles before the
        surname anywhere."""
        first, alike = fold(words[0]).split("-")[0], self.by_last.get(self.data.ends(words).last, ())
        told = {self.data.gender_told(one.before) for one in alike if one.words == words} if len(words) > 1 else set()
        if len(told - {""}) == 1:
            return max(told)  # 'Spokeswoman Robin Lee'
        male, female = first in self.data.given["male"], first in self.data.given["female"]
        alone = len(words) == 1 and all(len(name.words) == 1 for name in self.by_last.get(first, ()))
        if (len(words) > 1 or alone) and male != female:
            return "male" if male else "female"
        found = set()
        for name in self.by_last.get(self.data.ends(words).last, ()):
            if len(name.words) == 1 or len(words) == 1 or fold(name.words[0]) == fold(words[0]):
                found |= {"male" for title in name.before if title in self.data.given["male_titles"]}
                found |= {"female" for title in name.before if title in self.data.given["female_titles"]}
        return found.pop() if len(found) == 1 else ""

    def articles(self, text: str) -> dict[str, str]:
        """Folded names that the text writes with a capital article inside a sentence ('The Nation'): the article."""
        found: dict[str, str] = {}
        for name in self.all:
            start = text.rfind(" ", 0, max(name.start - 1, 0)) + 1
            article = text[start : name.start]
            inside = start > 1 and (text[start - 2].isalnum() or text[start - 2] == ",")
            if inside and article[:1].isupper() and article.strip().lower() in self.data.words["articles"]:
                found.setdefault(fold(name.text), article)
        return found

    def with_joint(self, words: list[Token]) -> Name | None:
        """'Lee & Sons Co': the firm that a phrase is all of."""
        if all(token.lower not in self.data.words["firm_joints"] for token in words):
            return None
        start, last = words[0].start, words[-1]
        alone = (name for name in self.all if name.start == start and last.start < name.end <= last.end)
        return next(alone, None)

    def with_form(self, name: Name) -> list[Name]:
        """'Norvik Foods' of 'Norvik Foods Inc.': the firms that the page so names in full."""
        forms, size = self.data.words["firms"] | self.data.words["firm_endings"], len(name.words)
        named = () if self.gender(name.words) else self.by_first.get(fold(name.words[0]), ())
        if not self._may_be_place(name):
            forms = forms | self.data.words["left_out"]  # 'Lund Savings | Bank'
        same = (one for one in named if one.words[:size] == name.words)
        return distinct(one for one in same if one.words[size:] and forms.issuperset(map(fold, one.words[size:])))

    def _may_be_place(self, name: Name) -> bool:
        words = self.data.words
        return fold(name.text) in self.no_people or not words["nations"].isdisjoint(map(fold, name.words))

    def may_extend(self, name: Name, longer: Name, text: str) -> bool:
        """'Norsteel Inc.' is the fuller form of 'Norsteel'; 'U.S. Marines', 'Alba Motors' are none of a place, nor 'NRK TV' of
        a body that letters name."""
        words = self.data.words
        if text[longer.start + len(longer.words[0])] != " ":
            return False  # "Norland's Foreign Ministry"
        if self.data.core(longer.words[-1]) in words["affairs"]:
            return False  # 'the Norsteel Scandal'
        if self.kind(longer) == "person" or self.data.core(longer.words[-1]) in words["firms"]:
            return True
        told = self.kind(longer) != "thing" and fold(longer.words[-1]) not in words["nations"]
        told = told and word_before(text, longer.start) in words["articles"]  # 'the HP | Way'
        if name.text.isupper() and (longer.text.isupper() or told):
            return False
        alike = (other for other in self.bare.get(self.data.ends(name.words).last, ()) if other.words == name.words)
        within = words["before_things"] - words["articles"]
        placed = (word_before(text, other.start) in within for other in alike)
        return fold(name.text) not in words["origins"] and not any(placed)

    def of_initial(self, name: Name) -> list[Name]:
        """'Ann Lee' for 'A. Lee': the person in full whose first name begins so, if the page has but one."""
        initial, last = name.words[0], name.words[-1]
        if len(name.words) != _TWO or len(initial) != _TWO or initial[-1] != ".":
            return []
        full = (one for one in self.by_last.get(fold(last), ()) if len(one.words) > 1 and one.words[0][-1] != ".")
        found = distinct(one for one in full if one.words[0][0] == initial[0] and self.is_person(one))
        return found if len(found) == 1 else []


def distinct(names: Iterable[Name]) -> list[Name]:
    """One of each person (first and last word) and organisation, the first on the page."""
    found: dict[tuple[str, str, str], Name] = {}
    for name in names:
        found.setdefault((fold(name.words[0]), fold(name.words[-1]), fold(name.tail)), name)
    return list(found.values())


def is_fuller(name: Name, other: Name) -> bool:
    """Can `other` be a fuller form of the full name?"""
    if fold(other.words[0]) == fold(name.words[0]):
        return True
    last = [*map(fold, other.words[-len(name.words) :])]  # 'De Lee', of 'Ann de Lee'
    return len(name.words) > 1 and last == [*map(fold, name.words)]


def find_names(text: str, stretches: Iterable[tuple[int, int]], data: NameData) -> Names:
    """The names in some stretches of a text (sentences, not headlines, where every word may have a capital)."""
    names: list[Name] = []
    opening: list[Name] = []
    no_people: set[str] = set()
    works: set[str] = set()
    behind = 0
    for start, end in stretches:
        for match in data.run.finditer(text, start, end):
            inside = match.start() > start and text[match.start() - 2].isalnum()
            run = match.group()
            if match.start() < behind:
                cut = _behind_body(names[-1:], run, behind + 1 - match.start(), data)
                if not cut:
                    continue
            else:
                cut = cut_department(text, match.start(), run, data.words, data.given)
            name = strip_titles(run[cut:], match.start() + cut, data, inside)
            if name is None:
                continue
            owner = _owner(run, match.start(), name, data)
            names += [owner] if owner is not None else []
            name = without_ticker(with_tail(name, text, end, data), text)
            behind = name.end
            opens = name.start == start or text[max(name.start - 2, 0) : name.start] == ": "
            if opens and len(name.words) == 1 and not name.tail:
                opening.append(name)
                continue
            names.append(name)
            if not name.before and word_before(text, name.start) in data.words["before_things"]:
                no_people.add(fold(name.text))
            if _is_title(name, text):
                works.add(fold(name.text))
    names += _named_elsewhere(opening, names, data)
    found = Names(data, sorted(names, key=attrgetter("start")), frozenset(no_people), frozenset(works))
    found.joined += joined_bodies(found.all, text, data)
    for name, letters in pairwise(found.all):
        if text[name.end : letters.end + 1] == f" ({letters.text})" and abbreviates(letters.text, name.text):
            found.in_brackets.setdefault(letters.text, name)
    return found


def _owner(run: str, start: int, name: Name, data: NameData) -> Name | None:
    """In "Ann Lee's | Norland" the person, by her full name, who stands in a run of capitals before the name of what she has."""
    before = run[: name.start - start].rstrip()
    whose = next((before.removesuffix(end) for end in data.words["owner_endings"] if before.endswith(end)), "")
    owner = strip_titles(whose, start, data) if " " in whose else None
    full = owner is not None and len(owner.words) > 1 and is_given([fold(owner.words[0])], data.given)
    return owner if full else None


def _is_title(name: Name, text: str) -> bool:
    """'on | “Good Morning Alba” | Tuesday': several words that are all that stands in quotation marks."""
    quoted = text[max(name.start - 1, 0)] in QUOTES and text[name.end : name.end + 2].lstrip(",.")[:1] in QUOTES
    return len(name.words) > 1 and quoted


def _behind_body(bodies: list[Name], run: str, cut: int, data: NameData) -> int:
    """'Ministry of Finance | Ann Lee': where in a run the name begins behind a body's that covers its first `cut` letters."""
    words = run[cut:].split()
    held = any(name_behind([*body.text.split(), *words], data.words) == len(words) for body in bodies)
    return cut if len(words) > 1 and (held or is_given([fold(words[0])], data.given)) else 0


def _named_elsewhere(opening: Iterable[Name], names: Iterable[Name], data: NameData) -> list[Name]:
    """The first words of sentences, which have their capital anyhow, that are the first or last word of a name elsewhere."""
    elsewhere = [data.ends(words) for words in {name.words for name in names}]
    known = {ends.first for ends in elsewhere} | {ends.last for ends in elsewhere}
    nobody = data.words["collectives"]  # 'Police said' names no 'Alba Police'
    named = (name for name in opening if fold(name.text) not in nobody)
    return [name for name in named if _is_among(data.ends(name.words), known, data.first_names)]


def _is_among(ends: Ends, *names: Set[str]) -> bool:
    return any(ends.first in some or ends.last in some for some in names)
