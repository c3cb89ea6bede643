"""What may stand behind a verb: an object or a complement."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import OBJECTS, OPENS_OBJECT, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head, is_year

_APPROXIMATION = 3
"""Words, at most, that tell how exact a number is ('as many as')."""
_OPENS = OPENS_OBJECT | {"TO"}
"""Tags that open an object or a complement."""


def behind_particle(state: Walk, index: int) -> Word | None:
    """The next word that is no adverb ('sent out | a message')."""
    place = index + 1
    while place < len(state.words) and is_adverb(state, place):
        place += 1
    return state.words[place] if place < len(state.words) else None


def is_adverb(state: Walk, index: int) -> bool:
    """Whether a word is an adverb or a particle."""
    word = state.words[index]
    return word.only == "RB" or word.lower in state.lists["particle"]


def is_object(state: Walk, after: Word | None) -> bool:
    """Whether a word may begin an object, and not a phrase of time or an adverb ('posted online')."""
    if after is None or after.tags.isdisjoint(OBJECTS):
        return False
    return after.lower not in state.lists["time"] and after.lower not in state.lists["placing"]


def is_rank(state: Walk, index: int) -> bool:
    """'Lee, ranked | third, won': an ordinal of which nothing comes."""
    after = state.after(index)
    alone = after is None or after.only in ("PUNCT", "IN", "CC")
    return alone and index < len(state.words) and state.words[index].lower in state.lists["ordinal"]


def opens(state: Walk, index: int) -> bool:
    """Whether an object or complement follows."""
    after = state.after(index)
    return after is not None and (not after.tags.isdisjoint(_OPENS) or _counts(state, index + 1))


def _counts(state: Walk, index: int) -> bool:
    """'Lund ships | first version', 'Nes wins | second title': an ordinal, which no plural has directly behind it; 'They demand
    | more than words'."""
    after = state.after(index)
    if state.words[index].lower in state.lists["degree"] and after is not None and after.lower in state.lists["graded"]:
        behind = state.after(index + 1)
        return behind is not None and "VBD" not in behind.tags
    if state.words[index].only == "RB" and after is not None and after.only == "CD":
        return True  # 'The clerks hold | nearly 50 percent'
    return state.words[index].lower in state.lists["ordinal"] and after is not None and can_head(after)


def opens_amount(state: Walk, index: int) -> bool:
    """'killed | at least four people', 'hurt | around 40', 'held | about a dozen talks': a number that is not
    told exactly, and no hour, year or distance."""
    words, said = state.words, ""
    for place in range(index, min(index + _APPROXIMATION, len(words) - 2)):
        said = f"{said}-{words[place].lower}" if said else words[place].lower
        at = place + 1 + (words[place + 1].lower in state.lists["article"])  # 'about | a dozen'
        number = words[at]
        if said in state.lists["approximate"] and number.only == "CD" and not is_year(number.lower):
            return at + 1 < len(words) and words[at + 1].lower not in state.lists["reckoned"]
    return False


def describes_object(state: Walk, index: int) -> bool:
    """'took | written | notes', 'accepting | written | comment': between a verb that is no auxiliary and its bare object."""
    after, before = state.after(index), state.words[index - 1] if index else None
    if before is None or before.auxiliary or state.tags[-1:] == ["VBN"] or state.tags[-1] not in VERBS:
        return False
    if after is None or after.tags.isdisjoint({"NN", "NNS"}) or after.lower in state.lists["time"] or after.closed:
        return False
    return state.lists["phase"].isdisjoint(before.lemmas.values())
