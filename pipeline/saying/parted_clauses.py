"""Where the clause begins in which source and cue are inserted: 'They seek a man | who, Lee said, was armed'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import has_finite_verb, is_finite
from pipeline.saying.lines import Line
from pipeline.saying.phrases import PHRASE


def last_clause(line: Line, start: int, edge: int, around: Around) -> int:
    """Where the clause begins in which source and cue are inserted: 'They seek a man | who, Lee said, was armed', 'It was late,
    and | for years, he said, it had been'."""
    tokens = line.tokens
    relative = relative_opening(line, edge - 2, around)
    if relative >= 0:
        return relative
    joints = (at for at in range(start + 1, edge - 1) if _joins(tokens, at))
    joint = max(joints, default=start)
    apart = joint > start and has_finite_verb(line, start, joint) and not has_finite_verb(line, joint, edge)
    return joint + 1 if apart else start


def _joins(tokens: list[Token], at: int) -> bool:
    """A conjunction behind a comma, or a semicolon: 'They will go | ; the fear, Lee said, is that it is late'."""
    return tokens[at].text == ";" or (tokens[at].pos == "CCONJ" and tokens[at - 1].text == ",")


def opens_relative(line: Line, at: int, around: Around) -> bool:
    """'a man | who, Lee said, was armed', 'a jail | where, Lee said, men died': does a relative other than "that" stand at `at`
    behind its noun?"""
    relatives = around.lexicon.any_of("relatives", "whose") - around.lexicon.words["that"]
    return at > 0 and line.tokens[at].lower in relatives and line.tokens[at - 1].pos in ("NOUN", "PROPN", "PUNCT")


def relative_opening(line: Line, last: int, around: Around) -> int:
    """Where a relative clause opens whose subject ends with token `last`: 'a man | who, Lee said, was armed', 'a man | whose son,
    Lee said, was armed'; -1 without one."""
    start = last
    while (
        start > 0 and line.tokens[start].pos in PHRASE and line.tokens[start].lower not in around.lexicon.words["whose"]
    ):
        start -= 1
    whose = start < last and line.tokens[start].lower in around.lexicon.words["whose"]
    opening = start if whose else last
    return opening if opens_relative(line, opening, around) else -1


def relates(line: Line, at: int, around: Around) -> bool:
    """Does a relative that is itself a subject stand at `at` behind its noun?"""
    tokens = line.tokens
    opens = tokens[at].lower in around.lexicon.words["relatives"] and tokens[at - 1].pos in ("NOUN", "NUM")
    return opens and at + 1 < len(tokens) and is_finite(tokens[at + 1])
