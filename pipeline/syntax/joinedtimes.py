"""What stands behind a time: a past tense ('lived in Alba and in 2017 | moved'), a participle ('had on Monday, | announced')."""

from __future__ import annotations

from pipeline.syntax.lookahead import has_agent
from pipeline.syntax.walk import Walk

_IN_TIME = ("IN", "DT", "JJ", "RB", "CD")
"""Tags of what may stand in a time, beside its own words."""


def goes_on_behind_time(state: Walk, index: int) -> bool:
    """'and in 2017 | moved', 'and two years later | moved', 'and, in 2017, | moved': whether nothing but a time stands between
    'and', behind a past tense, and what is no passive."""
    if state.verb != "VBD" or state.words[index].lower in state.lists["object_only"] or has_agent(state, index + 1):
        return False
    parted = state.words[index - 1].lower == ","
    place = end = index - parted
    while place > 0 and (_is_of_time(state, place - 1) or state.tags[place - 1] in _IN_TIME):
        place -= 1
    if parted:
        place -= place > 0 and state.words[place - 1].lower == ","
    timed = any(_is_of_time(state, at) for at in range(max(place, end - 2), end))
    return timed and place > 0 and state.tags[place - 1] == "CC"


def completes_perfect(state: Walk, index: int) -> bool:
    """'The party had on Monday, | announced it': whether nothing but a time and a comma too many stands behind "had"."""
    place = index - 1
    if place < 1 or state.words[place].lower != ",":
        return False
    while place > 0 and (_is_of_time(state, place - 1) or state.tags[place - 1] in ("IN", "CD")):
        place -= 1
    waits = state.data.expects.get(state.words[place - 1].auxiliary, "")
    return 0 < place < index - 1 and waits == "participle" and any(map(state.is_of_time, range(place, index - 1)))


def _is_of_time(state: Walk, index: int) -> bool:
    return state.is_of_time(index) or not state.lists["period"].isdisjoint(state.words[index].lemmas.values())
