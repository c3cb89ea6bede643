"""The first look at a sentence: which of its words could be cues, and whether what those need stands around them.

Cheap and complete: a word is looked at as the tagger could read it, by its spelling alone; what passes is read closely.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from itertools import accumulate, compress, pairwise

from pipeline.frozen import frozen

_BETWEEN = re.compile(r"(\W+)")
_INSIDE = 4
"""How many words, at most, are adverbs that open a sentence, behind which a capital may still be that of its first word."""
_OWNER = 3
"""How far before a noun such as "account" the preposition of its owner stands at most."""
_NEAR = 10
"""How many words behind a noun the clause of its content begins at most."""
_TIME = 6
"""The same where only a time stands between."""
_SUBJECT = 15
"""The same behind a verb whose subject the noun is."""


@frozen
class Need:
    """What must stand around a word so that one of its readings is a cue there."""

    rest: tuple[str, ...] = ()
    """Words directly behind it."""
    parted: bool = False
    """A time or an adverb may stand between it and `rest`."""
    distant: bool = False
    """A noun whose clause may also stand behind its source, a time or a copula."""
    stated: bool = False
    """An adjective, which needs a copula before it."""
    owned: bool = False
    """A noun that speaks for its owner ("in Lee's words")."""
    introduces: bool = False
    """A cue only of a quotation, or before a colon."""
    uncapped: bool = False
    """With a capital inside a sentence it is a name."""
    no_article: bool = False
    """A verb that behind an article is a noun or adjective."""
    apart: bool = False
    """It stands behind a mark, or near the beginning ("..., per Lee")."""


@frozen
class Small:
    """The small words that a gate asks for, lower-case."""

    that: frozenset[str]
    source: frozenset[str]
    """Between a noun and its source ("comments by Lee that")."""
    equates: frozenset[str]
    """Between a noun and its clause ("the fear is that")."""
    spreads: frozenset[str]
    """Forms of verbs that do so, too ("word came that")."""
    tells: frozenset[str]
    """Before the owner of words ("in Lee's words")."""
    articles: frozenset[str]
    copulas: frozenset[str]
    """All forms of the verbs behind which an adjective is a cue ("is")."""


Found = tuple[int, int, tuple[Need, ...]]
"""Index of a word among a sentence's words, its place in the text, what its readings need."""
_UNREAD: tuple[Need, ...] = (Need(),)


@frozen
class Gate:
    """Knows of each spelling what it needs to be a cue."""

    read: Callable[[str], tuple[Need, ...]]
    """The needs of a form's readings; none if it is never a cue."""
    small: Small
    known: dict[str, tuple[Need, ...]] = field(compare=False)
    """Every spelling that could be a cue, lower-case, and some that could not -> what was read of it when first met."""

    def sight(self, text: str, headline: bool = False) -> Sight | None:
        """The words of a sentence that could be cues by their spelling; None if there are none. In a headline a capital says
        nothing."""
        parts = _BETWEEN.split(lowered(text))
        words = parts[::2]
        places = [*compress(range(len(words)), map(self.known.get, words))]
        if not places:
            return None
        starts = [*accumulate(map(len, parts), initial=0)]
        found = [(at, starts[2 * at], self.needs(words[at])) for at in places]
        return Sight(self.small, text, words, found, headline or text.isupper())

    def needs(self, form: str) -> tuple[Need, ...]:
        """What each reading of a form needs to be a cue."""
        found = self.known[form]
        if found is _UNREAD:
            found = self.known[form] = self.read(form)
        return found


def make_gate(forms: Iterable[str], read: Callable[[str], tuple[Need, ...]], small: Small) -> Gate:
    """A gate that has met none of its forms."""
    return Gate(read, small, dict.fromkeys(forms, _UNREAD))


@frozen
class Sight:
    """What a gate sees in a sentence."""

    small: Small
    text: str
    words: list[str]
    found: list[Found]
    capitals: bool
    """Every word may have a capital."""

    def without(self, dropped: Callable[[int], bool]) -> Sight:
        """The same but for the words at some places in the text."""
        found = [one for one in self.found if not dropped(one[1])]
        return Sight(self.small, self.text, self.words, found, self.capitals)

    def places(self) -> list[int]:
        """Where its words stand in the text."""
        return [place for _, place, needs in self.found if needs]

    def opens(self, timed: bool, quotes: bool) -> bool:
        """Has one of its words what it needs? `timed`: the sentence has a time expression; `quotes`: a quotation or a colon."""
        for at, place, needs in self.found:
            for need in needs:
                if (quotes or not need.introduces) and self._holds(at, place, need) and self._goes_on(at, need, timed):
                    return True
        return False

    def _holds(self, at: int, place: int, need: Need) -> bool:
        if need.no_article and at and self.words[at - 1] in self.small.articles:
            return False
        if need.uncapped and self._is_name(at, place):
            return False
        if need.apart and at > 1 and self.text[place - 2].isalnum():
            return False
        added = self.text[max(place - 2, 0) : place] == ", "  # '..., | confident that it was safe'
        if need.stated and not (added or self._has_clitic()) and self.small.copulas.isdisjoint(self.words[:at]):
            return False
        return not need.owned or self._has_owner(at)

    def _is_name(self, at: int, place: int) -> bool:
        """Has it a capital that no mark before it and no beginning of the sentence explains?"""
        text = self.text
        return at >= _INSIDE and text[place].isupper() and not self.capitals and text[place - 2].isalnum()

    def _has_clitic(self) -> bool:
        """An apostrophe stands somewhere, so that a copula or a possessive may."""
        return "'" in self.text or "’" in self.text

    def _goes_on(self, at: int, need: Need, timed: bool) -> bool:
        behind = at + 1 + len(need.rest)
        if not need.rest or tuple(self.words[at + 1 : behind]) == need.rest:
            return True
        if need.parted and tuple(self.words[at + 2 : behind + 1]) == need.rest:
            return True
        if need.parted and timed and need.rest[0] in self.words[behind:]:
            return True
        return need.distant and self._has_distant_clause(at, timed)

    def _has_distant_clause(self, at: int, timed: bool) -> bool:
        small, near = self.small, self.words[at + 1 : at + 1 + _NEAR]
        behind = self.words[at + 1 : at + 1 + _SUBJECT]
        if any(one in small.equates and two in small.that for one, two in pairwise(behind)):
            return True
        if not small.spreads.isdisjoint(behind) and not small.that.isdisjoint(behind):
            return True
        if not near or small.that.isdisjoint(near):
            return False
        if timed and not small.that.isdisjoint(near[:_TIME]):
            return True  # 'her claim on 3 May 2014 that'
        return near[0] in small.source

    def _has_owner(self, at: int) -> bool:
        """A word such as "in" before a pronoun ("by her own account"), or before a possessive."""
        before = self.words[:at] if self._has_clitic() else self.words[max(at - _OWNER, 0) : at]
        return not self.small.tells.isdisjoint(before)


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
