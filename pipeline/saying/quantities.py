"""Numbers of those who say something: 'At least three people said', 'Just under half say'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import behind_quantifier

_QUANTITY = 3
"""Words, at most, that make a number vague ('as many as')."""


def with_quantity(line: Line, lexicon: Lexicon, start: int) -> int:
    """'At least | three people said', 'about | half of voters say', 'two out of | three clerks say': where the words begin that
    make a number vague, or a share."""
    words, tokens = lexicon.words, line.tokens
    if start > 2 and tokens[start - 1].lower in words["of"] and tokens[start - 2].lower in words["particles"]:
        share = tokens[start].pos == tokens[start - 3].pos == "NUM"
        start = start - 3 if share else start
    before = (at for at in range(max(start - _QUANTITY, 0), start) if line.quoted[at] is None)
    start = next((at for at in before if behind_quantifier(line, lexicon, at) >= start), start)
    return start - 1 if _is_limited(line, lexicon, start) else start


def _is_limited(line: Line, lexicon: Lexicon, start: int) -> bool:
    """'Just | over half say', 'But fully | half say': does a word that tells how vague that is open the clause?"""
    words, tokens = lexicon.words, line.tokens
    if start == 0 or tokens[start - 1].lower not in words["limiting_number"] or line.quoted[start - 1] is not None:
        return False
    vague = behind_quantifier(line, lexicon, start) > start or tokens[start].lower in words["fractions"]
    return vague and (start == 1 or tokens[start - 2].pos in ("PUNCT", "CCONJ", "SCONJ"))
