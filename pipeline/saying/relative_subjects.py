"""Subjects that end with a clause: 'A clerk who said the mill was old | says', 'What is known | suggests'.

Everything works on token indices of one `Line`.
"""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrases import REACH, Range, noun_phrase_before, relative_before
from pipeline.syntax.parts import HEADS


def free_subject(line: Line, lexicon: Lexicon, end: int) -> Range | None:
    """'| What is known | suggests', 'and | what has been found | shows': a clause of one verb that stands for a thing, and ends
    before token `end`; it opens its sentence, or a mark or conjunction stands before it."""
    tokens, verbs = line.tokens, 0
    for at in range(end - 1, max(end - REACH, -1), -1):
        if tokens[at].pos in ("PUNCT", "CCONJ", "SCONJ") or line.quoted[at] is not None:
            return None
        verbs += tokens[at].form == "fin"
        if tokens[at].lower in lexicon.words["free"]:
            opens = at == 0 or tokens[at - 1].pos in ("PUNCT", "CCONJ")
            own = verbs == 1 and tokens[at + 1].form == "fin" and tokens[-1].text != "?"
            return (at, end) if opens and own else None
    return None


def relative_telling(line: Line, lexicon: Lexicon, end: int) -> int | None:
    """'A clerk | who said the mill was old | says': the relative whose clause tells something in a clause that ends before token
    `end` with what somebody is, so that the main verb follows."""
    tokens, last = line.tokens, line.tokens[end - 1]
    described = last.pos == "ADJ" or (last.pos == "VERB" and last.form == "part")
    if not described and not _ends_predicate(line, lexicon, end):
        return None
    verbs = 0
    for at in range(end - 1, max(end - REACH, 1), -1):
        if tokens[at].pos == "CCONJ" and tokens[at - 1].pos == tokens[at + 1].pos == "PROPN":
            continue  # 'who ruled that Alba | and Nes could not keep it'
        if tokens[at].pos in ("PUNCT", "CCONJ", "SCONJ") or line.quoted[at] is not None:
            return None
        verbs += tokens[at].form == "fin"
        if verbs == 2:
            told = at in line.cue_words and tokens[at].pos == "VERB"
            relates = tokens[at - 1].lower in lexicon.words["relatives"] and tokens[at - 2].pos in HEADS
            return at - 1 if told and relates else None
    return None


def _ends_predicate(line: Line, lexicon: Lexicon, end: int) -> bool:
    """'said honesty was | a duty', 'said they could keep | the port': does a noun phrase directly behind a copula, or the verb
    of a modal, end before token `end`?"""
    start = noun_phrase_before(line, lexicon, end)
    verb = line.tokens[start - 1]
    governs = verb.lemma in lexicon.words["copulas"] or (verb.pos == "VERB" and verb.form == "inf")
    return 0 < start < end and governs


def before_connective(line: Line, lexicon: Lexicon, opening: int, close: int) -> Range | None:
    """'Clerks who warned that it could fall, | for instance, | said': a subject with its relative clause, before two commas
    around what only joins the sentence to the one before."""
    tokens = line.tokens
    if not connects(line, lexicon, opening, close):
        return None
    verb = tokens[opening - 1].pos == "VERB"
    told = relative_before(line, lexicon, opening - 1) if verb else relative_telling(line, lexicon, opening)
    start = noun_phrase_before(line, lexicon, told) if told is not None else 0
    return (start, opening) if told is not None and start < told else None


def connects(line: Line, lexicon: Lexicon, opening: int, close: int) -> bool:
    """Does nothing but 'for instance' or 'however' stand between two commas?"""
    inside = "-".join(token.lower for token in line.tokens[opening + 1 : close])
    commas = line.tokens[opening].text == line.tokens[min(close, len(line.tokens) - 1)].text == ","
    return commas and inside in lexicon.words["connectives"]
