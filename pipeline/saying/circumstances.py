"""What stands between who speaks and a verb of saying, without commas: 'Lee while speaking to clerks | said', 'in a note'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.syntax.parts import HEADS

_FAR = 12
"""Words of such a phrase, at most."""
_BEFORE_HEAD = frozenset({"ADJ", "NOUN", "PROPN"})


def before_circumstances(line: Line, lexicon: Lexicon, end: int) -> int:
    """Index of the token at which such a phrase begins that ends at token `end`, else `end`."""
    return _before_deed(line, lexicon, end) or _before_document(line, lexicon, end) or end


def _before_deed(line: Line, lexicon: Lexicon, end: int) -> int:
    """'The mayor | while speaking with clerks': what somebody did meanwhile, in -ing and without a mark or another verb."""
    for at in range(end - 2, max(end - _FAR, 0), -1):
        token, behind = line.tokens[at], line.tokens[at + 1]
        if token.pos == "PUNCT" or token.form == "fin" or line.quoted[at] is not None:
            return 0
        if token.lower in lexicon.words["when"] and behind.form == "ger":
            return at if line.tokens[at - 1].pos in HEADS else 0
    return 0


def _before_document(line: Line, lexicon: Lexicon, end: int) -> int:
    """'The mayor | in a statement', '| in an open letter'; not 'a line in the letter', which may say so itself."""
    tokens, at, words = line.tokens, end - 1, lexicon.words
    if at < 3 or tokens[at].lemma not in words["communications"] - words["polled"]:
        return 0  # 'One in four | in a poll' are told of by what they are
    at -= 1
    while at > 2 and tokens[at].pos in _BEFORE_HEAD:
        at -= 1
    opens = tokens[at].lower in words["indefinite"] and tokens[at - 1].lower in words["inside"]
    return at - 1 if opens and tokens[at - 2].pos in HEADS else 0
