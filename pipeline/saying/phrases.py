"""Noun phrases left of a token, with what hangs on them: prepositions, relative clauses, coordination.

Everything works on token indices of one `Line`.
"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrase_words import NOMINAL, excludes, joins_adjectives, joins_focus
from pipeline.syntax.nouns import names_paper
from pipeline.syntax.places import before_region

Range = tuple[int, int]
INSIDE = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "DET"})
PHRASE = INSIDE | {"PRON"}
_REACH = 16
"""Words, at most, from a verb back to the relative of its clause."""


def is_verb(token: Token) -> bool:
    """Finite or infinitive, no participle."""
    return token.pos in ("VERB", "AUX") and token.form in ("fin", "inf")


def noun_phrase_before(line: Line, lexicon: Lexicon, end: int) -> int:
    """Start of the noun phrase that ends before token `end`, with its prepositions and relative clauses; `end` if none."""
    at = end
    joined: int | None = None
    while at > 0:
        before = _step(line, lexicon, at, end)
        if before is None:
            if joined is not None and line.tokens[at - 1].pos in ("VERB", "AUX") and line.quoted[at - 1] is None:
                at = joined  # 'saw Lee and Kim said': the conjunction joins clauses, not names
            break
        if line.tokens[at - 1].pos == "CCONJ":
            joined = at
        at = before
        if _is_left_edge(line, lexicon, at, end):
            at = joined if joined is not None and _has_object(line, lexicon, at, end) else at
            break
    if at == end - 1 and at > 0 and line.quoted[at - 1] is not None and line.tokens[at].text[0].isupper():
        return at  # '“...,” From said'
    while at < end and (
        line.tokens[at].pos in ("ADP", "CCONJ") or line.tokens[at].lower in lexicon.words["possessive"]
    ):
        at += 1
    return at - 1 if 1 < at < end and looks_like_name(line, at - 1) and _behind_mark(line, at - 1) else at


def _has_object(line: Line, lexicon: Lexicon, at: int, end: int) -> bool:
    """'blame | the mayor and Kim said', 'to pass on | the news and Kim said', 'has left | the town and Kim said': does a verb
    that takes no clause, or denies one, stand before the phrase at token `at`? Not 'control both the port and the mill'."""
    if line.tokens[at].lower in lexicon.words["floating"]:
        return False
    parted = at > 1 and line.tokens[at - 1].lower in lexicon.words["particles"]
    verb = line.tokens[at - 1 - parted] if at else line.tokens[at]
    entries = lexicon.heads["VERB"].get(verb.lemma, ())
    told = any("clause" in entry.cls.takes and not entry.cls.negated for entry in entries)
    before = line.tokens[at - 2 - parted] if at > 1 + parted else verb
    # not 'has sent notes and clips aimed at him'
    told_of = any(token.form == "fin" for token in line.tokens[end : end + 2])
    perfect = verb.form == "part" and before.pos == "AUX" and told_of
    return (is_verb(verb) or perfect) and verb.pos == "VERB" and not told and line.quoted[at - 1] is None


def looks_like_name(line: Line, at: int) -> bool:
    """A word that looks like a preposition or verb, but has a capital and a name behind it ('Per Lund', 'Will Berg')."""
    token = line.tokens[at]
    named = at + 1 < len(line.tokens) and line.tokens[at + 1].pos == "PROPN" and line.quoted[at] is None
    return named and token.pos in ("ADP", "AUX", "VERB", "ADV") and token.text[0].isupper()


def _behind_mark(line: Line, at: int) -> bool:
    before = line.tokens[at - 1]
    return line.quoted[at - 1] is not None or before.text == "," or (at == 1 and before.pos == "CCONJ")


def _step(line: Line, lexicon: Lexicon, at: int, end: int) -> int | None:
    """The phrase that begins at `at`, one word or clause further left; None where the word there is no part of it."""
    tokens, words = line.tokens, lexicon.words
    token = tokens[at - 1]
    left = tokens[at - 2] if at > 1 and line.quoted[at - 2] is None else None
    if line.quoted[at - 1] is not None:
        return None if at == end else _nickname(line, at - 1)
    if at < end and left is not None and left.pos in ("DET", "CCONJ", "ADP") and looks_like_name(line, at - 1):
        return at - 1  # 'the Ever Given'
    titled = token.pos != "VERB" or (left is not None and left.text == ",")
    if at < end and tokens[at].pos == "PROPN" and token.lower in lexicon.roles and titled:
        return at - 1  # '..., whip Bo Kim'
    points = token.pos == "DET" and left is not None and left.pos == "ADP"  # 'the envoy to | that | country'
    if token.lower in words["that"] and left is not None and left.pos != "PUNCT" and not points:
        return None
    if token.lower in words["subordinate"]:
        return None
    named = at < end and tokens[at].pos == "PROPN" and at not in line.times
    if token.pos == "NOUN" and named and token.lemma in words["communications"]:
        return None  # 'In the message Lee said': no title; but 'its announcement Friday of a loss'
    if token.pos in INSIDE or token.lower in words["possessive"]:
        return at - 1
    behind = left is not None and left.pos in NOMINAL
    if behind and (token.lower in words["emphatic"] or (at == end and token.lower in words["local"])):
        return at - 1  # 'the clerk | there said'
    if token.pos == "PRON":
        joins = at < end and tokens[at].pos == "CCONJ"
        stressed = at < end and tokens[at].lower in words["emphatic"]
        return at - 1 if at == end or joins or stressed or token.lower in words["heads"] else None
    if token.text == ")":
        return _bracket(line, at - 1)
    if token.text == "," and at < end and left is not None and left.text[0].isupper():
        town = at - 1 if _is_seated(line, lexicon, at) else before_region(tokens, at)
        if town < at:
            return town  # 'the Alba, Norland-based | firm', 'the | Portland, Ore., thrift'
    if at == end:
        asked = token.form == "part" or token.tense == "past"
        if asked and left is not None and left.lower in words["heads"]:
            return at - 1  # 'those surveyed'
        # A name that opens the sentence or follows a quotation may look like a verb ('Will said').
        quoted = at > 1 and line.quoted[at - 2] is not None
        named = token.pos in ("VERB", "AUX") and (at == 1 or quoted)
        named = named or (quoted and token.pos in ("ADP", "ADV"))  # '“...,” From said'
        return at - 1 if named and token.text[0].isupper() else None
    kind, before = tokens[at].pos, left.pos if left is not None else ""
    graded = before in ("DET", "NUM", "ADJ") and (kind == "ADJ" or (kind == "PROPN" and at + 1 < end))
    inside = token.pos == "ADV" and (graded or (kind == "NOUN" and before == "DET"))
    # 'a | closely | watched poll', 'the | mostly | Muslim nation', 'an | earlier | report'; 'Clerks and | even | some sailors'
    if inside or (at < end and joins_focus(line, lexicon, at - 1)):
        return at - 1
    return _step_over(line, lexicon, at, token, left)


def _step_over(line: Line, lexicon: Lexicon, at: int, token: Token, left: Token | None) -> int | None:
    """Words that belong to a phrase only for what stands left of them: prepositions, conjunctions, participles."""
    if left is None:
        opens = (
            at == 1 and token.pos == "VERB" and token.form == "part" and line.tokens[at].pos in ("NOUN", "ADJ", "PROPN")
        )
        visits = at == 1 and token.form == "ger" and line.tokens[at].lower in lexicon.roles
        return 0 if opens or visits else None  # 'Leaked letters show', 'Visiting coach Bo Kim said'
    first = _first_preposition(line, at - 1)
    if first < at - 1:
        return first if line.tokens[first - 1].pos in NOMINAL else None
    if token.pos == "ADP" and left.text == "," and at > 4 and line.tokens[at - 3].pos == "NUM":
        return at - 4 if line.tokens[at - 4].text == "," else None  # 'Ann Lee, 50, of Alba'
    if token.pos == "ADP" or (token.pos == "PART" and left.pos == "VERB" and left.form == "ger"):
        hangs = left.pos in PHRASE or (left.pos == "VERB" and left.form in ("part", "ger"))
        hangs = hangs or left.lower in lexicon.any_of("attached", "local") or _is_particle(line, lexicon, at - 2)
        hangs = hangs or excludes(line, lexicon, at - 2)
        if left.pos in ("VERB", "AUX") and not hangs:
            # 'officials who spoke to Lee', 'who were in Alba'
            hangs = relative_before(line, lexicon, at - 2) is not None
        return at - 1 if hangs or left.pos == "CCONJ" or line.tokens[at].pos == "CCONJ" else None
    if token.pos == "CCONJ":
        joins = (left.pos in NOMINAL or _ends_bracket(line, at - 2)) and (  # 'Ann Lee (R-Alba) | and Kim'
            token.lower in lexicon.words["joining"] or left.lower in lexicon.words["heads"]
        )
        if joins and at not in line.times and _closes_time(line, at - 1):
            return None  # 'closed in May and | Lee said'
        joins = joins or joins_adjectives(line, at)
        return at - 1 if joins else None
    if token.pos == "VERB" and token.form in ("part", "ger") and (left.pos in NOMINAL or left.pos == "DET"):
        return at - 1
    if token.pos == "VERB" and token.form in ("part", "ger") and left.lower in lexicon.words["of"]:
        return at - 1 if line.tokens[at].pos in ("NOUN", "PROPN", "ADJ") else None  # 'the family of | missing Ann Lee'
    if token.pos == "ADV" and left.pos == "ADP" and line.tokens[at].pos == "NUM":
        return at - 1  # 'A clerk of | nearly four years'
    if token.lower in lexicon.words["local"] and line.tokens[at].pos == "ADP" and left.pos in NOMINAL:
        return at - 1  # 'clerks | here in Alba'
    attached = token.lower in lexicon.words["attached"] or _is_particle(line, lexicon, at - 1)
    if attached or excludes(line, lexicon, at - 1):
        return at - 1
    if token.pos in ("VERB", "AUX"):
        return relative_before(line, lexicon, at - 1)
    return None


def _first_preposition(line: Line, at: int) -> int:
    """Where the prepositions begin that end with the word at `at`, or `at`: 'people | from across the country', 'police | in and
    around the city', 'clerks | up and down the country'."""
    tokens = line.tokens
    while at > 1 and line.quoted[at - 1] is None:
        before = tokens[at - 1]
        if tokens[at].pos == "ADP" and before.pos == "ADP":
            at -= 1
        elif before.pos == "CCONJ" and tokens[at].pos in ("ADP", "ADV") and tokens[at - 2].pos == tokens[at].pos:
            at -= 2
        else:
            break
    return at


