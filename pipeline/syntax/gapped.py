"""Words around relatives: verbs without an object of their own ('a plan that Lee | backed | was old'), nouns before "who"."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookback import before_phrase
from pipeline.syntax.tags import NOUNS
from pipeline.syntax.walk import Walk

_FINITE = frozenset({"VBD", "VBZ"})


def lacks_object(state: Walk, index: int, after: Word | None) -> bool:
    """'the plan that clerks | backed (in May) | was old': a past behind a relative and its subject, before the verb of the noun
    that the relative stands for; not in 'told clerks that men | held | were free', 'said on Monday that'."""
    if after is None or after.only == "PUNCT":
        return False
    place = before_phrase(state, index)
    if not 1 < place < index - 1 or state.words[place].lower not in state.lists["relating"]:
        return False
    if state.tags[place - 1] not in NOUNS or state.is_of_time(place - 1):
        return False
    first = before_phrase(state, place)
    opener = state.words[first]
    if not (after.auxiliary or not _FINITE.isdisjoint(after.tags) or finite_follows(state, index + 1)):
        return False
    told = not state.lists["informing"].isdisjoint(opener.lemmas.values())
    return not told and state.tags[first] not in ("IN", "TO", "PRP")


def before_who(state: Walk, word: Word, after: Word) -> bool:
    """'Alba | fans who left': does a relative of people follow what could be a noun, and no verb of which a question is told?"""
    return "WP" in after.tags and after.lower in state.lists["relating"] and not clausal(state, word)
