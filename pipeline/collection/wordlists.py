"""A language's `linking.toml` -> its wording: lists of words as they are compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from pipeline.collection.idioms import Idiom, Phrases
from pipeline.collection.wording import SAME, Wording, fold_word, says_something
from pipeline.language import Language
from pipeline.syntax.lexicon import Word, compile_words

INFLECTED = ("VBD", "VBN", "VBG", "VBZ", "NNS")
"""Tags of words with a lemma other than themselves, the likeliest first."""
SPELT_OUT = 4
"""Letters of a month that is no short form of its name."""
_STOP = (
    "articles pronouns standing persons substitutes definite owning placing joining opening together objects zones clocks "
    "dating"
)
_STEMMED = (
    "once origins light bodies telling generic contests common_acts relative tolls ends occurring being attended yearly"
)
FOLDED = {
    "stop": tuple(_STOP.split()),
    "starting": ("between",),
    "passive": ("barring",),
    "origins": ("firsts",),
    "another": ("further", "alike", "parts", "ranks", "counts", "involving"),
    "own": ("ours",),
}
"""Table -> those of its lists whose words are compared as they are, and so named in `WordKinds`."""
FOLDED_TABLES = ("own", "arranged", "passive", "about", "another", "figures")
"""Tables of which the words themselves are such a list."""
STEMMED = {
    "origins": ("founding", "any_day", "offices"),
    "bodies": ("seated",),
    "contests": ("winning",),
    "another": ("initially",),
    "figures": ("moves", "markets"),
}
"""Table -> those of its lists whose words are compared by their stems."""
STEMMED_TABLES = tuple(_STEMMED.split())
"""Tables of which the words themselves are such a list."""
TRADES = ("firms", "firm_endings")
"""Lists of words of names of firms whose stems alone tell of nobody."""


def compile_wording(language: Language) -> Wording:
    """The wording of a language; one without data only folds words."""
    data = language.data.get("linking")
    if data is None:
        return Wording()
    plain = _plain(language, data)
    full = replace(plain, synonyms=_synonyms(data))

    def stems(words: list[str]) -> frozenset[str]:
        return frozenset(map(full.stem, words))

    kinds = _kinds(data, full)
    named_words = language.data.get("names", {}).get("words", {})
    nationalities = _nationalities(named_words)
    lists = {name: stems(words) for name, words in _lists(data, STEMMED, STEMMED_TABLES).items()}
    named: dict[str, Any] = dict(lists)
    return replace(
        full,
        ordinary=lambda word: plain.ordinary(word) or fold_word(word) in full.synonyms or full.stem(word) in kinds,
        phrases=_phrases(data, full),
        kinds=kinds,
        starting=frozenset(map(full.root, data["starting"]["words"])),
        doing=frozenset(map(full.root, data["doing"]["words"])),
        generic_verbs=stems(data["generic"]["verbs"]),
        vague=stems(data["vague"]["words"]) | lists["light"],
        nationalities=nationalities,
        nations=frozenset(map(full.stem, nationalities)) | stems(named_words.get("nations", "").split()),
        calendar=_calendar(language.data.get("words", {})),
        weekdays={fold_word(word): day for word, day in language.data.get("words", {}).get("weekday", {}).items()},
        titles=stems(named_words.get("titles", "").split()),
        trades=stems(" ".join(named_words.get(name, "") for name in TRADES).split()),
        opposites=_opposites([[stems(side) for side in pair] for pair in data["opposites"]["pairs"]]),
        seats=_seats(data["seats"], full.stem),
        figure_stems=stems(data["figures"]["words"]),
        **named,
    )


def _lists(
    data: Mapping[str, Any], some: Mapping[str, tuple[str, ...]], whole: tuple[str, ...]
) -> dict[str, list[str]]:
    """Lists of words by name: `some` of each table, and those of `whole` tables."""
    inside = {name: data[table][name] for table, names in some.items() for name in names}
    return inside | {table: data[table]["words"] for table in whole}


def _numerals(words: Mapping[str, Any]) -> dict[str, str]:
    """Words for numbers below a hundred, but for 'one', which also stands for a thing: 'forty-two'."""
    digits, teens, tens = (words.get(name, {}) for name in ("digit", "teen", "tens"))
    several = {word: value for word, value in digits.items() if value > 1}
    joined = {f"{ten}-{digit}": high + low for ten, high in tens.items() for digit, low in digits.items()}
    return {word: str(value) for word, value in (several | teens | tens | joined).items()}


def _plain(language: Language, data: Mapping[str, Any]) -> Wording:
    """How a single word is compared, synonyms left out."""
    stem, read = data["stem"], language.once(compile_words).word
    endings: dict[int, dict[str, str]] = {}
    for ending, replacement in sorted(stem["endings"], key=lambda pair: -len(pair[0])):
        endings.setdefault(len(ending), {})[ending] = replacement
    lists: dict[str, Any] = {name: frozenset(words) for name, words in _lists(data, FOLDED, FOLDED_TABLES).items()}
    return Wording(
        stop=frozenset(data["stop"]["words"]),
        endings=endings,
        least=stem["least"],
        silent=stem["silent"],
        final=stem["final"],
        genitive=tuple(stem["genitive"]),
        marks=frozenset(mark.strip("'’") for mark in stem["genitive"]),
        again=tuple(stem["again"]),
        apart=frozenset(stem["apart"]),
        irregular=dict(data["irregular"]),
        numerals=_numerals(language.data.get("words", {})),
        lemma=partial(_base_form, read),
        ordinary=partial(_is_ordinary, read),
        is_past=partial(_is_past, read),
        is_only_past=partial(_is_only_past, read),
        is_participle=partial(_is_participle, read),
        is_verb=partial(_is_verb, read),
        past_before=frozenset(data["passive"]["past"]),
        attending=frozenset(data["attended"]["behind"]),
        progressive=tuple(data["passive"]["progressive"]),
        **lists,
    )


def _base_form(read: Callable[[str], Word], word: str) -> str:
    """The lemma of a word that is no verb's base form; 'meeting' and 'thought' count as the verb's."""
    lemmas = read(word).lemmas
    return word if "VB" in lemmas else next((lemmas[tag] for tag in INFLECTED if tag in lemmas), word)


def _is_ordinary(read: Callable[[str], Word], word: str) -> bool:
    """Whether a word is known as a verb's past or participle, as a plural, as an adjective, or as one of a closed class;
    nationalities, which are adjectives of a closed class, are names."""
    known = read(word)
    return not known.tags.isdisjoint(("VBD", "VBN", "VBG", "NNS")) or known.closed != ("JJ" in known.tags)


def _is_past(read: Callable[[str], Word], word: str) -> bool:
    """Whether a word is known as a verb's past."""
    return "VBD" in read(word).tags


