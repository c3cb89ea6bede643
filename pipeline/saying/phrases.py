"""Noun phrases left of a token, with what hangs on them: prepositions, relative clauses, coordination.

Everything works on token indices of one `Line`.
"""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.saying.phrase_parts import (
    bracket_start,
    closes_time,
    describes_first,
    ends_bracket,
    first_preposition,
    grades,
    is_behind_told_time,
    is_particle,
    is_seated,
    may_end,
    nickname_start,
    opens_clause,
)
from pipeline.saying.phrase_words import excludes, joins_adjectives, joins_focus
from pipeline.syntax.nouns import names_paper
from pipeline.syntax.parts import HEADS, INSIDE
from pipeline.syntax.places import before_region

Range = tuple[int, int]
PHRASE = INSIDE | {"PRON"}
REACH = 16
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
            left, held = line.tokens[at - 1], _is_held(line, lexicon, at, joined)
            if joined is not None and (left.pos in ("VERB", "AUX") or held) and line.quoted[at - 1] is None:
                at = joined  # 'saw Lee and Kim said': the conjunction joins clauses, not names
            break
        if line.tokens[at - 1].pos == "CCONJ":
            joined = at
        at = before
        if _is_left_edge(line, lexicon, at, end):
            apart = joined is not None and _has_object(line, lexicon, at, end)
            at = joined if joined is not None and (apart or _is_held(line, lexicon, at, joined)) else at
            break
    if at == end - 1 and at > 0 and line.quoted[at - 1] is not None and line.tokens[at].text[0].isupper():
        return at  # '“...,” From said'
    while at < end and (
        line.tokens[at].pos in ("ADP", "CCONJ") or line.tokens[at].lower in lexicon.words["possessive"]
    ):
        at += 1
    return at - 1 if 1 < at < end and looks_like_name(line, at - 1) and _behind_mark(line, at - 1) else at


def _is_held(line: Line, lexicon: Lexicon, at: int, joined: int | None) -> bool:
    """'spoke to | Lee and Kim said': does the phrase at `at` stand behind a verb and its preposition, so that an "and", behind
    which the phrase goes on at `joined`, joins clauses?"""
    if joined is None or at < 2 or line.tokens[at].pos not in ("PROPN", "DET", "PRON"):
        return False
    before, words = line.tokens[at - 1], lexicon.words
    governs = before.pos == "ADP" and before.lower not in words["that"] and before.lower not in words["subordinate"]
    return governs and is_verb(line.tokens[at - 2]) and line.tokens[joined - 1].lower in words["joins"]


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
        return None if at == end else nickname_start(line, at - 1)
    if at < end and _is_of_name(line, lexicon, at, left):
        return at - 1
    if at < end and is_behind_told_time(line, at):
        return None
    if opens_clause(line, lexicon, at, left) or token.lower in words["subordinate"]:
        return None
    named = at < end and at not in line.times and (tokens[at].pos == "PROPN" or names_paper(tokens, at))
    if token.pos == "NOUN" and named and token.lemma in words["communications"]:
        return None  # 'In the message Lee said': no title; but 'its announcement Friday of a loss'
    if token.pos in INSIDE or token.lower in words["possessive"]:
        return at - 1
    behind = left is not None and left.pos in HEADS
    if behind and (token.lower in words["emphatic"] or (at == end and token.lower in words["local"])):
        return at - 1  # 'the clerk | there said'
    if token.pos == "PRON":
        relative = _relative_of_object(line, lexicon, at - 1) if at < end else None
        if relative is not None:
            return relative  # 'friends | who saw him in Alba'
        joins = at < end and (tokens[at].pos == "CCONJ" or tokens[at].lower in words["emphatic"])
        return at - 1 if at == end or joins or token.lower in words["heads"] else None
    if token.text == ")":
        return bracket_start(line, at - 1)
    if token.text == "," and at < end and (date := _date_around(line, lexicon, at - 1)) < at - 1:
        return date  # 'a | May 3, 2011 | letter'
    if token.text == "," and at < end and left is not None and left.text[0].isupper():
        town = at - 1 if is_seated(line, lexicon, at) else before_region(tokens, at)
        if town < at:
            return town  # 'the Alba, Norland-based | firm', 'the | Portland, Ore., thrift'
    if at == end:
        return at - 1 if may_end(line, lexicon, at, left) else None
    if grades(line, lexicon, at, end, left) or joins_focus(line, lexicon, at - 1):
        return at - 1
    return _step_over(line, lexicon, at, token, left)


