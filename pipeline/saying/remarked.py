"""Sentences that tell when what stands before them was said: 'Lee said it was old. She made the remarks on Monday.'"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.drafts import Around
from pipeline.saying.lines import Line
from pipeline.saying.narrations import Narration


def is_remarked(line: Line, told: Narration, source: list[Token], around: Around) -> bool:
    """'made the remarks in a speech': does the sentence of a dated communication tell of what was said, and of nobody but the
    `source` of what stands before it?"""
    words, tokens = around.lexicon.words, line.tokens
    names = [name for name in told.names if name.lower() not in words["personal"]]
    made = any(
        tokens[at].lemma in words["uttered"]
        and tokens[at - 1].lower in words["definite"]
        and tokens[at - 2].lemma in words["uttering"]
        for at in range(2, len(tokens))
    )
    return made and (not names or any(token.text in names for token in source))


def is_told_before(told: Narration, source: list[Token], around: Around) -> bool:
    """'the poll found. In a poll in May, ...', 'a poll found. But a poll in May ...': the one dated behind is another one."""
    words, first = around.lexicon.words, [token.lower for token in source[:1]]
    known = any(word in words["definite"] or word in words["another"] - words["articles"] for word in first)
    return told.contrasted or (told.introduced and known)
