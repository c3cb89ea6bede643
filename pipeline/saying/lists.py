"""Between a subject and its verb: lists whose commas join the subjects, what another said about it, clauses within it."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrases import PHRASE

_LISTED = 14
"""Words of a list behind one of its commas."""


def behind_part(line: Line, lexicon: Lexicon, comma: int) -> int:
    """The joint of the list that goes on at a comma, or the token behind 'the plan|, as Lee said in May, | is old'; else the
    comma itself."""
    tokens = line.tokens
    if comma + 1 >= len(tokens) or tokens[comma + 1].lower not in lexicon.words["as"]:
        return _list_joint(line, comma)
    end = next((at for at in range(comma + 2, len(tokens)) if tokens[at].text == ","), comma)
    told = any(at in line.cue_words and tokens[at].form == "fin" for at in range(comma + 2, end))
    return end + 1 if told else comma


def _list_joint(line: Line, comma: int) -> int:
    """'said women|, children and guests left', 'talks in Alba|, Borga, and Nes are over': the conjunction of a list, where
    nothing but phrases stand between a comma and it, and one more before a finite verb, which is no cue ('20 jobs|, the mayor
    and his aide said'); the comma itself where there is none, as in 'the idea|, and Lee left'."""
    tokens, joint = line.tokens, comma
    if tokens[comma - 1].pos not in ("NOUN", "PROPN") or line.quoted[comma] is not None:
        return comma
    for at in range(comma + 1, min(comma + _LISTED, len(tokens))):
        token = tokens[at]
        if token.pos == "CCONJ" and joint == comma:
            joint = at
        elif token.form == "fin" and token.pos in ("VERB", "AUX"):
            return joint if comma + 1 < joint < at - 1 and (at not in line.cue_words or _acts(line, at)) else comma
        elif token.pos == "ADP" and tokens[at - 1].pos == "NOUN" and tokens[at - 1].lower != tokens[at - 1].lemma:
            continue  # 'said rows, delays and problems | in the party led to it'
        elif token.pos not in PHRASE and not (token.text == "," and joint == comma):
            return comma
    return comma


def _acts(line: Line, cue: int) -> bool:
    """'said women, children and guests | hoped to leave', '... | began leaving': does a cue go on with what those do who are
    listed?"""
    behind = line.tokens[cue + 1 : cue + 3]
    return len(behind) > 1 and (behind[0].form == "ger" or (behind[0].pos == "PART" and behind[1].form == "inf"))


def joins_related(line: Line, lexicon: Lexicon, comma: int) -> bool:
    """'Kim, who left in May|, and Lee, who stayed, are ill': does a second name with a relative clause follow the comma that
    closes the one of the first?"""
    tokens, at = line.tokens, comma + 2
    if comma + 1 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 1].lower not in lexicon.words["joining"]:
        return False
    while at < len(tokens) and tokens[at].pos in PHRASE and line.quoted[at] is None:
        at += 1
    named = comma + 2 < at < len(tokens) - 1 and tokens[at].text == ","
    return named and tokens[at + 1].lower in lexicon.words["relatives"] - lexicon.words["that"]


def subordinates(tokens: list[Token], lexicon: Lexicon, at: int) -> bool:
    """Whether a preposition within a phrase may open a clause: 'the plan | after it was made', 'their anger | as the club fell',
    'a plan | as prices rose'; not 'profit before tax was down', 'the firm as a whole is old', 'Ann Lee as clerk left'."""
    words, behind = lexicon.words, tokens[min(at + 1, len(tokens) - 1)]
    if tokens[at].lower not in words["as"]:
        return behind.lower not in words["deducted"]
    verb = tokens[min(at + 2, len(tokens) - 1)]
    several = behind.pos == "NOUN" and behind.lower != behind.lemma and verb.form == "fin"
    told = several or behind.lower in lexicon.any_of("definite", "owners", "personal")
    return told and tokens[at - 1].pos == "NOUN"
