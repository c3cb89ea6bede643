"""Sources -> names: the fullest name a page has for each source, or the reason why there is none.

Exactly one candidate, or null: 'he' after two men who both acted in the sentence before stays open. A surname belongs to
the one who bore it in full when it first stood alone, so that families are kept apart. A description ('the president') is
named only where the page says who that is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.language import Language
from pipeline.model import BODY, Page, PerSentence, Said, Sentence, Token
from pipeline.names import Name, NameData, Names, compile_names, find_names, fold, strip_titles, surname
from pipeline.schema import Span

_NAMELIKE = frozenset({"PROPN"})
_LOOK_BACK = 3
"""How many sentences a pronoun looks back for the one it stands for."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who a source is: name, folded id (null if unnamed), reason if there is no single name."""

    name: str | None
    id: str | None
    reason: str | None
    gender: str = ""
    kind: str = ""
    """'person', 'thing', 'group' or '' if not known."""


def name_claimants(
    page: Page,
    sentences: Sequence[Sentence],
    tokens: PerSentence[list[Token]],
    said: Sequence[Said],
    language: Language,
) -> list[Said]:
    """The same attributions with claimant_name, claimant_id and claimant_reason."""
    data = language.once(compile_names)
    running = [(sentence.start, sentence.end) for sentence in sentences if sentence.kind in BODY]
    resolver = _Resolver(page, sentences, tokens, find_names(page.shadow, running, data), data)
    return [resolver.named(item) for item in said]


