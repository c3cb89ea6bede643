"""Time expressions that are part of a name: 'Super Tuesday', the programme "This Week". No other names."""

from __future__ import annotations

from itertools import pairwise

from pipeline.dating.noun_kinds import noun_kind
from pipeline.dating.noun_phrases import token_range
from pipeline.dating.noun_words import NounData
from pipeline.dating.place import Place
from pipeline.model import Token
from pipeline.syntax.parts import NAMING
from pipeline.syntax.places import begun, last_before
from pipeline.syntax.tags import QUOTES

_NAMED = NAMING | {"ADJ"}
_JOINING = frozenset({"ADP", "DET", "CCONJ"})
_BRACKETED = 6
"""Words from a bracket to the day of what is named in it, at most."""
_BEFORE_CLOSING = frozenset({",", "."})


def is_reference(place: Place, data: NounData) -> bool:
    """'quoting incident 1061 of 14 October', 'log number 200 of 3 May': a day in the number of a paper or a case; '(see Daily
    Post, 3 May)': the day of a paper."""
    words = last_before(place.tokens, place.lead, _BRACKETED)
    if any(word.lower in data.consulting and before.text == "(" for before, word in pairwise(words)):
        return True
    before = last_before(place.tokens, place.extent.start, 3)
    if place.coarse or len(before) < 3 or before[-1].lower not in data.belonging:
        return False
    return before[-2].text.isdigit() and before[-3].pos in ("NOUN", "PROPN") and before[-2].end + 1 == before[-1].start


def is_delivered(place: Place, data: NounData) -> bool:
    """'copper for | June | delivery fell', 'oil (WTI) for | June | delivery', 'oil for delivery in | June', 'futures for | June',
    '| June | wheat fell': goods that are traded before they are brought."""
    words = last_before(place.tokens, place.lead, 3)
    behind = [token.lower for token in place.tokens if token.start >= place.extent.end][:1]
    if place.word in data.nominal_for and behind:
        goods = bool(words) and (words[-1].pos in NAMING or words[-1].text == ")")
        return goods and (behind[0] in data.delivered or (place.coarse and words[-1].lower in data.commodities))
    traded = len(words) == 3 and words[-1].lower in data.delivered and words[-2].lower in data.nominal_for
    if place.preposition is None and place.coarse and not place.long and behind and behind[0] in data.commodities:
        return len(begun(place.tokens, *place.extent)) == 1
    return traded and words[-3].pos in NAMING


def _is_shouted(tokens: list[Token], first: int, after: int) -> bool:
    """'This is NOVA | SATURDAY | MORNING': in capitals beside another name in capitals, in a sentence that has other words; not
    'left the UN | SATURDAY'."""
    if first > 1 and tokens[first - 2].pos == "DET":
        return False
    beside = [
        token for token in (*tokens[max(first - 1, 0) : first], *tokens[after : after + 1]) if token.pos == "PROPN"
    ]
    capitals = tokens[first].text.isupper() and any(token.text.isupper() and len(token.text) > 1 for token in beside)
    return capitals and not all(token.text.isupper() for token in tokens if token.text.isalpha())


def is_named(tokens: list[Token], start: int, end: int, data: NounData, holiday: bool = False) -> bool:
    """The expression is part of a name: 'known as Super Tuesday', 'called Orion 1980', the programme "This Week",
    Friday's "Late Show"; a holiday is one itself, and only in a title part of another ("White Christmas")."""
    first, after = token_range(tokens, start, end)
    if first == after or holiday:
        return first < after and _is_title(tokens, first, after, data)
    nth = any(t.text[0].isdigit() and t.text[-1].isalpha() for t in tokens[first:after])  # 'the 19th Century'
    counted = nth or tokens[after - 1].text[0].islower()  # '20 Years ago'
    if not counted and any(t.lower in data.units and t.text[0].isupper() for t in tokens[first + 1 : after]):
        return True
    if _is_shouted(tokens, first, after):
        return True
    owns = after + 1 < len(tokens) and tokens[after].lower in data.possessive
    if owns and tokens[after + 1].pos == "PUNCT" and tokens[after + 1].lower != "(":
        return True
    if (
        first
        and after == first + 1
        and (_names_law(tokens, first, data) or _is_within_name(tokens, first, data) or _ends_name(tokens, first, data))
    ):
        return True
    if first and after == first + 1 and _is_of_document(tokens, first, data):
        return True
    if first and (_is_name_of_day(tokens[first - 1], tokens[first], data) or _is_title(tokens, first, after, data)):
        return True
    place = first
    while place > 0 and tokens[place - 1].pos in {"PROPN", "DET", "ADJ"}:
        place -= 1
    before = tokens[place - 1] if 0 < place < first else None
    if before is not None and before.form == "part" and before.lemma in data.calling and tokens[first].pos == "NUM":
        return True  # 'a firm called Orion | 1980'
    return place > 1 and tokens[place - 1].lower in data.naming_as and tokens[place - 2].lemma in data.naming


