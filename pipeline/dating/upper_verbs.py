"""Times behind an infinitive that are of the verb above it: 'will decide whether to sell it | on Monday'."""

from __future__ import annotations

from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import begun


def is_of_upper(place: Place, clause: Clause, data: NounData) -> bool:
    """The time of a choice is not that of what it is about, and 'It took years to build it | in 1990' tells of all of it."""
    if clause.kind != "infinitive" or clause.parent is None or place.lead < clause.head.end:
        return False
    return clause.marker in data.choosing or _took(place, place.clauses[clause.parent], data)


def _took(place: Place, upper: Clause, data: NounData) -> bool:
    subject = begun(place.tokens, *upper.subject) if upper.subject is not None else []
    return upper.lemma in data.lengthening and [token.lower in data.cleft_subject for token in subject] == [True]
