"""What the names of a language look like: `names.toml`, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field

from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.saying.name_words import BLANK, BareWords, ends_organisation, firm_joint, fold, one_of

MEMO = 65536
"""How many words the folding remembers."""
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


@frozen
class NameData:
    """Compiled `names.toml`."""

    words: Mapping[str, frozenset[str]]
    bare: BareWords
    owning: tuple[str, ...]
    """How words end that tell whose something is, plurals among them."""
    pronouns: Mapping[str, frozenset[str]]
    given: Mapping[str, frozenset[str]]
    first_names: frozenset[str]
    """Given names that are no other words."""
    run: re.Pattern[str]
    short_titles: Mapping[str, str]
    """Titles -> how they are written short ("sen")."""
    nationals: Mapping[str, str]
    """By state: the adjective of what is its own."""
    tail: re.Pattern[str]
    """What may follow the head of an organisation's name ('of the United Nations'); `more` is what 'and' joins to it."""
    office_behind: re.Pattern[str]
    """', the former mayor of', ' is the mayor of' behind a name; groups: words that tell of the office, its noun."""
    office_before: re.Pattern[str]
    """'The former mayor, ' before a name; groups: article, words that tell of the office, its noun, comma."""
    office_given: re.Pattern[str]
    """' as the new mayor of', ' mayor of' behind a name; the same groups, the first None without "as"."""
    body_behind: re.Pattern[str]
    """', an airline based in' behind a name; group: what a body is told to be."""
    called: Mapping[str, frozenset[str]]
    """What one calls a body just named -> the last words of the names of such bodies."""
    appointing: tuple[str, ...]
    """' chose ' before a name: behind it stands the office that it is given."""
    stripped: dict[tuple[str, bool], Name | None] = field(default_factory=dict, compare=False)
    """Runs read before, for `strip_titles`."""
    known: dict[tuple[str, ...], Ends] = field(default_factory=dict, compare=False)
    """Names read before, for `ends`."""

    def core(self, word: str) -> str:
        """A word of a name, folded, without a possessive and a stop."""
        return self.bare.cores[word]

    def ends(self, words: tuple[str, ...]) -> Ends:
        """What the ends of a name tell."""
        found = self.known.get(words)
        if found is None:
            if len(self.known) >= MEMO:
                self.known.clear()
            organisation = ends_organisation([*map(self.core, words)], self.words, self.given)
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
    words, given = tables["words"], tables["given"]
    bodies = language.table("names", "called").items()
    called = {noun: frozenset(ends.split()) for nouns, ends in bodies for noun in nouns.split()}
    behind, before, given_to = _offices(words)
    return NameData(
        words=words,
        bare=BareWords(words["owner_endings"]),
        owning=(*sorted(words["owner_endings"]), *sorted(words["plural_owner_endings"])),
        pronouns=tables["pronouns"],
        given=given,
        first_names=(given["male"] | given["female"]) - words["words_too"],
        run=_run(words),
        short_titles={pair.partition("-")[2]: pair.partition("-")[0] for pair in words["short_titles"]},
        nationals={pair.partition("-")[0]: pair.partition("-")[2] for pair in words["nationals"]},
        tail=_tail(words),
        office_behind=behind,
        office_before=before,
        office_given=given_to,
        body_behind=_told_body(words, called, tables["pronouns"]["relative"]),
        called=called,
        appointing=tuple(f" {verb} " for verb in sorted(words["appointing"])),
    )


def _run(words: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    """A run of capitalised words, with particles, nicknames and the joints of firms' names between them."""
    particles, joined, elided = (
        "|".join(sorted(words[key])) for key in ("particles", "joined_particles", "elided_particles")
    )
    word = rf"(?:(?:{joined})-|(?:{elided})')?{_CAPITAL}{_REST}"
    no_half = "".join(rf"(?!(?<=\d {half[0]}){half[1:]}\b)" for half in sorted(words["halves"]))
    called = rf"(?:{BLANK}[\"'“‘]{_CAPITAL}[\w-]+[\"'”’](?={BLANK}{_CAPITAL}))?"  # 'Ann "Sis" Lee'
    more = rf"(?:{called}(?:{BLANK}(?:{particles})){{0,3}}{firm_joint(words, word)}{BLANK}{word}){{0,9}}"
    return re.compile(rf"{_CAPITAL}(?<!\w.){no_half}{_REST}{more}")


def _offices(words: Mapping[str, frozenset[str]]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What an office looks like behind a name, before one, and behind one to which it is given: articles, at most three words,
    the noun, of what it is."""
    lists = (words["introducing"], words["office_links"], words["behind_offices"])
    articles, links, ends = (f"(?:{'|'.join(sorted(words))})" for words in lists)
    told, place = r"((?:[\w-]+ ){0,3}?)", r"[A-Z][\w-]+"
    owner = rf"{place}{one_of(words['owner_endings'])} "
    closes = rf"(?= {ends}\b|[,;.)]| [—–-])"
    being = "|".join(sorted(verb.replace("-", " ") for verb in words["being"]))  # not 'Ann Lee is running for mayor'
    is_one = rf" (?:{being})(?= {articles} | [a-z-]+{closes})"
    behind = rf"(?:,| [—–-]|{is_one}) (?:{articles} |{owner})?{told}([a-z][a-z-]+){closes}"
    named = rf"{place}(?: (?:{'|'.join(sorted(words['joins']))} )?{place}){{0,3}}"
    of_what = rf"(?: {links} (?:{articles} )?(?:{named}|[a-z][a-z-]+))?"
    before = rf"(?:\b((?i:{articles})) |\b{owner}|(?<=[,;.] ))?{told}\b([A-Za-z][a-z-]+){of_what}(,?) \Z"
    given_to = rf"(?: {one_of(words['as_office'])} (?:{articles} |{owner})?{told}| )([a-z][a-z-]+){closes}"
    return re.compile(behind), re.compile(before), re.compile(given_to)


def _told_body(words: Mapping[str, frozenset[str]], nouns: Iterable[str], relatives: Iterable[str]) -> re.Pattern[str]:
    """What a body is told to be behind its name: a comma, an article, at most four words, the noun, and a comma or of what."""
    placed = (ending.removeprefix("-") for ending in words["based"])
    articles, ends = one_of(words["introducing"]), one_of([*words["behind_offices"], *placed, *relatives])
    closes = rf"(?=[,;.]| {ends}\b)"
    return re.compile(rf"(?: \([A-Z]{{2,6}}\))?, {articles} (?:[\w-]+ ){{0,4}}?({one_of(nouns)}){closes}")


def _tail(words: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    links, articles, joins = (f"(?:{'|'.join(sorted(words[key]))})" for key in ("links", "articles", "joins"))
    phrase = rf"(?:{_WORD}{BLANK}){{0,4}}{_WORD}"
    more = rf"(?P<more>{BLANK}{joins}{BLANK}(?P<last>{phrase}))?"
    return re.compile(rf"(?:{BLANK}{links}(?:{BLANK}{articles})?{BLANK}{phrase}){{1,2}}{more}")


def surname(words: tuple[str, ...], data: NameData) -> str:
    """The last word of a name that is no suffix (Jr.), without 'al-'."""
    last = next((word for word in reversed(words) if data.core(word) not in data.words["suffixes"]), words[-1])
    particle, _, rest = last.partition("-")
    return rest if rest[:1].isupper() and particle.lower() in data.words["joined_particles"] else last
