"""The first look at a sentence: which of its words could be cues. Cheap and complete; what it lets through is read closely."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from pipeline.frozen import frozen


@frozen
class Gate:
    """The forms of all cues of a language, and what must stand around some of them."""

    pattern: re.Pattern[str]
    """Finds a form in lower-case text; `next` is the word behind it."""
    followers: Mapping[str, frozenset[str]]
    """Forms that are cues only before one of some words ("statement" before "that")."""
    introducing: frozenset[str]
    """Forms that are cues only of a quotation, or before a colon ("began")."""

    def words(self, text: str) -> Iterator[tuple[int, bool]]:
        """Place of each word that could be a cue, and whether it is one of a quotation or colon only."""
        for match in self.pattern.finditer(lowered(text)):
            form = match["form"]
            needed = self.followers.get(form)
            if needed is None or match["next"] in needed:
                yield match.start(), form in self.introducing


def lowered(text: str) -> str:
    """Lower-case, of the same length."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def forms_of(head: str, endings: Iterable[str], irregular: Mapping[str, str]) -> set[str]:
    """Every form that a cue may have, and some that it has not."""
    found = {head, *irregular.get(head, "").split()}
    for ending in endings:
        found |= {head + ending, head[:-1] + ending, head + head[-1] + ending}
    return found


def compile_gate(forms: Mapping[str, Collection[tuple[str, bool]]]) -> Gate:
    """`forms`: form -> for each of its readings the word that must follow ('' if none must) and whether it only introduces."""
    followers = {
        form: frozenset(follower for follower, _ in readings)
        for form, readings in forms.items()
        if all(follower for follower, _ in readings)
    }
    introducing = frozenset(form for form, readings in forms.items() if all(only for _, only in readings))
    pattern = re.compile(rf"\b(?P<form>{_shared(sorted(forms))})\b(?=\W+(?P<next>\w+)|)")
    return Gate(pattern, followers, introducing)


def compile_beginnings(stems: Iterable[str]) -> re.Pattern[str]:
    """Finds words that begin like one of the stems (in lower-case text)."""
    return re.compile(r"\b(?:" + _shared(sorted(stems)) + ")")


def _shared(words: list[str]) -> str:
    """A pattern for any of the sorted words, longest first, shared beginnings written once, so that a scan fails early."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[:1], []).append(word[1:])
    ends = "" in groups
    groups.pop("", None)
    if not groups:
        return ""
    parts = [re.escape(first) + _shared(rest) for first, rest in groups.items()]
    whole = parts[0] if len(parts) == 1 and not ends else "(?:" + "|".join(parts) + ")"
    return whole + "?" if ends else whole
