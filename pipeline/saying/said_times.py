"""Which time expressions say when something was said: on the cue, or on the speech, interview or report it comes from.

A cue without a time of its own may take that of a communication told before it (narrated.py)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pipeline.model import Extent, Token
from pipeline.saying.alongside import BREAKS, alongside, as_quoted, meanwhile, when_asked, where_told, while_speaking
from pipeline.saying.bygone import is_bygone
from pipeline.saying.coarse_times import (
    FINER,
    is_about_period,
    is_of_office,
    is_told_by_another,
    is_within_phrase,
    is_yet_to_come,
)
from pipeline.saying.communications import (
    behind_release,
    communicates,
    is_of_saying,
    is_released,
    on_communication,
    within_source,
)
from pipeline.saying.drafts import Around, Draft, by_sentence
from pipeline.saying.fronted_times import MARKS, breaks, dates_from_before, in_title
from pipeline.saying.lines import DAYS, Line
from pipeline.saying.narration_times import is_of_coming_event
from pipeline.saying.phrase_ends import belongs_to_noun
from pipeline.saying.sources import COMMA_LIKE
from pipeline.syntax.parts import NAMING

Basis = Literal["cue", "communication"]
_OWNED = 4
"""Words from a time to what it owns at most."""
_TELLING = frozenset({"clause", "that", "before"})
"""Frames of a content that has a verb."""


def date_cues(drafts: list[Draft], around: Around) -> None:
    """Set `when` and `basis` of each draft that its own sentence dates."""
    beside = by_sentence(drafts)
    for draft in drafts:
        others = beside[draft.line.sentence.index]
        if found := [each for each in _candidates(draft, around) if not is_told_by_another(draft, each[0], others)]:
            draft.when = tuple(extent.index for extent, _ in found)
            draft.basis = "communication" if any(basis == "communication" for _, basis in found) else "cue"
    dated = by_sentence(draft for draft in drafts if draft.when)
    for draft in drafts:
        if not draft.when:
            _share(draft, dated.get(draft.line.sentence.index, []), around)
        if not draft.when:
            draft.when = tuple(
                extent.index
                for extent in (
                    *alongside(draft, around),
                    *meanwhile(draft, around),
                    *as_quoted(draft, around),
                    *when_asked(draft, around),
                    *while_speaking(draft, around),
                    *where_told(draft, around),
                )
            )
            if draft.when:
                draft.basis = "cue"
                dated.setdefault(draft.line.sentence.index, []).append(draft)
    for draft in drafts:
        if not draft.when and (is_bygone(draft, around) or _adds_to_bygone(draft, drafts)):
            draft.basis = "unknown"


def _adds_to_bygone(draft: Draft, drafts: list[Draft]) -> bool:
    """'Lee previously said ..., | adding ...': a form in -ing behind what its source said at an earlier time."""
    gerund = draft.line.tokens[draft.cue[1] - 1].form == "ger"
    return gerund and any(
        one.basis == "unknown" and one.source == draft.source and one.line is draft.line for one in drafts
    )


def _share(draft: Draft, dated: list[Draft], around: Around) -> None:
    """'said on Monday ..., adding ...': the participle is said in the same breath as what its sentence dates."""
    gerund = draft.line.tokens[draft.cue[1] - 1].form == "ger"
    for other in (one for one in dated if one.cue[1] <= draft.cue[0]):
        alike = (gerund and other.source == draft.source) or _answers(draft, other) or _is_polled(draft, other)
        alike = alike or _goes_on_then(draft, other)
        if alike or _aims_too(draft, other) or _goes_on_telling(draft, other, around):
            draft.when, draft.basis = other.when, other.basis
        elif gerund and draft.parent is other and not other.asserts:  # 'On Monday he issued a statement | saying'
            draft.when, draft.basis = other.when, "communication"


def _goes_on_then(draft: Draft, other: Draft) -> bool:
    """'On Friday Lee said it was late, | and Kim called it old': a time that opens the sentence covers what is joined to it."""
    tokens, extents = draft.line.tokens, draft.line.extents
    first = draft.source[0] if draft.source is not None and draft.source[0] < draft.cue[0] else draft.cue[0]
    joined = first > 1 and tokens[first - 1].pos == "CCONJ" and tokens[first - 2].text == ","
    past = tokens[draft.cue[0]].form == "fin" and tokens[draft.cue[0]].tense == "past"
    return joined and past and any(start < 2 and extents[start].index in other.when for start in extents)


def _answers(draft: Draft, other: Draft) -> bool:
    """'Asked on Monday if it was safe, | Lee said ...': does a source stand behind what is asked?"""
    asked = other.cls.modality == "question" and other.line.tokens[other.cue[1] - 1].form == "part"
    return asked and draft.source is not None and draft.source[0] == other.covers[1] + 1


def _aims_too(draft: Draft, other: Draft) -> bool:
    """'phoned on Monday to call it old | and say that it was late': a bare infinitive joined to another."""
    tokens, first = draft.line.tokens, draft.cue[0]
    joined = other.covers[1] == first - 1 and tokens[first - 1].pos == "CCONJ"
    return joined and tokens[first].form == tokens[other.cue[1] - 1].form == "inf"


def _is_polled(draft: Draft, other: Draft) -> bool:
    """'In a May poll, 26 percent said it was safe, while | 59 percent said it was not': two shares of those who were asked."""
    sources = [one.source for one in (draft, other) if one.source is not None]
    counted = len(sources) > 1 and all(draft.line.tokens[start].pos == "NUM" for start, _ in sources)
    fronted = (extent.index for start, extent in draft.line.extents.items() if sources[-1:] and start < sources[-1][0])
    return counted and draft.cls.kind == other.cls.kind == "speech" and any(index in other.when for index in fronted)


def _goes_on_telling(draft: Draft, other: Draft, around: Around) -> bool:
    """'said on Monday he would sell the port, | which he called a waste': does a pronoun speak in the relative clause that ends
    what is said before?"""
    if draft.frame != "gap" or draft.source is None:
        return False
    speaks = draft.line.tokens[draft.source[0]].lower in around.lexicon.words["personal"]
    return speaks and other.covers[1] == draft.source[0] - 2


def _candidates(draft: Draft, around: Around) -> Iterable[tuple[Extent, Basis]]:
    line = draft.line
    for start, extent in line.extents.items():
        end = line.times[start]
        if extent.op in around.lexicon.words["undated"] or line.quoted[start] is not None or line.describes(start):
            continue
        if is_of_subject(draft, start) or extent.fields.get("relation") == "since":
            continue  # 'said Kim, who has written the report since 2006'
        if is_about_period(draft, extent, start, around) or is_of_office(draft, extent, start):
            continue
        if is_of_coming_event(line, start, around) or is_yet_to_come(draft, extent):
            continue
        if _is_of_content(draft, extent, end, around):
            continue
        if _before_infinitive(draft, start, end):
            yield extent, "cue"
            continue
        if any(span.start <= extent.start < span.end for span in draft.content) or is_within_phrase(
            line, start, around
        ):
            continue
        named = any(token.pos in NAMING for token in line.tokens[draft.cue[1] : start])
        if named and draft.cls.kind == "thought" and draft.frame == "to":
            continue  # 'expects profit for the year ending 30 June to fall'
        placed = _behind(draft, start, around) or _behind_phrase(draft, extent, start, around)
        if placed or dates_from_before(draft, start, end, around) or _beside_source(draft, start, around):
            told = on_communication(draft, start, end, around) or is_released(draft, start, around)
            yield extent, "communication" if told else "cue"
        elif (
            within_source(draft, start, around)
            or _in_which(draft, start, end, around)
            or behind_release(draft, start, end, around)
        ):
            yield extent, "communication"


def _is_of_content(draft: Draft, extent: Extent, end: int, around: Around) -> bool:
    """'In the past two years, Lee said, | sales have doubled': nothing is said once in all of a stretch of time up to now, in
    which what the perfect tells lies."""
    if extent.op != "span" or extent.fields.get("sign", 0) >= 0 or end > draft.cue[0] or draft.frame not in _TELLING:
        return False
    tokens, behind = draft.line.tokens, draft.line.tokens[draft.covers[0] : draft.covers[1]]
    once = all(token.pos != "AUX" for token in tokens[draft.cue[0] : draft.cue[1]])
    verb = next((token for token in behind if token.form == "fin"), None)
    return once and verb is not None and verb.lemma in around.lexicon.words["perfect"]


def _in_which(draft: Draft, start: int, end: int, around: Around) -> bool:
    """'a speech that Lee gave in May, | in which she said': the time of the speech that the relative clause tells of."""
    tokens, source = draft.line.tokens, draft.source
    if source is None or source[0] < 2 or tokens[source[0] - 1].lower not in around.lexicon.words["relatives"]:
        return False
    between = [token.lower for token in tokens[end : source[0] - 1] if token.lower != ","]
    opening = max((at + 1 for at in range(start) if tokens[at].text in MARKS), default=0)
    inside = len(between) == 1 and between[0] in around.lexicon.words["at_it"]
    return inside and any(communicates(token, around) for token in tokens[opening:start])


def is_of_subject(draft: Draft, start: int) -> bool:
    """'Their meeting, during a visit in May, was described as a success': a time between commas behind what it is about."""
    tokens, first = draft.line.tokens, draft.cue[0]
    while first > start and tokens[first - 1].pos in ("AUX", "ADV"):
        first -= 1
    inserted = first > start and tokens[first - 1].text == ","
    return inserted and draft.frame == "passive" and draft.content[0].start < tokens[start].start


def _before_infinitive(draft: Draft, start: int, end: int) -> bool:
    """'asked the court | on Friday | to act', 'warned them | last week | not to act': a time behind whom one tells to do it."""
    tokens = draft.line.tokens
    first = draft.covers[0]
    if draft.frame != "to" or draft.cls.kind != "speech" or not first < start or end + 1 >= len(tokens):
        return False
    to = end + (tokens[end].pos == "PART" and tokens[end + 1].pos == "PART")
    opens = tokens[to].pos == "PART" and to + 1 < len(tokens) and tokens[to + 1].form == "inf"
    return opens and not any(token.form or token.pos in ("PUNCT", "CCONJ") for token in tokens[first:start])


def _behind(draft: Draft, start: int, around: Around) -> bool:
    """Behind the cue (or its inverted source), with no verb or conjunction between but one of speaking ('said, speaking on
    Monday'), and before the content; 'said of' names a topic."""
    line = draft.line
    if draft.cue[0] <= start < draft.cue[1]:
        return _within_cue(draft, start, around)
    anchor = draft.source[1] if draft.source is not None and draft.source[0] >= draft.cue[1] else draft.cue[1]
    if _is_apart(draft, anchor) or start < anchor or (draft.covers[0] >= anchor and start >= draft.covers[0]):
        return False
    if anchor < start and line.tokens[anchor].lower in around.lexicon.words["topic"]:
        return False
    between = range(anchor, start)
    before = line.tokens[start - 1].lower in around.lexicon.words["before_events"]
    if between and before and belongs_to_noun(line, around.lexicon, start):
        return False  # 'said before Saturday's match'
    speaking = (at for at in between if line.tokens[at].form == "ger" and is_of_saying(line.tokens, at, around))
    spoken = next(speaking, None)
    broken = (at for at in between if at != spoken and breaks(line, at) and not _joins_nouns(line, at))
    return not any(not in_title(draft, at) for at in broken) and not any(_describes(line, at, around) for at in between)


def _describes(line: Line, at: int, around: Around) -> bool:
    """'said Lee, clerk of the board | appointed | in May', 'said in a letter | obtained | in May': nothing is said by that."""
    told = line.tokens[at].form == "part" and at > 0 and line.tokens[at - 1].pos == "NOUN"
    return told and not is_of_saying(line.tokens, at, around)


def _joins_nouns(line: Line, at: int) -> bool:
    """'posted on the Herald | and | the Times on Monday'; a clause may follow 'and on Monday', ', and'."""
    tokens = line.tokens[at - 1 : at + 2]
    if len(tokens) < 3 or tokens[1].pos != "CCONJ" or at + 1 in line.times or line.quoted[at] is not None:
        return False
    return tokens[0].pos in ("NOUN", "PROPN") and tokens[2].pos in ("NOUN", "PROPN", "DET", "ADJ")


def _is_apart(draft: Draft, anchor: int) -> bool:
    """'After announcing it, Lee | on Friday left': a source behind the comma that closes its cue has a verb of its own."""
    tokens, cue = draft.line.tokens, draft.cue
    source = draft.source if anchor > cue[1] else None
    return source is not None and tokens[cue[1] - 1].form == "ger" and tokens[source[0] - 1].lower == ","


def _within_cue(draft: Draft, start: int, around: Around) -> bool:
    """'called Monday for', 'went through the plan on Monday:'; a year only beside the verb, not in 'listed the aims of 2016:';
    what owns a noun only where that communicates, not in 'released a statement on Monday's vote:'."""
    end, fields = draft.line.times[start], draft.line.extents[start].fields
    owned = draft.line.tokens[end : end + _OWNED] if "attributive" in fields else []
    if owned and not any(communicates(token, around) for token in owned):
        return False
    named = any(token.pos == "NOUN" for token in draft.line.tokens[draft.cue[0] : start])
    return not (named and "year" in fields and fields.keys().isdisjoint(FINER))


def _behind_phrase(draft: Draft, extent: Extent, start: int, around: Around) -> bool:
    """A day behind what is said of somebody: 'called it a risk on Monday', not 'announced a vote on Monday'; any time where
    that goes on behind it: 'accused Kim in May of lying'; that of an occasion: 'mocked it in a speech in May'."""
    behind = [token for token in draft.line.tokens[:start] if token.start >= draft.content[0].end]
    acts = any(token.form == "ger" for token in draft.line.tokens[draft.covers[0] :][:1])  # 'described | arriving'
    if draft.frame == "object" and not acts and any(communicates(token, around) for token in behind):
        return not any(token.pos in BREAKS or token.text in COMMA_LIKE for token in behind)
    return (
        draft.frame == "object"
        and draft.cls.passive == "complement"
        and draft.content[0].end <= extent.start
        and (len(draft.content) > 1 or not extent.fields.keys().isdisjoint(DAYS))
        and all(token.text == "," or token.lower in around.lexicon.words["time_prepositions"] for token in behind)
    )


def _does_then(words: list[Token], around: Around) -> bool:
    """'the clerk | who saw it on Friday | says': a relative clause that no comma has closed."""
    related = next((at for at, token in enumerate(words) if token.lower in around.lexicon.words["relatives"]), None)
    told = words[related:] if related is not None else []
    return any(token.form == "fin" for token in told) and all(token.text != "," for token in told)


def _beside_source(draft: Draft, start: int, around: Around) -> bool:
    """Between source and cue: 'Lee on Friday said ...'; not in a clause between them ('who took office in 2008'), nor behind
    what the source means to do or did ('those hoping to win in May say', 'the clerk who saw it on Friday says'), nor, but for a
    day, behind what it speaks of ('Lee, writing of the fire in May, said')."""
    if draft.source is None or not draft.source[1] <= start < draft.cue[0]:
        return False
    source, between = draft.line.tokens[slice(*draft.source)], draft.line.tokens[draft.source[1] : start]
    matter = any(token.lower in around.lexicon.words["topic"] for token in between) and not draft.line.names_day(start)
    if matter or any(token.form == "inf" for token in source) or _does_then([*source, *between], around):
        return False
    return all(token.pos not in BREAKS or is_of_saying(between, at, around) for at, token in enumerate(between))
