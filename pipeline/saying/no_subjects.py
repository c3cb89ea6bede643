"""Phrases behind a cue that look like the subject of its clause and are its object."""

from __future__ import annotations

from itertools import takewhile

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import is_finite
from pipeline.saying.lines import Line
from pipeline.saying.phrases import PHRASE

_DECLARED = 8
"""Words of what is declared, at most."""


def is_dated_object(line: Line, at: int) -> bool:
    """'reported | the theft on Monday and police came': a time and a conjunction, which no subject has in it, before any verb."""
    for index in range(at, len(line.tokens) - 1):
        if is_finite(line.tokens[index]):
            return False
        if line.tokens[index].pos == "CCONJ" and index in line.times.values() and index + 1 not in line.times:
            return True
    return False


def is_declared(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'declared | a state of emergency and shops closed': what is declared ends before the conjunction."""
    tokens = line.tokens
    joint = next((index for index in range(at, min(at + _DECLARED, len(tokens))) if tokens[index].pos == "CCONJ"), at)
    declares = joint > at and tokens[at - 1].lemma in lexicon.words["declaring"]
    return declares and tokens[joint - 1].lemma in lexicon.words["declared"]


def joins_teller(line: Line, at: int) -> bool:
    """'denied | the charges and his lawyer said': a phrase, a conjunction, and one who does say something."""
    joint = at + sum(1 for _ in takewhile(lambda token: token.pos in PHRASE, line.tokens[at:]))
    if joint >= len(line.tokens) or line.tokens[joint].pos != "CCONJ":
        return False
    verb = joint + 1 + sum(1 for _ in takewhile(lambda token: token.pos in PHRASE, line.tokens[joint + 1 :]))
    return verb in line.cue_words and line.tokens[verb].form == "fin"
