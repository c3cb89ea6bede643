"""Whether 'and' joins what stands before it to the subject of a verb: 'because | Lee and Kim left'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.syntax.hanging import Hanging
from pipeline.syntax.nouns import base_start
from pipeline.syntax.openclauses import Range


def joined_subject(hanging: Hanging, left: int, start: int, end: int) -> Range:
    """The subject that ends before `end`, `start` being that of its last noun phrase; not 'served as | the mayor and
    Lee led the party', where 'as' opens no clause."""
    if start and hanging.tokens[start - 1].lower == ",":
        return _before_places(hanging.tokens, left, start, end), end
    if start == 0 or hanging.tokens[start - 1].pos != "CCONJ":
        return start, end
    joined, governor = hanging.look.joined_start(left, end - 1), hanging.clauses.governor()
    if joined is None:
        return _behind_fronted(hanging, left, start, end) or _of_names(hanging.tokens, left, start), end
    acts = governor is not None and hanging.lemma(governor) in hanging.words.acting
    # 'is acting in May, just as | Lee and Kim'
    parted = hanging.tokens[hanging.look.last_word(left, joined - 1)].lower == ","
    alone = acts and not parted and hanging.tokens[joined - 1].lower in hanging.words.role
    return (start if alone else joined), end


def _behind_fronted(hanging: Hanging, left: int, start: int, end: int) -> int:
    """'When they got help, | clerks and cooks left': where the subject begins of the main clause that a clause stands in front
    of, which has none yet, so that no list of objects goes on; else 0."""
    place = hanging.clauses.waiting(firm=True)
    if place is None or hanging.clauses.stack[place].subject is not None:
        return 0
    comma = next((at for at in range(left, start) if hanging.tokens[at].lower == ","), 0)
    whole = hanging.look.subject_start(comma + 1, end - 1, True) if comma else 0
    return whole if whole == comma + 1 else 0


def _of_names(tokens: list[Token], left: int, start: int) -> int:
    """'hopes | the mayors of Alba and Lund will meet': where the phrase behind a verb begins that two names hang on, the second
    of which begins at `start`, else `start`."""
    named = start - left > 3 and tokens[start].pos == tokens[start - 2].pos == "PROPN"
    if not named or tokens[start - 3].pos != "ADP" or tokens[start - 4].pos != "NOUN":
        return start
    first = base_start(tokens, start - 4, left)
    return first if first > 0 and tokens[first - 1].form == "fin" else start


def _before_places(tokens: list[Token], left: int, start: int, end: int) -> int:
    """'| Strikes in Alba, Borga and Cador left': where the phrase begins that the last of several places hang on, else
    `start`; not in 'In Alba, Borga and Cador fell', 'After talks in Alba, Borga and Cador fell'."""
    names = [token.pos for token in tokens[start:end]]
    if "CCONJ" not in names or any(pos not in ("PROPN", "CCONJ", "PUNCT") for pos in names):
        return start
    at = start - 1
    while at > left and (tokens[at].lower == "," or tokens[at].pos == "PROPN"):
        at -= 1
    if at <= left or tokens[at].pos != "ADP" or tokens[at - 1].pos != "NOUN" or tokens[at + 1].lower == ",":
        return start
    first = base_start(tokens, at - 1, left)
    return first if first == 0 or tokens[first - 1].form == "fin" else start
