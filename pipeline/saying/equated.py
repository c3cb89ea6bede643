"""Nouns whose clause stands behind a verb: 'The promise she has made is | that', 'Word came on Monday | that'."""

from __future__ import annotations

from pipeline.model import Token
from pipeline.saying.clause_subjects import begins_clause
from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.finite_clauses import has_finite_verb
from pipeline.saying.lines import Line

_REACH = 14
"""How many words behind a noun its clause begins at most."""
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"})
_HANGING = _PHRASE | {"ADP", "ADV", "CCONJ"}
"""What hangs on a noun by a preposition is made of these."""


def clause_of_subject(line: Line, lexicon: Lexicon, noun: int) -> int | None:
    """Where the "that" stands behind the copula or the coming and going of a noun which is the head of a subject: 'The claim in
    the letter is | that', 'Rumours had spread by Monday | that'; None in 'The trouble with the claim is that'."""
    if not _heads_subject(line, lexicon, noun):
        return None
    tokens, words = line.tokens, lexicon.words
    for at in range(noun + 1, min(noun + _REACH, len(tokens) - 1)):
        if line.quoted[at] is not None:
            return None
        if tokens[at].lower in words["equates"] and tokens[at + 1].lower in words["that"]:
            return at + 1 if _describes(tokens[noun + 1 : at], lexicon) and _opens(line, lexicon, at + 1) else None
    return _behind_spreading(line, lexicon, noun)


def leads_clause(between: list[Token], lexicon: Lexicon) -> bool:
    """Does a copula end what stands before the clause of a noun, or a verb open it; not in 'her claim | in the debate | that'?"""
    return between[-1].lower in lexicon.words["equates"] or between[0].pos in ("VERB", "AUX", "ADV")


def _behind_spreading(line: Line, lexicon: Lexicon, noun: int) -> int | None:
    """'Word came (on Monday) | that', 'Rumours have been swirling | that': behind a verb and where or when it was so."""
    tokens, at = line.tokens, _spreads_at(line, lexicon, noun)
    if at is None:
        return None
    for that in range(at + 1, min(at + _REACH, len(tokens) - 1)):
        if tokens[that].lower in lexicon.words["that"] and line.quoted[that] is None:
            return that if _opens(line, lexicon, that) else None
        of_somebody = tokens[that].lower in lexicon.words["from"] and tokens[that + 1].pos == "DET"
        if of_somebody or tokens[that].pos not in _HANGING or line.quoted[that] is not None:
            return None  # 'came from a man that she met'
    return None


def _spreads_at(line: Line, lexicon: Lexicon, noun: int) -> int | None:
    """The verb by which what a noun names comes or goes."""
    tokens, at = line.tokens, noun + 1
    while at < len(tokens) and tokens[at].pos in ("AUX", "ADV"):
        at += 1
    spreads = at < len(tokens) and tokens[at].pos == "VERB" and tokens[at].lemma in lexicon.words["spreading"]
    return at if spreads else None


def is_spread(line: Line, lexicon: Lexicon, noun: int) -> bool:
    """'Doubts | persist that': does a verb of its coming or going follow a noun?"""
    return _spreads_at(line, lexicon, noun) is not None


def before_next_clause(line: Line, lexicon: Lexicon, start: int) -> int:
    """'Word came that he was ill|, and the town waited': the comma before a clause that goes on with the main one."""
    tokens = line.tokens
    joints = (at for at in range(start, len(tokens) - 3) if tokens[at].text == "," and tokens[at + 1].pos == "CCONJ")
    return next((at for at in joints if begins_clause(line, lexicon, _behind_time(line, at + 2))), len(tokens))


def _behind_time(line: Line, at: int) -> int:
    """Behind adverbs and a time that open a clause ('and | just this week | the council met')."""
    while at < len(line.tokens) - 1 and (line.tokens[at].pos == "ADV" or at in line.times):
        at = line.times.get(at, at + 1)
    return at


def _opens(line: Line, lexicon: Lexicon, that: int) -> bool:
    """Does a clause follow; not 'is | that of a town', 'came from a man | that fell'?"""
    behind = line.tokens[that + 1 : that + 2]
    clause = bool(behind) and behind[0].form != "fin" and behind[0].lower not in lexicon.words["of"]
    return clause and has_finite_verb(line, that + 1, len(line.tokens))


def _heads_subject(line: Line, lexicon: Lexicon, noun: int) -> bool:
    """Does no preposition stand before the phrase of a noun, but "of" behind a number of such things ('one of her claims')?"""
    tokens, first = line.tokens, noun
    while first > 0 and line.quoted[first - 1] is None and _belongs(tokens[first - 1]):
        first -= 1
    if first == 0 or tokens[first - 1].pos != "ADP":
        return True
    counted = tokens[first - 2] if first > 1 else tokens[0]
    several = counted.pos in ("NUM", "PRON", "DET") or counted.lower in lexicon.words["heads"]
    return several and tokens[first - 1].lower in lexicon.words["of"]


def _belongs(token: Token) -> bool:
    """Can a word stand within a noun phrase, before its noun ('her | most | telling promise')?"""
    return token.pos in _PHRASE or token.pos == "ADV" or (token.pos == "VERB" and token.form in ("ger", "part"))


def _describes(between: list[Token], lexicon: Lexicon) -> bool:
    """Is what stands between a noun and its copula nothing, what hangs on it, an insertion, or a clause with who makes it?"""
    if not between or _made(between, lexicon) is not None:
        return True
    if between[0].text == "," and between[-1].text == "," and len(between) > 2:
        return _is_insertion(between[1:-1], lexicon)
    return between[0].pos == "ADP" and all(one.pos in _HANGING for one in between)


def _is_insertion(inside: list[Token], lexicon: Lexicon) -> bool:
    """'The claim, | made in a letter, | is that', '| which he heard in May, |'; not 'The claim, | Lee said, | is that'."""
    if inside[0].lower in lexicon.words["thing_relatives"]:
        return True
    opens = inside[0].pos in ("ADP", "ADV") or inside[0].form in ("part", "ger") or inside[0].tense == "past"
    return opens and all(one.form != "fin" for one in inside[1:])


def made_at(line: Line, lexicon: Lexicon, noun: int, copula: int) -> int | None:
    """'the promise (that) she has | made | is', 'the claim, | made | by Lee, is': the verb by which a noun is had or made."""
    made = _made(line.tokens[noun + 1 : copula], lexicon)
    return None if made is None else noun + 1 + made


def _made(between: list[Token], lexicon: Lexicon) -> int | None:
    """The same, within the words between a noun and its copula: none of them opens another clause."""
    verbs = [at for at, one in enumerate(between) if one.pos == "VERB"]
    if len(verbs) != 1 or between[verbs[0]].form not in ("fin", "part"):
        return None
    first = 1 if between[0].text == "," == between[-1].text else 0
    opener = between[first]
    parted = any(one.pos in ("PUNCT", "SCONJ") for one in between[first + 1 : len(between) - first])
    told = opener.pos != "ADP" or opener.lower in lexicon.words["that"]
    return verbs[0] if told and not parted and between[verbs[0]].lemma in lexicon.words["light"] else None
