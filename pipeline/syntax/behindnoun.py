"""A word that may be noun or verb, behind a noun: the verb of that noun, or the head of its compound?"""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_ahead, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import behind_name_alone, ends_quotation, takes_clause
from pipeline.syntax.lookback import before_phrase, ends_agent, is_determined
from pipeline.syntax.namelists import heads_names
from pipeline.syntax.objects import opens
from pipeline.syntax.sforms import is_told_of
from pipeline.syntax.tags import OBJECTS, OPENS_COMPLEMENT
from pipeline.syntax.walk import Walk

_ENDS_CLAUSE = frozenset({"NN", "NNS", "NNP", "RB", "PRP", "JJ", "CD", "VB", "VBN", "VBD", "VBZ", "VBP"})
"""Tags of the last word of a clause."""
_BEHIND_VERB = frozenset({"IN", "RB", "PUNCT", "JJ"})
"""What stands behind a verb without an object."""
_LISTED = frozenset({"NN", "NNS", "JJ"})


def verb_or_noun(state: Walk, index: int, word: Word, verb: str, other: str) -> str:
    """A word that may be both behind a noun: a verb if the segment lacks one and what follows fits."""
    after = state.after(index)
    if not state.subject or (verb == "VBZ" and heads_names(state, index)):
        return other
    if _tells(state, index, word, verb, after):
        return verb
    if finite_follows(state, index + 1) or (after is not None and "VBD" in after.tags):
        return other
    if _is_seldom(state, index, word, verb, after):
        return other
    if ends_quotation(state, index, after):
        return other if verb == "VBZ" and _is_listed(state) else verb
    if is_told_of(state, index, word, after):
        return other
    often = word.lower in state.lists["verb"]
    if state.finite >= 0 and not takes_clause(state):
        acts = (often and opens(state, index)) or _has_own_clause(state, index, word, after)
        return verb if acts else other
    if often or (opens(state, index) and after is not None and after.lower not in state.lists["time"]):
        return verb
    return verb if after is not None and _may_act(state, index, word, verb, after) else other


def _has_own_clause(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'The rent rose and the virus | spreads in town': behind "and" and a noun phrase, where a clause has ended; not 'a tax and
    the virus | claims of'."""
    one = is_determined(state) or state.left() == "NNP"  # not 'sent food and air | drops to Lund'
    likely = word.lower in state.lists["verb"] or (one and word.lower in state.lists["verb_s"])
    if not likely or (after is not None and after.lower in state.lists["governing"]):
        return False
    place = before_phrase(state, index)
    parted = state.tags[place] == "CC" and 0 <= state.finite < place and state.tags[place - 1] in _ENDS_CLAUSE
    return parted and (after is None or after.only in _BEHIND_VERB)


def _tells(state: Walk, index: int, word: Word, verb: str, after: Word | None) -> bool:
    """'The group | claims its work helped', 'A report | shows wheat sales fell': a verb that a clause follows, which is there."""
    if verb == "VBZ":
        owned = after is not None and after.only == "PRP$" and state.left() == "NN" and clausal(state, word)
        return owned or states_clause(state, index, word)
    waits = state.finite < 0 or state.commas > 0 or takes_clause(state)  # not 'They left the circus | show.'
    return (
        verb == "VBP" and word.lower in state.lists["verb"] and clausal(state, word) and (waits or opens(state, index))
    )


def _is_seldom(state: Walk, index: int, word: Word, verb: str, after: Word | None) -> bool:
    """'the harrowing | effects of fires', 'insisted on a tour of news | shows': a noun for what stands around it."""
    often = word.lower in state.lists["verb"]
    governing = after is not None and after.lower in state.lists["governing"]
    if verb == "VBZ" and governing and not often and not clausal(state, word):
        return True
    if verb == "VBP" and not often and ends_agent(state, index):
        return True
    return state.finite >= 0 and state.governed and (after is None or after.only == "PUNCT")


def _may_act(state: Walk, index: int, word: Word, verb: str, after: Word) -> bool:
    """Can a word that is seldom a verb be that of the noun before it, by what stands behind?"""
    named = state.left() == "NNP" and word.lower in state.lists["phase_verb"]  # 'term of the Lund Council | ends in'
    if verb == "VBZ" and not (named or is_determined(state) or behind_name_alone(state, index)):
        return state.finite < 0 and word.lower in state.lists["verb_s"]
    if verb == "VBP" and _stands_between_plurals(state, index, after):
        return True
    if after.tags.isdisjoint(OPENS_COMPLEMENT):
        return state.finite < 0 and state.commas == 0 and verb == "VBZ"
    return True


def _stands_between_plurals(state: Walk, index: int, after: Word) -> bool:
    """'Doctors | report cases', 'Unions | demand talks.': no compound has a plural in it; not 'many | trial lawyers', 'The firm's
    tax | advocates'."""
    before, behind = state.words[index - 1], state.after(index + 1)
    plural = before.lemmas.get("NNS", before.lower) != before.lower and ("NNP" not in before.tags or index == 1)
    several = plural and ("VBZ" not in before.tags or state.tags[-2:-1] in (["DT"], ["CD"], ["PRP$"]))
    ends = behind is None or behind.only in ("PUNCT", "IN", "TO")
    return several and "NNS" in after.tags and ("VBZ" not in after.tags or ends)


def states_clause(state: Walk, index: int, word: Word) -> bool:
    """'A report | shows wheat sales fell', 'polls | show the mayor leads': a verb that takes a clause, and the subject and verb
    of one behind it; not 'the phone calls the mayor made were': there a second verb follows."""
    if word.lower not in state.lists["verb"] or not clausal(state, word) or state.finite >= 0:
        return False
    after, place = state.after(index), finite_ahead(state, index + 1)
    if place < index + 2 or after is None or after.tags.isdisjoint(OBJECTS):
        return False
    return "VBD" not in state.words[place - 1].tags and not finite_follows(state, place + 1)


def _is_listed(state: Walk) -> bool:
    """'amid a row, a weak economy and corruption | claims': does what stands before end a list of things, so that no form in -s
    is its verb?"""
    place = _nouns_start(state, len(state.tags))
    first = _nouns_start(state, place - 1) if place > 1 and state.tags[place - 1] == "CC" else 0
    return first > 1 and state.tags[first - 1] == "DT" and state.words[first - 2].lower == ","


def _nouns_start(state: Walk, end: int) -> int:
    """Where the nouns and adjectives begin that end before a place."""
    while end > 0 and state.tags[end - 1] in _LISTED:
        end -= 1
    return end
