"""Past tense or participle ('released')."""

from __future__ import annotations

from pipeline.syntax.behindmark import behind_mark
from pipeline.syntax.describing import describes_open, goes_on_described, is_of_those, joins_complement, seldom_tells
from pipeline.syntax.describingpasts import describes_bare
from pipeline.syntax.finiteahead import clausal, finite_follows
from pipeline.syntax.joinedtimes import completes_perfect
from pipeline.syntax.lexicon import Word
from pipeline.syntax.lookahead import counts_described, has_agent, is_about_to, past_later, takes_clause
from pipeline.syntax.lookback import tag_before
from pipeline.syntax.midwords import governs_base, is_of_net, only_likens
from pipeline.syntax.nounorverb import base_form
from pipeline.syntax.objects import is_object, opens
from pipeline.syntax.openingbase import bids
from pipeline.syntax.owndoer import acts_behind_participle, is_last_chance, stresses_subject
from pipeline.syntax.owned import is_owned_noun
from pipeline.syntax.participles import is_graded, times_phrase
from pipeline.syntax.pasts import behind_noun
from pipeline.syntax.resumed import (
    acts_in_part,
    ends_wait,
    is_described_by_verb,
    is_left_alone,
    is_owed,
    is_told_in_relative,
    is_undergone,
)
from pipeline.syntax.tags import BEFORE_NOUN, NOMINAL, PRONOUNS, QUOTES, VERBS
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head

_NO_NOUN = frozenset({"DT", "PRP", "PRP$", "WDT", "TO"})


def _is_of_two_trades(state: Walk, index: int) -> bool:
    """'the actor | turned | senator said': between two bare nouns of which a verb or a comma tells more."""
    after, behind = state.after(index), state.after(index + 1)
    if after is None or behind is None or "NN" not in after.tags or "JJ" in after.tags:
        return False
    return behind.lower == "," or not behind.tags.isdisjoint({"VBD", "VBZ"}) or bool(behind.auxiliary)


def past_form(state: Walk, index: int, word: Word) -> str:
    """The tag of a word like 'released', 'put' or 'spoke'."""
    if index == 1 and f"{state.words[0].lower}-{word.lower}" in state.lists["fixed_past"]:
        return "RB"
    if word.lower in state.lists["comparing_past"] and only_likens(state, index):
        return "VBN"  # 'and | compared with May the rise was small'
    before = tag_before(state, index)
    if before == "JJ" and state.tags[-2:-1] == ["CD"] and state.words[index - 1].lower in state.lists["degree"]:
        state.tags[-1] = before = "CD"  # 'two more | died'
    if "VBN" in word.tags and before == "JJ" and is_graded(state, index):
        state.tags[-1] = "RB"
        return "VBN"  # 'when first | elected leader', ', best | known for it'
    if _is_adjective(state, index, word, before):
        return "JJ"
    if before == "JJ" and "NN" in state.words[index - 1].tags and _is_told(state, index):
        state.tags[-1] = "NN"
        return "VBN"  # 'the record | set by', 'a record | set in 1976'
    if before == "JJ" and "VBD" in word.tags and is_of_net(state, index):
        return "VBD"
    if before == "JJ" and index > 1 and state.tags[-2] in VERBS and ends_wait(state, index):
        return "VBD"  # 'The claim that it was safe | pleased them'
    if before in BEFORE_NOUN or (before == "RB" and state.left() in BEFORE_NOUN):
        return _before_noun(state, index, word)
    return _other_form(state, index, word) or _past_or_participle(state, index, word, state.after(index))


def _is_adjective(state: Walk, index: int, word: Word, before: str) -> bool:
    """'some | elected | officials', 'the | dismembered | and decapitated body', 'the actor | turned | senator said'."""
    left, after = state.left(), state.after(index)
    if index and state.words[index - 1].lower in state.lists["quantity"] and counts_described(state, index):
        return True
    compound = (
        word.lower in state.lists["compound_past"]
        and after is not None
        and after.lower in state.lists["compound_past_head"]
    )
    if compound or _describes(state, index, word, left) or describes_open(state, index, word, after):
        return True
    if describes_bare(state, index, word, after):
        return True
    if before in BEFORE_NOUN:
        return _joined_before_noun(state, index)
    if before == "NNP" and _describes_after_name(state, word, after):
        return True
    return word.lower in state.lists["turned"] and before == "NN" and _is_of_two_trades(state, index)


