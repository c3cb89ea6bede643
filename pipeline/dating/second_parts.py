"""What a time dates in a predicate of several parts with a time each: 'was mayor until 2003 and | minister | until 2005'."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from pipeline.dating.dated import Dated, dated_verb
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.dating.several import shared_first
from pipeline.model import Clause, Token
from pipeline.schema import Span
from pipeline.syntax.parts import INSIDE

_LISTING = frozenset({",", ";"})


def counted_anew(place: Place, clause: Clause, data: NounData) -> Dated:
    """The verb; of 'was 12,000 in 2011 and 14,000 | in 2021', 'was a member since 1990 and chairman | since 2004' the second."""
    verb = dated_verb(place, shared_first(place, clause, data))
    before = [token for token in place.tokens if clause.head.end <= token.start and token.end <= place.lead]
    joints = [at for at, token in enumerate(before) if token.pos == "CCONJ" or token.lower in _LISTING]
    if not joints:
        return verb
    joint = joints[-1]
    phrase = list(takewhile(lambda token: token.pos in INSIDE, before[joint + 1 :]))
    head = next((token for token in place.tokens if token.start == clause.head.start), None)
    if not phrase or head is None or not _is_timed_before(place, before, joint):
        return verb
    whole = joint + 1 + len(phrase) == len(before) and before[joint].pos == "CCONJ"
    counts = whole and head.pos == phrase[-1].pos and head.pos in ("NUM", "NOUN")
    attached = all(token.pos in INSIDE or token.pos == "ADP" for token in before[joint + 1 :])
    serves = attached and {head.lemma.lower(), phrase[-1].lemma.lower()} <= data.roles
    return replace(verb, event=Span(phrase[-1].start, phrase[-1].end)) if counts or serves else verb


def _is_timed_before(place: Place, before: list[Token], joint: int) -> bool:
    """Whether another time ends right before what joins two things, be it a comma and 'and'."""
    parted = joint > 0 and before[joint].pos == "CCONJ" and before[joint - 1].lower == ","
    opening = before[joint - parted]
    return any(0 <= opening.start - other.end <= 1 for other in place.others)
