"""The words that introduce what somebody says, thinks or holds, compiled from `attribution.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field, fields
from typing import Any

from pipeline.frozen import changed, frozen
from pipeline.language import Language, LanguageError
from pipeline.model import Pos
from pipeline.saying.cue_gate import Gate, Need, Small, compile_beginnings, forms_of, make_gate
from pipeline.schema import AttributionKind, Modality
from pipeline.syntax.lexicon import Words, compile_words
from pipeline.words import READINGS

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
    of: str = ""
    never: str = ""
    objects: str = ""
    acts_on: str = ""
    results: str = ""
    raising: bool = False
    leads: bool = False
    silent: bool = False


@frozen
class Entry:
    """One reading of a cue word: the words that must follow it and the class it then has."""

    rest: tuple[str, ...]
    cls: CueClass

    @property
    def takes_phrase(self) -> bool:
        """It takes a phrase, and no infinitive."""
        return "object" in self.cls.takes and "to" not in self.cls.takes


@frozen
class Lexicon:
    """All cues of a language and the small words around them."""

    heads: Mapping[Pos, Mapping[str, tuple[Entry, ...]]]
    """Part of speech -> lemma -> readings."""
    phrases: tuple[tuple[tuple[str, ...], CueClass], ...]
    words: Mapping[str, frozenset[str]]
    """Lists of words of attribution.toml, else of names.toml."""
    roles: frozenset[str]
    """Titles and offices that may stand before a name ("spokesman")."""
    gate: Gate
    known: Words
    """What a spelling can be."""
    communication: re.Pattern[str]
    """Finds the beginning of a noun such as interview or speech, in lower-case text."""
    joined: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, compare=False)

    def any_of(self, *lists: str) -> frozenset[str]:
        """The words of several lists of `words`, joined at the first call."""
        if lists not in self.joined:
            self.joined[lists] = frozenset().union(*(self.words[name] for name in lists))
        return self.joined[lists]


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
    lists = {**language.table("names", "words"), **language.table("attribution", "words")}
    small = {name: frozenset(words.split()) for name, words in lists.items()}
    small["adverb_pairs"] = frozenset(language.table("clauses", "auxiliaries")["phrases"])
    small["deducted"] = frozenset(language.table("clauses", "markers")["deducted"].split())
    given = language.table("names", "given")
    small["given_names"] = frozenset((given["male"] + " " + given["female"]).split())
    irregular = language.table("attribution", "irregular")
    readings = {pos: {head: _longest_first(entries) for head, entries in found.items()} for pos, found in heads.items()}
    return Lexicon(
        readings,
        tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))),
        small,
        small["titles"],
        _gate(_Spellings(language.once(compile_words), readings, phrases, small), irregular),
        language.once(compile_words),
        compile_beginnings(
            [
                *(noun[:-1] if len(noun) > 3 else noun for noun in small["communications"]),
                *(word[:-1] if len(word) > 4 else word for word in small["outbursts"]),
                *(words.replace("-", " ") for words in small["speeches"]),
                *(form for verb in small["outbursts"] for form in forms_of(verb, small["endings"], irregular)),
            ]
        ),
    )


_VERBAL_ADJECTIVES = frozenset({"VBD", "VBN", "VBG"})
_INTRODUCING = frozenset({"quotation", "quoted_before"})


def _gate(spellings: _Spellings, irregular: Mapping[str, str]) -> Gate:
    small = spellings.small
    heads = (head for readings in spellings.heads.values() for head in readings)
    forms = set[str]().union(small["telling"], (words[0] for words, _ in spellings.phrases))
    forms.update(*(forms_of(head, small["endings"], irregular) for head in heads))
    copulas = {form for head in small["copulas"] for form in forms_of(head, small["endings"], irregular)}
    around = Small(
        that=small["that"],
        source=small["from"],
        equates=small["equates"],
        spreads=frozenset().union(*(forms_of(head, small["endings"], irregular) for head in small["spreading"])),
        tells=small["tells"],
        articles=small["articles"],
        copulas=frozenset(copulas),
    )
    return make_gate(forms, spellings.needs, around)


@frozen
class _Spellings:
    """What a word that is spelt so can be, whatever stands around it."""

    words: Words
    heads: Mapping[Pos, Mapping[str, tuple[Entry, ...]]]
    phrases: list[tuple[tuple[str, ...], CueClass]]
    small: Mapping[str, frozenset[str]]

    def needs(self, word: str) -> tuple[Need, ...]:
        """For the gate: what each reading of a lower-case word needs to be a cue."""
        found = [
            self._need(word, pos, entry) for pos, lemma in self.lemmas(word) for entry in self.heads[pos].get(lemma, ())
        ]
        found += [Need(words[1:], apart=len(words) == 1) for words, _ in self.phrases if words[0] == word]
        found += [Need(owned=True)] if word in self.small["telling"] else []
        if not all(need.introduces for need in found):
            found = [changed(need, introduces=False) for need in found]
        return tuple(dict.fromkeys(found))

    def lemmas(self, word: str) -> Iterator[tuple[Pos, str]]:
        """Parts of speech and lemmas that the tagger can give it; a tag that its lexicon does not know leaves the word."""
        known = self.words.word(word)
        yield from ((pos, word) for pos in _KEYS)
        for tag, lemma in known.lemmas.items():
            pos = READINGS[tag][0]
            if pos in _KEYS and not (pos == "VERB" and known.auxiliary):
                yield pos, lemma
        yield from (("VERB", word.removesuffix(ending)) for ending in self.small["present"])

    def _need(self, spelling: str, pos: Pos, entry: Entry) -> Need:
        word = self.words.word(spelling)
        return Need(
            entry.rest,
            parted=pos == "VERB",
            distant=pos == "NOUN" and set(entry.rest[-1:]) <= self.small["that"],
            stated=pos == "ADJ",
            introduces=pos == "VERB" and entry.cls.takes <= _INTRODUCING,
            uncapped=not word.closed,
            no_article=pos == "VERB"
            and not word.closed
            and bool(word.other)
            and word.tags.isdisjoint(_VERBAL_ADJECTIVES),
        )


def _cue_class(language: Language, name: str, table: Mapping[str, Any]) -> CueClass:
    takes = frozenset(table["takes"])
    if not takes <= TAKES:
        raise LanguageError(f"{language.code}/attribution.toml: class {name} takes unknown {sorted(takes - TAKES)}")
    names = {field.name for field in fields(CueClass)} - {"name", "takes", "topics"}
    return CueClass(
        name=name,
        takes=takes,
        topics=frozenset(table.get("topics", ())),
        **{key: value for key, value in table.items() if key in names},
    )


def _longest_first(entries: list[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
