"""Times and occasions between a passive and what follows: 'was told by Lee | during a call in May | that it was late'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.lines import Line, behind_time
from pipeline.saying.phrase_ends import noun_phrase_after


def behind_adjunct(line: Line, lexicon: Lexicon, at: int, cls: CueClass, impersonal: bool) -> int:
    """The place behind a time at token `at`, or, behind a verb that has addressees, times and occasions that 'that' or, where
    it asks, a question follows: 'was told by Lee | during a call in May | that it was late', 'was asked | at a rally | if'; so
    behind one whose subject is `impersonal` ('It was claimed | in court | that it was late')."""
    tokens, words, end = line.tokens, lexicon.words, at
    asks = words["question"] - words["meanwhile"] if cls.modality == "question" else words["that"]
    while (cls.addressee or impersonal) and end < len(tokens) and tokens[end].lower not in asks:
        further = _behind_occasion(line, lexicon, end, cls)
        if further == end:
            break
        end = further
    told = at < end < len(tokens) and tokens[end].lower in asks
    relative = told and tokens[end].lower in words["that"] and tokens[end].pos != "ADP"
    return end if told and not relative else behind_time(line, at)


def _behind_occasion(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> int:
    """Behind a time or a preposition with its phrase, which an adverb may open ('just before the vote'); `at` without one."""
    tokens = line.tokens
    start = at + (tokens[at].pos == "ADV")
    if start + 1 >= len(tokens) or line.quoted[start] is not None:
        return at
    behind = behind_time(line, start)
    if behind > start and (behind >= len(tokens) or tokens[behind].lower not in lexicon.words["possessive"]):
        return behind
    held = tokens[start].pos == "ADP" and tokens[start].lower not in cls.topics | lexicon.words["of"]
    end = noun_phrase_after(line, lexicon, start + 1) if held else at
    nouns = lexicon.heads["NOUN"].get(tokens[end - 1].lemma, ())  # 'was asked on his claim that'
    said = any(entry.rest[:1] and entry.rest[0] in lexicon.words["that"] for entry in nouns)
    return end if end > start + 1 and not said else at
