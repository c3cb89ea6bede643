"""Which 'that' it is: 'that plan', 'that is so', 'the plan that failed', 'said that it failed'; participles before one."""

from __future__ import annotations

from pipeline.syntax.beforethat import is_behind_told_time, is_dated_before, is_informed
from pipeline.syntax.behindthat import by_what_follows, closes_quotation, has_no_verb
from pipeline.syntax.demonstratives import is_asked, is_likely_verb
from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.lexicon import Word
from pipeline.syntax.objects import opens
from pipeline.syntax.tags import ADVERBS, FINITE, MODALS, NOMINAL, VERBS
from pipeline.syntax.walk import Walk

_DETERMINERS = frozenset({"DT", "PRP", "PRP$"})
_OPENS_CLAUSE = frozenset({"DT", "PRP", "PRP$", "EX", "WP"})
"""What no 'that' is the determiner or the noun before."""
_TOLD_BY_CLAUSE = frozenset({"NN", "NNS", "JJ", "PRP"})
"""Tags of what a clause with 'that' tells more of."""
_CLOSING = frozenset({")", "]", "”", "''"})
_STOPS = frozenset({".", ";", "?", "!"})
_OPENING = frozenset({"PUNCT", "CC", "RB"})
"""Tags of what may stand before the first word of a clause."""


def that_word(state: Walk, index: int, after: Word | None, left: str, nominal_after: bool) -> str:
    """The tag of 'that': 'that plan', 'that is so', 'the plan that failed', 'said that it failed'."""
    tag = _that_word(state, index, after, left, nominal_after)
    opens_clause = tag == "DT" and after is not None and _opens_clause(state, index, after, left)
    return "IN" if opens_clause else tag


def _that_word(state: Walk, index: int, after: Word | None, left: str, nominal_after: bool) -> str:
    """The tag, unless the 'that' of a noun phrase turns out to open a clause."""
    if is_asked(state, index, after):
        return "PRD"
    if after is not None and is_behind_told_time(state, index) and after.lower not in state.lists["period"]:
        return "IN"
    if state.parts_group(index) or _is_stressed(state, index, after):
        return "DT"
    if state.tags[-1:] == ["NEG"] and after is not None and after.only in ("JJ", "RB"):
        return "PRD"  # 'is not | that far'
    while after is not None and after.only == "RB":
        index += 1
        after = state.after(index)
    found = by_what_follows(state, index, after, left)
    if not found and after is not None:
        found = _by_next_word(state, index, after, left, nominal_after)
    if found:
        return found
    if left in VERBS:
        return _behind_verb(state, index, after, left, nominal_after)
    if left in NOMINAL:
        return "IN" if after is None or "NN" not in after.tags or "NNP" in after.tags else "DT"
    if after is not None and after.only == "IN" and is_dated_before(state):
        return "IN"  # 'said on May 9 | that without it they would leave'
    return "DT" if nominal_after else ("IN" if after is not None and after.tags & {"DT", "PRP", "PRP$"} else "PRD")


def _is_stressed(state: Walk, index: int, after: Word | None) -> bool:
    """'on | that | very plan': behind a preposition, before an adverb and a noun."""
    noun = state.after(index + 1)
    stressed = after is not None and after.lower in state.lists["inner_adverb"] and noun is not None
    return stressed and state.tags[-1:] == ["IN"] and noun is not None and "NN" in noun.tags


def _by_next_word(state: Walk, index: int, after: Word, left: str, nominal_after: bool) -> str:
    """What the word behind tells by its form; '' where that leaves it open."""
    found = _before_plural(state, index, after, left) or _behind_told(state, index, after, left)
    if found:
        return found
    if "PRP" in after.tags and left in VERBS and state.words[index - 1].auxiliary == "do":
        return "PRD"  # 'To do | that | you must win': nobody does what a clause tells
    if left in VERBS and _describes_subject(state, index):
        return "IN"
    if _may_be_finite(after) and (after.auxiliary or after.tags.isdisjoint({"NN", "NNS"})):
        return "WDT" if _describes_before(state, index, left) else "PRD"
    if after.lower == ",":
        return "PRD" if _is_done(state, index, left) else "IN"
    opens = left in VERBS and set(state.tags[:-1]) <= {"PUNCT"} and bool(state.words[state.verb_place].auxiliary)
    return (
        "PRD" if opens and not nominal_after else ""
    )  # 'Was | that not the plan?', but 'Noting | that the plan was old'


