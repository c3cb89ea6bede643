"""A time directly behind a quotation, which is no part of it: 'faces a “lack of bread” this year'."""

from __future__ import annotations

from pipeline.dating.place import Place
from pipeline.model import Clause, Token
from pipeline.syntax.places import last_before
from pipeline.syntax.predicatewords import QUOTES

_LONGEST = 12
"""Words of such a quotation, its marks included."""


def _quoted(place: Place) -> list[Token]:
    """The quotation that closes directly before a time and its preposition, with its marks; else nothing."""
    words = last_before(place.tokens, place.lead, _LONGEST)
    if len(words) < 3 or words[-1].lower not in QUOTES or words[-2].end != words[-1].start:
        return []
    opening = next((at for at in range(len(words) - 3, -1, -1) if words[at].lower in QUOTES), None)
    return [] if opening is None or words[opening].end != words[opening + 1].start else words[opening:]


def outside(place: Place, clause: Clause | None) -> Clause | None:
    """'will call a vote that | “nobody wants” | this week': the clause above a relative one of which all but its marker is
    quoted; else `clause`."""
    if clause is None or clause.kind != "relative" or clause.parent is None:
        return clause
    quoted = _quoted(place)
    begins = clause.predicate.start if clause.subject is None else max(clause.subject.start, clause.span.start)
    inside = bool(quoted) and quoted[0].start < min(begins, clause.predicate.start)
    inside = inside and clause.head.end <= quoted[-1].start
    upper = place.clauses[clause.parent]
    return upper if inside and upper.head.end <= quoted[0].start else clause


def is_object(place: Place, clause: Clause | None) -> bool:
    """'faces a | “lack of bread” | this year': whether the quotation is the object of a verb before it."""
    quoted = _quoted(place) if clause is not None else []
    if clause is None or not quoted or clause.head.end > quoted[0].start:
        return False
    between = last_before(place.tokens, quoted[0].start)
    return all(token.pos in ("DET", "ADJ") for token in between if token.start >= clause.head.end)
