"""Cues behind a conjunction by which whoever spoke before it goes on: 'said it was safe, | but did not rule out a delay'."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.saying.content_starts import Complement
from pipeline.saying.cue_lexicon import CueClass
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import Around
from pipeline.saying.lines import Line


def contrasts(line: Line, cue: Cue, cues: list[Cue], around: Around) -> bool:
    """'said that it was safe, | but did not rule out a delay': a past behind a comma and "but", as the cue before it."""
    tokens = line.tokens
    if cue.first < 2 or tokens[cue.first - 1].lower not in around.lexicon.words["contrary"]:
        return False
    if all(entry.cls.kind == "thought" for entry in cue.entries):
        return False
    first = tokens[cue.first]
    told = cue.shape == "verb" and tokens[cue.first - 2].text == ","
    perfect = first.lemma in around.lexicon.words["echoing"] and first.tense != "past"  # 'says ..., but has urged'
    alike = (other for other in cues if other.last < cue.first and other.shape == "verb")
    return told and any(first.tense == "past" if is_past(line, other) else perfect for other in alike)


def has_asked(
    line: Line, cue: Cue, cues: list[Cue], told: Sequence[tuple[CueClass, Complement]], around: Around
) -> bool:
    """'says it is late | and has urged clerks to stay': a perfect behind "and" that tells somebody to act, as one in the present
    says something before it."""
    first = line.tokens[cue.first]
    perfect = first.lemma in around.lexicon.words["perfect"] and first.tense == "present" and first.pos == "AUX"
    if cue.shape != "verb" or not perfect or line.tokens[cue.first - 1].pos != "CCONJ":
        return False
    asks = any(cls.addressee and cls.kind == "speech" and complement.frame == "to" for cls, complement in told)
    says = (other for other in cues if other.last < cue.first and other.shape == "verb")
    return asks and any(line.tokens[other.first].tense == "present" for other in says)


def is_past(line: Line, cue: Cue) -> bool:
    """Is it a finite verb in the past?"""
    return cue.shape == "verb" and line.tokens[cue.head].tense == "past"
