"""A base form behind 'and': does it join the verb before it, or a noun? 'will close the port and | check it'; 'a test and |
check of it'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, goes_on_after_time
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import before_clause
from pipeline.syntax.lookback import behind_name, joins_verbs
from pipeline.syntax.objects import opens
from pipeline.syntax.walk import Walk

_PLAIN = ("VB", "VBP")
_NO_NOUN_BEHIND = frozenset({"RB", "JJ"})
"""The only reading of what may stand behind a verb, and hardly ever behind a noun ('and | check often', 'and | cut red tape')."""


def joined_base(state: Walk, index: int, word: Word) -> str:
    """The tag of a base form behind a conjunction and adverbs, if it is a verb there; '' if that is not certain."""
    if state.left() != "CC":
        return ""
    other, after, often = word.other, state.after(index), word.lower in state.lists["verb"]
    takes = opens(state, index) and (clausal(state, word) or not _begins_relative(state, after))
    if state.verb == "VB" and (not other or takes or (other == "NN" and behind_name(state))):
        return "VB"
    if "VBP" in word.tags:
        begins = word.lower in state.lists["phase_base"] or opens(state, index)
        if begins and goes_on_after_time(state, index):
            return "VBP"  # 'beat Lund on Sunday and | face Nes on Wednesday'
        told = state.tags[-1] == "CC" and state.tags[state.finite] == "VBP" and clausal(state, word)
        if told and before_clause(word.tags, after):
            return "VBP"  # 'have voiced regret and | hope the talks go on'
    if other != "NN":
        return "VB" if state.verb == "VB" and joins_verbs(state) else ""
    goes_on = (takes and _begins_object(state, index, often)) or _is_described(after)
    likely = often or goes_on or joins_verbs(state) if state.verb in _PLAIN else often and goes_on
    return form_of_last(state) if likely else ""


def _begins_relative(state: Walk, after: Word | None) -> bool:
    """Whether what follows is no object: 'the fear and | respect | they feel', 'the pain and | loss | that clerks feel'."""
    return after is not None and (after.lower in state.lists["subject_pronoun"] or "WDT" in after.tags)


def _begins_object(state: Walk, index: int, often: bool) -> bool:
    """Whether "to" is no preposition ('brought help and | support to') ('the skill and | will to')."""
    after, behind = state.after(index), state.after(index + 1)
    return after is None or after.only != "TO" or (often and behind is not None and "VB" in behind.tags)


def _is_described(after: Word | None) -> bool:
    """Whether an adverb, a particle or what is nothing but an adjective follows."""
    return after is not None and (after.only in _NO_NOUN_BEHIND or "RB" in after.tags)


def form_of_last(state: Walk) -> str:
    """The form of the last verb that is no participle and no form in -ing, if it is one that a base form can join."""
    for tag in reversed(state.tags):
        if tag in ("VB", "TO") or tag[:2] == "MD":
            return "VB"
        if tag in ("VBP", "VBZ", "VBD"):
            return "VBP"
    return "VB"
