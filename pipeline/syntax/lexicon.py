"""What the words of a language can be, before any context: tags of the Penn Treebank, each with its lemma.

Closed classes come from `lang/xx/lexicon.toml`, all others from a library that the file names; both are memoised by
spelling. To add a language, add its file and, if no lexicon here knows it, an entry in LEXICONS.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from pipeline.frozen import frozen
from pipeline.language import Language, LanguageError
from pipeline.model import Reading
from pipeline.syntax.cutting import cutter, has_dots, with_dots
from pipeline.syntax.lemmatables import lemminflect_tags
from pipeline.syntax.memo import Memo
from pipeline.syntax.tags import VERBS
from pipeline.syntax.unknownwords import guess, singular
from pipeline.syntax.wordlists import LISTS

NO_VERB = ("NN", "NNS", "JJ", "RB", "IN")
"""Readings other than a verb, the likeliest first."""
_SELDOM = frozenset({"VB", "VBP", "VBZ"})
"""Readings that some words have in the lexicon and never in a text: those of the list `no_verb`."""


@dataclass(slots=True, eq=False)
class Word:
    """What a spelling can be: one object for all places where it stands."""

    lower: str
    tags: frozenset[str]
    only: str
    """Its one tag, or ''."""
    lemmas: Mapping[str, str]
    """Tag -> lemma."""
    closed: bool
    auxiliary: str
    """The auxiliary it is a form of ('modal' for all modals), or ''."""
    other: str
    """Its likeliest tag if it is no verb, or ''."""
    usual: Reading | None = None
    """Memo: what a token of it says with its one tag."""
    readings: dict[str, Reading] = field(default_factory=dict)
    """Memo: what it says with another tag."""


Lexicon = Callable[[str], dict[str, str]]

LEXICONS: dict[str, Lexicon] = {"lemminflect": lemminflect_tags}


@frozen
class Piece:
    """A token in a stretch of text between two blanks: one object for all such stretches."""

    place: int
    """Where it begins in the stretch."""
    size: int
    text: str
    word: Word


@cache
def _tags(tags: frozenset[str]) -> frozenset[str]:
    """One set for all words that have the same tags."""
    return tags


def _make_word(lower: str, lemmas: Mapping[str, str], closed: bool = False, auxiliary: str = "") -> Word:
    """A word with these tags and lemmas."""
    only = next(iter(lemmas)) if len(lemmas) == 1 else ""
    other = next((tag for tag in NO_VERB if tag in lemmas), "")
    return Word(lower, _tags(frozenset(lemmas)), only, lemmas, closed, auxiliary, other)


@dataclass
class Words:
    """The compiled word data of a language."""

    cut: re.Pattern[str]
    clitics: tuple[str, ...]
    split: Mapping[str, list[str]]
    closed: Mapping[str, Word]
    suffixes: Mapping[str, str]
    open: Lexicon
    forms: Mapping[str, dict[str, str]]
    """Word -> tag -> lemma of forms that the open lexicon lacks."""
    expects: Mapping[str, str]
    """Auxiliary or lemma -> what it waits for: 'base', 'participle' or 'be'."""
    lists: Mapping[str, frozenset[str]]
    """The word lists of [context] and [lean], by name."""

    def __post_init__(self) -> None:
        """Nothing is known yet."""
        self.memo = Memo(self._read)
        """Spelling -> word."""
        self.stretches = Memo(lambda stretch: self.tokens(stretch, " x"))
        """What stands between two blanks -> its tokens."""
        self.ends = Memo(self.tokens)
        """What stands behind the last blank -> its tokens."""

    def word(self, text: str) -> Word:
        """What a spelling can be; a capital adds the reading as a name."""
        return self.memo[text]

    def tokens(self, stretch: str, behind: str = "") -> list[Piece]:
        """The tokens of a stretch of text without spaces: words without their clitics, numbers, marks.

        A dot inside a word, or that ends an abbreviation, belongs to the word. `behind`: what follows, a blank and a word.
        """
        # of letters alone `cut` makes one token
        found = [stretch] if stretch.isalpha() else self.cut.findall(stretch + behind)[: -1 if behind else None]
        parts = [part for piece in found for part in self._parts(piece)]
        pieces, place = [], len(stretch) - len(stretch.lstrip())
        for part in with_dots(parts) if has_dots(stretch) else parts:
            text = part.rstrip()
            pieces.append(Piece(place, len(text), text, self.word(text)))
            place += len(part)
        return pieces

    def _parts(self, piece: str) -> tuple[str, ...]:
        """The tokens in a piece of text: a word, and the clitic written onto it; the last with the blanks."""
        lower = piece.rstrip().lower()
        middle = 0
        if lower in self.split:
            middle = len(self.split[lower][0])
        elif "'" in lower:
            fitting = (clitic for clitic in self.clitics if lower.endswith(clitic) and len(lower) > len(clitic))
            middle = len(lower) - len(next(fitting, lower))
        return (piece[:middle], piece[middle:]) if middle else (piece,)

    def _read(self, text: str) -> Word:
        text = text.replace("\u00ad", "") or text  # a soft hyphen is no letter
        lower = text.lower()
        known = self.closed.get(lower)
        if known is not None:
            return self._of_closed_class(known, text)
        return _make_word(lower, self._by_shape(text) or self._by_lexicon(text))

    def _of_closed_class(self, known: Word, text: str) -> Word:
        """A word that is listed; with capitals it can be a name."""
        if text.isupper() and len(text) > 1 and known.only != "NEG":  # 'WHO', but 'did NOT leave'
            # no rule on 'who' means 'WHO chief Lee'
            return _make_word(text if "WP" in known.tags else known.lower, {"NNP": text})
        if self._has_capital(text) and known.lower in self.lists["names"]:
            return _make_word(known.lower, {**known.lemmas, "NNP": text}, True, known.auxiliary)
        return known

    def _by_shape(self, text: str) -> dict[str, str]:
        """What marks, digits and capitals alone tell of a word; empty of most."""
        if not text[0].isalnum():
            return {"CD" if text in "%‰" or unicodedata.category(text[0]) == "Sc" else "PUNCT": text}
        if text[1:2] == "." and text[0].isupper() and text[2:3].isupper() and text[3:4].islower():
            return {"NNP": text}  # 'A.Lee'
        if "-" in text and text.partition("-")[2][:1].isupper() and text.lower() in self.lists["time"]:
            return {"NNP": text}  # 'mid-April'
        if len(text) > 2 and (one := singular(self, text)) != text and one.isupper():
            return {"NNS": one.lower()}  # 'MPs'
        if text[0].isdigit() or unicodedata.category(text[-1]) == "Sc":  # 'C$' of 'C$3 million'
            return {"JJ" if self._has_unit(text) else "CD": text.lower()}
        return {}

    def _has_unit(self, number: str) -> bool:
        """Does a noun hang on a number ('a 19-page report'; not 'the 19-year-old', '9-2')?"""
        unit = self.word(number.lower().rpartition("-")[2] or "-").tags if "-" in number else frozenset[str]()
        return "NN" in unit and "JJ" not in unit

    def _by_lexicon(self, text: str) -> dict[str, str]:
        """What the open lexicon and the language's own forms tell, or the ending of a word that neither has."""
        lower, capital = text.lower(), self._has_capital(text)
        lemmas = {**self.open(lower), **self.forms.get(lower, {})} or guess(self, lower, capital)
        lemmas = {tag: lemma for tag, lemma in lemmas.items() if lemma}
        if len(text) > 1 and text.isupper() and VERBS.issuperset(lemmas):
            return {"NNP": text}  # 'NAB and ANZ'
        if lower in self.lists["noun"]:
            lemmas = {tag: lemma for tag, lemma in lemmas.items() if tag != "JJ"}
        kept = self.lists["no_verb"]
        nouns = {tag: lemma for tag, lemma in lemmas.items() if tag not in _SELDOM or lemma not in kept}
        return {**(nouns or lemmas), **({"NNP": text} if capital else {})}

    def _has_capital(self, text: str) -> bool:
        """'Lee', 'al-Amin'."""
        particle, _, rest = text.partition("-")
        return (rest if particle in self.lists["joined_particles"] else text)[:1].isupper()


