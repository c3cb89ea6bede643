"""Sources that are lists: 'Ann Lee, Bo Kim and Carl Berg', 'clerks, sailors, and nurses', 'Minister of Roads, Trade, and Works
Ann Lee'."""

from __future__ import annotations

from itertools import takewhile

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.handed_over import ends_with_comma
from pipeline.saying.lines import Line
from pipeline.saying.phrases import governed, noun_phrase_before
from pipeline.syntax.nouns import is_plural_noun

_OPENING = frozenset({"CCONJ", "DET", "ADV", "PUNCT"})
"""What may stand before a list that is the subject of its sentence."""


def list_start(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'Ann Lee, Bo Kim | and Carl Berg said', 'Ann Lee, Bo Kim, and | Carl Berg said': where the list begins whose last are the
    phrase from `start` to `end`."""
    tokens = line.tokens
    parted = start > 2 and tokens[start - 1].pos == "CCONJ" and tokens[start - 2].text == ","
    if not parted and not any(token.pos == "CCONJ" for token in tokens[start:end]):
        return start
    if not parted and _is_one_office(line, lexicon, start, end):
        return start
    if not parted and _is_other_subject(line, lexicon, start, end - 1):
        return end - 1
    named = start + (tokens[start].pos == "DET" and start + 1 < end)  # 'Norland and | the United Ports'
    plain = tokens[named].pos != "PROPN"
    if plain and not _are_many(line, start, end):
        return start
    first = _first_listed(line, lexicon, start - parted, plain)
    few = parted and first is not None and all(one.text != "," for one in tokens[first : start - 2])
    return start if first is None or few else first  # 'It saw attacks, and | Alba said'


def _is_one_office(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """ "Alba's Trade | and Growth spokesperson Ann Lee": does a conjunction between an owner and a title join what one office is
    for?"""
    tokens = line.tokens
    joint = next(at for at in range(start, end) if tokens[at].pos == "CCONJ")
    owned = any(token.pos == "PART" for token in tokens[start:joint])
    titled = any(token.lower in lexicon.roles for token in tokens[joint + 2 : end - 1])
    return owned and titled and tokens[joint + 1].lower not in lexicon.roles and tokens[end - 1].pos == "PROPN"


def _are_many(line: Line, start: int, end: int) -> bool:
    """'clerks and sailors': a bare plural; not before a cue that commas enclose ('The pull of Kim, | clerks and sailors say, is
    great')."""
    inserted = end + 1 < len(line.tokens) and line.tokens[end + 1].text == ","
    return (
        is_plural_noun(line.tokens[end - 1])
        and not inserted
        and all(one.pos != "ADP" for one in line.tokens[start:end])
    )


def _first_listed(line: Line, lexicon: Lexicon, last: int, plain: bool) -> int | None:
    """Where the parts begin that commas part before the last of a list; None if they are no list of who speaks. A `plain` one,
    not of names alone, opens its sentence."""
    first, tokens = last, line.tokens
    while first > 1 and tokens[first - 1].text == "," and _may_be_listed(line, lexicon, first - 2):
        if first - 1 in line.times.values():  # 'On Friday, | Ann Lee, Bo Kim and Carl Berg said'
            fronted = tokens[0].pos == "ADP" and all(token.text != "," for token in tokens[: first - 1])
            return first if fronted and not any(token.form for token in tokens[:first]) else None
        before = noun_phrase_before(line, lexicon, first - 1)
        if first < last and _is_fronted(line, lexicon, before):
            break  # 'In Alba, | Ann Lee, Bo Kim and Carl Berg'
        held = before == first - 1 or governed(line, lexicon, before)
        many = is_plural_noun(tokens[first - 2])
        if many and (held or _is_adverbial(line, lexicon, before, first - 1)):
            break  # 'Unlike her friends, | Ann Lee, Bo Kim and Carl Berg'
        if held:
            return None
        plain = plain or many
        first = before
    if first > 0 and line.quoted[first - 1] is not None:
        return first if ends_with_comma(line, first) else None  # '“It is old,” | Ann Lee, Bo Kim and Carl Berg said'
    if (
        first < last
        and tokens[first - 1].text == ","
        and _is_fronted(line, lexicon, noun_phrase_before(line, lexicon, first - 1))
    ):
        return first
    opening = takewhile(lambda token: plain or token.lower not in lexicon.words["subordinate"], tokens[:first])
    return first if all(token.pos in _OPENING for token in opening) else None  # 'While | Ann Lee, Bo Kim and'


def _is_fronted(line: Line, lexicon: Lexicon, start: int) -> bool:
    """Is a phrase the first one of its sentence, behind where it happens or what for?"""
    before = line.tokens[:start]
    if start == 1:
        return before[0].pos == "ADP" and before[0].lower in lexicon.words["at_occasions"]
    return [token.form or token.pos for token in before] == ["PART", "inf"]


def _is_adverbial(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'Unlike | her friends', 'Contrary to | other reports': behind such a word, or such a preposition, and not of many."""
    tokens = line.tokens
    at = next((at for at in range(start + 1, end) if tokens[at].pos == "ADP"), start)
    bare = at == start + 1 and tokens[start].lower == tokens[start].lemma
    return bare or (start > 0 and tokens[start - 1].lower in lexicon.words["subordinate"])


def _may_be_listed(line: Line, lexicon: Lexicon, at: int) -> bool:
    """Does a name or the bracket behind one end at `at`, many, what a name tells of ('Ann Lee, | the mayor, and Bo Kim'), or a
    name open the sentence there, whatever it looks like?"""
    token = line.tokens[at]
    if line.quoted[at] is not None:
        return False
    named = token.pos == "PROPN" or (at > 0 and token.pos == "NOUN" and token.text[0].isupper())
    if named or token.text == ")" or (at == 0 and token.pos != "ADV") or is_plural_noun(token):
        return True
    start = noun_phrase_before(line, lexicon, at + 1) if token.pos == "NOUN" else 0
    name, comma, opener = line.tokens[start - 2], line.tokens[start - 1], line.tokens[start]
    return start > 1 and name.pos == "PROPN" and comma.text == "," and opener.pos == "DET"


def _is_other_subject(line: Line, lexicon: Lexicon, start: int, at: int) -> bool:
    """'It made | the case for the plan and he said': does a pronoun that is never an object stand at `at` behind "and"
    and a phrase that a verb or preposition governs?"""
    words, tokens = lexicon.words, line.tokens
    subject = tokens[at].lower in words["personal"] and tokens[at].lower not in words["things"]
    joined = subject and start > 0 and tokens[at - 1].pos == "CCONJ" and line.quoted[start - 1] is None
    return joined and tokens[start - 1].pos in ("VERB", "AUX", "ADP")


def whole_office(line: Line, lexicon: Lexicon, start: int) -> int:
    """'Minister of Trade, Roads, and | Works Ann Lee said': where the office begins that opens the sentence and whose departments
    commas part."""
    tokens = line.tokens
    if start < 4 or tokens[start - 1].pos != "CCONJ" or tokens[start - 2].text != ",":
        return start
    first = next(at for at, token in enumerate(tokens) if token.pos != "DET")
    held = tokens[first].lower in lexicon.words["titles"] and tokens[first + 1].pos == "ADP"
    named = all(one.pos in ("PROPN", "CCONJ") or one.text == "," for one in tokens[first + 2 : start])
    return 0 if held and named and first < 2 else start
