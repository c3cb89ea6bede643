"""What a time dates in a sentence or a part of one without a verb: 'A fire in Lund on Monday.', 'with the index up at noon'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.dating.dated import Dated
from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import head_noun
from pipeline.dating.noun_words import NounData
from pipeline.dating.of_clause import lies_in
from pipeline.dating.place import Place
from pipeline.model import Clause, Token
from pipeline.schema import Span
from pipeline.syntax.parts import OWNED
from pipeline.syntax.places import begun, first_from, last_before

_PHRASES = frozenset({"NUM", "NOUN", "PROPN", "DET", "ADP", "ADV", "ADJ", "CCONJ", "X"})
_MORE = frozenset({"participle", "infinitive"})
_NEAR = 4
"""Words from 'up' to its amount, with both: 'up | more than | 3 points'."""


def noun_without_verb(place: Place, data: NounData) -> DatedNoun | None:
    """The head noun, if that happened or held: 'Good news for the town today.'; not where a programme says what it tells of:
    'Also tonight, the crash in Lund.'"""
    behind = begun(place.tokens, place.extent.end, place.sentence.end)
    opens = all(token.pos == "ADV" for token in begun(place.tokens, place.sentence.start, place.extent.start))
    if opens and not place.side and behind and behind[0].lower == ",":
        return None
    start = behind[0].end if len(behind) > 1 and behind[0].pos == "PUNCT" else place.sentence.start
    noun = head_noun(place.tokens, Span(start, place.sentence.end), data)
    timed = noun is not None and any(lies_in(noun.head, span) for span in (place.extent, *place.others))
    if noun is not None and noun.kind in HAPPENING and not timed:
        return noun
    return _toll(place, behind, data)


def entry_noun(place: Place, clause: Clause, data: NounData) -> DatedNoun | None:
    """'1975: | Merger | with Nova to form Lund Steel', '1990 – | Construction | of the mill, designed by Lee': in a line that a
    time opens, before what only tells more of it; not '1990: Treaty | signed | in Lund'."""
    if place.extent.start != place.sentence.start or clause.parent is not None or clause.kind not in _MORE:
        return None
    before = last_before(place.tokens, clause.predicate.start)
    if clause.kind == "participle" and not (before and before[0].lower == ","):
        return None
    noun = noun_without_verb(place, data)
    return noun if noun is not None and noun.head.end <= clause.predicate.start else None


def _toll(place: Place, behind: list[Token], data: NounData) -> DatedNoun | None:
    """'3 May 2016: 23 | dead | in a crash near Oslo': how many died, with what is said of it."""
    for at, word in enumerate(behind[1:], 1):
        if word.lower not in data.tolls or behind[at - 1].pos != "NUM":
            continue
        told = [*takewhile(lambda token: token.pos != "PUNCT", behind[at:])]
        if len(told) > 1 and told[1].pos != "ADP":
            return None  # '10 dead birds'
        start = behind[at - 1].start
        first, phrase = first_from(place.tokens, start), Span(start, told[-1].end)
        return DatedNoun(Span(word.start, word.end), phrase, "happened", "", False, first)
    return None


def stood_beside(place: Place, clause: Clause | None, data: NounData) -> list[Dated]:
    """'Stocks rose, with the index | up | 30 points at noon': how something beside the verb stood then."""
    if clause is None or place.lead < clause.predicate.end:
        return []
    words = begun(place.tokens, clause.predicate.end, place.lead)
    at = next((at for at in range(len(words) - 1, 0, -1) if words[at].lower in data.directions), 0)
    first = at
    while first > 0 and words[first - 1].pos in OWNED:
        first -= 1
    beside = 0 < first < at and words[first - 1].lower in data.beside
    if not beside or all(token.pos != "NUM" for token in words[at : at + _NEAR]):
        return []  # 'went with Lee | up | the hill on Monday'
    if any(token.form or token.pos not in _PHRASES or token.lower in data.moved_from for token in words[at:]):
        return []
    return [Dated(Span(words[at].start, words[at].end), Span(words[first].start, place.extent.end), clause, None)]
