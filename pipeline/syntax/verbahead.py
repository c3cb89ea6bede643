"""The verb that a noun still waits for behind what is told of it: 'A storm that Lee says is strong | hit Alba'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.syntax.lookleft import LookLeft
from pipeline.syntax.predicate import Predicate

PARTING = frozenset({"PUNCT", "CCONJ", "SCONJ", "PRON"})
"""What may begin another clause."""


def verb_ahead(tokens: list[Token], start: int) -> int:
    """Index of the next finite verb, before what may begin another clause; the number of tokens without one.

    One may stand directly behind a comma that closes a parenthesis: 'A storm, which Lee says is strong, | hit Alba'.
    """
    behind = [*takewhile(lambda at: tokens[at].pos not in PARTING, range(start, len(tokens)))]
    if behind and tokens[behind[-1] + 1 : behind[-1] + 2] and tokens[behind[-1] + 1].lower == ",":
        behind.append(behind[-1] + 2)
    return next((at for at in behind if at < len(tokens) and tokens[at].form == "fin"), len(tokens))


def another_follows(look: LookLeft, predicate: Predicate) -> bool:
    """Whether another finite verb stands behind this one and before a mark or what opens a clause, but one that is joined."""
    tokens = look.tokens
    for place in range(predicate.end, len(tokens)):
        if tokens[place].form == "fin":
            return True
        if tokens[place].pos == "CCONJ" and tokens[place + 1 : place + 2]:
            return tokens[place + 1].form != "fin" and tokens[place + 1].pos != "ADV"
        if tokens[place].pos == "PUNCT" or look.is_marker(place):
            return _goes_on_behind_mark(tokens, place)
    return False


def _goes_on_behind_mark(tokens: list[Token], start: int) -> bool:
    """'who think he won – a third of them – | left', 'who backed Lee, 50, | now back Kim': a verb directly behind a mark."""
    for place in range(start, len(tokens) - 1):
        if tokens[place].pos == "PUNCT":
            behind = tokens[place + 1 : place + 3]
            if behind[0].form == "fin" or (behind[0].pos == "ADV" and behind[-1].form == "fin"):
                return True
    return False
