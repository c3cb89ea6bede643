"""Lists of phrases: where one ends whose commas join the subjects of a verb."""

from __future__ import annotations

from pipeline.saying.lines import Line
from pipeline.saying.phrases import PHRASE

_LISTED = 14
"""Words of a list behind one of its commas."""


def list_joint(line: Line, comma: int) -> int:
    """'said women|, children and guests left', 'talks in Alba|, Borga, and Nes are over': the conjunction of a list, where
    nothing but phrases stand between a comma and it, and one more before a finite verb, which is no cue ('20 jobs|, the mayor
    and his aide said'); the comma itself where there is none, as in 'the idea|, and Lee left'."""
    tokens, joint = line.tokens, comma
    if tokens[comma - 1].pos not in ("NOUN", "PROPN") or line.quoted[comma] is not None:
        return comma
    for at in range(comma + 1, min(comma + _LISTED, len(tokens))):
        token = tokens[at]
        if token.pos == "CCONJ" and joint == comma:
            joint = at
        elif token.form == "fin" and token.pos in ("VERB", "AUX"):
            return joint if comma + 1 < joint < at - 1 and at not in line.cue_words else comma
        elif token.pos not in PHRASE and not (token.text == "," and joint == comma):
            return comma
    return comma
