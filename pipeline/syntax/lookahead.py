"""What follows a word: an object, an agent, another finite verb. Used to tell forms apart that are spelt alike."""

from __future__ import annotations

from itertools import pairwise

from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.objects import is_adverb
from pipeline.syntax.tags import ADVERBS, FINITE, MODALS, NOMINAL, QUOTES
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import LOOK_AHEAD

_ENDS_QUOTATION = frozenset({",", "?", "!"})
_TOLD = ("VBD", "VBZ")
_BEFORE_MANNER = ("NN", "NNS", "NNP", "PRD", "CC")
_IN_PHRASE = (["DT"], ["PRP$"], ["POS"], ["JJ"])
"""Tags behind which an adverb stands in a noun phrase."""
_TIME = 3
"""Words, at most, of a time without a preposition: 'late last week'."""
_MARGIN = 4
"""Words from 'by' on, at most, in which stands that it is by a vote."""


def has_agent(state: Walk, index: int) -> bool:
    """Whether 'by' and who did it follow, maybe behind what became of somebody ('shot | dead by'); 'by (almost) 3 percent', 'by
    (often) saying', 'by a vote of 3 to 2', 'by phone' name no agent, 'by one of them' does."""
    agents, found_so = state.lists["agent"], state.lists["found_so"]
    index = _behind_degree(state, _behind_time(state, index))
    while index < len(state.words) and (is_adverb(state, index) or state.words[index].lower in found_so):
        index += 1
    behind = state.after(index) if index < len(state.words) and "IN" in state.words[index].tags else None
    if behind is not None and behind.lower in agents and "NNP" not in behind.tags:
        index += 1  # 'presided over | by Lee'
    if index >= len(state.words) or state.words[index].lower not in agents:
        return False
    place = index + 1
    if place < len(state.words) and state.words[place].lower in state.lists["reached_by"]:
        return False
    while place < len(state.words) - 1 and (
        is_adverb(state, place) or state.words[place].lower in state.lists["approximate"]
    ):
        place += 1
    if place >= len(state.words) or state.words[place].tags.isdisjoint({"CD", "VBG"}):
        return all(word.lower not in state.lists["margins"] for word in state.words[index + 1 : index + _MARGIN])
    after = state.after(place)
    return state.words[place].only == "CD" and after is not None and after.lower in state.lists["governing"]


def _behind_degree(state: Walk, index: int) -> int:
    """The place behind how much it was done to something ('the towns hit | (the) hardest | by the storm'), else the same."""
    first = index + (index + 1 < len(state.words) and state.words[index].only == "DT")
    told = first < len(state.words) and state.words[first].lower in state.lists["most_of_all"]
    return first + 1 if told else index


def _behind_time(state: Walk, index: int) -> int:
    """The place behind a bare time and before an agent ('posted | last month | by a clerk'), else the same place."""
    place = index
    while place < min(index + _TIME, len(state.words) - 1) and state.is_of_time(place):
        place += 1
    after = state.after(place)
    agent = place > index and state.words[place].lower in state.lists["agent"] and after is not None
    named = agent and after is not None and (after.only == "DT" or "NNP" in after.tags)
    return place if named and past_later(state, place) and not state.is_of_time(place + 1) else index


def is_about_to(state: Walk, index: int) -> bool:
    """'Lee | set to open the fair today': a participle; but 'set to work' tells what somebody did."""
    words = state.words[index : index + 3]
    if words[0].lower not in state.lists["scheduled"] or len(words) < 3:
        return False
    return words[1].only == "TO" and "VB" in words[2].tags and words[2].lower not in state.lists["begun"]


def ends_quotation(state: Walk, index: int, after: Word | None) -> bool:
    """'..., the memo stated': a verb of saying at the end, behind a comma and its subject."""
    return bool(state.marks) and _reports_at_end(state, index, after)


def ends_behind_quotation(state: Walk, index: int, after: Word | None) -> bool:
    """'“It is late,” the memo | states': the same, with a mark of quotation directly before the subject."""
    place = max((at for at in range(index) if state.tags[at] == "PUNCT"), default=0)
    closes = place > 0 and state.words[place].lower in QUOTES and state.words[place - 1].lower in _ENDS_QUOTATION
    return closes and _reports_at_end(state, index, after)


def _reports_at_end(state: Walk, index: int, after: Word | None) -> bool:
    ends = after is None or after.only in ("PUNCT", "IN") or after.lower in state.lists["time"]
    return ends and not state.lists["reporting"].isdisjoint(state.words[index].lemmas.values())


def speaks_behind(state: Walk, index: int) -> bool:
    """'“It is late,” | jokes lead author Ann Lee': a verb of saying directly behind a quotation and its comma; 'It is late, |
    reports the Herald.': behind a comma, with nothing but a name up to the end."""
    if _ends_with_name(state, index):
        return not state.lists["reporting"].isdisjoint(state.words[index].lemmas.values())
    if index < 2 or state.words[index - 1].lower not in QUOTES or state.words[index - 2].lower not in _ENDS_QUOTATION:
        return False
    after, reporting = state.after(index), state.lists["reporting"]
    if after is None or after.only == "IN" or after.auxiliary or not reporting.isdisjoint(after.lemmas.values()):
        return False  # '“It is late,” reports say', 'he said, “states were late”'
    return not reporting.isdisjoint(state.words[index].lemmas.values())


def _ends_with_name(state: Walk, index: int) -> bool:
    """'It is late, | reports the Herald.'"""
    if index < 2 or state.words[index - 1].lower != "," or not state.any_finite:
        return False
    behind = [word for word in state.words[index + 1 :] if word.only != "PUNCT"]
    named = behind[1:] if behind and behind[0].only == "DT" else behind
    return bool(named) and len(behind) >= len(state.words) - index - 2 and all("NNP" in word.tags for word in named)


