"""One name as it is written: its words, the titles before it, which are cut off, and the tail of an organisation's name.

Titles are kept as what the text says about the bearer ('President Ann Lee': Ann Lee is a president).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from pipeline.frozen import changed, frozen
from pipeline.language import Language
from pipeline.saying.name_words import (
    BLANK,
    behind_owner,
    core_of,
    ends_organisation,
    firm_joint,
    fold,
    is_addressed,
    is_borne,
    is_given,
    is_of_firm,
    tells_part,
    without_possessive,
)
from pipeline.saying.offices import is_headed, name_behind
from pipeline.syntax.tags import QUOTES

_OWNING = ("'s", "’s", "s'", "s’")
_MEMO = 65536
"""How many words the folding remembers."""
_PIECE = re.compile(r"[^\s\xa0]+")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
"""Stands first in a pattern, before what must stand before it: a search then skips all other characters at once."""
_REST = r"(?:(?<=[A-Z])\.(?:[A-Z]\.)+|[\w'’/-]*\.?)"
_WORD = _CAPITAL + _REST


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
    short_titles: Mapping[str, str]
    """Titles -> how they are written short ("sen")."""
    tail: re.Pattern[str]
    """What may follow the head of an organisation's name ('of the United Nations'); `more` is what 'and' joins to it."""
    office_behind: re.Pattern[str]
    """', the former mayor of' behind a name; groups: words that tell of the office, its noun."""
    office_before: re.Pattern[str]
    """'The former mayor, ' before a name; groups: article, words that tell of the office, its noun, comma."""
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

    def gender_told(self, titles: tuple[str, ...]) -> str:
        """'male' for "Mr", 'female' for "Mrs"; '' where no title tells."""
        genders = (
            gender for gender in ("male", "female") for title in titles if title in self.given[f"{gender}_titles"]
        )
        return next(genders, "")


def compile_names(language: Language) -> NameData:
    """The name data of a language."""
    tables = {
        name: {key: frozenset(value.split()) for key, value in language.table("names", name).items()}
        for name in ("words", "pronouns", "given")
    }
    particles, joined, elided = (
        "|".join(sorted(tables["words"][key])) for key in ("particles", "joined_particles", "elided_particles")
    )
    word = rf"(?:(?:{joined})-|(?:{elided})')?{_CAPITAL}{_REST}"
    no_half = "".join(rf"(?!(?<=\d {half[0]}){half[1:]}\b)" for half in sorted(tables["words"]["halves"]))
    called = rf"(?:{BLANK}[\"'“‘]{_CAPITAL}[\w-]+[\"'”’](?={BLANK}{_CAPITAL}))?"  # 'Ann "Sis" Lee'
    more = rf"(?:{called}(?:{BLANK}(?:{particles})){{0,3}}{firm_joint(tables['words'], word)}{BLANK}{word}){{0,9}}"
    run = re.compile(rf"{_CAPITAL}(?<!\w.){no_half}{_REST}{more}")
    words, given = tables["words"], tables["given"]
    states = {*language.table("linking", "seats"), *language.table("linking", "nations")["words"]}
    words["nations"] |= {*map(fold, states)}
    short_titles = {pair.partition("-")[2]: pair.partition("-")[0] for pair in words["short_titles"]}
    first_names = (given["male"] | given["female"]) - words["words_too"]
    return NameData(words, tables["pronouns"], given, first_names, run, short_titles, _tail(words), *_offices(words))


