"""'moved from Tuesday to Thursday': no stretch of time but two days, of which nothing is to happen on the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.dating.mention_times import When
from pipeline.dating.noun_words import NounData
from pipeline.model import Extent, Token
from pipeline.syntax.places import last_before

_NEAR = 12
"""Words between a verb of moving and the first day."""


def moved_apart(
    times: Iterable[tuple[When, list[Extent]]], whens: list[When], tokens: list[Token], data: NounData
) -> Iterator[tuple[When, list[Extent]]]:
    """The times of a sentence, each with its expressions; the two that something is moved between apart."""
    for when, members in times:
        if when.relation == "between" and len(members) > 1 and _is_moved(members[0], tokens, data):
            yield from ((whens[extent.index], [extent]) for extent in members)
        else:
            yield when, members


def _is_moved(first: Extent, tokens: list[Token], data: NounData) -> bool:
    before = last_before(tokens, first.start, _NEAR)
    verb = next((token for token in reversed(before) if token.pos == "VERB"), None)
    return verb is not None and verb.lemma in data.moving and before[-1].lower in data.moved_from
