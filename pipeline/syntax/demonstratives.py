"""Which reading 'that', 'this', 'these' and quantifiers have: before a noun, in place of one, or opening a clause."""

from __future__ import annotations

from pipeline.syntax.describingpasts import is_common
from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import counts_described, heads_phrase
from pipeline.syntax.objects import is_object, opens
from pipeline.syntax.tags import QUOTES, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head


def demonstrative(state: Walk, index: int, word: Word, after: Word | None, nominal_after: bool) -> str:
    """'this', 'some', 'all': with a noun or in place of one ('this means')."""
    if after is not None and state.tags[-1:] == ["TO"] and word.lower in state.lists["paired"] and "VB" in after.tags:
        return "RB"  # 'to | neither | win it nor lose it'
    if after is not None and _opens_around_adverb(state, index, word, after):
        return "DT"
    if after is not None and word.lower in state.lists["singular"] and "VBZ" in after.tags and "NN" not in after.tags:
        return "PRD"
    if after is not None and after.only == "PRP" and word.lower in state.lists["paired"]:
        behind = state.after(index + 1)
        return "DT" if behind is not None and behind.only == "CC" else "PRD"  # 'neither | he nor she'
    if after is not None and "VBD" in after.tags and is_object(state, state.after(index + 1)):
        described = counts_described(state, index + 1) or _is_before_copula(state, index + 1)
        return "DT" if described or _is_governed(state, index) or _is_object(state, index) else "PRD"
    if is_asked(state, index, after) or _is_of_those(state, index, after) or _acts(state, index, word, after):
        return "PRD"
    if nominal_after and word.lower in state.lists["ranked"] and state.tags[-1:] in (["JJ"], ["CD"]):
        return "JJ"  # 'the third | such | attempt'
    if word.lower in state.lists["plural"] and _is_plural_verb(after, state.after(index + 1)):
        return "PRD"
    if after is not None and word.lower in state.lists["several"] and _is_verb_of_several(state, index, word, after):
        return "PRD"
    if nominal_after or (after is not None and after.only in ("DT", "PRP$")):
        return "DT"
    return "DT" if _counts_quoted(state, index, after) else "PRD"


def _opens_around_adverb(state: Walk, index: int, word: Word, after: Word) -> bool:
    """'any | further deals', 'this | very plan'; not 'this | further limits it'."""
    noun = state.after(index + 1) if after.lower in state.lists["inner_adverb"] else None
    if noun is None or noun.tags.isdisjoint(("NN", "NNS")):
        return False
    return "VBZ" not in noun.tags or word.lower not in state.lists["singular"]


def _is_verb_of_several(state: Walk, index: int, word: Word, after: Word) -> bool:
    """'Some | say it is late', 'Both | embrace old ideas', 'laws that some | say hurt them': but 'both work | and play'."""
    if is_likely_verb(state, index + 1):
        return True
    behind = state.after(index + 1)
    if state.expects == "complement" or heads_phrase(state, index + 1, after):
        return False  # 'They are both | part of it'
    if "VBP" not in after.tags or not after.tags.isdisjoint(("NNS", "JJ")) or behind is None:
        return False
    if word.lower in state.lists["paired"]:
        return behind.only != "CC" and (not can_head(behind) or after.lower in state.lists["verb"])
    parted = state.tags[-1:] in (["PUNCT"], ["IN"]) and behind.only != "IN"
    return parted and after.lower in state.lists["verb"] and clausal(state, after)


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
    bare = bare or (noun is not None and noun.lower in state.lists["verb"] and clausal(state, noun))
    return bool(bare) and after.lower in state.lists["object_only"]


def _acts(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'those | voting in May', 'two ships, each | carrying coal', 'ten ships, some | trying to leave': a form in -ing that tells
    what they do, and describes no noun ('those | voting machines', 'those | remaining ships')."""
    if after is None or "VBG" not in after.tags or after.auxiliary:
        return False
    apart = word.lower in state.lists["apart"] and state.tags[-1:] == ["PUNCT"] and state.words[index - 1].lower == ","
    if word.lower not in state.lists["doers"] and not apart:
        return False
    noun = state.after(index + 1)
    described = noun is not None and "NNS" in noun.tags
    kinds = ("noun_ing", "without_object", "adjective_ing", "adjective_only")
    return not described or not any(after.lower in state.lists[kind] for kind in kinds)


def _is_governed(state: Walk, index: int) -> bool:
    """'inside | this | demolished school': behind what is a preposition and opens no clause."""
    before = state.words[index - 1] if index else None
    return before is not None and before.only == "IN" and before.lower not in state.boundary


def _is_object(state: Walk, index: int) -> bool:
    """'sent | any classified mail', 'offered | some pointed advice': directly behind a verb that no clause follows, before a
    participle and its noun."""
    verb = state.words[index - 1] if state.tags[-1:] and state.tags[-1] in VERBS else None
    alone = verb is not None and not verb.auxiliary and not clausal(state, verb)
    return alone and "VBN" in state.words[index + 1].tags and is_common(state, state.after(index + 1))


def _is_before_copula(state: Walk, index: int) -> bool:
    """'any | advanced | patches are', 'this | planned | attack has failed': a participle before the subject of an auxiliary; not
    'some | said prices were high'."""
    verb = state.after(index + 1)
    if verb is None or not verb.auxiliary or "VBN" not in state.words[index].tags:
        return False
    return is_common(state, state.after(index)) and not clausal(state, state.words[index])


def is_asked(state: Walk, index: int, after: Word | None) -> bool:
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


def is_likely_verb(state: Walk, index: int) -> bool:
    """'Some | say it is late', 'what both | call their plan', 'things that | need to be said': a base form that is seldom a noun,
    before what may be its object."""
    word = state.words[index]
    base = word.lower in state.lists["verb"] and {"NN", "VBP"} <= word.tags
    return base and opens(state, index) and not finite_follows(state, index + 1)


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
        person = state.tags[-1:] == ["WP"] and state.words[index - 1].lower not in state.lists["asking_what"]
        if word.auxiliary:
            return place == index + 1 or not person  # 'a man who | lives alone has said'
        if "VBD" in word.tags:
            if place > index + 1 and person and (clausal(state, word) or after is None or "PUNCT" not in after.tags):
                return False  # 'a man who | lives alone said'
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
