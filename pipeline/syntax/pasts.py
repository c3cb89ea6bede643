"""Past tense or participle behind a noun ('the plan released') and behind a mark ('..., released in May')."""

from __future__ import annotations

from pipeline.syntax.describing import describes_subject
from pipeline.syntax.finiteahead import finite_follows, goes_on_behind, joined_participles
from pipeline.syntax.gapped import lacks_object
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import (
    clausal,
    ends_quotation,
    has_agent,
    is_before_auxiliary,
    past_later,
    takes_clause,
    verb_later,
)
from pipeline.syntax.lookback import before_phrase
from pipeline.syntax.objects import behind_particle, is_object, opens_amount
from pipeline.syntax.owndoer import (
    before_period,
    can_be_undergone,
    is_of_contact_clause,
    is_of_name,
    is_willing,
    lacks_needed_object,
    opens_joined_clause,
    tells_at_end,
)
from pipeline.syntax.resumed import awaits_past, is_found_so
from pipeline.syntax.shares import is_rate
from pipeline.syntax.tags import MODALS, OPENS_OBJECT, QUOTES
from pipeline.syntax.walk import Walk

_FINITE, _ONE_NOUN = MODALS | {"VBD", "VBZ"}, frozenset({"DT", "JJ", "NN", "NNS"})
_OPENS_ASIDE = ("(", ":")
_QUOTED = 7
"""Words, at most, from one quotation mark around a name to the other."""
_TIME = 4
"""Words of a time ('early Monday', '3 May 2014')."""


def behind_noun(state: Walk, index: int, after: Word | None) -> str:
    """'released' behind a noun: a participle if the segment has its finite verb elsewhere."""
    arrives = not state.lists["unaccusative"].isdisjoint(state.words[index].lemmas.values())
    if arrives or _is_of_relative(state, index):
        return "VBD"  # 'Doses | arrived by boat'
    described = is_rate(state, index) or _hangs_on_passive(state, index)
    if described or is_before_auxiliary(state, index, after) or is_found_so(state, index, after):
        return "VBN"
    if _thinks_of(state, index, after) or lacks_object(state, index, after):
        return "VBD"
    held_to_be = _is_held_to_be(state, index, after)
    if held_to_be or has_agent(state, index + 1) or _closes_period(state, index, after) or _is_unveiled(state, index):
        return "VBN"
    if is_willing(state, index, after) or tells_at_end(state, index, after):
        return "VBD"
    if is_of_name(state, index, after) or is_of_contact_clause(state, index, after):
        return "VBD"
    lemmas = state.words[index].lemmas.values()
    if not state.lists["intransitive"].isdisjoint(lemmas) or (state.finite < 0 and _claims(state, index)):
        return "VBD"
    governed = after is not None and "IN" in after.tags and state.words[index].lower in state.lists["object_only"]
    staged = after is not None and "IN" in after.tags and state.words[index].lower in state.lists["staged"]
    held = staged and state.governed and state.finite >= 0  # 'spoke of it at a rally | held in Alba'
    if held or (governed and past_later(state, index + 1) and not opens_amount(state, index + 1)):
        return "VBN"
    if state.words[index].lower in state.lists["dated"] and state.before_time(index):
        return "VBN"  # 'in a filing | dated Sept. 9, says'
    dates = index + 2 < len(state.words) and _before_date(state, index + 1)
    if (state.finite >= 0 and (dates or _is_spread(state, index, after))) or _is_cited(state, index):
        return "VBN"
    if state.words[index].lower in state.lists["two_objects"] and _names(state, index):
        return "VBN"
    timed = (state.finite < 0 or takes_clause(state)) and before_period(state, index + 1)
    timed = timed and finite_follows(state, index + 1)
    if is_object(state, behind_particle(state, index)) and not (dates or timed):
        two = state.words[index].lower in state.lists["two_objects"] and state.finite >= 0 and not state.pending
        return "VBN" if two and not takes_clause(state) else "VBD"
    if lacks_needed_object(state, index, after):
        return "VBN"
    if finite_follows(state, index + 1) or joined_participles(state, index) or goes_on_behind(state, index):
        return "VBN"
    if state.pending and state.finite >= 0:
        state.leave()
        return "VBD"
    if _is_apposed(state, index):
        return "VBN"
    number = state.tags[-1] == "CD" and not state.governed  # 'four | followed'
    if not state.subject and (not number or state.words[index].lower in state.lists["object_only"]):
        return "VBN"
    if number and state.finite >= 0 and _counts_who(state, index):
        return "VBD"
    if "CC" in state.tags[state.finite + 1 :] and (after is None or after.only == "PUNCT"):
        return "VBD"
    if state.finite >= 0 and not takes_clause(state) and not ends_quotation(state, index, after):
        return "VBD" if opens_joined_clause(state, index) else "VBN"
    return "VBD"


