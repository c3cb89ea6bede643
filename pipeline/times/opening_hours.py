"""Opening hours are of every week, not of this one: "Monday: 9 am to 5 pm", "Sunday: closed" on lines of their own, and "Saturday
10 am to noon" behind "Monday to Friday 9 am to 5 pm".
"""

from __future__ import annotations

import re

from pipeline.frozen import changed, frozen
from pipeline.language import Language
from pipeline.model import Extent, Sentence

_DATED = frozenset({"month", "day", "ref", "year", "yy"})
"""Fields of a day that is not any such day of the week."""
_LONGEST = 120
"""Characters of a line of opening hours."""
_LINES, _DAYS = 2, 5
"""How many such lines make a list, and how many days of the week one that need not say what it is."""
_WORD = re.compile(r"[^\W\d_]+")


@frozen
class _Words:
    """Words of lines of opening hours, lower-case."""

    beside: frozenset[str]
    """What may stand there beside times."""
    opening: frozenset[str]
    """What says that the hours are those of opening, also in the heading of the lines."""


def with_opening_hours(extents: list[Extent], sentences: list[Sentence], language: Language) -> list[Extent]:
    """The extents, those of opening hours as repeated ones: the days of the week, and in `each` the hours."""
    lines = _lines(extents, sentences, language)
    behind = _behind_weeks(extents, sentences, language)
    if not (lines or behind):
        return extents
    told = (extent.sentence in lines or extent.index in behind for extent in extents)
    return [_every_week(extent) if weekly else extent for extent, weekly in zip(extents, told, strict=True)]


def _lines(extents: list[Extent], sentences: list[Sentence], language: Language) -> set[int]:
    """The indices of the lines of such a list."""
    labels = [extent for extent in extents if _is_label(extent, sentences)]
    if len(labels) < _LINES:
        return set()
    words = language.once(_compile)
    of_line: dict[int, list[Extent]] = {label.sentence: [] for label in labels}
    for extent in extents:
        if extent.sentence in of_line:
            of_line[extent.sentence].append(extent)
    lines = {index for index, own in of_line.items() if _is_line(sentences[index], own, words)}
    first = [of_line[index][0] for index in sorted(lines)]
    return lines if _is_list(first, sentences, words) else set()


def _behind_weeks(extents: list[Extent], sentences: list[Sentence], language: Language) -> set[int]:
    """The indices of days and hours behind a working week, with nothing but such words between them."""
    found: set[int] = set()
    last: Extent | None = None
    for extent in extents:
        if last is not None and last.sentence == extent.sentence and _DATED.isdisjoint(extent.fields):
            start = sentences[extent.sentence].start
            gap = sentences[extent.sentence].text[last.end - start : extent.start - start].lower()
            if language.once(_compile).beside.issuperset(_WORD.findall(gap)):
                found.add(extent.index)
                last = extent
                continue
        last = extent if extent.op == "repeated" and "until_day" in extent.fields else None
    return found


def _is_label(extent: Extent, sentences: list[Sentence]) -> bool:
    """Whether a day of the week, without its date, opens a short line."""
    sentence = sentences[extent.sentence]
    weekly = "weekday" in extent.fields and _DATED.isdisjoint(extent.fields)
    return weekly and extent.start == sentence.start and len(sentence.text) <= _LONGEST


def _is_line(sentence: Sentence, extents: list[Extent], words: _Words) -> bool:
    """Whether a line has but days of the week, hours and such words, and says from when to when it is open, or that it is not."""
    hours = sum("hour" in extent.fields or "daypart" in extent.fields for extent in extents)
    if any(not _DATED.isdisjoint(extent.fields) for extent in extents):
        return False
    rest = sentence.text.lower()
    for extent in reversed(extents):
        rest = rest[: extent.start - sentence.start] + rest[extent.end - sentence.start :]
    others = _WORD.findall(rest)
    return words.beside.issuperset(others) and (hours > 1 or not words.opening.isdisjoint(others))


def _is_list(labels: list[Extent], sentences: list[Sentence], words: _Words) -> bool:
    """Whether lines tell of opening, or the one above them does, or they have most days of the week."""
    if len({label.fields["weekday"] for label in labels}) < _LINES:
        return False
    told = [sentences[label.sentence].text for label in labels]
    if first := labels[0].sentence:
        told.append(sentences[first - 1].text)
    spoken = any(not words.opening.isdisjoint(_WORD.findall(text.lower())) for text in told)
    return spoken or len({label.fields["weekday"] for label in labels}) >= _DAYS


def _every_week(extent: Extent) -> Extent:
    if extent.op not in ("calendar", "clock"):
        return extent
    if "weekday" not in extent.fields:
        return changed(extent, fields={**extent.fields, "each": True})
    kept = {name: extent.fields[name] for name in ("weekday", "daypart") if name in extent.fields}
    return changed(extent, op="repeated", fields=kept)


def _compile(language: Language) -> _Words:
    table = language.table("timex", "opening_hours")
    return _Words(frozenset(table["beside"].split()), frozenset(table["opening"].split()))
