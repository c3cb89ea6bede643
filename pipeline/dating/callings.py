"""What somebody or something is called or accused of: 'the ruling a disgrace', 'him as unfit', 'the bank of fraud'."""

from __future__ import annotations

from collections.abc import Container

from pipeline.dating.dated_nouns import head_noun
from pipeline.dating.noun_words import noun_data
from pipeline.language import Language
from pipeline.model import Token
from pipeline.schema import Span
from pipeline.syntax.places import begun
from pipeline.syntax.tags import QUOTES

_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "DET", "PRON"})
"""What may stand behind an adjective as its noun, or as an object of a participle."""
_NAMES = frozenset({"NOUN", "PROPN", "PRON"})


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
    named, bare = False, None
    for place, token in enumerate(inside):
        governed = place > 0 and (inside[place - 1].pos == "ADP" or _is_apposition(place, inside, opening))
        opens = token.lower in opening and (named or place == 0)
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
    joined = bool(behind) and behind[0].pos == "CCONJ"
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
