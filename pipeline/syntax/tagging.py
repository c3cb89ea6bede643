"""Chooses among the readings of the words of a sentence, from left to right, by a few rules of context.

Readings are tags of the Penn Treebank, with PRD for a pronoun spelt like a determiner, NEG for 'not' and 'MD future' and
so on for modals. `walk.py` keeps what has been read; the rules for closed-class words, verb forms, and words that may be
noun or verb are in modules of their own.
"""

from __future__ import annotations

from collections.abc import Callable

from pipeline.syntax.closedwords import acts_as_name, closed_word, is_exact, stands_aside, urges
from pipeline.syntax.describedsubjects import acts_behind_description
from pipeline.syntax.describing import describes, is_one_of_two
from pipeline.syntax.ingforms import ing_form
from pipeline.syntax.insertions import bracketed_name, inserted_words
from pipeline.syntax.lexicon import Word, Words
from pipeline.syntax.lookahead import heads_phrase
from pipeline.syntax.lookback import act_behind_then
from pipeline.syntax.midwords import (
    goes_on_behind_aside,
    grades_adverb,
    grades_verb,
    opens_adverb,
    parts_verb,
    returns,
    softens,
    stands_alone,
    stands_behind_verb,
    tells_how_done,
    tops_amount,
)
from pipeline.syntax.namelists import is_forename, opens_as_name, pronoun_or_number
from pipeline.syntax.nounorverb import base_form
from pipeline.syntax.objects import describes_object, opens
from pipeline.syntax.quotedphrases import quoted_words
from pipeline.syntax.quotedverbs import quoted_verb
from pipeline.syntax.resumed import lists_parts
from pipeline.syntax.sform import s_form
from pipeline.syntax.tags import BEFORE_NOUN, QUOTES, SUBJECT_WORDS, VERBS
from pipeline.syntax.thatword import grants
from pipeline.syntax.thereword import is_of_there, there_word
from pipeline.syntax.toword import to_word
from pipeline.syntax.twopartverbs import two_part_verb
from pipeline.syntax.verbforms import past_form
from pipeline.syntax.verbless import missed_verb
from pipeline.syntax.walk import Walk
from pipeline.syntax.walked import can_head, is_year
from pipeline.syntax.withoutverb import without_verb

_CLOSING = {"”": "“", '"': "“", "''": "``", "»": "«", "“": "„", "'": "‘"}
"""Quotation marks that close what another opens, or of which every second one does; a German one and an apostrophe only the
former."""
_IN_PHRASE = (["DT"], ["JJ"], ["PRP$"], ["POS"])
"""Tags behind which a quotation mark stands in a noun phrase."""


def choose_tags(words: list[Word], data: Words) -> list[str]:
    """One tag a word, in order."""
    named = bracketed_name(words)
    if named:
        around = choose_tags(words[:named] + words[named + 3 :], data)
        return [*around[:named], "PUNCT", "NNP", "PUNCT", *around[named:]]
    if quoted := [at for pair in quoted_words(words) for at in pair]:
        read = iter(choose_tags([word for at, word in enumerate(words) if at not in quoted], data))
        return ["PUNCT" if at in quoted else next(read) for at in range(len(words))]
    inserted = inserted_words(words)
    if inserted is None:
        return _tags(words, data)
    opened, closed = inserted
    outside, inside = _tags(words[:opened] + words[closed + 1 :], data), _tags(words[opened + 1 : closed], data)
    return [*outside[:opened], "PUNCT", *inside, "PUNCT", *outside[opened:]]


