"""Participles that describe the noun behind them in places where a verb could stand, too."""

from __future__ import annotations

from pipeline.syntax.finiteahead import clausal
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import past_later
from pipeline.syntax.objects import is_object
from pipeline.syntax.tags import FINITE, OPENS_OBJECT, QUOTES
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_DESCRIBING = frozenset({"JJ", "VBN", "VBG"})
_OPENING = frozenset({"DT", "PRP$", "POS"})
_NOUNS = frozenset({"NN", "NNS"})
_OWNED = (["DT"], ["PRP$"])
_NOW = frozenset({"VBP", "VBZ", "MD future", "MD present"})
_TIME = 4
"""Words, at most, of a time that opens a sentence ('On 3 May 2014')."""
_COMPLEMENT = frozenset({"JJ", "RB", "NEG", "CC", "PUNCT"})
"""Tags of what may stand between 'is' and the last of its adjectives."""


def describes(state: Walk, index: int) -> bool:
    """'a packed, mostly | unmasked | crowd', "Kim's | alleged | “parade”", 'a grade II | listed | building'."""
    after = state.after(index)
    if after is None:
        return False
    if _is_behind_time(state, index, after) or _is_of_act(state, index, after):
        return True
    if after.lower == ",":
        return _opens_list(state, index)
    if after.lower in state.lists["particle"] and state.tags[-1:] == ["DT"]:
        noun = state.after(index + 1)  # 'a | dried | up river', 'the | burnt | out car'
        return _is_noun(noun) and noun is not None and noun.lower not in state.lists["time"]
    if state.tags[-1:] == ["NNP"] and _is_behind_name(state, after):
        return True
    if after.lower in QUOTES:
        return state.tags[-1:] != [] and state.tags[-1] in _OPENING and _is_noun(state.after(index + 1))
    return _is_noun(after) and _is_listed(state)


def _is_of_act(state: Walk, index: int, act: Word) -> bool:
    """'of | drunk | driving', 'after | organised | looting': between a preposition and a form in -ing without an object."""
    behind = state.after(index + 1)
    done = state.tags[-1:] == ["IN"] and "VBG" in act.tags and not act.auxiliary
    return done and (behind is None or behind.only in ("IN", "PUNCT", "CC"))


def is_behind_partitive(state: Walk, index: int) -> bool:
    """'a couple of | promising | plans', 'hundreds of | screaming | fans': behind a noun that counts, before its plural."""
    of, noun = state.words[index - 1], state.after(index)
    if index < 2 or of.lower not in state.lists["partitive_of"] or noun is None or "NNS" not in noun.tags:
        return False
    return state.words[index - 2].lower in state.lists["amounting"]


def _is_noun(word: Word | None) -> bool:
    return word is not None and not word.tags.isdisjoint(_NOUNS) and "VBD" not in word.tags


def _opens_list(state: Walk, index: int) -> bool:
    """'an | impoverished, | hilly part': directly behind an indefinite article, before an adjective and its noun."""
    second, noun = state.after(index + 1), state.after(index + 2)
    article = index > 0 and state.words[index - 1].lower in state.lists["article"]
    return article and second is not None and not second.tags.isdisjoint({"JJ", "VBN", "VBG"}) and _is_noun(noun)


def _is_behind_name(state: Walk, after: Word) -> bool:
    """'was put on an Alba | wanted | list': behind a preposition that opens no clause, an indefinite article and a name."""
    place = len(state.tags) - 1
    while place > 0 and state.tags[place] == "NNP":
        place -= 1
    article = place > 0 and state.words[place].lower in state.lists["article"] and state.tags[place - 1] == "IN"
    governed = article and state.words[place - 1].lower not in state.lists["boundary"]
    # 'in an Alba poll | released | Sunday'
    return governed and _is_noun(after) and after.lower not in state.lists["time"]


def _is_listed(state: Walk) -> bool:
    """Whether an article, a word that describes and a comma stand to the left, adverbs aside."""
    place = len(state.tags) - 1
    while place > 0 and state.tags[place] == "RB":
        place -= 1
    kinds = state.tags[max(place - 2, 0) : place]
    listed = place > 1 and state.words[place].lower == "," and kinds[-1] in _DESCRIBING
    return listed and kinds[0] in _OPENING


