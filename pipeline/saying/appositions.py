"""Appositions behind a name that is a source: 'said Ann Lee, 42, of Alba, who was there'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line, closing_bracket
from pipeline.saying.phrases import PHRASE, is_verb
from pipeline.saying.titles import behind_title
from pipeline.syntax.parts import INSIDE

_MARKS = frozenset({",", ";", ":", ".", "—", "–", "―", "!", "?"})


def apposition_end(line: Line, lexicon: Lexicon, start: int) -> int | None:
    """End of the apposition or relative clause that begins at `start`, at the next mark; None if none begins there."""
    tokens = line.tokens
    token = tokens[start]
    relative = token.lower in lexicon.words["relatives"] or token.lower in lexicon.words["whose"]
    later = token.lower in lexicon.words["by_then"] and start + 1 < len(tokens) and tokens[start + 1].pos == "DET"
    if line.quoted[start] is not None or (start in line.times and not later):
        return None
    if token.lower in lexicon.words["that"] and start + 1 < len(tokens) and tokens[start + 1].pos in PHRASE:
        return None  # 'Lee said, according to a clerk, | that it is old'
    if not (relative or later or token.pos in INSIDE or _tells_home(line, lexicon, start)):
        return None  # 'Ann Lee, now a clerk in Alba'
    at = start
    while at < len(tokens) and tokens[at].text not in _MARKS:
        if line.quoted[at] is not None:
            if at == start or behind_title(line, lexicon, at) == at:
                return None if relative and at > start else at  # 'said Lee, who called it “a farce”'
            at = behind_title(line, lexicon, at)
            continue
        if not relative and is_verb(tokens[at]):
            return None
        if not relative and at > start and _ends_on_day(line, lexicon, at):
            return at  # 'said Ann Lee, head of the board | on Monday'
        if tokens[at].lower in lexicon.words["relatives"] or tokens[at].lower in lexicon.words["whose"]:
            relative = True
        at = closing_bracket(line, at) + 1 if tokens[at].text == "(" else at + 1
    return at


def _ends_on_day(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does 'on Monday', 'late on Sunday' or 'yesterday' begin at `at`, with the sentence's end behind it?"""
    on = line.tokens[at].lower in lexicon.words["day_prepositions"]
    return (on or line.names_day(at)) and line.times.get(at + on, 0) >= len(line.tokens) - 1


def _tells_home(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'Ann Lee, 42, | of Alba'; not 'accused by Lee, | of stealing'."""
    behind = line.tokens[at + 1].pos if at + 1 < len(line.tokens) else ""
    return line.tokens[at].lower in lexicon.words["of"] and behind in ("PROPN", "DET")
