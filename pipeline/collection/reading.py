"""Mentions -> what they say, as words that can be compared; each is read with its own document alone, so any process can do it.

Words of the time expressions are left out. What only the collection tells is left open: which words are names, and which
capitals abbreviate which names.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

import pyarrow as pa

from pipeline.collection.antecedents import REACH, first_sentence, is_pronoun, sentence_before
from pipeline.collection.phrases import (
    COMMA,
    end_behind,
    hanging_in,
    is_passive,
    joined_words,
    object_end,
    said_of,
    started_at,
    subject_start,
)
from pipeline.collection.wording import Term, Token, Wording, fold_word, says_something
from pipeline.collection.wordlists import compile_wording
from pipeline.frozen import frozen
from pipeline.inputs.shadow import make_shadow
from pipeline.language import available, load_language
from pipeline.output.parts import READINGS, flat_array
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
    """What a mention says. The first five are about its sentence, the next four have an item for each content word of the claim
    and, where none stands before its event ('…, signed in 2019'), for those of the sentence before the claim."""

    words: str
    """Words without a capital, with a blank between: a list of so many would cost as much as all else."""
    capitals: Sequence[str]
    """Words with a capital."""
    capital_stems: Sequence[str]
    opens: bool
    """Whether the first word has a capital."""
    ordinary: bool
    """Whether that word is known as another one than a name."""
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
    subject: int
    """Where the noun phrase before that word begins."""
    behind: int
    """Where what stands right behind that word ends."""
    object_end: int
    """The same with what that is of: 'the opinion | of the court'."""
    passive: bool
    """Whether it was done to what stands before that word ('the club was sold')."""
    numbered: bool
    """Whether a time expression of it names the number of a day ('6 March')."""
    hanging: Sequence[int]
    """Offsets of the words of that noun phrase, and of the one behind, that hang on a preposition: 'a nurse from Pell Bay'."""
    joined: Sequence[str]
    """Stems of the verbs that are joined to the event's word, 'left the road and hit a tree', and of what its day is that of:
    'killed in Monday's blast'."""
    antecedents: Sequence[str]
    """Stems of what the subject of an event may stand for, if that is a pronoun."""


class Readings(Protocol):
    """The readings of a collection's mentions in tables; read as often as asked for."""

    def of(self, *columns: str) -> Iterator[pa.Table]:
        """Some columns of each table."""


class StoredReadings:
    """Readings that are at hand."""

    def __init__(self, tables: Sequence[pa.Table]) -> None:
        """Of which tables."""
        self._tables = tables

    def of(self, *columns: str) -> Iterator[pa.Table]:
        """Some columns of each table."""
        return (table.select(list(columns)) for table in self._tables)


def readings_table(mentions: Sequence[Mention], timexes: Iterable[Timex], texts: Mapping[str, str]) -> pa.Table:
    """The readings of mentions; `timexes` and `texts` (by doc_id) are those of their documents."""
    reader = _Reader(timexes, texts)
    readings = [reader.read(mention) for mention in mentions]
    columns = zip(*readings, strict=True) if readings else ([] for _ in Reading._fields)
    found = dict(zip(Reading._fields, map(list, columns), strict=True))
    found["doc_id"] = [mention.doc_id for mention in mentions]
    return pa.table([flat_array(found[field.name], field.type) for field in READINGS], schema=READINGS)


@cache
def wording_of(lang: str | None) -> Wording:
    """How the words of a language are compared; without data words are only folded."""
    return load_language(lang).once(compile_wording) if lang in available() else _PLAIN


@frozen
class _Sentence:
    """A sentence without its time expressions, and the columns about it."""

    place: Place
    text: str
    tokens: list[Token]
    words: str
    capitals: list[str]
    capital_stems: list[str]
    opens: bool
    ordinary: bool