def _tags(words: list[Word], data: Words) -> list[str]:
    state = Walk(words, data)
    tags = state.tags
    grading, graded, paired = state.lists["grading"], -1, -1
    for index, word in enumerate(words):
        tag = "RB" if index == paired else word.only
        if softens(state, index, word):
            tag, paired = "RB", index + 1
        if word.lower in state.lists["released"] and index and words[index - 1].lower in state.lists["releasing"]:
            tag = "RB"  # 'let | go | of ten clerks'
        if not tag:
            tag = _choose(state, index, word)
            if tag == "JJ" and word.lower in state.lists["flat"] and stands_behind_verb(state, index):
                tag = "RB"  # 'said | live | on air'
            elif tag == "JJ" and "RB" in word.tags and tells_how_done(state, index):
                tag = "RB"  # 'is | fast | becoming a hub'
            elif tag in ("NN", "JJ") and state.expects == "base" and _is_made_verb(state, word):
                tag = "VB"  # 'will | co-chair the talks', 'had to | motor home'
            elif tag in ("VBN", "NN") and word.lower in state.lists["granting"] and grants(state, index):
                tag = "IN"
        elif tag in _READ_AGAIN:
            tag = _READ_AGAIN[tag](state, index, word)
        elif _is_noun(tag, word) and state.expects == "base" and _awaits_verb(state, index):
            tag = "VB"  # an unknown word: 'may | upend the plan', 'must | police the port'
        elif tag == "UH" and state.expects == "base" and _acts_on(state, index):
            tag = "VB"  # 'will | please them'
        elif tag == "UH" and state.expects == "base" and tags[-1][:2] in ("MD", "TO"):
            tag = "RB"  # 'should | please | take note'
        elif tag == "IN" and stands_alone(state, index, word):
            tag = "RB"
        elif tag == "IN" and (index == graded or (state.expects == "participle" and parts_verb(state, index, word))):
            tag = "RB"  # 'has | since | died', 'more | than | doubled'
        elif tag == "IN" and opens_adverb(state, index, word):
            tag, paired = "RB", index + 1  # 'Lee | at first | denied it'
        elif tag == "JJ" and word.lower in state.lists["topping"] and tops_amount(state, index):
            tag = "VB"  # 'may | top | 3 billion'
        elif tag == "JJ" and word.lower in grading and grades_verb(state, index):
            tag, graded = "RB", index + 1
        elif tag == "JJ" and word.lower in state.lists["degree"] and grades_adverb(state, index):
            tag = "RB"
        elif tag == "JJ" and (made := two_part_verb(state, index, word)):
            tag = made  # 'They | spray-painted it'
        if state.expects and not state.inverted:
            state.look_for_subject(index, tag)
        if index != graded:
            state.note(index, word, tag)
        tags.append(tag)
    for index, tag in missed_verb(state):
        tags[index] = tag
    return tags


def _acts_on(state: Walk, index: int) -> bool:
    """Whether a word stands directly behind a modal or a denial, and before its object."""
    after = state.after(index)
    waits = not state.inverted and (state.tags[-1] == "NEG" or _is_behind_modal(state))
    return waits and after is not None and after.lower in state.lists["object_pronoun"]


def _is_noun(tag: str, word: Word) -> bool:
    """Is it known as a noun only, and no plural with an ending of its own ('| police')?"""
    return tag == "NN" or (tag == "NNS" and word.lemmas.get(tag) == word.lower)


def _awaits_verb(state: Walk, index: int) -> bool:
    """Whether nothing but a verb may follow a modal and a time, 'did not' or the 'to' of an infinitive; not 'did | family
    therapy'."""
    if state.inverted:
        return index == state.timed
    return state.tags[-1] in ("TO", "NEG") or _is_behind_modal(state)


def _is_made_verb(state: Walk, word: Word) -> bool:
    """'will | co-chair', 'to | motor home': whether a word that is known as no verb is one here."""
    return "VB" not in word.tags and (state.tags[-1] == "TO" or ("-" in word.lower and _is_behind_modal(state)))


def _is_behind_modal(state: Walk) -> bool:
    """'will | co-chair', 'will “| co-chair', 'will [| co-chair': directly, or behind a mark that opens something."""
    mark = state.words[len(state.tags) - 1].lower if state.tags[-1:] == ["PUNCT"] else ""
    last = len(state.tags) - 1 - (mark in QUOTES or mark == "[")
    return last >= 0 and state.tags[last][:2] == "MD"


def _choose(state: Walk, index: int, word: Word) -> str:
    tags = word.tags
    begins = state.start or ("NNP" in tags and state.tags[-1] == "PUNCT" and _quoted(state, index))
    if "NNP" in tags and not begins:
        return "VBD" if word.lower in state.lists["posted"] else "NNP"
    if begins and (is_forename(state, index) or opens_as_name(state, index)):
        return "NNP"
    if word.closed:
        return closed_word(state, index, word)
    if state.start and {"NNP", "JJ"} <= tags and acts_as_name(state, index):
        return "NNP"
    if is_exact(state, index, word) or urges(state, index, word):
        return "RB"
    if stands_aside(state, index, word) or returns(state, index, word):
        return "RB"
    if is_one_of_two(state, index):
        return "JJ"
    if tags.isdisjoint(VERBS):
        return without_verb(state, index, word)
    if state.tags[-1:] == ["PUNCT"]:
        if "NN" in tags and _is_behind_date(state, index):
            return "NN"
        quoted = quoted_verb(state, index, word)
        if quoted:
            return quoted
        if "VB" in tags and goes_on_behind_aside(state, index):
            return "VB"
    if acts_behind_description(state, index, word):
        return "VBD"
    if state.expects:
        expected = "VB" if "VB" in tags and _tells_what_is_done(state, index, word) else _expected(state, index, word)
        if expected:
            return expected
    act = act_behind_then(state, index) if state.tags[-1:] == ["RB"] else ""
    if act in tags:
        return act
    if "VBG" in tags:
        return ing_form(state, index, word)
    if "VBN" in tags and describes(state, index):
        return "JJ"
    if "VBD" in tags or "VBN" in tags:
        return lists_parts(state, index, word) or past_form(state, index, word)
    if "VBZ" in tags:
        return s_form(state, index, word)
    return base_form(state, index, word)


