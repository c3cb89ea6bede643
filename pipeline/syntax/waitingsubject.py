"""A base form behind a noun that still waits for its verb, and can hardly be one with the word."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import takes_clause
from pipeline.syntax.objects import opens
from pipeline.syntax.resumed import resumes_subject
from pipeline.syntax.shares import verb_of_several
from pipeline.syntax.tags import NOMINAL
from pipeline.syntax.walk import Walk

_SEVERAL = frozenset({"NNS", "CC", "CD", "PRD", "PRP", "WP"})
"""Tags of which one at least stands in a subject that a base form agrees with."""
_DETERMINING = frozenset({"DT", "PRP$", "PRD", "PRP"})
"""All tags of what opens an object ('her', 'these', 'each')."""


def of_waiting_subject(state: Walk, index: int, word: Word, left: str) -> str:
    """The verb of a noun that has none yet and can hardly be one with the word: 'Norland and Sweden | share a view'."""
    if resumes_subject(state, index, word):
        return "VBP"
    waits = left in NOMINAL and state.finite < 0 and state.subject
    if waits and state.verb_place >= 0 and state.words[state.verb_place].lower in state.lists["let"]:
        return "VB"  # 'Let the dollars | follow the family'
    often = waits and word.lower in state.lists["verb"] and (left != "NN" or _may_be_several(state))
    if often and (opens(state, index) or clausal(state, word) or verb_of_several(state, index)):
        return "VBP"
    joined = left == "NNP" and index > 2 and state.tags[-2:-1] == ["CC"] and (waits or takes_clause(state))
    if joined and opens(state, index):
        return "VBP"
    if waits and _is_of_joined(state, index):
        return "VBP"
    plural = waits and state.governed and "NNS" in state.tags
    return "VBP" if plural and _governs(state, index, word) else ""


def _may_be_several(state: Walk) -> bool:
    """Not in 'a reality | show, ': a base form agrees with no one thing; 'the economics of it | look good'."""
    endings = tuple(state.lists["plural_ending"])
    nouns = (word.lower for word, tag in zip(state.words, state.tags, strict=False) if tag == "NN")
    return not _SEVERAL.isdisjoint(state.tags) or any(noun.endswith(endings) for noun in nouns)


def _is_of_joined(state: Walk, index: int) -> bool:
    """'Trust and income | track each other': behind two things that no article opens, before an object."""
    after = state.after(index)
    joined = state.tags[-2:-1] == ["CC"] and state.tags[-3:-2] in (["NN"], ["NNS"]) and state.tags[-1] in ("NN", "NNS")
    takes = after is not None and after.tags <= _DETERMINING and not finite_follows(state, index + 1)
    takes = takes and after is not None and after.lower not in state.lists["plural"]
    return joined and takes and not state.governed and "DT" not in state.tags[-5:]


def _governs(state: Walk, index: int, word: Word) -> bool:
    """'Analysts at the bank | estimate that', 'Clerks across the state | pay the price', 'Wages in Lund | range from'"""
    after = state.after(index)
    if after is None:
        return False
    owned = not after.tags.isdisjoint(("DT", "PRP$")) and after.tags <= _DETERMINING
    if owned and after.lower not in state.lists["time"] and not finite_follows(state, index + 3):
        return True
    named = state.tags[-2:] == ["IN", "NNP"] and after.only == "IN" and after.lower not in state.boundary
    placed = named and not finite_follows(state, index + 1)
    return placed or ({"WDT", "IN"} <= after.tags and clausal(state, word))