def is_in_a_row(state: Walk, index: int) -> bool:
    """'for the second year | running on Monday', 'two days | running', without an object."""
    after, counts = state.after(index), state.words[max(index - 2, 0)]
    counted = index > 1 and (counts.lower in state.lists["ordinal"] or "CD" in counts.tags)
    counted = counted and state.words[index - 1].lower in state.lists["counted_in_a_row"]
    return counted and (after is None or (after.tags.isdisjoint(OPENS_OBJECT) and not can_head(after)))


def acts_on(state: Walk, index: int, after: Word | None) -> bool:
    """'a letter | questioning whether it is fair', 'those | questioning their aims', 'erupted last year | killing ten',
    'the talks | ending on Monday'."""
    if state.words[index].lower in state.lists["phasing"] and after is not None and "IN" in after.tags:
        return state.tags[-1] in ("NN", "NNS") and after.lower not in state.lists["governing"]
    if after is not None and after.lower in state.lists["asking"]:
        return True
    if after is not None and "PRP$" in after.tags and state.tags[-1] in ("PRD", "NNS", "NNP", "NN"):
        return True
    return state.is_of_time(index - 1) and _counts_object(state, index, after)


def _counts_object(state: Walk, index: int, after: Word | None) -> bool:
    """'erupted last year | killing ten', '| killing more than ten': behind a time, before how many; not 'ending 30 June'."""
    behind = state.after(index + 1)
    if after is None or behind is None or behind.lower in state.lists["time"]:
        return False
    return after.only in ("CD", "DT", "PRP$") or (after.lower in state.lists["grading"] and "IN" in behind.tags)


def describes_subject(state: Walk, index: int, after: Word | None) -> bool:
    """'Injured | passengers on the train were freed': what opens a clause, before a plural whose verb no mark parts from it;
    not 'Given | prices rose'."""
    if state.words[index].lower in state.lists["in_firms"] and after is not None and "NNP" in after.tags:
        return True  # '| United Food and Port Workers left'
    plural = after is not None and "NNS" in after.tags and "VBP" not in after.tags
    if not plural or clausal(state, state.words[index]) or state.words[index].lower in state.lists["granting"]:
        return False
    return past_later(state, index + 2)


def _is_behind_time(state: Walk, index: int, after: Word) -> bool:
    """'On Monday | jailed writer Ann Lee won the prize': behind a time, which is no subject, and before a noun whose verb comes
    later; not 'In May | began talks', nor 'In May | came news'."""
    if not 1 < index <= _TIME or state.tags[0] != "IN" or after.closed:
        return False
    timed = all(map(state.is_of_time, range(1, index)))
    if not timed or after.tags.isdisjoint({"NN", "NNS", "NNP"}):
        return False
    lemmas = state.words[index].lemmas.values()
    turned = any(not state.lists[name].isdisjoint(lemmas) for name in ("unaccusative", "phase"))
    return not turned and past_later(state, index + 2)


def is_one_of_two(state: Walk, index: int) -> bool:
    """'an | absolute, | clear mandate', 'an | equal | or greater degree': behind "an", before another adjective, that a comma
    or conjunction joins, and their noun."""
    if index + 3 >= len(state.words) or not {"NN", "JJ"} <= state.words[index].tags:
        return False
    joint, article = state.words[index + 1], index > 0 and state.words[index - 1].lower in state.lists["article"]
    second = index + 2 + (state.words[index + 2].only == "RB")
    adjective = state.words[second]
    noun = state.after(second)
    sure = adjective.only == "JJ" or (joint.lower == "," and "JJ" in adjective.tags)
    return article and sure and (joint.lower == "," or joint.only == "CC") and _is_noun(noun)


def names_trade(state: Walk, index: int, after: Word | None) -> bool:
    """'| Banking experts said it is safe', 'but | hacking experts say so': before a plural and a verb of saying."""
    verb = state.after(index + 1)
    opens = state.tags[-1:] in ([], ["CC"], ["PUNCT"]) and state.finite < 0
    plural = opens and after is not None and "NNS" in after.tags
    return plural and verb is not None and not verb.tags.isdisjoint({"VBD", "VBP"}) and clausal(state, verb)


def goes_on_described(state: Walk, index: int, after: Word | None) -> bool:
    """'was found in broken concrete, | twisted | metal and': in a list like it, behind a passive, which can have no object."""
    noun = after is not None and can_head(after) and not after.closed and after.tags.isdisjoint({"VBD", "VBN", "VBG"})
    passive = state.verb == "VBN" and state.finite >= 0 and bool(state.words[state.finite].auxiliary)
    like = index > 2 and "VBN" in state.words[index - 3].tags and state.tags[-2] in ("NN", "NNS")
    return noun and passive and like


