"""Where a subject begins that is a name with what its bearer is behind it, and no second comma: 'Ann Lee, the mayor said'."""

from __future__ import annotations

from pipeline.saying.cue_lexicon import Lexicon
from pipeline.saying.handed_over import ends_with_comma
from pipeline.saying.lines import Line
from pipeline.saying.phrases import is_verb, noun_phrase_before
from pipeline.syntax.parts import HEADS
from pipeline.syntax.tags import DASHES

_OFFICE = frozenset({"ADJ", "NOUN"})
"""What an office in small letters consists of."""
_IN_FRONT = frozenset({"ADP", "DET", "ADJ", "NOUN", "NUM"})
_NAMES = (["PROPN"] * 2, ["PROPN"] * 3)
"""Names of one person."""


def with_name(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'Ann Lee, the mayor said': the second comma of an apposition forgotten, the name opens the sentence or stands behind a
    quotation."""
    tokens = line.tokens
    if start < 2 or tokens[start - 1].text != ",":
        return start
    if _is_age(line, start - 2) and tokens[start].pos == "DET" and noun_phrase_before(line, lexicon, start - 3) == 0:
        return 0  # '| Ann Lee, 34, a clerk from Alba said'
    if tokens[start - 2].pos not in HEADS and tokens[start - 2].text != ")":
        return start
    if [token.text if token.pos == "PUNCT" else token.form for token in tokens[end : end + 3]] == ["fin", ",", "fin"]:
        return start  # 'Mr. Lee, | the mayor said, left'
    placed = _behind_place(line, lexicon, start, end)
    if placed < start:
        return placed
    if tokens[start].lower in lexicon.words["endings_of_names"]:
        return noun_phrase_before(line, lexicon, start - 1)  # 'Norsteel, Inc. said'
    head = next((at for at in range(start, end) if tokens[at].pos in ("ADP", "CCONJ")), start) - 1
    headed = head >= start and tokens[head].lower in lexicon.any_of("titles", "associates", "leading")
    # 'Ann Lee, head of Alba said', 'Ann Lee, Port Director at Alba said'
    office = tokens[start : head + 1]  # 'Ann Lee, general secretary of Alba said'
    headed = headed and (all(one.text[0].isupper() for one in office) or all(one.pos in _OFFICE for one in office))
    name = noun_phrase_before(line, lexicon, start - 1)
    headed = headed or _is_bare_role(line, lexicon, name, start, head if head >= start else end - 1)
    quoted = name > 0 and line.quoted[name - 1] is not None and line.quoted[name] is None
    if quoted and [token.pos for token in tokens[name : start - 1]] in _NAMES:
        return name  # '“...,” | Ann Lee, vice chair of the port said'
    if tokens[start].pos != "DET" and not headed:
        return start
    if tokens[start - 2].pos not in ("PROPN", "PUNCT"):
        return start
    if start - 1 in line.times.values():
        return start  # 'Early on Tuesday, the mayor said'
    opens = all(token.pos == "CCONJ" for token in tokens[:name]) or _is_titled_behind(line, lexicon, name, start - 1)
    opens = opens or _ends_told(line, lexicon, name, start - 1) or _is_behind_phrase(line, name, start - 1)
    return name if opens or quoted or _is_behind_time(line, name) else start


def _behind_place(line: Line, lexicon: Lexicon, start: int, end: int) -> int:
    """'| Ann Lee, mayor of Nes, | Norland said': where the name begins whose apposition ends with a place and its region; `start`
    itself without them."""
    tokens = line.tokens
    if any(token.pos != "PROPN" for token in tokens[start:end]) or tokens[start - 2].pos != "PROPN":
        return start
    office = noun_phrase_before(line, lexicon, start - 1)
    if not any(token.pos == "ADP" for token in tokens[office : start - 1]):
        return start
    name = with_name(line, lexicon, office, start - 1)
    return name if name < office else start


def _is_age(line: Line, at: int) -> bool:
    """'Ann Lee, | 34, a clerk': a number between two commas, behind a name."""
    tokens = line.tokens
    told = at > 1 and tokens[at].pos == "NUM" and tokens[at - 1].text == ","
    return told and tokens[at - 2].pos == "PROPN" and at not in line.times


def _is_bare_role(line: Line, lexicon: Lexicon, name: int, start: int, head: int) -> bool:
    """'Ann Lee, | police spokeswoman said': is what stands from `start` to its noun at `head`, without an article, what a person
    is whose full name stands from `name` to the comma; not 'Ann Lee, police officials said'?"""
    tokens = line.tokens
    noun = tokens[head]
    role = noun.lower == noun.lemma and noun.lower in lexicon.any_of("titles", "associates")
    told = all(token.pos in ("NOUN", "ADJ") or token.lower in lexicon.words["titles"] for token in tokens[start:head])
    return role and told and _is_full_name(line, name, start - 1)


def _is_full_name(line: Line, start: int, end: int) -> bool:
    """Is it a person's full name, of which the first word may open its sentence and look like a noun ('Grace Lee')?"""
    parts = [token.pos for token in line.tokens[start:end]]
    capitals = all(token.text[0].isupper() for token in line.tokens[start:end])
    return parts in _NAMES or (start == 0 and capitals and parts[:1] == ["NOUN"] and ["PROPN", *parts[1:]] in _NAMES)


def _ends_told(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'Ten had left, | Ann Lee, the chief of police told Nova': is it a person's full name behind the comma that ends a clause;
    not 'They met the mayor, | Ann Lee, a friend said'."""
    tokens = line.tokens
    if start < 3 or [token.pos for token in tokens[start:end]] not in _NAMES or tokens[start - 1].text != ",":
        return False
    before = tokens[start - 2]
    dated = start - 1 in line.times.values()  # 'since Monday, | Ann Lee'
    person = (
        (before.pos == "PROPN" and not dated)
        or before.lemma in lexicon.roles
        or before.lemma in lexicon.words["associates"]
    )
    return not person and any(token.form == "fin" for token in tokens[: start - 1])


def _is_behind_time(line: Line, start: int) -> bool:
    """'On Saturday, | Ann Lee, chief of the bank announced', 'However, | Ann Lee', '17:00: | Ann Lee', 'LUND, ND – | Ann Lee':
    behind an adverb, a time or a place that opens the sentence."""
    front = line.tokens[: max(start - 1, 0)]
    if front and line.tokens[start - 1].text == ":":
        return all(token.pos in ("NUM", "PUNCT") for token in front)
    if front and line.tokens[start - 1].text in DASHES:
        return all(token.pos in ("PROPN", "PUNCT") for token in front)
    if not front or line.tokens[start - 1].text != ",":
        return False
    timed = start - 1 in (line.times.get(0), line.times.get(1))
    return timed or all(token.pos in ("ADV", "CCONJ") for token in front)


def _is_behind_phrase(line: Line, start: int, end: int) -> bool:
    """'After the meeting, | Ann Lee, the mayor said': a full name behind a phrase in front with no name in it; not 'In Alba, |
    South Norland, the mayor said'."""
    front = line.tokens[: max(start - 1, 0)]
    fronted = bool(front) and front[0].pos == "ADP" and line.tokens[start - 1].text == ","
    plain = fronted and all(token.pos in _IN_FRONT for token in front)
    return plain and [token.pos for token in line.tokens[start:end]] in _NAMES


def _is_titled_behind(line: Line, lexicon: Lexicon, start: int, end: int) -> bool:
    """'On Friday, | Sen. Ann Lee (D-NY), a friend told': a name with a title or bracket, which no place has, behind a comma
    that no verb stands before."""
    tokens = line.tokens
    named = tokens[start].lower.rstrip(".") in lexicon.roles or tokens[end - 1].text == ")"
    behind = 1 < start < end and (tokens[start - 1].text == "," or ends_with_comma(line, start))
    return named and behind and not any(is_verb(token) for token in tokens[:start])
