"""What a time in brackets dates: the noun before them, an office held in these years, or nothing."""

from __future__ import annotations

from pipeline.dating.appositions import noun_in_commas, role_before_bracket
from pipeline.dating.dated_noun import DatedNoun
from pipeline.dating.dated_nouns import happening_before
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.syntax.places import last_before

NO_PREDICATE = "no predicate"
_LABEL = 6
"""Characters between a bracket and a time before a colon: '(H1 | 2024: 366 million)'."""


def parenthetic(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | str | None:
    """A time alone in brackets dates the noun before or, as life dates, nothing; '(Q3 2024: 366 million)' is compared with."""
    text, offset = place.sentence.text, place.sentence.start
    before, after = text[: place.extent.start - offset].rstrip(), text[place.extent.end - offset :].lstrip()
    opened = before.rpartition("(")
    if opened[1] and len(opened[2]) < _LABEL and ")" not in opened[2] and after.startswith(":"):
        return "comparison"
    if not (before.endswith("(") and after.startswith((")", ";"))):  # 'a poll (3 May; 900 voters)'
        return noun_in_commas(place, data)
    last = last_before(place.tokens, offset + len(before) - 1)
    if last and last[0].form == "part" and not place.coarse:
        return None  # 'cases were reported (Wednesday) in Lund'
    noun = happening_before(place.tokens, offset + len(before) - 1, data)
    if place.long and (role := role_before_bracket(place, offset + len(before) - 1, data)) is not None:
        return role
    if clause is not None and clause.tense == "future" and noun is None and place.side == "ahead":
        return None  # 'The show will travel to Alba (3 May)'
    return noun if noun is not None and noun.kind == "happened" else NO_PREDICATE
