"""Whom an outlet quotes behind a quotation: '“...,” the Herald quoted Lee as saying', '“...,” Lee was quoted by it as saying'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.inverted import mark_before
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import Range
from pipeline.saying.resumed import end_of_adjuncts
from pipeline.saying.sources import source_before
from pipeline.saying.sources_behind import source_after

Quoted = tuple[Cue, CueClass, Range, Range]
"""The cue behind "as", its class, who speaks, and the tokens of all that stands behind the quotation."""


def quoted_as(line: Line, cue: Cue, around: Around) -> Quoted | None:
    """What stands before 'the Herald | quoted | Lee as saying' or 'Lee | was quoted | on Friday by the Herald as saying'."""
    subject = source_before(line, around.lexicon, cue) if cue.shape in ("verb", "passive") else None
    if subject is None or not mark_before(line, subject[0]):
        return None
    if cue.shape == "verb":
        end = noun_phrase_after(line, around.lexicon, cue.last)
        whole = source_after(line, around.lexicon, cue.last, closed=True) or (cue.last, end)
        speaker = (cue.last, whole[1])
        end = whole[1] + (whole[1] > end)  # 'quoted Lee, a clerk|, as saying'
    else:
        end = _behind_outlet(line, cue.last, around)
        speaker = subject if line.tokens[cue.head].lemma in around.lexicon.words["quoting"] else (0, 0)
    parted = cue.last < end and speaker[0] < speaker[1]
    spoken = _spoken(line, end, around) if parted else None
    return None if spoken is None else (*spoken, speaker, (subject[0], end + 2))


def _behind_outlet(line: Line, at: int, around: Around) -> int:
    """Behind the times, the agent and the place of a passive: 'was quoted | on Friday by the Herald in a report | as saying'."""
    words, tokens = around.lexicon.words, line.tokens
    while at < len(tokens) - 1:
        timed = at + (tokens[at].lower in words["time_prepositions"])
        if timed in line.times:
            at = line.times[timed]
        elif tokens[at].pos == "ADP" and tokens[at].lower not in words["as"]:
            at = max(noun_phrase_after(line, around.lexicon, at + 1), at + 1)
        else:
            return at
    return at


def speaks_as(line: Line, at: int, around: Around) -> bool:
    """'was quoted by the Herald | on Friday as saying': do times and places behind `at` end before "as" and a form in -ing?"""
    end = _behind_outlet(line, at, around)
    pair = line.tokens[end : end + 2]
    return len(pair) > 1 and pair[0].lower in around.lexicon.words["as"] and pair[1].form == "ger"


def _spoken(line: Line, as_: int, around: Around) -> tuple[Cue, CueClass] | None:
    """The form in -ing behind "as" at `as_`, with nothing but adjuncts behind it."""
    tokens, said = line.tokens, as_ + 1
    if said >= len(tokens) or tokens[as_].lower not in around.lexicon.words["as"] or said not in line.cue_words:
        return None
    if tokens[said].form != "ger" or end_of_adjuncts(line, said + 1, around) is None:
        return None
    told = around.lexicon.heads["VERB"].get(tokens[said].lemma, ())
    cls = next((entry.cls for entry in told if "before" in entry.cls.takes and not entry.rest), None)
    return None if cls is None else (Cue(said, said, said + 1, ()), cls)
