"""Whether a finite verb follows, and what is one whatever stands around it."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.objects import is_object
from pipeline.syntax.tags import NOUNS, QUOTES, STRONG_BREAK
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import LOOK_AHEAD, is_year

_NOMINAL = NOUNS | {"DT", "PRP$", "JJ", "CD"}


def finite_follows(state: Walk, index: int) -> bool:
    """Whether a certain finite verb follows before a mark, a conjunction or a new subject."""
    return finite_ahead(state, index) >= 0


def finite_ahead(state: Walk, index: int, taken: bool = False) -> int:
    """Place of a certain finite verb that follows before a mark, a conjunction or a new subject; -1 if none does. `taken`: a
    pronoun that is an object by what stands before it is no subject.

    The verb of a relative clause on the way does not count: 'arrested for setting the fire that killed two | was freed'.
    """
    inside = paired = False
    for place in range(index, min(len(state.words), index + 2 * LOOK_AHEAD)):
        word = state.words[place]
        tags = word.tags
        after = state.after(place)
        if paired and word.only == "CC":
            paired = False  # 'signed between the bank | and | the firm'
            continue
        paired = paired or word.lower in state.lists["pairing"]
        if word.lower in QUOTES and after is not None and after.auxiliary:
            continue  # 'a note issued in May | "can and should help"'
        if place > index and _is_in_region(state, place):
            continue  # 'the man shot in Alba|, Norland,| on Monday was'
        if _opens_relative(state, place):
            inside = True
        elif _breaks(state, place, word) and not (taken and _is_taken(state, place, word)):
            return -1
        elif inside and not tags.isdisjoint({"VBD", "VBZ"}) and _opens_relative(state, place - 1):
            inside = False
        elif _is_sure(state, place, word) or (place > index and _is_intransitive(state, place, word)):
            return -1 if inside else place
        if taken and place > index + 1 and not inside and _is_behind_object(state, place):
            return place
    return -1


def _is_in_region(state: Walk, place: int) -> bool:
    """A comma around a region, or the region, behind a town that hangs on a preposition: 'in Alba|, Norland, | on Monday'."""
    words = state.words
    first = next((at for at in range(max(place - 2, 1), place + 1) if words[at].lower == ","), 0)
    if not first or first + 2 >= len(words) or words[first + 2].lower != ",":
        return False
    town = words[first - 1]
    return "NNP" in town.tags and "NNP" in words[first + 1].tags and words[max(first - 2, 0)].only == "IN"


def goes_on_behind(state: Walk, index: int) -> bool:
    """Whether the verb of the subject stands behind commas: around what follows, or around what this one belongs to."""
    return _goes_on_behind_insertion(state, index + 1) or _goes_on_behind_aside(state, index)


def _goes_on_behind_insertion(state: Walk, index: int) -> bool:
    """'the fine imposed on Borg | , a bank, | was fair': commas around what has no verb, and a certain one directly behind."""
    words = state.words[index : index + 2 * LOOK_AHEAD]
    commas = [at for at, word in enumerate(words) if word.lower == ","][:2]
    if len(commas) < 2 or commas[1] + 1 >= len(words) or commas[1] - commas[0] < 2:
        return False
    inside = enumerate(words[: commas[0]], index)
    told = any("VBD" in word.tags or _breaks(state, place, word) for place, word in inside)
    verb = index + commas[1] + 1
    speaks = not state.lists["reporting"].isdisjoint(state.words[verb].lemmas.values())
    return not told and not speaks and _is_sure(state, verb, state.words[verb])


def _goes_on_behind_aside(state: Walk, index: int) -> bool:
    """'The bank, in results | announced on Friday, | said': an aside of a preposition and its noun behind the subject, and the
    subject's past tense directly behind the aside."""
    if state.finite >= 0 or state.commas != 1 or "PUNCT" not in state.tags:
        return False
    opening = len(state.tags) - 1 - state.tags[::-1].index("PUNCT")
    inside, words = state.tags[opening + 1 :], state.words
    governed = inside[:1] == ["IN"] and len(inside) > 1 and _NOMINAL.issuperset(inside[1:])
    if not governed or state.tags[0] in ("IN", "TO", "RB") or opening < 1 or state.is_of_time(opening - 1):
        return False
    if state.tags[opening - 1] not in NOUNS:
        return False
    closing = next(
        (at for at in range(index + 1, min(index + LOOK_AHEAD, len(words) - 1)) if words[at].lower == ","), 0
    )
    told = closing > 0 and "VBD" in words[closing + 1].tags
    behind = words[index + 1 : closing]
    return told and behind[:1] != [] and "IN" in behind[0].tags and not any("VBD" in word.tags for word in behind)


def goes_on_after_time(state: Walk, index: int) -> bool:
    """'was born in 1950 and | lives in Oslo': behind a time and 'and', where no other verb and no other time follows, unless it
    tells of a beginning or end ('opened on Monday and | closes on Friday')."""
    words = state.words
    if state.finite < 0 or index < 2 or index + 2 >= len(words) or not _is_time(state, index - 2):
        return False
    after = words[index + 1]
    phase = words[index].lower in state.lists["phase_verb"] or words[index].lower in state.lists["phase_base"]
    timed = not phase and _is_time(state, index + 1 + ("IN" in after.tags))
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


def _is_intransitive(state: Walk, place: int, word: Word) -> bool:
    """A past tense without a participle of its own, not directly behind another form: 'the truce agreed in May | collapsed'; not
    in 'freed ten boys from a | collapsed | school', between an article and a noun."""
    owned = state.words[place - 1].lower in state.lists["article"]
    return "VBD" in word.tags and not owned and not state.lists["intransitive"].isdisjoint(word.lemmas.values())