def _describes_before(state: Walk, index: int, left: str) -> bool:
    """'a bill passed in 2013 | that was late', 'the one | that won', 'fees (or rents) | that grew', 'a "plan" | that failed',
    'with campaigning | that has ended': behind a number, a closing mark or a noun in -ing that ends a phrase."""
    if left == "CD":
        return state.subject or state.any_finite
    if left == "VBG":
        return (
            not state.words[index - 1].auxiliary
            and state.tags[-2:-1] in (["IN"], ["VBD"], ["CC"])
            and not clausal(state, state.words[index - 1])
        )
    mark = state.words[index - 1].lower if index else ""
    if state.tags[-1:] != ["PUNCT"] or state.tags[-2:-1] not in (["NN"], ["NNS"], ["NNP"], ["CD"]):
        return False
    paired = mark == '"' and [word.lower for word in state.words[:index]].count(mark) % 2 == 0
    return paired or mark in _CLOSING


def _is_done(state: Walk, index: int, left: str) -> bool:
    """Before a comma: 'If he does | that, | we will talk', '| That, | she said, is late', '“I say | that, | ” she said'; not 'The
    news is | that, | in May, it closed'."""
    behind, before = state.after(index + 1), [word.lower for word in state.words[:index]]
    opens_sentence = all(tag == "PUNCT" for tag in state.tags)
    if opens_sentence or (behind is not None and closes_quotation(behind.lower, before)):
        return True
    verb = state.words[state.verb_place]
    return left in VERBS and verb.auxiliary != "be" and not clausal(state, verb)


def _before_plural(state: Walk, index: int, after: Word, left: str) -> str:
    """'| That | works', but 'said it was old and | that crews would leave': no plural has a 'that'."""
    if {"NNS", "VBZ"} <= after.tags and (set(state.tags) <= _OPENING or _acts_alone(state, index, left)):
        return "PRD"
    if left == "CD" and "VBZ" in after.tags and state.words[index - 1].lower in state.lists["lone"]:
        return "WDT"  # 'one | that favours it'
    behind = state.after(index + 1)
    if (left in NOMINAL or left == "CC") and _is_plural_subject(after, behind):
        return "IN"
    if left in NOMINAL and _governs(state, after, behind):
        return "IN"
    plural = "NNS" in after.tags and "NN" not in after.tags
    # not 'and | that needs time'
    plural = plural and all(after.lower not in state.lists[key] for key in ("verb", "verb_s"))
    return "IN" if plural and state.tags[-1:] == ["CC"] else ""


def _acts_alone(state: Walk, index: int, left: str) -> bool:
    """'It is late, and | that | needs time', 'what | that | looks like': before a form in -s that no other verb follows, and no
    verb stands before that has a clause."""
    behind = state.words[index + 2] if index + 2 < len(state.words) else None
    if left not in ("", "CC", "WP") or finite_follows(state, index + 2):
        return False
    ends = behind is None or behind.only == "PUNCT" or "IN" in behind.tags
    return ends or opens(state, index + 1)


def _behind_told(state: Walk, index: int, after: Word, left: str) -> str:
    """Behind a noun or pronoun: 'things | that need to be said', 'told clerks | that closing it was wrong', 'said Thursday | that
    first-quarter profit fell'."""
    if left in NOMINAL and is_informed(state, index, after):
        return "IN"
    described = left in ("NNS", "PRD") or (left == "NN" and not clausal(state, state.words[state.verb_place]))
    if described and is_likely_verb(state, index + 1):
        return "WDT"
    if left in NOMINAL and _is_subject(after, left, state.after(index + 1)):
        return "IN" if clausal(state, state.words[state.verb_place]) else "DT"
    if (left in NOMINAL or left == "PRP") and _has_object(after, state.after(index + 1)):
        return "IN" if left == "NN" or clausal(state, state.words[state.verb_place]) else "DT"
    if left in NOMINAL and not after.auxiliary and is_dated_before(state):
        return "IN"
    return "WDT" if left in NOMINAL and _may_be_finite(after) else ""


def _may_be_finite(word: Word) -> bool:
    return (bool(word.auxiliary) and not word.tags <= {"VBG", "VBN"}) or not word.tags.isdisjoint(FINITE)


def _opens_clause(state: Walk, index: int, after: Word, left: str) -> bool:
    """'is clear | that profit fell', 'and | that Kim left': before a name or 'anyone', or behind a noun or
    adjective and before a noun and its verb; not 'spoke in Alba | that day'."""
    if left == "IN" or after.lower in state.lists["time"] or after.lower in state.lists["period"]:
        return False
    if after.lower in state.lists["indefinite"]:
        return True
    if "NNP" in after.tags or ("NNS" in after.tags and after.tags.isdisjoint(("NN", "VBZ"))):
        return True
    asked = "WRB" in state.tags[-2:-1]  # 'how weak | that party is'
    return left in _TOLD_BY_CLAUSE and not asked and finite_follows(state, index + 1)


def _is_plural_subject(word: Word, after: Word | None) -> bool:
    """'said on Monday that profits | fell': what could be a verb in -s has one behind it."""
    finite = after is not None and (bool(after.auxiliary) or "VBD" in after.tags)
    return finite and {"NNS", "VBZ"} <= word.tags


