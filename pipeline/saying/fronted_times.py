"""Whether a time before a source and its cue says when something was said: 'In a speech on Friday, Lee said ...'."""

from __future__ import annotations

from pipeline.model import Extent
from pipeline.saying.alongside import BREAKS
from pipeline.saying.coarse_times import is_period
from pipeline.saying.communications import communicates, is_of_noun, is_of_saying
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.finite_clauses import has_finite_verb, opens_contact
from pipeline.saying.lines import DAYS, Line
from pipeline.saying.phrase_ends import belongs_to_noun
from pipeline.saying.sources import COMMA_LIKE

MARKS = COMMA_LIKE | {";", ":"}
"""What a fronted phrase stands behind."""
_WAKE = 7
"""Words from what tells that something came before to the time of that."""
_LINKING = frozenset({"PUNCT", "DET", "ADP", "CCONJ"})
"""Words that may be written small in a title."""


def dates_from_before(draft: Draft, start: int, end: int, around: Around) -> bool:
    """Fronted: 'On Friday, Lee said ...', 'In a speech on Friday, Lee said ...'."""
    line, words = draft.line, around.lexicon.words
    if _is_of_content(draft, start, around):
        return False
    subject = draft.source[0] if draft.source is not None and draft.source[0] < draft.cue[0] else draft.cue[0]
    if line.tokens[subject - 1].lower in words["free"] and end < subject:
        return False  # 'In 2009, in what | Lee called a mistake, the club closed'
    if end == subject - 1 and line.tokens[end].lower in words["relatives"]:
        at = start - (line.tokens[start - 1].pos == "ADP")
        if at > 0 and line.tokens[at - 1].pos == "NOUN":
            return False  # 'a meeting on Friday | that Lee said was long'
        if at > 1 and line.tokens[at - 1].pos == "AUX" and line.tokens[at - 2].lower in words["things"]:
            return True  # 'It was on Friday | that Lee said'
    if _opens(line, start) and _describes(draft, end, subject, around):
        return False
    apart = end < subject and line.tokens[end].lower == ","
    if apart and line.tokens[end + 1].lower in words["aside_openers"]:
        if subject == end + 2:
            return False  # 'On Friday, after Lee said it was old, they left': of the main clause
        past = line.tokens[draft.cue[0]].tense != "present"
        if past and line.tokens[subject - 1].text == "," and _opens(line, start):
            return True  # 'On Friday, after Lee said it was old, | Kim said it was not'
    broken = (at for at in range(end, subject) if breaks(line, at) and not _goes_on(line, at, apart))
    if end > subject or not all(in_title(draft, at) for at in broken):
        return False
    opening = start
    while opening > 0 and line.tokens[opening - 1].text not in MARKS and not _is_said(draft, opening - 1):
        opening -= 1
    if _is_of_phrase(draft, opening, start, around) or _contrasts(line, opening, subject, around):
        return False
    return _is_of_saying(line, opening, start, around)


def _describes(draft: Draft, end: int, subject: int, around: Around) -> bool:
    """'On Monday, a man | who said it was late left', 'On Monday the plan | which Lee said was old failed': is it said in a
    clause about a noun behind the time, which is of the main clause?"""
    tokens, relatives = draft.line.tokens, around.lexicon.words["relatives"]
    at = subject - (tokens[subject].lower not in relatives)
    related = tokens[at].lower in relatives
    noun = at - 1 - (tokens[at - 1].text == ",") if related else at
    return (related or draft.frame == "gap") and noun >= end and tokens[noun].pos in ("NOUN", "PROPN")


def _is_of_content(draft: Draft, start: int, around: Around) -> bool:
    """'In 2030 the bank expects prices to fall', 'In the first half of 2020, the bank reported a loss', 'By Monday, Lee said, |
    ten had left': the time of what is said or thought."""
    line = draft.line
    if draft.cls.kind == "thought" and line.tokens[draft.cue[0]].tense == "present":
        return True
    if draft.frame in ("object", "clause", "that") and is_period(line.extents[start]):
        return True
    return _is_bound(draft, start, around)


def _contrasts(line: Line, opening: int, subject: int, around: Around) -> bool:
    """'Lee said 20 had died, up from 10 on Monday, | while | Kim said'"""
    contrasts = around.lexicon.words["contrast"] - around.lexicon.words["as"]
    return line.tokens[subject - 1].lower in contrasts and has_finite_verb(line, 0, opening)


def _is_of_phrase(draft: Draft, opening: int, start: int, around: Around) -> bool:
    """Is the time that of an event in the phrase that opens at `opening`, or of what is told of somebody there?"""
    line, words = draft.line, around.lexicon.words
    if (draft.frame == "object" or draft.cls.kind == "thought") and _is_for(line, opening, start, around):
        return True
    relates = opening > 0 and line.tokens[opening].lower in words["relatives"] and line.tokens[opening - 1].text == ","
    if relates and not _is_told_of(line, opening, around):
        return True  # 'Like Kim, who spoke on Monday, Lee said'
    before = [token.lower for token in line.tokens[max(start - 2, opening) : start] if token.pos != "DET"][-1:]
    if not words["before_events"].isdisjoint(before) and belongs_to_noun(line, around.lexicon, start):
        return True  # 'Before Saturday's match, Lee said', 'On the eve of the 2016 vote, Lee said'
    if _is_of_event(line, start, around) or is_of_noun(line, start, around) or "mishap" in line.extents[start].fields:
        return True  # "In Monday's fire, police say, two men died"
    return _is_beside_event(line, opening, start, around)


