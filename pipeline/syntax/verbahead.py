"""The verb that a noun still waits for behind what is told of it: 'A storm that Lee says is strong | hit Alba'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token

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
