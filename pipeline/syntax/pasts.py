"""Past tense or participle behind a noun: 'the plan released'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_ahead, finite_follows, goes_on_behind, joined_participles
from pipeline.syntax.gapped import lacks_object
from pipeline.syntax.joinedtimes import goes_on_behind_time
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import ends_quotation, has_agent, has_told, is_before_auxiliary, takes_clause, verb_later
from pipeline.syntax.lookback import before_phrase
from pipeline.syntax.objects import behind_particle, is_object
from pipeline.syntax.owndoer import (
    before_period,
    is_of_contact_clause,
    is_of_name,
    is_willing,
    lacks_needed_object,
    opens_joined_clause,
    tells_at_end,
)
from pipeline.syntax.participles import TIME, before_date, closes_period, is_held_to_be, is_unveiled, tells_of_noun
from pipeline.syntax.resumed import is_found_so, runs_into_verb
from pipeline.syntax.shares import is_rate
from pipeline.syntax.tags import MODALS, OPENS_OBJECT, QUOTES
from pipeline.syntax.walk import Walk

_FINITE = MODALS | {"VBD", "VBZ"}


def behind_noun(state: Walk, index: int, after: Word | None) -> str:
    """'released' behind a noun: a participle if the segment has its finite verb elsewhere."""
    found = _by_company(state, index, after)
    if not found and tells_of_noun(state, index, after):
        found = "VBN"
    return found or _by_object(state, index, after) or _by_other_verbs(state, index, after)


def _by_company(state: Walk, index: int, after: Word | None) -> str:
    """What the words around leave no doubt of, whatever the rest of the sentence is; '' elsewhere."""
    lemmas = state.words[index].lemmas.values()
    acts = _is_of_relative(state, index) or goes_on_behind_time(state, index)
    if acts or not state.lists["unaccusative"].isdisjoint(lemmas):
        return "VBD"  # 'Doses | arrived by boat'
    described = is_rate(state, index) or _hangs_on_passive(state, index) or runs_into_verb(state, index)
    described = described or _has_become(state, index, after)
    described = described or (
        after is not None and after.lower in state.lists["only_acting"]
    )  # 'clerks | hurt told people'
    if described or is_before_auxiliary(state, index, after) or is_found_so(state, index, after):
        return "VBN"
    if _thinks_of(state, index, after) or lacks_object(state, index, after):
        return "VBD"
    if is_held_to_be(state, index, after) or has_agent(state, index + 1):
        return "VBN"
    if closes_period(state, index, after) or is_unveiled(state, index) or _is_arranged(state, index, after):
        return "VBN"
    if is_willing(state, index, after) or tells_at_end(state, index, after) or _opens_quotation(state, index):
        return "VBD"
    if is_of_name(state, index, after) or is_of_contact_clause(state, index, after):
        return "VBD"
    acts = not state.lists["intransitive"].isdisjoint(lemmas) or (state.finite < 0 and _claims(state, index))
    return "VBD" if acts else ""


def _is_arranged(state: Walk, index: int, after: Word | None) -> bool:
    """'told of a vote in Alba | planned for May': before the time of it, beside a finite verb."""
    arranged = state.any_finite and state.words[index].lower in state.lists["arranged_for"]
    timed = after is not None and after.lower in state.lists["scheduled_for"] and state.after(index + 1) is not None
    return arranged and timed and state.is_of_time(index + 2)


def _opens_quotation(state: Walk, index: int) -> bool:
    """'In 2015 clerks | confirmed, “It is old”', 'A clerk | recalled:': a verb that a clause may follow, the first one, before
    a comma or colon and a mark of quotation, or before a colon that ends the sentence."""
    mark, behind = state.after(index), state.after(index + 1)
    opens = mark is not None and mark.lower in (",", ":") and behind is not None and behind.lower in QUOTES
    opens = opens or (mark is not None and mark.lower == ":" and behind is None)
    return opens and state.finite < 0 and clausal(state, state.words[index])


def _has_become(state: Walk, index: int, after: Word | None) -> bool:
    """'called the cook | turned spy a hero', 'The cook | turned spy left': between two bare nouns, beside a finite verb that
    needs no clause; not 'said the cook | turned spy'."""
    if state.words[index].lower not in state.lists["having_become"] or state.tags[-1] != "NN" or after is None:
        return False
    bare = "NN" in after.tags and after.only not in ("DT", "JJ")
    return bare and (finite_follows(state, index + 1) or (state.finite >= 0 and not takes_clause(state)))


def _by_object(state: Walk, index: int, after: Word | None) -> str:
    """What an object behind it tells, or the lack of one; '' where that leaves both open."""
    timed = (state.finite < 0 or takes_clause(state)) and before_period(state, index + 1)
    timed = timed or state.begins_adverb(index + 1)  # 'the money | raised | so far is gone'
    apart = before_date(state, index + 1) or (timed and finite_follows(state, index + 1))
    if is_object(state, behind_particle(state, index)) and not apart:
        two = state.words[index].lower in state.lists["two_objects"] and state.finite >= 0 and not state.pending
        return "VBN" if two and not takes_clause(state) and after is not None and after.only != "PRP" else "VBD"
    return "VBN" if lacks_needed_object(state, index, after) else ""


def _by_other_verbs(state: Walk, index: int, after: Word | None) -> str:
    """A participle if the segment has its finite verb behind it or before."""
    follows = finite_ahead(state, index + 1, taken=True) >= 0
    if follows or joined_participles(state, index) or goes_on_behind(state, index):
        return "VBN"
    if state.pending and state.finite >= 0 and _stands_in_aside(state, index):
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
    if state.finite >= 0 and not (takes_clause(state) or has_told(state)) and not ends_quotation(state, index, after):
        return "VBD" if opens_joined_clause(state, index) or _is_told(state, index) else "VBN"
    return "VBD"


def _stands_in_aside(state: Walk, index: int) -> bool:
    """'The union, which called off a strike | planned for Monday, met': a relative behind a comma goes on to the next one, behind
    which the subject's own verb stands."""
    place = next((at for at in range(index - 1, 0, -1) if state.tags[at] in ("WDT", "WP")), 0)
    opened = place > 0 and state.words[place - 1].lower == "," and not state.commas
    return opened and not takes_clause(state) and verb_later(state, index + 1)


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


