"""Nouns that an infinitive tells the aim of: 'after a failed attempt to kill him last May'."""

from __future__ import annotations

from pipeline.clauses import clause_at
from pipeline.dating.dated import Dated, dated_noun
from pipeline.dating.dated_nouns import governor_of, noun_before
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause


def by_aim(place: Place, clause: Clause | None, data: NounData) -> Dated | None:
    """'after its | decision | to close the port last week': what happened before, whose aim was yet to come, where a preposition
    parts it from the verb above."""
    inner = clause_at(place.clauses, place.extent.start)
    if clause is None or inner is None or inner is clause or inner.kind != "infinitive" or place.side != "past":
        return None
    if inner.parent != clause.index or place.lead < inner.head.end:
        return None
    noun = noun_before(place.tokens, inner.predicate.start, data)
    if noun is None or noun.kind != "happened" or noun.head.start < clause.head.end:
        return None
    governor = governor_of(place.tokens, noun, data)
    governed = governor in data.nominal or (governor != "" and clause.lemma in data.leading_to)
    return dated_noun(place, noun, clause) if governed else None
