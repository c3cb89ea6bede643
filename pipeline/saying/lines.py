"""A sentence made ready for reading attributions: its tokens, what is quoted, where times stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pipeline.model import Extent, Sentence, Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.misread import put_right
from pipeline.saying.quotations import Quotation, Quotations
from pipeline.syntax.parts import HEADS
from pipeline.syntax.places import first_from, touched, within

DAYS = frozenset({"weekday", "day_shift"})
"""What an expression that names a day beside the publication has captured; "an election on 3 October" is on that day."""

T = TypeVar("T")


@dataclass(slots=True)
class Line:
    """A sentence made ready: its tokens, which of them are quoted, and which begin a time expression."""

    sentence: Sentence
    tokens: list[Token]
    quoted: list[Quotation | None]
    times: dict[int, int] = field(default_factory=dict)
    """Index of a time expression's first token -> index behind its last."""
    extents: dict[int, Extent] = field(default_factory=dict)
    """Index of a time expression's first token -> the expression; not of one that is the name of a programme."""
    cue_words: list[int] = field(default_factory=list)
    """Tokens that could be cues by their form."""
    memo: dict[tuple[object, ...], Any] = field(default_factory=dict)
    """What has been read of it, by question and cue."""

    def describes(self, start: int) -> bool:
        """'reported | third-quarter | net income fell': is the time at token `start` one word with its noun behind?"""
        behind = self.tokens[self.times[start] : self.times[start] + 1]
        return "-" in self.tokens[start].text and bool(behind) and behind[0].pos in ("ADJ", "NOUN")

    def names_day(self, start: int) -> bool:
        """Does a time at token `start` name a day beside the publication ('Monday', 'yesterday')?"""
        return start in self.extents and not DAYS.isdisjoint(self.extents[start].fields)

    def once(self, key: tuple[object, ...], read: Callable[[], T]) -> T:
        """What `read` finds, at its first call for a key: several rules ask for one source and one complement."""
        if key not in self.memo:
            self.memo[key] = read()
        found: T = self.memo[key]
        return found


def make_line(
    sentence: Sentence,
    tokens: list[Token],
    places: Iterable[int],
    quotations: Quotations,
    extents: list[Extent],
    lexicon: Lexicon,
) -> Line:
    """A sentence with its quotations and its time expressions (`extents` are those of this sentence).

    `places` are the positions in the sentence at which a word stands that could be a cue, in order.
    """
    cue_words = list(_begun_at([sentence.start + place for place in places], tokens))
    tokens = put_right(tokens, cue_words, lexicon)
    line = Line(sentence, tokens, _quoted(sentence, tokens, quotations), cue_words=cue_words)
    for extent in extents:
        first, last = touched(tokens, extent.start, extent.end)
        if first < last:
            line.times[first] = last
            if not _is_title(extent):
                line.extents[first] = extent
    _take_brackets(line)
    return line


def _take_brackets(line: Line) -> None:
    """'on | Monday (May 19) |': a time in brackets right behind another one is part of that."""
    for first, last in list(line.times.items()):
        behind = line.times.get(last + 1)
        bracketed = behind is not None and behind < len(line.tokens) and line.tokens[last].text == "("
        if behind is not None and bracketed and line.tokens[behind].text == ")":
            line.times[first] = behind + 1


def _is_title(extent: Extent) -> bool:
    """ "on Radio 1's | This Week": a period with capitals is the name of a programme."""
    return (
        "unit" in extent.fields and "ref" in extent.fields and all(word[:1].isupper() for word in extent.text.split())
    )


def _begun_at(positions: Iterable[int], tokens: list[Token]) -> Iterator[int]:
    """The tokens that begin at one of these positions."""
    for position in positions:
        index = first_from(tokens, position)
        if index < len(tokens) and tokens[index].start == position:
            yield index


def _quoted(sentence: Sentence, tokens: list[Token], quotations: Quotations) -> list[Quotation | None]:
    """The quotation that holds each token."""
    quoted: list[Quotation | None] = [None] * len(tokens)
    for quotation in quotations.within(sentence.start, sentence.end):
        first, last = within(tokens, quotation.start, quotation.end)
        quoted[first:last] = [quotation] * (last - first)
    return quoted


def behind_time(line: Line, at: int) -> int:
    """Behind the time, with its preposition, that stands at `at`; `at` where none does."""
    start = at + (at + 1 in line.times and line.tokens[at].pos == "ADP")
    return line.times.get(start, at)


def before_date(line: Line, first: int) -> int:
    """'Ann Lee | on March 3, 2014, said': where a date begins, with its preposition, that has a comma of its own and so one
    behind it, before the verb at `first`, and behind who speaks; `first` without one."""
    tokens, comma = line.tokens, first - 1
    if tokens[comma].text != "," or line.quoted[comma] is not None:
        return first
    start = next((time for time, end in line.times.items() if end == comma), first)
    if start < 2 or all(token.text != "," for token in tokens[start:comma]):
        return first
    start -= tokens[start - 1].pos == "ADP"
    named = tokens[start - 1].pos in HEADS or tokens[start - 1].text in (",", ")")
    return start if named else first  # 'A man born | on March 3, 1950, said'


def behind_adverb(line: Line, at: int) -> int:
    """'was agreed|, therefore, | that': behind an adverb between two commas at `at`; `at` where none stands."""
    around = [token.text if token.pos == "PUNCT" else token.pos for token in line.tokens[at : at + 3]]
    return at + 3 if around == [",", "ADV", ","] and at + 3 < len(line.tokens) else at


def closing_bracket(line: Line, at: int) -> int:
    """The bracket that closes the one at `at`; the sentence's last token without one."""
    while at < len(line.tokens) - 1 and line.tokens[at].text != ")":
        at += 1
    return at
