"""Whether 'and' joins what stands before it to the subject of a verb: 'because | Lee and Kim left'."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging


def joined_subject(hanging: Hanging, left: int, start: int, last: int) -> int:
    """Start of the subject that ends at `last`, `start` being that of its last noun phrase; not 'served as | the mayor and
    Lee led the party', where 'as' opens no clause."""
    joined, governor = hanging.look.joined_start(left, last), hanging.clauses.governor()
    if joined is None:
        return start
    acts = governor is not None and hanging.lemma(governor) in hanging.words.acting
    return start if acts and hanging.tokens[joined - 1].lower in hanging.words.role else joined
