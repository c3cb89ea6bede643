"""What follows a word: an object, an agent, another finite verb. Used to tell forms apart that are spelt alike."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.tags import OBJECTS, OPENS_OBJECT, QUOTES, STRONG_BREAK
from pipeline.syntax.walk import LOOK_AHEAD, Walk, is_year

_OPENS = OPENS_OBJECT | {"TO"}
"""Tags that open an object or a complement."""
_ENDS_QUOTATION = frozenset({",", "?", "!"})


def behind_particle(state: Walk, index: int) -> Word | None:
    """The next word that is no adverb ('sent out | a message')."""
    place = index + 1
    while place < len(state.words) and is_adverb(state, place):
        place += 1
    return state.words[place] if place < len(state.words) else None


def is_adverb(state: Walk, index: int) -> bool:
    """Whether a word is an adverb or a particle."""
    word = state.words[index]
    return word.only == "RB" or word.lower in state.lists["particle"]


def is_object(state: Walk, after: Word | None) -> bool:
    """Whether a word may begin an object, and not a phrase of time."""
    return after is not None and not after.tags.isdisjoint(OBJECTS) and after.lower not in state.lists["time"]


def has_agent(state: Walk, index: int) -> bool:
    """Whether 'by' and who did it follow; 'by 3 percent', 'by saying' name no agent."""
    while index < len(state.words) and is_adverb(state, index):
        index += 1
    if index >= len(state.words) or state.words[index].lower not in state.lists["agent"]:
        return False
    return index + 1 >= len(state.words) or state.words[index + 1].tags.isdisjoint({"CD", "VBG"})


def ends_quotation(state: Walk, index: int, after: Word | None) -> bool:
    """'..., the memo stated': a verb of saying at the end, behind a comma and its subject."""
    ends = after is None or after.only in ("PUNCT", "IN") or after.lower in state.lists["time"]
    if not state.marks or not ends:
        return False
    word = state.words[index]
    return bool(state.lists["reporting"] & set(word.lemmas.values()))


def speaks_behind(state: Walk, index: int) -> bool:
    """'“It is late,” | jokes lead author Ann Lee': a verb of saying directly behind a quotation and its comma."""
    if index < 2 or state.words[index - 1].lower not in QUOTES or state.words[index - 2].lower not in _ENDS_QUOTATION:
        return False
    after, reporting = state.after(index), state.lists["reporting"]
    if after is None or after.only == "IN" or not reporting.isdisjoint(after.lemmas.values()):
        return False  # '“It is late,” reports say'
    return not reporting.isdisjoint(state.words[index].lemmas.values())


def entitles(state: Walk, index: int) -> bool:
    """'"We won," | coach Ann Lee said': whether names and a finite verb stand behind a word."""
    for place, word in enumerate(state.words[index + 1 :], index + 1):
        if "NNP" not in word.tags:
            return place > index + 1 and not word.tags.isdisjoint(("VBD", "VBZ"))
    return False


def takes_clause(state: Walk) -> bool:
    """Whether the finite verb of the segment may be followed by a clause without a marker; behind a quotation it has one."""
    if not (state.new_subject and state.verb_place == state.finite and clausal(state, state.words[state.finite])):
        return False
    return not speaks_behind(state, state.finite)


def clausal(state: Walk, word: Word) -> bool:
    """Whether a clause may follow a verb without a marker."""
    return not state.lists["clausal"].isdisjoint(word.lemmas.values())


def counts_described(state: Walk, index: int) -> bool:
    """'met some | elected | officials', 'there are many | frustrated | people': a participle between a count and its plural.

    Behind a verb that may be followed by a clause the count may be its subject ('said some raised questions').
    """
    noun = state.after(index)
    plural = noun is not None and "NNS" in noun.tags and "VBZ" not in noun.tags
    if not plural or state.words[index].tags.isdisjoint({"VBN", "VBG"}) or state.finite < 0:
        return False
    return state.verb_place == state.finite and not clausal(state, state.words[state.finite])


def is_dated_subject(state: Walk, index: int) -> bool:
    """'Profit this year was up': a time and a finite verb stand directly behind."""
    words = state.words[index + 1 : index + 4]
    if len(words) < 3 or not words[0].tags & {"DT"} or words[1].lower not in state.lists["period"]:
        return False
    return bool(words[2].auxiliary) or not words[2].tags.isdisjoint({"VBD", "VBZ"})


def is_subject_of_next(state: Walk, index: int) -> bool:
    """Whether a word that may be an adjective is the noun whose verb follows, as no other does: 'The official | meets in'."""
    after, behind = state.after(index), state.after(index + 1)
    if after is None or behind is None or state.finite >= 0 or state.governed or behind.only == "PUNCT":
        return False
    if after.tags.isdisjoint({"VBZ", "VBD"}) or after.auxiliary or state.tags[-1:] not in (["DT"], ["PRP$"]):
        return False
    return not finite_follows(state, index + 2) and not verb_later(state, index + 2)


def before_past(state: Walk, index: int) -> bool:
    """'Lynch | announced': what opens a sentence before a past tense is its subject."""
    after = state.after(index)
    return after is not None and "VBD" in after.tags


def past_later(state: Walk, index: int) -> bool:
    """Whether something that may be a past tense follows before the next mark."""
    for word in state.words[index : index + 2 * LOOK_AHEAD]:
        if word.only == "PUNCT":
            return False
        if "VBD" in word.tags or word.auxiliary:
            return True
    return False


def behind_name_alone(state: Walk, index: int) -> bool:
    """'if Falk | rolls through Oslo': a name opens the clause, and no other word of it may be a past tense."""
    place = index - 1
    while place >= 0 and state.tags[place] == "NNP":
        place -= 1
    if place == index - 1 or state.finite >= 0 or state.governed or past_later(state, index + 1):
        return False
    return place < 0 or state.tags[place] == "PUNCT" or state.words[place].lower in state.boundary


def only_participles_later(state: Walk, index: int) -> bool:
    """'Rubio | stars in an ad released Tuesday': no past tense follows but those that would lack their object."""
    pasts = []
    for place in range(index, min(len(state.words), index + 2 * LOOK_AHEAD)):
        word = state.words[place]
        if word.only == "PUNCT":
            break
        if word.auxiliary or "VBZ" in word.tags or ("VBP" in word.tags and "DT" not in state.words[place - 1].tags):
            return False
        if "VBD" in word.tags:
            pasts.append(word.lower in state.lists["object_only"] and not is_object(state, state.after(place)))
    return bool(pasts) and all(pasts)


def verb_later(state: Walk, index: int) -> bool:
    """Whether a finite verb may follow behind the next comma."""
    behind = False
    for word in state.words[index : index + 3 * LOOK_AHEAD]:
        if word.lower == ",":
            behind = True
        elif behind and (word.tags & {"VBD", "VBZ"} or word.auxiliary):
            return True
    return False


def finite_follows(state: Walk, index: int) -> bool:
    """Whether a certain finite verb follows before a mark, a conjunction or a new subject.

    The verb of a relative clause on the way does not count: 'arrested for setting the fire that killed two | was freed'.
    """
    inside = False
    for place in range(index, min(len(state.words), index + 2 * LOOK_AHEAD)):
        word = state.words[place]
        tags = word.tags
        if _opens_relative(state, place):
            inside = True
        elif _breaks(state, place, word):
            return False
        elif inside and not tags.isdisjoint({"VBD", "VBZ"}) and _opens_relative(state, place - 1):
            inside = False
        elif _is_sure(state, place, word) or (place > index and _is_intransitive(state, word)):
            return not inside
    return False


def goes_on_after_time(state: Walk, index: int) -> bool:
    """'was born in 1950 and | lives in Oslo': behind a time and 'and', where no other verb and no other time follows."""
    words = state.words
    if state.finite < 0 or index < 2 or index + 2 >= len(words) or not _is_time(state, index - 2):
        return False
    after = words[index + 1]
    timed = _is_time(state, index + 1 + ("IN" in after.tags))
    return not timed and "VBD" not in after.tags and not finite_follows(state, index + 1)


def _is_time(state: Walk, index: int) -> bool:
    word = state.words[index].lower
    return is_year(word) or word in state.lists["time"]


def joined_participles(state: Walk, index: int) -> bool:
    """'The deal | reached in May and approved in June takes effect', 'notes | filed in 2013 and again in 2018 were lost':
    behind a conjunction another participle or time, then a finite verb.
    """
    if not {"WDT", "WP", "IN"}.isdisjoint(state.tags):
        return False
    for place in range(index + 1, min(len(state.words) - 2, index + LOOK_AHEAD // 2)):
        word, behind = state.words[place], state.words[place + 1]
        if "CC" in word.tags:
            first = place + 1 + (behind.only == "RB")
            return ("VBN" in behind.tags and _leads_on(state, place + 2)) or _leads_on(state, first)
        listed = word.lower == "," and is_year(behind.lower)
        if not listed and not word.tags.isdisjoint(STRONG_BREAK | {"VBD", "VBZ"}):
            return False
    return False


def _leads_on(state: Walk, index: int) -> bool:
    """Whether a time stands before what may be a finite verb: 'in June | takes', 'Tuesday | was'."""
    index += "JJ" in state.words[index].tags
    if index >= len(state.words):
        return False
    bare = state.words[index].lower in state.lists["time"] or is_year(state.words[index].lower)
    if not bare and not state.before_time(index):
        return False
    behind = state.after(index if bare else index + 1)
    return behind is not None and (bool(behind.auxiliary) or not behind.tags.isdisjoint({"VBZ", "VBD"}))


def _is_intransitive(state: Walk, word: Word) -> bool:
    """A past tense without a participle of its own, not directly behind another form: 'the truce agreed in May | collapsed'."""
    return "VBD" in word.tags and not state.lists["intransitive"].isdisjoint(word.lemmas.values())


def _breaks(state: Walk, place: int, word: Word) -> bool:
    """Whether a clause ends at a word; 'until 1989' opens none, but 'Tuesday's | vote'."""
    if not word.tags.isdisjoint(STRONG_BREAK) or (word.lower in state.lists["time"] and _owns(state, place)):
        return True
    return word.closed and word.lower in state.lists["boundary"] and not state.before_time(place)


