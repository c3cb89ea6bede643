"""An office told by its department, and who holds it: 'Minister of Housing and Social Welfare | Ann Lee'."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.model import Token
from pipeline.saying.name_words import fold, is_given
from pipeline.syntax.parts import NAMING

_SMALL = ("links", "joins", "articles", "before_things")
"""Lists of the words between titles and departments."""
_BETWEEN = ("departments", "seats", "chaired", "links", "joins", "before_things")
"""Those of the words between a title and the end of its office."""
_OFFICES = ("titles", "ranks", "of_offices", "portfolios", "departments", "seats")
"""Lists of the words that an office is made of."""
_BEFORE = 100
"""Characters before a run in which its office is looked for."""


def holder_behind(words: list[Token], lists: Mapping[str, frozenset[str]]) -> list[Token]:
    """The name behind the last word of a phrase's offices and departments; [] without a department, or without a full name.

    The offices open the phrase, and capitals, links and 'and' alone stand between them: 'Leader of the Opposition | Ann Lee',
    'Deputy Prime Minister and Minister for Trade | Ann Lee', 'Labour spokesperson on Housing | Ann Lee', 'Nova leader in the
    House of Representatives | Ann Lee'.
    """
    if not any(token.lower in lists["titles"] for token in words):
        return []
    end = next((at for at, token in enumerate(words) if token.text == "("), len(words))
    opens = words[0].lower in lists["articles"] or (len(words) > 1 and words[0].lower in lists["origins"])
    first = at = _behind_party(words[:end], int(opens), lists)
    while at < end and _tells_office(words, at, lists):
        at += 1
    office, name = words[first:at], words[at:end]
    full = len(name) > 1 and all(token.pos in NAMING and token.text[0].isupper() for token in name)
    if not full or not any(token.lower in lists["titles"] for token in office):
        return []
    return name if any(office[-1].lower in lists[key] for key in ("departments", "nations")) else []


def behind_short(words: list[Token], lists: Mapping[str, frozenset[str]]) -> list[Token]:
    """'Chairman of Alba Front (AF) | Ann Lee': the full name behind the short form of a body whose office opens the phrase."""
    close = next((at for at, token in enumerate(words) if token.text == ")"), 0)
    name = words[close + 1 :]
    short = close > 2 and words[close - 2].text == "(" and words[close - 1].text.isupper()
    full = len(name) > 1 and all(token.pos == "PROPN" for token in name)
    held = any(token.lower in lists["titles"] for token in words[: close - 2]) if short else False
    return name if full and held else []


def member_of(words: list[Token], lists: Mapping[str, frozenset[str]]) -> list[Token]:
    """'Committee on Roads ranking member | Ann Lee': the full name behind what somebody is in a body; [] without one."""
    end = next((at for at, token in enumerate(words) if token.text in ("(", ",")), len(words))
    at = end
    while at > 0 and words[at - 1].pos == "PROPN":
        at -= 1
    role = words[at - 1] if 0 < at < end - 1 else None
    held = (
        role is not None and role.text.islower() and any(role.lower in lists[key] for key in ("titles", "associates"))
    )
    linked = any(one.lower in lists["links"] for one in words[1 : at - 1])
    joined = any(one.pos == "CCONJ" for one in words[:at])
    opens = words[0].pos != "DET" and words[0].text[0].isupper()
    return words[at:end] if held and linked and opens and not joined else []


def name_behind(words: list[str], lists: Mapping[str, frozenset[str]]) -> int:
    """How many words of a full name stand at the end behind the name of a body and what that is for."""
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at].lower() in lists["chaired"]), len(words))
    if at == len(words) or not words[at][0].isupper():
        return 0
    at += 1
    departments = lists["departments"]
    while at < len(words) and (
        words[at].lower() in departments or any(words[at].lower() in lists[key] for key in _SMALL)
    ):
        at += 1
    name = words[at:]
    full = len(name) in (2, 3) and all(word[0].isupper() for word in name)
    last = name[-1].lower() if full else ""
    return len(name) if full and last not in lists["organisations"] and last not in departments else 0


def behind_body(words: list[Token], lists: Mapping[str, frozenset[str]]) -> list[Token]:
    """'Head of roads at Alba County Council | Ann Lee': the full name behind the body in which the office that opens the phrase
    is held; [] without one, or where members of a party stand there."""
    opens = int(words[0].lower in lists["articles"] and len(words) > 1)
    opens += words[opens].lower in lists["origins"] and len(words) > opens + 1  # 'Norwegian | Ambassador to the'
    held = any(words[opens].lower in lists[key] for key in ("titles", "heads"))
    count = name_behind([token.text for token in words], lists) if held else 0
    name = words[len(words) - count :]
    last = name[-1].lower if name else ""
    forms = {last, *(last.removesuffix(ending) for ending in lists["plural_endings"])}
    several = any(not forms.isdisjoint(lists[key]) for key in ("origins", "collectives"))
    return name if count and not several and all(token.pos in NAMING for token in name) else []


def is_headed(text: str, start: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether somebody who may head it is told right before what begins at a place."""
    before = text[max(start - _BEFORE, 0) : start].lower().split()
    return not (lists["titles"].isdisjoint(before) and lists["heads"].isdisjoint(before))


