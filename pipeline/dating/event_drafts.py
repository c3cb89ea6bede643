"""Time expressions of the body -> event mentions, and why the others give none.

A sentence that is nothing but a place and a time ("Paris, 1968.") dates the sentences after it in its paragraph, as far as
they have no time of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby, pairwise

from pipeline.dating.brackets import NO_PREDICATE
from pipeline.dating.certainty import certainty_of, cue_certainty, is_rumoured
from pipeline.dating.cue_times import dates_cue
from pipeline.dating.dated import Dated
from pipeline.dating.dating import find_dated
from pipeline.dating.entries import Entry, entries, entry_predicates
from pipeline.dating.found import Found, voice_of
from pipeline.dating.joined_times import join_times
from pipeline.dating.margins import balanced, behind_mark, covering, with_bound
from pipeline.dating.mention_rows import Certainty, Draft
from pipeline.dating.mention_times import When, counted_when, inside_phrase, lasting_when, no_time_reason, same_time
from pipeline.dating.no_times import apposed_time, is_around, is_markup, is_one_by_one
from pipeline.dating.noun_words import noun_data
from pipeline.dating.place import Place
from pipeline.dating.placing import place_of
from pipeline.dating.several import main_predicates
from pipeline.dating.voices import acted, main_clause
from pipeline.model import BODY, Extent, Sentence, Token
from pipeline.schema import Span
from pipeline.syntax.places import begun, ended_by, overlap

_NIGHT = "TNI"
"""Ends the value of a night."""
_HEADING = 40
"""Words of the longest sentence that may stand over others as a heading does."""


@dataclass(slots=True)
class EventDrafts:
    """The event mentions of a document, and by extent index why other time expressions gave none."""

    drafts: list[Draft] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)


def event_drafts(found: Found) -> EventDrafts:
    """One draft for each predicate that a time expression of a body sentence dates."""
    result = EventDrafts()
    chronicle = entries(found)
    lines = {entry.members[0].sentence for entry in chronicle}
    for index, members in groupby(found.extents, key=lambda extent: extent.sentence):
        sentence, extents = found.sentences[index], list(members)
        if sentence.kind in BODY and index not in lines:
            _read_sentence(found, sentence, extents, result)
        else:
            reason = "repeated block" if sentence.kind == "repeated" else sentence.kind
            reason = NO_PREDICATE if index in lines else reason
            result.reasons.update((extent.index, reason) for extent in extents)
    result.drafts.extend(_under_lines(found, chronicle))
    return result


def _under_lines(found: Found, chronicle: list[Entry]) -> Iterator[Draft]:
    """What the entries of a chronicle tell."""
    for entry in chronicle:
        for sentence, dated in entry_predicates(found, entry):
            if found.voices.innermost(sentence.index, dated.event.start) is None:
                yield _event_draft(found, sentence, entry.when, dated)


def _read_sentence(found: Found, sentence: Sentence, extents: list[Extent], result: EventDrafts) -> None:
    located: list[Extent] = []
    for before, extent in zip([None, *extents], extents, strict=False):
        reason = no_time_reason(found.timexes[extent.index]) or apposed_time(found, before, extent)
        reason = reason or (NO_PREDICATE if is_markup(found, extent) else None)
        reason = reason or ("repeated" if is_one_by_one(found, extent) else None)
        reason = reason or ("vague" if is_around(found, extent) else None)
        if reason is None:
            located.append(extent)
        else:
            result.reasons[extent.index] = reason
    drafts: list[Draft] = []
    joined = join_times(located, found.whens, found.page, found.language)
    for when, members in joined:
        place = place_of(found, sentence, when, members, extents)
        dated = "no day to count from" if _counts_from_untold(found, place, when) else find_dated(place, found.language)
        if isinstance(dated, str):
            result.reasons.update((extent.index, dated) for extent in members)
            if dated == NO_PREDICATE and found.timexes[members[0].index].type == "DATE":
                result.drafts.extend(_under_heading(found, place, when))
            continue
        for one in dated:
            if not dates_cue(found, members, one) and not _is_time(one, place):
                drafts.append(_dated_draft(found, sentence, when, members, one))
        if "at_event" in members[-1].fields:
            drafts.extend(_ends(found, sentence, members, extents, drafts))
    result.drafts.extend(_with_one_time(drafts, found))


def _counts_from_untold(found: Found, place: Place, when: When) -> bool:
    """'must reply within 30 days of the notice', which has no day: none counted from publication."""
    behind = place.tokens[ended_by(place.tokens, place.extent.end) :][:1]
    of_event = bool(behind) and behind[0].lower in found.language.once(noun_data).belonging
    return of_event and when.relation == "within" and when.anchor == "publication"


def _ends(
    found: Found, sentence: Sentence, members: list[Extent], extents: list[Extent], drafts: list[Draft]
) -> list[Draft]:
    """'from 2009 until his death in 2017' dates the death, too, and 'until he died in 2017' when he died."""
    extent = members[-1]
    when = inside_phrase(found.whens[extent.index], [extent])
    dated = find_dated(place_of(found, sentence, when, [extent], extents), found.language)
    known = [draft.event for draft in drafts]
    told = [] if isinstance(dated, str) else [one for one in dated if one.event not in known]
    fresh = [one for one in told if one.noun or members[0].end < one.event.start < extent.start]
    return [_event_draft(found, sentence, when, one) for one in fresh]


def _is_time(dated: Dated, place: Place) -> bool:
    """'it has been ten years since the flood': what another expression of time tells is no event."""
    return any(other.start <= dated.event.start < other.end for other in place.others)


def _with_one_time(drafts: list[Draft], found: Found) -> list[Draft]:
    """'On 11 November they attacked at dawn': two times of one event of which one lies in the other are one time."""
    kept: list[Draft] = []
    for draft in drafts:
        for place, other in enumerate(kept):
            together = same_time(other.when, draft.when) if _may_be_one(other, draft, found) else None
            if together is not None:
                claim = Span(min(other.claim.start, draft.claim.start), max(other.claim.end, draft.claim.end))
                kept[place] = replace(other, when=together, claim=claim)
                break
        else:
            kept.append(draft)
    return kept


def _may_be_one(first: Draft, second: Draft, found: Found) -> bool:
    """Of one event, at a time each or at hours of a day; 'at 7 and at 9', 'since 2010 ... on Monday', 'rose 1% on Monday and
    5% in May' are no single time."""
    times = first.when, second.when
    lasts = any((when.value or "").startswith("P") for when in times)
    one = (times[0].precision != times[1].precision and not lasts) or times[0].value == times[1].value
    spread = [when for when in times if when.relation != "at"]
    hours = len(spread) < 2 and all(when.relation == "between" and when.start == when.end for when in spread)
    between = begun(found.tokens[first.sentence.index], times[0].spans[-1].end, times[1].spans[0].start)
    added = any(_adds_amount(joint, behind, found) for joint, behind in pairwise(between))
    return first.event == second.event and first.compared == second.compared and one and hours and not added


