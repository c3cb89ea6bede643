"""Words by which a language's lines are no prose, from its `sentences.toml`."""

from __future__ import annotations

import re

from pipeline.frozen import frozen
from pipeline.language import Language, joined


@frozen
class ListWords:
    """Headings of lists, by what the lists hold; None if a language names none."""

    sources: re.Pattern[str] | None = None
    links: re.Pattern[str] | None = None
    comments: re.Pattern[str] | None = None


@frozen
class Layout:
    """Patterns of a language for lines that are no prose."""

    navigation: re.Pattern[str] | None = None
    byline: re.Pattern[str] | None = None
    caption: re.Pattern[str] | None = None
    stamp: re.Pattern[str] | None = None
    """When a part of a story was added, in front of it."""
    greeting: re.Pattern[str] | None = None
    """How one begins to speak to others: what stands in capitals before it is who speaks, not where."""
    lists: ListWords = ListWords()


def compile_layout(language: Language) -> Layout:
    """The line patterns of a language's `sentences.toml`."""
    names = ("navigation", "byline", "caption", "stamp", "greeting", "sources", "links", "comments")
    navigation, byline, caption, stamp, greeting, *lists = (_alternation(language, name) for name in names)
    return Layout(navigation, byline, caption, stamp, greeting, ListWords(*lists))


def _alternation(language: Language, name: str) -> re.Pattern[str] | None:
    rules = language.data.get("sentences", {}).get(name, [])
    return re.compile(joined([joined(rule["pattern"]) for rule in rules]), re.IGNORECASE) if rules else None
