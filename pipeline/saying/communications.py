"""Times of the speech or report in which something is said: 'in a speech on Friday', 'a report released last month'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.alongside import BREAKS
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range
from pipeline.syntax.parts import OWNED
from pipeline.syntax.tags import DOUBLE_QUOTES

_ENDS = BREAKS | {"PUNCT"}
_BEFORE = 7
"""Words but names between a communication and its time: 'an interview with the Herald five years ago'."""


def on_communication(draft: Draft, start: int, end: int, around: Around) -> bool:
    """Does the time belong to a noun such as interview: before it ('a 1995 interview') or behind it ('a speech on Friday',
    'cast herself as a leader in a speech in the capital on Friday')?"""
    tokens, covered = draft.line.tokens, range(*draft.covers)
    governed = any(token.lower in around.lexicon.words["at_communications"] for token in tokens[end : end + 1])
    last = end + (_BEFORE if governed else 2)
    last = min(last, draft.covers[0]) if draft.frame == "noun" and end <= draft.covers[0] else last
    behind = takewhile(lambda token: token.pos not in _ENDS, tokens[end:last])
    if any(communicates(token, around) for token in behind):
        return True  # 'said on Friday | in a long interview'
    words, titled = 0, False
    for at in range(start - 1, -1, -1):
        if tokens[at].text in DOUBLE_QUOTES or titled:  # 'an interview on his podcast | “Port Files” | on Friday'
            titled ^= tokens[at].text in DOUBLE_QUOTES
            continue
        words += tokens[at].pos not in ("PROPN", "PART")
        if (words > _BEFORE or tokens[at].pos == "PUNCT") and at not in covered:
            return False
        if tokens[at].pos in ("VERB", "AUX") and not is_of_saying(tokens, at, around):
            return False  # 'the survey said on Wednesday'
        if communicates(tokens[at], around):
            return True
    return False


def within_source(draft: Draft, start: int, around: Around) -> bool:
    """A dated document as source: 'a report released last month', 'a July 9 research note'."""
    if draft.source is None or not draft.source[0] <= start < draft.source[1]:
        return False
    documents, relatives = around.lexicon.words["documents"], around.lexicon.any_of("relatives", "whose")
    behind = draft.line.tokens[draft.line.times[start] : draft.source[1]]
    described = takewhile(lambda token: token.pos in ("ADJ", "NOUN", "PROPN"), behind)
    opens = start <= draft.source[0] + 1 or draft.line.tokens[start - 1].pos == "PART"  # 'the firm's | July 9 | note'
    if opens and any(token.lemma in documents for token in described):
        return True
    tokens = draft.line.tokens[draft.source[0] : start]
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].pos in ("VERB", "AUX") and not is_of_saying(tokens, at, around):
            return False
        if tokens[at].pos in ("NOUN", "PROPN") and not documents.isdisjoint((tokens[at].lemma, tokens[at].lower)):
            before = (token.lower for token in tokens[:at])
            return relatives.isdisjoint(before)  # not 'Lee, whose team published a study on Monday'
    return False


def behind_release(draft: Draft, start: int, end: int, around: Around) -> bool:
    """'issued a statement | on Monday | that said': a document's time right before the relative that is the source."""
    tokens, words = draft.line.tokens, around.lexicon.words
    last = start - 1 - (tokens[start - 1].pos == "ADP")
    if draft.source != (end, end + 1) or tokens[end].lower not in around.lexicon.any_of("relatives", "that"):
        return False
    if last < 1 or tokens[last].pos != "NOUN" or tokens[last].lemma not in words["documents"]:
        return False
    before = takewhile(lambda token: token.pos not in ("PUNCT", "SCONJ"), tokens[last - 1 :: -1])
    verb = next((token for token in before if token.pos == "VERB"), None)
    return verb is not None and verb.lemma in words["releasing"]


def is_released(draft: Draft, start: int, around: Around) -> bool:
    """'The report, released in May, warned', 'said in a paper published on Friday': the time dates the release, too."""
    tokens = draft.line.tokens[max(start - 2, 0) : start]
    if draft.source is not None and draft.source[1] <= start < draft.cue[0]:
        tokens = draft.line.tokens[draft.source[1] : start]
    return any(verb.form == "part" and verb.lemma in around.lexicon.words["releasing"] for verb in tokens)


def is_of_saying(tokens: list[Token], at: int, around: Around) -> bool:
    """'Speaking on Friday', 'in a report released on Friday', 'at a meeting held on Friday'; not 'elected in 2008', 'released
    from jail in May'."""
    words, verb = around.lexicon.words, tokens[at]
    if verb.form == "part" and any(token.lower in words["heard_from"] for token in tokens[at + 1 : at + 2]):
        return False
    if verb.form == "part" and verb.lemma in words["holding"] and at and _is_held(tokens, at - 1, around):
        return True
    if verb.form == "fin" and verb.lemma in words["light"] and _is_given(tokens, at, around):
        return True
    return verb.lemma in words["communicating"] or (verb.form in ("part", "ger") and verb.lemma in words["releasing"])


def _is_held(tokens: list[Token], at: int, around: Around) -> bool:
    """'a | forum | hosted by Lee', 'a town | hall | held on Friday': does one speak at what the noun at `at` names?"""
    hall = at > 0 and f"{tokens[at - 1].lower}-{tokens[at].lower}" in around.lexicon.words["halls"]
    return hall or communicates(tokens[at], around)


def _is_given(tokens: list[Token], at: int, around: Around) -> bool:
    """'in a speech she | gave on Friday', 'remarks that Lee | made': does a verb with its subject hang on a communication?"""
    subject = at - 1 if tokens[at - 1].pos in ("PRON", "PROPN") else at
    noun = subject - 1 - (tokens[subject - 1].lower in around.lexicon.words["relatives"])
    return 0 <= noun < at - 1 and communicates(tokens[noun], around)


def communicates(token: Token, around: Around) -> bool:
    """Is a word a noun such as interview or report?"""
    return token.pos == "NOUN" and token.lemma in around.lexicon.words["communications"]


def before_day(line: Line, source: Range, around: Around) -> Range:
    """'it is shut, according to the ministry | Friday', '| on Friday': a source that is no document without the day it spoke."""
    start, end = source
    time = next((at for at in line.extents if start < at and line.times[at] == end), 0)
    if not time or not line.names_day(time):
        return source
    last = time - (line.tokens[time - 1].pos == "ADP")
    names = line.tokens[start:last]
    speaks = bool(names) and not any(communicates(token, around) or token.form for token in names)
    return (start, last) if speaks and names[-1].pos in ("NOUN", "PROPN") else source


def is_of_noun(line: Line, start: int, around: Around) -> bool:
    """'On a tour before the vote | on May 10, | Lee said': the time of what "before" and the like stand before."""
    tokens, words = line.tokens, around.lexicon.words
    at = start - 1 if start and tokens[start - 1].pos == "ADP" else 0
    happened = at > 0 and tokens[at - 1].pos in ("NOUN", "ADJ") and not communicates(tokens[at - 1], around)
    while at > 0 and tokens[at - 1].pos in OWNED:
        at -= 1
    ahead = at > 1 and tokens[at - 1].lower in words["of"] and tokens[at - 2].lower in words["ahead_of"]
    return happened and at > 0 and (ahead or tokens[at - 1].lower in words["before_events"] - words["of"])