def _describes_after_name(state: Walk, word: Word, after: Word | None) -> bool:
    """'became the first Grammy | nominated | song': within the object of a verb that no clause follows, before a bare noun."""
    if "VBN" not in word.tags or after is None or state.finite < 0 or state.tags[-2:-1] not in (["DT"], ["JJ"]):
        return False
    return after.tags <= {"NN", "NNS"} and not takes_clause(state)


def _other_form(state: Walk, index: int, word: Word) -> str:
    """The tag of a word that is no past tense or participle here, or can be only one of them; '' where it may be both."""
    tags, left, after = word.tags, state.left(), state.after(index)
    if word.lower in state.lists["currency_past"] and state.tags[-2:] == ["CD", "CD"] and state.finite >= 0:
        return "NN"  # 'spent 13 trillion | won'
    if "NN" in tags and (is_owned_noun(state, word, after) or seldom_tells(state, word, after)):
        return "NN"
    begins = state.start or (index > 0 and state.words[index - 1].lower == ":")
    if begins and "VB" in tags and opens(state, index):
        return "VB"
    if word.lower in state.lists["let"] and (begins or bids(state, index, after)):
        return "VB"
    if left == "CC" and "VBN" in tags and _is_joined(state, after) and after is not None and can_head(after):
        return "JJ"  # 'in a remote and sparsely | populated | area'
    measured = state.tags[-2:] == ["CD", "CD"] and 0 <= state.finite == index - 3  # 'is 100 % | fit'
    if "VBN" not in tags and "JJ" in tags and (measured or state.expects in ("participle", "complement")):
        return "JJ"  # 'hopes to be | fit for it'
    if "VBN" not in tags:
        return "NN" if "NN" in tags and left == "IN" else "VBD"
    if "VBD" not in tags and state.tags[-2:] == ["PUNCT", "RB"] and state.before_time(index + 1):
        return "VBN"  # 'The race, first | run in 1903,'
    if "VBD" not in tags:
        return base_form(state, index, word) if "VBP" in tags and left not in VERBS else "VBN"
    return ""


def _is_joined(state: Walk, after: Word | None) -> bool:
    """Whether a conjunction stands behind an adjective, or behind what may be one and before an adverb; not 'was late and |
    told Lee': behind what a verb takes no name is described."""
    named = after is not None and "NNP" in after.tags and state.tags[-3:-2] in (["VBD"], ["VBZ"], ["VBP"])
    if named or state.words[len(state.tags)].lower in state.lists["finite"]:
        return False
    parted = state.tags[-2:] == ["CC", "RB"] and "JJ" in state.words[len(state.tags) - 3].tags
    return parted or state.tags[-2:-1] == ["JJ"]


def _past_or_participle(state: Walk, index: int, word: Word, after: Word | None) -> str:
    """The tag of a word that may be both, by what stands to its left."""
    left = state.left()
    told = left in PRONOUNS and not _behind_object(state)
    told = told or word.lower in state.lists["finite"] or governs_base(state, index) or _unveils(state, index)
    if told and not completes_perfect(state, index):
        return "VBD"
    undergone = completes_perfect(state, index) or is_undergone(state, index, after)
    undergone = undergone or (left == "IN" and times_phrase(state, index))  # 'the budget as | introduced | last month'
    if undergone or is_about_to(state, index) or is_of_those(state, word):
        return "VBN"
    if left == "PRP" and (stresses_subject(state) or acts_in_part(state, index)):
        return "VBD"
    if left == "PRP":  # 'The plan to oust him | failed', 'wants to see him | freed'
        return behind_noun(state, index, after) if is_owed(state) else "VBN"
    counted = left == "CD" and not (state.behind_year() or state.numbers_name()) and after is not None
    counted = counted and after is not None and _heads_count(after, state.after(index + 1))
    if left == "WRB" and after is not None and (after.lower in state.lists["time"] or "RB" in after.tags):
        return "VBN"  # 'when asked last week', 'when launched back in 2006'
    if left == "VBD" and is_described_by_verb(state, index):
        return "VBD"
    if left in VERBS and ends_wait(state, index):
        return "VBD"
    if (left == "VBD" and is_told_in_relative(state, index)) or is_left_alone(state, index, after):
        return "VBD"
    if counted or left in ("IN", "TO", "WRB") or left in VERBS:
        return _before_noun(state, index, word)
    if after is not None and "WDT" in after.tags and clausal(state, word):
        return "VBD"
    if left == "CC":
        return _behind_conjunction(state, index, word, after)
    return behind_noun(state, index, after) if left in NOMINAL or left == "CD" else behind_mark(state, index, after)


