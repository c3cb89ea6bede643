"""What somebody or something is called or accused of: 'the ruling a disgrace', 'him as unfit', 'the bank of fraud'."""

from __future__ import annotations

from collections.abc import Container
from itertools import zip_longest

from pipeline.dating.dated_nouns import head_noun
from pipeline.dating.noun_words import noun_data
from pipeline.language import Language
from pipeline.model import Token
from pipeline.schema import Span
from pipeline.syntax.places import begun
from pipeline.syntax.tags import DOUBLE_QUOTES, QUOTES

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "DET", "PRON"})
"""What may stand behind an adjective as its noun, or as an object of a participle."""
_NAMES = frozenset({"NOUN", "PROPN", "PRON"})
_DESCRIBED = frozenset({"NOUN", "ADJ"})
"""Behind a closing mark these go on with what something is called: 'a “working-class” | revolt'."""
_OFFICE = 2
"""From one 'as' to the next in 'her work as mayor as poor'."""
_BEFORE_LABEL = _NAMES | {"VERB", "NUM", "ADV"}
"""How what is called something may end: 'the plan', 'his refusal to | pay', 'what they did | then'."""


def accused_of(span: Span, inside: list[Token], tokens: list[Token], language: Language) -> Span | None:
    """'the Bank of Norland of | fraud': what somebody is accused of."""
    of = language.table("mentions", "content")["accused_of"]
    places = (at for at, token in enumerate(inside[:-1]) if token.lower in of and at)
    behind = next((at for at in places if {inside[at - 1].pos, inside[at + 1].pos} != {"PROPN"}), None)
    noun = None if behind is None else head_noun(tokens, Span(inside[behind].end, span.end), language.once(noun_data))
    return noun.head if noun is not None else None


def complement_of(span: Span, inside: list[Token], tokens: list[Token], language: Language) -> Span | None:
    """What something is called: 'the ruling a disgrace', 'him as unfit'."""
    opening = language.table("mentions", "content")["complement"]
    behind, named, bare = _behind_as(inside, language), False, None
    for place, token in enumerate(inside):
        governed = place > 0 and (inside[place - 1].pos == "ADP" or _is_apposition(place, inside, opening))
        opens = token.end == behind and (named or place == 0)
        if opens and (quality := quality_at(inside[place + 1 :])) is not None:
            return quality
        if opens or (named and token.pos == "DET" and not governed):
            noun = head_noun(tokens, Span(token.end, span.end), language.once(noun_data))
            return noun.head if noun is not None else _counted(inside[place + 1 :]) or last_word(span, tokens)
        bare = bare or (_bare(inside, place) if named else None)
        if named and place == len(inside) - 1:
            return bare or (Span(token.start, token.end) if _is_complement(token, inside) else None)
        marked = inside[place - 1 : place + 2 : 2] if named and token.pos == "ADJ" else []
        if len(marked) > 1 and all(mark.lower in QUOTES for mark in marked):
            return Span(token.start, token.end)  # 'the head of the port “unfit” for it'
        named = named or token.pos in ("NOUN", "PROPN", "PRON")
    return None


def label_of(span: Span, inside: list[Token], tokens: list[Token], language: Language, only_as: bool) -> Span | None:
    """What something is called behind 'as' or in quotation marks: 'claims that he lied as | nonsense', 'the plan to close it |
    “a sham”'; `only_as`: the verb needs one."""
    as_ = _behind_as(inside, language)
    start = as_ if only_as else min(filter(None, (as_, _quoted_label(inside, language))), default=None)
    words = [token for token in inside if start is not None and token.start >= start and token.lower not in QUOTES]
    return _head_of_label(words, Span(words[0].start, span.end), tokens, language) if words else None


def ends_in_name(inside: list[Token], language: Language) -> bool:
    """'the plan as | Good Neighbours |': a name of several words, which says nothing of what bears it."""
    start = _behind_as(inside, language)
    name = [token for token in inside if start is not None and token.start >= start]
    return len(name) > 1 and all(token.text[0].isupper() for token in name)


