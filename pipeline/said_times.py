"""Which time expressions say when something was said: on the cue, or on the speech, interview or report it comes from.

A plain 'Lee said' takes its time only from a narrated and dated communication before it, never from another cue
(DATED-CLAIMS). Nothing is counted here; extents are pointed at.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.cues import Line
from pipeline.model import Extent
from pipeline.shapes import Around, Draft
from pipeline.sources import COMMA_LIKE

Basis = Literal["cue", "communication"]
_BREAKS = frozenset({"VERB", "AUX", "CCONJ", "SCONJ"})
_REACH = 5
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


@dataclass(frozen=True, slots=True)
class _Narrated:
    """A dated communication that the text tells of: '... at a rally on Monday'."""

    extent: Extent
    names: frozenset[str]
    paragraph: int


def narrate(drafts: Sequence[Draft], lines: Mapping[int, Line], around: Around) -> None:
    """Undated cues of those who take part in a narrated and dated communication get its time while it goes on."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.line.sentence.index, []).append(draft)
    current: _Narrated | None = None
    for sentence in around.sentences:
        here = by_sentence.get(sentence.index, [])
        if current is not None and sentence.paragraph - current.paragraph > _REACH:
            current = None
        for draft in here:
            if current is None or draft.cls.kind != "speech" or draft.source is None:
                continue
            if not _takes_part(draft, current, around):
                current = None if draft.frame in ("before", "quotation") else current
            elif not draft.when:
                draft.when, draft.basis = (current.extent.index,), "communication"
                current = _Narrated(current.extent, current.names, sentence.paragraph)
        line = lines.get(sentence.index)
        if line is not None:
            current = _narration(line, here, around) or current


def _narration(line: Line, drafts: Sequence[Draft], around: Around) -> _Narrated | None:
    """The communication that a sentence tells of and dates, if there is exactly one time in it."""
    words = around.lexicon.words
    times = [
        extent
        for start, extent in line.extents.items()
        if line.quoted[start] is None
        and extent.op not in words["undated"]
        and not any(
            span.start <= extent.start < span.end
            for draft in drafts
            for span in draft.content
            if draft.cls.kind != "attitude"
        )
    ]
    if len(times) != 1:
        return None
    tells = any(
        (token.lemma in words["communications"] or token.lemma in words["communicating"]) and line.quoted[at] is None
        for at, token in enumerate(line.tokens)
    )
    if not tells:
        return None
    names = frozenset(
        token.text for at, token in enumerate(line.tokens) if token.pos == "PROPN" and at not in line.times
    )
    return _Narrated(times[0], names, line.sentence.paragraph)


def _takes_part(draft: Draft, narrated: _Narrated, around: Around) -> bool:
    """Is the source named in the narrating sentence, or a pronoun?"""
    assert draft.source is not None
    source = draft.line.tokens[draft.source[0] : draft.source[1]]
    if len(source) == 1 and source[0].lower in around.lexicon.words["personal"]:
        return True
    names = [token.text for token in source if token.pos == "PROPN"]
    return bool(names) and any(name in narrated.names for name in names)
