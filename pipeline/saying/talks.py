"""Talks whose speakers stand on lines of their own, without a colon, above what they say.

"Ann Lee - Chief Executive", "Ann Lee (Alba, Labour)".
"""

from __future__ import annotations

import re
from collections import Counter

from pipeline.model import BODY, PerSentence, Sentence
from pipeline.saying.drafts import LABEL, Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.turns import take_sentences

_NAME = re.compile(
    r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,4}(?=\Z| (?:-|--|–|—) \S| \([^()]{3,60}\)(?: \S+){0,3}\Z)"
)
"""A name alone on its line, or before a dash or bracket and what its bearer is ('Ann Lee (Alba, Labour) Share this')."""
_SEAT = re.compile(r"\([^()]+, [^()]+\)")
_ALONE = frozenset({"heading", "repeated", "title"})
_STOPS = frozenset('.?!…"”')
_LINKS = 2
"""Lines, at most, that a page puts between a speaker's name and what was said ('Link to this')."""
_SPEAKERS = 2
"""Of those who speak at least so many, and one of them as often, unless somebody leads the talk."""


def named_turns(drafts: list[Draft], lines: PerSentence[Line], around: Around) -> list[Draft]:
    """The turns of such a talk; what is attributed within them is nested."""
    labels = _labels(around)
    names = Counter(labels.values())
    led = any(name.lower() in around.lexicon.words["moderators"] for name in names)
    again = max(names.values(), default=0) >= _SPEAKERS
    if len(names) < _SPEAKERS or not (led or again or _seated(labels, around)) or not _is_talk(labels, around):
        return []
    found: list[Draft] = []
    for index, name in labels.items():
        line = lines[index]
        behind = sum(token.end <= line.sentence.start + len(name) for token in line.tokens)
        if behind:
            turn = Draft(line, LABEL, "colon", (behind - 1, behind), (0, behind), [], (behind, behind))
            take_sentences(turn, _last(index, labels, around), drafts, around, _first(index, around))
            found.append(turn)
    return found


def _labels(around: Around) -> dict[int, str]:
    """Sentences that are a name on a line of its own above a paragraph of the body, by index, with the name."""
    alone = (one for one in around.sentences if one.kind in _ALONE and _opens_turn(one, around))
    names = {one.text: name for one in alone if (name := _name(one.text, around))}
    if not names:
        return {}
    same = (one for one in around.sentences if one.text in names)
    return {one.index: names[one.text] for one in same if _opens_turn(one, around)}


def _name(text: str, around: Around) -> str:
    """The name that a line is, or opens with; '' without one."""
    if text.lower() in around.lexicon.words["moderators"]:
        return text
    name = _NAME.match(text)
    return name.group() if name is not None else ""


def _opens_turn(sentence: Sentence, around: Around) -> bool:
    """Does a whole sentence of the body begin a paragraph behind this one, which stands alone in its own?"""
    beside = around.sentences[max(sentence.index - 1, 0) : sentence.index + 2]
    if len(beside) < _SPEAKERS or [one.paragraph for one in beside].count(sentence.paragraph) > 1:
        return False
    first = _first(sentence.index, around)
    return first > 0 and around.sentences[first].text[-1] in _STOPS


def _first(label: int, around: Around) -> int:
    """The first sentence of the body below the label at index `label`; 0 if it does not follow."""
    linked = _LINKS if _SEAT.search(around.sentences[label].text) else 0
    behind = around.sentences[label + 1 : label + 2 + linked]
    return next((one.index for one in behind if one.kind in BODY), 0)


def _seated(labels: dict[int, str], around: Around) -> bool:
    """Are all names followed by a seat and a party in a bracket?"""
    return all(_SEAT.search(around.sentences[at].text) for at in labels)


def _is_talk(labels: dict[int, str], around: Around) -> bool:
    """Does one of the labels tell what its bearer is, or moderate, or do two stand there again, and does one below half of them
    speak of oneself or ask?"""
    own, moderating = around.lexicon.words["of_oneself"], around.lexicon.words["moderators"]
    told = any(name.lower() in moderating or len(around.sentences[at].text) > len(name) for at, name in labels.items())
    told = told or _stand_again(labels, around)
    spoken = 0
    for index in labels:
        below = around.sentences[_first(index, around) : _last(index, labels, around) + 1]
        spoken += any(one.text[-1] == "?" or not own.isdisjoint(one.text.split()) for one in below)
    enough = 1 if not _seated(labels, around) else _SPEAKERS
    return told and spoken >= max(enough, len(labels) / 2)


def _stand_again(labels: dict[int, str], around: Around) -> bool:
    """'Ann Lee', 'Bo Kim', 'Ann Lee', 'Bo Kim': do two names stand there again, one of them surely a person's?"""
    again = [name for name, times in Counter(labels.values()).items() if times >= _SPEAKERS]
    given = around.lexicon.words["given_names"]
    return len(again) >= _SPEAKERS and any(name.split(" ")[0].lower() in given for name in again)


def _last(label: int, labels: dict[int, str], around: Around) -> int:
    """The last sentence of the body below the label at index `label`, before the next one."""
    last = _first(label, around)
    while last + 1 < len(around.sentences) and around.sentences[last + 1].kind in BODY and last + 1 not in labels:
        last += 1
    return last
