"""Conditions told by a verb before its subject, behind what would be: 'would have won | had he stayed'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.predicatewords import PredicateWords

_REACH = 24
"""Words before such a verb among which the clause that it is a condition of has its own."""
_NO_SUBJECT = ("VERB", "ADJ", "ADV")
_SUBJECT = ("DET", "PROPN")
"""Behind a modal these begin its subject."""
_OTHERWISE = ("PRON", "PUNCT", "CCONJ", "SCONJ", "ADP")
"""Behind these it is no condition: 'who | had', 'nor | had he asked her to', 'more than | had he'."""


def is_condition_behind(tokens: list[Token], start: int, words: PredicateWords) -> bool:
    """Whether the verb at `start` opens a condition of what 'would' be before it: no subject of its own stands before it."""
    if start == 0 or tokens[start].lower not in words.supposing or tokens[start - 1].pos in _OTHERWISE:
        return False
    before, behind = tokens[start - 1], tokens[start + 1 : start + 2]
    if start > 1 and tokens[start - 2].lower in words.inverting:
        return False  # 'and only then had he left'
    alone = (
        before.pos in _NO_SUBJECT or before.lower in words.nouns.time or any(token.pos == "PRON" for token in behind)
    )
    if any(token.pos in _SUBJECT for token in behind) and tokens[start].lower in words.modals:
        return True  # 'will resign | should the vote fail'
    above = tokens[max(start - _REACH, 0) : start]
    return alone and any(token.lower in words.modals for token in above)
