"""Mentions -> what they say, as words that can be compared; each is read with its own document alone, so any process can do it.

Words of the time expressions are left out. What only the collection tells is left open: which words are names, and which
capitals abbreviate which names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple, Protocol

from pipeline.collection.wording import WORD, Term, Wording, compile_wording, fold_word, says_something
from pipeline.inputs.shadow import make_shadow
from pipeline.language import available, load_language
from pipeline.schema import Mention, Timex

LONGEST_NAME = 4
"""Words of a name that an abbreviation can stand for."""
WIDEST_GAP = 5
"""Code points between two words of a name: 'Bank of England'."""
DAY = "day"
"""Among what a time expression states: the number of a day."""
OUTSIDE = -1
"""Offset of a word that stands before the claim."""
Place = tuple[str, int]
"""Document of a sentence and its start."""
_PLAIN = Wording()


class Reading(NamedTuple):
    """What a mention says. The first four are about its sentence, the next four have an item for each content word of the claim
    and, where none stands before its event ('…, signed in 2019'), for those of the sentence before the claim."""

    words: Sequence[str]
    """Words without a capital."""
    capitals: Sequence[str]
    """Words with a capital."""
    capital_stems: Sequence[str]
    opens: bool
    """Whether the first word has a capital."""
    stems: Sequence[str]
    starts: Sequence[int]
    """Offsets in the claim; OUTSIDE before it."""
    folds: Sequence[str]
    """Words with a capital, folded; else ''."""
    runs: Sequence[str]
    """Initials of the capitalised words, none of them an abbreviation, that begin here; '' for fewer than two."""
    abbreviations: Sequence[str]
    """Stems of the claim's words in capitals that are short enough to abbreviate a name."""
    head: str
    """Stem of the event's word; '' if the mention has none."""
    at: int
    """Offset of the event's word in the claim."""
    numbered: bool
    """Whether a time expression of it names the number of a day ('6 March')."""


class Readings(Protocol):
    """The readings of a collection's mentions, in their order; read as often as asked for."""

    def of(self, *columns: str) -> Iterator[Any]:
        """Some columns of each."""


class ReadingsInMemory(list[Reading]):
    """Readings that are at hand."""

    def of(self, *columns: str) -> Iterator[Any]:
        """Some columns of each, two at least."""
        return map(attrgetter(*columns), self)


def read_mentions(mentions: Iterable[Mention], timexes: Iterable[Timex]) -> ReadingsInMemory:
    """The readings of mentions; `timexes` are those of their documents."""
    reader = _Reader(timexes)
    return ReadingsInMemory(map(reader.read, mentions))


def wording_of(lang: str | None) -> Wording:
    """How the words of a language are compared; without data words are only folded."""
    return load_language(lang).once(compile_wording) if lang in available() else _PLAIN


class _Reader:
    """Reads mentions; remembers the sentence of the last."""

    def __init__(self, timexes: Iterable[Timex]) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._numbered: set[str] = set()
        for timex in timexes:
            self._spans[timex.doc_id].append((timex.char_start, timex.char_end))
            if DAY in (timex.stated or ()):
                self._numbered.add(timex.timex_id)
        for spans in self._spans.values():
            spans.sort()
        self._last: tuple[Place, str, tuple[Any, ...]] | None = None

    def read(self, mention: Mention) -> Reading:
        wording = wording_of(mention.lang)
        sentence, in_sentence = self._sentence(mention, wording)
        start = mention.claim_char_start
        claim = wording.terms(self._blank(mention.doc_id, start, mention.claim_text))
        head, at = _head(mention, claim, wording)
        ahead = []
        if not claim or claim[0].start >= at:
            ahead = wording.terms(sentence[: max(start - mention.sentence_char_start, 0)])
        words, capitals, capital_stems, opens = in_sentence
        return Reading(
            words=words,
            capitals=capitals,
            capital_stems=capital_stems,
            opens=opens,
            stems=[term.stem for term in claim + ahead],
            starts=[term.start for term in claim] + [OUTSIDE] * len(ahead),
            folds=[fold_word(term.word) if term.word[0].isupper() else "" for term in claim + ahead],
            runs=[_initials(terms, place) for terms in (claim, ahead) for place in range(len(terms))],
            abbreviations=[term.stem for term in claim if 2 <= len(term.stem) <= LONGEST_NAME and term.word.isupper()],
            head=head,
            at=at,
            numbered=not self._numbered.isdisjoint(mention.timex_ids),
        )

    def _sentence(self, mention: Mention, wording: Wording) -> tuple[str, tuple[Any, ...]]:
        """A mention's sentence without its time expressions, and the columns about it."""
        place = place_of(mention)
        if self._last is None or self._last[0] != place:
            text = self._blank(*place, mention.sentence_text)
            words = WORD.findall(text)
            capitals = [word for word in words if word[0].isupper()]
            small = [word for word in words if not word[0].isupper()]
            opens = bool(words) and words[0][0].isupper()
            self._last = place, text, (small, capitals, list(map(wording.stem, capitals)), opens)
        return self._last[1:]

    def _blank(self, doc_id: str, start: int, text: str) -> str:
        """A stretch of a document, words of mixed scripts made plain, with its time expressions blanked out."""
        text, _ = make_shadow(text)
        spans = self._spans.get(doc_id, [])
        for place in range(max(bisect_left(spans, (start, 0)) - 1, 0), len(spans)):
            left, right = max(spans[place][0] - start, 0), min(spans[place][1] - start, len(text))
            if left >= len(text):
                break
            if left < right:
                text = text[:left] + " " * (right - left) + text[right:]
        return text


def _head(mention: Mention, claim: list[Term], wording: Wording) -> tuple[str, int]:
    """The stem of a mention's event, and where that stands in the claim."""
    if mention.event_char_start is None or mention.event is None:
        return "", 0
    at = mention.event_char_start - mention.claim_char_start
    head = next((term.stem for term in claim if term.start <= at < term.end), None)
    head = head or wording.stem(mention.event.split()[-1])
    return head if says_something(head) else "", at


def _initials(terms: list[Term], place: int) -> str:
    """Initials of the capitalised words, none of them an abbreviation, that begin here."""
    letters, end = "", terms[place].start
    for _, start, stop, word in terms[place : place + LONGEST_NAME]:
        if not word[0].isupper() or start - end > WIDEST_GAP or (len(word) > 1 and word.isupper()):
            break
        letters, end = letters + word[0].lower()[0], stop
    return letters if len(letters) > 1 else ""


def place_of(mention: Mention) -> Place:
    """The sentence that a mention stands in."""
    return mention.doc_id, mention.sentence_char_start
