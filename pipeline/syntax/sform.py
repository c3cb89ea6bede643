"""Noun or verb: forms in -s ('plans') by what stands before and behind them."""

from __future__ import annotations

from pipeline.syntax.behindnoun import states_clause, verb_or_noun
from pipeline.syntax.demonstratives import is_plural_behind
from pipeline.syntax.finiteahead import acts_behind_time, clausal, finite_ahead, finite_follows, goes_on_after_time
from pipeline.syntax.gapped import before_who, thinks_of
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import ends_behind_quotation, speaks_behind, takes_clause, tells_manner
from pipeline.syntax.lookback import behind_day, behind_name
from pipeline.syntax.objects import opens
from pipeline.syntax.resumed import (
    SINGULAR,
    resumes_behind_aside,
    resumes_behind_cue,
    resumes_subject,
    resumes_with_time,
)
from pipeline.syntax.sforms import (
    goes_on_to,
    has_light_object,
    is_awaited,
    is_plural,
    is_quoted,
    is_ready,
    is_single,
    is_told_of_gerund,
    is_tried,
    is_verb_of_clause,
    reaches_back,
    reports,
    says_so,
)
from pipeline.syntax.tags import BEFORE_NOUN, FINITE, MODALS, OBJECTS, OPENS_COMPLEMENT, SUBJECTS, VERBS
from pipeline.syntax.verbofclause import is_of_clause
from pipeline.syntax.walk import Walk

_RELATIVE = ("WDT", "PRD", "WP")
_PAST = frozenset({"VBD", "RB"})
_BEHIND_VERB = OPENS_COMPLEMENT | {"JJ"}
"""What may stand behind a verb."""
_NAMED = frozenset({"NNP", "NN"})


def s_form(state: Walk, index: int, word: Word) -> str:
    """The tag of a word like 'plans'."""
    left = state.left()
    return (
        _of_certain_kind(state, index, word, left)
        or ("VBZ" if _is_surely_verb(state, index, word, left) else "")
        or _by_left(state, index, word, left)
    )


def _of_certain_kind(state: Walk, index: int, word: Word, left: str) -> str:
    """The tag of what is nearly always one or the other, and of a verb behind an adverb or pronoun; '' of others."""
    before = state.tags[-1] if state.tags else ""
    if "NN" in word.tags and (is_single(state, index) or (state.start and finite_follows(state, index + 1))):
        return "NN"  # '| Remains found in Lund are old'
    noun = "NNS" in word.tags
    if noun and (is_plural(state, index) or _is_subject_of_past(state, index, left)):
        return "NNS"
    if noun and before in _RELATIVE and is_plural_behind(state, index, state.tags[-2:-1] == ["NNS"]):
        return "NNS"
    if before == "RB" and left in ("NN", "NNP", "") and state.subject and _lacks_adverb_verb(state, index):
        return "VBZ"  # 'Lee often | divides people'
    if before == "CD" and _is_of_one(state, index):
        return "VBZ"
    if before == "RB" and tells_manner(state, index) and (left != "CC" or _goes_on(state, index, word)):
        return "VBZ"
    acts = _acts(state, index, word, left) or _ends_insertion(state, index, named=True)
    if noun and word.lower in state.lists["plural_s"] and not acts:
        return "NNS"
    if noun and before == "PRP" and _is_given(state, index):
        return "NNS"
    if not noun or left in SUBJECTS:
        return "VBZ"
    behind_verb = before in BEFORE_NOUN or before in ("IN", "CD") or before in VERBS
    if word.lower in state.lists["no_noun"] and not behind_verb:
        return "VBZ"
    if speaks_behind(state, index) or resumes_subject(state, index, word) or resumes_behind_cue(state, index, SINGULAR):
        return "VBZ"
    after = state.after(index)
    causes = after is not None and (after.lower in state.lists["causal"] or before_who(state, word, after))
    return "NNS" if causes else ""  # 'The spending | cuts due to the crisis', 'Alba | fans who left'


def _is_subject_of_past(state: Walk, index: int, left: str) -> bool:
    """'When | supports gave way', 'Last week | draws fell': without a subject before it, and directly before what can only be a
    past tense."""
    after = state.after(index)
    bare = left in ("", "WRB", "IN") or (index > 0 and state.is_of_time(index - 1))
    return bare and after is not None and not after.auxiliary and "VBD" in after.tags and after.tags <= _PAST


