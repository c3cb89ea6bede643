"""What rules for verbs work on: the open clauses of a sentence, and what looks around in it."""

from __future__ import annotations

from pipeline.syntax.hanging import Hanging


class ClauseRules:
    """Rules over the open clauses of one sentence."""

    def __init__(self, hanging: Hanging) -> None:
        """`hanging` opens the clauses."""
        self.hanging = hanging
        self.look = hanging.look
        self.tokens = hanging.tokens
        self.words = hanging.words
        self.clauses = hanging.clauses
