"""Which reading 'that', 'this', 'these' and quantifiers have: before a noun, in place of one, or opening a clause."""

from __future__ import annotations

from pipeline.syntax.finiteahead import finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import clausal, counts_described
from pipeline.syntax.objects import is_object, opens
from pipeline.syntax.tags import FINITE, MODALS, NOMINAL, QUOTES, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_DETERMINERS = frozenset({"DT", "PRP", "PRP$"})
_OPENS_CLAUSE = frozenset({"DT", "PRP", "PRP$", "EX", "WP"})
"""What no 'that' is the determiner or the noun before."""
_TOLD_BY_CLAUSE = frozenset({"NN", "NNS", "JJ", "PRP"})
"""Tags of what a clause with 'that' tells more of."""
_STOPS = frozenset({".", ";", "?", "!"})
_OPENING = frozenset({"PUNCT", "CC", "RB"})
"""Tags of what may stand before the first word of a clause."""


def demonstrative(state: Walk, index: int, word: Word, after: Word | None, nominal_after: bool) -> str:
    """'this', 'some', 'all': with a noun or in place of one ('this means')."""
    if after is not None and word.lower in state.lists["singular"] and "VBZ" in after.tags and "NN" not in after.tags:
        return "PRD"
    if after is not None and after.only == "PRP" and word.lower in state.lists["paired"]:
        behind = state.after(index + 1)
        return "DT" if behind is not None and behind.only == "CC" else "PRD"  # 'neither | he nor she'
    if after is not None and "VBD" in after.tags and is_object(state, state.after(index + 1)):
        described = counts_described(state, index + 1) or _is_before_copula(state, index + 1)
        return "DT" if described or _is_governed(state, index) else "PRD"
    if _is_asked(state, index, after) or _is_of_those(state, index, after):
        return "PRD"
    if nominal_after and word.lower in state.lists["ranked"] and state.tags[-1:] in (["JJ"], ["CD"]):
        return "JJ"  # 'the third | such | attempt'
    if word.lower in state.lists["plural"] and _is_plural_verb(after, state.after(index + 1)):
        return "PRD"
    if after is not None and word.lower in state.lists["several"] and _is_likely_verb(state, index + 1):
        return "PRD"
    if nominal_after or (after is not None and after.only in ("DT", "PRP$")):
        return "DT"
    return "DT" if _counts_quoted(state, index, after) else "PRD"


def _counts_quoted(state: Walk, index: int, mark: Word | None) -> bool:
    """'any | “sane person” would know': what counts, before a noun phrase in quotation marks; not 'called this “unfair”'."""
    pointing = (state.words[index].lower in state.lists[key] for key in ("singular", "plural"))
    noun = state.after(index + 1) if mark is not None and mark.lower in QUOTES and not any(pointing) else None
    return noun is not None and can_head(noun) and noun.tags.isdisjoint(VERBS)


def _is_of_those(state: Walk, index: int, after: Word | None) -> bool:
    """'those | affected by it', 'those | polled said so': a participle of a verb that needs an object, and no noun behind it."""
    if state.words[index].lower not in state.lists["plural"] or after is None:
        return False
    noun = state.after(index + 1)
    bare = noun is None or noun.auxiliary or noun.tags.isdisjoint({"NN", "NNS", "JJ"})
    return bool(bare) and after.lower in state.lists["object_only"]


def _is_governed(state: Walk, index: int) -> bool:
    """'inside | this | demolished school': behind what is a preposition and opens no clause."""
    before = state.words[index - 1] if index else None
    return before is not None and before.only == "IN" and before.lower not in state.boundary


def _is_before_copula(state: Walk, index: int) -> bool:
    """'any | advanced | patches are', 'some | retired | clerks have left': a participle before the plural subject of an
    auxiliary; not 'some | said prices were high'."""
    noun, verb = state.after(index), state.after(index + 1)
    if noun is None or verb is None or not verb.auxiliary or "VBN" not in state.words[index].tags:
        return False
    return "NNS" in noun.tags and not clausal(state, state.words[index])


def _is_asked(state: Walk, index: int, after: Word | None) -> bool:
    """'What does | this | mean for us?', 'Does | that | sound familiar?'"""
    if after is None or "VB" not in after.tags or not state.inverted or state.expects != "base":
        return False
    behind = state.after(index + 1)
    return behind is None or not behind.tags.isdisjoint({"IN", "DT", "PRP", "TO", "PUNCT", "JJ"})


def _is_plural_verb(word: Word | None, after: Word | None) -> bool:
    """'These | start on Monday': no plural, and before no noun that it could describe ('these start dates')."""
    if word is None or not {"NN", "VBP"} <= word.tags or not word.tags.isdisjoint(("NNS", "JJ")):
        return False
    return after is None or not can_head(after)