def _quoted(state: Walk, index: int) -> bool:
    """Whether what stands before a capital may open a sentence: a quotation mark, but not in a phrase ('a "Crooked Lee"'), nor
    one that closes ('“It is late,” | Rose Kim said')."""
    mark = state.words[index - 1].lower
    if mark in (":", "--"):
        return True
    before = [word.lower for word in state.words[:index]]
    paired = mark in _CLOSING and (_CLOSING[mark] in before or (mark not in "“'" and before.count(mark) % 2 == 0))
    closes = paired and not state.words[index].auxiliary
    return mark in QUOTES and state.tags[-2:-1] not in _IN_PHRASE and not closes


def _is_behind_date(state: Walk, index: int) -> bool:
    """'the June 1, 2009, | crash': behind an article and a date in commas stands its noun."""
    dated = state.tags[-6:] == ["DT", "NNP", "CD", "PUNCT", "CD", "PUNCT"]
    return dated and state.words[index - 1].lower == "," and is_year(state.words[index - 2].lower)


def _participle(state: Walk, index: int, word: Word) -> str:
    """'the written answer', 'was written', 'took written notes'."""
    if describes_object(state, index):
        return "JJ"
    return past_form(state, index, word) if state.tags and state.tags[-1] in BEFORE_NOUN else "VBN"


def _is_bare(word: Word) -> bool:
    """Whether a word is the base form of an auxiliary or a verb that is no noun: 'does the horse race | prevail'."""
    return "VB" in word.tags and (
        bool(word.auxiliary) or (not word.closed and word.tags.isdisjoint(("NN", "JJ", "RB")))
    )


def _tells_what_is_done(state: Walk, index: int, word: Word) -> bool:
    """'all he has to do is | win', 'What she did was | call him'."""
    quality = "JJ" in word.tags and word.lower not in state.lists["verb"]  # 'All that he did was | wrong'
    if index < 2 or state.words[index - 1].auxiliary != "be" or quality:
        return False
    return "do" in state.words[index - 2].lemmas.values()


def _expected(state: Walk, index: int, word: Word) -> str:
    tags = word.tags
    wanted = "VB" if state.expects == "base" else "VBN"
    if word.lower in state.lists["adverbial"]:
        return "RB"
    if wanted not in tags:
        return ""
    if word.lower in state.lists["faring"] and state.words[index - 1].auxiliary == "do" and not opens(state, index):
        return "RB"  # 'does | better in May'
    after = state.after(index)
    listed = state.lists["verb"]
    acts = after is not None and (after.lower in listed or _is_bare(after))
    if state.inverted and wanted == "VB" and heads_phrase(state, index, word):
        return ""  # 'Could this | form of it hold?'
    if state.inverted and "NN" in tags and word.lower not in listed and after is not None and acts:
        return "" if "VB" in after.tags else wanted  # 'should the Lee | campaign | keep it', 'what does | divorce | do'
    if wanted == "VBN" and after is not None and can_head(after) and is_of_there(state, index):
        return "JJ"  # 'there have been | reported attacks'
    behind = state.last_place()
    if (
        state.inverted
        and state.left() not in SUBJECT_WORDS
        and behind != state.verb_place
        and behind + 1 != state.timed
    ):
        return ""
    return wanted


def _hour(state: Walk, index: int, word: Word) -> str:
    """'at 6 | am'"""
    return "NN" if state.tags[-1:] == ["CD"] and word.lower in state.lists["of_hours"] else "VBP"


_READ_AGAIN: dict[str, Callable[[Walk, int, Word], str]] = {
    "VBG": ing_form,
    "VBN": _participle,
    "TO": to_word,
    "POS": closed_word,
    "EX": there_word,
    "VBP": _hour,
    "PRP": pronoun_or_number,
}
"""The tags that a word with one tag has not always, and what finds the one that it has."""
