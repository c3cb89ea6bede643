"""Which of a sentence's times is that of the communication it tells of."""

from __future__ import annotations

from itertools import pairwise

from pipeline.model import Extent, Token
from pipeline.saying.alongside import BREAKS
from pipeline.saying.coarse_times import FINER
from pipeline.saying.communications import is_of_noun
from pipeline.saying.drafts import Around
from pipeline.saying.lines import Line
from pipeline.saying.phrase_ends import belongs_to_noun

_JOINED = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
PHRASE = 5
"""Words between the article of a communication and its noun."""
BESIDE = 3
"""How many words a time may stand away from the noun that it dates."""
_RELEASED = 15
"""Words between a document and the time of its release."""


def beside(line: Line, nouns: list[int], times: dict[int, Extent], around: Around) -> tuple[int, Extent] | None:
    """A noun and the time beside it: 'Sunday's service', 'an interview in April', 'an interview aired on Monday'."""
    releasing = around.lexicon.words["releasing"]
    for start, extent in times.items():
        end = line.times[start]
        for noun in nouns:
            if (end <= noun < end + BESIDE and not _verb_apart(line, end, noun)) or _is_part_of(line, end, noun):
                return noun, extent
            addressed = is_before_whom(line, noun, start, around)
            between = [token for token in line.tokens[noun + 1 + addressed : start] if token.lemma not in releasing]
            elsewhere = _before_noun(line, end) or (is_of_noun(line, start, around) and not addressed)
            far = sum(token.pos not in ("PROPN", "PUNCT") for token in between) >= 2 * BESIDE
            near = noun < start and (line.tokens[noun].pos == "VERB" or not far)
            if near and not (_parted(between) or elsewhere):
                return noun, extent
    return None


def is_before_whom(line: Line, verb: int, end: int, around: Around) -> bool:
    """'appeared | before a committee | on Monday': whom one addresses, and no clause."""
    words, before = around.lexicon.words, line.tokens[verb + 1]
    addressed = line.tokens[verb].lemma in words["addressing"] and before.lower in words["ahead_of"]
    return addressed and not any(token.form == "fin" for token in line.tokens[verb + 2 : end])


def _parted(between: list[Token]) -> bool:
    """Does a verb or conjunction part two places, but for 'and' within a phrase ('a call for love | and | unity on Monday')?"""
    joined = {token.start for token, after in pairwise(between) if token.pos == "CCONJ" and after.pos in _JOINED}
    return any(token.pos in BREAKS and token.start not in joined for token in between)


def _verb_apart(line: Line, end: int, verb: int) -> bool:
    """'Lee, in office since 2008, | mocked Kim': does a verb stand behind the mark that ends a phrase with a time?"""
    return line.tokens[verb].pos == "VERB" and any(token.pos == "PUNCT" for token in line.tokens[end:verb])


def _is_part_of(line: Line, end: int, noun: int) -> bool:
    """'Saturday's | Democratic presidential debate': does a phrase that a time opens end in the noun?"""
    between = line.tokens[end:noun]
    return 0 < len(between) <= PHRASE and all(token.pos in ("PART", "ADJ", "PROPN", "NOUN", "NUM") for token in between)


def _is_only_cited(line: Line, noun: int, around: Around) -> bool:
    """'In March, Lee had 30 percent in a poll': a document that nobody writes or releases there."""
    words = around.lexicon.words
    if line.tokens[noun].lemma not in words["documents"]:
        return False
    verbs = {token.lemma for token in line.tokens if token.pos == "VERB"}
    return verbs.isdisjoint(words["releasing"]) and verbs.isdisjoint(words["communicating"])


def adverbial(line: Line, nouns: list[int], times: dict[int, Extent], around: Around) -> tuple[int, Extent] | None:
    """The only time of a sentence, if a noun comes behind it in the same clause."""
    nouns = [noun for noun in nouns if not _is_only_cited(line, noun, around)]
    adverbial = [(start, extent) for start, extent in times.items() if not _before_noun(line, line.times[start])]
    first, extent = next(iter(adverbial), (0, None))
    later = [noun for noun in nouns if noun > first]
    if extent is None or not later or not _same_clause(line, first, later[0], around):
        return None
    alone = len(adverbial) == 1 or adverbial[1][0] > later[0]
    return (later[0], extent) if alone else None


