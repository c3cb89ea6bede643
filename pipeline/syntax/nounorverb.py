"""Noun or verb: base forms ('plan') by what stands before and behind them."""

from __future__ import annotations

from pipeline.syntax.actsbehind import acts_behind, completes_singular
from pipeline.syntax.behindnoun import verb_or_noun
from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.joinedbase import form_of_last, joined_base
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import (
    before_past,
    entitles,
    heads_phrase,
    is_subject_of_next,
    is_told_subject,
    past_later,
    takes_clause,
    tells_manner,
)
from pipeline.syntax.lookback import before_phrase, ends_one, follows_object, is_demanded, tag_before
from pipeline.syntax.objects import is_object, opens
from pipeline.syntax.openingbase import form_without_subject, opening_base
from pipeline.syntax.resumed import resumes, resumes_with_time
from pipeline.syntax.sforms import bids, reaches_back
from pipeline.syntax.shares import is_bare_subject, share_acts
from pipeline.syntax.tags import BEFORE_NOUN, FINITE, MODALS, NOMINAL, QUOTES, SUBJECTS, VERBS
from pipeline.syntax.waitingsubject import of_waiting_subject
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

LOOK_BACK = 6
_DESCRIBED = (["NN"], ["NNS"], ["NNP"], ["PRD"])
"""Tags of what a relative may stand behind."""


def base_form(state: Walk, index: int, word: Word) -> str:
    """The tag of a word like 'plan'."""
    left = state.left()
    if word.other == "NN" and (heads_phrase(state, index, word) or _is_asked_for(state, index, word)):
        return "NN"
    if word.other == "NN" and _is_told_more_of(state, index, word):
        return "NN"
    if left in SUBJECTS:
        return _behind_pronoun(state, index, word, word.other)
    found = (
        _of_certain_shape(state, index, word, left)
        or joined_base(state, index, word)
        or opening_base(state, index, word)
        or acts_behind(state, index, word)
        or _behind_adverb(state, index, word)
        or (_of_name(state, index, word) if not left and "NNP" in word.tags else "")
        or of_waiting_subject(state, index, word, left)
    )
    if found:
        return found
    return _noun_or_verb(state, index, word, left) if word.other else _never_noun(state, index, word, left)


def _is_asked_for(state: Walk, index: int, word: Word) -> bool:
    """'At what | point do they go', 'what | effect it has': 'what' goes with one thing, of which no base form tells; 'and |
    state Commissioner Ann Lee'."""
    after = state.after(index)
    if state.tags[-1:] == ["WP"] and state.words[index - 1].lower in state.lists["asking_what"]:
        return word.lower not in state.lists["verb"] or (after is not None and bool(after.auxiliary))
    if after is not None and after.only == "CD" and word.lower in state.lists["numbered_nouns"]:
        return True  # 'Lee, | age 9, left'
    if word.lower not in state.lists["of_place"] or state.tags[-1:] == ["TO"] or "NNP" in word.tags:
        return False
    return after is not None and "NNP" in after.tags and after.lower not in state.lists["time"]


def _is_told_more_of(state: Walk, index: int, word: Word) -> bool:
    """'called off the fireworks | show that was expected to draw crowds': the object of a verb that takes no clause, before a
    'that' that has its verb behind it, so that it opens no clause of what is shown."""
    that, verb = state.after(index), state.after(index + 1)
    if that is None or verb is None or not {"WDT", "IN"} <= that.tags or not verb.auxiliary:
        return False
    told = clausal(state, word) and state.tags[-2:] == ["DT", "NNS"] and index - 4 <= state.verb_place < index - 2
    return told and state.finite >= 0 and not verb.tags.isdisjoint(FINITE | MODALS) and not takes_clause(state)


def _of_certain_shape(state: Walk, index: int, word: Word, left: str) -> str:
    """The tag that what stands around a word leaves no doubt of; '' elsewhere."""
    if _is_said_by_those(state, index, word) or share_acts(state, index, word) or reaches_back(state, index, word):
        return "VBP"
    if _is_wished(state, index, word.other, left):
        return "VBP"
    if state.start and bids(state, index, word, state.after(index)):
        return "VB"
    before = tag_before(state, index)
    titled = bool(index) and (before == "PUNCT" or state.tags[-2:] == ["PUNCT", "NNP"]) and entitles(state, index)
    if word.other == "NN" and (titled or ends_one(state)):
        return "NN"  # '"We won," | coach Ann Lee said', 'Later, | pilot Ann Lee said', 'a shareholder-rights | plan'
    quoted = before == "PUNCT" and state.tags[-2:-1] == ["IN"] and state.words[index - 1].lower in QUOTES
    return "NNP" if quoted and "NNP" in word.tags else ""  # 'on "Meet the Press"'


