"""Sentences without a time that tell of a communication: of one that was told of before, or of another one."""

from __future__ import annotations

from pipeline.saying.drafts import Around, Draft
from pipeline.saying.lines import Line
from pipeline.saying.narration_times import BESIDE
from pipeline.saying.narrations import Narration, titled
from pipeline.saying.own_words import own_words
from pipeline.saying.tellings import communicates, is_another, is_aside, is_capital


def tells_of_another(line: Line, drafts: list[Draft], told: list[Narration], around: Around) -> frozenset[str] | None:
    """The capitalised words of a sentence that tells in the past of a communication without a time, which is none of those told
    of: 'in an interview with the Herald', 'in other speeches'; None if it does not."""
    words = around.lexicon.words
    outside = own_words(line, drafts, around)
    verbs = (token for token in line.tokens if token.pos == "VERB" and token.tense == "past")
    spoken = any(verb.lemma in around.lexicon.heads["VERB"] for verb in verbs)
    nouns = [at for at in outside if communicates(line, at, around)]
    nouns = [at for at in nouns if spoken or line.tokens[at].lemma not in words["occasions"]]
    if not any(is_another(line, at, around) or _is_other(line, at, told, around) for at in nouns):
        return None
    return frozenset(line.tokens[at].text for at in outside if is_capital(line.tokens[at]))


def _is_other(line: Line, noun: int, told: list[Narration], around: Around) -> bool:
    """'spoke in Alba. ... During the | Nova debate |': one with a name, where none of that kind was told of."""
    names, words = titled(line, noun), around.lexicon.words
    shared = line.tokens[noun].lemma in words["monologues"] | words["documents"]
    if not names or shared or is_aside(line, noun, around):
        return False
    place = noun - len(names) - 1
    known = any(line.tokens[noun].lemma in one.nouns or not names.isdisjoint(one.names) for one in told)
    opens = place > 0 and line.tokens[place].lower in words["definite"]
    return opens and not known and line.tokens[place - 1].lower in words["at_communications"]


def is_told_again(line: Line, told: Narration, around: Around, alone: bool) -> bool:
    """'At the rally', 'on the same show', 'in her speech' (the only one): does a sentence without a time tell of one told of?"""
    words, tokens = around.lexicon.words, line.tokens
    again = around.lexicon.any_of("again", "owners") if alone and told.nouns & words["monologues"] else words["again"]
    return not line.extents and any(
        (
            token.lemma in told.nouns
            or (tokens[at - 1].lower in words["same"] and token.lemma in words["communications"])
        )
        and token.lower == token.lemma
        and tokens[at - 1].lower in again
        and any(before.lower in words["at_it"] for before in tokens[max(at - BESIDE, 0) : at])
        and not is_aside(line, at, around)
        for at, token in enumerate(tokens)
        if at and line.quoted[at] is None
    )
