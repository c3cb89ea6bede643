"""Relative pronouns as sources: whom "who" means ('Ann Lee, a clerk at Nes Bank, who expects a cut')."""

from __future__ import annotations

from itertools import takewhile

from pipeline.model import Token
from pipeline.saying.identities import Claimant
from pipeline.saying.marks import DASHES
from pipeline.saying.name_data import Name
from pipeline.saying.openings import Openings
from pipeline.saying.placed import is_place
from pipeline.saying.source_words import head_of, last_phrase
from pipeline.schema import Span
from pipeline.syntax.parts import CHAINED
from pipeline.syntax.places import ended_by

_PREDICATIVE = frozenset({"NOUN", "ADJ", "DET", "ADV", "CCONJ"})
"""Of what a list of predicates is made."""


_PLACED = 4
"""Words of a phrase that ends with a place, and the comma behind it."""
_SENT = 4
"""Words from "to" to the name of whom something is sent, at most."""


class Antecedents(Openings):
    """Names the phrases that the relative pronouns of one page follow."""

    def antecedent(self, source: Span) -> Claimant:
        """The phrase that a relative pronoun follows."""
        tokens = self.tokens[self.sentence_at(source.start)]
        words = tokens[: ended_by(tokens, source.start)]
        if len(words) > 2 and words[-1].pos == "CCONJ":  # 'clerks who left and | who said'
            relative = self.page.text[source.start : source.end].lower()
            earlier = next((one for one in reversed(words[2:]) if one.lower == relative), None)
            if earlier is not None:
                return self.antecedent(Span(earlier.start, earlier.end))
        while words and words[-1].pos in ("PUNCT", "ADP"):
            opening = max((at for at, token in enumerate(words) if token.text == "("), default=0)
            words = words[:opening] if words[-1].text == ")" and opening else words[:-1]
        words = _before_insertion(words, tokens, self.data.words["coming_from"])
        told = self._before_time(words)
        first = _last_phrase_start(told, self.data.words["agent"])
        if first < len(told) < len(words):
            return self.phrase(told[first:])
        start = _last_phrase_start(words, self.data.words["agent"])
        if start == len(words) or len(told) < len(words):
            return Claimant(None, None, "no antecedent")
        if self._is_region(words, start):
            words = words[: start - 1]  # '| a clerk from Alba, | Norland, who'
            start = _last_phrase_start(words, self.data.words["agent"])
        holder = self._of_whom(words[:start], source)
        if holder is not None:
            return holder
        phrase = self._person_of(words[start:], source)
        if self._is_named_body(phrase, source):
            return self.phrase(phrase)
        run = self._held_by(phrase, source) or self._apposed(words[:start], phrase, source)
        if run is None and self._comes_from(phrase, source):
            return self.phrase(phrase)
        run = run or self.name_at_end(last_phrase(phrase), phrase[-1].end)
        if run is not None and self._is_of_people(source) and self.names.kind(run) == "place":
            run = None  # 'envoys of 30 states in Alba, who'
        if run is not None and not self._is_of_people(source):
            before = [token for token in words if token.end <= run.start]
            sent = any(token.lower in self.data.words["towards"] for token in before[-_SENT:])
            read = self._readable(before)
            if self.names.kind(run) == "person" or (sent and read is not None):
                return read or Claimant(None, None, "no antecedent")
        return self.full(run) if run is not None else self.phrase(phrase)

    def _readable(self, words: list[Token]) -> Claimant | None:
        """'| A letter | went to Bo Kim, which read': no person is meant, but the last thing before one that has words."""
        readable = self.data.words["readable"]
        nouns = (
            at for at in range(len(words), 0, -1) if words[at - 1].pos == "NOUN" and words[at - 1].lemma in readable
        )
        end = next(nouns, 0)
        start = _last_phrase_start(words[:end], self.data.words["agent"])
        return self.phrase(words[start:end]) if start < end else None

    def _comes_from(self, phrase: list[Token], relative: Span) -> bool:
        """'a clerk | from Alba, who': somebody without a name, and one word of where he comes from or is."""
        last = last_phrase(phrase)
        head = head_of(phrase, self.data)
        places = self.data.words["coming_from"] - self.data.words["links"]  # not 'the memory of Ann Lee, who'
        linked = len(last) < len(phrase) and phrase[len(phrase) - len(last) - 1].lower in places
        named = all(token.pos == "PROPN" for token in last)
        return linked and named and bool(head) and head[-1].pos == "NOUN" and self._is_of_people(relative)

    def _is_region(self, words: list[Token], start: int) -> bool:
        """'A clerk from Alba, | Norland, who': is what begins at `start` but the region of a place before it?"""
        if (
            start < _PLACED
            or words[start - 1].text != ","
            or not all(token.text[0].isupper() for token in words[start:])
        ):
            return False
        first = words[_last_phrase_start(words[: start - 1], self.data.words["agent"]) : start - 1]
        run = self.name_at_end(words[start:], words[-1].end)
        return bool(first) and run is not None and is_place(first, run, self.names, self.data)

    def _before_time(self, words: list[Token]) -> list[Token]:
        """'released a report | on Monday | that said', 'a report | released Monday | that said': the words before a time, its
        preposition and its participle."""
        start = self.times.get(words[-1].end) if words and self.times else None
        kept = words if start is None else [token for token in words if token.end <= start]
        if len(kept) < len(words) and len(kept) > 1 and kept[-1].pos == "ADP":
            kept = kept[:-1]
        return kept[:-1] if len(kept) < len(words) and len(kept) > 1 and kept[-1].form == "part" else kept or words

    def sexed(self, kind: str, claimant: Claimant) -> Claimant:
        """'Lee Kim left, he said. She': of whom once "he" is said, "she" is another (`of_sex`)."""
        if kind not in ("male", "female") or claimant.id is None or claimant.gender:
            return claimant
        known = self.sexes.setdefault(claimant.id, kind)
        return claimant if known == kind else Claimant(None, None, f"{claimant.name} is called otherwise")

    def of_sex(self, kind: str, claimants: list[Claimant]) -> list[Claimant]:
        """Those for whom no pronoun of another kind stood before."""
        return [one for one in claimants if one.id is None or self.sexes.get(one.id, kind) == kind]

    def _is_named_body(self, phrase: list[Token], relative: Span) -> bool:
        """'the Union | of Alba, which said': a name behind which "of" stands, of no person."""
        head = head_of(phrase, self.data)
        behind = phrase[len(head)].lower if 0 < len(head) < len(phrase) else ""
        named = bool(head) and head[-1].text[0].isupper() and not self._is_of_people(relative)
        return named and behind in self.data.words["links"]

    def _is_of_people(self, relative: Span) -> bool:
        return self.page.text[relative.start : relative.end].lower() in self.data.words["persons"]

    def _apposed(self, before: list[Token], phrase: list[Token], relative: Span) -> Name | None:
        """'Ann Lee, | a clerk who', 'Ann Lee, | a clerk at Nes Bank, who': the person whom the phrase tells of; not 'Ann Lee, a
        friend of Bo Kim, who'."""
        last = last_phrase(phrase)
        joined = bool(before) and before[-1].pos == "CCONJ"  # 'Ann Lee, a critic and | dean of Nes School, who'
        if joined:
            before = before[: _last_phrase_start(before[:-1], self.data.words["agent"])]
        if not self._is_of_people(relative) or not before or before[-1].text != ",":
            return None
        whole = before[_last_phrase_start(before[:-1], self.data.words["agent"]) : -1]
        name = self._person_in(whole) or self.name_at_end(whole, before[-1].start)
        linked = self.name_at_end(last, phrase[-1].end)
        held = any(token.pos == "PART" for token in phrase) and head_of(phrase, self.data)[-1].pos == "NOUN"
        if name is None or not (joined or held or phrase[0].pos in ("DET", "NOUN", "ADJ")):
            return None  # "Ann Lee, | Nes Bank's manager for Alba, who"
        kind = self.names.kind(name)
        if len(last) == len(phrase) or (held and all(token.pos != "ADP" for token in phrase)):
            whose = any(token.pos == "PART" for token in whole)  # "with Lee's team, a clerk who"
            single = phrase[0].pos == "DET" or ((joined or held) and phrase[-1].lower == phrase[-1].lemma)
            named = kind == "person" or (kind == "" and len(name.words) > 1)
            return name if named and linked is None and single and not whose else None
        told = linked is not None and self.names.kind(linked) not in ("person", kind)
        return name if kind in ("person", "") and told else None

    def _person_in(self, words: list[Token]) -> Name | None:
        """The last person named in some words."""
        names = takewhile(lambda name: name.start < words[-1].end, self.names_from(words[0].start)) if words else ()
        return next((name for name in reversed(list(names)) if self.names.kind(name) == "person"), None)

    def _held_by(self, phrase: list[Token], relative: Span) -> Name | None:
        """'Senator Ann Lee of Alba, who': the person before the place."""
        head = head_of(phrase, self.data)
        last = last_phrase(phrase)
        link = len(phrase) - len(last) - 1
        if head and head[-1].pos != "PROPN" and link > 0 and phrase[link].lower in self.data.words["links"]:
            head = last_phrase(phrase[:link])  # 'clerks such as Ann Lee | of Alba, who'
        if not head or not self._is_of_people(relative) or len(head) == len(phrase) or head[-1].pos != "PROPN":
            return None
        name = self.name_at_end(head, head[-1].end)
        kind = self.names.kind(name) if name is not None else ""
        return name if kind == "person" or (name is not None and kind == "" and len(name.words) > 1) else None

    def _of_whom(self, before: list[Token], relative: Span) -> Claimant | None:
        """'Ann Lee is a liar, a thief and | the clerk who': whose subject a predicate tells."""
        at = len(before) - 1
        while at > 0 and (before[at].pos in _PREDICATIVE or before[at].text == ","):
            at -= 1
        if at < 1 or before[at].lemma not in self.data.words["copulas"] or before[at - 1].pos not in ("PROPN", "CCONJ"):
            return None
        return self.subject(self.sentence_at(relative.start), relative.start)

    def _person_of(self, phrase: list[Token], relative: Span) -> list[Token]:
        """'the mistakes of | her predecessor, who': behind "of" where only there an office stands; not 'a friend of
        the mayor, who'."""
        first = next((at for at, token in enumerate(phrase) if at and token.pos == "ADP"), 0)
        people = self._is_of_people(relative)
        if people and 0 < first < len(phrase) - 1 and self.is_inanimate(phrase[first - 1].lemma):
            return self._person_of(phrase[first + 1 :], relative)  # 'a memo from | her manager, who'
        last = last_phrase(phrase)
        held = [token for token in phrase if token.lemma in self.data.words["titles"]]
        beside = any(token.lemma in self.data.words["associates"] for token in phrase)
        link = phrase[len(phrase) - len(last) - 1]
        if len(last) < len(phrase) and link.pos == "PART":
            return phrase  # "the state's | auditor, who"
        linked = link.lower if len(last) < len(phrase) else ""
        if people and linked in self.data.words["towards"] and not held and not beside and last[0].pos == "DET":
            return last  # 'passed the letter to | a clerk, who'
        if people and (linked in self.data.words["within"] or (linked and self._is_beside(phrase, last))):
            return last  # 'fear among | clerks who', 'asked Ann Lee about | two clerks who'
        if people and linked and last[-1].pos == "NOUN" and self._is_placed(phrase[: len(phrase) - len(last) - 1]):
            return last  # 'met in Alba with | clerks who'
        return last if people and held and not beside and held == last[-1:] else phrase

    def _is_beside(self, phrase: list[Token], last: list[Token]) -> bool:
        """Does the phrase begin with a person's name, and tell of several at its end?"""
        head = head_of(phrase, self.data)
        name = self.name_at_end(head, head[-1].end) if head else None
        several = last[-1].pos == "NOUN" and last[-1].lower != last[-1].lemma
        return several and name is not None and self.names.kind(name) == "person"

    def _is_placed(self, words: list[Token]) -> bool:
        """'in Alba': is a phrase nothing but a place?"""
        named = [token for token in words if token.pos != "ADP"]
        name = self.name_at_end(named, named[-1].end) if named else None
        return name is not None and self.names.kind(name) == "place" and all(token.pos == "PROPN" for token in named)


