"""Conditions told by a verb before its subject ('would have won | had he stayed'), and in what is said ('said | if it rains')."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.clausewords import ClauseWords
from pipeline.syntax.lookleft import COMMAS, LookLeft
from pipeline.syntax.openclauses import Frame
from pipeline.syntax.parts import NOMINAL
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
    alone = (
        before.pos in _NO_SUBJECT or before.lower in words.nouns.time or any(token.pos == "PRON" for token in behind)
    )
    if any(token.pos in _SUBJECT for token in behind) and tokens[start].lower in words.modals:
        return True  # 'will resign | should the vote fail'
    above = tokens[max(start - _REACH, 0) : start]
    return alone and any(token.lower in words.modals for token in above)


def is_said_condition(tokens: list[Token], marker: int, words: ClauseWords) -> bool:
    """'said | if it rains, the vote will be late': whether the conjunction at `marker`, behind a verb of saying that nothing
    denies, opens a condition of the clause behind it; 'did not say if it will rain' leaves it open."""
    verb = tokens[marker - 1] if marker else tokens[0]
    said = verb.form == "fin" and verb.lemma in words.stating and tokens[marker].lower in words.factuality.condition
    return said and sum(token.form == "fin" for token in tokens[marker:]) > 1


def asks_whether(tokens: list[Token], governor: Frame | None, marker: int, words: ClauseWords) -> bool:
    """'was asked | last Wednesday in Alba if he would go': whether the conjunction at `marker` opens what the clause before asks,
    wherever it stands; not 'asked for a delay | if it rains', 'asked him what to do | if it rains'."""
    verb = governor.verb().verb if governor is not None else marker
    if tokens[marker].lower not in words.factuality.condition or tokens[verb].lemma not in words.wondering:
        return False
    between = tokens[verb + 1 : marker]
    told = any(token.form or token.pos == "PUNCT" or token.lower in words.complement for token in between)
    return not told and (not between or between[0].lower not in words.wished)


def is_told_fronted(look: LookLeft, left: int, noun: int, before: int) -> bool:
    """'said that | for the quarter ended June 30, sales fell': whether a phrase with a participle behind `noun` opens, at the
    preposition `before`, what is told, of which the subject and the verb are still to come behind a comma; without "that" only
    a stretch of time does ('said | for the quarter ended June 30, sales fell')."""
    tokens = look.tokens
    marked = before - 1 == left and tokens[left].lower == look.words.that and tokens[left].pos in ("ADP", "SCONJ")
    timed = before == left and tokens[noun].lemma in look.words.periods
    comma = next((at for at in range(noun, len(tokens)) if tokens[at].lower in COMMAS), len(tokens))
    told = any(token.form == "fin" for token in tokens[comma + 2 :]) and tokens[comma + 1].pos in NOMINAL
    return (marked or timed) and told and not any(token.form == "fin" for token in tokens[before:comma])
