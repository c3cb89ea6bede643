"""Places of a text where rules can begin: which start stands there, as whole words and numbers.

All starts are one pattern that reads each character once. What follows a whole start ("monday" before " morning") is left out of
it and compiled when that start is first met, for it is half of it and most texts need little of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.patterns import pattern
from pipeline.times.starts import DIGIT

MEMO = 65536
"""How many texts a memo remembers."""
_DIGITS = re.compile(r"\d")
_Tree = dict[str, "_Tree"]
"""Character -> what may follow it; the empty string where a start ends."""


class Places:
    """Finds where a start stands, and which."""

    def __init__(self, starts: Iterable[str]) -> None:
        """Of all rules."""
        tree = _tree(starts)
        self._longer = dict(_cut(tree, ""))
        self.pattern = pattern(rf"(?<![\w$£€.,#])(?=({_branch(tree)}))")
        """Finds each place, as group 1 a start that stands there."""
        self._behind: dict[str, re.Pattern[str] | None] = {}

    def longest(self, found: re.Match[str]) -> str:
        """The longest start at a place that was found."""
        start = found[1]
        behind = self._behind[start] if start in self._behind else self._compiled(start)
        more = behind.match(found.string, found.end(1)) if behind else None
        return start + more[0] if more else start

    def _compiled(self, start: str) -> re.Pattern[str] | None:
        if len(self._behind) >= MEMO:
            self._behind.clear()
        shape = _DIGITS.sub(DIGIT, start)
        if shape not in self._behind:
            self._behind[shape] = pattern(_branch(self._longer[shape])) if shape in self._longer else None
        self._behind[start] = self._behind[shape]
        return self._behind[start]


def shorter_starts(found: str) -> Iterator[str]:
    """The start that stands in a text, and the whole words and numbers that it begins with."""
    start = _DIGITS.sub(DIGIT, found)
    yield start
    for at in range(1, len(start)):
        if not start[at - 1 : at + 1].isalnum() or start[at - 1].isalpha() != start[at].isalpha():
            yield start[:at].rstrip()


def _tree(starts: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for start in sorted(starts):
        node = tree
        for char in start:
            node = node.setdefault(char, {})
        node[""] = {}
    return tree


def _cut(node: _Tree, path: str) -> Iterator[tuple[str, _Tree]]:
    """Takes what begins with no letter or digit behind each whole start out of a tree, and gives it with the start."""
    behind: _Tree = {}
    if "" in node and path[-1:].isalnum():
        behind = {char: node.pop(char) for char in list(node) if char and not char.isalnum()}
    if behind:
        yield path, {**behind, "": {}}
    for char, child in node.items():
        yield from _cut(child, path + char)


def _branch(node: _Tree, before: str = "") -> str:
    """A pattern for the longest way through a tree that stands in a text."""
    options = [_pattern(char) + _branch(child, char) for char, child in node.items() if char]
    if "" in node:
        options.append(r"\b" if before.isalnum() else "")
    return options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"


def _pattern(char: str) -> str:
    return char if char.isalpha() else r"\d" if char == DIGIT else re.escape(char)
