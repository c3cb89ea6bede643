"""Clause -> whether it is denied: by its own words, by its subject, or by the verb or noun that it hangs on.

All words are in `lang/xx/clauses.toml`.
"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.factualitywords import FactualityWords
from pipeline.syntax.openclauses import Frame
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import Predicate
from pipeline.syntax.prospects import is_lacked


def is_negated(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'did not sign', 'no minister signed', 'not one signed', 'without signing', 'denied signing'."""
    predicate = frame.predicate
    assert predicate is not None
    if predicate.negated or _is_governed(tokens, frame, words) or is_lacked(tokens, frame, words):
        return True
    if predicate.copula and tokens[predicate.head].lower in words.negation:
        # 'There is nobody'; 'nothing but fair'
        return [token.pos for token in tokens[predicate.head + 1 :][:1]] != ["CCONJ"]
    if frame.subject:
        first, before = tokens[frame.subject[0]], tokens[frame.subject[0] - 1]
        if first.lower in words.negating_determiner or first.lower in words.negation:
            behind = tokens[frame.subject[0] + 2 : frame.subject[0] + 3]
            if _is_only_sure(tokens, frame.subject[0], words):
                return False
            return [token.lower for token in behind] != [words.bounding]  # 'no fewer than six'
        if before.end < first.start and before.lower in words.negation and first.lower in words.single:
            return tokens[frame.subject[0] + 1].lower != ","  # 'not one, but two'
    upper = frame.upper
    if upper is None:
        return False
    if frame.kind == "infinitive":  # 'was not allowed to leave', 'the failure to leave'
        return is_undone(tokens, frame, words) or (
            upper.negated and words.object_infinitive.get(tokens[upper.verb].lemma) == "asserted"
        )
    head = tokens[upper.head].lemma
    if upper.negated and _spells_out_ground(tokens, frame, words):
        return True
    denied = upper.negated and upper.copula and head in words.truths
    return (completes(frame, upper) and denied) or (not upper.negated and is_denied(tokens, frame, upper, words))


def _is_only_sure(tokens: list[Token], start: int, words: FactualityWords) -> bool:
    """'No doubt | the mayor left': the two words at `start` only say that it is sure; not 'no contest | was held'."""
    sure = tokens[start].lower in words.negating_determiner and tokens[start + 1].lower in words.indifferent
    return sure and tokens[start + 2].pos in NOMINAL


def _spells_out_ground(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'no evidence | that he left', 'no way | we will win'; 'did not like the way | he left'"""
    at = frame.subject[0] if frame.subject else frame.start
    return any(
        tokens[i].lemma in words.grounds and tokens[i].pos == "NOUN" and tokens[i - 1].lower not in words.definite
        for i in range(max(at - 2, 1), at)
    )


def is_denied(tokens: list[Token], frame: Frame, upper: Predicate, words: FactualityWords) -> bool:
    """'denied taking it', 'ruled out striking', 'kept her from leaving'; denied again, it may be so ('did not rule out'). Not
    'is clear that she took it'."""
    head = tokens[upper.head].lemma if tokens[upper.head].pos != "ADJ" else ""
    if completes(frame, upper) and head in words.negating_verbs:
        return True
    if frame.kind == "participle" and f"{head}-{frame.marker}" in words.negating_verbs:
        return True
    behind = tokens[upper.end].lower if upper.end < len(tokens) else ""
    return f"{head}-{behind}" in words.negating_verbs and frame.kind == "participle" and frame.start == upper.end + 1


def is_undone(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'his failure to repair it', 'the refusal to pay': does the infinitive tell what a noun says was not done?"""
    before = tokens[frame.verb().start - 1] if frame.verb().start else None
    return before is not None and before.lemma in words.undone


def _is_governed(tokens: list[Token], frame: Frame, words: FactualityWords) -> bool:
    """'without signing', 'instead of signing', 'without | the mayor signing'."""
    if frame.kind == "participle" and frame.subject and not frame.marker and frame.verb().form == "ger":
        lacking = tokens[frame.subject[0] - 1] if frame.subject[0] else None
        if lacking is not None and lacking.pos == "ADP" and lacking.lower in words.governing_negation:
            return True
    before = tokens[frame.start - 2].lower if frame.marker and frame.start > 1 else ""
    return frame.marker in words.governing_negation or (
        frame.kind == "participle" and before in words.governing_negation
    )


def completes(frame: Frame, upper: Predicate) -> bool:
    """Whether a clause is what the verb above is about: 'denied that', 'accused him of taking', 'avoided signing'."""
    if frame.kind == "subordinate":
        return not frame.detached
    return frame.kind == "participle" and not frame.detached and (bool(frame.marker) or upper.end == frame.start)