class _Reader:
    """Reads mentions; remembers the sentence of the last."""

    def __init__(self, timexes: Iterable[Timex], texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._numbered: set[str] = set()
        for timex in timexes:
            self._spans[timex.doc_id].append((timex.char_start, timex.char_end))
            if DAY in timex.stated:
                self._numbered.add(timex.timex_id)
        for spans in self._spans.values():
            spans.sort()
        self._last: _Sentence | None = None
        self._opening: tuple[str, list[Term]] = "", []

    def read(self, mention: Mention) -> Reading:
        wording, sentence = wording_of(mention.lang), self._sentence(mention)
        before, tokens, behind = self._claim(mention, sentence)
        claim = wording.terms(tokens)
        head, at = _head(mention, tokens, claim, wording)
        start = mention.claim_char_start - mention.sentence_char_start
        ahead = wording.terms(said_of(before, wording, start)) if not at else []
        terms = claim + ahead
        subject = subject_start(tokens, at, wording)
        phrase = tokens[bisect_left(tokens, (subject,)) : bisect_left(tokens, (at,))]
        end = object_end(tokens, at, wording)
        done_to = tokens[bisect_left(tokens, (at + 1,)) : bisect_left(tokens, (end,))]
        stands = mention.role == "event" and is_pronoun(phrase, wording)
        return Reading(
            words=sentence.words,
            capitals=sentence.capitals,
            capital_stems=sentence.capital_stems,
            opens=sentence.opens,
            ordinary=sentence.ordinary,
            stems=[stem for stem, _, _, _ in terms],
            starts=[start for _, start, _, _ in claim] + [OUTSIDE] * len(ahead),
            folds=[fold_word(word) if word[0].isupper() else "" for _, _, _, word in terms],
            runs=_runs(claim) + _runs(ahead),
            abbreviations=[stem for stem, _, _, word in claim if word.isupper() and 2 <= len(stem) <= LONGEST_NAME],
            head=head,
            at=at,
            subject=subject,
            behind=end_behind(tokens, at, wording),
            object_end=end,
            passive=is_passive(tokens, at, wording),
            numbered=not self._numbered.isdisjoint(mention.timex_ids),
            hanging=hanging_in(phrase, wording) + hanging_in(done_to, wording),
            joined=joined_words(tokens + behind, at, wording) if mention.role == "event" else (),
            antecedents=self._antecedents(mention, before, fold_word(phrase[0][2])) if stands else (),
        )

    def _antecedents(self, mention: Mention, before: list[Token], pronoun: str) -> list[str]:
        """The stems of what is named before a claim, in its sentence or else before that (or before who says it), and of the
        names with which its document begins; for 'he' not of what happened."""
        wording, start = wording_of(mention.lang), mention.sentence_char_start
        terms = wording.terms(before)
        if not terms or mention.attribution_id:
            text = self._stretch(mention.doc_id, max(start - REACH, 0), start)
            terms = terms + wording.terms(wording.tokens(sentence_before(text, wording)))
        if self._opening[0] != mention.doc_id:
            opening = wording.tokens(first_sentence(self._stretch(mention.doc_id, 0, REACH)))
            self._opening = mention.doc_id, wording.terms([token for token in opening if token[2][0].isupper()])
        is_person = pronoun in wording.persons
        return [stem for stem, *_ in terms + self._opening[1] if not (is_person and stem in wording.kinds)]

    def _stretch(self, doc_id: str, start: int, stop: int) -> str:
        return self._blank(doc_id, start, self._texts[doc_id][start:stop])

    def _sentence(self, mention: Mention) -> _Sentence:
        place = place_of(mention)
        if self._last is None or self._last.place != place:
            text = self._blank(*place, mention.sentence_text)
            wording = wording_of(mention.lang)
            tokens = wording.tokens(text)
            words: list[str] = []
            capitals: list[str] = []
            for _, _, word in tokens:
                (capitals if word[0].isupper() else words).append(word)
            stems = [wording.stem(word) for word in capitals]
            opens = bool(capitals) and tokens[0][2] == capitals[0]
            ordinary = opens and wording.ordinary(capitals[0])
            self._last = _Sentence(place, text, tokens, " ".join(words), capitals, stems, opens, ordinary)
        return self._last

    def _claim(self, mention: Mention, sentence: _Sentence) -> tuple[list[Token], list[Token], list[Token]]:
        """The words of the sentence before the claim, those of the claim with offsets in it, and those of the sentence behind
        it."""
        start = mention.claim_char_start - mention.sentence_char_start
        stop = start + len(mention.claim_text)
        first, last = (bisect_left(sentence.tokens, (edge,)) for edge in (start, stop))
        cut = any(place and sentence.tokens[place - 1][1] > edge for place, edge in ((first, start), (last, stop)))
        if start >= 0 and not cut and mention.sentence_text[start:stop] == mention.claim_text:
            tokens = [(begin - start, end - start, word) for begin, end, word in sentence.tokens[first:last]]
            return sentence.tokens[:first], tokens, sentence.tokens[last:]
        claim = self._blank(mention.doc_id, mention.claim_char_start, mention.claim_text)
        wording = wording_of(mention.lang)
        return wording.tokens(sentence.text[: max(start, 0)]), wording.tokens(claim), []

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


def _head(mention: Mention, tokens: list[Token], claim: list[Term], wording: Wording) -> tuple[str, int]:
    """The stem of a mention's event, and where that stands in the claim; of 'began to sink' what began."""
    if mention.event_char_start is None or mention.event is None:
        return "", 0
    at = mention.event_char_start - mention.claim_char_start
    places = at, started_at(tokens, at, wording)
    heads = {place: stem for stem, start, end, _ in claim for place in places if start <= place < end}
    at = max(heads, default=at)
    head = heads.get(at)
    head = head or wording.stem(mention.event.split()[-1])
    return head if says_something(head) else "", at


def _runs(terms: list[Term]) -> list[str]:
    return [_initials(terms, place) if term[3][0].isupper() else "" for place, term in enumerate(terms)]


def _initials(terms: list[Term], place: int) -> str:
    """Initials of the capitalised words, none of them an abbreviation, that begin at a place; '' for fewer than two."""
    letters, end = "", terms[place][1]
    for _, start, stop, word in terms[place : place + LONGEST_NAME]:
        gap = start - end
        if not word[0].isupper() or gap > WIDEST_GAP or gap == COMMA or (len(word) > 1 and word.isupper()):
            break
        letters, end = letters + word[0].lower()[0], stop
    return letters if len(letters) > 1 else ""


def place_of(mention: Mention) -> Place:
    """The sentence that a mention stands in."""
    return mention.doc_id, mention.sentence_char_start
