"""The words that introduce what somebody says, thinks or holds, compiled from `attribution.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.language import Language, LanguageError
from pipeline.model import Pos
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


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a cue word: the words that must follow it and the class it then has."""

    rest: tuple[str, ...]
    cls: CueClass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All cues of a language and the small words around them."""

    heads: Mapping[Pos, Mapping[str, tuple[Entry, ...]]]
    """Part of speech -> lemma -> readings."""
    phrases: tuple[tuple[tuple[str, ...], CueClass], ...]
    words: Mapping[str, frozenset[str]]
    roles: frozenset[str]
    """Titles and offices that may stand before a name ("spokesman")."""
    gate: re.Pattern[str]
    communication: re.Pattern[str]
    """Finds the beginning of a noun such as interview or speech."""


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
    irregular = language.table("attribution", "irregular")
    firsts = [*(head for readings in heads.values() for head in readings), *(words[0] for words, _ in phrases)]
    return Lexicon(
        {pos: {head: _longest_first(entries) for head, entries in found.items()} for pos, found in heads.items()},
        tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))),
        small,
        frozenset(language.table("names", "words")["titles"].split()),
        _gate(firsts, irregular),
        _gate(sorted(small["communications"]), irregular),
    )


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


def _gate(heads: list[str], irregular: Mapping[str, str]) -> re.Pattern[str]:
    """Finds the beginning of any form of a cue; what it lets through is looked up by lemma, so it may let through too much."""
    stems = {head[:-1] if len(head) > 3 else head for head in heads}
    for head in heads:
        stems.update(irregular.get(head, "").split())
    return re.compile(r"\b" + _prefixes(sorted(stems)), re.IGNORECASE)


def _prefixes(stems: list[str]) -> str:
    """A pattern for any of the sorted stems, shared beginnings written once, so that a scan fails early."""
    groups: dict[str, list[str]] = {}
    for stem in stems:
        groups.setdefault(stem[:1], []).append(stem[1:])
    if "" in groups:
        return ""  # a shorter stem ends here; what is longer begins with it
    parts = [re.escape(first) + _prefixes(rest) for first, rest in groups.items()]
    return parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"
