"""Finite verbs, and the marks that they do not reach over. Token indices of one `Line`."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.marks import DASHES

STOPS = frozenset({".", "!", "?", "…", ";"})
_RANGE = frozenset({"–", "-"})
"""Dashes that may stand between the ends of a range."""


def is_dash(line: Line, at: int) -> bool:
    """A dash between words, not a hyphen within one nor a range ('6 – 8 weeks')."""
    token = line.tokens[at]
    if token.text not in DASHES:
        return False
    if token.text in _RANGE and [one.pos for one in line.tokens[max(at - 1, 0) : at + 2 : 2]] == ["NUM", "NUM"]:
        return False
    if token.text != "-":
        return True
    return at == 0 or at + 1 == len(line.tokens) or line.tokens[at - 1].end < token.start


def behind_dashes(line: Line, at: int) -> int:
    """Behind the second of two dashes of the same kind; `at` itself if there is only one."""
    mark = line.tokens[at].text
    for index in range(at + 2, len(line.tokens) - 1):
        if line.tokens[index].text == mark and is_dash(line, index) and line.quoted[index] is None:
            return index + 1
    return at


def opens_contact(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'the deal | she had signed', 'the day | the mill closed', 'the rally | as he left': does the subject of a clause that hangs
    on the noun or "as" before it begin at `at`?"""
    words, before = lexicon.words, line.tokens[at - 1]
    if line.tokens[at].pos == "DET" and line.quoted[at - 1] is None and at - 1 not in line.times.values():
        return before.pos == "NOUN" and at > 1 and line.tokens[at - 2].pos in ("DET", "ADJ")
    if line.tokens[at].lower not in words["personal"] or line.quoted[at - 1] is not None:
        return False
    subordinate = before.pos != "SCONJ" and before.lower in words["subordinate"]
    return subordinate or (before.pos in ("NOUN", "PROPN") and before.lower not in words["heads"])


def has_finite_verb(line: Line, start: int, end: int) -> bool:
    """Does a finite verb stand in the tokens from `start` to `end`, before a semicolon or dash?"""
    for token in line.tokens[start:end]:
        if token.text in DASHES or token.text in STOPS:
            return False
        if token.pos in ("AUX", "VERB") and token.form in ("fin", "part"):
            return True
    return False


def is_finite(token: Token) -> bool:
    """Is the token a finite verb or auxiliary?"""
    return token.pos in ("VERB", "AUX") and token.form == "fin"


def closes_quotation(line: Line, at: int) -> bool:
    """Is the comma at `at` the last thing within a quotation ('“...,” ')?"""
    quotation = line.quoted[at]
    inner = quotation is not None and line.tokens[at].text == "," and at + 1 < len(line.tokens)
    return inner and quotation is not None and line.tokens[at + 1].end == quotation.end
