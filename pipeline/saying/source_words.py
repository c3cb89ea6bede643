"""The words of a source: its parts between commas, its head, what hangs on it. Token lists, no pages."""

from __future__ import annotations

from itertools import pairwise

from pipeline.model import Token
from pipeline.saying.name_data import NameData
from pipeline.saying.name_words import fold, is_of_firm
from pipeline.syntax.places import before_region, behind_region
from pipeline.syntax.tags import DOUBLE_QUOTES, QUOTES

_PARTING = frozenset({",", "—", "–", "―", "--"})
"""Marks between the parts of a source."""
_YEAR = 4
"""Digits of a year."""
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "DET", "NUM", "CCONJ", "ADP"})


def split_parts(words: list[Token]) -> list[list[Token]]:
    """The parts of a source between commas and dashes."""
    parts = _between_marks(words)
    return [words] if _lists_places(parts) else parts


def _between_marks(words: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    brackets = 0
    for at, word in enumerate(words):
        brackets += (word.text == "(") - (word.text == ")")
        if word.text in _PARTING and brackets <= 0 and not _is_of_region(words, at):  # not in 'Ann Lee (Ind, Alba)'
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part] or [words]


def _is_of_region(words: list[Token], at: int) -> bool:
    """Whether a mark is one of the commas in 'the Portland, Ore., area', or that of 'a May 3, 2011 letter'."""
    return words[at].text == "," and (
        _is_of_date(words[at - 1 : at + 2] if at else [])
        or behind_region(words, at) > at
        or before_region(words, at + 1) < at
    )


def _is_of_date(around: list[Token]) -> bool:
    """'3, 2011': a day of a month, a comma and a year."""
    return len(around) > 2 and around[0].text.isdigit() and around[2].text.isdigit() and len(around[2].text) == _YEAR


def _lists_places(parts: list[list[Token]]) -> bool:
    """'The ministers of Norland, Lund and the Isles': the names behind the comma go on with the one behind the preposition."""
    first, *further = parts
    if not further:
        return False
    opening = next((at for at, token in enumerate(first) if token.pos == "ADP"), 0)
    several = 0 < opening < len(first) - 1 and first[opening - 1].pos == "NOUN"
    several = several and first[opening - 1].lower != first[opening - 1].lemma
    names = [token for part in (first[opening + 1 :], *further) for token in part]
    joined = any(token.pos == "CCONJ" for token in further[-1][:-1])
    return several and joined and all(token.pos in ("PROPN", "CCONJ", "DET") for token in names)


def _lists_people(parts: list[list[Token]]) -> bool:
    """'Clerks, sailors and nurses', 'Police, clerks, and nurses': commas part them, too."""
    nouns = [part[-1] for part in parts]
    joins = len(parts) > 1 and any(token.pos == "CCONJ" for token in parts[-1][:-1])
    bare = all(token.pos in _LISTED for part in parts for token in part)
    return joins and bare and all(noun.pos == "NOUN" for noun in nouns) and nouns[-1].lower != nouns[-1].lemma


def without_seat(words: list[Token], placed: tuple[str, ...]) -> list[Token]:
    """'The Alba, Norland-based | firm', 'Alba, Norland-based | Nes Corp.': a phrase without where something has its seat, which
    words that end so tell; 'The Portland, Ore., | thrift'."""
    behind = next((at for at in range(4, len(words)) if before_region(words, at) == 1), 0)
    if behind:
        return [words[0], *words[behind:]]
    at = next((i for i, one in enumerate(words[:-1]) if one.lower.endswith(placed)), -1)
    if at < 0:
        return words
    seats = all(one.text[0].isupper() or one.text == "," for one in words[words[0].pos == "DET" : at + 1])
    return [*(words[:1] if words[0].pos == "DET" else ()), *words[at + 1 :]] if seats else words


def head_of(part: list[Token], data: NameData) -> list[Token]:
    """A phrase without what hangs on it by a preposition, a relative or a participle; behind a possessive that is no part of a
    body's name ("People's Bank")."""
    part = _without_brackets(part)
    part = part[_behind_body(part, data) :]
    for at, token in enumerate(part):
        opens = token.pos in ("ADP", "SCONJ", "VERB", "AUX") or _is_relative(part, at, data.pronouns["relative"])
        if at and (opens or _opens_contact(part, at) or _opens_named_contact(part, at, data)):
            part = part[: next((place for place in range(1, at) if part[place].text == "("), at)]
            break
    for at in range(len(part) - 1, 0, -1):
        if part[at].pos == "PART" and at + 1 < len(part) and not _is_named_for(part, at, data):
            return part[at + 1 :]
    return part


