"""Forms in -ing that only describe a noun: 'voting slips', 'a fast growing town'."""

from __future__ import annotations

from itertools import pairwise, takewhile

from pipeline.syntax.describing import is_behind_partitive, is_in_a_row, is_second_adjective
from pipeline.syntax.finiteahead import describes_plural
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import counts_described
from pipeline.syntax.tags import OPENS_OBJECT
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

OWNING = (["DT"], ["PRP$"])
ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_GOVERNING = ACTIVE | {"VBG"}
_DESCRIBING = frozenset({"JJ", "NN", "NNP"})
_OPENERS = frozenset({"DT", "PRP", "PRP$", "CD", "IN", "RB", "TO"})


def by_custom(state: Walk, index: int, word: Word, after: Word | None) -> str:
    """What a form is of which lists tell, in the company that they tell; '' elsewhere."""
    before = state.words[index - 1] if index else None
    if before is not None and f"{before.lower}-{word.lower}" in state.lists["fixed_ing"]:
        return "NN"
    if word.lower in state.lists["in_a_row"] and is_in_a_row(state, index):
        return "RB"
    timed = after is not None and after.lower in state.lists["time"]  # 'In responding | Friday, she left'
    if word.lower in state.lists["adjective_only"] and after is not None and can_head(after) and not timed:
        return "JJ"
    if (word.lower in state.lists["guest_ing"] and _is_guest(state, index)) or is_behind_partitive(state, index):
        return "JJ"
    if before is not None and word.lower in state.lists["turned_out"] and before.lower in state.lists["turning_out"]:
        return "JJ"
    if before is not None and before.lower in state.lists["quantity"] and counts_described(state, index):
        return "JJ"
    return "JJ" if after is not None and _is_compound(state, word, after) else ""


def _is_compound(state: Walk, word: Word, after: Word) -> bool:
    """Do lists tell of a form and the word behind it that the one describes the other?"""
    if word.lower in state.lists["compound_ing"] and after.lower in state.lists["compound_head"]:
        return True
    if f"{word.lower}-{after.lemmas.get('NNS', after.lower)}" in state.lists["compound_pair"]:
        return True
    return word.lower in state.lists["framing"] and after.lower in state.lists["framed"]


def describing(state: Walk, index: int, word: Word, after: Word | None) -> str:
    """'JJ' where it describes what stands beside it, or is what a copula says of its subject; '' elsewhere."""
    if _is_there(state, index, after):
        return "JJ"
    adjective = word.lower in state.lists["adjective_ing"]
    if state.expects == "complement" and not state.inverted:
        takes_object = after is not None and not after.tags.isdisjoint(OPENS_OBJECT)
        takes_object = takes_object or _acts_on_many(state, index, after)
        return "JJ" if adjective and not takes_object and word.lower not in state.lists["acting_ing"] else "VBG"
    if _is_second(state, index, after) or _describes_object(state, index, word, after):
        return "JJ"
    if _is_graded(state, index, after) or _is_in_phrase(state, after):
        return "JJ"
    before = state.tags[-1] if state.tags else ""
    if before in ("IN", "WRB") and word.lower in state.lists["without_object"] and _before_common(after):
        return "JJ"  # 'burnt by | retreating | troops', 'when | retreating | troops burnt it'
    if before == "JJ" and adjective and after is not None and can_head(after) and state.tags[-2:-1] != ["VBD"]:
        return "JJ"  # 'want better | working | conditions'
    if before == "JJ" and word.lower not in state.lists["noun_ing"] and _stands_in_phrase(state, after):
        return "JJ"  # 'with annual | testing | fees'
    return ""


def _acts_on_many(state: Walk, index: int, after: Word | None) -> bool:
    """'Lee was | leading | troops', not 'they were leading figures': one subject is not several."""
    many = after is not None and "NNS" in after.tags and "VBZ" not in after.tags
    return many and state.words[index - 1].lower in state.lists["of_one"]