def _behind_conjunction(state: Walk, index: int, word: Word, after: Word | None) -> str:
    """'to sign and | put', 'The council and | armed | groups reached', 'was signed and | sent'."""
    if "VB" in word.tags and state.verb == "VB":
        return "VB"
    joined = state.subject and state.finite < 0 and _joins_subjects(state, index, after)
    if joined or goes_on_described(state, index, after):
        return "JJ"
    if has_agent(state, index + 1) or joins_complement(state, index, after):
        return "VBN"
    return "VBD" if acts_behind_participle(state, index, after) else _like_last(state)


def _joins_subjects(state: Walk, index: int, after: Word | None) -> bool:
    """'The council and | armed | groups reached a deal': before a noun, behind a subject that has no verb yet."""
    if after is None or "VBD" in after.tags or not can_head(after) or after.lower in state.lists["time"]:
        return False  # 'held Monday and | freed Tuesday'
    return state.tags[-2:-1] in (["NN"], ["NNS"], ["NNP"]) and past_later(state, index + 1)


def _heads_count(word: Word, after: Word | None) -> bool:
    """Whether what is counted follows: 'two elected | members', '400 registered | Latino voters', 'Force 20 killed | Lee on'."""
    named = "NNP" in word.tags and "NNS" not in word.tags
    noun = after if named else word
    return noun is not None and not noun.tags.isdisjoint({"NN", "NNS"})


def _joined_before_noun(state: Walk, index: int) -> bool:
    """'the man's | dismembered and decapitated | body': two participles joined before their noun."""
    after, second, noun = (state.after(index + place) for place in range(3))
    if after is None or after.only != "CC" or second is None or noun is None:
        return False
    return not second.tags.isdisjoint({"VBN", "JJ"}) and "VBZ" not in noun.tags and noun.tags & {"NN", "NNS"} != set()


def _unveils(state: Walk, index: int) -> bool:
    """'The firm | announced on Monday plans to close it': a time and what looks like a verb stand before its object."""
    words = state.words[index : index + 5]
    if words[0].lower not in state.lists["unveiling"] or len(words) < 4:
        return False
    day = 1 + ("IN" in words[1].tags)
    behind = words[day + 2].tags if len(words) > day + 2 else frozenset()
    told = {"WDT", "IN"} <= behind or not behind.isdisjoint({"DT", "NNP", "PRP", "NNS"})
    if told and clausal(state, words[day + 1]):
        return False  # 'The report published on Friday states that', 'shows a drop', 'finds Lee ahead'
    return words[day].lower in state.lists["time"] and {"NNS", "VBZ"} <= words[day + 1].tags


def _describes(state: Walk, index: int, word: Word, left: str) -> bool:
    """Whether a participle is an adjective: 'a coach, retired sailor Bo Dahl', '61%-owned', 'newly named', 'is more detailed'."""
    if [before.lower for before in state.words[max(index - 2, 0) : index]] == ["%", "-"]:
        return True
    after = state.after(index)
    before = state.words[index - 1].lower if index else ""
    if before in state.lists["degree"] and state.tags[-2:-1] and state.tags[-2] in VERBS:
        return True
    if before not in state.lists["fresh"] and (left or word.lower not in state.lists["adjective_ed"]):
        return False
    return after is not None and can_head(after) and not after.closed


def _is_told(state: Walk, index: int) -> bool:
    """Whether an agent, or a preposition and a year, follow a participle."""
    if has_agent(state, index + 1):
        return True
    after, behind = state.after(index), state.after(index + 1)
    return after is not None and "IN" in after.tags and behind is not None and behind.only == "CD"


