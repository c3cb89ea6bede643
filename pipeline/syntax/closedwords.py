"""Chooses among the readings of closed-class words: 'half', 'off', ''s', 'had'."""

from __future__ import annotations

from pipeline.syntax.demonstratives import demonstrative
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import takes_clause, verb_later
from pipeline.syntax.lookback import is_helped
from pipeline.syntax.midwords import (
    before_noun,
    behind_adverb,
    floats,
    goes_on_behind_aside,
    had_or_would,
    is_adverb_of_two,
    particle,
    parts_verb,
    waits_for,
)
from pipeline.syntax.objects import opens
from pipeline.syntax.owners import owner_or_person
from pipeline.syntax.tags import DASHES, MODALS, NOMINAL, SUBJECT_WORDS, SUBJECTS
from pipeline.syntax.thatword import that_word
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head
from pipeline.syntax.withoutverb import without_verb

_JOINED = 5
"""How many words before an auxiliary the 'to' stands at most that it is joined to."""


def closed_word(state: Walk, index: int, word: Word) -> str:
    """The tag of a closed-class word with several readings."""
    if is_adverb_of_two(state, index, word):
        return "RB"
    after, left = state.after(index), state.left()
    found = _of_open_class(state, index, word, after, left)
    return found or _of_closed_class(state, index, word, after, left)


def _of_open_class(state: Walk, index: int, word: Word, after: Word | None, left: str) -> str:
    """The tag of a word that may also be a noun, an adjective or an adverb; '' of all others."""
    tags = word.tags
    if "NN" in tags and "DT" in tags:
        # 'half | of voters', 'the first | half'
        part = left not in NOMINAL and after is not None and after.lower in state.lists["governing"]
        return "NN" if part or state.tags[-1:] in (["JJ"], ["CD"]) or state.is_owned(index) else "DT"
    if "NN" in tags and not tags.isdisjoint(MODALS):
        owned = state.is_owned(index) and not _is_of_firm(state, index, after)
        return "NN" if owned or _is_described(state, after) else min(tags & MODALS)
    if "RB" in tags and "IN" in tags:
        return particle(state, word, after, left)
    if "VB" in tags and "JJ" in tags and state.expects == "base" and not before_noun(state, index, word):
        return "VB"
    if "RB" in tags and "JJ" in tags:
        return "RB" if waits_for(state, behind_adverb(state, index)) else _ordinal(state, after)
    if "RB" in tags and "NN" in tags:
        return _day(state, after)
    if "IN" in tags and "VB" in tags:
        return _preposition_or_verb(state, index, after)
    if "UH" in tags:
        return _cry(state, word, after)
    if "NNP" in tags:
        return _name(state, index, word)
    return without_verb(state, index, word) if "JJ" in tags else ""


def _of_closed_class(state: Walk, index: int, word: Word, after: Word | None, left: str) -> str:
    """The tag of a pronoun, a word like 'that' and 'all', a clitic or an auxiliary."""
    tags = word.tags
    nominal_after = after is not None and can_head(after)
    if "PRP$" in tags:
        return owner_or_person(state, index, word, after, nominal_after)
    if parts_verb(state, index, word) or floats(state, word, after):
        return "RB"
    if "PRD" in tags and "DT" in tags and "WDT" not in tags:
        return demonstrative(state, index, word, after, nominal_after)
    if "WDT" in tags and "IN" in tags:
        return that_word(state, index, after, left, nominal_after)
    if "POS" in tags:
        return _clitic(state, index, word, left)
    if "MD past" in tags and "VBD" in tags:
        return had_or_would(state, index)
    if "VB" in tags:
        return _plain_auxiliary(state, index, word, after, left)
    if "VBD" in tags and "VBN" in tags:
        return "VBN" if state.expects in ("participle", "complement") else "VBD"
    return min(tags)


def _cry(state: Walk, word: Word, after: Word | None) -> str:
    """'Oh, no', 'Ms. | Oh', 'is | okay'"""
    if "NNP" in word.tags and _acts(state, after):
        return "NNP"
    return "JJ" if state.expects == "complement" else "UH"


def _plain_auxiliary(state: Walk, index: int, word: Word, after: Word | None, left: str) -> str:
    """'to | have', '| Do it', 'they | have'"""
    if word.lower in state.lists["in_names"] and _is_in_name(state, after):
        return "NNP"
    opens = (state.start and not left) or is_helped(state)
    return "VB" if state.expects == "base" or opens or _goes_on(state, index, after) else "VBP"


def _goes_on(state: Walk, index: int, after: Word | None) -> bool:
    """'to stand up | and do | the right thing': a joined infinitive before its object; not 'to win and have won'; 'should, in
    time, | have a plan'."""
    if state.tags[-1:] == ["PUNCT"]:
        return goes_on_behind_aside(state, index)
    joined = state.tags[-1:] == ["CC"] and state.verb == "VB" and not {"TO", *MODALS}.isdisjoint(state.tags[-_JOINED:])
    return joined and after is not None and after.only in ("DT", "PRP$", "NN", "NNS", "JJ")