def _is_said_by_those(state: Walk, index: int, word: Word) -> bool:
    """'those surveyed | say it is late'"""
    of_those = state.tags[-2:] == ["PRD", "VBN"] and state.words[index - 2].lower in state.lists["plural"]
    return of_those and clausal(state, word)


def _behind_adverb(state: Walk, index: int, word: Word) -> str:
    """What completes a singular, what an adverb tells the manner of, what is denied."""
    before = tag_before(state, index)
    if completes_singular(state, index, word):
        return "NN"
    if before == "RB" and word.other == "NN" and "JJ" not in word.tags and tells_manner(state, index):
        joins = state.left() == "CC" and not (state.subject and state.finite < 0)
        return form_of_last(state) if joins or follows_object(state) else "VBP"
    if before != "NEG":
        return ""
    return ("JJ" if "JJ" in word.tags else word.other or "VB") if state.expects == "complement" else "VB"


def _of_name(state: Walk, index: int, word: Word) -> str:
    """'| Park Lee', '| March 3 was cold': a word with a capital that opens the name or the day behind it."""
    after = state.after(index)
    if after is None:
        return ""
    named = "NNP" in after.tags and word.lower not in state.lists["verb"]
    return "NNP" if named or (after.only == "CD" and word.lower in state.lists["time"]) else ""


def _never_noun(state: Walk, index: int, word: Word, left: str) -> str:
    """A word that is known as a verb only."""
    if state.expects == "complement" and state.last_place() == state.verb_place:
        return "JJ"
    if left in NOMINAL and follows_object(state):
        return "VB"
    waits = left in NOMINAL and state.finite < 0 and state.subject
    if waits and word.lower in state.lists["verb"] and is_bare_subject(state, index):
        return "VBP"
    owned = tag_before(state, index) in ("DT", "PRP$", "POS")
    if owned or _completes_noun(state, index) or _is_described(state, index, word):
        return "NN"
    if state.start and "NNP" in word.tags and before_past(state, index):
        return "NNP"
    bids_in_quotes = state.tags[-2:] == ["PUNCT", "PUNCT"] and state.words[index - 1].lower in QUOTES
    if state.start or bids_in_quotes or (left in ("", "IN") and state.verb == "VB"):
        return "VB"
    if left == "IN":
        return "VB" if _is_compared(state, index) else "VBP"
    joins = left == "CC" and state.tags[-2:-1] != ["PUNCT"]
    return form_without_subject(state) if joins or not left else "VBP"


def _is_compared(state: Walk, index: int) -> bool:
    """'rather than | sell it', 'to kind of | define it': directly behind these no clause begins with a plain present."""
    before = state.words[index - 1].lower
    return before in state.lists["graded"] or before in state.lists["governing"]


def _noun_or_verb(state: Walk, index: int, word: Word, left: str) -> str:
    """A word that is known as both."""
    before, other = tag_before(state, index), word.other
    if before in BEFORE_NOUN or before in ("IN", "TO", "NN", "CD", "VBG") or left in VERBS:
        return _adjective_or(state, index, word, other)
    if state.start and other == "NN" and is_told_subject(state, index):
        return other
    if (
        not left
        and before != "RB"
        and (
            (opens(state, index) and not _goes_to_noun(state, index, word))
            or (state.subject and resumes_with_time(state, index))
        )
    ):
        return "VBP" if resumes(state, index, word) else "VB"
    named = state.tags[-2:] == ["DT", "NNP"] and word.lower not in state.lists["verb"]
    if not left or (named and past_later(state, index + 1)):  # 'The Sanders | campaign on Monday doubled'
        return _adjective_or(state, index, word, other)
    if left == "NNS" or (left == "NNP" and "NNS" in state.words[state.last_place()].tags):
        return verb_or_noun(state, index, word, "VBP", _adjective_or(state, index, word, other))
    return _adjective_or(state, index, word, other)


def _goes_to_noun(state: Walk, index: int, word: Word) -> bool:
    """'its key: | access to banks', '“great” | harm to jobs': a preposition follows, and no verb of going."""
    after, behind = state.after(index), state.after(index + 1)
    if after is None or after.only != "TO" or word.lower in state.lists["verb"]:
        return False
    quoted = bool(index) and state.words[index - 1].lower in QUOTES and state.tags[-3:-2] != ["PUNCT"]
    told = not (state.start or (quoted and "JJ" not in word.tags)) or finite_follows(state, index + 1)
    return behind is not None and "VB" not in behind.tags and told


