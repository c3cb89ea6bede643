"""A time expression's place in its sentence: what its words, its sentence and its document say about it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pipeline.dating.found import Found
from pipeline.dating.mention_times import When
from pipeline.dating.place import Place, governing_preposition
from pipeline.model import Extent, Sentence
from pipeline.saying.coarse_times import is_period
from pipeline.schema import Span

_AROUND = 30
"""Time expressions before and behind one that are looked at; keeps endless lists linear."""
_MONTH = 31
_LENGTHS = frozenset({"duration", "duration_range"})
_EARLY = 3
"""Parts of a period, of which one is early in it."""
_POINTING = ("sign", "ref", "day_shift")
"""What an expression that counts from a day has captured: below zero where it counts back."""


def place_of(found: Found, sentence: Sentence, when: When, members: list[Extent], extents: list[Extent]) -> Place:
    """The place of a joined time expression in its sentence; `extents` are all of the sentence."""
    extent = Span(members[0].start, members[-1].end)
    held = found.voices.innermost(sentence.index, extent.start)
    if held is not None and members[0].index in held[1].when:  # 'said she had asked them | in May | to act'
        held = found.voices.innermost(sentence.index, held[1].cue[0].start)
    tokens, clauses = found.tokens[sentence.index], found.clauses[sentence.index]
    return Place(
        extent=extent,
        sentence=sentence,
        tokens=tokens,
        preposition=governing_preposition(tokens, clauses, extent.start),
        clauses=clauses,
        others=_others(members, extents),
        lengths=frozenset(extent.start for extent in extents[:_AROUND] if extent.op in _LENGTHS),
        content=held[0] if held else None,
        side=_part_side(members[0].fields.get("mod"), when, found.today) or _side(when, found.today),
        contents=found.cue_contents,
        bounded=when.relation == "by" or "open" in members[0].fields,
        ranged=when.relation == "between",
        coarse=_days(when) > 1,
        long=_days(when) > _MONTH,
        accounted=any(is_period(one) for one in members),
        mishap=any("mishap" in one.fields for one in members),
        bygone=min(members[0].fields.get(name, 0) for name in _POINTING) < 0,
        forward=members[0].op == "span" and members[0].fields.get("sign", 0) > 0,
        op="holiday" if any("holiday" in one.fields for one in members) else members[0].op,
        earlier=when.anchor != "none"
        and when.relation == "at"
        and bool(when.end and found.today and when.end < found.today),
        undated=found.today is None,
    )


def _days(when: When) -> int:
    return (when.end - when.start).days + 1 if when.start is not None and when.end is not None else 0


def _others(members: list[Extent], extents: list[Extent]) -> list[Span]:
    """The time expressions around some of a sentence; in a list without end not the far ones."""
    first = members[0].index - extents[0].index
    near = extents[max(0, first - _AROUND) : first + len(members) + _AROUND]
    own = {extent.index for extent in members}
    return [Span(other.start, other.end) for other in near if other.index not in own]


def _part_side(part: object, when: When, today: date | None) -> Literal["past", "ahead", ""]:
    """Where the early or late part of a period that goes on lies: 'earlier this year' in October, 'later this year' in March."""
    if part == "START":
        return "past" if _is_begun(when, today) else ""
    return "ahead" if part == "END" and _is_to_go_on(when, today) else ""


def _is_to_go_on(when: When, today: date | None) -> bool:
    """'later this year', written in March: has a period that goes on more than its last third before it?"""
    if today is None or when.start is None or when.end is None or not when.start <= today <= when.end:
        return False
    return (when.end - today) * _EARLY > when.end - when.start


def _is_begun(when: When, today: date | None) -> bool:
    """'earlier this year', written in October: has a period that goes on gone on for more than its first third?"""
    if today is None or when.start is None or when.end is None or not when.start <= today <= when.end:
        return False
    return (today - when.start) * _EARLY > when.end - when.start


def _side(when: When, today: date | None) -> Literal["past", "ahead", ""]:
    """Where a time lies that does not touch the day of publication; where one ends by which something is to be done."""
    if today is None or when.relation not in ("at", "between", "by"):
        return ""
    if when.relation == "by":
        return "ahead" if when.end is not None and when.end > today else ""
    if when.end is not None and when.end < today:
        return "past"
    return "ahead" if when.start is not None and when.start > today else ""