class _Resolver:
    """Names the sources of one page, in the order of the text."""

    def __init__(
        self, page: Page, sentences: Sequence[Sentence], tokens: PerSentence[list[Token]], names: Names, data: NameData
    ) -> None:
        self.page = page
        self.sentences = sentences
        self.tokens = tokens
        self.names = names
        self.data = data
        self.starts = [sentence.start for sentence in sentences]
        self.known: dict[Span, Claimant] = {}
        self.earlier: list[tuple[int, Claimant]] = []
        """Sources so far: sentence and claimant."""
        self.name_starts = [name.start for name in names.all]

    def named(self, item: Said) -> Said:
        """An attribution with its claimant."""
        if not item.source:
            return replace(item, claimant_reason="no source in the text")
        source = item.source[0]
        if source not in self.known:
            claimant = self.known[source] = self._resolve(source)
            if claimant.name is not None:
                self.earlier.append((self._sentence(source.start), claimant))
        found = self.known[source]
        return replace(item, claimant_name=found.name, claimant_id=found.id, claimant_reason=found.reason)

    def _sentence(self, position: int) -> int:
        return bisect_right(self.starts, position) - 1

    def _resolve(self, source: Span) -> Claimant:
        words = [
            t for t in self.tokens[self._sentence(source.start)] if t.start >= source.start and t.end <= source.end
        ]
        if not words:
            return Claimant(None, None, "no words in the source")
        lower = words[0].lower
        if len(words) == 1:
            for kind, pronouns in self.data.pronouns.items():
                if lower in pronouns:
                    return self._pronoun(kind, words[0], source)
        return self._phrase(words)

    # --- names and descriptions

    def _phrase(self, words: list[Token]) -> Claimant:
        parts = _split(words)
        joined = self._joined(parts[0])
        if joined is not None:
            return joined
        for part in parts:
            run = self._name_at_end(_head(part))
            if run is not None:
                return self._full(run)
        return self._description(words, parts[0])

    def _joined(self, part: list[Token]) -> Claimant | None:
        """'Ann Lee and Bo Kim': both names."""
        at = next((i for i, token in enumerate(part) if token.pos == "CCONJ"), None)
        if at is None or at == 0:
            return None
        sides = [self._name_at_end(_head(side)) for side in (part[:at], part[at + 1 :])]
        if any(side is None for side in sides):
            return None
        full = [self._full(side) for side in sides if side is not None]
        if any(one.name is None for one in full):
            return None
        conjunction = self.page.text[part[at].start : part[at].end]
        name = f" {conjunction} ".join(one.name or "" for one in full)
        return Claimant(name, fold(name), None, "", "group")

    def _name_at_end(self, words: list[Token]) -> Name | None:
        """The name that a head phrase ends with ('Mayor Ann Lee'); None for 'the mayor'."""
        while words and words[-1].text in {")", "."}:
            words = _without_bracket(words)
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

    def _full(self, name: Name) -> Claimant:
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
        sentence = self.sentences[self._sentence(mention.start)]
        found: set[str] = set()
        for token in self.tokens[sentence.index]:
            if token.start >= mention.end:
                if token.pos == "PROPN" and not found:
                    break
                found |= {gender for gender in ("male", "female") if token.lower in self.data.pronouns[gender]}
        return found.pop() if len(found) == 1 else ""

    def _longest(self, name: Name) -> Name:
        """The fullest spelling of a full name on the page: same first and last word."""
        last = surname(name.words, self.data)
        alike = [
            other
            for other in self.names.by_last.get(fold(last), ())
            if len(other.words) > 1 and fold(other.words[0]) == fold(name.words[0]) and self.names.is_person(other)
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
        head = _head(part)
        noun = head[-1].lemma if head else ""
        definite = words[0].lower in self.data.words["definite"]
        if definite and head:
            called = self._called(noun, head)
            if called is not None:
                return called
        text = self.page.text[words[0].start : _end_of_phrase(words)]
        plural = bool(head) and self._is_plural(words[0], head[-1])
        return Claimant(text, None, "unnamed source", "", "group" if plural else "")

    def _is_plural(self, first: Token, head: Token) -> bool:
        """A phrase that "they" can stand for: a plural, a number or quantity, or a noun without an article."""
        if head.lower != head.lemma or first.pos == "NUM":
            return True
        if first.pos == "DET":
            return first.lower not in self.data.words["definite"] | self.data.words["singular"]
        return not head.text[0].isupper()

    def _called(self, noun: str, head: list[Token]) -> Claimant | None:
        position = head[0].start
        bearers = _distinct(
            self._longest_bearer(name) for name in self.names.by_title.get(fold(noun), ()) if name.start < position
        )
        if len(bearers) == 1:
            return self._person(bearers[0])
        if len(bearers) > 1:
            return Claimant(None, None, "two candidates: " + "; ".join(sorted(bearer.text for bearer in bearers)))
        named = self._named_by_kind(noun)
        if named is not None:
            return named
        for _, earlier in reversed(self.earlier):
            if earlier.name is not None and fold(noun) in fold(earlier.name).split():
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

    # --- pronouns

    def _pronoun(self, kind: str, word: Token, source: Span) -> Claimant:
        if kind == "speaker":
            return Claimant(None, None, "first person")
        if kind == "relative":
            return self._antecedent(source)
        return self._stands_for(kind, word)

    def _antecedent(self, source: Span) -> Claimant:
        """The phrase that a relative pronoun follows."""
        words = [token for token in self.tokens[self._sentence(source.start)] if token.end <= source.start]
        while words and words[-1].pos in ("PUNCT", "ADP"):
            words.pop()
        start = len(words)
        while start > 0 and words[start - 1].pos in ("PROPN", "NOUN", "ADJ", "DET", "NUM", "ADP", "PART", "PRON"):
            start -= 1
            if words[start].pos == "DET" and (start == 0 or words[start - 1].pos != "ADP"):
                break
        while start < len(words) and words[start].pos in ("ADP", "PART"):
            start += 1
        if start == len(words):
            return Claimant(None, None, "no antecedent")
        phrase = words[start:]
        run = self._name_at_end(_last_phrase(phrase))
        return self._full(run) if run is not None else self._phrase(phrase)

    def _stands_for(self, kind: str, word: Token) -> Claimant:
        """The nearest earlier source or subject that a pronoun can stand for; two in one sentence leave it open."""
        here = self._sentence(word.start)
        for at in range(here, max(here - _LOOK_BACK, 0) - 1, -1):
            candidates = self._candidates(at, kind, word.start)
            if len(candidates) == 1:
                return candidates[0]
            if not candidates and kind in ("male", "female"):
                candidates = self._people(at, kind, word.start)
                if len(candidates) == 1:
                    return candidates[0]
            if candidates:
                names = "; ".join(sorted(candidate.name or "" for candidate in candidates))
                return Claimant(None, None, f"two candidates: {names}")
        return Claimant(None, None, f"no candidate for {word.lower!r}")

    def _candidates(self, sentence: int, kind: str, position: int) -> list[Claimant]:
        """Sources of a sentence, and its subject, that fit a pronoun."""
        found = [claimant for at, claimant in self.earlier if at == sentence]
        subject = self._subject(sentence, position)
        if subject is not None:
            found.append(subject)
        fitting: dict[str, Claimant] = {}
        for claimant in found:
            if _fits(claimant, kind):
                fitting.setdefault(claimant.id or fold(claimant.name or ""), claimant)
        return list(fitting.values())

    def _people(self, sentence: int, gender: str, position: int) -> list[Claimant]:
        """Everybody named in a sentence before `position` whose given name or title tells that gender."""
        start, end = self.sentences[sentence].start, min(self.sentences[sentence].end, position)
        found: dict[str, Claimant] = {}
        for name in self.names.all[bisect_right(self.name_starts, start - 1) :]:
            if name.start >= end:
                break
            claimant = self._full(name)
            if claimant.gender == gender and claimant.id is not None:
                found.setdefault(claimant.id, claimant)
        return list(found.values())

    def _subject(self, sentence: int, position: int) -> Claimant | None:
        """The name that a sentence begins with, if it stands before `position`."""
        start, end = self.sentences[sentence].start, self.sentences[sentence].end
        place = bisect_right(self.name_starts, start - 1)
        for name in self.names.all[place:]:
            if name.start >= min(end, position):
                return None
            if self._is_subject(sentence, name):
                return self._full(name)
        return None

    def _is_subject(self, sentence: int, name: Name) -> bool:
        for token in self.tokens[sentence]:
            if token.start >= name.end:
                return token.pos in ("VERB", "AUX", "ADV", "PUNCT")
            if token.pos in ("VERB", "AUX") and token.end <= name.start:
                return False
        return False


def _fits(claimant: Claimant, kind: str) -> bool:
    if claimant.name is None:
        return False
    if kind == "plural":
        return claimant.kind in ("group", "thing")
    if kind == "thing":
        return claimant.kind in ("thing", "")
    singular = claimant.kind == "person" or (claimant.kind == "" and claimant.id is None and " " in claimant.name)
    return singular and claimant.gender in ("", kind)


def _distinct(names: object) -> list[Name]:
    """One of each person (first and last word), the first on the page."""
    found: dict[tuple[str, str], Name] = {}
    for name in names:  # type: ignore[attr-defined]
        found.setdefault((fold(name.words[0]), fold(name.words[-1])), name)
    return list(found.values())


def _gendered(before: tuple[str, ...], data: NameData) -> bool:
    return any(title in data.given["male_titles"] or title in data.given["female_titles"] for title in before)


def _split(words: list[Token]) -> list[list[Token]]:
    """The parts of a source between commas and dashes."""
    parts: list[list[Token]] = [[]]
    for word in words:
        if word.text in {",", "—", "–", "--"}:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part] or [words]


