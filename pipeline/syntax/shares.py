"""Verbs of several people: '49 percent | trust Lee', '52% | live with their parents', 'Voters in Alba | want change'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.objects import opens
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_AROUND_NUMBER = ("CD", "RB", "DT", "JJ")
_HALF = frozenset({"NN", "DT"})
"""What a half can be."""
_BEFORE_SUBJECT = ("PUNCT", "CC")
_OF_PHRASE = frozenset({"DT", "JJ", "CD", "IN", "NN", "NNP", "NNS", "PRP$"})


def share_acts(state: Walk, index: int, word: Word) -> bool:
    """Whether a word directly behind a share that is a subject is its verb, or behind several that somebody tells of; 'a 49
    percent | share', '40% | support for' go on with a noun."""
    if index > 2 and _is_of_several_said(state, index, word):
        return True
    if _is_of_part(state, index, word) or _is_of_half(state, index, word):
        return True
    if index < 2 or state.words[index - 1].lower not in state.lists["share"] or "VBP" not in word.tags:
        return False
    after = state.after(index)
    leads = word.other == "JJ" and after is not None and after.only == "IN"
    return (leads or opens(state, index)) and _is_subject(state, index - 2)


def _is_of_part(state: Walk, index: int, word: Word) -> bool:
    """'Nearly a third | say they left', 'a fifth | support it': behind a part with which a clause begins."""
    before = state.words[index - 1].lower if index > 1 else ""
    if before not in state.lists["ordinal"] or state.words[index - 2].lower not in state.lists["article"]:
        return False
    acts = word.lower in state.lists["verb"] and (opens(state, index) or clausal(state, word))
    return acts and state.finite < 0 and _is_subject(state, index - 3)


def _is_of_half(state: Walk, index: int, word: Word) -> bool:
    """'About half | say they left', 'Just over half | support it': behind a half with which a clause begins."""
    place = index - 2
    if place < 0 or not state.words[index - 1].tags >= _HALF or word.lower not in state.lists["verb"]:
        return False
    place -= state.words[place].lower in state.lists["approximate"] | state.lists["approximate_half"]
    return state.finite < 0 and (opens(state, index) or clausal(state, word)) and _is_subject(state, place)


def _is_of_several_said(state: Walk, index: int, word: Word) -> bool:
    """'said | parts of the plan | need work': the verb of a plural with which begins what is said, before no other verb."""
    if "VBP" not in word.tags or word.lower not in state.lists["verb"] or state.tags[index - 1] not in ("NN", "NNP"):
        return False
    first = index
    while first and state.tags[first - 1] in _OF_PHRASE:
        first -= 1
    phrase = state.tags[first:index]
    several = phrase.count("IN") == 1 and phrase[: phrase.index("IN")][-1:] == ["NNS"] and phrase.count("NNS") == 1
    says = several and first > 0 and state.tags[first - 1][:2] == "VB"
    says = says and not state.lists["stating"].isdisjoint(state.words[first - 1].lemmas.values())
    return says and not finite_follows(state, index + 1)


def _is_subject(state: Walk, place: int) -> bool:
    """Whether the number at `place` may begin a clause: the first one, or one that a verb of saying or a conjunction opens."""
    while place >= 0 and state.tags[place] in _AROUND_NUMBER and state.words[place].lower not in state.lists["article"]:
        place -= 1
    if place < 0:
        return True
    before, tag = state.words[place], state.tags[place]
    if place == state.finite:
        return not state.lists["clausal"].isdisjoint(before.lemmas.values())
    return before.lower in state.boundary or (tag in _BEFORE_SUBJECT and (state.finite < 0 or tag == "CC"))


def verb_of_several(state: Walk, index: int) -> bool:
    """'Adults with asthma | need care.', 'Voters in Alba | want change.': before a noun, in a sentence that has no other verb."""
    after = state.after(index)
    several = state.governed and "NNS" in state.tags and state.tags[-1] in ("NN", "NNP")
    if not several or after is None or not can_head(after) or state.words[-1].lower != ".":
        return False
    preposition = len(state.tags) - state.tags[::-1].index("IN") if "IN" in state.tags else 0
    return state.tags.index("NNS") < preposition and not finite_follows(state, index + 1)


def is_bare_subject(state: Walk, index: int) -> bool:
    """'Bolton | go into the match', '“NSRI | remain on alert': a team's name alone, which no other finite verb follows."""
    named = all(tag in ("NN", "NNP", "PUNCT") for tag in state.tags) and state.tags.count("PUNCT") <= 1
    return named and state.tags[-1] != "PUNCT" and not finite_follows(state, index + 1)


def is_rate(state: Walk, index: int) -> bool:
    """'lost 3 dollars, or 29 cents a share | adjusted for inflation': behind an amount and what it is for, which is an object
    or hangs on "or", and no subject; but 'the shop that sells 30 tickets a day | opened'."""
    if index < 4 or state.words[index - 2].lower not in state.lists["article"]:
        return False
    place = index - 3 - (state.tags[index - 3] == "NNS")
    if state.tags[place] != "CD":
        return False
    while place > 0 and state.tags[place] == "CD":
        place -= 1
    return state.tags[place] == "CC" or (place == state.verb_place and not state.pending)
