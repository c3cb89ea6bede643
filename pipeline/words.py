"""Sentence -> tokens with part of speech, verb form, tense and lemma.

One linear regex cuts the text, `lexicon.py` says what each word can be, `tagging.py` chooses by context.
"""

from __future__ import annotations

import re
from itertools import accumulate, chain, pairwise
from operator import add

from pipeline.language import Language
from pipeline.model import Pos, Reading, Sentence, Tense, Token, VerbForm
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
_DOTTED = re.compile(r"\.[^\s.]+\.")
"""Finds a dot behind a word with a dot inside."""


def tag_sentence(sentence: Sentence, language: Language) -> list[Token]:
    """Tokens of a sentence in order, with document offsets and the reading that fits the context."""
    data = language.once(compile_words)
    text = sentence.text
    capitals = text.isupper()
    pieces, words = cut(text.lower() if capitals and len(text.lower()) == len(text) else text, data)
    starts = list(accumulate(map(len, pieces), initial=sentence.start))
    if capitals:
        pieces = [text[start - sentence.start : end - sentence.start] for start, end in pairwise(starts)]
    texts = list(map(str.rstrip, pieces))
    ends = map(add, starts, map(len, texts))
    readings = [
        (word.usual if tag == word.only else word.readings.get(tag)) or _read(word, tag)
        for word, tag in zip(words, choose_tags(words, data), strict=True)
    ]
    cells = zip(starts, ends, texts, readings, strict=False)
    return [Token(start, end, word, reading) for start, end, word, reading in cells]


def _read(word: Word, tag: str) -> Reading:
    """What a token says after its text; kept with the word."""
    pos, form, tense = READINGS[tag]
    if form and word.auxiliary:
        pos = "AUX"
    reading = word.lower, pos, form, tense, word.lemmas.get(tag, word.lower)
    if tag == word.only:
        word.usual = reading
    else:
        word.readings[tag] = reading
    return reading


def cut(text: str, data: Words) -> tuple[list[str], list[Word]]:
    """The tokens of a text that begins with one, each with the blanks behind it, and what each can be.

    Tokens are words without their clitics, numbers, marks. A dot inside a word, or that ends an abbreviation, belongs to
    the word.
    """
    pieces: list[str] = data.cut.findall(text)
    words = [*map(data.whole.__getitem__, pieces)]
    if not all(words) or _DOTTED.search(text):
        split = [(piece,) if word else data.parts(piece) for piece, word in zip(pieces, words, strict=True)]
        pieces = _with_dots([*chain.from_iterable(split)])
        words = [*map(data.piece, pieces)]
    return pieces, words  # type: ignore[return-value]  # no None is left


def _with_dots(pieces: list[str]) -> list[str]:
    """The same tokens, dots put to the dotted words that they end ('U.S.')."""
    joined: list[str] = []
    for piece in pieces:
        if (
            piece[0] == "."
            and joined
            and "." in joined[-1]
            and joined[-1][0].isalpha()
            and not joined[-1][-1].isspace()
        ):
            joined[-1] += piece
        else:
            joined.append(piece)
    return joined
