"""What is told of now was so then: 'cites her record | in 2003'."""

from __future__ import annotations

from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import begun


def is_of_pictured(place: Place, clause: Clause, data: NounData) -> bool:
    """'recall the war | in the 1990s': a bygone time behind what somebody tells of now; not of a name alone, as in headlines
    ('Lee recalls Kim | in 2003')."""
    told = clause.tense == "present" and clause.lemma in data.picturing_bygone
    if not told or place.side != "past" or place.word not in data.adverbial:
        return False
    between = [token.pos for token in begun(place.tokens, clause.head.end, place.lead)]
    return between[-1:] in (["NOUN"], ["PROPN"]) and "NOUN" in between
