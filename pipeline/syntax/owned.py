"""What somebody has, though it is spelt as a past tense: 'his 2016 | bid for the post', 'recalled its nut | spread'."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import FINITE, MODALS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head


def is_owned_noun(state: Walk, word: Word, after: Word | None) -> bool:
    """'his 2016 | bid for the post', 'expected his White House | bid to open', 'cut its sales | forecast', 'rejected Lee's 4
    million dollar | bid for it'."""
    if state.tags[-2:] in (["PRP$", "CD"], ["POS", "CD"]):
        return after is None or not can_head(after)
    if state.finite < 0:
        return _opens_compound(state, after)
    place = len(state.tags) - 1
    while place >= 0 and state.tags[place] in ("NN", "NNS", "NNP", "JJ", "CD"):
        place -= 1
    if place < 0 or state.tags[place] not in ("PRP$", "POS"):
        return False
    behind = state.after(len(state.tags) + 1)
    opens_to = (
        after is not None and "TO" in after.tags and behind is not None and "VB" in behind.tags
    )  # not 'rose to 300'
    had = word.lower in state.lists["owned_object"] and _takes_object(state, place)
    return opens_to or had or word.lower in state.lists["owned"]


def _opens_compound(state: Walk, after: Word | None) -> bool:
    """'| cost increases are expected', 'In May, | cut plans were made': a clause opens with it, before the plural whose finite
    auxiliary follows."""
    behind = state.after(len(state.tags) + 1)
    plural = after is not None and "NNS" in after.tags and not state.left()
    return plural and behind is not None and bool(behind.auxiliary) and not behind.tags.isdisjoint(FINITE | MODALS)


def _takes_object(state: Walk, place: int) -> bool:
    """Whether the finite verb stands directly before a possessive and can have a mere noun as its object."""
    verb = state.words[state.finite]
    stated = not state.lists["stating"].isdisjoint(verb.lemmas.values())
    return state.finite == place - 1 and not stated and not verb.auxiliary
