"""Whom somebody told or asked what stands before: 'The bridge is safe, the court was told', '“Go,” they were told by Lee'.

Everything works on token indices of one `Line`.
"""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.complements import is_one_of
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.inverted import mark_before
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range
from pipeline.saying.resumed import end_of_adjuncts
from pipeline.saying.sources import source_before
from pipeline.saying.sources_behind import source_after


def listeners(line: Line, cue: Cue, around: Around) -> int | None:
    """'The bridge is safe, the court was told', '“Go,” they were told': where the phrase begins that names to whom, or before
    whom, somebody spoke."""
    if all(one.cls.passive != "rest" or "before" not in one.cls.takes for one in cue.entries):
        return None
    heard = source_before(line, around.lexicon, cue)
    if heard is None or not mark_before(line, heard[0]) or cue.shape != "passive":
        return None
    if not is_one_of(line, heard, around.lexicon.words["courts"]) and not _hears(line, cue, heard[0], around):
        return None
    agent = teller(line, cue, around)
    return heard[0] if stands_alone(line, agent[1] if agent else cue.last, around) else None


def _hears(line: Line, cue: Cue, edge: int, around: Around) -> bool:
    """'It is old, | they were told', 'What is it, | Lee was asked': does what stands before token `edge` need no main clause, and
    ask, where somebody was asked?"""
    words, first = around.lexicon.words, line.tokens[0]
    if line.quoted[edge - 1] is None and (not has_finite_verb(line, 0, edge) or opens_fronted(line, edge, around)):
        return False
    asks = line.quoted[edge - 1] is not None or first.lower in words["question"]
    asks = asks or (first.pos == "AUX" and first.form == "fin")  # 'Will it hold, | Lee was asked'
    return line.tokens[cue.head].lemma in words["needing_hearer"] or asks


def teller(line: Line, cue: Cue, around: Around) -> Range | None:
    """'“Go,” they were told | by Lee'"""
    by = cue.last < len(line.tokens) and line.tokens[cue.last].lower in around.lexicon.words["agent"]
    return source_after(line, around.lexicon, cue.last + 1) if by else None


def stands_alone(line: Line, at: int, around: Around) -> bool:
    """Does nothing but a time or place follow at `at`, up to a mark or the end ('it was claimed | in court on Monday')?"""
    if at == len(line.tokens):
        return True
    placed = line.tokens[at].lower in around.lexicon.words["time_prepositions"]
    return (line.tokens[at].pos == "PUNCT" or placed or at in line.times) and end_of_adjuncts(
        line, at, around
    ) is not None


def opens_fronted(line: Line, edge: int, around: Around) -> bool:
    """'Although Lee called it "safe," Kim said no': is what stands before token `edge` a subordinate clause?"""
    start = 0
    while start < edge - 1 and line.tokens[start].pos in ("ADV", "CCONJ"):
        start += 1
    opener = line.tokens[start]
    opens = opener.lower in around.lexicon.words["subordinate"] or opener.form in ("part", "ger")
    main = next((at for at in range(start, edge) if line.tokens[at].text in {",", ":"}), edge)
    if opener.form == "ger" and begins_clause(line, around.lexicon, start, main):
        return False  # 'Closing the office would be “wrong,” Kim said'
    return opens and line.quoted[start] is None and not has_finite_verb(line, main, edge)
