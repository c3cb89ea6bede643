"""Titles of works and programmes in quotation marks: they are no contents."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line

LONG_WORD = 4
"""Letters; in a title shorter words may be small."""

_ALIAS = 5
"""Words, at most, of a phrase that tells of a name."""


def behind_title(line: Line, lexicon: Lexicon, at: int) -> int:
    """Behind the title of a work or programme, or the name that somebody goes by, that begins at `at`; else `at`."""
    if at < len(line.tokens) and line.quoted[at] is not None and is_alias(line, lexicon, at):
        return next((i for i in range(at, len(line.tokens)) if line.quoted[i] is not line.quoted[at]), at)
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


def is_alias(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'wrote under the pseudonym | “Old Hand”': does a quotation at `at` tell under which name somebody does something?"""
    tokens, words = line.tokens, lexicon.words
    if at < 3 or line.quoted[at - 1] is not None or tokens[at - 1].lemma not in words["aliases"]:
        return False
    opens = next((i for i in range(at - 2, max(at - _ALIAS, 0), -1) if tokens[i].pos not in ("DET", "ADJ")), 0)
    return tokens[opens].pos == "ADP"


def is_titled_work(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'“Old Hands,” | a film by Kim, | opens in May': does the phrase of the tokens from `start` to `end` tell what the title
    before it is the title of, so that nobody says it?"""
    tokens, words = line.tokens, lexicon.words
    quotation = line.quoted[start - 1] if start else None
    if quotation is None or tokens[start].lower not in words["indefinite"]:
        return False
    head = next((token for token in tokens[start:end] if token.pos == "NOUN"), tokens[start])
    opening = next(at for at in range(start) if line.quoted[at] is quotation)
    return head.lemma in words["works"] and behind_capitals(line, opening) >= start


def behind_capitals(line: Line, at: int) -> int:
    """Behind the quotation that begins at `at`, if its longer words begin with capitals; else `at`."""
    quotation = line.quoted[at]
    words = [t for i, t in enumerate(line.tokens) if line.quoted[i] is quotation and t.text[0].isalpha()]
    words = [token for token in words if token.pos != "ADP"] or words  # “Evenings with Kim”
    words = [token for token in words if len(token.text) >= LONG_WORD] or words  # “New Day”
    if not words or not all(token.text[0].isupper() for token in words):
        return at
    return next((i for i in range(at, len(line.tokens)) if line.quoted[i] is not quotation), len(line.tokens))
