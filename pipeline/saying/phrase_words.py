"""Words that join or exclude within a noun phrase ('the legal and fiscal board', 'One clerk not on the list'), or are one."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.syntax.parts import HEADS


def behind_repetition(line: Line, at: int) -> int:
    """'said | week after week | that': behind a noun that a preposition repeats; `at` itself without one."""
    again = line.tokens[at : at + 3]
    repeated = len(again) > 2 and again[1].pos == "ADP" and again[0].lower == again[2].lower
    return at + 3 if repeated and again[0].pos == "NOUN" and line.quoted[at] is None else at


_OPENS_PHRASE = frozenset({"DET", "PART", "NUM", "ADP", "CCONJ", "PUNCT"})
"""What stands before a phrase that begins with adjectives, or within it: no verb whose complement they could be."""


def joins_adjectives(line: Line, at: int) -> bool:
    """ "the town's legal and | fiscal board", 'Old and | new clerks': two adjectives that are told of nothing before them."""
    named = line.tokens[at].pos == "PROPN" and at + 1 < len(line.tokens) and line.tokens[at + 1].pos == "NOUN"
    if at < 2 or line.tokens[at - 2].pos != "ADJ" or not (named or line.tokens[at].pos == "ADJ"):
        return False  # 'German and | Austro-Hungarian clerks'
    return at == 2 or line.tokens[at - 3].pos in _OPENS_PHRASE or line.quoted[at - 3] is not None


def excludes(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'One clerk | not | on the list': does a negation at `at` hang on a noun, with a preposition behind it?"""
    tokens = line.tokens
    negates = at > 0 and tokens[at].lower in lexicon.words["negations"]
    return negates and tokens[at - 1].pos in HEADS and tokens[at + 1].pos == "ADP"


def joins_focus(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'clerks and | even | some sailors': a word that stresses what "and" joins to a noun, at `at`."""
    if at < 2 or line.tokens[at].lower not in lexicon.words["focusing"] or line.quoted[at - 1] is not None:
        return False
    return line.tokens[at - 1].pos == "CCONJ" and line.tokens[at - 2].pos in HEADS


def is_score(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'Kim added | 21 | and Lee had 15': a bare number is what one adds."""
    added = line.tokens[at - 1].lemma in lexicon.words["adding"]
    return added and [token.pos for token in line.tokens[at : at + 2]] == ["NUM", "CCONJ"]


def is_behind_origin(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'told Alban | public radio that', 'told Alban | public radio his party': between a name and a noun, behind which a clause
    begins."""
    before, behind = line.tokens[at - 1], line.tokens[at + 1 : at + 3]
    if before.pos != "PROPN" or len(behind) < 2 or behind[0].pos != "NOUN" or line.quoted[at + 2] is not None:
        return False
    return behind[1].pos == "DET" or behind[1].lower in lexicon.words["that"]


def behind_medium(line: Line, lexicon: Lexicon, by: int) -> int:
    """'was told | by phone | that', 'said Lee | by email': behind what tells by which means somebody spoke, at token `by`; else
    `by`."""
    tokens, words = line.tokens, lexicon.words
    if (
        by + 1 >= len(tokens)
        or tokens[by].lower not in words["agent"]
        or tokens[by + 1].lower not in words["reached_by"]
    ):
        return by
    named = by + 2 < len(tokens) and tokens[by + 2].pos in ("NOUN", "PROPN")  # 'by | phone company Nova'
    return by if named else by + 2


def tells_where(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'wrote Ann Lee | in the Herald', '| in her book': where one says something whose bare name begins at `start`; not 'said the
    Alba Centre in the port'."""
    words, behind = lexicon.words, line.tokens[at + 1 : at + 2]
    definite = bool(behind) and (behind[0].pos == "DET" or behind[0].lower in words["owners"])
    bare = all(token.pos == "PROPN" for token in line.tokens[start:at])
    return definite and bare and line.tokens[at].lower in words["inside"]
