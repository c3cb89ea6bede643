"""What the stages hand to each other within one document. Types only; the published rows are in `schema.py`.

All offsets are code points into `Page.text`, end exclusive. Stages match on `Page.shadow`, a string of the same length in
which mixed-script words, apostrophes and blanks are spelt the plain way, so that offsets found in it hold in the text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from pipeline.frozen import frozen
from pipeline.schema import AttributionKind, BlockKind, Document, Modality, Quote, Reject, Span

Pos = Literal[
    "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "NUM", "PART", "PUNCT", "X"
]
VerbForm = Literal["", "fin", "inf", "part", "ger"]
Tense = Literal["", "past", "present", "future"]
ClauseKind = Literal["main", "coordinate", "subordinate", "relative", "participle", "infinitive", "fragment"]
Direction = Literal["past", "future", ""]
T = TypeVar("T")

# Blocks whose sentences give mentions; the others are marked and left alone (docs/dated-claims.md: titles, navigation, captions,
# link lists and repeated datelines are not body sentences).
BODY: frozenset[BlockKind] = frozenset({"body", "quotation", "list"})

# Blocks that head others: written in headline style, above what they speak of.
HEADLINES: frozenset[BlockKind] = frozenset({"title", "heading"})

LABELLED = "layout/colon"
"""The rule of a turn ('LEE: It is safe')."""
WHOLE_TEXT = "layout/whole"
"""The rule of a text that is announced as somebody's ('The following is the full text of her remarks.')."""


def make_id(letter: str, *parts: object) -> str:
    """`letter` and 16 hex digits: a hash of the parts, the same on every machine and day."""
    joined = "\x1f".join(map(str, parts))
    return letter + hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@frozen
class Page:
    """A document with its text; what readers yield and every stage starts from."""

    document: Document
    text: str
    shadow: str
    blocks: tuple[tuple[int, int, BlockKind], ...] = ()
    """What the format itself says about stretches of the text (an HTML heading, a Markdown list)."""
    rejects: tuple[Reject, ...] = ()
    """What reading this record left out (a broken date field), to be published with it."""
    day_first: bool = False
    """Whether its country writes the day before the month in dates of figures."""


@frozen
class Sentence:
    """A sentence of one block, blanks at its ends left out."""

    index: int
    start: int
    end: int
    text: str
    """The sentence's stretch of `Page.shadow`: text[i] is the character at offset start + i."""
    kind: BlockKind
    paragraph: int
    """Number of its paragraph in the document; quotations may run on from one to the next."""


Reading = tuple[str, Pos, VerbForm, Tense, str]
"""What a token says: lower-cased word, part of speech, verb form, tense, lemma."""


class Token:
    """A word, number or punctuation mark with its reading in the sentence; nobody changes it.

    No named tuple, whose fields take twice as long to read: rules read thirty of each word.
    """

    __slots__ = ("end", "form", "lemma", "lower", "pos", "start", "tense", "text")
    start: int
    end: int
    text: str
    lower: str
    pos: Pos
    form: VerbForm
    """For VERB and AUX: finite, infinitive, (past) participle, -ing form."""
    tense: Tense
    """For finite forms; modals such as 'will' are AUX fin future, 'would' AUX fin past."""
    lemma: str

    def __init__(self, start: int, end: int, text: str, reading: Reading) -> None:
        """`reading` is one object for all tokens that say the same."""
        self.start, self.end, self.text = start, end, text
        self.lower, self.pos, self.form, self.tense, self.lemma = reading

    def read_as(self, pos: Pos, form: VerbForm, tense: Tense, lemma: str) -> Token:
        """The same token with another reading."""
        return Token(self.start, self.end, self.text, (self.lower, pos, form, tense, lemma))


class PerSentence(dict[int, T]):
    """By sentence index, items that are computed when first asked for: most sentences are never looked at."""

    def __init__(self, compute: Callable[[int], T]) -> None:
        """`compute` gives the item of a sentence index."""
        super().__init__()
        self._compute = compute

    def __missing__(self, index: int) -> T:
        """Compute the item of a sentence."""
        found = self[index] = self._compute(index)
        return found

    def fill(self, indices: Iterable[int]) -> None:
        """Compute the items of some sentences, one behind the other."""
        for index in indices:
            self[index]


@frozen
class Clause:
    """A predicate with what belongs to it.

    `span` is the smallest stretch with the subject and the predicate's own complements and adjuncts, conjunctions and
    final punctuation left out; a clause's span contains those of clauses inside it (relative clauses, infinitives).
    """

    index: int
    """Place in its sentence's list of clauses."""
    sentence: int
    kind: ClauseKind
    span: Span
    head: Span
    """The predicate's head word: main verb without auxiliaries; adjective or noun after a copula; the lower verb of
    'plans to sign'."""
    predicate: Span
    """From the first auxiliary or verb to the last verb of the verb group ('had been scheduled to sign')."""
    subject: Span | None
    lemma: str
    """Lemma of the head."""
    tense: Tense
    """Of the finite verb; for non-finite clauses the tense of the clause it hangs on, '' if unknown. Reported 'would' for
    'will' is future."""
    perfect: bool
    """has/had/having + participle, or a bare past participle ('signed in 2019')."""
    negated: bool
    modality: Modality
    parent: int | None
    """Index, in the same list, of the clause it depends on."""
    marker: str | None
    """Lower-cased conjunction, relative pronoun or preposition that opens it ('if', 'who', 'after')."""
    remark: bool = False
    """It only turns to the hearer before what is said: 'You know,', 'I'll tell you this:'."""


@frozen
class Extent:
    """A time expression as found: where, by which rule, and what the rule captured. No calendar yet."""

    index: int
    sentence: int
    start: int
    end: int
    text: str
    rule: str
    op: str
    """Name of the function in `normalise.OPERATIONS`."""
    fields: dict[str, Any]
    """What the rule captured, as values: {'month': 5, 'day': 9}; JSON-able."""
    lead: str | None = None
    """Lower-cased preposition or phrase directly before it that matters for direction or bounds ('since', 'by', 'as of')."""


@frozen
class Said:
    """A source, its cue and the content attributed to it, before anything is dated."""

    index: int
    parent: int | None
    """Index of the attribution whose content holds this one; None: outermost."""
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    quote: Quote
    """By the letters within quotation marks."""
    kind: AttributionKind
    rule: str
    cue_modality: Modality = "asserted"
    """What the cue does to its content: 'asked whether' question, 'urged to' hypothetical, 'promised to' planned."""
    cue_negated: bool = False
    """'denied that', 'did not say'."""
    when: tuple[int, ...] = ()
    """Indices of the extents that date the cue ('said on Monday'); they lie outside the content."""
    when_basis: Literal["cue", "communication", "unknown"] | None = None
    """'cue': the expression stands on the cue; 'communication': on the speech, interview or release it reports; 'unknown': it
    was said at an earlier time that the text does not tell ('previously said')."""
    speakers: frozenset[str] = frozenset()
    """Names of those who alone speak in that communication."""
    claimant_name: str | None = None
    claimant_id: str | None = None
    claimant_reason: str | None = None
    verbatim: bool = False
    """A turn of an interview or transcript: quoted without marks."""


@dataclass(slots=True)
class Rows:
    """All rows of one document, by table (names as in `schema.TABLES`)."""

    tables: dict[str, list[Any]] = field(default_factory=dict)

    def add(self, table: str, *rows: Any) -> None:
        """Append rows to a table."""
        self.tables.setdefault(table, []).extend(rows)
