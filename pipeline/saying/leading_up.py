"""Quotations before one whose speaker is named behind it: '“A.” “B,” Lee said'."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from pipeline.model import BODY, Sentence
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.quotations import Quotation
from pipeline.schema import Span

_LED_UP = frozenset({"before", "signature"})
"""Of which what stands before them may be a part of what is said."""


def leading_to_cue(items: tuple[Quotation, ...], drafts: list[Draft]) -> set[int]:
    """Where quotations begin that are left open up to one whose speaker stands behind it: '“A,” Kim said.', '“B.', '“C,” Lee
    said': B and C are Lee's (`lead_up`)."""
    led = {draft.content[0].start for draft in drafts if draft.content and _may_be_led_up(draft)}
    leading: set[int] = set()
    for quotation, behind in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
        if behind.continues and not quotation.closed and (behind.start in leading or behind.start in led):
            leading.add(quotation.start)
    return leading


def begins_anew(quotation: Quotation, at: int, around: Around) -> bool:
    """Does a paragraph that nothing announces begin with a quotation that goes on with none above?"""
    before = around.sentences[at - 1]
    apart = before.paragraph != around.sentences[at].paragraph and before.text[-1] != ":"
    return apart and not quotation.continues


def _may_be_led_up(draft: Draft) -> bool:
    return draft.frame in _LED_UP and draft.parent is None and draft.cls.kind == "speech"


def lead_up(drafts: list[Draft], starts: list[int], around: Around) -> None:
    """Quotations before one whose speaker is named behind it are the same: '"A." "B," Lee said', a paragraph left open."""
    taken = sorted(span for draft in drafts for span in draft.content)
    reach = list(accumulate((span.end for span in taken), max))
    items = around.quotations.items
    places = {quotation.start: place for place, quotation in enumerate(items)}
    for draft in drafts:
        if not _may_be_led_up(draft):
            continue
        place = places.get(draft.content[0].start, 0)
        while place > 0 and _adjoin(items[place - 1], items[place], starts, around.sentences):
            place -= 1
            if overlaps(taken, reach, items[place]):
                break
            draft.content.insert(0, Span(items[place].start, items[place].end))


def _adjoin(before: Quotation, behind: Quotation, starts: list[int], sentences: list[Sentence]) -> bool:
    """Do two quotations follow each other without a word between, in a paragraph or as one speech of two?"""
    at = bisect_right(starts, behind.start) - 1
    last = at - 1
    while last > 0 and sentences[last].kind not in BODY:
        last -= 1  # a link between two paragraphs of a speech
    if last < 0 or starts[at] != behind.start or sentences[last].end > before.end:
        return False
    whole = starts[bisect_right(starts, before.start) - 1] == before.start
    same = sentences[last].paragraph == sentences[at].paragraph
    return whole and (same or (behind.continues and not before.closed))


def overlaps(taken: list[Span], reach: list[int], quotation: Quotation) -> bool:
    """Does one of the sorted spans reach into the quotation; `reach` is the furthest end up to each of them."""
    before = bisect_left(taken, (quotation.end,))
    return before > 0 and reach[before - 1] > quotation.start
