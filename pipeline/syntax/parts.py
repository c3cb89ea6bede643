"""Sets of parts of speech (Universal Dependencies) by where they stand in a noun phrase; sets of tags are in `tags.py`."""

from __future__ import annotations

NAMING = frozenset({"NOUN", "PROPN"})
"""What names somebody or something."""
HEADS = NAMING | {"NUM", "PRON"}
"""What a noun phrase can be about."""
GROUPED = NAMING | {"ADJ", "NUM"}
"""A noun and what stands before it, without its article."""
INSIDE = GROUPED | {"DET"}
"""What a noun phrase without an owner is made of."""
OWNED = INSIDE | {"PART"}
"""With an owner's mark: 'the bank | 's | new head'."""
NOMINAL = INSIDE | {"PRON"}
"""What a subject or an object is made of."""
CHAINED = NOMINAL | {"PART", "ADP"}
"""Noun phrases with those that hang on them: 'the head of the bank's board'."""
