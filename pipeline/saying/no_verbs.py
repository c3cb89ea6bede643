"""Words that could be cues and that the tagger took for verbs, but that are none."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.marks import MARKS
from pipeline.saying.rejected import judged_as

_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
"""What a noun phrase is made of."""
_OPENS = _PHRASE | {"PRON", "NUM"}
"""What a clause may begin with."""


def modifies(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'said that it was late and that | reported crime had fallen': a past behind "and that", before a noun with its verb; or
    'the old, | proposed mills', 'of old, | proposed mills': one behind another adjective of a noun."""
    token, behind = tokens[index], tokens[index + 1 : index + 2]
    if token.lower in lexicon.words["accused"] and index and tokens[index - 1].pos == "NOUN":
        return _names_accused(tokens[index + 1 :], lexicon)
    if (token.tense == "past" or token.form == "part") and index and behind and behind[0].pos == "NUM":
        return tokens[index - 1].lower in lexicon.words["articles"]  # 'the | estimated seven million clerks'
    if token.lemma in lexicon.words["common"] and behind and behind[0].lower in lexicon.words["among"]:
        return True  # 'a fear widely | shared among clerks: that'
    if token.tense == "past" and index > 2 and behind and behind[0].pos == "NOUN" and tokens[index - 1].text == ",":
        governed = tokens[index - 3].lower in lexicon.words["of"]
        qualifies = governed and "JJ" in lexicon.known.word(tokens[index - 2].lower).lemmas
        return qualifies or (tokens[index - 2].pos == "ADJ" and tokens[index - 3].pos == "DET")
    if token.tense != "past" or index < 2 or tokens[index - 1].lower not in lexicon.words["that"] or not behind:
        return False
    clause = takewhile(lambda one: one.pos != "PUNCT", tokens[index + 2 :])
    joined = tokens[index - 2].pos == "CCONJ" and behind[0].pos == "NOUN"
    return joined and any(one.form == "fin" for one in clause)


def _names_accused(behind: list[Token], lexicon: Lexicon) -> bool:
    """'the lawyer of murder accused | Ann Lee said': a name, and a verb behind it before any "of" ('accused Ann Lee of')."""
    named = bool(behind) and behind[0].pos == "PROPN"
    clause = list(takewhile(lambda one: one.form != "fin", behind))
    return named and len(clause) < len(behind) and all(one.lower not in lexicon.words["of"] for one in clause)


def is_owned(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """ "the emails' alleged content": a past between a possessive and a noun describes the noun."""
    token, behind = tokens[index], tokens[index + 1 : index + 2]
    owned = index > 1 and tokens[index - 1].pos == "PART" and tokens[index - 1].lower in lexicon.words["possessive"]
    return owned and token.tense == "past" and bool(behind) and behind[0].pos == "NOUN"


def is_noun(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'a talk show host', 'state Sen. Ann Lee': a word in its bare form that the tagger took for a verb."""
    token, words = tokens[index], lexicon.words
    if token.pos != "VERB" or token.tense == "past":
        return False
    if token.lower in words["regions"]:
        return _counts_regions(tokens, index, words)
    if judged_as(tokens, index, words):
        return True
    if token.lower != token.lemma:
        return False
    behind, before = tokens[min(index + 1, len(tokens) - 1)], tokens[max(index - 1, 0)]
    if token.lower in words["before_titles"]:
        held = any(one.lower.rstrip(".") in lexicon.roles for one in tokens[index + 1 : index + 3])
        return behind.pos == "PROPN" and held  # 'state Senate leader Ann Lee'
    singular = before.pos == "NOUN" and before.lemma == before.lower and before.lower not in words["plurals"]
    # 'the TV | show “Old Hands”'
    singular = singular or (before.pos == "PROPN" and behind.text in MARKS and tokens[max(index - 2, 0)].pos == "DET")
    work = singular and token.lower in words["works"] and behind.lower not in words["that"]
    return work and not _tells_of_papers(tokens, index, lexicon)


def _tells_of_papers(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'Figures from the vote | show Lee ahead', 'as results | show Lee is ahead': behind a plural that tells something, and what
    it is of or from; not 'Hosts of the talk | show left'."""
    told = lexicon.any_of("documents", "results", "figures")
    opens = index + 1 < len(tokens) and tokens[index + 1].pos in _OPENS
    phrase = sum(1 for _ in takewhile(lambda one: one.pos in _PHRASE, reversed(tokens[:index])))
    last = index - 1 - phrase
    if not opens or last < 1 or tokens[last].pos != "ADP":
        return False
    papers = tokens[last - 1]
    return papers.pos == "NOUN" and papers.lemma in told and papers.lower != papers.lemma


def _counts_regions(tokens: list[Token], index: int, words: Mapping[str, frozenset[str]]) -> bool:
    """'the two battleground states with the most mills', 'states that vote in May': has "states" no content behind it, nor words
    in quotation marks before it ('“We are late,” Nova states in the letter')?"""
    behind = tokens[index + 1 : index + 3]
    if len(behind) == 2 and behind[0].lower in words["that"]:
        return behind[1].form == "fin"
    if behind and behind[0].pos == "ADP":
        return all(one.text not in MARKS for one in tokens) and all(
            one.lower not in words["that"] for one in tokens[index:]
        )
    return bool(behind) and behind[0].pos == "PROPN"
