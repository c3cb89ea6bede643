"""Several words that mean one: 'put forward' is 'proposed', 'found Lee guilty' is 'convicted'.

Articles and pronouns may stand between the first two; in some idioms other words, too, that say something.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

WIDEST = 5
"""Words between the first two of an idiom."""
Word = tuple[int, int, str]
"""A word of a text: start, end, as written."""


class Idiom(NamedTuple):
    """What comes behind the first two words of an idiom (their roots), what it means, and whether others may part it."""

    others: list[str]
    meaning: str
    parted: bool


Phrases = dict[str, dict[str, list[Idiom]]]
"""First root of an idiom -> its second -> all that begin so, the longest first."""


class Idioms:
    """Finds idioms."""

    def __init__(
        self,
        phrases: Phrases,
        root: Callable[[str], str],
        says: Callable[[str], bool],
        is_between: Callable[[Word], bool],
    ) -> None:
        """`root` tells that of a word, `says` whether it is a content word, `is_between` whether it may stand in any idiom."""
        self._phrases, self._root, self._says, self._is_between = phrases, root, says, is_between
        first = ((root, own) for root, seconds in phrases.items() for idioms in seconds.values() for own in idioms)
        self._parting = {root for root, own in first if own.parted}

    def at(self, tokens: list[Word], place: int) -> tuple[str, int, list[Word]]:
        """What the idiom means that the word before a place begins, where it ends, and the words that part it; empty if none."""
        first, parted = self._root(tokens[place - 1][2]), False
        known, last = self._phrases[first], place + WIDEST if first in self._parting else place
        found: tuple[str, int, list[Word]] = "", place, []
        for at in range(place, len(tokens)):
            for own in known.get(self._root(tokens[at][2]), ()):
                end = self._end_of(own.others, tokens, at + 1) if own.parted or not parted else 0
                if end and self._is_between(tokens[at]):
                    # 'handed the ball', unless 'handed the ball back'
                    found = found if found[0] else (own.meaning, end, [])
                elif end:
                    return own.meaning, end, tokens[place:at] if parted else []
            if not self._is_between(tokens[at]):
                parted = True
                if at >= last or not self._says(tokens[at][2]):
                    break
        return found

    def _end_of(self, roots: list[str], tokens: list[Word], place: int) -> int:
        """Where words with these roots, some between them left out, end if they stand at a place; else 0."""
        for root in roots:
            while place < len(tokens) and self._root(tokens[place][2]) != root and self._is_between(tokens[place]):
                place += 1
            if place == len(tokens) or self._root(tokens[place][2]) != root:
                return 0
            place += 1
        return place
