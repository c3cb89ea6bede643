"""A base form behind a noun phrase that can only be its verb: 'help clerks | track it', 'Lee and Kim | share it'."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal, finite_ahead, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookback import follows_object
from pipeline.syntax.objects import opens
from pipeline.syntax.tags import NOUNS
from pipeline.syntax.walk import Walk

_IN_PHRASE = frozenset({"DT", "PRP$", "POS", "JJ", "CD", "IN", "NN", "NNS"})
"""Tags before a name that is no subject by itself."""


def acts_behind(state: Walk, index: int, word: Word) -> str:
    """The tag of a base form that may also be a noun, if what stands before it makes it a verb; '' elsewhere."""
    left, often = state.left(), word.lower in state.lists["verb"]
    if word.other != "NN" or not index:
        return ""
    if often and clausal(state, word) and _is_of_several(state, index):
        return "VBP"
    after = state.after(index)
    if often and state.words[index - 1].lower in state.lists["graded"] and after is not None and after.only != "PUNCT":
        return "VB"  # 'rather than | pay it'
    if left == "CD" and often and state.finite < 0 and opens(state, index):
        return "VBP"  # 'Six in 10 | say it is late'
    if often and _tells_behind_object(state, index, word):
        state.tags[-1] = "PRP"
        return "VBP"
    if left not in NOUNS:
        return ""
    if follows_object(state) and often and _tells_behind_phrase(state, index, word):
        return "VBP"
    if follows_object(state) and _is_bare_infinitive(state, index, left, often):
        return "VB"
    if _names_act(state, index, often) or (often and _tells_of_pending(state, index, word)):
        return "VBP"
    if left == "NNS" and state.finite < 0 and clausal(state, word) and _opens_existence(state, index):
        return "VBP"
    return ""


def completes_singular(state: Walk, index: int, word: Word) -> bool:
    """'a Lund | win', 'an art | show in', 'the award | show was': behind one thing with which a base form does not agree; not
    'Voters in a town | want it', 'let a town | vote'."""
    named = state.tags[-1:] == ["NNP"]
    if word.other != "NN" or "JJ" in word.tags or not (named or state.tags[-1:] == ["NN"]) or follows_object(state):
        return False
    place = index - 1
    while place >= 0 and state.tags[place] in ("NN", "NNP", "JJ"):
        place -= 1
    opening = state.words[place].lower if place >= 0 else ""
    owned = place >= 0 and state.tags[place] in ("DT", "PRP$", "POS")
    several = not owned or state.words[index - 1].lower.endswith(tuple(state.lists["plural_ending"]))
    if named and several and clausal(state, word):
        return False  # 'a plan Democrats | hope will pass'
    takes = opens(state, index)
    if state.governed and ("NNS" in state.tags or "PRD" in state.tags or "CD" in state.tags):
        return not takes and opening in state.lists["article"] and finite_follows(state, index + 1)
    if opening in state.lists["article"]:
        return state.tags[place - 1 : place] != ["CC"]
    if named and not several and state.tags[place - 1 : place] != ["CC"]:
        return True  # 'her reality TV | show'
    return owned and not named and not takes and finite_follows(state, index + 1)


def _is_bare_infinitive(state: Walk, index: int, left: str, often: bool) -> bool:
    """'let the audience | decide it', 'help hackers | read it', 'watched the crowds | grow small'; behind what is helped or let
    any, elsewhere one that is seldom a noun or has an object; 'made their tax | plan'."""
    after = state.after(index)
    if not state.lists["aiding"].isdisjoint(state.words[state.verb_place].lemmas.values()):
        goes_on = after is not None and after.only != "PUNCT" and after.lower not in state.lists["verb"]
        return often or goes_on  # not 'let the town | issue become'
    takes = (
        opens(state, index) and after is not None and (left == "NNS" or after.only != "TO")
    )  # not 'made a | buy to date'
    goes_on = after is not None and (after.only in ("IN", "RB") or after.lower in state.lists["particle"])
    goes_on = goes_on and "IN" not in state.tags[state.verb_place :]  # not 'made it at a campaign | stop in Lund'
    compared = left == "NN" or "IN" in state.tags[state.verb_place :]
    if compared and not state.lists["owning"].isdisjoint(state.words[state.verb_place].lemmas.values()):
        return often and _has_act_done(state, index, after)  # not 'had a commanding | lead in the polls'
    lone = left == "NNS" or (left == "NNP" and not _is_named(state))
    return (often and (lone or takes or goes_on)) or (left == "NNS" and takes)


def _has_act_done(state: Walk, index: int, after: Word | None) -> bool:
    """'had a clerk | hold the lamp', 'have the wind | move us'; not 'had a | win the next day'."""
    behind = state.after(index + 2)
    timed = any(
        word is not None and state.is_of_time(index + 2 + at)
        for at, word in enumerate((state.after(index + 1), behind))
    )
    return after is not None and after.only in ("DT", "PRP", "PRP$") and not timed


def _is_named(state: Walk) -> bool:
    """'watched the Lund TV | show': does a determined phrase end with a name?"""
    place = len(state.tags) - 1
    while place > 0 and state.tags[place] in ("NN", "NNP", "JJ"):
        place -= 1
    return place < len(state.tags) - 2 and state.tags[place] in ("DT", "PRP$", "POS")


def _is_of_several(state: Walk, index: int) -> bool:
    """'Most | think Lee left', 'Both | say it is late': behind nothing but a count, before the subject of the only other verb."""
    alone = state.words[index - 1].lower in state.lists["several"] and state.tags[-2:-1] in ([], ["PUNCT"], ["CC"])
    place = finite_ahead(state, index + 1) if alone and state.finite < 0 else -1
    return place > index + 1 and not finite_follows(state, place + 1)


def _opens_existence(state: Walk, index: int) -> bool:
    """'Advocates | estimate there could be 20': before "there" and an auxiliary."""
    there, verb = state.after(index), state.after(index + 1)
    return there is not None and there.only == "EX" and verb is not None and bool(verb.auxiliary)


def _names_act(state: Walk, index: int, often: bool) -> bool:
    """'Lund and Alba | share it', 'unless Lee, Kim and Dahl | step up', 'Alba Town | hold it': names that nothing describes or
    governs, before an object or joined; not 'the Lee | plan to', 'After Lund and the Mexico | border'."""
    place, joined = index - 1, False
    while place >= 0 and (_is_name(state, place) or _joins(state, place) or _opens_names(state, place)):
        joined = joined or state.tags[place] == "CC"
        place -= 1
    described = place >= 0 and state.tags[place] in _IN_PHRASE and state.words[place].lower not in state.boundary
    if place == index - 1 or state.tags[index - 1] != "NNP" or described:
        return False
    after = state.after(index)
    takes = opens(state, index) or (after is not None and after.lower in state.lists["particle"])
    if often:
        return joined or (takes and after is not None and after.only != "CD")  # 'approval 26%, Lee | support 27%'
    return joined and takes and state.finite < 0 and not finite_follows(state, index + 1)


def _is_name(state: Walk, place: int) -> bool:
    """A name of no time: 'on Saturday, | Lee and Kim hold talks'."""
    return state.tags[place] == "NNP" and not state.is_of_time(place)


def _opens_names(state: Walk, place: int) -> bool:
    """'| Lee and Kim hold it': what opens the sentence may be a name, too, if one is joined to it."""
    joined = state.tags[1:2] in (["CC"], ["PUNCT"]) and state.tags[2:3] == ["NNP"]
    return place == 0 and joined and "NNP" in state.words[0].tags


def _joins(state: Walk, place: int) -> bool:
    """Whether 'and' or a comma stands at `place` between names."""
    joins = state.tags[place] == "CC" or state.words[place].lower == ","
    before = place - 1
    named = before >= 0 and (_is_name(state, before) or state.tags[before] == "PUNCT" or _opens_names(state, before))
    return joins and named


def _tells_behind_object(state: Walk, index: int, word: Word) -> bool:
    """'Clerks close to her | say it is late', 'Those who know her | say it is late': behind what may be an object and an owner,
    the verb of a subject that waits for one; not 'She had her | say'."""
    if state.tags[-1] != "PRP$" or "PRP" not in state.words[index - 1].tags:
        return False
    waits = state.finite < 0 and state.subject and state.tags[-2:-1] == ["IN"]
    waits = waits or (state.pending and state.finite >= 0)
    return waits and clausal(state, word) and finite_ahead(state, index + 1) > index + 1


def _tells_behind_phrase(state: Walk, index: int, word: Word) -> bool:
    """'Clerks who have seen it from the road | say it is late': a verb of what is told, whose subject waits for one, behind a
    phrase that parts it from the object of the verb before; not 'Clerks who saw Lee | say it left'."""
    placed = "IN" in state.tags[state.verb_place :] and state.pending and state.finite >= 0
    return placed and clausal(state, word) and _tells_of_pending(state, index, word)


def _tells_of_pending(state: Walk, index: int, word: Word) -> bool:
    """'Those who are on the ballot this year | need it': behind a relative clause, whose subject's verb is still to come."""
    after = state.after(index)
    told = after is not None and "WDT" in after.tags and clausal(state, word)
    return state.pending and state.finite >= 0 and (told or opens(state, index))
