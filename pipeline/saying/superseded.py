"""Communications that are over because the page turns to another day of who took part, or to another of that name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile

from pipeline.model import Extent, PerSentence, Sentence
from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import DAYS, Line
from pipeline.saying.narrations import Narration
from pipeline.saying.own_words import own_words

_SUBJECT = re.compile(r"(?:[A-Z][\w ]{0,24}, )?([A-Z][a-z]+) ([A-Z][\w-]+)\b")
"""'Ann Lee', 'On Monday, Ann Lee' at the beginning of a sentence."""


_OPENING = 6
"""Words of a sentence that are looked at for its subject."""


def still_told(told: list[Narration], sentence: Sentence, lines: PerSentence[Line], around: Around) -> list[Narration]:
    """What is not over with a sentence that tells of no dated communication itself."""
    found = _SUBJECT.match(sentence.text)
    if found is not None and _is_name(found, around):
        given, last = found.groups()
        told = [one for one in told if given in one.names or not _has_namesake(one, last, around)]
    subject = _titled_subject(sentence.text, around)
    for one in told:
        one.open = one.open and (not subject or subject in one.names)
    if sentence.index not in lines:
        return told
    return [one for one in told if not _acts_another_day(one, lines[sentence.index])]


def _titled_subject(text: str, around: Around) -> str:
    """'Kim' of 'But Mr. Kim saw another danger.': the name behind the title with which a sentence begins."""
    words, opening = around.lexicon.words, text.split(None, _OPENING)[:_OPENING]
    if opening[0].rstrip(",").lower() in words["contrary"]:
        opening = opening[1:]
    named = list(takewhile(lambda word: word[0].isupper(), opening))
    if len(named) < 2 or len(named) == len(opening) or named[0].rstrip(".").lower() not in words["titles"]:
        return ""
    return named[-1] if named[-1].isalpha() else ""


def goes_past(one: Narration, times: Iterable[Extent]) -> bool:
    """'spoke in 1990. ... Lee left in 1995', 'A year later Lee left': do times that a sentence tells come after it?"""
    return any(_is_after(extent, one.extent) for extent in times)


def told_times(times: Iterable[Extent], line: Line | None, drafts: list[Draft], around: Around) -> list[Extent]:
    """Of the times of a sentence those of what the text itself tells as done; a sentence that shows no cue has no line."""
    if line is None:
        return [extent for extent in times if around.quotations.at(extent.start) is None]
    own = own_words(line, drafts, around)
    if not any(line.tokens[at].tense == "past" and line.tokens[at].form == "fin" for at in own):
        return []
    return [line.extents[at] for at in own if at in line.extents]


def _is_after(extent: Extent, told: Extent) -> bool:
    """Does a time lie a year or more behind another, as far as they show it, or is it counted from what was told?"""
    if extent.op == "later":
        return bool(extent.fields["sign"] > 0)
    year = extent.fields.get("year")
    return year is not None and "year" in told.fields and int(year) > int(told.fields["year"])


def _has_namesake(one: Narration, last: str, around: Around) -> bool:
    """'Bo Lee spoke on Monday. ... Ann Lee left': did one of that surname take part, whom the page names in full?"""
    return last in one.names and any(f"{given} {last}" in around.text for given in one.names if given != last)


def _is_name(found: re.Match[str], around: Around) -> bool:
    """Is the first word a name and nothing that only opens a sentence ('When Lee')? One stands within a sentence, too."""
    behind = found.start(1) > 0
    role = found[1].lower() in around.lexicon.roles
    return not role and (behind or _stands_within(f" {found[1]} {found[2]}", around.text))


def _stands_within(name: str, text: str) -> bool:
    """Does ' Ann Lee', to its end, stand behind a small letter or a comma? For each name a pattern would have to be made."""
    at = text.find(name, 1)
    while at > 0:
        behind = text[at + len(name) : at + len(name) + 1]
        if ("a" <= text[at - 1] <= "z" or text[at - 1] == ",") and not (behind.isalnum() or behind == "_"):
            return True
        at = text.find(name, at + 1)
    return False


def _acts_another_day(one: Narration, line: Line) -> bool:
    """'But Lee on Thursday left': does one who took part open the sentence, with another day right behind?"""
    tokens = line.tokens
    first = next((at for at, token in enumerate(tokens) if token.pos != "CCONJ"), 0)
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN" and last + 1 not in line.times:
        last += 1
    behind = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].pos == "ADP")
    if tokens[last].text not in one.names or behind not in line.extents or line.quoted[first] is not None:
        return False
    extent = line.extents[behind]
    return not DAYS.isdisjoint(extent.fields) and extent.text.lower() != one.extent.text.lower()
