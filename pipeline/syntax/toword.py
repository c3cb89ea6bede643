"""Which 'to' it is: before a verb ('to sign it'), or before a noun ('went to court', 'a return to profit')."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.midwords import before_noun
from pipeline.syntax.objects import opens
from pipeline.syntax.tags import ADVERBS, NOUNS, QUOTES
from pipeline.syntax.walk import Walk

_OPEN = frozenset({"NN", "VBD"})
"""Readings of words that have a capital in a heading."""
_NEAR = 5
"""How many words before 'to' a verb stands at most that brings something back to what follows."""
_GOING = ("calling", "commuting", "resting", "sleeping", "yielding")
"""Lists of verbs behind which 'to' and one of another list belong together: 'went to work'."""


def to_word(state: Walk, index: int, word: Word) -> str:
    """'to' before a verb, else the preposition."""
    if _returns(state, index) or _labels(state, index):
        return "IN"
    for place, after in enumerate(state.words[index + 1 : index + 4], index + 1):
        graded = state.after(place) if after.lower in state.lists["degree"] else None
        if graded is not None and graded.only == "RB":
            continue  # 'to | more fully explain it'
        named = place == index + 1 and "NNP" in after.tags and _names(state, place, after)
        if named or ("VB" in after.tags and before_noun(state, place, after)):
            return "IN"
        if "VB" in after.tags:
            governed = index > 0 and state.words[index - 1].lower in state.lists["noun_governing_to"]
            governed = governed and not after.tags.isdisjoint({"NN", "JJ"})  # 'led to | growth', but 'led to | believe'
            noun = (governed or after.lower in state.lists["noun_after_to"]) and not _acts(state, place)
            return "IN" if noun else "TO"
        if place == index + 1 and after.lower in state.lists["paired"] and _takes(state, place + 1):
            return "TO"  # 'to | both repair it and sell it'
        if after.only not in ADVERBS and after.only != "UH" and "RB" not in after.tags and after.lower not in QUOTES:
            return "TO" if _is_rare_verb(state, index, place) else "IN"
    return "IN"


def _names(state: Walk, index: int, word: Word) -> bool:
    """'the three months to | March', 'added to | Google’s browser': a time or name; not in a heading, where all have capitals."""
    if word.lower in state.lists["time"]:
        return True
    after = state.after(index)
    if after is not None and after.lower in state.lists["object_pronoun"]:
        return False  # 'to | Google it'
    return any("NNP" not in one.tags and not one.closed and not one.tags.isdisjoint(_OPEN) for one in state.words)


def _takes(state: Walk, index: int) -> bool:
    """Whether a word that may be a base form has an object."""
    return index < len(state.words) and "VB" in state.words[index].tags and opens(state, index)


def _is_rare_verb(state: Walk, index: int, place: int) -> bool:
    """'had to | motor home', 'promised to | recuse himself', 'is slated to | water the lawn', 'expects them to | captain the
    side': a word known as a noun only, behind what wants an infinitive, or before a pronoun that is its object."""
    word, after = state.words[place], state.after(place)
    if word.closed or "NN" not in word.tags or "VBG" in word.tags or after is None or "NNP" in word.tags:
        return False
    if word.lower in state.lists["no_rare_verb"]:
        return False
    if after.lower in state.lists["object_pronoun"] or (after.only != "PUNCT" and _wants(state, index - 1)):
        return True
    lemmas = state.words[state.verb_place].lemmas.values() if state.verb_place >= 0 else ()
    wanted = state.words[index - 1].lower in state.lists["scheduled"] or not state.lists["setting_to"].isdisjoint(
        lemmas
    )
    return index > 0 and wanted and after.only in ("DT", "PRP$")


def _wants(state: Walk, index: int) -> bool:
    """Whether an infinitive is wanted: 'able | to', 'an effort | to', but not 'it is vital as it is | to', 'the vote | to'."""
    if index < 0 or state.words[index].lower not in state.lists["wanting"] or state.words[index].auxiliary == "be":
        return False
    return state.tags[index] not in NOUNS or state.words[index].tags.isdisjoint(("VB", "VBZ"))


def _acts(state: Walk, index: int) -> bool:
    """'plans to | staff it', 'to | air it', 'for him to | land', 'to | land a job'; not 'to court the next day'."""
    before = state.words[index - 2].lower if index > 1 else ""
    if before in state.lists["wanting"] and state.words[index].lower not in state.lists["until_now"]:
        return True
    if before in state.lists["object_pronoun"] and state.tags[-2:-1] == ["IN"]:
        return True
    behind = state.words[index + 1 : index + 4]
    described = len(behind) > 1 and not behind[1].tags.isdisjoint({"JJ", "VBG"})  # not 'jail the editor | next week'
    near = behind if described else behind[:2]
    timed = any(word.lower in state.lists[key] for word in near for key in ("time", "period"))
    takes = bool(behind) and (behind[0].only in ("DT", "PRP$") or _is_its_object(state, index + 1))
    return takes and not timed


def _is_its_object(state: Walk, index: int) -> bool:
    """'to air | it', but 'When they went to court | it was late'."""
    after = state.after(index)
    acts = after is not None and (bool(after.auxiliary) or "VBD" in after.tags)
    return (
        state.words[index].only == "PRP" and state.words[index].lower not in state.lists["subject_pronoun"] and not acts
    )


def _returns(state: Walk, index: int) -> bool:
    """'a return to profit in May', 'went to work on Friday', 'was laid to rest', where no object makes a verb of 'profit'."""
    noun, after = state.after(index), state.after(index + 1)
    if not index or noun is None or "NN" not in noun.tags:
        return False
    if state.words[index - 1].lower == noun.lower:
        return True  # 'from time | to time', 'face | to face'
    kind = next((kind for kind in _GOING if noun.lower in state.lists[f"{kind}_to"]), "returning")
    verbs = state.lists[kind]
    last = index - 1 - (index > 1 and state.words[index - 1].lower in QUOTES)  # 'her “daily journey” | to work'
    if state.words[last].lower not in verbs and not _brings_back(state, index, verbs):
        return False
    return after is None or not after.tags.isdisjoint({"PUNCT", "IN", "CC"}) or after.lower in state.lists["time"]


def _labels(state: Walk, index: int) -> bool:
    """'moved it from “Buy” to | “Hold”': one word with a capital between marks, as no verb is written."""
    near = state.words[index + 1 : index + 4]
    return len(near) == 3 and near[0].lower in QUOTES and near[2].lower in QUOTES and "NNP" in near[1].tags


def _brings_back(state: Walk, index: int, verbs: frozenset[str]) -> bool:
    """'return | the firm | to': the verb's object stands between."""
    verb = state.verb_place
    near = 0 <= verb < index - 1 and index - verb <= _NEAR and state.tags[verb + 1] != "IN"
    return near and state.words[verb].lower in verbs
