"""Names in a list, as they stand beside what they are the names of; names spelt like verbs, names with a number."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import FINITE, MODALS
from pipeline.syntax.walk import Walk

_NO_NAME = frozenset({"NN", "JJ", "RB", "VBD"})
"""Tags of what may stand before a genitive without being a name, or of 'let'."""
_OUTSIDE = frozenset({"IN", "PUNCT", "CC", "PRP", "WDT", "WP"})
"""Tags of what no pronoun is the subject of."""


def heads_names(state: Walk, index: int) -> bool:
    """'The states | Ohio and Utah both backed it', 'Its allies | Nes and Lund declared war': names in a list, then a verb."""
    place, listed = index + 1, False
    while place < len(state.words):
        word = state.words[place]
        joins = place > index + 1 and (word.only == "CC" or word.lower == ",")
        if not joins and "NNP" not in word.tags and word.lower not in state.lists["floating"]:
            return listed and not word.tags.isdisjoint({"VBD", "VBZ"})
        listed = listed or joins
        place += 1
    return False


def is_forename(state: Walk, index: int) -> bool:
    """'Will | Kim, who was ill, has died', 'Hope Lee has left': a name and a comma or a finite verb behind it; no question."""
    word, place = state.words[index], index + 1
    if word.lower not in state.lists["forenames"] or "NNP" not in word.tags or state.words[-1].lower == "?":
        return False
    while place < len(state.words) and "NNP" in state.words[place].tags:
        place += 1
    if place == index + 1 or place == len(state.words):
        return False
    behind = state.words[place]
    acts = behind.tags & {"VBD", "VBZ"} and "VB" not in behind.tags
    return behind.lower == "," or bool(acts)


def opens_as_name(state: Walk, index: int) -> bool:
    """'Google | has left', 'Google | 's plan', 'Lynch | still was ill', 'Ford | itself said so': a capital on a word that is a
    verb elsewhere, before what no such verb stands before."""
    word, place = state.words[index], index + 1
    while place < len(state.words) and state.words[place].only == "RB":
        place += 1
    acts = "VB" in word.tags or ("VBD" in word.tags and "VBN" not in word.tags)  # 'Drew | has left'
    if "NNP" not in word.tags or not acts or place >= len(state.words):
        return False
    behind = state.words[place]
    if "POS" in behind.tags and place == index + 1 and word.tags.isdisjoint(_NO_NAME):
        return True  # 'Google | 's revenue'; not 'Let's'
    if behind.lower in state.lists["reflexive"] and index + 2 < len(state.words):
        return not state.words[place + 1].tags.isdisjoint({"VBD", "VBZ"})
    finite = (
        behind.auxiliary and not behind.tags.isdisjoint(FINITE | MODALS) and behind.tags.isdisjoint({"VB", "NN", "POS"})
    )
    return bool(finite) and word.tags.isdisjoint({"NN", "JJ", "RB"})


def pronoun_or_number(state: Walk, index: int, word: Word) -> str:
    """'World War | I', 'the Artemis | I mission', 'Elizabeth | I signed': the tag of a number of a name that is spelt like a
    pronoun; 'On Monday | I left', 'the car Ann | I saw'."""
    if index == 0 or word.lower not in state.lists["first"] or "NNP" not in state.words[index - 1].tags:
        return "PRP"
    return "NNP" if _is_numbered(state, index) or _is_no_subject(state, index) else "PRP"


def _is_numbered(state: Walk, index: int) -> bool:
    """'World War | I', 'King Charles | I', '| Elizabeth | I left': behind what is numbered, a ruler, a forename in front."""
    before = state.words[index - 1].lower
    ruler = index > 1 and state.words[index - 2].lower in state.lists["ruling"]
    return before in state.lists["numbered"] or ruler or (index == 1 and before in state.lists["forenames"])


def _is_no_subject(state: Walk, index: int) -> bool:
    """'Artemis | I | mission', 'Artemis | I | is', 'at Artemis | I,': before what no pronoun of one's own is the subject of."""
    after = state.after(index)
    if after is None or state.tags[-1:] != ["NNP"] or state.words[index - 1].lower in state.lists["time"]:
        return False
    return after.only in _OUTSIDE or after.only == "VBZ" or after.tags <= {"NN", "NNS"}
