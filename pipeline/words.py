"""Sentence -> tokens with part of speech, verb form, tense and lemma.

One linear regex cuts the text, `lexicon.py` says what each word can be, `tagging.py` chooses by context.
"""

from __future__ import annotations

from functools import partial

from pipeline.language import Language
from pipeline.model import Pos, Sentence, Tense, Token, VerbForm
from pipeline.syntax.lexicon import Word, Words, compile_words
from pipeline.syntax.tagging import choose_tags

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
    "MD future": ("AUX", "fin", "future"),
    "MD present": ("AUX", "fin", "present"),
    "MD past": ("AUX", "fin", "past"),
    "DT": ("DET", "", ""),
    "PRP$": ("DET", "", ""),
    "WP$": ("DET", "", ""),
    "PRP": ("PRON", "", ""),
    "PRD": ("PRON", "", ""),
    "WP": ("PRON", "", ""),
    "WDT": ("PRON", "", ""),
    "EX": ("PRON", "", ""),
    "CD": ("NUM", "", ""),
    "CC": ("CCONJ", "", ""),
    "IN": ("ADP", "", ""),
    "TO": ("PART", "", ""),
    "NEG": ("PART", "", ""),
    "POS": ("PART", "", ""),
    "UH": ("X", "", ""),
    "PUNCT": ("PUNCT", "", ""),
}
"""Tag -> what the token says."""
_make = partial(tuple.__new__, Token)
"""A token of all its fields, without the cost of `Token`'s own checks of arguments."""


def tag_sentence(sentence: Sentence, language: Language) -> list[Token]:
    """Tokens of a sentence in order, with document offsets and the reading that fits the context."""
    data = language.once(compile_words)
    text, base = sentence.text, sentence.start
    capitals = text.isupper()
    spelt = text.lower() if capitals and len(text.lower()) == len(text) else text
    spans, words = cut(spelt, data)
    return [
        _make((base + start, base + end, text[start:end]) + (word.readings.get(tag) or _read(word, tag)))
        for (start, end), word, tag in zip(spans, words, choose_tags(words, data), strict=True)
    ]


def _read(word: Word, tag: str) -> tuple[str, Pos, VerbForm, Tense, str]:
    """What a token says after its text; kept with the word."""
    pos, form, tense = READINGS[tag]
    if form and word.auxiliary:
        pos = "AUX"
    reading = word.readings[tag] = word.lower, pos, form, tense, word.lemmas.get(tag, word.lower)
    return reading


def cut(text: str, data: Words) -> tuple[list[tuple[int, int]], list[Word]]:
    """The tokens of a text, as ranges and as words: words without their clitics, numbers, marks.

    A dot inside a word, or that ends an abbreviation, belongs to the word.
    """
    spans: list[tuple[int, int]] = []
    words: list[Word] = []
    whole = data.whole
    for match in data.cut.finditer(text):
        word = whole.get(match[0])
        span = match.span()
        if word is not None:
            spans.append(span)
            words.append(word)
            continue
        if text[span[0]] == "." and spans and spans[-1][1] == span[0] and _abbreviates(text, *spans[-1]):
            span = spans.pop()[0], span[1]
            words.pop()
            parts = [span]
        else:
            parts = _parts(match[0], span, data)
        spans += parts
        words += [data.word(text[start:end]) for start, end in parts]
    return spans, words


def _parts(spelling: str, span: tuple[int, int], data: Words) -> list[tuple[int, int]]:
    """The ranges of the tokens in a stretch; those that are one token are noted, dots aside."""
    lower = spelling.lower()
    if "'" in spelling or lower in data.split:
        return _divide(lower, *span, data)
    if spelling[0] != ".":
        data.whole[spelling] = data.word(spelling)
    return [span]


def _divide(lower: str, start: int, end: int, data: Words) -> list[tuple[int, int]]:
    """A word and the clitic written onto it."""
    if lower in data.split:
        middle = start + len(data.split[lower][0])
        return [(start, middle), (middle, end)]
    for clitic in data.clitics:
        if lower.endswith(clitic) and len(lower) > len(clitic):
            return [(start, end - len(clitic)), (end - len(clitic), end)]
    return [(start, end)]


def _abbreviates(text: str, start: int, dot: int) -> bool:
    """Whether a dot belongs to the word before it: inside a sentence it ends an abbreviation ('Oct. 3', 'U.S.')."""
    word = text[start:dot]
    if "." in word and word[0].isalpha():
        return True
    after = text[dot + 1 : dot + 3]
    return len(word) <= 5 and word.isalpha() and (after[:1] in (" ", ",") and len(after) == 2)
