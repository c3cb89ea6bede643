"""Words that could be cues and that the tagger misread, put right where the words around them leave no doubt."""

from __future__ import annotations

from itertools import dropwhile

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.marks import MARKS
from pipeline.saying.misread_marks import ends_relative, opens_gap
from pipeline.saying.misread_presents import finite_base, is_behind_quantifier
from pipeline.saying.no_verbs import is_noun, is_owned, modifies

_MISREAD = frozenset({"NOUN", "ADJ", "VERB", "AUX"})
"""What the tagger may take for one another."""
_PERSON = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
"""What a phrase of somebody is made of."""


def put_right(tokens: list[Token], cue_words: list[int], lexicon: Lexicon) -> list[Token]:
    """The same tokens, but words that are hardly ever anything but verbs ("say") are finite verbs unless a determiner stands
    before them, and "show" in 'talk show host' is a noun."""
    read = tokens
    for index in cue_words:
        token = tokens[index]
        if token.pos == "PROPN" and (told := _in_capitals(tokens, index, lexicon)) is not None:
            read = list(tokens) if read is tokens else read
            read[index] = told
        if token.pos not in _MISREAD:
            continue
        base = finite_base(tokens, index, lexicon) if 0 < index < len(tokens) - 1 else None
        if base is not None:
            token = token.read_as("VERB", "fin", "present", base)
        elif (verb := _progressive(tokens, index, lexicon)) is not None:
            token = token.read_as("VERB", "ger", token.tense, verb)
        elif (past := _past(tokens, index, lexicon)) is not None:
            token = token.read_as("VERB", "fin", "past", past)
        elif modifies(tokens, index, lexicon) or is_owned(tokens, index, lexicon):
            token = token.read_as("ADJ", "", "", token.lower)
        elif index == 0 and token.lower in lexicon.words["conditional"]:
            token = token.read_as("ADP", "", "", token.lower)  # 'Assuming that it rains, she will leave'
        elif _hears(tokens, index, lexicon):
            token = token.read_as("VERB", "part", token.tense, token.lemma)
        elif _allows_for(tokens, index, lexicon):
            token = token.read_as("ADP", "", "", token.lower)
        elif _turns(tokens, index, lexicon):
            token = token.read_as("ADJ", "", "", token.lower)
        elif is_noun(tokens, index, lexicon):
            token = token.read_as("NOUN", "", "", token.lemma)
        if token is not tokens[index]:
            read = list(tokens) if read is tokens else read
            read[index] = token
    return read


def _in_capitals(tokens: list[Token], index: int, lexicon: Lexicon) -> Token | None:
    """'ANN LEE | SAID it was late': a verb that ends the capitals with which a sentence opens, and that a clause may follow."""
    behind, shouted = tokens[index + 1 : index + 2], tokens[: index + 1]
    if index == 0 or not behind or behind[0].text.isupper() or not all(one.text.isupper() for one in shouted):
        return None
    lemmas = lexicon.known.word(tokens[index].lower).lemmas
    lemma = lemmas.get("VBD") or lemmas.get("VBZ", "")
    entries = lexicon.heads["VERB"].get(lemma, ())
    if not any({"clause", "before"} <= entry.cls.takes for entry in entries if not entry.rest):
        return None
    return tokens[index].read_as("VERB", "fin", "past" if "VBD" in lemmas else "present", lemma)


