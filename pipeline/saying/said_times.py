"""Which time expressions say when something was said: on the cue, or on the speech, interview or report it comes from.

A plain 'Lee said' takes its time only from a narrated and dated communication before it, never from another cue
(DATED-CLAIMS). Nothing is counted here; extents are pointed at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.model import Extent
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.sources import COMMA_LIKE

Basis = Literal["cue", "communication"]
_BREAKS = frozenset({"VERB", "AUX", "CCONJ", "SCONJ"})
_HOLDING = frozenset({"that", "clause", "question", "quotation", "colon", "adjunct"})
_BESIDE = 3
"""How many words a time may stand away from the noun that it dates."""
_REACH = 7
"""How many paragraphs a narrated speech goes on at most without being spoken of again."""


def date_cues(drafts: Sequence[Draft], around: Around) -> None:
    """Set `when` and `basis` of each draft that its own sentence dates."""
    for draft in drafts:
        found = [(extent, basis) for extent, basis in _candidates(draft, around)]
        if found:
            draft.when = tuple(extent.index for extent, _ in found)
            draft.basis = "communication" if any(basis == "communication" for _, basis in found) else "cue"
    for draft in drafts:
        if not draft.when and draft.line.tokens[draft.cue[1] - 1].form == "ger":
            _share(draft, drafts)


def _share(draft: Draft, drafts: Sequence[Draft]) -> None:
    """'said on Monday ..., adding ...': the participle is said in the same breath."""
    for other in drafts:
        if other.line is draft.line and other.source == draft.source and other.cue[1] <= draft.cue[0] and other.when:
            draft.when, draft.basis = other.when, other.basis


def _candidates(draft: Draft, around: Around) -> Iterable[tuple[Extent, Basis]]:
    line = draft.line
    for start, extent in line.extents.items():
        end = line.times[start]
        if extent.op in around.lexicon.words["undated"] or line.quoted[start] is not None:
            continue
        if any(span.start <= extent.start < span.end for span in draft.content):
            continue
        if _behind(draft, start) or _before(draft, start, end, around) or _beside_source(draft, start):
            yield extent, "communication" if _on_communication(line, start, end, around) else "cue"
        elif _within_source(draft, start, around):
            yield extent, "communication"


def _behind(draft: Draft, start: int) -> bool:
    """Behind the cue (or its inverted source), with no verb or conjunction between, and before the content."""
    line = draft.line
    anchor = draft.cue[1]
    if draft.source is not None and draft.source[0] >= draft.cue[1]:
        anchor = draft.source[1]
    if start < anchor or (draft.covers[0] >= anchor and start >= draft.covers[0]):
        return False
    return not any(_breaks(line, at) for at in range(anchor, start))


def _breaks(line: Line, at: int) -> bool:
    token = line.tokens[at]
    return (
        line.quoted[at] is not None or (token.pos in _BREAKS and token.form != "part") or token.text in {";", "—", "–"}
    )


def _before(draft: Draft, start: int, end: int, around: Around) -> bool:
    """Fronted: 'On Friday, Lee said ...', 'In a speech on Friday, Lee said ...'."""
    line = draft.line
    subject = draft.source[0] if draft.source is not None and draft.source[0] < draft.cue[0] else draft.cue[0]
    if end > subject or any(_breaks(line, at) for at in range(end, subject)):
        return False
    opening = start
    while (
        opening > 0
        and line.quoted[opening - 1] is None
        and line.tokens[opening - 1].text not in COMMA_LIKE | {";", ":"}
    ):
        opening -= 1
    verbs = [token for token in line.tokens[opening:start] if token.pos in ("VERB", "AUX") and token.form != "part"]
    return all(token.lemma in around.lexicon.words["communicating"] for token in verbs)


def _beside_source(draft: Draft, start: int) -> bool:
    """Between source and cue: 'Lee on Friday said ...'."""
    return draft.source is not None and draft.source[1] <= start < draft.cue[0]


def _within_source(draft: Draft, start: int, around: Around) -> bool:
    """A dated document as source: 'a report released last month'."""
    if draft.source is None or not draft.source[0] <= start < draft.source[1]:
        return False
    head = [token.lemma for token in draft.line.tokens[draft.source[0] : start]]
    return any(lemma in around.lexicon.words["communications"] for lemma in head)


def _on_communication(line: Line, start: int, end: int, around: Around) -> bool:
    """Does the time belong to a noun such as interview: before it ('a 1995 interview') or behind it ('a speech on Friday')?"""
    nouns = around.lexicon.words["communications"]
    if end < len(line.tokens) and any(token.lemma in nouns for token in line.tokens[end : end + 2]):
        return True
    return any(token.lemma in nouns for token in line.tokens[max(start - 3, 0) : start])


@dataclass(slots=True)
class _Narrated:
    """A dated communication that the text tells of: '... at a rally on Monday'."""

    extent: Extent
    names: frozenset[str]
    """Names and nouns of the sentence that tells of it."""
    paragraph: int
    """The paragraph in which it was last spoken of."""
    open: bool = True
    """Nobody else has spoken since, so that 'he' is one of its speakers."""


def narrate(drafts: Sequence[Draft], lines: Mapping[int, Line], around: Around) -> None:
    """Undated cues of those who take part in a narrated and dated communication get its time while it goes on."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.line.sentence.index, []).append(draft)
    told: list[_Narrated] = []
    published: list[tuple[_Narrated, int]] = []
    for sentence in around.sentences:
        here = by_sentence.get(sentence.index, [])
        line = lines.get(sentence.index)
        narration = _narration(line, here, around) if line is not None and line.extents else None
        if narration is not None:
            told.append(narration)
            published.append((narration, sentence.paragraph))
        for draft in here:
            if draft.parent is None and draft.cls.kind != "attitude" and draft.source is not None and told:
                _take_time(draft, told, sentence.paragraph, around)

    for narration, paragraph in published:
        _date_earlier(drafts, narration, paragraph, around)