def _is_only_past(read: Callable[[str], Word], word: str) -> bool:
    """Whether such a word is no participle."""
    tags = read(word).tags
    return "VBD" in tags and "VBN" not in tags


def _is_participle(read: Callable[[str], Word], word: str) -> bool:
    """Whether a word is known as a past participle."""
    return "VBN" in read(word).tags


def _is_verb(read: Callable[[str], Word], word: str) -> bool:
    """Whether a word may be the finite verb of a sentence, one in the plural of the present left out."""
    return not read(word).tags.isdisjoint(("VBD", "VBZ", "MD"))


def _synonyms(data: Mapping[str, Any]) -> dict[str, str]:
    """Each word of a group of synonyms -> what stands for the group."""
    happenings, things = data["synonyms"], data["things"]
    found = {form: SAME + g[0] for g in happenings["groups"] for verb in g for form in _forms(verb, happenings)}
    return found | {word: SAME + group[0] for group in things["groups"] for word in group}


def _forms(verb: str, data: Mapping[str, Any]) -> list[str]:
    """A verb and the nouns made of it: 'endorse', 'endorsement'; 'approve', 'approval'."""
    nouns = {base + ending for base in {verb, verb.rstrip("e")} for ending in data["nouns"]}
    return [verb, *sorted(nouns.difference(data["others"]))]


def _phrases(data: Mapping[str, Any], full: Wording) -> Phrases:
    """First root of an idiom -> its second -> the others and what it means, the longest first."""
    found: Phrases = {}
    parted = set(data["parted"]["phrases"])
    for key, word in sorted(data["phrases"].items(), key=lambda pair: -len(pair[0].split())):
        first, second, *others = map(full.root, key.split())
        own = Idiom(others, full.stem(word), key in parted)
        found.setdefault(first, {}).setdefault(second, []).append(own)
    return found


def _kinds(data: Mapping[str, Any], full: Wording) -> dict[str, frozenset[int]]:
    """Stem -> the kinds of happenings that it may tell of."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(data["kinds"]["groups"]):
        for stem in filter(says_something, map(full.stem, group)):
            found[stem].add(number)
    return {stem: frozenset(kinds) for stem, kinds in found.items()}


def _calendar(words: Mapping[str, Any]) -> frozenset[str]:
    """Months and days of the week, which name nobody where they are spelt out: 'Jan' and 'May' may."""
    names = (word for table in ("weekday", "month") for word in words.get(table, ()))
    return frozenset(fold_word(name) for name in names if len(name) >= SPELT_OUT and name.isalpha())


def _nationalities(words: Mapping[str, str]) -> frozenset[str]:
    """What may stand before a name and tells where who bears it is from."""
    return frozenset(map(fold_word, words.get("origins", "").split())).difference(words.get("apart", "").split())


def _seats(data: Mapping[str, list[str]], stem: Callable[[str], str]) -> dict[str, frozenset[str]]:
    """Stem of each capital -> the stem of its state."""
    return {stem(seat): frozenset([stem(state)]) for state, seats in data.items() for seat in seats}


def _opposites(pairs: list[list[frozenset[str]]]) -> dict[str, frozenset[str]]:
    """Stem -> the stems on the other side."""
    found: dict[str, frozenset[str]] = {}
    for one, two in [*pairs, *(pair[::-1] for pair in pairs)]:
        found.update({stem: found.get(stem, frozenset()) | two for stem in one})
    return found