def _turns(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'That | said, she noted', 'All things | considered, it is late': a turn of the talk, and nothing that anybody says."""
    first = index - 2 if index > 1 and tokens[index - 2].pos == "DET" else index - 1
    opens = first == 0 or (first > 0 and tokens[first - 1].pos in ("PUNCT", "CCONJ"))
    told = opens and tokens[index - 1].lower in lexicon.words["turning"]
    return told and tokens[index].pos == "VERB" and index + 1 < len(tokens) and tokens[index + 1].text == ","


def _hears(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'| Told that it was late, she left', 'The mayor, | told that it was late, left': nobody who hears it stands behind."""
    token, behind = tokens[index], tokens[index + 1 : index + 2]
    opens = index == 0 or tokens[index - 1].text == "," or tokens[index - 1].lower in lexicon.words["meanwhile"]
    told = token.tense == "past" and token.form == "fin" and token.lemma in lexicon.words["needing_hearer"]
    return opens and told and bool(behind) and behind[0].lower in lexicon.words["that"] and behind[0].pos != "DET"


def _allows_for(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'It was good, | considering (that) it was late', 'a bold claim | considering it was late': a form in -ing that nobody need
    do; not 'left, considering whether to', 'a clerk considering it'."""
    behind = tokens[index + 1 : index + 3]
    tells = len(behind) > 1 and behind[0].pos == "PRON" and behind[1].form == "fin"
    opens = index == 0 or tokens[index - 1].text == "," or (tokens[index - 1].pos == "NOUN" and tells)
    asks = bool(behind) and behind[0].lower in lexicon.words["question"]
    return opens and not asks and tokens[index].lower in lexicon.words["allowing"]


def _progressive(tokens: list[Token], index: int, lexicon: Lexicon) -> str | None:
    """The verb of an adjective in form with an auxiliary before it and an infinitive behind it ('are promising to close it'), or
    of a noun with an adverb and its content behind it ('by warning darkly that it is late')."""
    behind, token, before = tokens[index + 1 : index + 3], tokens[index], tokens[:index]
    if token.pos not in ("ADJ", "NOUN") or token.lower in lexicon.heads["ADJ"] or len(behind) < 2 or not before:
        return None
    if token.pos == "NOUN":
        told = behind[0].pos == "ADV" and behind[1].lower in lexicon.words["that"]
        goes_on = told and before[-1].pos == "ADP"
    else:
        infinite = behind[0].lower in lexicon.words["infinitive"]
        governing = next((one for one in reversed(before) if one.pos != "ADV"), token)
        goes_on = infinite and (behind[1].form == "inf" or behind[1].text in MARKS) and governing.pos == "AUX"
    stems = [
        token.lower.removesuffix(ending) for ending in lexicon.words["progressive"] if token.lower.endswith(ending)
    ]
    bases = [base for stem in stems for base in (stem, stem + "e") if base in lexicon.heads["VERB"]]
    return bases[0] if bases and goes_on else None


def _past(tokens: list[Token], index: int, lexicon: Lexicon) -> str | None:
    """The verb of an adjective or participle behind a quantity that opens its clause ('Most | accused Lee', 'Two | told clerks')
    or behind a passive infinitive ('clerks who asked not to be named | told Lee'), or with a clause behind it."""
    token, words = tokens[index], lexicon.words
    passive = index > 1 and tokens[index - 1].form == "part" and tokens[index - 2].form == "inf"
    if _tells_clause(tokens, index, lexicon):
        return token.lemma
    if ends_relative(tokens, index, words) or _tells_to(tokens, index, lexicon):
        return lexicon.known.word(token.lower).lemmas.get("VBD")
    if (token.pos != "ADJ" and not (passive and token.form == "part")) or not 0 < index < len(tokens) - 1:
        return None
    past, behind = lexicon.known.word(token.lower).lemmas.get("VBD"), tokens[index + 1]
    if passive and tokens[index - 1].pos == "VERB":
        return past
    governs = behind.pos in ("DET", "PRON", "PROPN") or behind.form == "ger"
    before = tokens[index - 1]  # 'Two | told clerks', 'clerks whose mill was flooded | told Lee'
    told = past in words["needing_hearer"] and (before.pos == "NUM" or (before.form == "part" and before.pos == "VERB"))
    return past if told or (governs and is_behind_quantifier(tokens, index, words)) else None


def _tells_to(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'it was late and | urged clerks to stay': a past that looks like the second of two adjectives, before one who shall act and
    an infinitive."""
    if tokens[index].pos != "ADJ" or index < 2 or tokens[index - 1].pos != "CCONJ":
        return False
    past = lexicon.known.word(tokens[index].lower).lemmas.get("VBD", "")
    asks = any("to" in entry.cls.takes and entry.cls.addressee for entry in lexicon.heads["VERB"].get(past, ()))
    behind = list(dropwhile(lambda one: one.pos in _PERSON, tokens[index + 1 :]))
    acts = len(behind) > 1 and behind[0].lower in lexicon.words["infinitive"] and behind[1].form == "inf"
    return asks and acts and len(behind) < len(tokens) - index - 1


def _tells_clause(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """'They were late and Lee | said they were ill': a participle, for an auxiliary stands before it, that has a subject of its
    own behind a conjunction, and a clause behind it."""
    behind, words = tokens[index + 1 : index + 3], lexicon.words
    if tokens[index].form != "part" or index < 2 or len(behind) < 2 or tokens[index].lemma in words["needing_hearer"]:
        return False
    joined = tokens[index - 1].pos in ("NOUN", "PROPN", "PRON") and tokens[index - 2].pos in (
        "CCONJ",
        "PROPN",
        "NUM",
        "DET",
    )
    told = any(
        "clause" in entry.cls.takes for entry in lexicon.heads["VERB"].get(tokens[index].lemma, ()) if not entry.rest
    )
    if told and behind[0].form == "fin":
        return opens_gap(tokens, index, words)
    return joined and told and behind[0].lower in words["personal"] and behind[1].form == "fin"
