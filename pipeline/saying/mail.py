"""Mails quoted line by line: 'On Monday Ann Lee wrote:', below it lines that begin with '>'."""

from __future__ import annotations

from pipeline.model import Sentence

_MARK = ">"


def _quoting_depth(text: str, sentence: Sentence) -> int:
    """How many marks of a quoted mail stand before the line in which a sentence begins."""
    line = text[text.rfind("\n", 0, sentence.start) + 1 : sentence.start]
    marks = line.replace(" ", "").replace("\t", "")
    return len(marks) if marks == _MARK * len(marks) else 0


def end_of_mail(text: str, sentences: list[Sentence], first: int) -> int | None:
    """The last sentence of the mail that begins with the sentence at index `first`, which goes on through the lines that are
    quoted as deep as its own, or deeper; None where no mail is quoted there."""
    depth = _quoting_depth(text, sentences[first]) if _MARK in text else 0
    if not depth:
        return None
    last = first
    while last + 1 < len(sentences):
        following = sentences[last + 1]
        if following.paragraph != sentences[last].paragraph and _quoting_depth(text, following) < depth:
            break
        last += 1
    return last