def _is_likely_verb(state: Walk, index: int) -> bool:
    """'Some | say it is late', 'what both | call their plan', 'things that | need to be said': a base form that is seldom a noun,
    before what may be its object."""
    word = state.words[index]
    base = word.lower in state.lists["verb"] and {"NN", "VBP"} <= word.tags
    return base and opens(state, index) and not finite_follows(state, index + 1)


def that_word(state: Walk, index: int, after: Word | None, left: str, nominal_after: bool) -> str:
    """The tag of 'that': 'that plan', 'that is so', 'the plan that failed', 'said that it failed'."""
    tag = _that_word(state, index, after, left, nominal_after)
    opens_clause = tag == "DT" and after is not None and _opens_clause(state, index, after, left)
    return "IN" if opens_clause else tag


def _opens_clause(state: Walk, index: int, after: Word, left: str) -> bool:
    """'the fact | that control is lax', 'is clear | that profit fell', 'and | that Kim left': before a name, or behind a noun or
    adjective and before a noun and its verb; not 'spoke in Alba | that day'."""
    if left == "IN" or after.lower in state.lists["time"] or after.lower in state.lists["period"]:
        return False
    if "NNP" in after.tags or ("NNS" in after.tags and after.tags.isdisjoint(("NN", "VBZ"))):
        return True
    asked = "WRB" in state.tags[-2:-1]  # 'how weak | that party is'
    return left in _TOLD_BY_CLAUSE and not asked and finite_follows(state, index + 1)


def _that_word(state: Walk, index: int, after: Word | None, left: str, nominal_after: bool) -> str:
    if _is_asked(state, index, after):
        return "PRD"
    if state.parts_group(index):
        return "DT"
    while after is not None and after.only == "RB":
        index += 1
        after = state.after(index)
    finite_after = after is not None and (bool(after.tags & FINITE) or bool(after.auxiliary))
    if after is not None and {"NNS", "VBZ"} <= after.tags and set(state.tags) <= _OPENING:
        return "PRD"  # '| That | works': no plural
    joins = left in NOMINAL or left == "CC"  # 'said it was old and | that crews would leave'
    if after is not None and joins and _is_plural_subject(after, state.after(index + 1)):
        return "IN"
    if after is not None and state.tags[-1:] == ["CC"] and "NNS" in after.tags and "NN" not in after.tags:
        return "IN"  # 'said it was old but | that crews would leave': no plural has a 'that'
    described = left in ("NNS", "PRD") or (left == "NN" and not clausal(state, state.words[state.verb_place]))
    if after is not None and described and _is_likely_verb(state, index + 1):
        return "WDT"
    if after is not None and left in NOMINAL and _is_subject(after, left, state.after(index + 1)):
        return "IN" if clausal(state, state.words[state.verb_place]) else "DT"
    if after is not None and (left in NOMINAL or left == "PRP") and _has_object(after, state.after(index + 1)):
        return "IN" if left == "NN" or clausal(state, state.words[state.verb_place]) else "DT"
    told = after is not None and not after.auxiliary and _is_dated_before(state)
    if left in NOMINAL and told:
        return "IN"  # 'said Thursday | that first-quarter profit fell'
    if left in NOMINAL and finite_after:
        return "WDT"
    if left in VERBS and _describes_subject(state, index):
        return "IN"
    if finite_after and after is not None and (after.auxiliary or after.tags.isdisjoint({"NN", "NNS"})):
        return "PRD"
    if after is not None and after.lower == ",":
        done = left in VERBS and not clausal(state, state.words[state.verb_place])
        return "PRD" if done else "IN"  # 'If he does | that, | we will talk'
    opens = left in VERBS and set(state.tags[:-1]) <= {"PUNCT"} and bool(state.words[state.verb_place].auxiliary)
    if opens and after is not None and not nominal_after:
        return "PRD"  # 'Was | that not the plan?', but 'Noting | that the plan was old, he left'
    if (
        left in VERBS
        and nominal_after
        and not state.lists["posing"].isdisjoint(state.words[state.verb_place].lemmas.values())
    ):
        return "DT"  # 'how he answers | that question'
    if left in VERBS and _ends_with_time(state, index):
        return "PRD"  # 'learned | that | in 1990 after she left'
    if left in VERBS:
        return _behind_verb(state, index, after, left, nominal_after)
    if left in NOMINAL:
        return "IN" if after is None or "NN" not in after.tags or "NNP" in after.tags else "DT"
    if after is not None and after.only == "IN" and _is_dated_before(state):
        return "IN"  # 'said on May 9 | that without it they would leave'
    return "DT" if nominal_after else ("IN" if after is not None and after.tags & {"DT", "PRP", "PRP$"} else "PRD")


