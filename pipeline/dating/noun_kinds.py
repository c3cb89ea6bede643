"""What a noun is when a time stands with it: whether it happens, holds or is a thing."""

from __future__ import annotations

from pipeline.dating.noun_words import NounData, NounKind
from pipeline.model import Token


def kind_at(tokens: list[Token], place: int, data: NounData) -> NounKind:
    """What a noun behind its time is, with the word before it: 'the 2008 Democratic National | Convention' happened."""
    if place and tokens[place - 1].lower in data.papers.get(tokens[place].lemma, frozenset()):
        return "thing"
    before = data.gathering.get(tokens[place].lower, frozenset())
    if place and tokens[place - 1].lower in before:
        return "happened"
    return noun_kind(tokens[place], data)


def noun_kind(token: Token, data: NounData) -> NounKind:
    """What a noun is when a time stands with it; unknown nouns are 'unknown', unknown names 'name'."""
    word = token.lemma.lower()
    if word in data.capital and token.text[0].isupper():
        return "thing"
    if token.form == "ger" and word in data.starting:
        return "unknown"  # 'will move | starting next week'
    found = data.kinds.get(token.lower) or data.kinds.get(word)
    found = found or (data.kinds.get(word.removesuffix("s")) if "-" in word else None)  # 'quarter-finals'
    if found:
        return found
    if token.pos == "PROPN":
        return "name"
    if token.lower.endswith(data.endings) or word.endswith(data.endings):
        return "happened"
    if token.form == "ger" and token.pos != "AUX":
        return "happened"
    return "unknown"
