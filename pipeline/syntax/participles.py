"""Participles that tell of the noun before them by what they mean and what stands behind: 'a plan | unveiled last week'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import has_agent, past_later
from pipeline.syntax.lookback import before_phrase
from pipeline.syntax.objects import is_object
from pipeline.syntax.owndoer import opens_late_object
from pipeline.syntax.tags import OPENS_OBJECT, QUOTES
from pipeline.syntax.walk import Walk

_ONE_NOUN = frozenset({"DT", "JJ", "NN", "NNS"})
_QUOTED = 7
"""Words, at most, from one quotation mark around a name to the other."""
TIME = 4
"""Words of a time ('early Monday', '3 May 2014')."""


def tells_of_noun(state: Walk, index: int, after: Word | None) -> bool:
    """Is it a participle that mostly tells of a noun, with what then stands behind it: 'a rally | held in', 'a mill | called'?"""
    word = state.words[index].lower
    if after is not None and "IN" in after.tags:
        if word in state.lists["staged"] and state.governed and state.finite >= 0:
            return True  # 'spoke of it at a rally | held in Alba'
        only = word in state.lists["object_only"] and past_later(state, index + 1)
        if only and not opens_late_object(state, index, after):
            return True
    if word in state.lists["dated"] and state.before_time(index):
        return True  # 'in a filing | dated Sept. 9, says'
    if state.finite >= 0 and (before_date(state, index + 1) or _is_spread(state, index, after)):
        return True
    if word in state.lists["naming"] and _names_one(state, index):
        return True
    return _is_cited(state, index) or (word in state.lists["two_objects"] and _names(state, index))


def is_held_to_be(state: Walk, index: int, after: Word | None) -> bool:
    """'men | believed | to be armed': what is thought of whom stands before."""
    if after is None or after.only != "TO" or index + 2 >= len(state.words):
        return False
    if not state.words[index + 2].auxiliary or state.words[index].lower not in state.lists["held_to_be"]:
        return False
    opener = state.words[before_phrase(state, index)]
    return opener.tags.isdisjoint({"WP", "WDT"})  # not 'what many | believed to be a trick'


def times_phrase(state: Walk, index: int) -> bool:
    """'the budget as | introduced last month': between such a word and a time; not 'as increased early votes show'."""
    after, behind = state.after(index), state.after(index + 1)
    if after is None or after.lower not in state.lists["time"]:
        return False
    if state.words[index - 1].lower not in state.lists["counting_as"]:
        return False
    return "JJ" not in after.tags or (behind is not None and behind.lower in state.lists["period"])


def closes_period(state: Walk, index: int, after: Word | None) -> bool:
    """'the year ended | 30 June', behind which the verb is still to come."""
    if state.words[index - 1].lower not in state.lists["period"] or after is None:
        return False
    if state.words[index].lower in state.lists["closing"] and after.only == "IN" and _is_governed(state, index):
        return True  # 'earned 5 million, or 2 cents a share, in the three months | ended in March'
    return after.lower in state.lists["time"] or (index + 2 < len(state.words) and before_date(state, index + 1))


def _is_governed(state: Walk, index: int) -> bool:
    """Whether a preposition, which opens no clause, stands behind a verb and before the noun phrase that ends at `index`."""
    place = before_phrase(state, index)
    word = state.words[place]
    behind = state.any_finite and place > 0 and state.tags[place] == "IN"
    return behind and word.only == "IN" and word.lower not in state.boundary


def is_unveiled(state: Walk, index: int) -> bool:
    """'The plan | unveiled last week called for it': behind a time, and nothing else, stands what may be the finite verb."""
    words = state.words
    if index + 3 >= len(words) or not state.lists["intransitive"].isdisjoint(words[index].lemmas.values()):
        return False
    first = place = index + 1 + ("IN" in words[index + 1].tags)
    while place < min(first + TIME, len(words) - 1) and state.is_of_time(place):
        place += 1
    if place == first or has_agent(state, place + 1):
        return False
    several = state.tags[-1] == "NNS" and "VBP" in words[place].tags and clausal(state, words[place])
    agrees = "VBZ" in words[place].tags or several  # 'Figures | released on Friday show a drop'
    present = state.finite < 0 and agrees and place + 1 < len(words)
    told = present and clausal(state, words[place]) and {"WDT", "IN"} <= words[place + 1].tags
    # 'the deal | signed last year mentions it', 'a report | published on Friday states that'
    holds = told or (present and words[place + 1].only in OPENS_OBJECT)
    return holds or (words[index].lower in state.lists["unveiling"] and "VBD" in words[place].tags)


def _is_cited(state: Walk, index: int) -> bool:
    """'according to a survey | conducted through Monday': what 'according to' governs is no subject; not 'to a poll she did'."""
    place = before_phrase(state, index)
    told = place > 0 and state.words[place].only == "TO" and state.words[place - 1].lower in state.lists["citing"]
    one = state.tags[place + 1 : place + 2] == ["DT"] and state.tags[-1:] == ["NN"]
    return told and one and {"JJ", "NN", "NNP"}.issuperset(state.tags[place + 2 :])


def _is_spread(state: Walk, index: int, after: Word | None) -> bool:
    """'told the paper in an interview | published on Friday': of a noun within a phrase, and without an object."""
    inside = state.tags[-3:] == ["IN", "DT", "NN"] and state.words[index - 2].lower in state.lists["article"]
    return inside and state.words[index].lower in state.lists["spread"] and not is_object(state, after)


def _names_one(state: Walk, index: int) -> bool:
    """'at a firm | called Lund Arts, clerks', 'a ship | named the “Nes” sank': of one not told of before, with nothing but its
    name; not 'a clerk | called Lee “a fraud”', nor 'A clerk | called Lee.'"""
    words = state.words
    opening, place = before_phrase(state, index), index + 1
    opener = words[opening + (opening > 0 or state.tags[0] != "DT")]
    if opener.lower not in state.lists["article"] and opener.lower not in state.lists["further"]:
        return False
    place += place < len(words) and words[place].only == "DT"
    quoted = place < len(words) and words[place].lower in QUOTES
    first = place = place + quoted
    while place < len(words) and ("NNP" in words[place].tags or (place > first and words[place].only == "CD")):
        place += 1
    if place == first or place >= len(words):
        return False
    if quoted:
        return words[place].lower in QUOTES or words[place].lower == ","
    alone = words[place].lower in (",", ".") or words[place].only in ("IN", "CC") or words[place].auxiliary != ""
    return alone and (state.governed or state.finite >= 0 or words[place].lower == ",")


def _names(state: Walk, index: int) -> bool:
    """'a private | named Amos Tull fired', 'a mill | called “Leo” lies': a name, maybe quoted, and a finite verb stand behind."""
    words, place = state.words, index + 1
    quoted = place < len(words) and words[place].lower in QUOTES
    first = place + quoted
    first += first + 1 < len(words) and words[first].only == "DT"  # 'a group | called “The Local” said'
    while not quoted and first + 1 < len(words) and words[first].only == "JJ" and "NNP" in words[first + 1].tags:
        first += 1  # 'a film | titled The Old Mill won'
    alone = _ONE_NOUN.issuperset(state.tags)  # 'A group | called “the old ones” says'
    if quoted and (first >= len(words) or "WP" in state.tags or not (alone or "NNP" in words[first].tags)):
        return False  # 'what Kim | called “a fraud” was closed'
    if quoted:
        closing = (at for at in range(place + 1, min(place + _QUOTED, len(words))) if words[at].lower in QUOTES)
        place = next(closing, len(words)) + 1
    place = place if quoted or "NNP" not in words[min(first, len(words) - 1)].tags else first
    while not quoted and place < len(words) and "NNP" in words[place].tags:
        place += 1
    if not index + 1 < place < len(words):
        return False
    verb, behind = words[place], state.after(place)
    present = "VBZ" in verb.tags and ("NNS" not in verb.tags or (behind is not None and behind.only == "IN"))
    return "VBD" in verb.tags or (state.finite < 0 and "POS" not in verb.tags and (present or bool(verb.auxiliary)))


def before_date(state: Walk, index: int) -> bool:
    """Whether a number begins a date ('the letter, dated 4 May, ...')."""
    after = state.after(index)
    return after is not None and state.words[index].only == "CD" and after.lower in state.lists["time"]


def is_graded(state: Walk, index: int) -> bool:
    """'when first | elected leader', 'The singer, best | known for it': whether an adverb that looks like an adjective stands
    before a participle; not 'Most | known cases'."""
    adverb, after = state.words[index - 1].lower, state.after(index)
    if state.tags[-2:-1] == ["WRB"]:
        return adverb in state.lists["ordering"]
    bare = after is not None and after.only == "IN" and state.tags[-2:-1] in ([], ["PUNCT"])
    return bare and adverb in state.lists["best_as_adverb"]