def _is_second(state: Walk, index: int, after: Word | None) -> bool:
    """'is far more | challenging', 'the old and | growing | town': behind another adjective."""
    before = state.tags[-1] if state.tags else ""
    if before == "JJ":
        return _is_compared(state, index, after) or describes_plural(state, index, after)
    adverb = before == "RB" and state.tags[-2:-1] == ["CC"]
    return (before == "CC" or adverb) and is_second_adjective(state, index - adverb, index, after)


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
    if index and state.tags[-1] not in ACTIVE and before not in state.lists["toward"]:
        return False
    described = [*takewhile(lambda word: not word.tags.isdisjoint(_DESCRIBING), state.words[index + 1 : index + 6])]
    return any(
        office.lower in state.lists["host_office"] and "NNP" in name.tags for office, name in pairwise(described)
    )


def _describes_object(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'held | training | camps', 'sent out | voting | slips', 'blamed | rising | prices': before the noun of a verb's object."""
    if after is None or after.tags.isdisjoint({"NN", "NNS"}) or after.lower in state.lists["time"]:
        return False
    adverb = state.tags[-1:] == ["RB"] and state.words[index - 1].lower in state.lists["particle"]
    verb = index - 2 if adverb else index - 1
    if verb < 0 or state.tags[verb] not in _GOVERNING or not after.tags.isdisjoint(_OPENERS):
        return False
    if word.lower in state.lists["without_object"]:
        return not phases(state)
    return not state.lists["transitive"].isdisjoint(state.words[verb].lemmas.values())


def phases(state: Walk) -> bool:
    """'began voting', 'kept fighting': the verb before tells how far another one has come."""
    return not state.lists["phase"].isdisjoint(state.words[state.verb_place].lemmas.values())


def _is_graded(state: Walk, index: int, after: Word | None) -> bool:
    """'a very | sobering | thing', 'a fast | growing | town', 'an old, legally | binding | pact'"""
    listed = state.tags[-3:-1] == ["JJ", "PUNCT"] and state.tags[-4:-3] in OWNING
    graded = state.tags[-1:] == ["RB"] and (listed or state.tags[-2:-1] in OWNING)
    if state.tags[-3:] == ["DT", "JJ", "PUNCT"] and state.words[index - 1].lower == ",":
        graded = state.words[index - 3].lower in state.lists["article"]  # 'a damaged, | burning | ship'
    return graded and after is not None and can_head(after)


def _is_in_phrase(state: Walk, after: Word | None) -> bool:
    """'the Alba | holding | company': behind an article and a name, before a bare singular."""
    singular = after is not None and "NN" in after.tags and "NNS" not in after.tags and not after.auxiliary
    return singular and state.tags[-2:] in (["DT", "NNP"], ["PRP$", "NNP"])


def _stands_in_phrase(state: Walk, after: Word | None) -> bool:
    """Whether the adjectives to the left belong to a noun behind it that is governed: 'with annual | testing fees', 'built
    solar | heating systems'; not 'was busy | making plans', 'if free | making plans'."""
    if after is None or not _before_common(after) or "NNP" in after.tags or after.lower in state.lists["time"]:
        return False
    place = len(state.tags) - 1
    while place > 0 and state.tags[place] == "JJ":
        place -= 1
    if place < 0 or state.words[place].auxiliary:
        return False
    copula = not state.lists["becoming"].isdisjoint(state.words[place].lemmas.values())
    governed = state.tags[place] == "IN" and state.words[place].lower not in state.boundary
    return governed or (state.tags[place] in _GOVERNING and not copula)


def _before_common(after: Word | None) -> bool:
    """Before a noun that is no name."""
    common = after is not None and not after.tags.isdisjoint({"NN", "NNS"}) and after.tags.isdisjoint(_OPENERS)
    return common and after is not None


def before_plural(state: Walk, index: int, after: Word | None) -> bool:
    """'the | remaining | teams battle', 'met the head of the | remaining | teams': before a plural that a verb of its own
    follows, or that a preposition governs behind one."""
    behind = state.after(index + 1)
    told = behind is not None and (behind.auxiliary != "" or not behind.tags.isdisjoint({"VBP", "VBD"}))
    return after is not None and "NNS" in after.tags and (told or (state.governed and state.any_finite))


def describes_subject(state: Walk, index: int) -> bool:
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
