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
    named = False
    for place, token in enumerate(inside):
        governed = place > 0 and (inside[place - 1].pos == "ADP" or _is_apposition(place, inside, opening))
        opens = token.lower in opening and (named or place == 0)
        if opens or (named and token.pos == "DET" and not governed):
            noun = head_noun(tokens, Span(token.end, span.end), language.once(noun_data))
            return noun.head if noun is not None else last_word(span, tokens)
        if named and place == len(inside) - 1:
            return Span(token.start, token.end) if _is_complement(token, inside) else None
        marked = inside[place - 1 : place + 2 : 2] if named and token.pos == "ADJ" else []
        if len(marked) > 1 and all(mark.lower in QUOTES for mark in marked):
            return Span(token.start, token.end)  # 'the head of the port “unfit” for it'
        named = named or token.pos in ("NOUN", "PROPN", "PRON")
    return None


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
