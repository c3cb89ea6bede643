"""Where paragraphs begin, and how many lie between two sentences."""

from __future__ import annotations

from bisect import bisect_right

from pipeline.model import Sentence


def opens_paragraph(sentence: Sentence, sentences: list[Sentence]) -> bool:
    """Whether a sentence is the first one of its paragraph."""
    return not sentence.index or sentences[sentence.index - 1].paragraph != sentence.paragraph


class Paragraphs:
    """The paragraphs of a document, headings aside."""

    def __init__(self, sentences: list[Sentence]) -> None:
        """`sentences`: of the whole document, in order."""
        self.sentences = sentences
        self._begins: list[int] = []
        """The sentences that begin one."""
        paragraph = -1
        for sentence in sentences:
            if sentence.paragraph > paragraph and sentence.kind != "heading":
                self._begins.append(sentence.index)
                paragraph = sentence.paragraph

    def between(self, first: int, last: int) -> int:
        """How many paragraphs a sentence stands behind another one, by their places; 1 where it stands before its paragraph."""
        here, there = self.sentences[first], self.sentences[last]
        if there.paragraph == here.paragraph:
            return 0
        begun = bisect_right(self._begins, last) - bisect_right(self._begins, first)
        return begun + 1 if there.kind == "heading" else max(begun, 1)