def _same_clause(line: Line, start: int, noun: int, around: Around) -> bool:
    """'Lee spoke Monday at a rally', 'On Monday, Lee gave a speech'; no other verb stands between time and noun."""
    between = line.tokens[start:noun]
    fronted = not any(token.form == "fin" for token in line.tokens[:start])
    if not fronted and any(token.text == "," for token in between):
        return False  # 'Lee, mayor since 2008, gave a speech'
    if not fronted and any(token.form == "inf" and token.pos == "VERB" for token in between):
        return False  # 'called her on Friday to ask her to delay the release'
    # 'on Monday when he gave a speech'
    opens_clause = line.tokens[line.times[start]].lower in around.lexicon.words["when"]
    return sum(token.form == "fin" for token in between) <= (fronted or opens_clause)


def release(line: Line, nouns: list[int], times: dict[int, Extent], around: Around) -> tuple[int, Extent] | None:
    """'The poll ... was released on Wednesday'."""
    words, tokens = around.lexicon.words, line.tokens
    for noun in nouns:
        if tokens[noun].lemma not in words["documents"]:
            continue
        for start, extent in times.items():
            verbs = [token for token in tokens[noun:start] if token.pos == "VERB"]
            if verbs and verbs[-1].lemma in words["releasing"] and start - noun < _RELEASED:
                return noun, extent
    return None


def _before_noun(line: Line, at: int) -> bool:
    return at < len(line.tokens) and line.tokens[at].pos in ("NOUN", "ADJ", "PROPN")


def is_of_coming_event(line: Line, start: int, around: Around) -> bool:
    """'speaking ahead of | Thursday | 's vote', 'in a letter before his visit on | Thursday': a time of what is still to come
    when somebody speaks."""
    tokens, words = line.tokens, around.lexicon.words
    for at in range(start - 1, -1, -1):
        if tokens[at].pos in ("PUNCT", "VERB", "AUX", "CCONJ"):
            return False
        if tokens[at - 1].form == "ger" and is_before_whom(line, at - 1, start, around):
            return False  # 'Appearing before a crowd on | Monday'
        if tokens[at].lower in words["ahead_of"]:
            named = any(token.pos in ("NOUN", "PROPN") for token in tokens[at + 1 : start])
            return named or belongs_to_noun(line, around.lexicon, start)
    return False


def is_compared(line: Line, start: int, around: Around) -> bool:
    """'Unlike in | 2012 | , when he gave a speech': a time that another is held against."""
    before = line.tokens[max(start - 2, 0) : start]
    if before and before[-1].pos != "ADP":
        return False
    return any(token.lower in around.lexicon.words["likening"] for token in before)


def names_event(line: Line, start: int, extent: Extent) -> bool:
    """'the | 9/11 | remark': a day whose year everybody knows, before a noun, tells what that is about."""
    year, end = extent.fields.get("year"), line.times[start]
    return isinstance(year, int) and f"{year % 100:02}" not in extent.text and _before_noun(line, end)


def is_of_apposed(line: Line, start: int, extent: Extent) -> bool:
    """'Kim blamed Lee, the mayor's rival | last year |, and left', 'Lee, the mayor | in 2014 |, spoke': a year behind the noun of
    an apposition tells of that alone."""
    tokens, end = line.tokens, line.times[start]
    coarse = extent.fields.get("unit") == "Y" or "year" in extent.fields
    if not coarse or not extent.fields.keys().isdisjoint(FINER) or end >= len(tokens) or tokens[end].text != ",":
        return False
    comma = next((at for at in range(start - 1, 0, -1) if tokens[at].text == ","), start)
    apposed = tokens[comma + 1 : start]
    noun = apposed[-1 - (apposed[-1].pos == "ADP")] if len(apposed) > 1 else None
    told = noun is not None and noun.pos == "NOUN" and any(token.pos in ("DET", "PART") for token in apposed)
    return told and tokens[comma - 1].pos == "PROPN" and not any(token.form for token in apposed)
