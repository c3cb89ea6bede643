"""Verb or noun in -ing ('bombing'), and the form that only describes a noun ('voting slips')."""

from __future__ import annotations

from itertools import pairwise, takewhile

from pipeline.syntax.describing import (
    acts_on,
    is_counted,
    is_first_adjective,
    is_in_a_row,
    is_second_adjective,
    names_trade,
)
from pipeline.syntax.finiteahead import describes_plural, happens_behind
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import clausal, counts_described
from pipeline.syntax.lookback import before_phrase, is_determined
from pipeline.syntax.objects import is_object
from pipeline.syntax.tags import BEFORE_NOUN, OPENS_OBJECT, QUOTES, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_GOVERNING = _ACTIVE | {"VBG"}
_TELLS_MORE = frozenset({"VBN", "WDT", "WP"})
_OWNING = (["DT"], ["PRP$"])
_LISTED = frozenset({"NN", "NNS", "JJ", "PUNCT", "CC"})
_VERBAL = frozenset({"VBG", "VBN", "VBD", "VBZ", "VBP", "VB"})
_DESCRIBING = frozenset({"JJ", "NN", "NNP"})
_OPENERS = frozenset({"DT", "PRP", "PRP$", "CD", "IN", "RB", "TO"})


def ing_form(state: Walk, index: int, word: Word) -> str:
    """The tag of a word like 'bombing'."""
    if index and f"{state.words[index - 1].lower}-{word.lower}" in state.lists["fixed_ing"]:
        return "NN"
    before = state.tags[-1] if state.tags else ""
    after = state.after(index)
    if word.lower in state.lists["in_a_row"] and is_in_a_row(state, index):
        return "RB"
    if word.lower in state.lists["adjective_only"] and after is not None and can_head(after):
        return "JJ"
    if (word.lower in state.lists["guest_ing"] and _is_guest(state, index)) or is_counted(state, index):
        return "JJ"
    if index and word.lower in state.lists["turned_out"] and state.words[index - 1].lower in state.lists["turning_out"]:
        return "JJ"
    if index and state.words[index - 1].lower in state.lists["quantity"] and counts_described(state, index):
        return "JJ"
    behind = after.lower if after is not None else ""
    if word.lower in state.lists["compound_ing"] and behind in state.lists["compound_head"]:
        return "JJ"
    if word.lower in state.lists["framing"] and behind in state.lists["framed"]:
        return "JJ"
    stated = index > 0 and not state.lists["stating"].isdisjoint(state.words[index - 1].lemmas.values())
    if (before == "WRB" or stated) and _is_subject(state, index, after, True):
        return "NN"  # ', where | fighting continued', 'Traders said | selling accelerated'
    if before == "PUNCT" and state.words[index - 1].lower in QUOTES and state.tags[-2:-1] in _OWNING:
        return "JJ" if after is not None and can_head(after) else "VBG"  # 'a "growing level" of fear'
    adjective = word.lower in state.lists["adjective_ing"]
    if _is_there(state, index, after):
        return "JJ"
    if state.expects == "complement" and not state.inverted:
        takes_object = after is not None and not after.tags.isdisjoint(OPENS_OBJECT)
        return "JJ" if adjective and not takes_object else "VBG"
    if before == "JJ" and (_is_compared(state, index, after) or describes_plural(state, index, after)):
        return "JJ"
    adverb = before == "RB" and state.tags[-2:-1] == ["CC"]
    if (before == "CC" or adverb) and is_second_adjective(state, index - adverb, index, after):
        return "JJ"
    if _describes_object(state, index, word, after) or _is_graded(state, index, after) or _is_in_phrase(state, after):
        return "JJ"
    if before == "IN" and word.lower in state.lists["without_object"] and _before_common(state, after):
        return "JJ"  # 'burnt by | retreating | troops'
    if before == "JJ" and adjective and after is not None and can_head(after) and state.tags[-2:-1] != ["VBD"]:
        return "JJ"  # 'want better | working | conditions'
    if before == "IN" and happens_behind(state, after):
        return "NN"
    if before == "JJ" and not is_determined(state) and word.lower not in state.lists["noun_ing"]:
        return "NN" if _ends_phrase(state, index) else "VBG"
    if before == "DT" and word.lower in state.lists["without_object"] and _before_plural(state, index, after):
        return "JJ"
    ranked = state.tags[-4:] == ["PUNCT", "IN", "DT", "JJ"] and state.words[index - 1].lower in state.lists["ordinal"]
    if ranked and state.words[index - 3].lower in state.lists["absolute"] and (after is None or not can_head(after)):
        return "VBG"  # 'two ships will leave, with the first | departing in May'
    if before in BEFORE_NOUN or before == "CD":
        told = before == "DT" and state.words[index - 1].only == "DT"  # 'told the | hearing | she had left'
        if after is not None and (after.only in ("DT", "PRP$") or (after.only == "PRP" and not told)):
            return "VBG"
        if before == "PRP$" and _before_name(state, after) and state.tags[-2:-1] in (["VBD"], ["VBZ"], ["VBP"]):
            state.tags[-1] = "PRP"
            return "VBG"  # 'showed her | trailing | Lee'
        joined = "NN" not in word.tags and is_first_adjective(state, index, after)
        return "JJ" if joined or (adjective and after is not None and can_head(after)) else "NN"
    mostly_noun = word.lower in state.lists["noun_ing"]
    if mostly_noun and index and acts_on(state, index, after):
        return "VBG"
    if mostly_noun and before == "RB" and state.tags[-2:-1] in _OWNING and not _has_object(state, index):
        return "NN"  # 'an earlier | hearing'
    governed = before == "IN" or (before in VERBS and not _phases(state))
    if mostly_noun and before == "NNP" and _before_name(state, after) and not _ends_front(state):
        return "VBG"
    if mostly_noun and before in ("NN", "NNP") and _acts_beside(state, index, after):
        return "VBG"
    sides = word.lower in state.lists["siding_ing"] and after is not None and after.lower in state.lists["siding"]
    compound = before in ("NN", "NNP") or (before == "NNS" and _opens_phrase(state))
    changed = governed and not state.lists["changing"].isdisjoint(state.words[index - 1].lemmas.values())
    if mostly_noun and (compound or changed or (governed and not (sides or _has_object(state, index)))):
        return "NN"
    told = names_trade(state, index, after) or (index == 0 and _is_described(state, after))
    joined = _is_joined_before_noun(state, index, after) or (before == "CC" and _is_joined(state, index, after))
    if (mostly_noun and told) or joined:
        return "NN"
    if adjective and before in ("", "PUNCT") and _describes_subject(state, index):
        return "JJ"
    if before in ("", "CC", "PUNCT") and not word.auxiliary and _is_subject(state, index, after):
        return "NNP" if before == "" and "NNP" in word.tags else "NN"
    return "VBG"


