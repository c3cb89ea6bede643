"""First words of a pattern: which words of a text a rule can begin at, so that no other position is tried (PERF.md 3).

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
Prefixes = dict[str, bool]
"""Beginning of a word -> whether it is complete."""


def first_words(pattern: str, frequent: frozenset[str]) -> set[str]:
    """Starts of everything that the pattern matches; raises ValueError where a match could begin with anything."""
    walk = _Walk(pattern, frequent)
    found = walk.alternatives({"": False})
    starts = {start.rstrip() for start in found}
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

    def alternatives(self, before: Prefixes) -> Prefixes:
        """Reads up to the closing bracket; the union over all alternatives."""
        result: Prefixes = {}
        while True:
            _merge(result, self._sequence(before))
            kind = self.pieces[self.at][0] if self.at < len(self.pieces) else "close"
            self.at += 1
            if kind == "close":
                return result

    def _sequence(self, now: Prefixes) -> Prefixes:
        while self.at < len(self.pieces) and self.pieces[self.at][0] not in ("bar", "close"):
            kind, text = self.pieces[self.at]
            self.at += 1
            after = self._piece(kind, text, now)
            if self.at < len(self.pieces) and self.pieces[self.at][0] == "many":
                if self.pieces[self.at][1][0] in "?*" or self.pieces[self.at][1].startswith(("{0", "{,")):
                    after = _merge(dict(after), now)
                self.at += 1
            now = after
        return now

    def _piece(self, kind: str, text: str, now: Prefixes) -> Prefixes:
        if kind == "look":
            self.alternatives({})
            return now
        if kind == "open":
            return self.alternatives(now)
        if kind == "escape" and text[1] in "bB":
            return now
        result = {start: True for start, complete in now.items() if complete}
        for start in (start for start, complete in now.items() if not complete):
            for char in _characters(kind, text):
                _merge(result, self._extended(start, char))
        return result

    def _extended(self, start: str, char: str) -> Prefixes:
        if char.isalpha():
            return {start + char: False}
        if char == " " and start in self.frequent:
            return {start + " ": False}
        if start and not start.endswith(" "):
            return {start: True}
        return {start + char: True}


def _merge(into: Prefixes, more: Prefixes) -> Prefixes:
    for start, complete in more.items():
        into[start] = into.get(start, True) and complete
    return into


def _characters(kind: str, text: str) -> list[str]:
    if kind == "char":
        return [DIGIT if text.isdigit() else text]
    if kind == "escape":
        return [DIGIT] if text[1] == "d" else [text[1]]
    if text.startswith("[^") or ("-" in text[2:-2] and not re.fullmatch(r"\[[-0-9\W]*\]", text)):
        raise ValueError(f"class {text} cannot begin a rule")
    return sorted({DIGIT if char.isdigit() else char for char in text[1:-1] if char not in "\\"})
