"""Phrases of time inside a verb group: where one ends that stands between an auxiliary and its verb, or before an infinitive."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.asides import behind_aside
from pipeline.syntax.nouns import NounWords, base_end
from pipeline.syntax.parts import NAMING, NOMINAL
from pipeline.syntax.walked import is_year

_BEFORE_SPELL = frozenset({"DET", "ADJ", "ADV", "NUM"})


def behind_time(tokens: list[Token], index: int, nouns: NounWords) -> int:
    """Place behind a phrase of time before a verb ('will | on Friday | meet', 'was | in 1895 | split', 'will | on Friday
    (today) | meet', 'has | since May | never met'), else `index`."""
    end = _time_end(tokens, index, nouns)
    if index < end < len(tokens) and tokens[end].lower == "(":
        end = behind_aside(tokens, end)
    parted = index < end < len(tokens) - 1 and tokens[end].lower == "," and tokens[end + 1].form == "part"
    end += parted and end != index + 1  # 'had | on Monday, | announced'
    verb = end + (index < end < len(tokens) and tokens[end].pos == "ADV")
    return end if verb < len(tokens) and tokens[verb].form else index


def behind_spell(tokens: list[Token], index: int, nouns: NounWords) -> int:
    """Place behind a phrase directly before a verb that tells when or how often ('had | in recent weeks | left', 'has | in some
    cases | paid', 'will | over the next two years | close'), else `index`."""
    end = index + 1
    while end < len(tokens) and tokens[end].pos in _BEFORE_SPELL:
        end += 1
    spell = tokens[index].pos == "ADP" and index + 1 < end + 1 < len(tokens) and tokens[end].lower in nouns.spell
    return end + 1 if spell and tokens[end + 1].form else index


def behind_inserted(tokens: list[Token], index: int, nouns: NounWords) -> int:
    """Place behind a time between a copula and what something is ('is | today | a museum', 'was | in 1895 | the largest port',
    'has been | today, and yesterday, | a shock'), else `index`; not in 'was on Monday | the 3rd', 'is open Monday, says Lee'."""
    if index >= len(tokens) or (tokens[index].pos == "ADJ" and tokens[index].lower not in nouns.time):
        return index
    bare = tokens[index].pos == "NOUN" and tokens[index].lower in nouns.time
    end = index + 1 if bare else _time_end(tokens, index, nouns)
    end = behind_aside(tokens, end) if end > index else end
    if not index < end < len(tokens) - 1 or tokens[end].lower in nouns.time:
        return index
    last = base_end(tokens, end)
    timed = tokens[end + 1].pos == "NUM" or tokens[last - 1].lemma in nouns.periods
    named = tokens[end].pos == "ADJ" or (tokens[end].pos == "DET" and not timed)
    return end if named and (last == len(tokens) or tokens[last].form != "fin") else index


def behind_when(tokens: list[Token], index: int, nouns: NounWords) -> int:
    """Place behind a phrase of time with its adverbs ('failed | early on Monday | to agree'), else `index`."""
    place = found = index
    while place < len(tokens):
        end = _time_end(tokens, place, nouns)
        found = max(found, end) if end > place else found
        if end == place and tokens[place].pos not in ("ADV", "ADJ"):
            break
        place = max(end, place + 1)
    return found


def _time_end(tokens: list[Token], index: int, nouns: NounWords) -> int:
    """Place behind a phrase of time at `index`, with or without a preposition, else `index`."""
    start = index + (tokens[index].pos == "ADP")
    if start >= len(tokens) or tokens[start].pos not in NOMINAL:
        return index
    end = base_end(tokens, start)
    if start > index and end + 1 < len(tokens) and tokens[end].lower == nouns.of:
        behind = _time_end(tokens, end, nouns)  # 'until the end | of May'
        if behind > end:
            return behind
    year = start > index and end == start + 1 and is_year(tokens[start].text)
    timed = year or any(token.lower in nouns.time for token in tokens[start:end])
    if timed and not year and _opens_with_other(tokens[start:end], nouns):
        return index  # 'is out | with a new book Monday'
    if timed and end + 1 < len(tokens) and tokens[end].lower == "," and is_year(tokens[end + 1].text):
        return end + 2  # 'on 3 May| , 2014'
    return end if timed or _points(tokens, start, end, nouns) else index


def _opens_with_other(phrase: list[Token], nouns: NounWords) -> bool:
    """Whether the first noun of a phrase is none of time."""
    first = next((token for token in phrase if token.pos in NAMING), None)
    return first is not None and first.lower not in nouns.time and first.lemma.lower() not in nouns.periods


def _points(tokens: list[Token], start: int, end: int, nouns: NounWords) -> bool:
    """'that day', 'the same week': behind what points, a bare period."""
    period = tokens[end - 1].lower in nouns.periods and tokens[end - 1].pos == "NOUN"
    return period and end - start in (2, 3) and tokens[start].pos == "DET"
