"""Labels in capitals that are no speakers, but tell what the news behind them is about: 'OIL PRICES: ...'."""

from __future__ import annotations

import re

from pipeline.saying.drafts import Around
from pipeline.saying.labels import has_office, is_capital, opens_paragraph, sentences_near, stands_elsewhere
from pipeline.saying.lines import Line

_TOPIC = re.compile(r"[A-Z][A-Z '’&-]{2,40}:\s")
_TOPICS = 3
"""Paragraphs of a round-up, at least, that open with what they are about."""
_QUESTIONS = 3
"""Questions of an explanation in questions and answers, at least."""
_WORD = re.compile(r"\w+")
_STEM = 4
"""Letters that a name and its adjective share ("Alba", "Alban")."""


def is_subject_matter(line: Line, colon: int, around: Around) -> bool:
    """'ALBA: Alban troops have left', 'LEE ALBA: Ms. Lee has left Alba', 'OIL PRICES: ...': do capitals before a colon only say
    what the news that follows is about? Nobody names himself in it, but as "I" or "we"."""
    if not is_capital(line, 0, colon):
        return False
    if line.tokens[0].lower in around.lexicon.any_of("asking_letter", "answering_letter"):
        return _is_explanation(line, around)
    if line.quoted[colon + 1] is not None or _is_round_up(line, around):
        return _is_round_up(line, around)
    behind = line.tokens[colon + 1 :]
    if any(one.lower in around.lexicon.words["own"] for one in behind) or has_office(line, colon, around):
        return False
    names = [one.lower[:_STEM] for one in behind if one.text[0].isupper()]
    label = re.findall(r"[a-z]{3,}", line.sentence.text[: line.tokens[colon].start - line.sentence.start].lower())
    return any(word[:_STEM] in names for word in label) or _is_of_things(label, line, around)


def _is_of_things(label: list[str], line: Line, around: Around) -> bool:
    """'OIL PRICES: ...': does the first word of a label stand in small letters on the page, and none of them as a name?"""
    if not label or any(word in around.lexicon.any_of("titles", "humans", "askers") for word in label):
        return False
    texts = [one.text for one in sentences_near(line, around)]
    small, last = re.compile(rf"\b{label[0]}\b"), re.compile(rf"[A-Z] {label[-1].upper()}\b")
    named = len(label) == 1 and any(last.search(text) for text in texts)
    found = any(small.search(text) for text in texts)
    return found and not named and not any(stands_elsewhere(word.capitalize(), line, around) for word in label)


def _is_round_up(line: Line, around: Around) -> bool:
    """'OIL: ...', 'THE QUOTE: “...,” said Lee': do several paragraphs of the page open with capitals before a colon, each with
    others, and does nobody speak of himself but in quotation marks?"""
    near = sentences_near(line, around)
    opening = [_TOPIC.match(one.text) for one in near if opens_paragraph(one, around)]
    topics = [one.group() for one in opening if one is not None]
    if len(topics) < _TOPICS or len(set(topics)) < len(topics):
        return False
    plain = (one.text for one in near if not around.quotations.within(one.start, one.end))
    return not any(not around.lexicon.words["of_oneself"].isdisjoint(text.split()) for text in plain)


def _is_explanation(line: Line, around: Around) -> bool:
    """'Q: How did it begin?', 'A: It began in 1800.': questions that an author asks himself, as neither who asks nor who answers
    ever says "I" or "you"."""
    words = around.lexicon.words
    turns = [one.text for one in sentences_near(line, around) if opens_paragraph(one, around) and one.text[1:2] == ":"]
    asked = [text for text in turns if text[0].lower() in words["asking_letter"]]
    talk = (_WORD.findall(one.text) for one in sentences_near(line, around))
    return len(asked) >= _QUESTIONS and all(words["in_talk"].isdisjoint(text) for text in talk)
