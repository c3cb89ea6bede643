"""Starts of a pattern: which words and numbers of a text a rule can begin with, so that no other position is tried.

Works on the subset of regular expressions that rules are written in: literals, classes, groups, alternatives,
quantifiers, and placeholders of other patterns. A digit of a start stands for any digit. After a number and after a frequent
word ("the") the next word belongs to the start: "00 may", "the last".
"""

from __future__ import annotations

import re
from collections.abc import Callable

_PIECE = re.compile(
    r"(?P<name>\{(?:[a-z_]+:)?[a-z_]+\d?\})|(?P<look>\(\?(?:=|!|<=|<!))|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))"
    r"|(?P<bar>\|)|(?P<many>[?*+]|\{\d*,?\d*\})"
    r"|(?P<set>\[[^\]]*\])|(?P<escape>\\.)|(?P<letters>[a-z]{2,}(?![?*+{]))|(?P<char>.)",
    re.DOTALL,
)
_EMPTY = frozenset({"^", "$", r"\b", r"\B"})
_LAST = re.compile(r"\w+\Z")
_TIMES = {"?": (0, 1), "*": (0, 99), "+": (1, 99)}
_MOST = 7
"""Digits of the longest number that a time begins with."""
DIGIT = "0"
Begun = set[str]
"""Beginnings of a match that what follows may still lengthen."""


class Starts:
    """What patterns of one language can begin with."""

    def __init__(self, frequent: frozenset[str], named: Callable[[str], str]) -> None:
        """`named` gives the pattern that a placeholder stands for."""
        self.frequent = frequent
        self._named = named
        self._behind: dict[tuple[str, frozenset[str]], tuple[Begun, set[str]]] = {}

    def of(self, pattern: str) -> set[str]:
        """Starts of everything that the pattern matches; raises ValueError where a match could begin with anything."""
        walk = _Walk(pattern, self)
        starts = {start.rstrip() for start in walk.alternatives({""}) | walk.complete}
        if not starts or "" in starts:
            raise ValueError("the pattern can match the empty string, or begin with any character or too long a number")
        return starts

    def behind(self, name: str, now: Begun) -> tuple[Begun, set[str]]:
        """What a placeholder makes of beginnings, and starts that are complete within it; read once for each."""
        key = name, frozenset(now)
        if key not in self._behind:
            walk = _Walk(self._named(name), self, depth=1)
            self._behind[key] = walk.alternatives(now), walk.complete
        return self._behind[key]


class _Walk:
    """Reads a pattern from left to right and carries along what a match may have begun with."""

    def __init__(self, pattern: str, known: Starts, depth: int = 0) -> None:
        self.pieces = [(m.lastgroup or "", m.group()) for m in _PIECE.finditer(pattern)]
        self.at = 0
        self.depth = depth
        """In how many groups the place to read is."""
        self.known = known
        self.complete: set[str] = set()
        """Starts to which nothing that follows belongs."""

    def alternatives(self, before: Begun) -> Begun:
        """Reads up to the closing bracket; the union over all alternatives."""
        result: Begun = set()
        self.depth += 1
        while True:
            result |= self._sequence(before)
            kind = self.pieces[self.at][0] if self.at < len(self.pieces) else "close"
            self.at += 1
            if kind == "close":
                self.depth -= 1
                return result

    def _sequence(self, now: Begun) -> Begun:
        while now and self.at < len(self.pieces) and self.pieces[self.at][0] not in ("bar", "close"):
            now = self._repeated(now)
        self._skip()
        return now

    def _skip(self) -> None:
        """Moves to the end of the sequence."""
        depth = 0
        for at in range(self.at, len(self.pieces)):
            kind = self.pieces[at][0]
            if not depth and kind in ("bar", "close"):
                break
            depth += (kind in ("open", "look")) - (kind == "close")
        else:
            at = len(self.pieces)
        self.at = at

    def _repeated(self, now: Begun) -> Begun:
        """One piece, as often as the quantifier behind it says."""
        first, blank = self.at, self.pieces[self.at][1] == " "
        after = [now, self._piece(now)]
        least, most = self._times()
        if least == most == 1:
            return after[1]
        behind = self.at
        while after[-1] and len(after) <= min(most, _MOST) and not blank:
            self.at = first
            after.append(self._piece(after[-1]))
        self.at = behind
        return set().union(*after[1 if blank and least else least :])

    def _times(self) -> tuple[int, int]:
        """How often the piece before is repeated at least and at most."""
        if self.at == len(self.pieces) or self.pieces[self.at][0] != "many":
            return 1, 1
        text = self.pieces[self.at][1]
        self.at += 1
        if text in _TIMES:
            return _TIMES[text]
        least, _, most = text[1:-1].partition(",")
        return int(least or 0), int(most or (least if "," not in text else 99))

    def _piece(self, now: Begun) -> Begun:
        kind, text = self.pieces[self.at]
        self.at += 1
        if kind == "look":
            return self._looked(now, text)
        if kind == "open":
            return self.alternatives(now)
        if kind == "name":
            begun, complete = self.known.behind(text[1:-1].rpartition(":")[2].rstrip("0123456789"), now)
            self.complete |= complete
            return begun
        if text in _EMPTY:
            return now
        characters = _characters(kind, text)
        if characters is None:
            self.complete |= {start if text == "." else _LAST.sub("", start) for start in now}
            return set()
        found: Begun = set()
        for char in characters:
            goes_on = now if char.isalnum() else [start for start in now if self._goes_on(start, char)]
            found.update([start + char for start in goes_on])
        return found

    def _looked(self, now: Begun, text: str) -> Begun:
        """Behind a condition. What a rule looks for behind its end belongs to its starts, up to the last whole word."""
        inside = self.at
        self.alternatives(set())
        if text == "(?<=" and self.at == inside + 2:
            before = _characters(*self.pieces[inside])
            return now if before is None else {start for start in now if start[-1:] in before}
        last = self.depth == 1 and (self.at == len(self.pieces) or self.pieces[self.at][0] == "bar")
        if text != "(?=" or not last:
            return now
        self.at = inside
        return {start if start in now else _LAST.sub("", start) for start in self.alternatives(now)}

    def _goes_on(self, start: str, char: str) -> bool:
        """Whether a character, no letter or digit, belongs to a start and more may follow; else notes the start as complete."""
        if not start:
            return True
        number = not start.strip(DIGIT)
        split = number or start in self.known.frequent
        if (split and char in " -") or (number and char in ".,:/"):
            return True
        self.complete.add(start + char if split or not start[-1].isalnum() else start)
        return False


def _characters(kind: str, text: str) -> set[str] | None:
    """What a piece can be, digits as one; None where that is too much to list."""
    if kind == "set":
        inside = re.sub(r"\d-\d|\\d", DIGIT, text[1:-1])
        if inside[0] == "^" or "-" in inside[1:-1] or re.search(r"\\\w", inside):
            return None
        return {DIGIT if char.isdigit() else char for char in inside.replace("\\", "")}
    if kind == "escape":
        return {DIGIT} if text[1] == "d" else None if text[1].isalpha() else {text[1]}
    return None if text == "." else {DIGIT if text.isdigit() else text}
