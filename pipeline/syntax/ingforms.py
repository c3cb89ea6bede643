"""Verb or noun in -ing ('bombing')."""

from __future__ import annotations

from pipeline.syntax.describing import acts_on, is_first_adjective, names_trade
from pipeline.syntax.finiteahead import clausal, happens_behind
from pipeline.syntax.ingadjectives import (
    ACTIVE,
    OWNING,
    before_plural,
    by_custom,
    describes_subject,
    describing,
    phases,
)
from pipeline.syntax.ingnouns import names_deed
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookback import before_phrase, is_determined
from pipeline.syntax.objects import behind_particle, is_adverb, is_object
from pipeline.syntax.tags import BEFORE_NOUN, FINITE, MODALS, NOUNS, QUOTES, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_TELLS_MORE = frozenset({"VBN", "WDT", "WP"})
_LISTED = frozenset({"NN", "NNS", "JJ", "PUNCT", "CC"})


def ing_form(state: Walk, index: int, word: Word) -> str:
    """The tag of a word like 'bombing': what custom, what it describes and whose noun it is tell; else it is a verb."""
    after = state.after(index)
    return (
        by_custom(state, index, word, after)
        or _behind_opener(state, index, after)
        or describing(state, index, word, after)
        or _in_phrase(state, index, word, after)
        or _of_noun(state, index, word, after)
        or _of_clause(state, index, word, after)
        or ("NN" if names_deed(state, index, word, after) else "VBG")
    )


def _behind_opener(state: Walk, index: int, after: Word | None) -> str:
    """', where | fighting continued', 'Traders said | selling accelerated', 'a “growing | level”'."""
    if not index:
        return ""
    before = state.words[index - 1]
    stated = not state.lists["stating"].isdisjoint(before.lemmas.values())
    if (state.tags[-1] == "WRB" or stated) and _is_subject(state, index, after, True):
        return "NN"
    if state.tags[-1] == "PUNCT" and before.lower in QUOTES and state.tags[-2:-1] in OWNING:
        return "JJ" if after is not None and can_head(after) else "VBG"
    return ""


def _in_phrase(state: Walk, index: int, word: Word, after: Word | None) -> str:
    """Behind what may open a noun phrase or stand in one: a preposition, an adjective, an article or owner, a number."""
    before = state.tags[-1] if state.tags else ""
    if before == "IN" and (happens_behind(state, after) or _is_headed(state, index) or _is_before_past(after)):
        return "NN"
    if before == "JJ" and not is_determined(state) and word.lower not in state.lists["noun_ing"]:
        return "NN" if _ends_phrase(state, index) else "VBG"
    if before == "DT" and word.lower in state.lists["without_object"] and before_plural(state, index, after):
        return "JJ"
    if _is_ranked(state, index, after):
        return "VBG"
    return _determined(state, index, word, after) if before in BEFORE_NOUN or before == "CD" else ""


def _is_before_past(after: Word | None) -> bool:
    """'since | fighting | broke out': a form that is nothing but a past tells what it did."""
    return after is not None and "VBD" in after.tags and after.tags.isdisjoint({"VBN", "NN", "NNS", "VB"})


def _is_headed(state: Walk, index: int) -> bool:
    """'the head of | planning at the port': what somebody is at the head of."""
    headed = index > 1 and state.words[index - 1].lower in state.lists["governing"]
    return headed and state.words[index - 2].lower in state.lists["heading"] and not _has_object(state, index)


def _is_ranked(state: Walk, index: int, after: Word | None) -> bool:
    """'two ships will leave, with the first | departing in May'"""
    ranked = state.tags[-4:] == ["PUNCT", "IN", "DT", "JJ"] and state.words[index - 1].lower in state.lists["ordinal"]
    absolute = ranked and state.words[index - 3].lower in state.lists["absolute"]
    return absolute and (after is None or not can_head(after))


