"""Compiles the rules of timex.toml and the notes of direction.toml: placeholders to patterns, first words to alternatives.

The patterns of a rule are compiled when a text first has what it can begin with: all of them take half a second.

A placeholder is a `[piece]` of these files (a pattern), a `[capture]` of timex.toml (a pattern whose match becomes a field), a
table of words.toml (its words; the field is the word's value) or `{given}`, the given names of names.toml. A digit at its end
tells two of one kind apart; `{day:ordinal}` puts the value of `ordinal` into the field `day`. What is given as a list in place
of a pattern are its alternatives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from functools import cache
from typing import Any

from pipeline.frozen import frozen
from pipeline.language import Language, LanguageError, joined
from pipeline.patterns import pattern
from pipeline.times.numerals import Numerals
from pipeline.times.places import MEMO, Places, shorter_starts
from pipeline.times.starts import Starts

_PLACEHOLDER = re.compile(r"\{(?:([a-z_]+):)?([a-z_]+?)(\d?)\}")
_STRAY = re.compile(r"\{(?!\d*,?\d*\})")
LETTERS = re.compile(r"[^\W\d_]+")
_GLUED = r"(?<=\d{4})(?=[^\W\d_]{2})"
"""Behind a year that a page glued to the next word, as where a link began: '3 May 2014in Oslo'."""
_CONDITIONS = frozenset({"capital", "no_name", "behind", "not_behind", "behind_name"})
_TRAILS = (
    "time_ahead", "mishap", "called_off", "upcoming", "planned_noun", "said_ahead", "of_paper", "contest", "possessive", "onward",
    "dropped", "contract", "named_so", "invited", "of_what", "of_results", "of_accounts", "that_would", "of_which",
    "refusing", "at_the_latest", "asked", "usual", "temporal", "thwarted",
)  # fmt: skip
NO_TIMEX = "none"
"""The op of rules for what looks like a time and is none: they win the text and give nothing."""
BEHIND = 48
"""How many characters before a match the conditions `behind` and `not_behind` see."""


@frozen
class Rule:
    """One entry of timex.toml, compiled."""

    id: str
    op: str
    pattern: re.Pattern[str]
    captures: tuple[tuple[str, str, Callable[[str], Any]], ...]
    """(group, field, conversion)"""
    fields: Mapping[str, Any]
    capital: tuple[str, ...]
    """Groups of captures that count only with a capital letter."""
    no_name: tuple[str, ...]
    """Groups of captures that do not count as part of a name: with a capital letter, beside another word with one."""
    behind: re.Pattern[str] | None
    not_behind: re.Pattern[str] | None
    behind_name: bool
    """Whether a word with a capital letter must stand before it."""
    conditional: bool
    """Whether there is any of these conditions."""
    memo: dict[str, dict[str, Any]] = field(default_factory=dict, compare=False)


@frozen
class Note:
    """What before a time, up to it, becomes a field."""

    name: str
    pattern: re.Pattern[str]
    words: frozenset[str] | None
    """Words that it begins with; None where that is too much to list."""


@frozen
class Notes:
    """All notes of a language, and which of them some words may begin."""

    all: tuple[Note, ...]
    scheduled: Note
    """A verb of programmes, up to the time ("opens on")."""
    by_word: dict[str, list[int]] = field(default_factory=dict)
    always: list[int] = field(default_factory=list)
    """Places of notes that any word may begin."""

    def __post_init__(self) -> None:
        """Order the notes by the words that they begin with."""
        for place, note in enumerate(self.all):
            if note.words is None:
                self.always.append(place)
            for word in note.words or ():
                self.by_word.setdefault(word, []).append(place)

    def begun_by(self, words: set[str]) -> list[Note]:
        """The notes that one of some words may begin, in their order."""
        places = set(self.always)
        for word in words:
            if word in self.by_word:
                places.update(self.by_word[word])
        return [self.all[place] for place in sorted(places)]


@frozen
class Grammar:
    """All rules and how to reach them."""

    count: int
    """Of its rules."""
    rule: Callable[[int], Rule]
    """The rule at a place in the file. Raises LanguageError that names the rule where a condition or pattern is wrong."""
    places: Places
    """That rules can begin at."""
    by_start: Mapping[str, list[int]]
    """Start -> places of the rules that it is a start of."""
    leads: Mapping[str, Mapping[str, str]]
    trails: re.Pattern[str]
    """What behind a time tells about it: a group by each of `_TRAILS`."""
    begins: re.Pattern[str]
    """A verb of what is ahead, up to its length ("begins in")."""
    marks: re.Pattern[str]
    """Marks that end no clause ("between 3:55 p.m. and")."""
    notes: Notes
    onward_behind: re.Pattern[str]
    """Before a time with "on" behind it: "from 2020 on"."""
    determiners: frozenset[str]
    indefinite: frozenset[str]
    memo: dict[str, tuple[Rule, ...]] = field(default_factory=dict, compare=False)

    def rules_at(self, found: re.Match[str]) -> tuple[Rule, ...]:
        """The rules that can begin at one of the places that were found, in the order of the file."""
        longest = self.places.longest(found)
        rules = self.memo.get(longest)
        if rules is None:
            if len(self.memo) >= MEMO:
                self.memo.clear()
            places = sorted({place for start in shorter_starts(longest) for place in self.by_start.get(start, ())})
            rules = self.memo[longest] = tuple(map(self.rule, places))
        return rules


def compile_grammar(language: Language) -> Grammar:
    """The grammar of a language; raises LanguageError that names the rule where one is wrong."""
    build, entries = Builder(language), language.data["timex"]["rule"]
    if len({entry["id"] for entry in entries}) < len(entries):
        raise LanguageError(f"{language.code}/timex.toml: two rules with one id")
    by_start = _by_start(map(build.starts, entries))
    trail = language.table("direction", "trail")
    engine, programme = language.table("timex", "engine"), language.table("direction", "programme")
    noted = tuple(build.note(name, entry) for name, entry in language.table("direction", "note").items())
    notes = Notes(noted, build.note("scheduled", programme["scheduled"]))
    begins = build.note("begins", programme["begins"]).pattern
    leads = language.table("timex", "lead")
    determiners, indefinite = (frozenset(engine[name]) for name in ("determiners", "indefinite"))
    onward_behind = pattern(trail["onward"]["behind"])
    return Grammar(
        len(entries), cache(lambda place: build.rule(entries[place])), Places(by_start), by_start, leads,
        build.trails(trail), begins, pattern(engine["marks"]), notes, onward_behind, determiners, indefinite,
    )  # fmt: skip


def _by_start(starts: Iterable[set[str]]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, of_rule in enumerate(starts):
        for start in of_rule:
            places.setdefault(start, []).append(place)
    return places


class Builder:
    """Expands placeholders with the tables of one language."""

    def __init__(self, language: Language) -> None:
        """Reads what placeholders of the language stand for."""
        self.language = language
        given = " ".join(language.data.get("names", {}).get("given", {}).values()).split()
        self.words = {**language.data["words"], "given": dict.fromkeys(given)}
        pieces = {**language.table("timex", "piece"), **language.table("direction", "piece")}
        self.pieces = {name: joined(piece) for name, piece in pieces.items()}
        self.shapes = language.table("timex", "capture")
        self._known: dict[str, tuple[str, Callable[[str], Any]]] = {}
        self._starts = Starts(frozenset(language.table("timex", "engine")["frequent"]), self._pattern)
        numerals = Numerals(self.words, language.table("timex", "numerals"))
        self.convert: dict[str, Callable[[str], Any]] = {
            "int": lambda text: int(re.sub(r"\D", "", text)),
            "number": numerals.number,
            "year": numerals.year,
            "text": str,
        }

    def starts(self, entry: Mapping[str, Any]) -> set[str]:
        """What a rule can begin with."""
        with self._naming(_where(entry)):
            return self._starts.of(joined(entry["pattern"]))

    def rule(self, entry: Mapping[str, Any]) -> Rule:
        """One compiled rule."""
        captures: list[tuple[str, str, Callable[[str], Any]]] = []
        with self._naming(_where(entry)):
            told = self._expand(joined(entry["pattern"]), captures)
            return Rule(
                entry["id"],
                entry["op"],
                pattern(rf"(?:{told})(?:{_GLUED}|(?!\w))" if entry.get("glued") else rf"(?:{told})(?!\w)"),
                tuple(captures),
                entry.get("fields", {}),
                _groups(captures, entry.get("capital", ())),
                _groups(captures, entry.get("no_name", ())),
                self._condition(entry.get("behind")),
                self._condition(entry.get("not_behind")),
                bool(entry.get("behind_name")),
                not _CONDITIONS.isdisjoint(entry),
            )

    def note(self, name: str, entry: Mapping[str, Any]) -> Note:
        """One compiled note."""
        with self._naming(f"direction.toml: {name}"):
            told = self._expand(joined(entry["pattern"]), [])
            return Note(name, pattern(told), _first_words(told))

    def trails(self, entries: Mapping[str, Mapping[str, Any]]) -> re.Pattern[str]:
        """What directly behind a time tells about it, a group by each of `_TRAILS`."""
        with self._naming("direction.toml: trail"):
            patterns = {name: self._expand(joined(entries[name]["pattern"]), []) for name in _TRAILS}
            return pattern("|".join(f"(?P<{name}>{told})" for name, told in patterns.items()))

    @contextmanager
    def _naming(self, where: str) -> Iterator[None]:
        """What goes wrong within is told with its place in the files of the language."""
        try:
            yield
        except (KeyError, ValueError, re.error) as error:
            raise LanguageError(f"{self.language.code}/{where}: {error}") from None

    def _condition(self, template: str | list[str] | None) -> re.Pattern[str] | None:
        if not template:
            return None
        return pattern(rf"(?:(?<![^\W\d])|(?!\w))(?:{self._expand(joined(template), [])})\Z")

    def _expand(self, template: str, captures: list[tuple[str, str, Callable[[str], Any]]]) -> str:
        def replace(found: re.Match[str]) -> str:
            other, name, number = found.groups()
            if name in self.pieces:
                return f"(?:{self._expand(self.pieces[name], captures)})"
            pattern, convert = self._named(name)
            group = f"{name}_{len(captures)}"
            captures.append((group, other or name + number, convert))
            return f"(?P<{group}>{pattern})"

        if _STRAY.search(_PLACEHOLDER.sub("", template)):
            raise ValueError(f"a brace that is no placeholder in {template}")
        return _PLACEHOLDER.sub(replace, template)

    def _named(self, name: str) -> tuple[str, Callable[[str], Any]]:
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> tuple[str, Callable[[str], Any]]:
        told = self._pattern(name)
        if name in self.shapes:
            return re.sub(r"\(\?P<\w+>", "(?:", self._expand(told, [])), self.convert[self.shapes[name]["as"]]
        table = self.words[name]
        return told, lambda word: table[word]

    def _pattern(self, name: str) -> str:
        """What a placeholder stands for."""
        if name in self.pieces:
            return self.pieces[name]
        if name in self.shapes:
            return joined(self.shapes[name]["pattern"])
        if name not in self.words:
            raise ValueError(f"no such placeholder: {{{name}}}")
        return _alternation(self.words[name])


def _where(entry: Mapping[str, Any]) -> str:
    return f"timex.toml: rule {entry.get('id')}"


def _first_words(pattern: str) -> frozenset[str] | None:
    try:
        starts = [LETTERS.findall(start) for start in Starts(frozenset(), str).of(pattern)]
    except ValueError:
        return None
    return frozenset(words[0] for words in starts) if all(starts) else None


def _groups(captures: list[tuple[str, str, Callable[[str], Any]]], fields: Iterable[str]) -> tuple[str, ...]:
    return tuple(group for group, name, _ in captures if name in fields)


def _alternation(table: Mapping[str, Any]) -> str:
    words = sorted(table, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in words)
