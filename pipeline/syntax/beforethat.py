"""What stands before a 'that' and tells that it opens a clause: a verb and its time, who is told, 'it was' and a time."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal
from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import NOMINAL
from pipeline.syntax.walk import Walk

_HEARER = NOMINAL | {"DT", "PRP$", "JJ", "CD"}
"""Tags of the words of who is told something."""


def is_dated_before(state: Walk) -> bool:
    """Whether nothing but a time or a name stands behind a verb that a clause follows: 'said last Thursday | that', 'said over
    the weekend | that', 'said two weeks ago | that'."""
    place = last = state.last_place()
    if last < 1:
        return False
    while place > 0 and (state.is_of_time(place) or state.tags[place] in ("CD", "DT")):
        place -= 1
    place -= place == last and state.tags[last] == "NNP"
    place -= place > 0 and state.tags[place] == "IN"
    return 0 <= place < last and state.verb_place == place and clausal(state, state.words[place])


def is_behind_told_time(state: Walk, index: int) -> bool:
    """'It was last year | that Ann Lee left', 'It was in late 2013 | that clerks struck': a time is told of what follows."""
    place = index
    while place > 0 and state.is_of_time(place - 1):
        place -= 1
    if place == index:
        return False
    place -= place > 0 and state.tags[place - 1] == "IN"
    told = place > 1 and state.words[place - 1].auxiliary == "be"
    return told and state.words[place - 2].lower in state.lists["impersonal"]


def is_informed(state: Walk, index: int, after: Word) -> bool:
    """'told clerks | that fuel prices would rise', 'assured the banks | that stocks in Lund fell': behind who is told, before
    what may be a noun."""
    informs = not state.lists["informing"].isdisjoint(state.words[state.verb_place].lemmas.values())
    told = informs and 0 <= state.verb_place < index and not after.tags.isdisjoint({"NN", "NNS", "JJ", "VBN"})
    return told and _HEARER.issuperset(state.tags[state.verb_place + 1 : index])