def _date_earlier(drafts: Sequence[Draft], narration: _Narrated, paragraph: int, around: Around) -> None:
    """'..., according to a new poll. The poll was released on Monday': a document dated in the paragraph behind."""
    if not narration.names <= around.lexicon.words["documents"]:
        return
    for draft in drafts:
        earlier = 0 <= paragraph - draft.line.sentence.paragraph <= 1
        if earlier and not draft.when and draft.parent is None and draft.source is not None:
            source = draft.line.tokens[draft.source[0] : draft.source[1]]
            if any(token.pos == "NOUN" and token.lemma in narration.names for token in source):
                draft.when, draft.basis = (narration.extent.index,), "communication"


def _take_time(draft: Draft, told: list[_Narrated], paragraph: int, around: Around) -> None:
    near = [one for one in told if paragraph - one.paragraph <= _REACH]
    for one in reversed(near):
        if not _takes_part(draft, one, around) or one.extent.start > draft.line.tokens[draft.cue[0]].start:
            continue
        if not draft.when:
            draft.when, draft.basis = (one.extent.index,), "communication"
        one.paragraph, one.open = paragraph, True
        return
    for one in near:
        one.open = False


def _narration(line: Line, drafts: Sequence[Draft], around: Around) -> _Narrated | None:
    """The communication that a sentence tells of, and its time; those in contents and on plain cues do not count."""
    words = around.lexicon.words
    held = [span for draft in drafts if draft.frame in _HOLDING for span in draft.content]
    on_cue = {index for draft in drafts if draft.basis == "cue" for index in draft.when}
    outside = [
        at
        for at, token in enumerate(line.tokens)
        if line.quoted[at] is None and not any(span.start <= token.start < span.end for span in held)
    ]
    nouns = [at for at in outside if line.tokens[at].lemma in words["communications"] and line.tokens[at].pos == "NOUN"]
    times = {
        start: extent
        for start, extent in line.extents.items()
        if start in outside and extent.op not in words["undated"] and extent.index not in on_cue
    }
    found = _release(line, nouns, times, around) or _time_of(line, nouns, times)
    if found is None:
        return None
    noun, extent = found
    if line.tokens[noun].lemma in words["documents"]:
        return _Narrated(extent, frozenset({line.tokens[noun].lemma}), line.sentence.paragraph)
    names = frozenset(line.tokens[at].text for at in outside if line.tokens[at].text[0].isupper())
    return _Narrated(extent, names, line.sentence.paragraph)


def _time_of(line: Line, nouns: list[int], times: dict[int, Extent]) -> tuple[int, Extent] | None:
    """A noun and its time: beside it ('Sunday's service', 'an interview in April'), else the only one, if it comes first."""
    for start, extent in times.items():
        end = line.times[start]
        for noun in nouns:
            if end <= noun < end + _BESIDE:
                return noun, extent
            between = line.tokens[noun + 1 : start]
            near = start - 2 * _BESIDE <= noun < start and not any(token.pos in _BREAKS for token in between)
            if near and not _before_noun(line, end):
                return noun, extent
    adverbial = [(start, extent) for start, extent in times.items() if not _before_noun(line, line.times[start])]
    later = [noun for noun in nouns if adverbial and noun > adverbial[0][0]]
    return (later[0], adverbial[0][1]) if len(adverbial) == 1 and later else None


def _release(line: Line, nouns: list[int], times: dict[int, Extent], around: Around) -> tuple[int, Extent] | None:
    """'The poll ... was released on Wednesday'."""
    words = around.lexicon.words
    for noun in nouns:
        if line.tokens[noun].lemma not in words["documents"]:
            continue
        for start, extent in times.items():
            if any(token.lemma in words["releasing"] for token in line.tokens[noun:start]) and start - noun < 15:
                return noun, extent
    return None


def _before_noun(line: Line, at: int) -> bool:
    return at < len(line.tokens) and line.tokens[at].pos in ("NOUN", "ADJ", "PROPN")


def _takes_part(draft: Draft, narrated: _Narrated, around: Around) -> bool:
    """Is the source named in the narrating sentence, or a pronoun while nobody else has spoken?"""
    assert draft.source is not None
    source = draft.line.tokens[draft.source[0] : draft.source[1]]
    if len(source) == 1 and source[0].lower in around.lexicon.words["personal"]:
        return narrated.open
    last = source[-1]
    if last.text[0].isupper() and last.text in narrated.names:
        return True
    return any(token.lemma in narrated.names for token in source if token.pos == "NOUN")