def _before_insertion(words: list[Token], tokens: list[Token], origins: frozenset[str]) -> list[Token]:
    """'candidates | — like Ann Lee — who', 'Ann Lee|, 42, who', 'Ann Lee|, 42, from Alba, who', 'Rep. Ann Lee|, D-Alba, who': the
    words before what dashes enclose behind a preposition, before an age, and before where a person comes from."""
    if len(words) > 2 and words[-1].pos == "NUM" and words[-2].text == ",":
        return words[:-2]
    comma = next((at for at in range(len(words) - 2, 0, -1) if words[at].text == ","), 0)
    place = words[comma + 1 :]
    seat = len(place) == 1 and place[0].text[1:2] == "-" and place[0].text[0].isupper()
    if comma and (seat or (place[0].lower in origins and all(token.pos == "PROPN" for token in place[1:]))):
        return _before_insertion(words[:comma], tokens, origins)
    mark = tokens[len(words)].text
    opening = next((at for at in range(len(words) - 2, 0, -1) if words[at].text == mark), 0)
    enclosed = mark in DASHES and opening > 0 and words[opening + 1].pos == "ADP"
    return words[:opening] if enclosed else words


def _last_phrase_start(words: list[Token], agent: frozenset[str]) -> int:
    """Where the noun phrase begins that ends with the last word, from its article or 'by' on; their number if none does."""
    start = len(words)
    while start > 0 and words[start - 1].pos in CHAINED and words[start - 1].lower not in agent:
        start -= 1
        if words[start].pos == "DET" and (start == 0 or words[start - 1].pos != "ADP"):
            break
    while start < len(words) and words[start].pos in ("ADP", "PART"):
        start += 1
    return start