def _date_around(line: Line, lexicon: Lexicon, comma: int) -> int:
    """Where the date begins that a comma stands in, between an article and the noun of a document; else the comma's own place."""
    start, end = next(((start, end) for start, end in line.times.items() if start < comma < end), (comma, comma))
    written = lexicon.any_of("documents", "messages", "communications")
    dated = 0 < start < comma and end < len(line.tokens) and line.tokens[end].lemma in written
    return start if dated and line.tokens[start - 1].pos == "DET" else comma


def _is_of_name(line: Line, lexicon: Lexicon, at: int, left: Token | None) -> bool:
    """'the | Ever | Given', '..., | whip | Bo Kim': does the word before `at` belong to the name there?"""
    token = line.tokens[at - 1]
    if left is not None and left.pos in ("DET", "CCONJ", "ADP") and looks_like_name(line, at - 1):
        return True
    titled = token.pos != "VERB" or (left is not None and left.text == ",")
    return line.tokens[at].pos == "PROPN" and token.lower in lexicon.roles and titled


def _step_over(line: Line, lexicon: Lexicon, at: int, token: Token, left: Token | None) -> int | None:
    """Words that belong to a phrase only for what stands left of them: prepositions, conjunctions, participles."""
    if left is None:
        return 0 if at == 1 and describes_first(line, lexicon) else None
    first = first_preposition(line, at - 1)
    if first < at - 1:
        return first if line.tokens[first - 1].pos in HEADS else None
    if token.pos == "ADP" and left.text == "," and at > 4 and line.tokens[at - 3].pos == "NUM":
        return at - 4 if line.tokens[at - 4].text == "," else None  # 'Ann Lee, 50, of Alba'
    if token.pos == "ADP" or (token.pos == "PART" and left.pos == "VERB" and left.form == "ger"):
        hangs = left.pos == "CCONJ" or line.tokens[at].pos == "CCONJ" or _holds(line, lexicon, at - 2)
        return at - 1 if hangs else None
    if token.pos == "CCONJ":
        return at - 1 if _joins(line, lexicon, at) else None
    if token.pos == "VERB" and token.form in ("part", "ger"):
        if left.pos in HEADS or left.pos == "DET":
            return at - 1
        around = line.tokens[max(at - 3, 0) : at - 2] + line.tokens[at : at + 2]
        if left.pos == "CCONJ" and token.form == "ger" and [one.pos for one in around] == ["NOUN"] * 3:
            return at - 1  # 'a gas and | diving operations firm'
        if left.lower in lexicon.words["of"]:  # 'the family of | missing Ann Lee'
            return at - 1 if line.tokens[at].pos in ("NOUN", "PROPN", "ADJ") else None
    if token.pos == "ADV" and left.pos == "ADP" and line.tokens[at].pos == "NUM":
        return at - 1  # 'A clerk of | nearly four years'
    if token.lower in lexicon.words["local"] and line.tokens[at].pos == "ADP" and left.pos in HEADS:
        return at - 1  # 'clerks | here in Alba'
    attached = token.lower in lexicon.words["attached"] or is_particle(line, lexicon, at - 1)
    if attached or excludes(line, lexicon, at - 1):
        return at - 1
    if token.pos == "ADV" and left.pos == "AUX" and line.tokens[at].pos == "ADJ":
        return relative_before(line, lexicon, at - 2)  # 'clerks | who are very old'
    return relative_before(line, lexicon, at - 1) if token.pos in ("VERB", "AUX") else None


