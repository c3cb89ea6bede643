"""A source between a verb and what it governs: 'The mill has, according to Lee, closed', 'which lost, Lee said, ten million'."""

from __future__ import annotations

from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import is_finite
from pipeline.saying.lines import Line
from pipeline.saying.parted_clauses import opens_relative
from pipeline.saying.phrases import PHRASE


def awaits(line: Line, last: int, around: Around) -> bool:
    """Does the word at `last` wait for what it governs: an auxiliary, a form in -ing behind a comma, a verb of a relative
    clause?"""
    if last < 1 or line.quoted[last] is not None:
        return False
    token = line.tokens[last]
    if token.form == "ger":
        return line.tokens[last - 1].text == ","
    return _is_auxiliary(line, last, around) or (token.form in ("fin", "part") and _relative(line, last, around) > 0)


def is_parted(line: Line, last: int, behind: int, around: Around) -> bool:
    """Does what the word at `last` governs follow an insertion at `behind`?"""
    if behind >= len(line.tokens):
        return False
    head = line.tokens[behind]
    if last > 0 and line.quoted[last] is None and _is_auxiliary(line, last, around):
        return head.pos not in ("CCONJ", "SCONJ", "PUNCT")
    if head.pos == "PART":  # 'which made it possible, according to Lee, | to stay'
        return _relative(line, last, around) > 0
    verb = line.tokens[last]
    if head.pos == "NUM" and is_finite(verb) and line.quoted[last] is None and behind not in line.times:
        return True  # 'The mill got, according to Lee, | ten million'
    return head.pos in PHRASE and awaits(line, last, around)


def parted_clause(line: Line, start: int, last: int, around: Around) -> tuple[int, bool]:
    """Where the clause of the word at `last` begins behind `start`, and whether it hangs on a noun or a subject."""
    if line.tokens[last].form == "ger":
        return last, True
    relative = _relative(line, last, around)
    if relative > start:
        return relative, True
    subordinating = around.lexicon.any_of("subordinating", "that")
    for at in range(last - 1, start, -1):
        if line.tokens[at].text == ",":
            break
        if line.tokens[at].lower in subordinating and line.tokens[at].pos in ("SCONJ", "ADP"):
            return at + 1, False
    return start, False


def _is_auxiliary(line: Line, at: int, around: Around) -> bool:
    token = line.tokens[at]
    return is_finite(token) and (token.pos == "AUX" or token.lemma in around.lexicon.words["copulas"])


def _relative(line: Line, last: int, around: Around) -> int:
    """Where the relative clause opens that no comma parts from the word at `last`; -1 without one."""
    places = range(last - 1, 0, -1)
    comma = next((at for at in places if line.tokens[at].text == ","), 0)
    return next((at for at in places if at > comma and opens_relative(line, at, around)), -1)