def _behind_verb(state: Walk, index: int, after: Word | None, left: str, nominal_after: bool) -> str:
    """'says | that it is', 'meets | that bar', 'does | that often', 'knows | that.': some verbs have a clause behind them."""
    if after is None or after.lower in _STOPS or after.only == "CC":
        return "PRD"
    behind = state.after(index + 1)
    if after.only == "TO" and behind is not None and "VB" not in behind.tags:
        return "PRD"  # 'tell | that to the mayor'
    verb = state.words[state.verb_place]
    takes = left == "VBN" or state.tags[-1] == "RB" or verb.auxiliary == "be" or clausal(state, verb)
    if takes or not state.lists["with_clause"].isdisjoint(verb.lemmas.values()):
        of = verb.auxiliary == "be" and after.lower in state.lists["governing"] and after.only == "IN"
        return "PRD" if of else ("DT" if _is_told(state, index, after) else "IN")
    plural = "NNS" in after.tags and "NN" not in after.tags
    if plural or after.only in _OPENS_CLAUSE or not after.tags.isdisjoint({"PRD", "NNP"}):
        return "IN"
    return "DT" if nominal_after else "PRD"


def _is_dated_before(state: Walk) -> bool:
    """Whether nothing but a day stands behind a verb that a clause follows."""
    place = state.last_place()
    if place > 2 and state.tags[place] == "CD" and state.tags[place - 1] == "NNP":
        place -= 1  # 'on May | 9'
    timed = place > 0 and (state.words[place].lower in state.lists["time"] or state.tags[place] in ("CD", "NNP"))
    if place < 1 or state.verb_place < place - 2 or not timed:
        return False
    governed = state.verb_place == place - 1 or state.tags[place - 1] == "IN"
    return governed and clausal(state, state.words[state.verb_place])


def _ends_with_time(state: Walk, index: int) -> bool:
    """Whether nothing but a year or day follows, and what it was before or after."""
    after, rest = state.after(index), state.words[index + 3 :]
    if after is None or after.only != "IN" or not state.before_time(index + 1):
        return False
    told = bool(rest) and rest[0].lower in state.boundary and all(word.lower != "," for word in rest)
    return told or all(word.only == "PUNCT" and word.lower != "," for word in rest)


def _is_plural_subject(word: Word, after: Word | None) -> bool:
    """'said on Monday that profits | fell': what could be a verb in -s has one behind it."""
    finite = after is not None and (bool(after.auxiliary) or "VBD" in after.tags)
    return finite and {"NNS", "VBZ"} <= word.tags


def is_plural_behind(state: Walk, index: int, plural: bool) -> bool:
    """'walls that | engineers (first) built', 'Dale, which | rebels took in May': a finite verb stands right behind a word in -s,
    which no plural governs; behind what is not `plural` it has no object that it could describe ('a law that bans imported
    goods')."""
    if state.before_time(index):
        return False  # 'Lund, which | votes May 3'
    if _tells_of(state, index + 1):
        return True
    for place in range(index + 1, min(index + 3, len(state.words))):
        word, after = state.words[place], state.after(place)
        if word.auxiliary:
            return True
        if "VBD" in word.tags:
            return plural or after is None or not after.tags.isdisjoint({"IN", "PUNCT", "CC"})
        if word.tags.isdisjoint({"RB", "JJ"}):
            return False
    return False


def _tells_of(state: Walk, index: int) -> bool:
    """'a road that clerks | say is closed': a plain present that a clause follows stands before that clause's own verb."""
    after = state.after(index)
    if after is None or "VBP" not in state.words[index].tags or not clausal(state, state.words[index]):
        return False
    return bool(after.auxiliary) or not after.tags.isdisjoint(("VBD", "VBZ"))


def _is_subject(word: Word, left: str, after: Word | None) -> bool:
    """Whether a word behind 'that' that could be a noun or a plain present is the noun: 'said on Friday that traffic
    resumed', as no singular governs that form, and 'told reporters that traffic was heavy'."""
    if "NN" not in word.tags or word.tags & FINITE != {"VBP"}:
        return False
    return left != "NNS" or (after is not None and bool(after.auxiliary))


def _has_object(word: Word, after: Word | None) -> bool:
    """'told reporters that | closing it | was wrong', 'a claim that | closing it | is': a form in -ing before an article or
    pronoun."""
    return "VBG" in word.tags and after is not None and after.only in _DETERMINERS


def _is_told(state: Walk, index: int, after: Word | None) -> bool:
    """'instructed that office to sign': whom a verb that takes no clause tells to do something."""
    if after is None or "NN" not in after.tags or clausal(state, state.words[state.verb_place]):
        return False
    to = state.after(index + 1)
    verb = state.after(index + 2)
    return to is not None and "TO" in to.tags and verb is not None and "VB" in verb.tags


def _describes_subject(state: Walk, index: int) -> bool:
    """'said | that planned cuts would hurt': before a participle, the bare plural that it describes, and that one's verb."""
    behind = state.words[index + 1 : index + 4]
    if len(behind) < 3 or not {"VBN"} <= behind[0].tags or behind[0].auxiliary or "NNS" not in behind[1].tags:
        return False
    return bool(behind[2].auxiliary) and not behind[2].tags.isdisjoint(FINITE | MODALS)
