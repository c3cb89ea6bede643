"""What a time in brackets dates: the noun before them, an office held in these years, or nothing."""

from __future__ import annotations

import re

from pipeline.dating.appositions import noun_in_commas, role_before_bracket
from pipeline.dating.dated_noun import HAPPENING, DatedNoun
from pipeline.dating.dated_nouns import happening_before, lemma_of, noun_before
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Clause
from pipeline.schema import Span
from pipeline.syntax.places import begun, last_before

NO_PREDICATE = "no predicate"
_LABEL = 6
"""Characters between a bracket and a time before a colon: '(H1 | 2024: 366 million)'."""
_CLOSES = re.compile(r"[);]|\?(?: ?[-–] ?\d{3,4}\??)?\)")
"""What stands behind the year of a birth before its bracket closes: '(1540?-1602)'."""


def parenthetic(place: Place, clause: Clause | None, data: NounData) -> DatedNoun | str | None:
    """A time alone in brackets dates the noun before or, as life dates, nothing; '(Q3 2024: 366 million)' is compared with."""
    text, offset = place.sentence.text, place.sentence.start
    before, after = text[: place.extent.start - offset].rstrip(), text[place.extent.end - offset :].lstrip()
    opened = before.rpartition("(")
    if opened[1] and len(opened[2]) < _LABEL and ")" not in opened[2] and after.startswith(":"):
        return "comparison"
    vital = bool(opened[1]) and opened[2].strip().lower() in data.vital  # 'Lee (b. 1540)'
    if opened[1] and not before.endswith("(") and not vital and ")" not in opened[2] and _CLOSES.match(after):
        told = _told_inside(place, offset + len(opened[0]), data)
        if told is not None:
            return told
    if not ((before.endswith("(") or vital) and _CLOSES.match(after)):
        return noun_in_commas(place, data)
    if vital:
        return NO_PREDICATE
    once = not place.long and clause is not None and all(other.end < clause.head.end for other in _before(place))
    if (place.ranged or once) and _is_of_stay(place, offset + len(before) - 1, data):
        return None
    last = last_before(place.tokens, offset + len(before) - 1)
    if last and last[0].pos == "VERB" and last[0].form in ("part", "fin") and not place.coarse:
        return None  # 'cases were reported (Wednesday) in Lund', 'The port closed (Wednesday) its gates'
    noun = happening_before(place.tokens, offset + len(before) - 1, data)
    if place.long and (role := role_before_bracket(place, offset + len(before) - 1, data)) is not None:
        return role
    if clause is not None and clause.tense == "future" and noun is None and place.side == "ahead":
        return None  # 'The show will travel to Alba (3 May)'
    return noun if noun is not None and noun.kind == "happened" else NO_PREDICATE


def _told_inside(place: Place, opening: int, data: NounData) -> DatedNoun | str | None:
    """'Berg (34 | games | 1900-03)', 'Lee (later | minister |, 1990-92)': what the bracket with a time at its end tells, a
    sentence of its own without a verb; None of an adverbial ('left (on a ship in 1945)')."""
    inside = begun(place.tokens, opening + 1, place.lead)
    if not inside or inside[0].pos in ("ADP", "SCONJ") or any(word.form for word in inside):
        return None
    noun = noun_before(place.tokens, inside[-1].start if inside[-1].lower == "," else place.extent.start, data)
    told = noun is not None and noun.head.start > opening
    if told and noun is not None and (noun.kind in HAPPENING or lemma_of(place.tokens, noun).lower() in data.roles):
        return noun
    return None if place.preposition is not None else NO_PREDICATE  # 'two were shot (Lee in 1868, Kim in 1901)'


def _before(place: Place) -> list[Span]:
    """The sentence's other times before this one: 'took Lund in April and Alba (May 1950)' tells of two."""
    return [other for other in place.others if other.end < place.extent.start]


def _is_of_stay(place: Place, opening: int, data: NounData) -> bool:
    """'studied in Lund (1917–18)', 'fell at Lund (June 1917)': what stands behind a place is no life's."""
    noun = noun_before(place.tokens, opening, data)
    if noun is None or noun.kind != "name" or noun.first < 1 or place.tokens[noun.first].pos == "NUM":
        return False  # 'In 1886 | Ann Lee | (1863–1948) left'
    return place.tokens[noun.first - 1].lower in data.located
