"""Sets of tags of the Penn Treebank by what they do in a clause, and the marks that a clause runs through."""

from __future__ import annotations

NOMINAL = frozenset({"NN", "NNS", "NNP", "PRD"})
BEFORE_NOUN = frozenset({"DT", "JJ", "PRP$", "WP$", "POS"})
PRONOUNS = frozenset({"PRP", "WP", "WDT", "EX"})
RELATIVE = frozenset({"WP", "WP$", "WDT"})
SUBJECTS = PRONOUNS | {"PRD"}
SUBJECT_WORDS = NOMINAL | PRONOUNS
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG"})
MODALS = frozenset({"MD future", "MD present", "MD past"})
VERBAL = VERBS | MODALS
NOUNS = frozenset({"NN", "NNS", "NNP"})
MAY_OPEN = frozenset({"IN", "WP", "WP$", "WDT", "WRB", "RB"})
KEEPS_WAITING = frozenset({"RB", "PRP", "PRD"})
"""Tags that may stand between an auxiliary and its verb."""
ADVERBS = frozenset({"RB", "NEG"})
CAN_HEAD = frozenset({"NN", "NNS", "NNP", "JJ", "CD", "VBG"})
OPENS_OBJECT = frozenset({"DT", "PRP", "PRP$", "NNP", "CD", "WP"})
OPENS_COMPLEMENT = OPENS_OBJECT | {"TO", "IN", "RB", "WRB", "VBG"}
STRONG_BREAK = frozenset({"PUNCT", "CC", "WP", "WDT", "WRB", "PRP", "EX"})
OBJECTS = OPENS_OBJECT | {"NN", "NNS", "JJ"}
QUOTES = frozenset({'"', "``", "''", "‘‘", "’’", "´´", *"“”„‟«»‹›'‘’‚"})
DOUBLE_QUOTES = frozenset({'"', "``", "''", "“", "”"})
DASHES = frozenset({"-", "–", "—", "--"})
UNSEEN = QUOTES | {"(", ")", "[", "]"}
"""Marks that a clause runs through."""