def compile_words(language: Language) -> Words:
    """The word data of a language; raises LanguageError where a table is missing or names an unknown lexicon."""
    clitics = language.table("lexicon", "clitics")
    name = language.table("lexicon", "open")["lexicon"]
    if name not in LEXICONS:
        raise LanguageError(f"{language.code}/lexicon.toml: [open] lexicon {name!r} is none of {sorted(LEXICONS)}")
    lists = {**language.table("lexicon", "context"), **language.table("lexicon", "lean")}
    lists["joined_particles"] = language.table("names", "words")["joined_particles"]
    lists["content_noun"] = language.table("clauses", "nouns")["content"]
    missing = [key for key in LISTS if key not in lists]
    if missing:
        raise LanguageError(f"{language.code}/lexicon.toml: [context] lacks {', '.join(missing)}")
    return Words(
        cut=cutter(clitics["words"]),
        clitics=tuple(clitics["words"]),
        split=clitics["split"],
        closed=_closed_words(language),
        suffixes=language.table("lexicon", "suffixes"),
        open=LEXICONS[name],
        forms={word: dict(readings) for word, readings in language.table("lexicon", "forms").items()},
        expects=language.table("lexicon", "expects"),
        lists={key: frozenset(words.split()) for key, words in lists.items()},
    )


def _closed_words(language: Language) -> dict[str, Word]:
    tags: dict[str, dict[str, str]] = {}
    auxiliary: dict[str, str] = {}
    lemma_of = language.table("lexicon", "lemma")
    for tag, words in language.table("lexicon", "closed").items():
        for word in words.split():
            tags.setdefault(word, {})[tag] = lemma_of.get(word, word)
    for lemma, forms in language.table("lexicon", "auxiliary").items():
        for word, readings in forms:
            tags.setdefault(word, {}).update(dict.fromkeys(readings.split(), lemma))
            auxiliary[word] = lemma
    for time, words in language.table("lexicon", "modal").items():
        for word in words.split():
            tags.setdefault(word, {})[f"MD {time}"] = lemma_of.get(word, word)
            auxiliary.setdefault(word, "modal")
    return {word: _make_word(word, found, True, auxiliary.get(word, "")) for word, found in sorted(tags.items())}