def _acts(state: Walk, after: Word | None) -> bool:
    """'Oh | said', 'Bo Oh', 'Mr. Oh': a capital within a clause, or before a past, is a name's."""
    inside = state.tags[-1:] not in ([], ["PUNCT"])
    return inside or (after is not None and "VBD" in after.tags)


def _is_described(state: Walk, after: Word | None) -> bool:
    """'It takes strong | will', 'Political | will is lacking': behind what describes a noun, and before no bare verb."""
    if state.tags[-1:] not in (["JJ"], ["PRP$"]):
        return False
    return after is None or after.tags.isdisjoint({"VB", "RB", "NEG", "PRP"})


def _is_of_firm(state: Walk, index: int, after: Word | None) -> bool:
    """'Lind's | will open a shop': behind a name with the mark of an owner, before a bare verb or 'not'; not 'Lee's | will was
    read'."""
    named = state.tags[-2:] == ["NNP", "POS"] or (index == 2 and state.tags[-1:] == ["POS"])
    return named and after is not None and not after.tags.isdisjoint({"VB", "NEG"})


def is_exact(state: Walk, index: int, word: Word) -> bool:
    """'is a bad plan | right | now': an adverb that makes the next one narrower; but 'the right now'."""
    if word.lower not in state.lists["exact"]:
        return False
    after = state.after(index)
    return after is not None and after.lower in state.lists["pointing"] and not state.is_owned(index)


def acts_as_name(state: Walk, index: int) -> bool:
    """'Brown | left the firm', 'Lee | spoke at': what looks like an adjective is the name before a sentence's first verb."""
    after = state.after(index)
    if after is None or "VBD" not in after.tags:
        return False
    if "VBN" not in after.tags and _stands_before_place(state, index + 1):
        return True
    told = opens(state, index + 1)
    return told or after.lower in state.lists["finite"]


def _stands_before_place(state: Walk, index: int) -> bool:
    """'spoke | at a rally'"""
    after = state.after(index)
    return after is not None and "IN" in after.tags


def urges(state: Walk, index: int, word: Word) -> bool:
    """'you'd | better | go': an adverb before the verb that an auxiliary waits for."""
    if state.expects != "base" or word.lower not in state.lists["urging"]:
        return False
    after = state.after(index)
    return after is not None and "VB" in after.tags


def stands_aside(state: Walk, index: int, word: Word) -> bool:
    """'In May, | remember, | it leaked', 'It was, you | know, | cold', 'a port – | say, | Lund': a verb turns to the hearer."""
    if word.lower not in state.lists["aside"] or index < 2:
        return False
    first = index - (state.words[index - 1].lower in state.lists["hearer"])
    after = state.after(index)
    parted = first > 1 and (state.words[first - 1].lower == "," or state.words[first - 1].lower in DASHES)
    return parted and after is not None and after.lower == ","


def _preposition_or_verb(state: Walk, index: int, after: Word | None) -> str:
    """'will | like it', 'I | like Falk'; but 'people | like Falk', 'gave her | like it'."""
    if state.expects == "base" and state.tags[-1] != "PUNCT":
        return "VB"
    said = state.tags[-1:] == ["PRP"] and state.words[index - 1].lower in state.lists["plain_subject"]
    return "VBP" if said and state.finite < 0 and after is not None and after.only != "PUNCT" else "IN"


def _ordinal(state: Walk, after: Word | None) -> str:
    """'Oslo first proposed it', 'was last seen' have an adverb, 'the first vote' and 'the mayor's last word' an adjective."""
    if after is None or after.tags.isdisjoint({"VBD", "VBN"}):
        return "JJ"
    if state.tags[-1:] in ([], ["PUNCT"]):  # ', first seen in May', but ', first elected mayors'
        behind = state.after(len(state.tags) + 1)
        return "RB" if _resumes(state) or (behind is not None and not can_head(behind)) else "JJ"
    return "RB" if state.tags[-1] in SUBJECT_WORDS or state.expects or _acts_again(state, after) else "JJ"


def _acts_again(state: Walk, after: Word) -> bool:
    """'worked there and | first saw it', 'and | first met Lee'; not 'the oldest and first elected mayor'."""
    if state.tags[-1] != "CC" or not state.any_finite or "VBD" not in after.tags:
        return False
    behind = state.after(len(state.tags) + 1)
    opens = behind is not None and (behind.only in ("DT", "PRP", "PRP$") or "NNP" in behind.tags)
    return "VBN" not in after.tags or opens


