"""Attributions of a document -> who speaks at an offset, and the sentences of what is said. No dates.

One mention for each sentence of the content of an outermost attribution of speech or thought (docs/dated-claims.md). The main
predicate of "he thought he had devised it", inside a content, is the lower one; of "the lawyer told the court" it is *told*.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

from pipeline.dating.certainty import is_foretold, is_reported
from pipeline.dating.content_events import PASSIVE, event_of
from pipeline.dating.main_clauses import main_clause, precedence
from pipeline.dating.margins import trimmed
from pipeline.dating.mention_rows import Certainty
from pipeline.frozen import frozen
from pipeline.language import Language
from pipeline.model import BODY, Clause, PerSentence, Said, Sentence, Token
from pipeline.schema import Span
from pipeline.syntax.places import begun, first_from

_ASSERTING = frozenset({"speech", "thought"})


@frozen
class Content:
    """What one attribution says within one sentence."""

    said: Said
    sentence: Sentence
    span: Span
    """Without quotation marks, opening conjunction and final punctuation."""
    event: Span | None
    """The main predicate's head, or the head noun of a content without predicate."""
    main: Clause | None
    certainty: Certainty
    """Of the main predicate, what the cue does to it left aside."""


Told = tuple[Said, dict[int, list[Span]]]
"""An attribution, and sentence index -> stretches of its content."""


def _asserts(one: Said) -> bool:
    """Somebody says or thinks the content: an attribution with an explicit source, or words in quotation marks.

    'was expected to', 'is seen as' and other indirect reports without a source are the author's own words.
    """
    return one.kind in _ASSERTING and (bool(one.source) or one.quote == "direct")


class Voices:
    """The attributions of a document, reachable by offset."""

    def __init__(self, sentences: list[Sentence], said: list[Said]) -> None:
        """`said` as `find_attributions` gives it, or some of it; its parents are indices of attributions."""
        self._starts = [sentence.start for sentence in sentences]
        self._sentences = sentences
        self._said = {one.index: one for one in said}
        self._by_sentence: dict[int, list[tuple[Span, Said]]] = {}
        for one in said:
            for span in one.content:
                for sentence in self.sentences_of(span):
                    self._by_sentence.setdefault(sentence.index, []).append((span, one))

    def sentence(self, index: int) -> Sentence:
        """A sentence by its index."""
        return self._sentences[index]

    def sentences_of(self, span: Span) -> Iterator[Sentence]:
        """The sentences that a span touches."""
        place = max(bisect_right(self._starts, span.start) - 1, 0)
        while place < len(self._sentences) and self._sentences[place].start < span.end:
            if self._sentences[place].end > span.start:
                yield self._sentences[place]
            place += 1

    def innermost(self, sentence: int, position: int) -> tuple[Span, Said] | None:
        """The innermost speech or thought whose content holds a position, with the span that does."""
        return self._innermost(sentence, position, _asserts)

    def unsourced(self, sentence: int, position: int) -> Said | None:
        """The innermost report of nobody known whose content holds a position: 'rumours that the ship sank'."""
        found = self._innermost(sentence, position, lambda one: not one.source and not _asserts(one))
        return None if found is None else found[1]

    def _innermost(self, sentence: int, position: int, fits: Callable[[Said], bool]) -> tuple[Span, Said] | None:
        pairs = self._by_sentence.get(sentence, ())
        holding = [(span, one) for span, one in pairs if span.start <= position < span.end and fits(one)]
        return min(holding, key=lambda pair: (pair[0].end - pair[0].start, -self._depth(pair[1])), default=None)

    def around(self, one: Said) -> Said | None:
        """The attribution of speech in whose content one stands."""
        above = None if one.parent is None else self._said.get(one.parent)
        return above if above is not None and above.kind == "speech" and _asserts(above) else None

    def _depth(self, one: Said) -> int:
        depth = 0
        while one.parent in self._said:
            one, depth = self._said[one.parent], depth + 1
        return depth

    def outermost(self) -> Iterator[Said]:
        """Attributions of speech and thought that lie in no other such content."""
        for one in self._said.values():
            if _asserts(one) and not self._inside_another(one):
                yield one

    def beyond(self) -> Iterator[tuple[Said, frozenset[int]]]:
        """Quotations that lie in what another says of their last sentence alone, and the sentences of that other: '“It was old.
        It broke,” Lee said, according to the Herald.'"""
        for one in self._said.values():
            if _asserts(one) and one.quote == "direct" and self._inside_another(one):
                around = {sentence.index for span in self._above(one) for sentence in self.sentences_of(span)}
                yield one, frozenset(around)

    def _above(self, one: Said) -> Iterator[Span]:
        """The contents of what an attribution lies in."""
        while one.parent in self._said:
            one = self._said[one.parent]
            yield from one.content if _asserts(one) else ()

    def _inside_another(self, one: Said) -> bool:
        """Its cue is part of what somebody else says, whether the attribution knows that one as its parent or not."""
        above = one
        while above.parent in self._said:
            above = self._said[above.parent]
            # 'Asked if he told her to go, | Lee said'
            asks = above.kind == "speech" and above.cue_modality == "question"
            if _asserts(above) or asks:
                return True
        return any(self._is_said_by_another(one, cue) for cue in one.cue)

    def _is_said_by_another(self, one: Said, cue: Span) -> bool:
        return any(
            span.start <= cue.start and cue.end <= span.end and other is not one and _asserts(other)
            for sentence in self.sentences_of(cue)
            for span, other in self._by_sentence.get(sentence.index, ())
        )