def _behind_object(state: Walk) -> bool:
    """Whether the nearest word to the left is a pronoun that cannot be a subject."""
    return state.words[state.last_place()].lower in state.lists["object_pronoun"]


def _before_noun(state: Walk, index: int, word: Word) -> str:
    """A participle inside a noun phrase reads as an adjective or a noun."""
    after = state.after(index)
    if word.lower in state.lists["finite"] and state.finite < 0 and state.words[index - 1].only != "DT":
        return "VBD"  # 'nearly half | said', 'voters nationwide | said'
    if state.tags[-2:] == ["NNP", "CD"] and "VBD" in word.tags and state.before_time(index) and state.finite < 0:
        return "VBD"  # 'Local 14 | voted Sunday morning'
    listed = after is not None and after.lower == "," and state.tags[-2:] == ["DT", "RB"]  # 'a heavily | wooded, steep'
    quoted = state.after(index + 1) if after is not None and after.lower in QUOTES else None
    if quoted is not None and "NNP" not in quoted.tags and state.tags[-1:] in (["DT"], ["PRP$"]):
        after = quoted  # 'the damaged | "black boxes"', 'its alleged | "secret" plan'
    if "NN" in word.tags and after is not None and after.lower in state.lists["time"]:
        return "NN"  # 'announced a cut | last week'
    counted = after is not None and after.only == "CD" and index and "NN" not in word.tags
    if counted and "VBN" in word.tags and state.words[index - 1].lower in state.lists["article"]:
        return "JJ"  # 'hurt an | estimated | 40'
    if "VBD" in word.tags and _is_named_so(state, index, after):
        return "VBD"
    if listed or (after and can_head(after) and (after.only == "NNS" or after.closed <= ("JJ" in after.tags))):
        return "JJ"
    noun = "VBN" not in word.tags or word.lower in state.lists["noun_past"]  # 'has lost | ground'
    if "NN" in word.tags and (noun or state.tags[-1:] != ["VBN"]):
        return "NN"  # but 'was marked | classified', 'were found | shot'
    if state.tags[-1:] == ["JJ"] and state.finite < 0 and _stands_for_noun(state) and is_object(state, after):
        return "VBD"
    happens = state.tags[-1:] not in (["DT"], ["PRP$"], ["POS"], ["IN"]) and state.left() not in VERBS
    if happens and "VBD" in word.tags and not state.lists["intransitive"].isdisjoint(word.lemmas.values()):
        return "VBD"  # 'half | agreed', 'Lee early | voted'
    return "VBN" if "VBN" in word.tags else "VBD"


def _is_named_so(state: Walk, index: int, after: Word | None) -> bool:
    """'Lind's | said it will close', 'Lind's | said Friday', 'Lind's | sold a ship': of a firm that is named so what no noun
    follows is its verb; not 'Lee's | bid to lead it', 'met at Lind's | ground on Friday'."""
    if state.tags[-1:] != ["POS"] or index < 2 or "NNP" not in state.words[index - 2].tags or after is None:
        return False
    if "NN" in state.words[index].tags and state.finite >= 0 and not takes_clause(state):
        return False
    timed = after.only == "IN" and state.before_time(index + 1)
    behind = state.after(index + 1)
    alone = behind is None or behind.only in ("PUNCT", "IN", "CC")
    timed = timed or (alone and after.lower in state.lists["time"] and clausal(state, state.words[index]))
    counts = after.only == "CD" and not finite_follows(state, index + 1)
    if not can_head(after) and is_last_chance(state, index):
        return True  # 'Lind's | called off the talks in May.'
    owned = "TO" in after.tags and "NN" in state.words[index].tags
    return timed or counts or (not owned and not after.tags.isdisjoint(_NO_NOUN))


def _stands_for_noun(state: Walk) -> bool:
    """'her second won a prize': an adjective with its determiner in place of a noun."""
    return state.tags[-2:-1] in (["PRP$"], ["DT"])


def _like_last(state: Walk) -> str:
    behind_comma = len(state.tags) > 1 and state.tags[-2] == "PUNCT"
    if behind_comma and state.words[len(state.tags) - 1].lower in state.lists["contrast"]:
        return "VBD"
    return "VBN" if state.verb == "VBN" else "VBD"
