"""Whether 'and' joins what stands before it to the subject of a verb: 'because | Lee and Kim left'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging
from pipeline.syntax.openclauses import Range


def joined_subject(hanging: Hanging, left: int, start: int, end: int) -> Range:
    """The subject that ends before `end`, `start` being that of its last noun phrase; not 'served as | the mayor and
    Lee led the party', where 'as' opens no clause."""
    if start == 0 or hanging.tokens[start - 1].pos != "CCONJ":
        return start, end
    joined, governor = hanging.look.joined_start(left, end - 1), hanging.clauses.governor()
    if joined is None:
        return start, end
    acts = governor is not None and hanging.lemma(governor) in hanging.words.acting
    parted = (
        hanging.tokens[hanging.look.last_word(left, joined - 1)].lower == ","
    )  # 'is acting in May, just as | Lee and Kim'
    alone = acts and not parted and hanging.tokens[joined - 1].lower in hanging.words.role
    return (start if alone else joined), end
