"""Names in a list, as they stand beside what they are the names of."""

from __future__ import annotations

from pipeline.syntax.walk import Walk


def heads_names(state: Walk, index: int) -> bool:
    """'The states | Ohio and Utah both backed it', 'Its allies | Nes and Lund declared war': names in a list, then a verb."""
    place, listed = index + 1, False
    while place < len(state.words):
        word = state.words[place]
        joins = place > index + 1 and (word.only == "CC" or word.lower == ",")
        if not joins and "NNP" not in word.tags and word.lower not in state.lists["floating"]:
            return listed and not word.tags.isdisjoint({"VBD", "VBZ"})
        listed = listed or joins
        place += 1
    return False
