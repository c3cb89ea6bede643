"""The subject behind a phrase in front that no comma closes: 'At a rally on Monday | supporters burned flags'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.parts import INSIDE
from pipeline.syntax.walked import is_year


def behind_fronted(hanging: Hanging, left: int, start: int, last: int) -> int:
    """Start of the subject, of which a preposition that opens the clause may govern the words from `start` on."""
    look, tokens = hanging.look, hanging.tokens
    if (
        start == left
        or tokens[start - 1].pos != "ADP"
        or _only_opens_clauses(look, start - 1)
        or _ends_relative(hanging)
    ):
        return start
    dated = tokens[start - 1].lower == look.words.of  # 'reported that as | of Monday crews'
    light = ("CCONJ", "ADV", "ADP") if dated else ("CCONJ", "ADV")
    if not all(token.pos in light for token in tokens[left : start - 1]):
        return start
    for place in range(last, start, -1):
        if tokens[place - 1].pos not in INSIDE and tokens[place - 1].pos not in ("PART", "CCONJ"):
            break
        if _ends(look, start, place, last):
            return place
    return start


def _ends_relative(hanging: Hanging) -> bool:
    """'A man who was seen by the police officers | is ill': no phrase in front, but the end of a clause that tells of a noun
    which waits for its verb."""
    clauses, governor = hanging.clauses, hanging.clauses.governor()
    place = clauses.waiting(firm=True)
    if governor is None or place is None or governor.kind != "relative" or clauses.stack[place].subject is None:
        return False
    return hanging.lemma(governor) not in hanging.words.clausal


def _only_opens_clauses(look: LookLeft, index: int) -> bool:
    """'that | the budget for flood walls was cut': a conjunction that governs no noun."""
    return look.is_marker(index) and look.tokens[index].lower not in look.words.preposition_too


def _ends(look: LookLeft, start: int, place: int, last: int) -> bool:
    """Whether the phrase in front ends before `place`: with a time, a name, or a singular that has an article."""
    before, here = look.tokens[place - 1], look.tokens[place]
    timed = look.is_time(place - 1) and before.pos not in ("DET", "ADJ")  # not 'As this | reporter'
    described = look.tokens[place - 2].pos in ("DET", "PART")  # 'in a 2020 | search'
    if timed or (before.pos == "NUM" and is_year(before.text) and not described):
        return here.pos in INSIDE and not look.is_time(place)
    plural = place == last and here.pos == "NOUN" and here.lemma != here.lower
    if before.pos == "PROPN":
        return plural or (here.pos == "ADJ" and here.text.islower())
    opened = any(token.pos in ("DET", "PART") for token in look.tokens[start:place])
    return plural and opened and before.pos == "NOUN" and before.lemma == before.lower