def _behind_party(words: list[Token], first: int, lists: Mapping[str, frozenset[str]]) -> int:
    """'Labour Party | spokesperson on': behind the names before an office in small letters."""
    at = first
    while at < len(words) and words[at].pos in NAMING and words[at].text[0].isupper():
        at += 1
    told = at < len(words) and words[at].lower in lists["titles"] and words[at].text.islower()
    return at if told else first


def _tells_office(words: list[Token], at: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """Is a word a title, a department, or one of the small words between them?"""
    token = words[at]
    if token.text == "," or any(token.lower in lists[key] for key in _SMALL):
        return at > 0
    office = any(token.lower in lists[key] for key in _OFFICES)
    office = office or (at > 0 and words[at - 1].lower in lists["links"] and token.lower in lists["nations"])
    return office and (token.text[0].isupper() or token.lower in lists["titles"])


def is_of_both(part: list[Token], at: int, name: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """'Sund | and Berg Premier Ann Lee', "Norland's Trade | and Growth spokeswoman Ann Lee": does a title, and no second name
    alone, stand behind what the word at `at` joins and before the name, or are two offices joined ('Nova MP | and spokesman on
    roads Ann Lee')?"""
    office = [token.lower for token in part[at + 1 :] if token.end <= name]
    titles = lists["titles"]
    if office and {part[at - 1].lower, office[0]} <= titles:
        return True
    titled = len(office) > 1 and office[0] not in titles and not titles.isdisjoint(office)
    named = [token for token in part[:at] if token.pos != "PART"]
    return titled and all(token.text[0].isupper() for token in [*named, part[at + 1]])


def cut_department(
    text: str, start: int, run: str, lists: Mapping[str, frozenset[str]], given: Mapping[str, frozenset[str]]
) -> int:
    """How much of the capitalised run at `start` is the end of an office that began before it: 6 of 'Trade Ann Lee' behind
    'Minister for', 8 of 'Norland Ann Lee' behind 'Envoy for', 18 of 'Harbour Committee Ann Lee' behind 'head of the'; 0 where no
    full name would be left."""
    first, _, rest = run.partition(" ")
    departments = lists["departments"]
    if " " not in rest:
        return 0
    words = run.split()
    behind = name_behind(words, lists)
    if behind and is_headed(text, start, lists):
        return run.index(words[-behind], len(" ".join(words[:-behind])))
    if first.lower() not in departments:
        before = text[max(start - _BEFORE, 0) : start].lower().split()
        title = before[-3:-1] if before[-1:] and before[-1] in lists["articles"] else before[-2:]
        placed = len(title) == 2 and title[0] in lists["titles"] and title[1] in lists["links"]
        borne = is_given([fold(words[1])], given) or first.lower() in lists["nations"] or _are_letters(first, words[1])
        return len(first) + 1 if placed and borne and not is_given([fold(first)], given) else 0
    cut = next((at for at, word in enumerate(words) if word.lower() not in departments), len(words))
    if len(words) - cut < 2:
        return 0
    behind_office = (word.rstrip(",").lower() for word in reversed(text[max(start - _BEFORE, 0) : start].split()))
    office = next((word for word in behind_office if not any(word in lists[key] for key in _BETWEEN)), "")
    return run.index(words[cut], len(" ".join(words[:cut]))) if office in lists["titles"] else 0


def _are_letters(first: str, second: str) -> bool:
    """'Inspector of BSF | R K Lee': letters that stand for an organisation, before the first of a name."""
    return len(first) > 2 and first.isalpha() and first.isupper() and len(second.replace(".", "")) <= 2


def introduces(words: list[Token], at: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether a word tells by what name one is known: 'a man | named | Ann Lee', 'a man known | as | Ann Lee'."""
    known = words[at].lower in lists["naming_as"] and words[at - 1].lower in lists["naming_behind"]
    return known or words[at].lower in lists["naming"]
