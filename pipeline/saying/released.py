"""What tells of a communication when and how it came out: 'said in an interview | aired on Sunday | that'."""

from __future__ import annotations

from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.lines import Line

_OF_DOCUMENT = 8
"""Words, at most, between a document and the participle that says when it came out."""
_REACH = 9
"""Words, at most, that hang on the participle."""


def behind_release(line: Line, lexicon: Lexicon, at: int) -> int:
    """'said in an interview | aired on Sunday that': behind when a communication was made public; `at` itself without that."""
    tokens = line.tokens
    told = tokens[at - 1].lemma in lexicon.words["communications"] and at + 2 < len(tokens)
    if not told or tokens[at].pos != "VERB" or (tokens[at].tense != "past" and tokens[at].form != "part"):
        return at
    time = at + 1 + (tokens[at + 1].pos == "ADP")
    behind = line.times.get(time, len(tokens))
    return behind if behind < len(tokens) and tokens[behind].lower in lexicon.words["that"] else at


def behind_occasion(line: Line, lexicon: Lexicon, at: int, cls: CueClass) -> int:
    """'said in a speech | marking the day | that', 'said in a letter | sent on Monday | it was late', 'said in a talk | that
    aired on Monday | that': behind what tells of where something was said; else `at`."""
    token, near = line.tokens[at], line.tokens[at - 1]
    if line.quoted[at] is not None:
        return at
    if token.lower in lexicon.words["that"]:
        verb = _released_at(line, lexicon, at + 1)
        return at if verb == at else max(behind_reduced(line, lexicon, verb, cls), verb)
    told = near.lemma in lexicon.words["communications"] and token.pos == "VERB"
    if told and token.form == "ger":
        return behind_reduced(line, lexicon, at)
    past = token.form == "part" or token.tense == "past"
    return behind_reduced(line, lexicon, at, cls) if told and past else at


def _released_at(line: Line, lexicon: Lexicon, start: int) -> int:
    """'in an interview that | was aired on Monday': the verb behind a relative that tells when a communication came out; the
    relative itself where it does not."""
    tokens, verb = line.tokens, start
    while verb + 1 < len(tokens) and tokens[verb].pos in ("AUX", "ADV"):
        verb += 1
    if verb >= len(tokens) or tokens[verb].pos != "VERB" or tokens[verb].lemma not in lexicon.words["coming_out"]:
        return start - 1
    before = tokens[max(start - _OF_DOCUMENT, 0) : start - 1]
    return verb if any(token.lemma in lexicon.words["communications"] for token in before) else start - 1


def behind_reduced(line: Line, lexicon: Lexicon, at: int, cls: CueClass | None = None) -> int:
    """Behind a participle and what hangs on it, if 'that' follows soon ('an interview taped before the vote that'), or a clause
    that the cue takes ('released on Monday | it was late'); else `at`."""
    bare = cls is not None and {"clause", "quotation"} <= cls.takes
    for index in range(at + 1, min(at + _REACH, len(line.tokens))):
        token = line.tokens[index]
        if token.lower in lexicon.words["that"] or (bare and _begins_anew(line, lexicon, index)):
            return index
        if token.pos in ("VERB", "AUX") or line.quoted[index] is not None:
            break
        if token.pos == "PUNCT" and token.text != ",":
            break
    return at


def _begins_anew(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'sent on Monday | it was late', 'ended on 30 June, | sales fell', 'seen by Nova | the port was shut': does a clause begin
    behind a time, or with an article behind a noun?"""
    opens = line.tokens[at].pos == "DET" and line.tokens[at - 1].pos in ("NOUN", "PROPN")
    end = at - (line.tokens[at - 1].text == ",")
    return (opens or end in line.times.values()) and begins_clause(line, lexicon, at)


def announces(line: Line, lexicon: Lexicon) -> bool:
    """'said the following:', 'issued this statement:' at a sentence's end: what is said stands below."""
    last = line.tokens[-4:-1]
    return line.tokens[-1].text == ":" and any(token.lower in lexicon.words["announcing"] for token in last)
