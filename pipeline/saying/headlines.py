"""Verbs of a headline, in which every word may have a capital and articles are missing, read before its attributions are."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon

_SUBJECT = frozenset({"PROPN", "NOUN", "ADV", "PRON"})
_OBJECT = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PRON", "NUM", "PART", "ADP", "SCONJ"})
_CLOSE = 4
"""Words before a verb that ends a headline, at most, behind the comma ('..., Alba Officials Say')."""
_SHORT = 4
"""Letters that a word of a headline in capitals has at least to be written with one."""


def read_headline(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens, but what can only be a cue's verb where it stands is one."""
    read = list(tokens)
    long = [token for token in tokens if token.text.isalpha() and len(token.text) >= _SHORT]
    titled = all(token.text[0].isupper() for token in long)
    verbless = all(token.form != "fin" for token in tokens)
    for index in range(1, len(tokens)):
        between = tokens[index - 1].pos == "PROPN" and index + 1 < len(tokens) and tokens[index + 1].pos == "PROPN"
        if read[index].pos != "PROPN" and not (read[index].pos == "NOUN" and (verbless or between)):
            continue
        verb = _verb(read, index, lexicon, titled)
        if verb is not None:
            read[index], verbless = verb, False
    return read


def _verb(tokens: list[Token], index: int, lexicon: Lexicon, titled: bool) -> Token | None:
    """The token at `index` as the verb of a cue; None where it may be a noun. `titled`: all words have capitals."""
    token, before = tokens[index], tokens[index - 1]
    behind = tokens[index + 1].pos if index + 1 < len(tokens) else "PUNCT"
    joined = before.pos == "CCONJ" and any(one.form == "fin" for one in tokens[:index])
    lemmas = lexicon.known.word(token.lower).lemmas
    verbs = {tag: lemma for tag, lemma in lemmas.items() if lemma in lexicon.heads["VERB"] and tag.startswith("VB")}
    if before.pos in ("AUX", "PART"):
        return token.read_as("VERB", "inf", "", verbs["VB"]) if titled and "VB" in verbs else None
    if not joined and before.pos not in _SUBJECT:
        return None
    if "VBZ" in verbs and (token.pos == "PROPN" or behind in _OBJECT):
        return token.read_as("VERB", "fin", "present", verbs["VBZ"])
    if "VBD" in verbs and titled:
        return token.read_as("VERB", "fin", "past", verbs["VBD"])
    several = "NNS" in lexicon.known.word(before.lower).tags or before.lower in lexicon.words["plurals"]
    plural = joined or several
    closes = behind == "PUNCT" and any(one.text == "," for one in tokens[max(index - _CLOSE, 0) : index])
    if "VBP" in verbs and plural and (behind in _OBJECT or closes):
        return token.read_as("VERB", "fin", "present", verbs["VBP"])
    return None
