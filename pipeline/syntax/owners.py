"""Whether 'her' owns what follows ('her plan') or is somebody to whom something is done ('saw her', 'let her leave')."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookback import follows_object
from pipeline.syntax.objects import opens
from pipeline.syntax.tags import DOUBLE_QUOTES, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_DESCRIBES = frozenset({"RB", "VBN"})
_NOUN = frozenset({"NN", "NNS", "NNP"})
_OUTSIDE = frozenset({"PUNCT", "IN", "TO", "CC"})


def owner_or_person(state: Walk, index: int, word: Word, after: Word | None, nominal_after: bool) -> str:
    """'PRP$' for 'her | plan', 'her “| plan”', 'her only son'; 'PRP' for 'saw her', 'let her | leave', 'found her | guilty of
    it', 'gives her | 20 votes'."""
    if "PRP" not in word.tags:
        return "PRP$"
    if after is None:
        return "PRP"
    if after.lower in DOUBLE_QUOTES:
        return "PRP$" if _owns_quoted(state, index) else "PRP"
    if nominal_after and state.tags[-1:] != [] and state.tags[-1] in VERBS and _is_person(state, index, after):
        return "PRP"
    return "PRP$" if nominal_after or _owns_described(state, index, after) else "PRP"


def _is_person(state: Walk, index: int, after: Word) -> bool:
    """'let her | leave', 'helped her | stay', 'gives her | 20 votes', 'found her | guilty of it', directly behind the verb."""
    verb, behind = state.words[index - 1], state.after(index + 1)
    helped = not state.lists["aiding"].isdisjoint(verb.lemmas.values()) and opens(state, index + 1)
    acts = "VB" in after.tags and "JJ" not in after.tags and (helped or after.lower in state.lists["verb"])
    if acts and follows_object(state):
        return True
    if verb.lower in state.lists["ditransitive"] and after.only == "CD" and "-" not in after.lower:
        return True
    alone = behind is None or behind.only in _OUTSIDE
    return after.only == "JJ" and alone


def _owns_quoted(state: Walk, index: int) -> bool:
    """'of her “| plan”', but 'called her “crooked”'"""
    noun, verb = state.after(index + 1), state.words[max(index - 1, 0)].lower
    named = verb in state.lists["two_objects"] or verb in state.lists["calling"]
    return not named and noun is not None and can_head(noun)


def _owns_described(state: Walk, index: int, after: Word) -> bool:
    """'the death of | her | only son', 'of her then husband', 'of her bruised arm', 'her ever larger party': adverbs, participles
    or adjectives stand before the noun, if not a time; but 'saw her only once'."""
    if after.tags.isdisjoint(_DESCRIBES) or state.tags[-1:] not in (["IN"], ["CC"], []):
        return False
    place = index + 2
    while place < len(state.words) and state.words[place].only == "JJ":
        place += 1
    noun = state.words[place] if place < len(state.words) else None
    if noun is None or noun.closed or noun.tags.isdisjoint(_NOUN):
        return False
    return "NN" in noun.tags and noun.lower not in state.lists["time"]
