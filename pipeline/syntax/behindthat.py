"""What stands behind a 'that' and tells whether it opens a clause, before it is asked what stands before it."""

from __future__ import annotations

from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import clausal
from pipeline.syntax.tags import DOUBLE_QUOTES, MODALS, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import LOOK_AHEAD

_IN_PHRASE = frozenset({"JJ", "NN", "NNP", "CD", "VBN", "VBG"})
_NO_NOUN_AHEAD = frozenset({"PUNCT", "CC", "PRP", "WP", "WRB", "IN", "TO"})
"""Tags of what shows that a pronoun stood before it."""
_BEFORE_PRONOUN = ("", "CC", "IN")
"""Tags behind which 'that' has no noun where a form in -s follows that is mostly a verb."""
_OPENS_SUBJECT = frozenset({"EX", "WP"})
_FINITE = frozenset({"VBD", "VBZ"}) | MODALS
_LONGEST = 4
"""Words, at most, of a noun phrase before its head."""


def by_what_follows(state: Walk, index: int, after: Word | None, left: str) -> str:
    """The tag of the 'that' at `index` if what stands behind it leaves no doubt; '' elsewhere. `left`: the tag before it."""
    if state.tags[-1:] in (["IN"], ["PRD"]) and (found := _governed(state, index, after)):
        return found
    if after is None:
        return ""
    if after.lower in state.lists["verb"] and "VBZ" in after.tags and left in _BEFORE_PRONOUN:
        return "PRD"  # 'and | that means it is late'
    if _opens_quotation(state, index, after):
        return "IN"
    if after.only in _OPENS_SUBJECT and (left != "VBZ" or len(state.tags) > 1):
        return "IN"  # 'is late, and | that there was', but 'Is | that what it is?'
    if left in ("", "CC", "JJ", "PRP") and _opens_fronted(state, index, after, left):
        return "IN"
    if _is_time(state, index, left):
        return "DT"
    return "IN" if _opens_clause(state, index, after, left) else ""


def _opens_clause(state: Walk, index: int, after: Word, left: str) -> bool:
    """'said | that Ford left', 'the fact | that control is lax', 'a hint | that closing the port would help', 'so cold | that 90
    died': before a name, a plural, a number; behind what a clause spells out."""
    if after.only == "CD":
        return left in ("CC", "JJ") and after.lower not in state.lists["standing_for"]
    if "NNP" in after.tags and left in VERBS and clausal(state, state.words[state.verb_place]):
        return True
    acts = not after.tags.isdisjoint({"VBD", "VBZ"}) or ("VBP" in after.tags and "NN" not in after.tags)
    if left == "NN" and not acts and not after.auxiliary:
        noun = state.words[state.last_place()]
        if noun.lemmas.get("NN", noun.lower) in state.lists["content_noun"]:
            return True
    behind = state.after(index + 1)
    acting = "VBG" in after.tags and after.lower not in state.lists["noun_ing"]
    if acting and behind is not None and behind.only in ("DT", "PRP$"):
        return True
    return _heads_plural(state, index)


def _governed(state: Walk, index: int, after: Word | None) -> str:
    """'because of | that, it', 'after | that we left', 'despite all | that, it', but 'of that plan', 'all that it has'"""
    if state.tags[-1] == "PRD":
        return "PRD" if after is None or after.only == "PUNCT" else ""
    before = state.words[index - 1].lower
    if before in state.lists["excepting"]:
        return ""  # 'in | that it fell'
    if before in state.lists["granting"]:
        return "IN"  # 'given | that prices fell'
    alone = after is None or after.only in _NO_NOUN_AHEAD or after.auxiliary != ""
    return "PRD" if alone else ""


def _opens_quotation(state: Walk, index: int, after: Word) -> bool:
    """'said, on Monday, | that “it is late”': a mark that opens a quotation, with words in it."""
    if after.lower not in DOUBLE_QUOTES or index + 2 >= len(state.words) or not state.any_finite:
        return False
    before = [word.lower for word in state.words[:index]]
    return not closes_quotation(after.lower, before) and state.words[index + 2].only != "PUNCT"


def closes_quotation(mark: str, before: list[str]) -> bool:
    """Whether a word is a mark that closes a quotation, by the words before it."""
    if mark not in DOUBLE_QUOTES or mark == "“":
        return False
    return mark == "”" or "``" in before or before.count(mark) % 2 == 1


def _opens_fronted(state: Walk, index: int, after: Word, left: str) -> bool:
    """'is clear | that in May it', 'said it was late and | that if it rained they': a clause goes on with what stands in front of
    its subject; behind a conjunction only where one with 'that' stands before it."""
    read = zip(state.tags, state.words, strict=False)
    told = any((tag == "IN" and "WDT" in word.tags) or (tag in VERBS and clausal(state, word)) for tag, word in read)
    if left == "CC" and not told:
        return False
    if not left:
        return state.any_finite and state.words[index - 1].lower == "," and after.lower in state.lists["clause_opening"]
    if left == "PRP" and state.words[state.last_place()].lower not in state.lists["object_pronoun"]:
        return False
    fronted = after.only in ("IN", "WRB") or ("IN" in after.tags and after.lower in state.boundary)
    return fronted and any(
        not word.tags.isdisjoint(_FINITE) for word in state.words[index + 2 : index + 2 * LOOK_AHEAD]
    )


def _is_time(state: Walk, index: int, left: str) -> bool:
    """'met in Alba | that same day', 'felt | that way.': a time or manner that no verb stands behind."""
    place = index + 1
    while place < len(state.words) - 1 and state.words[place].lower in state.lists["same"]:
        place += 1
    noun, after = state.words[place], state.after(place)
    listed = noun.lower in state.lists["period"] or noun.lower in state.lists["manner"]
    acts = after is not None and (after.auxiliary != "" or not after.tags.isdisjoint(_FINITE) or after.only == "CD")
    return listed and left != "" and not acts


def _heads_plural(state: Walk, index: int) -> bool:
    """'told Kim | that bank workers left', 'a fact | that old plans show': no plural has a 'that' before it."""
    for place in range(index + 1, min(index + 1 + _LONGEST, len(state.words) - 1)):
        word, after = state.words[place], state.words[place + 1]
        if not word.tags.isdisjoint({"VBD", "VBZ", "VBP"}) or word.auxiliary:
            return False
        if "NNS" in word.tags and "NN" not in word.tags:
            return after.tags.isdisjoint({"NN", "NNS", "NNP"}) or bool(after.auxiliary) or "VBD" in after.tags
        if word.tags.isdisjoint(_IN_PHRASE):
            return False
    return False


def has_no_verb(state: Walk, index: int) -> bool:
    """'deny | that request.', 'feel | that pressure in May', 'noted | that fact when he left': nothing up to the next mark, or
    to a clause of its own, may be a finite verb."""
    for place in range(index + 1, min(len(state.words), index + 1 + 2 * LOOK_AHEAD)):
        word = state.words[place]
        if word.only == "PUNCT" or (place > index + 1 and _opens_own_clause(state, place)):
            return True
        if word.auxiliary or not word.tags.isdisjoint(_FINITE | {"VBP"} if "NN" not in word.tags else _FINITE):
            return False
    return True


def _opens_own_clause(state: Walk, place: int) -> bool:
    """'proposed that plan | when the mill failed', 'believed that story | until he left'; not 'said that trade | until the war
    was free'."""
    word, behind = state.words[place], state.after(place)
    if word.only == "WRB":
        return True
    return word.lower in state.boundary and behind is not None and behind.lower in state.lists["subject_pronoun"]
