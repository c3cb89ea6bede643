"""Times that date no saying: years within a name, stretches that accounts are made for, times in other words."""

from __future__ import annotations

from pipeline.model import Extent
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import DAYS, Line

FINER = frozenset({"month", "day", "weekday", "quarter", "season", "week"})
"""What an expression finer than a year has captured beside the year."""
_ACCOUNTED = frozenset({"quarter", "half", "fiscal", "ends_then"})
"""What a stretch of time that accounts are made for has captured."""
_ENDED = frozenset({"ended", "first_units", "year_earlier"})
"""Operations that count one: "the year-ago quarter" too."""
_ABOUT = 5
"""How many words before a time what tells that the source is about it stands at most."""
_CLAUSES = frozenset({"that", "clause"})
"""Frames of a content that has a verb."""


def is_within_phrase(line: Line, start: int, around: Around) -> bool:
    """'asked the | 2016 | contender', "his famous | 1963 | refrain", 'after | the summer | break', 'after the | May 3 | fire': a
    year or season within a noun phrase, but in none of a communication or book ('a 1995 talk'); a day in one of what was before.
    """
    fields, end = line.extents[start].fields, line.times[start]
    coarse = "year" in fields and fields.keys().isdisjoint(FINER)
    named = start > 0 and line.tokens[start - 1].text[0].isupper() and line.tokens[start - 1].pos in ("PROPN", "NOUN")
    if coarse and named and end == start + 1:
        return True  # 'the World Social Report | 2025 | said'
    bygone = start > 1 and line.tokens[start - 2].lower in around.lexicon.words["behind_events"]
    within = (coarse or bygone) and start > 0 and line.tokens[start - 1].pos in ("DET", "ADJ", "PART")
    if not within and not ("season" in fields and line.tokens[start].pos == "DET"):
        return False
    noun = end
    while noun < len(line.tokens) and line.tokens[noun].pos in ("ADJ", "NOUN", "PROPN"):
        noun += 1
    told = around.lexicon.any_of("communications", "works")
    return noun > end and told.isdisjoint(token.lemma for token in line.tokens[end:noun])


def is_period(extent: Extent) -> bool:
    """A quarter ("the quarter", too), a half or a year of accounts: what is told for one is told later."""
    quarter = extent.fields.get("unit") == "Q" and extent.op != "duration"
    return quarter or extent.op in _ENDED or not extent.fields.keys().isdisjoint(_ACCOUNTED)


def is_about_period(draft: Draft, extent: Extent, start: int, around: Around) -> bool:
    """'reported a loss in | the third quarter |', 'data show a loss | this year |', 'Figures for | December | show', 'accounts
    for the six weeks to | January 3 | showed': the time of what is told."""
    shown = draft.cls.documents_assert and extent.fields.keys().isdisjoint(DAYS)
    if draft.frame == "object" and draft.cue[1] <= start and (shown or is_period(extent)):
        return True
    if draft.source is None or not draft.source[0] < start < draft.cue[0]:
        return False
    words, line = around.lexicon.words["of_periods"], draft.line
    opened = (at + 1 for at in range(max(draft.source[0], start - _ABOUT), start) if line.tokens[at].lower in words)
    return any(at == start or not line.extents.keys().isdisjoint((at, at + 1)) for at in opened)


def is_of_office(draft: Draft, extent: Extent, start: int) -> bool:
    """'said Ann Lee, a candidate | in 2012 |': a year in what the source was; not 'said Ann Lee, the mayor, | in 2012 |'."""
    coarse = "year" in extent.fields and extent.fields.keys().isdisjoint(FINER)
    if not coarse or draft.source is None or not draft.cue[1] <= draft.source[0] < start:
        return False
    tokens = draft.line.tokens[draft.source[0] : start]
    comma = max((at for at, token in enumerate(tokens) if token.text == ","), default=0)
    apposed = tokens[comma + 1 : -1]
    return comma > 0 and bool(apposed) and tokens[-1].pos == "ADP" and not any(token.form for token in apposed)


def is_told_by_another(draft: Draft, extent: Extent, others: list[Draft]) -> bool:
    """'said the | May | fire was small and called it a warning': a time in other words, of which the cue is no part."""
    cue = draft.line.tokens[draft.cue[0]].start
    spans = (span for other in others if other is not draft and other.frame in _CLAUSES for span in other.content)
    return any(span.start <= extent.start < span.end and not span.start <= cue < span.end for span in spans)


def is_yet_to_come(draft: Draft, extent: Extent) -> bool:
    """'Lee released a statement demanding a vote on | tomorrow's motion': nothing was said at a time that is still to come."""
    ahead = max(extent.fields.get("day_shift", 0), extent.fields.get("ref", 0)) > 0
    verb = next((token for token in draft.line.tokens[slice(*draft.cue)] if token.pos in ("VERB", "AUX")), None)
    return ahead and verb is not None and verb.tense == "past"
