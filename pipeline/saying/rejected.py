"""What is not so by the verb that a noun of what is said hangs on: 'rejected claims that', 'rejected as untrue claims that'."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.model import Token
from pipeline.saying.marks import MARKS

_VERDICT = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADV", "CCONJ"})
"""What tells what something is taken for."""


def is_rejected(group: list[Token], words: Mapping[str, frozenset[str]]) -> bool:
    """'made no | claim that', 'rejected | claims that'; a denial of what one did not claim is none."""
    nots = sum(token.lower in words["negations"] or token.lower in words["none"] for token in group)
    return (nots + any(token.lemma in words["rejecting"] for token in group)) % 2 == 1


def is_left_open(group: list[Token], words: Mapping[str, frozenset[str]]) -> bool:
    """'did not dismiss | claims that', 'refused to reject | claims that': is it neither said nor denied?"""
    kept = any(one.lower in words["negations"] or one.lemma in words["withholding"] for one in group)
    return kept and any(one.lemma in words["rejecting"] for one in group)


def judged_as(tokens: list[Token], noun: int, words: Mapping[str, frozenset[str]]) -> int:
    """'Lee | dismissed as (untrue and) “nonsense” | claims that': where the verb stands that says what a noun behind its verdict
    is; 0 without one."""
    at = noun - 1
    while at > 1 and (tokens[at].pos in _VERDICT or tokens[at].text in MARKS or tokens[at].form in ("ger", "part")):
        at -= 1
    judged = 1 < at < noun - 1 and tokens[at].lower in words["as"] and tokens[noun - 1].pos != "CCONJ"
    return at - 1 if judged and tokens[at - 1].pos == "VERB" else 0