def _closes_time(line: Line, end: int) -> bool:
    """Does a time with its preposition end before token `end`?"""
    return any(behind == end and line.tokens[start - 1].pos == "ADP" for start, behind in line.times.items() if start)


def _is_particle(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'tests carried | out in June', 'Sen. Ann Lee (D|) of Alba': the end of a participle or bracket that hangs on a noun."""
    tokens = line.tokens
    if tokens[at].text == ")":  # 'the Norland Army (NA|) in Lund'
        return tokens[at + 1].lower in lexicon.words["of"] or (at > 2 and tokens[at - 1].text.isupper())
    if at < 2 or tokens[at].lower not in lexicon.words["particles"] or tokens[at - 2].pos not in NOMINAL:
        return False
    return tokens[at - 1].pos == "VERB" and tokens[at - 1].form == "part"


def _is_left_edge(line: Line, lexicon: Lexicon, at: int, end: int) -> bool:
    """Does the phrase begin at `at`: an article or a pronoun stands there, and nothing left of it takes it in?"""
    token = line.tokens[at]
    if token.pos == "NUM" and token.text.isalpha() and at > 1 and at < end - 1:
        return line.tokens[at - 1].pos == "NOUN" and line.tokens[at - 1].text.islower()  # 'a word | one clerk used'
    owned = token.lower in lexicon.words["whose"] and any(one.form == "fin" for one in line.tokens[at:end])
    owned = owned or (at > 0 and names_paper(line.tokens, at))  # 'the newspaper | The Post'
    if token.pos not in ("DET", "PRON") or owned or token.lower in lexicon.any_of("relatives", "emphatic"):
        return False  # 'Clerks | whose vote is vital | said', but 'Clerks | whose wife said so'
    if at and line.tokens[at - 1].pos == "DET" and line.tokens[at - 1].lower in lexicon.words["floating"]:
        return line.quoted[at - 1] is not None  # 'Both | the port and the mill said', 'all | the clerks'
    if at < 2 or line.quoted[at - 1] is not None:
        return True
    left, further = line.tokens[at - 1], line.tokens[at - 2]
    if token.pos == "PRON" and token.lower in lexicon.words["personal"]:
        relative = left.pos == "VERB" and relative_before(line, lexicon, at - 1) is not None
        thing = token.lower in lexicon.words["things"] and left.lower not in lexicon.words["subordinate"]
        if thing and left.pos == "ADP" and further.pos == "NOUN":
            return False  # 'Clerks with no view of | it said'
        return left.pos != "CCONJ" and not relative  # 'those who saw it said'
    told = left.pos == "ADP" and further.pos in ("VERB", "AUX", "ADJ")
    if told and relative_before(line, lexicon, at - 2) is not None:
        return False
    first = _first_preposition(line, at - 1)
    if 0 < first < at - 1:
        return line.tokens[first - 1].pos not in NOMINAL
    if joins_focus(line, lexicon, at - 1):
        return False  # 'clerks and even | some sailors'
    if left.pos in ("ADP", "CCONJ"):
        whole = further.pos in NOMINAL or further.lower in lexicon.any_of("heads", "attached")
        whole = whole or excludes(line, lexicon, at - 2)
        return not (whole or (further.pos == "VERB" and further.form in ("part", "ger")))
    if left.pos == "VERB":
        reduced = left.form in ("part", "ger") and further.pos in NOMINAL
        return not reduced and relative_before(line, lexicon, at - 1) is None
    return True


def governed(line: Line, lexicon: Lexicon, start: int) -> bool:
    """Does the phrase that begins at `start` hang on a preposition, so that it is no subject?"""
    if start == 0 or line.quoted[start - 1] is not None or line.tokens[start - 1].pos != "ADP":
        return False
    return line.tokens[start - 1].lower not in lexicon.any_of("subordinate", "that", "question")


def _nickname(line: Line, at: int) -> int | None:
    """First token of the quotation that ends at `at` if it is a few words within a phrase ('the "safe" bridge')."""
    quotation = line.quoted[at]
    if quotation is None or quotation.end - quotation.start > 30 or not line.tokens[at - 1].text[-1].isalnum():
        return None
    while at > 0 and line.quoted[at - 1] is quotation:
        at -= 1
    return at if at > 0 and line.tokens[at - 1].pos in ("DET", "ADJ", "PROPN", "NOUN", "PART") else None


def relative_before(line: Line, lexicon: Lexicon, verb: int) -> int | None:
    """Index of the relative pronoun whose clause holds the verb at `verb`, if it follows a noun without a comma."""
    tokens = line.tokens
    finite = tokens[verb].form == "fin"
    for at in range(verb - 1, max(verb - _REACH, 0), -1):
        if finite and (tokens[at].pos == "SCONJ" or tokens[at].lower in lexicon.words["subordinate"]):
            finite = False  # 'A clerk who left because it rained | said'
            continue
        if finite and tokens[at].lower in lexicon.words["that"] and tokens[at - 1].pos == "VERB":
            finite = False  # 'A clerk who ruled that it was old | said'
            continue
        owns = tokens[at].lower in lexicon.words["whose"] and tokens[at + 1].pos == "NOUN"
        if owns or tokens[at].lower in lexicon.any_of("relatives", "that"):
            if tokens[at - 1].pos == "CCONJ" and at > 2:
                return relative_before(line, lexicon, at - 1)  # 'A clerk who works here and | who saw it said'
            return at if tokens[at - 1].pos in NOMINAL else None
        again = finite and tokens[at].form == "fin" and tokens[at + 1].lower not in lexicon.words["personal"]
        if again or tokens[at].pos in ("PUNCT", "SCONJ", "CCONJ"):
            return None  # 'Clerks who saw it say the mayor | left'
        finite = finite or tokens[at].form == "fin"
    return None


def _is_seated(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'Alba, | Norland-based': does a word at `at` end with where something has its seat?"""
    return line.tokens[at].lower.rpartition("-")[2] in lexicon.words["seated"]


def _ends_bracket(line: Line, close: int) -> bool:
    """Does a bracket behind a name end at `close`?"""
    opening = _bracket(line, close) if line.tokens[close].text == ")" else 0
    return opening > 0 and line.tokens[opening - 1].pos == "PROPN"


def _bracket(line: Line, close: int) -> int:
    return next((at for at in range(close, 0, -1) if line.tokens[at].text == "("), 0)