def _head_of_label(words: list[Token], label: Span, tokens: list[Token], language: Language) -> Span | None:
    """The word that says it: 'as rather | unfit |', 'as | profiting | from it', '“a | thug |” who lied', '“| one | of them”'."""
    first = next((word for word in words if word.pos != "ADV"), words[0])
    if (quality := quality_at(words)) is not None:
        return quality
    if first.form in ("ger", "fin"):
        return Span(first.start, first.end)
    opened = words[1 if words[0].pos == "DET" and len(words) > 1 else 0].start
    inside = begun(tokens, *label)
    marks = (
        token.start
        for token, behind in zip(inside, [*inside[1:], None], strict=True)
        if token.start > opened and token.lower in DOUBLE_QUOTES and (behind is None or behind.pos not in _DESCRIBED)
    )
    label = Span(label.start, next(marks, label.end))
    noun = head_noun(tokens, label, language.once(noun_data))
    clause = next((word.start for word in words[1:] if word.pos in ("PRON", "AUX")), label.end)
    other = _counted(words) or last_word(Span(label.start, min(clause, label.end)), tokens)
    return noun.head if noun is not None else other


def _behind_as(inside: list[Token], language: Language) -> int | None:
    """Where what something is called begins: 'the report as | a lie', 'her work as mayor as | poor'; not 'the mill, as well as
    the port', 'Lee, as mayor, left', 'as they left'."""
    data = language.table("mentions", "content")
    words = [token.lower for token in inside]
    found = [
        at
        for at, (word, before, behind) in enumerate(zip(words, ["", *words], [*words[1:], ""], strict=False))
        if word in data["complement"]
        and before not in data["complement_not_behind"]
        and behind not in data["complement_not_before"]
        and not _opens_clause(inside[at + 1 :], language)
        and not _is_aside(at, inside)
    ]
    holds = len(found) > 1 and found[1] - found[0] == _OFFICE and inside[found[0] + 1].pos == "NOUN"
    place = found[holds] if found else len(inside)
    return inside[place].end if place + 1 < len(inside) else None


def _opens_clause(words: list[Token], language: Language) -> bool:
    """'as | they left', 'as | the clerks left': a noun phrase before a finite verb; not 'as | a clerk wanted for theft', 'as |
    the clerk who left'."""
    if words and words[0].pos == "DET" and words[0].lower not in language.once(noun_data).definite:
        return False
    end = next((at for at, word in enumerate(words) if word.pos not in _NOMINAL and word.pos != "ADJ"), 0)
    return words[end].form == "fin" and all(word.pos != "PRON" for word in words[1:end]) if end else False


def _is_aside(at: int, inside: list[Token]) -> bool:
    """'Lee, | as mayor, | left': a phrase between commas before a verb."""
    closing = next((place for place in range(at, len(inside) - 1) if inside[place].text == ","), 0)
    return at > 0 and inside[at - 1].text == "," and closing > 0 and inside[closing + 1].pos in ("VERB", "AUX")


def _quoted_label(inside: list[Token], language: Language) -> int | None:
    """Where what something is called in quotation marks begins: 'the plan to close it “| a sham”', 'Kim, her rival, a “| liar”
    who'; not in 'a claim of “abuse” over it'."""
    opening = language.table("mentions", "content")["complement"]
    marks = [at for at, token in enumerate(inside) if token.lower in DOUBLE_QUOTES]
    pairs = zip_longest(marks[::2], marks[1::2], fillvalue=len(inside))
    return next((inside[first].end for first, last in pairs if _stands_for_label(first, last, inside, opening)), None)


def _stands_for_label(first: int, last: int, inside: list[Token], opening: Container[str]) -> bool:
    """Whether marks that hold no clause stand behind what is called so, and no other label follows."""
    label, behind = inside[first + 1 : last], inside[last + 1 : last + 2]
    if not label or label[0].form == "fin":
        return False
    if behind and (behind[0].pos in ("DET", "ADJ", "NOUN", "PROPN") or behind[0].lower in opening):
        return False  # 'the song “Home” | a sham', 'the “hate” | speech'
    before = inside[: first - 1] if first and inside[first - 1].pos == "DET" else inside[:first]
    if not before:
        return False
    return before[-1].pos in _BEFORE_LABEL or (before[-1].pos == "PUNCT" and before[-1].lower not in QUOTES)


