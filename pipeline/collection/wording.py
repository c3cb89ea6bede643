"""Words brought to a form in which rewordings are equal: stems, synonyms, phrases; one table of data a language.

'signed' and 'signs' get one stem by their lemma, 'signing' and 'signature' by taking endings off; 'approved' and 'adopted' by
a group of synonyms. Without a language words are only folded. What a stem looks like does not matter: it is compared, never
shown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from pipeline.collection.idioms import Idioms
from pipeline.collection.wordkinds import WordKinds
from pipeline.syntax.memo import Memo

WORD = re.compile(r"[^\W_]+(?:[-'.’][^\W_]+)*")
_WITHOUT_LINES = re.compile(r"\w+(?:[-'.’]\w+)*")
"""The same in a text without '_', found in two thirds of the time."""
_SEAM = re.compile("[a-z][A-Z][a-z]")
_GLUED = re.compile("[a-z]{2,}(?=[A-Z][a-z])")
_LONG = 5  # letters of what is a word of its own before a capital: 'skaterKim', not 'easyJet'

Token = tuple[int, int, str]
"""A word of a text: start, end, as written."""
Term = tuple[str, int, int, str]
"""A content word of a text: stem, start, end, as written."""

SAME = "="
"""Before the word that stands for a group of synonyms."""
STOP = "~"
"""Before the stem of a word that says nothing, lest 'canal' without its ending is taken for 'can'."""
_MARKS = re.compile("[.'’\u0300-\u036f]")


@dataclass(frozen=True)
class Wording(WordKinds):
    """How a language's words are compared."""

    _forms: Memo[tuple[str, str]] = field(init=False)
    """Word -> its stem, and its root."""
    _contents: Memo[str | None] = field(init=False)
    """Word -> what `_content` gives for it."""
    _idioms: Idioms = field(init=False)
    """Finds `phrases`."""

    def __post_init__(self) -> None:
        """Nothing is known yet."""
        for name, compute in (("_forms", self._read), ("_contents", self._content)):
            object.__setattr__(self, name, Memo(compute))
        object.__setattr__(self, "_idioms", Idioms(self.phrases, self.root, self.says, self._is_between))

    def tokens(self, text: str) -> list[Token]:
        """The words of a text, without the endings of genitives and the names of time zones ('Sydney time')."""
        found = tokens_of(text)
        if _SEAM.search(text):
            found = [part for token in found for part in self._parts(token)]
        if any(mark in text for mark in self.genitive):
            found = [(at, end, self._bare(word) if word.endswith(self.genitive) else word) for at, end, word in found]
        return self._without_zones(found) if any(word in text for word in self.zones) else found

    def _parts(self, token: Token) -> list[Token]:
        """A word and the name that is glued to it, as where a link began: 'byOlav'."""
        start, end, word = token
        glued = _GLUED.match(word)
        if glued and (len(glued[0]) >= _LONG or glued[0] in self.stop or self.ordinary(glued[0])):
            return [(start, start + glued.end(), glued[0]), (start + glued.end(), end, word[glued.end() :])]
        return [token]

    def names_zone(self, text: str) -> bool:
        """Whether a text names a time zone."""
        found = tokens_of(text)
        return any(word in self.clocks for *_, word in found) or len(self._without_zones(found)) < len(found)

    def _without_zones(self, tokens: list[Token]) -> list[Token]:
        kept: list[Token] = []
        for token in tokens:
            start = token[0] if token[2] in self.zones else 0
            if not (start and _is_capital_before(kept, start)):
                kept.append(token)
            while start and _is_capital_before(kept, start):
                start = kept.pop()[0]
        return kept

    def _bare(self, word: str) -> str:
        return next((word[: -len(mark)] for mark in self.genitive if word.endswith(mark) and word != mark), word)

    def stem(self, word: str) -> str:
        """The form that a word is compared by."""
        return self._forms[word][0]

    def root(self, word: str) -> str:
        """The same but for synonyms: what phrases are found by ('fail into' is not 'break into')."""
        return self._forms[word][1]

    def _read(self, word: str) -> tuple[str, str]:
        bare, lemma, base = self._base(word)
        root = self._cut(base)
        stem = self.numerals.get(bare) or self.synonyms.get(bare) or self.synonyms.get(base) or root
        return self._marked(stem, bare, lemma), self._marked(root, bare, lemma)

    def _base(self, word: str) -> tuple[str, str, str]:
        """A word folded, its lemma, and the base of that."""
        name, _, rest = word.partition("-")
        mark = rest.isdigit() or len(rest) == 1
        cut = rest.islower() or (mark and len(name) > self.least)  # 'Oslo-based', 'Ariane-5', 'Vega-C'
        based = cut and name[:1].isupper() and fold_word(word) not in self.numerals  # no 'Sixty-four'
        bare = fold_word(name if based else word)
        if bare.startswith(self.again) and rest:
            bare = self._joined(bare)
        lemma = self.irregular.get(bare) or self.lemma(bare)
        return bare, lemma, self.irregular.get(lemma, lemma)

    def _joined(self, word: str) -> str:
        """'re-floated' as 'refloated'; not 're-signed'."""
        plain = word.replace("-", "", 1)
        return word if self.lemma(plain) in self.apart else plain

    def _marked(self, stem: str, bare: str, lemma: str) -> str:
        says_nothing = bare in self.stop or (lemma in self.stop and lemma not in self.placing)  # 'Friday nears'
        return STOP + stem if says_nothing else stem

    def _cut(self, word: str) -> str:
        for size, endings in self.endings.items():
            if len(word) - size >= self.least and word[-size:] in endings:
                word = word[:-size] + endings[word[-size:]]
                break
        while len(word) > self.least + (word[-1] not in self.silent) and word[-1] in self.final:
            word = word[:-1]
        return word[:-1] if len(word) > self.least and word[-1] == word[-2] else word

    def terms(self, tokens: list[Token]) -> list[Term]:
        """The content words among the words of a text, in order, phrases as one word."""
        found, known, place = [], self._contents, 0
        while place < len(tokens):
            start, end, word = tokens[place]
            stem, place = known[word], place + 1
            inner: list[Token] = []
            if stem is None:
                meaning, place, inner = self._idioms.at(tokens, place)
                stem, end = meaning or self.stem(word), tokens[place - 1][1]
                stem = stem if self._counts(stem) else ""
            if stem:
                found.append((stem, start, end, word))
            found += self.terms(inner) if inner else ()
        return found

    def says(self, word: str) -> bool:
        """Whether a word is a content word."""
        return self._counts(self.stem(word))

    def _content(self, word: str) -> str | None:
        """Its stem; empty if the word is no content word, None if a phrase may begin with it."""
        if self.root(word) in self.phrases:
            return None
        stem = self.stem(word)
        return stem if self._counts(stem) else ""

    def _counts(self, stem: str) -> bool:
        return says_something(stem) and (len(stem) > 1 or stem.isdigit())

    def _is_between(self, token: Token) -> bool:
        return fold_word(token[2]) in self.articles or fold_word(token[2]) in self.objects


def _is_capital_before(tokens: list[Token], place: int) -> bool:
    """Whether the last word has a capital and ends right before a place."""
    return bool(tokens) and tokens[-1][1] + 1 == place and tokens[-1][2][0].isupper()


def tokens_of(text: str) -> list[Token]:
    """The words of a text."""
    words, end = (WORD if "_" in text else _WITHOUT_LINES).findall(text), 0  # between them stands no letter
    return [(start := text.find(word, end), end := start + len(word), word) for word in words]


def says_something(stem: str) -> bool:
    """Whether a stem is that of a content word."""
    return not stem.startswith(STOP)


def fold_word(word: str) -> str:
    """Lower-case, without accents and dots: 'U.N.' and 'UN' are equal."""
    return _FOLDED[word]


def _fold(word: str) -> str:
    plain = word if word.isascii() else unicodedata.normalize("NFKD", word)
    return _MARKS.sub("", plain).casefold()


_FOLDED = Memo(_fold)
