"""Clauses, times and attributions of a document -> its mentions, and the time expressions that gave none.

The rules are DATED-CLAIMS.md's. In order: every time expression in a body sentence that dates a predicate gives one event
mention for each; every sentence of an attributed content whose main predicate has no event time of its own gives a
statement mention (its cue is dated) or a publication mention; every other time expression is rejected with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.certainty import certainty_of, content_certainty
from pipeline.dating import Dated, Place, find_dated
from pipeline.language import Language
from pipeline.mention_rows import Draft, Voice, mention_row
from pipeline.mention_times import When, inside_phrase, join_times, no_time_reason, published_when, whens_of
from pipeline.model import BODY, Clause, Extent, Page, PerSentence, Said, Sentence, Token, make_id
from pipeline.quotations import find_quotations
from pipeline.schema import Attribution, Mention, Quote, Reject, Role, SaidBasis, Span, Timex
from pipeline.voices import Content, Voices, contents_of, main_clause


@dataclass(frozen=True, slots=True)
class Reading:
    """What the earlier stages found in a document."""

    page: Page
    sentences: Sequence[Sentence]
    tokens: PerSentence[list[Token]]
    clauses: PerSentence[list[Clause]]
    extents: Sequence[Extent]
    timexes: Sequence[Timex]
    said: Sequence[Said]
    attributions: Sequence[Attribution]
    language: Language
    voices: Voices
    whens: Sequence[When]
    """The time of each time expression."""
    published: When
    cue_dates: dict[int, Said]
    """Extent index -> the attribution whose cue it dates."""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event mention and the predicate behind it."""

    draft: Draft
    dated: Dated


def date_mentions(
    page: Page,
    sentences: list[Sentence],
    tokens: PerSentence[list[Token]],
    clauses: PerSentence[list[Clause]],
    extents: list[Extent],
    timexes: list[Timex],
    said: list[Said],
    attributions: list[Attribution],
    language: Language,
) -> tuple[list[Mention], list[Reject]]:
    """Mentions and rejects of a document, by offset. `timexes[i]` is the row of `extents[i]`, `attributions[i]` of `said[i]`.

    Every time expression is in the `timex_ids` of a mention or in a reject.
    """
    voices = Voices(sentences, said)
    contents = [
        content for one in voices.outermost() for content in contents_of(one, voices, tokens, clauses, language)
    ]
    cue_dates = {index: content.said for content in contents for index in content.said.when}
    reading = Reading(
        page,
        sentences,
        tokens,
        clauses,
        extents,
        timexes,
        said,
        attributions,
        language,
        voices,
        whens_of(timexes),
        published_when(page),
        cue_dates,
    )
    events, reasons = _event_drafts(reading)
    drafts = [event.draft for event in events] + list(_said_drafts(reading, contents, events))
    drafts.sort(key=lambda draft: (draft.sentence.start, draft.claim, draft.role, draft.when.spans))
    mentions = list({row.mention_id: row for row in (mention_row(page, draft) for draft in drafts)}.values())
    used = {timex_id for mention in mentions for timex_id in mention.timex_ids}
    unused = [(i, timex) for i, timex in enumerate(timexes) if timex.timex_id not in used]
    return mentions, [_reject(page, timex, reasons.get(i, "no predicate")) for i, timex in unused]


# ---- events ------------------------------------------------------------------------------------------------------------


def _event_drafts(reading: Reading) -> tuple[list[EventDraft], dict[int, str]]:
    """The event mentions, and by extent index why the others gave none."""
    drafts: list[EventDraft] = []
    reasons: dict[int, str] = {}
    for index, members in groupby(reading.extents, key=lambda extent: extent.sentence):
        sentence, found = reading.sentences[index], list(members)
        if sentence.kind in BODY:
            _read_sentence(reading, sentence, found, drafts, reasons)
        else:
            reason = "repeated block" if sentence.kind == "repeated" else sentence.kind
            reasons.update((extent.index, reason) for extent in found)
    return drafts, reasons


def _read_sentence(
    reading: Reading, sentence: Sentence, found: list[Extent], drafts: list[EventDraft], reasons: dict[int, str]
) -> None:
    located: list[Extent] = []
    for extent in found:
        reason = no_time_reason(reading.timexes[extent.index])
        if reason is None:
            located.append(extent)
        else:
            reasons[extent.index] = reason
    for when, members in join_times(located, reading.whens, reading.page, reading.language):
        place = _place(reading, sentence, members, found)
        dated = find_dated(place, reading.language)
        if isinstance(dated, str):
            reasons.update((extent.index, dated) for extent in members)
            continue
        for one in dated:
            if not _dates_cue(reading, members, one):
                time = inside_phrase(when) if one.attributive else when
                drafts.append(EventDraft(_event_draft(reading, sentence, time, one), one))