def _behind_pronoun(state: Walk, index: int, word: Word, other: str) -> str:
    """'they plan'; but 'gave him support', 'everyone present', 'which way'."""
    if not other:
        return "VBP"
    before = state.words[index - 1]
    if before.lower in state.lists["object_pronoun"]:
        return _behind_object_pronoun(state, index, word) or _adjective_or(state, index, word, other)
    bare = state.tags[-1] == "PRP" and state.verb_place == index - 2 and "JJ" not in word.tags
    if bare and before.lower not in state.lists["subject_pronoun"] and follows_object(state):
        return "VB"  # 'made it | work', 'let her | stay'
    if _determines(state, index, word):
        return _adjective_or(state, index, word, other)
    acts = before.lower in state.lists["subject_pronoun"]  # 'said they trust him'
    if state.expects == "complement" and (state.inverted or not acts):
        return other  # but 'The plan is we | welcome all'
    after = state.after(index)
    if (
        state.tags[-1] == "WP"
        and before.lower in state.lists["asking_what"]
        and after is not None
        and after.only == "PRP"
    ):
        relative = (
            before.lower in state.lists["relating"] and state.tags[-2:-1] in _DESCRIBED
        )  # 'clerks who | say they left'; not 'knows what | help they got'
        return "VBP" if relative or after.lower in state.lists["object_pronoun"] else other
    if index > 1 and state.tags[-2] in VERBS and word.lower not in state.lists["verb"] and not acts:
        return _adjective_or(state, index, word, other)
    return "VBP"


def _behind_object_pronoun(state: Walk, index: int, word: Word) -> str:
    """'saw him | go', 'made us | wait', 'Those close to him | say it is late'; '' elsewhere ('gave him support')."""
    if "JJ" not in word.tags and state.tags[-1] == "PRP" and follows_object(state):
        return "VB"
    waits = state.finite < 0 and state.subject and state.tags[-2:-1] in (["IN"], ["TO"])
    return (
        "VBP" if waits and word.lower in state.lists["verb"] and (opens(state, index) or clausal(state, word)) else ""
    )


def _determines(state: Walk, index: int, word: Word) -> bool:
    """Whether 'which' stands before its noun ('which way'); behind a noun or comma a common verb has it as subject."""
    after, behind = state.after(index), state.after(index + 1)
    back = after is not None and behind is not None and "RB" in after.tags and behind.only == "TO"
    if state.tags[-1] != "WDT" or "IN" in state.words[index - 1].tags or back:  # 'which | date back to 2011'
        return False
    if index > 1 and state.words[index - 2].lower in state.lists["governing"] and state.tags[-3:-2] != ["VBN"]:
        return False  # 'some of which | face limits'
    if "NN" not in word.tags and (after is None or not can_head(after)):
        return False  # 'which | open on Monday'
    parted = state.tags[-2:-1] == ["PUNCT"] and state.words[index - 2].lower == ","
    if parted and "VBP" in word.tags and not finite_follows(state, index + 1):
        return False  # 'The walls, which | date from 2010, were sold'
    return word.lower not in state.lists["verb"] or state.tags[-2:-1] not in (["PUNCT"], ["NN"], ["NNS"], ["NNP"])


def _is_described(state: Walk, index: int, word: Word) -> bool:
    """'The last | override was in 1974': behind a determined adjective, before the finite verb; but 'the poor get'."""
    described = state.tags[-2:] in (["DT", "JJ"], ["PRP$", "JJ"]) and word.lower not in state.lists["verb"]
    return described and finite_follows(state, index + 1)


def _completes_noun(state: Walk, index: int) -> bool:
    """Whether a word known as a verb stands behind a singular noun, with which it cannot agree ('a quiet lounge')."""
    plural = state.governed and state.finite < 0 and "NNS" in state.tags  # 'Hearings in the case | begin'
    singular = state.tags[-1:] == ["NN"] and not plural and "CC" not in state.tags[-LOOK_BACK:]
    return singular and not is_object(state, state.after(index))


def _is_wished(state: Walk, index: int, other: str, left: str) -> bool:
    """'demanded that the council | resign': a wish with its subject and no other verb; `other`: what else it may be."""
    if left not in NOMINAL:
        return False
    after = state.after(index)
    ends = bool(other) and (after is None or after.only == "PUNCT")  # 'that the flag, which ..., be removed'
    if not other and state.verb_place == state.finite >= 0 and is_demanded(state, index):
        return True
    if ends or state.finite >= 0 or not state.subject or finite_follows(state, index + 1):
        return False
    place = before_phrase(state, index)
    opens_clause = place > 0 and state.tags[place] == "IN" and "WDT" in state.words[place].tags
    return opens_clause and not state.lists["wishing"].isdisjoint(state.words[place - 1].lemmas.values())


def _adjective_or(state: Walk, index: int, word: Word, other: str) -> str:
    after = state.after(index)
    # 'of copper | last year'
    timed = state.tags[-1:] == ["IN"] and after is not None and after.lower in state.lists["time"]
    if other == "NN" and (timed or (after is not None and "VBZ" in after.tags and opens(state, index + 1))):
        return other
    if other == "NN" and "JJ" in word.tags and is_subject_of_next(state, index):
        return other
    if "JJ" in word.tags and (
        (after is not None and can_head(after)) or state.expects == "complement" or other == "JJ"
    ):
        return "JJ"
    return other