def _governs(state: Walk, word: Word, after: Word | None) -> bool:
    """'News that fears | of a war had grown': what could be a verb in -s is a noun before 'of'."""
    of = after is not None and after.lower in state.lists["governing"]
    return of and {"NNS", "VBZ"} <= word.tags and state.lists["with_of"].isdisjoint(word.lemmas.values())


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


def _describes_subject(state: Walk, index: int) -> bool:
    """'said | that planned cuts (would) hurt': before a participle, the bare plural that it describes, and that one's verb."""
    behind = state.words[index + 1 : index + 4]
    if len(behind) < 3 or not {"VBN"} <= behind[0].tags or behind[0].auxiliary or "NNS" not in behind[1].tags:
        return False
    told = bool(behind[2].auxiliary) and not behind[2].tags.isdisjoint(FINITE | MODALS)
    return told or "VBD" in behind[2].tags


def _ends_with_time(state: Walk, index: int) -> bool:
    """Whether nothing but a year or day follows, and what it was before or after."""
    after, rest = state.after(index), state.words[index + 3 :]
    if after is None or after.only != "IN" or not state.before_time(index + 1):
        return False
    told = bool(rest) and rest[0].lower in state.boundary and all(word.lower != "," for word in rest)
    return told or all(word.only == "PUNCT" and word.lower != "," for word in rest)


def _behind_verb(state: Walk, index: int, after: Word | None, left: str, nominal_after: bool) -> str:
    """'says | that it is', 'meets | that bar', 'does | that often', 'knows | that.': some verbs have a clause behind them."""
    if nominal_after and not state.lists["posing"].isdisjoint(state.words[state.verb_place].lemmas.values()):
        return "DT"  # 'how he answers | that question'
    if after is None or after.lower in _STOPS or after.only == "CC" or _ends_with_time(state, index):
        return "PRD"  # 'learned | that | in 1990 after she left'
    behind = state.after(index + 1)
    if after.only == "TO" and behind is not None and "VB" not in behind.tags:
        return "PRD"  # 'tell | that to the mayor'
    verb = state.words[state.verb_place]
    passive = left == "VBN" and not _is_perfect(state)
    takes = passive or state.tags[-1] == "RB" or verb.auxiliary == "be" or clausal(state, verb)
    if takes or not state.lists["with_clause"].isdisjoint(verb.lemmas.values()):
        of = verb.auxiliary == "be" and after.lower in state.lists["governing"] and after.only == "IN"
        told = _is_told(state, index, after) or (_is_bare(after) and has_no_verb(state, index))
        return "PRD" if of else ("DT" if told else "IN")
    plural = "NNS" in after.tags and "NN" not in after.tags
    if plural or after.only in _OPENS_CLAUSE or not after.tags.isdisjoint({"PRD", "NNP"}):
        return "IN"
    return "DT" if nominal_after else "PRD"


def _is_perfect(state: Walk) -> bool:
    """'has never done | that before': does the last participle belong to a form of 'have'?"""
    place = state.verb_place - 1
    while place > 0 and state.tags[place] in ADVERBS:
        place -= 1
    return place >= 0 and state.data.expects.get(state.words[place].auxiliary) == "participle"


def _is_bare(word: Word) -> bool:
    """Can it be nothing but a noun: 'deny that | request.'?"""
    return "NN" in word.tags and word.tags.isdisjoint({"NNS", "NNP", "JJ", "VBG"})


def _is_told(state: Walk, index: int, after: Word | None) -> bool:
    """'instructed that office to sign': whom a verb that takes no clause tells to do something."""
    if after is None or "NN" not in after.tags or clausal(state, state.words[state.verb_place]):
        return False
    to = state.after(index + 1)
    verb = state.after(index + 2)
    return to is not None and "TO" in to.tags and verb is not None and "VB" in verb.tags


def grants(state: Walk, index: int) -> bool:
    """'said that | given | the cost it is cheap': a participle between the conjunction of a content and a noun phrase; 'late
    | given | that they left': one that opens a clause, and is no noun or passive; 'is remarkable | given | all that noise'."""
    determined = index + 1 < len(state.words) and not state.words[index + 1].tags.isdisjoint({"DT", "PRP$"})
    if determined and state.tags[-1:] == ["JJ"] and state.finite >= 0:
        return True
    told = index + 2 < len(state.words) and {"WDT", "IN"} <= state.words[index + 1].tags
    if told and not state.expects and not state.start and finite_follows(state, index + 2):
        return True
    before = index - 1 - (index > 1 and state.words[index - 1].lower == ",")
    opens = before >= 0 and state.tags[before] == "IN" and "WDT" in state.words[before].tags
    return opens and any(word.only in ("DT", "PRP$") for word in state.words[index + 1 : index + 2])
