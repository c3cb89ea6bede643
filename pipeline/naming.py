"""A phrase that is a source -> who that is: the fullest name the page has, or why there is none.

A surname belongs to the one who bore it in full when it first stood alone, so that families are kept apart. A description ('the
president') is named only where the page says who that is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.model import Page, PerSentence, Sentence, Token
from pipeline.names import Name, NameData, Names, fold, strip_titles, surname
from pipeline.schema import Span
from pipeline.source_words import end_of_phrase, head_of, split_parts, without_bracket

_NAMELIKE = frozenset({"PROPN"})


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who a source is: name, folded id (null if unnamed), reason if there is no single name."""

    name: str | None
    id: str | None
    reason: str | None
    gender: str = ""
    kind: str = ""
    """'person', 'thing', 'group' or '' if not known."""
    head: str = ""
    """Folded head noun of an unnamed source."""


class Namer:
    """Names the phrases of one page."""

    def __init__(
        self, page: Page, sentences: Sequence[Sentence], tokens: PerSentence[list[Token]], names: Names, data: NameData
    ) -> None:
        """`names` are the page's names, `data` those of its language."""
        self.page = page
        self.sentences = sentences
        self.tokens = tokens
        self.names = names
        self.data = data
        self.starts = [sentence.start for sentence in sentences]
        self.known: dict[Span, Claimant] = {}
        """Sources named so far."""
        self.earlier: list[tuple[int, Claimant]] = []
        """Sources so far: sentence and claimant."""
        self.name_starts = [name.start for name in names.all]

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that holds a position."""
        return bisect_right(self.starts, position) - 1

    def phrase(self, words: list[Token]) -> Claimant:
        """Who a noun phrase is: two names joined, a name, or a description."""
        parts = split_parts(words)
        joined = self._joined(parts[0])
        if joined is not None:
            return joined
        for part in parts:
            run = self.name_at_end(head_of(part, self.data.pronouns["relative"]))
            if run is not None:
                return self.full(run)
        return self._description(words, parts[0])

    def _joined(self, part: list[Token]) -> Claimant | None:
        """'Ann Lee and Bo Kim': both names."""
        at = next((i for i, token in enumerate(part) if token.pos == "CCONJ"), None)
        if at is None or at == 0:
            return None
        sides = [
            self.name_at_end(head_of(side, self.data.pronouns["relative"])) for side in (part[:at], part[at + 1 :])
        ]
        if any(side is None for side in sides):
            return None
        full = [self.full(side) for side in sides if side is not None]
        if any(one.name is None for one in full):
            return None
        conjunction = self.page.text[part[at].start : part[at].end]
        name = f" {conjunction} ".join(one.name or "" for one in full)
        return Claimant(name, fold(name), None, "", "group")

    def name_at_end(self, words: list[Token]) -> Name | None:
        """The name that a head phrase ends with ('Mayor Ann Lee'); None for 'the mayor'."""
        while words and words[-1].text in {")", "."}:
            words = without_bracket(words)
        if not words or (words[-1].pos not in _NAMELIKE and not self._is_known(words[-1])):
            return None
        start = len(words) - 1
        while start > 0 and (
            words[start - 1].text[0].isupper() or words[start - 1].lower in self.data.words["particles"]
        ):
            start -= 1
        text = self.page.shadow[words[start].start : words[-1].end]
        name = strip_titles(text, words[start].start, self.data)
        if name is None or not any(char.isupper() for char in name.text):
            return None
        return name

    def _is_known(self, token: Token) -> bool:
        """A capitalised word that the tagger took for another: part of a name elsewhere on the page."""
        return (
            token.text[0].isupper() and fold(token.text) in self.names.by_last and token.pos in ("NOUN", "ADJ", "VERB")
        )

    def full(self, name: Name) -> Claimant:
        """The fullest form of a name; null where two bear it."""
        if len(name.words) > 1:
            return self._person(self._longest(name))
        last = fold(name.words[0])
        bearers = self._bearers(last)
        if not bearers:
            bearers = _distinct(n for n in self.names.by_first.get(last, ()) if len(n.words) > 1)
        bearers = self._established(last, bearers, name)
        if len(bearers) > 1:
            return Claimant(None, None, "two candidates: " + "; ".join(sorted(bearer.text for bearer in bearers)))
        return self._person(bearers[0] if bearers else name)

    def _bearers(self, last: str) -> list[Name]:
        """The people with this surname whom the page names in full."""
        return _distinct(
            name for name in self.names.by_last.get(last, ()) if len(name.words) > 1 and self.names.is_person(name)
        )

    def _established(self, last: str, bearers: list[Name], name: Name) -> list[Name]:
        """Those whom the bare surname can mean here: by a title's gender, else whoever bore it when it first stood alone."""
        genders = {self.names.gender(name.words)} if name.before and _gendered(name.before, self.data) else set()
        if genders:
            fitting = [bearer for bearer in bearers if self.names.gender(bearer.words) in genders | {""}]
            bearers = fitting or bearers
        if len(bearers) < 2:
            return bearers
        alone = [n for n in self.names.by_last.get(last, ()) if len(n.words) == 1 and not n.before]
        before = [bearer for bearer in bearers if alone and bearer.start < alone[0].start]
        if len(before) == 1:
            return before
        for mention in [name, *alone]:
            gender = self._gender_beside(mention)
            fitting = [bearer for bearer in bearers if gender and self.names.gender(bearer.words) == gender]
            if len(fitting) == 1 and mention.start <= name.start:
                return fitting
        return bearers

    def _gender_beside(self, mention: Name) -> str:
        """The gender of the pronouns behind a name in its sentence, if they agree and no other name stands between."""
        sentence = self.sentences[self.sentence_at(mention.start)]
        found: set[str] = set()
        for token in self.tokens[sentence.index]:
            if token.start >= mention.end:
                if token.pos == "PROPN" and not found:
                    break
                found |= {gender for gender in ("male", "female") if token.lower in self.data.pronouns[gender]}
        return found.pop() if len(found) == 1 else ""

    def _longest(self, name: Name) -> Name:
        """The fullest spelling of a full name on the page: same first and last word, or this name with more before it."""
        last = surname(name.words, self.data)
        alike = [
            other
            for other in self.names.by_last.get(fold(last), ())
            if len(other.words) > 1 and _is_fuller(name, other) and self.names.is_person(other)
        ]
        return max([name, *alike], key=lambda other: (len(other.words), len(other.text), -other.start))

    def _person(self, name: Name) -> Claimant:
        shown = self.page.text[name.start : name.end] if name.end <= len(self.page.text) else name.text
        person = self.names.is_person(name)
        return Claimant(
            shown,
            fold(name.text),
            None,
            self.names.gender(name.words) if person else "",
            "person" if person else "thing",
        )

    def _description(self, words: list[Token], part: list[Token]) -> Claimant:
        """'the president', 'the ministry': the one on the page who is called so; else the phrase itself, unnamed."""
        head = head_of(part, self.data.pronouns["relative"])
        noun = head[-1].lemma if head else ""
        definite = words[0].lower in self.data.words["definite"]
        if definite and head:
            called = self._called(noun, head)
            if called is not None:
                return called
        text = self.page.text[words[0].start : end_of_phrase(words, self.data.pronouns["relative"])]
        plural = bool(head) and self._is_plural(words[0], head[-1])
        return Claimant(text, None, "unnamed source", "", "group" if plural else "", fold(noun))

    def _is_plural(self, first: Token, head: Token) -> bool:
        """A phrase that "they" can stand for: a plural, a number or quantity, or a noun without an article."""
        if head.lower != head.lemma or first.pos == "NUM":
            return True
        if first.pos == "DET":
            return first.lower not in self.data.words["definite"] | self.data.words["singular"]
        return not head.text[0].isupper()

    def _called(self, noun: str, head: list[Token]) -> Claimant | None:
        position = head[0].start
        titles = [fold(noun), *(fold(token.text) for token in head if fold(token.text) in self.data.words["origins"])]
        for title in titles:  # 'the president', 'the Russian leader'
            introduced = (name for name in self.names.by_title.get(title, ()) if name.start < position)
            bearers = _distinct(self._longest_bearer(name) for name in introduced)
            if bearers:
                break
        if len(bearers) == 1:
            return self._person(bearers[0])
        if len(bearers) > 1:
            return Claimant(None, None, "two candidates: " + "; ".join(sorted(bearer.text for bearer in bearers)))
        named = self._named_by_kind(noun)
        if named is not None:
            return named
        for _, earlier in reversed(self.earlier):
            if earlier.name is None:
                continue
            known_as = earlier.head if earlier.id is None else fold(earlier.name).split()[-1]
            if known_as == fold(noun):
                return earlier
        same = _distinct(n for n in self.names.by_last.get(fold(noun), ()) if len(n.words) > 1 and n.start < position)
        return self._person(same[0]) if len(same) == 1 else None

    def _named_by_kind(self, noun: str) -> Claimant | None:
        """'the poll' on a page that speaks of 'the Alba Herald poll', if of one only."""
        text = self.page.shadow
        found = {
            name.text: name
            for name in self.names.all
            if text.startswith(f" {noun}", name.end)
            and not text[name.end + len(noun) + 1 : name.end + len(noun) + 2].isalnum()
        }
        if len(found) != 1:
            return None
        name = next(iter(found.values()))
        shown = self.page.text[name.start : name.end + 1 + len(noun)]
        return Claimant(shown, fold(shown), None, "", "thing")

    def _longest_bearer(self, name: Name) -> Name:
        if len(name.words) > 1:
            return self._longest(name)
        bearers = self._bearers(fold(name.words[0]))
        return bearers[0] if len(bearers) == 1 else name


def _is_fuller(name: Name, other: Name) -> bool:
    """Can `other` be a fuller form of the full name?"""
    if fold(other.words[0]) == fold(name.words[0]):
        return True
    return len(name.words) > 1 and other.words[-len(name.words) :] == name.words


def _distinct(names: Iterable[Name]) -> list[Name]:
    """One of each person (first and last word), the first on the page."""
    found: dict[tuple[str, str], Name] = {}
    for name in names:
        found.setdefault((fold(name.words[0]), fold(name.words[-1])), name)
    return list(found.values())


def _gendered(before: tuple[str, ...], data: NameData) -> bool:
    return any(title in data.given["male_titles"] or title in data.given["female_titles"] for title in before)
