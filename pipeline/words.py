"""Sentence -> tokens with part of speech, verb form, tense and lemma.

`lexicon.py` cuts what stands between blanks and says what each word can be, `tagging.py` chooses by context.
"""

from __future__ import annotations

from itertools import takewhile

from pipeline.language import Language
from pipeline.model import Pos, Reading, Sentence, Tense, Token, VerbForm
from pipeline.syntax.lexicon import Piece, Word, Words, compile_words
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
_LEAD_IN = 5
"""Words in capitals, at most, with which a sentence opens."""


def tag_sentence(sentence: Sentence, language: Language) -> list[Token]:
    """Tokens of a sentence in order, with document offsets and the reading that fits the context."""
    data = language.once(compile_words)
    text = sentence.text
    capitals = text.isupper() and not text.endswith(":")  # 'ANN LEE, HOST:' names somebody
    lower = capitals and len(text.lower()) == len(text)
    opens = not lower and text[:2].isupper() and text[2:3].isalpha() | text[2:3].isspace()
    read = text.lower() if lower else _lead_in(text, data) if opens else text
    starts, pieces = cut(read, data)
    words = [piece.word for piece in pieces]
    tokens: list[Token] = []
    tags = choose_tags(words, data)
    for index, tag in enumerate(tags):
        piece, word, at = pieces[index], words[index], starts[index]
        if (
            tag == "DT"
            and not capitals
            and tags[index - 1 : index] == ["DT"]
            and tags[index + 1 : index + 2] == ["NNP"]
        ):
            tag = "NNP" if piece.text[0].isupper() else tag  # 'the | All | Norland Congress'
        reading = word.usual if tag == word.only else word.readings.get(tag)
        if reading is None:
            reading = _read(word, tag)
        written = piece.text if read is text else text[at : at + piece.size]
        tokens.append(Token(sentence.start + at, sentence.start + at + piece.size, written, reading))
    return tokens


def _lead_in(text: str, data: Words) -> str:
    """'IT COULD take a week': without the capitals of the small words that a sentence opens with, where an auxiliary is among
    them; not those that may be a name ('US')."""
    run = list(takewhile(lambda word: word.isupper(), text.split(" ", _LEAD_IN)[:_LEAD_IN]))
    known = [data.closed.get(word.lower()) for word in run]
    acts = [word is not None and bool(word.auxiliary) for word in known]
    if not any(acts[1:]) or len(run) == _LEAD_IN:
        return text  # 'KIM HAS THE LEAD IN ALBA - Since May': a headline
    names = data.lists["initials"]
    small = [
        word.lower() if known[at] is not None and word.lower() not in names and (at or not acts[at]) else word
        for at, word in enumerate(run)
    ]
    return " ".join(small) + text[len(" ".join(run)) :]


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


def cut(text: str, data: Words) -> tuple[list[int], list[Piece]]:
    """The tokens of a text without blanks at its ends, and where each begins."""
    starts: list[int] = []
    pieces: list[Piece] = []
    at = 0
    *stretches, last = text.split(" ")
    for stretch in stretches:
        for piece in data.stretches[stretch]:
            starts.append(at + piece.place)
            pieces.append(piece)
        at += len(stretch) + 1
    for piece in data.ends[last]:
        starts.append(at + piece.place)
        pieces.append(piece)
    return starts, pieces