def _hangs_on_passive(state: Walk, index: int) -> bool:
    """'was discovered on April 8 | buried in a field': behind a passive and its time stands how somebody or something was; not
    where a subject still waits for its verb ('A man who was hurt in May | sued the city')."""
    if state.pending and not finite_follows(state, index + 1):
        return False
    place = index
    while place > 0 and state.is_of_time(place - 1):
        place -= 1
    if not 1 < place < index:
        return False
    place -= state.tags[place - 1] == "IN"
    if state.tags[place - 1] != "VBN" or state.verb_place != place - 1 or state.finite < 0:
        return False
    group = state.words[state.finite : place - 1]
    return any(state.data.expects.get(word.auxiliary) == "complement" for word in group)


def _is_of_relative(state: Walk, index: int) -> bool:
    """'Lee, who in 2012 | moved to the coast': nothing but a time stands behind its subject, a relative pronoun."""
    place = index
    while place > 0 and state.is_of_time(place - 1):
        place -= 1
    timed = 1 < place < index and state.tags[place - 1] == "IN"
    return timed and state.tags[place - 2] in ("WP", "WDT") and not has_agent(state, index + 1)


def _thinks_of(state: Walk, index: int, after: Word | None) -> bool:
    """'a port that experts | thought | was safe': behind a relative and its subject, before the verb of what was thought."""
    if after is None or not after.auxiliary or state.words[index].lower not in state.lists["held_true"]:
        return False
    place = before_phrase(state, index)
    return 0 < place < index - 1 and state.words[place].lower in state.lists["relating"]


def _is_held_to_be(state: Walk, index: int, after: Word | None) -> bool:
    """'men | believed | to be armed': what is thought of whom stands before."""
    if after is None or after.only != "TO" or index + 2 >= len(state.words):
        return False
    if not state.words[index + 2].auxiliary or state.words[index].lower not in state.lists["held_to_be"]:
        return False
    opener = state.words[before_phrase(state, index)]
    return opener.tags.isdisjoint({"WP", "WDT"})  # not 'what many | believed to be a trick'


def _claims(state: Walk, index: int) -> bool:
    """'Some | expected | in May that it would fall', 'some | reported | last week Lee left': a clause is told behind a time."""
    place, words = index + 1, state.words
    place += place < len(words) and "IN" in words[place].tags and not state.is_of_time(place)
    first, end = place, min(place + _TIME, len(words) - 1)
    while place < end and state.is_of_time(place):
        place += 1
    if not first < place < len(words) - 1 or not clausal(state, words[index]):
        return False
    if {"WDT", "IN"} <= words[place].tags:
        return _opens_subject(state, place + 1)
    return not words[place].tags.isdisjoint(OPENS_OBJECT) and finite_follows(state, place + 1)


def _opens_subject(state: Walk, index: int) -> bool:
    """Not in 'a plan announced on Friday that | would | cut taxes'; 'that | rates | would rise' has a verb behind it."""
    after, tags = state.after(index), state.words[index].tags
    if "VBZ" in tags:
        return after is not None and not _FINITE.isdisjoint(after.tags)
    return _FINITE.isdisjoint(tags)


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


def _counts_who(state: Walk, index: int) -> bool:
    """'say the two | met in May': behind a verb that a clause follows a number is who did it."""
    told = state.verb_place == state.finite and clausal(state, state.words[state.finite])
    return told and state.words[index].lower not in state.lists["object_only"]


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


def _is_apposed(state: Walk, index: int) -> bool:
    """'The senator, a teacher first elected in 2010, | faces': inside of commas, behind which the verb is still to come."""
    if state.finite >= 0 or state.commas % 2 == 0 or "CC" in state.tags:
        return False
    opening = len(state.tags) - state.tags[::-1].index("PUNCT")
    return state.words[opening].lower in state.lists["article"] and verb_later(state, index + 1)


