"""Months that are names: where a page tells of Ann May, "May" is she unless a preposition of time stands before it; "Jan Berg"
is nobody's month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.frozen import changed, frozen
from pipeline.language import Language
from pipeline.model import Extent, Sentence

_WORD = re.compile(r"[^\W\d_][\w'’.-]*\s+(?:[A-Z]\.\s+)?\Z")
_NAMED = re.compile(r"([A-Z]\w*) (?:[A-Z]\. )?[A-Z][a-z]")
_WINDOW = 40
"""Characters before a month that hold the given name or title of its bearer."""


def without_bearers(extents: list[Extent], sentences: list[Sentence], language: Language) -> list[Extent]:
    """The extents without those that are a given name or, on this page, a surname; numbered anew."""
    months = {extent.text for extent in extents if _is_bare(extent)}
    if not months:
        return extents
    known = language.once(_compile)
    surnames = {
        month for month in months if any(_is_person(word, known.people) for word in _words_before(month, sentences))
    }
    kept = [
        one
        for one in extents
        if not (_is_bare(one) and _is_given(*_place(one, sentences), known.given))
        and (one.text not in surnames or _word_before(*_place(one, sentences)).lower() in known.dating)
    ]
    return extents if len(kept) == len(extents) else [changed(one, index=index) for index, one in enumerate(kept)]


def _is_given(text: str, place: int, given: frozenset[str]) -> bool:
    """'Jan Berg': a given name with a surname behind it."""
    found = _NAMED.match(text, place)
    return found is not None and found[1].lower() in given


def _is_bare(extent: Extent) -> bool:
    """A month with a capital and nothing beside it."""
    return "month" in extent.fields and extent.text.isalpha() and extent.text.istitle()


@frozen
class _Names:
    """Words that tell a name from a month, lower-case."""

    people: frozenset[str]
    """Given names and titles."""
    given: frozenset[str]
    """Given names that are spelt like months."""
    dating: frozenset[str]
    """Prepositions before months."""


def _compile(language: Language) -> _Names:
    given, words = language.table("names", "given"), language.table("names", "words")
    people = " ".join([*given.values(), words["titles"]])
    return _Names(*(frozenset(some.split()) for some in (people, words["months_given"], words["before_months"])))


def _is_person(word: str, people: frozenset[str]) -> bool:
    return word[:1].isupper() and word.lower() in people


def _words_before(month: str, sentences: list[Sentence]) -> Iterator[str]:
    """The word before each place of the page that has this word."""
    word = re.compile(rf"\b{month}\b")
    for sentence in sentences:
        if month in sentence.text:
            yield from (_word_before(sentence.text, found.start()) for found in word.finditer(sentence.text))


def _place(extent: Extent, sentences: list[Sentence]) -> tuple[str, int]:
    sentence = sentences[extent.sentence]
    return sentence.text, extent.start - sentence.start


def _word_before(text: str, place: int) -> str:
    """The word before a place, an initial between them left out, without its stop; '' if there is none."""
    found = _WORD.search(text, max(place - _WINDOW, 0), place)
    return found.group().split()[0].rstrip(".") if found else ""
