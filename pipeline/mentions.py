"""Clauses, times and attributions of a document -> its mentions, and the time expressions that gave none.

The rules are those of docs/dated-claims.md. In order: every time expression in a body sentence that dates a predicate
gives one event mention for each; every sentence of an attributed content whose main predicate has no event time of its own
gives a statement mention (its cue is dated) or a publication mention; every other time expression is rejected with its
reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pipeline.clauses import clause_at
from pipeline.dating.brackets import NO_PREDICATE
from pipeline.dating.certainty import cue_certainty
from pipeline.dating.event_drafts import event_drafts
from pipeline.dating.found import Found, voice_of
from pipeline.dating.margins import covering
from pipeline.dating.mention_rows import Draft, mention_row
from pipeline.dating.mention_times import When, day_of_text, published_when, whens_of
from pipeline.dating.told_times import tell_times
from pipeline.dating.voices import Content, Voices, contents_of, told_pieces
from pipeline.language import Language
from pipeline.model import Clause, Extent, Page, PerSentence, Said, Sentence, Token, make_id
from pipeline.schema import Attribution, Mention, Reject, Role, Span, Timex
from pipeline.steps import Steps

_OBJECT = frozenset({"DET", "ADJ", "ADV", "NUM", "NOUN", "PROPN", "PRON", "PART", "CCONJ"})
"""What an object is made of, up to its head."""


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
) -> Steps[tuple[list[Mention], list[Reject]]]:
    """Mentions and rejects of a document, by offset. `timexes[i]` is the row of `extents[i]`, `attributions[i]` of `said[i]`.

    Every time expression is in the `timex_ids` of a mention or in a reject.
    """
    whens, published = whens_of(page, extents, timexes), published_when(page)
    today = day_of_text(page, timexes)
    voices = Voices(sentences, [one for one in said if not _is_to_come(one, whens, today, extents, clauses)])
    pieces = told_pieces(voices, language)
    clauses.fill(index for told in pieces for _, places in told for index in places)
    yield
    outer, beyond = (
        [each for one, places in told for each in contents_of(one, places, voices, tokens, clauses, language)]
        for told in pieces
    )
    found = Found(
        page=page,
        sentences=sentences,
        tokens=tokens,
        clauses=clauses,
        extents=extents,
        timexes=timexes,
        whens=whens,
        attributions=attributions,
        language=language,
        voices=voices,
        contents=[*outer, *beyond],
        published=published,
        today=today,
        timed=frozenset(extent.sentence for extent in extents),
        cue_contents={cue.start: one.event for one in (*outer, *beyond) if one.event for cue in one.said.cue},
        cue_dates=_cue_dates(outer),
    )
    events = event_drafts(found)
    dated = tell_times(found, events.drafts)
    drafts = dated + list(_said_drafts(found, dated))
    drafts.sort(key=lambda draft: (draft.sentence.start, draft.claim, draft.role, draft.when.spans))
    mentions = list({row.mention_id: row for row in (mention_row(page, draft) for draft in drafts)}.values())
    used = {timex_id for mention in mentions for timex_id in mention.timex_ids}
    unused = [(i, timex) for i, timex in enumerate(timexes) if timex.timex_id not in used]
    return mentions, [_reject(page, timex, events.reasons.get(i, NO_PREDICATE)) for i, timex in unused]


def _is_to_come(
    one: Said, whens: list[When], today: date | None, extents: list[Extent], clauses: PerSentence[list[Clause]]
) -> bool:
    """'will announce on Friday that': nobody has said it yet; the announcement is what has a time. Words that are given already
    (“We must act,” Lee will say on Friday) are told."""
    for index in one.when if one.cue and one.quote != "direct" else ():
        start, clause = whens[index].start, clause_at(clauses[extents[index].sentence], one.cue[0].start)
        ahead = start and today and start > today
        if ahead and clause is not None and (clause.tense == "future" or clause.kind == "infinitive"):
            return True  # 'meets on Friday to decide whether'
    return False


def _cue_dates(contents: Iterable[Content]) -> dict[int, list[Said]]:
    dates: dict[int, list[Said]] = {}
    for content in contents:
        for index in content.said.when:
            dates.setdefault(index, []).append(content.said)
    return dates


def _said_drafts(found: Found, events: list[Draft]) -> Iterator[Draft]:
    """Statement and publication mentions: contents whose main predicate has no event time of its own."""
    by_sentence: dict[int, list[Draft]] = {}
    for event in events:
        by_sentence.setdefault(event.sentence.index, []).append(event)
    for content in found.contents:
        beside = by_sentence.get(content.sentence.index, ())
        tokens = found.tokens[content.sentence.index]
        dated = any(
            (event.event == content.event and not event.compared)
            or _is_subject(content, event, tokens)
            or _is_thought(content, event, tokens, found.language)
            or _is_brought_about(content, event, tokens, found.language)
            for event in beside
        )
        if not dated and not _is_dating(content, beside):
            yield _said_draft(found, content, _undated(found, content, beside))


def _is_subject(content: Content, event: Draft, tokens: Iterable[Token]) -> bool:
    """'A vote is expected on Friday': the time behind the main predicate is told of its subject; '2009 saw the closure of the
    mill': the time as the subject of what it brought.

    Behind an amount it is not: 'profit rose to $8m from $5m a year earlier' tells two of it.
    """
    main = content.main
    if main is None or main.subject is None or event.event is None:
        return False
    when = event.when.spans[0]
    if when.start <= main.subject.start and main.subject.end <= when.end:
        return main.head.end <= event.event.start
    told, time = main.subject.start <= event.event.start < main.subject.end, when.start
    amounts = (token for token in tokens if main.head.end <= token.start < time and token.pos == "NUM")
    return told and time >= main.head.end and not any(amounts)


def _is_thought(content: Content, event: Draft, tokens: Iterable[Token], language: Language) -> bool:
    """'She said the firm expects | sales | of $5 billion in 2030': what a verb of thinking holds true is what is claimed."""
    main = content.main
    if main is None or event.event is None or main.lemma not in language.table("mentions", "content")["awaiting"]:
        return False
    between = [token for token in tokens if main.head.end <= token.start < event.event.end]
    return bool(between) and all(token.pos in _OBJECT for token in between)


def _is_brought_about(content: Content, event: Draft, tokens: Iterable[Token], language: Language) -> bool:
    """'He was forced | to sell it on Monday': what one was made or let do is what is claimed, and both are one clause."""
    main = content.main
    if main is None or event.event is None or main.lemma not in language.table("mentions", "content")["bringing_about"]:
        return False
    between = [token for token in tokens if main.head.end <= token.start < event.event.start]
    return event.claim.start <= main.predicate.start and {token.pos for token in between} in ({"PART"}, {"PART", "ADV"})


def _is_dating(content: Content, events: Iterable[Draft]) -> bool:
    """'It was on 12 January': the predicate is the time of an event mention of its sentence."""
    if content.event is None:
        return False
    start = content.event.start
    spans = (span for event in events for span in event.when.spans)
    return any(span.start <= start < span.end for span in spans)


def _undated(found: Found, content: Content, events: Iterable[Draft]) -> Span:
    """The part of a content before a dated clause that 'and' joins to its main one ('it is safe | and will open in May');
    `events` are those of its sentence."""
    span, main = content.span, content.main
    if main is None or not span.start <= main.span.start <= main.span.end <= span.end:
        return span
    tokens = found.tokens[content.sentence.index]
    beside = any(_joins(tokens, main.span.end, event.claim.start) for event in events)
    return Span(span.start, main.span.end) if beside else span


def _joins(tokens: Iterable[Token], start: int, end: int) -> bool:
    """Whether nothing but a conjunction, its marks and a 'that' stand between two offsets."""
    between = [token.pos for token in tokens if start <= token.start < end]
    return "CCONJ" in between and set(between) <= {"CCONJ", "PUNCT", "ADP", "SCONJ", "DET"}


def _said_draft(found: Found, content: Content, span: Span) -> Draft:
    claim = covering(span, content.event) if content.event else span
    one = _speaker(found, content)
    voice = voice_of(found, one, content.sentence, claim)
    certainty = content.certainty.under(cue_certainty(one, content.sentence))
    role: Role = "publication" if voice.basis in ("publication", "unknown") else "statement"
    when = found.published if role == "publication" else voice.when
    return Draft(role, content.sentence, content.event, claim, when, certainty, voice)


def _speaker(found: Found, content: Content) -> Said:
    """Whose words a sentence is: of one that somebody goes on quoting ('He told me, “We left. | We were tired.”') the quoted."""
    place = content.event.start if content.event else content.span.start
    held = found.voices.innermost(content.sentence.index, place)
    goes_on = held is not None and not any(content.sentence.start <= cue.start for cue in held[1].cue)
    return held[1] if held is not None and goes_on else content.said


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
