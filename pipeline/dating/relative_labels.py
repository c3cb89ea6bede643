"""What somebody is called behind a relative clause that tells of him: 'the clerks who left the mill a disgrace'."""

from __future__ import annotations

from pipeline.dating.callings import label_of, last_word
from pipeline.dating.dated_nouns import head_noun
from pipeline.dating.noun_words import noun_data
from pipeline.language import Language
from pipeline.model import Token
from pipeline.schema import Span


def behind_relative(span: Span, inside: list[Token], tokens: list[Token], language: Language) -> Span | None:
    """'the clerks who left the mill a | disgrace |', 'those who left as | cowards |': what somebody is called behind a relative
    clause that tells of him; None without one."""
    data = language.table("mentions", "content")
    related = (at for at, word in enumerate(inside[1:], 1) if word.lower in data["relatives"] and word.pos == "PRON")
    first = next(related, len(inside))
    if first > 1 and any(word.lower in data["complement"] for word in inside[:first]):
        return None  # 'it as a plan that failed'
    verb = next((at for at in range(first, len(inside)) if inside[at].pos == "VERB"), len(inside))
    for at in range(verb + 2, len(inside)):
        if inside[at].lower in data["complement"]:
            return label_of(Span(inside[at].start, span.end), inside[at:], tokens, language, only_as=True)
        if inside[at].lower in data["indefinite"] and inside[at - 1].pos in ("NOUN", "PROPN", "ADV", "NUM"):
            noun = head_noun(tokens, Span(inside[at].end, span.end), language.once(noun_data))
            return noun.head if noun is not None else last_word(span, tokens)
    return None
