"""Words around relatives: verbs without an object of their own ('a plan that Lee | backed | was old'), nouns before "who"."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookback import before_phrase
from pipeline.syntax.tags import NOUNS
from pipeline.syntax.walk import Walk

_FINITE = frozenset({"VBD", "VBZ"})
_RELATIVE = frozenset({"WP", "WDT"})


def lacks_object(state: Walk, index: int, after: Word | None) -> bool:
    """'the plan that clerks | backed (in May) | was old': a past behind a relative and its subject, before the verb of the noun
    that the relative stands for; not in 'told clerks that men | held | were free', 'said on Monday that'."""
    if after is None or after.only == "PUNCT":
        return False
    place = before_phrase(state, index)
    if not 1 < place < index - 1 or state.words[place].lower not in state.lists["relating"]:
        return False
    if not (after.auxiliary or not _FINITE.isdisjoint(after.tags) or finite_follows(state, index + 1)):
        return False
    return _tells_of_noun(state, place) and state.tags[before_phrase(state, place)] not in ("IN", "TO", "PRP")


def thinks_of(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'a shield which the mayor | fears | is old': the verb of what is thought, behind "which" or "who" and its subject, before
    the verb of what is thought of; not 'in which old | fears | will last'."""
    if after is None or not after.auxiliary or word.lower not in state.lists["held_true_now"]:
        return False
    place = before_phrase(state, index)
    if not 1 < place < index - 1 or state.words[place].lower not in state.lists["relating_only"]:
        return False
    named = state.words[place + 1].only == "DT" or state.tags[place + 1] == "NNP"
    return named and (state.tags[place - 1] == "PUNCT" or state.tags[place - 1] in NOUNS)


def _tells_of_noun(state: Walk, place: int) -> bool:
    """Whether what may be a relative stands behind a noun, and none that hears what it opens ('told clerks | that')."""
    if state.tags[place - 1] not in NOUNS or state.is_of_time(place - 1):
        return False
    opener = state.words[before_phrase(state, place)]
    return state.lists["informing"].isdisjoint(opener.lemmas.values())


def is_relative(state: Walk, place: int) -> bool:
    """'a plan | that clerks backed', '| what clerks described as old'; not 'feared | that clerks held in May were ill'."""
    if state.tags[place] in _RELATIVE:
        return True
    return place > 0 and state.words[place].lower in state.lists["relating"] and _tells_of_noun(state, place)


def before_who(state: Walk, word: Word, after: Word) -> bool:
    """'Alba | fans who left': does a relative of people follow what could be a noun, and no verb of which a question is told?"""
    return "WP" in after.tags and after.lower in state.lists["relating"] and not clausal(state, word)
