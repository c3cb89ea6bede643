"""Does a noun phrase open with a time: 'the landmark 1933 law', 'third-quarter profit'?"""

from __future__ import annotations

from pipeline.dating.dated_noun import HAPPENING
from pipeline.dating.noun_words import NounData, NounKind
from pipeline.model import Token
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.walked import is_year

_DECADE = "0s"


def opens_phrase(tokens: list[Token], first: int, after: int, kind: NounKind, data: NounData) -> bool:
    """Without a possessive the time is part of the phrase if a determiner opens it, or the noun itself is dated."""
    unit = tokens[after - 1].lower.rpartition("-")
    if unit[1] and unit[2] in data.units:
        return True  # 'third-quarter' always belongs to a noun
    if _is_ordinal(tokens, first, after, data):
        return True  # 'guided them to | first quarter | estimates'
    if kind == "thing" and all(tokens[at].lower.endswith(_DECADE) for at in (first, after - 1)):
        return True  # 'roles in | 1930s movies': alone a decade has an article
    before = tokens[first - 1] if first else None
    if before is None or before.pos in ("PUNCT", "CCONJ"):
        if _describes_person(tokens, first, after):
            return True
        if tokens[first].lower in data.pointing:
            return False  # 'Last week talks collapsed'
    happens, singular = kind in HAPPENING, _is_singular(tokens, after)
    coded = tokens[after - 1].pos == "PROPN" and tokens[after - 1].text[-1].isdigit()
    # 'before | the summer offensive', 'for | the FY21 budget'; a noun of its own would have its article
    if tokens[first].pos == "DET" and (happens or coded) and singular:
        return True
    if before is None:
        owned = singular and tokens[first].lower in data.definite  # 'The 1930s | pool'
        return owned or (happens and tokens[after].pos == "NOUN")
    if _is_determined(tokens, first, after, singular, data):
        return True  # 'the landmark 1933 law'
    if before.pos == "NUM":
        return happens and tokens[after].pos == "NOUN" and not singular  # 'all three | Sunday attacks'
    return _is_year_of(tokens, first, after, data) or _is_governed(tokens, first, after, kind, data)


def _is_year_of(tokens: list[Token], first: int, after: int, data: NounData) -> bool:
    """'beat | 2009 | champion Bo Kim', 'sold | 2009 | models', 'lost to | 2009 | winner Norland': a year alone before a common
    noun, behind a verb or a preposition of no time."""
    if after - first != 1 or tokens[first].pos != "NUM" or not is_year(tokens[first].text):
        return False
    place = after
    while place < len(tokens) and tokens[place].pos in ("ADJ", "PROPN"):
        place += 1
    noun = place < len(tokens) and tokens[place].pos == "NOUN"
    noun = noun or (
        place > after and tokens[after].text.islower() and tokens[place - 1].pos == "PROPN"
    )  # 'finalist Ann Lee'
    before = tokens[first - 1]
    apart = before.lower in data.beside_people and not any(
        token.pos == "NUM" for token in tokens[max(first - 4, 0) : first]
    )
    return noun and (before.pos in ("VERB", "AUX") or apart)


def _is_singular(tokens: list[Token], noun: int) -> bool:
    """Is it one thing, or a plural that describes another noun ('The fiscal 2015 | operations budget')?"""
    token = tokens[noun]
    describes = noun + 1 < len(tokens) and tokens[noun + 1].pos == "NOUN"
    return token.pos == "NOUN" and (token.lemma == token.lower or describes)


def _is_determined(tokens: list[Token], first: int, after: int, singular: bool, data: NounData) -> bool:
    """'the landmark | 1933 | law', 'the Unity Party | 2023 | coalition': does what stands before a time open its phrase?"""
    before, opening = tokens[first - 1], first - 1
    named = before.pos == "PROPN" and after - first == 1 and is_year(tokens[first].text)
    while named and opening > 1 and tokens[opening - 1].pos == "PROPN":
        opening -= 1
    landmark = singular and (before.pos == "NOUN" or named) and opening > 0 and tokens[opening - 1].pos == "DET"
    return landmark or before.lower in data.possessive or before.pos in {"DET", "ADJ"}


def _is_governed(tokens: list[Token], first: int, after: int, kind: NounKind, data: NounData) -> bool:
    """Does the word before a time govern the noun behind: 'stays at | 2019 levels', 'precedes | Friday plenary sessions'?"""
    before = tokens[first - 1]
    measures = (token.lemma in data.standards for token in tokens[after : after + 2] if token.pos == "NOUN")
    if before.lower in data.standards_behind and any(measures):
        return True  # 'stays at | 2019 (output) levels'
    at = after + (tokens[after].pos == "ADJ" and after + 1 < len(tokens))  # 'after weekend | flash | floods'
    if before.lower in data.standing & data.nominal and kind == "happened" and tokens[at].pos == "NOUN":
        behind = tokens[at + 1 : at + 2]
        later = before.lower in data.following and before.lower not in data.comparing
        opens = bool(behind) and behind[0].form == "fin" and later and after - first == 1
        return opens or not behind or behind[0].pos in ("PUNCT", "ADP", "CCONJ")  # 'after | Sunday elections (ended).'
    long = tokens[after - 1].lower.endswith(_DECADE) or tokens[after - 1].lemma in data.units
    if before.lower in data.before_days and long and tokens[after].pos == "NOUN":
        return kind in HAPPENING  # 'focused on | 20th century wars': nothing is done on a century
    if before.lower in data.standing or before.pos in NOMINAL:
        return False
    kinds = ("NOUN", "ADJ") if before.pos in ("VERB", "ADP") else ("NOUN",)  # 'precedes | Friday plenary sessions'
    return kind in HAPPENING and tokens[after].pos in kinds


def _is_ordinal(tokens: list[Token], first: int, after: int, data: NounData) -> bool:
    """'first | quarter |': two words without an article before a common noun ('net income'), none of which points; 'Q3'."""
    word, papers = tokens[first].lower, tokens[after].lemma in data.published
    short = tokens[after].pos == "PROPN" and tokens[after].text.isupper()  # 'GDP | growth'
    described = short or tokens[after].pos == "ADJ"
    place = after + (described and after + 1 < len(tokens))
    named = after - first == 2 and tokens[first].pos in ("ADJ", "ADV") and tokens[place].pos == "NOUN"
    named = named and tokens[first + 1].lower in data.units and word not in data.pointing
    return named or (papers and word[0].isalpha() and word[1:].isdigit())


def _describes_person(tokens: list[Token], first: int, after: int) -> bool:
    """'2012 presidential candidate Ann Lee': a year before common nouns and a name, which no preposition or comma parts."""
    if after - first != 1 or tokens[first].pos != "NUM" or not is_year(tokens[first].text):
        return False
    place = after
    while place < len(tokens) and tokens[place].pos in ("NOUN", "ADJ", "PROPN"):
        place += 1
    return place - after > 1 and tokens[place - 1].pos == "PROPN" and "NOUN" in [one.pos for one in tokens[after:place]]