def _holds(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Can a preposition hang on the word at `at`: a noun, a participle, 'here', the verb of a relative clause?"""
    token = line.tokens[at]
    if token.pos in PHRASE or (token.pos == "VERB" and token.form in ("part", "ger")):
        return True
    if token.lower in lexicon.any_of("attached", "local") or is_particle(line, lexicon, at):
        return True
    if excludes(line, lexicon, at):
        return True
    # 'officials who spoke to Lee', 'who were in Alba'
    return token.pos in ("VERB", "AUX") and relative_before(line, lexicon, at) is not None


def _relative_of_object(line: Line, lexicon: Lexicon, at: int) -> int | None:
    """'friends | who saw him': the relative whose clause holds the verb of which the pronoun at `at` is the object."""
    token, verb = line.tokens[at], line.tokens[at - 1]
    if token.pos != "PRON" or token.lower not in lexicon.any_of("objective", "owners") or verb.pos != "VERB" or at < 3:
        return None
    return relative_before(line, lexicon, at - 1)


def _joins(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does a conjunction before `at` join two nouns or adjectives; not in 'closed in May and | Lee said'?"""
    token, left = line.tokens[at - 1], line.tokens[at - 2]
    joins = left.pos in HEADS or ends_bracket(line, at - 2)  # 'Ann Lee (R-Alba) | and Kim'
    joins = joins and (token.lower in lexicon.words["joining"] or left.lower in lexicon.words["heads"])
    if joins and at not in line.times and closes_time(line, at - 1):
        return False
    return joins or joins_adjectives(line, at)


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
    if left.pos == "ADP" and _relative_of_object(line, lexicon, at - 2) is not None:
        return False
    first = first_preposition(line, at - 1)
    if 0 < first < at - 1:
        return line.tokens[first - 1].pos not in HEADS
    if joins_focus(line, lexicon, at - 1):
        return False  # 'clerks and even | some sailors'
    if left.pos in ("ADP", "CCONJ"):
        whole = further.pos in HEADS or further.lower in lexicon.any_of("heads", "attached")
        whole = whole or excludes(line, lexicon, at - 2)
        return not (whole or (further.pos == "VERB" and further.form in ("part", "ger")))
    if left.pos in ("VERB", "AUX"):
        reduced = left.pos == "VERB" and left.form in ("part", "ger") and further.pos in HEADS
        return not reduced and relative_before(line, lexicon, at - 1) is None
    return True


def governed(line: Line, lexicon: Lexicon, start: int) -> bool:
    """Does the phrase that begins at `start` hang on a preposition, so that it is no subject?"""
    if start == 0 or line.quoted[start - 1] is not None or line.tokens[start - 1].pos != "ADP":
        return False
    return line.tokens[start - 1].lower not in lexicon.any_of("subordinate", "that", "question")


def relative_before(line: Line, lexicon: Lexicon, verb: int) -> int | None:
    """Index of the relative pronoun whose clause holds the verb at `verb`, if it follows a noun without a comma."""
    tokens = line.tokens
    finite = tokens[verb].form == "fin"
    for at in range(verb - 1, max(verb - REACH, 0), -1):
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
            owned = tokens[at - 1].lower in lexicon.words["possessive"]  # "friends of Lee's | who left"
            return at if owned or tokens[at - 1].pos in HEADS else None
        again = finite and tokens[at].form == "fin" and tokens[at + 1].lower not in lexicon.words["personal"]
        if again or tokens[at].pos in ("PUNCT", "SCONJ", "CCONJ"):
            return None  # 'Clerks who saw it say the mayor | left'
        finite = finite or tokens[at].form == "fin"
    return None
