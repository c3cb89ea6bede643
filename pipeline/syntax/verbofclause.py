"""Forms in -s that are the verb of a clause by where its subject begins: 'the help our town | needs', 'while Kim | shares it'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import FINITE, MODALS, NOUNS
from pipeline.syntax.walk import Walk

_IN_SUBJECT = frozenset({"NN", "NNP", "JJ", "POS", "CD"})
_OPENS_SUBJECT = ("DT", "PRP$")
_PLAIN = frozenset({"VBP", "VB"})
_ENDS_GAP = frozenset({"PUNCT", "IN", "RB"})


def is_of_clause(state: Walk, index: int, left: str) -> bool:
    """Whether a form in -s has a subject of its own, which stands behind the noun that its clause tells of or behind what opens
    a clause."""
    if left not in ("NN", "NNP") or state.tags[-1:] == ["RB"]:
        return False
    place = index - 1
    while place >= 0 and state.tags[place] in _IN_SUBJECT:
        place -= 1
    owned = place > 0 and state.tags[place] in _OPENS_SUBJECT
    before = place - owned
    if before < 0 or before == index - 1:
        return False
    alone = state.tags[-1] == "NN" and state.words[index - 1].lower not in state.lists["compound_first"]
    return (owned and alone and _tells_of(state, index, before)) or _is_opened(state, index, before)


def _tells_of(state: Walk, index: int, noun: int) -> bool:
    """'the help our town | needs', 'a move that the mayor | hopes will last': two noun phrases meet, of which the second is no
    time and no second object ('gave the mayor the town | plans')."""
    after = state.after(index)
    if state.tags[noun] not in NOUNS - {"NNP"} or state.is_of_time(noun) or state.is_of_time(noun + 2):
        return False
    verb = state.words[state.verb_place].lower if state.verb_place >= 0 else ""
    if any(verb in state.lists[key] for key in ("ditransitive", "two_objects")) or state.tags[:1] == ["IN"]:
        return False
    if state.tags[noun] == "NN" and state.tags[noun - 1] == "IN":
        return False  # 'in case the storm | lasts'
    return after is None or after.only in _ENDS_GAP or _is_finite(after)


def _is_opened(state: Walk, index: int, opener: int) -> bool:
    """'while Kim | shares it with us', 'whether Kim | gains from it is open': behind what opens a clause and is no preposition;
    not 'if tax plans | fail'."""
    word, after = state.words[opener], state.after(index)
    asks = word.lower in state.lists["asking"]
    if not (asks or word.lower in state.lists["clause_opening"]) or after is None or not _PLAIN.isdisjoint(after.tags):
        return False
    return not _is_finite(after) and (asks or not finite_follows(state, index + 1))


def _is_finite(word: Word) -> bool:
    return "VBD" in word.tags or (bool(word.auxiliary) and not word.tags.isdisjoint(FINITE | MODALS))
