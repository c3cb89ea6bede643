"""What looks like a verb or stands before one: 'is, in fact, | unfair', 'did not and | does not punish', 'than | expected'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.nouns import base_end
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import SKIPPED
from pipeline.syntax.predicatewords import PredicateWords
from pipeline.syntax.walked import ends_alike

_LONGEST = 6
"""Words of an aside, its second comma included."""
_CLOSED_BY = {",": ",", "(": ")"}
_SPEAKERS = frozenset({"PRON", "PROPN", "NOUN", "DET"})
_BEHIND_LIKENED = frozenset({"ADP", "ADV", "CCONJ", "NUM", "PROPN", "PUNCT"})


def behind_aside(tokens: list[Token], index: int) -> int:
    """Place behind the aside whose first comma or bracket is at `index`, else `index`; no verb but a participle stands in it, or
    that of a clause: 'is, in fact, | unfair', 'will on Monday (today) | appeal', 'was, Lee said, | a waste'."""
    closing = _CLOSED_BY.get(tokens[index].lower, "") if index < len(tokens) else ""
    if not closing:
        return index
    for place in range(index + 1, min(index + 1 + _LONGEST, len(tokens) - 1)):
        if tokens[place].lower == closing:
            return place + 1 if place > index + 1 else index
        says = tokens[place].form == "fin" and place > index + 1 and tokens[index + 1].pos in _SPEAKERS
        if (tokens[place].form not in ("", "part") and not says) or tokens[place].pos == "PUNCT":
            return index
    return index


def behind_itself(tokens: list[Token], index: int, reflexive: frozenset[str]) -> int:
    """Place behind what only stresses that something is so ('is | in itself | a risk'), else `index`."""
    phrase = tokens[index : index + 3]
    stressed = len(phrase) > 2 and phrase[0].pos == "ADP" and phrase[1].lower in reflexive
    return index + 2 if stressed and phrase[2].pos in ("DET", "ADJ", "NOUN") else index


def behind_repeated(tokens: list[Token], index: int, copula: str) -> int | None:
    """Index of the second auxiliary of 'did not and | does not sign', 'can and | should sign'."""
    while index < len(tokens) and tokens[index].pos in SKIPPED:
        index += 1
    joined = index + 1 < len(tokens) and tokens[index].pos == "CCONJ"
    auxiliary = joined and tokens[index + 1].pos == "AUX" and tokens[index + 1].form == "fin"
    return index + 1 if auxiliary and tokens[index + 1].lemma != copula else None


def joins_adverbs(tokens: list[Token], index: int) -> bool:
    """'has never, | ever been', 'was partly | or wholly owned': a comma, or a conjunction between two adverbs that end alike."""
    if index + 1 >= len(tokens) or tokens[index - 1].pos != "ADV" or tokens[index + 1].pos != "ADV":
        return False
    joins = tokens[index].pos == "CCONJ" and ends_alike(tokens[index - 1].lower, tokens[index + 1].lower)
    return joins or tokens[index].lower == ","


def behind_phrase(tokens: list[Token], index: int, forms: frozenset[str]) -> int:
    """'has a mayor | of the town said it': place behind what hangs on an inverted subject, if the verb stands there; else
    `index`. A form in -ing may tell of the noun ('that's the message | of a man running for mayor')."""
    if "ger" in forms or index + 1 >= len(tokens) or tokens[index].pos != "ADP" or tokens[index + 1].pos not in NOMINAL:
        return index
    end = base_end(tokens, index + 1)
    return end if end < len(tokens) and tokens[end].form in forms and tokens[end].form else index


def is_likened(tokens: list[Token], index: int, words: PredicateWords) -> bool:
    """'rose less than | expected | in June', 'was held as | planned | on Friday': a participle that only compares, which has
    no time of its own; but 'no worse than | expected to be', 'As | planned in May, it opened'."""
    if index < 2 or tokens[index].form != "part" or tokens[index - 1].lower not in words.likening:
        return False
    if tokens[index - 2].pos == "PUNCT":
        return False
    behind = tokens[index + 1 : index + 2]
    return tokens[index].lemma in words.foreseen and all(token.pos in _BEHIND_LIKENED for token in behind)


def behind_grading(tokens: list[Token], index: int) -> int:
    """'in | fairly | steady retreat': behind an adverb at `index` before the adjective of a noun, else `index` itself."""
    kinds = [token.pos for token in tokens[index : index + 3]]
    return index + (kinds in (["ADV", "ADJ", "NOUN"], ["ADV", "ADJ", "ADJ"]))
