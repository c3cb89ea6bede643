"""Where a poll shows somebody to be: 'Lee ten points ahead', 'the mayor behind'."""

from __future__ import annotations

from pipeline.language import Language
from pipeline.model import Token
from pipeline.schema import Span

_SHOWN = frozenset({"NOUN", "PROPN", "NUM", "DET", "PRON", "ADV", "ADJ", "PART", "CCONJ"})
"""What stands before: who is shown, and by how much."""


def standing_at(inside: list[Token], language: Language) -> Span | None:
    """'Lee ten points | ahead | of Kim', 'the mayor | behind |': where a poll shows somebody to be; no 'gap ahead'."""
    words = language.table("mentions", "content")["standing"]
    place = next((at for at, token in enumerate(inside) if token.lower in words), 0)
    before = inside[:place]
    shown = all(token.pos in _SHOWN for token in before)
    behind = inside[place + 1 : place + 2]
    parted = not behind or behind[0].pos in ("ADP", "PROPN", "PUNCT", "DET")
    return Span(inside[place].start, inside[place].end) if place and shown and parted else None
