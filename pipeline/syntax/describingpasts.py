"""Participles that describe the bare noun behind them: 'of “classified mail”', 'a short, divorced man', 'well trained troops'."""

from __future__ import annotations

from pipeline.syntax.behindthat import closes_quotation
from pipeline.syntax.finiteahead import clausal
from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import BEFORE_NOUN, DOUBLE_QUOTES, VERBS
from pipeline.syntax.walk import Walk


def describes_bare(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """Whether it stands before a common noun without an article, and behind what leads to a noun."""
    if _is_quoted_alone(state, index, after):
        return True
    happens = not state.lists["intransitive"].isdisjoint(word.lemmas.values())
    if "VBN" not in word.tags or happens or index < 2 or not is_common(state, after):
        return False
    return _opens_quotation(state, index) or _is_second(state, index) or _is_praised(state, index)


def _is_quoted_alone(state: Walk, index: int, after: Word | None) -> bool:
    """'said that “| continued” rises are likely', 'of “| sealed” boxes': one word in marks, behind what opens a noun phrase and
    before its noun; not 'Lee “| lost” files'."""
    marked = index > 1 and after is not None and {after.lower, state.words[index - 1].lower} <= DOUBLE_QUOTES
    opens = marked and (state.tags[-2] == "IN" or state.tags[-2] in BEFORE_NOUN)
    return opens and "VBN" in state.words[index].tags and is_common(state, state.after(index + 1))


def is_common(state: Walk, word: Word | None) -> bool:
    """Whether a word may be a noun, and no name, time or word of a closed class."""
    if word is None or word.closed or word.lower in state.lists["time"]:
        return False
    return not word.tags.isdisjoint({"NN", "NNS"}) and "NNP" not in word.tags


def _opens_quotation(state: Walk, index: int) -> bool:
    """'of “| classified mail”', 'mentions “| classified mail”'; not 'He “| rejected claims”', 'said “| paid staff left”'."""
    mark, before = state.words[index - 1].lower, state.tags[-2]
    if mark not in DOUBLE_QUOTES or closes_quotation(mark, [word.lower for word in state.words[: index - 1]]):
        return False
    acts = before in VERBS and before != "VBN" and not clausal(state, state.words[index - 2])
    return before == "IN" or before in BEFORE_NOUN or acts


def _is_second(state: Walk, index: int) -> bool:
    """'a short, | divorced man', 'color-coded, | timed tickets': behind an adjective and a comma; not 'who was late, |
    said talks would begin'."""
    told = index - 3 - (state.tags[-3:-2] == ["RB"])
    complement = told == state.verb_place > 0 and state.tags[told - 1] in ("WP", "WDT")
    second = state.words[index - 1].lower == "," and state.tags[-2] == "JJ" and not complement
    return second and not clausal(state, state.words[index])


def _is_praised(state: Walk, index: int) -> bool:
    """'of well | trained troops'"""
    return state.words[index - 1].lower in state.lists["praising"]
