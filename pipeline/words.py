"""Sentence -> tokens with part of speech, verb form, tense and lemma.

One linear regex cuts the text, `lexicon.py` says what each word can be, `tagging.py` chooses by context.
"""

from __future__ import annotations

from pipeline.language import Language
from pipeline.lexicon import Words, compile_words
from pipeline.model import Pos, Sentence, Tense, Token, VerbForm
from pipeline.tagging import choose_tags

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


def tag_sentence(sentence: Sentence, language: Language) -> list[Token]:
    """Tokens of a sentence in order, with document offsets and the reading that fits the context."""
    data = language.once(compile_words)
    text, base = sentence.text, sentence.start
    spans = cut(text, data)
    capitals = text.isupper()
    spelt = text.lower() if capitals and len(text.lower()) == len(text) else text
    words = [data.word(spelt[start:end]) for start, end in spans]
    tags = choose_tags(words, data)
    tokens = []
    for (start, end), word, tag in zip(spans, words, tags, strict=True):
        pos, form, tense = READINGS[tag]
        if form and word.auxiliary:
            pos = "AUX"
        tokens.append(
            Token(
                base + start,
                base + end,
                text[start:end],
                word.lower,
                pos,
                form,
                tense,
                word.lemmas.get(tag, word.lower),
            )
        )
    return tokens


def cut(text: str, data: Words) -> list[tuple[int, int]]:
    """Ranges of the tokens of a text: words without their clitics, numbers, marks; an inner dot stays with its word."""
    spans: list[tuple[int, int]] = []
    for match in data.cut.finditer(text):
        start, end = match.span()
        if text[start] == "." and spans and spans[-1][1] == start and _abbreviates(text, spans[-1][0], start):
            spans[-1] = (spans[-1][0], end)
            continue
        word = text[start:end]
        if "'" in word or word.lower() in data.split:
            spans.extend(_divide(word.lower(), start, end, data))
        else:
            spans.append((start, end))
    return spans


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