def _is_of_saying(line: Line, opening: int, start: int, around: Around) -> bool:
    """Do the verbs before a time tell only of saying, or of what one does beside ('Unveiling the plan on Monday, Lee said')?"""
    tokens = line.tokens
    verbs = [at for at in range(opening, start) if tokens[at].pos in ("VERB", "AUX")]
    if any(tokens[at].form == "ger" for at in verbs) or _is_told_of(line, opening, around):
        verbs = [at for at in verbs if tokens[at].pos == "VERB"]  # 'while he was speaking on Monday'
    if any(at and opens_contact(line, around.lexicon, at - 1) for at in verbs):
        return False  # 'Recalling sailors | she met in May, Lee said'
    if tokens[opening].lemma in around.lexicon.words["invoking"] and tokens[opening].form == "ger":
        return False  # 'Citing talks on | 3 May, Lee said'
    acts = verbs == [opening] and tokens[opening].lower not in around.lexicon.words["before_events"]
    if acts and tokens[opening].form == "ger" and _is_near(line.extents[start]):
        return True
    return all(is_of_saying(tokens, at, around) for at in verbs)


def _is_said(draft: Draft, at: int) -> bool:
    """Whether a quoted word is part of what is said, not as in 'Although profits were | “squeezed” | in 2015, Lee said'."""
    start = draft.line.tokens[at].start
    return draft.line.quoted[at] is not None and any(span.start <= start < span.end for span in draft.content)


def _is_told_of(line: Line, opening: int, around: Around) -> bool:
    """'In a report, | which was published on Monday, Lee said': does a communication stand before a relative clause?"""
    related = opening > 1 and line.tokens[opening].lower in around.lexicon.words["relatives"]
    return related and communicates(line.tokens[opening - 2], around) and line.tokens[opening + 1].tense == "past"


def _is_bound(draft: Draft, start: int, around: Around) -> bool:
    """'By Monday, Lee said, | ten had left': by when what is said was so."""
    tokens, behind = draft.line.tokens, draft.cue[1]
    inserted = behind < len(tokens) and tokens[behind].text == ","
    return inserted and draft.line.extents[start].lead in around.lexicon.words["bounding_times"]


def _is_for(line: Line, opening: int, start: int, around: Around) -> bool:
    """'For the quarter ending in March, | it predicts': what the forecast is for, not when it was made."""
    first = next((at for at in range(opening + 1, start + 1) if at in line.extents), start)
    return line.tokens[opening].lower in around.lexicon.words["forecast_for"] and first <= opening + 2


def _opens(line: Line, start: int) -> bool:
    """Does a sentence open with a time, or its preposition?"""
    return start <= 1 and line.quoted[start] is None


def _is_of_event(line: Line, start: int, around: Around) -> bool:
    """'In the wake of the attack | July 15, | Lee said': a bare day of what came before."""
    phrase = line.tokens[max(start - _WAKE, 0) : start]
    nouns = (at for at, token in enumerate(phrase) if token.lower in around.lexicon.words["wakes"])
    wake = next(nouns, None)
    return wake is not None and phrase[-1].pos == "NOUN" and wake < len(phrase) - 1


def _is_beside_event(line: Line, opening: int, start: int, around: Around) -> bool:
    """'After the failed launch in April, | Lee said', "Before Monday's vote, | Lee said": the time of what came before or behind;
    'Hours after the vote on Monday' counts from it."""
    beside = line.tokens[opening].lower in around.lexicon.words["beside_events"]
    noun = any(one.pos in ("NOUN", "PROPN") for one in line.tokens[opening + 1 : start])
    return beside and (noun or belongs_to_noun(line, around.lexicon, start))


def _is_near(extent: Extent) -> bool:
    """A day or a week, in which one says what one says beside another act."""
    fields = extent.fields.keys()
    return bool(fields & DAYS) or {"month", "day"} <= fields or extent.fields.get("unit") in ("D", "W")


def _goes_on(line: Line, at: int, apart: bool) -> bool:
    """'dated May 3 | and | seen by the Herald'; `apart` by a comma: 'On Friday, | after leaving Oslo and Bergen, | Lee said'."""
    token = line.tokens[at]
    joins = token.pos == "CCONJ"
    untensed = apart and (joins or (token.pos == "VERB" and token.form in ("ger", "inf")))
    return line.quoted[at] is None and (untensed or (joins and line.tokens[at + 1].form == "part"))


def breaks(line: Line, at: int) -> bool:
    """Whether a word parts a time from a cue: a quoted one, a verb, a conjunction, a semicolon or a dash."""
    token = line.tokens[at]
    return (
        line.quoted[at] is not None or (token.pos in BREAKS and token.form != "part") or token.text in {";", "—", "–"}
    )


def in_title(draft: Draft, at: int) -> bool:
    """'said on “Face the Nation” on Sunday': a quoted name that is no part of what is said."""
    token = draft.line.tokens[at]
    said = any(span.start <= token.start < span.end for span in draft.content)
    return draft.line.quoted[at] is not None and not said and (token.text[0].isupper() or token.pos in _LINKING)