def entitles(state: Walk, index: int) -> bool:
    """'"We won," | coach Ann Lee said', '"We won," Lund | coach Ann Lee, 50, said': whether names and a finite verb stand behind
    a word, or, behind a quotation, names, something between commas, and a verb that speaks."""
    behind = state.words[index + 1 :]
    names = next((count for count, word in enumerate(behind) if "NNP" not in word.tags), 0)
    if not names or not behind[names].tags.isdisjoint(_TOLD):
        return names > 0
    mark = index - 1 - (state.tags[-1] == "NNP")
    if behind[names].lower != "," or mark < 1 or state.words[mark].lower not in QUOTES:
        return False
    parted = pairwise(behind[names + 1 :])
    return any(
        comma.lower == "," and clausal(state, verb) and not verb.tags.isdisjoint(_TOLD) for comma, verb in parted
    )


def takes_clause(state: Walk) -> bool:
    """Whether the finite verb of the segment may be followed by a clause without a marker; behind a quotation it has one."""
    if not (state.new_subject and state.verb_place == state.finite and clausal(state, state.words[state.finite])):
        return False
    return not speaks_behind(state, state.finite)


def has_told(state: Walk) -> bool:
    """Whether a clause may follow the last verb, which an auxiliary makes active ('has never said | the mayor lied')."""
    return state.new_subject and _ends_group(state) and clausal(state, state.words[state.verb_place])


def _ends_group(state: Walk) -> bool:
    if not 0 <= state.finite < state.verb_place:
        return False
    waits = state.data.expects.get(state.words[state.finite].auxiliary, "")
    between = range(state.finite + 1, state.verb_place)
    return waits in ("base", "participle") and all(state.tags[at] in ADVERBS for at in between)


def before_clause(tags: frozenset[str], after: Word | None) -> bool:
    """May a word be a verb, and does an article or pronoun follow, with which a clause begins?"""
    return "VBP" in tags and after is not None and after.only in ("DT", "PRP", "PRP$")


def counts_described(state: Walk, index: int) -> bool:
    """'met some | elected | officials', 'there are many | frustrated | people': a participle between a count and its plural.

    Behind a verb that may be followed by a clause the count may be its subject ('said some raised questions').
    """
    noun = state.after(index)
    plural = noun is not None and "NNS" in noun.tags and "VBZ" not in noun.tags
    if not plural or state.words[index].tags.isdisjoint({"VBN", "VBG"}) or state.finite < 0:
        return False
    return state.verb_place == state.finite and not clausal(state, state.words[state.finite])


def is_told_subject(state: Walk, index: int) -> bool:
    """'Profit this year was up', 'Rain that fell on Friday': a time and a finite verb, or what is told of it, stand behind."""
    words = state.words[index + 1 : index + 4]
    if len(words) > 1 and "WDT" in words[0].tags and not clausal(state, state.words[index]):
        return bool(words[1].auxiliary) or not words[1].tags.isdisjoint({"VBD", "VBZ"})
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


def verb_later(state: Walk, index: int) -> bool:
    """Whether a finite verb may follow behind the next comma, and no ', where' before it."""
    behind = False
    for place, word in enumerate(state.words[index : index + 3 * LOOK_AHEAD], index):
        if word.lower == ",":
            behind = True
        elif behind and "WRB" in word.tags and state.words[place - 1].lower == ",":
            return False
        elif behind and (word.tags & {"VBD", "VBZ"} or word.auxiliary):
            return True
    return False


def is_before_auxiliary(state: Walk, index: int, after: Word | None) -> bool:
    """'Clerks | concerned will leave': between a plural and its verb; not 'the plan that clerks | signed was old', 'the plan
    clerks | signed was old', 'clerks | said would fail'."""
    if (
        after is None
        or not after.auxiliary
        or after.tags.isdisjoint(FINITE | MODALS)
        or clausal(state, state.words[index])
    ):
        return False
    place = index - 1
    while place >= 0 and state.tags[place] in ("NNS", "JJ", "DT", "CD"):
        place -= 1
    before = state.tags[place] if place >= 0 else ""
    return state.tags[index - 1] == "NNS" and before not in NOMINAL and before not in ("WDT", "IN", "WP", "WRB")


def tells_manner(state: Walk, index: int) -> bool:
    """'leaders nervously | break ranks', 'The town now | heads the list': directly behind an adverb by its ending or one that
    mostly stands before a verb, which stands before no noun, and a subject or "and"."""
    adverb = state.words[index - 1]
    made = any(tags == "RB" and adverb.lower.endswith(ending) for ending, tags in state.data.suffixes.items())
    made = made and not adverb.closed and "-" not in adverb.lower  # not 'a members-only | club'
    told = made or adverb.lower in state.lists["adverb_of_verb"]
    return told and state.left() in _BEFORE_MANNER and state.tags[-2:-1] not in _IN_PHRASE


def heads_phrase(state: Walk, index: int, word: Word) -> bool:
    """'the | ease of it', '| part of a plan': before "of" a word that may be a noun is one, unless it is one of those verbs that
    have it, too."""
    after = state.after(index)
    if after is None or after.lower not in state.lists["governing"] or "NN" not in word.tags:
        return False
    if ("JJ" in word.tags and state.expects == "complement") or ("NNP" in word.tags and not state.start):
        return False  # 'was | full of', 'the “| Call of Lund”'
    return state.lists["with_of"].isdisjoint(word.lemmas.values())
