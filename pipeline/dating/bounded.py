"""Whether what a time bounds is told by the verb, behind a noun that happened: 'has lost much of its volume | since 1985'."""

from __future__ import annotations

from pipeline.dating.noun_kinds import noun_kind
from pipeline.dating.noun_words import NounData
from pipeline.dating.of_clause import is_reached
from pipeline.dating.place import Place
from pipeline.dating.scheduled import is_moved
from pipeline.model import Clause
from pipeline.syntax.places import last_before


def is_bounded(place: Place, clause: Clause | None, data: NounData) -> bool:
    """'has lost a third of its volume | since 1985', 'had heard of no deaths from the storm | by Monday', 'did not know of the
    death | until May': what began or ended then is told in the perfect, or denied; so is what something was put off to, 'put
    off a trial over fraud | until May'."""
    word = place.word
    if clause is None or place.lead < clause.predicate.end:
        return False
    if clause.perfect and place.op == "span" and place.bygone and place.lead != place.extent.start:
        return True  # 'has followed a policy of restraint | for the past two years'
    if word in data.moved_to and is_moved(place, clause, data):
        return True
    if word in data.until and (0 <= place.lead - clause.head.end <= 1 or _tells_how_long(place, clause, data)):
        return True  # 'is in recess | until May': how long what somebody is in lasts
    if word in data.comparing or place.bounded:
        return clause.perfect
    return word in data.until and is_reached(place, clause, data)


def _tells_how_long(place: Place, clause: Clause, data: NounData) -> bool:
    """'looked into a fire for two years | until May', 'put a vote on hold | until May': behind a length, or behind a bare noun
    and its preposition, both of which hang on the verb; not 'for treatment | until May'."""
    counted = any(0 <= place.lead - other.end <= 1 and other.start in place.lengths for other in place.others)
    before = last_before(place.tokens, place.lead, 2)
    bare = [token.pos for token in before] == ["ADP", "NOUN"] and noun_kind(before[1], data) == "unknown"
    return counted or (bare and clause.predicate.end < before[0].start)
