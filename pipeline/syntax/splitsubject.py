"""A subject with a clause of time in it, whose verb comes behind: 'The toll after the ferry sank | rose'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.openclauses import Frame, Range
from pipeline.syntax.predicate import Predicate

_PHRASES = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV"})
_HEAD = frozenset({"DET", "ADJ", "NOUN", "NUM"})


def takes_own_verb(hanging: Hanging, left: int, predicate: Predicate) -> bool:
    """Give the first noun of the sentence its verb where a second one comes without a subject of its own, and what stood
    between becomes a clause of its own: 'The row after | Lee resigned | has ended'."""
    clauses, tokens = hanging.clauses, hanging.tokens
    first = clauses.frames[0] if len(clauses.frames) == len(clauses.stack) == 1 else None
    if first is None or first.predicate is None or first.subject is None or first.kind != "main":
        return False
    marker = _marker(hanging, first.subject)
    if marker is None or hanging.lemma(first) in hanging.words.clausal or first.predicate.form != "fin":
        return False
    between = [token.pos for token in tokens[left : predicate.start]]
    if between and (between[0] not in ("ADP", "ADV") or not _PHRASES.issuperset(between)):
        return False
    noun = Frame("main", first.start, None, subject=(first.subject[0], marker))
    first.kind, first.marker, first.parent = "subordinate", tokens[marker].lower, noun
    first.start, first.subject = marker + 1, (marker + 1, first.subject[1])
    clauses.end(0, predicate.start)
    clauses.stack[:] = [noun]
    clauses.take(noun, predicate)
    return True


def _marker(hanging: Hanging, subject: Range) -> int | None:
    """Index of the conjunction of time that parts a noun, which is no time itself, from a subject of a clause."""
    start, end = subject
    for place in range(start + 1, end - 1):
        token = hanging.tokens[place]
        if token.pos == "ADP" and token.lower in hanging.words.adverbial:
            return None if hanging.look.is_time(place - 1) else place
        if token.pos not in _HEAD:
            return None
    return None
