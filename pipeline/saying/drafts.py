"""Attributions while their sentence is read, and what all shapes need of them. Ranges are token indices of a `Line`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pipeline.frozen import frozen
from pipeline.model import Sentence
from pipeline.saying.cue_lexicon import CueClass, Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrases import Range
from pipeline.saying.quotations import Quotations
from pipeline.schema import Span

LABEL = CueClass("layout", "speech", frozenset())
"""Of attributions that only the layout shows."""


@dataclass(slots=True)
class Draft:
    """An attribution while its sentence is read."""

    line: Line
    cls: CueClass
    frame: str
    cue: Range
    source: Range | None
    content: list[Span]
    covers: Range
    """The tokens of its line that lie in its content."""
    negated: bool = False
    parent: Draft | None = None
    """The attribution in whose content it stands."""
    when: tuple[int, ...] = ()
    basis: Literal["cue", "communication", "unknown"] | None = None
    """"unknown": said at an earlier time that the text does not tell."""
    verbatim: bool = False
    """A turn of an interview or transcript: quoted without marks."""
    speakers: frozenset[str] = frozenset()
    """Names of those who speak in the communication of which it has its time; empty where others may, too."""
    speaker: Draft | None = None
    """Without a source of its own: the attribution of a sentence before whose source goes on here."""

    @property
    def undated(self) -> bool:
        """Nothing tells when it was said, nor that it was said earlier."""
        return not self.when and self.basis is None

    @property
    def asserts(self) -> bool:
        """Not so where the content is a bare phrase of which nothing is said but a stand taken ('cited a report that')."""
        return self.cls.kind != "attitude" and not (self.frame == "object" and self.cls.object_kind == "attitude")


@frozen
class Around:
    """What a sentence is read with."""

    lexicon: Lexicon
    quotations: Quotations
    sentences: list[Sentence]
    text: str
    """The page's."""


def by_sentence(drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    """Attributions in order, by the index of the sentence that their cue stands in."""
    found: dict[int, list[Draft]] = {}
    for draft in drafts:
        found.setdefault(draft.line.sentence.index, []).append(draft)
    return found


def span_of(line: Line, tokens: Range) -> Span:
    """The characters of a range of tokens."""
    return Span(line.tokens[tokens[0]].start, line.tokens[tokens[1] - 1].end)


def limit_of(line: Line, start: int, drafts: list[Draft]) -> int:
    """Where another attribution of the sentence, or a further part of its content, begins behind token `start`."""
    limit = len(line.tokens)
    for draft in drafts if start < limit else ():
        begins = min(draft.cue[0], draft.covers[0], draft.source[0] if draft.source else draft.cue[0])
        further = draft.content[1].start if draft.frame == "before" and len(draft.content) > 1 else -1
        if line.tokens[start].start < further and start > draft.cue[0]:  # 'said, speaking of the port, | “and old.”'
            limit = min(limit, next((at for at, one in enumerate(line.tokens) if one.start >= further), limit))
        if begins > start:
            limit = min(limit, begins)
        elif draft.covers[0] > start:
            limit = min(limit, draft.covers[0])  # 'stated, quoting Kim, | “It is late.”'
        elif draft.cue[0] > start:
            limit = min(limit, draft.source[0] if draft.source and draft.source[0] > start else draft.cue[0])
    return limit
