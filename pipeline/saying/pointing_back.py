"""What tells who said the sentence before: 'The bridge was shut. That is according to the county.'"""

from __future__ import annotations

from pipeline.model import BODY
from pipeline.saying.drafts import Around, Draft, by_sentence
from pipeline.schema import Span


def point_back(drafts: list[Draft], around: Around) -> None:
    """'The bridge was shut. That is according to the county.', '... This was announced by Lee.': what the sentence before tells;
    what is attributed in it is nested."""
    told = by_sentence(drafts)
    for draft in drafts:
        if not (_is_that(draft, around) if draft.frame == "adjunct" else _is_pointed_at(draft, around)):
            continue
        index = draft.line.sentence.index - 1
        before, others = around.sentences[max(index, 0)], told.get(index, [])
        draft.content = [] if index < 0 or before.kind not in BODY else [Span(before.start, before.end)]
        for one in others if draft.content else ():
            one.parent = one.parent or draft


def _is_pointed_at(draft: Draft, around: Around) -> bool:
    """'This was announced by Lee.': is all that is said a demonstrative that opens the sentence?"""
    alone = draft.frame == "passive" and draft.source is not None and draft.covers == (0, 1)
    told = alone and draft.line.tokens[0].lower in around.lexicon.words["demonstratives"]
    return told and draft.line.tokens[1].pos == "AUX"  # not 'Those listed by Lee left'


def _is_that(draft: Draft, around: Around) -> bool:
    """Is all that stands before the cue a demonstrative and a copula ('That is according to'), which may be left out?"""
    told = [token for token in draft.line.tokens[: draft.cue[0]] if token.pos != "ADV"]
    copula = len(told) == 1 or (len(told) == 2 and told[1].lemma in around.lexicon.words["copulas"])
    return copula and told[0].lower in around.lexicon.words["demonstratives"] and draft.covers[1] <= draft.cue[0]
