"""Names in a list, as they stand beside what they are the names of; names that are spelt like verbs."""

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


def is_forename(state: Walk, index: int) -> bool:
    """'Will | Kim, who was ill, has died', 'Hope Lee has left': a name and a comma or a finite verb behind it; no question."""
    word, place = state.words[index], index + 1
    if word.lower not in state.lists["forenames"] or "NNP" not in word.tags or state.words[-1].lower == "?":
        return False
    while place < len(state.words) and "NNP" in state.words[place].tags:
        place += 1
    if place == index + 1 or place == len(state.words):
        return False
    behind = state.words[place]
    acts = behind.tags & {"VBD", "VBZ"} and "VB" not in behind.tags
    return behind.lower == "," or bool(acts)