def _is_of_one(state: Walk, index: int) -> bool:
    """'One | needs time', 'no one | calls'; not 'Formula one | drivers', 'twenty one | clerks'."""
    lone = state.words[index - 1].lower in state.lists["lone"]
    return lone and state.tags[-2:-1] not in (["NN"], ["NNS"], ["NNP"], ["CD"])


def _goes_on(state: Walk, index: int, word: Word) -> bool:
    """'passed in May and now | heads to the mayor', not 'sold boats and now | planes'."""
    rare = word.lower in state.lists["plural_s"] and not opens(state, index)
    return state.any_finite and not rare and not finite_follows(state, index + 1)


def _is_given(state: Walk, index: int) -> bool:
    """'The plan cost it | votes in May': directly behind whom a verb gives something to; not 'The man who gave it | plans to'."""
    after = state.after(index)
    return (
        index > 1
        and state.words[index - 2].lower in state.lists["ditransitive"]
        and (after is None or after.only != "TO")
    )


def _is_surely_verb(state: Walk, index: int, word: Word, left: str) -> bool:
    """Is it one by what stands around it, whatever stands directly before?"""
    after, lacks = state.after(index), state.finite < 0
    if lacks and state.subject and state.tags[-1:] == ["CD"] and state.behind_year() and opens(state, index):
        return True
    if is_quoted(state, index) or is_awaited(state, index, left):
        return True
    if has_light_object(state, index, word, after) or is_ready(state, index, left, after):
        return True
    if is_verb_of_clause(state, index, word, after) or reports(state, index, word, after):
        return True
    if thinks_of(state, index, word, after):
        return True
    return (
        (lacks and acts_behind_time(state, index))
        or says_so(state, index, word, after)
        or reaches_back(state, index, word)
        or resumes_behind_aside(state, index)
        or is_of_clause(state, index, left)
    )


def _by_left(state: Walk, index: int, word: Word, left: str) -> str:
    """Behind what may stand before a plural it is one; else a noun and its verb have to agree."""
    before = state.tags[-1] if state.tags else ""
    if before in BEFORE_NOUN or before in ("IN", "TO", "VB", "CD") or left in VERBS:
        return "NNS"
    if left in ("NN", "NNP") or (left == "NNS" and "NNP" in state.words[state.last_place()].tags):
        if not state.subject or (state.finite >= 0 and behind_day(state)):
            return "NNS"
        return verb_or_noun(state, index, word, "VBZ", "NNS")
    if not left and state.subject and state.finite < 0 and not is_tried(state, state.after(index)):
        verb = opens(state, index) or word.lower in state.lists["verb"] or resumes_with_time(state, index)
        return "VBZ" if verb or _ends_insertion(state, index) else "NNS"
    if left == "CC":
        return "VBZ" if _joins_finite(state, index, word) else "NNS"
    return "VBZ" if left == "NNS" and _is_of_governing(state, index, word) else "NNS"


def _is_of_governing(state: Walk, index: int, word: Word) -> bool:
    """'The rush of events | caps a year', 'An average of polls | shows Lee leads': the verb of a singular before a plural."""
    after = state.after(index)
    if _is_of_waiting(state, index, word, after):
        return True
    if state.governed and state.subject and state.finite < 0:
        if after is not None and after.only in ("DT", "PRP$") and not finite_follows(state, index + 1):
            return True
        if word.lower in state.lists["verb"] and (after is None or "VBD" not in after.tags):
            return states_clause(state, index, word) or not finite_follows(state, index + 1)
    return is_told_of_gerund(state, index)


def _ends_insertion(state: Walk, index: int, named: bool = False) -> bool:
    """'The firm, which was sold in May, | shuts its doors': directly behind what commas enclose; not '..., | notes by clerks'.
    `named`: only before what may be an object ('The dam, which was built in 1966, | supplies water')."""
    after = state.after(index)
    resumed = state.resumed and state.comma_before and not finite_follows(state, index + 1)
    if named and (after is None or after.tags.isdisjoint(OBJECTS)):
        return False
    return resumed and after is not None and after.lower not in state.lists["agent"]


