"""Words that introduce what somebody says, thinks or holds: compiled from `attribution.toml`, found in a sentence.

A cue is a whole verb group: auxiliaries, adverbs and negation belong to it ('has not said'), and so do the verbs it hangs
on ('declined to say', 'responded by saying'). What stands around it is read elsewhere (sources.py, contents.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pipeline.language import Language, LanguageError
from pipeline.model import Extent, Pos, Sentence, Token
from pipeline.quotations import Quotation, Quotations
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
_LEFT_PARTS = frozenset({"AUX", "ADV"})
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


@dataclass(slots=True)
class Line:
    """A sentence made ready: its tokens, which of them are quoted, and which begin a time expression."""

    sentence: Sentence
    tokens: list[Token]
    quoted: list[Quotation | None]
    times: dict[int, int] = field(default_factory=dict)
    """Index of a time expression's first token -> index behind its last."""
    extents: dict[int, Extent] = field(default_factory=dict)
    """Index of a time expression's first token -> the expression."""


def read_headline(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Tokens of a headline, in which every word may have a capital: words that end like a cue's present are verbs."""
    read = list(tokens)
    for index, token in enumerate(tokens):
        if token.pos != "PROPN" or index == 0:
            continue
        for ending in lexicon.words["present"]:
            lemma = token.lower.removesuffix(ending)
            if (
                lemma != token.lower
                and lemma in lexicon.heads["VERB"]
                and tokens[index - 1].pos in ("PROPN", "NOUN", "ADV")
            ):
                read[index] = token._replace(pos="VERB", form="fin", tense="present", lemma=lemma)
    return read


def _surely_verbs(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Words that are hardly ever anything but verbs ("say"), read as verbs unless a determiner stands before them."""
    sure, likely, that = lexicon.words["sure"], lexicon.words["sure_before_that"], lexicon.words["that"]
    if not any(token.pos != "VERB" and (token.lower in sure or token.lower in likely) for token in tokens):
        return tokens
    read = list(tokens)
    for index in range(1, len(tokens) - 1):
        token = tokens[index]
        if token.pos not in ("NOUN", "ADJ") or tokens[index - 1].pos in ("DET", "ADJ", "ADP", "PART"):
            continue
        if token.lower in sure or (token.lower in likely and tokens[index + 1].lower in that):
            read[index] = token._replace(pos="VERB", form="fin", tense="present", lemma=token.lower.removesuffix("s"))
    return read


def make_line(
    sentence: Sentence, tokens: list[Token], quotations: Quotations, extents: list[Extent], lexicon: Lexicon
) -> Line:
    """A sentence with its quotations and its time expressions (`extents` are those of this sentence)."""
    tokens = _surely_verbs(tokens, lexicon)
    quoted: list[Quotation | None] = [None] * len(tokens)
    for quotation in quotations.within(sentence.start, sentence.end):
        for index, token in enumerate(tokens):
            if token.start >= quotation.start and token.end <= quotation.end:
                quoted[index] = quotation
    line = Line(sentence, tokens, quoted)
    for extent in extents:
        inside = [i for i, token in enumerate(tokens) if token.start < extent.end and token.end > extent.start]
        if inside:
            line.times[inside[0]] = inside[-1] + 1
            line.extents[inside[0]] = extent
    return line


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a sentence, by token indices: group from `first` to `last` (exclusive), the word itself at `head`."""

    first: int
    head: int
    last: int
    entries: tuple[Entry, ...]
    shape: Literal["verb", "passive", "gerund", "infinitive", "participle", "noun"] = "verb"
    """'verb': finite; 'passive': with its auxiliary; 'participle': a past participle without one."""
    negated: bool = False
    agent: int | None = None
    """Of a noun: the token where its source begins, between it and its content ('comments by Lee that ...')."""


def find_cues(line: Line, lexicon: Lexicon) -> list[Cue]:
    """Cues of a sentence outside quotation marks, in order."""
    return list(_candidates(line, lexicon))


def _candidates(line: Line, lexicon: Lexicon) -> Iterator[Cue]:
    tokens, heads = line.tokens, lexicon.heads
    for index, token in enumerate(tokens):
        readings = heads.get(token.pos)
        if readings is None or line.quoted[index] is not None:
            continue
        entries = readings.get(token.lemma) or readings.get(token.lower)
        matched = entries and _matching(tokens, index, entries)
        if token.pos == "NOUN" and entries and not matched:
            distant = _distant_content(tokens, index, entries, lexicon)
            if distant is not None:
                yield distant
            continue
        if matched and not matched[0].rest and _has_particle(tokens, index, lexicon):
            continue
        if token.pos == "VERB" and token.form == "part" and token.lower in heads["ADJ"]:
            stated = _matching(tokens, index, heads["ADJ"][token.lower])
            adjective = _adjective_cue(line, lexicon, index, stated) if stated else None
            if adjective is not None:
                yield adjective
                continue
        if not matched:
            continue
        if token.pos == "NOUN":
            yield Cue(index, index, index + 1 + len(matched[0].rest), matched, "noun")
        elif token.pos == "VERB":
            yield _verb_cue(line, lexicon, index, matched)
        else:
            cue = _adjective_cue(line, lexicon, index, matched)
            if cue is not None:
                yield cue


def _distant_content(tokens: list[Token], index: int, entries: tuple[Entry, ...], lexicon: Lexicon) -> Cue | None:
    """A noun whose clause follows its source: 'comments by Lee that the bridge is safe'."""
    if index + 3 >= len(tokens) or tokens[index + 1].lower not in lexicon.words["from"]:
        return None
    entry = next((entry for entry in entries if set(entry.rest) <= lexicon.words["that"]), None)
    for at in range(index + 3, min(index + 10, len(tokens))):
        if tokens[at].lower in lexicon.words["that"] and entry is not None:
            return Cue(index, index, at + 1, (entry,), "noun", agent=index + 2)
        if tokens[at].pos in ("VERB", "AUX", "PUNCT", "ADP"):
            break
    return None


def _has_particle(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].lower in lexicon.words["particles"]


def _matching(tokens: list[Token], index: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The readings whose further words follow; of these only those with the most words."""
    found: list[Entry] = []
    for entry in entries:
        size = len(entry.rest)
        if found and size < len(found[0].rest):
            break
        if not size or entry.rest == tuple(token.lower for token in tokens[index + 1 : index + 1 + size]):
            found.append(entry)
    return tuple(found)


def _verb_cue(line: Line, lexicon: Lexicon, index: int, entries: tuple[Entry, ...]) -> Cue:
    tokens = line.tokens
    first = group_start(line, lexicon, index)
    group = tokens[first:index]
    last = index + 1 + len(entries[0].rest)
    negated = any(token.lower in lexicon.words["negations"] for token in group)
    return Cue(first, index, last, entries, _shape(tokens, group, index), negated)


def _shape(
    tokens: list[Token], group: list[Token], index: int
) -> Literal["verb", "passive", "gerund", "infinitive", "participle"]:
    form = tokens[index].form
    auxiliaries = [token for token in group if token.pos == "AUX"]
    if auxiliaries and form == "part" and auxiliaries[-1].lemma == "be":
        return "passive"
    if auxiliaries or form == "fin" or any(token.form == "fin" for token in group):
        return "verb"
    return {"ger": "gerund", "inf": "infinitive"}.get(form, "participle")  # type: ignore[return-value]


def _adjective_cue(line: Line, lexicon: Lexicon, index: int, entries: tuple[Entry, ...]) -> Cue | None:
    """An adjective behind a form of "be"."""
    first = group_start(line, lexicon, index)
    while first > 0 and line.tokens[first - 1].lemma in lexicon.words["copulas"] and line.quoted[first - 1] is None:
        first = group_start(line, lexicon, first - 1)
    group = line.tokens[first:index]
    if not any(token.lemma in lexicon.words["copulas"] for token in group):
        return None
    negated = any(token.lower in lexicon.words["negations"] for token in group)
    finite = any(token.form == "fin" for token in group)
    return Cue(first, index, index + 1 + len(entries[0].rest), entries, "verb" if finite else "gerund", negated)


def group_start(line: Line, lexicon: Lexicon, index: int) -> int:
    """First token of the verb group that ends with the verb at `index`, with the verbs it hangs on."""
    tokens, quoted, words = line.tokens, line.quoted, lexicon.words
    first = index
    while first > 0 and quoted[first - 1] is None:
        before = tokens[first - 1]
        if before.pos in _LEFT_PARTS or before.lower in words["negations"]:
            first -= 1
            continue
        if before.pos == "ADJ" and first > 1 and tokens[first - 2].pos == "AUX" and tokens[first].form == "part":
            first -= 2
            continue
        infinitive = before.lower in words["infinitive"] and tokens[first].form == "inf"
        if not infinitive and not (before.lower in words["chaining"] and tokens[first].form == "ger"):
            break
        if first < 2 or tokens[first - 2].pos != "VERB" or quoted[first - 2] is not None:
            return first - 1 if infinitive else first
        first -= 2
    return first
