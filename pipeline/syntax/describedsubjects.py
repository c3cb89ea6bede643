"""The past tense behind a subject that something without a comma describes: 'The firm Bo Berg founded | failed in May'."""

from __future__ import annotations

from pipeline.syntax.describing import seldom_tells
from pipeline.syntax.finiteahead import finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import has_agent
from pipeline.syntax.objects import is_object
from pipeline.syntax.tags import ADVERBS, FINITE, MODALS, NOUNS, RELATIVE, STRONG_BREAK
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_PHRASE = NOUNS | {"DT", "PRP$", "JJ", "CD", "POS"}
_HEADS = NOUNS | {"PRD"}
_FINITES = FINITE | MODALS
_WITHOUT_TENSE = _PHRASE | ADVERBS | {"PRP", "PRD", "IN", "TO", "VB", "VBN", "VBG"}
"""Tags of what goes on with an infinitive, a participle or a preposition."""
_BEFORE_OBJECT = frozenset({"DT", "PRP", "PRP$", "IN", "TO", "RB", "PUNCT", "CD"})
_OPENING = (["DT"], ["PRP$"], ["NNP"])
_SHORTEST = 3
"""Words, at least, of a subject and what describes it."""


def acts_behind_description(state: Walk, index: int, word: Word) -> bool:
    """'The plan to do so | failed', 'Kim said the plan of his | failed', 'On Monday, a man accused of it | fled': the last word
    of a clause that may be its verb, where a noun that opens it and what describes that stand before, and nothing else."""
    if index < _SHORTEST or "VBD" not in word.tags or not _may_end(state, index, word) or _goes_on(state, index):
        return False
    return any(_is_described(state, start, index) for start in _openings(state, index))


def _may_end(state: Walk, index: int, word: Word) -> bool:
    """Whether what stands before a word can end a description, and the word is the verb behind it."""
    before, after = state.tags[-1], state.after(index)
    if before in ("POS", "CC", "PUNCT", "CD") or state.words[index - 1].auxiliary or _is_of_noun(state, index, word):
        return False
    if has_agent(state, index + 1) or (word.lower in state.lists["object_only"] and not is_object(state, after)):
        return False
    if not state.lists["becoming"].isdisjoint(state.words[index - 1].lemmas.values()):
        return False  # 'could get | hurt'
    if before == "TO":  # 'The plan they agreed to | failed'
        return "VB" not in word.tags
    if before == "DT":  # 'who had seen it all | left', not 'who saw the | cut'
        return state.tags[-2] == "PRP"
    if before not in ("PRP$", "JJ"):
        return True
    governed = "PRP" in state.words[index - 1].tags or state.words[index - 2].lower in state.lists["governing"]
    # 'The plan of his | failed', 'that hit her | failed', not 'over his | alleged use', nor 'of his left foot'
    bare = after is None or not _BEFORE_OBJECT.isdisjoint(after.tags)
    return bare and (governed or before == "JJ")


def _is_of_noun(state: Walk, index: int, word: Word) -> bool:
    """'convertible | subordinated | notes', 'a presidential | bid in May', 'the radical | left', 'the tax | cut'"""
    before, after = state.tags[-1], state.after(index)
    if seldom_tells(state, word, after):
        return True
    if before in ("NN", "JJ") and after is not None and can_head(after) and not after.closed:
        return True
    acts = after is not None and after.only in ("DT", "PRP", "PRP$")
    names = before == "JJ" or (before == "NN" and "VB" in word.tags)
    return names and "NN" in word.tags and not acts


def _goes_on(state: Walk, index: int) -> bool:
    """Whether another word of the same clause may be its verb: 'The plan to free men | held in May failed'."""
    if finite_follows(state, index + 1):
        return True
    for place in range(index + 1, len(state.words)):
        word = state.words[place]
        if not word.tags.isdisjoint(STRONG_BREAK) or (word.closed and word.lower in state.boundary):
            return False
        if "VBD" in word.tags or (word.auxiliary and "VBG" not in word.tags):
            return True
    return False


def _openings(state: Walk, index: int) -> list[int]:
    """Where the clause may begin: with the sentence, behind a time or phrase in front, or behind what is said."""
    comma = next((at for at in range(index - 1, -1, -1) if state.tags[at] == "PUNCT"), -1)
    fronted = comma < 0 or (state.words[comma].lower == "," and _is_fronted(state, comma))
    starts = [comma + 1] if fronted else []
    if comma < 0 and state.tags[:1] == ["IN"]:
        timed = 1
        while timed < index and state.is_of_time(timed):
            timed += 1
        starts += [timed] if timed > 1 else []
    told = (at + 1 for at in range(comma + 1, index) if state.tags[at] in FINITE and _states(state, at))
    return starts + [at + ("WDT" in state.words[at].tags) for at in told]


