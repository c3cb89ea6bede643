"""Offsets -> places of tokens in their sentence, by halving: a scan of all tokens for each span would cost more than reading."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.schema import Span


def first_from(tokens: list[Token], position: int) -> int:
    """Index of the first token that begins at a position or behind it."""
    low, high = 0, len(tokens)
    while low < high:  # compiled, the module `bisect` takes several times as long
        middle = (low + high) >> 1
        if tokens[middle].start < position:
            low = middle + 1
        else:
            high = middle
    return low


def ended_by(tokens: list[Token], position: int) -> int:
    """How many tokens end at a position or before it."""
    count = first_from(tokens, position)
    return count - (count > 0 and tokens[count - 1].end > position)


def last_before(tokens: list[Token], position: int, count: int = 1) -> list[Token]:
    """The last tokens, so many at most, of those that end at a position or before it."""
    end = ended_by(tokens, position)
    return [*tokens[max(end - count, 0) : end]]


def within(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """Range of the tokens that lie in start..end as a whole."""
    first = first_from(tokens, start)
    return first, max(first, ended_by(tokens, end))


def touched(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """Range of the tokens that have a character in start..end."""
    first = ended_by(tokens, start)
    return first, max(first, first_from(tokens, end))


def begun(tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens that begin in start..end."""
    return tokens[first_from(tokens, start) : first_from(tokens, end)]


def before_region(tokens: list[Token], at: int) -> int:
    """'the | Portland, Ore., | thrift', 'the | El Paso, Texas, | firm': where the town begins whose region ends before the noun
    at `at`; `at` itself if none does."""
    if at < 4 or at >= len(tokens) or tokens[at - 1].text != "," or tokens[at].pos not in ("NOUN", "ADJ"):
        return at
    region = at - 1
    while region > 0 and tokens[region - 1].pos == "PROPN":
        region -= 1
    if tokens[region - 1].text != ",":
        return at
    town = region - 1
    while town > 0 and tokens[town - 1].pos == "PROPN":
        town -= 1
    return town if 0 < town < region - 1 and tokens[town - 1].pos == "DET" else at


def behind_region(tokens: list[Token], comma: int) -> int:
    """'the Portland|, Ore., | thrift': where the noun stands behind a region whose first comma is at `comma`, else `comma`."""
    at = comma + 1
    while at < len(tokens) and tokens[at].pos == "PROPN":
        at += 1
    return at + 1 if before_region(tokens, at + 1) < comma else comma


def ends_region(tokens: list[Token], comma: int) -> bool:
    """'in Portland, Ore.|,| on Monday': the comma behind a region whose town hangs on a preposition."""
    region = comma
    while region > 0 and tokens[region - 1].pos == "PROPN":
        region -= 1
    town = region - 1
    while town > 0 and tokens[town - 1].pos == "PROPN":
        town -= 1
    parted = region < comma and 0 < town < region - 1 and tokens[region - 1].lower == tokens[comma].lower == ","
    return parted and tokens[town - 1].pos == "ADP"


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches of a text share a character."""
    return one.start < other.end and other.start < one.end