def _counted(words: list[Token]) -> Span | None:
    """'as | one | of her weaknesses': a number that stands for what it counts."""
    return Span(words[0].start, words[0].end) if words and words[0].pos == "NUM" else None


def _bare(inside: list[Token], place: int) -> Span | None:
    """'the plan | unfair | to clerks', 'it | cruel | in a letter', 'them | liars | at a rally': what is said of a phrase right
    behind it, before what hangs on that."""
    before, behind = inside[place - 1], inside[place + 1 : place + 2]
    if not behind or not (behind[0].pos in ("ADP", "CCONJ") or behind[0].text == "("):
        return None
    while place > 1 and before.pos == "ADV":
        place -= 1
        before = inside[place - 1]
    said = quality_at(inside[place:]) if before.pos in _NAMES else None
    noun = inside[place].pos == "NOUN" and place == 1 and before.pos == "PRON" and behind[0].pos != "CCONJ"
    return said or (Span(inside[place].start, inside[place].end) if noun else None)


def quality_at(words: list[Token]) -> Span | None:
    """'as | prepared | for the job', 'as | less able | to pay', 'as | costly | and unfair': an adjective or participle without a
    noun of its own, the first of two; not 'as | political and economic power'."""
    place = 0
    while place < len(words) and (words[place].pos == "ADV" or words[place].lower in QUOTES or _grades(words, place)):
        place += 1
    if place >= len(words) or not _tells_how(words[place]):
        return None
    behind = words[place + 1 :]
    while len(behind) > 1 and behind[0].text == "," and _tells_how(behind[1]):
        behind = behind[2:]  # 'rude, | cruel and unfair'; not 'a horrible, | horrible witness'
    joined = bool(behind) and behind[0].pos == "CCONJ"
    if joined and words[place].form == "part":
        return Span(words[place].start, words[place].end)  # 'as | rigged and sort of old'
    others = [word for word in behind[joined:] if word.pos != "ADV" and not (joined and _tells_how(word))]
    alone = not others or others[0].pos not in _NOMINAL or (joined and len(others) == len(behind) - 1)
    return Span(words[place].start, words[place].end) if alone else None


def _tells_how(word: Token) -> bool:
    return word.pos == "ADJ" or word.form == "part"


def _grades(words: list[Token], place: int) -> bool:
    """'more | prepared', 'less | able': before another adjective or participle."""
    return words[place].pos == "ADJ" and any(_tells_how(word) for word in words[place + 1 : place + 2])


def _is_apposition(place: int, inside: list[Token], opening: Container[str]) -> bool:
    """'Kim, | her rival, a liar', 'the pact, or | “the Deal”, as old': a phrase between commas before what somebody is called."""
    before = place - 1 - (inside[place - 1].pos == "CCONJ")
    if inside[before].text != ",":
        return False
    closing = next((at for at in range(place + 1, len(inside) - 1) if inside[at].text == ","), 0)
    return closing > 0 and (inside[closing + 1].pos == "DET" or inside[closing + 1].lower in opening)


def _is_complement(last: Token, inside: list[Token]) -> bool:
    """A word behind what it is said of: 'Falk unfit', 'it murder'."""
    return last.pos == "ADJ" or (last.pos == "NOUN" and inside[0].pos == "PRON")


def last_word(span: Span, tokens: list[Token]) -> Span | None:
    """The last word of a stretch; of adjectives that 'and' joins the first."""
    words = [token for token in begun(tokens, *span) if token.pos != "PUNCT"]
    while len(words) > 2 and words[-2].pos == "CCONJ" and words[-1].pos == words[-3].pos == "ADJ":
        del words[-2:]  # 'called it “cruel | and unfair”'
    return Span(words[-1].start, words[-1].end) if words else None