def told_pieces(voices: Voices, language: Language) -> tuple[list[Told], list[Told]]:
    """What the outermost attributions say, and what those within say beyond it, sentence by sentence."""
    outer = [(one, _pieces(one, voices, language)) for one in voices.outermost()]
    beyond: list[Told] = []
    for one, told in voices.beyond():
        further = {index: spans for index, spans in _pieces(one, voices, language).items() if index not in told}
        beyond += [(one, further)] if told and further else []
    return outer, beyond


def _pieces(one: Said, voices: Voices, language: Language) -> dict[int, list[Span]]:
    """Sentence index -> its stretches of an attribution's content; those without a letter are left out."""
    pieces: dict[int, list[Span]] = {}
    content = language.table("mentions", "content")
    words = content["opening_clause"] if one.rule.endswith((CLAUSE, BEFORE)) else content["opening"]
    for span in one.content:
        opening = tuple(f"{word} " for word in words) if _completes_cue(one, span) else ()
        for sentence in voices.sentences_of(span):
            if sentence.kind in BODY:
                told = Span(max(span.start, sentence.start), min(span.end, sentence.end))
                starts = told.start == span.start and not sentence.text[told.start - sentence.start].isupper()
                piece = trimmed(sentence, told, opening if starts else ())
                if piece is not None:
                    pieces.setdefault(sentence.index, []).append(piece)
    return pieces


INFINITIVE = "/to"
"""How the rule of an attribution ends whose content is an infinitive."""
CLAUSE = "/clause"
"""The same of a clause that is no question: 'said if it rains, it will leak'."""
BEFORE = "/before"
"""The same of what stands before its cue, and goes on behind it: 'Still, Lee said, if it rains, it will leak'."""


def contents_of(
    one: Said,
    pieces: dict[int, list[Span]],
    voices: Voices,
    tokens: PerSentence[list[Token]],
    clauses: PerSentence[list[Clause]],
    language: Language,
) -> Iterator[Content]:
    """The sentences of an attribution's content, in order; `pieces` as `told_pieces` gives them."""
    for index, spans in sorted(pieces.items()):
        span, main = _main_piece(spans, one.rule.endswith(PASSIVE), tokens[index], clauses[index], language)
        if main is None and not any(spans[0].end <= cue.start < spans[-1].start for cue in one.cue):
            span = Span(spans[0].start, spans[-1].end)  # 'described the match | on Sunday | as a farce'
        main = acted(one, main, clauses[index], span)
        span = _with_subject(one, main, span, tokens[index])
        event, main = event_of(one, span, main, tokens[index], language)
        if event is not None:
            sure = Certainty(main.modality, main.negated) if main else _certainty(span, tokens[index], language)
            words = tokens[index]
            if main and (is_reported(one, main, words, language) or is_foretold(main, words, language)):
                sure = Certainty("planned", main.negated)
            yield Content(one, voices.sentence(index), span, event, main, sure)


def _with_subject(one: Said, main: Clause | None, span: Span, tokens: list[Token]) -> Span:
    """'said | that is a lie': the word that opens a content is its subject there, and no conjunction; not 'said | that advanced
    mills grew', where the verb looks like one that describes a noun."""
    subject = None if main is None else main.subject
    if main is None or subject is None or not 0 <= span.start - subject.end <= 1:
        return span
    opening = begun(tokens, span.start, main.predicate.start)
    object_of = begun(tokens, main.predicate.end, span.end)[:1]
    bare = main.predicate == main.head and any(token.pos in ("NOUN", "ADJ") for token in object_of)
    told = any(part.start <= subject.start < part.end for part in one.content)
    acts = told and not bare and all(token.pos == "ADV" for token in opening)
    return Span(subject.start, span.end) if acts else span


def acted(one: Said, main: Clause | None, clauses: list[Clause], span: Span) -> Clause | None:
    """'urged clerks | sent to Alba to stay': of an infinitive behind the one who shall act, not what is told of that one."""
    if main is None or main.kind not in ("participle", "relative") or not one.rule.endswith(INFINITIVE):
        return main
    own = [c for c in clauses if c.kind == "infinitive" and c.parent == main.index and c.head.end <= span.end]
    return own[-1] if own and main.subject is not None and main.subject.start == span.start else main


def _certainty(span: Span, tokens: list[Token], language: Language) -> Certainty:
    """How sure a content without a clause is: 'No money, no time' is denied, 'Right?' is asked."""
    first, behind = tokens[first_from(tokens, span.start)], first_from(tokens, span.end)
    asked = any(token.lower == "?" for token in tokens[behind - 1 : behind + 1])
    words = language.table("clauses", "negation")
    denied = first.lower in f"{words['words']} {words['determiner']}".split()
    return Certainty("question" if asked else "asserted", denied)


def _main_piece(
    spans: list[Span], passive: bool, tokens: list[Token], clauses: list[Clause], language: Language
) -> tuple[Span, Clause | None]:
    """Of a content cut in two by its cue, the part with the main predicate, or what something was called; behind a cue in the
    `passive` that stands at the end ('The plan was called | a sham | by critics')."""
    found = [(span, main_clause(clauses, span, tokens, language)) for span in spans]
    with_clause = [(span, main) for span, main in found if main is not None]
    if not with_clause:
        opening = language.table("mentions", "content")["complement"]
        told = [one for one in spans if tokens[first_from(tokens, one.start)].lower in opening]
        spans = told or (spans[-1:] if passive else spans)
        return max(spans, key=lambda span: span.end - span.start), None
    return min(with_clause, key=lambda pair: precedence(pair[1], language))


def _completes_cue(one: Said, span: Span) -> bool:
    """Whether a conjunction that opens the content only ties it to the cue ('asked if'), and is no part of it ('"If I go')."""
    return one.quote != "direct" and any(cue.end <= span.start for cue in one.cue)
