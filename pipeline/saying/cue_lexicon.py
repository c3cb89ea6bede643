"""The words that introduce what somebody says, thinks or holds, compiled from `attribution.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.frozen import frozen
from pipeline.language import Language, LanguageError
from pipeline.model import Pos
from pipeline.saying.cue_gate import Gate, compile_beginnings, compile_gate, forms_of
from pipeline.schema import AttributionKind, Modality

TAKES = frozenset(
    {
        "quotation",
        "that",
        "clause",
        "question",
        "to",
        "gerund",
        "object",
        "topic",
        "complement",
        "predicative",
        "before",
        "quoted_before",
        "adjunct",
    }
)
_KEYS: dict[Pos, str] = {"VERB": "verbs", "ADJ": "adjectives", "NOUN": "nouns"}


@frozen
class CueClass:
    """Cues that behave alike; the fields are explained at the head of `attribution.toml`."""

    name: str
    kind: AttributionKind
    takes: frozenset[str]
    topics: frozenset[str] = frozenset()
    addressee: bool = False
    modality: Modality = "asserted"
    to_modality: Modality | None = None
    negated: bool = False
    passive: str = ""
    object_kind: AttributionKind = "attitude"
    documents_assert: bool = False
    raising: bool = False
    leads: bool = False


@frozen
class Entry:
    """One reading of a cue word: the words that must follow it and the class it then has."""

    rest: tuple[str, ...]
    cls: CueClass


@frozen
class Lexicon:
    """All cues of a language and the small words around them."""

    heads: Mapping[Pos, Mapping[str, tuple[Entry, ...]]]
    """Part of speech -> lemma -> readings."""
    phrases: tuple[tuple[tuple[str, ...], CueClass], ...]
    words: Mapping[str, frozenset[str]]
    roles: frozenset[str]
    """Titles and offices that may stand before a name ("spokesman")."""
    gate: Gate
    communication: re.Pattern[str]
    """Finds the beginning of a noun such as interview or speech, in lower-case text."""


def compile_lexicon(language: Language) -> Lexicon:
    """The cues of `attribution.toml`; raises LanguageError naming a class that is wrong."""
    heads: dict[Pos, dict[str, list[Entry]]] = {pos: {} for pos in _KEYS}
    phrases: list[tuple[tuple[str, ...], CueClass]] = []
    for name, table in language.table("attribution", "classes").items():
        cls = _cue_class(language, name, table)
        for pos, key in _KEYS.items():
            for words in table.get(key, ()):
                head, *rest = words.split()
                heads[pos].setdefault(head, []).append(Entry(tuple(rest), cls))
        phrases.extend((tuple(phrase.split()), cls) for phrase in table.get("phrases", ()))
    small = {name: frozenset(words.split()) for name, words in language.table("attribution", "words").items()}
    return Lexicon(
        {pos: {head: _longest_first(entries) for head, entries in found.items()} for pos, found in heads.items()},
        tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))),
        small,
        frozenset(language.table("names", "words")["titles"].split()),
        compile_gate(_forms(heads, phrases, small, language.table("attribution", "irregular"))),
        compile_beginnings(noun[:-1] if len(noun) > 3 else noun for noun in small["communications"]),
    )


_INTRODUCING = frozenset({"quotation", "quoted_before"})


def _forms(
    heads: Mapping[Pos, Mapping[str, list[Entry]]],
    phrases: Iterable[tuple[tuple[str, ...], CueClass]],
    small: Mapping[str, frozenset[str]],
    irregular: Mapping[str, str],
) -> dict[str, set[tuple[str, bool]]]:
    """Form of a cue -> its readings for the gate: the word that must follow it, and whether it introduces quotations only."""
    readings: dict[str, set[tuple[str, bool]]] = {}
    for pos, found in heads.items():
        for head, entries in found.items():
            firsts = {(entry.rest[0] if entry.rest else "", entry.cls.takes <= _INTRODUCING) for entry in entries}
            if pos == "NOUN":
                firsts = {(follower, False) for follower, _ in firsts}
                firsts |= {(word, False) for word in small["from"] | small["equates"]}
            for form in forms_of(head, small["endings"], irregular):
                readings.setdefault(form, set()).update(firsts)
    for words, _ in phrases:
        readings.setdefault(words[0], set()).add((words[1], False))
    for word in small["telling"]:
        readings.setdefault(word, set()).add(("", False))
    return readings


def _cue_class(language: Language, name: str, table: Mapping[str, Any]) -> CueClass:
    takes = frozenset(table["takes"])
    if not takes <= TAKES:
        raise LanguageError(f"{language.code}/attribution.toml: class {name} takes unknown {sorted(takes - TAKES)}")
    keys = (
        "addressee",
        "modality",
        "to_modality",
        "negated",
        "passive",
        "raising",
        "leads",
        "object_kind",
        "documents_assert",
    )
    given = {key: table[key] for key in keys if key in table}
    return CueClass(name, table["kind"], takes, frozenset(table.get("topics", ())), **given)


def _longest_first(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