def _is_named_for(part: list[Token], at: int, data: NameData) -> bool:
    """ "Teachers | ' | Union", "Hudson | 's | Bay Co.", not "Norland | 's | Union": the possessive at `at` stands within a body's
    name."""
    capitals = part[at - 1].text[0].isupper() and part[at + 1].text[0].isupper()
    groups = part[at - 1].lower in data.words["owning_groups"]
    behind = [fold(token.text) for token in part[at + 1 : at + 3]]
    return capitals and (groups or is_of_firm(fold(part[at - 1].text), behind, data.words))


def _behind_body(part: list[Token], data: NameData) -> int:
    """ "the Bank of Norland's | governor": where what a body has begins behind its name; 0 for "the mayor of Alba's port"."""
    opening = next((at for at, token in enumerate(part) if token.pos == "ADP"), 0)
    owned = next((at for at in range(opening, len(part) - 1) if part[at].pos == "PART"), 0)
    named = (
        opening and owned and all(token.text[0].isupper() for token in (part[opening - 1], *part[opening + 1 : owned]))
    )
    own = named and part[owned + 1].text.islower() and fold(part[opening - 1].text) in data.words["organisations"]
    return owned + 1 if own else 0


def _is_relative(words: list[Token], at: int, relatives: frozenset[str]) -> bool:
    """Not so the WHO, nor 'the envoy to | that | country'."""
    token = words[at]
    named = token.text.isupper() and len(token.text) > 1
    points = at > 0 and token.pos == "DET" and words[at - 1].pos == "ADP"
    return token.lower in relatives and not named and not points


def _opens_contact(words: list[Token], at: int) -> bool:
    """'a clerk | she met': a pronoun directly behind a noun, and more behind it."""
    return words[at].pos == "PRON" and words[at - 1].pos in ("NOUN", "PROPN") and at + 1 < len(words)


def _opens_named_contact(words: list[Token], at: int, data: NameData) -> bool:
    """'reports | Mr. Lee filed': a name directly behind what is no person, and before a verb."""
    named = words[at].text[0].isupper() and words[at - 1].pos == "NOUN" and words[at - 1].text.islower()
    thing = named and words[at - 1].lemma in data.words["inanimate"]
    return thing and any(token.pos == "VERB" for token in words[at + 1 :])


def _without_brackets(part: list[Token]) -> list[Token]:
    """A phrase without what stands in round brackets in its middle."""
    kept: list[Token] = []
    depth = 0
    for at, token in enumerate(part):
        depth += token.text == "("
        if not depth or at == len(part) - 1:
            kept.append(token)
        depth -= token.text == ")" and depth > 0
    return kept if len(kept) > 1 and kept[-1].text != ")" else part


def last_phrase(words: list[Token]) -> list[Token]:
    """The words behind the last preposition, mark or possessive."""
    for at in range(len(words) - 1, 0, -1):
        if words[at].pos in ("ADP", "PUNCT", "PART"):
            return words[at + 1 :]
    return words


def name_start(words: list[Token], data: NameData) -> int:
    """Where the name begins that the words end with: 'Mayor | Ann "Sis" van Lee', with the titles before it."""
    start = len(words) - 1
    while before := _of_name(words, start, data):
        start -= before
    return start


def _of_name(words: list[Token], start: int, data: NameData) -> int:
    """How many words right before a word of a name are of it: a nickname is three with its quotation marks."""
    if start and (words[start - 1].text[0].isupper() or words[start - 1].lower in data.words["particles"]):
        return 1
    if start > 1 and words[start - 1].pos == "PART" and _is_named_for(words, start - 1, data):
        return 2
    quoted = start > 3 and {words[start - 1].lower, words[start - 3].lower} <= QUOTES
    return 3 if quoted and all(words[at].text[0].isupper() for at in (start, start - 2, start - 4)) else 0


def without_bracket(words: list[Token]) -> list[Token]:
    """The words without a stop or a bracket at their end."""
    if words[-1].text != ")":
        return words[:-1]
    at = len(words) - 1
    while at > 0 and words[at].text != "(":
        at -= 1
    return words[:at]


def end_of_phrase(words: list[Token], relatives: frozenset[str]) -> int:
    """Where an unnamed source's phrase ends: before a relative clause or participle; not 'those | surveyed'."""
    parts = _between_marks(words)
    listed = _lists_places(parts) or _lists_people(parts)
    for at, token in enumerate(words):
        if at and (
            (_is_relative(words, at, relatives) and not _ends_share(words, at))
            or (token.text in _PARTING and not listed and not _is_of_region(words, at))
            or (token.text == "(" and not _is_inside(words, at))
            or _is_reduced(words, at)
            or (token.pos == "VERB" and _before_name(words, at) < at)
            or _opens_contact(words, at)
        ):
            return words[_before_name(words, at) - 1 if token.pos == "VERB" else at - 1].end
    return words[-1].end