def _adds_amount(joint: Token, behind: Token, found: Found) -> bool:
    """'$3 for the quarter | and $9 | for the year'; not '90 or 17%'."""
    same = joint.lower in found.language.once(noun_data).amount_joints
    return joint.pos == "CCONJ" and behind.pos == "NUM" and not same


def _dated_draft(found: Found, sentence: Sentence, when: When, members: list[Extent], dated: Dated) -> Draft:
    last = members[-1]
    acts = any(token.form for token in begun(found.tokens[sentence.index], *dated.event))
    if acts and len(members) > 1 and when.relation == "between" and _hangs_on(dated, members):
        claim = Span(last.start, dated.claim.end)  # 'from 2001 to 2009, when it closed', not 'when he was mayor'
        when = inside_phrase(found.whens[last.index], [last])
        return _event_draft(found, sentence, when, replace(dated, claim=claim))
    return _event_draft(found, sentence, _time_of(found, when, members, dated), dated)


def _hangs_on(dated: Dated, members: list[Extent]) -> bool:
    """Whether a clause behind a time tells what happened then."""
    behind = dated.clause is not None and dated.clause.span.start > members[-1].end
    return behind and dated.noun is None and dated.claim.start == members[0].start


def _time_of(found: Found, when: When, members: list[Extent], dated: Dated) -> When:
    if dated.counted is not None:
        return counted_when(when, *dated.counted, found.published)
    lasts = any("starts_then" in member.fields for member in members)  # 'from May 3 for six months'
    if not lasts and _begins(found, members[0], dated):
        return lasting_when(when, found.page, members[0])
    return inside_phrase(when, members) if dated.attributive else when


def _begins(found: Found, first: Extent, dated: Dated) -> bool:
    """'shut off power | starting Saturday', 'The rule applies | from May', '| From May | it will have a boss': the time tells but
    when it began."""
    data = found.language.table("mentions", "lasting_from")
    if dated.noun is not None or dated.attributive or dated.clause is None or first.lead is None:
        return False
    head = begun(found.tokens[first.sentence], *dated.event)[0]
    if first.lead in data["leads"]:
        return head.end <= first.start - len(first.lead) and head.lemma not in data["punctual"]
    held = head.pos == "NOUN" and head.lemma in found.language.once(noun_data).roles  # 'was a clerk | from 1867'
    coming = dated.clause.modality == "planned" and head.lemma not in data["punctual"] and "hour" not in first.fields
    coming = coming and not overlap(Span(first.start, first.end), dated.clause.subject or dated.event)
    return first.lead in data["from"] and (head.lemma in data["verbs"] or held or coming)