def _offices(words: Mapping[str, frozenset[str]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What an office looks like behind a name and before one: articles, at most three words, the noun, of what it is."""
    lists = (words["introducing"], words["office_links"], words["behind_offices"])
    articles, links, ends = (f"(?:{'|'.join(sorted(words))})" for words in lists)
    owner, told, place = r"[A-Z][\w-]+['’]s ", r"((?:[\w-]+ ){0,3}?)", r"[A-Z][\w-]+"
    behind = rf"(?:,| [—–-]) (?:{articles} |{owner})?{told}([a-z][a-z-]+)(?= {ends}\b|[,;.)]| [—–-])"
    of_what = rf"(?: {links} (?:{articles} )?{place}(?: (?:{'|'.join(sorted(words['joins']))} )?{place}){{0,3}})?"
    before = rf"(?:\b((?i:{articles})) |\b{owner}|(?<=[,;.] ))?{told}\b([A-Za-z][a-z-]+){of_what}(,?) \Z"
    return re.compile(behind), re.compile(before)


def _tail(words: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    links, articles, joins = (f"(?:{'|'.join(sorted(words[key]))})" for key in ("links", "articles", "joins"))
    phrase = rf"(?:{_WORD}{BLANK}){{0,4}}{_WORD}"
    more = rf"(?P<more>{BLANK}{joins}{BLANK}(?P<last>{phrase}))?"
    return re.compile(rf"(?:{BLANK}{links}(?:{BLANK}{articles})?{BLANK}{phrase}){{1,2}}{more}")


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


def with_tail(name: Name, text: str, end: int, data: NameData) -> Name:
    """An organisation's name with what belongs to it behind its head: 'Council of Alba', 'Mission to the United Nations'.

    The tail ends before `end`. What 'and' joins is part of it ('Office on Drugs and Crime') unless it is an acronym or stands
    elsewhere by itself.
    """
    if text[name.end - 1] != name.words[-1][-1]:
        return name
    match = data.tail.match(text, name.end, end)
    body = data.ends(name.words).organisation or (
        match is not None and match.end() == end and _is_of_some(name, match.group(), text, data)
    )
    if (
        match is None
        or not body
        or any(core_of(word) in data.words["openers"] for word in match.group().split() if word[0].isupper())
    ):
        return name
    tail = _until_holder(name, match.group(), text, data)
    if tail == match.group() and match["more"]:
        alone = text.count(match["last"]) > text.count(match["more"])
        tail = tail.removesuffix(match["more"]) if alone or match["last"].isupper() else tail
    tail = without_possessive(tail.removesuffix("."))
    return changed(name, end=name.end + len(tail), tail=tail)


def _until_holder(name: Name, tail: str, text: str, data: NameData) -> str:
    """'Ministry | of Finance | Ann Lee': what belongs to a body's name before who holds an office there."""
    words = tail.split()
    for at in range(2, len(words) - 1):
        if words[at - 1].lower() in data.words["departments"] and is_given([fold(words[at])], data.given):
            return tail[: tail.index(f" {words[at]} ")]
    behind = name_behind([*name.words, *words], data.words)
    if 0 < behind < len(words) and is_headed(text, name.start, data.words):
        return tail[: tail.rindex(" ".join(words[-behind:])) - 1]
    return tail


def _is_of_some(name: Name, tail: str, text: str, data: NameData) -> bool:
    """'the | Friends | of Alba Mill', 'the | Mine Workers | of Alba': one word or people, and whose they are, no noun's."""
    before, articles = text[max(name.start - 4, 0) : name.start].split()[-1:], data.words["articles"]
    alone = (len(name.words) == 1 or fold(name.words[-1]) in data.words["owning_groups"]) and not name.before
    owned = alone and name.words[-1][1:].islower() and tail.split()[0] in data.words["owning"]
    return owned and tail.split()[1] not in articles and bool(before) and before[0].lower() in articles


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
    while len(pieces) > first + 2 and any(core_of(pieces[-1][0]) in data.words[key] for key in ("honours", "days")):
        pieces.pop()  # 'Ann Lee KC'
    while first < len(pieces) - 1 and pieces[first][0][0] in QUOTES:
        first += 1  # 'In “Gone” Ann Lee'
    bare = [core_of(piece) for piece, _ in pieces]
    cut = behind_owner([piece.endswith(_OWNING) for piece, _ in pieces], bare, first, data.words)
    organisation = ends_organisation(bare, data.words, data.given)
    if not organisation or is_addressed([piece for piece, _ in pieces], first, data.words["titles"]):
        cut = _behind_titles([piece for piece, _ in pieces], bare, first, data)
    opens = bare[-1] in data.words["openers"] and not is_borne(bare, first, cut, data.given)
    told = bare[-1] in data.words["reigning"] and data.gender_told(tuple(bare[first:cut])) != ""  # 'Mr. Prince'
    if opens or (bare[-1] in data.words["titles"] and not told and not is_given(bare[cut:-1], data.given)):
        return None
    if cut == len(pieces) - 1 and bare[-1] in data.words["origins"]:
        return None  # 'Russian', not followed by a name
    last, at = pieces[-1]
    last = without_possessive(last)
    if len(last) > 2 and any(
        last.endswith(end) and last.removesuffix(end).isupper() for end in data.words["plural_endings"]
    ):
        return None  # 'Labour MPs' are several
    if last.endswith(".") and len(last) > 2 and bare[-1] not in data.words["suffixes"] and "." not in last[:-1]:
        last = last[:-1]  # the sentence's stop
    words = (*(without_possessive(piece) for piece, _ in pieces[cut:-1]), last)
    before = zip(bare[first:cut], pieces[first:cut], strict=True)
    titles = tuple(core for core, (piece, _) in before if not piece.endswith(_OWNING))  # not 'the Board's | Alba'
    return Name(words, pieces[cut][1], at + len(last), titles)


def _opens(piece: str, data: NameData) -> bool:
    """A word that begins sentences but no names, or a pronoun with a verb hung on it ("I'm")."""
    if core_of(piece) in data.words["openers"]:
        return True
    pronoun, _, verb = piece.replace("’", "'").partition("'")
    return verb.islower() and any(pronoun.lower() in pronouns for pronouns in data.pronouns.values())


def _behind_titles(pieces: list[str], bare: list[str], first: int, data: NameData) -> int:
    """Place of the first word behind the last title and owner ("Norland's"), behind nationalities and parties, and behind two or
    more words that stand before a given name and a surname ('Political Affairs | Ann Lee')."""
    cut = first
    for at in range(first, len(bare) - 1):
        owner = pieces[at].endswith(_OWNING) and bare[at] not in data.words["owning_groups"]
        owner = owner and not is_of_firm(bare[at], bare[at + 1 :], data.words)
        if bare[at] in data.words["titles"] or owner or tells_part(bare[at], data.words):
            cut = at + 1
    if cut == len(bare) - 3 and bare[cut] in data.words["jobs"]:
        cut += 1  # 'Engineer Ann Lee'
    if cut == first == 0 and len(bare) > 1 and bare[0] in data.words["firm_kinds"]:
        cut += 1  # 'Drugmaker Norsteel'
    if bare[cut] in data.words["links"] and cut < len(bare) - 3:
        cut += 1  # 'Chief Of Staff Ann Lee'
    if bare[cut] in data.words["portfolios"] and cut < len(bare) - 2:
        cut += 1  # 'Secretary of State Ann Lee'
    untitled = cut == first
    while (
        cut < len(bare) - 1
        and any(bare[cut] in data.words[key] for key in ("origins", "particles"))
        and (untitled or not _is_first_name(pieces[cut], bare[cut], data))
    ):
        if untitled and cut == first == len(bare) - 2 and bare[cut] not in data.words["apart"]:
            return first  # 'South Korea', 'Korean Air', 'Al Gore'
        cut += 1
    if is_given(bare[cut : cut + 1], data.given):
        return cut
    behind = cut + 1 if bare[cut] in data.words["organisations"] else cut + 2  # 'the Russian Federation | Ann Lee'
    return next((at for at in range(behind, len(bare) - 1) if is_given(bare[at : at + 1], data.given)), cut)


def _is_first_name(piece: str, bare: str, data: NameData) -> bool:
    """'Sen. | Al | Franken', 'Mayor | Van | Kim': a particle with a capital behind a title."""
    return bare in data.words["particles"] and piece[0].isupper()


def surname(words: tuple[str, ...], data: NameData) -> str:
    """The last word of a name that is no suffix (Jr.), without 'al-'."""
    last = next((word for word in reversed(words) if core_of(word) not in data.words["suffixes"]), words[-1])
    particle, _, rest = last.partition("-")
    return rest if rest[:1].isupper() and particle.lower() in data.words["joined_particles"] else last
