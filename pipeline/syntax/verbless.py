"""The finite verb of a sentence in which the walk from left to right found none ('Today, Mr. Vik serves as his aide.')."""

from __future__ import annotations

from pipeline.syntax.walk import NOUNS, OBJECTS, OPENS_COMPLEMENT, Walk

_OPENS_PHRASE = OPENS_COMPLEMENT | OBJECTS


def missed_verb(state: Walk) -> tuple[int, str] | None:
    """Place and tag of the word that was read as a noun or adjective and can be the verb; None if there is none."""
    if state.any_finite or "VB" in state.tags:
        return None
    for index in range(1, len(state.tags)):
        tag = _as_verb(state, index)
        if tag:
            return index, tag
    return None


def _as_verb(state: Walk, index: int) -> str:
    """The finite reading of a word that stands behind its subject, else ''."""
    word, before = state.words[index], _before(state, index)
    if state.tags[index] not in ("NN", "NNS", "JJ") or before not in NOUNS or word.closed:
        return ""
    after = state.after(index)
    if "VBZ" in word.tags and before != "NNS":
        return "VBZ" if after is not None and not after.tags.isdisjoint(OPENS_COMPLEMENT) else ""
    opens = after is not None and not after.tags.isdisjoint(_OPENS_PHRASE)
    return "VBD" if "VBD" in word.tags and opens else ""


def _before(state: Walk, index: int) -> str:
    """Tag of the nearest word to the left that is no adverb."""
    place = index - 1
    while place > 0 and state.tags[place] == "RB":
        place -= 1
    return state.tags[place]
