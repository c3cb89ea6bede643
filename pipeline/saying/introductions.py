"""Whom a page introduces by an office beside the full name: 'Ann Lee, the mayor of Alba, left', 'The mayor, Ann Lee, left'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.saying.name_data import Name, NameData
from pipeline.saying.name_words import fold

_REACH = 90
"""Characters beside a name in which its office stands."""
_WORD = re.compile(r"[a-z][a-z-]+")


def introduced(text: str, names: Sequence[Name], data: NameData) -> Iterator[tuple[str, frozenset[str], Name]]:
    """The folded offices beside names of two words or more, the other words that tell of these, and the names."""
    for name in names:
        if len(name.words) < 2:
            continue
        near = text[max(name.start - _REACH, 0) : name.start]
        given = data.office_given.match(text, name.end, name.end + _REACH) if near.endswith(data.appointing) else None
        behind = given or data.office_behind.match(text, name.end, name.end + _REACH)
        before = None if name.before or not _tells_office(near, data) else data.office_before.search(near)
        if behind is not None:
            yield from _office(behind[2], behind[1] or "", name, data)
        if before is not None and (
            (before[4] and text[name.end : name.end + 1] == ",") or not (before[4] or before[1])
        ):
            yield from _office(before[3], before[2], name, data)


def _tells_office(near: str, data: NameData) -> bool:
    """Whether a word of an office stands near a name: to ask costs less than to look for all that may stand around it."""
    words = _WORD.findall(near.lower())
    return not (data.words["titles"].isdisjoint(words) and data.words["jobs"].isdisjoint(words))


def _office(noun: str, told: str, name: Name, data: NameData) -> Iterator[tuple[str, frozenset[str], Name]]:
    lists = data.words
    words = [word.lower() for word in told.split()]
    held = noun.lower() in lists["titles"] or noun.lower() in lists["jobs"]
    # who is 'the candidate' changes
    passing = noun.lower() in lists["of_old"] or noun.lower() in lists["epithets"] - lists["elective"]
    if held and not passing and lists["of_old"].isdisjoint(words):
        yield fold(noun), frozenset(words), name
