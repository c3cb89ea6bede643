"""Times behind an infinitive or participle that are of the verb above it: 'will decide whether to sell it | on Monday'."""

from __future__ import annotations

from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import begun


def is_of_upper(place: Place, clause: Clause, data: NounData) -> bool:
    """The time of a choice is not that of what it is about, 'It took years to build it | in 1990' tells of all of it, and so do
    'became the first to win it | in 1990' and 'died surrounded by her family | on Monday'."""
    if clause.parent is None or place.lead < clause.head.end:
        return False
    upper = place.clauses[clause.parent]
    if clause.kind == "participle":
        return clause.lemma in data.accompanying and upper.head.end <= clause.predicate.start
    if clause.kind != "infinitive":
        return False
    return clause.marker in data.choosing or _took(place, upper, data) or _came_first(place, clause, upper, data)


def _took(place: Place, upper: Clause, data: NounData) -> bool:
    subject = begun(place.tokens, *upper.subject) if upper.subject is not None else []
    return upper.lemma in data.lengthening and [token.lower in data.cleft_subject for token in subject] == [True]


def _came_first(place: Place, clause: Clause, upper: Clause, data: NounData) -> bool:
    between = begun(place.tokens, upper.head.end, clause.predicate.start) if upper.lemma in data.attaining else []
    return any(token.lower in data.ranks or token.lower.endswith(data.rank_endings) for token in between)