def _describes_subject(state: Walk, index: int) -> bool:
    """'| Leading party figures said', 'However, | leading clerks, including Lee, left': before a bare plural, of which more or a
    finite verb follows, in a sentence without another one."""
    place = index + 1
    while place < len(state.words) and not state.words[place].tags.isdisjoint({"NN", "NNS"}):
        place += 1
    plural = place > index + 1 and "NNS" in state.words[place - 1].tags
    if not plural or state.any_finite or place + 1 >= len(state.words):
        return False
    behind, after = state.words[place], state.words[place + 1]
    told = behind.lower == "," and after.only == "IN"
    return told or bool(behind.auxiliary) or "VBD" in behind.tags


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


def _is_there(state: Walk, index: int, after: Word | None) -> bool:
    """'there are always | growing | problems': what there is is no act, before its noun."""
    verb = state.verb_place
    there = verb > 0 and state.tags[verb - 1] == "EX" and all(tag == "RB" for tag in state.tags[verb + 1 : index])
    return there and after is not None and can_head(after) and after.tags.isdisjoint(OPENS_OBJECT - {"NN", "NNS"})


def _is_compared(state: Walk, index: int, after: Word | None) -> bool:
    """'is far more | challenging': behind a copula and a word of degree, without an object."""
    verb = state.verb_place
    if state.words[index - 1].lower not in state.lists["degree"] or verb < 0:
        return False
    copula = state.data.expects.get(state.words[verb].auxiliary or "") == "complement"
    beside = all(tag in ("RB", "JJ") for tag in state.tags[verb + 1 : index - 1])
    return copula and beside and (after is None or after.tags.isdisjoint(OPENS_OBJECT))


def _is_guest(state: Walk, index: int) -> bool:
    """'met with | visiting | Foreign Minister Ann Lee', '| Visiting | President Ann Lee said': before an office and a name, where
    nobody visits."""
    before = state.words[index - 1].lower if index else ""
    if index and state.tags[-1] not in _ACTIVE and before not in state.lists["toward"]:
        return False
    described = [*takewhile(lambda word: not word.tags.isdisjoint(_DESCRIBING), state.words[index + 1 : index + 6])]
    return any(
        office.lower in state.lists["host_office"] and "NNP" in name.tags for office, name in pairwise(described)
    )


def _ends_phrase(state: Walk, index: int) -> bool:
    """'went to fully remote | learning on Monday', 'amid heavy | buying', 'of theft and false | accounting', 'may bring mudslides
    and flash | flooding': the noun of a preposition or such a verb, with an adjective before it that tells no number ('with many
    | living abroad')."""
    place = index - 2 - (state.tags[-2:-1] == ["RB"])
    before = state.words[index - 1].lower  # "by first | saying so"
    told = before in state.lists["ordering"] or before in state.lists["quantity"]
    if place > 0 and state.tags[place] == "CC" and state.tags[place - 1] in ("NN", "NNS"):
        place = next((at for at in range(place, -1, -1) if state.tags[at] not in _LISTED), -1)
    governed = place >= 0 and (state.tags[place] in ("IN", "TO") or _brings(state, place)) and not told
    return governed and not _has_object(state, index)


