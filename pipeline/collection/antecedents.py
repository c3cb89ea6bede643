"""What a pronoun may stand for: the words right before a claim whose subject is one ('The library was flooded. It reopened on
6 May'), or a noun that stands for a name ('the airline').

Which of them it stands for is left open: they only tell that two statements may be about one thing, never that they are not.
"""

from __future__ import annotations

import re

from pipeline.collection.wording import Token, Wording, fold_word

REACH = 400
"""Code points before a sentence that are looked at."""
_BREAK = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+|\n")


def is_pronoun(phrase: list[Token], wording: Wording) -> bool:
    """Whether a noun phrase is a pronoun, or begins with one and names nobody ('his trial'), or ends in one ('the old one'), or
    is a noun that stands for a name ('the airline')."""
    if not phrase:
        return False
    if fold_word(phrase[0][2]) in wording.definite and _stands_for_name(phrase[1:], wording):
        return True
    if fold_word(phrase[0][2]) not in wording.standing and fold_word(phrase[-1][2]) not in wording.substitutes:
        return False
    return not any(word[0].isupper() for _, _, word in phrase[1:])


def _stands_for_name(noun: list[Token], wording: Wording) -> bool:
    """Whether what stands behind an article is a noun for something named before, alone before its verb: 'airline had been'."""
    if not noun or not noun[0][2].islower() or wording.stem(noun[0][2]) not in wording.relative:
        return False
    return all((plain := fold_word(word)) in wording.passive or plain in wording.past_before for _, _, word in noun[1:])


def sentence_before(text: str, wording: Wording) -> str:
    """The last sentence of a text, and those before it while it begins with a pronoun itself."""
    found: list[str] = []
    for sentence in reversed(_BREAK.split(text[-REACH:])):
        tokens = wording.tokens(sentence)
        found += [sentence] if tokens else []
        if tokens and fold_word(tokens[0][2]) not in wording.standing:
            break
    return " ".join(reversed(found))


def first_sentence(text: str) -> str:
    """The first sentence of a text, its title as a rule."""
    return next(filter(str.strip, _BREAK.split(text)), "")
