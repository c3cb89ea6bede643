"""The verb that a quotation opens with, behind a subject outside it: 'he “rejects” the plan'."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import QUOTES
from pipeline.syntax.walk import Walk

_OPENS_OBJECT = frozenset({"DT", "PRP", "PRP$", "TO"})


def quoted_verb(state: Walk, index: int, word: Word) -> str:
    """'he “rejects” the plan', 'said it “regrets” that': quoted directly behind its subject a verb is finite; '' elsewhere."""
    if state.words[index - 1].lower not in QUOTES:
        return ""
    further = state.words[index + 1 : index + 3]
    behind = next((one for one in further if one.lower not in QUOTES), None)
    if state.tags[-2:] == ["NNS", "PUNCT"]:
        return "VBP" if "VBP" in word.tags and _lacks_verb(state, behind) else ""
    if state.tags[-2:] != ["PRP", "PUNCT"]:
        return ""
    subject = state.words[index - 2].lower in state.lists["subject_pronoun"]
    if not subject and (behind is None or behind.only not in _OPENS_OBJECT):
        return ""  # 'called it “lies” in May'
    return next((tag for tag in ("VBZ", "VBD", "VBP") if tag in word.tags), "")


def _lacks_verb(state: Walk, behind: Word | None) -> bool:
    """'The figures “point | to” growth': whether a plural before the mark is a subject without a verb so far, and behind what
    may be that comes what a verb has behind it."""
    leads = behind is not None and (behind.only in _OPENS_OBJECT or behind.only == "IN")
    return leads and state.subject and state.finite < 0
