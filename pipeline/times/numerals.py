"""Numbers in words: cardinals and years as they are spoken. The words are data (words.toml, [numerals] of timex.toml)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

_TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d]+|[½¼¾/]")


class Numerals:
    """Reads the number words of one language."""

    def __init__(self, words: Mapping[str, Mapping[str, Any]], extra: Mapping[str, Any]) -> None:
        """`words` has the tables digit, teen, tens, scale; `extra` the tables other, fraction, unknown."""
        self.small = {**words["digit"], **words["teen"], **words["tens"], **extra["other"]}
        self.scale = words["scale"]
        self.fraction = extra["fraction"]
        self.unknown = frozenset(extra["unknown"])
        self.articles = frozenset(word for word, value in extra["other"].items() if value == 1)
        self.known = frozenset({*self.small, *self.scale, *self.fraction})

    def number(self, text: str) -> int | float | None:
        """Value of "forty-two", "2 1/2", "one and a half", "1,500", "three (3)"; None for one not told ("several")."""
        tokens = _TOKEN.findall(text.partition("(")[0])
        if self.unknown.intersection(tokens):
            return None
        if len(tokens) > 1 and tokens[0] in self.fraction and self.small.get(tokens[-1], 0) > 1:
            return _plain(self.fraction[tokens[0]] * self.small[tokens[-1]])  # "half a dozen"
        total, current, half = 0.0, 0.0, 0.0
        slash = next((i for i, token in enumerate(tokens) if token == "/"), None)
        if slash is not None:
            half = int(tokens[slash - 1]) / int(tokens[slash + 1])
            tokens = tokens[: slash - 1]
        if len(tokens) > 2 and tokens[0] in self.articles and tokens[1] not in self.known and tokens[1].isalpha():
            tokens = tokens[1:]  # "a further two"
        for token, following in pairwise([*tokens, ""]):
            if token in self.fraction:
                half = self.fraction[token]
            elif following in self.fraction and self.small.get(token) == 1:
                continue  # "two and a half"
            elif self.small.get(token) == 1 and (self.small.get(following, 0) > 0 or following[:1].isdigit()):
                continue  # "a couple", "another two", "another 40"
            elif token in self.scale:
                current = max(current, 1) * self.scale[token]
                if self.scale[token] >= 1000:
                    total, current = total + current, 0
            elif token in self.small:
                current += self.small[token]
            elif token[0].isdigit():
                current += float(token.replace(",", ""))
        if half and not any(
            token[0].isdigit() or (token in self.small and token not in self.articles) for token in tokens
        ):
            current = 0
        return _plain(total + current + half)

    def year(self, text: str) -> int:
        """Value of a spoken year: "nineteen ninety-six", "nineteen oh five", "two thousand and one"."""
        tokens = _TOKEN.findall(text)
        if any(token in self.scale for token in tokens):
            value = self.number(text)
            return int(value or 0)
        values = [self.small.get(token, 0) for token in tokens]
        return int(values[0]) * 100 + int(sum(values[1:])) if values[0] < 20 else int(values[0]) * 100 + sum(values[1:])


def _plain(value: float) -> int | float:
    return int(value) if value == int(value) else value
