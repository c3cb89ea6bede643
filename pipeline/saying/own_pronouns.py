"""Whether somebody is a man or a woman by what is called his or hers: 'Robin Lee left her party', 'Robin Lee and his wife'."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model import PerSentence, Sentence, Token
from pipeline.saying.name_data import Name, NameData
from pipeline.saying.name_words import fold
from pipeline.saying.names import Names

_BETWEEN = frozenset({"VERB", "AUX", "ADV", "ADP", "PART"})
"""What may stand between somebody and what is his or hers."""
_SUBJECT = frozenset({"NOUN", "ADJ", "PROPN", "DET"})
"""What may stand before the name in a subject that opens a sentence."""
_SEXES = "male", "female"
_BACK = 2
"""Sentences before, in which nobody is spoken of whose it may be instead."""


def sexes_told(
    sentences: Sequence[Sentence], tokens: PerSentence[list[Token]], names: Names, data: NameData
) -> dict[str, str]:
    """Folded names of two words or more -> 'male' or 'female', where all that the page calls theirs agrees."""
    found: dict[str, set[str]] = {}
    starts = [sentence.start for sentence in sentences]
    for name in names.all:
        at = bisect_right(starts, name.start) - 1
        if len(name.words) > 1 and at >= 0 and _opens(tokens[at], name):
            for sex in _owned(tokens[at], name, data):
                if not any(
                    _speaks_of(tokens[before], name, sex, names, data) for before in range(max(at - _BACK, 0), at)
                ):
                    found.setdefault(fold(name.text), set()).add(sex)
    return {name: next(iter(sexes)) for name, sexes in found.items() if len(sexes) == 1}


def _opens(tokens: list[Token], name: Name) -> bool:
    """'The candidate | Robin Lee': is a name the end of the subject that opens its sentence?"""
    return all(token.pos in _SUBJECT for token in tokens if token.start < name.start)


def _owned(tokens: list[Token], name: Name, data: NameData) -> Iterator[str]:
    """The sex of the owner in what somebody does with what is his or hers: '| left her party', '| and his wife', '| , who lost
    her seat'."""
    behind = [token for token in tokens if token.start >= name.end]
    if len(behind) > 1 and behind[0].text == "," and behind[1].lower in data.words["persons"]:
        behind = behind[2:]
    elif behind[:1] and behind[0].pos == "CCONJ":
        behind = behind[1:]
    elif not behind or behind[0].pos not in ("VERB", "AUX", "ADV"):
        return
    for token, noun in pairwise(behind):
        if token.lower in data.words["owners"] and noun.pos in ("NOUN", "ADJ"):
            yield from (sex for sex in _SEXES if token.lower in data.pronouns[sex])
        if token.pos not in _BETWEEN:
            return


def _speaks_of(tokens: list[Token], name: Name, sex: str, names: Names, data: NameData) -> bool:
    """Does a sentence speak of another man, or woman, than the one of a name?"""
    if any(token.lower in data.pronouns[sex] for token in tokens):
        return True
    words = {fold(token.text) for token in tokens if token.text[0].isupper()} - {*map(fold, name.words)}
    return any(word in data.given[sex] or f"{word}." in data.given[f"{sex}_titles"] for word in words)