def _determined(state: Walk, index: int, word: Word, after: Word | None) -> str:
    """'the | bombing', 'his | leading clerk'; 'told the hearing | she had left', 'showed her | trailing | Lee'."""
    before = state.tags[-1]
    if _tells_that(state, word, after) or _floats_before(state, index):
        return "VBG"
    told = before == "DT" and state.words[index - 1].only == "DT"  # 'told the | hearing | she had left'
    article = told and state.words[index - 1].lower in state.lists["article"] | state.lists["definite"]
    if article and after is not None and after.only in ("DT", "PRP$"):
        return "NN"  # 'told the | hearing | the mill was old'
    if after is not None and (after.only in ("DT", "PRP$") or (after.only == "PRP" and not told)):
        return "VBG"
    if before == "CD" and _spends(state, index, word, after):
        return "VBG"
    if before == "JJ" and after is not None and _is_of_somebody(state, index, word, after):
        state.tags[-1] = "NN"
        return "VBG"
    if before == "PRP$" and _before_name(state, after) and state.tags[-2:-1] in (["VBD"], ["VBZ"], ["VBP"]):
        state.tags[-1] = "PRP"
        return "VBG"
    adjective = word.lower in state.lists["adjective_ing"] and after is not None and can_head(after)
    return "JJ" if adjective or ("NN" not in word.tags and is_first_adjective(state, index, after)) else "NN"


def _floats_before(state: Walk, index: int) -> bool:
    """'with Lee and Kim both | calling for it': behind a word that stresses a subject of several."""
    word = state.words[index - 1].lower
    stresses = word in state.lists["floating"] and word in state.lists["several"]
    return stresses and state.tags[-2:-1] in (["NNP"], ["NNS"], ["PRP"])


def _tells_that(state: Walk, word: Word, after: Word | None) -> bool:
    """'sued in 2013 | alleging | that they lied', 'from 3 May | meaning | that it is shut'; not 'a 2013 | finding | that'."""
    states = after is not None and {"WDT", "IN"} <= after.tags and clausal(state, word)
    return states and state.tags[-1] == "CD" and state.tags[-2:-1] not in OWNING


