"""Which 'there' it is: 'there is a plan', 'is there a plan', 'she died there'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal
from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import FINITE, MODALS
from pipeline.syntax.walk import Walk

_AUXILIARIES = FINITE | MODALS | {"VB"}
_NOMINAL = frozenset({"DT", "PRD", "NN", "NNS", "JJ", "CD"})
_IN_GROUP = frozenset({"RB", "NEG", "TO"})


def there_word(state: Walk, index: int, word: Word) -> str:
    """'The last vote | there was in May', 'it is late, the clerk | there said', 'they died | there', but 'in the hall | there was
    a fire', 'is | there a plan?'"""
    place, after = state.words[index - 1].lower if index else "", state.after(index)
    if after is not None and after.lower in state.lists["subject_pronoun"]:
        return "RB"  # '| There she lived'
    if _is_to_be(state, index):
        return "EX"
    if not (_is_asked(state, index, after) or _acts(state, index)):
        return "RB"
    told = state.tags[-1:] in (["NN"], ["NNS"]) and place not in state.lists["time"]
    says = after is not None and not after.auxiliary and "VBD" in after.tags and clausal(state, after)
    return "RB" if told and (says or (state.finite < 0 and "IN" not in state.tags)) else "EX"


def is_of_there(state: Walk, index: int) -> bool:
    """'there are', 'there will soon have been': do auxiliaries of 'there' alone stand before a word, the last of them 'be'?"""
    place = index - 1
    while place > 0 and (state.words[place].auxiliary or state.tags[place] in _IN_GROUP):
        place -= 1
    return place >= 0 and state.tags[place] == "EX" and state.words[index - 1].auxiliary == "be"


def _is_to_be(state: Walk, index: int) -> bool:
    """'for | there to be talks', 'expects | there to be talks'; not 'went | there to be safe'."""
    be = state.after(index + 1)
    if not index or be is None or be.auxiliary != "be" or "TO" not in state.words[index + 1].tags:
        return False
    before = state.words[index - 1]
    return before.lower in state.lists["existing_for"] or not state.lists["setting_to"].isdisjoint(
        before.lemmas.values()
    )


def _is_asked(state: Walk, index: int, after: Word | None) -> bool:
    """'Is | there a plan?', 'how many are | there?', 'nor was | there any doubt': behind an auxiliary that stands before its
    subject."""
    if state.inverted:
        return True
    verb = state.words[index - 1] if index else None
    nominal = after is not None and not after.tags.isdisjoint(_NOMINAL)
    return verb is not None and verb.auxiliary != "" and not state.subject and nominal


def _acts(state: Walk, index: int) -> bool:
    """'there | was', 'there | may', 'there | once stood', 'there | seems': an auxiliary or a verb of being, behind adverbs."""
    place = index + 1
    while place < len(state.words) and state.words[place].only in ("RB", "NEG"):
        place += 1
    if place >= len(state.words):
        return False
    verb = state.words[place]
    if verb.auxiliary:
        return not verb.tags.isdisjoint(_AUXILIARIES) or state.data.expects.get(verb.auxiliary) == "complement"
    return not state.lists["existing"].isdisjoint(verb.lemmas.values())
