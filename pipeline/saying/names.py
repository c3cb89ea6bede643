"""The names of a page: capitalised runs, who they can be, and the fullest form of each.

Names are found by their capitals over the whole text, by one linear pattern; titles before them are cut off and kept as
what the text says about the bearer ('President Ann Lee': Ann Lee is a president).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Literal

from pipeline.frozen import changed, frozen
from pipeline.language import Language
from pipeline.saying.name_words import (
    core_of,
    ends_organisation,
    fold,
    has_children,
    is_addressed,
    is_borne,
    is_given,
    without_possessive,
    word_before,
)

_MEMO = 65536
"""How many words the folding remembers."""
_PIECE = re.compile(r"[^\s\xa0]+")
# What all its forms have in common, their first letter, stands first: a search then skips all other characters at once.
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž](?:(?<=[A-Z])\.(?:[A-Z]\.)+|[\w'’/-]*\.?)"

_BLANK = " {1,20}+"
"""Between words of a name: where lines are indented, several."""


@frozen
class Ends:
    """What the first and the last word of a name tell, folded."""

    first: str
    last: str
    """The surname."""
    organisation: bool
    """The last word makes it an organisation's name or a place's."""


@frozen
class NameData:
    """Compiled `names.toml`."""

    words: Mapping[str, frozenset[str]]
    pronouns: Mapping[str, frozenset[str]]
    given: Mapping[str, frozenset[str]]
    first_names: frozenset[str]
    """Given names that are no other words."""
    run: re.Pattern[str]
    tail: re.Pattern[str]
    """What may follow the head of an organisation's name ('of the United Nations'); `more` is what 'and' joins to it."""
    stripped: dict[tuple[str, bool], Name | None] = field(default_factory=dict, compare=False)
    """Runs read before, for `strip_titles`."""
    known: dict[tuple[str, ...], Ends] = field(default_factory=dict, compare=False)
    """Names read before, for `ends`."""

    def ends(self, words: tuple[str, ...]) -> Ends:
        """What the ends of a name tell."""
        found = self.known.get(words)
        if found is None:
            if len(self.known) >= _MEMO:
                self.known.clear()
            organisation = ends_organisation([*map(core_of, words)], self.words, self.given)
            found = self.known[words] = Ends(fold(words[0]), fold(surname(words, self)), organisation)
        return found


def compile_names(language: Language) -> NameData:
    """The name data of a language."""
    tables = {
        name: {key: frozenset(value.split()) for key, value in language.table("names", name).items()}
        for name in ("words", "pronouns", "given")
    }
    particles, joined, elided = (
        "|".join(sorted(tables["words"][key])) for key in ("particles", "joined_particles", "elided_particles")
    )
    word = rf"(?:(?:{joined})-|(?:{elided})')?{_WORD}"
    run = re.compile(rf"{_WORD}(?:(?:{_BLANK}(?:{particles})){{0,3}}{_BLANK}{word}){{0,9}}")
    words, given = tables["words"], tables["given"]
    first_names = (given["male"] | given["female"]) - words["words_too"]
    return NameData(words, tables["pronouns"], given, first_names, run, _tail(words))