def _head(part: list[Token]) -> list[Token]:
    """A phrase without what hangs on it by a preposition, a relative or a participle; behind a possessive."""
    part = _without_brackets(part)
    for at, token in enumerate(part):
        if at and (token.pos in ("ADP", "SCONJ", "VERB", "AUX") or token.lower in {"who", "which", "that"}):
            part = part[:at]
            break
    for at in range(len(part) - 1, 0, -1):
        if part[at].pos == "PART" and at + 1 < len(part):
            return part[at + 1 :]
    return part


def _without_brackets(part: list[Token]) -> list[Token]:
    """A phrase without what stands in round brackets in its middle."""
    kept: list[Token] = []
    depth = 0
    for at, token in enumerate(part):
        depth += token.text == "("
        if not depth or at == len(part) - 1:
            kept.append(token)
        depth -= token.text == ")" and depth > 0
    return kept if len(kept) > 1 and kept[-1].text != ")" else part


def _last_phrase(words: list[Token]) -> list[Token]:
    for at in range(len(words) - 1, 0, -1):
        if words[at].pos in ("ADP", "PUNCT", "PART"):
            return words[at + 1 :]
    return words


def _without_bracket(words: list[Token]) -> list[Token]:
    if words[-1].text != ")":
        return words[:-1]
    at = len(words) - 1
    while at > 0 and words[at].text != "(":
        at -= 1
    return words[:at]


def _end_of_phrase(words: list[Token]) -> int:
    """Where an unnamed source's phrase ends: before a relative clause or participle."""
    for at, token in enumerate(words):
        if at and (
            token.lower in {"who", "which", "that"}
            or token.text == ","
            or (token.pos == "VERB" and token.form in ("part", "ger"))
        ):
            return words[at - 1].end
    return words[-1].end
