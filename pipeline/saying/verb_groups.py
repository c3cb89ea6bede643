"""Where the verb group of a cue begins: 'has not | said', 'declined to | say', 'responded by | saying'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line

_LEFT_PARTS = frozenset({"AUX", "ADV"})
_BEFORE_FLOATING = frozenset({"AUX", "NOUN", "PROPN", "PRON"})


def group_start(line: Line, lexicon: Lexicon, index: int) -> int:
    """First token of the verb group that ends with the verb at `index`, with the verbs it hangs on."""
    tokens, quoted, words = line.tokens, line.quoted, lexicon.words
    first = index
    while first > 0 and quoted[first - 1] is None:
        before = tokens[first - 1]
        if first > 1 and quoted[first - 2] is not None and before.text[0].isupper():
            break  # '“...,” Will | wrote', '“...,” Long | told reporters'
        if line.times and any(end == first and end - start > 1 for start, end in line.times.items()):
            break  # 'Lee a month later announced'
        floats = before.lower in words["floating"] and first > 1 and _may_float(line, first - 1)
        but = before.lower in words["contrary"] and first > 2 and tokens[first - 2].lower in words["floating"]
        if but and tokens[first - 3].pos != "ADP":
            first -= 2  # 'he | all but accused Lee'
            continue
        if before.pos == "ADV" and first > 1 and _places(line, first - 1, lexicon):
            break  # 'Reports reaching | here said', 'Clerks | here say'
        if before.pos in _LEFT_PARTS or before.lower in words["negations"] or floats:
            first -= 1
            continue
        if before.pos == "ADJ" and first > 1 and tokens[first - 2].pos == "AUX" and tokens[first].form == "part":
            first -= 2
            continue
        if first > 2 and f"{tokens[first - 2].lower} {before.lower}" in words["adverb_pairs"]:
            first -= 2  # 'he | at first denied it'
            continue
        if _is_pair(line, first) or _is_heard(line, lexicon, first):
            first -= 1
            continue
        if _is_habit(line, lexicon, first):
            first -= 2
            continue
        infinitive = before.lower in words["infinitive"] and tokens[first].form == "inf"
        chained = before.lower in words["chaining"] and tokens[first].form == "ger"
        if not infinitive and (not chained or is_undergone_by(line, lexicon, first - 1)):
            break
        first -= 3 * (infinitive and _is_parted(line, first))  # 'refused, | however, | to say'
        if first < 2 or tokens[first - 2].pos != "VERB" or quoted[first - 2] is not None:
            return first - 1 if infinitive else first
        first -= 2
    return first


def _is_habit(line: Line, lexicon: Lexicon, first: int) -> bool:
    """'was | quick to add', 'is | fond of saying', 'has | taken to saying': do a word and a preposition before `first` tell how
    readily or often it is said?"""
    tokens = line.tokens
    if first < 2 or tokens[first].form not in ("inf", "ger") or line.quoted[first - 2] is not None:
        return False
    readily, preposition = tokens[first - 2 : first]
    told = f"{readily.lemma}-{preposition.lower}" in lexicon.words["habits"]
    return told and (readily.pos == "VERB" or tokens[max(first - 3, 0)].pos in _LEFT_PARTS)


def is_undergone_by(line: Line, lexicon: Lexicon, by: int) -> bool:
    """'Ships can be won | by threatening to close it': is a passive, whose subject does nothing, before the "by" at `by`?"""
    verb, group = line.tokens[by - 1], line.tokens[max(by - 3, 0) : max(by - 1, 0)]
    passive = any(one.lemma in lexicon.words["passive_auxiliaries"] for one in group)
    return passive and verb.form == "part" and line.tokens[by].lower in lexicon.words["agent"]


def _is_pair(line: Line, first: int) -> bool:
    """'she repeatedly|, openly said': does a comma before `first` part two adverbs behind a subject?"""
    before = line.tokens[first - 1]
    adverbs = line.tokens[first].pos == "ADV" and line.tokens[first - 2].pos == "ADV"
    return before.text == "," and first > 2 and adverbs and line.tokens[first - 3].pos in _BEFORE_FLOATING


def _is_parted(line: Line, first: int) -> bool:
    """'refused, generally, | to say': does an adverb between commas stand before the "to" at `first` - 1, behind a verb?"""
    before = line.tokens[max(first - 5, 0) : first - 1]
    marks = [token.text if token.pos == "PUNCT" else token.pos for token in before]
    return marks == ["VERB", ",", "ADV", ","] and line.quoted[first - 2] is None


def _is_heard(line: Line, lexicon: Lexicon, first: int) -> bool:
    """'can be | heard saying', 'was | seen telling': does a participle before the -ing form at `first` say how it is known?"""
    heard, auxiliary = line.tokens[first - 1], line.tokens[first - 2]
    told = line.tokens[first].form == "ger" and heard.form == "part" and auxiliary.pos == "AUX"
    return told and first > 1 and heard.lemma in lexicon.any_of("perceiving", "recalling")


def _places(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Does an adverb at `at` stand behind a form in -ing that hangs on a noun ('Reports reaching | here'), or tell its place
    ('Clerks | here')?"""
    verb, noun = line.tokens[at - 1], line.tokens[max(at - 2, 0)]
    related = verb.form == "fin" and noun.lower in lexicon.words["persons"]  # 'Clerks who work | here'
    if line.tokens[at].lower in lexicon.words["local"] and (verb.pos == "NOUN" or related):
        return True
    return verb.pos == "VERB" and verb.form == "ger" and noun.pos in ("NOUN", "PROPN")


def _may_float(line: Line, at: int) -> bool:
    """'they both said', 'Ann Lee, the mayor, and her aide, Kim, both said': does a word that stresses the subject follow it?"""
    tokens = line.tokens
    if tokens[at - 1].text != ",":
        return tokens[at - 1].pos in _BEFORE_FLOATING
    joined = any(token.pos == "CCONJ" for token in tokens[:at])
    return joined and not any(token.pos in ("VERB", "AUX", "ADP", "SCONJ") for token in tokens[:at])
