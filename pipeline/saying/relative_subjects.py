"""Subjects that end with a clause: 'A clerk who said the mill was old | says', 'What is known | suggests'.

Everything works on token indices of one `Line`.
"""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrases import REACH, Range, noun_phrase_before
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
        if tokens[at].pos in ("PUNCT", "CCONJ", "SCONJ") or line.quoted[at] is not None:
            return None
        verbs += tokens[at].form == "fin"
        if verbs == 2:
            told = at in line.cue_words and tokens[at].pos == "VERB"
            relates = tokens[at - 1].lower in lexicon.words["relatives"] and tokens[at - 2].pos in HEADS
            return at - 1 if told and relates else None
    return None


def _ends_predicate(line: Line, lexicon: Lexicon, end: int) -> bool:
    """'said honesty was | a duty': does a noun phrase directly behind a copula end before token `end`?"""
    start = noun_phrase_before(line, lexicon, end)
    return 0 < start < end and line.tokens[start - 1].lemma in lexicon.words["copulas"]