def _names_law(tokens: list[Token], year: int, data: NounData) -> bool:
    """'the Ports Act | 2013', 'the Roads (Alba) Bill | 2013': a number directly behind a law with a capital."""
    law = tokens[year - 1]
    return tokens[year].pos == "NUM" and law.lower in data.laws and law.text[0].isupper()


def _is_within_name(tokens: list[Token], year: int, data: NounData) -> bool:
    """'the Cleveland | 2016 | Host Committee', 'the London | 2012 | Games': a number between capitals behind an article."""
    before, behind = tokens[year - 1], tokens[year + 1 : year + 2]
    if tokens[year].pos != "NUM" or before.pos != "PROPN" or year < 2 or tokens[year - 2].lower not in data.definite:
        return False
    return bool(behind) and behind[0].pos in _NAMED and behind[0].text[0].isupper()


def _ends_name(tokens: list[Token], year: int, data: NounData) -> bool:
    """'the World Social Report | 2025 | said': a number behind two or more capitals and an article that name no happening."""
    opening = year
    while opening > 0 and tokens[opening - 1].pos in ("PROPN", "NOUN") and tokens[opening - 1].text[0].isupper():
        opening -= 1
    named = year - opening > 1 and opening > 0 and tokens[opening - 1].lower in data.definite
    if not named or tokens[year].pos != "NUM" or noun_kind(tokens[year - 1], data) in ("happened", "held"):
        return False
    return all(token.pos in ("VERB", "AUX", "PUNCT") for token in tokens[year + 1 : year + 2])


def _is_of_document(tokens: list[Token], year: int, data: NounData) -> bool:
    """'the Ports (Norland) Regulations | 2012', 'its Harbour Plan | 2018/19': a number behind the capitals of a document."""
    if tokens[year - 1].text == "," and year > 2:  # 'the Port Act, | 2007, was passed', 'the Port Act, 2007 says'
        closed = year + 1 < len(tokens) and (tokens[year + 1].text == "," or tokens[year + 1].form == "fin")
        before, named = (tokens[year - 2], tokens[year - 3]) if closed else (tokens[year], tokens[year])
    else:
        before, named = tokens[year - 1], tokens[max(year - 2, 0)]
    capitals = before.text[0].isupper() and (named.text == ")" or (year > 2 and named.text[0].isupper()))
    return tokens[year].pos == "NUM" and capitals and noun_kind(before, data) == "thing"


def is_called(tokens: list[Token], start: int, end: int, data: NounData) -> bool:
    """'was called the April 12 Incident': the expression opens a name with capitals behind a verb of naming; or it stands
    before a programme's name, 'Sunday's Meet the Press'."""
    place, after = token_range(tokens, start, end)
    if _is_programme(tokens[after:], data):
        return True
    while place > 0 and tokens[place - 1].pos in {"DET", "PROPN", "ADJ"}:
        place -= 1
    place -= place > 0 and tokens[place - 1].pos == "PUNCT"
    named = after < len(tokens) and tokens[after].pos == "PROPN"
    return named and place > 0 and bool(tokens[place - 1].form) and tokens[place - 1].lemma in data.calling


def _is_programme(behind: list[Token], data: NounData) -> bool:
    """'Sunday | 's Meet the Press': a capital before an article and another capital."""
    words = behind[1:4] if behind and behind[0].lower in data.possessive else behind[:3]
    capitals = [token.text[0].isupper() for token in words]
    return capitals == [True, False, True] and words[1].pos == "DET"


def _is_title(tokens: list[Token], first: int, after: int, data: NounData) -> bool:
    """'on “Fox News Sunday.”', 'on “This Morning,”', '‘The Sunflowers in 1937’': nothing but capitals in quotation marks, and
    what joins them, and not only those of a day."""
    start, end = first, after
    while start > 0 and _is_of_title(tokens, start - 1):
        start -= 1
    while end < len(tokens) and _is_of_title(tokens, end):
        end += 1
    closing = end + (end < len(tokens) and tokens[end].text in _BEFORE_CLOSING)
    opened = start > 0 and tokens[start - 1].text in QUOTES and tokens[start].text[0].isupper()
    if not opened or closing >= len(tokens) or tokens[closing].text not in QUOTES:
        return False
    named = any(token.pos in _NAMED for token in (*tokens[start:first], *tokens[after:end]))
    return named or any(token.lower in data.title_days and token.text[0].isupper() for token in tokens[start + 1 : end])


def _is_of_title(tokens: list[Token], place: int) -> bool:
    """Whether a word has a capital, or joins words that have."""
    token = tokens[place]
    return token.text[0].isupper() or (token.pos in _JOINING and token.text.islower())


def _is_name_of_day(before: Token, day: Token, data: NounData) -> bool:
    """'Super Tuesday', 'Harbour Tonight'."""
    if before.lower in data.named_days:
        return before.text[0].isupper()
    return before.pos == "PROPN" and day.lower in data.title_days and day.text[0].isupper()
