"""Relative clauses that only their subject opens: 'a clerk we met in Alba said'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.cues import group_start
from pipeline.saying.lines import Line
from pipeline.saying.phrases import NOMINAL, Range, is_verb, noun_phrase_before

_REACH = 10
"""Words before a cue, at most, in which such a clause has its verb."""


def behind_contact(line: Line, lexicon: Lexicon, end: int) -> Range | None:
    """'A clerk we met in Alba | said': a phrase with a relative clause that only its subject opens."""
    tokens, words = line.tokens, lexicon.words
    verb = next((at for at in range(end - 1, max(end - _REACH, 1), -1) if _stops_contact(line, at)), 0)
    if not verb or not is_verb(tokens[verb]) or line.quoted[verb] is not None:
        return None
    pronoun = group_start(line, lexicon, verb) - 1
    if pronoun < 1 or tokens[pronoun].lower not in words["personal"] or tokens[pronoun - 1].pos not in NOMINAL:
        return None
    start = noun_phrase_before(line, lexicon, pronoun)
    return (start, end) if start < pronoun and pronoun not in line.times.values() else None


def _stops_contact(line: Line, at: int) -> bool:
    return line.quoted[at] is not None or line.tokens[at].pos in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ")
