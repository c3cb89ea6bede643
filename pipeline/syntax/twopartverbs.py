"""Verbs of two parts that no lexicon knows as such: 'Clerks | spray-painted the wall', 'has | hand-delivered it'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import finite_ahead
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import takes_clause
from pipeline.syntax.objects import is_object
from pipeline.syntax.tags import NOUNS
from pipeline.syntax.walk import Walk


def two_part_verb(state: Walk, index: int, word: Word) -> str:
    """The tag of a word with a hyphen that ends in a past and was taken for an adjective, where it is a verb; '' elsewhere.

    Behind its subject, where nothing else in the clause can be the verb: not 'Clerks well-known in Alba left'.
    """
    first, hyphen, last = word.lower.rpartition("-")
    if not hyphen or not first or "VBD" not in state.data.word(last).tags:
        return ""
    if state.expects == "participle":
        return "VBN"
    if state.tags[-1:] and state.tags[-1] in ("WP", "WDT") and is_object(state, state.after(index)):
        return "VBD"  # 'who | spray-painted the wall'
    if not _is_behind_subject(state, index) or not (state.finite < 0 or takes_clause(state)):
        return ""
    after = state.after(index)
    object_opens = after is not None and after.only in ("DT", "PRP$")
    return "VBD" if object_opens or finite_ahead(state, index + 1, taken=True) < 0 else ""


def _is_behind_subject(state: Walk, index: int) -> bool:
    """Whether a noun that no preposition governs, or a pronoun that may be a subject, stands right before."""
    pronoun = index > 0 and state.words[index - 1].lower in state.lists["subject_pronoun"]
    return pronoun or (state.tags[-1:] != [] and state.tags[-1] in NOUNS and not state.governed)
