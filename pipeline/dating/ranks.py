"""Ranks that times are compared with: 'its first win since 2012', 'the worst storm to hit the coast since 1987'."""

from __future__ import annotations

from pipeline.dating.dated_noun import HAPPENING
from pipeline.dating.dated_nouns import head_noun
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place, preposition_before
from pipeline.model import Clause, Token
from pipeline.schema import Span
from pipeline.syntax.places import begun, ended_by

_MODIFIERS = frozenset({"ADJ", "NOUN", "NUM"})
INFINITIVE = _MODIFIERS | {"PART", "AUX", "ADP", "DET", "PROPN"}
"""Parts of speech between a rank and the verb of its infinitive: 'the worst storm | to | hit'."""
_PHRASE = frozenset({"ADJ", "NOUN", "NUM", "DET", "PROPN", "ADP"})


def ranks(place: Place, preposition: Token, clause: Clause | None, data: NounData) -> bool:
    """A rank in the phrase before, or in a copula's predicate: 'its first at home since', 'the worst year for it since'.

    Of a perfect the predicate alone counts: 'has led the biggest bank in Ostby since 2004' is no comparison.
    """
    before = [token for token in place.tokens if token.end <= preposition.start]
    ranked = (index for index, token in enumerate(before) if is_rank(token, data) or _is_only(before, index, data))
    rank = max((index for index in ranked if not _is_share(before, index, data)), default=None)
    if rank is None or clause is None:
        return rank is not None and rank + 1 == len(before)
    behind = before[rank + 1 :]
    if not behind or before[rank].start == clause.head.start or behind[0].lemma in data.ranked_times:
        return True  # 'the first | time that it has met since 1988'
    if preposition.start < clause.head.start:
        return all(token.pos in _PHRASE for token in behind)  # 'his visit, the first to the island since 2018, comes'
    if before[rank].start < clause.head.start:
        between = [token for token in behind if token.start < clause.head.start]
        if clause.kind == "infinitive" and all(token.pos in INFINITIVE for token in between):
            return True  # 'the worst storm | to hit | the coast since 1987'
        return all(token.pos in _MODIFIERS for token in between)
    while behind and behind[-1].pos in ("ADV", "PRON"):
        behind.pop()  # 'its first win there since 2012'
    determined = rank > 0 and before[rank - 1].pos in ("DET", "PART")
    return determined and not clause.perfect and all(token.pos in _PHRASE for token in behind)


def is_ranked(place: Place, clause: Clause, end: int, data: NounData) -> bool:
    """Whether a verb's object has a rank: 'fell to its lowest level since the war', 'used the largest fleet since the war'."""
    behind = (token for token in place.tokens if clause.predicate.end <= token.start < end)
    return any(is_rank(token, data) for token in behind)


def is_since_thing(place: Place, clause: Clause | None, data: NounData) -> bool:
    """'played its first concert since a show in Alba | in 1995': what is no event stands behind a rank and "since"."""
    before = place.tokens[: ended_by(place.tokens, place.lead)]
    since = next((token for token in reversed(before) if token.lower in data.comparing), None)
    if since is None or clause is None:
        return False
    if any(token.form or token.lower == "," for token in begun(before, since.end, place.lead)):
        return False
    noun = head_noun(place.tokens, Span(since.end, place.lead), data)
    return noun is not None and noun.kind not in HAPPENING and is_ranked(place, clause, since.start, data)


def counts_ranks(place: Place, end: int, data: NounData) -> bool:
    """', the third failure this year', ', the worst rate in ten years': how many there were, behind a comma, without a verb."""
    before = place.tokens[: ended_by(place.tokens, end)]
    comma = next((index for index in reversed(range(len(before))) if before[index].pos == "PUNCT"), None)
    if comma is None or comma + 2 > len(before) - 1 or before[comma].lower != ",":
        return False
    phrase = before[comma + 1 :]
    opened = phrase[0].pos == "DET" and all(token.pos in _PHRASE for token in phrase)
    return opened and any(is_rank(token, data) for token in phrase) and not _goes_on(place, before[comma].start)


def _goes_on(place: Place, comma: int) -> bool:
    """'died in 1916 |, the third in 1918': a time like the one before the comma, so the verb goes for it, too."""
    other = next((other for other in place.others if other.end == comma), None)
    tie = preposition_before(place.tokens, other.start) if other is not None else None
    if other is None or tie is None or place.preposition is None or tie.lower != place.preposition.lower:
        return False
    first, second = ([token.pos for token in begun(place.tokens, *time)] for time in (other, place.extent))
    return first == second


def _is_only(tokens: list[Token], index: int, data: NounData) -> bool:
    """'the | only | bank to have failed since 2008'"""
    token = tokens[index]
    return token.pos == "ADV" and token.lower in data.ranks and index > 0 and tokens[index - 1].pos == "DET"


def _is_share(tokens: list[Token], index: int, data: NounData) -> bool:
    """'fell by a | third | since 1990'"""
    return tokens[index].lower in data.shares and index > 0 and tokens[index - 1].lower in data.indefinite


def is_rank(token: Token, data: NounData) -> bool:
    """'first', 'ninth', 'lowest-ranked': does a word rank?"""
    if token.pos == "NOUN":
        return token.lower in data.ranks  # 'his ninth since 2008'
    first = token.lower.partition("-")[0]  # 'lowest-ranked'
    return token.pos == "ADJ" and (token.lower in data.ranks or first.endswith(data.rank_endings))
