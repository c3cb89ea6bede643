"""Event mentions -> the time of statements whose attribution knows none: what their cue's own sentence tells of it.

An attribution has the times that stand where a cue's time stands (saying/said_times.py). Which verb any other time dates is
known only here: the cue itself ('announced the closure in 2016'), or a clause that says when it was said ('When the pool
closed in 2016, the mayor said').
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.dating.found import Found, is_ahead, is_past, said_when
from pipeline.dating.mention_rows import Draft
from pipeline.dating.voices import INFINITIVE
from pipeline.model import Clause, Said, Token
from pipeline.schema import Span
from pipeline.syntax.places import last_before, overlap


def tell_times(found: Found, events: list[Draft]) -> list[Draft]:
    """Fill `found.told` from the author's own event mentions; those of a cue are statements and left out of what is returned.

    'was to report a loss on Friday' says nothing yet: the report is the event.
    """
    by_sentence: dict[int, list[Draft]] = {}
    for event in events:
        if event.voice is None and event.when.relation in ("at", "between") and event.certainty.modality == "asserted":
            by_sentence.setdefault(event.sentence.index, []).append(event)
    cues: set[int] = set()
    for one in _undated(found):
        sentence = next(iter(found.voices.sentences_of(one.cue[0])))
        for event in by_sentence.get(sentence.index, ()):
            is_cue = _overlaps(one.cue, event.event)
            plans = one.rule.endswith(INFINITIVE) or (one.rule.endswith("/object") and one.quote == "indirect")
            asked = is_cue and plans and one.cue[0].start < event.when.spans[0].start
            # '“Monday,” Lee said'; but 'asked them to leave | last week', 'announced plans to leave | last week'
            inside = not asked and any(_overlaps(one.content, span) for span in event.when.spans)
            inside = inside or _tells_of_source(one, event.when.spans)
            ahead = is_ahead(found, event.when) and is_past(found, one)  # 'said of hopes for 2031'
            if not (inside or ahead) and (is_cue or _is_meanwhile(found, event, one.cue)):
                found.told[found.attributions[one.index].attribution_id] = event.when
            if is_cue:
                cues.add(id(event))
    return [_told(found, event) for event in events if id(event) not in cues]


def _undated(found: Found) -> Iterable[Said]:
    """The attributions that give mentions and have a cue without a time."""
    known = {content.said.index: content.said for content in found.contents}
    return [
        one for one in known.values() if one.cue and one.when_basis is None and said_when(found, one) is found.published
    ]


def _tells_of_source(one: Said, times: Iterable[Span]) -> bool:
    """'said Lee, a clerk unaligned | in 2016': a time in the source that stands behind its cue."""
    behind = [span for span in one.source if span.start >= one.cue[-1].end]
    return any(_overlaps(behind, span) for span in times)


def _overlaps(spans: Iterable[Span], other: Span | None) -> bool:
    return other is not None and any(overlap(span, other) for span in spans)


def _is_meanwhile(found: Found, event: Draft, cue: Sequence[Span]) -> bool:
    """'When the pool closed in 2016, | the mayor said': what was so at the time of the cue's verb."""
    clauses = found.clauses[event.sentence.index]
    clause = next((clause for clause in clauses if clause.head == event.event), None)
    if clause is None or clause.kind != "subordinate" or (event.when.value or "").startswith("P"):
        return False  # a stretch of time is none in which one says something
    fronted = clause.span.end <= cue[0].start and clause.marker in found.language.table("mentions", "told")["meanwhile"]
    above = clauses[clause.parent] if clause.parent is not None else None
    if above is not None and clause.tense == "present" != above.tense:
        return False  # 'While profit is on course for 2016, | Lee said'
    if above is not None and _is_in_subject(clause, above, found.tokens[event.sentence.index]):
        return False
    # 'While it was shut in 2016, | Lee has said'
    since = above is not None and above.perfect and above.tense == "present"
    return fronted and not since and _overlaps(cue, above.head if above is not None else None)


def _is_in_subject(clause: Clause, above: Clause, tokens: list[Token]) -> bool:
    """'Lee, who left in May when | Kim resigned |, said': a clause behind the subject, which no mark parts from what is told of
    that."""
    before = last_before(tokens, clause.span.start, 2)
    behind = above.subject is not None and above.subject.start < clause.span.start
    return behind and len(before) > 1 and before[0].pos != "PUNCT"


def _told(found: Found, event: Draft) -> Draft:
    """An event mention with the time of its statement."""
    when = found.told.get(event.voice.attribution.attribution_id) if event.voice else None
    if event.voice is None or when is None:
        return event
    return replace(event, voice=replace(event.voice, when=when, basis="cue"))