def _breaks(state: Walk, place: int, word: Word) -> bool:
    """Whether a clause ends at a word; 'until 1989', 'as of May', 'so far' open none, but 'Tuesday's | vote', nor 'needed to
    help | her | win'."""
    if not word.tags.isdisjoint(STRONG_BREAK):
        return "PRP$" not in word.tags and word.lower not in state.lists["object_pronoun"]
    if word.lower in state.lists["time"] and _owns(state, place):
        return True
    if word.only == "VBG" and state.words[place - 1].only == "IN" and clausal(state, word):
        return True  # 'for | suggesting he knew'
    if not word.closed or word.lower not in state.lists["boundary"] or state.before_time(place):
        return False
    return not state.opens_no_clause(place)


def _is_taken(state: Walk, place: int, word: Word) -> bool:
    """'aimed at | it | failed', 'hired to do | it | left': a pronoun of either case behind a preposition that opens no clause, or
    behind an infinitive that no clause follows."""
    if word.only != "PRP" or place < 2 or word.lower in state.lists["subject_pronoun"]:
        return False
    before = state.words[place - 1]
    return _governs(state, before) or (
        "TO" in state.words[place - 2].tags and "VB" in before.tags and not clausal(state, before)
    )


def _governs(state: Walk, word: Word) -> bool:
    """A preposition that opens no clause."""
    return word.only == "IN" and word.lower not in state.lists["boundary"]


def _is_behind_object(state: Walk, place: int) -> bool:
    """'The plan aimed at it | ended': behind such a pronoun stands no participle; but 'left with him | convinced'."""
    governor, word = state.words[place - 2], state.words[place - 1]
    if "VBD" not in state.words[place].tags:
        return False
    either = word.tags == {"PRP", "PRP$"} and "NN" not in state.words[place].tags and _governs(state, governor)
    return (either or _is_taken(state, place - 1, word)) and governor.lower not in state.lists["absolute"]


def clausal(state: Walk, word: Word) -> bool:
    """Whether a clause may follow a verb without a marker."""
    return not state.lists["clausal"].isdisjoint(word.lemmas.values())


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
    hour = state.words[place - 1].only == "CD" and word.lower in state.lists["of_hours"]  # 'struck at 11:16 | am'
    finite = (
        bool(word.auxiliary) and not word.tags <= {"VBG", "VBN"} and word.tags.isdisjoint(("POS", "NNP")) and not hour
    )
    if finite and _may_be_finite(state, place):
        return True
    return not word.auxiliary and _surely_finite(state, place, word)


def _may_be_finite(state: Walk, index: int) -> bool:
    """Whether a base form is no infinitive: no 'to' and no modal before it and an adverb ('to always | prevent')."""
    before = state.words[index - 1]
    if before.only == "RB" and index > 1:
        before = state.words[index - 2]
    return "VB" not in state.words[index].tags or not (before.auxiliary or before.tags & {"TO", "NEG"})


def _surely_finite(state: Walk, index: int, word: Word) -> bool:
    """Whether a word is a finite verb whatever stands around it, or because of what does."""
    tags = word.tags
    if "VBD" in tags and "VBN" in tags:
        return _surely_past(state, index)
    if not tags.isdisjoint({"VBD", "VBZ", "VBP"}) and tags.isdisjoint({"VBN", "NNS", "NN", "JJ", "RB", "IN"}):
        return _may_be_finite(state, index)
    if "VBZ" not in tags:
        return False
    return (word.lower in state.lists["verb"] and not is_behind_number(state, index)) or acts_behind_time(state, index)


def acts_behind_time(state: Walk, index: int) -> bool:
    """'A poll released Monday | shows Lee ahead': a word in -s directly behind a time without an article, before an object, or of
    a verb that a clause follows."""
    after, place = state.after(index), index
    while place > 0 and state.is_of_time(place - 1):
        place -= 1
    if after is None or not 1 < place < index or state.words[index - 1].tags.isdisjoint(NOUNS | {"CD"}):
        return False  # 'some early | reports that'
    owned = state.words[place - 1].only in ("DT", "PRP$", "POS", "JJ")
    told = clausal(state, state.words[index]) and "NNS" in after.tags
    return not owned and (told or not after.tags.isdisjoint({"PRP", "NNP", "DT"}))


def is_behind_number(state: Walk, index: int) -> bool:
    """'32 | lives', '32 death | claims': more than one; of what stands between there cannot be so many."""
    noun, count = state.words[index - 1], state.words[max(index - 2, 0)]
    if _is_several(noun):
        return "NNP" not in count.tags  # 'On May 3 | stands a vote'
    return _is_several(count) and "NN" in noun.tags and "NNP" not in noun.tags


def _is_several(word: Word) -> bool:
    return word.only == "CD" and word.lower.isdigit() and not is_year(word.lower) and word.lower != "1"


def _surely_past(state: Walk, index: int) -> bool:
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


def describes_plural(state: Walk, index: int, after: Word | None) -> bool:
    """'said coral | bleaching | events should be': behind a bare adjective, before the plural of a finite auxiliary."""
    verb = state.after(index + 1)
    plural = after is not None and "NNS" in after.tags and "VBZ" not in after.tags
    return plural and verb is not None and bool(verb.auxiliary) and "VB" not in verb.tags


def happens_behind(state: Walk, after: Word | None) -> bool:
    """'levels of | bleaching | occurred': before the past of what only happens."""
    happens = after is not None and not state.lists["unaccusative"].isdisjoint(after.lemmas.values())
    return happens and after is not None and "VBD" in after.tags and state.finite < 0