def _place(reading: Reading, sentence: Sentence, members: Sequence[Extent], found: Sequence[Extent]) -> Place:
    extent = Span(members[0].start, members[-1].end)
    others = [Span(other.start, other.end) for other in found if other not in members]
    return Place(extent, sentence, reading.tokens[sentence.index], reading.clauses[sentence.index], others)


def _dates_cue(reading: Reading, members: Sequence[Extent], dated: Dated) -> bool:
    """The expression dates a statement and nothing else.

    One on the reported communication ('the note released Friday said') may date another predicate, but none of the content.
    """
    cues = [reading.cue_dates[extent.index] for extent in members if extent.index in reading.cue_dates]
    return any(
        one.when_basis != "communication" or any(_overlap(span, dated.event) for span in (*one.cue, *one.content))
        for one in cues
    )


def _event_draft(reading: Reading, sentence: Sentence, when: When, dated: Dated) -> Draft:
    held = reading.voices.innermost(sentence.index, dated.event.start)
    claim, voice = dated.claim, None
    certainty = certainty_of(dated, when, reading.tokens[sentence.index], reading.page, reading.language)
    if held is not None:
        content, one = held
        claim = _cut(claim, content, dated.event)
        main = main_clause(reading.clauses[sentence.index], content, reading.language)
        if main is not None and main.head == dated.event:
            certainty = certainty.under(content_certainty(one))
        voice = _voice(reading, one, sentence, claim)
    return Draft("event", sentence, dated.event, claim, when, certainty, voice)


def _cut(claim: Span, content: Span, event: Span) -> Span:
    """The part of the claim in the content; at least the event."""
    return Span(min(max(claim.start, content.start), event.start), max(min(claim.end, content.end), event.end))


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


# ---- statements --------------------------------------------------------------------------------------------------------


def _said_drafts(reading: Reading, contents: Sequence[Content], events: Sequence[EventDraft]) -> Iterator[Draft]:
    """Statement and publication mentions: contents whose main predicate has no event time of its own."""
    dated = {(event.draft.sentence.index, event.draft.event) for event in events}
    for content in contents:
        if (content.sentence.index, content.event) not in dated:
            yield _said_draft(reading, content)


def _said_draft(reading: Reading, content: Content) -> Draft:
    voice = _voice(reading, content.said, content.sentence, content.span)
    certainty = content_certainty(content.said, content.main)
    role: Role = "publication" if voice.when is reading.published else "statement"
    return Draft(role, content.sentence, content.event, content.span, voice.when, certainty, voice)


def _voice(reading: Reading, one: Said, sentence: Sentence, claim: Span) -> Voice:
    attribution = reading.attributions[one.index]
    when = _said_when(reading, one)
    if when is not reading.published:
        return Voice(attribution, when, one.when_basis or "cue", _quote(reading, one, sentence, claim))
    basis: SaidBasis = "publication" if when.start else "unknown"
    return Voice(attribution, when, basis, _quote(reading, one, sentence, claim))


def _said_when(reading: Reading, one: Said) -> When:
    """The time of the statement: that of its cue where it can be placed, else that of publication."""
    dates = [reading.extents[i] for i in one.when if no_time_reason(reading.timexes[i]) is None]
    joined = join_times(dates, reading.whens, reading.page, reading.language)
    return joined[0][0] if joined else reading.published


def _quote(reading: Reading, one: Said, sentence: Sentence, claim: Span) -> Quote:
    """How much of the claim is quoted; of a content quoted in part that depends on the part."""
    if one.quote != "mixed":
        return one.quote
    paragraph = [
        s
        for s in reading.sentences[max(sentence.index - 40, 0) : sentence.index + 40]
        if s.paragraph == sentence.paragraph
    ]
    return find_quotations(reading.page, paragraph).kind(reading.page.text, [claim])


# ---- rejects -----------------------------------------------------------------------------------------------------------


def _reject(page: Page, timex: Timex, reason: str) -> Reject:
    return Reject(
        reject_id=make_id("r", timex.doc_id, "mention", timex.char_start, timex.char_end),
        doc_id=timex.doc_id,
        file_path=page.document.file_path,
        record=page.document.record,
        char_start=timex.char_start,
        char_end=timex.char_end,
        text=timex.text,
        timex_id=timex.timex_id,
        stage="mention",
        reason=reason,
        detail=None,
    )