def _brings(state: Walk, place: int) -> bool:
    """Is it a verb of what comes over people: 'brought', 'could cause'?"""
    return state.tags[place] in _ACTIVE and not state.lists["bringing"].isdisjoint(state.words[place].lemmas.values())


def _before_plural(state: Walk, index: int, after: Word | None) -> bool:
    """'the | remaining | teams battle', 'met the head of the | remaining | teams': before a plural that a verb of its own
    follows, or that a preposition governs behind one."""
    behind = state.after(index + 1)
    told = behind is not None and (behind.auxiliary != "" or not behind.tags.isdisjoint({"VBP", "VBD"}))
    return after is not None and "NNS" in after.tags and (told or (state.governed and state.any_finite))


def _before_common(state: Walk, after: Word | None) -> bool:
    """Before a noun that is no name."""
    common = after is not None and not after.tags.isdisjoint({"NN", "NNS"}) and after.tags.isdisjoint(_OPENERS)
    return common and after is not None


def _before_name(state: Walk, after: Word | None) -> bool:
    """'shows Lee | beating | Kim', 'shows Lee | closing | the gap'; not 'the Ostby beating Tuesday'."""
    named = after is not None and "NNP" in after.tags and after.lower not in state.lists["time"]
    return named or (after is not None and after.only in ("DT", "PRP$"))


def _ends_front(state: Walk) -> bool:
    """'At the Board | meeting | the members voted', 'At the 3 May Board | meeting': it ends the phrase in front, whatever that
    tells of the name.
    """
    front = state.tags[:2] == ["IN", "DT"] and not state.any_finite and not _VERBAL.intersection(state.tags)
    return front and state.words[0].lower not in state.lists["absolute"]


def _is_graded(state: Walk, index: int, after: Word | None) -> bool:
    """'a very | sobering | thing', 'a fast | growing | town', 'an old, legally | binding | pact'"""
    listed = state.tags[-3:-1] == ["JJ", "PUNCT"] and state.tags[-4:-3] in _OWNING
    graded = state.tags[-1:] == ["RB"] and (listed or state.tags[-2:-1] in _OWNING)
    if state.tags[-3:] == ["DT", "JJ", "PUNCT"] and state.words[index - 1].lower == ",":
        graded = state.words[index - 3].lower in state.lists["article"]  # 'a damaged, | burning | ship'
    return graded and after is not None and can_head(after)


def _is_described(state: Walk, after: Word | None) -> bool:
    """'Funding for the port, renewed in May, ends': what opens the sentence and is told of behind a comma is its subject."""
    comma = next((at for at, word in enumerate(state.words) if word.lower == ","), len(state.words))
    about = state.after(comma)
    return after is not None and after.only == "IN" and about is not None and bool(about.tags & _TELLS_MORE)


def _is_joined(state: Walk, index: int, after: Word | None) -> bool:
    """'Snow and | icing on roads led to it', 'tests, drills and | training should go on': joined to a bare noun, no object."""
    bare = state.tags[-2:-1] in (["NN"], ["NNS"]) and state.tags[-3:-2] in ([], ["IN"], ["PUNCT"])
    return bare and state.finite < 0 and after is not None and (after.only == "IN" or bool(after.auxiliary))


def _is_joined_before_noun(state: Walk, index: int, after: Word | None) -> bool:
    """'a tax and | spending | bill', 'its financing and | leasing | arm': joined to a bare singular before a noun."""
    heads = after is not None and can_head(after) and after.tags.isdisjoint({"VBD", "VBZ"}) and not after.auxiliary
    joined = heads and state.tags[-2:] == ["NN", "CC"] and _VERBAL.isdisjoint(state.tags[-3:-2])
    return joined and (state.words[index].lower in state.lists["noun_ing"] or "VBG" in state.words[index - 2].tags)


def _is_in_phrase(state: Walk, after: Word | None) -> bool:
    """'the Alba | holding | company': behind an article and a name, before a bare singular."""
    singular = after is not None and "NN" in after.tags and "NNS" not in after.tags and not after.auxiliary
    return singular and state.tags[-2:] in (["DT", "NNP"], ["PRP$", "NNP"])


def _describes_object(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'held | training | camps', 'sent out | voting | slips', 'blamed | rising | prices': before the noun of a verb's object."""
    if after is None or after.tags.isdisjoint({"NN", "NNS"}) or after.lower in state.lists["time"]:
        return False
    adverb = state.tags[-1:] == ["RB"] and state.words[index - 1].lower in state.lists["particle"]
    verb = index - 2 if adverb else index - 1
    if verb < 0 or state.tags[verb] not in _GOVERNING or not after.tags.isdisjoint(_OPENERS):
        return False
    if word.lower in state.lists["without_object"]:
        return not _phases(state)
    return not state.lists["transitive"].isdisjoint(state.words[verb].lemmas.values())


def _phases(state: Walk) -> bool:
    """'began voting', 'kept fighting': the verb before tells how far another one has come."""
    return not state.lists["phase"].isdisjoint(state.words[state.verb_place].lemmas.values())


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
