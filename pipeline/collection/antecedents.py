"""What a pronoun may stand for: the words right before a claim whose subject is one ('The library was flooded. It reopened on
6 May').

Which of them it stands for is left open: they only tell that two statements may be about one thing, never that they are not.
"""

from __future__ import annotations

import re

from pipeline.collection.wording import Token, Wording, fold_word

REACH = 400
"""Code points before a sentence that are looked at."""
_BREAK = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+|\n")


def is_pronoun(phrase: list[Token], wording: Wording) -> bool:
    """Whether a noun phrase is a pronoun, or begins with one and names nobody ('his trial'), or ends in one ('the old one')."""
    if not phrase:
        return False
    if fold_word(phrase[0][2]) not in wording.standing and fold_word(phrase[-1][2]) not in wording.substitutes:
        return False
    return not any(word[0].isupper() for _, _, word in phrase[1:])


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