def _is_fronted(state: Walk, comma: int) -> bool:
    """'On Monday|, ', 'Last week|, ': whether what stands before a comma is a time or hangs on a preposition."""
    opens = state.tags[0] == "IN" or state.is_of_time(0)
    return opens and _FINITES.isdisjoint(state.tags[:comma]) and "PUNCT" not in state.tags[:comma]


def _states(state: Walk, place: int) -> bool:
    return not state.lists["stating"].isdisjoint(state.words[place].lemmas.values())


def _is_described(state: Walk, start: int, index: int) -> bool:
    """Whether a noun phrase begins at `start` and what describes it ends before `index`."""
    tags, end = state.tags, start
    while end < index and tags[end] in _PHRASE:
        end += 1
    if end in (start, index):
        return False
    if tags[end] in _FINITES or tags[end] == "PRP" or (tags[end] == "CC" and tags[end + 1 : end + 2] in _OPENING):
        return _is_contact_clause(state, start, end, index)
    if tags[end - 1] not in _HEADS or state.is_of_time(end - 1):
        return False
    return _is_relative(state, end, index) or _is_without_tense(state, end, index)


def _is_without_tense(state: Walk, place: int, index: int) -> bool:
    """'| to let her go', '| aimed at it', '| from there', '| not to sell it'"""
    tags = state.tags
    if tags[place] not in ("TO", "VBN", "VBG", "IN", "NEG") or tags[place + 1 : place + 2] == ["PUNCT"]:
        return False
    opens = tags[place] == "IN" and (
        state.words[place].lower in state.boundary or tags[index - 1] in _PHRASE - {"PRP$"}
    )
    return not opens and index > place + 1 and _WITHOUT_TENSE.issuperset(tags[place:index])


def _is_relative(state: Walk, place: int, index: int) -> bool:
    """'| who let them in', '| whose wife left him', '| for which he fought', '| that he wanted'"""
    tags, that = state.tags, state.tags[place] == "IN" and "WDT" in state.words[place].tags
    place += tags[place] == "IN" and not that
    verbs = [at for at in range(place, index) if tags[at] in _FINITES]
    if place == index or not (that or tags[place] in RELATIVE) or not verbs:
        return False
    if verbs[-1] == index - 1 and _states(state, index - 1):
        return False  # 'who he said | left'
    return (_WITHOUT_TENSE | _FINITES | RELATIVE).issuperset(tags[place:index])


def _is_contact_clause(state: Walk, start: int, end: int, index: int) -> bool:
    """'the firm | Bo Berg founded', 'the plan | ministers drew up', 'the plan | he spoke of': whether behind the noun a subject
    and its verb without an object stand."""
    second = end if state.tags[end] == "PRP" else _second_subject(state, start, end)
    if second <= start or state.tags[second - 1] not in _HEADS or state.is_of_time(second - 1):
        return False
    named = state.tags[second - 1 : second + 1] == ["NN", "NNP"]
    if named and "JJ" in state.words[index].tags and not is_object(state, state.after(index)):
        return False  # 'The actor Bo Berg left | disappointed'
    verb = end
    while verb < index and state.tags[verb] not in _FINITES:
        if state.tags[verb] not in _PHRASE and state.tags[verb] not in ("PRP", "CC", "RB"):
            return False
        verb += 1
    return verb < index and _lacks_object(state, verb, index)


def _second_subject(state: Walk, start: int, end: int) -> int:
    """Where a name, a determiner or a plural begins that cannot belong to the noun before it; `start` if none does."""
    tags = state.tags
    for place in range(start + 1, end):
        beside = tags[place - 1] in ("NN", "NNS") and tags[place] in ("NNP", "DT", "PRP$")
        if beside:
            return place
    several = end - 2 > start and tags[end - 2 : end] == ["NN", "NNS"] and tags[start] == "DT"
    return end - 1 if several else start


def _lacks_object(state: Walk, verb: int, index: int) -> bool:
    """Whether a verb and its group end before `index`, or adverbs, a particle or a preposition without a noun behind them."""
    place = verb
    while place + 1 < index and state.tags[place + 1] in ADVERBS | {"VB", "VBN", "VBG", "TO"}:
        place += 1
    if place + 1 < index and state.tags[place + 1] in _FINITES:
        return _states(state, place) and _WITHOUT_TENSE.issuperset(state.tags[place + 2 : index])
    last = max(at for at in range(verb, place + 1) if state.tags[at] not in ADVERBS)
    rest, lemmas = state.tags[place + 1 : index], state.words[last].lemmas.values()
    if rest in (["IN"], ["TO"]) or (len(rest) == 1 and state.words[index - 1].lower in state.lists["particle"]):
        return True
    names = not state.lists["calling"].isdisjoint(lemmas) and _PHRASE.issuperset(rest)
    bare = all(state.lists[name].isdisjoint(lemmas) for name in ("becoming", "unaccusative", "intransitive"))
    return bare and (not rest or names)
