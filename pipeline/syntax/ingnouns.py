"""Forms in -ing that are nouns by what stands around them: 'the buying and selling of stocks', 'burden sharing is'."""

from __future__ import annotations

from pipeline.syntax.behindthat import closes_quotation
from pipeline.syntax.finiteahead import clausal
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookback import is_determined
from pipeline.syntax.tags import FINITE, MODALS, QUOTES
from pipeline.syntax.walk import Walk

_BEFORE_DEED = (["JJ"], ["NN"], ["NNP"])
"""Tags before the noun of a deed that 'of' follows."""
_IN_COMPOUND = ("NN", "JJ", "CD", "NNP")
_JOINED = (["NN", "CC"], ["NNS", "CC"])


def names_deed(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """Whether 'of', a finite auxiliary or the end of a compound behind it makes a noun of it."""
    if after is None or after.only in ("PUNCT", "CC"):
        return _ends_compound(state, index, after)
    if word.auxiliary:
        return False
    return _is_done_to(state, word, after) or _is_subject(state, index, after)


def _is_done_to(state: Walk, word: Word, after: Word) -> bool:
    """'the buying and | selling of stocks', '| Storming of the hall'; not '| speaking of stocks'."""
    placed = state.start or state.tags[-1:] in _BEFORE_DEED or state.tags[-2:] in _JOINED
    if after.lower not in state.lists["governing"] or not placed or clausal(state, word):
        return False
    return all(state.lists[key].isdisjoint(word.lemmas.values()) for key in ("intransitive", "with_of"))


def _is_subject(state: Walk, index: int, after: Word) -> bool:
    """'| Skating is a sport', 'said that | borrowing would help', 'burden | sharing has failed'; not 'what he is | doing is'."""
    if not after.auxiliary or after.tags.isdisjoint(FINITE | MODALS):
        return False
    before = state.tags[-1] if state.tags else ""
    if before in ("NN", "NNS"):
        return not is_determined(state) and not state.words[index - 1].closed and before == "NN"
    opens = before == "IN" and state.words[index - 1].lower in state.boundary
    return opens or before in ("", "CC", "PUNCT", "JJ")


def _ends_compound(state: Walk, index: int, after: Word | None) -> bool:
    """'the cost of carbon | pricing.', 'window | dressing, and so'; not 'with Lee's campaign | reeling', 'a hat | reading, “Go”':
    behind a bare noun, at the end of its phrase."""
    joined = state.after(index + 1) if after is not None and after.only == "CC" else None
    if joined is not None and "VBG" in joined.tags:
        return False  # 'showed a crew | taunting and beating men'
    if state.tags[-1:] != ["NN"] or state.words[index - 1].closed or _opens_quotation(state, index, after):
        return False
    place = index - 1
    while place >= 0 and state.tags[place] in _IN_COMPOUND:
        place -= 1
    opened = place < 0 or state.tags[place] in ("DT", "PRP$", "POS", "WP$")
    return not opened and state.words[place].lower not in state.lists["absolute"]


def _opens_quotation(state: Walk, index: int, after: Word | None) -> bool:
    """Whether a mark, or the one behind a comma, opens what is said: 'a sign | reading “Go”'."""
    mark = state.after(index + 1) if after is not None and after.lower in (",", ":") else after
    before = [word.lower for word in state.words[:index]]
    return mark is not None and mark.lower in QUOTES and not closes_quotation(mark.lower, before)