def _owns(state: Walk, place: int) -> bool:
    after = state.after(place)
    return after is not None and "POS" in after.tags


def _opens_relative(state: Walk, place: int) -> bool:
    """Whether a pronoun behind a noun stands directly before its verb ('the fire | that | killed two')."""
    word, after = state.words[place], state.after(place)
    if "WDT" not in word.tags or place == 0 or after is None:
        return False
    noun = state.words[place - 1].tags & {"NN", "NNS", "NNP"}
    return bool(noun) and not after.tags.isdisjoint({"VBD", "VBZ"})


def _is_sure(state: Walk, place: int, word: Word) -> bool:
    finite = bool(word.auxiliary) and not word.tags <= {"VBG", "VBN"} and word.tags.isdisjoint(("POS", "NNP"))
    if finite and may_be_finite(state, place):
        return True
    return not word.auxiliary and surely_finite(state, place, word)


def may_be_finite(state: Walk, index: int) -> bool:
    """Whether a base form is no infinitive: no 'to' and no modal before it."""
    before = state.words[index - 1]
    return "VB" not in state.words[index].tags or not (before.auxiliary or before.tags & {"TO", "NEG"})


def surely_finite(state: Walk, index: int, word: Word) -> bool:
    """Whether a word is a finite verb whatever stands around it, or because of what does."""
    tags = word.tags
    if "VBD" in tags and "VBN" in tags:
        return surely_past(state, index)
    if not tags.isdisjoint({"VBD", "VBZ", "VBP"}) and tags.isdisjoint({"VBN", "NNS", "NN", "JJ", "RB", "IN"}):
        return may_be_finite(state, index)
    return "VBZ" in tags and word.lower in state.lists["verb"] and not is_counted(state, index)


def is_counted(state: Walk, index: int) -> bool:
    """'32 death | claims': more than one of what stands between cannot be counted."""
    noun, count = state.words[index - 1], state.words[max(index - 2, 0)]
    several = count.only == "CD" and count.lower.isdigit() and not is_year(count.lower) and count.lower != "1"
    return several and "NN" in noun.tags and "NNP" not in noun.tags


def surely_past(state: Walk, index: int) -> bool:
    """Whether a form that may be a participle stands as a finite verb does: behind a noun, and before an object or a mark."""
    word, before = state.words[index], state.words[index - 1]
    if word.lower in state.lists["finite"]:
        return True
    if word.lower in state.lists["two_objects"]:
        return False  # 'a dog | named Rex'
    if before.tags.isdisjoint({"NN", "NNS", "NNP", "CD"}) or "DT" in before.tags:
        return False
    after = state.after(index)
    if after is None or after.only == "PUNCT":
        return True
    return is_object(state, after) or "WDT" in after.tags


def opens(state: Walk, index: int) -> bool:
    """Whether an object or complement follows."""
    after = state.after(index)
    return after is not None and not after.tags.isdisjoint(_OPENS)
