"""Offsets -> places of tokens in their sentence, by halving: a scan of all tokens for each span would cost more than reading."""

from __future__ import annotations

from pipeline.model import Token


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
