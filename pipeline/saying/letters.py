"""The letters that stand for a name: 'DOT' of 'Department of Trade', 'FDA' of 'Food and Drug Administration'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pipeline.saying.name_data import Name, NameData
from pipeline.saying.name_words import ends_organisation, fold, word_before

_INITIAL = re.compile(r"\b[A-Z]")
_LETTERS = 3
"""Letters, at least, that may leave out what a name ends with."""


def spellings(name: Name, data: NameData) -> Iterator[str]:
    """The letters that may stand for a name: of all its words, of those behind an owner ("House of Lords' Audit Committee (AC)"),
    behind its nation's ('FDA' of 'U.S. Food and Drug Administration'), without what 'and' joins at its end ('CDC' of 'Centers
    for Disease Control and Prevention'), and of what a department is for ('HUD')."""
    words = name.words[_of_nation(name, data) :]
    text = " ".join(words) + name.tail
    yield from dict.fromkeys(_letters(part) for part in (name.text, data.bare.owner.split(name.text)[-1], text))
    before, joint, last = max((name.tail.rpartition(f" {word} ") for word in data.words["joins"]), key=len)
    if len(short := _letters(" ".join(words) + before)) >= _LETTERS and joint and " " not in last:
        yield short
    if name.tail and fold(name.words[-1]) in data.words["seats"]:
        yield "".join(word[0] for word in text.split()).upper()  # 'DOJ' of 'Department of Justice'
        yield from [short] if len(short := _letters(name.tail)) >= _LETTERS else []


def _letters(text: str) -> str:
    return "".join(_INITIAL.findall(text))


def _of_nation(name: Name, data: NameData) -> int:
    """Words that tell whose a body is: 'U.S. | Department of Justice'."""
    return len(name.words) > 1 and data.core(name.words[0]) in data.words["origins"] | data.words["nations"]


def joined_bodies(names: Iterable[Name], text: str, data: NameData) -> Iterator[Name]:
    """'the | Food and Drug Administration': a word and what 'and' joins to it, behind one article, are one body's name."""
    for name, other in pairwise(names):
        between = text[name.end : other.start].split()
        plain = len(name.words) == 1 + _of_nation(name, data) and not name.tail and not name.before and not other.before
        if not plain or len(between) != 1 or between[0] not in data.words["joins"]:
            continue
        if not ends_organisation([*map(fold, other.words)], data.words, data.given):
            continue
        if len(other.words) > 1 and word_before(text, name.start) in data.words["articles"]:
            yield Name((*name.words, *between, *other.words), name.start, other.end, (), other.tail)


def abbreviates(letters: str, name: str) -> bool:
    """'HHS' of 'Department of Health and Human Services': letters that a name of several words has in this order, or begins
    with."""
    behind = iter(name)
    several = letters.isupper() and len(letters) > 1 and " " in name
    initials = "".join(word[0] for word in name.split()).upper()  # 'DOT' of 'Department of Trade'
    return several and (letters == initials or all(letter in behind for letter in letters))