def _is_reduced(words: list[Token], at: int) -> bool:
    """'clerks | asked by the port': a participle behind a noun; not 'What is | known'."""
    behind = words[at - 1].pos not in ("PRON", "AUX", "CCONJ")
    return words[at].pos == "VERB" and words[at].form in ("part", "ger") and behind


def _ends_share(words: list[Token], at: int) -> bool:
    """'many of | whom': does a phrase end with a relative behind a preposition?"""
    return at == len(words) - 1 and words[at - 1].pos == "ADP"


def _before_name(words: list[Token], verb: int) -> int:
    """'reports | Mr. Lee | filed': where a name begins that stands between a noun in small letters and a verb; else the verb."""
    start = verb
    while start > 1 and words[start - 1].text[0].isupper():
        start -= 1
    return start if words[start - 1].pos == "NOUN" and words[start - 1].text.islower() else verb


def _is_inside(words: list[Token], at: int) -> bool:
    """'a World Bank (WB) | report': does the noun come behind the brackets that open at `at`?"""
    behind = next((place + 1 for place in range(at, len(words)) if words[place].text == ")"), len(words))
    return behind < len(words) and words[behind].pos in ("NOUN", "PROPN")


def is_several(part: list[Token], data: NameData) -> bool:
    """'Two officials', 'critics': is the head of a part a plural?"""
    head = head_of(part, data)
    return bool(head) and head[-1].pos == "NOUN" and head[-1].lower != head[-1].lemma


def is_bare(part: list[Token], titles: frozenset[str] = frozenset()) -> bool:
    """Does a part begin with a capital, and end with a name or the bracket behind one; or is a name behind a title ('secretary of
    state Ann Lee', not 'mayor of Alba')?"""
    name = len(part)
    while name and part[name - 1].pos == "PROPN":
        name -= 1
    if part[0].text[0].isupper():
        return name < len(part) or part[-1].text == ")"
    if part[0].pos == "DET" and all(token.pos in ("PROPN", "CCONJ") for token in part[1:]):
        return not any(token.lower in titles for token in part)  # 'Alba and | the United Ports'
    titled = any(token.lower in titles for token in part[:name])
    return titled and name < len(part) and part[name - 1].pos == "NOUN"


def is_one_of_two(words: list[Token], data: NameData) -> bool:
    """'the younger Mr. Lee': told from another of that name."""
    if len(words) < 3 or words[1].lower not in data.words["siblings"] or words[-1].pos != "PROPN":
        return False
    return words[0].lower in data.words["articles"] and words[2].lower.rstrip(".") in data.words["titles"]


def before_others(part: list[Token]) -> list[Token]:
    """'Bo Kim | and two others', 'Bo Kim | and the mayor': the name before a conjunction that no name follows; empty without, and
    in 'EVP and chief clerk', which is one office."""
    at = next((i for i, token in enumerate(part[:-1]) if token.pos == "CCONJ"), 0)
    held = at and part[at + 1].pos == "ADJ" and part[-1].lower == part[-1].lemma
    others = at and part[at + 1].pos in ("NUM", "DET", "ADJ") and not held
    return part[:at] if others and is_bare(part[:at]) else []


def of_body(part: list[Token], at: int) -> bool:
    """'Ann Lee of the Roads | and Bridges Office': may the word at `at` join two words of a body's name behind a preposition and
    an article? Not where a preposition or an article stands behind it, too ('and Bo Kim of Norbank')."""
    opens = any(one.pos == "ADP" and two.pos == "DET" for one, two in pairwise(part[:at]))
    return opens and all(token.pos == "PROPN" or token.text in "()" for token in part[at + 1 :])


def without_title(words: list[Token]) -> list[Token]:
    """'the “Old Hands” singer': without what stands in quotation marks between an article and a noun, and names no person."""
    marks = [at for at, token in enumerate(words) if token.lower in DOUBLE_QUOTES]
    if len(marks) != 2 or words[0].pos != "DET" or marks[1] + 1 >= len(words) or words[marks[1] + 1].pos != "NOUN":
        return words
    before = words[1 : marks[0]]
    plain = all(token.pos in ("ADJ", "NUM", "NOUN") and not token.text[0].isupper() for token in before)
    return [*words[: marks[0]], *words[marks[1] + 1 :]] if plain else words
