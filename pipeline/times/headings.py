"""What stands above a time: the heading over it, or the day that opens its entry of a chronicle. No calendar."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from pipeline.model import Extent, Sentence

_DATES = frozenset({"month", "year", "decade", "century"})
_ENTRY_MARKS = frozenset(":-–—")


class Headings:
    """The headings and entries of one document."""

    def __init__(self, sentences: list[Sentence], extents: list[Extent]) -> None:
        """Reads all headings once."""
        self.sentences = sentences
        dates = [extent for extent in extents if extent.op == "calendar" and not _DATES.isdisjoint(extent.fields)]
        lines = {extent.sentence for extent in dates if self.is_whole(extent)}
        above = accumulate(sentences, lambda last, one: one.index if _heads(one, lines) else last, initial=-1)
        self.above = list(above)
        """Of each sentence the heading above it, or -1."""
        self._timed = {extent.sentence for extent in extents}
        self._openers = [extent for extent in dates if self._opens_entry(extent)]
        self._places = [extent.index for extent in self._openers]

    def is_whole(self, extent: Extent) -> bool:
        """Whether a block is the time and nothing else."""
        return self.sentences[extent.sentence].text.strip(" .:") == extent.text

    def opener(self, extent: Extent) -> Extent | None:
        """The day or month that opens the entry an extent stands in; of one that opens an entry itself the one before.

        An entry opens with its day, as a heading or before a mark: "May 9: the bank closed".
        """
        place = bisect_left(self._places, extent.index)
        opener = self._openers[place - 1] if place else None
        heading = self.above[extent.sentence]
        if opener is None or (heading > opener.sentence and heading in self._timed):
            return None
        opens = place < len(self._places) and self._places[place] == extent.index
        return opener if opens or self._is_under(opener, extent, heading) else None

    def _opens_entry(self, extent: Extent) -> bool:
        sentence = self.sentences[extent.sentence]
        if extent.start != sentence.start or "month" not in extent.fields:
            return False
        if extent.sentence and self.sentences[extent.sentence - 1].paragraph == sentence.paragraph:
            return False
        return self.is_whole(extent) or sentence.text[extent.end - sentence.start :].lstrip()[:1] in _ENTRY_MARKS

    def _is_under(self, opener: Extent, extent: Extent, heading: int) -> bool:
        same = self.sentences[opener.sentence].paragraph == self.sentences[extent.sentence].paragraph
        return same or (heading == opener.sentence and self.is_whole(opener))


def _heads(sentence: Sentence, lines: set[int]) -> bool:
    """Whether a sentence stands over the ones behind it: a heading, or a line that is but a time."""
    return sentence.kind in ("heading", "title") or sentence.index in lines
