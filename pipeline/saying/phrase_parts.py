"""What a noun phrase may consist of beside its nouns: adverbs, participles, brackets, prepositions in a row."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.lines import Line
from pipeline.syntax.parts import HEADS


def opens_clause(line: Line, lexicon: Lexicon, at: int, left: Token | None) -> bool:
    """Is the word before `at` a "that" which opens a clause; not in 'the envoy to | that | country'?"""
    token = line.tokens[at - 1]
    if token.lower not in lexicon.words["that"] or left is None:
        return False
    return left.pos != "PUNCT" and not (token.pos == "DET" and left.pos == "ADP")


def may_end(line: Line, lexicon: Lexicon, at: int, left: Token | None) -> bool:
    """Can a verb or adverb be the last word of a phrase: 'those | surveyed', and a name that looks like one ('Will | said')?"""
    token = line.tokens[at - 1]
    asked = token.form == "part" or token.tense == "past"
    if asked and left is not None and left.lower in lexicon.words["heads"]:
        return True
    # A name that opens the sentence or follows a quotation may look like a verb.
    quoted = at > 1 and line.quoted[at - 2] is not None
    named = token.pos in ("VERB", "AUX") and (at == 1 or quoted)
    named = named or (quoted and token.pos in ("ADP", "ADV"))  # '“...,” From said'
    return named and token.text[0].isupper()


def grades(line: Line, lexicon: Lexicon, at: int, end: int, left: Token | None) -> bool:
    """'a | closely | watched poll', 'the | mostly | Muslim nation', 'an | earlier | report', 'the | nearly | ten clerks': an
    adverb within a phrase."""
    if line.tokens[at - 1].pos != "ADV" or left is None:
        return False
    kind = line.tokens[at].pos
    if kind == "NUM":
        return left.pos == "DET"
    owned = left.lower in lexicon.words["possessive"]  # "the firm's | newly | rich owner"
    opened = owned or left.pos in ("DET", "NUM", "ADJ")
    graded = opened and (kind == "ADJ" or (kind == "PROPN" and at + 1 < end))
    return graded or (kind == "NOUN" and left.pos == "DET")


def describes_first(line: Line, lexicon: Lexicon) -> bool:
    """'Leaked | letters show', 'Visiting | coach Bo Kim said': does a participle open the sentence that describes its subject?"""
    token, behind = line.tokens[:2]
    if token.pos == "VERB" and token.form == "part" and behind.pos in ("NOUN", "ADJ", "PROPN"):
        return True
    return token.form == "ger" and behind.lower in lexicon.roles


def first_preposition(line: Line, at: int) -> int:
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


def closes_time(line: Line, end: int) -> bool:
    """Does a time with its preposition end before token `end`?"""
    return any(behind == end and line.tokens[start - 1].pos == "ADP" for start, behind in line.times.items() if start)


def is_behind_told_time(line: Line, at: int) -> bool:
    """'In a note sent this evening | Ms Lee said': does a name begin behind a participle and a time without a preposition?"""
    token = line.tokens[at]
    named = token.text[0].isupper() and token.pos in ("NOUN", "PROPN")
    starts = (start for start, behind in line.times.items() if behind == at and start > 1)
    return named and any(line.tokens[start - 1].form == "part" for start in starts)


def is_particle(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'tests carried | out in June', 'Sen. Ann Lee (D|) of Alba': the end of a participle or bracket that hangs on a noun."""
    tokens = line.tokens
    if tokens[at].text == ")":  # 'the Norland Army (NA|) in Lund'
        return tokens[at + 1].lower in lexicon.words["of"] or (at > 2 and tokens[at - 1].text.isupper())
    if at < 2 or tokens[at].lower not in lexicon.words["particles"] or tokens[at - 2].pos not in HEADS:
        return False
    return tokens[at - 1].pos == "VERB" and tokens[at - 1].form == "part"


def is_seated(line: Line, lexicon: Lexicon, at: int) -> bool:
    """'Alba, | Norland-based': does a word at `at` end with where something has its seat?"""
    return line.tokens[at].lower.rpartition("-")[2] in lexicon.words["seated"]


def ends_bracket(line: Line, close: int) -> bool:
    """Does a bracket behind a name end at `close`?"""
    opening = bracket_start(line, close) if line.tokens[close].text == ")" else 0
    return opening > 0 and line.tokens[opening - 1].pos == "PROPN"


def bracket_start(line: Line, close: int) -> int:
    """Where the bracket opens that the token at `close` ends; 0 without one."""
    return next((at for at in range(close, 0, -1) if line.tokens[at].text == "("), 0)


def nickname_start(line: Line, at: int) -> int | None:
    """First token of the quotation that ends at `at` if it is a few words within a phrase ('the "safe" bridge')."""
    quotation = line.quoted[at]
    if quotation is None or quotation.end - quotation.start > 30 or not line.tokens[at - 1].text[-1].isalnum():
        return None
    while at > 0 and line.quoted[at - 1] is quotation:
        at -= 1
    return at if at > 0 and line.tokens[at - 1].pos in ("DET", "ADJ", "PROPN", "NOUN", "PART") else None