def _spends(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'spent $20 million | attacking Kim', 'filed it in 2013 | alleging that', 'began in 1841 | running trains': behind an amount
    of money without an article, or a day or year; not 'a $160 million | restructuring', 'the 23 May | meeting with Kim'."""
    place = index - 1
    while place > 0 and state.tags[place - 1] == "CD":
        place -= 1
    if place > 0 and not state.words[place].lower[0].isalnum():
        return state.tags[place - 1] != "DT"
    article = place > 1 and state.tags[place - 1] == "NNP" and state.words[place - 2].only == "DT"
    if article or not state.behind_year():
        return False
    return word.lower not in state.lists["noun_ing"] or _acts_on(state, index, after)


def _is_of_somebody(state: Walk, index: int, word: Word, after: Word) -> bool:
    """'a Republican | trying to win', 'a black male | beating Kim': behind what may be somebody, before 'to' or an object."""
    before = state.words[index - 1]
    if "NN" not in before.tags or word.lower in state.lists["adjective_ing"]:
        return False
    return _acts_on(state, index, after) or (after.only == "TO" and before.closed)


def _of_noun(state: Walk, index: int, word: Word, after: Word | None) -> str:
    """'a peace | meeting', 'began | training': a word that is mostly a noun, unless somebody acts here; '' of all others."""
    if word.lower not in state.lists["noun_ing"]:
        return ""
    before = state.tags[-1] if state.tags else ""
    if index and acts_on(state, index, after):
        return "VBG"
    if before == "RB" and state.tags[-2:-1] in OWNING and not _has_object(state, index):
        return "NN"  # 'an earlier | hearing'
    if before in NOUNS and _acts_on(state, index, after) and not _ends_front(state):
        return "VBG"
    if before in ("NN", "NNP") and _acts_beside(state, index, after):
        return "VBG"
    if before in ("NN", "NNP") or (before == "NNS" and _opens_phrase(state)) or _is_governed(state, index, word, after):
        return "NN"
    if before == "NNS" and after is not None and after.only == "IN" and after.lower in state.lists["governing"]:
        return "" if clausal(state, word) else "NN"  # 'the police | killing of Kim'
    told = names_trade(state, index, after) or (index == 0 and (_is_described(state, after) or _is_told(after)))
    return "NN" if told else ""


def _is_told(after: Word | None) -> bool:
    """'| Sentencing is due on Friday', '| Voting will end': before a finite auxiliary."""
    return after is not None and after.auxiliary != "" and not after.tags.isdisjoint(FINITE | MODALS)


def _is_governed(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'before | voting', 'began | hearings', but 'before | voting | for it': behind a preposition or a verb, with no object."""
    before = state.tags[-1] if state.tags else ""
    if before != "IN" and (before not in VERBS or phases(state)):
        return False
    if not state.lists["changing"].isdisjoint(state.words[index - 1].lemmas.values()):
        return True
    if before == "IN" and state.words[index - 1].lower in state.boundary and after is not None and after.only == "RB":
        return False  # 'before | closing | again'
    sides = word.lower in state.lists["siding_ing"] and after is not None and after.lower in state.lists["siding"]
    goes_on = after is not None and is_adverb(state, index + 1) and is_object(state, behind_particle(state, index))
    return not (sides or goes_on or _has_object(state, index))  # 'of | setting up a firm'


def _of_clause(state: Walk, index: int, word: Word, after: Word | None) -> str:
    """'Snow and | icing | led to it', '| Leading clerks, including Lee, left', '| Voting | ends next Friday'."""
    before = state.tags[-1] if state.tags else ""
    if _is_joined_before_noun(state, index, after) or (before == "CC" and _is_joined(state, after)):
        return "NN"
    if before not in ("", "CC", "PUNCT"):
        return ""
    if before != "CC" and word.lower in state.lists["adjective_ing"] and describes_subject(state, index):
        return "JJ"
    if not word.auxiliary and _is_subject(state, index, after):
        return "NNP" if before == "" and "NNP" in word.tags else "NN"
    return ""


def _opens_phrase(state: Walk) -> bool:
    """'a sports | betting | scandal': behind an indefinite article and one plural."""
    return state.tags[-2:-1] == ["DT"] and state.words[len(state.tags) - 2].lower in state.lists["article"]


def _acts_beside(state: Walk, index: int, after: Word | None) -> bool:
    """'It fell, with the bank | warning | that it is late': behind a comma, "with" and a name or a noun with its article."""
    told = after is not None and ({"WDT", "IN"} <= after.tags or after.lower in state.lists["told_of"])
    if not told or not clausal(state, state.words[index]):
        return False
    place = before_phrase(state, index)
    beside = place > 0 and state.words[place].lower in state.lists["absolute"] and state.words[place - 1].lower == ","
    return beside and (state.tags[-1] == "NNP" or state.words[place + 1].lower in state.lists["definite"])


def _ends_phrase(state: Walk, index: int) -> bool:
    """'went to fully remote | learning on Monday', 'amid heavy | buying', 'of theft and false | accounting', 'may bring mudslides
    and flash | flooding': the noun of a preposition or such a verb, with an adjective before it that tells no number ('with many
    | living abroad')."""
    place = index - 2 - (state.tags[-2:-1] == ["RB"])
    while place > 0 and state.tags[place] == "JJ":
        place -= 1  # 'against more quantitative | easing'
    told = state.words[index - 1].lower in state.lists["ordering"] | state.lists["quantity"]  # "by first | saying so"
    if place > 0 and state.tags[place] == "CC" and state.tags[place - 1] in ("NN", "NNS"):
        place = next((at for at in range(place, -1, -1) if state.tags[at] not in _LISTED), -1)
    governed = place >= 0 and (state.tags[place] in ("IN", "TO") or _brings(state, place)) and not told
    return governed and not _has_object(state, index)


def _brings(state: Walk, place: int) -> bool:
    """Is it a verb of what comes over people, or one that has an object: 'brought', 'could cause', 'undergoing'?"""
    lemmas = state.words[place].lemmas.values()
    if state.tags[place] == "VBG":
        return not state.lists["transitive"].isdisjoint(lemmas)
    return state.tags[place] in ACTIVE and any(
        not state.lists[key].isdisjoint(lemmas) for key in ("bringing", "transitive")
    )


def _before_name(state: Walk, after: Word | None) -> bool:
    """'shows Lee | beating | Kim', 'shows Lee | closing | the gap'; not 'the Ostby beating Tuesday'."""
    named = after is not None and "NNP" in after.tags and after.lower not in state.lists["time"]
    return named or (after is not None and after.only in ("DT", "PRP$"))


def _acts_on(state: Walk, index: int, after: Word | None) -> bool:
    """'a man | killing | himself', 'the unit | fighting | the fire'; not 'a board | meeting | the next day'."""
    if after is not None and after.lower in state.lists["object_pronoun"]:
        return True
    behind = state.after(index + 1)
    timed = behind is not None and any(behind.lower in state.lists[key] for key in ("time", "period"))
    person = state.words[index].lower in state.lists["person_ing"]  # 'the new | signing | Ann Lee'
    return _before_name(state, after) and not timed and not person


def _ends_front(state: Walk) -> bool:
    """'At the Board | meeting | the members voted', 'At the 3 May Board | meeting': it ends the phrase in front, whatever that
    tells of the name.
    """
    front = state.tags[:2] == ["IN", "DT"] and not state.any_finite and not VERBS.intersection(state.tags)
    return front and state.words[0].lower not in state.lists["absolute"]


def _is_described(state: Walk, after: Word | None) -> bool:
    """'Funding for the port, renewed in May, ends': what opens the sentence and is told of behind a comma is its subject."""
    comma = next((at for at, word in enumerate(state.words) if word.lower == ","), len(state.words))
    about = state.after(comma)
    return after is not None and after.only == "IN" and about is not None and bool(about.tags & _TELLS_MORE)


def _is_joined(state: Walk, after: Word | None) -> bool:
    """'Snow and | icing on roads led to it', 'tests, drills and | training should go on': joined to a bare noun, no object."""
    bare = state.tags[-2:-1] in (["NN"], ["NNS"]) and state.tags[-3:-2] in ([], ["IN"], ["PUNCT"])
    if bare and state.tags[-3:-2] == ["IN"] and state.tags[-2] == "NN" and (after is None or after.only == "PUNCT"):
        return True  # 'to damp and | overcrowding.'
    return bare and state.finite < 0 and after is not None and (after.only == "IN" or bool(after.auxiliary))


def _is_joined_before_noun(state: Walk, index: int, after: Word | None) -> bool:
    """'a tax and | spending | bill', 'its financing and | leasing | arm': joined to a bare singular before a noun."""
    heads = after is not None and can_head(after) and after.tags.isdisjoint({"VBD", "VBZ"}) and not after.auxiliary
    joined = heads and state.tags[-2:] == ["NN", "CC"] and VERBS.isdisjoint(state.tags[-3:-2])
    return joined and (state.words[index].lower in state.lists["noun_ing"] or "VBG" in state.words[index - 2].tags)


def _is_subject(state: Walk, index: int, after: Word | None, opens: bool = False) -> bool:
    """'..., but fighting resumed', 'Voting ends next Friday': a form in -ing that opens a clause as its subject."""
    opening = opens or index == 0 or state.finite < 0 or state.words[index - 1].lower in state.lists["contrast"]
    if not opening or after is None or after.tags.isdisjoint({"VBD", "VBZ"}):
        return False
    behind = state.after(index + 1)
    if (behind is not None and behind.lower in state.lists["time"]) or after.lower in state.lists["phase_verb"]:
        return True
    return "VBD" in after.tags and (behind is None or not can_head(behind) or "RB" in behind.tags)


def _has_object(state: Walk, index: int) -> bool:
    """Whether an object follows, and not the verb of the phrase that the word ends ('the start of voting | draws a crowd')."""
    after = state.after(index)
    if after is not None and "VBZ" in after.tags and after.lower in state.lists["verb"]:
        return False
    return is_object(state, after)
