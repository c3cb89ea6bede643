"""What the earlier stages found in a document, with the time and the voice of each finding. Chooses no predicates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from datetime import date, timedelta

from pipeline.clauses import clause_at
from pipeline.dating.joined_times import join_times
from pipeline.dating.mention_rows import Voice
from pipeline.dating.mention_times import NO_TIME, When, no_time_reason
from pipeline.dating.voices import Content, Voices
from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import Clause, Extent, Page, PerSentence, Said, Sentence, Token
from pipeline.saying.quotations import Quotations, find_quotations
from pipeline.schema import Attribution, Quote, SaidBasis, Span, Timex
from pipeline.syntax.places import begun

_NO_MOMENT = frozenset({"by", "before", "until"})
"""Relations of times at which nothing is said."""
_A_DAY = timedelta(days=1)
"""Between calendars of two places."""
_AROUND = 40
"""Sentences before and behind one in which the rest of its paragraph is looked for."""


@frozen
class Found:
    """The results of the earlier stages; lists are parallel: `timexes[i]` and `whens[i]` of `extents[i]`."""

    page: Page
    sentences: list[Sentence]
    tokens: PerSentence[list[Token]]
    clauses: PerSentence[list[Clause]]
    extents: list[Extent]
    timexes: list[Timex]
    whens: list[When]
    attributions: Sequence[Attribution]
    language: Language
    voices: Voices
    contents: Sequence[Content]
    published: When
    today: date | None
    """The day that the text is of."""
    timed: frozenset[int]
    """Indices of the sentences with a time expression."""
    cue_contents: dict[int, Span]
    """Start of a cue -> the head of what it says."""
    cue_dates: dict[int, list[Said]]
    """Extent index -> the attributions whose statement it dates."""
    quotations: dict[tuple[int, int], Quotations] = field(default_factory=dict)
    """Memo: first and last sentence of a paragraph -> its quotations."""
    told: dict[str, When] = field(default_factory=dict)
    """attribution_id -> the time of a statement that event mentions tell (told_times.py)."""


def voice_of(found: Found, one: Said, sentence: Sentence, claim: Span) -> Voice:
    """Who asserts a claim in one's content, when they said it and how much of it is quoted."""
    attribution = found.attributions[one.index]
    if one.when_basis == "unknown":  # 'Lee previously said'
        return Voice(attribution, NO_TIME, "unknown", _quote(found, one, sentence, claim))
    when = said_when(found, one)
    if when is not found.published:
        return Voice(attribution, when, one.when_basis or "cue", _quote(found, one, sentence, claim))
    basis: SaidBasis = "publication" if when.start else "unknown"
    return Voice(attribution, when, basis, _quote(found, one, sentence, claim))


def said_when(found: Found, one: Said) -> When:
    """The time of the statement: the one nearest to its cue that can be placed, else what events tell, else that of the statement
    in which one's own thought is told ('said on Monday that he hopes'), else publication."""
    dates = [found.extents[i] for i in one.when if no_time_reason(found.timexes[i]) is None]
    joined = join_times(dates, found.whens, found.page, found.language)
    given_before = one.when_basis == "communication" and _will_be_said(found, one)
    if one.when_basis == "communication" and not given_before:
        # 'By 2:30 p.m. she had spoken to the press': said at no time that is told
        joined = [group for group in joined if group[0].relation not in _NO_MOMENT and not is_ahead(found, group[0])]
    elif is_past(found, one):
        joined = [group for group in joined if not is_ahead(found, group[0])]
    if not joined:
        own = found.attributions[one.index]
        around = found.voices.around(one) if one.kind == "thought" and own.claimant_name is not None else None
        if around is not None and found.attributions[around.index].claimant_name == own.claimant_name:
            return found.told.get(own.attribution_id) or said_when(found, around)
        return found.told.get(own.attribution_id, found.published)
    cue = one.cue[0].start if one.cue else 0
    return min(joined, key=lambda group: abs(group[1][0].start - cue))[0]


def is_past(found: Found, one: Said) -> bool:
    """'said', 'has said': has it been said?"""
    words = begun(found.tokens[next(iter(found.voices.sentences_of(one.cue[0]))).index], *one.cue[0]) if one.cue else []
    verb = next((token for token in words if token.form == "fin"), None)
    return verb is not None and verb.tense == "past" and verb.pos == "VERB"


def _will_be_said(found: Found, one: Said) -> bool:
    """'“We must act,” Lee will say on Friday': words that are given before they are said."""
    if not one.cue or one.quote != "direct":
        return False
    sentence = next(iter(found.voices.sentences_of(one.cue[0])))
    clause = clause_at(found.clauses[sentence.index], one.cue[0].start)
    return clause is not None and clause.tense == "future"


def is_ahead(found: Found, when: When) -> bool:
    """'In support of the motion to the meeting on 24 April, clerks call on', 'Lee, up for election in 2031, said': what lies days
    ahead is no time of it."""
    day = found.today
    return day is not None and when.start is not None and when.start > day + _A_DAY


def _quote(found: Found, one: Said, sentence: Sentence, claim: Span) -> Quote:
    """How much of the claim is quoted; of a content quoted in part that depends on the part."""
    if one.verbatim or one.quote != "mixed":
        return "direct" if one.verbatim else one.quote
    paragraph = [
        s
        for s in found.sentences[max(sentence.index - _AROUND, 0) : sentence.index + _AROUND]
        if s.paragraph == sentence.paragraph
    ]
    ends = paragraph[0].index, paragraph[-1].index
    if ends not in found.quotations:
        found.quotations[ends] = find_quotations(found.page, paragraph)
    return found.quotations[ends].kind(found.page.text, [claim])