def _resumes(state: Walk) -> bool:
    """'The volcano, on an island, | first spewed ash': does a subject still want its verb behind what commas enclose?"""
    bracketed = state.words[len(state.tags) - 1].lower == ")"  # 'Monks (in Lund) | first brewed it'
    closed = bracketed or (state.commas > 0 and state.commas % 2 == 0)
    wants = state.subject and state.finite < 0 and closed
    return wants and not verb_later(state, len(state.tags) + 2)


def _is_in_name(state: Walk, after: Word | None) -> bool:
    """'the mine of Foz | do | Iguaçu': between two words of a name, where no verb is waited for."""
    if (
        state.expects
        or state.inverted
        or state.tags[-1:] != ["NNP"]
        or state.words[0].lower in state.lists["inverting"]
    ):
        return False
    return after is not None and "NNP" in after.tags


def _day(state: Walk, after: Word | None) -> str:
    """'had today met', 'will tomorrow decide' have an adverb between auxiliary and verb; elsewhere a day is a noun."""
    wanted = {"VB"} if state.expects == "base" else {"VBN"}
    return "RB" if state.expects and after is not None and after.tags & wanted else "NN"


def _name(state: Walk, index: int, word: Word) -> str:
    """'May' and its like with a capital: a name unless it opens the sentence as a verb would ('Fell in May')."""
    after = state.after(index)
    opening = {"PRP", "DT", "IN"} if "VBD" in word.tags else {"PRP", "DT"}
    if state.start and after is not None and after.tags & opening:
        return next(tag for tag in sorted(word.tags) if tag != "NNP")
    return "NNP"


def _clitic(state: Walk, index: int, word: Word, left: str) -> str:
    """'s: a possessive, or 'is' behind a pronoun and before what no noun phrase begins with."""
    if "VBZ" not in word.tags:
        before = state.words[index - 1].lower if index else ""
        after = state.after(index)
        plural = state.tags[-1:] and state.tags[-1] in NOMINAL and before.endswith(tuple(state.lists["plural_ending"]))
        owns = plural and after is not None and (can_head(after) or _owns_described(state, index, after))
        return "POS" if owns else "PUNCT"
    if index and state.words[index - 1].lower in state.lists["let"]:
        return "PRP"
    after, behind = state.after(index), state.after(index + 1)
    if _owns(state, index, after):
        return "POS"
    if left in SUBJECTS or left in ("WRB", "DT") or (state.tags and state.tags[-1] == "RB"):
        return "VBZ"
    if after is not None and _acts_behind(state, index, after):
        return "VBZ"
    stands = state.governed or _is_object(state) or _is_subject_at_a_time(state, index + 1)
    if after is not None and after.only == "IN" and stands:
        return "POS"  # 'sold at Lind's in May', 'bought Lind's in May'
    goes = after is not None and "VBG" in after.tags and behind is not None and "TO" in behind.tags  # 'Oslo's going to'
    return "VBZ" if after is not None and (goes or after.only in ("DT", "NEG", "PRP$", "IN")) else "POS"


def _owns_described(state: Walk, index: int, after: Word) -> bool:
    """'the clerks' | stated plans', 'the towns' | recently elected mayors': no mark that closes what another opened."""
    behind = state.after(index + 1)
    described = "VBN" in after.tags or (after.only == "RB" and behind is not None and "VBN" in behind.tags)
    mark = state.words[index].lower
    opened = any(word.lower == mark or word.lower == "‘" for word in state.words[:index])
    noun = state.after(index + 1 + (after.only == "RB"))
    return described and not opened and noun is not None and can_head(noun) and not noun.closed


def _owns(state: Walk, index: int, after: Word | None) -> bool:
    """'one another's | plans', 'someone else's | fault'"""
    owner = index > 0 and state.words[index - 1].lower in state.lists["owner"]
    return owner and after is not None and after.only != "VBG" and can_head(after)


def _acts_behind(state: Walk, index: int, after: Word) -> bool:
    """'Lee's | been ill', 'Lee's | never left', 'everybody's | looking at it': before what only an auxiliary has behind it."""
    if after.auxiliary and after.tags <= {"VBN", "VBG"}:
        return True
    if index and state.words[index - 1].lower in state.lists["indefinite"] and "VBG" in after.tags:
        return True
    verb, behind = state.after(index + 1), state.after(index + 2)
    told = after.closed and after.only == "RB" and verb is not None and not verb.tags.isdisjoint({"VBN", "VBG"})
    return told and (behind is None or "NNP" in behind.tags or not can_head(behind))


def _is_object(state: Walk) -> bool:
    """Whether the noun phrase to the left is the object of a verb that no clause follows."""
    return state.finite >= 0 and state.new_subject and not takes_clause(state)


def _is_subject_at_a_time(state: Walk, index: int) -> bool:
    """'Lind's | in May closed two shops': a preposition at `index`, a time, and a past tense behind it."""
    behind = state.after(index + 1)
    return state.finite < 0 and state.before_time(index) and behind is not None and "VBD" in behind.tags