def _is_of_waiting(state: Walk, index: int, word: Word, after: Word | None) -> bool:
    """'The idea that moved these clerks | runs through it', 'said the set of rules | resolves doubts': the verb of one thing that
    is told of by several; not 'a rise in jobs | gains'."""
    if after is None or word.lower in state.lists["plural_s"] or finite_follows(state, index + 1):
        return False
    if state.words[index - 1].lower in state.lists["counting"]:
        return False  # 'Fees for many | plans rose'
    if state.pending and state.finite >= 0 and state.verb_place == state.finite:
        return after.only in _BEHIND_VERB or not after.tags.isdisjoint(OBJECTS)
    waits = state.governed and state.subject and (state.finite < 0 or takes_clause(state))
    return waits and not after.tags.isdisjoint(OBJECTS)


def _acts(state: Walk, index: int, word: Word, left: str) -> bool:
    """Whether a word that is nearly always a plural is a verb here: 'who | forces them', 'The group | attacks the plan'."""
    after = state.after(index)
    if speaks_behind(state, index) or ends_behind_quotation(state, index, after):
        return True
    if after is not None and f"{word.lower}-{after.lower}" in state.lists["acting_with"]:
        return state.finite < 0  # 'The crash | results in delays'
    if after is not None and clausal(state, word) and {"WDT", "IN"} <= after.tags:
        return True  # 'The paper | states that'
    if left in SUBJECTS:
        return not _is_no_subject(state, index)
    article = after is not None and (after.only in ("DT", "PRP$") or after.lower in state.lists["object_pronoun"])
    return article and state.subject and state.finite < 0 and not finite_follows(state, index + 1)


def _is_no_subject(state: Walk, index: int) -> bool:
    """'sent him | options', 'by any | means', 'which | campaigns built it': what stands before is an object or a determiner."""
    before = state.words[index - 1].lower
    if before in state.lists["object_pronoun"] or state.tags[-1] == "PRD":
        return before not in state.lists["subject_pronoun"]
    asks = "WDT" in state.words[index - 1].tags and state.tags[-2:-1] != ["PUNCT"]
    return asks and "IN" not in state.words[index - 1].tags and finite_follows(state, index + 1)


def _lacks_adverb_verb(state: Walk, index: int) -> bool:
    """Whether a word that can only be an adverb stands before a place where the verb of the segment is still to come."""
    return state.finite < 0 and state.words[index - 1].only == "RB"


def _joins_finite(state: Walk, index: int, word: Word) -> bool:
    """Whether a form in -s behind 'and' is a second finite verb: 'was signed and takes effect', 'met in May and plans to'."""
    often = word.lower in state.lists["verb"]
    if goes_on_after_time(state, index) or goes_on_to(state, index, word) or _acts_on_name(state, index):
        return True
    likely = often or word.lower in state.lists["verb_s"] or state.words[index - 1].lower in state.lists["contrast"]
    if likely and _follows_singular(state) and _goes_straight_on(state, index):
        return True
    if state.finite < 0 or not (often or "VBZ" in (state.verb, state.tags[state.finite]) or behind_name(state)):
        return False
    after = state.after(index)
    listed = state.verb == "VBZ" and behind_name(state) and after is not None and "IN" in after.tags
    return listed or opens(state, index) or (often and after is not None and "NN" in after.tags)


def _acts_on_name(state: Walk, index: int) -> bool:
    """'lost after beating Alba and | plays Nes on Friday': between two names, and before no other verb; 'coins Alba minted'."""
    after, behind = state.after(index), state.after(index + 1)
    named = after is not None and "NNP" in after.tags and after.tags <= _NAMED and not state.is_of_time(index + 1)
    named = named and (behind is None or behind.only in ("IN", "PUNCT"))
    return named and behind_name(state) and _follows_singular(state) and not finite_follows(state, index + 1)


def _follows_singular(state: Walk) -> bool:
    """Whether the last finite verb agrees with a form in -s: 'picks', 'has', 'won', but not 'are'."""
    last = next((at for at in range(len(state.tags) - 1, -1, -1) if state.tags[at] in FINITE | MODALS), -1)
    return last >= 0 and not state.words[last].tags.isdisjoint(("VBZ", "VBD"))


def _goes_straight_on(state: Walk, index: int) -> bool:
    """'picks up a rock and | starts throwing', 'has sold it, but | plans to stay': before what stands behind a verb, and no
    other verb."""
    after = state.after(index)
    if after is None or after.lower in state.lists["governing"] or finite_ahead(state, index + 1, taken=True) >= 0:
        return False
    set_against = state.words[index - 1].lower in state.lists["contrast"] and not after.tags.isdisjoint(OBJECTS)
    return after.only in _BEHIND_VERB or (after.only != "PUNCT" and "RB" in after.tags) or set_against
