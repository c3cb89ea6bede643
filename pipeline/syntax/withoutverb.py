"""Noun, adjective or adverb: words that are never a verb ('primary', 'online', 'pretty')."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import is_subject_of_next
from pipeline.syntax.midwords import awaits
from pipeline.syntax.objects import opens
from pipeline.syntax.tags import VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head, is_year

_MEASURE = frozenset({"CD", "NN", "NNS", "JJ", "RB", "NEG", "IN"})
"""Tags of 'about 5 percent', 'not much'."""
_LONGEST = 6
"""Words from the verb to what it measures, at most."""


def without_verb(state: Walk, index: int, word: Word) -> str:
    """The tag of a word that may be noun, adjective or adverb."""
    tags, after = word.tags, state.after(index)
    if {"IN", "JJ"} <= tags:
        return "IN" if awaits(state, after) else "JJ"
    if "NN" in tags and after is not None and state.inverted and state.expects == "base" and "VB" in after.tags:
        return "NN"
    if "NN" in tags and after is not None and opens(state, index + 1) and _may_be_its_verb(state, after):
        return "NN"  # 'Lee cast a vote'
    dated = after is not None and "VBN" in after.tags and len(state.words) > index + 2 and state.before_time(index + 2)
    if "NN" in tags and "JJ" in tags and (dated or is_subject_of_next(state, index)):
        return "NN"  # 'the primary | set for Tuesday'
    if word.lower in state.lists["placing"] and state.tags and state.tags[-1] in VERBS and not _describes(after):
        return "RB"  # 'posted | online late Thursday'
    if "JJ" in tags and "RB" in tags and word.lower in state.lists["grading_too"] and _grades(state, after):
        return "RB"  # 'pretty | sure', 'a pretty | good plan'
    if "JJ" in tags and after is not None and can_head(after) and after.tags.isdisjoint(("PRP$", "RB")):
        return "JJ"
    if "JJ" in tags and (state.expects == "complement" or _is_joined(state, index) or _is_listed(state, index)):
        return "JJ"
    if "JJ" in tags and word.lemmas["JJ"] != word.lower and _is_measured(state, index):
        return "JJ"
    if "JJ" in tags and state.tags and state.tags[-1] in ("DT", "PRP$", "POS") and "NN" not in tags:
        return "JJ"  # 'the highest since 1980'
    for tag in ("NN", "NNS", "RB", "JJ", "NNP"):
        if tag in tags:
            return tag
    return min(tags)


def _is_measured(state: Walk, index: int) -> bool:
    """'was 5 percent | higher', 'is much | higher': a comparative behind 'be' and by how much."""
    verb = state.verb_place
    copula = 0 <= verb < index - 1 and state.data.expects.get(state.words[verb].auxiliary) == "complement"
    return copula and _MEASURE.issuperset(state.tags[verb + 1 :]) and index - verb <= _LONGEST


def _is_listed(state: Walk, index: int) -> bool:
    """'the | current | armed conflict': before a participle that mostly describes, and its noun."""
    after, noun = state.after(index), state.after(index + 1)
    return after is not None and after.lower in state.lists["adjective_ed"] and noun is not None and can_head(noun)


def _grades(state: Walk, after: Word | None) -> bool:
    """Whether an adjective or adverb follows that a word tells the degree of ('was | pretty | devastating'); 'in pretty good
    shape' stays one phrase."""
    return (
        state.tags[-1:] != ["IN"]
        and after is not None
        and ("JJ" in after.tags or after.only == "RB" or ("VBG" in after.tags and state.expects == "complement"))
        and "NN" not in after.tags
    )


def _is_joined(state: Walk, index: int) -> bool:
    """'the 2024 | national | and local vote', '| current | and former clerks': before "and", an adjective and their noun."""
    if index + 3 >= len(state.words):
        return False
    joint, second, noun = state.words[index + 1 : index + 4]
    dated = state.tags[-1:] == ["CD"] and is_year(state.words[index - 1].lower) and can_head(noun)
    many = "NNS" in noun.tags or (dated and noun.tags.isdisjoint(("VBZ", "VBD")))
    return joint.only == "CC" and "JJ" in second.tags and many


def _describes(after: Word | None) -> bool:
    """'offered online | courses'"""
    return after is not None and after.only in ("NN", "NNS")


def _may_be_its_verb(state: Walk, after: Word) -> bool:
    """Whether the next word may be the verb of a noun: a form in -s, or a past tense where no verb has come yet."""
    return "VBZ" in after.tags or ("VBD" in after.tags and state.finite < 0)
