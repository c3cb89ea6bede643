"""Titles of works and programmes in quotation marks: they are no contents."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line

LONG_WORD = 4
"""Letters; in a title shorter words may be small."""


def behind_title(line: Line, lexicon: Lexicon, at: int) -> int:
    """Behind the title of a work or programme that begins at `at`; else `at`."""
    return behind_capitals(line, at) if is_title(line, lexicon, at) else at


def is_title(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does a quotation at `at` name a work: capitals, behind a preposition, article, possessive or the noun of a document
    ('said on “Morning Show” that', 'wrote in her memoir, “Old Hands”')?"""
    quotation, before = line.quoted[at], line.tokens[at - 1]
    if quotation is None or line.quoted[at - 1] is not None:
        return False
    noun = line.tokens[at - 2] if before.text == "," and at > 1 else before
    governs = before.pos in ("ADP", "DET") or before.lower in lexicon.words["possessive"]
    if not governs and noun.lemma not in lexicon.words["documents"] and noun.lemma not in lexicon.words["works"]:
        return False
    return behind_capitals(line, at) > at


def behind_capitals(line: Line, at: int) -> int:
    """Behind the quotation that begins at `at`, if its longer words begin with capitals; else `at`."""
    quotation = line.quoted[at]
    words = [t for i, t in enumerate(line.tokens) if line.quoted[i] is quotation and t.text[0].isalpha()]
    words = [token for token in words if token.pos != "ADP"] or words  # “Evenings with Kim”
    words = [token for token in words if len(token.text) >= LONG_WORD] or words  # “New Day”
    if not words or not all(token.text[0].isupper() for token in words):
        return at
    return next((i for i in range(at, len(line.tokens)) if line.quoted[i] is not quotation), len(line.tokens))
