"""Verbs of saying: whether one stands behind what is said, or before its own subject."""

from __future__ import annotations

from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.nouns import base_end
from pipeline.syntax.openclauses import Frame, OpenClauses
from pipeline.syntax.parts import NOMINAL
from pipeline.syntax.predicate import Predicate


def reports(look: LookLeft, predicate: Predicate) -> bool:
    """Whether a verb tells what somebody says: 'said', 'warned'."""
    lemma = look.tokens[predicate.verb].lemma
    return not predicate.passive and (lemma in look.words.clausal or lemma in look.words.inverted)


def is_inverted(look: LookLeft, predicate: Predicate) -> bool:
    """Whether the subject of a verb of saying follows ('..., said the mayor'); not 'sold it, | added $20 million'."""
    behind = look.tokens[predicate.end : predicate.end + 1]
    told = behind and behind[0].pos in NOMINAL and (behind[0].pos != "NUM" or behind[0].text.isalpha())
    return bool(told) and reports(look, predicate)


def ends_report(look: LookLeft, predicate: Predicate) -> bool:
    """Whether no content follows a verb of saying."""
    place = predicate.end
    while place < len(look.tokens) and look.tokens[place].pos == "ADV":
        place += 1
    return place >= len(look.tokens) or look.tokens[place].pos in ("PUNCT", "ADP", "PROPN", "NOUN")


def said_behind(look: LookLeft, clauses: OpenClauses, predicate: Predicate, mark: int) -> None:
    """Opens '..., | said the mayor' behind the content that ends at `mark`."""
    start = predicate.end
    clauses.close(0, mark)
    frame = Frame("main", predicate.start, None, subject=(start, base_end(look.tokens, start)))
    clauses.adopt(frame)
    clauses.push(frame, predicate)