def _under_heading(found: Found, place: Place, when: When) -> Iterator[Draft]:
    """The sentences after one that holds nothing but names and a time, up to the next time or the paragraph's end."""
    words = (token for token in place.tokens if token.pos == "NOUN" and token.text.islower())
    others = any(not overlap(Span(token.start, token.end), place.extent) for token in words)
    if others or len(place.tokens) > _HEADING:
        return
    for index in range(place.sentence.index + 1, len(found.sentences)):
        sentence = found.sentences[index]
        if sentence.paragraph != place.sentence.paragraph or index in found.timed:
            return
        for dated in main_predicates(found.clauses[sentence.index]):
            if found.voices.innermost(sentence.index, dated.event.start) is None:
                yield _event_draft(found, sentence, when, dated)


def _event_draft(found: Found, sentence: Sentence, when: When, dated: Dated) -> Draft:
    held = found.voices.innermost(sentence.index, dated.event.start)
    tokens, voice = found.tokens[sentence.index], None
    claim = balanced(found.page.text, with_bound(covering(dated.claim, dated.event), tokens, sentence, found.language))
    certainty = certainty_of(dated, when, tokens, found.today, found.language)
    if certainty == Certainty() and _awaits(found, sentence, dated, when):
        certainty = Certainty("planned")
    if held is not None:
        content, one = held
        claim = covering(behind_mark(found.page.text, _within(claim, content, when, one.cue)), dated.event)
        clauses = found.clauses[sentence.index]
        main = acted(one, main_clause(clauses, content, tokens, found.language), clauses, content)
        itself = any(found.cue_contents.get(span.start) == dated.event for span in one.cue)  # 'denies | fraud in 2019'
        if not dated.compared and (itself or (main is not None and main.head == dated.event)):
            if main is not None and main.negated and _is_thought(found, sentence, dated):
                certainty = Certainty(certainty.modality, True)  # 'I do not think | it will close in May'
            certainty = certainty.under(cue_certainty(one, sentence))
        elif certainty == Certainty() and is_rumoured(tokens, dated, found.language):
            certainty = Certainty("hedged")
        voice = voice_of(found, one, sentence, claim)
        said = found.today if voice.when is found.published else _until(voice.when)
        voice = None if _came_later(dated, when, said, certainty) else voice
    elif _is_hearsay(found, sentence, dated):
        certainty = certainty.under(Certainty("hedged"))
    return Draft("event", sentence, dated.event, claim, when, certainty, voice, dated.compared)


def _awaits(found: Found, sentence: Sentence, dated: Dated, when: When) -> bool:
    """'will try to win when they play | today': a present that what is to come waits for."""
    clause = dated.clause if dated.noun is None else None
    if clause is None or clause.parent is None or clause.tense != "present" or found.today != when.start:
        return False
    upper = found.clauses[sentence.index][clause.parent]
    while upper.kind == "infinitive" and upper.parent is not None:
        upper = found.clauses[sentence.index][upper.parent]
    return upper.tense == "future" and clause.marker in found.language.once(noun_data).telling


def _is_thought(found: Found, sentence: Sentence, dated: Dated) -> bool:
    """'I do not think | it will close in May'"""
    if dated.noun is not None or dated.clause is None or dated.clause.parent is None:
        return False
    upper = found.clauses[sentence.index][dated.clause.parent]
    return upper.negated and upper.lemma in found.language.table("mentions", "content")["thinking"]


def _until(when: When) -> date | None:
    """The last day on which something was said; a night ends on the day behind it."""
    if when.relation != "at" or when.end is None:
        return None
    return when.end + timedelta(days=1) if (when.value or "").endswith(_NIGHT) else when.end


def _came_later(dated: Dated, when: When, said: date | None, certainty: Certainty) -> bool:
    """'ruled in 2015 that it was an accident, but | police reopened it in 2023': the author's, as it had not come yet."""
    later = said is not None and when.start is not None and said < when.start
    return later and certainty.modality == "asserted" and dated.clause is not None and dated.clause.tense == "past"


def _is_hearsay(found: Found, sentence: Sentence, dated: Dated) -> bool:
    """'Rumours that the ship sank in 2019': nobody known says so, and the author only that it is said.

    A noun beside what is said is the author's: 'reports that he was near the site of the May 3 killing'.
    """
    one = found.voices.unsourced(sentence.index, dated.event.start)
    if one is None or (dated.noun is not None and dated.clause is not None):
        return False
    if one.rule.endswith("/before"):
        return one.cue_modality == "hedged"  # 'The ship, it is believed, sank in 2019'
    nouns = found.language.table("mentions", "noun_modality")["hearsay"]
    cue = (token for span in one.cue for token in begun(found.tokens[sentence.index], *span))
    return any(token.pos == "NOUN" and token.lemma in nouns for token in cue)


def _within(claim: Span, content: Span, when: When, cue: Sequence[Span]) -> Span:
    """The part of a claim that is content; a time directly behind it is part of the claim, unless a cue parts the two."""
    end = min(claim.end, content.end)
    last = max((span.end for span in when.spans), default=end)
    behind = end < last <= claim.end and not any(content.end <= span.start < last for span in cue)
    return Span(max(claim.start, content.start), last if behind else end)
