"""The words of a sentence that nobody says: what the text itself tells."""

from __future__ import annotations

from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range
from pipeline.schema import Span
from pipeline.syntax.places import first_from

_HOLDING = frozenset({"that", "clause", "question", "quotation", "colon", "adjunct"})
"""Frames whose content is said and not told."""


def own_words(line: Line, drafts: list[Draft], around: Around) -> list[int]:
    """The tokens that stand in no quotation and in no content that somebody says, rising."""
    outside = {at for at, quotation in enumerate(line.quoted) if quotation is None}
    for draft in drafts:
        for span in draft.content if draft.frame in _HOLDING else ():
            outside.difference_update(range(first_from(line.tokens, span.start), first_from(line.tokens, span.end)))
        if draft.frame == "before" and draft.source is not None and names_document(line, draft.source, around):
            outside.difference_update(*(_reported(line, span, len(draft.content) > 1) for span in draft.content))
    return sorted(outside)


def names_document(line: Line, source: Range, around: Around) -> bool:
    """Is a source a document of some kind?"""
    return not around.lexicon.words["documents"].isdisjoint(token.lemma for token in line.tokens[source[0] : source[1]])


def _reported(line: Line, span: Span, parted: bool) -> range:
    """'It fell on Monday, the report said', 'In May, the report said, it fell'; not 'On Monday, the report said, it fell'."""
    first, last = first_from(line.tokens, span.start), first_from(line.tokens, span.end)
    if parted and not any(line.names_day(at) for at in range(first, last)):
        return range(first, last)
    return range(next((at for at in range(first, last) if line.tokens[at].form == "fin"), last), last)