def _tail(words: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    links, articles, joins = (f"(?:{'|'.join(sorted(words[key]))})" for key in ("links", "articles", "joins"))
    phrase = rf"(?:{_WORD}{_BLANK}){{0,4}}{_WORD}"
    more = rf"(?P<more>{_BLANK}{joins}{_BLANK}(?P<last>{phrase}))?"
    return re.compile(rf"(?:{_BLANK}{links}(?:{_BLANK}{articles})?{_BLANK}{phrase}){{1,2}}{more}")


@frozen
class Name:
    """A name as written at one place, without titles; `before` are the titles cut off, lower-case."""

    words: tuple[str, ...]
    start: int
    end: int
    before: tuple[str, ...] = ()
    tail: str = ""
    """What follows the head of an organisation's name: ' of Alba'."""

    @property
    def text(self) -> str:
        """The name in one string."""
        return " ".join(self.words) + self.tail


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
    forms: list[Name] = field(default_factory=list)
    """Each form once."""
    by_last: dict[str, list[Name]] = field(default_factory=dict)
    by_first: dict[str, list[Name]] = field(default_factory=dict)
    by_title: dict[str, list[Name]] = field(default_factory=dict)
    bare: dict[str, list[Name]] = field(default_factory=dict)
    """Names of one word without a title, every time they stand, by that word."""

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
        """Names by the first letters of their words."""
        found: dict[str, list[Name]] = {}
        for name in self.forms:
            found.setdefault("".join(re.findall(r"\b[A-Z]", name.text)), []).append(name)
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

    def kind(self, name: Name) -> Literal["person", "thing", "group", "place", ""]:
        """By the last word, titles, given names, and articles and prepositions before it; '' where nothing tells."""
        if not self.is_person(name):
            return "thing"
        if self.is_group(name):
            return "group"
        if self._titled(name) or (len(name.words) > 1 and self.gender(name.words)):
            return "person"
        return "place" if fold(name.text) in self.no_people else "person" if self.gender(name.words) else ""

    def _titled(self, name: Name) -> bool:
        same = self.by_last.get(self.data.ends(name.words).last, [])
        return any(not self.data.words["titles"].isdisjoint(other.before) for other in [name, *same])

    def gender(self, words: tuple[str, ...]) -> str:
        """'male', 'female' or '' of a person's name, by the given name and by titles before the surname anywhere."""
        first = fold(words[0]).split("-")[0]
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


def find_names(text: str, stretches: Iterable[tuple[int, int]], data: NameData) -> Names:
    """The names in some stretches of a text (sentences, not headlines, where every word may have a capital)."""
    names: list[Name] = []
    opening: list[Name] = []
    no_people: set[str] = set()
    behind = 0
    for start, end in stretches:
        for match in data.run.finditer(text, start, end):
            inside = match.start() > start and text[match.start() - 2].isalnum()
            name = strip_titles(match.group(), match.start(), data, inside) if match.start() >= behind else None
            if name is None:
                continue
            name = with_tail(name, text, end, data)
            behind = name.end
            if name.start == start and len(name.words) == 1 and not name.tail:
                opening.append(name)
                continue
            names.append(name)
            if not name.before and word_before(text, name.start) in data.words["before_things"]:
                no_people.add(fold(name.text))
    names += _named_elsewhere(opening, names, data)
    return Names(data, sorted(names, key=attrgetter("start")), frozenset(no_people))


def _named_elsewhere(opening: Iterable[Name], names: Iterable[Name], data: NameData) -> list[Name]:
    """The first words of sentences, which have their capital anyhow, that are the first or last word of a name elsewhere."""
    elsewhere = [data.ends(words) for words in {name.words for name in names}]
    known = {ends.first for ends in elsewhere} | {ends.last for ends in elsewhere}
    return [name for name in opening if _is_among(data.ends(name.words), known, data.first_names)]


def _is_among(ends: Ends, *names: Set[str]) -> bool:
    return any(ends.first in some or ends.last in some for some in names)


def with_tail(name: Name, text: str, end: int, data: NameData) -> Name:
    """An organisation's name with what belongs to it behind its head: 'Council of Alba', 'Mission to the United Nations'.

    The tail ends before `end`. What 'and' joins is part of it ('Office on Drugs and Crime') unless it is an acronym or stands
    elsewhere by itself.
    """
    if not data.ends(name.words).organisation or text[name.end - 1] != name.words[-1][-1]:
        return name
    match = data.tail.match(text, name.end, end)
    if match is None or any(
        core_of(word) in data.words["openers"] for word in match.group().split() if word[0].isupper()
    ):
        return name
    tail = match.group()
    if match["more"]:
        alone = text.count(match["last"]) > text.count(match["more"])
        tail = tail.removesuffix(match["more"]) if alone or match["last"].isupper() else tail
    tail = without_possessive(tail.removesuffix("."))
    return changed(name, end=name.end + len(tail), tail=tail)


def strip_titles(text: str, start: int, data: NameData, inside: bool = False) -> Name | None:
    """The name within a capitalised run: what is left behind titles, nationalities and sentence openers; `inside` a sentence a
    small word with a capital is part of it ('the Ever Given').

    'Russian President Ann Lee' gives Ann Lee; of an organisation ('Republican National Committee') only openers are cut.
    """
    key = text, inside
    if key not in data.stripped:
        if len(data.stripped) >= _MEMO:
            data.stripped.clear()
        data.stripped[key] = _strip(text, data, inside)
    found = data.stripped[key]
    if found is None or start == 0:
        return found
    return Name(found.words, start + found.start, start + found.end, found.before)


def _strip(text: str, data: NameData, inside: bool) -> Name | None:
    """The name within a capitalised run, its place counted from the run's start."""
    pieces = [(match.group(), match.start()) for match in _PIECE.finditer(text)]
    first = 0
    named = data.words["small"] if inside else frozenset()
    while first < len(pieces) - 1 and _opens(pieces[first][0], data) and core_of(pieces[first][0]) not in named:
        first += 1
        if core_of(pieces[first - 1][0]) in data.words["articles"]:
            break  # 'The May Day Group'
    bare = [core_of(piece) for piece, _ in pieces]
    cut = first
    organisation = ends_organisation(bare, data.words, data.given)
    if not organisation or is_addressed([piece for piece, _ in pieces], first, data.words["titles"]):
        cut = _behind_titles([piece for piece, _ in pieces], bare, first, data)
    opens = bare[-1] in data.words["openers"] and not is_borne(bare, first, cut, data.given)
    if opens or (bare[-1] in data.words["titles"] and not is_given(bare[cut:-1], data.given)):
        return None
    if cut == len(pieces) - 1 and bare[-1] in data.words["origins"]:
        return None  # 'Russian', not followed by a name
    last, at = pieces[-1]
    last = without_possessive(last)
    if last.endswith(".") and len(last) > 2 and bare[-1] not in data.words["suffixes"] and "." not in last[:-1]:
        last = last[:-1]  # the sentence's stop
    words = (*(without_possessive(piece) for piece, _ in pieces[cut:-1]), last)
    return Name(words, pieces[cut][1], at + len(last), tuple(bare[first:cut]))


def _opens(piece: str, data: NameData) -> bool:
    """A word that begins sentences but no names, or a pronoun with a verb hung on it ("I'm")."""
    if core_of(piece) in data.words["openers"]:
        return True
    pronoun, _, verb = piece.replace("’", "'").partition("'")
    return verb.islower() and any(pronoun.lower() in pronouns for pronouns in data.pronouns.values())


def _behind_titles(pieces: list[str], bare: list[str], first: int, data: NameData) -> int:
    """Place of the first word behind the last title and owner ('Norland's'), and behind nationalities and parties."""
    cut = first
    titles, parents = data.words["titles"], data.words["parents"]
    for at in range(first, len(bare) - 1):
        if bare[at] in titles or pieces[at].endswith(("'s", "s'")) or has_children(bare[at], parents):
            cut = at + 1
    if cut == len(bare) - 3 and bare[cut] in data.words["jobs"]:
        cut += 1  # 'Engineer Ann Lee'
    if bare[cut] in data.words["links"] and cut < len(bare) - 3:
        cut += 1  # 'Chief Of Staff Ann Lee'
    if bare[cut] in data.words["portfolios"] and cut < len(bare) - 2:
        cut += 1  # 'Secretary of State Ann Lee'
    foreign = data.words["origins"] | data.words["particles"]
    untitled = cut == first
    while cut < len(bare) - 1 and bare[cut] in foreign:
        if untitled and cut == first == len(bare) - 2 and bare[cut] not in data.words["apart"]:
            return first  # 'South Korea', 'Korean Air', 'Al Gore'
        cut += 1
    return cut


def surname(words: tuple[str, ...], data: NameData) -> str:
    """The last word of a name that is no suffix (Jr.), without 'al-'."""
    last = next((word for word in reversed(words) if core_of(word) not in data.words["suffixes"]), words[-1])
    particle, _, rest = last.partition("-")
    return rest if rest[:1].isupper() and particle.lower() in data.words["joined_particles"] else last