def _claims(state: Walk, index: int) -> bool:
    """'Some | expected | in May that it would fall', 'some | reported | last week Lee left': a clause is told behind a time."""
    place, words = index + 1, state.words
    place += place < len(words) and "IN" in words[place].tags and not state.is_of_time(place)
    first, end = place, min(place + TIME, len(words) - 1)
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


def _counts_who(state: Walk, index: int) -> bool:
    """'say the two | met in May': behind a verb that a clause follows a number is who did it."""
    told = state.verb_place == state.finite and clausal(state, state.words[state.finite])
    return told and state.words[index].lower not in state.lists["object_only"]


def _is_told(state: Walk, index: int) -> bool:
    """'to make sure clerks | left': directly behind a verb in any form that a clause may follow, and a subject."""
    place = before_phrase(state, index)
    told = 0 < place < index - 1 and place == state.verb_place and clausal(state, state.words[place])
    word = state.words[index].lower
    return told and word not in state.lists["object_only"] and word not in state.lists["two_objects"]


def _is_apposed(state: Walk, index: int) -> bool:
    """'The senator, a teacher first elected in 2010, | faces': inside of commas, behind which the verb is still to come."""
    if state.finite >= 0 or state.commas % 2 == 0 or "CC" in state.tags:
        return False
    opening = len(state.tags) - state.tags[::-1].index("PUNCT")
    return state.words[opening].lower in state.lists["article"] and verb_later(state, index + 1)