def seldom_tells(state: Walk, word: Word, after: Word | None) -> bool:
    """'a gunshot | wound', 'a rate | cut'; but for 'the road | wound up the hill' the past of a rare verb."""
    before = state.words[state.last_place()].lower if state.tags else ""
    if word.lower in state.lists["compounded"] and before in state.lists["compounding"]:
        return True
    moves = after is not None and after.lower in state.lists["path"]
    return word.lower in state.lists["noun_past"] and state.tags[-1:] == ["NN"] and not moves


def joins_complement(state: Walk, index: int, after: Word | None) -> bool:
    """'The tale is bleak and | told badly', 'They are angry and | frustrated': behind adjectives that follow 'is', no object."""
    lemmas = state.words[index].lemmas.values()
    if state.verb_place < 0 or state.words[state.verb_place].auxiliary != "be" or is_object(state, after):
        return False
    if not state.lists["intransitive"].isdisjoint(lemmas) or not state.lists["unaccusative"].isdisjoint(lemmas):
        return False  # 'was small and | arrived late'
    between = state.tags[state.verb_place + 1 : state.last_place()]
    return between[-1:] in (["JJ"], ["RB"]) and "JJ" in between and _COMPLEMENT.issuperset(between)


def describes_open(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """Whether a participle describes a noun that has no article, behind a conjunction or at the start of a clause."""
    return _describes_joined(state, word, after) or _opens_changed(state, index, word, after)


def _describes_joined(state: Walk, word: Word, after: Word | None) -> bool:
    """'clerks and | elected | officials': behind a conjunction, before a plural, a participle that mostly describes one; 'seek
    peace and | improved relations': of change, before a noun and behind a present tense, which joins no past one."""
    if state.left() != "CC" or after is None:
        return False
    if word.lower in state.lists["changed_ed"] and not after.closed and not after.tags.isdisjoint(_NOUNS):
        return state.finite >= 0 and state.tags[state.finite] in _NOW and state.tags[-2:-1] != ["VBN"]
    titled = after.lower.endswith(".") and "NNP" in after.tags  # 'the mayor and | retired Lt. Ann Lee'
    if not titled and ("NNS" not in after.tags or "VBZ" in after.tags):
        return False
    return word.lower in state.lists["adjective_ed"] or word.lower in state.lists["described_plural"]


def is_first_adjective(state: Walk, index: int, after: Word | None) -> bool:
    """'a | challenging | and old place': joined to another one."""
    behind = state.after(index + 1)
    joins = after is not None and after.only == "CC" and behind is not None
    return joins and behind is not None and not behind.tags.isdisjoint(("JJ", "VBG", "VBN"))


def is_second_adjective(state: Walk, joined: int, index: int, after: Word | None) -> bool:
    """'an old but | lasting peace', 'a full and often | lasting peace': joined before `joined` to what may be an adjective."""
    first, word = joined - 2, state.words[index].lower
    alone = word in state.lists["adjective_ing"] or word in state.lists["without_object"]
    sure = alone or state.tags[first : first + 1] == ["JJ"]
    told = state.tags[first : first + 1] == ["JJ"] or "JJ" in state.words[first].tags
    described = first > 0 and told and state.tags[first - 1 : first] in _OWNED
    if not described or not sure or after is None or not can_head(after):
        return False
    state.tags[first] = "JJ"
    return True


def is_of_those(state: Walk, word: Word) -> bool:
    """'those | surveyed', 'these | killed': of whom something was done, in a verb that needs an object."""
    return state.words[len(state.tags) - 1].lower in state.lists["plural"] and word.lower in state.lists["object_only"]


def _opens_changed(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'| Increased | competition hurt sales', 'However, | continued | weakness hurt it': a participle of change before a noun
    without an article, where neither subject nor verb stands before it."""
    if (
        word.lower not in state.lists["changed_ed"]
        or after is None
        or not after.tags & {"NN", "NNS"}
        or "NNP" in after.tags
    ):
        return False  # 'Continued Lee: “No.”'
    if not any(other.auxiliary or other.tags & FINITE for other in state.words[index + 2 :]):
        return False  # '0650 - raised anchor'
    joined = state.tags == ["CC"] or state.tags[-2:] == ["PUNCT", "CC"]
    return state.finite < 0 and not state.subject and (joined or not state.left())
