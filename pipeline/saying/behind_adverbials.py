"""A clause behind what opens it and no cue takes: 'said based on the vote, it will close', 'said once elected, he would go'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.content_starts import Complement
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.fronted import is_fronted
from pipeline.saying.lines import Line, behind_time
from pipeline.saying.sources import source_before

_LONGEST = 14
"""Words of such an opening at most."""


def clause_behind_adverbial(line: Line, cue: Cue, around: Around) -> tuple[CueClass, Complement] | None:
    """The clause behind the next comma, with what opens it unless that tells when somebody spoke ('said after losing it, | he
    would go')."""
    cls = next((one.cls for one in cue.entries if {"that", "clause", "before"} <= one.cls.takes), None)
    if cls is None or cls.kind != "speech" or cue.shape != "verb" or not _opens_sentence(line, cue, around.lexicon):
        return None
    start = behind_time(line, cue.last)
    start += start < len(line.tokens) and line.tokens[start].text == ","
    comma = _comma_behind(line, start)
    pair = opens_pair(line, around.lexicon, start)
    if not comma or not (pair or _opens(line.tokens[start:comma], around.lexicon)):
        return None
    if line.tokens[comma + 1].form or not begins_clause(line, around.lexicon, comma + 1):
        return None
    opener, timed = line.tokens[start], around.lexicon.any_of("time_prepositions", "meanwhile")
    told = pair or (opener.pos != "ADV" and opener.lower not in timed)
    told = told and not (opener.form == "ger" and line.tokens[start - 1].text == ",")  # 'said, speaking there, | it is'
    return cls, Complement("clause", start if told else comma + 1)


def opens_pair(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'said | due to the rain, it will close': do two words at `at` open an adverbial, whatever each of them is alone?"""
    pair = "-".join(token.lower for token in line.tokens[at : at + 2])
    return pair in lexicon.words["opening_pairs"]


def _opens_sentence(line: Line, cue: Cue, lexicon: Lexicon) -> bool:
    """Is the clause of a cue the main clause with which the sentence begins?"""
    source = source_before(line, lexicon, cue)
    if source is None or line.tokens[source[0]].lower in lexicon.any_of("relatives", "whose"):
        return False
    before = line.tokens[source[0] - 1] if source[0] else None
    return (before is None or before.pos in ("PUNCT", "CCONJ", "ADV")) and not is_fronted(line, source[0], lexicon)


def _comma_behind(line: Line, start: int) -> int:
    """The first comma behind a token, before any finite verb, quotation or other mark; 0 without one."""
    for at in range(start + 1, min(start + _LONGEST, len(line.tokens) - 2)):
        token = line.tokens[at]
        if line.quoted[at] is not None or token.form == "fin" or (token.pos == "PUNCT" and token.text != ","):
            return 0
        if token.text == ",":
            return at
    return 0


def _opens(opening: list[Token], lexicon: Lexicon) -> bool:
    """'given the cost', 'speaking of it', 'once elected', 'after winning it', 'instead', 'with no money left'."""
    first, second = opening[0], opening[1] if len(opening) > 1 else None
    if second is None:
        return first.pos == "ADV"
    if first.lower in lexicon.words["given"]:
        return True
    if first.pos == "VERB" and first.form in ("part", "ger"):
        return second.pos == "ADP"
    hangs = first.lower in lexicon.any_of("subordinate", "hanging", "fronting")
    return hangs and any(one.form in ("ger", "part") for one in (second, opening[-1]))
