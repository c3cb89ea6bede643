"""First words of a pattern: which words of a text a rule can begin at, so that no other position is tried.

Works on the subset of regular expressions that rules are written in: literals, classes, groups, alternatives and
quantifiers. Digits are one start, "0". After a frequent word ("the") the next word belongs to the start.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_PIECE = re.compile(
    r"(?P<look>\(\?(?:=|!|<=|<!))|(?P<open>\((?:\?:|\?P<\w+>)?)|(?P<close>\))|(?P<bar>\|)|(?P<many>[?*+]|\{\d*,?\d*\})"
    r"|(?P<set>\[[^\]]*\])|(?P<escape>\\.)|(?P<char>.)",
    re.DOTALL,
)
DIGIT = "0"
Begun = set[str]
"""Beginnings of a match that what follows may still lengthen."""


def first_words(pattern: str, frequent: frozenset[str]) -> set[str]:
    """Starts of everything that the pattern matches; raises ValueError where a match could begin with anything."""
    walk = _Walk(pattern, frequent)
    starts = {start.rstrip() for start in walk.alternatives({""}) | walk.complete}
    if "" in starts:
        raise ValueError("the pattern can match the empty string or begin with any character")
    return starts


def trie(words: Iterable[str]) -> str:
    """A pattern for any of the words that reads each character once; a blank stands for up to three."""
    tree: dict[str, dict] = {}
    for word in sorted(words):
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: dict[str, dict]) -> str:
    options = [
        (r"\d" if char == DIGIT else " {1,3}" if char == " " else re.escape(char)) + _branch(child)
        for char, child in node.items()
        if char
    ]
    if not options:
        return ""
    body = options[0] if len(options) == 1 and "" not in node else f"(?:{'|'.join(options)})"
    return body + "?" if "" in node else body


class _Walk:
    """Reads a pattern from left to right and carries along what a match may have begun with."""

    def __init__(self, pattern: str, frequent: frozenset[str]) -> None:
        self.pieces = [(m.lastgroup or "", m.group()) for m in _PIECE.finditer(pattern)]
        self.at = 0
        self.frequent = frequent
        self.complete: set[str] = set()
        """Starts to which nothing that follows belongs."""

    def alternatives(self, before: Begun) -> Begun:
        """Reads up to the closing bracket; the union over all alternatives."""
        result: Begun = set()
        while True:
            result |= self._sequence(before)
            kind = self.pieces[self.at][0] if self.at < len(self.pieces) else "close"
            self.at += 1
            if kind == "close":
                return result

    def _sequence(self, now: Begun) -> Begun:
        while self.at < len(self.pieces) and self.pieces[self.at][0] not in ("bar", "close"):
            after = self._piece(now)
            if self.at < len(self.pieces) and self.pieces[self.at][0] == "many":
                if self.pieces[self.at][1].startswith(("?", "*", "{0", "{,")):
                    after = after | now
                self.at += 1
            now = after
        return now

    def _piece(self, now: Begun) -> Begun:
        kind, text = self.pieces[self.at]
        self.at += 1
        if kind == "look":
            self.alternatives(set())
            return now
        if kind == "open":
            return self.alternatives(now)
        if not now or (kind == "escape" and text[1] in "bB"):
            return now
        characters = _characters(kind, text)
        return {start + char for start in now for char in characters if self._goes_on(start, char)}

    def _goes_on(self, start: str, char: str) -> bool:
        """Whether a character belongs to a start and more may follow; else notes the start as complete."""
        if char.isalpha() or (char == " " and start in self.frequent):
            return True
        self.complete.add(start if start and not start.endswith(" ") else start + char)
        return False


def _characters(kind: str, text: str) -> list[str]:
    if kind == "char":
        return [DIGIT if text.isdigit() else text]
    if kind == "escape":
        return [DIGIT] if text[1] == "d" else [text[1]]
    if text.startswith("[^") or ("-" in text[2:-2] and not re.fullmatch(r"\[[-0-9\W]*\]", text)):
        raise ValueError(f"class {text} cannot begin a rule")
    return sorted({DIGIT if char.isdigit() else char for char in text[1:-1] if char not in "\\"})
