"""What is said behind a colon without quotation marks, where a noun names it: "Lee's answer to that: The bridge must go"."""

from __future__ import annotations

from pipeline.model import HEADLINES, Sentence
from pipeline.saying.cues import Cue
from pipeline.saying.drafts import LABEL, Around, Draft, span_of
from pipeline.saying.finite_clauses import STOPS, has_finite_verb
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import noun_phrase_after
from pipeline.saying.phrases import Range, noun_phrase_before
from pipeline.saying.sources import source_before
from pipeline.saying.verb_groups import group_start

_NAMED = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "ADV"})
"""What may stand between the noun of what is said and the colon ('her message to the voters')."""

_OBJECT = frozenset({"DET", "ADJ", "ADV", "NUM", "NOUN"})
"""Before the noun of what is said, what belongs to it ('one short piece of | advice')."""


def may_be_uttered(sentence: Sentence, around: Around) -> bool:
    """A cheap look: does a noun of what is said stand before a colon?"""
    before, colon, _ = sentence.text.partition(":")
    return bool(colon) and not around.lexicon.words["utterances"].isdisjoint(before.lower().split())


def uttered_clause(line: Line, drafts: list[Draft], around: Around) -> Draft | None:
    """The clause behind the colon, up to the end of its sentence; nothing in 'Her answer was wrong: The bridge is old'."""
    tokens = line.tokens
    colon = next((at for at in range(2, len(tokens) - 2) if tokens[at].text == ":"), 0)
    if not colon or any(line.quoted[: colon + 2]) or line.sentence.kind in HEADLINES:
        return None
    told = uttered(line, colon, around) or _given(line, colon, around)
    orders = tokens[colon + 1].pos == "VERB" and tokens[colon + 1].form == "inf"
    if (
        told is None
        or not (orders or has_finite_verb(line, colon + 1, len(tokens)))
        or any(d.covers[1] > colon for d in drafts)
    ):
        return None
    noun, source = told
    of = source[1] - 1 if source[0] > noun else noun
    if not _leads(line, of + 1, colon, around):
        return None
    end = len(tokens) - (tokens[-1].text in STOPS)
    covers = (colon + 1, end)
    return Draft(line, LABEL, "colon", (noun, noun + 1), source, [span_of(line, covers)], covers)


def _given(line: Line, colon: int, around: Around) -> tuple[int, Range] | None:
    """'Lee had a short | message for clerks:': the noun of what is said as object, and the subject of the verb."""
    tokens, words = line.tokens, around.lexicon.words
    nouns = (at for at in range(2, colon) if tokens[at].pos == "NOUN" and tokens[at].lemma in words["delivered"])
    noun = next(nouns, 0)
    verb = noun - 1
    while verb > 0 and (tokens[verb].pos in _OBJECT or tokens[verb].lower in words["of"]):
        verb -= 1
    if verb < 1 or tokens[verb].lemma not in words["light"] or tokens[verb].form not in ("fin", "part"):
        return None
    first = group_start(line, around.lexicon, verb)
    source = source_before(line, around.lexicon, Cue(first, verb, verb + 1, ()))
    negated = any(token.lower in around.lexicon.any_of("negations", "none") for token in tokens[first:noun])
    return None if source is None or negated else (noun, source)


def _leads(line: Line, start: int, colon: int, around: Around) -> bool:
    """Does nothing stand from `start` to the colon but whom it is said to, or how plainly ('was clear')?"""
    between, words = line.tokens[start:colon], around.lexicon.words
    copula = next((at for at, one in enumerate(between) if one.lemma in words["copulas"]), len(between))
    plain = copula == len(between) or (
        between[-1].lower in words["plainly"] and all(one.pos in _NAMED for one in between[copula + 1 :])
    )
    between = between[:copula]
    return plain and all(one.pos in _NAMED for one in between) and (not between or between[0].pos == "ADP")


def uttered(line: Line, colon: int, around: Around) -> tuple[int, Range] | None:
    """ "Lee's answer was blunt:", 'The verdict of one clerk:': the noun of what is said, and whose words they are."""
    tokens, words = line.tokens, around.lexicon.words
    if any(quoted is not None for quoted in line.quoted[:colon]):
        return None
    nouns = (at for at in range(1, colon) if tokens[at].pos == "NOUN" and tokens[at].lemma in words["utterances"])
    noun = next(nouns, 0)
    owner = noun - 1
    while owner > 0 and tokens[owner].pos in ("ADJ", "NUM"):
        owner -= 1
    if noun and tokens[owner].lower in words["possessive"]:
        start = noun_phrase_before(line, around.lexicon, owner)
        return (noun, (start, owner + 1)) if start < owner else None
    if noun and tokens[owner].lower in words["owners"]:
        return noun, (owner, owner + 1)
    if noun and (tokens[noun + 1].lower in words["of"] or tokens[noun + 1].lower in words["from"]):
        end = noun_phrase_after(line, around.lexicon, noun + 2)
        return (noun, (noun + 2, end)) if end in (colon, line.times.get(end)) or tokens[end].pos == "AUX" else None
    return None
