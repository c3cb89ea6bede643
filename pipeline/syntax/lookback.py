"""What stands before a word in the walk: an agent, an object, a verb that 'and' follows. Used to tell nouns from verbs."""

from __future__ import annotations

from pipeline.syntax.tags import BEFORE_NOUN, NOMINAL, QUOTES, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import LOOK_AHEAD

_THEN = 3
"""Words of a verb, a comma and what joins the next verb."""
_PHRASE = NOMINAL | BEFORE_NOUN | {"CD"}
"""Tags of the words of a noun phrase."""
_OWNING = (["DT"], ["PRP$"], ["POS"])
"""Tags that open a noun phrase."""


def tag_before(state: Walk, index: int) -> str:
    """The tag of the word before, or of the one before the quotation mark that opens: "was a '| failed leader'", 'a “| sham'; or
    before the one that closes: 'its “desperate” | attempt'."""
    before = state.tags[-1] if state.tags else ""
    if before != "PUNCT" or state.words[index - 1].lower not in QUOTES:
        return before
    opens = state.tags[-2:-1] in _OWNING
    closes = state.tags[-2:-1] == ["JJ"] and state.tags[-3:-2] == ["PUNCT"] and state.tags[-4:-3] in _OWNING
    return state.tags[-2] if opens or closes else before


def ends_agent(state: Walk, index: int) -> bool:
    """'a request made by the museums | commission'"""
    place = before_phrase(state, index)
    return place > 0 and state.tags[place - 1] == "VBN" and state.words[place].only == "IN"


def before_phrase(state: Walk, index: int) -> int:
    """Place of the word before the noun phrase that ends at `index`; 0 at the start."""
    place = index - 1
    while place > max(index - LOOK_AHEAD, 0) and state.tags[place] in _PHRASE:
        place -= 1
    return max(place, 0)


def follows_object(state: Walk) -> bool:
    """'let the game | begin': behind the object of a verb that may have a bare infinitive."""
    verb = state.verb_place
    if verb < 0 or state.words[verb].lemmas.keys().isdisjoint(VERBS):
        return False
    return not state.lists["bare"].isdisjoint(state.words[verb].lemmas.values()) and not _is_broken(state, verb)


def _is_broken(state: Walk, verb: int) -> bool:
    """Whether a mark, a conjunction or 'that' stands behind a verb, or a preposition directly ('heard again from the port')."""
    told = any("WDT" in word.tags for word in state.words[verb + 1 : len(state.tags)])
    behind = state.tags[verb + 1 :]
    placed = next((tag for tag in behind if tag != "RB"), "") == "IN"
    return told or placed or not {"PUNCT", "CC", "WP", "WRB"}.isdisjoint(behind)


def is_helped(state: Walk) -> bool:
    """'helped the clerks | do it': directly behind the object of a verb that a base form follows."""
    place = before_phrase(state, len(state.tags)) if state.left() in NOMINAL else 0
    return place > 0 and state.words[place].lower in state.lists["governing_base"]


def joins_verbs(state: Walk) -> bool:
    """Whether 'and' follows a verb, a verb and an adverb or particle, or a pronoun ('sign and leave', 'go out and leave', 'sign
    it and leave')."""
    before = state.last_place() - 1
    particled = before > 0 and (state.tags[before] == "RB" or state.words[before].lower in state.lists["particle"])
    before -= particled
    return before == state.verb_place or (before >= 0 and state.tags[before] == "PRP")


def behind_name(state: Walk) -> bool:
    """Whether 'and' follows a name or number, which no common noun without an article joins ('on Monday and return')."""
    return state.tags[-2:-1] in (["NNP"], ["CD"])


def behind_day(state: Walk) -> bool:
    """'announced Monday | plans to', 'announced on Monday | plans to': a time is no subject behind a verb."""
    place = state.last_place()
    at = state.verb_place + 1
    return state.words[place].lower in state.lists["time"] and place - at <= (state.tags[at : at + 1] == ["IN"])


def is_determined(state: Walk) -> bool:
    """Whether the noun phrase to the left has a determiner, without which a single common noun is part of a longer one."""
    place = state.last_place()
    while place >= 0 and state.tags[place] in ("NN", "JJ"):
        place -= 1
    return place >= 0 and state.tags[place] in ("DT", "PRP$", "POS", "WP$")


def ends_one(state: Walk) -> bool:
    """'a sales | forecast': behind 'a' a plural is no subject, but the first of two nouns."""
    place = len(state.tags) - 1
    plural = state.tags[-1:] == ["NNS"]
    while plural and place > 0 and state.tags[place] in ("NNS", "NN", "JJ"):
        place -= 1
    return plural and state.words[place].lower in state.lists["article"]


def is_demanded(state: Walk, index: int) -> bool:
    """'demanded the minister | resign': directly behind a demand and of whom it is made."""
    place = before_phrase(state, index)
    if place != state.finite or state.tags[place + 1 : place + 2] not in (["DT"], ["PRP$"], ["NNS"], ["NNP"]):
        return False
    return not state.lists["demanding"].isdisjoint(state.words[place].lemmas.values())


def act_behind_then(state: Walk, index: int) -> str:
    """'flew to Alba, then | moved on', 'will stay in Alba, then | leave': the tag of what one does next, behind a comma; "" where
    the verb before is a passive or in another form. 'A clerk walking by | saw it': that of what one does who passes."""
    if state.words[index - 1].lower not in state.lists["next_act"] or state.finite < 0:
        return ""
    if index < _THEN or state.words[index - 2].lower != ",":
        return ""
    form, behind = state.tags[state.finite], state.tags[state.finite + 1 : state.finite + _THEN]
    if form == "VBD":
        return "" if "VBN" in behind else "VBD"
    return "VB" if form[:2] == "MD" and "VB" in behind else ""