def _closes_period(state: Walk, index: int, after: Word | None) -> bool:
    """'the year ended | 30 June', behind which the verb is still to come."""
    if state.words[index - 1].lower not in state.lists["period"] or after is None:
        return False
    return after.lower in state.lists["time"] or (index + 2 < len(state.words) and _before_date(state, index + 1))


def behind_mark(state: Walk, index: int, after: Word | None) -> str:
    """'signed' at the start or behind a comma."""
    has_object = (is_object(state, after) or opens_amount(state, index + 1)) and not _before_date(state, index + 1)
    agent = not state.start and has_agent(state, index + 1)
    over = after is not None and after.lower not in state.lists["agent"]  # 'a jury, | presided over by Lee'
    if agent and (over or can_be_undergone(state, index)):
        return "VBN"  # 'Lee - | named by the Herald as a rival - told it that', 'a crash, | followed by a fire'
    fronted = state.tags[:1] == ["IN"] and state.commas == 1 and not state.any_finite
    if (state.start or fronted) and describes_subject(state, index, after):
        return "JJ"  # 'In May, | renewed attacks forced them out'
    if state.start or state.words[index - 1].lower in _OPENS_ASIDE:
        noun = after is not None and not after.closed and after.tags & {"NN", "NNS", "NNP"} in ({"NN"}, {"NNS"})
        return "JJ" if noun and not state.start else "VBN"  # '(| staffed hours)', '(| confined to an island)'
    if not agent and (not can_be_undergone(state, index) or is_willing(state, index, after)):
        return "VBD"  # 'the firms, such as Lund Co., | responded', 'The clerk, a member since May, | refused to leave'
    placed = state.words[index].lower in state.lists["placed"] and after is not None and after.only == "CD"
    if has_object and (placed or _is_named(state, index)):
        return "VBN"  # 'in Rastan, | located 25 kilometers north of Homs'
    if has_object:
        return "VBD"
    governed = after is not None and after.only == "IN" and state.any_finite
    staged = state.words[index].lower in state.lists["staged"] and state.words[index - 1].lower == ","
    if governed and (staged or state.words[index].lower in state.lists["object_only"]):
        return "VBN"  # 'lost 3 dollars, or 2 cents a share, | compared with'
    if state.finite >= 0:
        joined = state.verb == "VBD" and after is not None and bool(after.tags & {"CC"})
        told = joined or _is_told_of_named(state, index) or awaits_past(state, index)
        return "VBD" if told else "VBN"
    # 'The talks, first planned for May, | were held', and without the second comma
    inserted = state.commas % 2 == 1 and (verb_later(state, index + 1) or finite_follows(state, index + 1))
    return "VBN" if inserted else "VBD"


def _is_told_of_named(state: Walk, index: int) -> bool:
    """'said its chief, Ida Kim, | resigned': behind what one says things of and its name, where no other verb comes."""
    named = state.tags[-2:] == ["NNP", "PUNCT"] and "PUNCT" in state.tags[state.finite : -2]
    if not named or state.words[index - 1].lower != "," or not takes_clause(state):
        return False
    return not verb_later(state, index + 1) and not finite_follows(state, index + 1)


def _is_named(state: Walk, index: int) -> bool:
    """'at the hall, now called Nes Hall, he sang', 'Lee, named chief in May, left'."""
    if state.words[index].lower not in state.lists["two_objects"]:
        return False
    no_subject = not state.subject and not state.any_finite
    return no_subject or (state.finite < 0 and state.commas % 2 == 1 and verb_later(state, index + 1))


def _before_date(state: Walk, index: int) -> bool:
    """Whether a number begins a date ('the letter, dated 4 May, ...')."""
    after = state.after(index)
    return state.words[index].only == "CD" and after is not None and after.lower in state.lists["time"]


def _is_unveiled(state: Walk, index: int) -> bool:
    """'The plan | unveiled last week called for it': behind a time, and nothing else, stands what may be the finite verb."""
    words = state.words
    if index + 3 >= len(words) or not state.lists["intransitive"].isdisjoint(words[index].lemmas.values()):
        return False
    first = place = index + 1 + ("IN" in words[index + 1].tags)
    while place < min(first + _TIME, len(words) - 1) and state.is_of_time(place):
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
