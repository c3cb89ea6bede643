"""Sentence -> tokens with part of speech, verb form, tense and lemma.

One linear regex cuts the text; a lexicon gives each word its possible readings (memoised); a few rules of context
choose among them, from left to right. Readings are tags of the Penn Treebank while they are weighed. All words are in
`lang/xx/lexicon.toml`; the open-class lexicon is a library that the file names. To add a language, add its file and,
if no lexicon here knows it, an entry in LEXICONS.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import lemminflect

from pipeline.language import Language, LanguageError
from pipeline.model import Pos, Sentence, Tense, Token, VerbForm

MEMO_SIZE = 100_000

READINGS: dict[str, tuple[Pos, VerbForm, Tense]] = {
    "NN": ("NOUN", "", ""),
    "NNS": ("NOUN", "", ""),
    "NNP": ("PROPN", "", ""),
    "JJ": ("ADJ", "", ""),
    "RB": ("ADV", "", ""),
    "WRB": ("SCONJ", "", ""),
    "VB": ("VERB", "inf", ""),
    "VBP": ("VERB", "fin", "present"),
    "VBZ": ("VERB", "fin", "present"),
    "VBD": ("VERB", "fin", "past"),
    "VBN": ("VERB", "part", ""),
    "VBG": ("VERB", "ger", ""),
    "MD": ("AUX", "fin", ""),
    "DT": ("DET", "", ""),
    "PRP$": ("DET", "", ""),
    "WP$": ("DET", "", ""),
    "PRP": ("PRON", "", ""),
    "WP": ("PRON", "", ""),
    "WDT": ("PRON", "", ""),
    "EX": ("PRON", "", ""),
    "CD": ("NUM", "", ""),
    "CC": ("CCONJ", "", ""),
    "IN": ("ADP", "", ""),
    "CS": ("SCONJ", "", ""),
    "TO": ("PART", "", ""),
    "NEG": ("PART", "", ""),
    "POS": ("PART", "", ""),
    "UH": ("X", "", ""),
    "PUNCT": ("PUNCT", "", ""),
}
"""Penn tag -> what the token says."""


class Word(NamedTuple):
    """What the lexicon says about a spelling, before any context."""

    lower: str
    tags: frozenset[str]
    lemmas: Mapping[str, str]
    """Tag -> lemma."""
    auxiliary: str
    """'be', 'have' or 'do' in the roles of these, 'modal', or ''."""
    leans_verb: bool


Lexicon = Callable[[str], dict[str, str]]


def english_lemminflect(lower: str) -> dict[str, str]:
    """Tags and lemmas of a lower-cased word by `lemminflect` (MIT; offline tables)."""
    found: dict[str, str] = {}
    lemmas = lemminflect.getAllLemmas(lower)
    for lemma in lemmas.get("VERB", ()):
        forms = lemminflect.getAllInflections(lemma, "VERB")
        forms.setdefault("VBN", forms.get("VBD", ()))
        for tag in ("VBD", "VBN", "VBZ", "VBG", "VBP", "VB"):
            if lower in forms.get(tag, ()):
                found.setdefault(tag, lemma)
    for lemma in lemmas.get("NOUN", ())[:1]:
        found["NN" if lemma == lower else "NNS"] = lemma
    if "ADJ" in lemmas:
        found["JJ"] = lemmas["ADJ"][0]
    if "ADV" in lemmas:
        found["RB"] = lower
    return found


LEXICONS: dict[str, Lexicon] = {"lemminflect": english_lemminflect}


@dataclass
class Words:
    """The compiled word data of a language."""

    cut: re.Pattern[str]
    clitics: tuple[str, ...]
    split: Mapping[str, list[str]]
    closed: Mapping[str, Word]
    suffixes: Mapping[str, str]
    open: Lexicon
    leans_verb: frozenset[str]
    noun_after_to: frozenset[str]
    memo: dict[str, Word] = field(default_factory=dict)

    def word(self, text: str) -> Word:
        """Readings of a spelling; capitals add the reading of a name."""
        known = self.memo.get(text)
        if known is None:
            if len(self.memo) >= MEMO_SIZE:
                self.memo.clear()
            known = self.memo[text] = self._read(text)
        return known

    def _read(self, text: str) -> Word:
        lower = text.lower()
        if lower in self.closed:
            return self.closed[lower]
        if not text[0].isalnum():
            return Word(lower, frozenset({"PUNCT"}), {"PUNCT": text}, "", False)
        if text[0].isdigit():
            return Word(lower, frozenset({"CD"}), {"CD": lower}, "", False)
        lemmas = self.open(lower) or self._guess(lower)
        if text[0].isupper():
            lemmas = {**lemmas, "NNP": text}
        return Word(lower, frozenset(lemmas), lemmas, "", lower in self.leans_verb)

    def _guess(self, lower: str) -> dict[str, str]:
        if "-" in lower:
            last = self.word(lower.rsplit("-", 1)[1] or "-")
            tags = {"JJ"} if last.tags & {"VBN", "VBG", "JJ", "CD"} else {"NN", "JJ"}
            return dict.fromkeys(sorted(tags), lower)
        for suffix, tags_ in self.suffixes.items():
            if lower.endswith(suffix):
                return dict.fromkeys(tags_.split(), lower)
        return {"NN": lower}


def compile_words(language: Language) -> Words:
    """The word data of a language; raises LanguageError where a table is missing or names an unknown lexicon."""
    table = language.table
    clitics = tuple(table("lexicon", "clitics")["words"])
    name = table("lexicon", "open")["lexicon"]
    if name not in LEXICONS:
        raise LanguageError(f"{language.code}/lexicon.toml: [open] lexicon {name!r} is none of {sorted(LEXICONS)}")
    lean = table("lexicon", "lean")
    ends = "|".join(re.escape(clitic[1:]) for clitic in clitics if clitic.startswith("'"))
    return Words(
        cut=re.compile(rf"\w+(?:[-'.&/]\w+|[,:]\d+)*|'(?:{ends})\b|``|''|--+|\.\.+|[^\w\s]", re.IGNORECASE),
        clitics=clitics,
        split=table("lexicon", "clitics")["split"],
        closed=_closed_words(language),
        suffixes=table("lexicon", "suffixes"),
        open=LEXICONS[name],
        leans_verb=frozenset(lean["verb"].split()),
        noun_after_to=frozenset(lean["noun_after_to"].split()),
    )


def _closed_words(language: Language) -> dict[str, Word]:
    tags: dict[str, dict[str, str]] = {}
    auxiliary: dict[str, str] = {}
    for tag, words in language.table("lexicon", "closed").items():
        for word in words.split():
            tags.setdefault(word, {})[tag] = word
    for lemma, forms in language.table("lexicon", "auxiliary").items():
        for word, readings in forms:
            tags.setdefault(word, {}).update(dict.fromkeys(readings.split(), lemma))
            auxiliary[word] = lemma
    for time, words in language.table("lexicon", "modal").items():
        for word in words.split():
            tags.setdefault(word, {})[f"MD {time}"] = word
            auxiliary.setdefault(word, "modal")
    return {
        word: Word(word, frozenset(found), found, auxiliary.get(word, ""), False)
        for word, found in sorted(tags.items())
    }


def tag_sentence(sentence: Sentence, language: Language) -> list[Token]:
    """Tokens of a sentence in order, with document offsets and the reading that fits the context."""
    words = language.once(compile_words)
    spans = _cut(sentence.text, words)
    found = [words.word(sentence.text[start:end]) for start, end in spans]
    capitals = sentence.text.isupper()
    tags = _choose(found, words, capitals)
    return [_token(sentence, start, end, word, tag) for (start, end), word, tag in zip(spans, found, tags, strict=True)]


def _token(sentence: Sentence, start: int, end: int, word: Word, tag: str) -> Token:
    pos, form, tense = READINGS[tag.split()[0]]
    if tag.startswith("MD"):
        tense = tag[3:]  # type: ignore[assignment]
    if word.auxiliary and form:
        pos = "AUX"
    lemma = word.lemmas.get(tag, word.lower)
    return Token(
        sentence.start + start, sentence.start + end, sentence.text[start:end], word.lower, pos, form, tense, lemma
    )


def _cut(text: str, words: Words) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in words.cut.finditer(text):
        start, end = match.span()
        spans.extend(_divide(text, start, end, words))
    return _join_final_dots(text, spans)


def _divide(text: str, start: int, end: int, words: Words) -> list[tuple[int, int]]:
    """A word without its clitics, and these."""
    if "'" not in text[start:end]:
        lower = text[start:end].lower()
        if lower in words.split:
            middle = start + len(words.split[lower][0])
            return [(start, middle), (middle, end)]
        return [(start, end)]
    lower = text[start:end].lower()
    for clitic in words.clitics:
        if lower.endswith(clitic) and len(lower) > len(clitic):
            return [(start, end - len(clitic)), (end - len(clitic), end)]
    return [(start, end)]


def _join_final_dots(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A dot inside the sentence belongs to the abbreviation before it."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if text[start] == "." and end - start == 1 and joined and joined[-1][1] == start:
            word = text[joined[-1][0] : start]
            inside = end < len(text) and (text[end] in " ," or text[end].isalnum()) and bool(text[end:].strip())
            if ("." in word and word[0].isalpha()) or (inside and len(word) <= 5 and word.isalpha()):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined


def _choose(found: list[Word], words: Words, capitals: bool) -> list[str]:
    chooser = _Chooser(found, words, capitals)
    return [chooser.choose(index) for index in range(len(found))]


NOMINAL = frozenset({"NN", "NNS", "NNP"})
INSIDE_NOUN_PHRASE = frozenset({"DT", "JJ", "PRP$", "WP$", "POS", "CD"})
VERB_BASE = frozenset({"VB", "VBP"})
AFTER_VERB = frozenset({"DT", "PRP", "PRP$", "TO", "CD"})


class _Chooser:
    """Chooses among the readings of the words of one sentence, from left to right."""

    def __init__(self, found: list[Word], words: Words, capitals: bool) -> None:
        self.found = found
        self.words = words
        self.capitals = capitals
        self.tags: list[str] = []
        self.expects = ""
        """What an auxiliary waits for: 'base', 'participle', 'be' (participle, -ing or adjective), or ''."""
        self.start = True

    def choose(self, index: int) -> str:
        """The tag of word `index`; the words before it are tagged."""
        word = self.found[index]
        tag = self._tag(index, word)
        self.tags.append(tag)
        self._note(word, tag)
        return tag

    def _note(self, word: Word, tag: str) -> None:
        head = tag.split()[0]
        if head == "TO" or head == "MD" or (word.auxiliary == "do" and head != "VBN"):
            self.expects = "base"
        elif word.auxiliary == "have":
            self.expects = "participle"
        elif word.auxiliary == "be":
            self.expects = "be"
        elif head not in ("RB", "NEG", "PUNCT", "PRP") or word.lower in ".;:":
            self.expects = ""
        self.start = self.start and head == "PUNCT"

    def _tag(self, index: int, word: Word) -> str:
        tags = word.tags
        if "NNP" in tags and not self.capitals and (not self.start or tags == {"NNP"}):
            return "NNP"
        if len(tags) == 1:
            return next(iter(tags))
        if word.lower in self.words.closed:
            return self._closed(index, word)
        return self._open(index, word)

    def _next(self, index: int) -> Word | None:
        return self.found[index + 1] if index + 1 < len(self.found) else None

    def _before(self) -> str:
        """Tag of the nearest word to the left that is no adverb; '' at the start or after punctuation."""
        for tag in reversed(self.tags):
            if tag == "PUNCT":
                return ""
            if tag not in ("RB", "NEG"):
                return tag
        return ""

    def _closed(self, index: int, word: Word) -> str:
        after = self._next(index)
        tags = word.tags
        before = self._before()
        nominal_after = after is not None and bool(after.tags & {"NN", "NNS", "NNP", "JJ", "CD"})
        if "PRP$" in tags:
            return "PRP$" if nominal_after else "PRP"
        if "WDT" in tags and "IN" in tags:
            if before in NOMINAL and after is not None and self._maybe_finite(after):
                return "WDT"
            return "DT" if after is not None and (after.tags <= {"NN"} or not before) and nominal_after else "IN"
        if "POS" in tags:
            return "VBZ" if before in ("PRP", "WP", "EX", "DT", "WRB") else "POS"
        if "MD past" in tags and "VBD" in tags:
            return "VBD" if after is not None and "VBN" in after.tags and "VB" not in after.tags else "MD past"
        if "VB" in tags:
            return "VB" if self.expects == "base" or (not before and self.start) else "VBP"
        if "VBD" in tags:
            return "VBN" if self.expects == "participle" else "VBD"
        if "DT" in tags and "RB" in tags:
            return "DT" if nominal_after else "RB"
        return sorted(tags)[0]

    def _maybe_finite(self, word: Word) -> bool:
        return bool(word.tags & {"VBD", "VBZ", "VBP"}) or word.auxiliary == "modal"

    def _open(self, index: int, word: Word) -> str:
        tags = word.tags
        if tags & VERB_BASE and self.expects == "base":
            if self.tags[-1] == "TO" and word.lower in self.words.noun_after_to:
                return "NN"
            return "VB"
        if "VBN" in tags and self.expects in ("participle", "be"):
            return "VBN"
        if "VBG" in tags:
            return self._ing(index, word)
        if "VBN" in tags or "VBD" in tags:
            return self._past(index, word)
        if "VBZ" in tags:
            return self._s_form(index, word)
        if "VB" in tags:
            return self._base(index, word)
        return self._other(index, word)

    def _ing(self, index: int, word: Word) -> str:
        before = self.tags[-1] if self.tags else ""
        if before in INSIDE_NOUN_PHRASE and before != "CD" and "NN" in word.tags:
            return "NN"
        return "VBG"

    def _past(self, index: int, word: Word) -> str:
        before = self.tags[-1] if self.tags else ""
        left = self._before()
        after = self._next(index)
        if before in INSIDE_NOUN_PHRASE and before != "CD":
            if "NN" in word.tags:
                return "NN"
            return "JJ" if after and after.tags & {"NN", "NNS", "NNP", "JJ"} else "VBN"
        if "VBN" not in word.tags:
            return "VBD"
        if "VBD" not in word.tags:
            return "VBN"
        if left in ("PRP", "WP", "WDT", "EX"):
            return "VBD"
        if after and after.lower in self.words.closed and after.lower == "by":
            return "VBN"
        if left in NOMINAL and self._finite_follows(index + 1):
            return "VBN"
        return "VBD"

    def _finite_follows(self, index: int) -> bool:
        """Whether a certain finite verb follows before a mark, a conjunction or a relative."""
        for word in self.found[index : index + 12]:
            if word.tags & {"PUNCT", "CC", "WP", "WDT", "WRB", "PRP"}:
                return False
            if word.auxiliary == "modal" or (word.auxiliary and word.tags & {"VBZ", "VBD", "VBP"}):
                return True
            if word.tags & {"VBD", "VBZ"} and not word.tags & {"VBN", "NNS", "NN", "JJ"}:
                return True
        return False

    def _s_form(self, index: int, word: Word) -> str:
        before = self.tags[-1] if self.tags else ""
        if "NNS" not in word.tags:
            return "VBZ"
        if before in INSIDE_NOUN_PHRASE or before in ("IN", "TO", "VB") or not before:
            return "NNS"
        if before in ("PRP", "WP", "WDT", "EX"):
            return "VBZ"
        return self._agreeing(index, word, "VBZ", "NNS")

    def _base(self, index: int, word: Word) -> str:
        before = self.tags[-1] if self.tags else ""
        other = next((tag for tag in ("NN", "NNS", "JJ", "RB") if tag in word.tags), "")
        if before in ("PRP", "WP", "WDT", "EX"):
            return "VBP"
        if not other:
            return "VBP" if before else "VB"
        if before in INSIDE_NOUN_PHRASE or before in ("IN", "TO", "NN"):
            return other
        if not before:
            after = self._next(index)
            return "VB" if after and after.tags & AFTER_VERB else other
        return self._agreeing(index, word, "VBP", other)

    def _agreeing(self, index: int, word: Word, verb: str, other: str) -> str:
        """Verb or noun after a noun: what follows decides, then the word's own leaning."""
        if word.leans_verb:
            return verb
        left = self._before()
        if left not in NOMINAL or self._finite_follows(index + 1):
            return other
        after = self._next(index)
        return verb if after and after.tags & AFTER_VERB else other

    def _other(self, index: int, word: Word) -> str:
        after = self._next(index)
        if "JJ" in word.tags and after and after.tags & {"NN", "NNS", "NNP", "JJ"}:
            return "JJ"
        if self.expects == "be" and "JJ" in word.tags:
            return "JJ"
        for tag in ("NN", "NNS", "RB", "JJ", "NNP"):
            if tag in word.tags:
                return tag
        return sorted(word.tags)[0]
