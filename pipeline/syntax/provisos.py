"""Conditions that several words open, or that are only conceded: 'as long as it rains', 'even if it rains on Friday'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.factualitywords import FactualityWords
from pipeline.syntax.openclauses import Frame

_LONGEST = 3
"""Words of what opens such a condition."""


def is_proviso(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """Whether a clause in the present tense stands behind such words: what they tell of may come; not 'as long as it rained',
    'even if he has left'."""
    predicate = frame.verb()
    if frame.subject is None or predicate.form != "fin" or predicate.tense != "present" or predicate.perfect:
        return False
    at = frame.subject[0]
    if tokens[at].lower in words.provisos:
        return True  # 'assuming it rains'
    at -= at > 0 and tokens[at - 1].lower == words.that
    before = [token.lower for token in tokens[max(at - _LONGEST, 0) : at]]
    return any("-".join(before[place:]) in words.provisos for place in range(len(before)))
